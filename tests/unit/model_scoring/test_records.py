"""Texts in several languages, answers as JSON, and the order of a rubric's parts."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest

from qa_app.model.evaluation import (
    NA,
    Answer,
    FaultsAnswer,
    NumberAnswer,
    OptionAnswer,
    OptionsAnswer,
    TextAnswer,
    answer_from_json,
    answer_to_json,
)
from qa_app.model.rubric import ItemType, Text

WORDS = Text((("en", "Greeting"), ("zh_CN", "问候")))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Greeting"),
        ("en_GB", "Greeting"),
        ("zh_CN", "问候"),
        ("zh-CN", "问候"),
        ("zh_TW", "问候"),
        ("fr", "Greeting"),
    ],
)
def test_that_a_text_falls_back_to_its_language_then_english(language: str, text: str) -> None:
    assert WORDS.in_language(language) == text


def test_that_a_text_without_english_gives_any() -> None:
    assert Text((("zh_TW", "問候"), ("ja", "挨拶"))).in_language("fr") == "問候"


def test_that_a_plain_text_is_the_same_in_every_language() -> None:
    assert Text.plain("Hello").in_language("zh_CN") == "Hello"


def test_that_an_empty_text_is_empty() -> None:
    assert (Text().in_language("en"), Text.plain("")) == ("", Text())


ANSWERS: list[tuple[ItemType, Answer, object]] = [
    (ItemType.YES_NO, OptionAnswer("no"), "no"),
    (ItemType.CHOICE, OptionAnswer("012"), "012"),
    (ItemType.MULTI, OptionsAnswer(("a", "b")), ["a", "b"]),
    (ItemType.MULTI, OptionsAnswer(), []),
    (ItemType.NUMBER, NumberAnswer(Decimal(42)), 42),
    (ItemType.NUMBER, NumberAnswer(Decimal("4.50")), "4.50"),
    (ItemType.FAULTS, FaultsAnswer((("late", 2),)), {"late": 2}),
    (ItemType.FAULTS, FaultsAnswer(), {}),
    (ItemType.TEXT, TextAnswer("好"), "好"),
    (ItemType.TEXT, NA, "na"),
    (ItemType.NUMBER, NA, "na"),
]


@pytest.mark.parametrize(("item_type", "answer", "value"), ANSWERS)
def test_that_an_answer_survives_json(item_type: ItemType, answer: Answer, value: object) -> None:
    written = json.loads(json.dumps(answer_to_json(answer)))
    assert written == value
    assert answer_from_json(item_type, written) == answer


WRONG: list[tuple[ItemType, object]] = [
    (ItemType.YES_NO, True),
    (ItemType.CHOICE, ["a"]),
    (ItemType.MULTI, "a"),
    (ItemType.MULTI, [1]),
    (ItemType.NUMBER, True),
    (ItemType.NUMBER, "1:30"),
    (ItemType.NUMBER, "NaN"),
    (ItemType.NUMBER, float("inf")),
    (ItemType.FAULTS, ["late"]),
    (ItemType.FAULTS, {"late": True}),
    (ItemType.FAULTS, {"late": 1.5}),
    (ItemType.TEXT, 3),
    (ItemType.CHOICE, None),
]


@pytest.mark.parametrize(("item_type", "value"), WRONG)
def test_that_another_shape_is_no_answer(item_type: ItemType, value: object) -> None:
    with pytest.raises(ValueError):
        answer_from_json(item_type, value)
