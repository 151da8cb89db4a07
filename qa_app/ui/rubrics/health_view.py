"""How a rubric's items do in use: what stands out in sentences, then every item with its figures."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from qa_app.model.health import ItemHealth, RubricHealth
from qa_app.model.problems import ProblemError
from qa_app.services.rubric_health import health
from qa_app.ui.calls.choices import Choice, ChoiceChip
from qa_app.ui.context import ScreenContext
from qa_app.ui.notifier import Tone
from qa_app.ui.rubrics.figure_table import Cell, Column, FigureTable
from qa_app.ui.rubrics.finding_list import FindingList
from qa_app.ui.theme import BLOCK, GAP, MARGIN, Role, Type
from qa_app.ui.widgets.buttons import IconButton
from qa_app.ui.widgets.format import NONE, count
from qa_app.ui.widgets.labels import Divider, Label
from qa_app.ui.widgets.panels import EmptyState

TABLE, EMPTY = 0, 1
GOOD_AGREEMENT = Decimal("0.6")


@dataclass(frozen=True, slots=True)
class Asked:
    """Whose health is shown: None for version and month is all of them."""

    rubric: str
    version: int | None
    month: str | None


class HealthView(QWidget):
    """Shows the health of a rubric's items, by version and month.

    Signals:
        item_wanted: Id of an item that the reader wants to see in the form.
    """

    item_wanted = Signal(str)

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        """Make it empty."""
        super().__init__(parent)
        self.setObjectName("health-view")
        self._context = context
        self._asked: Asked | None = None
        self._found: RubricHealth | None = None
        self._is_stale = True
        self.version = ChoiceChip(context.theme, self, many=False)
        self.version.setObjectName("health-version")
        self.month = ChoiceChip(context.theme, self, many=False)
        self.month.setObjectName("health-month")
        for chip in (self.version, self.month):
            chip.chosen_changed.connect(self._on_choice)
        self._note = Label("", Type.SECONDARY, Role.MUTED)
        self._note.setObjectName("health-note")
        self._copy = IconButton(context.theme, "copy", "")
        self._copy.setObjectName("health-copy")
        self._copy.clicked.connect(self._on_copy)
        self.findings = FindingList(context.theme)
        self.findings.item_wanted.connect(self.item_wanted)
        self.table: FigureTable[ItemHealth] = FigureTable(context.theme)
        self.table.setObjectName("health-table")
        self.table.opened.connect(lambda item: self.item_wanted.emit(item.item))
        self._empty = EmptyState(context.theme, "heartbeat")
        self._empty.clicked.connect(self._widen)
        self._lay_out()
        self.retranslate()

    def show_rubric(self, rubric: str | None, version: int | None) -> None:
        """Show a rubric's health; it is read when the view is looked at.

        Args:
            rubric: Its id; None for nothing.
            version: Which version first; None: all of them.
        """
        if rubric is None:
            self._asked, self._found = None, None
        elif self._asked is None or (self._asked.rubric, self._asked.version) != (rubric, version):
            month = self._asked.month if self._asked is not None and self._asked.rubric == rubric else None
            self._asked, self._found = Asked(rubric, version, month), None
        self.look_again()

    def look_again(self) -> None:
        """Read the figures anew, now or as soon as the view is seen."""
        self._is_stale = True
        if self.isVisible():
            self.activate()
        else:
            self._fill()

    def activate(self) -> None:
        """Read the figures where they were not read yet; called when the view comes to the front."""
        asked = self._asked
        if not self._is_stale or asked is None:
            self._fill()
            return
        self._is_stale = False
        workspace = self._context.workspace
        self._context.jobs.query(
            self,
            lambda: health(workspace, asked.rubric, asked.version, asked.month),
            lambda found: self._on_found(asked, found),
            lambda error: self._on_failed(asked, error),
        )

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self.version.set_heading(self.tr("Version"))
        self.month.set_heading(self.tr("Month"))
        self._copy.set_tip(self.tr("Copy table"))
        self.table.setAccessibleName(self.tr("Items"))
        self.table.copy_action.setText(self.tr("Copy table"))
        self._fill()

    def _on_found(self, asked: Asked, found: RubricHealth) -> None:
        if asked == self._asked:
            self._found = found
            self._fill()

    def _on_failed(self, asked: Asked, error: ProblemError) -> None:
        if asked == self._asked:
            self._found = None
            self._fill()
            self._context.notifier.problems(error.problems)

    @Slot()
    def _on_choice(self) -> None:
        if self._asked is None:
            return
        version, month = next(iter(self.version.chosen), None), next(iter(self.month.chosen), None)
        self._asked = Asked(self._asked.rubric, int(version) if version else None, month)
        self.look_again()

    @Slot()
    def _widen(self) -> None:
        if self._asked is not None:
            self._asked = Asked(self._asked.rubric, None, None)
            self.look_again()

    @Slot()
    def _on_copy(self) -> None:
        self.table.copy()
        self._context.notifier.tell(self.tr("The table is copied."), Tone.GOOD)

    def _fill(self) -> None:
        asked, found = self._asked, self._found
        if asked is None or found is None:
            self._pages.hide()
            self.findings.hide()
            self._note.setText("")
            self._copy.hide()
            return
        versions = sorted({*found.versions, *([asked.version] if asked.version else [])}, reverse=True)
        self.version.set_choices([Choice(str(each), str(each)) for each in versions])
        self.version.set_chosen([str(asked.version)] if asked.version else [])
        self.month.set_choices([Choice(each, each) for each in found.months])
        self.month.set_chosen([asked.month] if asked.month else [])
        has_figures = found.evaluations > 0
        self._note.setText(self._note_words(found) if has_figures else "")
        self._copy.setVisible(has_figures)
        self.findings.show_findings(found.findings if has_figures else (), self._context.language)
        self._line.setVisible(has_figures and bool(found.findings))
        self._pages.show()
        self._pages.setCurrentIndex(TABLE if has_figures else EMPTY)
        if has_figures:
            self.table.show_rows(self._columns(), found.items)
            return
        is_narrowed = asked.version is not None or asked.month is not None
        self._empty.set_words(
            self.tr("No evaluation yet"),
            self.tr(
                "Once calls are evaluated by it, every item shows here what it adds: how often it is answered, "
                "whether it separates calls, whether reviewers agree."
            ),
            self.tr("Look at all versions and months") if is_narrowed else "",
        )

    def _note_words(self, found: RubricHealth) -> str:
        evaluations = self.tr("%n evaluation(s)", "", found.evaluations)
        twice = self.tr("%n call(s) reviewed twice", "", found.reviewed_twice)
        return f"{evaluations} · {twice}"

    def _columns(self) -> tuple[Column[ItemHealth], ...]:
        language = self._context.language
        few = self.tr("too few")
        agreed = self.tr("Gwet's AC1 over calls that several reviewers evaluated: 1 is full agreement, 0 is chance")

        def title(item: ItemHealth) -> str:
            return item.title.in_language(language) or item.item

        return (
            Column(self.tr("Item"), lambda row: Cell(title(row)), title, 200, is_figure=False),
            Column(
                self.tr("Answered"),
                lambda row: _share_cell(_part(row.answered, row.seen)),
                lambda row: _part(row.answered, row.seen),
                104,
                tip=self.tr("Share of the forms on which it was asked that have an answer"),
            ),
            Column(self.tr("N/A"), lambda row: _share_cell(row.na_share), lambda row: row.na_share, 104),
            Column(self.tr("Full"), lambda row: _share_cell(row.full_share), lambda row: row.full_share, 104),
            Column(self.tr("Mean"), lambda row: _share_cell(row.mean_share), lambda row: row.mean_share, 104),
            Column(self.tr("Fatal"), _fatal_cell, lambda row: row.fatal, 56),
            Column(self.tr("Agreement"), lambda row: _agreement_cell(row, few), lambda row: row.ac1, 88, tip=agreed),
            Column(
                self.tr("Suggestions kept"),
                lambda row: _share_cell(row.kept_share),
                lambda row: row.kept_share,
                120,
                tip=self.tr("Share of the suggested answers that reviewers kept"),
            ),
        )

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(BLOCK, GAP, MARGIN, GAP)
        head.setSpacing(GAP)
        head.addWidget(self.version)
        head.addWidget(self.month)
        head.addWidget(self._note)
        head.addStretch()
        head.addWidget(self._copy)
        self._pages = QStackedWidget()
        self._pages.addWidget(_indented(self.table))
        self._pages.addWidget(self._empty)
        self._line = Divider()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Divider())
        column.addWidget(self.findings)
        column.addWidget(self._line)
        column.addWidget(self._pages, 1)
        column.addStretch()


def _indented(table: QWidget) -> QWidget:
    page = QWidget()
    row = QHBoxLayout(page)
    row.setContentsMargins(MARGIN, 0, 0, 0)
    row.addWidget(table)
    return page


def _part(part: int, whole: int) -> Decimal | None:
    return Decimal(part) / whole if whole else None


def _share_cell(share: Decimal | None, role: Role = Role.TEXT) -> Cell:
    if share is None:
        return Cell(NONE, Role.FAINT)
    return Cell(f"{share * 100:.0f} %", role, float(share))


def _fatal_cell(item: ItemHealth) -> Cell:
    return Cell(count(item.fatal) if item.fatal else NONE, Role.FATAL if item.fatal else Role.FAINT)


def _agreement_cell(item: ItemHealth, few: str) -> Cell:
    if item.ac1 is None:
        return Cell(few if item.compared else NONE, Role.FAINT)
    return Cell(f"{item.ac1:.2f}", Role.TEXT if item.ac1 >= GOOD_AGREEMENT else Role.BAD)
