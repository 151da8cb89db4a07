"""Sound, transcript, suggestions and the way from call to call at the review desk."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QLabel,
    QLineEdit,
    QTreeWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from qa_app.model.agents import Actor
from qa_app.model.calls import CallMetadata, RecognitionState
from qa_app.model.changes import Subject, changed
from qa_app.model.evaluation import OptionAnswer
from qa_app.model.problems import ProblemError, problem
from qa_app.model.progress import Progress
from qa_app.services import calls, evaluations, rubrics
from qa_app.services.workspace import Workspace
from qa_app.ui.context import Place, ScreenContext, ScreenName
from qa_app.ui.review.player import FULL_VOLUME
from qa_app.ui.review.screen import ReviewScreen
from tests.helpers.review import spoken_call, store_transcript
from tests.helpers.rubrics import MINI_RUBRIC
from tests.helpers.speech_models import make_empty_model
from tests.ui.conftest import StillRecognition, Told
from tests.ui.review.desk import ctrl, new_screen, open_call, part, press, stored

Settle = Callable[[], None]


def test_that_a_click_in_the_transcript_moves_the_sound(desk: ReviewScreen, qtbot: QtBot) -> None:
    view = desk.desk.transcript.view
    place = view.visualRect(view.transcript_model.index(3)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(10, place.y()))
    assert desk.player.position_ms == 14_000
    assert view.transcript_model.heard_row == 3


def test_that_space_and_arrows_steer_the_sound(desk: ReviewScreen, qtbot: QtBot) -> None:
    press(desk, qtbot, " ")
    assert desk.player.playing
    press(desk, qtbot, " ")
    assert not desk.player.playing
    desk.player.seek(10_000)
    qtbot.keyClick(desk.focusWidget(), Qt.Key.Key_Right)
    assert desk.player.position_ms == 13_000
    qtbot.keyClick(desk.focusWidget(), Qt.Key.Key_Left)
    assert desk.player.position_ms == 10_000
    press(desk, qtbot, ".", ".")
    assert part(desk, QAbstractButton, "speed").text() == "1.5×"


def test_that_a_suggestion_is_taken_with_its_proof_by_one_key(
    desk: ReviewScreen, workspace: Workspace, actor: Actor, call_id: int, qtbot: QtBot, settle: Settle
) -> None:
    line = part(desk, QWidget, "suggested:opening")
    assert line.isVisible()
    assert line.text() == "Suggested: Full"
    press(desk, qtbot, "j")
    qtbot.keyClick(desk.focusWidget(), Qt.Key.Key_Return)
    settle()
    review = stored(workspace, actor, call_id)
    assert review.answers == {"opening": OptionAnswer("full")}
    assert [moment.start_ms for moment in review.evidence["opening"]] == [1045]
    assert not line.isVisible()


def test_that_the_proof_of_a_suggestion_plays(desk: ReviewScreen, qtbot: QtBot) -> None:
    desk.player.seek(9000)
    qtbot.mouseClick(part(desk, QAbstractButton, "proof:opening"), Qt.MouseButton.LeftButton)
    assert desk.player.position_ms < 2500
    assert desk.player.playing
    desk.player.pause()


def test_that_nothing_is_suggested_for_an_answered_item(desk: ReviewScreen, qtbot: QtBot) -> None:
    press(desk, qtbot, "j", "2")
    assert not part(desk, QWidget, "suggested:opening").isVisible()
    qtbot.keyClick(desk.focusWidget(), Qt.Key.Key_Return)
    assert desk.desk.form.answers["opening"] == OptionAnswer("partly")
    press(desk, qtbot, "2")
    assert part(desk, QWidget, "suggested:opening").isVisible()


def test_that_a_suggestion_without_a_moment_says_what_was_not_heard(desk: ReviewScreen) -> None:
    line = part(desk, QWidget, "suggested:told")
    assert line.text() == "Suggested: Reason"
    assert not part(desk, QWidget, "proof:told").isVisible()


def test_that_a_fatal_answer_is_suggested_but_never_taken_by_a_key(
    desk: ReviewScreen, qtbot: QtBot, settle: Settle
) -> None:
    desk.desk.header.swap_wanted.emit()
    settle()
    qtbot.waitUntil(lambda: part(desk, QWidget, "suggested:opening").text() == "Suggested: Missing")
    assert not part(desk, QWidget, "suggested:opening").isEnabled()
    press(desk, qtbot, "j")
    qtbot.keyClick(desk.focusWidget(), Qt.Key.Key_Return)
    assert "opening" not in desk.desk.form.answers


def test_that_silence_can_be_skipped(desk: ReviewScreen, qtbot: QtBot) -> None:
    press(desk, qtbot, "s")
    desk.player.seek(7200)
    desk.player.play()
    qtbot.waitUntil(lambda: desk.player.position_ms > 13_000)
    desk.player.pause()


def test_that_a_selected_stretch_is_played_again_and_again(desk: ReviewScreen, qtbot: QtBot) -> None:
    desk.desk.waveform.select((2000, 2300))
    press(desk, qtbot, "l")
    places: list[int] = []
    desk.player.position_changed.connect(places.append)
    qtbot.waitUntil(lambda: places.count(2000) == 2)
    assert max(places) < 2600
    desk.player.seek(9000)
    assert desk.player.loop is None
    desk.player.pause()


def test_that_speed_volume_and_skipping_are_remembered(
    desk: ReviewScreen, context: ScreenContext, qtbot: QtBot, settle: Settle
) -> None:
    press(desk, qtbot, ".", "s", "g")
    desk.player.set_volume(40)
    desk.hide()
    settle()
    again = new_screen(qtbot, context)
    assert again.player.speed == 1.25
    assert again.player.volume == 40
    assert again.desk.player_bar.skips_silence
    assert again.desk.look().shows_guidance


def test_that_a_muted_desk_is_not_muted_the_next_day(
    desk: ReviewScreen, context: ScreenContext, qtbot: QtBot, settle: Settle
) -> None:
    desk.player.set_volume(0)
    desk.hide()
    settle()
    assert new_screen(qtbot, context).player.volume == FULL_VOLUME


def test_that_the_next_call_is_made_ready_meanwhile(
    screen: ReviewScreen, workspace: Workspace, call_id: int, qtbot: QtBot, settle: Settle
) -> None:
    following = spoken_call(workspace, "4712")
    open_call(screen, call_id, settle)
    settle()
    kept = list(workspace.paths.cache.rglob("*.npz"))
    assert len(kept) == 2
    assert following != call_id


def test_that_recognition_tells_how_far_it_is(
    screen: ReviewScreen,
    workspace: Workspace,
    qtbot: QtBot,
    settle: Settle,
    recognition: StillRecognition,
) -> None:
    call_id = spoken_call(workspace, "4720", recognised=False)
    open_call(screen, call_id, settle)
    recognition.progress.emit(call_id, Progress("recognising", 3, 4))
    assert part(screen, QLabel, "transcriptNote").text() == "This recording is being recognised: 75 %"


def test_that_the_next_call_begins_with_an_empty_sheet(
    desk: ReviewScreen, workspace: Workspace, qtbot: QtBot, settle: Settle
) -> None:
    following = spoken_call(workspace, "4712")
    press(desk, qtbot, "1", "j", "2", "m", "c")
    qtbot.keyClicks(desk.focusWidget(), "late")
    desk.desk.form.set_current("waiting")
    desk.desk.form.setFocus()
    press(desk, qtbot, "9", "9")
    form = desk.desk.form
    open_call(desk, following, settle)
    assert desk.desk.form is form, "the form of the same rubric is used again"
    assert desk.desk.form.answers == {}
    assert desk.desk.form.current_item == "kind"
    assert part(desk, QLineEdit, "number:waiting").text() == ""
    assert not part(desk, QWidget, "comment:opening").isVisible()
    assert desk.findChild(QWidget, "moment:opening:0") is None
    assert part(desk, QLabel, "score").text() == "–"


def test_that_the_sound_stops_when_another_screen_comes(desk: ReviewScreen) -> None:
    desk.player.play()
    desk.hide()
    assert not desk.player.playing


def test_that_the_search_opens_by_its_key(desk: ReviewScreen, qtbot: QtBot) -> None:
    ctrl(desk, qtbot, Qt.Key.Key_F)
    assert part(desk, QLineEdit, "transcriptSearch").isVisible()


def test_that_the_explanation_unfolds_and_follows_the_answers(desk: ReviewScreen, qtbot: QtBot) -> None:
    press(desk, qtbot, "j", "1", "w")
    words = part(desk, QLabel, "explanationSteps")
    assert words.isVisible()
    before = words.text()
    press(desk, qtbot, "3")
    assert words.text() != before
    assert "Opening" in words.text()


def test_that_an_unrecognised_call_can_be_sent_to_recognition(
    screen: ReviewScreen, workspace: Workspace, qtbot: QtBot, settle: Settle, recognition: StillRecognition
) -> None:
    make_empty_model(workspace.paths.models / "demo")
    call_id = spoken_call(workspace, "4720", recognised=False)
    open_call(screen, call_id, settle)
    assert "not recognised yet" in part(screen, QLabel, "transcriptNote").text()
    qtbot.mouseClick(part(screen, QAbstractButton, "transcriptAction"), Qt.MouseButton.LeftButton)
    settle()
    assert calls.card(workspace, call_id).recognition is RecognitionState.WAITING
    assert ("wake", None) in recognition.asked
    assert "being recognised" in part(screen, QLabel, "transcriptNote").text()


def test_that_a_transcript_appears_as_it_comes(
    screen: ReviewScreen, context: ScreenContext, workspace: Workspace, qtbot: QtBot, settle: Settle
) -> None:
    call_id = spoken_call(workspace, "4720", recognised=False)
    open_call(screen, call_id, settle)
    store_transcript(workspace, call_id)
    context.bus.publish(changed(Subject.TRANSCRIPTS, call_ids=(call_id,)))
    qtbot.waitUntil(lambda: screen.desk.transcript.view.transcript_model.rowCount() == 4)


def test_that_swapped_sides_are_swapped_everywhere(desk: ReviewScreen, qtbot: QtBot, settle: Settle) -> None:
    qtbot.mouseClick(part(desk, QAbstractButton, "swapSides"), Qt.MouseButton.LeftButton)
    settle()
    model = desk.desk.transcript.view.transcript_model
    assert model.segments[0].speaker.value == "customer"
    assert desk.desk.waveform._swapped


def test_that_a_swap_can_be_undone_from_its_notice(
    desk: ReviewScreen, qtbot: QtBot, settle: Settle, told: Told
) -> None:
    qtbot.mouseClick(part(desk, QAbstractButton, "swapSides"), Qt.MouseButton.LeftButton)
    settle()
    assert told.notices[-1].action == "Undo"
    told.notices[-1].act()
    settle()
    assert not desk.desk.waveform._swapped


def test_that_the_head_follows_the_calls_metadata(
    desk: ReviewScreen, context: ScreenContext, workspace: Workspace, actor: Actor, call_id: int, qtbot: QtBot
) -> None:
    metadata = CallMetadata(number="4711-b", agent_number="117", agent_name="Wang Fang")
    context.bus.publish(calls.update_metadata(workspace, actor, call_id, metadata))
    qtbot.waitUntil(lambda: part(desk, QLabel, "callNumber").text() == "4711-b")


def test_that_a_draft_that_was_left_goes_on_trying_to_be_stored(
    desk: ReviewScreen,
    workspace: Workspace,
    actor: Actor,
    call_id: int,
    qtbot: QtBot,
    settle: Settle,
    told: Told,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    store = evaluations.store_comment

    def refuse(*_arguments: object) -> None:
        raise ProblemError(problem("disk-full"))

    monkeypatch.setattr(evaluations, "store_comment", refuse)
    press(desk, qtbot, "j", "c")
    qtbot.keyClicks(desk.focusWidget(), "late")
    desk.show_start()
    settle()
    assert len(told.notices) == 1
    monkeypatch.setattr(evaluations, "store_comment", store)
    qtbot.waitUntil(lambda: not desk._leaving, timeout=6000)
    assert stored(workspace, actor, call_id).comments == {"opening": "late"}


def test_that_another_rubric_can_be_taken_while_nothing_is_answered(
    desk: ReviewScreen, workspace: Workspace, actor: Actor, call_id: int, qtbot: QtBot, settle: Settle
) -> None:
    rubrics.publish(workspace, actor, MINI_RUBRIC, "mini.yaml")
    desk.show_start()
    settle()
    open_call(desk, call_id, settle)
    desk.desk.header.rubric_chosen.emit("mini", 1)
    settle()
    assert desk.desk.form.rubric.id == "mini"


def test_that_drafts_are_listed_and_open_by_a_click(
    desk: ReviewScreen, call_id: int, qtbot: QtBot, settle: Settle
) -> None:
    press(desk, qtbot, "1")
    ctrl(desk, qtbot, Qt.Key.Key_W)
    settle()
    listed = part(desk, QTreeWidget, "drafts")
    assert listed.isVisible()
    first = listed.topLevelItem(0)
    shown = [first.text(column) for column in range(5)]
    assert shown == ["4711", "Chen Wei (102)", "0 of 5", "today 16:00", "Zhao Min"]
    qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=listed.visualItemRect(first).center())
    settle()
    assert desk.desk.form.answers == {"kind": OptionAnswer("complaint")}


def test_that_the_empty_desk_opens_the_next_call(
    screen: ReviewScreen, call_id: int, qtbot: QtBot, settle: Settle
) -> None:
    screen.activate(Place(ScreenName.REVIEW))
    settle()
    qtbot.mouseClick(screen.start._empty.button, Qt.MouseButton.LeftButton)
    settle()
    assert screen.desk.call.text.call.id == call_id


def test_that_a_workspace_without_calls_leads_to_the_calls(
    screen: ReviewScreen, qtbot: QtBot, settle: Settle, told: Told
) -> None:
    screen.activate(Place(ScreenName.REVIEW))
    settle()
    qtbot.mouseClick(screen.start._empty.button, Qt.MouseButton.LeftButton)
    assert told.places == [Place(ScreenName.CALLS)]


def test_that_a_call_that_is_gone_is_said(screen: ReviewScreen, settle: Settle, told: Told) -> None:
    open_call(screen, 9999, settle)
    assert screen.desk.call is None
    assert told.notices


def test_that_a_missing_recording_is_said_and_the_rest_works(
    screen: ReviewScreen, workspace: Workspace, call_id: int, qtbot: QtBot, settle: Settle
) -> None:
    Path(calls.card(workspace, call_id).recording_path).unlink()
    open_call(screen, call_id, settle)
    qtbot.waitUntil(lambda: part(screen, QLabel, "soundNote").text() != "")
    press(screen, qtbot, "1")
    assert screen.desk.form.answers == {"kind": OptionAnswer("complaint")}


def test_that_the_sheet_follows_the_language_of_the_window(
    desk: ReviewScreen, context: ScreenContext, qtbot: QtBot
) -> None:
    press(desk, qtbot, "j", "2")
    context.language = "zh_CN"
    desk.retranslate()
    assert desk.desk.form.findChild(QWidget, "item:opening").accessibleName() == "2. 规范问候"
    assert desk.desk.form.answers == {"opening": OptionAnswer("partly")}
    assert desk.desk.form.current_item == "opening"
    assert part(desk, QLabel, "grade").text() == "较差"
