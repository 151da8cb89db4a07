"""How a rubric does over the evaluations that were made with it, item by item."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from qa_app.model.evaluation import Answer
from qa_app.model.health import RubricHealth
from qa_app.model.problems import ProblemError, problem
from qa_app.model.rubric import Item, ItemType, Rubric
from qa_app.scoring.condition_items import looked_at
from qa_app.scoring.health import ItemCounts, findings, item_counts, item_health
from qa_app.scoring.visibility import visible_items
from qa_app.services.rescored_forms import read_answer
from qa_app.services.rubrics import rubric_in
from qa_app.services.workspace import Workspace
from qa_app.storage import answer_counts as counts
from qa_app.storage.call_filters import month_span
from qa_app.storage.database import Session
from qa_app.storage.stored_forms import BETWEEN, Counted
from qa_app.storage.suggested_answers import kept_counts

__all__ = ["health"]


def health(workspace: Workspace, rubric_id: str, version: int | None = None, month: str | None = None) -> RubricHealth:
    """Tell how the items of a rubric do.

    Items are followed by id over the versions; each answer is judged by the version under which it was given.

    Args:
        workspace: Where the evaluations are.
        rubric_id: A published rubric.
        version: Only evaluations of this version; None: of all.
        month: Only calls of this month, ``2026-10``; None: of all.

    Raises:
        ProblemError: ``unknown-rubric`` or ``unknown-rubric-version``; ``month-wrong``.
    """
    wanted = Counted(rubric_id, version, _span(workspace, month))
    with workspace.database.reading() as session:
        newest = rubric_in(session, rubric_id, version)
        known = counts.version_counts(session, wanted)
        gathered = _Gathered({number: rubric_in(session, rubric_id, number) for number in known})
        for number, evaluations in known.items():
            _count(session, gathered, Counted(rubric_id, number, wanted.span), evaluations)
        _compare(session, gathered, wanted)
        kept = kept_counts(session, wanted)
        versions = tuple(counts.version_counts(session, Counted(rubric_id)))
        months = counts.months_of(session, rubric_id, workspace.zone)
    items = tuple(
        item_health(
            item,
            section,
            gathered.sums.get(item.id, ItemCounts()),
            units=gathered.units.get(item.id, ()),
            suggested=kept.get(item.id, (0, 0)),
        )
        for section, item in _items(newest, gathered)
    )
    total = sum(known.values())
    found = findings(items, total)
    return RubricHealth(rubric_id, version, month, total, gathered.twice, items, found, versions, months)


@dataclass(slots=True)
class _Gathered:
    """What was counted, by item.

    Attributes:
        rubrics: The versions that have evaluations, newest first.
        units: For each call that several judged, the answers of those to whom the item was visible.
        twice: Calls that several judged.
    """

    rubrics: dict[int, Rubric]
    sums: dict[str, ItemCounts] = field(default_factory=dict)
    units: dict[str, list[list[Answer]]] = field(default_factory=dict)
    twice: int = 0

    def add(self, rubric: Rubric, item: Item, seen: int, answers: list[tuple[Answer, int]]) -> None:
        more = item_counts(item, rubric.mode, seen, answers)
        self.sums[item.id] = self.sums.get(item.id, ItemCounts()) + more


def _span(workspace: Workspace, month: str | None) -> tuple[datetime, datetime] | None:
    if month is None:
        return None
    try:
        return month_span(month, workspace.zone)
    except ValueError as error:
        raise ProblemError(problem("month-wrong", month=month)) from error


def _count(session: Session, gathered: _Gathered, wanted: Counted, evaluations: int) -> None:
    assert wanted.version is not None
    rubric = gathered.rubrics[wanted.version]
    deciding, conditional = _conditional(rubric)
    always = [item for item in rubric.items() if item.id not in conditional]
    texts = [item.id for item in always if item.type is ItemType.TEXT]
    given = counts.answer_counts(session, wanted, [item.id for item in always], texts)
    for item in always:
        gathered.add(rubric, item, evaluations, list(_read(item, given.get(item.id, []))))
    if conditional:
        _count_conditional(
            gathered, rubric, conditional, counts.pattern_counts(session, wanted, deciding | conditional)
        )


def _count_conditional(
    gathered: _Gathered, rubric: Rubric, conditional: frozenset[str], patterns: Counter[counts.Pattern]
) -> None:
    """Count the items that are not always asked: their answers together decide which of them are."""
    items = {item.id: item for item in rubric.items()}
    seen: Counter[str] = Counter()
    given: dict[str, Counter[Answer]] = {name: Counter() for name in conditional}
    for pattern, times in patterns.items():
        answers = _fitting(items, dict(given.split(BETWEEN, 1) for given in pattern))
        for name in visible_items(rubric, answers) & conditional:
            seen[name] += times
            if name in answers:
                given[name][answers[name]] += times
    for name in conditional:
        gathered.add(rubric, items[name], seen[name], list(given[name].items()))


def _compare(session: Session, gathered: _Gathered, wanted: Counted) -> None:
    for evaluations in counts.several_reviewers(session, wanted).values():
        gathered.twice += 1
        by_item: dict[str, list[Answer]] = {}
        for version, texts in evaluations.values():
            rubric = gathered.rubrics.get(version) or rubric_in(session, wanted.rubric_id, version)
            answers = _fitting({item.id: item for item in rubric.items()}, texts)
            for name in visible_items(rubric, answers):
                if name in answers:
                    by_item.setdefault(name, []).append(answers[name])
        for name, unit in by_item.items():
            if len(unit) > 1:
                gathered.units.setdefault(name, []).append(unit)


def _conditional(rubric: Rubric) -> tuple[frozenset[str], frozenset[str]]:
    """Give the items that conditions look at, and those that are not always asked."""
    deciding: set[str] = set()
    conditional: set[str] = set()
    for section in rubric.sections:
        for item in section.items:
            for condition in (section.visible_if, item.visible_if):
                if condition is not None:
                    conditional.add(item.id)
                    deciding |= looked_at(condition)
    return frozenset(deciding), frozenset(conditional)


def _items(newest: Rubric, gathered: _Gathered) -> Iterator[tuple[str, Item]]:
    """Give each item once with its section, those of the newest version first."""
    shown: set[str] = set()
    for rubric in (newest, *gathered.rubrics.values()):
        for section in rubric.sections:
            for item in section.items:
                if item.id not in shown:
                    shown.add(item.id)
                    yield section.id, item


def _fitting(items: dict[str, Item], texts: dict[str, str]) -> dict[str, Answer]:
    found: dict[str, Answer] = {}
    for name, text in texts.items():
        if name in items:
            answer = read_answer(items[name], text).answer
            if answer is not None:
                found[name] = answer
    return found


def _read(item: Item, texts: list[tuple[str, int]]) -> Iterator[tuple[Answer, int]]:
    for text, times in texts:
        answer = read_answer(item, text).answer
        if answer is not None:
            yield answer, times
