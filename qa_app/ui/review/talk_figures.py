"""How a call went in figures, side by side for agent and customer: a sheet that opens from the waveform's line."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from qa_app.model.hints import TempoUnit
from qa_app.model.transcript import Speaker
from qa_app.services.speech import CallTalk, Tempo, talk_share_pct
from qa_app.speech.metrics import percentile_ms
from qa_app.ui.theme import BLOCK, GAP, MARGIN, Role, Type
from qa_app.ui.widgets.format import NONE, duration
from qa_app.ui.widgets.labels import Divider, Label

NAME_WIDTH = 190
FIGURE_WIDTH = 96
ROLES = {Speaker.AGENT: Role.AGENT, Speaker.CUSTOMER: Role.CUSTOMER, Speaker.UNKNOWN: Role.MUTED}


class TalkFigures(QFrame):
    """A table of figures; it closes with a click beside it or by Esc."""

    def __init__(self, parent: QWidget) -> None:
        """Make an empty sheet."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("talk-figures")
        self.setProperty("surface", "card")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        self._column.setSpacing(GAP)
        self._table: QWidget | None = None

    def show_talk(self, talk: CallTalk) -> None:
        """Write the figures of a call."""
        if self._table is not None:
            self._table.hide()
            self._table.deleteLater()
        self._table = QWidget(self)
        grid = QGridLayout(self._table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(BLOCK)
        grid.setVerticalSpacing(GAP)
        speakers = talk.metrics.speakers
        for column, side in enumerate(speakers, start=1):
            self._put(grid, (0, column), self._name_of(side.speaker), ROLES[side.speaker])
        for row, (name, tip, figures) in enumerate(self._sides(talk), start=1):
            self._name(grid, row, name, tip)
            for column, figure in enumerate(figures, start=1):
                self._put(grid, (row, column), figure)
        row = grid.rowCount()
        grid.addWidget(Divider(), row, 0, 1, len(speakers) + 1)
        for place, (name, tip, figure) in enumerate(self._whole(talk), start=row + 1):
            self._name(grid, place, name, tip)
            self._put(grid, (place, len(speakers)), figure)
        self._column.addWidget(self._table)
        self.adjustSize()

    def open_at(self, place: QPoint) -> None:
        """Open with the upper left corner at a place of the screen, within it."""
        room = self.screen().availableGeometry()
        left = min(place.x(), room.right() - self.width())
        self.move(max(room.left(), left), min(place.y(), room.bottom() - self.height()))
        self.show()

    def _sides(self, talk: CallTalk) -> list[tuple[str, str, list[str]]]:
        """Give the rows that each side has a figure in: name, tip, figures."""
        metrics = talk.metrics
        sides = metrics.speakers
        tempo = dict(talk.tempo)
        rows = [
            (self.tr("Talk"), "", [duration(side.talk_ms) for side in sides]),
            (self.tr("Share of talk"), "", [f"{talk_share_pct(metrics, side):.0f} %" for side in sides]),
            (
                self.tr("Tempo"),
                self.tr("By the transcript: Chinese characters or words a minute of speaking"),
                [self._tempo(tempo.get(side.speaker)) for side in sides],
            ),
        ]
        if len(sides) > 1:
            rows += [
                (
                    self.tr("Interruptions"),
                    self.tr("Began while the other had been speaking for a second, and both went on"),
                    [str(side.interruptions) for side in sides],
                ),
                (
                    self.tr("Response, median"),
                    self.tr("From the other's last word to the next own one"),
                    [_seconds(percentile_ms(side.responses_ms, 50)) for side in sides],
                ),
                (
                    self.tr("Response, slowest tenth"),
                    self.tr("Nine of ten responses are at least as fast"),
                    [_seconds(percentile_ms(side.responses_ms, 90)) for side in sides],
                ),
            ]
        return rows

    def _whole(self, talk: CallTalk) -> list[tuple[str, str, str]]:
        """Give the rows of the call as a whole."""
        metrics = talk.metrics
        dead = self.tr("{count} · {duration}").format(
            count=len(metrics.dead_air), duration=duration(metrics.dead_air_ms)
        )
        tip = self.tr("From the start to the end of the recording")
        told = [
            (self.tr("Longest silence"), tip, _seconds(metrics.longest_silence_ms)),
            (self.tr("Dead air"), self.tr("Five seconds and more in which nobody speaks"), dead),
        ]
        if len(metrics.speakers) > 1:
            told.append((self.tr("Overtalk"), self.tr("Both speak at once"), _seconds(metrics.overtalk_ms)))
        return told

    def _tempo(self, tempo: Tempo | None) -> str:
        if tempo is None:
            return NONE
        if tempo.unit is TempoUnit.CHARACTERS:
            return self.tr("{count} characters").format(count=tempo.a_minute)
        return self.tr("{count} words").format(count=tempo.a_minute)

    def _name_of(self, speaker: Speaker) -> str:
        words = {
            Speaker.AGENT: self.tr("Agent"),
            Speaker.CUSTOMER: self.tr("Customer"),
            Speaker.UNKNOWN: self.tr("Everybody"),
        }
        return words[speaker]

    def _name(self, grid: QGridLayout, row: int, name: str, tip: str) -> None:
        label = Label(name, Type.BODY, Role.MUTED)
        label.setMinimumWidth(NAME_WIDTH)
        label.setToolTip(tip)
        grid.addWidget(label, row, 0)

    def _put(self, grid: QGridLayout, place: tuple[int, int], text: str, role: Role = Role.TEXT) -> None:
        label = Label(text, Type.BODY, role)
        label.setMinimumWidth(FIGURE_WIDTH)
        label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(label, *place)


def _seconds(time_ms: int | None) -> str:
    return NONE if time_ms is None else f"{time_ms / 1000:.1f} s"
