"""Choosing a speech model: at the first recognition, and from the settings."""
