"""One side of a conversation that comes through on the other side's channel, and is not to be heard twice."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from qa_app.transcribe.protocol import Speakers
from qa_app.transcribe.windows import Span

SAMPLES_A_MS = 16
BLEED_RATIO = 8.0
LEAST_OVERLAP = 0.5
TWO_SIDES = 2


def without_bleed(spans: Sequence[Span], sound: Speakers) -> list[Span]:
    """Give the stretches of speech that are a channel's own; all of them where there is only one channel."""
    return [span for span in spans if not is_bleed(span, spans, sound)]


def is_bleed(span: Span, spans: Iterable[Span], sound: Speakers) -> bool:
    """Tell whether a stretch of one channel is only the other side coming through.

    It is when the other channel speaks over most of it, more than `BLEED_RATIO` times as loud.
    """
    if len(sound) != TWO_SIDES or span.length_ms <= 0:
        return False
    other = 1 - span.channel
    covered = sum(
        max(0, min(span.end_ms, each.end_ms) - max(span.start_ms, each.start_ms))
        for each in spans
        if each.channel == other
    )
    if covered < LEAST_OVERLAP * span.length_ms:
        return False
    stretch = sound[:, span.start_ms * SAMPLES_A_MS : span.end_ms * SAMPLES_A_MS].astype(np.float32)
    levels = np.sqrt(np.mean(stretch * stretch, axis=1))
    return bool(levels[other] > BLEED_RATIO * levels[span.channel])
