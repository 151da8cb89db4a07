"""Undo over answers, comments and moments, also after a restart; what is written is stored while it is written."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from qa_app.model.agents import Actor
from qa_app.model.calls import CallMetadata
from qa_app.model.evaluation import NumberAnswer, OptionAnswer
from qa_app.services import calls
from qa_app.services.workspace import Workspace
from qa_app.ui.context import ScreenContext
from qa_app.ui.review.screen import ReviewScreen
from tests.ui.conftest import Told
from tests.ui.review.desk import ctrl, new_screen, open_call, part, press, stored

Settle = Callable[[], None]
MOST_KEYS = 200


def write_comment(desk: ReviewScreen, qtbot: QtBot, words: str) -> None:
    press(desk, qtbot, "c")
    qtbot.keyClicks(desk.focusWidget(), words)
    qtbot.keyClick(desk.focusWidget(), Qt.Key.Key_Escape)
    desk.desk.form.setFocus()


def comment_shown(desk: ReviewScreen, item: str) -> str:
    field = part(desk, QPlainTextEdit, f"comment:{item}")
    assert isinstance(field, QPlainTextEdit)
    return field.toPlainText()


def test_that_undo_goes_through_answers_comments_and_moments(
    desk: ReviewScreen, workspace: Workspace, actor: Actor, call_id: int, qtbot: QtBot, settle: Settle
) -> None:
    press(desk, qtbot, "j", "2")
    write_comment(desk, qtbot, "late")
    press(desk, qtbot, "m")
    ctrl(desk, qtbot, Qt.Key.Key_Z)
    assert desk.desk.draft.entry("opening").evidence == ()
    ctrl(desk, qtbot, Qt.Key.Key_Z)
    assert comment_shown(desk, "opening") == ""
    assert desk.desk.form.answers == {"opening": OptionAnswer("partly")}
    ctrl(desk, qtbot, Qt.Key.Key_Y)
    assert comment_shown(desk, "opening") == "late"
    settle()
    assert stored(workspace, actor, call_id).comments == {"opening": "late"}


def test_that_undo_goes_on_after_a_restart(
    desk: ReviewScreen, context: ScreenContext, call_id: int, qtbot: QtBot, settle: Settle
) -> None:
    press(desk, qtbot, "j", "1", "2", "m")
    write_comment(desk, qtbot, "late")
    desk.hide()
    settle()
    again = open_call(new_screen(qtbot, context), call_id, settle)
    draft = again.desk.draft
    moments = draft.entry("opening").evidence
    again.desk.form.setFocus()
    ctrl(again, qtbot, Qt.Key.Key_Z)
    assert (draft.entry("opening").comment, draft.entry("opening").evidence) == ("", moments)
    ctrl(again, qtbot, Qt.Key.Key_Z)
    assert draft.entry("opening").evidence == ()
    ctrl(again, qtbot, Qt.Key.Key_Z)
    assert draft.entry("opening").answer == OptionAnswer("full")
    for _ in range(3):
        ctrl(again, qtbot, Qt.Key.Key_Y)
    assert draft.entry("opening").evidence == moments
    settle()


def test_that_a_comment_is_stored_while_it_is_being_written(desk: ReviewScreen, qtbot: QtBot, settle: Settle) -> None:
    press(desk, qtbot, "j", "c")
    field = desk.focusWidget()
    for _ in range(MOST_KEYS):
        qtbot.keyClick(field, Qt.Key.Key_A, delay=20)
        if desk.desk.draft.entry("opening").comment:
            break
    assert desk.desk.draft.entry("opening").comment
    settle()


def test_that_x_leads_from_one_missing_thing_to_the_next(desk: ReviewScreen, qtbot: QtBot) -> None:
    press(desk, qtbot, "1")
    seen = []
    for _ in range(4):
        press(desk, qtbot, "x")
        seen.append(desk.desk.form.current_item)
    assert seen == ["opening", "waiting", "faults", "apology"]


def test_that_no_moment_is_marked_on_a_call_without_a_recording(
    screen: ReviewScreen, workspace: Workspace, actor: Actor, qtbot: QtBot, settle: Settle, told: Told
) -> None:
    metadata = CallMetadata(number="9000", agent_number="102")
    with workspace.database.writing() as session:
        call_id = calls.add_call(session, workspace, actor, metadata)
    open_call(screen, call_id, settle)
    press(screen, qtbot, "j", "m")
    assert screen.desk.draft.entry("opening").evidence == ()
    assert told.notices[-1].sentence == "This call has no recording, so there is no moment to mark."


def test_that_a_moment_that_was_marked_plays_by_a_click(desk: ReviewScreen, qtbot: QtBot) -> None:
    desk.player.seek(3500)
    press(desk, qtbot, "j", "m")
    desk.player.seek(9000)
    qtbot.mouseClick(part(desk, QWidget, "moment:opening:0"), Qt.MouseButton.LeftButton)
    assert desk.player.playing
    assert desk.player.position_ms < 9000
    desk.player.pause()


def test_that_a_number_is_stored_while_its_field_keeps_the_focus(
    desk: ReviewScreen, workspace: Workspace, actor: Actor, call_id: int, qtbot: QtBot, settle: Settle
) -> None:
    press(desk, qtbot, "j", "j", "4", "2")
    qtbot.waitUntil(lambda: desk.desk.draft.entry("waiting").answer == NumberAnswer(Decimal(42)))
    settle()
    assert stored(workspace, actor, call_id).answers == {"waiting": NumberAnswer(Decimal(42))}
    assert part(desk, QWidget, "number:waiting").hasFocus()
