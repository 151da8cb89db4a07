"""Background work of the window: two lanes of threads, one bus of changes; QtCore only."""
