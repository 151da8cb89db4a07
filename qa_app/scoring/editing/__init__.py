"""Edits on the text of a rubric file that leave every other character as it is."""
