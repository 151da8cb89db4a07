"""Asks with which model and language calls shall be recognised."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QDialog, QFormLayout, QHBoxLayout, QVBoxLayout, QWidget

from qa_app.config.settings import RecognitionLanguage
from qa_app.ui.fonts import Type
from qa_app.ui.models.words import model_title
from qa_app.ui.queue.words import language_name
from qa_app.ui.theme import BLOCK, GAP, MARGIN, Role
from qa_app.ui.widgets.buttons import Button, Kind
from qa_app.ui.widgets.labels import Label

WIDTH = 440


class WithModelDialog(QDialog):
    """Two choices, and a word of warning where something is begun over.

    Signals:
        chosen: Name of the model and the language.
    """

    chosen = Signal(str, str)

    def __init__(
        self, models: Sequence[str], model: str, language: str, counts: tuple[int, int], parent: QWidget
    ) -> None:
        """Offer these models.

        Args:
            models: Names, at least one.
            model: The one chosen at first.
            language: The one chosen at first.
            counts: How many calls, and how many of them are begun.
            parent: Owner.
        """
        super().__init__(parent)
        calls, begun = counts
        self.setObjectName("with-model")
        self.setWindowTitle(self.tr("Recognise %n call(s) with…", "", calls))
        self.setMinimumWidth(WIDTH)
        self.finished.connect(self.deleteLater)
        self.model_box = QComboBox(self)
        self.model_box.setObjectName("with-model-model")
        for name in dict.fromkeys((*models, *([model] if model else ()))):
            self.model_box.addItem(model_title(name), name)
        self.model_box.setCurrentIndex(max(0, self.model_box.findData(model)))
        self.language_box = QComboBox(self)
        self.language_box.setObjectName("with-model-language")
        for each in RecognitionLanguage:
            self.language_box.addItem(language_name(each), str(each))
        self.language_box.setCurrentIndex(max(0, self.language_box.findData(language)))
        fields = QFormLayout()
        fields.setSpacing(GAP)
        fields.addRow(self.tr("Speech model"), self.model_box)
        fields.addRow(self.tr("Spoken language"), self.language_box)
        self.note = Label("", Type.SECONDARY, Role.WARNING, wraps=True)
        self.note.setText(self.tr("%n of them have begun; with another model they start over.", "", begun))
        self.note.setVisible(begun > 0)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(BLOCK, BLOCK, BLOCK, MARGIN)
        rows.setSpacing(MARGIN)
        rows.addLayout(fields)
        rows.addWidget(self.note)
        rows.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        go = Button(self.tr("Recognise"), kind=Kind.PRIMARY)
        go.setObjectName("with-model-go")
        go.setDefault(True)
        go.clicked.connect(self._choose)
        cancel = Button(self.tr("Cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(go)
        return row

    @Slot()
    def _choose(self) -> None:
        self.chosen.emit(self.model_box.currentData(), self.language_box.currentData())
        self.accept()
