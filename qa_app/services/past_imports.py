"""What imports leave in the log so that they can be taken back, also after the program was closed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import uuid4

from qa_app.model.agents import Actor
from qa_app.storage.database import Session
from qa_app.storage.operations import Operation, as_logged, log, newest_of, operations

EVALUATIONS = "evaluations-import"
FIGURES = "figures-import"
TAKEN_BACK = "import-taken-back"
_LONGEST_FILE = 80
_MARK = 8


@dataclass(frozen=True, slots=True)
class ImportKey:
    """Names one import: its kind, which is the log's subject, and its id there."""

    kind: str
    id: str


@dataclass(frozen=True, slots=True)
class PastImport:
    """An import that can be taken back."""

    key: ImportKey
    file: str
    at: datetime
    by: str
    count: int


@dataclass(frozen=True, slots=True)
class EvaluationsMade:
    """What one transaction of an import of evaluations changed, by ids.

    Attributes:
        evaluations: All that were stored.
        counting: Those of them that are no older revisions.
        superseded: Evaluations whose place they took; some may be of the same import.
        calls: Calls that were made.
        filled: Calls that were here, with the metadata that they lacked and got, by the names of `CallMetadata`;
            as the log writes values where it is read from there.
    """

    evaluations: tuple[int, ...]
    counting: tuple[int, ...]
    superseded: tuple[int, ...]
    calls: tuple[int, ...]
    filled: tuple[tuple[int, Mapping[str, object]], ...]


def import_key(kind: str, at: datetime, file: str) -> ImportKey:
    """Name an import of a file at an instant, differently each time."""
    return ImportKey(kind, f"{at.isoformat()} {uuid4().hex[:_MARK]} {file[:_LONGEST_FILE]}")


def figures_kind(month: str) -> str:
    """Give the kind of the imports of a month's figures."""
    return f"{FIGURES} {month}"


def log_figures(
    session: Session, actor: Actor, at: datetime, key: ImportKey, made: Iterable[tuple[str, str, object, object]]
) -> None:
    """Keep which figures an import changed: agent, name, value before or None, value now."""
    lines = [[agent, name, None if old is None else str(old), str(new)] for agent, name, old, new in made]
    log(session, actor, at, "figures-imported", (key.kind, key.id), after={"figures": lines})


def log_evaluations(session: Session, actor: Actor, at: datetime, key: ImportKey, made: EvaluationsMade) -> None:
    """Keep what a transaction changed."""
    after = {
        "evaluations": list(made.evaluations),
        "counting": list(made.counting),
        "superseded": list(made.superseded),
        "calls": list(made.calls),
        "filled": [[call, as_logged(values)] for call, values in made.filled],
    }
    log(session, actor, at, "evaluations-imported", (key.kind, key.id), after=after)


def evaluations_made(session: Session, key: ImportKey) -> EvaluationsMade | None:
    """Give what an import changed in all its transactions; None where there is none, or it was taken back."""
    lines = operations(session, key.kind, key.id)
    if not lines or lines[-1].action == TAKEN_BACK:
        return None
    filled = ((call, values) for line in lines for call, values in (line.after or {}).get("filled", ()))
    return EvaluationsMade(
        evaluations=_ids(lines, "evaluations"),
        counting=_ids(lines, "counting"),
        superseded=_ids(lines, "superseded"),
        calls=_ids(lines, "calls"),
        filled=tuple(filled),
    )


def last_import(session: Session, kind: str) -> PastImport | None:
    """Give the newest import of a kind, None where there is none or it was taken back."""
    newest = newest_of(session, kind)
    if newest is None or newest.action == TAKEN_BACK:
        return None
    lines = operations(session, kind, newest.subject_id)
    file = newest.subject_id.split(" ", 2)[2]
    count = sum(_count(line.after or {}) for line in lines)
    return PastImport(ImportKey(kind, newest.subject_id), file, lines[0].at, newest.actor, count)


def _ids(lines: Iterable[Operation], name: str) -> tuple[int, ...]:
    return tuple(id_ for line in lines for id_ in (line.after or {}).get(name, ()))


def _count(after: Mapping[str, object]) -> int:
    made = after.get("evaluations", after.get("figures", ()))
    return len(made) if isinstance(made, list | dict) else 0
