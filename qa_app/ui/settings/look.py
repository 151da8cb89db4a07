"""How the window looks: its language, colours and size of text."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from qa_app.config.settings import ThemeChoice
from qa_app.ui.context import ScreenContext
from qa_app.ui.settings.group import Group
from qa_app.ui.settings.rows import Choice
from qa_app.ui.translations import LANGUAGES, OWN_NAMES

SCALE_KEY = "text_scale"
SCALES = (0.9, 1.0, 1.15, 1.3, 1.5)


class LookGroup(Group):
    """Language, colours, text size."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        """Make the rows."""
        super().__init__(context, parent)
        self._language = Choice()
        self._language.setObjectName("language")
        self._language.chosen.connect(lambda value: self.store(language=value))
        self._language_row = self.add(self._language)
        self._theme = Choice()
        self._theme.setObjectName("theme")
        self._theme.chosen.connect(lambda value: self.store(theme=value))
        self._theme_row = self.add(self._theme)
        self._scale = Choice()
        self._scale.setObjectName("text-scale")
        self._scale.chosen.connect(lambda value: self.store_ui(SCALE_KEY, value))
        self._scale_row = self.add(self._scale)

    def title(self) -> str:
        """Give the group's name."""
        return self.tr("Look")

    def retranslate(self) -> None:
        """Name the rows."""
        self._language_row.set_words(self.tr("Language"))
        self._theme_row.set_words(self.tr("Colours"))
        self._scale_row.set_words(self.tr("Text size"))

    def fill(self) -> None:
        """Show the settings in force."""
        languages = [(None, self.tr("As the system")), *((name, OWN_NAMES[name]) for name in LANGUAGES)]
        self._language.show_values(languages, self.settings.language)
        themes = {
            ThemeChoice.SYSTEM: self.tr("As the system"),
            ThemeChoice.LIGHT: self.tr("Light"),
            ThemeChoice.DARK: self.tr("Dark"),
        }
        self._theme.show_values(list(themes.items()), self.settings.theme)
        scales = [(scale, f"{round(scale * 100)} %") for scale in SCALES]
        self._scale.show_values(scales, self.settings.ui.get(SCALE_KEY, 1.0))
