"""A file of finished evaluations as it would be taken in: whose, by which rubric, its scores, what is rejected."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from pathlib import Path

from qa_app.model.problems import Problem, ProblemError
from qa_app.model.rubric import Rubric
from qa_app.services import rubrics
from qa_app.services.finished_evaluations import checked_score
from qa_app.services.finished_rows import FinishedReader
from qa_app.services.importing.evaluation_rows import (
    COMMENT,
    ITEM,
    EvaluationsFile,
    evaluation_columns,
    open_evaluations,
)
from qa_app.services.importing.metadata import fingerprint
from qa_app.services.workspace import Workspace

LOOKED_AT = 300


@dataclass(frozen=True, slots=True)
class PreviewedEvaluation:
    """A row as it would be stored; `score` is None where nothing in it is scored."""

    line: int
    call: str
    agent: str
    reviewer: str
    rubric: str
    submitted_at: datetime | None
    score: Decimal | None
    fatal: bool


@dataclass(frozen=True, slots=True)
class EvaluationsPreview:
    """The first rows of a file.

    Attributes:
        rows: Those that would be taken in, or are here already.
        rejected: Every reason against the others.
        looked_at: Number of rows that were read; at most `LOOKED_AT`.
        total: Number of rows in the file.
    """

    rows: tuple[PreviewedEvaluation, ...]
    rejected: tuple[Problem, ...]
    looked_at: int
    total: int


class FileKind(StrEnum):
    """What a file that was dropped on a month holds."""

    EVALUATIONS = "evaluations"
    FIGURES = "figures"


def preview_evaluations(
    workspace: Workspace, opened: EvaluationsFile, columns: Mapping[str, str] | None, otherwise: Mapping[str, str]
) -> EvaluationsPreview:
    """Read the first rows as `import_evaluations` would; nothing is stored.

    Args:
        workspace: Where rubrics and calls are looked up.
        opened: The file.
        columns: See `EvaluationsFile.rows`.
        otherwise: What holds where a row says nothing.
    """
    rows = opened.rows(columns, otherwise)[:LOOKED_AT]
    reader = FinishedReader(workspace, opened.file, list(opened.problems))
    reader.look_up_calls(rows)
    found: list[PreviewedEvaluation] = []
    for row in rows:
        read = reader.read(row)
        rubric = (
            None if read is None else reader.rubrics.get((read.rubric, read.version)) or _rubric(reader, read.rubric)
        )
        if read is None or not isinstance(rubric, Rubric):
            continue
        try:
            score = checked_score(rubric, read)
        except ProblemError as error:
            reader.reject(row, error.problems)
            continue
        found.append(
            PreviewedEvaluation(
                row.line,
                read.call,
                read.agent_number or reader.known.get(read.call, ""),
                read.reviewer,
                f"{read.rubric} v{read.version}",
                read.submitted_at,
                score.score,
                bool(score.fatals),
            )
        )
    rejected = tuple(sorted(reader.rejected, key=lambda problem: problem.line or 0))
    return EvaluationsPreview(tuple(found), rejected, len(rows), len(opened))


def columns_for(
    opened: EvaluationsFile, saved: Mapping[str, Mapping[str, str]], rubric: Rubric | None = None
) -> dict[str, str]:
    """Give heading to what its column holds: as saved for these headings, else guessed; nothing for JSON.

    With a rubric, a column that names nothing of it is left out.
    """
    if opened.sheet is None:
        return {}
    guessed = evaluation_columns(opened.sheet.headings, rubric)
    kept = saved.get(columns_key(opened))
    if kept is not None:
        return {heading: kept.get(heading, "") for heading in guessed}
    if rubric is None or "rubric" in guessed.values():
        return guessed
    items = {item.id for item in rubric.items()}
    return {heading: held if _is_known(held, items) else "" for heading, held in guessed.items()}


def fitting_rubric(opened: EvaluationsFile, known: Iterable[Rubric]) -> Rubric | None:
    """Give the rubric that most columns of a sheet are named after; None where none is."""
    headings = () if opened.sheet is None else opened.sheet.headings
    fits: dict[int, Rubric] = {}
    for rubric in known:
        items = {item.id for item in rubric.items()}
        held = evaluation_columns(headings, rubric).values()
        count = sum(each.startswith((ITEM, COMMENT)) and _is_known(each, items) for each in held)
        fits.setdefault(count, rubric)
    most = max(fits, default=0)
    return fits[most] if most else None


def _is_known(held: str, items: Container[str]) -> bool:
    """Tell whether a column holds something of a rubric, or something beside the answers."""
    if held.startswith((ITEM, COMMENT)):
        return held.removeprefix(ITEM).removeprefix(COMMENT) in items
    return True


def columns_key(opened: EvaluationsFile) -> str:
    """Give the key under which the settings keep the columns of sheets with these headings."""
    return f"evaluations {fingerprint(() if opened.sheet is None else opened.sheet.headings)}"


def published_rubrics(workspace: Workspace) -> tuple[Rubric, ...]:
    """Give the newest version of every rubric in use, by id."""
    ids = sorted({head.id for head in rubrics.published(workspace) if not head.retired})
    return tuple(rubrics.rubric(workspace, id_) for id_ in ids)


def kind_of_file(path: Path) -> FileKind:
    """Tell whether a file holds evaluations or figures: evaluations name calls and have an answer or a rubric.

    Raises:
        ProblemError: The file cannot be used at all.
    """
    opened = open_evaluations(path)
    if opened.sheet is None:
        return FileKind.EVALUATIONS
    held = set(evaluation_columns(opened.sheet.headings).values())
    return FileKind.EVALUATIONS if "call" in held or {"reviewer", "rubric"} <= held else FileKind.FIGURES


class SheetKind(StrEnum):
    """What a sheet among calls holds."""

    EVALUATIONS = "evaluations"
    CALLS = "calls"
    UNSURE = "unsure"


def kind_of_sheet(path: Path) -> SheetKind:
    """Tell whether a file holds evaluations or tells of recordings; the latter also where it cannot be used at all.

    A reviewer and a rubric, or either and an instant of submitting, are evaluations'; one of them alone may be a remark
    of a recording system.
    """
    try:
        opened = open_evaluations(path)
    except ProblemError:
        return SheetKind.CALLS
    if opened.sheet is None:
        return SheetKind.EVALUATIONS
    held = set(evaluation_columns(opened.sheet.headings).values()) & {"reviewer", "rubric", "submitted_at"}
    if len(held) > 1:
        return SheetKind.EVALUATIONS
    return SheetKind.UNSURE if held else SheetKind.CALLS


def _rubric(reader: FinishedReader, id_: str) -> Rubric | ProblemError | None:
    """Give the newest version, which rows without a version are read by."""
    return reader.rubrics.get((id_, None))
