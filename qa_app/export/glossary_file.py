"""The words of a project as a CSV file that Excel opens with its Chinese right, and that can be imported again."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from pathlib import Path

from qa_app.export.replacing import replacing
from qa_app.export.table import looks_like_formula, plain_text
from qa_app.model.glossary import GlossaryWord

HEADINGS = ("Word", "Heard wrongly as", "Language", "Note")
BETWEEN = "; "


def write_glossary(path: Path, words: Iterable[GlossaryWord]) -> None:
    """Write the words: UTF-8 with a byte order mark, CRLF; text that a sheet would take for a formula is quoted.

    Raises:
        ProblemError: What `replacing` raises; a file that was there is untouched then.
    """
    with replacing(path) as target, target.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADINGS)
        writer.writerows(_harmless(row_of(each)) for each in words)


def row_of(word: GlossaryWord) -> tuple[str, ...]:
    """Give a word's cells in the order of `HEADINGS`."""
    return word.word, BETWEEN.join(word.variants), word.language, word.note


def _harmless(cells: Iterable[str]) -> list[str]:
    return [f"'{text}" if looks_like_formula(text) else text for text in map(plain_text, cells)]
