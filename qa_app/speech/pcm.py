"""Plain samples in a WAV: read from any place, exactly, without a decoder, while the file still grows too."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

BLOCK_FRAMES = 1 << 15
MOST_CHANNELS = 2
MOST_CHUNKS = 64
RIFF_BYTES = 12
CHUNK_BYTES = 8
FORM_BYTES = 16
EXTENSIBLE = 0xFFFE
EXTENSIBLE_BYTES = 26
UNKNOWN_SIZES = frozenset({0, 0x7FFFFFFF, 0xFFFFFFFF})
ULAW_BIAS = 0x84

Samples = NDArray[np.int16]


@dataclass(frozen=True, slots=True)
class PcmFile:
    """Where the samples of a WAV lie, and how they are written.

    Attributes:
        kind: Format tag and bits of a sample; one of `KINDS`.
        rate_hz: Samples a second.
        stored_channels: Of the file; of more than two the first two are given.
        start: Of the samples in the file, in bytes.
        claimed_bytes: Length of the samples by the header; None where it is not filled in, as while the file grows.
    """

    path: Path
    kind: tuple[int, int]
    rate_hz: int
    stored_channels: int
    start: int
    claimed_bytes: int | None

    @property
    def channels(self) -> int:
        """How many channels are given, 1 or 2."""
        return min(self.stored_channels, MOST_CHANNELS)

    @property
    def frame_bytes(self) -> int:
        """Bytes of one sample of every channel."""
        return self.stored_channels * self.kind[1] // 8

    def frames(self) -> int:
        """Count the samples of a channel that are in the file now.

        Raises:
            OSError: The file cannot be looked at.
        """
        there = max(0, self.path.stat().st_size - self.start)
        return min(there, there if self.claimed_bytes is None else self.claimed_bytes) // self.frame_bytes

    def read(self, start: int, count: int) -> Samples:
        """Give samples from any place; silence before the first and after the last.

        Args:
            start: First sample of a channel; may lie outside of the file.
            count: How many of each channel.

        Returns:
            16-bit samples (channels, count).

        Raises:
            OSError: The file cannot be read.
        """
        sound = np.zeros((self.channels, count), np.int16)
        first = max(0, start)
        with self.path.open("rb") as file:
            file.seek(self.start + first * self.frame_bytes)
            wanted = max(0, start + count - first) * self.frame_bytes
            if self.claimed_bytes is not None:
                wanted = min(wanted, max(0, self.claimed_bytes - first * self.frame_bytes))
            raw = file.read(wanted)
        found = self._samples(raw)
        place = first - start
        sound[:, place : place + found.shape[1]] = found
        return sound

    def blocks(self) -> Iterator[Samples]:
        """Give all samples that are there, from the first, as arrays (channels, samples); never an empty one.

        Raises:
            OSError: The file cannot be read.
        """
        left = self.frames()
        with self.path.open("rb") as file:
            file.seek(self.start)
            while left > 0 and (raw := file.read(min(left, BLOCK_FRAMES) * self.frame_bytes)):
                found = self._samples(raw)
                if not found.shape[1]:
                    return
                left -= found.shape[1]
                yield found

    def _samples(self, raw: bytes) -> Samples:
        whole = len(raw) // self.frame_bytes * self.frame_bytes
        values = _as_16_bit(raw[:whole], self.kind)
        return values.reshape(-1, self.stored_channels).T[: self.channels]


def open_pcm(path: Path) -> PcmFile | None:
    """Find the samples of a WAV; None where the file is no WAV of plain samples, or cannot be read."""
    try:
        with path.open("rb") as file:
            start = file.read(RIFF_BYTES)
            if len(start) < RIFF_BYTES or start[:4] != b"RIFF" or start[8:] != b"WAVE":
                return None
            return _walk(path, file)
    except OSError:
        return None


def _walk(path: Path, file: BinaryIO) -> PcmFile | None:
    form: tuple[int, int, int, int] | None = None
    for _chunk in range(MOST_CHUNKS):
        header = file.read(CHUNK_BYTES)
        if len(header) < CHUNK_BYTES:
            return None
        name, size = struct.unpack("<4sI", header)
        if name == b"data":
            if form is None:
                return None
            tag, channels, rate_hz, bits = form
            claimed = None if size in UNKNOWN_SIZES else size
            fits = (tag, bits) in KINDS and channels > 0 and rate_hz > 0
            return PcmFile(path, (tag, bits), rate_hz, channels, file.tell(), claimed) if fits else None
        if name == b"fmt ":
            form = _form(file.read(size))
            file.seek(size % 2, 1)
        else:
            file.seek(size + size % 2, 1)
    return None


def _form(chunk: bytes) -> tuple[int, int, int, int] | None:
    if len(chunk) < FORM_BYTES:
        return None
    tag, channels, rate_hz, _bytes_a_second, _frame_bytes, bits = struct.unpack_from("<HHIIHH", chunk)
    if tag == EXTENSIBLE and len(chunk) >= EXTENSIBLE_BYTES:
        (tag,) = struct.unpack_from("<H", chunk, EXTENSIBLE_BYTES - 2)
    return tag, channels, rate_hz, bits


def _as_16_bit(raw: bytes, kind: tuple[int, int]) -> Samples:
    match kind:
        case (1, 16):
            return np.frombuffer(raw, "<i2").astype(np.int16, copy=False)
        case (1, 8):
            return (np.frombuffer(raw, np.uint8).astype(np.int16) - 128) << 8
        case (1, 24):
            parts = np.frombuffer(raw, np.uint8).reshape(-1, 3)
            return np.ascontiguousarray(parts[:, 1:]).view("<i2").ravel().astype(np.int16, copy=False)
        case (3, 32):
            floats = np.nan_to_num(np.frombuffer(raw, "<f4")) * 32768.0
            rounded: Samples = np.clip(floats, -32768, 32767).astype(np.int16)
            return rounded
        case (6, 8):
            return np.take(_ALAW, np.frombuffer(raw, np.uint8))
        case _:
            return np.take(_ULAW, np.frombuffer(raw, np.uint8))


def _ulaw_table() -> Samples:
    """Work out ITU-T G.711 µ-law: sign, three bits of exponent, four of mantissa, all inverted."""
    code = ~np.arange(256, dtype=np.int32) & 0xFF
    size = ((((code & 0x0F) << 3) + ULAW_BIAS) << ((code & 0x70) >> 4)) - ULAW_BIAS
    return np.where(code & 0x80, -size, size).astype(np.int16)


def _alaw_table() -> Samples:
    """Work out ITU-T G.711 A-law: sign, three bits of exponent, four of mantissa, every other bit inverted."""
    code = np.arange(256, dtype=np.int32) ^ 0x55
    exponent = (code & 0x70) >> 4
    size = ((code & 0x0F) << 4) + 8
    size = np.where(exponent > 0, (size + 0x100) << np.maximum(exponent - 1, 0), size)
    return np.where(code & 0x80, size, -size).astype(np.int16)


KINDS = frozenset({(1, 16), (1, 8), (1, 24), (3, 32), (6, 8), (7, 8)})
"""Format tags and bits that are read: whole numbers of 8, 16 and 24 bits, floats of 32, A-law, µ-law."""
_ULAW = _ulaw_table()
_ALAW = _alaw_table()
