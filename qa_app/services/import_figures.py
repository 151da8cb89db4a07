"""Taking in the monthly figures of agents: a column of agent numbers, and one column for each figure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TypeVar

from qa_app.model.agents import Actor
from qa_app.model.calendar_month import is_month
from qa_app.model.changes import NOTHING, Subject, changed
from qa_app.model.problems import Problem, ProblemError, Severity
from qa_app.model.progress import UNCONTROLLED, Control
from qa_app.services.import_evaluations import RowsReport, RowTaken
from qa_app.services.importing.fields import Field, guess_field, normalised
from qa_app.services.importing.instants import instant_of
from qa_app.services.importing.metadata import fingerprint
from qa_app.services.importing.reading import read_sheet
from qa_app.services.importing.sheet import Cell, Sheet, SheetRow, refuse_columns_twice
from qa_app.services.importing.values import BadValueError, identifier_of, number_of, text_of
from qa_app.services.past_imports import figures_kind, import_key, log_figures
from qa_app.services.workspace import Workspace
from qa_app.storage import agents as stored_agents
from qa_app.storage import figures as stored
from qa_app.storage.database import Session
from qa_app.storage.operations import log

_PEOPLE = (Field.AGENT, Field.AGENT_NAME, Field.TEAM)
_JOINED = frozenset(
    normalised(heading)
    for heading in (
        "joined on",
        "joined",
        "joining date",
        "hired on",
        "hire date",
        "入职日期",
        "到职日期",
        "到職日期",
        "入職日期",
    )
)
_LONGEST_NAME = 120
_PLACES = 10
JOINED_ON = "joined_on"
FIGURE = "figure:"
"""What a column holds is named by a field's id, by `JOINED_ON`, by `FIGURE` and the figure's name, or not at all."""

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class _FigureRow:
    """What a row says of one agent."""

    row: int
    agent: str
    name: str
    team: str
    joined_on: date | None
    figures: Mapping[str, Decimal]


@dataclass(frozen=True, slots=True)
class FigureValue:
    """A figure of an agent; `value` is None where there is none."""

    agent: str
    name: str
    value: Decimal | None


@dataclass(frozen=True, slots=True)
class FiguresReport(RowsReport):
    """What became of a sheet of figures.

    Attributes:
        before: Every figure that the import changed, for `set_figures`.
        unknown: A warning for each row whose agent nobody knew; it is taken in, for figures may come before calls.
    """

    before: tuple[FigureValue, ...] = ()
    unknown: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class FiguresPreview:
    """A sheet as it would be taken in: agent number, name and figures of each row, and why the others are rejected.

    Attributes:
        unknown: A warning for each row that is taken in though nobody knows its agent.
    """

    rows: tuple[tuple[str, str, Mapping[str, Decimal]], ...]
    rejected: tuple[Problem, ...]
    unknown: tuple[Problem, ...] = ()


def known_agents(workspace: Workspace) -> frozenset[str]:
    """Give the number of every agent that a call, a sheet or a person told of."""
    with workspace.database.reading() as session:
        return frozenset(each.number for each in stored_agents.agents(session))


def open_figures(file: Path) -> Sheet:
    """Read a sheet of figures.

    Raises:
        ProblemError: ``sheet-column-twice``, or the file cannot be used at all.
    """
    sheet = read_sheet(file, _is_heading)
    refuse_columns_twice(sheet)
    return sheet


def figure_columns(headings: tuple[str, ...], saved: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    """Give heading to what its column holds: as saved for these headings, else guessed."""
    stored_columns = saved.get(mapping_key(headings))
    guessed = _guess(headings)
    return guessed if stored_columns is None else {each: stored_columns.get(each, "") for each in guessed}


def mapping_key(headings: tuple[str, ...]) -> str:
    """Give the key under which the settings keep the columns of sheets with these headings."""
    return f"figures {fingerprint(headings)}"


def preview_figures(
    workspace: Workspace, sheet: Sheet, columns: Mapping[str, str], known: frozenset[str]
) -> FiguresPreview:
    """Give what `import_figures` would take and reject; nothing is stored or looked up. Raises as it does.

    Args:
        workspace: Whose time zone days are read in.
        sheet: As `open_figures` read it.
        columns: Heading to what its column holds.
        known: As `known_agents` gave them.
    """
    reader = _Reader(sheet, workspace, columns)
    read = [row for each in sheet.rows if (row := reader.read(each)) is not None]
    rows = tuple((row.agent, row.name, row.figures) for row in read)
    return FiguresPreview(rows, _in_order((*sheet.problems, *reader.problems)), _unknown(sheet, read, known))


def import_figures(  # noqa: PLR0917  (callers give them in this order)
    workspace: Workspace,
    actor: Actor,
    file: Path,
    month: str,
    control: Control = UNCONTROLLED,
    columns: Mapping[str, str] | None = None,
) -> FiguresReport:
    """Take in a month's figures; a bad row is rejected with every reason and the rest is taken.

    Every column is a figure of its heading's name, but those of the agent's number, name, team and first day of work,
    which tell of the agent. An empty cell leaves a figure as it was. A row that changes nothing is a duplicate. A row
    whose agent nobody knows is taken in and told of.

    Args:
        workspace: Where to store.
        actor: Who asks.
        file: CSV or xlsx.
        month: ``2026-10``.
        control: Reports and stops before anything is stored.
        columns: Heading to what its column holds; None: guessed.

    Raises:
        ProblemError: ``month-wrong``, ``figures-no-agent-column``, ``figures-none``, ``sheet-column-twice``, or the
            file cannot be used at all.
    """
    if not is_month(month):
        raise ProblemError(Problem("month-wrong", (("month", month),)))
    sheet = open_figures(file)
    reader = _Reader(sheet, workspace, _guess(sheet.headings) if columns is None else columns)
    rows = [row for each in sheet.rows if (row := reader.read(each)) is not None]
    control.step("importing", 0, len(rows))
    imported: list[RowTaken] = []
    duplicates: list[RowTaken] = []
    before: list[FigureValue] = []
    with workspace.database.writing() as session:
        unknown = _unknown(sheet, rows, frozenset(each.number for each in stored_agents.agents(session)))
        for row in rows:
            is_news = _store(session, workspace, actor, month, row, before)
            (imported if is_news else duplicates).append(RowTaken(sheet.file, row.row, "", row.agent))
        if before:
            now = {row.agent: row.figures for row in rows}
            made = [(each.agent, each.name, each.value, now[each.agent][each.name]) for each in before]
            at = workspace.clock()
            log_figures(session, actor, at, import_key(figures_kind(month), at, file.name), made)
    changes = changed(Subject.FIGURES, Subject.AGENTS) if imported else NOTHING
    rejected = _in_order((*sheet.problems, *reader.problems))
    return FiguresReport(tuple(imported), tuple(duplicates), rejected, changes, before=tuple(before), unknown=unknown)


def _unknown(sheet: Sheet, rows: Iterable[_FigureRow], known: frozenset[str]) -> tuple[Problem, ...]:
    return tuple(
        Problem(
            "figures-unknown-agent",
            (("agent", row.agent),),
            file=sheet.file,
            line=row.row,
            severity=Severity.WARNING,
        )
        for row in rows
        if row.agent not in known
    )


def _in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(problems, key=lambda problem: problem.line or 0))


def _guess(headings: tuple[str, ...]) -> dict[str, str]:
    columns: dict[str, str] = {}
    for heading in headings:
        field = guess_field(heading)
        if normalised(heading) in _JOINED:
            columns[heading] = JOINED_ON
        elif field in _PEOPLE and str(field) not in columns.values():
            columns[heading] = str(field)
        elif heading:
            columns[heading] = f"{FIGURE}{heading[:_LONGEST_NAME]}"
    return columns


def _is_heading(heading: str) -> bool:
    return guess_field(heading) in _PEOPLE or normalised(heading) in _JOINED


class _Reader:
    """Reads the rows of a sheet of figures and keeps what is wrong with them."""

    def __init__(self, sheet: Sheet, workspace: Workspace, columns: Mapping[str, str]) -> None:
        self._file = sheet.file
        self._workspace = workspace
        self._people: dict[Field, int] = {}
        self._joined: int | None = None
        self._figures: dict[str, int] = {}
        self._seen: set[str] = set()
        self.problems: list[Problem] = []
        for column, heading in enumerate(sheet.headings):
            self._place(columns.get(heading, ""), column)
        self._demand_columns(sheet)

    def read(self, row: SheetRow) -> _FigureRow | None:
        """Read a row; None where it is rejected."""
        wrong: list[Problem] = []
        people = {
            field: self._value(row, column, identifier_of if field is Field.AGENT else text_of, wrong) or ""
            for field, column in self._people.items()
        }
        joined = None if self._joined is None else self._value(row, self._joined, self._day, wrong)
        figures = {
            name: value
            for name, column in self._figures.items()
            if (value := self._value(row, column, lambda cell: number_of(cell, _PLACES), wrong)) is not None
        }
        agent = people[Field.AGENT]
        if not agent:
            wrong.append(self._problem("figures-no-agent", row))
        elif agent in self._seen:
            wrong.append(self._problem("figures-agent-twice", row, agent=agent))
        self.problems.extend(wrong)
        if wrong:
            return None
        self._seen.add(agent)
        name, team = people.get(Field.AGENT_NAME, ""), people.get(Field.TEAM, "")
        return _FigureRow(row.number, agent, name, team, joined, figures)

    def _place(self, held: str, column: int) -> None:
        if held == JOINED_ON:
            self._joined = column
        elif held.startswith(FIGURE):
            self._figures.setdefault(held.removeprefix(FIGURE), column)
        elif held:
            self._people.setdefault(Field(held), column)

    def _demand_columns(self, sheet: Sheet) -> None:
        name = (("file", Path(sheet.file).name),)
        if Field.AGENT not in self._people:
            raise ProblemError(Problem("figures-no-agent-column", name, file=sheet.file))
        if not self._figures:
            raise ProblemError(Problem("figures-none", name, file=sheet.file))

    def _value(self, row: SheetRow, column: int, reader: Callable[[Cell], _T], wrong: list[Problem]) -> _T | None:
        try:
            return reader(row.cell(column))
        except BadValueError as fault:
            wrong.append(replace(self._problem(fault.code, row, value=fault.value), column=column + 1))
            return None

    def _day(self, cell: Cell) -> date | None:
        instant = instant_of(cell, self._workspace.zone)
        return None if instant is None else instant.astimezone(self._workspace.zone).date()

    def _problem(self, code: str, row: SheetRow, **arguments: str) -> Problem:
        return Problem(code, tuple(arguments.items()), file=self._file, line=row.number)


def _store(  # noqa: PLR0917  (what a row needs)
    session: Session,
    workspace: Workspace,
    actor: Actor,
    month: str,
    row: _FigureRow,
    changed_from: list[FigureValue],
) -> bool:
    """Store a row, and add what its figures were; tell whether anything changed."""
    now = workspace.clock()
    is_news = False
    if row.name or row.team or row.joined_on:
        agent, is_news = stored_agents.remember(
            session, row.agent, name=row.name, team=row.team, joined_on=row.joined_on
        )
        if is_news:
            known = {"name": agent.name, "team": agent.team, "joined_on": agent.joined_on}
            log(session, actor, now, "agent-stored", ("agent", row.agent), after=known)
    news = stored.store_figures(session, month, row.agent, row.figures)
    if news:
        before = {name: old for name, (old, _) in news.items()}
        changed_from.extend(FigureValue(row.agent, name, old) for name, old in before.items())
        after = {name: new for name, (_, new) in news.items()}
        log(session, actor, now, "figures-stored", ("figures", f"{month} {row.agent}"), before=before, after=after)
    return is_news or bool(news)
