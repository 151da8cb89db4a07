"""What a reader sees of a bug of ours: a sentence, and the details to pass on."""

from __future__ import annotations

import platform

import PySide6
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from qa_app.ui.theme import GAP, MARGIN, Type
from qa_app.ui.widgets.labels import Label, Paragraph

WORDS_WIDTH = 560
DETAILS_HEIGHT = 220


class CrashDialog(QDialog):
    """Tells that something in the program went wrong, with the details to pass on."""

    def __init__(self, report: str, parent: QWidget) -> None:
        """Show a report."""
        super().__init__(parent)
        self.setObjectName("crash-dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("A fault in the program"))
        sentence = self.tr(
            "Something in the program went wrong. What you entered is stored, and you can go on. "
            "Pass the details on, so that the fault can be mended; they hold no text of any call."
        )
        self._details = QPlainTextEdit(report)
        self._details.setReadOnly(True)
        self._details.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._details.setFixedHeight(DETAILS_HEIGHT)
        buttons = QDialogButtonBox()
        copy = QPushButton(self.tr("Copy details"))
        copy.setObjectName("copy-details")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
        go_on = QPushButton(self.tr("Go on"))
        go_on.setProperty("kind", "primary")
        go_on.clicked.connect(self.accept)
        buttons.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(go_on, QDialogButtonBox.ButtonRole.AcceptRole)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(GAP)
        column.addWidget(Label(self.tr("A fault in the program"), Type.HEADING))
        column.addWidget(Paragraph(sentence, WORDS_WIDTH))
        column.addWidget(self._details)
        column.addWidget(buttons)


def about_machine() -> str:
    """Say which versions and which system a report comes from."""
    from importlib import metadata  # noqa: PLC0415  (slow to load, and seldom needed)

    try:
        version = metadata.version("qa-app")
    except metadata.PackageNotFoundError:
        version = "from source"
    return (
        f"qa-app {version}, Python {platform.python_version()}, PySide6 {PySide6.__version__}, "
        f"{platform.system()} {platform.release()}"
    )
