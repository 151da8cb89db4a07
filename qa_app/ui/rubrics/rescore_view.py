"""Which stored scores would differ under another version: the figures on top, every call that differs below."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qa_app.model.problems import Problem
from qa_app.model.rubric import Rubric
from qa_app.services.rubric_versions import RescoreReport, RescoreRow
from qa_app.ui.rubrics.figure_table import Cell, Column, FigureTable
from qa_app.ui.theme import BLOCK, GAP, GRID, MARGIN, Role, Theme, Type
from qa_app.ui.widgets.buttons import IconButton
from qa_app.ui.widgets.format import NONE, count, score
from qa_app.ui.widgets.labels import Divider, Label

MOST_GRADES = 4
MOST_MONTHS = 3
UNBOUNDED = 16_777_215
"""Qt's own measure of a height without limit."""
ARROW = "→"


class RescoreView(QWidget):
    """Shows a report; nothing before the first.

    Signals:
        call_wanted: Id of the call of a row that was opened.
        copied: The table was put on the clipboard.
        closed: The reader has seen enough.
    """

    call_wanted = Signal(int)
    copied = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, words: Callable[[Problem], str], parent: QWidget | None = None) -> None:
        """Make it empty; `words` turns the reason why a call cannot be scored into a sentence."""
        super().__init__(parent)
        self.setObjectName("rescore-view")
        self._words = words
        self._report: RescoreReport | None = None
        self._grades: dict[str, str] = {}
        self._head = QWidget()
        self._heading = Label("", Type.HEADING)
        self._heading.setObjectName("rescore-heading")
        self._means = Label("", Type.BODY)
        self._means.setObjectName("rescore-means")
        self._notes = Label("", Type.SECONDARY, Role.MUTED, wraps=True)
        self._notes.setObjectName("rescore-notes")
        self._months = Label("", Type.SECONDARY, Role.MUTED, wraps=True)
        self._months.setObjectName("rescore-months")
        self._copy = IconButton(theme, "copy", "")
        self._copy.setObjectName("rescore-copy")
        self._copy.clicked.connect(self._on_copy)
        self._close = IconButton(theme, "x", "")
        self._close.clicked.connect(self.closed)
        self.table: FigureTable[RescoreRow] = FigureTable(theme)
        self.table.setObjectName("rescore-table")
        self.table.opened.connect(self._on_opened)
        self._lay_out()
        self.retranslate()

    def show_report(self, report: RescoreReport, rubrics: tuple[Rubric, ...], language: str) -> None:
        """Show what came out.

        Args:
            report: What came out.
            rubrics: Whose grades are named in it; the later ones win.
            language: Of the window.
        """
        self._report = report
        self._grades = {
            grade.id: grade.title.in_language(language) or grade.id for rubric in rubrics for grade in rubric.grades
        }
        self._fill()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self._copy.set_tip(self.tr("Copy table"))
        self._close.set_tip(self.tr("Close"))
        self.table.setAccessibleName(self.tr("Calls whose score would differ"))
        self._fill()

    def _fill(self) -> None:
        report = self._report
        if report is None:
            return
        self._heading.setText(self._heading_words(report))
        self._means.setText(self._mean_words(report))
        self._notes.setText(" · ".join(self._note_words(report)))
        self._notes.setVisible(bool(self._notes.text()))
        self._months.setText(" · ".join(self._month_words(report)))
        self._months.setVisible(bool(self._months.text()))
        self.table.setVisible(bool(report.rows))
        self.setMaximumHeight(UNBOUNDED if report.rows else self._head.sizeHint().height())
        self._copy.setVisible(bool(report.rows))
        self.table.show_rows(self._columns(report), report.rows)

    def _heading_words(self, report: RescoreReport) -> str:
        if not report.total:
            return self.tr("No call was scored by it yet")
        if not report.different and not report.unscorable:
            return self.tr("All %n score(s) would be the same", "", report.total)
        return self.tr("{different} of %n score(s) would differ", "", report.total).format(
            different=count(report.different)
        )

    def _mean_words(self, report: RescoreReport) -> str:
        if report.mean_before is None or report.mean_after is None:
            return ""
        change = report.mean_after - report.mean_before
        return self.tr("Mean {before} → {after} ({change})").format(
            before=score(report.mean_before), after=score(report.mean_after), change=_signed(change)
        )

    def _note_words(self, report: RescoreReport) -> list[str]:
        notes = []
        changes = sorted(report.grade_changes, key=lambda each: -each.count)
        for each in changes[:MOST_GRADES]:
            words = self.tr("{before} → {after}: {count}")
            notes.append(
                words.format(before=self._grade(each.before), after=self._grade(each.after), count=count(each.count))
            )
        if len(changes) > MOST_GRADES:
            notes.append(self.tr("%n more change(s) of grade", "", len(changes) - MOST_GRADES))
        if report.unscorable:
            notes.append(self.tr("%n cannot be scored", "", report.unscorable))
        if report.incomplete:
            notes.append(self.tr("%n without an answer to a new item", "", report.incomplete))
        if report.total:
            notes.append(self.tr("Stored scores stay as they are"))
        return notes

    def _month_words(self, report: RescoreReport) -> list[str]:
        words = self.tr("{month}: {different} of {total} differ, mean {before} → {after}")
        return [
            words.format(
                month=each.month,
                different=count(each.different),
                total=count(each.evaluations),
                before=score(each.mean_before),
                after=score(each.mean_after),
            )
            for each in report.months[:MOST_MONTHS]
            if each.different
        ]

    def _columns(self, report: RescoreReport) -> tuple[Column[RescoreRow], ...]:
        """Give the columns; those for fatals and remarks only where there is one."""
        has_fatals = any(row.old_fatals or row.new_fatals for row in report.rows)
        has_remarks = any(row.reasons or not row.complete for row in report.rows)
        fatal: Column[RescoreRow] = Column(
            self.tr("Fatal"), _fatal_cell, lambda row: row.new_fatals - row.old_fatals, 72
        )
        remark: Column[RescoreRow] = Column(
            self.tr("Remark"), self._remark_cell, lambda row: self._remark(row) or None, 180, is_figure=False
        )
        return (
            Column(self.tr("Call"), lambda row: Cell(row.call), lambda row: row.call, 150, is_figure=False),
            Column(self.tr("Agent"), lambda row: Cell(_agent(row)), _agent, 130, is_figure=False),
            Column(self.tr("Version"), lambda row: Cell(str(row.version), Role.MUTED), lambda row: row.version, 72),
            Column(self.tr("Before"), lambda row: Cell(score(row.old_score)), lambda row: row.old_score, 72),
            Column(self.tr("After"), lambda row: Cell(score(row.new_score)), lambda row: row.new_score, 72),
            Column(self.tr("Difference"), _difference_cell, lambda row: row.difference, 96),
            Column(self.tr("Grade"), self._grade_cell, self._grade_words, 140, is_figure=False),
            *((fatal,) if has_fatals else ()),
            *((remark,) if has_remarks else ()),
        )

    def _grade(self, grade: str | None) -> str:
        return NONE if grade is None else self._grades.get(grade, grade)

    def _grade_words(self, row: RescoreRow) -> str:
        if row.old_grade == row.new_grade or row.new_score is None:
            return self._grade(row.old_grade)
        return f"{self._grade(row.old_grade)} {ARROW} {self._grade(row.new_grade)}"

    def _grade_cell(self, row: RescoreRow) -> Cell:
        is_same = row.old_grade == row.new_grade or row.new_score is None
        return Cell(self._grade_words(row), Role.MUTED if is_same else Role.TEXT)

    def _remark(self, row: RescoreRow) -> str:
        if row.reasons:
            return " ".join(self._words(each) for each in row.reasons)
        return "" if row.complete else self.tr("A new item has no answer")

    def _remark_cell(self, row: RescoreRow) -> Cell:
        return Cell(self._remark(row), Role.WARNING if row.reasons else Role.MUTED)

    @Slot()
    def _on_copy(self) -> None:
        self.table.copy()
        self.copied.emit()

    @Slot(object)
    def _on_opened(self, row: RescoreRow) -> None:
        self.call_wanted.emit(row.call_id)

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(MARGIN)
        first.addWidget(self._heading)
        first.addWidget(self._means)
        first.addStretch()
        first.addWidget(self._copy)
        first.addWidget(self._close)
        head = QVBoxLayout(self._head)
        head.setContentsMargins(BLOCK, GAP, MARGIN, GAP)
        head.setSpacing(GRID)
        head.addLayout(first)
        head.addWidget(self._notes)
        head.addWidget(self._months)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(Divider())
        rows = QHBoxLayout()
        rows.setContentsMargins(MARGIN, 0, 0, 0)
        rows.addWidget(self.table)
        column.addLayout(rows, 1)


def _agent(row: RescoreRow) -> str:
    return row.agent_name or row.agent_number or NONE


def _signed(change: Decimal) -> str:
    words = score(abs(change))
    return f"+{words}" if change > 0 else f"−{words}" if change < 0 else f"±{words}"


def _difference_cell(row: RescoreRow) -> Cell:
    if row.difference is None:
        return Cell(NONE, Role.FAINT)
    role = Role.GOOD if row.difference > 0 else Role.BAD if row.difference < 0 else Role.MUTED
    return Cell(_signed(row.difference), role, is_strong=True)


def _fatal_cell(row: RescoreRow) -> Cell:
    if row.new_score is None or row.old_fatals == row.new_fatals:
        return Cell(str(row.old_fatals) if row.old_fatals else "", Role.MUTED)
    return Cell(
        f"{row.old_fatals} {ARROW} {row.new_fatals}", Role.BAD if row.new_fatals > row.old_fatals else Role.GOOD
    )
