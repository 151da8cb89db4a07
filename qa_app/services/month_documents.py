"""A closed month as text and back: the same month gives the same text, so that its hash proves it."""

from __future__ import annotations

import json
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from qa_app.model.months import ClosedMonth

if TYPE_CHECKING:
    from pydantic import TypeAdapter

_FORMAT = 1
_KEPT = 4


def document_of(content: ClosedMonth) -> str:
    """Give the text of a closed month: JSON with its keys in order, numbers as text with all their places."""
    values = {"format": _FORMAT, "month": _adapter().dump_python(content, mode="json")}
    return json.dumps(values, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


@lru_cache(maxsize=_KEPT)
def content_of(document: str) -> ClosedMonth:
    """Give the closed month that `document_of` wrote down."""
    return _adapter().validate_python(json.loads(document)["month"])


@cache
def _adapter() -> TypeAdapter[ClosedMonth]:
    # Pydantic takes as long to load as the window, and only a closed month needs it.
    from pydantic import TypeAdapter  # noqa: PLC0415

    return TypeAdapter(ClosedMonth)
