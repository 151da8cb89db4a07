from __future__ import annotations

import pytest

from qa_app.model.transcript import Segment, Speaker
from qa_app.services.greetings import guess_agent

LEFT, RIGHT = Speaker.AGENT, Speaker.CUSTOMER


def talk(*lines: tuple[Speaker, str], start_ms: int = 0) -> list[Segment]:
    return [
        Segment(start_ms + place * 3000, start_ms + place * 3000 + 2500, speaker, text, 0.9)
        for place, (speaker, text) in enumerate(lines)
    ]


@pytest.mark.parametrize(
    "greeting",
    [
        "您好，感谢致电星辰客服，工号102为您服务。",
        "您好请问有什么可以帮您",
        "您好，工號一零二為您服務",
        "Thank you for calling Auto Repairs, how may I help you?",
        "Good morning, my name is Anna, how can I assist you today?",
    ],
)
def test_that_who_greets_as_an_agent_is_the_agent(greeting: str) -> None:
    found = guess_agent(talk((RIGHT, greeting), (LEFT, "喂 hello")))
    assert found is not None
    assert found.agent is RIGHT


def test_that_the_left_side_is_found_too() -> None:
    found = guess_agent(talk((LEFT, "您好，请问有什么可以帮您？"), (RIGHT, "我想问一下我的订单")))
    assert found is not None
    assert found.agent is LEFT


@pytest.mark.parametrize(
    "lines",
    [
        [(LEFT, "您好"), (RIGHT, "您好")],
        [(LEFT, "Hello"), (RIGHT, "Good morning, my name is Tom")],
        [(LEFT, "请问有什么可以帮您"), (RIGHT, "请问有什么可以帮您")],
        [],
    ],
)
def test_that_weak_evidence_says_nothing(lines: list[tuple[Speaker, str]]) -> None:
    assert guess_agent(talk(*lines)) is None


def test_that_a_greeting_after_half_a_minute_does_not_count() -> None:
    late = talk((RIGHT, "感谢致电，工号102为您服务"), start_ms=40_000)
    assert guess_agent([*talk((LEFT, "嗯")), *late]) is None


def test_that_the_half_minute_begins_with_the_first_word() -> None:
    assert guess_agent(talk((RIGHT, "感谢致电，工号102为您服务"), start_ms=90_000)) is not None


def test_that_a_phrase_over_two_lines_is_found() -> None:
    assert guess_agent(talk((RIGHT, "thank you for"), (LEFT, "hm"), (RIGHT, "calling"))) is not None


def test_that_a_phrase_of_the_project_counts() -> None:
    lines = talk((RIGHT, "蓝海热线"), (LEFT, "喂"))
    assert guess_agent(lines) is None
    found = guess_agent(lines, ["蓝海热线"])
    assert found is not None
    assert found.agent is RIGHT


def test_that_english_phrases_are_whole_words() -> None:
    assert guess_agent(talk((RIGHT, "how can i helpless"), (LEFT, "yes"))) is None


def test_that_unknown_speakers_say_nothing() -> None:
    assert guess_agent(talk((Speaker.UNKNOWN, "感谢致电，工号102为您服务"))) is None
