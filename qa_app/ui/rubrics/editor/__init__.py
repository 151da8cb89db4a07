"""The workshop: a rubric's text with help beside its structure and its living form."""
