"""The calls screen on a real workspace: filters, order, selection, actions and the card."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from qa_app.model.calls import CallFilter, CallMetadata, RecognitionState, RecordingWarning
from qa_app.model.changes import Subject, changed
from qa_app.model.problems import Problem
from qa_app.model.progress import Progress
from qa_app.model.talk import TalkSign
from qa_app.model.transcript import Segment, Speaker
from qa_app.services import calls
from qa_app.services.workspace import Workspace
from qa_app.storage import calls as stored
from qa_app.storage import transcripts as stored_transcripts
from qa_app.ui.calls.columns import Column
from qa_app.ui.calls.remembered import KEY
from qa_app.ui.calls.screen import CallsScreen
from qa_app.ui.context import Place, ScreenContext, ScreenName
from qa_app.ui.imports.dialog import ImportDialog
from qa_app.ui.imports.evaluations_dialog import EvaluationsDialog
from tests.helpers.calls import ACTOR, TELEPHONE_PROBE, recorded_call
from tests.ui.conftest import StillRecognition, Told

Settle = Callable[[], None]


@pytest.fixture
def workspace(local_workspace: Workspace) -> Workspace:
    return local_workspace


@pytest.fixture
def three_calls(workspace: Workspace) -> dict[str, int]:
    """Three calls of two agents; the newest is 4713."""
    rows = {
        "4711": {"agent_number": "102", "agent_name": "Chen Wei", "team": "A", "queue": "Returns", "day": 1},
        "4712": {"agent_number": "117", "agent_name": "王芳", "team": "B", "queue": "投诉", "day": 2},
        "4713": {"agent_number": "102", "agent_name": "Chen Wei", "team": "A", "queue": "投诉", "day": 3},
    }
    return {
        number: recorded_call(
            workspace,
            number,
            agent_number=row["agent_number"],
            agent_name=row["agent_name"],
            team=row["team"],
            queue=row["queue"],
            started_at=datetime(2026, 10, row["day"], 8, tzinfo=UTC),
        ).call_id
        for number, row in rows.items()
    }


def opened(qtbot: QtBot, context: ScreenContext, settle: Settle, place: Place | None = None) -> CallsScreen:
    screen = CallsScreen(context)
    qtbot.addWidget(screen)
    screen.resize(1280, 700)
    screen.show()
    screen.activate(place or Place(ScreenName.CALLS))
    settle()
    return screen


def numbers(screen: CallsScreen) -> list[str]:
    rows = range(screen.model.rowCount())
    return [screen.model.index(row, Column.NUMBER.position).data() for row in rows]


def select(screen: CallsScreen, *call_ids: int) -> None:
    screen.table.select_calls(call_ids, call_ids[0])


def test_that_an_empty_workspace_says_what_to_do(qtbot, context, settle):
    screen = opened(qtbot, context, settle)
    button = screen.findChild(type(screen._empty.button), "calls-empty-import")
    assert button.isVisible()
    assert screen._empty.second.isVisible()
    assert not screen.filters.isVisible()


def test_that_the_newest_call_comes_first(qtbot, context, settle, three_calls):
    screen = opened(qtbot, context, settle)
    assert numbers(screen) == ["4713", "4712", "4711"]
    assert screen._bar.note.text() == "3 calls"


def test_that_a_click_on_a_heading_sorts_and_a_second_turns_it(qtbot, context, settle, three_calls):
    screen = opened(qtbot, context, settle)
    header = screen.table.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(Column.NUMBER.position) + 20, header.height() // 2)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    settle()
    assert numbers(screen) == ["4711", "4712", "4713"]
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    settle()
    assert numbers(screen) == ["4713", "4712", "4711"]


def test_that_a_typed_search_narrows_the_table_and_tells_the_counts(qtbot, context, settle, three_calls):
    screen = opened(qtbot, context, settle)
    with qtbot.waitSignal(screen.filters.changed):
        qtbot.keyClicks(screen.filters.search, "chen")
    settle()
    assert numbers(screen) == ["4713", "4711"]
    assert screen._bar.note.text() == "2 of 3"


def test_that_chips_filter_together_and_one_click_clears_them(qtbot, context, settle, three_calls):
    screen = opened(qtbot, context, settle)
    screen.filters.agent._toggle("102", True)
    screen.filters.queue._toggle("Returns", True)
    settle()
    assert numbers(screen) == ["4711"]
    assert screen.filters.agent.text() == "Agent: Chen Wei (102)"
    qtbot.mouseClick(screen.filters._clear, Qt.MouseButton.LeftButton)
    settle()
    assert len(numbers(screen)) == 3
    assert not screen.filters._clear.isVisible()


def test_that_calls_that_stand_out_are_asked_for(qtbot, context, settle, three_calls):
    screen = opened(qtbot, context, settle)
    screen.filters.talk._toggle("long-silence", True)
    settle()
    assert numbers(screen) == []
    assert screen.filters.filter() == CallFilter(talk=(TalkSign.LONG_SILENCE,))
    assert screen.filters.talk.text() == "Talk: silence of 20 s or more"
    screen.filters.clear()
    assert screen.filters.talk.chosen == ()


def test_that_a_filter_without_calls_offers_to_clear_it(qtbot, context, settle, three_calls):
    screen = opened(qtbot, context, settle)
    screen.filters.set_filter(CallFilter(text="nothing like this"))
    screen.filters.changed.emit()
    settle()
    assert screen._nothing.isVisible()
    qtbot.mouseClick(screen._nothing.button, Qt.MouseButton.LeftButton)
    settle()
    assert screen.table.isVisible()


def test_that_the_selection_follows_its_calls_through_a_new_order(qtbot, context, settle, three_calls):
    screen = opened(qtbot, context, settle)
    select(screen, three_calls["4711"], three_calls["4713"])
    screen._on_sorting(screen.model.order[0], False)
    settle()
    assert numbers(screen) == ["4711", "4712", "4713"]
    assert screen.table.selected_calls() == (three_calls["4711"], three_calls["4713"])


def test_that_the_selection_stays_when_calls_come_in(qtbot, context, settle, workspace, three_calls):
    screen = opened(qtbot, context, settle)
    select(screen, three_calls["4712"])
    added = recorded_call(workspace, "4714", started_at=datetime(2026, 10, 9, tzinfo=UTC))
    context.bus.publish(added.changes)
    qtbot.waitUntil(lambda: screen.model.rowCount() == 4)
    settle()
    assert screen.table.selected_calls() == (three_calls["4712"],)


def test_that_the_card_goes_when_the_filter_hides_its_call(qtbot, context, settle, three_calls):
    screen = opened(qtbot, context, settle)
    screen.table.show_call(three_calls["4711"])
    settle()
    assert screen.card.isVisible()
    screen.filters.set_filter(CallFilter(text="4713"))
    screen.filters.changed.emit()
    settle()
    assert not screen.card.isVisible()


def test_that_focus_alone_opens_no_card(qtbot, context, settle, three_calls):
    screen = opened(qtbot, context, settle)
    screen.table.clearFocus()
    screen.activate(Place(ScreenName.CALLS))
    settle()
    assert not screen.card.isVisible()


def test_that_a_closed_card_stays_closed_until_it_is_asked_for(qtbot, context, settle, three_calls):
    screen = opened(qtbot, context, settle)
    screen.table.show_call(three_calls["4711"])
    settle()
    screen.card._on_close()
    screen.table.show_call(three_calls["4712"])
    settle()
    assert not screen.card.isVisible()
    screen._store_look()
    again = opened(qtbot, context, settle)
    again.table.show_call(three_calls["4712"])
    settle()
    assert not again.card.isVisible()
    qtbot.mouseClick(again._card_button, Qt.MouseButton.LeftButton)
    settle()
    assert again.card.isVisible()


def test_that_enter_and_double_click_open_the_review(qtbot, context, settle, three_calls, told: Told):
    screen = opened(qtbot, context, settle)
    screen.table.show_call(three_calls["4712"])
    qtbot.keyClick(screen.table, Qt.Key.Key_Return)
    place = screen.table.visualRect(screen.model.index(0, 0)).center()
    qtbot.mouseClick(screen.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(screen.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    settle()
    wanted = [three_calls["4712"], three_calls["4713"]]
    assert told.places == [Place(ScreenName.REVIEW, call_id=call_id) for call_id in wanted]


def test_that_every_call_of_the_filter_can_be_selected_and_counted(qtbot, context, settle, three_calls):
    screen = opened(qtbot, context, settle)
    screen.filters.set_filter(CallFilter(queues=("投诉",)))
    screen.filters.changed.emit()
    settle()
    screen.table.selectAll()
    assert screen._bar.note.text() == "2 of 3 · 2 selected"
    assert screen.table.selected_calls() == (three_calls["4713"], three_calls["4712"])


def test_that_actions_wait_for_a_selection(qtbot, context, settle, three_calls):
    screen = opened(qtbot, context, settle)
    screen.table.clearSelection()
    assert not screen.call_actions.remove.isEnabled()
    select(screen, three_calls["4711"])
    assert screen.call_actions.remove.isEnabled()


def test_that_swapping_sides_is_stored(qtbot, context, settle, workspace, three_calls):
    screen = opened(qtbot, context, settle)
    select(screen, three_calls["4711"], three_calls["4712"])
    screen.call_actions.swap.trigger()
    settle()
    assert calls.card(workspace, three_calls["4711"]).swapped
    assert not calls.card(workspace, three_calls["4713"]).swapped


def test_that_removing_asks_first(qtbot, context, settle, three_calls):
    screen = opened(qtbot, context, settle)
    select(screen, three_calls["4711"])
    screen.call_actions.remove.trigger()
    box = screen.findChild(QMessageBox, "remove-calls")
    box.escapeButton().click()
    settle()
    assert len(numbers(screen)) == 3


def test_that_removed_calls_leave_the_table(qtbot, context, settle, three_calls, told: Told):
    screen = opened(qtbot, context, settle)
    select(screen, three_calls["4711"], three_calls["4712"])
    screen.call_actions.remove.trigger()
    box = screen.findChild(QMessageBox, "remove-calls")
    next(each for each in box.buttons() if each.text() == "Remove").click()
    qtbot.waitUntil(lambda: screen.model.rowCount() == 1)
    settle()
    assert numbers(screen) == ["4713"]
    assert told.notices[-1].sentence == "2 calls removed."


def test_that_copied_rows_are_a_sheet_with_headings(qtbot, context, settle, workspace, three_calls):
    recorded_call(workspace, "=HYPERLINK(1)", started_at=datetime(2026, 9, 1, 8, tzinfo=UTC))
    screen = opened(qtbot, context, settle)
    screen.table.selectAll()
    screen.call_actions.copy.trigger()
    settle()
    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().split("\n")]
    assert lines[0][:3] == ["Call", "Start", "Agent"]
    assert [line[0] for line in lines[1:]] == ["4713", "4712", "4711", "'=HYPERLINK(1)"]
    assert lines[1][1] == "2026-10-03 16:00"


def test_that_the_card_of_a_call_without_recording_says_so(qtbot, context, settle, workspace):
    with workspace.database.writing() as session:
        call_id = calls.add_call(session, workspace, ACTOR, CallMetadata(number="4714"))
    screen = opened(qtbot, context, settle)
    screen.table.show_call(call_id)
    settle()
    assert "This call has no recording." in labels(screen.card)


def test_that_the_card_stores_a_corrected_field(qtbot, context, settle, workspace, three_calls):
    screen = opened(qtbot, context, settle)
    screen.table.show_call(three_calls["4711"])
    settle()
    edits = screen.card.metadata._edits
    edits["agent_name"].setText("Chen Weiwei")
    edits["csat"].setText("4,5")
    edits["csat"].editingFinished.emit()
    settle()
    card = calls.card(workspace, three_calls["4711"])
    assert (card.agent_name, card.csat) == ("Chen Weiwei", Decimal("4.5"))


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("started_at", "yesterday"),
        ("started_at", "0001-01-01 00:00"),
        ("csat", "high"),
        ("csat", "0.123456"),
        ("csat", "NaN"),
        ("csat", "1e99"),
        ("number", ""),
    ],
)
def test_that_a_field_that_cannot_be_read_is_marked_and_not_stored(qtbot, context, settle, three_calls, field, text):
    screen = opened(qtbot, context, settle)
    screen.table.show_call(three_calls["4711"])
    settle()
    before = calls.card(context.workspace, three_calls["4711"])
    edit = screen.card.metadata._edits[field]
    edit.setText(text)
    edit.editingFinished.emit()
    settle()
    assert edit.property("invalid")
    assert calls.card(context.workspace, three_calls["4711"]) == before


def test_that_a_number_that_another_call_has_is_told_and_taken_back(qtbot, context, settle, three_calls, told: Told):
    screen = opened(qtbot, context, settle)
    screen.table.show_call(three_calls["4711"])
    settle()
    edit = screen.card.metadata._edits["number"]
    edit.setText("4712")
    edit.editingFinished.emit()
    settle()
    assert len(told.notices) == 1
    assert edit.text() == "4711"


def test_that_what_is_typed_belongs_to_the_call_it_was_typed_for(qtbot, context, settle, workspace, three_calls):
    screen = opened(qtbot, context, settle)
    screen.table.show_call(three_calls["4711"])
    settle()
    screen.card.metadata._edits["queue"].setText("Billing")
    screen.table.show_call(three_calls["4712"])
    settle()
    assert calls.card(workspace, three_calls["4711"]).queue == "Billing"
    assert calls.card(workspace, three_calls["4712"]).queue == "投诉"
    assert screen.card.metadata._edits["queue"].text() == "投诉"


def test_that_recognising_without_a_usable_model_is_told(qtbot, context, settle, three_calls, told: Told):
    screen = opened(qtbot, context, settle)
    context.ensure_model = lambda chosen: chosen("no-such-model")
    select(screen, three_calls["4711"])
    screen.call_actions.recognise.trigger()
    settle()
    assert len(told.notices) == 1


def test_that_calls_in_the_queue_can_be_taken_out_of_it(
    qtbot, context, settle, three_calls, recognition: StillRecognition
):
    with context.workspace.database.writing() as session:
        stored.set_recognition(session, [three_calls["4712"]], RecognitionState.WAITING)
    screen = opened(qtbot, context, settle)
    select(screen, three_calls["4711"], three_calls["4712"])
    screen.call_actions.cancel_recognition.trigger()
    assert recognition.asked == [("cancel", three_calls["4712"])]


def test_that_the_live_share_shows_in_the_row(qtbot, context, settle, three_calls, recognition: StillRecognition):
    screen = opened(qtbot, context, settle)
    recognition.progress.emit(three_calls["4712"], Progress("recognising", 3, 12))
    assert screen.model.percent(three_calls["4712"]) == 25


def test_that_a_call_done_elsewhere_is_shown_as_done(qtbot, context, settle, workspace, three_calls):
    screen = opened(qtbot, context, settle)
    with workspace.database.writing() as session:
        stored.set_recognition(session, [three_calls["4712"]], RecognitionState.DONE)
    context.bus.publish(changed(Subject.TRANSCRIPTS, call_ids=(three_calls["4712"],)))
    settle()
    assert screen.model.index(1, Column.RECOGNITION.position).data() == "recognised"


def test_that_columns_and_order_are_remembered(qtbot, context, settle, three_calls):
    screen = opened(qtbot, context, settle)
    screen._show_column(Column.TEAM, shown=False)
    screen.table.horizontalHeader().resizeSection(Column.AGENT.position, 222)
    screen._on_sorting(screen.model.order[0], False)
    screen._store_look()
    settle()
    again = opened(qtbot, context, settle)
    assert Column.TEAM in again.table.hidden_columns()
    assert again.table.columnWidth(Column.AGENT.position) == 222
    assert again.model.order == (screen.model.order[0], False)


def test_that_settings_of_another_version_do_no_harm(qtbot, context, settle, three_calls):
    broken = {"order": ["mood", 3, "agent"], "widths": {"agent": "wide"}, "hidden": "all", "sort": "mood"}
    context.store_settings(context.settings.with_values(ui={KEY: broken}))
    screen = opened(qtbot, context, settle)
    assert screen.table.column_order()[0] is Column.AGENT
    assert len(numbers(screen)) == 3


def test_that_a_place_with_a_month_filters_by_it(qtbot, context, settle, workspace, three_calls):
    recorded_call(workspace, "4000", started_at=datetime(2026, 9, 1, 8, tzinfo=UTC))
    screen = opened(qtbot, context, settle, Place(ScreenName.CALLS, month="2026-09"))
    assert numbers(screen) == ["4000"]


def test_that_a_place_with_a_call_brings_it_to_hand(qtbot, context, settle, three_calls):
    screen = opened(qtbot, context, settle, Place(ScreenName.CALLS, call_id=three_calls["4711"]))
    assert screen.table.selected_calls() == (three_calls["4711"],)


def labels(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]


def test_that_the_card_tells_what_is_odd_about_the_recording(qtbot, context, settle, workspace):
    odd = replace(TELEPHONE_PROBE, warnings=(RecordingWarning("recording-silent"),))
    added = calls.add_recording(workspace, ACTOR, calls.NewRecording("/recordings/odd.wav", "a" * 64, odd))
    screen = opened(qtbot, context, settle)
    screen.table.show_call(added.call_id)
    settle()
    told_words = context.notifier.sentence(Problem("recording-silent"))
    qtbot.waitUntil(lambda: told_words in labels(screen.card))


def test_that_the_card_shows_how_the_call_begins_with_its_sides(qtbot, context, settle, workspace, three_calls):
    call_id = three_calls["4711"]
    said = (
        Segment(0, 2000, Speaker.AGENT, "您好，北风客服。", 0.9),
        Segment(2100, 4000, Speaker.CUSTOMER, "我的订单还没到。", 0.9),
    )
    with workspace.database.writing() as session:
        transcript = stored_transcripts.start_growing(
            session, call_id, language="zh", model="demo", now=workspace.clock()
        )
        stored_transcripts.append(session, transcript, 0, said)
        stored_transcripts.complete(session, call_id)
    screen = opened(qtbot, context, settle)
    screen.table.show_call(call_id)
    settle()
    roles = {label.text(): label.property("role") for label in screen.card.findChildren(QLabel)}
    assert "您好，北风客服。" in roles
    assert (roles["0:00"], roles["0:02"]) == ("agent", "customer")


def test_that_the_list_of_a_chip_is_narrowed_by_typing_and_filters_by_a_click(qtbot, context, settle, workspace):
    for number in range(12):
        recorded_call(workspace, f"c{number}", agent_number=f"{number:03}", agent_name=f"Agent {number}")
    screen = opened(qtbot, context, settle)
    popup = screen.filters.agent._popup
    qtbot.mouseClick(screen.filters.agent, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(popup.search, "agent 11")
    left = [popup.list.item(row) for row in range(popup.list.count()) if not popup.list.item(row).isHidden()]
    assert [item.text() for item in left] == ["Agent 11 (011)"]
    left[0].setCheckState(Qt.CheckState.Checked)
    popup.hide()
    settle()
    assert numbers(screen) == ["c11"]


def test_that_a_month_is_chosen_alone_and_taken_back_by_choosing_it_again(qtbot, context, settle, three_calls):
    screen = opened(qtbot, context, settle)
    screen.filters.month._toggle("2026-10", True)
    screen.filters.month._toggle("2026-09", True)
    assert screen.filters.month.chosen == ("2026-09",)
    screen.filters.month._toggle("2026-09", True)
    assert screen.filters.month.chosen == ()
    settle()


def dropped(screen: CallsScreen, settle: Settle, tmp_path: Path, headings: str) -> None:
    file = tmp_path / "sheet.csv"
    file.write_text(f"{headings}\n", encoding="utf-8")
    screen.activate(Place(ScreenName.CALLS, files=(str(file),)))
    settle()


def test_that_a_dropped_sheet_of_evaluations_opens_their_dialog(qtbot, context, settle, tmp_path):
    screen = opened(qtbot, context, settle)
    dropped(screen, settle, tmp_path, "call,agent,reviewer,rubric,opening")
    assert screen.findChild(EvaluationsDialog) is not None
    assert screen.findChild(ImportDialog) is None


def test_that_a_dropped_sheet_of_calls_opens_the_dialog_of_recordings(qtbot, context, settle, tmp_path):
    screen = opened(qtbot, context, settle)
    dropped(screen, settle, tmp_path, "call,agent,queue")
    assert screen.findChild(ImportDialog) is not None


def test_that_it_is_asked_what_an_unclear_sheet_holds(qtbot, context, settle, tmp_path):
    screen = opened(qtbot, context, settle)
    dropped(screen, settle, tmp_path, "call,agent,reviewer")
    box = screen.findChild(QMessageBox, "sheet-question")
    assert screen.findChild(EvaluationsDialog) is None
    next(each for each in box.buttons() if each.text() == "Finished evaluations").click()
    assert screen.findChild(EvaluationsDialog) is not None
