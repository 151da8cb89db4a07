"""The language of the window: which one is in force, and switching it without a restart."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal

import qa_app

LANGUAGES = ("en", "zh_CN", "zh_TW")
OWN_NAMES = {"en": "English", "zh_CN": "简体中文", "zh_TW": "繁體中文"}
TRADITIONAL_PLACES = frozenset({"TW", "HK", "MO"})


def system_language() -> str:
    """Give the interface language that fits the system best; English where none does."""
    for name in QLocale.system().uiLanguages():
        language = fitting(name)
        if language is not None:
            return language
    return "en"


def fitting(name: str) -> str | None:
    """Give the interface language for a language tag (``zh-Hant-HK``, ``en_GB``), None where there is none."""
    parts = name.replace("_", "-").split("-")
    if parts[0] == "zh":
        is_traditional = "Hant" in parts or ("Hans" not in parts and not TRADITIONAL_PLACES.isdisjoint(parts))
        return "zh_TW" if is_traditional else "zh_CN"
    return "en" if parts[0] == "en" else None


class Translations(QObject):
    """Keeps the translators of the language in force.

    Signals:
        changed: Another language is in force.
    """

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        """Begin with none: the English of the code, without plurals."""
        super().__init__(parent)
        self.language = ""
        self._translators: list[QTranslator] = []

    def use(self, language: str | None) -> None:
        """Put a language in force; None takes the system's."""
        wanted = language if language in LANGUAGES else system_language()
        if wanted == self.language:
            return
        self.drop()
        self.language = wanted
        QLocale.setDefault(QLocale(wanted))
        folder = Path(qa_app.__file__).parent / "i18n"
        qt_folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        loaded = (self._loaded(qt_folder / f"qtbase_{wanted}.qm"), self._loaded(folder / f"qa_app_{wanted}.qm"))
        self._translators = [translator for translator in loaded if translator is not None]
        self.changed.emit()

    def drop(self) -> None:
        """Take every translation out of the application: what follows reads the code's English."""
        for translator in self._translators:
            QCoreApplication.removeTranslator(translator)
        self._translators = []
        self.language = ""

    def _loaded(self, file: Path) -> QTranslator | None:
        if not file.is_file():
            return None
        translator = _Translator(file.read_bytes(), self)
        if translator.isEmpty():
            translator.deleteLater()
            return None
        QCoreApplication.installTranslator(translator)
        return translator


class _Translator(QTranslator):
    """A translator out of memory.

    Qt would map the file: a file that an update of the program writes anew then ends the process at the next text.
    """

    def __init__(self, data: bytes, parent: QObject) -> None:
        """Load; empty where the data is none of a translation."""
        super().__init__(parent)
        # Qt reads this very buffer for as long as the translator lives.
        self._data = data
        self.load(data)
