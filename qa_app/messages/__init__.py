"""The words of every problem code, in each language; one module a room, read by `qa_app.messages.sentence`."""
