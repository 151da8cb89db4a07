"""Where the program keeps its things, what the user set, and its log."""
