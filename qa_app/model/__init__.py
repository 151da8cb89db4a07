"""Immutable records of the trade, standard library only."""
