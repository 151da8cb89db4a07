"""What every dialog owes its user: keys that lead through it, one verb that counts, words for what shows none."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QDialog, QLineEdit, QPushButton, QScrollArea, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from qa_app.services.rubrics import publish_shipped
from qa_app.ui.context import Place, ScreenContext, ScreenName
from qa_app.ui.imports.dialog import ImportDialog
from qa_app.ui.imports.evaluations_dialog import EvaluationsDialog
from qa_app.ui.models.dialog import ModelDialog
from qa_app.ui.queue.dialog import QueueDialog
from qa_app.ui.queue.with_model import WithModelDialog
from qa_app.ui.ranking.closing_dialogs import NoticeDialog, ReasonDialog, ReasonWords
from qa_app.ui.ranking.figures_dialog import FiguresDialog
from qa_app.ui.ranking.ledger_dialog import LedgerDialog
from qa_app.ui.review.keys_dialog import KeysDialog
from qa_app.ui.review.skip_dialog import SkipDialog
from qa_app.ui.rubrics.new_dialog import NewRubricDialog
from qa_app.ui.screens import make_screen
from qa_app.ui.search import SearchDialog
from qa_app.ui.settings.glossary_dialog import GlossaryDialog
from qa_app.ui.widgets.buttons import Kind
from qa_app.ui.widgets.question import Question

Make = Callable[[ScreenContext, QWidget], QDialog]
ROW_PX = 20
WORDS = ReasonWords("Reopen?", "It was closed.", "Why?", "Reopen")


def question(_context: ScreenContext, parent: QWidget) -> QDialog:
    asked = Question(parent, "asked", "Publish it?", "It never changes again.")
    asked.offer("Publish", kind=Kind.PRIMARY)
    asked.stay()
    return asked


DIALOGS: dict[str, Make] = {
    "evaluations": lambda context, parent: EvaluationsDialog(context, parent, ""),
    "figures": lambda context, parent: FiguresDialog(context, "2026-10", None, parent),
    "glossary": GlossaryDialog,
    "import": lambda context, parent: ImportDialog(context, (), parent),
    "keys": lambda context, parent: KeysDialog(context, (), parent),
    "ledger": LedgerDialog,
    "models": ModelDialog,
    "new-rubric": lambda context, parent: NewRubricDialog(context.language, parent),
    "notice": lambda _context, parent: NoticeDialog("2026-10", 3, lambda _days: date(2026, 11, 4), parent),
    "question": question,
    "queue": QueueDialog,
    "reason": lambda _context, parent: ReasonDialog("reopen", WORDS, parent),
    "search": SearchDialog,
    "skip": lambda _context, parent: SkipDialog("4711", parent),
    "with-model": lambda _context, parent: WithModelDialog(("demo",), "demo", "auto", (2, 1), parent),
}


@pytest.fixture(params=DIALOGS)
def dialog(
    request: pytest.FixtureRequest, context: ScreenContext, qtbot: QtBot, settle: Callable[[], None]
) -> Iterator[QDialog]:
    """Every dialog in turn, open over a window."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1024, 720)
    window.show()
    made = DIALOGS[request.param](context, window)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    made.open()
    settle()
    yield made
    made.close()
    settle()


def shown(widget: QWidget, kind: type[QWidget]) -> list[QWidget]:
    return [each for each in widget.findChildren(kind) if each.isVisible()]


def stops(dialog: QDialog) -> list[QWidget]:
    """Give where Tab stops, in its order, from the topmost on."""
    chain, each = [], dialog.nextInFocusChain()
    while each is not dialog:
        takes = each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isEnabled() and not each.visibleRegion().isEmpty()
        if takes and dialog.isAncestorOf(each) and each.focusProxy() is None:
            chain.append(each)
        each = each.nextInFocusChain()
    return chain


def words(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QAbstractButton) else ""


def place(dialog: QDialog, widget: QWidget) -> QPoint:
    rect = widget.rect()
    return widget.mapTo(dialog, rect.topLeft() if isinstance(widget, QScrollArea) else rect.center())


def test_that_tab_goes_through_a_dialog_as_it_is_read(dialog: QDialog) -> None:
    places = [(type(each).__name__, each.objectName() or words(each), place(dialog, each)) for each in stops(dialog)]
    wrong = [
        (before[:2], after[:2])
        for before, after in pairwise(places)
        if after[2].y() < before[2].y() - ROW_PX
        or (abs(after[2].y() - before[2].y()) <= ROW_PX and after[2].x() < before[2].x())
    ]
    assert not wrong, wrong


def test_that_a_dialog_has_one_primary_button_at_most(dialog: QDialog) -> None:
    primary = [each.text() for each in shown(dialog, QPushButton) if each.property("kind") == "primary"]
    assert len(primary) <= 1


def test_that_enter_in_a_dialog_does_what_its_primary_button_says(dialog: QDialog) -> None:
    default = [each for each in shown(dialog, QPushButton) if each.isDefault() and not each.hasFocus()]
    assert [each.text() for each in default if each.property("kind") not in {"primary", "plain"}] == []


def test_that_escape_closes_a_dialog(dialog: QDialog) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_that_a_dialog_has_a_title(dialog: QDialog) -> None:
    assert dialog.windowTitle()


def nameless(widget: QWidget) -> list[str]:
    """Give the buttons of icons alone that say nothing to a screen reader or under the pointer."""
    buttons = [
        each
        for each in widget.findChildren(QAbstractButton)
        if each.isVisible() and not each.text() and not each.icon().isNull()
    ]
    inner = [each for each in buttons if isinstance(each.parentWidget(), QTabBar | QLineEdit)]
    return [
        each.objectName() or type(each).__name__
        for each in buttons
        if each not in inner and not (each.accessibleName() and each.toolTip())
    ]


def test_that_the_icons_of_a_dialog_have_words(dialog: QDialog) -> None:
    assert nameless(dialog) == []


@pytest.mark.parametrize("name", list(ScreenName))
def test_that_the_icons_of_a_screen_have_words(
    name: ScreenName, context: ScreenContext, qtbot: QtBot, settle: Callable[[], None]
) -> None:
    publish_shipped(context.workspace, context.actor)
    window = QWidget()
    qtbot.addWidget(window)
    screen = make_screen(name, context, window)
    window.resize(1280, 800)
    screen.resize(1280, 800)
    window.show()
    screen.activate(Place(name))  # type: ignore[attr-defined]  # every screen has it
    settle()
    assert nameless(screen) == []
