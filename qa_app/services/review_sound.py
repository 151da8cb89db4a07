"""The sound that the review desk plays: the recording itself, or a decoded copy where its format seeks badly."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from qa_app.model.calls import Call
from qa_app.model.problems import ProblemError, problem
from qa_app.services.media import MediaReader
from qa_app.speech.decode import PART_ENDING, never
from qa_app.speech.local import PEAKS_ENDING
from qa_app.speech.pcm import open_pcm
from qa_app.speech.peaks import Peaks

EXACT_CODECS = frozenset({"pcm_s16le", "pcm_u8", "pcm_mulaw", "pcm_alaw", "pcm_s24le", "pcm_f32le"})
EXACT_ENDING = ".wav"
LIMIT_BYTES = 2_000_000_000
PEAKS_LIMIT_BYTES = 500_000_000
LEFT_BEHIND_S = 600
FOLDER = "sound"


def plays_as_it_is(call: Call) -> Path | None:
    """Give the recording where it plays and seeks exactly as it is: a sound WAV of plain samples that is there."""
    recording = Path(call.recording_path or "")
    is_exact = call.codec in EXACT_CODECS and recording.suffix.lower() == EXACT_ENDING and not call.warnings
    if call.recording_path is None or not is_exact:
        return None
    return recording if open_pcm(recording) is not None else None


def copy_of(call: Call, cache: Path) -> Path:
    """Give where the decoded sound of a call lies once it is whole; it grows as `qa_app.speech.decode.part_of` it."""
    return cache / FOLDER / f"{call.recording_sha256}.wav"


def decoded(
    call: Call,
    cache: Path,
    media: MediaReader,
    limit_bytes: int = LIMIT_BYTES,
    cancelled: Callable[[], bool] = never,
) -> Path:
    """Decode a recording to a WAV in the cache, once; the cache's oldest files leave when it grows beyond its limit.

    Args:
        call: A call with a recording.
        cache: The workspace's folder for what can be made again.
        media: Who decodes.
        limit_bytes: How large the folder of decoded sound may become.
        cancelled: Asked while it decodes whether to give up.

    Raises:
        ProblemError: ``recording-missing`` where the file is gone, or whatever the reader finds wrong with it.
        Cancelled: It was given up.
    """
    recording = Path(call.recording_path or "")
    if not recording.is_file():
        raise ProblemError(problem("recording-missing", name=recording.name))
    copy = copy_of(call, cache)
    copy.parent.mkdir(parents=True, exist_ok=True)
    if copy.is_file():
        copy.touch()
        return copy
    media.decode_to_wav(recording, copy, cancelled)
    _prune(copy.parent, f"*{EXACT_ENDING}", limit_bytes, copy)
    return copy


def waveform(call: Call, cache: Path, media: MediaReader) -> Peaks:
    """Give the peaks of a call and who speaks when, from its decoded copy where there is one: that is quicker.

    Raises:
        ProblemError: Whatever the reader finds wrong with the recording.
    """
    copy = copy_of(call, cache)
    return media.peaks(Path(call.recording_path or ""), copy if copy.is_file() else None)


def get_ready(call: Call, cache: Path, media: MediaReader, cancelled: Callable[[], bool] = never) -> None:
    """Have the sound and the waveform of a call in the cache before it is opened.

    Raises:
        ProblemError: As `decoded`, or whatever the reader finds wrong with the recording.
        Cancelled: It was given up.
    """
    if call.recording_path is None:
        return
    if plays_as_it_is(call) is None:
        decoded(call, cache, media, cancelled=cancelled)
    waveform(call, cache, media)


def clean(cache: Path, limit_bytes: int = LIMIT_BYTES, now_s: float | None = None) -> None:
    """Remove what a killed program left half written, and what was used longest ago beyond the limits.

    Args:
        cache: The workspace's folder for what can be made again.
        limit_bytes: How large the folder of decoded sound may be.
        now_s: The time, for tests; a half-written file that was touched lately may be another program's and stays.
    """
    now_s = time.time() if now_s is None else now_s
    for left in (*cache.glob(f"*{PART_ENDING}"), *(cache / FOLDER).glob(f"*{PART_ENDING}")):
        with suppress(OSError):
            if now_s - left.stat().st_mtime >= LEFT_BEHIND_S:
                left.unlink()
    _prune(cache / FOLDER, f"*{EXACT_ENDING}", limit_bytes)
    _prune(cache, f"*{PEAKS_ENDING}", PEAKS_LIMIT_BYTES)


def _prune(folder: Path, pattern: str, limit_bytes: int, kept: Path | None = None) -> None:
    """Remove the files that were used longest ago until the folder fits; the one in hand stays."""
    found: list[tuple[float, int, Path]] = []
    for file in folder.glob(pattern):
        with suppress(OSError):
            state = file.stat()
            found.append((state.st_mtime, state.st_size, file))
    size = sum(bytes_there for _used, bytes_there, _file in found)
    for _used, bytes_there, file in sorted(found):
        if size <= limit_bytes:
            return
        if file == kept:
            continue
        with suppress(OSError):
            file.unlink(missing_ok=True)
            size -= bytes_there
