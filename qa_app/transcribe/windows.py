"""Packing of speech into windows: what the engine hears at once, and where that was in the recording."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
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
    in_order = sorted((span for span in spans if span.length_ms > 0), key=lambda span: (span.channel, span.start_ms))
    for channel, of_channel in groupby(in_order, key=lambda span: span.channel):
        windows += _filled(channel, (piece for span in of_channel for piece in _cut(span)), wanted_ms, kept_pause_ms)
    return tuple(sorted(windows, key=lambda window: (window.start_ms, window.channel)))


def _cut(span: Span) -> Iterator[Span]:
    for start in range(span.start_ms, span.end_ms, LONGEST_WINDOW_MS):
        yield Span(start, min(start + LONGEST_WINDOW_MS, span.end_ms), span.channel)


def _filled(channel: int, spans: Iterable[Span], wanted_ms: int, kept_pause_ms: int) -> list[Window]:
    """Fill one window after another with whole spans, as many as go in: with a fixed order no way needs fewer."""
    windows: list[Window] = []
    pieces: list[Span] = []
    length_ms = 0
    for span in spans:
        pause_ms = span.start_ms - pieces[-1].end_ms if pieces else 0
        is_kept = bool(pieces) and pause_ms <= kept_pause_ms
        added_ms = span.length_ms + (pause_ms if is_kept else 0)
        if pieces and length_ms + added_ms > wanted_ms:
            windows.append(Window(channel, tuple(pieces)))
            pieces, length_ms = [span], span.length_ms
            continue
        length_ms += added_ms
        if is_kept:
            pieces[-1] = Span(pieces[-1].start_ms, span.end_ms, channel)
        else:
            pieces.append(span)
    if pieces:
        windows.append(Window(channel, tuple(pieces)))
    return windows
