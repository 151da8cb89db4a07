"""The customer's own workbook, filled: its package is edited in place, so that everything else in it stays as it is."""
