"""What the program is: its version, its licence, what it is built with."""

from __future__ import annotations

import platform
from importlib import metadata

from PySide6.QtWidgets import QWidget

from qa_app.ui.context import ScreenContext
from qa_app.ui.settings.group import Group
from qa_app.ui.theme import Role, Type
from qa_app.ui.widgets.labels import Label


class AboutGroup(Group):
    """Version and licence."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        """Make the row."""
        super().__init__(context, parent)
        self._version_row = self.add(Label(version(), Type.BODY, Role.MUTED))

    def title(self) -> str:
        """Give the group's name."""
        return self.tr("About")

    def retranslate(self) -> None:
        """Name the row."""
        self._version_row.set_words(
            self.tr("Service Star QA"),
            self.tr("MIT licence. Built with Qt for Python (LGPL), faster-whisper, CTranslate2, SQLAlchemy, openpyxl."),
        )


def version() -> str:
    """Give the version of the program and of Python."""
    try:
        own = metadata.version("qa-app")
    except metadata.PackageNotFoundError:
        own = "0.1.0"
    return f"{own} · Python {platform.python_version()}"
