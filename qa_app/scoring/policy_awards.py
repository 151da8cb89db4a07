"""The awards of a policy file, with every problem at its line and column."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from decimal import Decimal

from qa_app.model.ranking import Award, AwardScope, Streak
from qa_app.scoring.fields import Fields, once, title_of
from qa_app.scoring.names import expected
from qa_app.scoring.rounding import cents
from qa_app.scoring.yaml_tree import Node

_AWARD_KEYS = (
    "id",
    "title",
    "scope",
    "places",
    "share",
    "at_least",
    "below",
    "min_evaluations",
    "streak",
    "amount",
    "points",
)
_CONDITIONS = ("places", "at_least", "share", "streak")
_APART = (("share", "places"), ("streak", "places"), ("streak", "share"), ("streak", "scope"))
_AMOUNT = re.compile(r"[0-9]{1,9}(\.[0-9]{1,2})?", re.ASCII)
_FEWEST_MONTHS, _MOST_MONTHS = 2, 36
_HUNDRED = Decimal(100)


def read_awards(fields: Fields) -> tuple[Award, ...]:
    """Read the awards of a policy; problems go to the fields' findings."""
    seen: dict[str, Node] = {}
    found: list[Award] = []
    streaks: list[tuple[Fields, Streak]] = []
    countable: list[str] = []
    for each in fields.mappings("awards", _AWARD_KEYS):
        name = each.identifier()
        fresh = bool(name) and once(fields.findings, seen, name, each.value("id") or each.node)
        scope = each.word("scope", AwardScope, AwardScope.COMPANY) or AwardScope.COMPANY
        _check_keys(each, name, scope)
        streak = _streak(each)
        if streak is not None:
            streaks.append((each, streak))
        at_least, below = each.number("at_least"), each.number("below")
        if at_least is not None and below is not None and at_least >= below:
            fields.findings.error("limits-crossed", each.node, at_least=f"{at_least:f}", at_most=f"{below:f}")
        award = Award(
            id=name,
            title=title_of(each, name),
            scope=scope,
            places=each.integer("places", at_least=1),
            at_least=at_least,
            amount_cents=_amount(each),
            points=each.integer("points") or 0,
            below=below,
            share=_share(each),
            min_evaluations=each.integer("min_evaluations"),
            streak=streak,
        )
        if fresh:
            found.append(award)
            countable += [] if each.has("streak") else [name]
    _check_streaks(streaks, countable)
    return tuple(found)


def _check_keys(fields: Fields, name: str, scope: AwardScope) -> None:
    if not any(fields.has(key) for key in _CONDITIONS):
        fields.findings.error("award-without-condition", fields.node, award=name)
    for key, other in _APART:
        if fields.has(key) and fields.has(other):
            fields.findings.error("award-keys-apart", fields.key(key), award=name, key=key, other=other)
    if scope is AwardScope.TEAMS and fields.has("share"):
        fields.findings.error("award-keys-apart", fields.key("share"), award=name, key="share", other="scope: teams")
    if scope is not AwardScope.TEAMS and fields.has("min_evaluations"):
        fields.findings.error("award-key-of-teams", fields.key("min_evaluations"), award=name, key="min_evaluations")


def _streak(fields: Fields) -> Streak | None:
    streak = fields.mapping("streak", ("award", "months"))
    if streak is None:
        return None
    award = streak.scalar("award", required=True)
    months = streak.integer("months", required=True, at_least=_FEWEST_MONTHS, at_most=_MOST_MONTHS)
    return None if award is None or months is None else Streak(award.text, months)


def _check_streaks(streaks: Iterable[tuple[Fields, Streak]], known: Collection[str]) -> None:
    for fields, streak in streaks:
        if streak.award not in known:
            words = expected(streak.award, known)
            fields.findings.error("streak-award-unknown", fields.value("streak"), award=streak.award, expected=words)


def _share(fields: Fields) -> Decimal | None:
    share = fields.number("share")
    if share is not None and not 0 < share <= _HUNDRED:
        fields.findings.error("share-out-of-range", fields.value("share"), value=f"{share:f}")
    return share


def _amount(fields: Fields) -> int:
    value = fields.scalar("amount")
    if value is None:
        return 0
    if not _AMOUNT.fullmatch(value.text):
        fields.findings.error("amount-invalid", value, value=value.text)
        return 0
    return cents(Decimal(value.text))
