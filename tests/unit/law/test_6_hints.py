"""Section 6 of the law: hints in the file, and what `qa-app suggest` makes of them for a small transcript."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from qa_app.config.paths import Paths
from qa_app.model.agents import Actor
from qa_app.model.calls import CallMetadata, Probe
from qa_app.model.transcript import Segment, Speaker
from qa_app.services.calls import NewRecording, add_recording
from qa_app.services.workspace import open_workspace
from qa_app.storage import transcripts
from tests.unit.law.month import Desk
from tests.unit.law.shell import judged

AGENT, CUSTOMER = Speaker.AGENT, Speaker.CUSTOMER
SPOKEN = (
    (500, 4_000, AGENT, "您好，感谢您的来电，这里是北风客服"),
    (5_000, 8_000, CUSTOMER, "我的订单还没有到"),
    (7_000, 12_000, AGENT, "本次通话可能会被录音"),
    (30_000, 33_000, AGENT, "请问您的身份证后四位是多少"),
    (34_000, 36_000, CUSTOMER, "thank you for calling back"),
    (36_500, 38_500, AGENT, "Thank you for calling. Goodbye!"),
)
"""From 12 to 30 s nobody speaks; from 7 to 8 s both do. The recording is 40 s long."""

FORM = """
    rubric: h
    version: 1
    mode: points
    sections:
      - id: s
        items:
          - id: a
            type: choice
            options: [{{id: full, points: 10}}, {{id: partly, points: 5}}, {{id: missing, points: 0, fatal: form}}]
            hints:
              - {hint}
          - id: f
            type: faults
            points: 10
            faults: [{{id: interrupts, points: 2, max_times: 2}}]
            hints:
              - {fault_hint}
          - id: words
            type: text
            hints:
              - {{id: notice, kind: phrase, speaker: agent, any_of: [通话可能会被录音]}}
              - {{id: identity, kind: phrase, speaker: agent, any_of: [身份证后四位]}}
