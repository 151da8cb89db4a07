"""The dialog in which a new rubric begins: how it scores, and in which language its texts are."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from qa_app.model.rubric import Mode
from qa_app.ui.theme import BLOCK, GAP, GRID, MARGIN, Role, Type
from qa_app.ui.widgets.labels import Label, Paragraph

WORDS_WIDTH = 460
INDENT = 28
LANGUAGES = (("zh_CN", "简体中文"), ("zh_TW", "繁體中文"), ("en", "English"))


class NewRubricDialog(QDialog):
    """Asks for mode and language.

    Signals:
        mode_chosen: A `Mode` and the language of the texts; a commented starter of it is wanted.
    """

    mode_chosen = Signal(object, str)

    def __init__(self, language: str, parent: QWidget) -> None:
        """Make the dialog; this language is offered first."""
        super().__init__(parent)
        self.setObjectName("new-rubric-dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("New rubric"))
        self._group = QButtonGroup(self)
        self._modes: dict[Mode, QRadioButton] = {}
        self.languages = QComboBox()
        self.languages.setObjectName("new-rubric-language")
        for code, name in LANGUAGES:
            self.languages.addItem(name, code)
        self.languages.setCurrentIndex(max(0, self.languages.findData(language)))
        self._lay_out()
        self._modes[Mode.WEIGHTED].setChecked(True)

    def choose(self, mode: Mode) -> None:
        """Choose how the rubric scores."""
        self._modes[mode].setChecked(True)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(BLOCK, BLOCK, BLOCK, MARGIN)
        column.setSpacing(GRID)
        column.addWidget(Label(self.tr("How does it score?"), Type.HEADING))
        column.addSpacing(GAP)
        for mode, (name, sentence) in self._mode_words().items():
            button = QRadioButton(name)
            button.setObjectName(f"new-rubric-{mode}")
            self._modes[mode] = button
            self._add_choice(column, button, sentence)
        column.addSpacing(MARGIN)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        self._language_words = Label(self.tr("Language of its texts"))
        self._language_words.setBuddy(self.languages)
        row.addWidget(self._language_words)
        row.addWidget(self.languages)
        row.addStretch()
        column.addLayout(row)
        column.addSpacing(MARGIN)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        create = buttons.addButton(self.tr("Create draft"), QDialogButtonBox.ButtonRole.AcceptRole)
        create.setObjectName("new-rubric-create")
        create.setProperty("kind", "primary")
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setAutoDefault(False)
        buttons.accepted.connect(self._on_accepted)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        create.setDefault(True)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)

    def _add_choice(self, column: QVBoxLayout, button: QRadioButton, sentence: str) -> None:
        self._group.addButton(button)
        column.addWidget(button)
        words = Paragraph(sentence, WORDS_WIDTH, Type.SECONDARY, Role.MUTED)
        words.setIndent(INDENT)
        column.addWidget(words)
        column.addSpacing(GAP)

    def _mode_words(self) -> dict[Mode, tuple[str, str]]:
        return {
            Mode.WEIGHTED: (
                self.tr("Weighted"),
                self.tr("Every item counts by its weight in its section, every section by its weight in the form."),
            ),
            Mode.POINTS: (
                self.tr("Points"),
                self.tr("Answers are worth points; the score is the share of the points that could be reached."),
            ),
            Mode.DEDUCT: (
                self.tr("Deduction"),
                self.tr("Every call begins with full marks, and faults take points away."),
            ),
        }

    @Slot()
    def _on_accepted(self) -> None:
        self.accept()
        mode = next(mode for mode, button in self._modes.items() if button.isChecked())
        self.mode_chosen.emit(mode, self.languages.currentData())
