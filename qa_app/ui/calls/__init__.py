"""The calls: a table over every recording taken in, its filters, and the card of the call in hand."""
