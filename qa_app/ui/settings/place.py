"""Where everything is kept: the workspace's folder, its database, its logs."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from qa_app.ui.context import ScreenContext
from qa_app.ui.settings.group import Group
from qa_app.ui.settings.rows import beside, open_folder, place_label
from qa_app.ui.widgets.buttons import Button


class PlaceGroup(Group):
    """Folder and database."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        """Make the rows."""
        super().__init__(context, parent)
        paths = context.workspace.paths
        self._open_folder = Button("")
        self._open_folder.clicked.connect(lambda: open_folder(str(paths.root)))
        self._folder_row = self.add(beside(place_label(str(paths.root)), self._open_folder))
        self._open_logs = Button("")
        self._open_logs.clicked.connect(lambda: open_folder(str(paths.logs)))
        self._database_row = self.add(beside(place_label(context.workspace.database.place), self._open_logs))

    def title(self) -> str:
        """Give the group's name."""
        return self.tr("Workspace")

    def retranslate(self) -> None:
        """Name the rows."""
        self._folder_row.set_words(self.tr("Folder"))
        self._database_row.set_words(self.tr("Database"))
        self._open_folder.setText(self.tr("Open folder"))
        self._open_logs.setText(self.tr("Open logs"))
