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
    spans: Iterable[Span], longest_ms: int = LONGEST_WINDOW_MS, kept_pause_ms: int = KEPT_PAUSE_MS
) -> tuple[Window, ...]:
    """Pack speech into as few windows as keep each channel's order.

    Args:
        spans: Speech of all channels, those of one channel not overlapping.
        longest_ms: No window is longer; a longer span is cut.
        kept_pause_ms: A pause in a channel up to this is heard as it is, a longer one is left out.

    Returns:
        Windows by their start, then channel.
    """
    windows: list[Window] = []
    in_order = sorted(spans, key=lambda span: (span.channel, span.start_ms))
    for channel, of_channel in groupby(in_order, key=lambda span: span.channel):
        cut = [piece for span in _joined(of_channel, longest_ms, kept_pause_ms) for piece in _cut(span, longest_ms)]
        windows += _filled(channel, cut, longest_ms)
    return tuple(sorted(windows, key=lambda window: (window.start_ms, window.channel)))


def _joined(spans: Iterable[Span], longest_ms: int, kept_pause_ms: int) -> list[Span]:
    joined: list[Span] = []
    for span in spans:
        if span.length_ms <= 0:
            continue
        last = joined[-1] if joined else None
        if (
            last is not None
            and span.start_ms - last.end_ms <= kept_pause_ms
            and span.end_ms - last.start_ms <= longest_ms
        ):
            joined[-1] = Span(last.start_ms, max(span.end_ms, last.end_ms), span.channel)
        else:
            joined.append(span)
    return joined


def _cut(span: Span, longest_ms: int) -> list[Span]:
    starts = range(span.start_ms, span.end_ms, longest_ms)
    return [Span(start, min(start + longest_ms, span.end_ms), span.channel) for start in starts]


def _filled(channel: int, pieces: list[Span], longest_ms: int) -> list[Window]:
    windows: list[Window] = []
    current: list[Span] = []
    for piece in pieces:
        if current and sum(each.length_ms for each in current) + piece.length_ms > longest_ms:
            windows.append(Window(channel, tuple(current)))
            current = []
        current.append(piece)
    if current:
        windows.append(Window(channel, tuple(current)))
    return windows
