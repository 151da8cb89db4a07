"""The transcript: rows, the word that is heard, clicks, search, and that the reader's scroll is left alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractSlider, QPushButton
from pytestqt.qtbot import QtBot

from qa_app.model.transcript import Segment, Speaker, Word
from qa_app.services.text_search import find_all
from qa_app.ui.review.transcript_model import TranscriptModel, TranscriptRole, word_places
from qa_app.ui.review.transcript_panel import TranscriptPanel
from qa_app.ui.theme import Theme
from tests.helpers.review import SPOKEN, segments

LONG = tuple(
    Segment(n * 2000, n * 2000 + 1500, Speaker.AGENT if n % 2 else Speaker.CUSTOMER, f"Segment {n} of many", 0.9)
    for n in range(400)
)


@pytest.fixture
def model(qtbot: QtBot) -> TranscriptModel:
    made = TranscriptModel()
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    made.set_segments(segments())
    return made


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme) -> TranscriptPanel:
    made = TranscriptPanel(theme)
    qtbot.addWidget(made)
    made.resize(480, 300)
    made.show()
    made.set_segments(segments())
    qtbot.waitExposed(made)
    return made


def test_that_a_row_holds_a_segment(model: TranscriptModel) -> None:
    assert model.rowCount() == len(SPOKEN)
    assert model.index(1).data() == "我的订单还没有到。"
    assert model.index(1).data(TranscriptRole.SEGMENT).speaker is Speaker.CUSTOMER


def test_that_the_row_and_word_that_are_heard_follow_the_sound(model: TranscriptModel) -> None:
    assert model.set_position(3100)
    assert model.heard_row == 1
    assert model.index(1).data(TranscriptRole.WORD) == 0
    assert not model.set_position(3400), "another word of the same row is no new row"
    assert model.index(1).data(TranscriptRole.WORD) == 1
    assert model.index(0).data(TranscriptRole.WORD) == -1


def test_that_no_word_is_heard_between_two_segments(model: TranscriptModel) -> None:
    model.set_position(10_000)
    assert model.heard_row == 2
    assert model.index(2).data(TranscriptRole.WORD) == -1


def test_that_nothing_is_heard_before_the_first_word(model: TranscriptModel) -> None:
    model.set_position(0)
    assert model.heard_row == -1


def test_that_only_the_rows_that_changed_are_drawn_again(model: TranscriptModel, qtbot: QtBot) -> None:
    model.set_position(3100)
    touched: list[int] = []
    model.dataChanged.connect(lambda first, _last, _roles: touched.append(first.row()))
    model.set_position(14_500)
    assert sorted(touched) == [1, 3]


def test_that_every_row_that_a_moment_touches_is_marked(model: TranscriptModel) -> None:
    model.set_evidence([(3500, 14_500)])
    marked = [bool(model.index(row).data(TranscriptRole.EVIDENCE)) for row in range(4)]
    assert marked == [False, True, True, True]


def test_that_the_segments_can_be_replaced(model: TranscriptModel) -> None:
    model.set_position(3100)
    model.set_segments(())
    assert model.rowCount() == 0
    assert model.heard_row == -1
    assert not model.set_position(3100)


def test_that_words_are_found_in_their_text_one_after_the_other() -> None:
    words = tuple(Word(n, n + 1, text, 0.9) for n, text in enumerate((" no", "no,", "missing", "now")))
    segment = Segment(0, 9, Speaker.AGENT, "No, no no, now", 0.9, words)
    assert word_places(segment) == ((4, 2), (7, 3), (10, 0), (11, 3))


@pytest.mark.parametrize(
    ("text", "wanted", "places"),
    [
        ("Order and order", "ORDER", ((0, 5), (10, 5))),
        ("订单订单", "订单", ((0, 2), (2, 2))),
        ("订单", "", ()),
        ("İi", "i", ((1, 1),)),
    ],
)
def test_that_a_search_finds_every_place_without_regard_to_case(
    text: str, wanted: str, places: tuple[tuple[int, int], ...]
) -> None:
    assert find_all(text, wanted) == places


def test_that_a_click_on_a_word_seeks_to_that_word(panel: TranscriptPanel, qtbot: QtBot) -> None:
    view = panel.view
    rect = view.visualRect(view.transcript_model.index(1))
    with qtbot.waitSignal(panel.seek_wanted) as seek:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(150, rect.center().y()))
    assert 3000 < seek.args[0] < 5000
    assert seek.args[0] in [word.start_ms for word in segments()[1].words]


def test_that_a_click_beside_the_words_seeks_to_the_start_of_the_segment(panel: TranscriptPanel, qtbot: QtBot) -> None:
    view = panel.view
    rect = view.visualRect(view.transcript_model.index(1))
    with qtbot.waitSignal(panel.seek_wanted) as seek:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(10, rect.center().y()))
    assert seek.args == [3000]


def test_that_enter_seeks_to_the_current_segment(panel: TranscriptPanel, qtbot: QtBot) -> None:
    panel.view.setCurrentIndex(panel.view.transcript_model.index(3))
    with qtbot.waitSignal(panel.seek_wanted) as seek:
        qtbot.keyClick(panel.view, Qt.Key.Key_Return)
    assert seek.args == [14_000]


def test_that_the_list_scrolls_with_the_sound(panel: TranscriptPanel) -> None:
    panel.set_segments(LONG)
    panel.view.set_position(LONG[300].start_ms)
    rect = panel.view.visualRect(panel.view.transcript_model.index(300))
    assert panel.view.viewport().rect().contains(rect)


def test_that_the_list_stays_where_the_reader_scrolled_to(panel: TranscriptPanel, qtbot: QtBot) -> None:
    panel.set_segments(LONG)
    panel.view.verticalScrollBar().triggerAction(QAbstractSlider.SliderAction.SliderPageStepAdd)
    read_at = panel.view.verticalScrollBar().value()
    panel.view.set_position(LONG[300].start_ms)
    assert panel.view.verticalScrollBar().value() == read_at
    assert not panel.view.follows


def test_that_following_the_sound_measures_no_row_anew(panel: TranscriptPanel, qtbot: QtBot) -> None:
    panel.set_segments(LONG)
    panel.view.set_position(0)
    panel.view.grab()
    measured = panel.view._delegate._layouts._lines
    measured.clear()
    panel.view.set_position(2500)
    panel.view.grab()
    assert len(measured) < 50


def test_that_segments_that_come_later_leave_the_list_where_it_is(panel: TranscriptPanel) -> None:
    panel.set_segments(LONG[:300])
    panel.view.verticalScrollBar().triggerAction(QAbstractSlider.SliderAction.SliderPageStepAdd)
    read_at = panel.view.verticalScrollBar().value()
    panel.set_segments(LONG)
    panel.view.grab()
    assert panel.view.transcript_model.rowCount() == 400
    assert panel.view.verticalScrollBar().value() == read_at


def test_that_a_button_leads_back_to_the_sound(panel: TranscriptPanel, qtbot: QtBot) -> None:
    panel.set_segments(LONG)
    panel.view.verticalScrollBar().triggerAction(QAbstractSlider.SliderAction.SliderPageStepAdd)
    panel.view.set_position(LONG[300].start_ms)
    button = panel.findChild(QPushButton, "followSound")
    assert button.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert panel.view.viewport().rect().contains(panel.view.visualRect(panel.view.transcript_model.index(300)))
    assert not button.isVisible()


def test_that_the_search_counts_and_steps_through_what_it_found(panel: TranscriptPanel, qtbot: QtBot) -> None:
    panel.set_segments(LONG)
    panel.open_search()
    search = panel.bar.search
    qtbot.keyClicks(search, "Segment 39")
    assert panel.bar.count.text() == "1 of 11"
    assert panel.view.currentIndex().row() == 39
    qtbot.keyClick(search, Qt.Key.Key_Return)
    assert panel.bar.count.text() == "2 of 11"
    assert panel.view.currentIndex().row() == 390
    qtbot.keyClick(search, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert panel.view.currentIndex().row() == 39


def test_that_a_search_in_vain_says_so(panel: TranscriptPanel, qtbot: QtBot) -> None:
    panel.open_search()
    qtbot.keyClicks(panel.bar.search, "xyz")
    assert panel.bar.count.text() == "not found"


def test_that_escape_closes_the_search_and_its_marks(panel: TranscriptPanel, qtbot: QtBot) -> None:
    panel.open_search()
    qtbot.keyClicks(panel.bar.search, "look")
    assert panel.view.transcript_model.index(2).data(TranscriptRole.MATCHES)
    qtbot.keyClick(panel.bar.search, Qt.Key.Key_Escape)
    assert not panel.bar.isVisible()
    assert not panel.view.transcript_model.index(2).data(TranscriptRole.MATCHES)


def test_that_selected_segments_are_copied_with_time_and_speaker(panel: TranscriptPanel) -> None:
    panel.view.selectAll()
    panel.view.copy()
    assert QGuiApplication.clipboard().text().splitlines()[1] == "0:03\tCustomer\t我的订单还没有到。"


def test_that_a_narrow_list_breaks_the_text_into_lines(panel: TranscriptPanel, qtbot: QtBot) -> None:
    index = panel.view.transcript_model.index(0)
    wide = panel.view.visualRect(index).height()
    panel.resize(200, 300)
    qtbot.waitUntil(lambda: panel.view.visualRect(index).height() > wide)


def test_that_a_note_says_why_there_is_no_transcript(panel: TranscriptPanel, qtbot: QtBot) -> None:
    panel.show_note("Not recognised yet.", "Recognise")
    with qtbot.waitSignal(panel.note_clicked):
        qtbot.mouseClick(panel.findChild(QPushButton, "transcriptAction"), Qt.MouseButton.LeftButton)
    assert panel.view.transcript_model.rowCount() == 0


def test_that_the_sides_are_told_by_a_word_too(panel: TranscriptPanel) -> None:
    words = {speaker: panel.view._delegate.speaker_word(speaker) for speaker in Speaker}
    assert words == {Speaker.AGENT: "Agent", Speaker.CUSTOMER: "Customer", Speaker.UNKNOWN: "Unknown"}
