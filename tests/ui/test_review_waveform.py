"""The waveform: times and pixels, zoom, marks, clicks."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qa_app.model.evaluation import AnswerEntry, EvidenceMoment
from qa_app.model.transcript import Segment, Speaker
from qa_app.speech.activity import Speech
from qa_app.speech.peaks import gather_peaks
from qa_app.ui.review.evidence import Marker, markers
from qa_app.ui.review.marks import Mark, MarkKind, marks_of, marks_of_sound
from qa_app.ui.review.waveform import Waveform
from qa_app.ui.review.waveform_legend import Found
from qa_app.ui.review.waveform_painting import GUTTER, TOP, loudest, pixel_peaks
from qa_app.ui.review.waveform_view import CLOSEST_MS_A_PIXEL, WaveformView
from qa_app.ui.theme import Role, Theme
from qa_app.ui.widgets.buttons import Button, IconButton
from tests.helpers.review import DURATION_MS, desk_rubric, segments

HOUR_MS = 3_600_000
IN_LANES = TOP + 10


@pytest.fixture
def waveform(qtbot: QtBot, theme: Theme) -> Waveform:
    made = Waveform(theme)
    qtbot.addWidget(made)
    made.resize(GUTTER + 1000, made.height())
    made.show()
    made.clear(DURATION_MS)
    return made


def test_that_the_whole_recording_is_in_sight_at_first() -> None:
    view = WaveformView(HOUR_MS, 1200)
    assert view.x_of(HOUR_MS) == 1200
    assert view.ms_at(600) == HOUR_MS // 2


def test_that_zooming_keeps_the_moment_under_the_pointer() -> None:
    view = WaveformView(HOUR_MS, 1200).zoomed(8, 300)
    assert view.ms_at(300) == HOUR_MS // 4
    assert view.scale == HOUR_MS / 1200 / 8


def test_that_zooming_ends_at_words_and_at_the_whole() -> None:
    view = WaveformView(HOUR_MS, 1200)
    assert view.zoomed(1e9, 0).scale == CLOSEST_MS_A_PIXEL
    assert view.zoomed(4, 900).zoomed(0.01, 0).is_whole


def test_that_a_zoomed_view_stays_within_the_recording() -> None:
    view = WaveformView(10_000, 1000).zoomed(2, 0)
    assert view.scrolled(1e9).end_ms == 10_000
    assert view.scrolled(-1e9).start_ms == 0


def test_that_the_page_turns_when_the_playhead_leaves_it() -> None:
    view = WaveformView(10_000, 1000).zoomed(4, 0)
    assert view.following(2000) == view
    turned = view.following(6000)
    assert turned.start_ms < 6000 < turned.end_ms
    assert turned.start_ms == 6000 - 250


def test_that_long_silence_and_overtalk_are_marked() -> None:
    assert marks_of(segments(), DURATION_MS) == (
        Mark(MarkKind.OVERTALK, 4200, 5000),
        Mark(MarkKind.SILENCE, 7000, 14_000),
        Mark(MarkKind.SILENCE, 16_000, 20_000),
    )


def test_that_one_side_speaking_over_itself_is_no_overtalk() -> None:
    both = [Segment(0, 2000, Speaker.AGENT, "a", 1.0), Segment(500, 2500, Speaker.AGENT, "b", 1.0)]
    assert marks_of(both, 2500) == ()


def test_that_nothing_is_marked_without_a_transcript() -> None:
    assert marks_of((), DURATION_MS) == ()


def test_that_a_pixel_shows_the_extremes_of_its_stretch() -> None:
    sound = np.zeros((1, 8000), np.int16)
    sound[0, 4000] = 32_000
    peaks = gather_peaks([sound], 8000)
    values = pixel_peaks(peaks, 0, WaveformView(1000, 100))
    assert values.shape == (2, 100)
    assert int(values[1].argmax()) in (49, 50)
    assert values[1].max() == 125


def test_that_no_peak_is_lost_at_any_zoom() -> None:
    sound = np.zeros((1, 80_000), np.int16)
    sound[0, ::4000] = 32_000
    peaks = gather_peaks([sound], 8000)
    for zoom in (1, 2, 3.7, 10):
        view = WaveformView(10_000, 700).zoomed(zoom, 0)
        values = pixel_peaks(peaks, 0, view)
        assert values[1].max() == 125


def test_that_a_quiet_call_fills_the_lane_too() -> None:
    quiet = gather_peaks([np.full((1, 8000), 9000, np.int16)], 8000)
    loud = gather_peaks([np.full((1, 8000), 32_000, np.int16)], 8000)
    assert loudest(quiet) < loudest(loud)


def test_that_the_sound_itself_tells_of_silence_and_overtalk() -> None:
    agent = (Speech(500, 4000), Speech(9000, 9700))
    customer = (Speech(3600, 5500), Speech(9500, 9700))
    assert marks_of_sound((agent, customer), 20_000) == (
        Mark(MarkKind.OVERTALK, 3600, 4000),
        Mark(MarkKind.SILENCE, 5500, 9000),
        Mark(MarkKind.SILENCE, 9700, 20_000),
    )


def test_that_a_recording_in_which_nobody_speaks_is_one_silence() -> None:
    assert marks_of_sound(((), ()), 20_000) == (Mark(MarkKind.SILENCE, 0, 20_000),)


def test_that_nothing_is_marked_before_somebody_listened() -> None:
    assert marks_of_sound((), 20_000) == ()


def test_that_the_evidence_of_two_items_is_one_marker_with_both() -> None:
    moment = EvidenceMoment(1000, 2000, "")
    entries = (AnswerEntry("opening", evidence=(moment,)), AnswerEntry("kind", evidence=(moment,)))
    assert markers(entries, desk_rubric(), "en") == (Marker(1000, 2000, ("Opening", "Kind of call")),)


def test_that_fitting_shows_the_stretch_with_a_little_around_it() -> None:
    view = WaveformView(HOUR_MS, 1200).fitted(60_000, 72_000)
    assert (view.ms_at(100), view.ms_at(1100)) == (60_000, 72_000)
    assert WaveformView(10_000, 1000).fitted(0, 9500).is_whole


def test_that_a_click_seeks(waveform: Waveform, qtbot: QtBot) -> None:
    with qtbot.waitSignal(waveform.seek_wanted) as seek:
        qtbot.mouseClick(waveform, Qt.MouseButton.LeftButton, pos=QPoint(GUTTER + 500, IN_LANES))
    assert seek.args == [DURATION_MS // 2]


def test_that_a_click_near_evidence_seeks_to_its_start(waveform: Waveform, qtbot: QtBot) -> None:
    waveform.set_evidence([Marker(10_050, 10_050)])
    with qtbot.waitSignal(waveform.seek_wanted) as seek:
        qtbot.mouseClick(waveform, Qt.MouseButton.LeftButton, pos=QPoint(GUTTER + 500, IN_LANES))
    assert seek.args == [10_050]


def test_that_a_drag_selects_a_stretch(waveform: Waveform, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(waveform.seek_wanted):
        drag(waveform, GUTTER + 600, GUTTER + 400)
    assert waveform.selection == (8000, 12_000)


def test_that_a_click_forgets_the_selection(waveform: Waveform, qtbot: QtBot) -> None:
    waveform.select((1000, 2000))
    qtbot.mouseClick(waveform, Qt.MouseButton.LeftButton, pos=QPoint(GUTTER + 500, IN_LANES))
    assert waveform.selection is None


def test_that_shift_and_click_select_from_the_playhead(waveform: Waveform, qtbot: QtBot) -> None:
    waveform.set_position(4000)
    shift = Qt.KeyboardModifier.ShiftModifier
    qtbot.mouseClick(waveform, Qt.MouseButton.LeftButton, shift, QPoint(GUTTER + 500, IN_LANES))
    assert waveform.selection == (4000, 10_000)


def test_that_an_edge_of_the_selection_can_be_dragged(waveform: Waveform) -> None:
    waveform.select((8000, 12_000))
    drag(waveform, GUTTER + 600, GUTTER + 700)
    assert waveform.selection == (8000, 14_000)


def test_that_an_edge_of_evidence_can_be_dragged(waveform: Waveform, qtbot: QtBot) -> None:
    waveform.set_evidence([Marker(8000, 12_000, ("Opening",))])
    with qtbot.waitSignal(waveform.evidence_adjusted) as adjusted:
        drag(waveform, GUTTER + 400, GUTTER + 450)
    assert adjusted.args == [8000, 12_000, 9000, 12_000]
    assert waveform.selection is None


def test_that_evidence_is_not_dragged_to_nothing(waveform: Waveform, qtbot: QtBot) -> None:
    waveform.set_evidence([Marker(8000, 12_000)])
    with qtbot.assertNotEmitted(waveform.evidence_adjusted):
        drag(waveform, GUTTER + 400, GUTTER + 600)


def test_that_dragging_on_the_ruler_takes_the_playhead_along(waveform: Waveform) -> None:
    places: list[int] = []
    waveform.seek_wanted.connect(places.append)
    drag(waveform, GUTTER + 400, GUTTER + 500, y=waveform.picture.ruler_top + 5)
    assert places == [8000, 10_000]
    assert waveform.selection is None


def test_that_the_wheel_zooms_at_the_pointer(waveform: Waveform) -> None:
    wheel(waveform, GUTTER + 250, 480)
    assert waveform.view.ms_at(250) == DURATION_MS // 4
    assert not waveform.view.is_whole
    wheel(waveform, GUTTER + 250, -4800)
    assert waveform.view.is_whole


def test_that_shift_and_wheel_scroll(waveform: Waveform) -> None:
    waveform.fit()
    wheel(waveform, GUTTER, 480)
    scale = waveform.view.scale
    wheel(waveform, GUTTER, -120, Qt.KeyboardModifier.ShiftModifier)
    assert waveform.view.scale == scale
    assert waveform.view.start_ms > 0


def test_that_a_press_on_the_overview_moves_the_view_there(waveform: Waveform, qtbot: QtBot) -> None:
    wheel(waveform, GUTTER, 960)
    place = QPoint(GUTTER + 500, int(waveform.picture.overview.center().y()))
    with qtbot.assertNotEmitted(waveform.seek_wanted):
        qtbot.mouseClick(waveform, Qt.MouseButton.LeftButton, pos=place)
    assert waveform.view.ms_at(500) == pytest.approx(DURATION_MS // 2, abs=10)


def test_that_the_selection_is_fitted_and_then_the_whole_again(waveform: Waveform, qtbot: QtBot) -> None:
    waveform.select((8000, 12_000))
    fit = waveform.findChild(IconButton, "zoomFit")
    assert fit is not None
    fit.click()
    assert (waveform.view.ms_at(0), waveform.view.ms_at(1000)) == (7600, 12_400)
    fit.click()
    assert waveform.view.is_whole


def test_that_the_legend_counts_what_is_marked(waveform: Waveform) -> None:
    waveform.set_marks(marks_of(segments(), DURATION_MS))
    waveform.set_evidence([Marker(1000, 2000)])
    words = {found: waveform.findChild(Button, f"legend-{found}").text() for found in Found}
    assert words == {
        Found.SILENCE: "Silence 2 · 0:11",
        Found.OVERTALK: "Overtalk 1 · 0:00",
        Found.EVIDENCE: "Evidence 1",
    }


def test_that_the_legend_leads_from_one_silence_to_the_next(waveform: Waveform) -> None:
    places: list[int] = []
    waveform.seek_wanted.connect(places.append)
    waveform.seek_wanted.connect(waveform.set_position)
    waveform.set_marks(marks_of(segments(), DURATION_MS))
    for _press in range(3):
        waveform.findChild(Button, "legend-silence").click()
    assert places == [7000, 16_000, 7000]


def test_that_a_tip_names_the_items_that_evidence_proves(waveform: Waveform) -> None:
    waveform.set_evidence([Marker(9000, 11_000, ("Opening", "Kind of call"))])
    assert waveform.tip_at(QPointF(GUTTER + 500, IN_LANES)) == "0:09–0:11\nOpening\nKind of call"
    assert waveform.tip_at(QPointF(GUTTER + 900, IN_LANES)) == ""


def test_that_a_tip_tells_of_a_silence(waveform: Waveform) -> None:
    waveform.set_marks((Mark(MarkKind.SILENCE, 7000, 14_000),))
    assert waveform.tip_at(QPointF(GUTTER + 500, IN_LANES)) == "silence 0:07"


def test_that_keys_scroll_zoom_and_seek_while_it_has_the_focus(waveform: Waveform, qtbot: QtBot) -> None:
    places: list[int] = []
    waveform.seek_wanted.connect(places.append)
    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Plus, Qt.Key.Key_PageDown):
        qtbot.keyClick(waveform, key)
    assert waveform.view.start_ms > 0
    for key in (Qt.Key.Key_F, Qt.Key.Key_End, Qt.Key.Key_Home):
        qtbot.keyClick(waveform, key)
    assert waveform.view.is_whole
    assert places == [DURATION_MS, 0]


def test_that_the_page_does_not_turn_while_somebody_looks_elsewhere(waveform: Waveform) -> None:
    wheel(waveform, GUTTER, 1920)
    wheel(waveform, GUTTER, -1200, Qt.KeyboardModifier.ShiftModifier)
    start_ms = waveform.view.start_ms
    waveform.set_position(100)
    assert waveform.view.start_ms == start_ms


def test_that_words_stand_under_the_lanes_when_it_is_close(waveform: Waveform) -> None:
    waveform.set_segments(segments())
    before = waveform.grab().toImage()
    assert waveform.picture.shows_words
    waveform.set_segments(())
    assert waveform.grab().toImage() != before


def test_that_the_words_of_an_hour_are_left_out(waveform: Waveform) -> None:
    waveform.clear(HOUR_MS)
    waveform.set_segments(segments())
    assert not waveform.picture.shows_words


def test_that_the_same_sound_twice_is_one_lane(waveform: Waveform) -> None:
    peaks = gather_peaks([np.zeros((2, 8000), np.int16)], 8000)
    waveform.set_peaks(peaks, swapped=False)
    assert len(waveform.picture.lanes) == 2
    waveform.set_peaks(replace(peaks, is_dual_mono=True), swapped=False)
    assert len(waveform.picture.lanes) == 1


def test_that_it_says_how_much_is_read_until_there_are_peaks(waveform: Waveform) -> None:
    waveform.set_reading(42)
    assert waveform.picture.note == "Reading the recording: 42 %"
    waveform.set_reading(100)
    assert waveform.picture.note == ""


def wheel(
    waveform: Waveform, x: int, step: int, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    place = QPointF(x, IN_LANES)
    event = QWheelEvent(
        place,
        waveform.mapToGlobal(place),
        QPoint(),
        QPoint(0, step),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(waveform, event)


def drag(waveform: Waveform, start: int, end: int, y: int = IN_LANES) -> None:
    left = Qt.MouseButton.LeftButton
    for kind, x, buttons in (
        (QEvent.Type.MouseButtonPress, start, left),
        (QEvent.Type.MouseMove, end, left),
        (QEvent.Type.MouseButtonRelease, end, Qt.MouseButton.NoButton),
    ):
        button = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else left
        place = QPointF(x, y)
        none = Qt.KeyboardModifier.NoModifier
        event = QMouseEvent(kind, place, waveform.mapToGlobal(place), button, buttons, none)
        QApplication.sendEvent(waveform, event)


def test_that_no_recording_means_nothing_to_seek(waveform: Waveform, qtbot: QtBot) -> None:
    waveform.clear(0)
    with qtbot.assertNotEmitted(waveform.seek_wanted):
        qtbot.mouseClick(waveform, Qt.MouseButton.LeftButton, pos=QPoint(GUTTER + 500, IN_LANES))


def test_that_the_lanes_are_drawn_in_the_sides_colours(waveform: Waveform, theme: Theme) -> None:
    sound = np.zeros((2, 160_000), np.int16)
    sound[0] = np.where(np.arange(160_000) % 2, 20_000, -20_000)
    waveform.set_peaks(gather_peaks([sound], 8000), swapped=False)
    colours = lane_colours(waveform)
    assert (colours["upper"], colours["lower"]) == (theme.colour(Role.AGENT).rgb(), theme.colour(Role.SURFACE).rgb())
    waveform.set_peaks(gather_peaks([sound], 8000), swapped=True)
    colours = lane_colours(waveform)
    assert (colours["upper"], colours["lower"]) == (theme.colour(Role.SURFACE).rgb(), theme.colour(Role.CUSTOMER).rgb())


def lane_colours(waveform: Waveform) -> dict[str, int]:
    """The colours a quarter above the middle of each lane, halfway through the call."""
    image = waveform.grab().toImage()
    lanes = {"upper": waveform.picture.lane(0), "lower": waveform.picture.lane(1)}
    x = GUTTER + 500
    return {name: image.pixelColor(x, round(lane.top() + lane.height() * 0.3)).rgb() for name, lane in lanes.items()}
