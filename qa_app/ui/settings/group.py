"""What every group of the settings screen shares: a heading, rows, and how a setting is put in force."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from qa_app.config.settings import Settings
from qa_app.ui.context import ScreenContext
from qa_app.ui.settings.rows import Row
from qa_app.ui.theme import GAP, GRID, MARGIN
from qa_app.ui.widgets.labels import Divider
from qa_app.ui.widgets.panels import Card


class Group(Card):
    """A card of rows about one subject, with hairlines between them.

    A subclass makes its rows in ``__init__`` and says what stands in them in `title`, `retranslate` and `fill`.
    """

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        """Make an empty group."""
        super().__init__(parent=parent)
        self.context = context
        self.body.setSpacing(0)
        self.body.setContentsMargins(MARGIN, MARGIN - GRID, MARGIN, GAP)
        self._has_rows = False

    @property
    def settings(self) -> Settings:
        """The settings in force."""
        return self.context.settings

    def title(self) -> str:
        """Give the group's name in the current language."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Name the rows in the current language; `fill` follows."""
        raise NotImplementedError

    def fill(self) -> None:
        """Show the settings in force."""

    def add(self, control: QWidget) -> Row:
        """Add a row around a control at the end; `Row.set_words` names it."""
        self.add_line()
        row = Row(control)
        self.body.addWidget(row)
        return row

    def add_line(self) -> None:
        """Add a hairline where something stands above it."""
        if self._has_rows:
            self.body.addWidget(Divider())
        self._has_rows = True

    def store(self, **values: object) -> None:
        """Put settings in force, by name."""
        self.context.store_settings(self.settings.with_values(**values))

    def store_ui(self, key: str, value: object) -> None:
        """Keep what screens remember, by its dotted name."""
        self.store(ui={**self.settings.ui, key: value})
