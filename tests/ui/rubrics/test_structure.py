"""The structure of a rubric: every act is one edit of the text."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from qa_app.model.rubric import FatalScope, ItemType, Rubric
from qa_app.scoring.rubric_file import read_rubric
from qa_app.ui.rubrics.structure import StructurePanel
from qa_app.ui.rubrics.structure_tree import TITLE, WEIGHT
from qa_app.ui.theme import Theme

TEXT = """\
# the form
rubric: small
version: 1
title: {en: Small, zh_CN: 小表}
mode: weighted
sections:
  # at first
  - id: greeting
    title: {en: Greeting, zh_CN: 问候}
    weight: 60
    items:
      - id: opening  # said at once
        title: {en: Opening, zh_CN: 开场白}
        type: yes_no
        weight: 50
      - id: waiting
        title: {en: Waiting, zh_CN: 等待}
        type: number
        weight: 50
        ranges:
          - {min: 31, max: 600, points: 0}
          - {min: 0, max: 30, points: 10}

  - id: closing
    title: {en: Closing, zh_CN: 结束}
    weight: 40
    items:
      - id: thanks
        title: {en: Thanks, zh_CN: 致谢}
        type: yes_no
        visible_if: {item: opening, is: [yes]}
      - id: more
        title: {en: Asks for more, zh_CN: 询问}
        type: choice
        options:
          - {id: full, title: {en: Full}, points: 10}
          - {id: none, title: {en: None}, points: 0}
