"""The way from call to call at the desk: next, back, passed over, kept, held by others."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QTreeWidget, QWidget
from pytestqt.qtbot import QtBot

from qa_app.model.agents import Actor, Role
from qa_app.model.evaluation import OptionAnswer
from qa_app.services import evaluations, queue
from qa_app.services.workspace import Workspace
from qa_app.ui.context import Place, ScreenContext, ScreenName
from qa_app.ui.review.remembered import PLAYS_KEY
from qa_app.ui.review.screen import ReviewScreen
from tests.helpers.review import spoken_call
from tests.ui.conftest import Told
from tests.ui.review.desk import ctrl, new_screen, open_call, part, press, score_all

Settle = Callable[[], None]
WANG = Actor("Wang Fang")


def call_in_hand(screen: ReviewScreen) -> str:
    return screen.desk.call.text.call.number if screen.desk.call is not None else ""


def test_that_the_next_call_plays_by_itself_after_a_submission(
    desk: ReviewScreen, workspace: Workspace, qtbot: QtBot
) -> None:
    spoken_call(workspace, "4712")
    score_all(desk, qtbot)
    ctrl(desk, qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: call_in_hand(desk) == "4712" and desk.player.playing)
    desk.player.pause()


def test_that_the_next_call_waits_where_that_is_wished(
    desk: ReviewScreen, context: ScreenContext, workspace: Workspace, qtbot: QtBot, settle: Settle
) -> None:
    settings = context.settings
    context.store_settings(settings.with_values(ui={**settings.ui, PLAYS_KEY: False}))
    spoken_call(workspace, "4712")
    score_all(desk, qtbot)
    ctrl(desk, qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: call_in_hand(desk) == "4712")
    settle()
    assert not desk.player.playing


def test_that_a_call_that_was_chosen_does_not_play_by_itself(desk: ReviewScreen) -> None:
    assert not desk.player.playing


def test_that_the_head_tells_which_call_of_the_day_it_is(
    desk: ReviewScreen, workspace: Workspace, qtbot: QtBot, settle: Settle
) -> None:
    spoken_call(workspace, "4712")
    spoken_call(workspace, "4713")
    score_all(desk, qtbot)
    ctrl(desk, qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: call_in_hand(desk) == "4712")
    settle()
    assert part(desk, QAbstractButton, "nextCall").text().strip() == "2 of 3  ·  Next"
    desk.player.pause()


def test_that_the_call_before_opens_again(
    desk: ReviewScreen, workspace: Workspace, qtbot: QtBot, settle: Settle
) -> None:
    spoken_call(workspace, "4712")
    assert not part(desk, QAbstractButton, "previousCall").isEnabled()
    ctrl(desk, qtbot, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: call_in_hand(desk) == "4712")
    desk.player.pause()
    ctrl(desk, qtbot, Qt.Key.Key_Left)
    qtbot.waitUntil(lambda: call_in_hand(desk) == "4711")
    settle()
    assert not desk.player.playing


def test_that_a_call_is_passed_over_with_a_reason_and_back_by_undo(
    desk: ReviewScreen, workspace: Workspace, actor: Actor, call_id: int, qtbot: QtBot, settle: Settle, told: Told
) -> None:
    following = spoken_call(workspace, "4712")
    ctrl(desk, qtbot, Qt.Key.Key_Down)
    field = part(desk, QLineEdit, "skipReason")
    qtbot.keyClicks(field, "too long")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: call_in_hand(desk) == "4712")
    settle()
    desk.player.pause()
    assert queue.next_call(workspace, actor, following) == call_id
    assert told.notices[-1].sentence == "Call 4711 passed over"
    told.notices[-1].act()
    qtbot.waitUntil(lambda: call_in_hand(desk) == "4711")
    settle()


def test_that_a_call_is_kept_and_released_by_one_key(
    desk: ReviewScreen, workspace: Workspace, actor: Actor, qtbot: QtBot, settle: Settle
) -> None:
    press(desk, qtbot, "p")
    settle()
    assert part(desk, QAbstractButton, "keepCall").isChecked()
    desk.show_start()
    settle()
    assert [each.call.number for each in queue.held_calls(workspace, actor)] == ["4711"]
    listed = part(desk, QTreeWidget, "drafts")
    assert listed.topLevelItem(0).text(2) == "not begun"
    qtbot.keyClick(listed, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: call_in_hand(desk) == "4711")
    press(desk, qtbot, "p")
    settle()
    assert not queue.hold(workspace, actor, desk.desk.call.text.call.id).kept


def test_that_a_call_in_others_hands_is_shown_and_not_scored(
    screen: ReviewScreen, workspace: Workspace, call_id: int, qtbot: QtBot, settle: Settle
) -> None:
    queue.claim(workspace, WANG, call_id)
    open_call(screen, call_id, settle)
    press(screen, qtbot, "1")
    settle()
    assert screen.desk.form.answers == {}
    words = part(screen, QLabel, "handWords").text()
    assert words == "Wang Fang holds this call since today 16:00. You can listen and read meanwhile."
    assert not part(screen, QAbstractButton, "takeCall").isVisible()


def test_that_a_lead_takes_a_call_from_who_holds_it(
    screen: ReviewScreen, context: ScreenContext, workspace: Workspace, call_id: int, qtbot: QtBot, settle: Settle
) -> None:
    context.actor = replace(context.actor, role=Role.LEAD)
    queue.claim(workspace, WANG, call_id)
    open_call(screen, call_id, settle)
    qtbot.mouseClick(part(screen, QAbstractButton, "takeCall"), Qt.MouseButton.LeftButton)
    settle()
    press(screen, qtbot, "1")
    assert screen.desk.form.answers == {"kind": OptionAnswer("complaint")}
    assert not part(screen, QWidget, "handLine").isVisible()


def begin_as_wang(workspace: Workspace, call_id: int) -> int:
    made = evaluations.open_review(workspace, WANG, call_id, ("desk", 1)).evaluation_id
    evaluations.store_answer(workspace, WANG, made, "kind", OptionAnswer("question"))
    return made


def test_that_a_lead_takes_over_a_draft_and_sees_whose_it_was(
    screen: ReviewScreen, context: ScreenContext, workspace: Workspace, call_id: int, qtbot: QtBot, settle: Settle
) -> None:
    begin_as_wang(workspace, call_id)
    context.actor = Actor("Li Hua", Role.LEAD)
    screen.activate(Place(ScreenName.REVIEW))
    screen.start._everybody.setChecked(True)
    settle()
    listed = part(screen, QTreeWidget, "drafts")
    first = listed.topLevelItem(0)
    assert [first.text(column) for column in (0, 2, 4)] == ["4711", "0 of 4", "Wang Fang"]
    qtbot.keyClick(listed, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: call_in_hand(screen) == "4711")
    settle()
    words = part(screen, QLabel, "handWords").text()
    assert words == "Begun by Wang Fang, taken over today 16:00 by Li Hua."
    assert screen.desk.form.answers == {"kind": OptionAnswer("question")}


def test_that_the_window_of_the_first_reviewer_says_that_the_draft_was_taken_over(
    desk: ReviewScreen, workspace: Workspace, qtbot: QtBot, settle: Settle, told: Told
) -> None:
    press(desk, qtbot, "1")
    settle()
    evaluations.take_over(workspace, Actor("Li Hua", Role.LEAD), desk.desk.draft.review.evaluation_id)
    desk.player.seek(5000)
    qtbot.waitUntil(lambda: bool(told.notices))
    assert told.notices[-1].sentence.startswith("Li Hua has taken this draft over.")
    press(desk, qtbot, "2")
    assert desk.desk.form.answers == {"kind": OptionAnswer("complaint")}


def test_that_the_desk_opens_again_after_a_crash_with_call_item_caret_and_place(
    desk: ReviewScreen, context: ScreenContext, qtbot: QtBot, settle: Settle
) -> None:
    press(desk, qtbot, "j", "2", "c")
    qtbot.keyClicks(desk.focusWidget(), "half a sentence")
    for _ in range(5):
        qtbot.keyClick(desk.focusWidget(), Qt.Key.Key_Left)
    desk.player.seek(12_345)
    qtbot.waitUntil(lambda: desk.desk.draft._stored_place.caret == 10)
    qtbot.waitUntil(lambda: desk.desk.draft.entry("opening").comment == "half a sentence")
    settle()
    again = new_screen(qtbot, context)
    again.activate(Place(ScreenName.REVIEW))
    qtbot.waitUntil(lambda: call_in_hand(again) == "4711")
    settle()
    assert again.desk.form.current_item == "opening"
    assert again.desk.form.caret == 10
    assert again.player.position_ms == 12_345


def test_that_a_call_that_was_closed_is_not_opened_again(
    desk: ReviewScreen, context: ScreenContext, qtbot: QtBot, settle: Settle
) -> None:
    ctrl(desk, qtbot, Qt.Key.Key_W)
    settle()
    again = new_screen(qtbot, context)
    again.activate(Place(ScreenName.REVIEW))
    settle()
    assert again.desk.call is None


def test_that_the_title_of_the_window_follows_the_call(desk: ReviewScreen, settle: Settle) -> None:
    assert desk.windowTitle() == "Review of 4711"
    desk.show_start()
    assert desk.windowTitle() == "Review"
