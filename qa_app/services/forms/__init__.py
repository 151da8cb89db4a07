"""Forms of other systems, read into rubrics of ours: `importing.import_form` is the door."""
