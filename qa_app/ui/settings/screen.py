"""The screen of settings: every change is in force at once and saved by itself."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QScrollArea, QVBoxLayout, QWidget

from qa_app.model.changes import Changes, Subject
from qa_app.ui.context import Place, ScreenContext
from qa_app.ui.settings.about import AboutGroup
from qa_app.ui.settings.downloads import DownloadsGroup
from qa_app.ui.settings.glossary import GlossaryGroup
from qa_app.ui.settings.group import Group
from qa_app.ui.settings.hearing import HearingGroup
from qa_app.ui.settings.look import LookGroup
from qa_app.ui.settings.machine import MachineGroup
from qa_app.ui.settings.month import MonthGroup
from qa_app.ui.settings.place import PlaceGroup
from qa_app.ui.settings.sides import SidesGroup
from qa_app.ui.settings.work import WorkGroup
from qa_app.ui.theme import BLOCK
from qa_app.ui.widgets.labels import Divider
from qa_app.ui.widgets.panels import TopBar

COLUMN_WIDTH = 760
LIST_WIDTH = 200
GROUPS: tuple[type[Group], ...] = (
    LookGroup,
    WorkGroup,
    MonthGroup,
    HearingGroup,
    GlossaryGroup,
    SidesGroup,
    MachineGroup,
    DownloadsGroup,
    PlaceGroup,
    AboutGroup,
)


class SettingsScreen(QWidget):
    """Shows the groups of settings below one another, with a list of them at the left that leads to each."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        """Make the screen."""
        super().__init__(parent)
        self.setObjectName("settings-screen")
        self._bar = TopBar()
        self._groups = tuple(group(context) for group in GROUPS)
        self._names = QListWidget()
        self._names.setObjectName("settings-groups")
        self._names.setProperty("kind", "contents")
        self._names.setFixedWidth(LIST_WIDTH)
        self._names.setFrameShape(QFrame.Shape.NoFrame)
        self._names.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._names.itemClicked.connect(lambda _item: self._lead_to(self._names.currentRow()))
        self._names.itemActivated.connect(lambda _item: self._lead_to(self._names.currentRow()))
        self._area = QScrollArea()
        self._lay_out()
        self._area.verticalScrollBar().valueChanged.connect(self._follow)
        context.bus.changed.connect(self._on_changes)
        self.retranslate()

    def title(self) -> str:
        """Give the name of the screen."""
        return self.tr("Settings")

    def activate(self, _place: Place) -> None:
        """Show the settings in force."""
        self._fill()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self._bar.title.setText(self.title())
        self._bar.note.setText(self.tr("Changes are in force at once and saved by themselves"))
        row = max(self._names.currentRow(), 0)
        self._names.clear()
        for group in self._groups:
            group.set_heading(group.title())
            group.retranslate()
            self._names.addItem(group.title())
        self._names.setCurrentRow(row)
        self._names.setAccessibleName(self.title())
        self._fill()

    def _fill(self) -> None:
        for group in self._groups:
            group.fill()

    @Slot(object)
    def _on_changes(self, changes: Changes) -> None:
        if changes.touches(Subject.SETTINGS):
            self._fill()

    def _lead_to(self, row: int) -> None:
        """Bring a group to the top, as far as the page goes."""
        self._area.verticalScrollBar().setValue(self._groups[row].y() - BLOCK)
        self._names.setCurrentRow(row)

    @Slot(int)
    def _follow(self, top: int) -> None:
        """Mark the first group that is seen; the last one at the page's end."""
        bar = self._area.verticalScrollBar()
        seen = (row for row, group in enumerate(self._groups) if group.y() + group.height() > top + BLOCK)
        self._names.setCurrentRow(len(self._groups) - 1 if top == bar.maximum() else next(seen, 0))

    def _lay_out(self) -> None:
        content = QWidget()
        content.setProperty("surface", "surface")
        # the limit is the column's: a layout asks a group for its height at a width beyond the group's own limit
        sheet = QWidget()
        sheet.setMaximumWidth(COLUMN_WIDTH + 2 * BLOCK)
        groups = QVBoxLayout(sheet)
        groups.setContentsMargins(BLOCK, BLOCK, BLOCK, BLOCK)
        groups.setSpacing(BLOCK)
        for group in self._groups:
            groups.addWidget(group)
        groups.addStretch()
        middle = QHBoxLayout(content)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.addStretch()
        middle.addWidget(sheet, 1)
        middle.addStretch()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidget(content)
        page = QHBoxLayout()
        page.setSpacing(0)
        page.addWidget(self._names)
        page.addWidget(self._area, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(Divider())
        column.addLayout(page, 1)
