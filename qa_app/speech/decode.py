"""Decoding of a recording into what the player and the recogniser can use."""

from __future__ import annotations

import errno
import os
import struct
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from qa_app.model.problems import Problem, ProblemError
from qa_app.model.progress import Cancelled
from qa_app.speech.sound import Samples, Sound, open_sound

RECOGNITION_RATE_HZ = 16_000
SAMPLE_BYTES = 2
PCM = 1
HEADER_BYTES = 44
LARGEST_DATA_BYTES = 0xFFFFFF00
PART_ENDING = ".part"
RENAME_TRIES = 20
RENAME_PAUSE_S = 0.05


def blocks(path: Path, rate_hz: int = RECOGNITION_RATE_HZ) -> Iterator[Samples]:
    """Decode a recording as a stream.

    Yields:
        Arrays (channels, samples) of 16-bit samples at `rate_hz`; one or two channels, the same number in each block.

    Raises:
        ProblemError: The recording cannot be used, see `qa_app.speech.sound.open_sound`.
    """
    with open_sound(path) as sound:
        yield from sound.blocks(rate_hz)


def part_of(target: Path) -> Path:
    """Give the file in which the target grows until it is whole."""
    return target.with_name(f"{target.name}{PART_ENDING}")


def never() -> bool:
    """Say that nobody asked to stop."""
    return False


def decode_to_wav(path: Path, target: Path, cancelled: Callable[[], bool] = never) -> None:
    """Write the recording's sound as a plain 16-bit WAV at its own rate, which every player seeks in exactly.

    The target is complete or not there: it grows as `part_of` it, which can be read meanwhile, and is renamed.

    Args:
        path: The recording.
        target: The WAV.
        cancelled: Asked between blocks whether to stop.

    Raises:
        ProblemError: The recording cannot be used, or disk-full or folder-read-only of the target's folder.
        Cancelled: It was told to stop; nothing is left behind.
    """
    part = part_of(target)
    try:
        with open_sound(path) as sound, part.open("wb") as file:
            file.write(_header(sound, 0))
            file.flush()
            data_bytes = 0
            for block in sound.blocks():
                if cancelled():
                    raise Cancelled
                data_bytes += file.write(block.T.astype("<i2").tobytes())
                file.flush()
            file.seek(0)
            file.write(_header(sound, data_bytes))
        _rename(part, target)
    except OSError as error:
        raise ProblemError(_write_problem(error, target)) from error
    finally:
        part.unlink(missing_ok=True)


def _rename(part: Path, target: Path) -> None:
    """Put the whole file in its place; on Windows somebody may just be reading it, for a few milliseconds."""
    for tries_left in reversed(range(RENAME_TRIES)):
        try:
            part.replace(target)
        except PermissionError:
            if not tries_left:
                raise
            time.sleep(RENAME_PAUSE_S)
        else:
            return


def _header(sound: Sound, data_bytes: int) -> bytes:
    frame_bytes = sound.channels * SAMPLE_BYTES
    rate_hz = sound.sample_rate_hz
    form = struct.pack("<HHIIHH", PCM, sound.channels, rate_hz, rate_hz * frame_bytes, frame_bytes, SAMPLE_BYTES * 8)
    data_bytes = min(data_bytes, LARGEST_DATA_BYTES)
    return (
        struct.pack("<4sI4s4sI", b"RIFF", data_bytes + HEADER_BYTES - 8, b"WAVE", b"fmt ", len(form))
        + form
        + struct.pack("<4sI", b"data", data_bytes)
    )


def _write_problem(error: OSError, target: Path) -> Problem:
    """Name the problem of a file that could not be written: disk-full or folder-read-only."""
    code = "disk-full" if error.errno in {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)} else "folder-read-only"
    folder = os.fspath(target.parent)
    return Problem(code, (("folder", folder),), file=os.fspath(target))
