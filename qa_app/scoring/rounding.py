"""The only rounding of the program: scores are stored with 4 places, shown with 2, halves away from zero.

Sums are carried with 60 digits, in which a quotient such as 1/3 is still cut. So that the cut never decides a half, a
value is first laid on a grid of 40 places, on which a half that was meant is a half again: 84.49995 computed as
84.4999499…9 is stored as 84.5000.
"""

from __future__ import annotations

from contextlib import AbstractContextManager
from decimal import (
    ROUND_HALF_EVEN,
    ROUND_HALF_UP,
    Context,
    Decimal,
    DivisionByZero,
    InvalidOperation,
    Overflow,
    localcontext,
)

_STORED = Decimal("0.0001")
_GRID = Decimal(1).scaleb(-40)
_TRAPS = [DivisionByZero, InvalidOperation, Overflow]
_EXACT = Context(prec=60, rounding=ROUND_HALF_EVEN, Emin=-999, Emax=999, traps=_TRAPS)
_HALVES_UP = Context(prec=60, rounding=ROUND_HALF_UP, Emin=-999, Emax=999, traps=_TRAPS)


def exact() -> AbstractContextManager[Context]:
    """Carry sums with 60 digits inside the ``with`` block, whatever the caller's context says."""
    return localcontext(_EXACT)


def stored(value: Decimal) -> Decimal:
    """Round to the 4 places that are stored and compared, halves away from zero: 84.49995 is 84.5000."""
    return rounded(value, _STORED)


def rounded(value: Decimal, step: Decimal) -> Decimal:
    """Round to the places of `step` (``Decimal("0.01")``), halves away from zero; never gives -0."""
    result = _HALVES_UP.quantize(_EXACT.quantize(value, _GRID), step)
    return result or abs(result)


def shown(value: Decimal, places: int = 2) -> str:
    """Give a stored value as it is shown: ``shown(Decimal("84.5"), 0)`` is ``"85"``."""
    return f"{rounded(value, Decimal(1).scaleb(-places)):f}"


def cents(amount: Decimal) -> int:
    """Give an amount of money in whole cents, halves away from zero."""
    return int(rounded(amount * 100, Decimal(1)))
