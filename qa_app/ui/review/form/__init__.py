"""A rubric as a form: sections, items, answers by mouse and by key; it stores nothing by itself."""
