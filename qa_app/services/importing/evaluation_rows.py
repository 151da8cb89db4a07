"""Finished evaluations as files hold them: JSON lines, or sheets with a column for each item."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import TypeVar

from qa_app.model.problems import Problem
from qa_app.model.rubric import Rubric
from qa_app.services.importing.fields import normalised
from qa_app.services.importing.json_lines import JsonRow, looks_like_json, read_json_rows
from qa_app.services.importing.reading import read_bytes, read_sheet
from qa_app.services.importing.sheet import Cell, Sheet, SheetRow, refuse_columns_twice
from qa_app.services.importing.sheet_answers import answer_in_cell

COMMENT_SUFFIX = ".comment"
"""A column ``greeting.comment`` holds the comments of the item ``greeting``."""
ITEM = "item:"
COMMENT = "comment:"
"""What a column holds is named by one of `NAMES`, or by one of these and the id of an item."""

_HEADINGS = {
    "call": "call, call id, call number, 通话, 通话编号, 通話, 通話編號, 录音编号, 錄音編號, 录音流水号, 錄音流水號",
    "agent": "agent, agent number, agent id, 工号, 坐席, 坐席工号, 工號, 坐席工號",
    "agent_name": "agent name, 姓名, 坐席姓名",
    "team": "team, 班组, 班組",
    "reviewer": "reviewer, 质检员, 質檢員, 质检人, 質檢人",
    "rubric": "rubric, 评分表, 評分表",
    "version": "version, rubric version, 版本, 评分表版本, 評分表版本",
    "started_at": "started at, start time, 开始时间, 通话开始时间, 開始時間, 通話開始時間",
    "submitted_at": "submitted at, evaluated at, 提交时间, 提交時間, 质检时间, 質檢時間, 评分时间, 評分時間",
}
NAMES = tuple(_HEADINGS)
_NAME_OF = {normalised(heading): name for name, headings in _HEADINGS.items() for heading in headings.split(",")}
_JSON_KEYS = frozenset({*NAMES, "answers", "comments"})

_V = TypeVar("_V")


@dataclass(frozen=True, slots=True)
class Answered:
    """The answers of a row, still to be read for its rubric: plain values and comments by item id."""

    answers: Mapping[str, object] = field(default_factory=dict)
    comments: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class EvaluationRow:
    """One row.

    Attributes:
        line: Line of the text or row of the sheet, from 1.
        values: What the row says beside its answers, by the names of `NAMES`.
        answered: Gives the answers for a rubric.
        problems: What is wrong with the shape of the row.
    """

    line: int
    values: Mapping[str, Cell]
    answered: Callable[[Rubric], Answered]
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class EvaluationsFile:
    """A file of finished evaluations.

    Attributes:
        file: As given by the user.
        sheet: The sheet; None where the file is JSON, whose keys say what is what.
        problems: Lines that are no rows at all.
    """

    file: str
    sheet: Sheet | None
    json_rows: tuple[JsonRow, ...]
    problems: tuple[Problem, ...]

    def __len__(self) -> int:
        """Count the rows."""
        return len(self.json_rows) if self.sheet is None else len(self.sheet.rows)

    def rows(
        self, columns: Mapping[str, str] | None = None, otherwise: Mapping[str, str] | None = None
    ) -> tuple[EvaluationRow, ...]:
        """Give the rows.

        Args:
            columns: Of a sheet: heading to one of `NAMES`, or `ITEM` or `COMMENT` and the id of an item; empty: the
                column is left out. None: as `evaluation_columns` guesses.
            otherwise: Name to what holds where a row says nothing.
        """
        values = otherwise or {}
        if self.sheet is None:
            return tuple(_json_row(self.file, row.line, _filled(row.values, values)) for row in self.json_rows)
        held = evaluation_columns(self.sheet.headings) if columns is None else columns
        return tuple(_sheet_row(self.sheet, row, held, values) for row in self.sheet.rows)


def open_evaluations(path: Path) -> EvaluationsFile:
    """Read a file, whose rows are still to be read as evaluations.

    Raises:
        ProblemError: The file cannot be used; see `read_sheet`, or ``sheet-column-twice``.
    """
    raw = read_bytes(path)
    if looks_like_json(raw):
        rows, problems = read_json_rows(path, raw)
        return EvaluationsFile(str(path), None, tuple(rows), tuple(problems))
    sheet = read_sheet(path, _is_name)
    refuse_columns_twice(sheet)
    return EvaluationsFile(str(path), sheet, (), sheet.problems)


def evaluation_columns(headings: tuple[str, ...], rubric: Rubric | None = None) -> dict[str, str]:
    """Guess what the columns hold: the usual headings, ids of items, and the titles of the rubric's items.

    A heading that says nothing of the kind is taken for an item, which the check of the rows refuses by its name.
    """
    titles = {} if rubric is None else _titles(rubric)
    return {heading: _guess(heading, titles) for heading in headings if heading}


def _guess(heading: str, titles: Mapping[str, str]) -> str:
    name = _NAME_OF.get(normalised(heading))
    if name is not None:
        return name
    commented = heading.removesuffix(COMMENT_SUFFIX)
    if commented != heading:
        return COMMENT + titles.get(normalised(commented), commented)
    return ITEM + titles.get(normalised(heading), heading)


def _titles(rubric: Rubric) -> dict[str, str]:
    """Give id and words of a title to the item's id; words that several items share name none."""
    items = [(normalised(words), item.id) for item in rubric.items() for _, words in item.title.words]
    by_title = {words: id_ for words, id_ in items if len({other for title, other in items if title == words}) == 1}
    return by_title | {normalised(item.id): item.id for item in rubric.items()}


