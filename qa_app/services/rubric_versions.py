"""Versions of a rubric against each other: what differs, and which stored scores would come out otherwise."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from qa_app.model.problems import Problem
from qa_app.model.progress import Control
from qa_app.model.rubric import Rubric
from qa_app.scoring.rounding import exact
from qa_app.scoring.rounding import stored as rounded
from qa_app.services.rescored_forms import Rescored, Rescorer
from qa_app.services.workspace import Workspace
from qa_app.storage.call_filters import month_of
from qa_app.storage.stored_forms import Counted, StoredForm, number_of_forms, stored_forms

CHUNK = 1000
PHASE = "rescoring"


@dataclass(frozen=True, slots=True)
class GradeChange:
    """How many evaluations would go from one grade to another; None: no grade."""

    before: str | None
    after: str | None
    count: int


@dataclass(frozen=True, slots=True)
class MonthChange:
    """What would change in a month.

    Attributes:
        evaluations: Those that can be scored anew.
        different: Those of them whose score, grade or number of fatals would differ.
        mean_before: Mean of their stored scores, 4 places; None where none has a score.
        mean_after: Mean of their new scores.
        grade_changes: Those whose grade would differ.
    """

    month: str
    evaluations: int
    different: int
    mean_before: Decimal | None
    mean_after: Decimal | None
    grade_changes: int


@dataclass(frozen=True, slots=True)
class RescoreRow:
    """An evaluation that would come out otherwise, or cannot be scored by the new rubric.

    Attributes:
        version: Of the rubric that it was scored by.
        complete: Whether every item that the new rubric demands is answered.
        difference: New less old score; None where there is no score on one side.
        reasons: Why it cannot be scored; empty where it can.
    """

    evaluation_id: int
    call_id: int
    call: str
    agent_number: str
    agent_name: str
    reviewer: str
    version: int
    old_score: Decimal | None
    new_score: Decimal | None
    old_grade: str | None
    new_grade: str | None
    old_fatals: int
    new_fatals: int
    complete: bool
    difference: Decimal | None
    reasons: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class RescoreReport:
    """What another version would make of the stored evaluations; nothing that is stored has changed.

    Attributes:
        from_version: Whose evaluations were looked at; None: all versions'.
        total: All of them: `same`, `different` and `unscorable` together.
        incomplete: Those among `same` and `different` that leave an item of the new rubric unanswered.
        mean_before: Mean of the stored scores of those that can be scored, 4 places; None where none has a score.
        mean_after: Mean of their new scores.
        grade_changes: The commonest first.
        months: The newest first.
        rows: Those that differ, the greatest difference first, then those that cannot be scored.
    """

    rubric_id: str
    from_version: int | None
    total: int
    same: int
    different: int
    unscorable: int
    incomplete: int
    mean_before: Decimal | None
    mean_after: Decimal | None
    grade_changes: tuple[GradeChange, ...]
    months: tuple[MonthChange, ...]
    rows: tuple[RescoreRow, ...]


def rescore(
    workspace: Workspace, rubric_id: str, from_version: int | None, new: Rubric, control: Control
) -> RescoreReport:
    """Score the submitted evaluations of a rubric again by another version, and tell what would differ.

    Answers of items that the new version has not are left out; items that are new count as unanswered; an answer that
    does not fit any more makes its evaluation one that cannot be scored. Calibration is never looked at. Run it where
    it may take seconds: 100,000 evaluations are many.

    Args:
        workspace: Where the evaluations are; nothing in it changes.
        rubric_id: Their rubric.
        from_version: Only those of this version; None: of all.
        new: The version to score by, published or not.
        control: Told of the phase ``rescoring``; raises `Cancelled` between two chunks.
    """
    wanted = Counted(rubric_id, from_version)
    with workspace.database.reading() as session:
        total = number_of_forms(session, wanted)
    control.step(PHASE, 0, total)
    sums = _Sums()
    rescorer = Rescorer(new)
    rows: list[RescoreRow] = []
    for form in _forms(workspace, wanted, total, control):
        result = rescorer.rescored(form)
        different = not result.reasons and _differs(form, result)
        if result.reasons or different:
            rows.append(_row(form, result))
        sums.add(month_of(form.counted_at, workspace.zone), form, result, different=different)
    rows.sort(key=_by_greatest_difference)
    return _report(rubric_id, from_version, sums, rows)


def _forms(workspace: Workspace, wanted: Counted, total: int, control: Control) -> Iterator[StoredForm]:
    last = done = 0
    while True:
        with workspace.database.reading() as session:
            chunk = stored_forms(session, wanted, after=last, limit=CHUNK)
        if not chunk:
            return
        yield from chunk
        last = chunk[-1].evaluation_id
        done += len(chunk)
        control.step(PHASE, done, max(total, done))


@dataclass(slots=True)
class _Mean:
    sum: Decimal = Decimal(0)
    count: int = 0

    def add(self, score: Decimal | None) -> None:
        if score is not None:
            self.sum += score
            self.count += 1

    @property
    def value(self) -> Decimal | None:
        with exact():
            return rounded(self.sum / self.count) if self.count else None


@dataclass(slots=True)
class _Side:
    """Sums over all evaluations, or over those of a month."""

    before: _Mean = field(default_factory=_Mean)
    after: _Mean = field(default_factory=_Mean)
    evaluations: int = 0
    different: int = 0
    grade_changes: int = 0

    def add(self, form: StoredForm, result: Rescored, *, different: bool) -> None:
        self.before.add(form.score)
        self.after.add(result.score)
        self.evaluations += 1
        self.different += different
        self.grade_changes += form.grade != result.grade


@dataclass(slots=True)
class _Sums:
    whole: _Side = field(default_factory=_Side)
    months: dict[str, _Side] = field(default_factory=dict)
    grades: Counter[tuple[str | None, str | None]] = field(default_factory=Counter)
    unscorable: int = 0
    incomplete: int = 0

    def add(self, month: str, form: StoredForm, result: Rescored, *, different: bool) -> None:
        if result.reasons:
            self.unscorable += 1
            return
        self.incomplete += not result.complete
        for side in (self.whole, self.months.setdefault(month, _Side())):
            side.add(form, result, different=different)
        if form.grade != result.grade:
            self.grades[form.grade, result.grade] += 1


def _differs(form: StoredForm, result: Rescored) -> bool:
    return (form.score, form.grade, form.fatal_count) != (result.score, result.grade, result.fatals)


def _row(form: StoredForm, result: Rescored) -> RescoreRow:
    return RescoreRow(
        evaluation_id=form.evaluation_id,
        call_id=form.call_id,
        call=form.call,
        agent_number=form.agent_number,
        agent_name=form.agent_name,
        reviewer=form.reviewer,
        version=form.version,
        old_score=form.score,
        new_score=result.score,
        old_grade=form.grade,
        new_grade=result.grade,
        old_fatals=form.fatal_count,
        new_fatals=result.fatals,
        complete=result.complete,
        difference=None if result.score is None or form.score is None else result.score - form.score,
        reasons=result.reasons,
    )


def _by_greatest_difference(row: RescoreRow) -> tuple[bool, Decimal, int]:
    size = Decimal("Infinity") if row.difference is None else abs(row.difference)
    return bool(row.reasons), -size, row.evaluation_id


def _report(rubric_id: str, from_version: int | None, sums: _Sums, rows: list[RescoreRow]) -> RescoreReport:
    whole = sums.whole
    months = sorted(sums.months.items(), reverse=True)
    return RescoreReport(
        rubric_id=rubric_id,
        from_version=from_version,
        total=whole.evaluations + sums.unscorable,
        same=whole.evaluations - whole.different,
        different=whole.different,
        unscorable=sums.unscorable,
        incomplete=sums.incomplete,
        mean_before=whole.before.value,
        mean_after=whole.after.value,
        grade_changes=tuple(
            GradeChange(before, after, count)
            for (before, after), count in sorted(sums.grades.items(), key=lambda pair: (-pair[1], str(pair[0])))
        ),
        months=tuple(
            MonthChange(
                month, side.evaluations, side.different, side.before.value, side.after.value, side.grade_changes
            )
            for month, side in months
        ),
        rows=tuple(rows),
    )
