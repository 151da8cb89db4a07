"""Phrases that are said, or are not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from qa_app.model.evaluation import OptionAnswer
from qa_app.model.transcript import Transcript, Word
from qa_app.scoring.hints.findings import Recording
from qa_app.scoring.hints.spoken_text import comparable, matches, spoken_text
from tests.unit.scoring.hints.mini import CHOICE, YES_NO, asking, recording, segment, suggested

GREETING = (
    "{kind: phrase, speaker: agent, any_of: [感谢您的来电, thank you for calling], "
    "suggests: {present: full, absent: missing}}"
)


def answers(rubric_hint: str, heard: Recording, item: str = CHOICE) -> list[str]:
    found = suggested(asking(item, rubric_hint), heard)
    return [each.answer.option for each in found if isinstance(each.answer, OptionAnswer)]


@pytest.mark.parametrize(
    "text",
    [
        "您好，感谢您的来电。",
        "您好，感謝您的來電。",
        "感谢您 的 来电",
        "感谢你的来电，请讲",
        "Thank you for calling Northwind.",
        "THANK YOU FOR CALING, this is Alice",
    ],
)
def test_that_a_phrase_is_found_in_either_script_and_with_recognition_errors(text: str) -> None:
    assert answers(GREETING.replace("suggests", "similarity: 80, suggests"), recording(f"0-4 A: {text}")) == ["full"]


@pytest.mark.parametrize("text", ["您好，请讲。", "What do you want?", "感", ""])
def test_that_a_phrase_that_is_not_said_is_absent(text: str) -> None:
    assert answers(GREETING, recording(f"0-4 A: {text}")) == ["missing"]


def test_that_what_the_other_says_does_not_count() -> None:
    assert answers(GREETING, recording("0-4 C: 感谢您的来电")) == ["missing"]


def test_that_a_stretch_of_an_unknown_speaker_counts_for_everyone() -> None:
    assert answers(GREETING, recording("0-4 ?: 感谢您的来电")) == ["full"]


def test_that_the_moment_and_the_words_are_the_evidence() -> None:
    (found,) = suggested(asking(CHOICE, GREETING), recording("0-2 C: 喂？", "2-12 A: 您好您好感谢您的来电"))
    assert [(moment.start_ms, moment.end_ms, moment.words) for moment in found.moments] == [
        (6000, 12000, "感谢您的来电")
    ]


def test_that_word_times_are_used_where_there_are_any() -> None:
    words = (Word(100, 300, "您好", 0.9), Word(2000, 2600, "感谢您", 0.9), Word(2600, 3100, "的来电", 0.9))
    heard = recording()
    heard = Recording(
        type(heard.transcript)("zh", "m", (segment("0-4 A: 您好感谢您的来电", words),)), heard.duration_ms
    )
    (found,) = suggested(asking(CHOICE, GREETING), heard)
    assert (found.moments[0].start_ms, found.moments[0].end_ms) == (2000, 3100)


def test_that_a_phrase_may_run_over_two_segments() -> None:
    assert answers(GREETING, recording("0-2 A: 感谢您的", "2-4 A: 来电")) == ["full"]


@pytest.mark.parametrize(("limit", "expected"), [("within_first: 15", "missing"), ("within_first: 25", "full")])
def test_that_a_phrase_counts_only_within_the_first_seconds(limit: str, expected: str) -> None:
    hint = GREETING.replace("suggests", f"{limit}, suggests")
    assert answers(hint, recording("20-24 A: 感谢您的来电")) == [expected]


@pytest.mark.parametrize(("limit", "expected"), [("within_last: 15", "missing"), ("within_last: 45", "full")])
def test_that_a_phrase_counts_only_within_the_last_seconds(limit: str, expected: str) -> None:
    hint = GREETING.replace("suggests", f"{limit}, suggests")
    assert answers(hint, recording("20-24 A: 感谢您的来电")) == [expected]


AFTER = (
    "{id: sorry, kind: phrase, any_of: [抱歉]}",
    "{kind: phrase, any_of: [因为], after: {phrase: sorry}, suggests: {present: yes, absent: no}}",
)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("0-2 A: 抱歉", "2-4 A: 因为系统"), ["yes"]),
        (("0-2 A: 因为系统", "2-4 A: 抱歉"), ["no"]),
        (("0-2 A: 因为系统",), []),
    ],
)
def test_that_a_phrase_may_be_sought_after_another(lines: tuple[str, ...], expected: list[str]) -> None:
    found = suggested(asking(YES_NO, *AFTER), recording(*lines))
    assert [each.answer.option for each in found if isinstance(each.answer, OptionAnswer)] == expected


def test_that_all_of_needs_every_phrase() -> None:
    hint = "{kind: phrase, all_of: [公司, 工号], suggests: {present: yes, absent: no}}"
    assert answers(hint, recording("0-2 A: 这里是北风公司，工号一零一"), YES_NO) == ["yes"]
    assert answers(hint, recording("0-2 A: 这里是北风公司"), YES_NO) == ["no"]


def test_that_none_of_needs_that_no_phrase_is_said() -> None:
    hint = "{kind: phrase, speaker: agent, none_of: [不归我管], suggests: {present: yes, absent: no}}"
    assert answers(hint, recording("0-2 A: 我来处理"), YES_NO) == ["yes"]
    assert answers(hint, recording("0-2 A: 这个问题不归我管"), YES_NO) == ["no"]


def test_that_every_place_is_found_and_none_twice() -> None:
    text = spoken_text([segment("0-9 A: 不归我管，真的不归我管")])
    assert [match.start for match in matches("不归我管", text, 90)] == [0, 6]


def test_that_a_text_shorter_than_the_phrase_is_not_a_part_of_it() -> None:
    assert matches("感谢您的来电", spoken_text([segment("0-1 A: 感谢")]), 80) == []


def test_that_scripts_cases_and_widths_are_alike() -> None:
    assert comparable("感謝您的來電，ＡＢｃ！") == comparable("感谢您的来电 abC")


def test_that_a_phrase_is_found_in_what_the_engine_wrote_and_quoted_as_it_is_shown() -> None:
    shown = replace(
        segment(
            "0-4 A: 请您打100分",
            (Word(0, 2000, "请您打", 0.9), Word(2000, 3000, "100", 0.9), Word(3000, 4000, "分", 0.9)),
        ),
        raw_text="请您打一百分",
        raw_words=tuple(
            Word(n * 1000, n * 1000 + 1000, each, 0.9) for n, each in enumerate(("请您", "打", "一百", "分"))
        ),
    )
    hint = "{kind: phrase, speaker: agent, any_of: [打一百分], suggests: {present: full, absent: missing}}"
    (found,) = suggested(asking(CHOICE, hint), Recording(Transcript("zh", "m", (shown,)), 60_000))
    assert isinstance(found.answer, OptionAnswer)
    assert found.answer.option == "full"
    assert [(each.start_ms, each.end_ms, each.words) for each in found.moments] == [(1000, 4000, "您打100分")]
    spelled = "{kind: phrase, speaker: agent, any_of: [打100分], suggests: {present: full, absent: missing}}"
    (same,) = suggested(asking(CHOICE, spelled), Recording(Transcript("zh", "m", (shown,)), 60_000))
    assert isinstance(same.answer, OptionAnswer)
    assert same.answer.option == "full"
