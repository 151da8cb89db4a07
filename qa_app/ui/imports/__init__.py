"""Taking in recordings: the dialog with its steps, and the report of what was taken and refused."""
