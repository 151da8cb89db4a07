"""The demo's speech model is a whole folder that loads without a network and understands the demo."""

import json
import unicodedata
from pathlib import Path

import pytest
from faster_whisper import BatchedInferencePipeline, WhisperModel, decode_audio
from faster_whisper.vad import VadOptions
from rapidfuzz.distance import Levenshtein

DEMO = Path(__file__).resolve().parents[3] / "demo"
MODEL = DEMO / "model"
FILES = (
    "config.json",
    "model.bin",
    "preprocessor_config.json",
    "recognition.json",
    "tokenizer.json",
    "vocabulary.json",
)
MOST_BYTES = 8 * 1024 * 1024
# One call a language stands for the dozen here; all of them are measured by tools/measure_demo_model.py.
CALLS = ("zh-07-address.wav", "en-02-charged-twice.wav")
WINDOW_S = 12
# The usual threshold of 0.5 takes a quarter of synthetic speech for noise.
VOICE = VadOptions(threshold=0.15, neg_threshold=0.05, min_silence_duration_ms=300, speech_pad_ms=200)


@pytest.fixture(scope="module")
def model() -> WhisperModel:
    return WhisperModel(str(MODEL), device="cpu", compute_type="int8", cpu_threads=1, local_files_only=True)


def _plain(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKC", text).casefold() if unicodedata.category(c)[0] in "LN")


def test_that_the_model_folder_holds_exactly_what_the_engine_needs() -> None:
    assert sorted(path.name for path in MODEL.iterdir()) == sorted(FILES)
    assert sum(path.stat().st_size for path in MODEL.iterdir()) < MOST_BYTES


def test_that_the_vocabulary_makes_the_model_multilingual(model: WhisperModel) -> None:
    vocabulary = json.loads((MODEL / "vocabulary.json").read_text(encoding="utf-8"))
    assert vocabulary[-1] == ""
    assert model.model.is_multilingual


@pytest.mark.parametrize("file", CALLS)
@pytest.mark.parametrize(("channel", "speaker"), [(0, "agent"), (1, "customer")])
def test_that_a_channel_of_the_demo_is_understood(model: WhisperModel, file: str, channel: int, speaker: str) -> None:
    truth = json.loads((DEMO / "expected.json").read_text(encoding="utf-8"))[file]
    sound = decode_audio(str(DEMO / "recordings" / file), split_stereo=True)[channel]
    pipeline = BatchedInferencePipeline(model)
    segments, info = pipeline.transcribe(sound, vad_filter=True, vad_parameters=VOICE, chunk_length=WINDOW_S)
    heard = _plain("".join(segment.text for segment in segments))
    said = _plain("".join(row["text"] for row in truth["segments"] if row["speaker"] == speaker))
    assert info.language == truth["language"]
    assert Levenshtein.distance(said, heard) < 0.03 * len(said)
