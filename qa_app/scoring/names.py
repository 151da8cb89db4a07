"""Names that come near a misspelt one."""

from __future__ import annotations

from collections.abc import Iterable

_NEAR = 70
_LISTED = 12


def expected(name: str, known: Iterable[str]) -> str:
    """Give what may have been meant: the nearest known name, or where none is near, the known ones (12 at most)."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - only where something is misspelt

    names = list(known)
    nearest = process.extractOne(name, names, scorer=fuzz.ratio, processor=str.casefold, score_cutoff=_NEAR)
    if nearest is not None:
        return str(nearest[0])
    return ", ".join(names[:_LISTED]) + (", …" if len(names) > _LISTED else "") if names else "–"
