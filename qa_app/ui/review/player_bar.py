"""The controls under the waveform: play, steps, speed, skipping silence, the place."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QWidget

from qa_app.ui.review.player import SPEEDS, Player
from qa_app.ui.theme import GAP, GRID, TOOLBAR, Role, Theme
from qa_app.ui.widgets.buttons import Button, IconButton, Kind
from qa_app.ui.widgets.format import duration
from qa_app.ui.widgets.labels import ElidedLabel, Label

STEP_MS = 3000


class PlayerBar(QFrame):
    """Steers a player and shows how it stands.

    Signals:
        zoom_wanted: Steps to zoom the waveform in, negative to zoom out.
        skips_silence_changed: Whether silence is to be skipped.
    """

    zoom_wanted = Signal(int)
    skips_silence_changed = Signal(bool)

    def __init__(self, player: Player, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._player = player
        self.setObjectName("playerBar")
        self.setFixedHeight(TOOLBAR + GAP)
        self._back = IconButton(theme, "rewind", "", size=20)
        self._play = IconButton(theme, "play-fill", "", size=20)
        self._forward = IconButton(theme, "fast-forward", "", size=20)
        self._zoom_out = IconButton(theme, "magnifying-glass-minus", "")
        self._zoom_in = IconButton(theme, "magnifying-glass-plus", "")
        self._speed = Button("", kind=Kind.QUIET)
        self._skip = Button("", kind=Kind.QUIET)
        self._place = Label("")
        self._note = ElidedLabel("", role=Role.MUTED)
        self._name_widgets()
        self._lay_out()
        self._connect()
        self.retranslate()
        self._show_playing(player.playing)

    def retranslate(self) -> None:
        """Take the words of the language that is shown."""
        self._back.set_tip(self.tr("3 seconds back (Left)"))
        self._forward.set_tip(self.tr("3 seconds forward (Right)"))
        self._zoom_out.set_tip(self.tr("Show more of the call (Ctrl+-)"))
        self._zoom_in.set_tip(self.tr("Show more detail (Ctrl++)"))
        self._speed.setToolTip(self.tr("Speed; the pitch stays (, and .)"))
        self._speed.setAccessibleName(self.tr("Speed"))
        self._skip.setText(self.tr("Skip silence"))
        self._skip.setToolTip(self.tr("Jump over stretches in which nobody speaks (S)"))
        self._show_playing(self._player.playing)
        self._show_speed(self._player.speed)
        self._show_place()

    @property
    def skips_silence(self) -> bool:
        """Whether silence is to be skipped."""
        return self._skip.isChecked()

    def set_skips_silence(self, skips: bool) -> None:
        """Skip silence, or not."""
        self._skip.setChecked(skips)

    def tell(self, sentence: str) -> None:
        """Say beside the controls what is wrong with the sound; an empty sentence says nothing."""
        self._note.setText(sentence)

    @Slot()
    def toggle_skip(self) -> None:
        """Skip silence, or hear it again."""
        self._skip.toggle()

    def _name_widgets(self) -> None:
        self._play.setObjectName("play")
        self._back.setObjectName("back")
        self._forward.setObjectName("forward")
        self._speed.setObjectName("speed")
        self._skip.setObjectName("skipSilence")
        self._place.setObjectName("place")
        self._note.setObjectName("soundNote")
        self._skip.setCheckable(True)
        self._play.set_icon("play-fill", Role.TEXT)
        buttons = (self._back, self._play, self._forward, self._zoom_out, self._zoom_in, self._speed, self._skip)
        for button in buttons:
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP, 0, GAP, 0)
        row.setSpacing(GRID)
        for widget in (self._back, self._play, self._forward):
            row.addWidget(widget)
        row.addSpacing(GAP)
        row.addWidget(self._place)
        row.addSpacing(GAP)
        row.addWidget(self._speed)
        row.addWidget(self._skip)
        row.addWidget(self._note, 1)
        row.addWidget(self._zoom_out)
        row.addWidget(self._zoom_in)

    def _connect(self) -> None:
        player = self._player
        self._back.clicked.connect(partial(self._step, -STEP_MS))
        self._forward.clicked.connect(partial(self._step, STEP_MS))
        self._play.clicked.connect(player.toggle)
        self._zoom_out.clicked.connect(partial(self._zoom, -2))
        self._zoom_in.clicked.connect(partial(self._zoom, 2))
        self._speed.clicked.connect(self._choose_speed)
        self._skip.toggled.connect(self.skips_silence_changed)
        player.playing_changed.connect(self._show_playing)
        player.speed_changed.connect(self._show_speed)
        player.position_changed.connect(self._show_place)
        player.duration_changed.connect(self._show_place)

    def _step(self, step_ms: int, _checked: bool = False) -> None:
        self._player.skip(step_ms)

    def _zoom(self, steps: int, _checked: bool = False) -> None:
        self.zoom_wanted.emit(steps)

    @Slot()
    def _choose_speed(self) -> None:
        menu = QMenu(self)
        group = QActionGroup(menu)
        for speed in SPEEDS:
            action = menu.addAction(speed_words(speed))
            action.setCheckable(True)
            action.setChecked(speed == self._player.speed)
            action.triggered.connect(partial(self._set_speed, speed))
            group.addAction(action)
        above = QPoint(0, -menu.sizeHint().height())
        menu.exec(self._speed.mapToGlobal(above))
        menu.deleteLater()

    def _set_speed(self, speed: float, _checked: bool = False) -> None:
        self._player.set_speed(speed)

    @Slot(bool)
    def _show_playing(self, playing: bool) -> None:
        self._play.set_icon("pause-fill" if playing else "play-fill", Role.TEXT)
        self._play.set_tip(self.tr("Pause (Space)") if playing else self.tr("Play (Space)"))

    @Slot(float)
    def _show_speed(self, speed: float) -> None:
        self._speed.setText(speed_words(speed))

    @Slot()
    def _show_place(self) -> None:
        words = f"{duration(self._player.position_ms)} / {duration(self._player.duration_ms)}"
        if words != self._place.text():
            self._place.setText(words)


def speed_words(speed: float) -> str:
    """Give a speed as ``1.5×``."""
    return f"{speed:g}×"
