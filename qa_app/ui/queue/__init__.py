"""The queue of recognition: what is in hand and what waits, in which order, with which model, and until when."""