"""
NONE = "{kind: silence, longer_than: 999, suggests: {present: {interrupts: count}}}"

Suggest = Callable[[str, str], list[dict[str, object]]]


@pytest.fixture
def suggested(desk: Desk) -> Suggest:
    """Gives what is suggested by a hint of the choice `a` and one of the faults `f`."""
    workspace = open_workspace(Paths.of(desk.workspace))
    recording = desk.folder / "4711.wav"
    recording.write_bytes(b"RIFF")
    probe = Probe(40_000, 8000, 2, "pcm_s16le", "wav")
    new = NewRecording(str(recording), "0" * 64, probe, CallMetadata(number="4711", agent_number="102"))
    call_id = add_recording(workspace, Actor("r"), new).call_id
    with workspace.database.writing() as session:
        begun = transcripts.start_growing(session, call_id, language="zh", model="test", now=workspace.clock())
        spoken = tuple(Segment(start, end, speaker, text, 0.9) for start, end, speaker, text in SPOKEN)
        transcripts.append(session, begun, 0, spoken, language="zh")
        transcripts.complete(session, call_id)
    workspace.close()

    def work_out(hint: str, fault_hint: str = NONE) -> list[dict[str, object]]:
        desk.publish(FORM.format(hint=hint, fault_hint=fault_hint))
        found = desk.done("suggest", "4711", "--rubric", "h")["suggestions"]
        assert isinstance(found, list)
        return found

    return work_out


HINTS = {
    "{kind: phrase, speaker: agent, any_of: [感谢您的来电], suggests: {present: full, absent: missing}}": "full",
    "{kind: phrase, any_of: [感谢你的来店], similarity: 100, suggests: {present: full, absent: missing}}": "missing",
    "{kind: phrase, speaker: agent, any_of: [感謝您的來電], suggests: {present: full, absent: missing}}": "full",
    "{kind: phrase, speaker: agent, any_of: [感谢你的来店], similarity: 60, suggests: {present: full}}": "full",
    "{kind: phrase, speaker: agent, any_of: [thank you for calling], suggests: {present: full}}": "full",
    "{kind: phrase, speaker: customer, any_of: [感谢您的来电], suggests: {present: full, absent: missing}}": "missing",
    "{kind: phrase, speaker: agent, any_of: [祝您生活愉快], suggests: {present: full, absent: partly}}": "partly",
    "{kind: phrase, any_of: [祝您生活愉快], suggests: {present: full}}": None,
    "{kind: phrase, all_of: [感谢您的来电, 北风客服], suggests: {present: full, absent: partly}}": "full",
    "{kind: phrase, all_of: [感谢您的来电, 南风客服公司], suggests: {present: full, absent: partly}}": "partly",
    "{kind: phrase, none_of: [祝您生活愉快], suggests: {present: full, absent: partly}}": "full",
    "{kind: phrase, none_of: [感谢您的来电], suggests: {present: full, absent: partly}}": "partly",
    "{kind: phrase, any_of: [身份证后四位], within_first: 15, suggests: {present: full, absent: partly}}": "partly",
    "{kind: phrase, any_of: [身份证后四位], within_first: 35, suggests: {present: full, absent: partly}}": "full",
    "{kind: phrase, any_of: [goodbye], within_last: 5, suggests: {present: full}}": "full",
    "{kind: phrase, any_of: [感谢您的来电], within_last: 5, suggests: {absent: partly}}": "partly",
    "{kind: phrase, any_of: [身份证后四位], after: {phrase: notice}, suggests: {present: full}}": "full",
    "{kind: phrase, any_of: [感谢您的来电], after: {phrase: notice}, suggests: {absent: partly}}": "partly",
    "{kind: silence, longer_than: 10, suggests: {present: partly, absent: full}}": "partly",
    "{kind: silence, longer_than: 20, suggests: {present: partly, absent: full}}": "full",
    "{kind: order, of: [notice, identity], deadline: 180, suggests: {present: full, absent: partly}}": "full",
    "{kind: order, of: [notice, identity], deadline: 20, suggests: {present: full, absent: partly}}": "partly",
    "{kind: order, of: [identity, notice], suggests: {present: full, absent: partly}}": "partly",
}


def test_that_a_hint_gives_its_suggestion(suggested: Suggest, desk: Desk) -> None:
    for version, (hint, answer) in enumerate(HINTS.items(), 1):
        text = FORM.replace("version: 1", f"version: {version}").format(hint=hint, fault_hint=NONE)
        desk.publish(text)
        found = desk.done("suggest", "4711", "--rubric", "h")["suggestions"]
        assert [each["answer"] for each in found] == ([] if answer is None else [answer]), hint


def test_that_a_suggestion_has_its_moments_and_words(suggested: Suggest) -> None:
    (found,) = suggested("{kind: phrase, any_of: [身份证后四位], suggests: {present: full}}")
    assert (found["item"], found["fatal"]) == ("a", False)
    (moment,) = found["evidence"]
    assert 30_000 <= moment["start_ms"] < moment["end_ms"] <= 33_000
    assert "身份证后四位" in moment["words"]


def test_that_a_silence_is_told_from_its_start_to_its_end(suggested: Suggest) -> None:
    (found,) = suggested("{kind: silence, longer_than: 10, suggests: {present: partly}}")
    assert [(each["start_ms"], each["end_ms"]) for each in found["evidence"]] == [(12_000, 30_000)]


def test_that_a_fatal_suggestion_says_so(suggested: Suggest) -> None:
    (found,) = suggested("{kind: phrase, any_of: [祝您生活愉快], suggests: {absent: missing}}")
    assert (found["answer"], found["fatal"], found["evidence"]) == ("missing", True, [])


@pytest.mark.parametrize(
    ("hint", "times"),
    [
        ("{kind: overtalk, speaker: agent, longer_than: 0.5, suggests: {present: {interrupts: count}}}", 1),
        ("{kind: overtalk, speaker: agent, longer_than: 1.5, suggests: {present: {interrupts: count}}}", None),
        ("{kind: overtalk, speaker: customer, longer_than: 0.5, suggests: {present: {interrupts: count}}}", None),
        ("{kind: silence, longer_than: 10, suggests: {present: {interrupts: 2}}}", 2),
        ("{kind: silence, longer_than: 10, suggests: {present: {interrupts: 9}}}", 2),
    ],
)
def test_that_faults_are_counted(suggested: Suggest, hint: str, times: int | None) -> None:
    quiet = "{kind: silence, longer_than: 999, suggests: {present: full}}"
    found = suggested(quiet, hint)
    assert [each["answer"] for each in found] == ([] if times is None else [{"interrupts": times}])


WRITTEN = {
    "{kind: phrase, any_of: [x], suggests: {present: full}}": [],
    "{id: x, kind: phrase, any_of: [x]}": [],
    "{kind: «phrases, any_of: [x], suggests: {present: full}}": ["word-unknown"],
    "«{any_of: [x], suggests: {present: full}}": ["missing-key"],
    "«{kind: phrase, suggests: {present: full}}": ["hint-without-phrases"],
    "«{kind: phrase, any_of: [x]}": ["missing-key"],
    "{kind: phrase, any_of: [x], similarity: «101, suggests: {present: full}}": ["number-too-large"],
    "{kind: phrase, any_of: [x], within_first: «-1, suggests: {present: full}}": ["number-too-small"],
    "{kind: phrase, any_of: [x], speaker: «boss, suggests: {present: full}}": ["word-unknown"],
    "{kind: phrase, any_of: [x], after: {phrase: «none}, suggests: {present: full}}": ["hint-unknown?"],
    "{kind: phrase, any_of: [x], «longer_than: 3, suggests: {present: full}}": ["hint-key"],
    "{kind: phrase, any_of: [x], suggests: {«there: full}}": ["unknown-key"],
    "{kind: phrase, any_of: [x], «suggests: {present: best}}": ["hint-unknown-answer?"],
    "{kind: phrase, any_of: [x], «sugests: {present: full}, suggests: {present: full}}": ["unknown-key"],
    "«{kind: silence, suggests: {present: full}}": ["missing-key"],
    "«{kind: tempo, suggests: {present: full}}": ["hint-without-limit"],
    "{kind: tempo, above: 3, unit: «parsec, suggests: {present: full}}": ["word-unknown"],
    "{kind: order, of: [«none], suggests: {absent: full}}": ["hint-unknown?"],
    "{kind: order, of: «[], suggests: {absent: full}}": ["list-empty"],
}


@pytest.mark.parametrize("hint", WRITTEN)
def test_that_a_hint_of_the_file_is_judged(tmp_path: Path, hint: str) -> None:
    options = "[{id: full, points: 1}, {id: missing, points: 0}]"
    text = (
        "rubric: r\nversion: 1\nmode: points\nsections:\n- id: s\n  items:\n"
        f"  - id: a\n    type: choice\n    options: {options}\n    hints:\n    - {hint}\n"
    )
    assert judged(tmp_path, text) == (WRITTEN[hint], True)
