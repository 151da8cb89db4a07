"""One batch of encoded windows, heard as often as it takes, by faster-whisper and ctranslate2.

It is imported in the recognition process alone.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import ctranslate2
import numpy as np
from faster_whisper.tokenizer import Tokenizer
from faster_whisper.transcribe import merge_punctuations
from numpy.typing import NDArray

from qa_app.model.transcript import LOW_CONFIDENCE, Word
from qa_app.transcribe.alignment import UNDECODED, is_loud, spread, tightened, timed, without
from qa_app.transcribe.doubts import MOST_NO_SPEECH, Reading, find_loop, letters
from qa_app.transcribe.fallback import Attempt, Outcome, loop_to_cut

FRAMES_A_SECOND = 100
# WORKAROUND faster-whisper 1.2.1: find_alignment raises IndexError on a window of a few frames
LEAST_FRAMES = 50
PREPENDED = "\"'“¿([{-"
APPENDED = "\"'.。,，!！?？:：”)]}、"
TOKENS_A_SECOND = 16
"""More than anybody says: nine Chinese characters a second at nearly two tokens each."""
TOKENS_MORE = 32
GUARDED_TOKENS = 8
"""In a guarded attempt no eight tokens may come twice: about five Chinese characters or six words."""
GUARD_PENALTY = 1.1
MARKED = 3
"""So many words before a cut are marked for the reviewer."""
UNCERTAIN = LOW_CONFIDENCE / 2
"""The certainty of words whose times are a guess, or whose loop was cut off: marked for the reviewer."""
PROCESSOR = "cpu"

_Timed = tuple[tuple[Word, ...], str]


@dataclass(frozen=True, slots=True)
class Hearing:
    """Some windows of one language, encoded once.

    Attributes:
        model: faster-whisper's.
        encoded: What the encoder made of the windows, in order.
        levels: Mean of the spectrogram's bands in each frame: (windows, frames).
        lengths_ms: How much of each is sound.
        first_prompt: Tokens before the text in the fast pass.
        plain_prompt: The same in the second pass: the language alone.
        beam_size: Width of the search.
        suppressed: Tokens that are no text.
    """

    model: Any
    tokenizer: Tokenizer
    encoded: ctranslate2.StorageView
    levels: NDArray[np.float32]
    lengths_ms: tuple[int, ...]
    first_prompt: tuple[int, ...]
    plain_prompt: tuple[int, ...]
    beam_size: int
    suppressed: list[int]

    def hear(self, places: Sequence[int], attempt: Attempt) -> list[Reading]:
        """Give what one attempt makes of the windows of these places, with the times of the words."""
        encoded = self._encoded(places)
        prompt = list(self.first_prompt if attempt.is_first else self.plain_prompt)
        most = max(_most_tokens(self.lengths_ms[place]) for place in places)
        longest = min(self.model.max_length, len(prompt) + most)
        drawn = attempt.temperature > 0
        results = self.model.model.generate(
            encoded,
            [prompt] * len(places),
            beam_size=1 if drawn else self.beam_size,
            num_hypotheses=attempt.draws,
            sampling_topk=0 if drawn else 1,
            sampling_temperature=attempt.temperature if drawn else 1.0,
            repetition_penalty=GUARD_PENALTY if attempt.breaks_loops else 1.0,
            no_repeat_ngram_size=GUARDED_TOKENS if attempt.breaks_loops else 0,
            max_length=longest,
            suppress_blank=True,
            suppress_tokens=self.suppressed,
            return_scores=True,
            return_no_speech_prob=True,
        )
        tokens = [self._text_tokens(result.sequences_ids[0]) for result in results]
        words = self._words(encoded, tokens, places)
        readings: list[Reading] = []
        for result, own, (timed_words, left_out) in zip(results, tokens, words, strict=True):
            # ctranslate2 gives the mean over the tokens without the end, which has been added to the sum
            length = len(result.sequences_ids[0])
            readings.append(
                Reading(
                    text=self.tokenizer.decode(own).replace(UNDECODED, ""),
                    log_probability=result.scores[0] * length / (length + 1),
                    no_speech=float(result.no_speech_prob),
                    is_ended=len(prompt) + length < longest,
                    temperature=attempt.temperature,
                    words=timed_words,
                    left_out=left_out,
                    tokens=tuple(own),
                )
            )
        return readings

    def finished(self, place: int, outcome: Outcome) -> Outcome:
        """Give what is kept of a window: without the rest of a loop that no attempt came out of, and without silence.

        The words of which a loop's rest is cut off are marked as hardly certain, so that a reviewer listens there; so
        is a doubtful text over what is likely to be silence.
        """
        reading = outcome.reading
        if reading.is_silence:
            return replace(outcome, reading=replace(reading, words=(), left_out=reading.text.strip()))
        cut = loop_to_cut(outcome)
        if cut is None:
            is_suspect = bool(outcome.doubts) and reading.no_speech > MOST_NO_SPEECH
            return (
                replace(outcome, reading=replace(reading, words=_uncertain(reading.words))) if is_suspect else outcome
            )
        texts, word_tokens = self._split(list(reading.tokens))
        tokens = without(word_tokens, texts, cut)
        words, left_out = self._words(self._encoded([place]), [list(tokens)], [place])[0]
        words = _marked(words, reading.text[: cut[0]])
        left_out = " ".join(filter(None, (reading.text[cut[0] : cut[1]].strip(), left_out)))
        return replace(outcome, reading=replace(reading, tokens=tokens, words=words, left_out=left_out))

    def _encoded(self, places: Sequence[int]) -> ctranslate2.StorageView:
        """Give the encoded windows of some places, copied only where not all are wanted."""
        return self.encoded if len(places) == len(self.lengths_ms) else _part(self.encoded, places)

    def _text_tokens(self, tokens: Sequence[int]) -> list[int]:
        return [token for token in tokens if token < self.tokenizer.eot]

    def _words(self, encoded: ctranslate2.StorageView, tokens: list[list[int]], places: Sequence[int]) -> list[_Timed]:
        """Give the words of some windows with their times; where they cannot be aligned, they share the sound."""
        lengths_ms = [self.lengths_ms[place] for place in places]
        try:
            aligned = self._aligned(encoded, tokens, lengths_ms)
        except (IndexError, ValueError, RuntimeError) as error:
            if isinstance(error, RuntimeError) and self.model.model.device != PROCESSOR:
                # on a card this can be want of memory, which the caller knows a way around
                raise
            aligned = [
                self._aligned_alone(encoded, place, tokens[place], each) for place, each in enumerate(lengths_ms)
            ]
        found: list[_Timed] = []
        for place, own, alignment, length_ms in zip(places, tokens, aligned, lengths_ms, strict=True):
            words, left_out = timed(alignment or (), length_ms)
            words = tightened(words, is_loud(self.levels[place], length_ms))
            if own and not words and not (left_out and find_loop(left_out)):
                words, left_out = spread(self._split(own)[0], length_ms, UNCERTAIN), ""
            found.append((words, left_out))
        return found

    def _aligned(
        self, encoded: ctranslate2.StorageView, tokens: list[list[int]], lengths_ms: Sequence[int]
    ) -> list[Any]:
        frames = [max(LEAST_FRAMES, length_ms * FRAMES_A_SECOND // 1000) for length_ms in lengths_ms]
        aligned = self.model.find_alignment(self.tokenizer, tokens, encoded, frames)
        for alignment in aligned:
            merge_punctuations(alignment, PREPENDED, APPENDED)
        return list(aligned)

    def _aligned_alone(
        self, encoded: ctranslate2.StorageView, place: int, tokens: list[int], length_ms: int
    ) -> list[Any] | None:
        try:
            return list(self._aligned(_part(encoded, [place]), [tokens], [length_ms])[0])
        except (IndexError, ValueError, RuntimeError):
            return None

    def _split(self, tokens: list[int]) -> tuple[list[str], list[list[int]]]:
        words, word_tokens = self.tokenizer.split_to_word_tokens([*tokens, self.tokenizer.eot])
        return words[:-1], word_tokens[:-1]


def _marked(words: Sequence[Word], before: str) -> tuple[Word, ...]:
    """Give the words, the last `MARKED` of those within the text before a cut no more certain than what is marked."""
    room = letters(before)
    count = 0
    for word in words:
        room -= letters(word.text)
        if room < 0:
            break
        count += 1
    first = max(count - MARKED, 0)
    return (*words[:first], *_uncertain(words[first:count]), *words[count:])


def _uncertain(words: Sequence[Word]) -> tuple[Word, ...]:
    return tuple(replace(word, probability=min(word.probability, UNCERTAIN)) for word in words)


def _part(encoded: ctranslate2.StorageView, places: Sequence[int]) -> ctranslate2.StorageView:
    on_processor = encoded.to_device(ctranslate2.Device.cpu).to(ctranslate2.DataType.float32)
    return ctranslate2.StorageView.from_array(np.ascontiguousarray(np.array(on_processor)[list(places)]))


def _most_tokens(length_ms: int) -> int:
    return math.ceil(length_ms * TOKENS_A_SECOND / 1000) + TOKENS_MORE
