"""What is measured, against which peer; the tests do not run it."""
