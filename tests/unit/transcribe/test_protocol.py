from __future__ import annotations

import dataclasses
import pickle
from pathlib import Path
from typing import get_args

import pytest

from qa_app.model.machine import Card, Device, Placement, Timing
from qa_app.model.problems import problem
from qa_app.model.progress import Progress
from qa_app.model.transcript import Segment, Speaker, Word
from qa_app.transcribe import protocol as said

SEGMENT = Segment(0, 900, Speaker.AGENT, "您好。", 0.9, (Word(0, 900, "您好。", 0.9),))
CARD = Card("A", "550.54", 8 * 1024**3, 1024**3)
MESSAGES = (
    said.Recognise(1, Path("录音.wav"), 9000, Path("model"), said.Options(language="zh"), 4, 9, "zh"),
    said.Probe(1, Path("model"), Placement(threads=2, workers=2), ((2, 2), (1, 1)), (1, 2, 4), 20.0),
    said.Cancel(1),
    said.Stop(),
    said.Ready(17),
    said.InHand((1, 2)),
    said.Advanced(1, Progress("recognising", 1, 9)),
    said.CardTried(1, CARD),
    said.Placed(1, Device.PROCESSOR, "int8", 2, CARD, problem("card-memory-full", card="A"), 10, 2),
    said.VoicesLeft(1, problem("voices-unusable")),
    said.Probed(1, (Timing(2, 1, 900, 2),), 2, 1, 2),
    said.Batch(1, 4, 8, 9, "zh", (SEGMENT,)),
    said.Finished(1, 9, "zh", 1500, 10),
    said.Failed(1, (problem("recording-missing", name="a"),)),
    said.Stopped(1),
)


@pytest.mark.parametrize("message", MESSAGES, ids=lambda message: type(message).__name__)
def test_that_every_message_arrives_as_it_was_sent(message: object) -> None:
    assert pickle.loads(pickle.dumps(message)) == message


@pytest.mark.parametrize("message", MESSAGES, ids=lambda message: type(message).__name__)
def test_that_no_message_can_be_changed(message: object) -> None:
    assert type(message).__dataclass_params__.frozen  # type: ignore[attr-defined]


def test_that_all_messages_are_tried_here() -> None:
    kinds = {*get_args(said.Command), *get_args(said.Event)}
    assert kinds == {type(message) for message in MESSAGES}
    assert all(dataclasses.is_dataclass(kind) for kind in kinds)
