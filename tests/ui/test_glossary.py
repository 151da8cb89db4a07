"""The words of a project in the window: written, undone, pasted, tried out and applied."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QTableWidget, QWidget
from pytestqt.qtbot import QtBot

from qa_app.config.settings import Settings
from qa_app.model.agents import Actor
from qa_app.model.glossary import GlossaryWord, NumberForm
from qa_app.services import glossary, transcripts
from qa_app.services.workspace import Workspace
from qa_app.ui.context import Place, ScreenContext, ScreenName
from qa_app.ui.settings.glossary_dialog import GlossaryDialog
from qa_app.ui.settings.glossary_model import Column
from qa_app.ui.settings.screen import SettingsScreen
from tests.helpers.review import spoken_call

Settle = Callable[[], None]
CARD = GlossaryWord("心悦卡", ("新月卡",), "zh")


@pytest.fixture
def workspace(local_workspace: Workspace) -> Workspace:
    return local_workspace


@pytest.fixture
def stored(context: ScreenContext) -> list[Settings]:
    settings: list[Settings] = []

    def store(new: Settings) -> None:
        settings.append(new)
        context.workspace = replace(context.workspace, settings=new)

    context.store_settings = store
    return settings


@pytest.fixture
def dialog(qtbot: QtBot, context: ScreenContext, settle: Settle, stored: list[Settings]) -> Iterator[GlossaryDialog]:
    owner = QWidget()
    qtbot.addWidget(owner)
    shown = GlossaryDialog(context, owner)
    shown.show()
    settle()
    yield shown
    shown.close()


def write(dialog: GlossaryDialog, row: int, column: Column, text: str) -> None:
    dialog.model.setData(dialog.model.index(row, column), text, Qt.ItemDataRole.EditRole)


def label(dialog: QWidget, name: str) -> str:
    return dialog.findChild(QLabel, name).text()


def test_that_what_is_written_is_stored(dialog: GlossaryDialog, workspace: Workspace, settle: Settle) -> None:
    QAbstractItemModelTester(dialog.model, QAbstractItemModelTester.FailureReportingMode.Fatal, dialog)
    dialog.model.add([GlossaryWord("")])
    write(dialog, 0, Column.WORD, "心悦卡")
    write(dialog, 0, Column.VARIANTS, "新月卡；星悦卡")
    write(dialog, 0, Column.LANGUAGE, "中文")
    settle()
    assert glossary.words(workspace) == (GlossaryWord("心悦卡", ("新月卡", "星悦卡"), "zh"),)


def test_that_a_wrong_row_is_told_and_not_stored(dialog: GlossaryDialog, workspace: Workspace, settle: Settle) -> None:
    dialog.model.add([GlossaryWord("心悦卡", ("月",))])
    settle()
    assert "too short" in label(dialog, "glossary-says")
    assert glossary.words(workspace) == ()
    write(dialog, 0, Column.VARIANTS, "新月卡")
    settle()
    assert label(dialog, "glossary-says") == ""
    assert len(glossary.words(workspace)) == 1


def test_that_undo_and_redo_are_stored_too(dialog: GlossaryDialog, workspace: Workspace, settle: Settle) -> None:
    dialog.model.add([CARD])
    dialog.model.remove([0])
    dialog.model.undo()
    settle()
    assert glossary.words(workspace) == (CARD,)
    dialog.model.redo()
    settle()
    assert glossary.words(workspace) == ()


def test_that_rows_of_a_sheet_can_be_pasted(
    qtbot: QtBot, dialog: GlossaryDialog, workspace: Workspace, settle: Settle
) -> None:
    QGuiApplication.clipboard().setText("心悦卡\t新月卡\tzh\nStarPay\tstar pay")
    qtbot.keyClick(dialog.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert {each.word for each in glossary.words(workspace)} == {"心悦卡", "StarPay"}


def test_that_a_pasted_word_that_is_known_gets_the_new_variants(dialog: GlossaryDialog) -> None:
    dialog.model.add([CARD])
    dialog.paste("心悦卡\t星悦卡\tzh")
    assert dialog.model.words == (GlossaryWord("心悦卡", ("新月卡", "星悦卡"), "zh"),)


def test_that_a_file_is_imported(dialog: GlossaryDialog, workspace: Workspace, settle: Settle, tmp_path: Path) -> None:
    (tmp_path / "words.csv").write_text("词语,误识别为\n心悦卡,新月卡\n", encoding="utf-8")
    dialog.import_file(str(tmp_path / "words.csv"))
    settle()
    assert glossary.words(workspace) == (GlossaryWord("心悦卡", ("新月卡",)),)


def test_that_a_sentence_is_tried_with_the_words_as_they_stand(dialog: GlossaryDialog) -> None:
    dialog.model.add([CARD])
    dialog.findChild(QLineEdit, "glossary-trial").setText("您的新月卡")
    assert label(dialog, "glossary-result") == "→ 您的心悦卡"


def test_that_words_without_room_among_the_hints_are_named(dialog: GlossaryDialog) -> None:
    dialog.model.add([GlossaryWord("很长的产品名称" * 4 + str(number)) for number in range(9)])
    assert "No room for" in label(dialog, "glossary-room")


def test_that_transcripts_are_rewritten_after_a_look_ahead(
    dialog: GlossaryDialog, workspace: Workspace, settle: Settle
) -> None:
    call_id = spoken_call(workspace, "4711")
    before = transcripts.demanded(workspace, call_id).segments[0].text
    glossary.save(workspace, Actor("Anna"), (), (GlossaryWord("星光", (before[:2],)),))
    dialog.apply_page.look_ahead()
    settle()
    examples = dialog.findChild(QTableWidget, "glossary-examples")
    assert examples.item(0, 1).text() == "星光" + before[2:]
    dialog.apply_page.rewrite.click()
    settle()
    assert transcripts.demanded(workspace, call_id).segments[0].text == "星光" + before[2:]


def test_that_the_group_stores_numbers_and_counts_the_words(
    qtbot: QtBot, context: ScreenContext, settle: Settle, stored: list[Settings], workspace: Workspace
) -> None:
    glossary.save(workspace, Actor("Anna"), (), (CARD,))
    screen = SettingsScreen(context)
    qtbot.addWidget(screen)
    screen.activate(Place(ScreenName.SETTINGS))
    settle()
    assert label(screen, "glossary-count").startswith("1 ")
    box = screen.findChild(QComboBox, "numbers")
    box.setCurrentIndex(box.findData(NumberForm.DIGITS))
    box.activated.emit(box.currentIndex())
    assert stored[-1].numbers is NumberForm.DIGITS
