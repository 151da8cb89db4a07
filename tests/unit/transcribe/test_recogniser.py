from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pytest

from qa_app.model.progress import Cancelled, Control, Progress
from qa_app.model.transcript import Speaker, Word
from qa_app.transcribe.protocol import Batch, Event, Finished, Options, Recognise
from qa_app.transcribe.recogniser import Recogniser

MS = 16


@dataclass
class Heard:
    words: tuple[Word, ...]
    no_speech: float = 0.0


@dataclass
class FakeEngine:
    """Says in each window where it is: the loudness of the window's sound, which the tests choose."""

    language: str = "en"
    languages_asked: int = 0
    batches: list[int] = field(default_factory=list)

    def features(self, windows: Sequence[np.ndarray]) -> np.ndarray:
        return np.array([int(window.max()) for window in windows])

    def find_language(self, features: np.ndarray) -> str:
        self.languages_asked += 1
        return self.language

    def recognise(
        self, features: np.ndarray, lengths_ms: Sequence[int], language: str, *, prompted: bool, beam_size: int
    ) -> list[Heard]:
        self.batches.append(len(features))
        return [
            Heard((Word(0, length_ms, f" level{level}.", 0.9),))
            for level, length_ms in zip(features, lengths_ms, strict=True)
        ]


def loud_where(sound: np.ndarray) -> Iterator[tuple[int, list[tuple[int, int]]]]:
    """Find speech wherever the sound is not zero."""
    flags = np.concatenate([[0], (sound != 0).astype(int), [0]])
    starts, ends = np.flatnonzero(np.diff(flags) == 1), np.flatnonzero(np.diff(flags) == -1)
    yield len(sound) // MS, [(int(a) // MS, int(b) // MS) for a, b in zip(starts, ends, strict=True)]


def call(*channels: Sequence[tuple[int, int, int]], length_ms: int = 200_000) -> Callable[..., np.ndarray]:
    """Make a decoder of a call with sound of a level from start to end of each stretch."""
    sound = np.zeros((len(channels), length_ms * MS), np.int16)
    for row, stretches in zip(sound, channels, strict=True):
        for start_ms, end_ms, level in stretches:
            row[start_ms * MS : end_ms * MS] = level
    return lambda _path, _heard: sound


def run(
    decode: Callable[..., np.ndarray],
    engine: FakeEngine | None = None,
    cancelled: Callable[[], bool] = lambda: False,
    told: list[Progress] | None = None,
    **job: object,
) -> list[Event]:
    events: list[Event] = []
    told = [] if told is None else told
    asked = Recognise(1, Path("a.wav"), 0, Path("model"), **{"options": Options(batch_windows=2), **job})
    Recogniser(engine or FakeEngine(), loud_where, decode).run(asked, Control(told.append, cancelled), events.append)
    return events


def lines(events: list[Event]) -> list[tuple[int, int, str, str]]:
    return [
        (segment.start_ms, segment.end_ms, str(segment.speaker), segment.text)
        for event in events
        if isinstance(event, Batch)
        for segment in event.segments
    ]


FOUR_WINDOWS = call([(n * 30_000, n * 30_000 + 29_000, n + 1) for n in range(4)])


def test_that_left_is_the_agent_and_right_the_customer() -> None:
    events = run(call([(1000, 2000, 500)], [(4000, 5000, 600)]))
    assert lines(events) == [(1000, 2000, "agent", "level500."), (4000, 5000, "customer", "level600.")]


def test_that_a_single_channel_has_an_unknown_speaker() -> None:
    assert lines(run(call([(1000, 2000, 500)])))[0][2] == Speaker.UNKNOWN


def test_that_each_batch_moves_the_checkpoint() -> None:
    batches = [event for event in run(FOUR_WINDOWS) if isinstance(event, Batch)]
    assert [(batch.first_window, batch.next_window, batch.windows) for batch in batches] == [(0, 2, 4), (2, 4, 4)]


def test_that_it_goes_on_from_the_checkpoint() -> None:
    everything, rest = run(FOUR_WINDOWS), run(FOUR_WINDOWS, first_window=2, windows=4, found_language="en")
    assert lines(rest) == lines(everything)[2:]
    assert lines(rest)[0][0] == 60_000


def test_that_a_checkpoint_of_other_windows_is_not_gone_on_from() -> None:
    assert lines(run(FOUR_WINDOWS, first_window=2, windows=9)) == lines(run(FOUR_WINDOWS))


def test_that_the_language_is_found_once_and_kept() -> None:
    engine = FakeEngine("zh")
    events = run(FOUR_WINDOWS, engine)
    assert engine.languages_asked == 1
    assert {event.language for event in events if isinstance(event, Batch)} == {"zh"}


def test_that_a_language_that_was_found_before_is_not_asked_for_again() -> None:
    engine = FakeEngine("zh")
    run(FOUR_WINDOWS, engine, first_window=2, windows=4, found_language="en")
    assert engine.languages_asked == 0


def test_that_silence_is_finished_without_a_window() -> None:
    (finished,) = run(call([]))
    assert isinstance(finished, Finished)
    assert (finished.windows, finished.language) == (0, "")


def test_that_a_pause_left_out_of_a_window_is_in_the_times() -> None:
    class TwoWords(FakeEngine):
        def recognise(self, features: np.ndarray, lengths_ms: Sequence[int], *_: object, **__: object) -> list[Heard]:
            return [Heard((Word(0, 900, " one.", 0.9), Word(1000, 1900, " two.", 0.9)))]

    events = run(call([(1000, 2000, 500), (60_000, 61_000, 500)]), TwoWords())
    assert lines(events) == [(1000, 1900, "unknown", "one."), (60_000, 60_900, "unknown", "two.")]


def test_that_the_other_side_coming_through_is_not_recognised() -> None:
    events = run(call([(1000, 5000, 8000)], [(1100, 4900, 200), (9000, 9900, 300)]))
    assert [line[3] for line in lines(events)] == ["level8000.", "level300."]


def test_that_somebody_who_speaks_up_meanwhile_is_heard() -> None:
    events = run(call([(1000, 5000, 8000)], [(1100, 4900, 2000)]))
    assert len(lines(events)) == 2


def test_that_every_phase_is_told() -> None:
    told: list[Progress] = []
    run(FOUR_WINDOWS, told=told)
    assert list(dict.fromkeys(progress.phase for progress in told)) == ["finding-speech", "recognising"]
    assert [(each.done, each.total) for each in told if each.phase == "recognising"] == [(0, 4), (2, 4), (4, 4)]


def test_that_it_stops_between_two_batches() -> None:
    engine = FakeEngine()
    with pytest.raises(Cancelled):
        run(FOUR_WINDOWS, engine, cancelled=lambda: len(engine.batches) == 1)
    assert engine.batches == [2]
