"""One module a sheet: each makes its `Table` from the month's report."""
