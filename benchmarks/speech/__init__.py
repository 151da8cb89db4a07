"""How fast, how small and how sure recognition is, against whisper-ctranslate2 and faster-whisper."""
