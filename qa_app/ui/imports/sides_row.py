"""The line of the import's second step that says on which channel the agent is."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from qa_app.config.settings import Settings
from qa_app.model.sides import AgentSide
from qa_app.services.sides import side_of_source, with_side
from qa_app.ui.theme import GAP, GRID, Role, Type
from qa_app.ui.widgets.labels import Label

CHOICE_WIDTH = 280


class SidesRow(QWidget):
    """Left, right or find out; remembered for each kind of source."""

    def __init__(self, parent: QWidget) -> None:
        """Begin with nothing said."""
        super().__init__(parent)
        self._source = ""
        self._side = AgentSide.FIND_OUT
        self._name = Label("", Type.BODY)
        self._hint = Label("", Type.SECONDARY, Role.MUTED, wraps=True)
        self._choice = QComboBox(self)
        self._choice.setFixedWidth(CHOICE_WIDTH)
        self._choice.setObjectName("import-agent-side")
        self._name.setBuddy(self._choice)
        line = QHBoxLayout()
        line.setSpacing(GAP)
        line.addWidget(self._name)
        line.addWidget(self._choice)
        line.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(line)
        column.addWidget(self._hint)
        self._choice.activated.connect(self._take)
        self.retranslate()

    @property
    def side(self) -> AgentSide:
        """Give what is chosen."""
        return self._side

    def show_source(self, source: str, settings: Settings) -> None:
        """Show what was said last of this source; a choice made meanwhile stays while the source does."""
        if source != self._source:
            self._source = source
            self._side = side_of_source(settings, source)
            self._show()

    def remembered(self, settings: Settings, name: str) -> Settings:
        """Give settings that remember the choice for the source of this name."""
        if side_of_source(settings, self._source) is self._side:
            return settings
        return with_side(settings, self._source, name, self._side)

    def retranslate(self) -> None:
        """Write every text anew."""
        self._name.setText(self.tr("In recordings of two channels the agent is"))
        self._choice.setAccessibleName(self.tr("Channel of the agent"))
        self._hint.setText(
            self.tr(
                "The same telephone system always records the agent on the same channel; this is remembered for "
                "recordings that come this way. Found out, it is guessed by who greets as an agent does."
            )
        )
        self._show()

    def _show(self) -> None:
        words = {
            AgentSide.FIND_OUT: self.tr("to be found out"),
            AgentSide.LEFT: self.tr("on the left channel"),
            AgentSide.RIGHT: self.tr("on the right channel"),
        }
        with QSignalBlocker(self._choice):
            self._choice.clear()
            for side, text in words.items():
                self._choice.addItem(text, side)
            self._choice.setCurrentIndex(list(words).index(self._side))

    @Slot(int)
    def _take(self, row: int) -> None:
        self._side = AgentSide(self._choice.itemData(row))
