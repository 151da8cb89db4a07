"""What all hints of a rubric suggest for a recording."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from qa_app.model.evaluation import Answer, EvidenceMoment, FaultsAnswer, OptionAnswer, OptionsAnswer
from qa_app.model.hints import Hint, OrderHint, OvertalkHint, PhraseHint, SilenceHint, Suggests, TempoHint
from qa_app.model.rubric import Item, ItemType, Rubric
from qa_app.scoring.answers import item_problems
from qa_app.scoring.hints.findings import Finding, Recording
from qa_app.scoring.hints.order import find_order
from qa_app.scoring.hints.overtalk import find_overtalk
from qa_app.scoring.hints.phrase import find_phrases
from qa_app.scoring.hints.silence import find_silence
from qa_app.scoring.hints.tempo import find_tempo
from qa_app.scoring.shares import fatals


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An answer that the recording speaks for.

    Attributes:
        item: Id of the item, visible or not.
        answer: Always one that fits the item.
        moments: What shows it, by time; empty where an absence does.
        fatal: Whether the answer is fatal; such a one is never entered by itself.
    """

    item: str
    answer: Answer
    moments: tuple[EvidenceMoment, ...]
    fatal: bool


def suggestions(rubric: Rubric, recording: Recording) -> tuple[Suggestion, ...]:
    """Give every suggestion, in the order of the form.

    Faults of one item come in one suggestion. Other items can have several where their hints speak for different
    answers; the first is that of the first hint.
    """
    findings = _findings(rubric, recording)
    found: list[Suggestion] = []
    for item in rubric.items():
        found.extend(_of_item(item, findings))
    return tuple(found)


def _findings(rubric: Rubric, recording: Recording) -> dict[Hint, Finding | None]:
    """Give what each hint found; one that looks at others is worked out after them."""
    hints = [hint for item in rubric.items() for hint in item.hints]
    phrases = {hint.id: hint for hint in hints if isinstance(hint, PhraseHint) and hint.id}
    by_id: dict[str, Finding] = {}
    found: dict[Hint, Finding | None] = {}
    for hint in _ordered(hints, phrases):
        finding = _find(hint, recording, by_id)
        found[hint] = finding
        if isinstance(hint, PhraseHint) and hint.id and finding is not None:
            by_id[hint.id] = finding
    return found


def _ordered(hints: Iterable[Hint], phrases: Mapping[str, PhraseHint]) -> list[Hint]:
    done: dict[Hint, None] = {}

    def add(hint: Hint, path: tuple[Hint, ...]) -> None:
        before = (hint.after,) if isinstance(hint, PhraseHint) else hint.of if isinstance(hint, OrderHint) else ()
        for name in before:
            needed = phrases.get(name or "")
            if needed is not None and needed not in done and needed not in path:
                add(needed, (*path, hint))
        done.setdefault(hint)

    for hint in hints:
        add(hint, (hint,))
    return list(done)


def _find(hint: Hint, recording: Recording, earlier: Mapping[str, Finding]) -> Finding | None:
    match hint:
        case PhraseHint():
            return find_phrases(hint, recording, earlier)
        case SilenceHint():
            return find_silence(hint, recording)
        case OvertalkHint():
            return find_overtalk(hint, recording)
        case TempoHint():
            return find_tempo(hint, recording)
        case OrderHint():
            return find_order(hint, earlier)


def _of_item(item: Item, findings: Mapping[Hint, Finding | None]) -> list[Suggestion]:
    by_answer: dict[Answer, tuple[EvidenceMoment, ...]] = {}
    faults: dict[str, int] = {}
    moments: list[EvidenceMoment] = []
    for suggests, finding in _speaking(item, findings):
        if suggests.fault is not None:
            times = len(finding.moments) if suggests.times is None else suggests.times
            faults[suggests.fault] = faults.get(suggests.fault, 0) + times
            moments += finding.moments
        elif suggests.option is not None:
            answer = _option_answer(item, suggests.option)
            by_answer[answer] = _by_time((*by_answer.get(answer, ()), *finding.moments))
    if faults:
        by_answer[FaultsAnswer(tuple(_limited(item, faults)))] = _by_time(moments)
    return [
        Suggestion(item.id, answer, shown, bool(fatals(item, answer)))
        for answer, shown in by_answer.items()
        if not item_problems(item, answer)
    ]


def _speaking(item: Item, findings: Mapping[Hint, Finding | None]) -> Iterator[tuple[Suggests, Finding]]:
    for hint in item.hints:
        finding = findings[hint]
        if finding is not None:
            for suggests in hint.suggests:
                if suggests.presence is finding.presence:
                    yield suggests, finding


def _option_answer(item: Item, option: str) -> Answer:
    return OptionsAnswer((option,)) if item.type is ItemType.MULTI else OptionAnswer(option)


def _limited(item: Item, faults: Mapping[str, int]) -> Iterator[tuple[str, int]]:
    for name, times in faults.items():
        fault = item.fault(name)
        if fault is not None and times > 0:
            yield name, times if fault.max_times is None else min(times, fault.max_times)


def _by_time(moments: Iterable[EvidenceMoment]) -> tuple[EvidenceMoment, ...]:
    once = dict.fromkeys(replace(moment) for moment in moments)
    return tuple(sorted(once, key=lambda moment: (moment.start_ms, moment.end_ms)))
