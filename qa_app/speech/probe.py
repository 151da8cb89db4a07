"""A look into a recording's file: can it be used, how long is it really, and what is odd about it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from qa_app.model.calls import Probe, RecordingWarning
from qa_app.model.problems import Problem, ProblemError
from qa_app.speech.header import WaveClaim, has_frame_count, wave_claim
from qa_app.speech.likeness import speechlike_frames
from qa_app.speech.sound import Samples, Sound, open_sound, read_head

SILENT_PEAK = 60
MISSING_TAIL_MS = 1000
SPEECH_FRAMES_WANTED = 10
HASH_BLOCK_BYTES = 1 << 20

# Formats that say their length in a header; of the others it is guessed, so that nothing can be found missing.
HEADER_TELLS_LENGTH = frozenset({"mov", "flac", "asf", "matroska", "aiff", "au", "caf"})

# Containers that a file's extension names; an extension that is not here says nothing.
EXTENSIONS = {
    "wav": frozenset({"wav", "w64"}),
    "mp3": frozenset({"mp3"}),
    "m4a": frozenset({"mov"}),
    "mp4": frozenset({"mov"}),
    "3gp": frozenset({"mov"}),
    "aac": frozenset({"aac", "mov"}),
    "ogg": frozenset({"ogg"}),
    "oga": frozenset({"ogg"}),
    "opus": frozenset({"ogg"}),
    "spx": frozenset({"ogg"}),
    "flac": frozenset({"flac", "ogg"}),
    "wma": frozenset({"asf"}),
    "amr": frozenset({"amr", "amrnb", "amrwb"}),
    "au": frozenset({"au"}),
    "aiff": frozenset({"aiff"}),
    "aif": frozenset({"aiff"}),
}

# Containers under the names that people know.
FAMILIAR_NAMES = {"mov": "mp4", "asf": "wma"}


@dataclass(slots=True)
class _Heard:
    """What was heard while the sound went by, block by block."""

    samples: int = 0
    speech_frames: int = 0
    peaks: list[int] = field(default_factory=list)

    def hear(self, block: Samples, rate_hz: int) -> None:
        self.samples += block.shape[1]
        loudest = [int(np.max(np.abs(channel.astype(np.int32)))) for channel in block]
        self.peaks = loudest if not self.peaks else [max(pair) for pair in zip(self.peaks, loudest, strict=True)]
        if self.speech_frames < SPEECH_FRAMES_WANTED:
            self.speech_frames += max(speechlike_frames(channel, rate_hz) for channel in block)


def probe(path: Path) -> Probe:
    """Decode a recording once, in blocks, and tell what it is.

    Raises:
        ProblemError: The recording cannot be used: recording-missing, recording-unreadable, recording-empty,
            recording-archive, recording-not-audio, recording-no-header, recording-no-index or recording-no-sound.
    """
    heard = _Heard()
    with open_sound(path) as sound:
        for block in sound.blocks():
            heard.hear(block, sound.sample_rate_hz)
        if not heard.samples:
            raise ProblemError(Problem("recording-no-sound", (("name", path.name),), file=str(path)))
        duration_ms = heard.samples * 1000 // sound.sample_rate_hz
        return Probe(
            duration_ms=duration_ms,
            sample_rate_hz=sound.sample_rate_hz,
            channels=sound.channels,
            codec=sound.codec,
            container=sound.container,
            warnings=(
                *_warnings_of_extension(sound),
                *_warnings_of_length(sound, duration_ms),
                *_warnings_of_content(heard),
            ),
        )


def sha256(path: Path) -> str:
    """Give the SHA-256 of the file's bytes in hexadecimal, read in blocks.

    Raises:
        ProblemError: recording-missing or recording-unreadable.
    """
    read_head(path)
    digest = hashlib.sha256()
    try:
        with path.open("rb") as file:
            while block := file.read(HASH_BLOCK_BYTES):
                digest.update(block)
    except OSError as error:
        raise ProblemError(Problem("recording-unreadable", (("name", path.name),), file=str(path))) from error
    return digest.hexdigest()


def _warnings_of_extension(sound: Sound) -> tuple[RecordingWarning, ...]:
    named = sound.path.suffix.removeprefix(".").lower()
    expected = EXTENSIONS.get(named)
    if expected is None or sound.container in expected:
        return ()
    found = FAMILIAR_NAMES.get(sound.container, sound.container)
    return (RecordingWarning("recording-other-format", (("named", named), ("found", found))),)


def _warnings_of_length(sound: Sound, duration_ms: int) -> tuple[RecordingWarning, ...]:
    claim = wave_claim(sound.path)
    if claim is not None and claim.unfinalised:
        return (RecordingWarning("recording-unfinalised"),)
    claimed_ms = _claimed_ms(sound, claim)
    if claimed_ms is not None and claimed_ms - duration_ms >= MISSING_TAIL_MS:
        missing = f"{(claimed_ms - duration_ms) / 1000:.1f}"
        return (
            RecordingWarning("recording-tail-missing", (("seconds", missing), ("total", f"{claimed_ms / 1000:.1f}"))),
        )
    if sound.damaged_packets:
        return (RecordingWarning("recording-damaged", (("count", str(sound.damaged_packets)),)),)
    return ()


def _claimed_ms(sound: Sound, claim: WaveClaim | None) -> int | None:
    if claim is not None:
        return claim.duration_ms
    if sound.container in HEADER_TELLS_LENGTH:
        return sound.claimed_ms
    if sound.container == "mp3" and has_frame_count(read_head(sound.path)):
        return sound.claimed_ms
    return None


def _warnings_of_content(heard: _Heard) -> tuple[RecordingWarning, ...]:
    if max(heard.peaks) < SILENT_PEAK:
        return (RecordingWarning("recording-silent"),)
    if heard.speech_frames < SPEECH_FRAMES_WANTED:
        return (RecordingWarning("recording-no-speech"),)
    silent = tuple(side for side, peak in enumerate(heard.peaks) if peak < SILENT_PEAK)
    if silent:
        return (RecordingWarning("recording-side-silent", (("side", str(silent[0] + 1)),)),)
    return ()
