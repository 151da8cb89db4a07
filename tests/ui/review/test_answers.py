"""Answering, storing and submitting at the review desk, on a real workspace."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QLabel,
    QListWidget,
    QMainWindow,
    QTreeWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from qa_app.model.agents import Actor
from qa_app.model.evaluation import NA, EvidenceMoment, FaultsAnswer, NumberAnswer, OptionAnswer, OptionsAnswer
from qa_app.model.problems import ProblemError, problem
from qa_app.services import calls, evaluations
from qa_app.services.workspace import Workspace
from qa_app.ui.context import ScreenContext
from qa_app.ui.review.screen import ReviewScreen
from tests.helpers.review import spoken_call
from tests.ui.conftest import Told
from tests.ui.review.desk import ctrl, new_screen, open_call, part, press, score_all, stored

Settle = Callable[[], None]


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


def test_that_esc_leaves_a_comment_for_the_keys_of_the_form(desk: ReviewScreen, qtbot: QtBot) -> None:
    press(desk, qtbot, "j", "2", "c")
    qtbot.keyClicks(desk.focusWidget(), "short")
    qtbot.keyClick(desk.focusWidget(), Qt.Key.Key_Escape)
    press(desk, qtbot, "j")
    assert desk.desk.form.current_item == "waiting"
    assert desk.desk.draft.entry("opening").comment == "short"


def test_that_esc_leaves_a_number_for_the_keys_of_the_form(desk: ReviewScreen, qtbot: QtBot) -> None:
    press(desk, qtbot, "j", "j", "4", "2")
    qtbot.keyClick(desk.focusWidget(), Qt.Key.Key_Escape)
    press(desk, qtbot, "j")
    assert desk.desk.form.current_item == "faults"


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


def test_that_a_discarded_draft_can_be_brought_back(
    desk: ReviewScreen, workspace: Workspace, actor: Actor, qtbot: QtBot, settle: Settle, told: Told
) -> None:
    press(desk, qtbot, "1")
    desk.show_start()
    settle()
    listed = part(desk, QTreeWidget, "drafts")
    qtbot.keyClick(listed, Qt.Key.Key_Delete)
    settle()
    assert evaluations.drafts(workspace, actor) == ()
    qtbot.waitUntil(lambda: part(desk, QWidget, "reviewEmpty").isVisible())
    told.notices[-1].act()
    settle()
    assert [each.number for each in evaluations.drafts(workspace, actor)] == ["4711"]


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
