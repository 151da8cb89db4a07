"""What the cells of others mean: names and numbers, yes or no, directions; `instants` reads dates."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal, InvalidOperation

from qa_app.model.calls import Direction
from qa_app.services.importing.sheet import Cell

LONGEST_TEXT = 255
"""Characters of a number, name, team or queue."""

PLACES = 4
"""Places of a number where nothing else is said."""

_LARGEST_NUMBER = Decimal(1_000_000_000)

NOTHING = frozenset({"", "-", "--", "—", "/", "null", "none", "nan", "n/a", "na", "无", "無", "空", "未评价", "未評價"})
_YES = frozenset(
    {
        "yes",
        "y",
        "true",
        "t",
        "1",
        "是",
        "√",
        "✓",
        "✔",
        "对",
        "有",
        "已解决",
        "解决",
        "已解決",
        "解決",
        "solved",
        "resolved",
    }
)
_NO = frozenset(
    {
        "no",
        "n",
        "false",
        "f",
        "0",
        "否",
        "×",
        "x",
        "✗",
        "✘",
        "不",
        "未解决",
        "没解决",
        "未解決",
        "unsolved",
        "unresolved",
    }
)
_INBOUND = frozenset(
    {"inbound", "in", "incoming", "i", "呼入", "来电", "进线", "呼叫进线", "來電", "進線", "撥入", "拨入"}
)
_OUTBOUND = frozenset(
    {"outbound", "out", "outgoing", "o", "呼出", "去电", "外呼", "外拨", "拨出", "去電", "外撥", "撥出"}
)

_NARROW = {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)}
"""Full-width letters, digits and signs, as a Chinese keyboard may type them, to plain ones."""

_CONTROL = re.compile(r"[\x00-\x1f\x7f\u200b-\u200f\u202a-\u202e\ufeff\ud800-\udfff]+")


class BadValueError(ValueError):
    """A cell that does not hold what its column should: a problem code and its arguments."""

    def __init__(self, code: str, value: object) -> None:
        """Keep the code and the value as the user sees it."""
        super().__init__(code)
        self.code = code
        self.value = _clean(str(value))[:80]


def _clean(text: str) -> str:
    return _CONTROL.sub(" ", text).strip()


def text_of(cell: Cell) -> str:
    """Give an identifier or name as text: Excel's 102.0 is ``102``, the text ``0102`` keeps its zero.

    Raises:
        BadValueError: ``value-too-long``.
    """
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return str(cell)
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    text = _clean(f"{cell.normalize():f}" if isinstance(cell, Decimal) else str(cell))
    if len(text) > LONGEST_TEXT:
        raise BadValueError("value-too-long", text)
    return text


def identifier_of(cell: Cell) -> str:
    """Give the number of a call, agent or reviewer as text: １０２ and 102 are one, as are two ways to write é.

    Raises:
        BadValueError: ``value-too-long``.
    """
    return unicodedata.normalize("NFC", text_of(cell).translate(_NARROW))


def _word(cell: Cell) -> str:
    """Give the cell for comparing with words: narrow, lower case; empty where it says that there is nothing."""
    word = unicodedata.normalize("NFKC", text_of(cell)).casefold().strip()
    return "" if word in NOTHING else word


def number_of(cell: Cell, places: int = PLACES) -> Decimal | None:
    """Read a number with at most so many places; ``4.5分``, ``90%`` and ``1,234.5`` are 4.5, 90 and 1234.5.

    Raises:
        BadValueError: ``value-not-a-number``.
    """
    if cell is None or isinstance(cell, bool):
        if cell is None:
            return None
        raise BadValueError("value-not-a-number", cell)
    word = _word(cell)
    if not word:
        return None
    bare = word.removesuffix("%").removesuffix("分").removesuffix("星").strip()
    if re.fullmatch(r"[+-]?\d{1,3}(,\d{3})+(\.\d+)?", bare):
        bare = bare.replace(",", "")
    if "_" in bare:  # Python alone reads 1_000 as a number
        raise BadValueError("value-not-a-number", cell)
    try:
        number = Decimal(bare)
    except InvalidOperation as error:
        raise BadValueError("value-not-a-number", cell) from error
    if not number.is_finite() or abs(number) >= _LARGEST_NUMBER:
        raise BadValueError("value-not-a-number", cell)
    rounded = round(number, places)
    # What a binary float adds behind the places that count is taken away; text must mean what it says.
    if rounded != number and not isinstance(cell, float):
        raise BadValueError("value-not-a-number", cell)
    return rounded.normalize() + 0


def yes_no_of(cell: Cell) -> bool | None:
    """Read 是, yes, 1 and their like.

    Raises:
        BadValueError: ``value-not-yes-or-no``.
    """
    if isinstance(cell, bool):
        return cell
    word = _word(cell)
    if not word:
        return None
    if word in _YES or word in _NO:
        return word in _YES
    raise BadValueError("value-not-yes-or-no", cell)


def direction_of(cell: Cell) -> Direction | None:
    """Read 呼入, inbound and their like.

    Raises:
        BadValueError: ``value-not-a-direction``.
    """
    word = _word(cell)
    if not word:
        return None
    if word in _INBOUND:
        return Direction.INBOUND
    if word in _OUTBOUND:
        return Direction.OUTBOUND
    raise BadValueError("value-not-a-direction", cell)
