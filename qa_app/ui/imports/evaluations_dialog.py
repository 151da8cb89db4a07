"""The dialog that takes in evaluations that were finished elsewhere: a file, its columns, what would become of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from qa_app.model.problems import ProblemError
from qa_app.model.rubric import Rubric
from qa_app.services.evaluations_preview import (
    EvaluationsPreview,
    columns_for,
    columns_key,
    fitting_rubric,
    preview_evaluations,
    published_rubrics,
)
from qa_app.services.import_evaluations import EvaluationsReport, import_evaluations
from qa_app.services.importing.evaluation_rows import EvaluationsFile, open_evaluations
from qa_app.ui.context import ScreenContext
from qa_app.ui.imports.evaluations_report import EvaluationsReportDialog
from qa_app.ui.imports.evaluations_sheet import EvaluationColumns
from qa_app.ui.imports.evaluations_tables import ReadRows, RejectedRows
from qa_app.ui.theme import BLOCK, GAP, MARGIN, Role, Type
from qa_app.ui.widgets.buttons import Button, Kind
from qa_app.ui.widgets.labels import Divider, ElidedLabel, Label
from qa_app.ui.widgets.panels import EmptyState

SIZE = (1000, 720)
FIELD_WIDTH = 320
TYPING_MS = 250
RUBRIC_KEY = "evaluations.rubric"


@dataclass(frozen=True, slots=True)
class _Opened:
    """A file and the rubrics that its answers may be of."""

    file: EvaluationsFile
    rubrics: tuple[Rubric, ...]


class EvaluationsDialog(QDialog):
    """Shows a file as it would be taken in; nothing is stored before the reader says so."""

    def __init__(self, context: ScreenContext, parent: QWidget, file: str = "") -> None:
        """Begin with a file, or without one; `parent` owns the job and the report."""
        super().__init__(parent)
        self.setObjectName("evaluations-dialog")
        self.resize(*SIZE)
        self.setAcceptDrops(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context = context
        self._owner = parent
        self._wanted = ""
        self._opened: _Opened | None = None
        self._preview: EvaluationsPreview | None = None
        self._heading = Label("", Type.TITLE)
        self._note = Label("", Type.BODY, Role.MUTED, wraps=True)
        self._empty = EmptyState(context.theme, "table", self)
        self._name = ElidedLabel("", Type.BODY)
        self._other = Button("", context.theme, "table", Kind.QUIET, self)
        self.rubric = QComboBox(self)
        self.reviewer = QLineEdit(self)
        self._rubric_words, self._reviewer_words = Label("", Type.BODY), Label("", Type.BODY)
        self.columns = EvaluationColumns(self)
        self._says = Label("", Type.BODY, Role.MUTED, wraps=True)
        self.read_rows = ReadRows(context, self)
        self.rejected_rows = RejectedRows(context, self)
        self._tabs = QTabWidget(self)
        self._pages = QStackedWidget(self)
        self._take = Button("", kind=Kind.PRIMARY, parent=self)
        self._cancel = Button("", kind=Kind.QUIET, parent=self)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(TYPING_MS)
        self._lay_out()
        self._connect()
        self.retranslate()
        if file:
            self.open_file(file)

    def open_file(self, name: str) -> None:
        """Read a file and guess its columns, or take what was said of such headings before."""
        self._wanted = name
        path, workspace = Path(name), self._context.workspace

        def take(found: _Opened) -> None:
            if self._wanted == name:
                self._opened = found
                self._show_file(found)

        def refuse(error: ProblemError) -> None:
            if self._wanted == name:
                self._opened = self._preview = None
                self._write()
                self._complain([self._context.notifier.sentence(each) for each in error.problems])

        self._context.jobs.query(
            self, lambda: _Opened(open_evaluations(path), published_rubrics(workspace)), take, refuse
        )

    def retranslate(self) -> None:
        """Write every text anew."""
        self.setWindowTitle(self.tr("Import finished evaluations"))
        self._empty.set_words(
            self.tr("Evaluations that were finished elsewhere"),
            self.tr(
                "Choose a CSV or Excel sheet with one row for each evaluation and one column for each item, or JSON "
                "lines; or drop it here. Scores are worked out anew from the answers."
            ),
            self.tr("Choose file…"),
        )
        self._other.setText(self.tr("Other file…"))
        self._rubric_words.setText(self.tr("Rubric where a row names none"))
        self._reviewer_words.setText(self.tr("Reviewer where a row names none"))
        self.rubric.setAccessibleName(self._rubric_words.text())
        self.reviewer.setAccessibleName(self._reviewer_words.text())
        self._cancel.setText(self.tr("Cancel"))
        self.read_rows.retranslate()
        self.rejected_rows.retranslate()
        self._write()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language of the window."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one file."""
        if len(event.mimeData().urls()) == 1 and event.mimeData().urls()[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Look at the file."""
        event.acceptProposedAction()
        self.open_file(event.mimeData().urls()[0].toLocalFile())

    def _lay_out(self) -> None:
        for name, part in (
            ("evaluations-other", self._other),
            ("evaluations-rubric", self.rubric),
            ("evaluations-reviewer", self.reviewer),
            ("evaluations-tabs", self._tabs),
            ("evaluations-take", self._take),
            ("evaluations-cancel", self._cancel),
        ):
            part.setObjectName(name)
        for button in (self._other, self._cancel):
            button.setAutoDefault(False)
        self.rubric.setFixedWidth(FIELD_WIDTH)
        self.reviewer.setFixedWidth(FIELD_WIDTH)
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self._file_page())
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP)
        buttons.addWidget(self._cancel)
        buttons.addStretch()
        buttons.addWidget(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(BLOCK, MARGIN, BLOCK, MARGIN)
        column.setSpacing(GAP)
        column.addWidget(self._heading)
        column.addWidget(self._note)
        column.addWidget(self._pages, 1)
        column.addWidget(Divider())
        column.addLayout(buttons)

    def _file_page(self) -> QWidget:
        file = QHBoxLayout()
        file.setSpacing(GAP)
        file.addWidget(self._name, 1)
        file.addWidget(self._other)
        form = QFormLayout()
        form.setHorizontalSpacing(BLOCK)
        form.setVerticalSpacing(GAP)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.addRow(self._rubric_words, self.rubric)
        form.addRow(self._reviewer_words, self.reviewer)
        self._tabs.addTab(self.read_rows, "")
        self._tabs.addTab(self.rejected_rows, "")
        halves = QSplitter(Qt.Orientation.Vertical)
        halves.setChildrenCollapsible(False)
        halves.addWidget(self.columns)
        halves.addWidget(self._tabs)
        halves.setStretchFactor(1, 1)
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MARGIN)
        column.addLayout(file)
        column.addLayout(form)
        column.addWidget(halves, 1)
        column.addWidget(self._says)
        return page

    def _connect(self) -> None:
        self._empty.clicked.connect(self._ask_file)
        self._other.clicked.connect(self._ask_file)
        self.rubric.activated.connect(self._on_rubric)
        self.reviewer.textChanged.connect(lambda _text: self._wait.start())
        self.columns.changed.connect(self._look)
        self._wait.timeout.connect(self._look)
        self._take.clicked.connect(self._on_take)
        self._cancel.clicked.connect(self.reject)

    def _show_file(self, found: _Opened) -> None:
        language = self._context.language
        fitting = fitting_rubric(found.file, found.rubrics)
        chosen = fitting.id if fitting else self._context.settings.ui.get(RUBRIC_KEY)
        self.rubric.clear()
        for each in found.rubrics:
            self.rubric.addItem(f"{each.title.in_language(language) or each.id}", each.id)
        self.rubric.setCurrentIndex(max(0, self.rubric.findData(chosen)))
        self.reviewer.setPlaceholderText(self._context.actor.name)
        self._show_columns()
        self._look()

    def _show_columns(self) -> None:
        if self._opened is None:
            return
        file, rubric = self._opened.file, self._rubric()
        self.columns.setVisible(file.sheet is not None)
        if file.sheet is not None:
            held = columns_for(file, self._context.settings.column_mappings, rubric)
            self.columns.show_sheet(file.sheet, held, rubric, self._context.language)

    def _rubric(self) -> Rubric | None:
        rubrics = () if self._opened is None else self._opened.rubrics
        return next((each for each in rubrics if each.id == self.rubric.currentData()), None)

    def _held(self) -> dict[str, str] | None:
        return None if self._opened is None or self._opened.file.sheet is None else self.columns.columns()

    def _otherwise(self) -> dict[str, str]:
        values = {
            "rubric": self.rubric.currentData() or "",
            "reviewer": self.reviewer.text().strip() or self._context.actor.name,
        }
        return {name: value for name, value in values.items() if value}

    @Slot()
    def _look(self) -> None:
        """Read the first rows by what is said of the columns now."""
        opened, workspace, held, otherwise = self._opened, self._context.workspace, self._held(), self._otherwise()
        if opened is None:
            return

        def take(found: EvaluationsPreview) -> None:
            if self._opened is opened and (held, otherwise) == (self._held(), self._otherwise()):
                self._preview = found
                self.read_rows.show_rows(found.rows)
                self.rejected_rows.show_problems(found.rejected)
                self._tabs.setCurrentIndex(0 if found.rows else 1)
                self._write()

        self._context.jobs.query(self, lambda: preview_evaluations(workspace, opened.file, held, otherwise), take)

    def _write(self) -> None:
        opened, found = self._opened, self._preview
        self._pages.setCurrentIndex(0 if opened is None else 1)
        self._take.setVisible(opened is not None)
        name = "" if opened is None else Path(opened.file.file).name
        self._heading.setText(self.windowTitle())
        self._name.setText(name)
        self._note.set_role(Role.MUTED)
        is_sheet = opened is not None and opened.file.sheet is not None
        self._note.setText(
            self.tr("Say what each column holds; it is kept for sheets with the same headings.") if is_sheet else ""
        )
        self._note.setVisible(is_sheet)
        total = 0 if opened is None else len(opened.file)
        is_looked_through = found is not None and found.looked_at >= found.total
        fitting = len(found.rows) if found is not None and is_looked_through else total
        self._take.setText(self.tr("Import %n row(s)", "", fitting) if fitting else self.tr("Import"))
        self._take.setEnabled(found is not None and bool(found.rows))
        self._take.setDefault(True)
        if found is None:
            self._says.setText("")
            return
        wrong = len({each.line for each in found.rejected})
        self._tabs.setTabText(0, self.tr("As read {count}").format(count=len(found.rows)))
        self._tabs.setTabText(1, self.tr("Rejected {count}").format(count=wrong))
        fits = self.tr("%n row(s) can be taken in", "", len(found.rows))
        left = self.tr("%n rejected; the rest is taken all the same", "", wrong) if wrong and found.rows else ""
        seen = self.tr("looked at the first %n row(s)", "", found.looked_at) if found.looked_at < found.total else ""
        self._says.setText(" · ".join(filter(None, (fits, left, seen))))

    def _complain(self, sentences: Sequence[str]) -> None:
        self._note.set_role(Role.BAD)
        self._note.setText("\n".join(sentences))
        self._note.show()

    @Slot()
    def _on_rubric(self) -> None:
        settings = self._context.settings
        self._context.store_settings(settings.with_values(ui={**settings.ui, RUBRIC_KEY: self.rubric.currentData()}))
        self._show_columns()
        self._look()

    @Slot()
    def _ask_file(self) -> None:
        kinds = self.tr("Evaluations (*.csv *.tsv *.txt *.xlsx *.xlsm *.jsonl *.json)")
        dialog = QFileDialog(self, self.tr("Choose file"), "", kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.open_file)
        dialog.open()

    @Slot()
    def _on_take(self) -> None:
        if self._opened is None:
            return
        file, held = self._opened.file, self._held()
        if held is not None:
            settings = self._context.settings
            kept = {**settings.column_mappings, columns_key(file): held}
            self._context.store_settings(settings.with_values(column_mappings=kept))
        start_import(self._context, Path(file.file), held, self._otherwise(), self._owner)
        self.accept()


def start_import(
    context: ScreenContext, file: Path, columns: dict[str, str] | None, otherwise: dict[str, str], owner: QWidget
) -> None:
    """Take in evaluations as a job; its report opens over `owner` when it is done, also when it was stopped."""
    workspace, actor = context.workspace, context.actor

    def done(report: EvaluationsReport) -> None:
        dialog = EvaluationsReportDialog(context, report, owner)
        job.set_result(dialog.summary())
        dialog.open()

    job = context.jobs.start(
        owner,
        QCoreApplication.translate("EvaluationsDialog", "Importing evaluations"),
        lambda control: import_evaluations(workspace, actor, file, control, columns, otherwise),
        done,
    )
