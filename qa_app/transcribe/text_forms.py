"""One form for the same characters: half and full width, spaces, marks; each rule names what it leaves alone."""

from __future__ import annotations

import re

from qa_app.model.transcript import Segment
from qa_app.transcribe.respelling import Rewriting, respelt, spoken

COMMA_PAUSE_MS = 400
COMMA = "\N{FULLWIDTH COMMA}"
HAN = r"\u2e80-\u2fdf\u3005-\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"

_FULL_WIDTH = {full: full - 0xFEE0 for full in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))}
_FULL_WIDTH_SIGNS = {full: full - 0xFEE0 for full in (0xFF03, 0xFF05, 0xFF06, 0xFF0B, 0xFF0F, 0xFF20, 0xFF3F)}
_WIDTHS = _FULL_WIDTH | _FULL_WIDTH_SIGNS | {0x3000: 0x20, 0xA0: 0x20}
_TO_CHINESE = {
    ",": COMMA,
    "?": "\N{FULLWIDTH QUESTION MARK}",
    "!": "\N{FULLWIDTH EXCLAMATION MARK}",
    ";": "\N{FULLWIDTH SEMICOLON}",
    ":": "\N{FULLWIDTH COLON}",
    ".": "\N{IDEOGRAPHIC FULL STOP}",
}
_TO_LATIN = {full: half for half, full in _TO_CHINESE.items()} | {"\N{IDEOGRAPHIC COMMA}": ","}
_MARKS = "".join((*_TO_CHINESE, *_TO_LATIN))
_CHINESE_MARKS = "".join(_TO_LATIN)

_HAN_GAP = re.compile(rf"(?<=[{HAN}{_CHINESE_MARKS}])[ \t]+(?=[{HAN}{_CHINESE_MARKS}])")
_MARK_GAP = re.compile(rf"[ \t]+(?=[{_CHINESE_MARKS}])|(?<=[{_CHINESE_MARKS}])[ \t]+")
_MIXED_GAP = re.compile(rf"(?<=[{HAN}])[ \t]+(?=[0-9A-Za-z])|(?<=[0-9A-Za-z%])[ \t]+(?=[{HAN}])")
_MANY_SPACES = re.compile(r"(?<=\S)[ \t]{2,}(?=\S)")
_ASCII_MARK = re.compile(r"[,?!;:.]")
_FULL_MARK = re.compile(rf"[{_CHINESE_MARKS}]")
_HAN = re.compile(rf"[{HAN}]")
_ANY_MARK = re.compile(rf"[{re.escape(_MARKS)}\u2026]")


def one_width(text: str) -> tuple[Rewriting, ...]:
    """Make full-width letters, digits and signs half-width; marks and Japanese katakana of half width stay."""
    return tuple(
        Rewriting(place, place + 1, chr(new))
        for place, character in enumerate(text)
        if (new := _WIDTHS.get(ord(character))) is not None
    )


def one_spacing(text: str) -> tuple[Rewriting, ...]:
    """Take out spaces between Chinese characters, around Chinese marks, between Chinese and Latin; join double ones.

    Example:
        ``请 您 打 App 客服 。`` becomes ``请您打App客服。``; ``Hello  there`` becomes ``Hello there``.
    """
    gaps = {found.span(): "" for pattern in (_HAN_GAP, _MARK_GAP, _MIXED_GAP) for found in pattern.finditer(text)}
    for found in _MANY_SPACES.finditer(text):
        gaps.setdefault(found.span(), " ")
    return tuple(Rewriting(start, end, new) for (start, end), new in sorted(gaps.items()))


def chinese_marks(text: str) -> tuple[Rewriting, ...]:
    """Make Latin marks Chinese ones where Chinese text stands before them; those in numbers and Latin words stay.

    Example:
        ``好的,谢谢.`` becomes ``好的\N{FULLWIDTH COMMA}谢谢\N{IDEOGRAPHIC FULL STOP}``; ``3.5`` and ``Amara.org`` stay.
    """
    found: list[Rewriting] = []
    for mark in _ASCII_MARK.finditer(text):
        place = mark.start()
        before, after = text[:place].rstrip()[-1:], text[place + 1 : place + 2]
        if _HAN.match(before) and not after.isdigit() and after != mark.group():
            found.append(Rewriting(place, place + 1, _TO_CHINESE[mark.group()]))
    return tuple(found)


def latin_marks(text: str) -> tuple[Rewriting, ...]:
    """Make Chinese marks Latin ones in a text without Chinese characters; a space follows where words do."""
    if _HAN.search(text):
        return ()
    found: list[Rewriting] = []
    for mark in _FULL_MARK.finditer(text):
        after = text[mark.end() : mark.end() + 1]
        found.append(Rewriting(*mark.span(), _TO_LATIN[mark.group()] + (" " if after.isalnum() else "")))
    return tuple(found)


def in_one_form(segment: Segment, *, chinese: bool) -> Segment:
    """Give a segment as all these rules write it.

    Args:
        segment: As recognised.
        chinese: Whether the call is in Chinese.
    """
    for rule in (one_width, chinese_marks if chinese else latin_marks, one_spacing):
        segment = respelt(segment, rule(spoken(segment)))
    return segment


def with_commas(segment: Segment) -> Segment:
    """Set a comma at each pause of `COMMA_PAUSE_MS` in Chinese text in which the engine set no mark at all.

    Nothing is set at the end, where a question could be meant, and none between two digits or Latin words.
    """
    if not segment.words or _ANY_MARK.search(segment.text):
        return segment
    pauses: list[Rewriting] = []
    place = 0
    for word, following in zip(segment.words, segment.words[1:], strict=False):
        place += len(word.text)
        is_chinese = _HAN.match(word.text.rstrip()[-1:]) and _HAN.match(following.text.lstrip()[:1])
        if is_chinese and following.start_ms - word.end_ms >= COMMA_PAUSE_MS:
            pauses.append(Rewriting(place, place, COMMA))
    return respelt(segment, pauses)
