"""How calls went by the sound: measured once beside the window's work, and kept for tables and workbooks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from qa_app.model.changes import NOTHING, Changes, Subject, changed
from qa_app.model.hints import TempoUnit
from qa_app.model.problems import ProblemError
from qa_app.model.talk import MeasuredTalk, SideTalk, TalkFigures
from qa_app.model.transcript import Segment, Speaker
from qa_app.services.speech import Tempo, tempo_of
from qa_app.services.workspace import Workspace
from qa_app.speech.metrics import TWO_SIDES, judge, percentile_ms
from qa_app.storage import talk as stored
from qa_app.storage import transcripts as stored_transcripts
from qa_app.storage.database import Session

if TYPE_CHECKING:
    from qa_app.services.media import MediaReader
    from qa_app.speech.peaks import Peaks

VERSION = 1
"""Of the way of measuring; calls that were measured in an older way are measured anew."""
NOT_MEASURED = MeasuredTalk((), 0, 0, 0, 0)
CHANNELS = (Speaker.AGENT, Speaker.CUSTOMER)


@dataclass(frozen=True, slots=True)
class Step:
    """What became of one call.

    Attributes:
        call_id: The call that was measured or could not be; None where nothing is left to measure.
        is_measured: Whether its figures are stored.
    """

    call_id: int | None
    is_measured: bool
    changes: Changes


def measure_next(workspace: Workspace, media: MediaReader, beside: Sequence[int] = ()) -> Step:
    """Measure the newest call that has not been; takes as long as it takes to decode its recording.

    A recording that cannot be read is noted as such, one that is not in its place is not: it may come back.

    Args:
        workspace: Where it is stored.
        media: Who listens.
        beside: Calls to be left out, such as those whose recording was not there a moment ago.
    """
    with workspace.database.reading() as session:
        waiting = stored.unmeasured(session, VERSION, beside, 1)
    if not waiting:
        return Step(None, is_measured=False, changes=NOTHING)
    call_id, recording = waiting[0].call_id, Path(waiting[0].recording_path)
    if not recording.is_file():
        return Step(call_id, is_measured=False, changes=NOTHING)
    try:
        found = measured(media.peaks(recording))
    except ProblemError:
        found = NOT_MEASURED
    with workspace.database.writing() as session:
        is_there = stored.store(session, call_id, VERSION, _with_tempo(session, call_id, found))
    changes = changed(Subject.TALK, call_ids=(call_id,)) if is_there and found.sides else NOTHING
    return Step(call_id, is_measured=is_there and bool(found.sides), changes=changes)


def measured(peaks: Peaks) -> MeasuredTalk:
    """Give how a recording went that has been listened to, without the tempo."""
    if not peaks.speech:
        return NOT_MEASURED
    found = judge(peaks.speech, peaks.duration_ms, len(peaks.speech), dual_mono=peaks.is_dual_mono)
    return MeasuredTalk(
        tuple(
            SideTalk(each.talk_ms, each.interruptions, percentile_ms(each.responses_ms, 50)) for each in found.speakers
        ),
        longest_silence_ms=found.longest_silence_ms,
        dead_air_count=len(found.dead_air),
        dead_air_ms=found.dead_air_ms,
        overtalk_ms=found.overtalk_ms,
    )


def note_tempo(session: Session, call_id: int) -> None:
    """Note how fast each side speaks in the transcript that a call now has, where it was measured."""
    tempo, unit = _tempo(session, call_id)
    stored.set_tempo(session, call_id, tempo, unit)


def figures(workspace: Workspace, call_ids: Iterable[int]) -> Mapping[int, TalkFigures]:
    """Give how these calls went; those that were not or could not be measured are left out."""
    with workspace.database.reading() as session:
        return stored.figures(session, call_ids)


def _with_tempo(session: Session, call_id: int, found: MeasuredTalk) -> MeasuredTalk:
    if len(found.sides) != TWO_SIDES:
        return found
    tempo, unit = _tempo(session, call_id)
    sides = tuple(replace(side, tempo=pace) for side, pace in zip(found.sides, tempo, strict=True))
    return replace(found, sides=sides, tempo_unit=unit)


def _tempo(session: Session, call_id: int) -> tuple[tuple[int | None, int | None], TempoUnit | None]:
    """Give the tempo of the left and the right channel, in the unit of whoever spoke in one that is known."""
    text = stored_transcripts.recognised(session, call_id)
    if text is None:
        return (None, None), None
    left, right = (tempo_of(_spoken_by(text.segments, speaker)) for speaker in CHANNELS)
    unit = next((each.unit for each in (left, right) if each is not None), None)
    return (_pace(left, unit), _pace(right, unit)), unit


def _pace(tempo: Tempo | None, unit: TempoUnit | None) -> int | None:
    return tempo.a_minute if tempo is not None and tempo.unit is unit else None


def _spoken_by(segments: Sequence[Segment], speaker: Speaker) -> tuple[Segment, ...]:
    return tuple(segment for segment in segments if segment.speaker is speaker)
