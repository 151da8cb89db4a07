"""The waveform: times and pixels, zoom, marks, clicks."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qa_app.model.transcript import Segment, Speaker
from qa_app.speech.peaks import gather_peaks
from qa_app.ui.review.marks import Mark, MarkKind, marks_of
from qa_app.ui.review.waveform import Waveform
from qa_app.ui.review.waveform_painting import GUTTER, RULER, loudest, pixel_peaks
from qa_app.ui.review.waveform_view import CLOSEST_MS_A_PIXEL, WaveformView
from qa_app.ui.theme import Role, Theme
from tests.helpers.review import DURATION_MS, segments

HOUR_MS = 3_600_000


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
    _first, values = pixel_peaks(peaks, 0, WaveformView(1000, 100))
    assert values.shape == (2, 100)
    assert int(values[1].argmax()) in (49, 50)
    assert values[1].max() == 125


def test_that_no_peak_is_lost_at_any_zoom() -> None:
    sound = np.zeros((1, 80_000), np.int16)
    sound[0, ::4000] = 32_000
    peaks = gather_peaks([sound], 8000)
    for zoom in (1, 2, 3.7, 10):
        view = WaveformView(10_000, 700).zoomed(zoom, 0)
        _first, values = pixel_peaks(peaks, 0, view)
        assert values[1].max() == 125


def test_that_a_quiet_call_fills_the_lane_too() -> None:
    quiet = gather_peaks([np.full((1, 8000), 9000, np.int16)], 8000)
    loud = gather_peaks([np.full((1, 8000), 32_000, np.int16)], 8000)
    assert loudest(quiet) < loudest(loud)


def test_that_a_click_seeks(waveform: Waveform, qtbot: QtBot) -> None:
    with qtbot.waitSignal(waveform.seek_wanted) as seek:
        qtbot.mouseClick(waveform, Qt.MouseButton.LeftButton, pos=QPoint(GUTTER + 500, 20))
    assert seek.args == [DURATION_MS // 2]


def test_that_a_click_near_evidence_seeks_to_its_start(waveform: Waveform, qtbot: QtBot) -> None:
    waveform.set_evidence([(10_050, 12_000)])
    with qtbot.waitSignal(waveform.seek_wanted) as seek:
        qtbot.mouseClick(waveform, Qt.MouseButton.LeftButton, pos=QPoint(GUTTER + 500, 20))
    assert seek.args == [10_050]


def test_that_shift_and_drag_select_a_stretch(waveform: Waveform, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(waveform.seek_wanted):
        drag(waveform, GUTTER + 600, GUTTER + 400, Qt.KeyboardModifier.ShiftModifier)
    assert waveform.selection == (8000, 12_000)


def test_that_dragging_seeks_all_the_way(waveform: Waveform) -> None:
    places: list[int] = []
    waveform.seek_wanted.connect(places.append)
    drag(waveform, GUTTER + 400, GUTTER + 500, Qt.KeyboardModifier.NoModifier)
    assert places == [8000, 10_000]
    assert waveform.selection is None


def drag(waveform: Waveform, start: int, end: int, modifiers: Qt.KeyboardModifier) -> None:
    left = Qt.MouseButton.LeftButton
    for kind, x, buttons in (
        (QEvent.Type.MouseButtonPress, start, left),
        (QEvent.Type.MouseMove, end, left),
        (QEvent.Type.MouseButtonRelease, end, Qt.MouseButton.NoButton),
    ):
        button = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else left
        place = QPointF(x, 20)
        event = QMouseEvent(kind, place, waveform.mapToGlobal(place), button, buttons, modifiers)
        QApplication.sendEvent(waveform, event)


def test_that_no_recording_means_nothing_to_seek(waveform: Waveform, qtbot: QtBot) -> None:
    waveform.clear(0)
    with qtbot.assertNotEmitted(waveform.seek_wanted):
        qtbot.mouseClick(waveform, Qt.MouseButton.LeftButton, pos=QPoint(GUTTER + 500, 20))


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
    lane = (waveform.height() - RULER) / 2
    x = GUTTER + 500
    return {
        "upper": image.pixelColor(x, round(lane * 0.3)).rgb(),
        "lower": image.pixelColor(x, round(lane * 1.3)).rgb(),
    }
