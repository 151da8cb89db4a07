"""The import's first step: which recordings."""

from __future__ import annotations

import threading
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from qa_app.model.progress import Control
from qa_app.services.importing.walking import AUDIO_SUFFIXES, Found, find_recordings, shown_path
from qa_app.ui.context import ScreenContext
from qa_app.ui.theme import GAP, Role, Type
from qa_app.ui.widgets.buttons import Button
from qa_app.ui.widgets.labels import Label
from qa_app.ui.widgets.panels import EmptyState

SHEET_SUFFIXES = frozenset({".csv", ".tsv", ".xlsx", ".xlsm"})
PATH_ROLE = Qt.ItemDataRole.UserRole


class FilesPage(QWidget):
    """Files and folders to take in, by buttons or dropped.

    Signals:
        changed: Other recordings were found.
        sheet_given: Path of a metadata sheet that was dropped among the recordings.
    """

    changed = Signal()
    sheet_given = Signal(str)

    def __init__(self, context: ScreenContext, parent: QWidget) -> None:
        """Make an empty list."""
        super().__init__(parent)
        self.setAcceptDrops(True)
        self._context = context
        self._paths: list[Path] = []
        self.found: tuple[Path, ...] = ()
        self._walk = threading.Event()
        self._list = QListWidget(self)
        self._list.setObjectName("import-paths")
        self._list.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self._empty = EmptyState(context.theme, "folder-open", self)
        self._lead = Label("", Type.BODY, Role.MUTED, wraps=True)
        self._count = Label("", Type.BODY)
        self._add_files = Button("", context.theme, "headphones", parent=self)
        self._add_folder = Button("", context.theme, "folder", parent=self)
        self._remove = Button("", context.theme, "x", parent=self)
        self._add_files.setObjectName("import-add-files")
        self._add_folder.setObjectName("import-add-folder")
        self._remove.setObjectName("import-remove")
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP)
        for button in (self._add_files, self._add_folder, self._remove):
            buttons.addWidget(button)
        buttons.addStretch()
        buttons.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._lead)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self._list)
        frame = QFrame(self)
        frame.setProperty("surface", "card")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self._pages)
        column.addWidget(frame, 1)
        column.addLayout(buttons)
        self._add_files.clicked.connect(self._ask_files)
        self._add_folder.clicked.connect(self._ask_folder)
        self._remove.clicked.connect(self._remove_selected)
        self._list.itemSelectionChanged.connect(self._show_buttons)
        self.retranslate()

    @property
    def paths(self) -> tuple[Path, ...]:
        """Give files and folders as they were named."""
        return tuple(self._paths)

    def add(self, names: Iterable[str]) -> None:
        """Add files and folders; a sheet of metadata among them goes to its own step."""
        for name in names:
            path = Path(name)
            if path.suffix.lower() in SHEET_SUFFIXES:
                self.sheet_given.emit(name)
            elif path not in self._paths:
                self._paths.append(path)
        self._show_paths()

    def stop(self) -> None:
        """Look no further; the dialog is done."""
        self._walk.set()

    def retranslate(self) -> None:
        """Write every text anew."""
        self._lead.setText(
            self.tr(
                "Choose recordings or whole folders, or drop them here. They stay where they are; "
                "the same recording is never taken in twice."
            )
        )
        self._empty.set_words(
            self.tr("Nothing chosen yet"),
            self.tr("Drop recordings or folders here. A CSV or Excel sheet among them is read for agents and times."),
        )
        self._add_files.setText(self.tr("Add files…"))
        self._add_folder.setText(self.tr("Add folder…"))
        self._remove.setText(self.tr("Take off the list"))
        self._list.setAccessibleName(self.tr("Files and folders"))
        self._show_count()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files from outside."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add what was dropped."""
        self.add(url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile())
        event.acceptProposedAction()

    def _show_paths(self) -> None:
        self._list.clear()
        for path in self._paths:
            icon = "folder" if path.is_dir() else "headphones"
            item = QListWidgetItem(self._context.theme.icon(icon, Role.MUTED), shown_path(path), self._list)
            item.setToolTip(shown_path(path))
            item.setData(PATH_ROLE, str(path))
        self._pages.setCurrentWidget(self._list if self._paths else self._empty)
        self._show_buttons()
        self._look()

    def _look(self) -> None:
        self._walk.set()
        self._walk = stopped = threading.Event()
        paths = self.paths
        control = Control(report=lambda _progress: None, cancelled=stopped.is_set)

        def take(found: Found) -> None:
            if not stopped.is_set():
                self.found = tuple(found.files)
                self._show_count()
                self.changed.emit()

        self._context.jobs.query(self, lambda: find_recordings(paths, control), take)

    def _show_count(self) -> None:
        self._count.setText(self.tr("%n recording(s) found", "", len(self.found)) if self._paths else "")

    @Slot()
    def _show_buttons(self) -> None:
        self._remove.setEnabled(bool(self._list.selectedItems()))

    @Slot()
    def _ask_files(self) -> None:
        endings = " ".join(f"*{ending}" for ending in sorted(AUDIO_SUFFIXES))
        kinds = ";;".join((self.tr("Recordings ({endings})").format(endings=endings), self.tr("All files (*)")))
        dialog = QFileDialog(self, self.tr("Add files"), "", kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(self.add)
        dialog.open()

    @Slot()
    def _ask_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Add folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(self.add)
        dialog.open()

    @Slot()
    def _remove_selected(self) -> None:
        chosen = {item.data(PATH_ROLE) for item in self._list.selectedItems()}
        self._paths = [path for path in self._paths if str(path) not in chosen]
        self._show_paths()
