"""What the calls table keeps from one day to the next: columns and order, as JSON values of the settings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from qa_app.model.calls import CallSort
from qa_app.ui.calls.columns import COLUMNS, Column

KEY = "calls.table"


@dataclass(frozen=True, slots=True)
class TableLook:
    """How the table is set up.

    Attributes:
        order: Every column from left to right.
        widths: Pixels, where the user set them.
    """

    order: tuple[Column, ...] = tuple(spec.column for spec in COLUMNS)
    widths: dict[Column, int] = field(default_factory=dict)
    hidden: frozenset[Column] = frozenset(spec.column for spec in COLUMNS if not spec.shown)
    sort: CallSort = CallSort.STARTED_AT
    descending: bool = True

    def as_json(self) -> dict[str, Any]:
        """Give it as the settings keep it."""
        return {
            "order": [str(column) for column in self.order],
            "widths": {str(column): width for column, width in self.widths.items()},
            "hidden": sorted(str(column) for column in self.hidden),
            "sort": str(self.sort),
            "descending": self.descending,
        }


def table_look(ui: Mapping[str, Any]) -> TableLook:
    """Read what the settings keep; what another version wrote and this one does not know is passed over.

    Columns that an older version did not know come last, shown as at first.
    """
    kept = ui.get(KEY)
    if not isinstance(kept, dict):
        return TableLook()
    known = {str(spec.column): spec.column for spec in COLUMNS}
    order = [known[name] for name in _texts(kept.get("order")) if name in known]
    news = [spec for spec in COLUMNS if spec.column not in order]
    order += [spec.column for spec in news]
    hidden = {known[name] for name in _texts(kept.get("hidden")) if name in known}
    hidden |= {spec.column for spec in news if not spec.shown}
    widths = kept.get("widths")
    sorts = {str(sort): sort for sort in CallSort}
    return TableLook(
        order=tuple(order),
        widths={
            known[name]: width
            for name, width in (widths.items() if isinstance(widths, dict) else ())
            if name in known and type(width) is int
        },
        hidden=frozenset(hidden),
        sort=sorts.get(str(kept.get("sort")), CallSort.STARTED_AT),
        descending=kept.get("descending") is not False,
    )


def _texts(value: object) -> list[str]:
    return [each for each in value if isinstance(each, str)] if isinstance(value, list) else []
