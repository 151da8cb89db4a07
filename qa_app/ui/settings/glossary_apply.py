"""The page that shows what the words of a project would change in the transcripts that are there, and changes it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from qa_app.model.problems import ProblemError
from qa_app.services import glossary
from qa_app.services.glossary import Applied, Outlook
from qa_app.ui.context import ScreenContext
from qa_app.ui.imports.cells import CellDelegate
from qa_app.ui.notifier import Tone
from qa_app.ui.theme import GAP, ROW, Role, Type
from qa_app.ui.widgets.buttons import Button, Kind
from qa_app.ui.widgets.labels import Divider, Label


class ApplyPage(QWidget):
    """Looks through all transcripts first; nothing is changed before the reader agrees.

    Signals:
        left: The reader is done here.
    """

    left = Signal()

    def __init__(self, context: ScreenContext, parent: QWidget) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._context = context
        self._asked = 0
        self._heading = Label(self.tr("Apply to existing transcripts"), Type.TITLE)
        self._says = Label("", Type.BODY, wraps=True)
        self._says.setObjectName("glossary-outlook")
        self._hint = Label("", Type.SECONDARY, Role.MUTED, wraps=True)
        self.examples = QTableWidget(0, 2, self)
        self.examples.setObjectName("glossary-examples")
        self.examples.setHorizontalHeaderLabels([self.tr("Now"), self.tr("Afterwards")])
        self._back = Button(self.tr("Back"), context.theme, "caret-left", parent=self)
        self.rewrite = Button("", kind=Kind.PRIMARY, parent=self)
        self.rewrite.setObjectName("glossary-rewrite")
        for button in (self._back, self.rewrite):
            button.setAutoDefault(False)
        self._back.clicked.connect(self.left)
        self.rewrite.clicked.connect(self._apply)
        self._lay_out()

    def look_ahead(self) -> None:
        """Find out what would change."""
        self._asked += 1
        asked, workspace = self._asked, self._context.workspace
        self.examples.setRowCount(0)
        self.rewrite.setEnabled(False)
        self.rewrite.setText(self.tr("Rewrite"))
        self._says.setText(self.tr("Looking through all transcripts…"))
        self._hint.setText("")

        def take(found: Outlook) -> None:
            if asked == self._asked:
                self._show(found)

        self._context.jobs.start(
            self,
            self.tr("Look through transcripts"),
            lambda control: glossary.outlook(workspace, control),
            take,
            self._fail,
        )

    def _show(self, found: Outlook) -> None:
        words = self.tr("%n line(s) in {calls} of {transcripts} calls would read otherwise.", "", found.lines)
        none = self.tr("All {transcripts} transcripts read as the words and settings want them already.")
        chosen = words if found.lines else none
        self._says.setText(chosen.format(calls=found.calls, transcripts=found.transcripts))
        kept = self.tr("%n line(s) that people corrected stay as they are.", "", found.corrected)
        always = self.tr("What the engine wrote is kept: take words out and apply again to go back.")
        self._hint.setText(f"{kept} {always}" if found.corrected else always)
        self.rewrite.setText(self.tr("Rewrite %n line(s)", "", found.lines) if found.lines else self.tr("Rewrite"))
        self.rewrite.setEnabled(found.lines > 0)
        self.examples.setRowCount(len(found.examples))
        self.examples.setVisible(bool(found.examples))
        for row, example in enumerate(found.examples):
            for column, text in enumerate((example.before, example.after)):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self.examples.setItem(row, column, item)

    @Slot()
    def _apply(self) -> None:
        workspace, actor = self._context.workspace, self._context.actor
        self.rewrite.setEnabled(False)

        def done(applied: Applied) -> None:
            words = self.tr("%n line(s) rewritten in {calls} calls.", "", applied.lines).format(calls=applied.calls)
            self._context.notifier.tell(words, Tone.GOOD)
            self.left.emit()

        self._context.jobs.start(
            self,
            self.tr("Rewrite transcripts"),
            lambda control: glossary.apply(workspace, actor, control),
            done,
            self._fail,
        )

    def _fail(self, error: ProblemError) -> None:
        self._says.setText(" ".join(map(self._context.notifier.sentence, error.problems)))

    def _lay_out(self) -> None:
        self.examples.setItemDelegate(CellDelegate(self.examples))
        self.examples.setShowGrid(False)
        self.examples.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.examples.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.examples.verticalHeader().setVisible(False)
        self.examples.verticalHeader().setDefaultSectionSize(ROW)
        header = self.examples.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP)
        buttons.addWidget(self._back)
        buttons.addStretch()
        buttons.addWidget(self.rewrite)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._heading)
        column.addWidget(self._says)
        column.addWidget(self._hint)
        column.addWidget(self.examples, 1)
        column.addStretch()
        column.addWidget(Divider())
        column.addLayout(buttons)
