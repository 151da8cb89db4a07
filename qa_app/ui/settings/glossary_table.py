"""The table of a project's words: written in place, with the keys of a sheet."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QHeaderView, QStyleOptionViewItem, QTableView, QWidget

from qa_app.services.glossary import LANGUAGES
from qa_app.ui.imports.cells import CellDelegate
from qa_app.ui.settings.glossary_model import Column, GlossaryModel
from qa_app.ui.theme import ROW

WIDTHS = {Column.WORD: 170, Column.VARIANTS: 280, Column.LANGUAGE: 100, Column.USES: 80}


class GlossaryTable(QTableView):
    """Shows the words.

    Signals:
        pasted: Text that is to become rows.
        removed: The rows that are chosen shall go.
    """

    pasted = Signal(str)
    removed = Signal()

    def __init__(self, model: GlossaryModel, parent: QWidget) -> None:
        """Show a model's words."""
        super().__init__(parent)
        self.setObjectName("glossary-table")
        self.setModel(model)
        self._model = model
        self.setItemDelegate(CellDelegate(self))
        self.setItemDelegateForColumn(Column.LANGUAGE, _LanguageDelegate(self))
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.verticalHeader().setVisible(False)
        self.verticalHeader().setDefaultSectionSize(ROW)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        for column, width in WIDTHS.items():
            self.setColumnWidth(column, width)
        header.setSectionResizeMode(Column.NOTE, QHeaderView.ResizeMode.Stretch)

    def chosen_rows(self) -> tuple[int, ...]:
        """Give the rows that are chosen, in order."""
        return tuple(sorted({index.row() for index in self.selectionModel().selectedRows()}))

    def write_in(self, row: int) -> None:
        """Begin to write the word of a row."""
        index = self._model.index(row, Column.WORD)
        self.setCurrentIndex(index)
        self.scrollTo(index)
        self.edit(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy, paste, remove, undo and redo."""
        if event.matches(QKeySequence.StandardKey.Copy):
            rows = [self._cells(row) for row in self.chosen_rows()]
            QGuiApplication.clipboard().setText("\n".join("\t".join(cells) for cells in rows))
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit(QGuiApplication.clipboard().text())
        elif event.matches(QKeySequence.StandardKey.Undo):
            self._model.undo()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self._model.redo()
        elif event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def _cells(self, row: int) -> list[str]:
        columns = (Column.WORD, Column.VARIANTS, Column.LANGUAGE, Column.NOTE)
        return [str(self._model.data(self._model.index(row, each), Qt.ItemDataRole.EditRole)) for each in columns]


class _LanguageDelegate(CellDelegate):
    """Lets a language be chosen."""

    def createEditor(
        self, parent: QWidget, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        """Make the box."""
        box = QComboBox(parent)
        names = {"": self.tr("All"), "zh": self.tr("Chinese"), "en": self.tr("English")}
        for language in LANGUAGES:
            box.addItem(names[language], language)
        box.activated.connect(lambda _row: self._done(box))
        return box

    def setEditorData(self, editor: QWidget, index: QModelIndex | QPersistentModelIndex) -> None:
        """Choose the language of the row."""
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(0, editor.findData(index.data(Qt.ItemDataRole.EditRole))))

    def setModelData(
        self, editor: QWidget, model: QAbstractItemModel, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Store it."""
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())

    def _done(self, box: QComboBox) -> None:
        self.commitData.emit(box)
        self.closeEditor.emit(box)
