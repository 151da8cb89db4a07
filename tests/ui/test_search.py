"""The search over all transcripts, as a reader uses it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from qa_app.ui.context import Place, ScreenContext, ScreenName
from qa_app.ui.search import HIT_ROLE, SearchDialog
from tests.helpers.review import spoken_call
from tests.ui.conftest import Told


@pytest.fixture
def dialog(context: ScreenContext, qtbot: QtBot) -> Iterator[SearchDialog]:
    spoken_call(context.workspace, "4711")
    parent = QWidget()
    qtbot.addWidget(parent)
    found = SearchDialog(context, parent)
    found.begin()
    yield found
    parent.close()


def texts(dialog: SearchDialog) -> list[str]:
    return [dialog.list.item(row).data(HIT_ROLE).hit.text for row in range(dialog.list.count())]


def type_words(dialog: SearchDialog, qtbot: QtBot, words: str) -> None:
    before = dialog.note.text()
    dialog.field.setText(words)
    qtbot.waitUntil(lambda: dialog.note.text() != before)


def test_that_words_are_found_as_they_are_typed(dialog: SearchDialog, qtbot: QtBot) -> None:
    type_words(dialog, qtbot, "订单")
    assert texts(dialog)
    assert all("订单" in text for text in texts(dialog))
    assert "1 call" in dialog.note.text()


def test_that_enter_opens_the_desk_at_the_moment(dialog: SearchDialog, told: Told, qtbot: QtBot) -> None:
    type_words(dialog, qtbot, "订单")
    hit = dialog.list.item(0).data(HIT_ROLE).hit
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert told.places == [Place(ScreenName.REVIEW, call_id=hit.call_id, at_ms=hit.start_ms)]


def test_that_a_side_can_be_chosen(dialog: SearchDialog, qtbot: QtBot) -> None:
    type_words(dialog, qtbot, "订单")
    speakers = {dialog.list.item(row).data(HIT_ROLE).hit.speaker for row in range(dialog.list.count())}
    other = "agent" if speakers == {"customer"} else "customer"
    before = dialog.note.text()
    qtbot.mouseClick(dialog._chips[other], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.note.text() != before)
    assert all(dialog.list.item(row).data(HIT_ROLE).hit.speaker == other for row in range(dialog.list.count()))


def test_that_what_nobody_said_is_told(dialog: SearchDialog, qtbot: QtBot) -> None:
    type_words(dialog, qtbot, "鲸鱼")
    assert texts(dialog) == []
    assert "No transcript" in dialog.note.text()


def test_that_signs_alone_are_told(dialog: SearchDialog, qtbot: QtBot) -> None:
    type_words(dialog, qtbot, "，。")
    assert "nothing to look for" in dialog.note.text()


def test_that_arrows_move_through_the_lines_from_the_field(dialog: SearchDialog, qtbot: QtBot) -> None:
    type_words(dialog, qtbot, "的")
    count = dialog.list.count()
    qtbot.keyClick(dialog.field, Qt.Key.Key_Down)
    assert dialog.list.currentRow() == min(1, count - 1)
