"""Transcripts of calls, and the text formats in which they leave the program."""

from __future__ import annotations

from dataclasses import replace

from qa_app.model.problems import ProblemError, problem
from qa_app.model.transcript import LeftOut, Segment, Speaker, Transcript
from qa_app.services.workspace import Workspace
from qa_app.storage import calls as stored_calls
from qa_app.storage import transcripts as stored
from qa_app.storage.database import Session

OTHER_SIDE = {Speaker.AGENT: Speaker.CUSTOMER, Speaker.CUSTOMER: Speaker.AGENT, Speaker.UNKNOWN: Speaker.UNKNOWN}
SPEAKER_WORDS = {Speaker.AGENT: "Agent", Speaker.CUSTOMER: "Customer", Speaker.UNKNOWN: ""}
MS_AN_HOUR = 3_600_000
MS_A_MINUTE = 60_000
MS_A_SECOND = 1_000


def transcript(workspace: Workspace, call_id: int) -> Transcript | None:
    """Give the finished transcript of a call, corrected, with the sides as they are now; None where there is none."""
    with workspace.database.reading() as session:
        return _with_sides(session, call_id, stored.transcript(session, call_id))


def recognised(workspace: Workspace, call_id: int) -> Transcript | None:
    """Give the finished transcript of a call as it was recognised, with the sides as they are now."""
    with workspace.database.reading() as session:
        return _with_sides(session, call_id, stored.recognised(session, call_id))


def growing(workspace: Workspace, call_id: int) -> Transcript | None:
    """Give what is recognised so far of a call that is in hand, None where nothing is."""
    with workspace.database.reading() as session:
        return _with_sides(session, call_id, stored.growing(session, call_id))


def left_out(workspace: Workspace, call_id: int) -> tuple[LeftOut, ...]:
    """Give what recognition left out of a call's transcript since nobody said it; empty without a transcript."""
    with workspace.database.reading() as session:
        return stored.left_out(session, call_id)


def demanded(workspace: Workspace, call_id: int) -> Transcript:
    """Give the finished transcript of a call.

    Raises:
        ProblemError: transcript-missing where the call is not recognised yet.
    """
    found = transcript(workspace, call_id)
    if found is None:
        with workspace.database.reading() as session:
            number = stored_calls.numbers(session, [call_id]).get(call_id, "")
        raise ProblemError(problem("transcript-missing", call=number))
    return found


def as_text(text: Transcript) -> str:
    """Give one line a segment: minute and second of its start, the speaker where known, the words."""
    return "".join(f"[{_minutes(segment.start_ms)}] {_spoken(segment)}\n" for segment in text.segments)


def as_srt(text: Transcript) -> str:
    """Give SubRip subtitles: number, times with a comma, words, an empty line."""
    return "".join(
        f"{number}\n{_clock(segment.start_ms, ',')} --> {_clock(segment.end_ms, ',')}\n{_spoken(segment)}\n\n"
        for number, segment in enumerate(text.segments, start=1)
    )


def as_vtt(text: Transcript) -> str:
    """Give WebVTT subtitles with the speaker as a voice tag."""
    cues = "".join(
        f"{_clock(segment.start_ms, '.')} --> {_clock(segment.end_ms, '.')}\n{_voiced(segment)}\n\n"
        for segment in text.segments
    )
    return f"WEBVTT\n\n{cues}"


def _with_sides(session: Session, call_id: int, text: Transcript | None) -> Transcript | None:
    call = None if text is None else stored_calls.card(session, call_id)
    if text is None or call is None or not call.swapped:
        return text
    return replace(
        text, segments=tuple(replace(segment, speaker=OTHER_SIDE[segment.speaker]) for segment in text.segments)
    )


def _spoken(segment: Segment) -> str:
    speaker = SPEAKER_WORDS[segment.speaker]
    return f"{speaker}: {segment.text}" if speaker else segment.text


def _voiced(segment: Segment) -> str:
    escaped = segment.text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    speaker = SPEAKER_WORDS[segment.speaker]
    return f"<v {speaker}>{escaped}" if speaker else escaped


def _minutes(time_ms: int) -> str:
    return f"{time_ms // MS_A_MINUTE:02d}:{time_ms % MS_A_MINUTE // MS_A_SECOND:02d}"


def _clock(time_ms: int, point: str) -> str:
    hours, rest = divmod(time_ms, MS_AN_HOUR)
    minutes, rest = divmod(rest, MS_A_MINUTE)
    seconds, thousandths = divmod(rest, MS_A_SECOND)
    return f"{hours:02d}:{minutes:02d}:{seconds:02d}{point}{thousandths:03d}"
