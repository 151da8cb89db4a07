"""Words of a project out of a sheet or a pasted text."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from pathlib import Path

from qa_app.model.glossary import ANY_LANGUAGE, GlossaryWord
from qa_app.model.problems import ProblemError
from qa_app.services.importing.fields import normalised
from qa_app.services.importing.reading import read_sheet
from qa_app.services.importing.sheet import sheet_problem

COLUMNS = ("word", "variants", "language", "note")
HEADINGS = {
    "word": ("word", "term", "词语", "詞語", "词", "詞", "正确写法", "正確寫法", "热词", "熱詞"),
    "variants": (
        "heard wrongly as",
        "heard as",
        "variants",
        "误识别为",
        "誤辨識為",
        "误识别",
        "誤辨識",
        "错误写法",
        "錯誤寫法",
    ),
    "language": ("language", "语言", "語言"),
    "note": ("note", "notes", "备注", "備註", "说明", "說明"),
}
LANGUAGE_NAMES = {
    **dict.fromkeys(("zh", "chinese", "中文", "汉语", "漢語", "zh-cn", "zh-tw", "普通话", "國語"), "zh"),
    **dict.fromkeys(("en", "english", "英文", "英语", "英語"), "en"),
    **dict.fromkeys(("", "all", "any", "所有", "全部", "不限"), ANY_LANGUAGE),
}
BETWEEN = re.compile("[;\N{FULLWIDTH SEMICOLON}|\N{IDEOGRAPHIC COMMA}\n]")
_NAMES = {normalised(name): column for column, names in HEADINGS.items() for name in names}


def read_glossary(path: Path) -> tuple[GlossaryWord, ...]:
    """Read a CSV or xlsx sheet with a column of words, and beside it variants, language and note where it has them.

    Raises:
        ProblemError: What `read_sheet` raises, rows that cannot be read as rows, or ``glossary-no-words``.
    """
    sheet = read_sheet(path, _is_heading)
    if sheet.problems:
        raise ProblemError(*sheet.problems)
    places = _places(sheet.headings)
    if "word" not in places:
        raise sheet_problem("glossary-no-words", path)
    rows = [[_text(row.cell(places[column])) if column in places else "" for column in COLUMNS] for row in sheet.rows]
    found = tuple(word for row in rows if (word := word_of(row)) is not None)
    if not found:
        raise sheet_problem("glossary-no-words", path)
    return found


def read_pasted(text: str) -> tuple[GlossaryWord, ...]:
    """Read rows as a sheet copies them, cells parted by tabs: by headings, else word, variants, language, note."""
    rows = [row for row in csv.reader(io.StringIO(text), delimiter="\t") if any(cell.strip() for cell in row)]
    places = _places(rows[0]) if rows else {}
    if "word" in places:
        rows = [
            [row[places[column]] if places.get(column, len(row)) < len(row) else "" for column in COLUMNS]
            for row in rows[1:]
        ]
    return tuple(word for row in rows if (word := word_of(row)) is not None)


def word_of(cells: Sequence[str]) -> GlossaryWord | None:
    """Make a word of its cells in the order of `COLUMNS`; None of an empty row. A language that is unknown stays."""
    word, variants, language, note = (*map(str.strip, cells), "", "", "", "")[:4]
    if not word and not variants:
        return None
    return GlossaryWord(word, variants_of(variants), LANGUAGE_NAMES.get(language.casefold(), language), note)


def variants_of(text: str) -> tuple[str, ...]:
    """Give variants that are parted by semicolons, bars, 、 or lines, each once."""
    return tuple(dict.fromkeys(filter(None, map(str.strip, BETWEEN.split(text)))))


def _places(headings: Sequence[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for place, heading in enumerate(headings):
        column = _NAMES.get(normalised(heading))
        if column is not None:
            found.setdefault(column, place)
    return found


def _is_heading(text: str) -> bool:
    return normalised(text) in _NAMES


def _text(cell: object) -> str:
    """Give a cell's text, without the apostrophe that keeps a sheet from taking it for a formula."""
    text = "" if cell is None else str(cell)
    return text[1:] if text[:1] == "'" and text[1:2] in {"=", "+", "-", "@"} else text
