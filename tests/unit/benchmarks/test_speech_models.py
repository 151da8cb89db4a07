"""The models of the speech benchmark load like any other and write as much as there is speech."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from faster_whisper import WhisperModel

from benchmarks.speech import tokens
from benchmarks.speech.models import Shape, build

BANDS, FRAMES = 80, 3000
LOW = Shape(width=384, layers=1, heads=6, alignment_heads=((0, 1),))


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> WhisperModel:
    folder: Path = tmp_path_factory.mktemp("model")
    build(folder, LOW)
    return WhisperModel(str(folder), device="cpu", compute_type="int8", cpu_threads=1, local_files_only=True)


def written(model: WhisperModel, spoken: float) -> list[int]:
    """Give the text tokens of a window of which this share is loud below 4 kHz."""
    features = np.full((1, BANDS, FRAMES), -0.8, np.float32)
    features[:, :60, : round(FRAMES * spoken)] = 0.6
    start = [tokens.START, tokens.FIRST_LANGUAGE, tokens.FIRST_LANGUAGE + len(tokens.LANGUAGES) + 1, tokens.NO_TIMES]
    found = model.model.generate(model.encode(features), [start], beam_size=2)[0]
    return [token for token in found.sequences_ids[0] if token < tokens.END]


def test_that_a_model_is_multilingual_and_of_whispers_vocabulary(model: WhisperModel) -> None:
    assert model.model.is_multilingual
    assert model.hf_tokenizer.token_to_id("<|notimestamps|>") == tokens.NO_TIMES


def test_that_more_speech_gives_more_text(model: WhisperModel) -> None:
    some, more = written(model, 0.2), written(model, 0.4)
    assert 10 < len(some) < len(more) < 100


def test_that_no_token_comes_twice(model: WhisperModel) -> None:
    text = written(model, 0.4)
    assert len(set(text)) == len(text)
