"""How a rubric's items do, as the rubrics screen shows it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from qa_app.ui.context import ScreenContext
from qa_app.ui.rubrics.health_view import HealthView
from qa_app.ui.rubrics.rubric_view import Tab
from qa_app.ui.rubrics.screen import RubricsScreen
from tests.helpers.scored import ScoredAgent, score_month
from tests.ui.rubrics.conftest import Visit
from tests.ui.rubrics.shelves import publish

Settle = Callable[[], None]
ALWAYS_FULL = tuple([100] * 24)


def seen(screen: RubricsScreen, settle: Settle) -> HealthView:
    """Bring the health of what is shown to the front."""
    screen.shelf.view.show_tab(Tab.HEALTH)
    settle()
    return screen.shelf.view.health


def score_all_full(context: ScreenContext) -> None:
    score_month(context.workspace, [ScoredAgent("101", "Li Na", "A", ALWAYS_FULL)])


def test_that_a_rubric_without_evaluations_says_so(visit: Visit, context: ScreenContext, settle: Settle) -> None:
    publish(context)
    view = seen(visit(), settle)
    assert "No evaluation yet" in [label.text() for label in view.findChildren(QLabel) if label.isVisible()]
    assert not view.table.isVisible()


def test_that_an_item_that_is_always_full_is_told_in_a_sentence(
    visit: Visit, context: ScreenContext, settle: Settle
) -> None:
    score_all_full(context)
    view = seen(visit("counted"), settle)
    assert view.findings.isVisible()
    assert any("Faults" in sentence and "24" in sentence for sentence in view.findings.sentences())


def test_that_every_item_has_its_figures(visit: Visit, context: ScreenContext, settle: Settle) -> None:
    score_all_full(context)
    table = seen(visit("counted"), settle).table.figures
    assert [table.index(0, column).data() for column in range(5)] == ["Faults", "100 %", "0 %", "100 %", "100 %"]


def test_that_a_month_can_be_chosen(visit: Visit, context: ScreenContext, settle: Settle) -> None:
    score_all_full(context)
    score_month(context.workspace, [ScoredAgent("102", "Wu", "A", (90,))], datetime(2026, 9, 1, 2, tzinfo=UTC))
    view = seen(visit("counted"), settle)
    view.month.set_chosen(["2026-09"])
    view.month.chosen_changed.emit()
    settle()
    assert view.findChild(QLabel, "health-note").text().startswith("1 evaluation ")
    assert not view.findings.isVisible()


def test_that_a_finding_leads_to_its_item_in_the_form(visit: Visit, context: ScreenContext, settle: Settle) -> None:
    score_all_full(context)
    screen = visit("counted")
    seen(screen, settle).item_wanted.emit("faults")
    form = screen.shelf.view.trial.form
    assert form is not None
    assert (form.isVisible(), form.current_item) == (True, "faults")


def test_that_the_figures_are_copied(visit: Visit, context: ScreenContext, settle: Settle) -> None:
    score_all_full(context)
    seen(visit("counted"), settle).table.copy()
    rows = [line.split("\t") for line in QGuiApplication.clipboard().text().splitlines()]
    assert (rows[0][:2], rows[1][:2]) == (["Item", "Answered"], ["Faults", "100 %"])


def test_that_items_sort_by_a_figure_and_back(
    visit: Visit, context: ScreenContext, qtbot: QtBot, settle: Settle
) -> None:
    score_all_full(context)
    table = seen(visit("counted"), settle).table
    table.horizontalHeader().setSortIndicator(3, Qt.SortOrder.DescendingOrder)
    assert table.figures.row(0).item == "faults"
    table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.DescendingOrder)
    assert table.figures.row(0).item == "faults"
