"""What recognition left out, on the desk."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from qa_app.model.transcript import LeftOut
from qa_app.ui.context import ScreenContext
from qa_app.ui.review.left_out import LeftOutButton, LeftOutSheet
from qa_app.ui.review.transcript_panel import TranscriptPanel
from qa_app.ui.widgets.labels import Label

TEXTS = (LeftOut("谢谢观看", 61_000), LeftOut("thank you"))


@pytest.fixture
def button(qtbot: QtBot) -> Iterator[LeftOutButton]:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    yield LeftOutButton(window)
    window.close()


def sheet_of(button: LeftOutButton, qtbot: QtBot) -> LeftOutSheet:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    return button.findChild(LeftOutSheet)


def test_that_nothing_is_shown_where_nothing_was_left_out(button: LeftOutButton) -> None:
    button.show_texts(())
    assert button.isHidden()
    button.show_texts(TEXTS)
    assert not button.isHidden()


def test_that_a_call_of_which_everything_was_left_out_tells_so(context: ScreenContext, qtbot: QtBot) -> None:
    panel = TranscriptPanel(context.theme)
    qtbot.addWidget(panel)
    panel.show()
    panel.set_left_out(TEXTS)
    panel.show_note("Nobody was heard to speak in this recording.")
    assert panel.findChild(LeftOutButton).isVisible()
    panel.set_left_out(())
    panel.show_note("Not recognised yet.")
    assert not panel.findChild(LeftOutButton).isVisible()


def test_that_the_texts_are_read_with_their_times(button: LeftOutButton, qtbot: QtBot) -> None:
    button.show_texts(TEXTS)
    sheet = sheet_of(button, qtbot)
    assert {"谢谢观看", "thank you"} <= {label.text() for label in sheet.findChildren(Label)}
    assert [place.text() for place in sheet.findChildren(QPushButton)] == ["1:01"]


def test_that_a_time_leads_there(button: LeftOutButton, qtbot: QtBot) -> None:
    button.show_texts(TEXTS)
    sheet = sheet_of(button, qtbot)
    with qtbot.waitSignal(button.seek_wanted) as asked:
        qtbot.mouseClick(sheet.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert asked.args == [61_000]
