from __future__ import annotations

from pathlib import Path

import numpy as np

from qa_app.transcribe import opened as module
from qa_app.transcribe.echo import EchoGuard
from qa_app.transcribe.opened import Entry, Opened, Stage
from qa_app.transcribe.protocol import Advanced, Event, InHand, Options, Recognise, Stopped
from qa_app.transcribe.recogniser import OpenCall


def listed(*tasks: int) -> tuple[Opened, list[Entry], list[Event]]:
    """Give a list of these recordings, all ready, and what it sends."""
    sent: list[Event] = []
    opened = Opened(sent.append, may_prepare=True)
    for task in tasks:
        opened.add(Recognise(task, Path("a.wav"), 0, Path("model"), Options()))
    for entry in opened.entries:
        ready(opened, entry)
    return opened, list(opened.entries), sent


def ready(opened: Opened, entry: Entry, samples: int = 16) -> None:
    sound = np.zeros((1, samples), np.int16)
    assert isinstance(entry.job, Recognise)
    opened.prepared(entry, OpenCall(entry.job, sound, (), 0, "en", EchoGuard(sound)))


def test_that_a_waiting_recording_is_over_as_soon_as_it_is_cancelled() -> None:
    opened, _, _ = listed(1, 2)
    assert opened.cancel(2) == (2,)
    assert [entry.task for entry in opened.entries] == [1]


def test_that_a_recording_that_shares_its_batch_is_over_at_once_and_the_batch_goes_on() -> None:
    opened, entries, _ = listed(1, 2)
    opened.take_in_engine(tuple(entries))
    assert opened.cancel(1) == (1,)
    assert not opened.is_open(entries[0])
    assert opened.is_open(entries[1])


def test_that_the_last_recording_of_a_batch_ends_with_the_batch() -> None:
    opened, entries, _ = listed(1, 2)
    opened.take_in_engine(tuple(entries))
    opened.cancel(1)
    assert opened.cancel(2) == ()
    assert opened.is_open(entries[1])


def test_that_a_recording_that_is_being_decoded_ends_at_its_next_safe_point() -> None:
    opened, entries, _ = listed(1)
    entries[0].stage = Stage.PREPARING
    assert opened.cancel(1) == ()
    assert opened.control(entries[0]).cancelled()


def test_that_an_end_is_told_once() -> None:
    opened, entries, sent = listed(1)
    opened.end(entries[0], Stopped(1))
    opened.end(entries[0], Stopped(1))
    assert sent == [Stopped(1)]


def test_that_it_is_told_what_is_worked_on_where_that_changes() -> None:
    opened, entries, sent = listed(1, 2, 3)
    entries[2].stage = Stage.PREPARING
    opened.take_in_engine(tuple(entries[:2]))
    opened.take_in_engine(tuple(entries[:2]))
    opened.take_in_engine(())
    assert sent == [InHand((1, 2, 3)), InHand((3,))]


def test_that_recordings_are_decoded_in_their_order() -> None:
    opened, _, sent = listed()
    for task in (1, 2):
        opened.add(Recognise(task, Path("a.wav"), 0, Path("model"), Options()))
    first, second = opened.next_to_prepare(), opened.next_to_prepare()
    assert [entry and entry.task for entry in (first, second)] == [1, 2]
    assert sent[0] == InHand((1,))


def test_that_nothing_is_decoded_while_too_much_sound_waits() -> None:
    opened, entries, _ = listed(1)
    ready(opened, entries[0], module.MOST_HELD_BYTES // 2 + 1)
    opened.add(Recognise(2, Path("a.wav"), 0, Path("model"), Options()))
    assert opened._waiting() is None
    opened.end(entries[0])
    found = opened._waiting()
    assert found is not None
    assert found.task == 2


def test_that_nothing_more_is_decoded_once_the_process_is_to_end() -> None:
    opened, _, _ = listed(1)
    opened.add(Recognise(2, Path("a.wav"), 0, Path("model"), Options()))
    opened.stop()
    assert opened.next_to_prepare() is None


def test_that_the_first_and_last_step_of_a_phase_are_told_and_of_those_between_some() -> None:
    opened, entries, sent = listed(1)
    control = opened.control(entries[0])
    for done in range(101):
        control.step("decoding", done, 100)
    told = [event.progress.done for event in sent if isinstance(event, Advanced)]
    assert (told[0], told[-1]) == (0, 100)
    assert len(told) < 100
