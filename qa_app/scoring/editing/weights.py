"""Weights brought to a total, in steps of the finest place in use, the last steps going by the largest remainder."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from decimal import ROUND_FLOOR, Decimal

from qa_app.model.problems import ProblemError, problem

HUNDRED = Decimal(100)
_FINEST = -4


def balanced(
    weights: Sequence[Decimal], fixed: Collection[int] = (), given: Mapping[int, Decimal] | None = None
) -> tuple[Decimal, ...]:
    """Scale weights so that they total 100.

    Largest remainder (Hamilton): every free weight gets the whole steps of its share of what the fixed ones leave, and
    the steps left over go to the greatest remainders, earlier first. With 60, 20, 20 and the first set to 50 the
    others become 25 and 25.

    Args:
        weights: As they are; free weights that are all 0 share evenly.
        fixed: Positions that keep theirs.
        given: New weights of some positions, which are fixed thereby.

    Raises:
        ProblemError: The fixed weights exceed 100 (`weights-fixed-above`), or none is free to fill the rest
            (`weights-none-free`).
    """
    new = [*weights]
    for index, weight in (given or {}).items():
        new[index] = weight
    held = {*fixed, *(given or {})}
    rest = HUNDRED - sum((new[index] for index in held), Decimal(0))
    free = [index for index in range(len(new)) if index not in held]
    if rest < 0:
        raise ProblemError(problem("weights-fixed-above", total=f"{HUNDRED - rest:f}"))
    if not free:
        if rest:
            raise ProblemError(problem("weights-none-free", total=f"{HUNDRED - rest:f}"))
        return tuple(new)
    for index, share in zip(free, shared(rest, [new[index] for index in free], _step(new)), strict=True):
        new[index] = share
    return tuple(new)


def even(count: int, total: Decimal = HUNDRED) -> tuple[Decimal, ...]:
    """Share a total evenly: three get 34, 33 and 33."""
    return shared(total, [Decimal(1)] * count, Decimal(1)) if count else ()


def shared(total: Decimal, shares: Sequence[Decimal], step: Decimal) -> tuple[Decimal, ...]:
    """Share a total in whole steps, the last steps by the largest remainder; shares that are all 0 count as equal."""
    if not sum(shares, Decimal(0)):
        shares = [Decimal(1)] * len(shares)
    whole = sum(shares, Decimal(0))
    exact = [total * share / whole / step for share in shares]
    floors = [each.to_integral_value(ROUND_FLOOR) for each in exact]
    left = int(total / step - sum(floors, Decimal(0)))
    greatest = sorted(range(len(shares)), key=lambda index: (floors[index] - exact[index], index))
    for index in greatest[:left]:
        floors[index] += 1
    return tuple(each * step for each in floors)


def _step(weights: Sequence[Decimal]) -> Decimal:
    places = min((_exponent(weight) for weight in weights), default=0)
    return Decimal(1).scaleb(max(places, _FINEST))


def _exponent(weight: Decimal) -> int:
    exponent = weight.normalize().as_tuple().exponent
    return min(0, exponent) if isinstance(exponent, int) else 0
