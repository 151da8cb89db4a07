"""Where samples become sound: the system's device by QtMultimedia, which is loaded with the first recording."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal, Slot

if TYPE_CHECKING:
    from PySide6.QtCore import QIODevice
    from PySide6.QtMultimedia import QAudioDevice, QAudioFormat, QAudioSink

_log = logging.getLogger(__name__)

BUFFER_MS = 240
SAMPLE_LIMIT = 32768.0
EARS = 2


class SoundOutput(QObject):
    """The system's sound device, the one that is the default now.

    Signals:
        lost: The device in use is gone, or another is the default now.
        found: A device is there again.
    """

    lost = Signal()
    found = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Look for devices.

        Raises:
            ImportError: This machine has no QtMultimedia.
        """
        super().__init__(parent)
        from PySide6.QtMultimedia import QMediaDevices  # noqa: PLC0415  (slow, and not before the first recording)

        self._devices = QMediaDevices(self)
        self._devices.audioOutputsChanged.connect(self._devices_changed)
        self._sink: QAudioSink | None = None
        self._pipe: QIODevice | None = None
        self._used = b""
        self._volume = 1.0
        self._channels = EARS
        self._is_float = False

    @property
    def has_device(self) -> bool:
        """Whether there is a device to play on."""
        return not self._devices.defaultAudioOutput().isNull()

    def start(self, rate_hz: int) -> int | None:
        """Begin to play, silent until something is written.

        Args:
            rate_hz: Wished rate of the samples.

        Returns:
            The rate that the device takes, None where there is no device or it refuses.
        """
        self.stop()
        device = self._devices.defaultAudioOutput()
        if device.isNull():
            return None
        from PySide6.QtMultimedia import QAudioFormat, QAudioSink, QtAudio  # noqa: PLC0415

        form = _fitting(device, rate_hz)
        self._channels = form.channelCount()
        self._is_float = form.sampleFormat() == QAudioFormat.SampleFormat.Float
        self._used = bytes(device.id().data())
        self._sink = QAudioSink(device, form, self)
        self._sink.setBufferSize(form.bytesForDuration(BUFFER_MS * 1000))
        self._sink.setVolume(self._volume)
        self._pipe = self._sink.start()
        if self._pipe is None or self._sink.error() != QtAudio.Error.NoError:
            _log.warning("the sound device does not start")
            self.stop()
            return None
        self._sink.stateChanged.connect(self._state_changed)
        return form.sampleRate()

    def stop(self) -> None:
        """Be silent at once; what was written and not heard is forgotten."""
        sink, self._sink, self._pipe = self._sink, None, None
        if sink is not None:
            sink.blockSignals(True)
            sink.reset()
            sink.deleteLater()

    def free_frames(self) -> int:
        """Count the samples of each ear that can be written now."""
        return self._sink.bytesFree() // self._frame_bytes if self._sink is not None else 0

    def write(self, samples: NDArray[np.int16]) -> None:
        """Play these samples (2, samples) after those that were written before."""
        if self._pipe is not None:
            self._pipe.write(self._encoded(samples))

    def played_ms(self) -> float:
        """Tell how much was heard since the start, as near as the device tells it."""
        return self._sink.processedUSecs() / 1000 if self._sink is not None else 0.0

    def set_volume(self, share: float) -> None:
        """Be so loud, from 0 to 1 as people hear it."""
        from PySide6.QtMultimedia import QtAudio  # noqa: PLC0415

        scales = QtAudio.VolumeScale
        self._volume = QtAudio.convertVolume(share, scales.LogarithmicVolumeScale, scales.LinearVolumeScale)
        if self._sink is not None:
            self._sink.setVolume(self._volume)

    @property
    def _frame_bytes(self) -> int:
        return self._channels * (4 if self._is_float else 2)

    def _encoded(self, samples: NDArray[np.int16]) -> bytes:
        ears = samples
        if self._channels == 1:
            ears = samples.mean(axis=0, keepdims=True).astype(np.int16)
        elif self._channels > EARS:
            ears = np.pad(samples, ((0, self._channels - EARS), (0, 0)))
        frames = np.ascontiguousarray(ears.T)
        return (frames / np.float32(SAMPLE_LIMIT)).astype(np.float32).tobytes() if self._is_float else frames.tobytes()

    @Slot()
    def _state_changed(self) -> None:
        from PySide6.QtMultimedia import QtAudio  # noqa: PLC0415

        sink = self._sink
        if sink is not None and sink.error() in {
            QtAudio.Error.IOError,
            QtAudio.Error.FatalError,
            QtAudio.Error.OpenError,
        }:
            self.stop()
            self.lost.emit()

    @Slot()
    def _devices_changed(self) -> None:
        device = self._devices.defaultAudioOutput()
        if self._sink is None:
            if not device.isNull():
                self.found.emit()
        elif device.isNull() or bytes(device.id().data()) != self._used:
            self.stop()
            self.lost.emit()


def _fitting(device: QAudioDevice, rate_hz: int) -> QAudioFormat:
    """Give the wished format where the device takes it, else the nearest that can be filled."""
    from PySide6.QtMultimedia import QAudioFormat  # noqa: PLC0415

    preferred = device.preferredFormat()
    form = QAudioFormat()
    form.setChannelCount(EARS)
    form.setSampleFormat(QAudioFormat.SampleFormat.Int16)
    for rate in (rate_hz, preferred.sampleRate()):
        form.setSampleRate(rate)
        if device.isFormatSupported(form):
            return form
    form.setChannelCount(preferred.channelCount())
    form.setSampleFormat(QAudioFormat.SampleFormat.Float)
    return form
