"""A recording's decoded sound as a stream of blocks; everything that opens a recording comes through here.

PyAV is loaded when the first recording is opened: the window reads this room's records and must not load it.
"""

from __future__ import annotations

import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from qa_app.model.problems import Problem, ProblemError
from qa_app.speech.header import HEAD_BYTES, begins_like_sound, is_archive, is_text_or_document, lacks_index

if TYPE_CHECKING:
    from av.audio.frame import AudioFrame
    from av.audio.resampler import AudioResampler
    from av.audio.stream import AudioStream
    from av.container import InputContainer

MOST_CHANNELS = 2
BLOCK_SAMPLES = 65_536
OPEN_OPTIONS = {"protocol_whitelist": "file"}

Samples = NDArray[np.int16]


@dataclass(slots=True)
class Sound:
    """An open recording.

    Attributes:
        codec: Short name of the codec.
        container: Short name of the container.
        claimed_ms: Length that the container tells; None where it tells none.
        sample_rate_hz: Of the stored sound.
        channels: Of the stored sound as decoded, 1 or 2; of more only the first two are taken.
        damaged_packets: How many packets could not be decoded so far; they are left out.
    """

    path: Path
    codec: str
    container: str
    claimed_ms: int | None
    sample_rate_hz: int
    channels: int
    damaged_packets: int = 0
    _container: InputContainer | None = field(default=None, repr=False)
    _stream: AudioStream | None = field(default=None, repr=False)

    def blocks(self, rate_hz: int | None = None) -> Iterator[Samples]:
        """Give the sound from its start in blocks, once.

        Args:
            rate_hz: Rate to resample to; None keeps the stored one.

        Yields:
            Arrays (channels, samples) of about `BLOCK_SAMPLES` samples, the last one shorter; never an empty one.
        """
        gathered: list[Samples] = []
        size = 0
        for piece in self._resampled(rate_hz or self.sample_rate_hz):
            gathered.append(piece)
            size += piece.shape[1]
            if size >= BLOCK_SAMPLES:
                yield np.concatenate(gathered, axis=1)
                gathered, size = [], 0
        if size:
            yield np.concatenate(gathered, axis=1)

    def _resampled(self, rate_hz: int) -> Iterator[Samples]:
        from av.audio.resampler import AudioResampler  # noqa: PLC0415

        resampler: AudioResampler | None = None
        shape: tuple[str, str, int] | None = None
        for frame in self._frames():
            now = (frame.format.name, frame.layout.name, frame.sample_rate)
            if resampler is None or now != shape:
                if resampler is not None:
                    yield from self._pieces(resampler, None)
                resampler, shape = AudioResampler(format="s16p", rate=rate_hz), now
            frame.pts = None
            yield from self._pieces(resampler, frame)
        if resampler is not None:
            yield from self._pieces(resampler, None)

    def _pieces(self, resampler: AudioResampler, frame: AudioFrame | None) -> Iterator[Samples]:
        for resampled in resampler.resample(frame):
            piece = resampled.to_ndarray()[:MOST_CHANNELS].astype(np.int16, copy=False)
            if piece.shape[0] < self.channels:
                piece = np.repeat(piece[:1], self.channels, axis=0)
            if piece.shape[1]:
                yield piece[: self.channels]

    def _frames(self) -> Iterator[AudioFrame]:
        import av  # noqa: PLC0415

        assert self._container is not None
        assert self._stream is not None
        packets = self._container.demux(self._stream)
        while True:
            try:
                packet = next(packets)
            except StopIteration:
                return
            except (av.FFmpegError, ValueError):
                self.damaged_packets += 1
                return
            try:
                yield from packet.decode()
            except av.FFmpegError:
                self.damaged_packets += 1


@contextmanager
def open_sound(path: Path) -> Iterator[Sound]:
    """Open a recording for reading its sound.

    Yields:
        The open sound; closed when the block is left.

    Raises:
        ProblemError: recording-missing, recording-unreadable, recording-empty, recording-archive,
            recording-not-audio, recording-no-header, recording-no-index or recording-no-sound.
    """
    import av  # noqa: PLC0415

    head = read_head(path)
    if not head:
        raise _refused("recording-empty", path)
    if is_archive(head):
        raise _refused("recording-archive", path)
    if is_text_or_document(head):
        raise _refused("recording-not-audio", path)
    try:
        container = av.open(str(path.absolute()), mode="r", options=OPEN_OPTIONS, metadata_errors="replace")
    except (av.FFmpegError, ValueError) as error:
        raise _refused(_code_of_failure(head, path), path) from error
    with container:
        yield _sound(path, container)


def read_head(path: Path) -> bytes:
    """Read the first bytes of a recording.

    Raises:
        ProblemError: recording-missing or recording-unreadable.
    """
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise _refused("recording-unreadable", path)
        with path.open("rb") as file:
            return file.read(HEAD_BYTES)
    except FileNotFoundError as error:
        raise _refused("recording-missing", path) from error
    except OSError as error:
        raise _refused("recording-unreadable", path) from error


def _sound(path: Path, container: InputContainer) -> Sound:
    import av  # noqa: PLC0415

    stream = next(iter(container.streams.audio), None)
    if stream is None or not stream.codec_context.sample_rate:
        raise _refused("recording-no-sound", path)
    claimed = container.duration
    if stream.duration is not None and stream.time_base is not None:
        claimed = int(stream.duration * stream.time_base * av.time_base)
    return Sound(
        path=path,
        codec=stream.codec_context.name,
        container=container.format.name.partition(",")[0],
        claimed_ms=None if claimed is None else claimed * 1000 // av.time_base,
        sample_rate_hz=stream.codec_context.sample_rate,
        channels=max(1, min(stream.codec_context.channels, MOST_CHANNELS)),
        _container=container,
        _stream=stream,
    )


def _code_of_failure(head: bytes, path: Path) -> str:
    if lacks_index(head):
        return "recording-no-index"
    if not begins_like_sound(head):
        return "recording-not-audio"
    is_cut = path.stat().st_size < HEAD_BYTES and not _has_data_chunk(head)
    return "recording-no-header" if is_cut else "recording-no-sound"


def _has_data_chunk(head: bytes) -> bool:
    return head.startswith(b"RIFF") and b"data" in head


def _refused(code: str, path: Path) -> ProblemError:
    return ProblemError(Problem(code, (("name", path.name),), file=str(path)))
