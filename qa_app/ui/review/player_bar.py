"""The controls under the transcript: play, steps, speed, skipping silence, loop, whom to hear, how loud, the place."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSlider, QVBoxLayout, QWidget, QWidgetAction

from qa_app.ui.review.keys import Act, DeskKeys
from qa_app.ui.review.player import FULL_VOLUME, SPEEDS, Player, Side
from qa_app.ui.theme import GAP, GRID, TOOLBAR, Role, Theme
from qa_app.ui.widgets.buttons import Button, IconButton, Kind
from qa_app.ui.widgets.format import duration
from qa_app.ui.widgets.labels import ElidedLabel, Label

STEP_MS = 3000
VOLUME_STEP = 10
VOLUME_WIDTH = 160
LOUD = 50
FULL_PERCENT = 100


class PlayerBar(QFrame):
    """Steers a player and shows how it stands.

    Signals:
        skips_silence_changed: Whether silence is to be skipped.
        loop_toggled: The selected stretch is to be played again and again, or not any more.
    """

    skips_silence_changed = Signal(bool)
    loop_toggled = Signal()

    def __init__(self, player: Player, theme: Theme, keys: DeskKeys, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._player = player
        self._keys = keys
        self.setObjectName("playerBar")
        self._back = IconButton(theme, "rewind", "", size=20)
        self._play = IconButton(theme, "play-fill", "", size=20)
        self._forward = IconButton(theme, "fast-forward", "", size=20)
        self._loop = IconButton(theme, "repeat", "")
        self._side = IconButton(theme, "headphones", "")
        self._volume = IconButton(theme, "speaker-high", "")
        self._said = ""
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
        self._back.set_tip(self._keys.tip(self.tr("3 seconds back"), Act.BACK))
        self._forward.set_tip(self._keys.tip(self.tr("3 seconds forward"), Act.FORWARD))
        self._speed.setToolTip(self._keys.tip(self.tr("Speed; the pitch stays"), Act.SLOWER, Act.FASTER))
        self._speed.setAccessibleName(self.tr("Speed"))
        self._skip.setText(self.tr("Skip silence"))
        self._skip.setToolTip(self._keys.tip(self.tr("Jump over stretches in which nobody speaks"), Act.SKIP_SILENCE))
        self._show_playing(self._player.playing)
        self._show_speed(self._player.speed)
        self._show_loop()
        self._show_side()
        self._show_volume()
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
        self._said = sentence
        self._show_note(sentence)

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
        self._loop.setObjectName("loop")
        self._side.setObjectName("side")
        self._volume.setObjectName("volume")
        self._place.setObjectName("place")
        self._note.setObjectName("soundNote")
        self._skip.setCheckable(True)
        self._play.set_icon("play-fill", Role.TEXT)
        self._loop.setCheckable(True)
        row = (self._back, self._play, self._forward, self._speed, self._skip, self._loop, self._side, self._volume)
        for button in row:
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(GAP, 0, GAP, 0)
        rows.setSpacing(0)
        self._note.setContentsMargins(GAP, GRID, GAP, 0)
        self._note.hide()
        rows.addWidget(self._note)
        controls = QWidget()
        controls.setFixedHeight(TOOLBAR + GAP)
        rows.addWidget(controls)
        row = QHBoxLayout(controls)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        for widget in (self._back, self._play, self._forward):
            row.addWidget(widget)
        row.addSpacing(GAP)
        row.addWidget(self._place)
        row.addSpacing(GAP)
        row.addWidget(self._speed)
        row.addWidget(self._skip)
        for widget in (self._loop, self._side, self._volume):
            row.addWidget(widget)
        row.addStretch(1)

    def _connect(self) -> None:
        player = self._player
        self._back.clicked.connect(partial(self._step, -STEP_MS))
        self._forward.clicked.connect(partial(self._step, STEP_MS))
        self._play.clicked.connect(player.toggle)
        self._loop.clicked.connect(self._toggle_loop)
        self._side.clicked.connect(self._choose_side)
        self._volume.clicked.connect(self._choose_volume)
        self._speed.clicked.connect(self._choose_speed)
        self._skip.toggled.connect(self.skips_silence_changed)
        self._skip.toggled.connect(player.set_skips_silence)
        player.playing_changed.connect(self._show_playing)
        player.speed_changed.connect(self._show_speed)
        player.position_changed.connect(self._show_place)
        player.duration_changed.connect(self._show_place)
        player.loop_changed.connect(self._show_loop)
        player.side_changed.connect(self._show_side)
        player.sides_changed.connect(self._show_side)
        player.volume_changed.connect(self._show_volume)
        player.reading_changed.connect(self._show_reading)
        player.trouble_over.connect(self._clear_note)

    def _step(self, step_ms: int, _checked: bool = False) -> None:
        self._player.skip(step_ms)

    @Slot()
    def _toggle_loop(self) -> None:
        self.loop_toggled.emit()
        self._show_loop()

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
        _pop_up(menu, self._speed)

    def _set_speed(self, speed: float, _checked: bool = False) -> None:
        self._player.set_speed(speed)

    @Slot()
    def _choose_side(self) -> None:
        menu = QMenu(self)
        group = QActionGroup(menu)
        for side in Side:
            action = menu.addAction(self._side_words(side))
            action.setCheckable(True)
            action.setChecked(side is self._player.side)
            action.triggered.connect(partial(self._set_side, side))
            group.addAction(action)
        _pop_up(menu, self._side)

    def _set_side(self, side: Side, _checked: bool = False) -> None:
        self._player.set_side(side)

    @Slot()
    def _choose_volume(self) -> None:
        menu = QMenu(self)
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setObjectName("volumeSlider")
        slider.setAccessibleName(self.tr("Volume"))
        slider.setRange(0, FULL_VOLUME)
        slider.setPageStep(VOLUME_STEP)
        slider.setValue(self._player.volume)
        slider.setFixedWidth(VOLUME_WIDTH)
        slider.valueChanged.connect(self._player.set_volume)
        holder = QWidget()
        inside = QHBoxLayout(holder)
        inside.setContentsMargins(GAP, GRID, GAP, GRID)
        inside.addWidget(slider)
        action = QWidgetAction(menu)
        action.setDefaultWidget(holder)
        menu.addAction(action)
        slider.setFocus()
        _pop_up(menu, self._volume)

    @Slot()
    def _show_loop(self) -> None:
        loops = self._player.loop is not None
        self._loop.setChecked(loops)
        self._loop.set_icon("repeat", Role.ACCENT if loops else Role.MUTED)
        words = self.tr("Play on after the stretch") if loops else self.tr("Play the selected stretch again and again")
        self._loop.set_tip(self._keys.tip(words, Act.LOOP))

    @Slot()
    def _show_side(self) -> None:
        can_choose = self._player.has_sides
        is_one = can_choose and self._player.side is not Side.BOTH
        self._side.setEnabled(can_choose)
        self._side.set_icon("headphones", Role.ACCENT if is_one else Role.MUTED)
        words = (
            self._side_words(self._player.side) if can_choose else self.tr("This sound has one channel for both sides")
        )
        self._side.set_tip(self.tr("Whom to hear: {side}").format(side=words) if can_choose else words)

    @Slot()
    def _show_volume(self) -> None:
        volume = self._player.volume
        name = "speaker-x" if volume == 0 else "speaker-low" if volume < LOUD else "speaker-high"
        self._volume.set_icon(name)
        self._volume.set_tip(self.tr("Volume: {percent} %").format(percent=volume))

    @Slot(int)
    def _show_reading(self, percent: int) -> None:
        if self._said:
            return
        words = self.tr("Reading the recording: {percent} %").format(percent=percent)
        self._show_note(words if percent < FULL_PERCENT else "")

    def _show_note(self, sentence: str) -> None:
        self._note.setText(sentence)
        self._note.setToolTip(sentence)
        self._note.setVisible(bool(sentence))

    @Slot()
    def _clear_note(self) -> None:
        self.tell("")

    def _side_words(self, side: Side) -> str:
        return {
            Side.BOTH: self.tr("Agent and customer"),
            Side.AGENT: self.tr("Agent only"),
            Side.CUSTOMER: self.tr("Customer only"),
        }[side]

    @Slot(bool)
    def _show_playing(self, playing: bool) -> None:
        self._play.set_icon("pause-fill" if playing else "play-fill", Role.TEXT)
        self._play.set_tip(self._keys.tip(self.tr("Pause") if playing else self.tr("Play"), Act.PLAY))

    @Slot(float)
    def _show_speed(self, speed: float) -> None:
        self._speed.setText(speed_words(speed))

    @Slot()
    def _show_place(self) -> None:
        words = f"{duration(self._player.position_ms)} / {duration(self._player.duration_ms)}"
        if words != self._place.text():
            self._place.setText(words)


def _pop_up(menu: QMenu, button: QWidget) -> None:
    """Open a menu above its button and forget it when it is closed."""
    menu.exec(button.mapToGlobal(QPoint(0, -menu.sizeHint().height())))
    menu.deleteLater()


def speed_words(speed: float) -> str:
    """Give a speed as ``1.5×``."""
    return f"{speed:g}×"
