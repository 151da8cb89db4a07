"""Use cases: the one door between whoever asks and what is stored."""
