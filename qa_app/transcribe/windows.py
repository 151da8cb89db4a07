"""Packing of speech into windows: what the engine hears at once, and where that was in the recording."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

LONGEST_WINDOW_MS = 30_000
KEPT_PAUSE_MS = 1_000


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of one channel, from `start_ms` up to `end_ms` of the recording."""

    start_ms: int
    end_ms: int
    channel: int

    @property
    def length_ms(self) -> int:
        """How long it is."""
        return self.end_ms - self.start_ms


@dataclass(frozen=True, slots=True)
class Window:
    """Pieces of one channel that are heard one directly after another.

    Attributes:
        channel: Row of the sound.
        pieces: In order of time, at least one, none overlapping.
    """

    channel: int
    pieces: tuple[Span, ...]

    @property
    def start_ms(self) -> int:
        """Where it begins in the recording."""
        return self.pieces[0].start_ms

    @property
    def length_ms(self) -> int:
        """How much is heard."""
        return sum(piece.length_ms for piece in self.pieces)

    def in_recording(self, start_ms: int, end_ms: int) -> tuple[int, int]:
        """Give the recording's times for a stretch of the window.

        Both ends are placed into the piece in which the middle of the stretch lies, so that a word is never torn over
        the pause between two pieces.
        """
        middle = (start_ms + end_ms) // 2
        before = 0
        for piece in self.pieces:
            if middle < before + piece.length_ms or piece is self.pieces[-1]:
                shift = piece.start_ms - before
                start = min(max(start_ms + shift, piece.start_ms), piece.end_ms)
                return start, min(max(end_ms + shift, start), piece.end_ms)
            before += piece.length_ms
        raise AssertionError(self.pieces)


def pack(
    spans: Iterable[Span], wanted_ms: int = LONGEST_WINDOW_MS, kept_pause_ms: int = KEPT_PAUSE_MS
) -> tuple[Window, ...]:
    """Pack speech into as few windows as keep each channel's order.

    Args:
        spans: Speech of all channels, those of one channel not overlapping.
        wanted_ms: Windows are filled up to this; 0 gives each span its own. A longer span stays whole, but is cut at
            `LONGEST_WINDOW_MS`.
        kept_pause_ms: A pause in a channel up to this is heard as it is, a longer one is left out.

    Returns:
        Windows by their start, then channel.
    """
    windows: list[Window] = []
    in_order = sorted(spans, key=lambda span: (span.channel, span.start_ms))
    for channel, of_channel in groupby(in_order, key=lambda span: span.channel):
        joined = _joined(of_channel, wanted_ms, kept_pause_ms)
        windows += _filled(channel, [piece for span in joined for piece in _cut(span)], wanted_ms)
    return tuple(sorted(windows, key=lambda window: (window.start_ms, window.channel)))


def _joined(spans: Iterable[Span], wanted_ms: int, kept_pause_ms: int) -> list[Span]:
    joined: list[Span] = []
    for span in spans:
        if span.length_ms <= 0:
            continue
        last = joined[-1] if joined else None
        if (
            last is not None
            and span.start_ms - last.end_ms <= kept_pause_ms
            and span.end_ms - last.start_ms <= wanted_ms
        ):
            joined[-1] = Span(last.start_ms, max(span.end_ms, last.end_ms), span.channel)
        else:
            joined.append(span)
    return joined


def _cut(span: Span) -> list[Span]:
    starts = range(span.start_ms, span.end_ms, LONGEST_WINDOW_MS)
    return [Span(start, min(start + LONGEST_WINDOW_MS, span.end_ms), span.channel) for start in starts]


def _filled(channel: int, pieces: list[Span], wanted_ms: int) -> list[Window]:
    windows: list[Window] = []
    current: list[Span] = []
    for piece in pieces:
        if current and sum(each.length_ms for each in current) + piece.length_ms > wanted_ms:
            windows.append(Window(channel, tuple(current)))
            current = []
        current.append(piece)
    if current:
        windows.append(Window(channel, tuple(current)))
    return windows