def _is_name(heading: str) -> bool:
    return normalised(heading) in _NAME_OF


def _json_row(file: str, line: int, values: Mapping[str, object]) -> EvaluationRow:
    wrong = [name for name in NAMES if not isinstance(values.get(name), (str, int, Decimal, type(None)))]
    answers, comments = values.get("answers", {}), values.get("comments", {})
    if not isinstance(answers, dict):
        wrong.append("answers")
    if not isinstance(comments, dict) or not all(isinstance(each, str) for each in comments.values()):
        wrong.append("comments")
    problems = [Problem("evaluation-value-wrong", (("name", name),), file=file, line=line) for name in wrong]
    problems += [
        Problem("evaluation-unknown-key", (("name", name),), file=file, line=line)
        for name in values
        if name not in _JSON_KEYS
    ]
    plain = {name: values.get(name) for name in NAMES if name not in wrong}
    answered = Answered() if problems else Answered(answers, comments)  # type: ignore[arg-type]  # looked at above
    return EvaluationRow(line, plain, lambda _rubric: answered, tuple(problems))  # type: ignore[arg-type]


def _filled(values: Mapping[str, _V], otherwise: Mapping[str, str]) -> dict[str, _V | str]:
    """Give what a row says, and what holds otherwise where it says nothing."""
    return {**values, **{name: value for name, value in otherwise.items() if values.get(name) in (None, "")}}


def _sheet_row(sheet: Sheet, row: SheetRow, columns: Mapping[str, str], otherwise: Mapping[str, str]) -> EvaluationRow:
    values: dict[str, Cell] = {}
    rest: dict[str, Cell] = {}
    for column, heading in enumerate(sheet.headings):
        cell, held = row.cell(column), columns.get(heading, "")
        if held in _HEADINGS:
            if values.get(held) in (None, ""):
                values[held] = cell
        elif cell not in (None, "") and held.startswith(ITEM):
            rest[held.removeprefix(ITEM)] = cell
        elif cell not in (None, "") and held.startswith(COMMENT):
            rest[held.removeprefix(COMMENT) + COMMENT_SUFFIX] = cell
    filled: dict[str, Cell] = {**_filled(values, otherwise)}
    return EvaluationRow(row.number, filled, lambda rubric: _answers_in_cells(rest, rubric))


def _answers_in_cells(cells: Mapping[str, Cell], rubric: Rubric) -> Answered:
    """Read cells by the item that their heading names; headings that name none stay, for the check to refuse."""
    answers: dict[str, object] = {}
    comments: dict[str, str] = {}
    for heading, cell in cells.items():
        item = rubric.item(heading)
        commented = heading.removesuffix(COMMENT_SUFFIX)
        if item is not None:
            answers[heading] = answer_in_cell(item, cell)
        elif commented != heading and rubric.item(commented) is not None:
            comments[commented] = str(cell)
        else:
            answers[heading] = str(cell)
    return Answered(answers, comments)
