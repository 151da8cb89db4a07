"""Loading of a speech model onto the graphics card or the processor; imported in the recognition process alone."""

from __future__ import annotations

import os
from pathlib import Path

import ctranslate2
import numpy as np
from faster_whisper import WhisperModel

MOST_THREADS = 8
FRAMES_A_WINDOW = 3000


def load(folder: Path) -> WhisperModel:
    """Load the model of a folder; on a graphics card where one works, else on the processor as int8.

    Raises:
        RuntimeError: It cannot be loaded, also as ValueError or OSError.
    """
    threads = max(1, min(MOST_THREADS, os.cpu_count() or 1))
    if ctranslate2.get_cuda_device_count() > 0:
        try:
            model = WhisperModel(str(folder), device="cuda", compute_type="default", local_files_only=True)
            model.encode(np.zeros((model.feature_extractor.mel_filters.shape[0], FRAMES_A_WINDOW), np.float32))
        except (RuntimeError, ValueError):
            pass  # a card without its libraries or without memory; the processor does it too
        else:
            return model
    return WhisperModel(str(folder), device="cpu", compute_type="int8", cpu_threads=threads, local_files_only=True)
