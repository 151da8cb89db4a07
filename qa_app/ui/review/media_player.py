"""The player with a sound, by QtMultimedia, which is loaded when the first recording is opened and not before."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Slot

from qa_app.ui.review.player import Player

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QMediaPlayer

_log = logging.getLogger(__name__)

_SYNC_MS = 250


class MediaPlayer(Player):
    """Plays through the system's sound; without a device it runs silently and says so once."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._media: QMediaPlayer | None = None
        self._loaded = False
        self._usable = True
        self._told_of_device = False

    def _load(self, path: Path | None) -> None:
        self._loaded = False
        if path is None:
            if self._media is not None:
                self._media.setSource(QUrl())
            return
        media = self._ready()
        if media is not None:
            media.setSource(QUrl.fromLocalFile(str(path)))
            media.setPlaybackRate(self._speed)

    def _ready(self) -> QMediaPlayer | None:
        """Give the system's player, made at the first call; None where this machine has none."""
        if self._media is not None or not self._usable:
            return self._media
        try:
            from PySide6.QtMultimedia import QAudioOutput, QMediaDevices, QMediaPlayer  # noqa: PLC0415 (slow, seldom)
        except ImportError:
            _log.warning("QtMultimedia cannot be loaded; the desk stays silent")
            self._usable = False
            self.trouble.emit("sound-not-playable")
            return None
        media = QMediaPlayer(self)
        media.setAudioOutput(QAudioOutput(media))
        media.setPitchCompensation(True)
        media.mediaStatusChanged.connect(self._status_changed)
        media.errorOccurred.connect(self._failed)
        self._media = media
        if not QMediaDevices.audioOutputs() and not self._told_of_device:
            self._told_of_device = True
            self.trouble.emit("sound-no-device")
        return media

    def _start(self) -> None:
        if self._media is not None and self._loaded:
            self._media.play()

    def _stop(self) -> None:
        if self._media is not None:
            self._media.pause()

    def _move(self, position_ms: int) -> None:
        if self._media is not None and self._loaded:
            self._media.setPosition(position_ms)

    def _pace(self, speed: float) -> None:
        if self._media is not None:
            self._media.setPlaybackRate(speed)

    def _now(self) -> int:
        """Carry the place by the clock between the sound's own reports, and follow the sound where they drift apart."""
        carried = super()._now()
        if self._media is None or not self._loaded:
            return carried
        heard = self._media.position()
        return heard if abs(heard - carried) > _SYNC_MS else carried

    @Slot(object)
    def _status_changed(self, status: QMediaPlayer.MediaStatus) -> None:
        media = self._media
        if media is None:
            return
        ready = (type(status).LoadedMedia, type(status).BufferedMedia, type(status).BufferingMedia)
        if status in ready and not self._loaded:
            self._loaded = True
            media.setPosition(self._position_ms)
            if self._playing:
                media.play()
        elif status == type(status).InvalidMedia:
            self.trouble.emit("sound-not-playable")

    @Slot()
    def _failed(self) -> None:
        _log.warning("the sound of a recording cannot be played")
        if self._loaded:
            self.trouble.emit("sound-not-playable")
