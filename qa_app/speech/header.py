"""What the first bytes of a file tell before anything is decoded: its kind, and the length that a WAV header claims."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

HEAD_BYTES = 4096
UNKNOWN_SIZES = frozenset({0, 0x7FFFFFFF, 0xFFFFFFFF})
LARGEST_PLAUSIBLE_SIZE = 0xFFFFFF00
RIFF_START_BYTES = 12
CHUNK_HEADER_BYTES = 8
FORMAT_CHUNK_BYTES = 16
MOST_CHUNKS = 64

NOT_SOUND_STARTS = (b"<!doctype", b"<html", b"<?xml", b"#extm3u", b"ffconcat", b"%pdf", b"{\\rtf")
CONTAINER_STARTS = (
    b"RIFF",
    b"RF64",
    b"OggS",
    b"fLaC",
    b"#!AMR",
    b"ID3",
    b".snd",
    b"FORM",
    b"caff",
    b"\x30\x26\xb2\x75",
)
ARCHIVE_STARTS = (b"PK\x03\x04", b"Rar!\x1a", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b\x08")
OFFICE_MARKS = (b"[Content_Types].xml", b"_rels/", b"mimetypeapplication/")
MP4_MARK = b"ftyp"


@dataclass(frozen=True, slots=True)
class WaveClaim:
    """What a WAV header says of its sound.

    Attributes:
        duration_ms: Length by the claimed size of the data; None where the size was never filled in.
        unfinalised: The size was never filled in, as in a recording whose program was stopped.
    """

    duration_ms: int | None
    unfinalised: bool


def is_text_or_document(head: bytes) -> bool:
    """Tell whether the file is a web page, a playlist or a document; such a file is never handed to the decoder."""
    return head.removeprefix(b"\xef\xbb\xbf").lstrip().lower().startswith(NOT_SOUND_STARTS)


def is_archive(head: bytes) -> bool:
    """Tell whether the file is an archive that recordings may be packed in; office documents, also zip, are none."""
    return head.startswith(ARCHIVE_STARTS) and not any(mark in head for mark in OFFICE_MARKS)


def begins_like_sound(head: bytes) -> bool:
    """Tell whether the file starts as a known sound format does, so that a failure means damage."""
    return head.startswith(CONTAINER_STARTS) or head[4:8] == MP4_MARK


def lacks_index(head: bytes) -> bool:
    """Tell whether this is an MP4 family file; one that cannot be opened has lost the index at its end."""
    return head[4:8] == MP4_MARK


def has_frame_count(head: bytes) -> bool:
    """Tell whether an MP3 says how long it is; without the mark its length is only guessed from the bit rate."""
    return b"Xing" in head or b"Info" in head or b"VBRI" in head


def wave_claim(path: Path) -> WaveClaim | None:
    """Read what a WAV header claims; None where the file is no WAV or has no format and data chunk.

    Raises:
        OSError: The file cannot be read.
    """
    with path.open("rb") as file:
        start = file.read(RIFF_START_BYTES)
        if len(start) < RIFF_START_BYTES or start[:4] != b"RIFF" or start[8:12] != b"WAVE":
            return None
        return _claim_of_chunks(file)


def _claim_of_chunks(file: BinaryIO) -> WaveClaim | None:
    bytes_a_second = 0
    for _chunk in range(MOST_CHUNKS):
        header = file.read(CHUNK_HEADER_BYTES)
        if len(header) < CHUNK_HEADER_BYTES:
            return None
        name, size = struct.unpack("<4sI", header)
        if name == b"data":
            return _claim(size, bytes_a_second)
        if name == b"fmt ":
            chunk = file.read(size)
            if len(chunk) >= FORMAT_CHUNK_BYTES:
                (bytes_a_second,) = struct.unpack_from("<I", chunk, 8)
            file.seek(size % 2, 1)
        else:
            file.seek(size + size % 2, 1)
    return None


def _claim(size: int, bytes_a_second: int) -> WaveClaim | None:
    if bytes_a_second == 0:
        return None
    if size in UNKNOWN_SIZES or size >= LARGEST_PLAUSIBLE_SIZE:
        return WaveClaim(None, unfinalised=True)
    return WaveClaim(size * 1000 // bytes_a_second, unfinalised=False)
