"""Silence, overtalk, tempo and order, and how the hints of an item come together."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from qa_app.model.evaluation import FaultsAnswer, OptionAnswer
from qa_app.model.transcript import Segment, Speaker, Transcript
from qa_app.scoring.hints.findings import Recording
from qa_app.scoring.hints.suggestions import suggestions
from qa_app.scoring.rubric_file import read_rubric
from tests.unit.scoring.hints.mini import CHOICE, FAULTS, YES_NO, asking, recording, suggested

ROOT = Path(__file__).resolve().parents[4]
SILENCE = "{kind: silence, longer_than: 5, suggests: {present: no, absent: yes}}"


def options(item: str, hint: str, *lines: str) -> list[str]:
    found = suggested(asking(item, hint), recording(*lines))
    return [each.answer.option for each in found if isinstance(each.answer, OptionAnswer)]


def test_that_silence_is_a_pause_between_any_two_utterances() -> None:
    assert options(YES_NO, SILENCE, "0-2 A: a", "2.5-4 C: b", "9.5-12 A: c") == ["no"]
    assert options(YES_NO, SILENCE, "0-2 A: a", "2.5-8 C: b", "3-4 A: d", "12-14 A: c") == ["yes"]


def test_that_silence_is_longer_than_its_limit() -> None:
    assert options(YES_NO, SILENCE, "0-2 A: a", "7-9 A: b") == ["yes"]


def test_that_the_silence_is_its_own_evidence() -> None:
    (found,) = suggested(asking(YES_NO, SILENCE), recording("0-2 A: a", "8-9 A: b", "20-21 C: c"))
    assert [(moment.start_ms, moment.end_ms) for moment in found.moments] == [(2000, 8000), (9000, 20000)]


OVERTALK = "{kind: overtalk, speaker: agent, longer_than: 0.5, suggests: {present: {cuts: count}}}"


def faults(*lines: str, hints: tuple[str, ...] = (OVERTALK,)) -> list[FaultsAnswer]:
    found = suggested(asking(FAULTS, *hints), recording(*lines))
    return [each.answer for each in found if isinstance(each.answer, FaultsAnswer)]


def test_that_cutting_in_is_counted_for_who_begins_second() -> None:
    assert faults("0-4 C: a", "3-6 A: b") == [FaultsAnswer((("cuts", 1),))]
    assert faults("0-4 A: a", "3-6 C: b") == []


def test_that_a_short_overlap_is_no_overtalk() -> None:
    assert faults("0-4 C: a", "3.6-6 A: b") == []


def test_that_counts_stop_at_max_times() -> None:
    assert faults("0-4 C: a", "3-6 A: b", "6-9 C: c", "8-10 A: d", "10-14 C: e", "12-15 A: f") == [
        FaultsAnswer((("cuts", 2),))
    ]


def test_that_without_speakers_told_apart_nothing_is_said_of_overtalk() -> None:
    assert faults("0-4 ?: a", "3-6 ?: b") == []


def test_that_the_faults_of_several_hints_come_together() -> None:
    rude = "{kind: phrase, speaker: agent, any_of: [随便你], suggests: {present: {rude: count}}}"
    assert faults("0-4 C: a", "3-6 A: 随便你", "8-9 A: 随便你", hints=(OVERTALK, rude)) == [
        FaultsAnswer((("cuts", 1), ("rude", 2)))
    ]


TEMPO = "{kind: tempo, speaker: agent, above: 300, unit: characters/min, suggests: {present: no, absent: yes}}"


@pytest.mark.parametrize(("characters", "expected"), [(60, ["no"]), (50, ["yes"]), (40, ["yes"])])
def test_that_tempo_is_characters_over_the_time_spoken(characters: int, expected: list[str]) -> None:
    assert options(YES_NO, TEMPO, f"0-10 A: {'字' * characters}", f"10-20 C: {'字' * 90}") == expected


def test_that_too_little_speech_has_no_tempo() -> None:
    assert options(YES_NO, TEMPO, f"0-4 A: {'字' * 60}") == []


def test_that_words_are_counted_for_english() -> None:
    hint = "{kind: tempo, speaker: agent, below: 100, unit: words/min, suggests: {present: no, absent: yes}}"
    assert options(YES_NO, hint, "0-12 A: I don't know what you mean, sorry") == ["no"]


ORDER = (
    "{id: notice, kind: phrase, any_of: [将被录音]}",
    "{id: identity, kind: phrase, any_of: [核实身份]}",
    "{kind: order, of: [notice, identity], deadline: 20, suggests: {present: full, absent: missing}}",
)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("0-4 A: 通话将被录音", "5-9 A: 先核实身份"), "full"),
        (("0-4 A: 先核实身份", "5-9 A: 通话将被录音"), "missing"),
        (("0-4 A: 通话将被录音",), "missing"),
        (("0-4 A: 通话将被录音", "30-34 A: 先核实身份"), "missing"),
    ],
)
def test_that_order_needs_all_in_order_and_in_time(lines: tuple[str, ...], expected: str) -> None:
    found = suggested(asking(CHOICE, *ORDER), recording(*lines))
    assert [each.answer for each in found] == [OptionAnswer(expected)]


def test_that_a_fatal_suggestion_is_marked() -> None:
    (found,) = suggested(asking(CHOICE, *ORDER), recording("0-4 A: 喂"))
    assert (found.answer, found.fatal) == (OptionAnswer("missing"), True)


def test_that_an_answer_that_does_not_fit_is_not_suggested() -> None:
    hint = "{kind: silence, longer_than: 1, suggests: {present: never-heard-of}}"
    assert suggested(asking(YES_NO, hint), recording("0-1 A: a", "9-10 A: b")) == []


def demo_suggestions(name: str) -> dict[str, object]:
    expected = json.loads((ROOT / "demo" / "expected.json").read_text(encoding="utf-8"))[name]
    segments = tuple(
        Segment(each["start_ms"], each["end_ms"], Speaker(each["speaker"]), each["text"], 1.0)
        for each in expected["segments"]
    )
    rubric = read_rubric((ROOT / "rubrics" / "telephone-service.yaml").read_text(encoding="utf-8"), "r").rubric
    assert rubric is not None
    heard = Recording(Transcript(expected["language"], "truth", segments), segments[-1].end_ms + 500)
    return {each.item: each.answer for each in suggestions(rubric, heard)}


def test_that_good_service_in_the_demo_is_recognised() -> None:
    found = demo_suggestions("zh-01-delivery.wav")
    wanted = {"opening": "full", "confirming": "full", "asks-more": "yes", "thanks": "full", "apology-first": "yes"}
    assert {item: found[item] for item in wanted} == {item: OptionAnswer(option) for item, option in wanted.items()}


def test_that_bad_service_in_the_demo_is_recognised() -> None:
    found = demo_suggestions("zh-04-argument.wav")
    assert found["opening"] == OptionAnswer("missing")
    assert found["asks-more"] == OptionAnswer("no")
    assert found["holding"] == OptionAnswer("silent")
    assert found["no-argument"] == FaultsAnswer((("argues", 4), ("passes-on", 1)))
