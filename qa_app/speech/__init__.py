"""Numbers from a recording without recognising it; the only room that knows PyAV."""
