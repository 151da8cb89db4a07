"""The words of a project: written in a table, tried out on a sentence, put into the transcripts that are there."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from qa_app.export.glossary_file import write_glossary
from qa_app.model.glossary import GlossaryWord
from qa_app.services import glossary
from qa_app.services.importing.glossary_rows import read_glossary, read_pasted
from qa_app.ui.context import ScreenContext
from qa_app.ui.notifier import Tone
from qa_app.ui.settings.glossary_apply import ApplyPage
from qa_app.ui.settings.glossary_model import GlossaryModel
from qa_app.ui.settings.glossary_table import GlossaryTable
from qa_app.ui.settings.glossary_trial import TrialLine
from qa_app.ui.theme import BLOCK, GAP, GRID, MARGIN, Role, Type
from qa_app.ui.widgets.buttons import Button, IconButton, Kind
from qa_app.ui.widgets.labels import Divider, Label
from qa_app.ui.widgets.panels import EmptyState

SIZE = (980, 680)
SIZE_KEY = "glossary.size"
SHOWN_FAULTS = 3


class GlossaryDialog(QDialog):
    """Shows the words; what is written is stored at once, as long as nothing speaks against it."""

    def __init__(self, context: ScreenContext, parent: QWidget) -> None:
        """Read the words."""
        super().__init__(parent)
        self.setObjectName("glossary-dialog")
        self.setWindowTitle(self.tr("Words of the project"))
        self.setAcceptDrops(True)
        width, height = _size_of(context.settings.ui.get(SIZE_KEY))
        self.resize(width, height)
        self.finished.connect(self._on_finished)
        self._context = context
        self._stored: Sequence[GlossaryWord] = ()
        self.model = GlossaryModel(context.theme, self)
        self.table = GlossaryTable(self.model, self)
        self.trial = TrialLine(context, self)
        self.apply_page = ApplyPage(context, self)
        self._says = Label("", Type.SECONDARY, Role.BAD, wraps=True)
        self._says.setObjectName("glossary-says")
        self._filter = QLineEdit()
        self._empty = EmptyState(context.theme, "text-aa", self)
        self._words = QStackedWidget(self)
        self._pages = QStackedWidget(self)
        self._make_buttons()
        self._lay_out()
        self._connect()
        self._read()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one file."""
        if len(event.mimeData().urls()) == 1 and event.mimeData().urls()[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import the file."""
        self.import_file(event.mimeData().urls()[0].toLocalFile())

    def import_file(self, file: str) -> None:
        """Add the words of a sheet; undo takes them away again."""
        self._context.jobs.query(self, lambda: read_glossary(Path(file)), self._add)

    @Slot(str)
    def export_file(self, file: str) -> None:
        """Write the words into a workbook, or a CSV file by its name."""
        words = self.model.words
        said = self.tr("{count} words stored in {file}").format(count=len(words), file=Path(file).name)
        self._context.jobs.query(
            self,
            lambda: write_glossary(Path(file), words),
            lambda _nothing: self._context.notifier.tell(said, Tone.GOOD),
        )

    @Slot(str)
    def paste(self, text: str) -> None:
        """Add pasted rows."""
        words = read_pasted(text)
        if words:
            self._add(words)
        else:
            self._say(self.tr("There are no words on the clipboard. Copy rows first: word, heard wrongly as."))

    def _make_buttons(self) -> None:
        theme = self._context.theme
        self._new = Button(self.tr("Add word"), theme, "plus", parent=self)
        self._remove = Button(self.tr("Remove"), theme, "trash", Kind.QUIET, self)
        self._undo = IconButton(theme, "arrow-counter-clockwise", self.tr("Undo"), "Ctrl+Z", parent=self)
        self._redo = IconButton(theme, "arrow-clockwise", self.tr("Redo"), "Ctrl+Y", parent=self)
        self._import = Button(self.tr("Import…"), theme, "upload-simple", Kind.QUIET, self)
        self._export = Button(self.tr("Export…"), theme, "download-simple", Kind.QUIET, self)
        self._apply = Button(self.tr("Apply to existing transcripts…"), parent=self)
        self._close = Button(self.tr("Close"), parent=self)
        for name, button in (
            ("glossary-add", self._new),
            ("glossary-remove", self._remove),
            ("glossary-import", self._import),
            ("glossary-export", self._export),
            ("glossary-apply", self._apply),
            ("glossary-close", self._close),
        ):
            button.setObjectName(name)
            button.setAutoDefault(False)
        self._undo.setObjectName("glossary-undo")
        self._redo.setObjectName("glossary-redo")

    def _lay_out(self) -> None:
        self._filter.setPlaceholderText(self.tr("Filter words"))
        self._filter.setClearButtonEnabled(True)
        self._filter.setFixedWidth(180)
        self._empty.set_words(
            self.tr("No words yet"),
            self.tr(
                "Add product names, terms and people that recognition gets wrong. It is told of them before it "
                "listens, and what it still hears wrongly is put right."
            ),
            self.tr("Add word"),
            self.tr("Import…"),
        )
        tools = QHBoxLayout()
        tools.setSpacing(GAP)
        for widget in (self._new, self._remove, self._undo, self._redo):
            tools.addWidget(widget)
        tools.addStretch()
        tools.addWidget(self._filter)
        tools.addWidget(self._import)
        tools.addWidget(self._export)
        self._words.addWidget(self.table)
        self._words.addWidget(self._empty)
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(tools)
        column.addWidget(self._says)
        column.addWidget(self._words, 1)
        column.addWidget(self.trial)
        column.addSpacing(GRID)
        column.addWidget(Divider())
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP)
        buttons.addWidget(self._apply)
        buttons.addStretch()
        buttons.addWidget(self._close)
        column.addLayout(buttons)
        self._pages.addWidget(page)
        self._pages.addWidget(self.apply_page)
        around = QVBoxLayout(self)
        around.setContentsMargins(BLOCK, MARGIN, BLOCK, MARGIN)
        around.addWidget(self._pages)
        order: tuple[QWidget, ...] = (
            *(self._new, self._remove, self._undo, self._redo),
            self._filter,
            self._import,
            self._export,
        )
        order += (self.table, self._empty.button, self._empty.second, self.trial.field, self._apply, self._close)
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)
        self._say("")

    def _connect(self) -> None:
        self._new.clicked.connect(self._add_empty)
        self._empty.clicked.connect(self._add_empty)
        self._empty.second_clicked.connect(self._ask_file)
        self._remove.clicked.connect(self._remove_chosen)
        self._undo.clicked.connect(self.model.undo)
        self._redo.clicked.connect(self.model.redo)
        self._import.clicked.connect(self._ask_file)
        self._export.clicked.connect(self._ask_target)
        self._apply.clicked.connect(self._look_ahead)
        self._close.clicked.connect(self.accept)
        self._filter.textChanged.connect(self._show_fitting)
        self.model.edited.connect(self._store)
        self.model.modelReset.connect(self._show_fitting)
        self.table.pasted.connect(self.paste)
        self.table.removed.connect(self._remove_chosen)
        self.table.selectionModel().selectionChanged.connect(self._write_buttons)
        self.apply_page.left.connect(self._show_words)

    def _read(self) -> None:
        workspace = self._context.workspace

        def take(found: tuple[Sequence[GlossaryWord], object]) -> None:
            self._stored = found[0]
            self.model.show_words(found[0])
            self.model.show_uses(found[1])  # type: ignore[arg-type]
            self._write()

        self._context.jobs.query(self, lambda: (glossary.words(workspace), glossary.uses(workspace)), take)

    @Slot()
    def _store(self) -> None:
        """Store the words where they are right, else say what is not."""
        self._write()
        rows = self.model.rows
        places = [place for place, row in enumerate(rows) if row.word or row.variants]
        faults = glossary.check([rows[place] for place in places])
        words = [(places[place], self._context.notifier.sentence(fault)) for place, fault in faults]
        self.model.show_faults({place: " ".join(each for at, each in words if at == place) for place, _ in words})
        if faults:
            lines = [self.tr("Row {row}: {sentence}").format(row=place + 1, sentence=each) for place, each in words]
            more = [self.tr("and {count} more").format(count=len(lines) - SHOWN_FAULTS)] if lines[SHOWN_FAULTS:] else []
            self._say("\n".join((self.tr("Not stored yet."), *lines[:SHOWN_FAULTS], *more)))
            return
        self._say("")
        before, after = self._stored, self.model.words
        self._stored = after
        workspace, actor = self._context.workspace, self._context.actor
        self._context.jobs.change(self, lambda: glossary.save(workspace, actor, before, after))

    def _add(self, words: Sequence[GlossaryWord]) -> None:
        row = self.model.add(words)
        self._filter.clear()
        self.table.selectRow(row)
        self.table.scrollTo(self.model.index(row, 0))

    @Slot()
    def _add_empty(self) -> None:
        self._filter.clear()
        empty = next((place for place, row in enumerate(self.model.rows) if row == GlossaryWord("")), None)
        row = self.model.add([GlossaryWord("")]) if empty is None else empty
        self._words.setCurrentWidget(self.table)
        self.table.write_in(row)

    @Slot()
    def _remove_chosen(self) -> None:
        self.model.remove(self.table.chosen_rows())

    @Slot()
    def _ask_file(self) -> None:
        kinds = self.tr("Sheets (*.csv *.tsv *.txt *.xlsx)")
        file, _kind = QFileDialog.getOpenFileName(self, self.tr("Import words"), "", kinds)
        if file:
            self.import_file(file)

    @Slot()
    def _ask_target(self) -> None:
        kinds = {self.tr("Excel workbook (*.xlsx)"): ".xlsx", self.tr("CSV (*.csv)"): ".csv"}
        name = self._context.workspace.paths.exports / (self.tr("words of the project") + ".xlsx")
        file, kind = QFileDialog.getSaveFileName(self, self.tr("Export words"), str(name), ";;".join(kinds))
        if file:
            self.export_file(file if Path(file).suffix else file + kinds.get(kind, ".xlsx"))

    @Slot()
    def _look_ahead(self) -> None:
        self._pages.setCurrentWidget(self.apply_page)
        self.apply_page.look_ahead()

    @Slot()
    def _show_words(self) -> None:
        self._pages.setCurrentIndex(0)
        workspace = self._context.workspace
        self._context.jobs.query(self, lambda: glossary.uses(workspace), self.model.show_uses)

    @Slot()
    def _show_fitting(self) -> None:
        """Hide the rows that the filter does not fit."""
        wanted = self._filter.text().strip().casefold()
        for place, row in enumerate(self.model.rows):
            text = " ".join((row.word, *row.variants, row.note)).casefold()
            self.table.setRowHidden(place, wanted not in text)

    def _write(self) -> None:
        self._words.setCurrentWidget(self.table if self.model.rows else self._empty)
        self.trial.show_words(self.model.words)
        self._write_buttons()

    @Slot()
    def _write_buttons(self) -> None:
        self._remove.setEnabled(bool(self.table.chosen_rows()))
        self._undo.setEnabled(self.model.can_undo)
        self._redo.setEnabled(self.model.can_redo)
        self._export.setEnabled(bool(self.model.words))

    def _say(self, words: str) -> None:
        self._says.setText(words)
        self._says.setVisible(bool(words))

    @Slot()
    def _on_finished(self) -> None:
        size = [self.width(), self.height()]
        settings = self._context.settings
        if settings.ui.get(SIZE_KEY) != size:
            self._context.store_settings(settings.with_values(ui={**settings.ui, SIZE_KEY: size}))
        self.deleteLater()


def _size_of(remembered: object) -> tuple[int, int]:
    match remembered:
        case [int(width), int(height)]:
            return width, height
    return SIZE
