"""How alike two models hear; imported in the conversion's process alone."""

from __future__ import annotations

from pathlib import Path

import ctranslate2
import numpy as np
from numpy.typing import NDArray

from qa_app.transcribe.weights import read_layout

FRAMES_A_WINDOW = 3000
FIRST_LAYER = "encoder/conv1/weight"
USUAL_BANDS = 80
SEED = 20261123
LOUDNESS = 0.4


def likeness(one: Path, other: Path) -> float:
    """Give how alike two models' encoders answer to the same sound, as the cosine of the angle between their answers.

    Both are loaded as int8, one after the other, as recognition loads them on a processor.

    Returns:
        From -1 to 1; 1 is the same.

    Raises:
        RuntimeError: One cannot be loaded, also as ValueError.
    """
    first, second = _heard(one), _heard(other)
    return float(np.vdot(first, second) / max(float(np.linalg.norm(first) * np.linalg.norm(second)), 1e-12))


def _heard(folder: Path) -> NDArray[np.float32]:
    bands = next(
        (each.shape[1] for each in read_layout(folder / "model.bin").variables if each.name == FIRST_LAYER), USUAL_BANDS
    )
    sound = np.random.default_rng(SEED).standard_normal((1, bands, FRAMES_A_WINDOW)).astype(np.float32) * LOUDNESS
    model = ctranslate2.models.Whisper(str(folder), device="cpu", compute_type="int8")
    return np.asarray(model.encode(ctranslate2.StorageView.from_array(sound)), np.float32)
