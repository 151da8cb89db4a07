"""A form whose rubric changes under it: rows and answers that still fit stay."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from qa_app.model.evaluation import OptionAnswer
from qa_app.model.rubric import Rubric
from qa_app.scoring.rubric_file import read_rubric
from qa_app.ui.review.form.rubric_form import RubricForm
from qa_app.ui.theme import Theme

TEXT = """\
rubric: f
version: 1
mode: points
sections:
  - id: s
    items:
      - {id: a, title: First, type: yes_no, points: 10}
      - {id: b, title: Second, type: yes_no, points: 10}
"""


def rubric(text: str = TEXT) -> Rubric:
    read = read_rubric(text, "f").rubric
    assert read is not None
    return read


def form(theme: Theme, qtbot: QtBot) -> RubricForm:
    made = RubricForm(rubric(), theme, "en")
    qtbot.addWidget(made)
    return made


def test_that_rows_of_unchanged_items_are_the_same_widgets(theme: Theme, qtbot: QtBot) -> None:
    made = form(theme, qtbot)
    first, second = made._rows["a"], made._rows["b"]
    made.change_rubric(rubric(TEXT.replace("Second", "Another")))
    assert made._rows["a"] is first
    assert made._rows["b"] is not second


def test_that_answers_stay_and_count_in_the_new_rubric(theme: Theme, qtbot: QtBot) -> None:
    made = form(theme, qtbot)
    made.set_answer("a", OptionAnswer("yes"))
    made.set_answer("b", OptionAnswer("no"))
    made.change_rubric(
        rubric(TEXT.replace("{id: a, title: First, type: yes_no, points: 10}", "{id: a, type: yes_no, points: 30}"))
    )
    assert made.answers == {"a": OptionAnswer("yes"), "b": OptionAnswer("no")}
    assert made._rows["a"].answer == OptionAnswer("yes")
    assert str(made.score.score) == "75.0000"


def test_that_answers_of_items_that_went_go_too(theme: Theme, qtbot: QtBot) -> None:
    made = form(theme, qtbot)
    made.set_answer("b", OptionAnswer("yes"))
    made.set_current("b")
    made.change_rubric(rubric(TEXT.replace("id: b", "id: c")))
    assert made.answers == {}
    assert made.current_item == "a"


def test_that_items_are_counted_in_their_new_order(theme: Theme, qtbot: QtBot) -> None:
    made = form(theme, qtbot)
    lines = TEXT.splitlines()
    made.change_rubric(rubric("\n".join([*lines[:6], lines[7], lines[6]]) + "\n"))
    assert made._rows["b"].accessibleName() == "1. Second"
    assert list(made._rows) == ["b", "a"]
