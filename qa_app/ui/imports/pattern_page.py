"""Metadata from file names: a template, with what it reads from the first recordings as it is typed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from qa_app.model.problems import ProblemError
from qa_app.services.importing.fields import Field
from qa_app.services.importing.pattern import NamePattern, parse_pattern
from qa_app.services.importing.walking import shown_path
from qa_app.ui.context import ScreenContext
from qa_app.ui.imports.field_words import field_words
from qa_app.ui.imports.preview import PreviewLine, PreviewTable
from qa_app.ui.theme import GAP, MARGIN, Role, Type
from qa_app.ui.widgets.buttons import Chip
from qa_app.ui.widgets.flow import FlowLayout
from qa_app.ui.widgets.labels import Label

PREVIEW_NAMES = 20
EXAMPLE = "{agent}_{customer}_{date:%Y%m%d%H%M%S}"
PARTS = {
    Field.AGENT: "{agent}",
    Field.AGENT_NAME: "{agent_name}",
    Field.CUSTOMER: "{customer}",
    Field.CALL: "{call}",
    Field.DATE: "{date:%Y%m%d}",
    Field.TIME: "{time:%H%M%S}",
    Field.DIRECTION: "{direction}",
    Field.QUEUE: "{queue}",
    Field.TEAM: "{team}",
}


class PatternPage(QWidget):
    """The template and its preview.

    Signals:
        changed: The template changed.
    """

    changed = Signal()

    def __init__(self, context: ScreenContext, parent: QWidget) -> None:
        """Begin with the template that was used last."""
        super().__init__(parent)
        self._context = context
        self._names: tuple[Path, ...] = ()
        self._pattern: NamePattern | None = None
        self.template = QLineEdit(context.settings.filename_pattern, self)
        self.template.setObjectName("import-pattern")
        self.template.setPlaceholderText(EXAMPLE)
        self.template.textChanged.connect(self._show)
        self._lead = Label("", Type.BODY, Role.MUTED, wraps=True)
        self._says = Label("", Type.BODY, Role.MUTED, wraps=True)
        self._preview = PreviewTable(context.theme, context.workspace.zone, self)
        parts = QWidget(self)
        flow = FlowLayout(GAP, parts)
        self._chips: dict[Field, Chip] = {}
        for each, text in PARTS.items():
            chip = Chip("", parent=parts)
            chip.setToolTip(text)
            chip.clicked.connect(lambda _checked=False, text=text: self._insert(text))
            flow.addWidget(chip)
            self._chips[each] = chip
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(MARGIN)
        page.addWidget(self._lead)
        page.addWidget(self.template)
        page.addWidget(parts)
        page.addWidget(self._says)
        page.addWidget(self._preview, 1)
        page.addStretch()
        self.retranslate()

    @property
    def is_ready(self) -> bool:
        """Whether the template can be used."""
        return self._pattern is not None

    def show_names(self, names: Sequence[Path]) -> None:
        """Try the template on these."""
        self._names = tuple(names[:PREVIEW_NAMES])
        self._show()

    def retranslate(self) -> None:
        """Write every text anew."""
        self._lead.setText(
            self.tr("Write how the names are put together; what stands in braces is read, everything else is text.")
        )
        self.template.setAccessibleName(self.tr("File name template"))
        words = field_words()
        for each, chip in self._chips.items():
            chip.setText(words[each])
        self._show()

    def _insert(self, text: str) -> None:
        self.template.insert(text)
        self.template.setFocus()

    @Slot()
    def _show(self) -> None:
        template = self.template.text()
        self._pattern = None
        try:
            self._pattern = parse_pattern(template) if template else None
        except ProblemError as error:
            self._says.set_role(Role.BAD)
            self._says.setText("\n".join(self._context.notifier.sentence(each) for each in error.problems))
        else:
            self._says.set_role(Role.MUTED)
            example = self.tr("For example {template}").format(template=EXAMPLE)
            self._says.setText(self.tr("The first names as they are read:") if self._pattern else example)
        pattern = self._pattern
        self._preview.setVisible(pattern is not None)
        if pattern is not None:
            self._preview.show_lines(self.tr("File name"), [self._line(pattern, path) for path in self._names])
        self.changed.emit()

    def _line(self, pattern: NamePattern, path: Path) -> PreviewLine:
        name = Path(shown_path(path)).name
        read = pattern.metadata_in(path, self._context.workspace.zone)
        if read is None:
            return PreviewLine(name, None, (self.tr("The template does not fit this name."),))
        metadata, bad = read
        words = field_words()
        told = self.tr("{field}: “{value}” cannot be read.")
        return PreviewLine(
            name, metadata, tuple(told.format(field=words[part], value=fault.value) for part, fault in bad)
        )
