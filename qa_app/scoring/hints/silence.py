"""Stretches in which nobody speaks."""

from __future__ import annotations

from itertools import pairwise

from qa_app.model.evaluation import EvidenceMoment
from qa_app.model.hints import HintSpeaker, SilenceHint
from qa_app.scoring.hints.findings import Finding, Recording, milliseconds, present_where, spoken_spans


def find_silence(hint: SilenceHint, recording: Recording) -> Finding:
    """Find every pause between two utterances that is longer than the hint's limit; before and after all is none."""
    limit = milliseconds(hint.longer_than_s)
    spans = spoken_spans(recording.segments(HintSpeaker.ANYONE))
    return present_where(
        EvidenceMoment(before, after) for (_, before), (after, _) in pairwise(spans) if after - before > limit
    )
