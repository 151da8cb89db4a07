"""The recognition process finds what is said in the demo's recordings, by whom and when."""

import json
import unicodedata

import pytest
from rapidfuzz.distance import Levenshtein

from qa_app.speech.channels import decode_speakers
from qa_app.transcribe.models import read_traits
from qa_app.transcribe.protocol import Batch, Options, Recognise
from qa_app.transcribe.supervisor import Ending, Supervisor
from tests.helpers.speech_models import DEMO_RECORDINGS, PROJECT

MODEL = PROJECT / "demo" / "model"
EXPECTED = json.loads((PROJECT / "demo" / "expected.json").read_text(encoding="utf-8"))
MOST_ERRORS = 0.03
NEAR_MS = 500

pytestmark = pytest.mark.skipif(not MODEL.is_dir(), reason="the demo's model is not there")


def plain(text):
    """Give letters, digits and characters without case, punctuation and spaces."""
    normal = unicodedata.normalize("NFKC", text).casefold()
    return "".join(sign for sign in normal if unicodedata.category(sign)[0] in "LN")


@pytest.fixture(scope="module")
def heard():
    """Every recording's language and segments, from one process."""
    supervisor = Supervisor(decode_speakers)
    traits = read_traits(MODEL)
    options = Options(window_ms=traits.window_ms, prompted=traits.prompted, beam_size=traits.beam_size)
    found = {}
    for name in EXPECTED:
        events = []
        outcome = supervisor.recognise(Recognise(1, DEMO_RECORDINGS / name, 0, MODEL, options), events.append)
        assert outcome.ending is Ending.FINISHED
        segments = [segment for event in events if isinstance(event, Batch) for segment in event.segments]
        found[name] = (outcome.language, sorted(segments, key=lambda segment: segment.start_ms))
    supervisor.stop()
    return found


def test_that_the_language_of_every_call_is_found(heard):
    assert {name: language for name, (language, _) in heard.items()} == {
        name: truth["language"] for name, truth in EXPECTED.items()
    }


def test_that_each_side_says_what_it_said(heard):
    errors = characters = 0
    for name, truth in EXPECTED.items():
        for speaker in ("agent", "customer"):
            said = plain("".join(row["text"] for row in truth["segments"] if row["speaker"] == speaker))
            found = plain("".join(segment.text for segment in heard[name][1] if segment.speaker == speaker))
            errors += Levenshtein.distance(said, found)
            characters += len(said)
    assert errors / characters < MOST_ERRORS


def test_that_most_sentences_begin_where_they_were_said(heard):
    near = total = 0
    for name, truth in EXPECTED.items():
        for row in truth["segments"]:
            starts = [segment.start_ms for segment in heard[name][1] if segment.speaker == row["speaker"]]
            near += any(abs(start - row["start_ms"]) <= NEAR_MS for start in starts)
            total += 1
    assert near / total > 0.8
