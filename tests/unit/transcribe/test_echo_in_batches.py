"""Bleed over several batches: a word is judged alike in whatever batch either side comes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from qa_app.model.transcript import Segment, Speaker, Word
from qa_app.transcribe.echo import EchoGuard
from qa_app.transcribe.protocol import Options, Recognise
from qa_app.transcribe.recogniser import OpenCall, Recogniser
from qa_app.transcribe.windows import Span, Window
from tests.unit.transcribe.test_echo import through, two_sides, voice
from tests.unit.transcribe.test_recogniser import FakeEngine, Heard


class OneWord(FakeEngine):
    """Says one word in each window."""

    def recognise(self, features: np.ndarray, lengths_ms: Sequence[int], *_: object, **__: object) -> list[Heard]:
        return [Heard((Word(0, length_ms, " word.", 0.9),)) for length_ms in lengths_ms]


def words_of(sound: np.ndarray, windows: tuple[Window, ...], batch_windows: int, first: int = 0) -> list[Segment]:
    """Recognise from a window on in batches of so many."""
    job = Recognise(1, Path("x.wav"), 8_000, Path("model"), Options(language="en", batch_windows=batch_windows))
    opened = OpenCall(job, sound, windows, first, "en", EchoGuard(sound))
    recogniser, found = Recogniser(OneWord()), []
    while not opened.is_done:
        for _call, batch in recogniser.recognise(recogniser.fill([opened])):
            found += batch.segments
    return found


def test_that_bleed_is_known_before_its_loud_side_is_recognised_and_after_a_kill() -> None:
    agent = voice(1)
    sound = two_sides(agent, through(agent, -16, 60))
    places = range(1_000, 7_000, 500)
    customer = [Window(1, (Span(at + 60, at + 400, 1),)) for at in places]
    agents = [Window(0, (Span(at, at + 340, 0),)) for at in places]
    windows = (*customer, *agents)
    whole = words_of(sound, windows, len(windows))
    assert {segment.speaker for segment in whole} == {Speaker.AGENT}
    assert len(whole) == len(agents)
    assert words_of(sound, windows, 1) == whole
    assert words_of(sound, windows, 3, first=len(customer) + 4) == whole[4:]
