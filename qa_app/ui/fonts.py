"""The faces of the window: the system's own, with a Chinese one of the same weight behind it."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo


class Type(StrEnum):
    """What a piece of text is, by which its size follows."""

    SECONDARY = "secondary"
    BODY = "body"
    HEADING = "heading"
    TITLE = "title"
    SCORE = "score"


SIZES_PX: dict[Type, int] = {Type.SECONDARY: 12, Type.BODY: 13, Type.HEADING: 15, Type.TITLE: 20, Type.SCORE: 32}
STRONG = frozenset({Type.HEADING, Type.TITLE, Type.SCORE})

SIMPLIFIED = ("PingFang SC", "Microsoft YaHei UI", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC")
TRADITIONAL = ("PingFang TC", "Microsoft JhengHei UI", "Noto Sans CJK TC", "Noto Sans TC", "Source Han Sans TC")
FALLBACK = ("WenQuanYi Micro Hei", "Droid Sans Fallback")
NAMELESS = frozenset({"", "Sans", "Sans Serif", "DejaVu Sans", "Bitstream Vera Sans"})
"""What a system without a chosen face calls its own; a Chinese face's Latin letters are better than these."""


def families(language: str) -> list[str]:
    """Give the faces in the order in which a glyph is looked for, for an interface language (``en``, ``zh_TW``)."""
    chinese = (*TRADITIONAL, *SIMPLIFIED) if language == "zh_TW" else (*SIMPLIFIED, *TRADITIONAL)
    known = set(QFontDatabase.families())
    present = [name for name in (*chinese, *FALLBACK) if name in known]
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    if system in NAMELESS and present:
        return [*present, "DejaVu Sans"]
    return [system, *present]


def fixed(names: list[str], scale: float) -> QFont:
    """Make a font in which every letter has one width, for the text of files; `names` stand behind it."""
    system = QFontInfo(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
    made = QFont()
    made.setFamilies([system.family(), *names])
    made.setPixelSize(round(SIZES_PX[Type.BODY] * scale))
    return made


def font(names: list[str], kind: Type, scale: float, *, strong: bool = False, is_chinese: bool = False) -> QFont:
    """Make a font with figures of one width.

    Args:
        names: Faces, the first that has a glyph is taken.
        kind: What the text is.
        scale: 1 for the sizes as designed.
        strong: Heavier than the kind asks for.
        is_chinese: Whether the window speaks Chinese; else quotation marks of a Chinese face are set narrow, as in
            English.
    """
    made = QFont()
    made.clearFeatures()  # a new font begins with the application's, which may be set for another language
    made.setFamilies(names)
    if not is_chinese:
        made.setFeature(QFont.Tag("pwid"), 1)
    made.setPixelSize(round(SIZES_PX[kind] * scale))
    made.setWeight(QFont.Weight.DemiBold if strong or kind in STRONG else QFont.Weight.Normal)
    made.setFeature(QFont.Tag("tnum"), 1)
    return made
