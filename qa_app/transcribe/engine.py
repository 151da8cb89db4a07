"""The speech model and voice activity detection; with `hearing` and `loading` all that knows faster-whisper.

It is imported in the recognition process alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from faster_whisper.audio import pad_or_trim
from faster_whisper.tokenizer import Tokenizer
from faster_whisper.transcribe import get_suppressed_tokens
from faster_whisper.vad import VadOptions, get_speech_timestamps
from numpy.typing import NDArray

from qa_app.model.machine import ANYWHERE, Card, Placement
from qa_app.model.problems import Problem, ProblemError
from qa_app.model.transcript import Word
from qa_app.transcribe.doubts import Doubt, Reading, compression_ratio, letters_a_second
from qa_app.transcribe.fallback import FIRST, SEARCHED, WINDOWS_AT_ONCE, Outcome, judged, settle
from qa_app.transcribe.hearing import FRAMES_A_SECOND, Hearing
from qa_app.transcribe.loading import load
from qa_app.transcribe.models import check_folder
from qa_app.transcribe.passed_over import Gap, filled, gaps_of
from qa_app.transcribe.prompts import previous_tokens
from qa_app.transcribe.text import prompt_for

RATE_HZ = 16_000
SAMPLES_A_MS = RATE_HZ // 1000
FULL_SCALE = 32768.0
VOICE_PIECE_MS = 300_000
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
        words: Times in the window, none overlapping; a word's text keeps its leading space.
        no_speech: Probability that there is no speech, in [0, 1].
        log_probability: Mean over the tokens.
        compression_ratio: How many times as long the text is as when it is compressed.
        letters_a_second: Of speech.
        temperature: That the text was drawn with; 0: searched.
        attempts: How often the window was heard; 1: in the fast pass alone.
        doubts: What speaks against the text after all attempts.
        left_out: What the model gave and is not in the words: the rest of a loop, or text over silence.
    """

    words: tuple[Word, ...]
    no_speech: float
    log_probability: float = 0.0
    compression_ratio: float = 0.0
    letters_a_second: float = 0.0
    temperature: float = 0.0
    attempts: int = 1
    doubts: frozenset[Doubt] = frozenset()
    left_out: str = ""

    @property
    def is_heard_again(self) -> bool:
        """Whether the fast pass was doubtful."""
        return self.attempts > 1


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
        prompt: str = "",
        hotwords: str = "",
        fallback: bool = False,
        checkpoint: Callable[[], None] = lambda: None,
    ) -> tuple[Heard, ...]:
        """Recognise some windows together, and those of which the text is doubtful again by themselves.

        Args:
            features: As `features` gives them.
            lengths_ms: How much of each window is sound.
            language: Of all windows.
            prompted: Whether a punctuated prompt goes before each.
            beam_size: Width of the search.
            prompt: Goes in the place of the language's usual prompt; empty: that one.
            hotwords: Words that are likely to be said, separated by commas or spaces; what does not fit is left out.
            fallback: Whether doubtful windows are heard again, see `qa_app.transcribe.fallback`.
            checkpoint: Called between two attempts; may raise to stop.
        """
        tokenizer = self._tokenizer(language)
        previous = previous_tokens(tokenizer.encode, (prompt or prompt_for(language)) if prompted else None, hotwords)
        hearing = Hearing(
            self._model,
            tokenizer,
            self._model.encode(features),
            features.mean(1),
            tuple(lengths_ms),
            first_prompt=tuple(self._model.get_prompt(tokenizer, previous, without_timestamps=True)),
            plain_prompt=tuple(self._model.get_prompt(tokenizer, [], without_timestamps=True)),
            beam_size=beam_size,
            suppressed=list(get_suppressed_tokens(tokenizer, [-1])),
        )
        checkpoint()
        everything = range(len(lengths_ms))
        first = hearing.hear(everything, FIRST)
        if fallback:
            is_prompted = bool(previous)
            outcomes = settle(first, lengths_ms, language, hearing.hear, prompted=is_prompted, checkpoint=checkpoint)
            outcomes = self._with_passed_over(hearing, features, outcomes, language, checkpoint)
        else:
            outcomes = tuple(judged(first, lengths_ms, language))
        finished = [hearing.finished(place, outcome) for place, outcome in enumerate(outcomes)]
        return tuple(_heard(each, length_ms) for each, length_ms in zip(finished, lengths_ms, strict=True))

    def _with_passed_over(
        self,
        hearing: Hearing,
        features: NDArray[np.float32],
        outcomes: tuple[Outcome, ...],
        language: str,
        checkpoint: Callable[[], None],
    ) -> tuple[Outcome, ...]:
        """Hear the seconds of speech that have no words by themselves, as the sequential way goes on from a time."""
        lengths_ms = hearing.lengths_ms
        gaps = [gap for place, each in enumerate(outcomes) for gap in gaps_of(place, each, lengths_ms[place])]
        found: dict[int, list[tuple[Gap, Reading]]] = {}
        for at in range(0, len(gaps), WINDOWS_AT_ONCE):
            part = gaps[at : at + WINDOWS_AT_ONCE]
            checkpoint()
            pieces = [features[gap.place][..., _frame(gap.start_ms) : _frame(gap.end_ms)] for gap in part]
            alone = replace(
                hearing,
                encoded=self._model.encode(np.stack([pad_or_trim(piece) for piece in pieces])),
                levels=np.stack([pad_or_trim(piece).mean(0) for piece in pieces]),
                lengths_ms=tuple(gap.length_ms for gap in part),
            )
            for gap, reading in zip(part, alone.hear(range(len(part)), SEARCHED), strict=True):
                found.setdefault(gap.place, []).append((gap, reading))
        return tuple(
            filled(outcome, found[place], lengths_ms[place], language) if place in found else outcome
            for place, outcome in enumerate(outcomes)
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


def _heard(outcome: Outcome, length_ms: int) -> Heard:
    reading = outcome.reading
    text = "".join(word.text for word in reading.words)
    return Heard(
        words=reading.words,
        no_speech=reading.no_speech,
        log_probability=reading.log_probability,
        compression_ratio=compression_ratio(text),
        letters_a_second=letters_a_second(text, length_ms),
        temperature=reading.temperature,
        attempts=outcome.attempts,
        doubts=outcome.doubts,
        left_out=reading.left_out,
    )


def _frame(time_ms: int) -> int:
    return time_ms * FRAMES_A_SECOND // 1000


def _as_float(sound: Sound) -> NDArray[np.float32]:
    return sound.astype(np.float32) / np.float32(FULL_SCALE)
