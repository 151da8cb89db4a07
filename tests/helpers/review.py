"""Calls with a sound and a transcript, and a rubric with every kind of item, for tests of the review desk."""

from __future__ import annotations

import hashlib
import math
import struct
import wave
from pathlib import Path

from qa_app.model.agents import Actor
from qa_app.model.calls import CallMetadata, Probe
from qa_app.model.rubric import Rubric
from qa_app.model.transcript import Segment, Speaker, Word
from qa_app.scoring.rubric_file import read_rubric
from qa_app.services.calls import NewRecording, add_recording
from qa_app.services.workspace import Workspace
from qa_app.storage import transcripts

REVIEWER = Actor("Zhao Min")
RATE_HZ = 8000
DURATION_MS = 20_000

DESK_RUBRIC = """\
rubric: desk
version: 1
title: {en: Desk, zh_CN: 质检表}
mode: points
grades:
  - {id: good, title: {en: Good, zh_CN: 良好}, at_least: 80}
  - {id: poor, title: {en: Poor, zh_CN: 较差}, at_least: 0}
sections:
  - id: greeting
    title: {en: Greeting, zh_CN: 开场问候}
    items:
      - id: kind
        title: {en: Kind of call, zh_CN: 来电类型}
        type: choice
        scored: false
        options: [{id: complaint, title: Complaint}, {id: question, title: Question}]
      - id: opening
        title: {en: Opening, zh_CN: 规范问候}
        guidance: Company and number within three rings.
        type: choice
        comment: below_full
        evidence: below_full
        options:
          - {id: full, title: Full, points: 10}
          - {id: partly, title: Partly, points: 5}
          - {id: missing, title: Missing, points: 0, fatal: form}
        hints:
          - {kind: phrase, speaker: agent, any_of: [这里是北风客服], suggests: {present: full, absent: missing}}
      - id: waiting
        title: Waiting
        type: number
        unit: s
        ranges: [{min: 0, max: 30, points: 10}, {min: 31, max: 60, points: 0}]
  - id: manners
    title: {en: Manners, zh_CN: 服务礼仪}
    items:
      - id: faults
        title: {en: Faults, zh_CN: 差错}
        type: faults
        points: 10
        faults: [{id: interrupts, title: Interrupts, points: 2, max_times: 2}, {id: shouts, title: Shouts, points: 5}]
      - {id: apology, title: Apology, type: yes_no, points: 10, visible_if: {item: kind, is: [complaint]}}
      - id: told
        title: {en: What was told, zh_CN: 说明内容}
        type: multi
        options: [{id: reason, title: Reason, points: 5}, {id: step, title: Next step, points: 5}]
        hints:
          - {kind: phrase, speaker: agent, any_of: [我们三天内回电], suggests: {present: step, absent: reason}}
      - {id: remark, title: Remark, type: text}
"""

SPOKEN: tuple[tuple[int, int, Speaker, str], ...] = (
    (500, 2500, Speaker.AGENT, "您好，这里是北风客服。"),
    (3000, 5000, Speaker.CUSTOMER, "我的订单还没有到。"),
    (4200, 7000, Speaker.AGENT, "Let me look into it."),
    (14_000, 16_000, Speaker.CUSTOMER, "谢谢，再见。"),
)


def desk_rubric() -> Rubric:
    """Give the rubric with every kind of item."""
    reading = read_rubric(DESK_RUBRIC, "desk.yaml")
    assert reading.rubric is not None, reading.problems
    return reading.rubric


def segments() -> tuple[Segment, ...]:
    """Give what is spoken, a word a character (of English a word a word), the fourth word of each doubtful."""
    return tuple(_segment(*each) for each in SPOKEN)


def tone_wav(path: Path, duration_ms: int = DURATION_MS) -> Path:
    """Write a stereo telephone recording: the agent's channel hums, the customer's is nearly still."""
    path.parent.mkdir(parents=True, exist_ok=True)
    count = RATE_HZ * duration_ms // 1000
    frames = b"".join(struct.pack("<hh", int(8000 * math.sin(n / 5)), int(200 * math.sin(n / 9))) for n in range(count))
    with wave.open(str(path), "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(RATE_HZ)
        file.writeframes(frames)
    return path


def spoken_wav(path: Path) -> Path:
    """Write a stereo telephone recording that hums where `SPOKEN` says, on the channel of whoever speaks."""
    path.parent.mkdir(parents=True, exist_ok=True)
    sides = [[0] * (RATE_HZ * DURATION_MS // 1000) for _side in range(2)]
    for start_ms, end_ms, speaker, _text in SPOKEN:
        side = sides[0 if speaker is Speaker.AGENT else 1]
        for n in range(start_ms * RATE_HZ // 1000, end_ms * RATE_HZ // 1000):
            side[n] = int(8000 * math.sin(n / 5))
    with wave.open(str(path), "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(RATE_HZ)
        file.writeframes(b"".join(struct.pack("<hh", *pair) for pair in zip(*sides, strict=True)))
    return path


def spoken_call(workspace: Workspace, number: str, *, recognised: bool = True) -> int:
    """Add a call with a real recording and, where wished, its transcript; give its id."""
    path = spoken_wav(workspace.paths.root / "tones" / f"{number}.wav")
    probe = Probe(DURATION_MS, RATE_HZ, 2, "pcm_s16le", "wav")
    sha256 = hashlib.sha256(number.encode()).hexdigest()
    metadata = CallMetadata(number=number, agent_number="102", agent_name="Chen Wei")
    call_id = add_recording(workspace, REVIEWER, NewRecording(str(path), sha256, probe, metadata)).call_id
    if recognised:
        store_transcript(workspace, call_id)
    return call_id


def store_transcript(workspace: Workspace, call_id: int) -> None:
    """Store what is spoken as the call's transcript."""
    with workspace.database.writing() as session:
        begun = transcripts.start_growing(session, call_id, language="zh", model="test", now=workspace.clock())
        transcripts.append(session, begun, 0, segments(), language="zh")
        transcripts.complete(session, call_id)


def _segment(start_ms: int, end_ms: int, speaker: Speaker, text: str) -> Segment:
    parts = text.split(" ") if text.isascii() else list(text)
    step = (end_ms - start_ms) / len(parts)
    words = tuple(
        Word(round(start_ms + n * step), round(start_ms + (n + 1) * step), part, 0.3 if n == 3 else 0.95)
        for n, part in enumerate(parts)
    )
    return Segment(start_ms, end_ms, speaker, text, 0.9, words)
