"""Colours of YAML, block by block; nothing but the line and a state of one number is looked at."""

from __future__ import annotations

import re
from collections.abc import Collection

from PySide6.QtCore import Slot
from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from qa_app.scoring.assist_schema import BOOLEANS, KNOWN_KEYS, LANGUAGES, SHAPES
from qa_app.ui.theme import Role, Theme

_TOKEN = re.compile(
    r"""(?P<remark>(?:^|(?<=\s))\#.*)"""
    r"""|(?P<key>(?:"[^"]*"|'[^']*'|[\w.+/-]+))(?=[ \t]*:(?:[\s,}\]]|$))"""
    r"""|(?P<string>"(?:[^"\\]|\\.)*"?|(?<![^\s\[{,:])'[^']*'?)"""
    r"""|(?P<mark>[{}\[\],]|:(?=\s|$)|(?<!\S)-(?=\s|$))"""
    r"""|(?P<value>[^\s{}\[\],:#"][^{}\[\],:#]*(?:[:#](?=\S)[^{}\[\],:#]*)*)"""
    r"""|\S"""
)
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?$")
_BLOCK_TEXT = re.compile(r"[ \t]*(?:-[ \t]+)*[^\s#]+[ \t]*:[ \t]*[|>][+-]?[ \t]*$")
_ID_KEYS = frozenset(("id", "rubric", "item", "of", "is", "is_not", "after", "phrase", "present", "absent", "policy"))
_WORDS = frozenset(BOOLEANS) | {word for keys in SHAPES.values() for value in keys.values() for word in value.words}
_NO_BLOCK = -1


class YamlHighlighter(QSyntaxHighlighter):
    """Colours a document of rubrics or policies; follows the theme."""

    def __init__(self, document: QTextDocument, theme: Theme, keys: Collection[str] | None = KNOWN_KEYS) -> None:
        """Colour from now on.

        Args:
            document: Owns the highlighter.
            theme: Where colours come from.
            keys: Those that are known; None: every key counts as known.
        """
        super().__init__(document)
        self._theme = theme
        self._keys = keys
        self._formats: dict[str, QTextCharFormat] = {}
        theme.changed.connect(self._on_theme)
        self._make_formats()

    def set_keys(self, keys: Collection[str] | None) -> None:
        """Know other keys."""
        if keys is not self._keys:
            self._keys = keys
            self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        """Colour one line."""
        before = self.previousBlockState()
        column = len(text) - len(text.lstrip(" \t"))
        if before > _NO_BLOCK and (not text.strip() or column > before):
            self.setFormat(0, len(text), self._formats["string"])
            self.setCurrentBlockState(before)
            return
        key = ""
        for token in _TOKEN.finditer(text):
            kind = token.lastgroup
            if kind is None:
                continue
            if kind == "key":
                key = token["key"].strip("\"'")
                kind = "key" if self._is_known(key) else "strange"
            elif kind == "value":
                kind = self._kind_of_value(token["value"].strip(), key)
            if kind:
                self.setFormat(token.start(), token.end() - token.start(), self._formats[kind])
        self.setCurrentBlockState(column if _BLOCK_TEXT.match(text) else _NO_BLOCK)

    def _is_known(self, key: str) -> bool:
        return self._keys is None or key in self._keys or key in LANGUAGES

    @staticmethod
    def _kind_of_value(value: str, key: str) -> str:
        if _NUMBER.match(value) or value in ("null", "~"):
            return "number"
        if key in _ID_KEYS:
            return "id"
        return "word" if value in _WORDS else ""

    def _make_formats(self) -> None:
        roles = {
            "key": Role.ACCENT,
            "strange": Role.BAD,
            "id": Role.CUSTOMER,
            "string": Role.GOOD,
            "number": Role.AGENT,
            "word": Role.OVERTALK,
            "remark": Role.MUTED,
            "mark": Role.FAINT,
        }
        self._formats = {}
        for kind, role in roles.items():
            made = QTextCharFormat()
            made.setForeground(self._theme.colour(role))
            self._formats[kind] = made
        self._formats["remark"].setFontItalic(True)
        self._formats["key"].setFontWeight(QFont.Weight.Medium)

    @Slot()
    def _on_theme(self) -> None:
        self._make_formats()
        self.rehighlight()
