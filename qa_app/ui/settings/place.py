"""Where everything is kept: the workspace's folder, its database, its logs; and a copy of all of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QStandardPaths, Qt, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from qa_app.model.progress import Control
from qa_app.ui.context import ScreenContext
from qa_app.ui.notifier import Tone
from qa_app.ui.settings.group import Group
from qa_app.ui.settings.rows import beside, open_folder, place_label
from qa_app.ui.widgets.buttons import Button

if TYPE_CHECKING:
    from qa_app.services.backup import Backup


class PlaceGroup(Group):
    """Folder, database and backup."""

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
        self._back_up = Button("")
        self._back_up.setObjectName("back-up")
        self._back_up.clicked.connect(self._ask_target)
        self._backup_row = self.add(self._back_up)
        self._back_up.setEnabled(context.workspace.database.file is not None)

    def title(self) -> str:
        """Give the group's name."""
        return self.tr("Workspace")

    def retranslate(self) -> None:
        """Name the rows."""
        self._folder_row.set_words(self.tr("Folder"))
        self._database_row.set_words(self.tr("Database"))
        what = self.tr(
            "Database and settings in one file, with the recordings that were copied into the workspace. "
            "Tokens and passwords stay out. “qa-app restore FILE” brings it back."
        )
        elsewhere = self.tr("The database is on a server and is backed up there.")
        self._backup_row.set_words(self.tr("Backup"), what if self._back_up.isEnabled() else elsewhere)
        self._open_folder.setText(self.tr("Open folder"))
        self._open_logs.setText(self.tr("Open logs"))
        self._back_up.setText(self.tr("Back up…"))

    def back_up_to(self, target: Path) -> None:
        """Write the workspace into a file, in the background."""
        workspace, actor = self.context.workspace, self.context.actor

        def work(control: Control) -> Backup:
            from qa_app.services.backup import back_up_workspace  # noqa: PLC0415  (seldom wanted)

            return back_up_workspace(workspace, actor, target, control, recordings=True)

        def done(made: Backup) -> None:
            said = self.tr("The workspace is backed up in {file}").format(file=made.path.name)
            self.context.notifier.tell(said, Tone.GOOD)

        self.context.jobs.start(self, self.tr("Backing up"), work, done)

    @Slot()
    def _ask_target(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name = f"service-star-{QDate.currentDate().toString(Qt.DateFormat.ISODate)}.zip"
        file, _kind = QFileDialog.getSaveFileName(
            self, self.tr("Back up the workspace"), str(Path(folder) / name), self.tr("Backups (*.zip)")
        )
        if file:
            self.back_up_to(Path(file))
