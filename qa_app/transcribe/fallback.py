"""The second pass: doubtful windows alone are heard again, each time in a freer way, and the best attempt stays."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from qa_app.transcribe.doubts import CIRCLES, OMISSIONS, Doubt, Reading, doubts_of, find_loop

WINDOWS_AT_ONCE = 4
"""So many windows are heard again together, so that there is a safe point after each."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """A way of hearing windows.

    Attributes:
        temperature: 0 searches with the beam; above it texts are drawn, the freer the higher.
        draws: How many texts are drawn of each window, the best of which is given.
        breaks_loops: Whether repetition is made improbable.
        is_first: Whether it is the fast pass, which alone may be prompted.
    """

    temperature: float = 0.0
    draws: int = 1
    breaks_loops: bool = False
    is_first: bool = False


FIRST = Attempt(is_first=True)
SEARCHED = Attempt()
DRAWN = tuple(Attempt(temperature, 5) for temperature in (0.2, 0.4, 0.6, 0.8, 1.0))
"""Whisper's own temperatures and draws, which its sequential way goes through."""
AGAIN = (SEARCHED, *DRAWN)
FEW_AGAIN = AGAIN[:3]
"""For windows without a word: what is not found in the first of them is hardly found later. What is passed over within
a window is heard by itself, see `qa_app.transcribe.passed_over`."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """The best reading of a window.

    Attributes:
        doubts: Those that remain.
        attempts: How often the window was heard; 1: once.
    """

    reading: Reading
    doubts: frozenset[Doubt]
    attempts: int = 1


HearAgain = Callable[[Sequence[int], Attempt], Sequence[Reading]]
"""Hears the windows of these places again, in this way."""


def settle(
    first: Sequence[Reading],
    lengths_ms: Sequence[int],
    language: str,
    hear_again: HearAgain,
    *,
    prompted: bool,
    checkpoint: Callable[[], None],
) -> tuple[Outcome, ...]:
    """Hear the doubtful ones among some windows again until nothing speaks against them or all ways are tried.

    Args:
        first: What the fast pass gave of each.
        lengths_ms: How much of each is sound.
        language: Of all.
        hear_again: Takes at most `WINDOWS_AT_ONCE` windows at a time.
        prompted: Whether the fast pass had a prompt, which the second has not.
        checkpoint: Called before each time; may raise `Cancelled`.
    """
    outcomes = judged(first, lengths_ms, language)
    for attempt in AGAIN:
        for places, way in _groups(outcomes, attempt, prompted=prompted):
            checkpoint()
            for place, reading in zip(places, hear_again(places, way), strict=True):
                found = Outcome(reading, doubts_of(reading, lengths_ms[place], language))
                best = max(outcomes[place], found, key=_worth)
                outcomes[place] = replace(best, attempts=outcomes[place].attempts + 1)
    return tuple(outcomes)


def judged(first: Sequence[Reading], lengths_ms: Sequence[int], language: str) -> list[Outcome]:
    """Give what the fast pass gave with its doubts, nothing heard again."""
    pairs = zip(first, lengths_ms, strict=True)
    return [Outcome(reading, doubts_of(reading, length_ms, language)) for reading, length_ms in pairs]


def loop_to_cut(outcome: Outcome) -> tuple[int, int] | None:
    """Give the part of the text, as (start, end), that is nothing but a loop which was left by every attempt.

    Somebody may have said a sentence three times; so another figure has to speak against the text too, or the loop has
    to be twice as long as makes a doubt.
    """
    loop = find_loop(outcome.reading.text) if Doubt.LOOPING in outcome.doubts else None
    if loop is None or not (loop.is_certain or len(outcome.doubts & CIRCLES) > 1):
        return None
    return loop.first_end, loop.end


def _groups(outcomes: Sequence[Outcome], attempt: Attempt, *, prompted: bool) -> list[tuple[tuple[int, ...], Attempt]]:
    """Give the places of the windows that this attempt is worth making for, and how it is made for them."""
    circling: list[int] = []
    others: list[int] = []
    for place, outcome in enumerate(outcomes):
        if outcome.doubts & CIRCLES:
            circling.append(place)
        elif outcome.doubts - {Doubt.PASSED_OVER} and (attempt in FEW_AGAIN or outcome.doubts - OMISSIONS):
            others.append(place)
    # without another prompt and without a guard against loops the same search would find the same text
    ways = [(circling, replace(attempt, breaks_loops=True))]
    ways += [(others, attempt)] if prompted or attempt != SEARCHED else []
    return [
        (tuple(places[at : at + WINDOWS_AT_ONCE]), way)
        for places, way in ways
        for at in range(0, len(places), WINDOWS_AT_ONCE)
    ]


def _worth(outcome: Outcome) -> tuple[bool, int, int, float]:
    """Rank attempts: none that circles before one that does, then fewest omissions, fewest doubts, the likeliest.

    The earlier of two that are alike wins, as `max` has it.
    """
    doubts = outcome.doubts
    is_low = Doubt.IMPROBABLE in doubts
    return (
        not doubts & CIRCLES,
        -len(doubts & OMISSIONS),
        -len(doubts & CIRCLES) - is_low,
        outcome.reading.log_probability,
    )
