"""The rubric as a form: every kind of item by mouse and keys, hidden items, points, comments and evidence."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from qa_app.model.evaluation import (
    NA,
    Answer,
    AnswerEntry,
    EvidenceMoment,
    FaultsAnswer,
    Missing,
    MissingPart,
    NumberAnswer,
    OptionAnswer,
    OptionsAnswer,
    TextAnswer,
)
from qa_app.scoring.rubric_file import read_rubric
from qa_app.ui.review.form.option_button import OptionButton
from qa_app.ui.review.form.rubric_form import RubricForm
from qa_app.ui.review.form.words import signed
from qa_app.ui.theme import Theme
from tests.helpers.review import desk_rubric

Given = list[tuple[str, Answer | None]]


@pytest.fixture
def form(qtbot: QtBot, theme: Theme) -> RubricForm:
    made = RubricForm(desk_rubric(), theme, "en")
    qtbot.addWidget(made)
    made.resize(620, 700)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def given(form: RubricForm) -> Given:
    """Every answer that the form tells."""
    told: Given = []
    form.answer_changed.connect(lambda item, answer: told.append((item, answer)))
    return told


def part(form: RubricForm, kind: type[QWidget], name: str) -> QWidget:
    found = form.findChild(kind, name)
    assert found is not None, name
    return found


def press(form: RubricForm, qtbot: QtBot, name: str) -> None:
    qtbot.mouseClick(part(form, QAbstractButton, name), Qt.MouseButton.LeftButton)


def points(form: RubricForm, item: str) -> str:
    return part(form, QLabel, f"points:{item}").text()


def test_that_a_click_chooses_an_option(form: RubricForm, given: Given, qtbot: QtBot) -> None:
    press(form, qtbot, "option:opening:partly")
    assert given == [("opening", OptionAnswer("partly"))]
    assert points(form, "opening") == "5 / 10"


def test_that_the_chosen_option_pressed_again_takes_the_answer_back(
    form: RubricForm, given: Given, qtbot: QtBot
) -> None:
    press(form, qtbot, "option:opening:partly")
    press(form, qtbot, "option:opening:partly")
    assert given[-1] == ("opening", None)
    assert "opening" not in form.answers


def test_that_a_digit_answers_the_item_in_hand(form: RubricForm, given: Given) -> None:
    form.set_current("opening")
    form.press_digit(1)
    assert given == [("opening", OptionAnswer("full"))]


def test_that_a_digit_without_an_option_does_nothing(form: RubricForm, given: Given) -> None:
    form.set_current("opening")
    form.press_digit(9)
    form.press_digit(0)
    assert given == []


def test_that_digits_choose_several_options_and_zero_none(form: RubricForm, given: Given) -> None:
    form.set_current("told")
    form.press_digit(2)
    form.press_digit(1)
    form.press_digit(2)
    form.press_digit(0)
    assert [answer for _item, answer in given] == [
        OptionsAnswer(("step",)),
        OptionsAnswer(("reason", "step")),
        OptionsAnswer(("reason",)),
        OptionsAnswer(()),
    ]


def test_that_faults_are_counted_up_to_their_limit_and_down_again(form: RubricForm, given: Given) -> None:
    form.set_current("faults")
    for _ in range(3):
        form.press_digit(1)
    form.press_digit(2)
    form.press_digit(1, less=True)
    assert [answer for _item, answer in given] == [
        FaultsAnswer((("interrupts", 1),)),
        FaultsAnswer((("interrupts", 2),)),
        FaultsAnswer((("interrupts", 2), ("shouts", 1))),
        FaultsAnswer((("interrupts", 1), ("shouts", 1))),
    ]
    assert points(form, "faults") == "3 / 10"


def test_that_no_fault_is_an_answer(form: RubricForm, given: Given, qtbot: QtBot) -> None:
    press(form, qtbot, "none:faults")
    assert given == [("faults", FaultsAnswer(()))]
    assert points(form, "faults") == "10 / 10"


def test_that_a_number_is_taken_when_its_field_is_left(form: RubricForm, given: Given, qtbot: QtBot) -> None:
    form.set_current("waiting")
    form.press_digit(4)
    qtbot.keyClicks(part(form, QLineEdit, "number:waiting"), "2")
    qtbot.keyClick(part(form, QLineEdit, "number:waiting"), Qt.Key.Key_Return)
    assert given == [("waiting", NumberAnswer(Decimal(42)))]


@pytest.mark.parametrize("wrong", ["61", "1.5", "-1", "abc", "1e1"])
def test_that_a_number_that_does_not_fit_is_said_and_not_taken(
    form: RubricForm, given: Given, qtbot: QtBot, wrong: str
) -> None:
    field = part(form, QLineEdit, "number:waiting")
    qtbot.keyClicks(field, wrong)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert given == []
    assert part(form, QLabel, "trouble:waiting").isVisible()
    assert field.text() == wrong


def test_that_a_wrong_number_takes_the_one_before_back(form: RubricForm, given: Given, qtbot: QtBot) -> None:
    field = part(form, QLineEdit, "number:waiting")
    qtbot.keyClicks(field, "30")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClicks(field, "0")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert given == [("waiting", NumberAnswer(Decimal(30))), ("waiting", None)]
    assert field.text() == "300"


def test_that_an_emptied_number_takes_the_answer_back(form: RubricForm, given: Given, qtbot: QtBot) -> None:
    form.set_entries([AnswerEntry("waiting", NumberAnswer(Decimal(7)))])
    field = part(form, QLineEdit, "number:waiting")
    assert field.text() == "7"
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert given == [("waiting", None)]


def test_that_a_text_is_taken_within_a_second(form: RubricForm, given: Given, qtbot: QtBot) -> None:
    with qtbot.waitSignal(form.answer_changed, timeout=1000):
        qtbot.keyClicks(part(form, QPlainTextEdit, "text:remark"), "told well")
    assert given == [("remark", TextAnswer("told well"))]


def test_that_na_is_given_and_taken_back_by_its_key(form: RubricForm, given: Given) -> None:
    form.set_current("opening")
    form.press_na()
    form.press_na()
    assert given == [("opening", NA), ("opening", None)]


def test_that_an_item_that_need_not_be_answered_offers_no_na(form: RubricForm, given: Given) -> None:
    form.set_current("kind")
    form.press_na()
    assert given == []


def test_that_a_hidden_item_unfolds_with_its_condition(form: RubricForm, qtbot: QtBot) -> None:
    apology = part(form, QWidget, "item:apology")
    assert not apology.isVisible()
    press(form, qtbot, "option:kind:complaint")
    assert apology.isVisible()
    press(form, qtbot, "option:kind:question")
    assert not apology.isVisible()


def test_that_steps_pass_over_hidden_items_and_stay_at_the_ends(form: RubricForm) -> None:
    form.set_current("faults")
    form.step(1)
    assert form.current_item == "told"
    form.step(-1)
    assert form.current_item == "faults"
    form.step(-9)
    assert form.current_item == "kind"
    form.step(-1)
    assert form.current_item == "kind"


def test_that_a_click_takes_an_item_into_hand(form: RubricForm, qtbot: QtBot) -> None:
    qtbot.mouseClick(part(form, QWidget, "item:waiting"), Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    assert form.current_item == "waiting"


def test_that_an_answer_by_mouse_takes_its_item_into_hand(form: RubricForm, qtbot: QtBot) -> None:
    press(form, qtbot, "none:faults")
    assert form.current_item == "faults"


def test_that_only_the_item_in_hand_shows_its_keys(form: RubricForm) -> None:
    form.set_current("opening")
    shown = {button.objectName() for button in form.findChildren(OptionButton) if button._shows_key}
    assert shown == {"option:opening:full", "option:opening:partly", "option:opening:missing", "na:opening"}


def test_that_the_item_in_hand_is_brought_into_sight(form: RubricForm, qtbot: QtBot) -> None:
    form.resize(620, 240)
    form.set_current("remark")
    row = part(form, QWidget, "item:remark")
    qtbot.waitUntil(lambda: form.viewport().rect().contains(row.mapTo(form.viewport(), QPoint(1, 1))))


def test_that_the_score_follows_every_answer(form: RubricForm, qtbot: QtBot) -> None:
    scores: list[Decimal | None] = []
    form.score_changed.connect(lambda score: scores.append(score.score))
    press(form, qtbot, "option:opening:partly")
    press(form, qtbot, "none:faults")
    press(form, qtbot, "option:opening:missing")
    assert scores == [Decimal("50.0000"), Decimal("75.0000"), Decimal("0.0000")]
    assert part(form, QLabel, "section:greeting").text() == "0.00 %"


def test_that_a_demanded_comment_and_moment_are_asked_for_quietly(form: RubricForm, qtbot: QtBot) -> None:
    demand = part(form, QLabel, "demand:opening")
    assert not demand.isVisible()
    press(form, qtbot, "option:opening:partly")
    assert demand.isVisible()
    assert demand.property("role") == "muted"
    assert part(form, QPlainTextEdit, "comment:opening").isVisible()
    press(form, qtbot, "option:opening:full")
    assert not demand.isVisible()
    assert not part(form, QPlainTextEdit, "comment:opening").isVisible()


def test_that_what_is_missing_is_listed_in_the_order_of_the_form(form: RubricForm, qtbot: QtBot) -> None:
    press(form, qtbot, "option:opening:partly")
    assert form.missing == (
        Missing("opening", MissingPart.COMMENT),
        Missing("opening", MissingPart.EVIDENCE),
        Missing("waiting", MissingPart.ANSWER),
        Missing("faults", MissingPart.ANSWER),
        Missing("told", MissingPart.ANSWER),
    )


def test_that_a_reminder_leads_to_the_first_item_and_speaks_plainly(form: RubricForm) -> None:
    form.remind(form.missing)
    assert form.current_item == "opening"
    assert part(form, QLabel, "demand:waiting").text() == "not answered yet"
    assert part(form, QLabel, "demand:waiting").property("role") == "warning"


def test_that_a_comment_is_told_when_its_field_is_left(form: RubricForm, qtbot: QtBot) -> None:
    told: list[tuple[str, str]] = []
    form.comment_changed.connect(lambda item, comment: told.append((item, comment)))
    form.set_current("waiting")
    form.open_comment()
    field = part(form, QPlainTextEdit, "comment:waiting")
    assert field.isVisible()
    qtbot.keyClicks(field, "long")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert told == [("waiting", "long")]


def test_that_moments_are_shown_played_and_taken_away(form: RubricForm, qtbot: QtBot) -> None:
    form.set_evidence("opening", (EvidenceMoment(4000, 4000, "words"), EvidenceMoment(9000, 12_000)))
    assert part(form, QAbstractButton, "moment:opening:1").text() == "0:09–0:12"
    with qtbot.waitSignal(form.seek_wanted) as seek:
        press(form, qtbot, "moment:opening:0")
    assert seek.args == [4000]
    with qtbot.waitSignal(form.evidence_removed) as removed:
        press(form, qtbot, "removeMoment:opening:1")
    assert removed.args == ["opening", 1]


def test_that_the_mark_of_an_item_asks_for_its_moment(form: RubricForm, qtbot: QtBot) -> None:
    with qtbot.waitSignal(form.mark_wanted) as wanted:
        press(form, qtbot, "mark:opening")
    assert wanted.args == ["opening"]


def test_that_stored_entries_are_shown_without_being_told_again(form: RubricForm, given: Given) -> None:
    entries = [
        AnswerEntry("opening", OptionAnswer("partly"), "late", (EvidenceMoment(1000, 1000),)),
        AnswerEntry("told", OptionsAnswer(("step",))),
        AnswerEntry("faults", FaultsAnswer((("shouts", 2),))),
        AnswerEntry("remark", TextAnswer("kind")),
        AnswerEntry("waiting", NA),
    ]
    form.set_entries(entries)
    assert given == []
    assert part(form, OptionButton, "option:opening:partly").isChecked()
    assert part(form, OptionButton, "na:waiting").isChecked()
    assert part(form, QLabel, "times:faults:shouts").text() == "2"
    assert part(form, QPlainTextEdit, "comment:opening").toPlainText() == "late"
    assert part(form, QPlainTextEdit, "text:remark").toPlainText() == "kind"
    assert form.missing == ()


def test_that_a_read_only_form_takes_nothing(form: RubricForm, given: Given, qtbot: QtBot) -> None:
    form.set_entries([AnswerEntry("opening", OptionAnswer("partly"))])
    form.set_read_only(True)
    form.set_current("opening")
    form.press_digit(1)
    form.press_na()
    press(form, qtbot, "option:opening:full")
    press(form, qtbot, "more:faults:shouts")
    form.set_current("waiting")
    form.press_digit(3)
    assert given == []
    assert part(form, OptionButton, "option:opening:partly").isChecked()


def test_that_a_focused_option_keeps_the_space_key(form: RubricForm, given: Given, qtbot: QtBot) -> None:
    button = part(form, OptionButton, "option:opening:full")
    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert given == [("opening", OptionAnswer("full"))]


def test_that_titles_are_in_the_language_of_the_window(qtbot: QtBot, theme: Theme) -> None:
    form = RubricForm(desk_rubric(), theme, "zh_CN")
    qtbot.addWidget(form)
    assert part(form, QWidget, "item:opening").accessibleName() == "2. 规范问候"


def test_that_guidance_unfolds_for_all_items_at_once(form: RubricForm) -> None:
    guidance = part(form, QLabel, "guidance:opening")
    assert not guidance.isVisible()
    form.show_guidance(True)
    assert guidance.isVisible()


def test_that_deduct_mode_tells_what_is_lost(qtbot: QtBot, theme: Theme) -> None:
    text = """\
rubric: sheet
version: 1
title: Sheet
mode: deduct
sections:
  - id: all
    title: All
    items:
      - {id: manner, title: Manner, type: faults, faults: [{id: rude, title: Rude, points: 10}]}
      - {id: greeting, title: Greeting, type: yes_no, points: 5}
"""
    rubric = read_rubric(text, "sheet.yaml").rubric
    assert rubric is not None
    form = RubricForm(rubric, theme, "en")
    qtbot.addWidget(form)
    form.set_entries([AnswerEntry("manner", FaultsAnswer((("rude", 2),))), AnswerEntry("greeting", OptionAnswer("no"))])
    assert points(form, "manner") == "−20"
    assert points(form, "greeting") == "−5"
    assert part(form, QLabel, "section:all").text() == "−25"
    assert form.score.score == Decimal("75.0000")


@pytest.mark.parametrize(("value", "words"), [("3", "+3"), ("-2.50", "−2.5"), ("0", "0")])
def test_that_points_carry_their_sign(value: str, words: str) -> None:
    assert signed(Decimal(value)) == words
