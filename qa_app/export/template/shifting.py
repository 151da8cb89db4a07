"""Where a cell stands after rows were repeated, and what becomes of a formula that names it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

_COLUMN, _ROW = r"\$?[A-Za-z]{1,3}", r"\$?[0-9]{1,7}"
_SHEET = r"'(?:[^']|'')+'!|[^\W\d][\w.]*!"
_REFERENCE = re.compile(
    rf"""
    (?P<text>"(?:[^"]|"")*"|\[[^\]]*\])
    |(?<![\w.$'!])(?P<sheet>{_SHEET})?
    (?:(?P<range>{_COLUMN}{_ROW}:{_COLUMN}{_ROW})|(?P<rows>{_ROW}:{_ROW})|(?P<cell>{_COLUMN}{_ROW}))
    (?![\w(.!])
    """,
    re.VERBOSE,
)
_PARTS = re.compile(r"(\$?[A-Za-z]{0,3}\$?)([0-9]+)")


@dataclass(frozen=True, slots=True)
class Block:
    """Rows that are repeated.

    Attributes:
        name: Of the list whose records fill it.
        first: First row in the template, from 1.
        last: Last row in the template.
        times: How often the rows stand in the filled sheet; at least 1.
    """

    name: str
    first: int
    last: int
    times: int = 1

    @property
    def height(self) -> int:
        """Give the number of rows of one repetition."""
        return self.last - self.first + 1

    @property
    def added(self) -> int:
        """Give the number of rows that the sheet grows by."""
        return self.height * (self.times - 1)


@dataclass(frozen=True, slots=True)
class Shift:
    """Where the rows of one sheet go, by its blocks in their order.

    Example:
        Row 5 three times: row 4 stays, row 5 begins at 5 and ends at 7, row 6 becomes 8; ``A5:A5`` becomes ``A5:A7``.
    """

    blocks: tuple[Block, ...] = ()

    def first(self, row: int) -> int:
        """Give where a row begins, of a repeated one its first copy."""
        return row + sum(block.added for block in self.blocks if block.last < row)

    def last(self, row: int) -> int:
        """Give where a row ends, of a repeated one its last copy."""
        return row + sum(block.added for block in self.blocks if block.first <= row)

    def in_copy(self, block: Block, copy: int) -> Callable[[int, bool], int]:
        """Give the mapping for formulas inside a copy, counted from 0: rows of the block are those of the same copy."""

        def place(row: int, is_last: bool) -> int:
            if block.first <= row <= block.last:
                return self.first(row) + copy * block.height
            return self.last(row) if is_last else self.first(row)

        return place

    def outside(self, row: int, is_last: bool) -> int:
        """Map a row for what stands in no copy: the end of a range reaches to the last copy."""
        return self.last(row) if is_last else self.first(row)


def shifted_range(range_: str, place: Callable[[int, bool], int]) -> str:
    """Move a cell or a range such as ``A5`` or ``$A$5:B6``."""
    first, colon, last = range_.partition(":")
    if not colon:
        return _moved(first, place, is_last=False)
    return f"{_moved(first, place, is_last=False)}:{_moved(last, place, is_last=True)}"


def shifted_ranges(ranges: str, place: Callable[[int, bool], int]) -> str:
    """Move ranges with spaces between them, as a sheet's ``sqref`` holds them."""
    return " ".join(shifted_range(each, place) for each in ranges.split())


def shifted_formula(
    formula: str, own_sheet: str, shifts: Mapping[str, Shift], place: Callable[[int, bool], int] | None = None
) -> str:
    """Move every reference of a formula with the rows of the sheet that it names.

    Args:
        formula: Without its ``=``, not escaped.
        own_sheet: Name of the sheet that references without a sheet mean.
        shifts: Name of a sheet and how its rows move; sheets that are missing do not move.
        place: For references without a sheet; None: as `shifts` has it for the own sheet.
    """
    own = place or shifts.get(own_sheet, Shift()).outside

    def moved(found: re.Match[str]) -> str:
        if found["text"]:
            return found.group()
        reference = found["range"] or found["rows"] or found["cell"]
        prefix = found["sheet"] or ""
        name = prefix[:-1].strip("'").replace("''", "'")
        if not prefix or name == own_sheet:
            return prefix + shifted_range(reference, own)
        shift = shifts.get(name)
        return found.group() if shift is None else prefix + shifted_range(reference, shift.outside)

    return _REFERENCE.sub(moved, formula)


def _moved(cell: str, place: Callable[[int, bool], int], *, is_last: bool) -> str:
    found = _PARTS.fullmatch(cell)
    # A whole column has no row to move.
    return f"{found[1]}{place(int(found[2]), is_last)}" if found else cell
