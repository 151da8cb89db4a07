"""Reading what others made: sheets of metadata, evaluations and figures, file names, folders of recordings."""
