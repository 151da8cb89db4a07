"""The desk by keyboard and screen reader: names, visible focus, text sizes."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from qa_app.ui.context import ScreenContext
from qa_app.ui.review.keys_dialog import KeysDialog
from qa_app.ui.review.screen import ReviewScreen
from qa_app.ui.review.skip_dialog import SkipDialog
from qa_app.ui.theme import Theme
from tests.ui.review.desk import part, press

Settle = Callable[[], None]

LARGEST = 1.5
SPIN_PARTS = frozenset({"qt_spinbox_lineedit", "qt_scrollarea_viewport"})


def focusable(parent: QWidget) -> Iterator[QWidget]:
    """Every visible widget that the focus can reach."""
    for widget in parent.findChildren(QWidget):
        takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if widget.isVisibleTo(parent) and takes and widget.objectName() not in SPIN_PARTS:
            yield widget


def spoken_name(widget: QWidget) -> str:
    """What a screen reader calls a widget."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def nameless(parent: QWidget) -> list[str]:
    return [f"{type(each).__name__} {each.objectName()}" for each in focusable(parent) if not spoken_name(each)]


def test_that_everything_on_the_desk_that_takes_the_focus_has_a_name(desk: ReviewScreen, qtbot: QtBot) -> None:
    press(desk, qtbot, "j", "2", "m", "w", "g")
    assert len(list(focusable(desk))) > 40
    assert nameless(desk) == []


def test_that_everything_of_the_start_page_has_a_name(desk: ReviewScreen, qtbot: QtBot, settle: Settle) -> None:
    press(desk, qtbot, "1")
    desk.show_start()
    settle()
    assert nameless(desk.start) == []


def test_that_the_dialogs_of_the_desk_have_names(context: ScreenContext, desk: ReviewScreen, qtbot: QtBot) -> None:
    dialogs: list[QDialog] = [KeysDialog(context, (), desk), SkipDialog("4711", desk)]
    for dialog in dialogs:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        dialog.show()
        assert nameless(dialog) == []
        dialog.close()


def picture(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def test_that_the_focus_can_be_seen_on_every_button(desk: ReviewScreen, qtbot: QtBot) -> None:
    press(desk, qtbot, "j", "2", "m")
    unseen = []
    for button in (each for each in focusable(desk) if isinstance(each, QAbstractButton) and each.isEnabled()):
        desk.desk.form.setFocus()
        before = picture(button)
        button.setFocus(Qt.FocusReason.TabFocusReason)
        if button.hasFocus() and picture(button) == before:
            unseen.append(button.objectName() or button.text())
    assert unseen == []


def test_that_tab_goes_through_the_whole_desk_and_comes_back(desk: ReviewScreen, qtbot: QtBot) -> None:
    seen: list[QWidget] = []
    first = desk.focusWidget()
    for _ in range(300):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        here = QApplication.focusWidget()
        if here is first:
            break
        seen.append(here)
    names = {each.objectName() for each in seen}
    assert {"play", "nextCall", "why", "submit", "closeCall", "skipCall"} <= names


def test_that_a_button_that_tab_has_led_to_is_pressed_by_space(desk: ReviewScreen, qtbot: QtBot) -> None:
    press(desk, qtbot, "j", "2", "m")
    remove = part(desk, QAbstractButton, "removeMoment:opening:0")
    remove.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(remove, Qt.Key.Key_Space)
    assert desk.desk.draft.entry("opening").evidence == ()
    assert not desk.player.playing


@pytest.fixture
def large(theme: Theme) -> Iterator[Theme]:
    theme.set_text("en", LARGEST)
    yield theme
    theme.set_text("en", 1.0)


def test_that_no_button_of_the_desk_is_cut_off_at_the_largest_text(large: Theme, desk: ReviewScreen) -> None:
    desk.resize(1440, 900)
    buttons = [each for each in focusable(desk) if isinstance(each, QAbstractButton) and each.text()]
    cut = [
        f"{each.objectName() or each.text()}: {each.height()} < {each.fontMetrics().height()}"
        for each in buttons
        if each.height() < each.fontMetrics().height()
    ]
    assert cut == []
