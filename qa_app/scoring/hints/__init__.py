"""Hints: what a transcript itself says about the items of a rubric, one kind of hint a module."""
