"""The sound that the review desk plays: the recording itself, or a decoded copy where its format seeks badly."""

from __future__ import annotations

from pathlib import Path

from qa_app.model.calls import Call
from qa_app.model.problems import ProblemError, problem
from qa_app.services.media import MediaReader

EXACT_CODECS = frozenset({"pcm_s16le", "pcm_u8", "pcm_mulaw", "pcm_alaw", "pcm_s24le", "pcm_f32le"})
EXACT_ENDING = ".wav"
LIMIT_BYTES = 2_000_000_000
FOLDER = "sound"


def plays_as_it_is(call: Call) -> Path | None:
    """Give the recording where it plays and seeks exactly as it is: a sound WAV of plain samples that is there."""
    recording = Path(call.recording_path or "")
    is_exact = call.codec in EXACT_CODECS and recording.suffix.lower() == EXACT_ENDING and not call.warnings
    return recording if call.recording_path is not None and is_exact and recording.is_file() else None


def decoded(call: Call, cache: Path, media: MediaReader, limit_bytes: int = LIMIT_BYTES) -> Path:
    """Decode a recording to a WAV in the cache, once; the cache's oldest files leave when it grows beyond its limit.

    Args:
        call: A call with a recording.
        cache: The workspace's folder for what can be made again.
        media: Who decodes.
        limit_bytes: How large the folder of decoded sound may become.

    Raises:
        ProblemError: ``recording-missing`` where the file is gone, or whatever the reader finds wrong with it.
    """
    recording = Path(call.recording_path or "")
    if not recording.is_file():
        raise ProblemError(problem("recording-missing", name=recording.name))
    folder = cache / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    copy = folder / f"{call.recording_sha256}.wav"
    if copy.is_file():
        copy.touch()
        return copy
    media.decode_to_wav(recording, copy)
    _prune(folder, copy, limit_bytes)
    return copy


def get_ready(call: Call, cache: Path, media: MediaReader) -> None:
    """Have the sound and the waveform of a call in the cache before it is opened.

    Raises:
        ProblemError: As `decoded`, or whatever the reader finds wrong with the recording.
    """
    if call.recording_path is None:
        return
    media.peaks(Path(call.recording_path))
    if plays_as_it_is(call) is None:
        decoded(call, cache, media)


def _prune(folder: Path, kept: Path, limit_bytes: int) -> None:
    """Remove the files that were used longest ago until the folder fits; the one in hand stays."""
    files = sorted((file for file in folder.glob("*.wav") if file != kept), key=lambda file: file.stat().st_mtime)
    size = sum(file.stat().st_size for file in (*files, kept))
    for file in files:
        if size <= limit_bytes:
            return
        size -= file.stat().st_size
        file.unlink(missing_ok=True)
