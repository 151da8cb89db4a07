from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa_app.transcribe.windows import Span, Window, pack


def test_that_a_short_pause_is_heard_as_it_is() -> None:
    (window,) = pack([Span(0, 2000, 0), Span(2800, 4000, 0)])
    assert window.pieces == (Span(0, 4000, 0),)


def test_that_a_long_pause_is_left_out() -> None:
    (window,) = pack([Span(0, 2000, 0), Span(9000, 11_000, 0)])
    assert window.pieces == (Span(0, 2000, 0), Span(9000, 11_000, 0))
    assert window.length_ms == 4000


def test_that_channels_never_share_a_window() -> None:
    windows = pack([Span(0, 2000, 0), Span(500, 1500, 1)])
    assert windows == (Window(0, (Span(0, 2000, 0),)), Window(1, (Span(500, 1500, 1),)))


def test_that_a_full_window_is_followed_by_the_next() -> None:
    windows = pack([Span(0, 20_000, 0), Span(25_000, 40_000, 0)])
    assert [window.length_ms for window in windows] == [20_000, 15_000]


def test_that_speech_longer_than_a_window_is_cut_without_a_loss() -> None:
    windows = pack([Span(1000, 71_000, 0)])
    assert [(window.start_ms, window.length_ms) for window in windows] == [
        (1000, 30_000),
        (31_000, 30_000),
        (61_000, 10_000),
    ]


def test_that_no_speech_gives_no_window() -> None:
    assert pack([]) == ()


def test_that_windows_come_in_the_order_of_their_starts() -> None:
    spans = [Span(0, 20_000, 0), Span(25_000, 40_000, 0), Span(21_000, 24_000, 1)]
    assert [window.channel for window in pack(spans)] == [0, 1, 0]


@pytest.mark.parametrize(
    ("heard", "there"),
    [
        ((0, 400), (1000, 1400)),
        ((1900, 2000), (2900, 3000)),
        ((2000, 2300), (10_000, 10_300)),
        ((1900, 2300), (10_000, 10_300)),
        ((1700, 2200), (2700, 3000)),
        ((3900, 9000), (11_900, 12_000)),
    ],
)
def test_that_a_stretch_of_a_window_is_found_in_the_recording(heard: tuple[int, int], there: tuple[int, int]) -> None:
    window = Window(0, (Span(1000, 3000, 0), Span(10_000, 12_000, 0)))
    assert window.in_recording(*heard) == there


@st.composite
def speech(draw: st.DrawFn) -> list[Span]:
    spans = []
    for channel in range(draw(st.integers(1, 2))):
        now = 0
        for _ in range(draw(st.integers(0, 12))):
            start = now + draw(st.integers(1, 20_000))
            now = start + draw(st.integers(1, 50_000))
            spans.append(Span(start, now, channel))
    return spans


def test_that_a_model_of_short_breath_gets_each_stretch_for_itself() -> None:
    spans = [Span(0, 2000, 0), Span(2400, 40_000, 0), Span(41_000, 42_000, 0)]
    windows = pack(spans, wanted_ms=0)
    assert [(window.start_ms, window.length_ms) for window in windows] == [
        (0, 2000),
        (2400, 30_000),
        (32_400, 7600),
        (41_000, 1000),
    ]


def test_that_windows_are_filled_only_as_far_as_wanted() -> None:
    spans = [Span(0, 4000, 0), Span(6000, 9000, 0), Span(11_000, 25_000, 0)]
    assert [window.length_ms for window in pack(spans, wanted_ms=8000)] == [7000, 14_000]


def test_that_a_window_is_filled_with_what_follows_after_a_short_pause_too() -> None:
    spans = [Span(0, 14_000, 0), Span(20_000, 34_000, 0), Span(34_500, 49_000, 0), Span(49_500, 63_000, 0)]
    assert [window.length_ms for window in pack(spans)] == [28_000, 28_500]


@settings(deadline=None)
@given(speech(), st.integers(0, 30_000))
def test_that_all_speech_is_in_exactly_one_window_none_too_long(spans: list[Span], wanted_ms: int) -> None:
    windows = pack(spans, wanted_ms)
    assert all(0 < window.length_ms <= 30_000 for window in windows)
    assert all(window.length_ms <= wanted_ms or len(window.pieces) == 1 for window in windows)
    for channel in (0, 1):
        pieces = [piece for window in windows if window.channel == channel for piece in window.pieces]
        assert pieces == sorted(pieces)
        assert all(earlier.end_ms <= later.start_ms for earlier, later in pairwise(pieces))
        for span in spans:
            if span.channel == channel:
                held = sum(max(0, min(p.end_ms, span.end_ms) - max(p.start_ms, span.start_ms)) for p in pieces)
                assert held == span.length_ms
