"""Why the score is what it is, as a sentence and as a table that adds up and can be copied."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QLabel, QTreeWidget
from pytestqt.qtbot import QtBot

from qa_app.model.evaluation import OptionAnswer
from qa_app.scoring.rubric_file import read_rubric
from qa_app.ui.review.explanation import ANSWER, BRINGS, ExplanationView
from qa_app.ui.theme import Theme

FORM = """
rubric: r
version: 1
title: T
mode: {mode}
sections:
  - {{id: a, title: A, items: [{{id: hello, title: Hello, type: yes_no, points: 10}}]}}
  - id: b
    title: B
    items:
      - {{id: bye, title: Bye, type: yes_no, points: 10}}
      - {{id: more, title: More, type: yes_no, points: 5, bonus: true}}
"""


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> ExplanationView:
    made = ExplanationView(theme)
    qtbot.addWidget(made)
    return made


def explain(view: ExplanationView, mode: str, **answers: str) -> None:
    rubric = read_rubric(FORM.format(mode=mode), "r.yaml").rubric
    assert rubric is not None
    view.show_explanation(rubric, {item: OptionAnswer(each) for item, each in answers.items()}, "en")


def form_line(view: ExplanationView) -> list[str]:
    tree, steps = view.findChild(QTreeWidget), view.findChild(QLabel, "explanationSteps")
    assert tree is not None
    assert steps is not None
    return [steps.text().splitlines()[0], tree.topLevelItem(0).text(BRINGS)]


@pytest.mark.parametrize(
    ("mode", "told"),
    [
        ("points", ["Sum of the sections: 50.00 + 0.00, bonus +25 = 75.00", "75.00"]),
        ("deduct", ["Sum of the sections: 100.00 + 0.00 − 10.00, bonus +5 = 95.00", "95.00"]),
    ],
)
def test_that_the_form_adds_up_what_the_sections_bring(view: ExplanationView, mode: str, told: list[str]) -> None:
    explain(view, mode, hello="yes", bye="no", more="yes")
    assert form_line(view) == told


def test_that_sentence_and_table_are_copied(view: ExplanationView) -> None:
    explain(view, "points", hello="yes", bye="no", more="no")
    button = view.findChild(QAbstractButton, "explanationCopy")
    assert button is not None
    button.click()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == "Why 50.00: lost 50.00 on Bye (no)."
    assert "        Hello\tyes\t10 / 10\t\t50.00 %\t50.00" in lines


def test_that_a_form_without_score_has_no_sum(view: ExplanationView) -> None:
    explain(view, "points")
    assert form_line(view)[1] == ""


def test_that_answers_stand_beside_the_items_where_there_is_room(view: ExplanationView) -> None:
    explain(view, "points", hello="yes", bye="no", more="no")
    tree = view.findChild(QTreeWidget)
    assert tree is not None
    for width, is_hidden in ((800, False), (480, True)):
        view.resize(width, 300)
        view.show()
        assert tree.isColumnHidden(ANSWER) is is_hidden
