"""The screen of rubrics: what is published, tried as a form, and files checked before they are published."""
