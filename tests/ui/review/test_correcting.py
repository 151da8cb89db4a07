"""Correcting the transcript on the desk, as a reviewer does it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from qa_app.model.agents import Actor
from qa_app.model.transcript import Speaker
from qa_app.services import corrections, queue, transcripts
from qa_app.services.workspace import Workspace
from qa_app.ui.context import ScreenContext
from qa_app.ui.review.screen import ReviewScreen
from qa_app.ui.review.transcript_editor import LineEditor
from qa_app.ui.review.transcript_keys import KEYS, LineAct, transcript_keys
from qa_app.ui.review.transcript_menu import TranscriptMenu
from qa_app.ui.review.transcript_view import TranscriptView, Wanted
from tests.helpers.review import SPOKEN
from tests.ui.conftest import Told
from tests.ui.review.desk import ctrl, new_screen, open_call, part

Settle = Callable[[], None]
Key = Qt.Key
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
RECOGNISED = [text for *_times, text in SPOKEN]
BEN = Actor("Ben")


@pytest.fixture
def view(desk: ReviewScreen, qtbot: QtBot) -> TranscriptView:
    """The transcript with the keyboard on its first line."""
    found = desk.desk.transcript.view
    found.setFocus()
    found.setCurrentIndex(found.transcript_model.index(0))
    return found


def read(workspace: Workspace, call_id: int) -> list[str]:
    return [segment.text for segment in transcripts.demanded(workspace, call_id).segments]


def shown(view: TranscriptView) -> list[str]:
    return [line.segment.text for line in view.transcript_model.lines]


def editor(view: TranscriptView) -> LineEditor:
    found = view.viewport().findChildren(LineEditor)
    assert found, "no line is being written in"
    return found[-1]


def write(view: TranscriptView, qtbot: QtBot, text: str) -> LineEditor:
    """Open the current line by its key and type over it."""
    qtbot.keyClick(view, Key.Key_E)
    field = editor(view)
    field.selectAll()
    qtbot.keyClicks(field, text)
    return field


def test_that_a_line_is_written_in_place_and_stored_by_enter(
    view: TranscriptView, qtbot: QtBot, workspace: Workspace, call_id: int, settle: Settle
) -> None:
    field = write(view, qtbot, "Hello there")
    qtbot.keyClick(field, Key.Key_Return)
    settle()
    assert read(workspace, call_id)[0] == "Hello there"
    assert shown(view)[0] == "Hello there"
    assert view.hasFocus()


def test_that_escape_leaves_the_line_as_it_was(
    view: TranscriptView, qtbot: QtBot, workspace: Workspace, call_id: int, settle: Settle
) -> None:
    field = write(view, qtbot, "Hello there")
    qtbot.keyClick(field, Key.Key_Escape)
    settle()
    assert read(workspace, call_id) == RECOGNISED


def test_that_what_is_being_typed_is_kept_until_the_line_is_left(
    view: TranscriptView, qtbot: QtBot, workspace: Workspace, actor: Actor, call_id: int, settle: Settle
) -> None:
    field = write(view, qtbot, "Hello th")
    key = field.key
    qtbot.waitUntil(lambda: queue.typed(workspace, actor, call_id) == (key, "Hello th"))
    qtbot.keyClick(field, Key.Key_Escape)
    settle()
    assert queue.typed(workspace, actor, call_id) is None
    field = write(view, qtbot, "Hello")
    qtbot.waitUntil(lambda: queue.typed(workspace, actor, call_id) == (key, "Hello"))
    qtbot.keyClick(field, Key.Key_Return)
    settle()
    assert queue.typed(workspace, actor, call_id) is None
    assert read(workspace, call_id)[0] == "Hello"


def test_that_what_was_being_typed_when_the_program_was_killed_stands_in_its_field_again(
    context: ScreenContext, qtbot: QtBot, workspace: Workspace, actor: Actor, call_id: int, settle: Settle
) -> None:
    queue.hold(workspace, actor, call_id)
    key = corrections.lines(workspace, call_id)[1].key
    queue.keep_typed(workspace, actor, call_id, key, "half a sen")
    again = open_call(new_screen(qtbot, context), call_id, settle)
    field = editor(again.desk.transcript.view)
    assert (field.row, field.toPlainText()) == (1, "half a sen")
    assert read(workspace, call_id) == RECOGNISED
    again.desk.transcript.view.finish_editing()
    settle()
    assert read(workspace, call_id)[1] == "half a sen"
    assert queue.typed(workspace, actor, call_id) is None


def test_that_what_was_being_typed_in_a_line_that_is_gone_is_forgotten(
    context: ScreenContext, qtbot: QtBot, workspace: Workspace, actor: Actor, call_id: int, settle: Settle
) -> None:
    queue.hold(workspace, actor, call_id)
    queue.keep_typed(workspace, actor, call_id, "gone", "half a sen")
    again = open_call(new_screen(qtbot, context), call_id, settle)
    assert not again.desk.transcript.view.is_editing
    assert queue.typed(workspace, actor, call_id) is None


def test_that_control_enter_stores_and_goes_on_to_the_next_line_and_submits_nothing(
    desk: ReviewScreen, view: TranscriptView, qtbot: QtBot, workspace: Workspace, call_id: int, settle: Settle
) -> None:
    field = write(view, qtbot, "One")
    qtbot.keyClick(field, Key.Key_Return, CONTROL)
    following = editor(view)
    assert following.toPlainText() == RECOGNISED[1]
    following.selectAll()
    qtbot.keyClicks(following, "Two")
    settle()
    assert following.toPlainText() == "Two", "what is typed outlives the line before being stored"
    qtbot.keyClick(following, Key.Key_Return)
    settle()
    assert read(workspace, call_id)[:2] == ["One", "Two"]
    assert desk.desk.missing.isHidden()


def test_that_a_double_click_writes_in_a_line(view: TranscriptView, qtbot: QtBot) -> None:
    place = view.visualRect(view.transcript_model.index(2)).center()
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(150, place.y()))
    assert editor(view).toPlainText() == RECOGNISED[2]


def test_that_keys_of_the_desk_are_letters_while_a_line_is_written(
    desk: ReviewScreen, view: TranscriptView, qtbot: QtBot
) -> None:
    field = write(view, qtbot, "j n 1 m")
    assert field.toPlainText() == "j n 1 m"
    assert not desk.player.playing


def test_that_a_line_is_split_at_the_caret(
    view: TranscriptView, qtbot: QtBot, workspace: Workspace, call_id: int, settle: Settle
) -> None:
    qtbot.keyClick(view, Key.Key_F2)
    field = editor(view)
    cursor = field.textCursor()
    cursor.setPosition(3)
    field.setTextCursor(cursor)
    qtbot.keyClick(field, Key.Key_Return, SHIFT)
    settle()
    assert shown(view)[:2] == ["您好，", "这里是北风客服。"]


def test_that_a_line_is_merged_with_the_next(view: TranscriptView, qtbot: QtBot, settle: Settle) -> None:
    qtbot.keyClick(view, Key.Key_M, CONTROL)
    settle()
    assert shown(view) == [RECOGNISED[0] + RECOGNISED[1], *RECOGNISED[2:]]


def test_that_the_speaker_of_a_selection_is_changed_by_one_key(
    desk: ReviewScreen, view: TranscriptView, qtbot: QtBot, settle: Settle
) -> None:
    qtbot.keyClick(view, Key.Key_Down, SHIFT)
    qtbot.keyClick(view, Key.Key_S)
    settle()
    speakers = [line.segment.speaker for line in view.transcript_model.lines]
    assert speakers[:3] == [Speaker.CUSTOMER, Speaker.CUSTOMER, Speaker.AGENT]
    assert not desk.desk.player_bar.skips_silence, "the desk's own S is not meant while the transcript has the keyboard"


def speakers(view: TranscriptView) -> list[Speaker]:
    return [line.segment.speaker for line in view.transcript_model.lines]


def test_that_one_key_says_who_spoke_and_goes_on_to_the_next_unknown_line(
    view: TranscriptView, qtbot: QtBot, settle: Settle
) -> None:
    view.wanted.emit(Wanted(LineAct.SPEAKER, view.transcript_model.lines, Speaker.UNKNOWN))
    settle()
    view.setCurrentIndex(view.transcript_model.index(0))
    qtbot.keyClick(view, Key.Key_A)
    settle()
    qtbot.keyClick(view, Key.Key_D)
    settle()
    assert speakers(view)[:3] == [Speaker.AGENT, Speaker.CUSTOMER, Speaker.UNKNOWN]
    assert view.currentIndex().row() == 2


def test_that_unknown_speakers_are_counted_with_a_way_to_the_first(
    desk: ReviewScreen, view: TranscriptView, qtbot: QtBot, settle: Settle
) -> None:
    hint = part(desk, QLabel, "unknownSpeakers")
    assert not hint.isVisible()
    view.wanted.emit(Wanted(LineAct.SPEAKER, view.transcript_model.lines[2:], Speaker.UNKNOWN))
    settle()
    assert hint.isVisible()
    assert "2 of 4" in hint.text()
    part(desk, QAbstractButton, "sayWhoSpoke").click()
    assert view.currentIndex().row() == 2
    qtbot.keyClick(view, Key.Key_D, SHIFT)
    settle()
    assert not hint.isVisible()


def test_that_all_lines_of_a_speaker_change_at_once_and_come_back(
    view: TranscriptView, qtbot: QtBot, settle: Settle
) -> None:
    before = speakers(view)
    qtbot.keyClick(view, Key.Key_D, SHIFT)
    settle()
    assert set(speakers(view)) == {Speaker.CUSTOMER}
    qtbot.keyClick(view, Key.Key_Z, CONTROL)
    settle()
    assert speakers(view) == before


def test_that_a_phantom_line_is_deleted_and_restored_where_the_recognised_text_is_shown(
    desk: ReviewScreen, view: TranscriptView, qtbot: QtBot, settle: Settle
) -> None:
    qtbot.keyClick(view, Key.Key_Delete)
    settle()
    assert shown(view) == RECOGNISED[1:]
    part(desk, QAbstractButton, "showRecognised").click()
    assert shown(view) == RECOGNISED
    view.setCurrentIndex(view.transcript_model.index(0))
    qtbot.keyClick(view, Key.Key_Delete)
    settle()
    assert not view.transcript_model.lines[0].is_deleted


def test_that_every_step_can_be_undone_and_done_again(
    view: TranscriptView, qtbot: QtBot, workspace: Workspace, call_id: int, settle: Settle
) -> None:
    qtbot.keyClick(write(view, qtbot, "One"), Key.Key_Return)
    settle()
    qtbot.keyClick(view, Key.Key_M, CONTROL)
    settle()
    qtbot.keyClick(view, Key.Key_Z, CONTROL)
    qtbot.keyClick(view, Key.Key_Z, CONTROL)
    settle()
    assert read(workspace, call_id) == RECOGNISED
    qtbot.keyClick(view, Key.Key_Y, CONTROL)
    qtbot.keyClick(view, Key.Key_Y, CONTROL)
    settle()
    assert read(workspace, call_id) == ["One" + RECOGNISED[1], *RECOGNISED[2:]]


def test_that_undo_elsewhere_on_the_desk_leaves_the_transcript(
    desk: ReviewScreen, view: TranscriptView, qtbot: QtBot, workspace: Workspace, call_id: int, settle: Settle
) -> None:
    qtbot.keyClick(view, Key.Key_M, CONTROL)
    settle()
    assert desk.desk.form is not None
    desk.desk.form.setFocus()
    ctrl(desk, qtbot, Key.Key_Z)
    settle()
    assert len(read(workspace, call_id)) == 3


def test_that_a_line_somebody_changed_meanwhile_is_shown_and_what_was_typed_is_kept(
    view: TranscriptView, qtbot: QtBot, workspace: Workspace, call_id: int, settle: Settle, told: Told
) -> None:
    field = write(view, qtbot, "Mine")
    key = corrections.lines(workspace, call_id)[0].key
    corrections.correct_text(workspace, BEN, call_id, key, "Ben's")
    qtbot.keyClick(field, Key.Key_Return)
    settle()
    assert read(workspace, call_id)[0] == "Ben's"
    assert shown(view)[0] == "Ben's"
    assert any("meanwhile" in notice.sentence for notice in told.notices)
    assert editor(view).toPlainText() == "Mine"


def test_that_words_are_replaced_in_the_whole_transcript_by_a_button_that_says_how_many(
    desk: ReviewScreen, view: TranscriptView, qtbot: QtBot, workspace: Workspace, call_id: int, settle: Settle
) -> None:
    qtbot.keyClick(view, Key.Key_H, CONTROL)
    part(desk, QLineEdit, "transcriptSearch").setText("，")
    part(desk, QLineEdit, "transcriptReplacement").setText("、")
    button = part(desk, QPushButton, "transcriptReplaceAll")
    assert button.text() == "Replace all 2"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settle()
    assert read(workspace, call_id)[0] == "您好、这里是北风客服。"
    assert read(workspace, call_id)[3] == "谢谢、再见。"


def test_that_one_place_is_replaced_by_enter(
    desk: ReviewScreen, view: TranscriptView, qtbot: QtBot, workspace: Workspace, call_id: int, settle: Settle
) -> None:
    qtbot.keyClick(view, Key.Key_H, CONTROL)
    part(desk, QLineEdit, "transcriptSearch").setText("，")
    replacement = part(desk, QLineEdit, "transcriptReplacement")
    replacement.setText("、")
    qtbot.keyClick(replacement, Key.Key_Return)
    settle()
    assert read(workspace, call_id) == ["您好、这里是北风客服。", *RECOGNISED[1:]]
    assert part(desk, QLabel, "transcriptSearchCount").text() == "1 of 1"


def test_that_a_search_finds_traditional_words_by_simplified_ones(desk: ReviewScreen, view: TranscriptView) -> None:
    ctrl_f = desk.desk.transcript
    ctrl_f.open_search()
    part(desk, QLineEdit, "transcriptSearch").setText("訂單")
    assert part(desk, QLabel, "transcriptSearchCount").text() == "1 of 1"


def test_that_corrected_lines_are_counted_and_said_to_screen_readers(
    desk: ReviewScreen, view: TranscriptView, qtbot: QtBot, settle: Settle
) -> None:
    qtbot.keyClick(write(view, qtbot, "One"), Key.Key_Return)
    settle()
    assert part(desk, QLabel, "transcriptCorrected").text() == "1 line corrected"
    spoken = view.transcript_model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "0:00, Agent, One, corrected"


def test_that_the_history_restores_an_old_version(
    desk: ReviewScreen, view: TranscriptView, qtbot: QtBot, workspace: Workspace, call_id: int, settle: Settle
) -> None:
    qtbot.keyClick(write(view, qtbot, "One"), Key.Key_Return)
    settle()
    part(desk, QAbstractButton, "showHistory").click()
    settle()
    history = desk.desk.transcript.history
    words = [label.text() for label in history.findChildren(QLabel)]
    assert "Text corrected" in words
    assert any("Zhao Min" in each for each in words)
    restore = [each for each in history.findChildren(QPushButton) if each.text() == "Restore"]
    qtbot.mouseClick(restore[0], Qt.MouseButton.LeftButton)
    settle()
    assert read(workspace, call_id) == RECOGNISED


def test_that_escape_closes_the_history(desk: ReviewScreen, view: TranscriptView, qtbot: QtBot, settle: Settle) -> None:
    part(desk, QAbstractButton, "showHistory").click()
    settle()
    history = desk.desk.transcript.history
    assert history.isVisible()
    qtbot.keyClick(view, Key.Key_Escape)
    assert history.isHidden()


def test_that_every_correction_is_taken_back_after_a_question(
    view: TranscriptView,
    desk: ReviewScreen,
    qtbot: QtBot,
    workspace: Workspace,
    call_id: int,
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    qtbot.keyClick(view, Key.Key_M, CONTROL)
    settle()
    monkeypatch.setattr(QMessageBox, "exec", lambda _box: 0)
    monkeypatch.setattr(
        QMessageBox, "clickedButton", lambda box: next(each for each in box.buttons() if each.text() == "Take back")
    )
    desk.desk.transcript.all_recognised_wanted.emit()
    settle()
    assert read(workspace, call_id) == RECOGNISED


def test_that_the_selected_lines_are_the_stretch_of_evidence(
    desk: ReviewScreen, view: TranscriptView, qtbot: QtBot
) -> None:
    qtbot.keyClick(view, Key.Key_Down, SHIFT)
    assert desk.desk.waveform.selection == (500, 5000)


def test_that_the_menu_offers_what_fits_the_line(view: TranscriptView) -> None:
    menu = TranscriptMenu(view, can_undo=False, can_redo=False)
    enabled = {action.text(): action.isEnabled() for action in menu.actions() if action.text()}
    assert enabled["Edit text"]
    assert enabled["Merge with the next line"]
    assert not enabled["Undo"]
    assert not enabled["Back to the recognised text"]
    menu.deleteLater()


def test_that_sides_are_swapped_from_the_menu(desk: ReviewScreen, view: TranscriptView, settle: Settle) -> None:
    desk.desk.transcript.swap_wanted.emit()
    settle()
    assert view.transcript_model.lines[0].segment.speaker is Speaker.CUSTOMER


def test_that_the_size_of_the_text_is_remembered(view: TranscriptView, desk: ReviewScreen) -> None:
    index = view.transcript_model.index(0)
    before = view.sizeHintForIndex(index).height()
    view.step_zoom(1)
    assert view.sizeHintForIndex(index).height() > before
    assert desk._context.settings.ui["review.transcript"] == {"zoom": 1.15}


def test_that_a_correction_leaves_the_list_where_the_reader_put_it(
    view: TranscriptView, qtbot: QtBot, settle: Settle
) -> None:
    view.set_follows(False)
    view.setCurrentIndex(view.transcript_model.index(2))
    qtbot.keyClick(view, Key.Key_S)
    settle()
    assert not view.follows
    assert view.currentIndex().row() == 2


def test_that_a_growing_transcript_cannot_be_written_in(view: TranscriptView) -> None:
    view.set_segments(tuple(line.segment for line in view.transcript_model.lines))
    assert view.edit_row(0) is None


def test_that_a_line_that_is_being_written_is_stored_when_the_call_is_left(
    desk: ReviewScreen, view: TranscriptView, qtbot: QtBot, workspace: Workspace, call_id: int, settle: Settle
) -> None:
    write(view, qtbot, "Half a line")
    desk.show_start()
    settle()
    assert read(workspace, call_id)[0] == "Half a line"


def test_that_every_key_of_the_transcript_is_in_the_list_of_keys() -> None:
    listed = {keys.keys for keys in transcript_keys()}
    assert {keys[0] for keys in KEYS.values()} <= listed


def test_that_acts_without_a_line_do_nothing(view: TranscriptView, qtbot: QtBot) -> None:
    view.set_segments(())
    with qtbot.assertNotEmitted(view.wanted):
        view.ask(LineAct.MERGE)
        view.ask(LineAct.SPEAKER)


def test_that_escape_closes_the_search_in_the_transcript_on_the_desk(desk: ReviewScreen, qtbot: QtBot) -> None:
    desk.desk.transcript.open_search()
    qtbot.keyClick(desk.desk.transcript.bar.search, Key.Key_Escape)
    assert desk.desk.transcript.bar.isHidden()
