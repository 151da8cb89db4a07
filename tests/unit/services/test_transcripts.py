from __future__ import annotations

import pytest

from qa_app.model.problems import ProblemError, problem
from qa_app.model.transcript import Segment, Speaker, Transcript
from qa_app.services import transcripts
from qa_app.services.workspace import Workspace
from tests.helpers.calls import recorded_call

TEXT = Transcript(
    "en",
    "small",
    (
        Segment(3_100, 5_250, Speaker.AGENT, "Good morning.", 0.9),
        Segment(3_725_004, 3_726_000, Speaker.CUSTOMER, "Is 1 < 2 & 3?", 0.9),
        Segment(3_727_000, 3_728_000, Speaker.UNKNOWN, "谢谢。", 0.9),
    ),
)


def test_that_srt_counts_and_writes_times_with_a_comma() -> None:
    assert transcripts.as_srt(TEXT) == (
        "1\n00:00:03,100 --> 00:00:05,250\nAgent: Good morning.\n\n"
        "2\n01:02:05,004 --> 01:02:06,000\nCustomer: Is 1 < 2 & 3?\n\n"
        "3\n01:02:07,000 --> 01:02:08,000\n谢谢。\n\n"
    )


def test_that_vtt_names_voices_and_escapes_its_own_signs() -> None:
    assert transcripts.as_vtt(TEXT) == (
        "WEBVTT\n\n"
        "00:00:03.100 --> 00:00:05.250\n<v Agent>Good morning.\n\n"
        "01:02:05.004 --> 01:02:06.000\n<v Customer>Is 1 &lt; 2 &amp; 3?\n\n"
        "01:02:07.000 --> 01:02:08.000\n谢谢。\n\n"
    )


def test_that_text_has_a_line_a_segment() -> None:
    assert transcripts.as_text(TEXT) == (
        "[00:03] Agent: Good morning.\n[62:05] Customer: Is 1 < 2 & 3?\n[62:07] 谢谢。\n"
    )


def test_that_a_call_that_is_not_recognised_is_told_by_its_number(workspace: Workspace) -> None:
    call = recorded_call(workspace, "4711")
    with pytest.raises(ProblemError) as caught:
        transcripts.demanded(workspace, call.call_id)
    assert caught.value.problems == (problem("transcript-missing", call="4711"),)