"""
OPENING, WAITING = ("sections", 0, "items", 0), ("sections", 0, "items", 1)
THANKS, MORE = ("sections", 1, "items", 0), ("sections", 1, "items", 1)


@dataclass
class Desk:
    panel: StructurePanel
    texts: list[str] = field(default_factory=list)
    places: list[tuple[int, int]] = field(default_factory=list)

    @property
    def rubric(self) -> Rubric:
        reading = read_rubric(self.texts[-1], "")
        assert reading.rubric is not None
        return reading.rubric

    def widget(self, kind: type, name: str):
        found = self.panel.findChild(kind, name)
        assert found is not None, name
        return found

    def type_into(self, name: str, words: str) -> None:
        line = self.widget(QLineEdit, name)
        line.setText(words)
        line.editingFinished.emit()


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme) -> Desk:
    panel = StructurePanel(theme)
    qtbot.addWidget(panel)
    made = Desk(panel)
    panel.edit_wanted.connect(made.texts.append)
    panel.place_wanted.connect(lambda line, column: made.places.append((line, column)))
    panel.show_text(TEXT, read_rubric(TEXT, "").rubric, "en")
    panel.resize(460, 900)
    panel.show()
    return made


def titles(panel: StructurePanel) -> list[str]:
    rows = [panel.tree.topLevelItem(index) for index in range(panel.tree.topLevelItemCount())]
    inner = [[row, *(row.child(index) for index in range(row.childCount()))] for row in rows]
    return [each.text(TITLE) for group in inner for each in group]


def test_that_the_tree_shows_the_form_its_sections_and_items_in_the_language(desk: Desk) -> None:
    desk.panel.show_text(TEXT, read_rubric(TEXT, "").rubric, "zh_CN")
    assert titles(desk.panel) == ["小表", "问候", "开场白", "等待", "结束", "致谢", "询问"]


def test_that_a_weight_typed_in_the_tree_is_set_and_its_sibling_fills_the_rest(desk: Desk) -> None:
    desk.panel.tree._row(OPENING).setText(WEIGHT, "70")
    assert [item.weight for item in desk.rubric.sections[0].items] == [70, 30]
    assert len(desk.texts) == 1


def test_that_a_locked_weight_stays_while_another_is_set(desk: Desk) -> None:
    desk.panel.toggle_lock(WAITING)
    desk.panel.tree._row(OPENING).setText(WEIGHT, "40")
    assert desk.texts == []
    assert "Unlock" in desk.widget(QLabel, "structure-note").text()


def test_that_what_is_no_weight_is_refused_and_the_old_one_shown(desk: Desk) -> None:
    desk.panel.tree._row(OPENING).setText(WEIGHT, "much")
    assert desk.texts == []
    assert desk.panel.tree._row(OPENING).text(WEIGHT) == "50"


def test_that_what_is_not_scored_takes_no_weight(desk: Desk) -> None:
    text = TEXT.replace("type: yes_no\n        visible_if", "type: yes_no\n        scored: false\n        visible_if")
    desk.panel.show_text(text, read_rubric(text, "").rubric, "en")
    desk.panel.tree._row(THANKS).setText(WEIGHT, "40")
    assert desk.texts == []
    assert "not part of the score" in desk.widget(QLabel, "structure-note").text()


def test_that_a_title_typed_in_the_tree_is_the_title_in_the_window_s_language(desk: Desk) -> None:
    desk.panel.tree._row(OPENING).setText(TITLE, "First words")
    assert desk.texts == [TEXT.replace("en: Opening", "en: First words")]


def test_that_alt_down_moves_an_item_and_at_the_edge_into_the_next_section(desk: Desk, qtbot: QtBot) -> None:
    desk.panel.tree.choose(OPENING)
    qtbot.keyClick(desk.panel.tree, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(desk.panel.tree, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [[item.id for item in section.items] for section in desk.rubric.sections] == [
        ["waiting"],
        ["opening", "thanks", "more"],
    ]
    assert "opening  # said at once" in desk.texts[-1]
    assert desk.panel.path() == THANKS


def test_that_delete_removes_what_nothing_names_and_insert_adds(desk: Desk, qtbot: QtBot) -> None:
    desk.panel.tree.choose(WAITING)
    qtbot.keyClick(desk.panel.tree, Qt.Key.Key_Delete)
    assert [item.id for item in desk.rubric.items()] == ["opening", "thanks", "more"]
    desk.panel.add_item(ItemType.CHOICE)
    assert desk.rubric.sections[0].items[1].type is ItemType.CHOICE


def test_that_removing_what_a_condition_names_asks_and_takes_the_condition_along(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    monkeypatch.setattr(desk.panel, "_agrees_to_remove", lambda count: asked.append(count) or True)
    desk.panel.tree.choose(OPENING)
    desk.panel.remove()
    assert asked == [1]
    assert desk.rubric.item("thanks").visible_if is None


def test_that_a_copy_stands_below_and_is_in_hand(desk: Desk, qtbot: QtBot) -> None:
    desk.panel.tree.choose(OPENING)
    qtbot.keyClick(desk.panel.tree, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert [item.id for item in desk.rubric.sections[0].items] == ["opening", "opening-2", "waiting"]
    assert desk.panel.path() == WAITING


def test_that_weights_off_100_are_told_and_scaled_by_one_click(desk: Desk) -> None:
    text = TEXT.replace("weight: 60", "weight: 90").replace("weight: 40", "weight: 60")
    desk.panel.show_text(text, read_rubric(text, "").rubric, "en")
    total = desk.widget(QPushButton, "structure-total")
    assert "150" in total.text()
    total.click()
    assert [section.weight for section in desk.rubric.sections] == [60, 40]
    assert not total.isVisible()


def test_that_the_sheet_sets_titles_types_and_demands(desk: Desk) -> None:
    desk.panel.tree.choose(OPENING)
    desk.type_into("structure-title-zh_TW", "開場白")
    combo = desk.widget(QComboBox, "structure-comment")
    combo.setCurrentIndex(combo.findData("always"))
    combo.activated.emit(combo.currentIndex())
    item = desk.rubric.item("opening")
    assert dict(item.title.words)["zh_TW"] == "開場白"
    assert item.comment == "always"


def test_that_an_id_is_renamed_where_a_condition_names_it(desk: Desk) -> None:
    desk.panel.tree.choose(OPENING)
    desk.type_into("structure-id", "first-words")
    assert desk.texts[-1] == TEXT.replace("id: opening", "id: first-words").replace(
        "item: opening", "item: first-words"
    )


def test_that_points_of_a_range_go_to_the_range_that_is_shown(desk: Desk) -> None:
    desk.panel.tree.choose(WAITING)
    table = desk.panel._sheet.answers.table
    assert [table.item(row, 0).text() for row in (0, 1)] == ["0", "31"]
    table.item(0, 2).setText("8")
    assert desk.texts[-1] == TEXT.replace("max: 30, points: 10", "max: 30, points: 8")


def test_that_an_answer_becomes_fatal_and_none_again(desk: Desk) -> None:
    desk.panel.tree.choose(MORE)
    answers = desk.panel._sheet.answers
    answers.set_fatal(1, FatalScope.FORM)
    assert desk.rubric.item("more").option("none").fatal is FatalScope.FORM
    answers.set_fatal(1, None)
    assert desk.texts[-1] == TEXT
    desk.panel.tree.choose(OPENING)
    answers.set_fatal(1, FatalScope.SECTION)
    assert desk.rubric.item("opening").option("no").fatal is FatalScope.SECTION


def test_that_a_condition_is_told_in_words_and_can_be_taken_away(desk: Desk) -> None:
    desk.panel.tree.choose(THANKS)
    assert desk.widget(QLabel, "structure-condition").text() == "“Opening” is Yes"
    desk.panel._sheet._drop.click()
    assert desk.rubric.item("thanks").visible_if is None


def test_that_a_text_with_errors_leaves_the_last_structure_and_turns_editing_off(desk: Desk) -> None:
    desk.panel.show_text("sections: [", None, "en")
    assert titles(desk.panel)[1:3] == ["Greeting", "Opening"]
    assert not desk.panel.tree.isEnabled()
    assert "errors" in desk.widget(QLabel, "structure-note").text()
    desk.panel.duplicate()
    assert desk.texts == []


def test_that_what_is_in_hand_can_be_shown_in_the_text_and_taken_from_it(desk: Desk) -> None:
    desk.panel.choose_line(TEXT[: TEXT.index("id: waiting")].count("\n") + 1)
    assert desk.panel.path() == WAITING
    desk.panel._on_place(WAITING)
    line, column = desk.places[0]
    assert TEXT.split("\n")[line - 1][column - 1 :] == "id: waiting"


def test_that_a_drop_below_a_section_s_last_item_moves_across(desk: Desk) -> None:
    where = desk.panel.tree.dropIndicatorPosition().__class__
    to = desk.panel.tree._dropped_at(OPENING, desk.panel.tree._row(THANKS), where.BelowItem)
    assert to == MORE
    desk.panel.move_to(OPENING, to)
    assert [item.id for item in desk.rubric.sections[1].items] == ["thanks", "opening", "more"]


def test_that_a_section_dropped_below_the_last_goes_there(desk: Desk) -> None:
    where = desk.panel.tree.dropIndicatorPosition().__class__
    to = desk.panel.tree._dropped_at(("sections", 0), desk.panel.tree._row(THANKS), where.BelowItem)
    desk.panel.move_to(("sections", 0), to)
    assert [section.id for section in desk.rubric.sections] == ["closing", "greeting"]
    assert desk.texts[-1].count("# at first\n  - id: greeting") == 1


def test_that_the_version_of_the_form_is_set(desk: Desk) -> None:
    desk.panel.tree.choose(())
    desk.type_into("structure-version", "2")
    assert desk.texts == [TEXT.replace("version: 1", "version: 2")]
    assert desk.rubric.version == Decimal(2)


def test_that_f2_opens_the_title_and_enter_sets_it(desk: Desk, qtbot: QtBot) -> None:
    desk.panel.tree.choose(OPENING)
    qtbot.keyClick(desk.panel.tree, Qt.Key.Key_F2)
    editor = desk.widget(QLineEdit, "structure-editor")
    editor.selectAll()
    qtbot.keyClicks(editor, "First words")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.panel.findChild(QLineEdit, "structure-editor") is None)
    assert desk.texts == [TEXT.replace("en: Opening", "en: First words")]
    assert desk.panel.path() == OPENING


def test_that_writing_every_word_anew_keeps_what_is_in_hand(desk: Desk) -> None:
    desk.panel.tree.choose(WAITING)
    desk.panel.retranslate()
    assert desk.panel.path() == WAITING
    desk.type_into("structure-unit", "s")
    assert desk.rubric.item("waiting").unit == "s"
