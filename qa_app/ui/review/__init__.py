"""The review desk: sound, waveform, transcript and score sheet of one call."""
