"""How an item does, worked out from counts of its answers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from qa_app.model.evaluation import Answer, FaultsAnswer, NaAnswer, NumberAnswer, OptionsAnswer
from qa_app.model.health import Finding, FindingCode, ItemHealth
from qa_app.model.rubric import Item, ItemType, Mode
from qa_app.scoring.agreement import gwet_ac1, percent_agreement
from qa_app.scoring.rounding import exact, stored
from qa_app.scoring.shares import fatals, is_below_full, share

ENOUGH = 20
MUCH_NA = Decimal("0.5")
FEW_KEPT = Decimal("0.5")
LITTLE_AGREEMENT = Decimal("0.6")
_TWO = 2


@dataclass(frozen=True, slots=True)
class ItemCounts:
    """Sums over evaluations of one item, which may be of several versions; `share_sum` is that of `shares` shares."""

    seen: int = 0
    answered: int = 0
    na: int = 0
    full: int = 0
    lost: int = 0
    fatal: int = 0
    shares: int = 0
    share_sum: Decimal = Decimal(0)

    def __add__(self, other: ItemCounts) -> ItemCounts:
        """Add the sums of other evaluations."""
        return ItemCounts(
            self.seen + other.seen,
            self.answered + other.answered,
            self.na + other.na,
            self.full + other.full,
            self.lost + other.lost,
            self.fatal + other.fatal,
            self.shares + other.shares,
            self.share_sum + other.share_sum,
        )


def item_counts(item: Item, mode: Mode, seen: int, answers: Iterable[tuple[Answer, int]]) -> ItemCounts:
    """Sum up the answers of an item.

    Args:
        item: As the version has it by which the answers were given.
        mode: Of the rubric.
        seen: Evaluations in which the item was asked.
        answers: Different answers to the visible item, each with how often it was given; they fit the item.
    """
    sums = ItemCounts(seen)
    scores = item.scored and item.type is not ItemType.TEXT
    with exact():
        for answer, times in answers:
            if isinstance(answer, NaAnswer):
                sums += ItemCounts(answered=times, na=times)
                continue
            reached = share(item, answer) if scores else None
            sums += ItemCounts(
                answered=times,
                full=times if scores and not is_below_full(item, answer, mode) else 0,
                lost=times if reached == 0 else 0,
                fatal=times if fatals(item, answer) else 0,
                shares=0 if reached is None else times,
                share_sum=(reached or Decimal(0)) * times,
            )
    return sums


def item_health(
    item: Item,
    section: str,
    counts: ItemCounts,
    *,
    units: Sequence[Sequence[Answer]] = (),
    suggested: tuple[int, int] = (0, 0),
) -> ItemHealth:
    """Tell how an item does.

    Args:
        item: As the newest version has it.
        section: Id of its section.
        counts: Sums of its answers.
        units: For each call the answers of its reviewers; a call with one answer tells nothing and is left out.
        suggested: How many suggestions hints gave, and how many of them were kept.
    """
    with exact():
        mean = stored(counts.share_sum / counts.shares) if counts.shares else None
    known = ItemHealth(
        item=item.id,
        section=section,
        title=item.title,
        scored=item.scored and item.type is not ItemType.TEXT,
        seen=counts.seen,
        answered=counts.answered,
        na=counts.na,
        full=counts.full,
        lost=counts.lost,
        fatal=counts.fatal,
        mean_share=mean,
        suggested=suggested[0],
        kept=suggested[1],
    )
    return known if item.type is ItemType.TEXT else _with_agreement(known, units)


def findings(items: Iterable[ItemHealth], evaluations: int) -> tuple[Finding, ...]:
    """Give what is worth looking at, the gravest kind first, then what was so most often; nothing below 20 cases."""
    order = list(FindingCode)
    found = [finding for item in items for finding in _findings(item, evaluations)]
    return tuple(sorted(found, key=lambda each: (order.index(each.code), -each.of)))


def is_kept(suggested: Answer, given: Answer | None) -> bool:
    """Whether a reviewer's answer follows a suggestion: it is the same, or of a multi item holds what was suggested."""
    if isinstance(suggested, OptionsAnswer) and isinstance(given, OptionsAnswer):
        return set(suggested.options) <= set(given.options)
    return given is not None and _category(suggested) == _category(given)


def _with_agreement(known: ItemHealth, units: Sequence[Sequence[Answer]]) -> ItemHealth:
    rated = [[_category(answer) for answer in unit] for unit in units if len(unit) >= _TWO]
    disagreed = sum(len(set(unit)) > 1 for unit in rated)
    known = replace(known, compared=len(rated), disagreed=disagreed, enough=len(rated) >= ENOUGH)
    if not known.enough:
        return known
    categories = sorted({category for unit in rated for category in unit})
    tallies = [Counter(unit) for unit in rated]
    counts = [[tally[category] for category in categories] for tally in tallies]
    agreement, ac1 = percent_agreement(counts), gwet_ac1(counts)
    with exact():
        return replace(
            known,
            agreement=None if agreement is None else stored(Decimal(agreement.numerator) / agreement.denominator),
            ac1=None if ac1 is None else stored(Decimal(ac1.numerator) / ac1.denominator),
        )


def _category(answer: Answer) -> str:
    """Give the same text for answers that mean the same: the order of options and faults says nothing."""
    match answer:
        case OptionsAnswer(options):
            return f"options {sorted(options)}"
        case FaultsAnswer(times):
            return f"faults {sorted((fault, count) for fault, count in times if count)}"
        case NumberAnswer(value):
            return f"number {value.normalize()}"
        case _:
            return repr(answer)


def _findings(item: ItemHealth, evaluations: int) -> Iterator[Finding]:
    def found(code: FindingCode, count: int, of: int) -> Finding:
        return Finding(code, item.item, item.title, count, of)

    if item.ac1 is not None and item.ac1 < LITTLE_AGREEMENT:
        yield found(FindingCode.DISAGREED, item.disagreed, item.compared)
    if item.scored and item.rated >= ENOUGH:
        if item.full == item.rated:
            yield found(FindingCode.ALWAYS_FULL, item.full, item.rated)
        elif item.lost == item.rated:
            yield found(FindingCode.ALWAYS_LOST, item.lost, item.rated)
    if evaluations >= ENOUGH and not item.seen:
        yield found(FindingCode.NEVER_SEEN, 0, evaluations)
    if item.seen >= ENOUGH and not item.answered:
        yield found(FindingCode.NEVER_ANSWERED, 0, item.seen)
    if item.answered >= ENOUGH and Decimal(item.na) / item.answered >= MUCH_NA:
        yield found(FindingCode.MOSTLY_NA, item.na, item.answered)
    if item.suggested >= ENOUGH and Decimal(item.kept) / item.suggested < FEW_KEPT:
        yield found(FindingCode.SUGGESTIONS_REJECTED, item.kept, item.suggested)
