from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa_app.model.glossary import Term
from qa_app.model.problems import ProblemError, problem
from qa_app.model.progress import Cancelled, Control, Progress
from qa_app.model.transcript import LeftOut, Speaker, Word
from qa_app.transcribe.doubts import Doubt
from qa_app.transcribe.protocol import Batch, Options, Recognise
from qa_app.transcribe.recogniser import OpenCall, Recogniser, prepare
from qa_app.transcribe.voices import Turn

MS = 16


@dataclass
class Heard:
    words: tuple[Word, ...]
    no_speech: float = 0.0
    doubts: frozenset[Doubt] = frozenset()
    is_heard_again: bool = False
    left_out: str = ""


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

    def recognise(self, features: np.ndarray, lengths_ms: Sequence[int], language: str, **_how: object) -> list[Heard]:
        self.batches.append(len(features))
        return [
            Heard((Word(0, length_ms, f" level{level}.", 0.9),))
            for level, length_ms in zip(features, lengths_ms, strict=True)
        ]


class SpeakingEngine(FakeEngine):
    """Says of each stretch of sound in a slot how loud it is, at its time."""

    def features(self, windows: Sequence[np.ndarray]) -> np.ndarray:
        slots = np.empty(len(windows), object)
        slots[:] = windows
        return slots

    def recognise(self, features: np.ndarray, lengths_ms: Sequence[int], *_: object, **__: object) -> list[Heard]:
        self.batches.append(len(features))
        assert [len(sound) // MS for sound in features] == list(lengths_ms)
        return [Heard(tuple(self.words(sound))) for sound in features]

    def words(self, sound: np.ndarray) -> Iterator[Word]:
        edges = [0, *(np.flatnonzero(np.diff(sound)) + 1), len(sound)]
        for start, end in pairwise(edges):
            if sound[start]:
                yield Word(start // MS, end // MS, f" level{sound[start]}.", 0.9)


@dataclass
class FakeDiarizer:
    """Hears another voice every two seconds, as many as there are; its folder says nothing."""

    folder: Path

    def turns(self, sound: np.ndarray, voices: int, report: Callable[[int, int], None]) -> tuple[Turn, ...]:
        report(1, 1)
        length_ms = len(sound) // MS
        return tuple(Turn(at, at + 2000, at // 2000 % voices) for at in range(0, length_ms, 2000))


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


def opened(
    decode: Callable[..., np.ndarray],
    told: list[Progress] | None = None,
    cancelled: Callable[[], bool] = lambda: False,
    task: int = 1,
    **job: object,
) -> OpenCall:
    told = [] if told is None else told
    asked = Recognise(task, Path("a.wav"), 0, Path("model"), **{"options": Options(batch_windows=2), **job})
    return prepare(asked, decode, loud_where, Control(told.append, cancelled), FakeDiarizer)


def batches(calls: Sequence[OpenCall], engine: FakeEngine | None = None) -> list[Batch]:
    """Recognise these calls to their ends."""
    recogniser = Recogniser(engine or FakeEngine())
    found: list[Batch] = []
    while left := [each for each in calls if not each.is_done]:
        found += [batch for _call, batch in recogniser.recognise(recogniser.fill(left))]
    return found


def run(decode: Callable[..., np.ndarray], engine: FakeEngine | None = None, **job: object) -> list[Batch]:
    return batches([opened(decode, **job)], engine)


def lines(events: Sequence[Batch]) -> list[tuple[int, int, str, str]]:
    return [
        (segment.start_ms, segment.end_ms, str(segment.speaker), segment.text)
        for event in events
        for segment in event.segments
    ]


FOUR_WINDOWS = call([(n * 30_000, n * 30_000 + 29_000, n + 1) for n in range(4)])


def test_that_left_is_the_agent_and_right_the_customer() -> None:
    events = run(call([(1000, 2000, 500)], [(4000, 5000, 600)]), SpeakingEngine())
    assert lines(events) == [(1000, 2000, "agent", "level500."), (4000, 5000, "customer", "level600.")]


def test_that_a_single_channel_has_an_unknown_speaker() -> None:
    assert lines(run(call([(1000, 2000, 500)])))[0][2] == Speaker.UNKNOWN


def test_that_each_batch_moves_the_checkpoint() -> None:
    found = run(FOUR_WINDOWS)
    assert [(batch.first_window, batch.next_window, batch.windows) for batch in found] == [(0, 2, 4), (2, 4, 4)]


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
    assert {event.language for event in events} == {"zh"}


def test_that_a_language_that_was_found_before_is_not_asked_for_again() -> None:
    engine = FakeEngine("zh")
    run(FOUR_WINDOWS, engine, first_window=2, windows=4, found_language="en")
    assert engine.languages_asked == 0


def test_that_silence_is_done_without_a_window() -> None:
    assert opened(call([])).is_done


def test_that_a_pause_left_out_of_a_window_is_in_the_times() -> None:
    class TwoWords(FakeEngine):
        def recognise(self, features: np.ndarray, lengths_ms: Sequence[int], *_: object, **__: object) -> list[Heard]:
            return [Heard((Word(0, 900, " one.", 0.9), Word(1000, 1900, " two.", 0.9)))]

    events = run(call([(1000, 2000, 500), (60_000, 61_000, 500)]), TwoWords())
    assert lines(events) == [(1000, 1900, "unknown", "one."), (60_000, 60_900, "unknown", "two.")]


def test_that_the_other_side_coming_through_is_not_recognised() -> None:
    events = run(call([(1000, 5000, 8000)], [(1100, 4900, 200), (9000, 9900, 300)]), SpeakingEngine())
    assert [line[3] for line in lines(events)] == ["level8000.", "level300."]


def test_that_somebody_who_speaks_up_meanwhile_is_heard() -> None:
    events = run(call([(1000, 5000, 8000)], [(1100, 4900, 2000)]), SpeakingEngine())
    assert len(lines(events)) == 2


def test_that_every_phase_of_preparing_is_told() -> None:
    told: list[Progress] = []
    opened(FOUR_WINDOWS, told)
    assert [(each.phase, each.done, each.total) for each in told] == [
        ("finding-speech", 0, 200_000),
        ("finding-speech", 200_000, 200_000),
    ]


def test_that_preparing_can_be_stopped() -> None:
    with pytest.raises(Cancelled):
        opened(FOUR_WINDOWS, cancelled=lambda: True)


def test_that_a_batch_can_be_stopped_and_costs_nothing_but_itself() -> None:
    one, engine = opened(FOUR_WINDOWS), FakeEngine()

    def stop() -> None:
        raise Cancelled

    recogniser = Recogniser(engine, stop)
    with pytest.raises(Cancelled):
        recogniser.recognise(Recogniser(engine).fill([one]))
    assert (one.place, engine.batches) == (0, [])


ONE_SHORT = [(1000, 9000, 10)]
TWO_SHORT = call([(1000, 9000, 100)], [(12_000, 20_000, 90)])


def test_that_both_sides_of_a_call_are_heard_in_one_slot() -> None:
    engine = SpeakingEngine()
    assert lines(run(TWO_SHORT, engine)) == [
        (1000, 9000, "agent", "level100."),
        (12_000, 20_000, "customer", "level90."),
    ]
    assert engine.batches == [1]


class TearingEngine(SpeakingEngine):
    """Takes a slot of several stretches for one long word."""

    def words(self, sound: np.ndarray) -> Iterator[Word]:
        said = tuple(super().words(sound))
        return iter(said if len(said) == 1 else [Word(said[0].start_ms, said[-1].end_ms, " torn", 0.9)])


def test_that_windows_whose_words_run_into_one_another_are_heard_alone() -> None:
    engine = TearingEngine()
    assert [line[3] for line in lines(run(TWO_SHORT, engine))] == ["level100.", "level90."]
    assert engine.batches == [1, 2]


def test_that_each_side_has_a_slot_of_its_own_for_a_model_of_short_breath() -> None:
    engine = SpeakingEngine()
    run(TWO_SHORT, engine, options=Options(window_ms=0))
    assert engine.batches == [2]


def test_that_nothing_is_shared_where_it_is_switched_off() -> None:
    engine = SpeakingEngine()
    shared, alone = run(TWO_SHORT), run(TWO_SHORT, engine, options=Options(shared=False))
    assert engine.batches == [2]
    assert [batch.next_window for batch in shared] == [batch.next_window for batch in alone]


def test_that_neighbouring_calls_share_a_batch_and_each_has_its_own_checkpoint() -> None:
    engine = SpeakingEngine()
    first, second = opened(call([(0, 9000, 10)]), task=1), opened(call([(0, 29_000, 20), (40_000, 69_000, 30)]), task=2)
    found = batches([first, second], engine)
    assert [(batch.task, batch.first_window, batch.next_window) for batch in found] == [(1, 0, 1), (2, 0, 1), (2, 1, 2)]
    assert [[line[3] for line in lines([batch])] for batch in found] == [["level10."], ["level20."], ["level30."]]
    assert engine.batches == [2, 1]


@pytest.mark.parametrize(
    "other",
    [
        {"options": Options(batch_windows=2, beam_size=1)},
        {"options": Options(batch_windows=2, language="zh")},
        {"options": Options(batch_windows=2, script="traditional")},
    ],
)
def test_that_calls_that_are_recognised_in_another_way_do_not_share_a_batch(other: dict[str, object]) -> None:
    engine = SpeakingEngine()
    batches([opened(call(ONE_SHORT)), opened(call(ONE_SHORT), task=2, **other)], engine)
    assert engine.batches == [1, 1]


class DoubtingEngine(SpeakingEngine):
    """Doubts whatever has several windows in it."""

    def recognise(self, features: np.ndarray, *arguments: object, **how: object) -> list[Heard]:
        found = super().recognise(features, *arguments, **how)  # type: ignore[arg-type]
        return [replace(heard, is_heard_again=len(heard.words) > 1) for heard in found]


def test_that_the_windows_of_a_doubtful_slot_are_heard_again_each_alone() -> None:
    engine = DoubtingEngine()
    assert lines(run(TWO_SHORT, engine)) == [
        (1000, 9000, "agent", "level100."),
        (12_000, 20_000, "customer", "level90."),
    ]
    assert engine.batches == [1, 2]


def test_that_no_window_of_a_call_is_left_out_between_two_others() -> None:
    long_then_short = call([(0, 29_000, 1), (40_000, 69_000, 2), (80_000, 109_000, 3), (120_000, 121_000, 4)])
    first, *_ = run(long_then_short)
    assert (first.first_window, first.next_window) == (0, 2)


@settings(deadline=None, max_examples=40)
@given(
    st.lists(st.lists(st.integers(1, 40), max_size=5), min_size=1, max_size=4),
    st.integers(1, 5),
    st.sampled_from((0, 30_000)),
)
def test_that_every_window_is_recognised_once_and_its_words_are_its_own(
    calls: list[list[int]], batch_windows: int, window_ms: int
) -> None:
    options = Options(batch_windows=batch_windows, window_ms=window_ms)
    every = []
    for task, lengths_s in enumerate(calls, start=1):
        starts = [40_000 * place for place in range(len(lengths_s))]
        stretches = [
            (start, start + length_s * 1000, 10 * task + place)
            for place, (start, length_s) in enumerate(zip(starts, lengths_s, strict=True))
        ]
        every.append(opened(call(stretches), task=task, options=options))
    found = batches(every, SpeakingEngine())
    for each in every:
        mine = [batch for batch in found if batch.task == each.job.task]
        assert [batch.first_window for batch in mine] == [0, *[batch.next_window for batch in mine]][: len(mine)]
        assert sum(batch.next_window - batch.first_window for batch in mine) == len(each.windows)
        for start_ms, end_ms, _speaker, text in lines(mine):
            levels = np.unique(each.sound[0, start_ms * MS : end_ms * MS])
            assert [f"level{level}." for level in levels if level] == [text]


def two_words(_self: object, _features: object, lengths_ms: Sequence[int], *_: object, **__: object) -> list[Heard]:
    return [Heard((Word(0, 900, " one.", 0.9), Word(2000, 2900, " two.", 0.9))) for _ in lengths_ms]


class TwoWords(FakeEngine):
    recognise = two_words


def test_that_voices_on_one_channel_are_told_apart_and_cut() -> None:
    options = Options(batch_windows=2, voices=2, voice_models="voices")
    events = run(call([(0, 3900, 500)], length_ms=4000), TwoWords(), options=options)
    assert lines(events) == [(0, 900, "agent", "one."), (2000, 2900, "customer", "two.")]


def test_that_two_channels_need_no_diarizer() -> None:
    options = Options(batch_windows=2, voices=2, voice_models="voices")
    events = run(call([(0, 3900, 500)], [], length_ms=4000), TwoWords(), options=options)
    assert {line[2] for line in lines(events)} == {"agent"}


def test_that_telling_voices_apart_is_a_step_of_its_own() -> None:
    told: list[Progress] = []
    options = Options(batch_windows=2, voices=2, voice_models="voices")
    run(call([(0, 3900, 500)], length_ms=4000), TwoWords(), told=told, options=options)
    assert Progress("telling-voices", 1, 1) in told


def test_that_what_was_heard_again_and_left_out_is_counted_with_the_batch() -> None:
    class Doubting(FakeEngine):
        def recognise(self, features: np.ndarray, lengths_ms: Sequence[int], *_: object, **how: object) -> list[Heard]:
            assert how["fallback"] is True
            said = Heard((Word(0, 900, " Hello.", 0.9),), is_heard_again=True, left_out="hello hello")
            return [said, Heard((Word(0, 900, "字幕由Amara.org社区提供", 0.9),))][: len(features)]

    (batch,) = run(call([(0, 29_000, 1), (40_000, 69_000, 1)]), Doubting())
    assert batch.heard_again == 1
    assert batch.left_out == (LeftOut("hello hello", 0), LeftOut("字幕由Amara.org社区提供", 40_000))
    assert [segment.text for segment in batch.segments] == ["Hello."]


def test_that_glossary_words_are_hinted_at_and_take_the_place_of_their_variants() -> None:
    told: list[dict[str, object]] = []

    class Listening(FakeEngine):
        def recognise(
            self, features: np.ndarray, lengths_ms: Sequence[int], language: str, **how: object
        ) -> list[Heard]:
            told.append(how)
            return super().recognise(features, lengths_ms, language)

    options = Options(batch_windows=2, glossary=(Term("Northwind", ("level10",)),), prompts=(("en", "Good day."),))
    found = run(call(ONE_SHORT), Listening(), options=options)
    assert [(how["prompt"], how["hotwords"]) for how in told] == [("Good day.", "Northwind")]
    assert [(each.text, each.raw_text) for batch in found for each in batch.segments] == [("Northwind.", "level10.")]


def test_that_a_model_that_takes_no_prompt_gets_no_hints() -> None:
    told: list[object] = []

    class Listening(FakeEngine):
        def recognise(
            self, features: np.ndarray, lengths_ms: Sequence[int], language: str, **how: object
        ) -> list[Heard]:
            told.append(how["hotwords"])
            return super().recognise(features, lengths_ms, language)

    run(call(ONE_SHORT), Listening(), options=Options(prompted=False, glossary=(Term("Northwind"),)))
    assert told == [""]


def no_diarizer(_folder: Path) -> FakeDiarizer:
    raise ProblemError(problem("voices-unusable"))


def test_that_a_call_whose_voices_cannot_be_told_apart_goes_on_with_unknown_speakers() -> None:
    options = Options(batch_windows=2, voices=2, voice_models="voices")
    job = Recognise(1, Path("a.wav"), 0, Path("model"), options)
    decode = call([(0, 3900, 500)], length_ms=4000)
    found = prepare(job, decode, loud_where, Control(lambda _progress: None, lambda: False), no_diarizer)
    assert found.against_voices == problem("voices-unusable")
    assert {line[2] for line in lines(batches([found], TwoWords()))} == {"unknown"}


class MeetingEngine(FakeEngine):
    """Hears two parts of a batch at the same time or none: each waits for another."""

    def __init__(self) -> None:
        super().__init__()
        self.meeting = threading.Barrier(2, timeout=10)

    def recognise(self, features: np.ndarray, lengths_ms: Sequence[int], language: str, **how: object) -> list[Heard]:
        self.meeting.wait()
        return super().recognise(features, lengths_ms, language, **how)


class StumblingEngine(FakeEngine):
    """Cannot hear the windows of one level."""

    def recognise(self, features: np.ndarray, lengths_ms: Sequence[int], language: str, **how: object) -> list[Heard]:
        if 3 in features:
            raise RuntimeError("of the third window")
        return super().recognise(features, lengths_ms, language, **how)


def in_one_batch(engine: FakeEngine, workers: int, check: Callable[[], None] = lambda: None) -> list[Batch]:
    recogniser = Recogniser(engine, check, workers)
    found = recogniser.recognise(recogniser.fill([opened(FOUR_WINDOWS, options=Options(batch_windows=1))]))
    return [batch for _call, batch in found]


def test_that_workers_hear_at_the_same_time() -> None:
    engine = MeetingEngine()
    batch = in_one_batch(engine, workers=2)[0]
    assert (batch.first_window, batch.next_window) == (0, 4)
    assert engine.batches == [1, 1, 1, 1]


@pytest.mark.parametrize(
    ("workers", "size", "most"), [(1, 4, 4), (2, 1, 4), (2, 2, 8), (4, 2, 16), (4, 4, 16), (8, 4, 32)]
)
def test_that_each_worker_takes_two_pieces_of_a_batch_that_is_not_large(workers: int, size: int, most: int) -> None:
    recording = opened(FOUR_WINDOWS, options=Options(batch_windows=size))
    assert Recogniser(FakeEngine(), workers=workers).most_slots(recording) == most


@pytest.mark.parametrize("workers", [1, 2, 3, 4, 8])
@pytest.mark.parametrize("size", [1, 2, 3])
def test_that_any_number_of_workers_writes_the_same(workers: int, size: int) -> None:
    recogniser = Recogniser(FakeEngine(), workers=workers)
    recording = opened(FOUR_WINDOWS, options=Options(batch_windows=size))
    found: list[Batch] = []
    while not recording.is_done:
        found += [batch for _call, batch in recogniser.recognise(recogniser.fill([recording]))]
    assert lines(found) == lines(run(FOUR_WINDOWS))
    assert [each.next_window for each in found][-1] == 4


def test_that_the_fault_of_one_worker_is_the_fault_of_the_batch() -> None:
    with pytest.raises(RuntimeError, match="of the third window"):
        in_one_batch(StumblingEngine(), workers=2)


def test_that_all_workers_stop_where_it_is_asked_for() -> None:
    engine = FakeEngine()

    def check() -> None:
        if threading.current_thread() is not threading.main_thread():
            raise Cancelled

    with pytest.raises(Cancelled):
        in_one_batch(engine, workers=2, check=check)
    assert engine.batches == []


def test_that_workers_find_the_languages_of_several_recordings_at_the_same_time() -> None:
    class Linguist(FakeEngine):
        meeting = threading.Barrier(2, timeout=10)

        def find_language(self, features: np.ndarray) -> str:
            self.meeting.wait()
            return super().find_language(features)

    engine = Linguist()
    calls = [opened(call([(0, 5000, level)]), task=level) for level in (1, 2, 3)]
    calls[2].language = "en"
    recogniser = Recogniser(engine, workers=2)
    tray = recogniser.fill(calls)
    assert [each.language for each in calls] == ["en", "en", "en"]
    assert engine.languages_asked == 2
    assert len(recogniser.recognise(tray)) == 3
