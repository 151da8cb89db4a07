"""Mini transcripts as lines, and rubrics of one item with hints."""

from __future__ import annotations

from qa_app.model.rubric import Rubric
from qa_app.model.transcript import Segment, Speaker, Transcript, Word
from qa_app.scoring.hints.findings import Recording
from qa_app.scoring.hints.suggestions import Suggestion, suggestions
from tests.unit.scoring.forms import rubric_of

SPEAKERS = {"A": Speaker.AGENT, "C": Speaker.CUSTOMER, "?": Speaker.UNKNOWN}


def recording(*lines: str, duration_s: float = 60) -> Recording:
    """Make a recording of lines such as ``0-3 A: 您好``: start and end in seconds, who, and what."""
    return Recording(Transcript("zh", "m", tuple(map(segment, lines))), int(duration_s * 1000))


def segment(line: str, words: tuple[Word, ...] = ()) -> Segment:
    times, _, rest = line.partition(" ")
    speaker, _, text = rest.partition(": ")
    start, end = (int(float(each) * 1000) for each in times.split("-"))
    return Segment(start, end, SPEAKERS[speaker], text, 0.9, words)


def asking(item: str, *hints: str) -> Rubric:
    """Make a rubric of one item, given without its braces, and its hints."""
    return rubric_of(f"mode: points\nsections: [{{id: s, items: [{{{item}, hints: [{', '.join(hints)}]}}]}}]")


def suggested(rubric: Rubric, heard: Recording) -> list[Suggestion]:
    return list(suggestions(rubric, heard))


CHOICE = "id: a, type: choice, options: [{id: full, points: 2}, {id: missing, points: 0, fatal: form}]"
YES_NO = "id: a, type: yes_no"
FAULTS = "id: a, type: faults, points: 9, faults: [{id: cuts, points: 1, max_times: 2}, {id: rude, points: 3}]"
