"""The line above a transcript that says of how many lines nobody knows who spoke, and which keys say it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qa_app.model.corrections import Line
from qa_app.model.transcript import Speaker
from qa_app.ui.review.transcript_keys import KEYS, LineAct
from qa_app.ui.review.transcript_view import TranscriptView
from qa_app.ui.shortcuts import native
from qa_app.ui.theme import GAP, GRID, Role, Type
from qa_app.ui.widgets.buttons import Button, Kind
from qa_app.ui.widgets.labels import Divider, Label


class UnknownHint(QWidget):
    """Counts the lines of unknown speakers and leads to the first of them; hidden where there is none."""

    def __init__(self, view: TranscriptView, parent: QWidget) -> None:
        """Speak of the lines of this view."""
        super().__init__(parent)
        self._view = view
        self._words = Label("", Type.SECONDARY, Role.MUTED, wraps=True)
        self._words.setObjectName("unknownSpeakers")
        self._begin = Button("", kind=Kind.LINK, parent=self)
        self._begin.setObjectName("sayWhoSpoke")
        self._begin.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._begin.clicked.connect(self._go_to_first)
        line = QHBoxLayout()
        line.setContentsMargins(GAP + GRID, GRID, GAP, GRID)
        line.setSpacing(GAP)
        line.addWidget(self._words, 1)
        line.addWidget(self._begin)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(line)
        rows.addWidget(Divider())
        self.hide()

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Count the unknown ones of these lines; those that cannot be corrected are left out."""
        known = [line for line in lines if line.key and not line.is_deleted]
        unknown = sum(line.segment.speaker is Speaker.UNKNOWN for line in known)
        self.setVisible(unknown > 0)
        keys = {act: native(KEYS[act][0]) for act in (LineAct.AGENT, LineAct.CUSTOMER)}
        words = self.tr(
            "Who speaks is not known in {unknown} of {count} lines. In the transcript, {agent} says agent and "
            "{customer} customer for a line; with Shift, for all lines of that speaker."
        )
        self._words.setText(
            words.format(unknown=unknown, count=len(known), agent=keys[LineAct.AGENT], customer=keys[LineAct.CUSTOMER])
        )
        self._begin.setText(self.tr("Begin"))

    def _go_to_first(self) -> None:
        lines = self._view.transcript_model.lines
        row = next((row for row, line in enumerate(lines) if line.segment.speaker is Speaker.UNKNOWN), None)
        if row is not None:
            self._view.show_row(row)
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)
