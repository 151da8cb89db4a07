from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa_app.model.transcript import Word
from qa_app.transcribe.slots import BETWEEN_MS, Part, Tray, give_back, is_clear, length_of

LENGTHS = st.lists(st.integers(1, 30_000), max_size=20)


def filled(lengths_ms: list[int], most_slots: int = 4, slot_ms: int = 30_000) -> tuple[Tray[int], list[bool]]:
    tray: Tray[int] = Tray(most_slots, slot_ms)
    return tray, [tray.put(place, length_ms) for place, length_ms in enumerate(lengths_ms)]


def test_that_short_windows_share_a_slot() -> None:
    tray, _ = filled([9000, 8000, 25_000, 7000])
    assert [[(part.item, part.start_ms) for part in slot] for slot in tray.slots] == [
        [(0, 0), (1, 9500), (3, 18_000)],
        [(2, 0)],
    ]


def test_that_a_window_that_fits_nowhere_is_left() -> None:
    tray, took = filled([20_000, 20_000, 20_000, 9000], most_slots=2)
    assert took == [True, True, False, True]
    assert [length_of(slot) for slot in tray.slots] == [29_500, 20_000]


def test_that_a_model_of_short_breath_hears_each_window_alone() -> None:
    tray, _ = filled([1000, 1000, 1000], slot_ms=0)
    assert [len(slot) for slot in tray.slots] == [1, 1, 1]


@settings(deadline=None)
@given(LENGTHS, st.integers(1, 8), st.integers(0, 30_000))
def test_that_every_window_that_was_taken_is_in_one_slot_and_apart(
    lengths_ms: list[int], most_slots: int, slot_ms: int
) -> None:
    tray, took = filled(lengths_ms, most_slots, slot_ms)
    parts = [part for slot in tray.slots for part in slot]
    assert sorted(part.item for part in parts) == [place for place, is_in in enumerate(took) if is_in]
    assert all(part.length_ms == lengths_ms[part.item] for part in parts)
    assert len(tray.slots) <= most_slots
    for slot in tray.slots:
        assert len(slot) == 1 or length_of(slot) <= slot_ms
        assert all(earlier.end_ms + BETWEEN_MS == later.start_ms for earlier, later in pairwise(slot))


@settings(deadline=None)
@given(st.lists(st.integers(1, 9000), min_size=1, max_size=5), st.data())
def test_that_every_word_comes_back_to_the_window_that_it_was_said_in(
    lengths_ms: list[int], data: st.DataObject
) -> None:
    tray, _ = filled(lengths_ms, most_slots=1, slot_ms=60_000)
    (slot,) = tray.slots
    said: list[list[Word]] = []
    heard: list[Word] = []
    for part in slot:
        times = sorted(data.draw(st.lists(st.integers(0, part.length_ms), max_size=6)))
        words = [Word(start, end, f"w{part.item}", 0.5) for start, end in zip(times[::2], times[1::2], strict=False)]
        said.append(words)
        heard += [Word(part.start_ms + each.start_ms, part.start_ms + each.end_ms, each.text, 0.5) for each in words]
    assert [list(words) for words in give_back(heard, slot)] == said


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(0, 40_000), st.integers(0, 3000)), max_size=20))
def test_that_no_word_is_lost_nor_leaves_its_window(times: list[tuple[int, int]]) -> None:
    slot = (Part("a", 0, 4000), Part("b", 4500, 1500), Part("c", 6500, 9000))
    words = [Word(start, start + length, str(place), 0.5) for place, (start, length) in enumerate(times)]
    given_back = give_back(words, slot)
    assert sorted(word.text for part in given_back for word in part) == sorted(word.text for word in words)
    for part, of_part in zip(slot, given_back, strict=True):
        assert all(0 <= word.start_ms <= word.end_ms <= part.length_ms for word in of_part)


@pytest.mark.parametrize(("heard", "owner", "there"), [((4000, 4300), 0, (4000, 4000)), ((4300, 4500), 1, (0, 0))])
def test_that_a_word_in_the_silence_goes_to_the_nearer_window(
    heard: tuple[int, int], owner: int, there: tuple[int, int]
) -> None:
    found = give_back([Word(*heard, "so", 0.5)], (Part("a", 0, 4000), Part("b", 4500, 1500)))
    assert [len(words) for words in found] == [1 - owner, owner]
    assert (found[owner][0].start_ms, found[owner][0].end_ms) == there


TWO_WINDOWS = (Part("first", 0, 4000), Part("second", 4500, 3000))


def word(start_ms: int, end_ms: int) -> Word:
    return Word(start_ms, end_ms, "word", 0.9)


@pytest.mark.parametrize(
    ("words", "clear"),
    [
        ([word(0, 900), word(4500, 5000)], True),
        ([word(3000, 4300), word(4400, 5000)], True),
        ([word(0, 900), word(3900, 4600), word(5000, 6000)], False),
        ([word(0, 900), word(1000, 2000)], False),
        ([word(4600, 5000)], False),
        ([], False),
    ],
)
def test_that_a_slot_is_clear_where_each_window_has_whole_words_of_its_own(words: list[Word], *, clear: bool) -> None:
    assert is_clear(words, TWO_WINDOWS) is clear
