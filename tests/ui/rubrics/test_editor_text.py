"""The text of the editor: what keys do to lines, what is marked, what is offered."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from qa_app.messages import sentence
from qa_app.services.rubrics import Kind
from qa_app.ui.rubrics.editor import editing
from qa_app.ui.rubrics.editor.brackets import matching
from qa_app.ui.rubrics.editor.checking import check
from qa_app.ui.rubrics.editor.code_edit import CodeEdit
from qa_app.ui.rubrics.editor.positions import from_qt, to_qt
from qa_app.ui.rubrics.editor.text_pane import TextPane
from qa_app.ui.theme import Theme
from tests.ui.rubrics.drafts import SIMPLE

Key, Modifier = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def pane(theme: Theme, qtbot: QtBot) -> TextPane:
    made = TextPane(theme, sentence, lambda: "en")
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show()
    made.edit.setFocus()
    return made


@pytest.fixture
def edit(pane: TextPane) -> CodeEdit:
    return pane.edit


def put(edit: CodeEdit, text: str) -> None:
    """Show a text; one bar is the caret, two are the choice from first to second."""
    parts = text.split("|")
    edit.setPlainText("".join(parts))
    cursor = edit.textCursor()
    cursor.setPosition(len(parts[0]))
    if len(parts) > 2:
        cursor.setPosition(len(parts[0]) + len(parts[1]), QTextCursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)


def seen(edit: CodeEdit) -> str:
    """The text with a bar at the caret."""
    text, caret = edit.toPlainText(), edit.caret
    return f"{text[:caret]}|{text[caret:]}"


def marked(pane: TextPane, text: str) -> None:
    pane.edit.setPlainText(text)
    pane.show_problems(check(text, Kind.RUBRIC, "f").problems)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("sections:|", "sections:\n  |"),
        ("  - id: a|", "  - id: a\n    |"),
        ("  - items:|", "  - items:\n      |"),
        ("    title: x|", "    title: x\n    |"),
        ("  guidance: >|", "  guidance: >\n    |"),
        ("  - a\n  - |", "  - a\n|"),
    ],
)
def test_that_enter_begins_the_line_where_it_goes_on(edit: CodeEdit, qtbot: QtBot, before: str, after: str) -> None:
    put(edit, before)
    qtbot.keyClick(edit, Key.Key_Return)
    assert seen(edit) == after


def test_that_tab_indents_and_shift_tab_takes_it_back(edit: CodeEdit, qtbot: QtBot) -> None:
    put(edit, "|a:\n  b: 1|")
    qtbot.keyClick(edit, Key.Key_Tab)
    assert edit.toPlainText() == "  a:\n    b: 1"
    qtbot.keyClick(edit, Key.Key_Backtab, Modifier.ShiftModifier)
    assert edit.toPlainText() == "a:\n  b: 1"


def test_that_backspace_deletes_a_step_of_indentation(edit: CodeEdit, qtbot: QtBot) -> None:
    put(edit, "    |a: 1")
    qtbot.keyClick(edit, Key.Key_Backspace)
    assert seen(edit) == "  |a: 1"


def test_that_a_pasted_tab_becomes_spaces(edit: CodeEdit) -> None:
    data = QMimeData()
    data.setText("a:\r\n\tb: 1")
    edit.insertFromMimeData(data)
    assert edit.toPlainText() == "a:\n  b: 1"


def test_that_lines_become_remarks_and_text_again(edit: CodeEdit, qtbot: QtBot) -> None:
    put(edit, "  |a: 1\n    b: 2|")
    qtbot.keyClick(edit, Key.Key_Slash, Modifier.ControlModifier)
    assert edit.toPlainText() == "  # a: 1\n  #   b: 2"
    qtbot.keyClick(edit, Key.Key_Slash, Modifier.ControlModifier)
    assert edit.toPlainText() == "  a: 1\n    b: 2"


def test_that_lines_move_with_their_caret_and_back_in_one_step(edit: CodeEdit, qtbot: QtBot) -> None:
    put(edit, "a: 1\nb: |2\nc: 3")
    qtbot.keyClick(edit, Key.Key_Up, Modifier.AltModifier)
    assert seen(edit) == "b: |2\na: 1\nc: 3"
    qtbot.keyClick(edit, Key.Key_Down, Modifier.AltModifier)
    qtbot.keyClick(edit, Key.Key_Down, Modifier.AltModifier)
    assert seen(edit) == "a: 1\nc: 3\nb: |2"
    edit.undo()
    assert edit.toPlainText() == "a: 1\nb: 2\nc: 3"


def test_that_a_line_is_duplicated_below(edit: CodeEdit, qtbot: QtBot) -> None:
    put(edit, "a: 1\nb: |2\nc: 3")
    qtbot.keyClick(edit, Key.Key_D, Modifier.ControlModifier)
    assert seen(edit) == "a: 1\nb: 2\nb: |2\nc: 3"


def test_that_another_text_replaces_only_what_differs(edit: CodeEdit) -> None:
    put(edit, "a: 1\nb: 2\nc: |3")
    editing.replace_text(edit, "a: 1\nb: 20\nc: 3")
    assert seen(edit) == "a: 1\nb: 20\nc: |3"
    edit.undo()
    assert edit.toPlainText() == "a: 1\nb: 2\nc: 3"
    assert not edit.document().isUndoAvailable()


def test_that_brackets_find_each_other_over_lines(edit: CodeEdit) -> None:
    text = "a: [{b: 1},\n  {c: 2}]"
    edit.setPlainText(text)
    assert matching(edit.document(), 3) == (3, len(text) - 1)
    assert matching(edit.document(), len(text)) == (len(text) - 1, 3)
    assert matching(edit.document(), 0) == ()


@pytest.mark.parametrize("place", [0, 1, 2, 3])
def test_that_letters_beyond_the_basic_plane_count_twice_for_qt_alone(place: int) -> None:
    text = "a😀b"
    assert from_qt(text, to_qt(text, place)) == place
    assert to_qt(text, 3) == 4


def test_that_a_problem_is_marked_at_its_word_and_in_the_margin(pane: TextPane) -> None:
    marked(pane, SIMPLE.replace("type: yes_no", "type: yes_mo"))
    mark = pane.edit.marks[0]
    assert mark.cursor.selectedText() == "yes_mo"
    assert list(pane.edit.marked_lines) == [17]


def test_that_a_mark_moves_with_its_text(pane: TextPane) -> None:
    marked(pane, SIMPLE.replace("type: yes_no", "type: yes_mo"))
    pane.edit.textCursor().insertText("# above\n")
    assert pane.edit.marks[0].line == 18


def test_that_f8_walks_over_the_problems_and_begins_again(pane: TextPane, qtbot: QtBot) -> None:
    marked(pane, SIMPLE.replace("type: yes_no", "type: yes_mo").replace("mode: weighted", "mode: wieghted"))
    lines = []
    for _ in range(3):
        qtbot.keyClick(pane.edit, Key.Key_F8)
        lines.append(pane.edit.textCursor().blockNumber() + 1)
    assert lines == [5, 18, 5]


def test_that_alt_enter_mends_the_problem_of_the_line(pane: TextPane, qtbot: QtBot) -> None:
    marked(pane, SIMPLE.replace("mode: weighted", "mode: wieghted"))
    pane.go_to(5, 1)
    qtbot.keyClick(pane.edit, Key.Key_Return, Modifier.AltModifier)
    assert pane.edit.toPlainText() == SIMPLE


def test_that_a_full_width_colon_is_named_and_mended(pane: TextPane, qtbot: QtBot) -> None:
    text = SIMPLE.replace("mode: weighted", "mode：weighted")
    marked(pane, text)
    assert [mark.problem.code for mark in pane.edit.marks] == ["full-width-colon"]
    pane.go_to(5, 1)
    qtbot.keyClick(pane.edit, Key.Key_Return, Modifier.AltModifier)
    assert pane.edit.toPlainText() == SIMPLE


def test_that_typing_a_key_offers_it_and_tab_writes_it(pane: TextPane, qtbot: QtBot) -> None:
    put(pane.edit, SIMPLE + "        |")
    qtbot.keyClicks(pane.edit, "allo")
    qtbot.waitUntil(pane.assistant.list.isVisible)
    assert pane.assistant.list.labels == ("allow_na",)
    assert pane.assistant.list.words.text().startswith("Whether N/A")
    qtbot.keyClick(pane.edit, Key.Key_Tab)
    assert pane.edit.toPlainText() == SIMPLE + "        allow_na: "


def test_that_words_typed_faster_than_the_list_are_taken_as_they_stand(pane: TextPane, qtbot: QtBot) -> None:
    put(pane.edit, SIMPLE + "        comment: |")
    qtbot.keyClicks(pane.edit, "b")
    qtbot.waitUntil(pane.assistant.list.isVisible)
    qtbot.keyClicks(pane.edit, "e")
    qtbot.keyClick(pane.edit, Key.Key_Return)
    assert pane.edit.toPlainText() == SIMPLE + "        comment: below_full"


def test_that_enter_breaks_the_line_once_a_word_is_whole(pane: TextPane, qtbot: QtBot) -> None:
    put(pane.edit, SIMPLE + "        comment: |")
    pane.assistant.offer()
    assert pane.assistant.list.isVisible()
    qtbot.keyClicks(pane.edit, "always")
    qtbot.keyClick(pane.edit, Key.Key_Return)
    assert pane.edit.toPlainText() == SIMPLE + "        comment: always\n        "


def test_that_escape_takes_the_offers_away(pane: TextPane, qtbot: QtBot) -> None:
    put(pane.edit, SIMPLE + "        comment: |")
    qtbot.keyClick(pane.edit, Key.Key_Space, Modifier.ControlModifier)
    assert pane.assistant.list.isVisible()
    qtbot.keyClick(pane.edit, Key.Key_Escape)
    assert not pane.assistant.list.isVisible()
    assert pane.edit.toPlainText() == SIMPLE + "        comment: "


def test_that_a_snippet_selects_its_title(pane: TextPane, qtbot: QtBot) -> None:
    put(pane.edit, SIMPLE + "      - |")
    pane.assistant.offer()
    labels = pane.assistant.list.labels
    pane.assistant.list.step(labels.index("item: faults"))
    qtbot.keyClick(pane.edit, Key.Key_Return)
    assert pane.edit.textCursor().selectedText() == "New item"
    assert not check(pane.edit.toPlainText() + "\n", Kind.RUBRIC, "f").errors


def test_that_finding_counts_and_goes_round(pane: TextPane, qtbot: QtBot) -> None:
    pane.edit.setPlainText(SIMPLE)
    qtbot.keyClick(pane.edit, Key.Key_F, Modifier.ControlModifier)
    qtbot.keyClicks(pane.find_bar.field, "TITLE")
    counts = []
    for _ in range(3):
        qtbot.keyClick(pane.find_bar.field, Key.Key_Return)
        counts.append(pane.find_bar.count.text())
    assert counts == ["1 of 6", "2 of 6", "3 of 6"]
    assert pane.edit.textCursor().selectedText() == "title"


def test_that_replacing_all_is_one_step(pane: TextPane, qtbot: QtBot) -> None:
    pane.edit.setPlainText(SIMPLE)
    qtbot.keyClick(pane.edit, Key.Key_H, Modifier.ControlModifier)
    pane.find_bar.field.setText("points: ")
    pane.find_bar.other.setText("points: 1")
    pane.find_bar.replace_all()
    assert "points: 110" in pane.edit.toPlainText()
    assert "points: 10}" in pane.edit.toPlainText()
    pane.edit.undo()
    assert pane.edit.toPlainText() == SIMPLE


def test_that_zoom_changes_the_letters_within_limits(edit: CodeEdit, qtbot: QtBot) -> None:
    designed = edit.font().pixelSize()
    qtbot.keyClick(edit, Key.Key_Plus, Modifier.ControlModifier)
    assert edit.font().pixelSize() == designed + 1
    edit.set_zoom(-100)
    assert edit.font().pixelSize() == 9
    qtbot.keyClick(edit, Key.Key_0, Modifier.ControlModifier)
    assert edit.font().pixelSize() == designed


def test_that_the_mouse_over_a_key_and_a_problem_tells_both(pane: TextPane) -> None:
    marked(pane, SIMPLE.replace("type: yes_no", "typ: yes_no"))
    edit = pane.edit
    problem = next(mark for mark in edit.marks if mark.cursor.selectedText() == "typ")
    cursor = QTextCursor(edit.document())
    cursor.setPosition(problem.cursor.selectionStart() + 1)
    assert "type" in edit._explained(edit.cursorRect(cursor).center())
    cursor.setPosition(SIMPLE.index("mode") + 2)
    assert "add up" in edit._explained(edit.cursorRect(cursor).center())
