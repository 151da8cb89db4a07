"""The review screen as a reviewer uses it, on a real workspace: keys, storing, submitting, the next call."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QLabel,
    QLineEdit,
    QListWidget,
    QMainWindow,
    QMessageBox,
    QTreeWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from qa_app.model.agents import Actor
from qa_app.model.calls import CallMetadata, RecognitionState
from qa_app.model.changes import Subject, changed
from qa_app.model.evaluation import NA, EvidenceMoment, FaultsAnswer, NumberAnswer, OptionAnswer, OptionsAnswer
from qa_app.model.problems import ProblemError, problem
from qa_app.model.progress import Progress
from qa_app.services import calls, evaluations, rubrics
from qa_app.services.workspace import Workspace
from qa_app.ui.context import Place, ScreenContext, ScreenName
from qa_app.ui.review.player import Player
from qa_app.ui.review.screen import ReviewScreen
from tests.helpers.review import DESK_RUBRIC, spoken_call, store_transcript
from tests.helpers.rubrics import MINI_RUBRIC
from tests.helpers.speech_models import make_empty_model
from tests.ui.conftest import StillRecognition, Told

Settle = Callable[[], None]


@pytest.fixture
def workspace(local_workspace: Workspace, actor: Actor) -> Workspace:
    rubrics.publish(local_workspace, actor, DESK_RUBRIC, "desk.yaml")
    return local_workspace


@pytest.fixture
def call_id(workspace: Workspace) -> int:
    return spoken_call(workspace, "4711")


@pytest.fixture
def screen(qtbot: QtBot, context: ScreenContext, settle: Settle) -> Iterator[ReviewScreen]:
    made = new_screen(qtbot, context)
    yield made
    settle()


@pytest.fixture
def desk(screen: ReviewScreen, call_id: int, settle: Settle) -> ReviewScreen:
    """The screen with call 4711 on its desk."""
    return open_call(screen, call_id, settle)


def new_screen(qtbot: QtBot, context: ScreenContext) -> ReviewScreen:
    made = ReviewScreen(context, player=Player())
    qtbot.addWidget(made)
    made.resize(1240, 860)
    made.show()
    made.activateWindow()
    qtbot.waitActive(made)
    return made


def open_call(screen: ReviewScreen, call_id: int, settle: Settle) -> ReviewScreen:
    screen.activate(Place(ScreenName.REVIEW, call_id=call_id))
    settle()
    return screen


def press(screen: ReviewScreen, qtbot: QtBot, *keys: str) -> None:
    """Press keys as somebody does who has touched nothing else."""
    for key in keys:
        target = screen.focusWidget() or screen
        qtbot.keyClicks(target, key)


def ctrl(screen: ReviewScreen, qtbot: QtBot, key: Qt.Key) -> None:
    qtbot.keyClick(screen.focusWidget() or screen, key, Qt.KeyboardModifier.ControlModifier)


def part(screen: ReviewScreen, kind: type[QWidget], name: str) -> QWidget:
    found = screen.findChild(kind, name)
    assert found is not None, name
    return found


def stored(workspace: Workspace, actor: Actor, call_id: int) -> evaluations.Review:
    return evaluations.open_review(workspace, actor, call_id)


def score_all(screen: ReviewScreen, qtbot: QtBot) -> None:
    """Answer every item by keys, all of them best."""
    press(screen, qtbot, "2", "j", "1", "j", "9")
    qtbot.keyClick(screen.focusWidget(), Qt.Key.Key_Return)
    press(screen, qtbot, "j", "0", "j", "1", "2")


def test_that_a_call_opens_with_its_transcript_and_score_sheet(desk: ReviewScreen) -> None:
    assert part(desk, QLabel, "callNumber").text() == "4711"
    assert desk.desk.transcript.view.transcript_model.rowCount() == 4
    assert desk.desk.form is not None
    assert desk.title() == "Review of 4711"


def test_that_answers_given_by_keys_are_stored(
    desk: ReviewScreen, workspace: Workspace, actor: Actor, call_id: int, qtbot: QtBot, settle: Settle
) -> None:
    press(desk, qtbot, "1", "j", "2", "j", "4", "2")
    qtbot.keyClick(desk.focusWidget(), Qt.Key.Key_Return)
    press(desk, qtbot, "j", "1", "1", "2", "j", "n", "j", "0", "k")
    settle()
    assert stored(workspace, actor, call_id).answers == {
        "kind": OptionAnswer("complaint"),
        "opening": OptionAnswer("partly"),
        "waiting": NumberAnswer(Decimal(42)),
        "faults": FaultsAnswer((("interrupts", 2), ("shouts", 1))),
        "apology": NA,
        "told": OptionsAnswer(()),
    }
    assert desk.desk.form.current_item == "apology"


def test_that_it_is_said_when_everything_is_stored(desk: ReviewScreen, qtbot: QtBot, settle: Settle) -> None:
    press(desk, qtbot, "1")
    settle()
    assert part(desk, QLabel, "saved").text() == "saved 16:00:00"


def test_that_the_score_is_shown_as_it_comes(desk: ReviewScreen, qtbot: QtBot) -> None:
    assert part(desk, QLabel, "score").text() == "–"
    press(desk, qtbot, "j", "2")
    assert part(desk, QLabel, "score").text() == "50.00"
    assert part(desk, QLabel, "grade").text() == "Poor"
    assert part(desk, QLabel, "answered").text() == "1 of 4 answered"


def test_that_a_fatal_is_told_with_the_raw_score(desk: ReviewScreen, qtbot: QtBot) -> None:
    press(desk, qtbot, "j", "3", "j", "j", "0")
    assert part(desk, QLabel, "score").text() == "0.00"
    assert part(desk, QLabel, "fatal").text() == "fatal · raw 50.00"


def test_that_a_comment_is_stored_by_itself(
    desk: ReviewScreen, workspace: Workspace, actor: Actor, call_id: int, qtbot: QtBot, settle: Settle
) -> None:
    press(desk, qtbot, "j", "2", "c")
    qtbot.keyClicks(desk.focusWidget(), "jkn 123 m")
    draft = desk.desk.draft
    qtbot.waitUntil(lambda: draft.entry("opening").comment != "", timeout=1000)
    settle()
    assert stored(workspace, actor, call_id).comments == {"opening": "jkn 123 m"}
    assert desk.desk.form.current_item == "opening"


def test_that_m_marks_the_moment_with_its_words(
    desk: ReviewScreen, workspace: Workspace, actor: Actor, call_id: int, qtbot: QtBot, settle: Settle
) -> None:
    desk.player.seek(3500)
    press(desk, qtbot, "j", "m")
    settle()
    assert stored(workspace, actor, call_id).evidence == {
        "opening": (EvidenceMoment(3500, 3500, "我的订单还没有到。"),)
    }
    assert desk.desk.transcript.view.transcript_model._evidence == frozenset({1})


def test_that_m_marks_the_selected_stretch(desk: ReviewScreen, qtbot: QtBot) -> None:
    desk.player.seek(1000)
    press(desk, qtbot, "j", "[")
    desk.player.seek(4500)
    press(desk, qtbot, "]", "m")
    moments = desk.desk.draft.entry("opening").evidence
    assert [(moment.start_ms, moment.end_ms) for moment in moments] == [(1000, 4500)]
    assert desk.desk.waveform.selection is None


def test_that_a_moment_taken_away_is_taken_from_the_store(
    desk: ReviewScreen, workspace: Workspace, actor: Actor, call_id: int, qtbot: QtBot, settle: Settle
) -> None:
    press(desk, qtbot, "j", "2", "m")
    qtbot.mouseClick(part(desk, QAbstractButton, "removeMoment:opening:0"), Qt.MouseButton.LeftButton)
    settle()
    assert stored(workspace, actor, call_id).evidence == {}


def test_that_undo_and_redo_go_through_the_answers(
    desk: ReviewScreen, workspace: Workspace, actor: Actor, call_id: int, qtbot: QtBot, settle: Settle
) -> None:
    press(desk, qtbot, "1", "j", "2", "1")
    ctrl(desk, qtbot, Qt.Key.Key_Z)
    ctrl(desk, qtbot, Qt.Key.Key_Z)
    assert "opening" not in desk.desk.form.answers
    ctrl(desk, qtbot, Qt.Key.Key_Y)
    assert desk.desk.form.answers["opening"] == OptionAnswer("partly")
    settle()
    assert stored(workspace, actor, call_id).answers == {
        "kind": OptionAnswer("complaint"),
        "opening": OptionAnswer("partly"),
    }


def test_that_the_desk_opens_where_it_was_left(
    desk: ReviewScreen, context: ScreenContext, call_id: int, qtbot: QtBot, settle: Settle
) -> None:
    press(desk, qtbot, "1", "j", "2", "j")
    desk.player.seek(12_345)
    desk.hide()
    settle()
    again = open_call(new_screen(qtbot, context), call_id, settle)
    assert again.player.position_ms == 12_345
    assert again.desk.form.current_item == "waiting"
    assert again.desk.form.answers == {"kind": OptionAnswer("complaint"), "opening": OptionAnswer("partly")}


def test_that_what_is_being_written_is_stored_when_the_window_goes(
    desk: ReviewScreen, workspace: Workspace, actor: Actor, call_id: int, qtbot: QtBot, settle: Settle
) -> None:
    press(desk, qtbot, "j", "c")
    qtbot.keyClicks(desk.focusWidget(), "half a sen")
    desk.hide()
    settle()
    assert stored(workspace, actor, call_id).comments == {"opening": "half a sen"}


def test_that_what_is_being_written_is_stored_before_the_window_closes(
    desk: ReviewScreen, qtbot: QtBot, settle: Settle
) -> None:
    press(desk, qtbot, "j", "c")
    qtbot.keyClicks(desk.focusWidget(), "half a sen")
    stops = StopsWorkAtClose()
    qtbot.addWidget(stops)
    stops.setCentralWidget(desk)
    stops.show()
    stops.close()
    assert stops.comments == {"opening": "half a sen"}
    settle()
    stops.takeCentralWidget()


class StopsWorkAtClose(QMainWindow):
    """A window that looks, as it closes, at what the draft was given by then."""

    def __init__(self) -> None:
        super().__init__()
        self.comments: dict[str, str] = {}

    def closeEvent(self, event: QCloseEvent) -> None:
        draft = self.centralWidget().desk.draft
        self.comments = {entry.item: entry.comment for entry in draft.entries if entry.comment}
        super().closeEvent(event)


def test_that_what_is_missing_is_listed_and_led_to(desk: ReviewScreen, qtbot: QtBot, settle: Settle) -> None:
    press(desk, qtbot, "j", "2")
    ctrl(desk, qtbot, Qt.Key.Key_Return)
    settle()
    listed = part(desk, QListWidget, "missingList")
    assert [listed.item(row).text() for row in range(listed.count())] == [
        "Opening: a comment is asked for",
        "Opening: a moment of the recording is asked for",
        "Waiting: not answered",
        "Faults: not answered",
        "What was told: not answered",
    ]
    assert desk.desk.form.current_item == "opening"
    assert desk.desk.call is not None
    qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=listed.visualItemRect(listed.item(3)).center())
    assert desk.desk.form.current_item == "faults"


def test_that_the_list_of_what_is_missing_shrinks_with_the_answers(desk: ReviewScreen, qtbot: QtBot) -> None:
    ctrl(desk, qtbot, Qt.Key.Key_Return)
    listed = part(desk, QListWidget, "missingList")
    before = listed.count()
    desk.desk.form.set_current("faults")
    press(desk, qtbot, "0")
    assert listed.count() == before - 1


def test_that_submitting_by_keys_opens_the_next_call(
    desk: ReviewScreen, workspace: Workspace, call_id: int, qtbot: QtBot, settle: Settle, told: Told
) -> None:
    following = spoken_call(workspace, "4712")
    score_all(desk, qtbot)
    ctrl(desk, qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.desk.call is not None and desk.desk.call.text.call.id == following)
    card = calls.card(workspace, call_id)
    assert (card.score, card.grade) == (Decimal("100.0000"), "good")
    assert told.notices[-1].sentence == "Call 4711 submitted: 100.00 Good"


def test_that_the_last_call_submitted_leads_to_the_empty_desk(desk: ReviewScreen, qtbot: QtBot, settle: Settle) -> None:
    score_all(desk, qtbot)
    ctrl(desk, qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.desk.call is None)
    settle()
    assert part(desk, QWidget, "reviewEmpty").isVisible()


def test_that_ctrl_enter_submits_out_of_a_comment_with_what_was_just_written(
    desk: ReviewScreen, workspace: Workspace, actor: Actor, call_id: int, qtbot: QtBot, settle: Settle
) -> None:
    score_all(desk, qtbot)
    press(desk, qtbot, "c")
    qtbot.keyClicks(desk.focusWidget(), "well done")
    ctrl(desk, qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.desk.call is None)
    settle()
    assert stored(workspace, actor, call_id).comments == {"told": "well done"}


def test_that_a_submitted_evaluation_is_shown_and_not_changed(
    desk: ReviewScreen, workspace: Workspace, actor: Actor, call_id: int, qtbot: QtBot, settle: Settle
) -> None:
    score_all(desk, qtbot)
    ctrl(desk, qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.desk.call is None)
    open_call(desk, call_id, settle)
    press(desk, qtbot, "1", "j", "3")
    settle()
    assert part(desk, QAbstractButton, "submit").text() == "Correct…"
    assert stored(workspace, actor, call_id).answers["opening"] == OptionAnswer("full")


def test_that_a_correction_counts_once_it_is_submitted(
    desk: ReviewScreen, workspace: Workspace, call_id: int, qtbot: QtBot, settle: Settle
) -> None:
    score_all(desk, qtbot)
    ctrl(desk, qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.desk.call is None)
    open_call(desk, call_id, settle)
    qtbot.mouseClick(part(desk, QAbstractButton, "submit"), Qt.MouseButton.LeftButton)
    settle()
    assert part(desk, QAbstractButton, "submit").text() == "Submit"
    desk.desk.form.set_current("faults")
    press(desk, qtbot, "2")
    assert part(desk, QLabel, "score").text() == "87.50"
    ctrl(desk, qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.desk.call is None)
    settle()
    assert calls.card(workspace, call_id).score == Decimal("87.5000")


def test_that_an_answer_that_cannot_be_stored_is_said_and_tried_again(
    desk: ReviewScreen,
    workspace: Workspace,
    actor: Actor,
    call_id: int,
    qtbot: QtBot,
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    full = ProblemError(problem("disk-full"))
    store = evaluations.store_answer

    def refuse(*_arguments: object) -> None:
        raise full

    monkeypatch.setattr(evaluations, "store_answer", refuse)
    press(desk, qtbot, "1")
    settle()
    assert part(desk, QLabel, "saved").text() == "not saved, trying again"
    monkeypatch.setattr(evaluations, "store_answer", store)
    press(desk, qtbot, "2")
    settle()
    qtbot.waitUntil(lambda: desk.desk.draft.is_stored, timeout=5000)
    assert part(desk, QLabel, "saved").text().startswith("saved")
    assert stored(workspace, actor, call_id).answers == {"kind": OptionAnswer("question")}


def test_that_a_draft_that_was_submitted_elsewhere_takes_nothing_more(
    desk: ReviewScreen, workspace: Workspace, actor: Actor, call_id: int, qtbot: QtBot, settle: Settle, told: Told
) -> None:
    press(desk, qtbot, "1")
    settle()
    evaluations.discard_draft(workspace, actor, desk.desk.draft.review.evaluation_id)
    press(desk, qtbot, "j", "1")
    settle()
    assert told.notices
    press(desk, qtbot, "j", "0")
    assert "faults" not in desk.desk.form.answers
    assert desk.desk.draft.is_stored


def test_that_a_draft_is_discarded_when_that_is_meant(
    desk: ReviewScreen, workspace: Workspace, actor: Actor, qtbot: QtBot, settle: Settle, monkeypatch
) -> None:
    press(desk, qtbot, "1")
    desk.show_start()
    settle()
    listed = part(desk, QTreeWidget, "drafts")
    answer_with(monkeypatch, QMessageBox.ButtonRole.RejectRole)
    qtbot.keyClick(listed, Qt.Key.Key_Delete)
    settle()
    assert len(evaluations.drafts(workspace, actor)) == 1
    answer_with(monkeypatch, QMessageBox.ButtonRole.DestructiveRole)
    qtbot.keyClick(listed, Qt.Key.Key_Delete)
    settle()
    assert evaluations.drafts(workspace, actor) == ()
    qtbot.waitUntil(lambda: part(desk, QWidget, "reviewEmpty").isVisible())


def answer_with(monkeypatch: pytest.MonkeyPatch, role: QMessageBox.ButtonRole) -> None:
    """Press the button of this role in the next question."""

    def press_it(box: QMessageBox) -> int:
        next(button for button in box.buttons() if box.buttonRole(button) is role).click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", press_it)


def test_that_nothing_is_submitted_before_everything_is_stored(
    desk: ReviewScreen,
    workspace: Workspace,
    call_id: int,
    qtbot: QtBot,
    settle: Settle,
    told: Told,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    score_all(desk, qtbot)
    settle()

    def refuse(*_arguments: object) -> None:
        raise ProblemError(problem("disk-full"))

    monkeypatch.setattr(evaluations, "store_answer", refuse)
    desk.desk.form.set_current("faults")
    press(desk, qtbot, "2")
    ctrl(desk, qtbot, Qt.Key.Key_Return)
    settle()
    assert calls.card(workspace, call_id).score is None
    assert told.notices


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


def test_that_speed_and_skipping_are_remembered(
    desk: ReviewScreen, context: ScreenContext, qtbot: QtBot, settle: Settle
) -> None:
    press(desk, qtbot, ".", "s", "g")
    desk.hide()
    settle()
    again = new_screen(qtbot, context)
    assert again.player.speed == 1.25
    assert again.desk.player_bar.skips_silence
    assert again.desk.look().shows_guidance


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
    assert [first.text(column) for column in range(4)] == ["4711", "Chen Wei (102)", "1", "today 16:00"]
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


def test_that_the_keys_are_listed(desk: ReviewScreen, qtbot: QtBot) -> None:
    qtbot.keyClick(desk.focusWidget(), Qt.Key.Key_F1)
    dialog = part(desk, QWidget, "keys")
    assert dialog.isVisible()
    dialog.close()
