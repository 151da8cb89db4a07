"""Who speaks on a recording of one channel: voices told apart by a diarizer, words given to them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from qa_app.model.transcript import Speaker, Word

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SEGMENTATION_FILE = "segmentation.onnx"
EMBEDDING_FILE = "embedding.onnx"
NEAREST_MS = 1_000
SHORTEST_ISLAND_MS = 400
PAUSE_MS = 500
LONGEST_SLIP_MS = 600
SPEAKER_OF_VOICE = (Speaker.AGENT, Speaker.CUSTOMER)


@dataclass(frozen=True, slots=True, order=True)
class Turn:
    """A stretch in which one voice speaks; voices are numbers from 0 that mean nothing else."""

    start_ms: int
    end_ms: int
    voice: int


class Diarizer(Protocol):
    """Whoever tells voices apart; see `qa_app.transcribe.diarizer.SherpaDiarizer`."""

    def turns(self, sound: NDArray[np.int16], voices: int, report: Callable[[int, int], None]) -> tuple[Turn, ...]:
        """Tell who speaks when.

        Args:
            sound: 16 kHz samples of one channel.
            voices: How many people speak.
            report: Told how many parts of how many are done; may raise to stop.

        Returns:
            By start; several voices may speak at once.
        """
        ...


DiarizerOpener = Callable[[Path], Diarizer]
"""Opens a diarizer by the folder of its models."""


def parted(words: Iterable[Word], turns: Sequence[Turn]) -> tuple[tuple[Speaker, tuple[Word, ...]], ...]:
    """Cut words at each change of the speaker.

    A word is said by the voice that speaks over most of it, else by the nearest one within a second, else by whoever
    said the word before. A change for less than 0.4 seconds and back is none, and a change a few words beside a pause
    is at the pause: people change there, and diarizers miss it by some tenths of a second. The first voice of the
    recording is taken for the agent's, the second for the customer's, as the left and the right channel are; of further
    ones it is not known whose they are.

    Args:
        words: By time.
        turns: Of the whole recording, so that every batch calls a voice the same.

    Returns:
        Stretches of words with who said them, in order.
    """
    order = {voice: place for place, voice in enumerate(dict.fromkeys(turn.voice for turn in sorted(turns)))}
    groups: list[tuple[Speaker, list[Word]]] = []
    for word in words:
        voice = _voice_of(word, turns)
        if voice is None:
            speaker = groups[-1][0] if groups else Speaker.UNKNOWN
        else:
            place = order[voice]
            speaker = SPEAKER_OF_VOICE[place] if place < len(SPEAKER_OF_VOICE) else Speaker.UNKNOWN
        if groups and groups[-1][0] is speaker:
            groups[-1][1].append(word)
        else:
            groups.append((speaker, [word]))
    return tuple((speaker, tuple(said)) for speaker, said in _at_pauses(_without_islands(groups)))


def _voice_of(word: Word, turns: Sequence[Turn]) -> int | None:
    shared: dict[int, int] = {}
    for turn in turns:
        common = min(turn.end_ms, word.end_ms) - max(turn.start_ms, word.start_ms)
        if common > 0:
            shared[turn.voice] = shared.get(turn.voice, 0) + common
    if shared:
        return max(shared, key=lambda voice: shared[voice])
    near = [(max(turn.start_ms - word.end_ms, word.start_ms - turn.end_ms), turn.voice) for turn in turns]
    distance, voice = min(near, default=(NEAREST_MS + 1, -1))
    return voice if distance <= NEAREST_MS else None


def _without_islands(groups: Sequence[tuple[Speaker, list[Word]]]) -> list[tuple[Speaker, list[Word]]]:
    kept: list[tuple[Speaker, list[Word]]] = []
    for place, (speaker, words) in enumerate(groups):
        length_ms = words[-1].end_ms - words[0].start_ms
        following = groups[place + 1][0] if place + 1 < len(groups) else None
        is_island = bool(kept) and kept[-1][0] is following and length_ms < SHORTEST_ISLAND_MS
        if kept and (is_island or kept[-1][0] is speaker):
            kept[-1][1].extend(words)
        else:
            kept.append((speaker, list(words)))
    return kept


def _at_pauses(groups: list[tuple[Speaker, list[Word]]]) -> list[tuple[Speaker, list[Word]]]:
    """Move the few words between a change of speaker and a pause over to the side of the pause where they belong."""
    for (_, before), (_, after) in pairwise(groups):
        if after[0].start_ms - before[-1].end_ms >= PAUSE_MS:
            continue
        slipped = _words_up_to_pause(after)
        if slipped:
            before.extend(after[:slipped])
            del after[:slipped]
            continue
        slipped = _words_up_to_pause([_mirrored(word) for word in reversed(before)])
        if slipped:
            after[:0] = before[-slipped:]
            del before[-slipped:]
    return groups


def _words_up_to_pause(words: Sequence[Word]) -> int:
    """Count the first words that are over within `LONGEST_SLIP_MS` and before a pause; 0 without such a pause."""
    for place, (word, following) in enumerate(pairwise(words), start=1):
        if word.end_ms - words[0].start_ms > LONGEST_SLIP_MS:
            return 0
        if following.start_ms - word.end_ms >= PAUSE_MS:
            return place
    return 0


def _mirrored(word: Word) -> Word:
    return Word(-word.end_ms, -word.start_ms, word.text, word.probability)
