"""ctranslate2 as the loading of models needs it; imported in the recognition process alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import ctranslate2
import numpy as np
from faster_whisper import WhisperModel

from qa_app.model.machine import ANYWHERE, Card, Placement
from qa_app.transcribe import machine, nvidia, placing
from qa_app.transcribe.placing import Loaded

FRAMES_A_WINDOW = 3000
CUDA = "cuda"


class CTranslate2:
    """The library; see `qa_app.transcribe.placing.Backend`."""

    def cards(self) -> Sequence[Card]:
        """Give the cards that the driver tells of."""
        return nvidia.cards()

    def usable_cards(self) -> int:
        """Count the cards that the library can use."""
        return int(ctranslate2.get_cuda_device_count())

    def compute_types(self, device: str) -> frozenset[str]:
        """Give the ways of computing that ``cpu`` or ``cuda`` has."""
        return frozenset(ctranslate2.get_supported_compute_types(device))

    def load(self, folder: Path, device: str, compute_type: str, threads: int, workers: int) -> WhisperModel:
        """Load a model; its workers share the weights."""
        if device == CUDA:
            nvidia.find_libraries()
        return WhisperModel(
            str(folder),
            device=device,
            compute_type=compute_type,
            cpu_threads=threads,
            num_workers=workers,
            local_files_only=True,
        )

    def try_out(self, model: WhisperModel) -> None:
        """Encode one silent window."""
        model.encode(np.zeros((1, model.feature_extractor.mel_filters.shape[0], FRAMES_A_WINDOW), np.float32))


def load(
    folder: Path, placement: Placement = ANYWHERE, trying: Callable[[Card | None], None] = lambda _card: None
) -> Loaded[WhisperModel]:
    """Load the model of a folder; on a graphics card where one works, else on the processor.

    Args:
        folder: A whole model's.
        placement: What is asked for.
        trying: Is told before a card is touched.

    Raises:
        RuntimeError: It cannot be loaded, also as ValueError or OSError.
    """
    return placing.load(folder, placement, CTranslate2(), machine.look().cores, trying)
