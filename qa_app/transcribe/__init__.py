"""Recognition of recordings: a child process that holds the engine, and what is said to it."""
