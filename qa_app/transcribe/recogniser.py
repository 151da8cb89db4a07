"""The way of one recording through the engine: decode, find speech, pack windows, recognise them batch by batch."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from qa_app.model.progress import Control
from qa_app.model.transcript import Segment, Speaker, Word
from qa_app.transcribe.bleed import without_bleed
from qa_app.transcribe.echo import EchoGuard
from qa_app.transcribe.protocol import Batch, Decoder, Event, Finished, Recognise, Speakers
from qa_app.transcribe.segments import cut
from qa_app.transcribe.text import in_script, is_phantom
from qa_app.transcribe.windows import Span, Window, pack

SAMPLES_A_MS = 16
SPEAKERS_OF_TWO = (Speaker.AGENT, Speaker.CUSTOMER)


class HeardWindow(Protocol):
    """What an engine makes of one window."""

    @property
    def words(self) -> tuple[Word, ...]:
        """Words with times in the window."""
        ...

    @property
    def no_speech(self) -> float:
        """Probability that there is no speech in the window."""
        ...


class Listener(Protocol):
    """The engine as this module needs it; see `qa_app.transcribe.engine.Engine`."""

    def features(self, windows: Sequence[NDArray[np.int16]]) -> NDArray[np.float32]:
        """Give the spectrograms of some windows."""
        ...

    def find_language(self, features: NDArray[np.float32]) -> str:
        """Give the most probable language."""
        ...

    def recognise(
        self,
        features: NDArray[np.float32],
        lengths_ms: Sequence[int],
        language: str,
        *,
        prompted: bool,
        beam_size: int,
    ) -> Sequence[HeardWindow]:
        """Recognise some windows together."""
        ...


VoiceFinder = Callable[[NDArray[np.int16]], Iterator[tuple[int, list[tuple[int, int]]]]]


@dataclass(frozen=True, slots=True)
class Recogniser:
    """Everything that recognising a recording needs.

    Attributes:
        engine: The loaded model.
        find_speech: Finds the speech of one channel, see `qa_app.transcribe.engine.find_speech`.
        decode: Decodes a recording.
    """

    engine: Listener
    find_speech: VoiceFinder
    decode: Decoder

    def run(self, job: Recognise, control: Control, send: Callable[[Event], None]) -> None:
        """Recognise one recording from its first open window on, and send a `Batch` for each few windows.

        Args:
            job: The recording.
            control: Is told each step; may ask to stop between any two.
            send: Takes the batches and at last `Finished`.

        Raises:
            Cancelled: It was asked to stop; what was sent before stands.
            ProblemError: The recording cannot be decoded.
        """
        began = last = time.monotonic()
        total_ms = job.duration_ms
        sound = self.decode(job.recording, lambda done_ms: control.step("decoding", min(done_ms, total_ms), total_ms))
        windows = pack(self._speech(sound, control), job.options.window_ms)
        echo = EchoGuard(sound)
        first = job.first_window if job.windows == len(windows) else 0
        language = job.options.language or (job.found_language if first else None)
        for place in range(first, len(windows), job.options.batch_windows):
            control.step("recognising", place, len(windows))
            batch = windows[place : place + job.options.batch_windows]
            features = self.engine.features([_heard_sound(sound, window) for window in batch])
            language = language or self.engine.find_language(features)
            segments = self._segments(job, batch, features, language, echo)
            last, before = time.monotonic(), last
            work_ms = round((last - before) * 1000)
            send(Batch(job.task, place, place + len(batch), len(windows), language, segments, work_ms))
        control.step("recognising", len(windows), len(windows))
        send(Finished(job.task, len(windows), language or "", round((time.monotonic() - began) * 1000)))

    def _speech(self, sound: Speakers, control: Control) -> Iterable[Span]:
        total_ms = sound.size // SAMPLES_A_MS
        found: list[Span] = []
        for channel, samples in enumerate(sound):
            before_ms = channel * sound.shape[1] // SAMPLES_A_MS
            control.step("finding-speech", before_ms, total_ms)
            for done_ms, spans in self.find_speech(samples):
                found += [Span(start, end, channel) for start, end in spans]
                control.step("finding-speech", before_ms + done_ms, total_ms)
        return without_bleed(found, sound)

    def _segments(
        self, job: Recognise, batch: Sequence[Window], features: NDArray[np.float32], language: str, echo: EchoGuard
    ) -> tuple[Segment, ...]:
        heard = self.engine.recognise(
            features,
            [window.length_ms for window in batch],
            language,
            prompted=job.options.prompted,
            beam_size=job.options.beam_size,
        )
        segments: list[Segment] = []
        words = [tuple(_in_recording(result.words, window)) for window, result in zip(batch, heard, strict=True)]
        own = echo.own([(window.channel, each) for window, each in zip(batch, words, strict=True)])
        for window, result, each in zip(batch, heard, own, strict=True):
            is_known = len(echo.sound) == len(SPEAKERS_OF_TWO)
            said = cut(each, SPEAKERS_OF_TWO[window.channel] if is_known else Speaker.UNKNOWN)
            segments += [segment for segment in said if not is_phantom(segment, result.no_speech)]
        in_order = sorted(segments, key=lambda segment: (segment.start_ms, segment.end_ms))
        return tuple(in_script(segment, job.options.script, language) for segment in in_order)


def _heard_sound(sound: Speakers, window: Window) -> NDArray[np.int16]:
    row = sound[window.channel]
    return np.concatenate([row[each.start_ms * SAMPLES_A_MS : each.end_ms * SAMPLES_A_MS] for each in window.pieces])


def _in_recording(words: Iterable[Word], window: Window) -> Iterator[Word]:
    for word in words:
        start_ms, end_ms = window.in_recording(word.start_ms, word.end_ms)
        yield Word(start_ms, end_ms, word.text, word.probability)
