"""What stands out among a rubric's items, a sentence each."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from qa_app.messages.health import finding_words
from qa_app.model.health import Finding, FindingCode
from qa_app.ui.theme import BLOCK, GAP, GRID, MARGIN, Role, Theme
from qa_app.ui.widgets.buttons import Button, Kind
from qa_app.ui.widgets.icon_label import IconLabel

FEW = 4
FINDINGS_HEIGHT = 176
ICONS = {
    FindingCode.NEVER_SEEN: ("eye-slash", Role.WARNING),
    FindingCode.NEVER_ANSWERED: ("prohibit", Role.WARNING),
    FindingCode.ALWAYS_FULL: ("equals", Role.WARNING),
    FindingCode.ALWAYS_LOST: ("equals", Role.WARNING),
    FindingCode.MOSTLY_NA: ("prohibit", Role.WARNING),
    FindingCode.DISAGREED: ("users", Role.BAD),
    FindingCode.SUGGESTIONS_REJECTED: ("thumbs-down", Role.WARNING),
}


class FindingList(QScrollArea):
    """What stands out, a sentence each; the first few, the others at a click.

    Signals:
        item_wanted: Id of the item of a sentence that was clicked.
    """

    item_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Begin hidden."""
        super().__init__(parent)
        self.setObjectName("health-findings")
        self._theme = theme
        self._findings: tuple[Finding, ...] = ()
        self._language = "en"
        self._shows_all = False
        self._content = QWidget()
        self._content.setProperty("surface", "clear")
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(BLOCK, GAP, MARGIN, GAP)
        self._column.setSpacing(GRID)
        self.setWidget(self._content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hide()

    def show_findings(self, findings: tuple[Finding, ...], language: str) -> None:
        """Say these."""
        if findings != self._findings:
            self._shows_all = False
        self._findings, self._language = findings, language
        self._fill()

    def sentences(self) -> list[str]:
        """Give what is shown."""
        return [button.text() for button in self.findChildren(Button, "finding") if not button.isHidden()]

    def _fill(self) -> None:
        while (taken := self._column.takeAt(0)) is not None:
            if (widget := taken.widget()) is not None:
                widget.hide()
                widget.setObjectName("")
                widget.deleteLater()
        shown = self._findings if self._shows_all else self._findings[:FEW]
        for finding in shown:
            self._column.addWidget(self._line(finding))
        rest = len(self._findings) - len(shown)
        if rest:
            more = Button(self.tr("Show %n more", "", rest), kind=Kind.LINK)
            more.setObjectName("findings-more")
            more.clicked.connect(self._show_all)
            self._column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch()
        self.setVisible(bool(self._findings))
        self.setFixedHeight(min(FINDINGS_HEIGHT, self._content.sizeHint().height() + GRID))

    def _line(self, finding: Finding) -> QWidget:
        icon, role = ICONS[finding.code]
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        sentence = Button(finding_words(finding, self._language), kind=Kind.QUIET)
        sentence.setObjectName("finding")
        sentence.setToolTip(self.tr("Show the item in the form"))
        sentence.clicked.connect(lambda: self.item_wanted.emit(finding.item))
        row.addWidget(IconLabel(self._theme, icon, role))
        row.addWidget(sentence)
        row.addStretch()
        return line

    @Slot()
    def _show_all(self) -> None:
        self._shows_all = True
        self._fill()
