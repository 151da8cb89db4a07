"""What differs between two versions, and which stored scores would."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from qa_app.services import rubrics
from qa_app.ui.context import Place, ScreenContext, ScreenName
from qa_app.ui.rubrics.acts import Act
from qa_app.ui.rubrics.compare_view import CompareView
from qa_app.ui.rubrics.rubric_view import Tab
from qa_app.ui.rubrics.screen import RubricsScreen
from tests.helpers.scored import RUBRIC as COUNTED
from tests.helpers.scored import ScoredAgent, score_month
from tests.ui.conftest import Told
from tests.ui.rubrics.conftest import Visit
from tests.ui.rubrics.shelves import draft, publish, short, version_key

Settle = Callable[[], None]


def compared(screen: RubricsScreen, settle: Settle) -> CompareView:
    """Bring the comparison of what is shown to the front."""
    screen.shelf.view.show_tab(Tab.COMPARE)
    settle()
    return screen.shelf.view.compare


def words(view: CompareView) -> list[str]:
    return [line.words for line in view.list.differences.lines()]


def harsher(context: ScreenContext) -> None:
    """Publish a version of the counted rubric in which a fault costs two points."""
    score_month(context.workspace, [ScoredAgent("101", "Li Na", "A", (100, 90)), ScoredAgent("102", "Wu", "A", (86,))])
    text = COUNTED.replace("version: 1", "version: 2").replace("title: Fault, points: 1", "title: Fault, points: 2")
    rubrics.publish(context.workspace, context.actor, text, "counted.yaml")


def rescored(screen: RubricsScreen, qtbot: QtBot, settle: Settle) -> CompareView:
    view = compared(screen, settle)
    qtbot.mouseClick(screen.findChild(QPushButton, "compare-rescore"), Qt.MouseButton.LeftButton)
    settle()
    return view


def test_that_a_version_is_compared_with_the_one_before(visit: Visit, context: ScreenContext, settle: Settle) -> None:
    publish(context, 1)
    publish(context, 2, hello="good-day")
    publish(context, 3, Greeting="Welcome")
    screen = visit()
    screen.shelf.show_key(version_key(2))
    view = compared(screen, settle)
    assert view.other.text() == "Compared with: version 1"
    assert [line for line in words(view) if line.startswith("New")] == ["New item (yes_no)"]
    assert "Greeting" in words(view)


def test_that_a_draft_is_compared_with_its_base(visit: Visit, context: ScreenContext, settle: Settle) -> None:
    publish(context, 1)
    publish(context, 2, Greeting="Welcome")
    key = draft(context, short(3, Says="Speaks"), ("short", 1))
    screen = visit()
    screen.shelf.do(Act.COMPARE, key)
    settle()
    view = compared(screen, settle)
    assert view.other.text() == "Compared with: version 1"
    assert view.list.differences.lines()[1].words == "Speaks hello"


def test_that_what_changes_scores_is_marked(visit: Visit, context: ScreenContext, settle: Settle) -> None:
    harsher(context)
    view = compared(visit("counted"), settle)
    marked = {line.words: line.badge for line in view.list.differences.lines() if line.change is not None}
    assert list(marked.values()) == ["changes scores"]
    assert view.findChild(QLabel, "compare-note").text() == "1 difference · 1 changes scores"


def test_that_two_versions_that_ask_the_same_say_so(visit: Visit, context: ScreenContext, settle: Settle) -> None:
    publish(context, 1)
    publish(context, 2)
    view = compared(visit(), settle)
    assert "Nothing differs" in [label.text() for label in view.findChildren(QLabel) if label.isVisible()]


def test_that_a_first_version_has_nothing_to_compare_with(visit: Visit, context: ScreenContext, settle: Settle) -> None:
    publish(context, 1)
    view = compared(visit(), settle)
    assert "Nothing to compare with" in [label.text() for label in view.findChildren(QLabel) if label.isVisible()]
    assert not view.rescore_button.isVisible()


def test_that_a_draft_with_errors_is_not_compared(visit: Visit, context: ScreenContext, settle: Settle) -> None:
    publish(context, 1)
    key = draft(context, short(2, yes_no="yes_or_no"), ("short", 1))
    screen = visit()
    screen.shelf.show_key(key)
    settle()
    view = compared(screen, settle)
    shown = [label.text() for label in view.findChildren(QLabel) if label.isVisible()]
    assert "It cannot be compared while it has errors" in shown


def test_that_another_version_can_be_chosen(visit: Visit, context: ScreenContext, settle: Settle) -> None:
    for version, word in ((1, "Greeting"), (2, "Welcome"), (3, "Opening")):
        publish(context, version, Greeting=word)
    view = compared(visit(), settle)
    view.other.set_chosen(["1"])
    view.other.chosen_changed.emit()
    settle()
    assert view.other.text() == "Compared with: version 1"
    assert [line for line in words(view) if "→" in line] == ["Title: Greeting → Opening"]


def test_that_the_differences_are_copied_under_their_titles(
    visit: Visit, context: ScreenContext, settle: Settle
) -> None:
    publish(context, 1)
    publish(context, 2, Says="Speaks")
    view = compared(visit(), settle)
    view.list.copy()
    copied = QGuiApplication.clipboard().text().splitlines()
    assert copied == [
        "Greeting",
        "  Speaks hello",
        "    Title: Says hello → Speaks hello",
        "  Speaks goodbye",
        "    Title: Says goodbye → Speaks goodbye",
    ]


def test_that_the_scores_that_would_differ_are_counted_and_listed(
    visit: Visit, context: ScreenContext, qtbot: QtBot, settle: Settle
) -> None:
    harsher(context)
    view = rescored(visit("counted"), qtbot, settle)
    table = view.scores.table.figures
    assert view.scores.findChild(QLabel, "rescore-heading").text() == "2 of 3 scores would differ"
    assert view.scores.findChild(QLabel, "rescore-means").text() == "Mean 92.00 → 84.00 (−8.00)"
    shown = [[table.index(row, column).data() for column in (0, 3, 4, 5, 6)] for row in range(table.rowCount())]
    assert shown == [
        ["102-10-1", "86.00", "72.00", "−14.00", "Good → Fail"],
        ["101-10-2", "90.00", "80.00", "−10.00", "Good → Fail"],
    ]


def test_that_rescoring_stores_nothing(visit: Visit, context: ScreenContext, qtbot: QtBot, settle: Settle) -> None:
    harsher(context)
    screen = visit("counted")
    first = rescored(screen, qtbot, settle).scores.table.figures.row(0)
    again = rescored(screen, qtbot, settle).scores.table.figures.row(0)
    assert (first.old_score, again.old_score) == (again.old_score, first.old_score)
    assert first == again


def test_that_the_table_sorts_by_the_column_that_is_clicked(
    visit: Visit, context: ScreenContext, qtbot: QtBot, settle: Settle
) -> None:
    harsher(context)
    table = rescored(visit("counted"), qtbot, settle).scores.table
    table.horizontalHeader().setSortIndicator(0, Qt.SortOrder.AscendingOrder)
    assert [table.figures.row(row).call for row in range(2)] == ["101-10-2", "102-10-1"]
    table.horizontalHeader().setSortIndicator(0, Qt.SortOrder.DescendingOrder)
    assert [table.figures.row(row).call for row in range(2)] == ["102-10-1", "101-10-2"]


def test_that_a_call_opens_on_the_desk(
    visit: Visit, context: ScreenContext, qtbot: QtBot, settle: Settle, told: Told
) -> None:
    harsher(context)
    view = rescored(visit("counted"), qtbot, settle)
    row = view.scores.table.figures.row(0)
    view.scores.table.doubleClicked.emit(view.scores.table.figures.index(0, 0))
    assert told.places[-1] == Place(ScreenName.REVIEW, call_id=row.call_id)


def test_that_the_table_is_copied_as_a_spreadsheet_takes_it(
    visit: Visit, context: ScreenContext, qtbot: QtBot, settle: Settle
) -> None:
    harsher(context)
    view = rescored(visit("counted"), qtbot, settle)
    view.scores.table.copy()
    rows = [line.split("\t") for line in QGuiApplication.clipboard().text().splitlines()]
    assert rows[0][:3] == ["Call", "Agent", "Version"]
    assert rows[1][:2] == ["102-10-1", "Wu"]


def test_that_a_draft_is_held_against_the_evaluations_of_all_versions(
    visit: Visit, context: ScreenContext, qtbot: QtBot, settle: Settle
) -> None:
    harsher(context)
    text = COUNTED.replace("version: 1", "version: 3").replace("title: Fault, points: 1", "title: Fault, points: 3")
    key = draft(context, text, ("counted", 2))
    screen = visit()
    screen.shelf.show_key(key)
    settle()
    view = rescored(screen, qtbot, settle)
    assert view.scope.text() == "Evaluations of: all versions"
    assert view.scores.findChild(QLabel, "rescore-heading").text() == "2 of 3 scores would differ"


def test_that_another_choice_of_evaluations_scores_anew(
    visit: Visit, context: ScreenContext, qtbot: QtBot, settle: Settle
) -> None:
    harsher(context)
    text = COUNTED.replace("version: 1", "version: 3").replace("title: Fault, points: 1", "title: Fault, points: 3")
    key = draft(context, text, ("counted", 2))
    screen = visit()
    screen.shelf.show_key(key)
    settle()
    view = rescored(screen, qtbot, settle)
    view.scope.set_chosen(["2"])
    view.scope.chosen_changed.emit()
    settle()
    assert view.scores.findChild(QLabel, "rescore-heading").text() == "No call was scored by it yet"
    assert not view.scores.table.isVisible()
