"""The diarizer of sherpa-onnx; the only module that knows it. It is imported in the recognition process alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from qa_app.model.problems import Problem, ProblemError
from qa_app.transcribe.voices import EMBEDDING_FILE, SEGMENTATION_FILE, Turn

RATE_HZ = 16_000
FULL_SCALE = 32768.0
SHORTEST_TURN_S = 0.3
SHORTEST_GAP_S = 0.5


class SherpaDiarizer:
    """Tells voices apart by a segmentation model (pyannote's) and a model of what a voice is like."""

    def __init__(self, folder: Path, threads: int = 1) -> None:
        """Take the models of a folder; they are loaded for each recording, which takes a fraction of a second.

        Raises:
            ProblemError: ``voices-not-installed`` where sherpa-onnx is not there.
        """
        try:
            import sherpa_onnx  # noqa: PLC0415  (an extra)
        except ImportError as error:
            raise ProblemError(Problem("voices-not-installed")) from error
        self._sherpa: Any = sherpa_onnx
        self._folder = folder
        self._threads = threads

    def turns(self, sound: NDArray[np.int16], voices: int, report: Callable[[int, int], None]) -> tuple[Turn, ...]:
        """Tell who speaks when, see `qa_app.transcribe.voices.Diarizer`.

        Raises:
            ProblemError: ``voices-unusable`` where the models cannot be loaded or run, or are none of their kind.
        """
        diarizer = self._open(voices)

        def step(done: int, total: int) -> int:
            report(done, total)
            return 0

        try:
            found = diarizer.process(sound.astype(np.float32) / np.float32(FULL_SCALE), callback=step)
        except RuntimeError as error:
            raise ProblemError(Problem("voices-unusable", file=str(self._folder))) from error
        return tuple(
            Turn(round(each.start * 1000), round(each.end * 1000), int(each.speaker))
            for each in found.sort_by_start_time()
        )

    def _open(self, voices: int) -> Any:  # noqa: ANN401  (the library has no types)
        sherpa = self._sherpa
        segmentation = sherpa.OfflineSpeakerSegmentationPyannoteModelConfig(str(self._folder / SEGMENTATION_FILE))
        config = sherpa.OfflineSpeakerDiarizationConfig(
            segmentation=sherpa.OfflineSpeakerSegmentationModelConfig(pyannote=segmentation, num_threads=self._threads),
            embedding=sherpa.SpeakerEmbeddingExtractorConfig(
                model=str(self._folder / EMBEDDING_FILE), num_threads=self._threads
            ),
            clustering=sherpa.FastClusteringConfig(num_clusters=voices),
            min_duration_on=SHORTEST_TURN_S,
            min_duration_off=SHORTEST_GAP_S,
        )
        try:
            if not config.validate():
                raise ProblemError(Problem("voices-unusable", file=str(self._folder)))
            opened = sherpa.OfflineSpeakerDiarization(config)
        except RuntimeError as error:
            raise ProblemError(Problem("voices-unusable", file=str(self._folder))) from error
        if opened.sample_rate != RATE_HZ:
            raise ProblemError(Problem("voices-unusable", file=str(self._folder)))
        return opened
