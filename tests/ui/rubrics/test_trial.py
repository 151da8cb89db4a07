"""A rubric tried out: what was answered outlives a change of the rubric, and text and form lead each other."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qa_app.model.evaluation import Answer, OptionAnswer
from qa_app.model.rubric import Rubric
from qa_app.scoring.rubric_file import read_rubric
from qa_app.ui.review.form.item_row import ItemRow
from qa_app.ui.review.form.rubric_form import RubricForm
from qa_app.ui.rubrics.trial import Trial
from qa_app.ui.theme import Theme

HEAD = "rubric: {id}\nversion: 1\ntitle: T\nmode: points\n"
BODY = """
sections:
  - id: s
    title: S
    items:
      - {{id: kind, title: Kind, type: choice, scored: false, options: [{{id: a, title: A}}, {{id: b, title: B}}]}}
      - id: tone
        title: Tone
        type: choice
        options: [{{id: full, title: F, points: 2}}, {{id: {second}, title: P, points: 0}}]
      - {{id: last, title: Last, type: yes_no, visible_if: {{item: kind, is: [a]}}}}
"""


def rubric(name: str = "r", second: str = "partly") -> Rubric:
    read = read_rubric(HEAD.format(id=name) + BODY.format(second=second), "r.yaml").rubric
    assert read is not None
    return read


def form_of(trial: Trial) -> RubricForm:
    assert trial.form is not None
    return trial.form


def give(trial: Trial, **answers: str) -> None:
    for item, option in answers.items():
        form_of(trial).set_answer(item, OptionAnswer(option))


def answers_of(trial: Trial) -> dict[str, Answer]:
    return dict(form_of(trial).answers)


@pytest.fixture
def trial(qtbot: QtBot, theme: Theme) -> Trial:
    made = Trial(theme)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show_rubric(rubric(), "en")
    made.show()
    qtbot.waitExposed(made)
    return made


def test_that_answers_stay_where_item_and_option_still_are(trial: Trial) -> None:
    give(trial, kind="a", tone="partly")
    trial.show_rubric(rubric(second="other"), "en")
    assert answers_of(trial) == {"kind": OptionAnswer("a")}


def test_that_the_answers_to_another_rubric_go(trial: Trial) -> None:
    give(trial, kind="a", tone="partly")
    trial.show_rubric(rubric("other"), "en")
    assert answers_of(trial) == {}


def test_that_a_clicked_item_is_told(trial: Trial, qtbot: QtBot) -> None:
    row = next(each for each in form_of(trial).findChildren(ItemRow) if each.item.id == "tone")
    with qtbot.waitSignal(trial.item_clicked) as told:
        qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert told.args == ["tone"]


def test_that_an_item_is_shown_without_telling_so(trial: Trial, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(trial.item_clicked):
        trial.show_item("tone")
    assert form_of(trial).current_item == "tone"


def test_that_a_hidden_or_unknown_item_is_not_shown(trial: Trial) -> None:
    trial.show_item("last")
    trial.show_item("nothing")
    assert form_of(trial).current_item == "kind"


def test_that_the_item_in_hand_stays_in_hand_when_the_rubric_changes(trial: Trial) -> None:
    trial.show_item("tone")
    trial.show_rubric(rubric(second="other"), "en")
    assert form_of(trial).current_item == "tone"
