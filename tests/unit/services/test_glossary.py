"""The words of a project: what is refused, what is applied, and what it leaves alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from qa_app.model.agents import Actor
from qa_app.model.changes import NOTHING, Subject
from qa_app.model.glossary import GlossaryWord, NumberForm
from qa_app.model.problems import ProblemError
from qa_app.model.progress import Cancelled, Control
from qa_app.model.search import SearchFilter
from qa_app.model.transcript import Segment, Speaker, Word
from qa_app.services import corrections, glossary, transcripts
from qa_app.services.search import search
from qa_app.services.workspace import Workspace
from qa_app.storage import transcripts as stored
from tests.helpers.review import spoken_call

ANNA = Actor("Anna")
CARD = GlossaryWord("心悦卡", ("新月卡", "星悦卡"), "zh")
PAY = GlossaryWord("StarPay", ("star pay",))


def spoken(workspace: Workspace, number: str, *texts: str) -> int:
    call_id = spoken_call(workspace, number)
    segments = [
        Segment(
            place * 1000,
            place * 1000 + 900,
            Speaker.AGENT,
            text,
            0.9,
            tuple(Word(place * 1000 + n * 10, place * 1000 + n * 10 + 10, each, 0.9) for n, each in enumerate(text)),
        )
        for place, text in enumerate(texts)
    ]
    with workspace.database.writing() as session:
        begun = stored.start_growing(session, call_id, language="zh", model="m", now=workspace.clock())
        stored.append(session, begun, 0, segments)
        stored.complete(session, call_id)
    return call_id


def read(workspace: Workspace, call_id: int) -> list[str]:
    return [segment.text for segment in transcripts.demanded(workspace, call_id).segments]


def keep(workspace: Workspace, *words: GlossaryWord) -> None:
    glossary.save(workspace, ANNA, glossary.words(workspace), words)


def codes(words: Sequence[GlossaryWord]) -> list[tuple[int, str]]:
    return [(place, fault.code) for place, fault in glossary.check(words)]


def test_that_everything_wrong_is_found_at_once() -> None:
    words = (
        GlossaryWord("", ("新月卡",)),
        CARD,
        GlossaryWord("心悦卡", (), "zh"),
        GlossaryWord("新月", ("星悦卡", "月"), "zh"),
        GlossaryWord("Pay", ("Pay",), "fr"),
    )
    assert codes(words) == [
        (0, "glossary-word-empty"),
        (2, "glossary-word-twice"),
        (3, "glossary-variant-short"),
        (3, "glossary-variant-taken"),
        (4, "glossary-language-unknown"),
        (4, "glossary-variant-same"),
    ]


def test_that_wrong_words_are_not_stored(workspace: Workspace) -> None:
    with pytest.raises(ProblemError):
        keep(workspace, CARD, GlossaryWord(" "))
    assert glossary.words(workspace) == ()


def test_that_a_word_that_somebody_else_added_meanwhile_stays(workspace: Workspace) -> None:
    glossary.save(workspace, ANNA, (), (CARD,))
    glossary.save(workspace, Actor("Ben"), (), (PAY,))
    assert {each.word for each in glossary.words(workspace)} == {"心悦卡", "StarPay"}


def test_that_saving_the_same_changes_nothing(workspace: Workspace) -> None:
    keep(workspace, CARD)
    assert glossary.save(workspace, ANNA, (CARD,), (CARD,)) == NOTHING


def test_that_applying_rewrites_what_was_recognised_and_keeps_the_raw_text(workspace: Workspace) -> None:
    call_id = spoken(workspace, "4711", "您的新月卡", "好的。")
    keep(workspace, CARD)
    done = glossary.apply(workspace, ANNA)
    assert (done.calls, done.lines) == (1, 1)
    assert done.changes.touches(Subject.TRANSCRIPTS)
    first = transcripts.demanded(workspace, call_id).segments[0]
    assert (first.text, first.raw_text) == ("您的心悦卡", "您的新月卡")
    assert [(word.text, word.start_ms, word.end_ms) for word in first.words] == [
        ("您", 0, 10),
        ("的", 10, 20),
        ("心悦卡", 20, 50),
    ]


def test_that_the_outlook_tells_the_same_and_changes_nothing(workspace: Workspace) -> None:
    call_id = spoken(workspace, "4711", "您的新月卡", "好的。")
    keep(workspace, CARD)
    seen = glossary.outlook(workspace)
    assert (seen.transcripts, seen.calls, seen.lines, seen.corrected) == (1, 1, 1, 0)
    assert [(each.before, each.after) for each in seen.examples] == [("您的新月卡", "您的心悦卡")]
    assert read(workspace, call_id)[0] == "您的新月卡"


def test_that_a_corrected_line_is_left_alone(workspace: Workspace) -> None:
    call_id = spoken(workspace, "4711", "您的新月卡", "新月卡到期")
    line = corrections.lines(workspace, call_id)[0]
    corrections.correct_text(workspace, ANNA, call_id, line.key, "您的新月卡！")
    keep(workspace, CARD)
    assert glossary.outlook(workspace).corrected == 1
    glossary.apply(workspace, ANNA)
    assert read(workspace, call_id) == ["您的新月卡！", "心悦卡到期"]


def test_that_a_word_taken_out_again_leaves_the_text_as_recognised(workspace: Workspace) -> None:
    call_id = spoken(workspace, "4711", "您的新月卡")
    keep(workspace, CARD)
    glossary.apply(workspace, ANNA)
    keep(workspace)
    glossary.apply(workspace, ANNA)
    segment = transcripts.demanded(workspace, call_id).segments[0]
    assert (segment.text, segment.raw_text) == ("您的新月卡", None)


def test_that_a_search_finds_the_text_as_it_is_shown_after_applying(workspace: Workspace) -> None:
    spoken(workspace, "4711", "您的新月卡")
    assert search(workspace, "心悦卡", SearchFilter()).hits == ()
    keep(workspace, CARD)
    glossary.apply(workspace, ANNA)
    assert len(search(workspace, "心悦卡", SearchFilter()).hits) == 1
    assert search(workspace, "新月卡", SearchFilter()).hits == ()


def test_that_numbers_are_applied_by_the_settings(workspace: Workspace) -> None:
    call_id = spoken(workspace, "4711", "一共两千块")
    digits = replace(workspace, settings=workspace.settings.with_values(numbers=NumberForm.DIGITS))
    glossary.apply(digits, ANNA)
    assert read(workspace, call_id) == ["一共2000块"]
    glossary.apply(workspace, ANNA)
    assert read(workspace, call_id) == ["一共两千块"]


def test_that_uses_count_calls_in_which_a_variant_was_replaced(workspace: Workspace) -> None:
    spoken(workspace, "4711", "新月卡和星悦卡", "新月卡")
    spoken(workspace, "4712", "心悦卡")
    spoken(workspace, "4713", "星悅卡")
    keep(workspace, CARD, PAY)
    glossary.apply(workspace, ANNA)
    assert glossary.uses(workspace) == {CARD.key: 2}


def test_that_what_is_done_stays_when_applying_is_stopped(workspace: Workspace) -> None:
    older, newer = spoken(workspace, "4711", "新月卡"), spoken(workspace, "4712", "新月卡")
    keep(workspace, CARD)
    asked: list[int] = []
    control = Control(lambda progress: asked.append(progress.done), lambda: len(asked) == 1)
    with pytest.raises(Cancelled):
        glossary.apply(workspace, ANNA, control)
    assert [read(workspace, older), read(workspace, newer)] == [["新月卡"], ["心悦卡"]]


def test_that_a_sentence_can_be_tried_out(workspace: Workspace) -> None:
    settings = workspace.settings.with_values(numbers=NumberForm.DIGITS)
    options = glossary.text_options(settings, (CARD, PAY))
    assert glossary.tried("新月卡 二十三块", options) == "心悦卡23块"
    assert glossary.tried("pay with star pay, twenty percent", options) == "pay with StarPay, 20%"
