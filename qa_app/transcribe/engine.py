"""The speech model and voice activity detection; with `loading` the only one that knows faster-whisper and ctranslate2.

It is imported in the recognition process alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from faster_whisper import BatchedInferencePipeline
from faster_whisper.audio import pad_or_trim
from faster_whisper.tokenizer import Tokenizer
from faster_whisper.transcribe import TranscriptionOptions, get_suppressed_tokens, merge_punctuations
from faster_whisper.vad import VadOptions, get_speech_timestamps
from numpy.typing import NDArray

from qa_app.model.machine import ANYWHERE, Card, Placement
from qa_app.model.problems import Problem, ProblemError
from qa_app.model.transcript import Word
from qa_app.transcribe.loading import load
from qa_app.transcribe.models import check_folder
from qa_app.transcribe.text import prompt_for

RATE_HZ = 16_000
SAMPLES_A_MS = RATE_HZ // 1000
FULL_SCALE = 32768.0
VOICE_PIECE_MS = 300_000
FRAMES_A_SECOND = 100
# WORKAROUND faster-whisper 1.2.1: find_alignment raises IndexError on a window of a few frames
LEAST_FRAMES = 50
PREPENDED = "\"'“¿([{-"
APPENDED = "\"'.。,，!！?？:：”)]}、"

# The usual threshold of 0.5 misses 6 % of the speech of a real call at 8 kHz and 28 % of the demo's; this one misses
# 1 % and none, and finds none in ringing, faint hiss and silence.
VOICE = VadOptions(
    threshold=0.15,
    neg_threshold=0.05,
    min_speech_duration_ms=120,
    max_speech_duration_s=28.0,
    min_silence_duration_ms=300,
    speech_pad_ms=200,
)

Sound = NDArray[np.int16]


@dataclass(frozen=True, slots=True)
class Heard:
    """What the model makes of one window.

    Attributes:
        words: Times in the window; a word's text keeps its leading space.
        no_speech: Probability that there is no speech, in [0, 1].
    """

    words: tuple[Word, ...]
    no_speech: float


class Engine:
    """A loaded model."""

    def __init__(
        self,
        folder: Path,
        placement: Placement = ANYWHERE,
        trying: Callable[[Card | None], None] = lambda _card: None,
    ) -> None:
        """Load the model of a folder; on a graphics card where one works, else on the processor as int8.

        Args:
            folder: A whole model's.
            placement: How it is to be loaded.
            trying: Is told before a card is touched, which may end the process.

        Raises:
            ProblemError: A file of the model is missing, or it cannot be loaded.
        """
        check_folder(folder)
        self.folder = folder
        try:
            self.loaded = load(folder, placement, trying)
        except (RuntimeError, ValueError, OSError) as error:
            raise ProblemError(Problem("model-unusable", (("model", folder.name),), file=str(folder))) from error
        self._model = self.loaded.model
        self._pipeline = BatchedInferencePipeline(self._model)

    def features(self, windows: Sequence[Sound]) -> NDArray[np.float32]:
        """Give the spectrograms of some windows of sound, each filled up to 30 seconds: (windows, bands, frames)."""
        return np.stack([pad_or_trim(self._model.feature_extractor(_as_float(each))[..., :-1]) for each in windows])

    def find_language(self, features: NDArray[np.float32]) -> str:
        """Give the language that is most probable over all these windows."""
        if not self._model.model.is_multilingual:
            return "en"
        totals: dict[str, float] = {}
        for window in self._model.model.detect_language(self._model.encode(features)):
            for token, probability in window:
                totals[token[2:-2]] = totals.get(token[2:-2], 0.0) + probability
        return max(totals, key=lambda language: totals[language])

    def recognise(
        self,
        features: NDArray[np.float32],
        lengths_ms: Sequence[int],
        language: str,
        *,
        prompted: bool,
        beam_size: int,
    ) -> tuple[Heard, ...]:
        """Recognise some windows together.

        Args:
            features: As `features` gives them.
            lengths_ms: How much of each window is sound.
            language: Of all windows.
            prompted: Whether a punctuated prompt goes before each.
            beam_size: Width of the search.
        """
        tokenizer = self._tokenizer(language)
        options = _options(tokenizer, prompt_for(language) if prompted else None, beam_size)
        encoded, outputs = self._pipeline.generate_segment_batched(features, tokenizer, options)
        tokens = [[token for token in output["tokens"] if token < tokenizer.eot] for output in outputs]
        frames = [max(LEAST_FRAMES, length_ms * FRAMES_A_SECOND // 1000) for length_ms in lengths_ms]
        aligned = self._model.find_alignment(tokenizer, tokens, encoded, frames)
        return tuple(
            Heard(
                words=tuple(_words(alignment, length_ms)),
                no_speech=float(output["no_speech_prob"]),
            )
            for alignment, output, length_ms in zip(aligned, outputs, lengths_ms, strict=True)
        )

    def _tokenizer(self, language: str) -> Tokenizer:
        multilingual = self._model.model.is_multilingual
        try:
            return Tokenizer(self._model.hf_tokenizer, multilingual, task="transcribe", language=language)
        except ValueError as error:
            raise ProblemError(Problem("language-unknown", (("language", language),))) from error


def find_speech(sound: Sound) -> Iterator[tuple[int, list[tuple[int, int]]]]:
    """Find the speech in one channel, a piece of five minutes at a time, so that it can be stopped in between.

    Yields:
        How far it has come in milliseconds, and the speech in that piece as (start, end) in milliseconds.
    """
    size = VOICE_PIECE_MS * SAMPLES_A_MS
    for start in range(0, len(sound), size):
        piece = sound[start : start + size]
        found = get_speech_timestamps(_as_float(piece), VOICE)
        offset_ms = start // SAMPLES_A_MS
        spans = [(offset_ms + each["start"] // SAMPLES_A_MS, offset_ms + each["end"] // SAMPLES_A_MS) for each in found]
        yield offset_ms + len(piece) // SAMPLES_A_MS, spans


def _options(tokenizer: Tokenizer, prompt: str | None, beam_size: int) -> TranscriptionOptions:
    return TranscriptionOptions(
        beam_size=beam_size,
        best_of=1,
        patience=1,
        length_penalty=1,
        repetition_penalty=1,
        no_repeat_ngram_size=0,
        log_prob_threshold=-1.0,
        no_speech_threshold=0.6,
        compression_ratio_threshold=2.4,
        condition_on_previous_text=False,
        prompt_reset_on_temperature=0.5,
        temperatures=[0.0],
        initial_prompt=prompt,
        prefix=None,
        suppress_blank=True,
        suppress_tokens=get_suppressed_tokens(tokenizer, [-1]),
        without_timestamps=True,
        max_initial_timestamp=0.0,
        word_timestamps=True,
        prepend_punctuations=PREPENDED,
        append_punctuations=APPENDED,
        multilingual=False,
        max_new_tokens=None,
        clip_timestamps="0",
        hallucination_silence_threshold=None,
        hotwords=None,
    )


def _words(alignment: Iterable[dict[str, Any]], length_ms: int) -> Iterator[Word]:
    words = list(alignment)
    merge_punctuations(words, PREPENDED, APPENDED)
    for word in words:
        start = max(round(word["start"] * 1000), 0)
        # what a model turns in circles over is aligned to the very end of the sound, where nobody can have begun
        if word["word"].strip() and start < length_ms:
            end = min(max(round(word["end"] * 1000), start), length_ms)
            yield Word(start, end, word["word"], float(word["probability"]))


def _as_float(sound: Sound) -> NDArray[np.float32]:
    return sound.astype(np.float32) / np.float32(FULL_SCALE)
