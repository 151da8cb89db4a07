"""The numbers in a policy's text: found with their place, and put in anew while everything else stays as it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import yaml

_VERSION = re.compile(r"^version:[ \t]*(\d+)", re.MULTILINE)


class NumberKind(StrEnum):
    """What a number says."""

    WEIGHT = "weight"
    EACH = "each"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    PLACES = "places"
    AMOUNT = "amount"
    POINTS = "points"
    MIN_EVALUATIONS = "min_evaluations"
    MAX_FATAL = "max_fatal"
    MIN_TENURE_DAYS = "min_tenure_days"
    BELOW = "below"
    SHARE = "share"
    STREAK_MONTHS = "months"
    BAND_AT = "at"
    BAND_POINTS = "band-points"


@dataclass(frozen=True, slots=True)
class PolicyNumber:
    """One number of the text.

    Attributes:
        part: ``score``, ``adjust``, ``eligible`` or ``awards``.
        subject: Id of the component, adjustment or award, or name of the figure; empty for limits of all agents.
        start: Index of its first character.
        end: Index behind its last; quotes are between the two.
        band: Which band of the component, from 1; 0 where it is of none.
    """

    part: str
    subject: str
    kind: NumberKind
    value: Decimal
    start: int
    end: int
    band: int = 0

    @property
    def key(self) -> NumberKey:
        """Tell which number it is, whatever its value and place."""
        return self.part, self.subject, self.kind, self.band


NumberKey = tuple[str, str, NumberKind, int]

_KINDS = {
    "score": (NumberKind.WEIGHT,),
    "adjust": (NumberKind.EACH, NumberKind.AT_LEAST, NumberKind.AT_MOST),
    "awards": (
        NumberKind.PLACES,
        NumberKind.SHARE,
        NumberKind.AT_LEAST,
        NumberKind.BELOW,
        NumberKind.MIN_EVALUATIONS,
        NumberKind.AMOUNT,
        NumberKind.POINTS,
    ),
}
_LIMITS = (NumberKind.MIN_EVALUATIONS, NumberKind.MAX_FATAL, NumberKind.MIN_TENURE_DAYS)


def policy_numbers(text: str) -> tuple[PolicyNumber, ...]:
    """Give the numbers in their order; none of a text that is no YAML."""
    import yaml  # noqa: PLC0415  (a sixth of the start-up)

    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError:
        return ()
    found = [number for part, kinds in _KINDS.items() for number in _of_list(root, part, "id", kinds)]
    found += _of_bands(root)
    found += _of_streaks(root)
    eligible = _value(root, "eligible")
    found += _of_entry(eligible, "eligible", "", _LIMITS)
    found += _of_list(eligible, "figures", "figure", (NumberKind.AT_LEAST, NumberKind.AT_MOST), part="eligible")
    return tuple(sorted(found, key=lambda number: number.start))


def with_number(text: str, number: PolicyNumber, value: Decimal) -> str:
    """Put a value where a number of this text stands; quotes around it stay."""
    old = text[number.start : number.end]
    quote = old[0] if old[:1] in {'"', "'"} else ""
    places = f"{value:.2f}" if number.kind is NumberKind.AMOUNT else f"{value.normalize():f}"
    return f"{text[: number.start]}{quote}{places}{quote}{text[number.end :]}"


def with_version(text: str, version: int) -> str:
    """Give the text another version; one that names none stays as it is."""
    return _VERSION.sub(f"version: {version}", text, count=1)


def _of_list(
    node: yaml.Node | None, key: str, name: str, kinds: tuple[NumberKind, ...], *, part: str = ""
) -> Iterator[PolicyNumber]:
    for entry, subject in _entries(node, key, name):
        yield from _of_entry(entry, part or key, subject, kinds)


def _of_bands(root: yaml.Node | None) -> Iterator[PolicyNumber]:
    """Give what each band of a component asks for and gives."""
    for entry, subject in _entries(root, "score", "id"):
        for number, (band, _) in enumerate(_entries(entry, "bands", ""), start=1):
            yield from _of_scalar(_value(band, "at"), "score", subject, NumberKind.BAND_AT, number)
            yield from _of_scalar(_value(band, "points"), "score", subject, NumberKind.BAND_POINTS, number)


def _of_streaks(root: yaml.Node | None) -> Iterator[PolicyNumber]:
    for entry, subject in _entries(root, "awards", "id"):
        yield from _of_entry(_value(entry, "streak"), "awards", subject, (NumberKind.STREAK_MONTHS,))


def _of_entry(node: yaml.Node | None, part: str, subject: str, kinds: tuple[NumberKind, ...]) -> Iterator[PolicyNumber]:
    for kind in kinds:
        yield from _of_scalar(_value(node, kind), part, subject, kind)


def _of_scalar(
    node: yaml.Node | None, part: str, subject: str, kind: NumberKind, band: int = 0
) -> Iterator[PolicyNumber]:
    if node is None or node.id != "scalar":
        return
    try:
        value = Decimal(node.value)
    except InvalidOperation:
        return
    if value.is_finite():
        yield PolicyNumber(part, subject, kind, value, node.start_mark.index, node.end_mark.index, band)


def _entries(node: yaml.Node | None, key: str, name: str) -> Iterator[tuple[yaml.Node, str]]:
    """Give the entries of a list with what they are named by; nothing where there is no list."""
    entries = _value(node, key)
    for entry in entries.value if entries is not None and entries.id == "sequence" else ():
        subject = _value(entry, name) if name else None
        yield entry, "" if subject is None else str(subject.value)


def _value(node: yaml.Node | None, key: str) -> yaml.Node | None:
    if node is None or node.id != "mapping":
        return None
    return next((value for name, value in node.value if name.value == key), None)
