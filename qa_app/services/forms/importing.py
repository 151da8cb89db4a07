"""A form of another system becomes the text of a rubric, with a warning for everything it could not take along."""

from __future__ import annotations

import codecs
from dataclasses import dataclass, replace
from pathlib import Path

from qa_app.model.problems import Problem, ProblemError, Severity
from qa_app.model.rubric import Rubric
from qa_app.scoring.rubric_file import MAX_ITEMS, read_rubric
from qa_app.services.forms.connect import ITEM_KEYS, read_connect
from qa_app.services.forms.genesys import GROUP_KEYS, read_genesys
from qa_app.services.forms.json_tree import JsonList, JsonObject, read_json
from qa_app.services.forms.record import Record, Report, find_forms
from qa_app.services.forms.rubric_text import rubric_text
from qa_app.services.forms.score_sheet import read_score_sheet

LARGEST_JSON = 4 * 1024 * 1024
LARGEST_SHEET = 16 * 1024 * 1024
_SHEETS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_SHEET_ENDINGS = frozenset({".xlsx", ".xlsm", ".xls", ".csv", ".tsv"})
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@dataclass(frozen=True, slots=True)
class ImportedForm:
    """A form as a rubric.

    Attributes:
        text: The YAML of the rubric, without errors.
        rubric: What it reads as.
        warnings: What could not be carried over, at its place in the form; then what the rubric's own check says, at
            its place in the text.
    """

    text: str
    rubric: Rubric
    warnings: tuple[Problem, ...]


def import_form(file: Path) -> ImportedForm:
    """Read an Amazon Connect or Genesys Cloud evaluation form (JSON) or a score sheet (xlsx, csv).

    The kind is found by what is in the file, whatever its name.

    Raises:
        ProblemError: The file cannot be read, is no form, or its form makes no rubric; with its problems, each at its
            line.
    """
    raw = _bytes(file)
    report = Report(str(file))
    if raw.startswith(_SHEETS) or (file.suffix.casefold() in _SHEET_ENDINGS and raw.lstrip()[:1] != b"{"):
        rubric = read_score_sheet(file, report)
    else:
        rubric = _read_json_form(file, raw, report)
    report.stop_at_errors()
    return _checked(rubric, report)


def save_rubric(file: Path, text: str) -> None:
    """Write a rubric's text, whole or not at all.

    Raises:
        ProblemError: ``file-not-written``.
    """
    draft = file.with_name(f"{file.name}.part")
    try:
        draft.write_text(text, encoding="utf-8", newline="\n")
        draft.replace(file)
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise ProblemError(Problem("file-not-written", (("reason", error.strerror or ""),), str(file))) from error


def _bytes(file: Path) -> bytes:
    limit = LARGEST_SHEET if file.suffix.casefold() in _SHEET_ENDINGS else LARGEST_JSON
    try:
        if file.stat().st_size > limit:
            raise ProblemError(Problem("form-too-large", (("limit_mb", str(limit >> 20)),), str(file)))
        return file.read_bytes()
    except FileNotFoundError as error:
        raise ProblemError(Problem("file-not-found", file=str(file))) from error
    except OSError as error:
        raise ProblemError(Problem("file-unreadable", (("reason", error.strerror or ""),), str(file))) from error


def _read_json_form(file: Path, raw: bytes, report: Report) -> Rubric:
    tree = read_json(_decoded(file, raw), str(file))
    for keys, read in ((GROUP_KEYS, read_genesys), (ITEM_KEYS, read_connect)):
        forms = [form for form in find_forms(tree, keys) if _is_form(form)]
        if forms:
            if len(forms) > 1:
                report.warn("form-others-left", forms[1], times=len(forms) - 1)
            return read(Record(report, forms[0]), file.stem)
    raise ProblemError(Problem("form-unknown", file=str(file), line=tree.line, column=tree.column))


def _is_form(form: JsonObject) -> bool:
    """Tell a Connect form from any other object that has items: one of these is a section or a question."""
    keys = {key.casefold() for key, _ in form.members}
    if "questiongroups" in keys or "question_groups" in keys:
        return True
    for name, value in form.members:
        if name.casefold() == "items" and isinstance(value, JsonList):
            inner = [item for item in value.items if isinstance(item, JsonObject)]
            return any(key.casefold() in {"section", "question"} for item in inner for key, _ in item.members)
    return False


def _decoded(file: Path, raw: bytes) -> str:
    encoding = "utf-16" if raw.startswith(_WIDE) else "utf-8-sig"
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise ProblemError(Problem("file-not-utf8", file=str(file), line=line)) from error
    if not text.strip():
        raise ProblemError(Problem("form-empty", file=str(file)))
    return text


def _checked(rubric: Rubric, report: Report) -> ImportedForm:
    """Write the rubric and read it back; conditions that go round in a circle or hide an item for ever are left out."""
    while True:
        text = rubric_text(rubric)
        reading = read_rubric(text, f"{rubric.id}.yaml")
        if reading.rubric is not None:
            return ImportedForm(text, reading.rubric, (*report.warnings(), *reading.problems))
        errors = [each for each in reading.problems if each.severity is Severity.ERROR]
        named = {name for each in errors for name in _items_of(each)}
        freed = _without_conditions(rubric, named, report)
        if freed == rubric:
            raise ProblemError(*(_in_form(each, report.file) for each in errors))
        rubric = freed


def _items_of(error: Problem) -> tuple[str, ...]:
    words = dict(error.arguments)
    if error.code == "condition-loop":
        return tuple(words["items"].split(" → "))
    return (words["item"],) if error.code == "item-never-seen" else ()


def _without_conditions(rubric: Rubric, named: set[str], report: Report) -> Rubric:
    """Leave out the conditions of the named items; where they have none of their own, that of their section."""
    sections = []
    for section in rubric.sections:
        own = {item.id for item in section.items if item.id in named and item.visible_if is not None}
        hidden = section.visible_if is not None and not own and any(item.id in named for item in section.items)
        for title in [item.title for item in section.items if item.id in own] + ([section.title] if hidden else []):
            report.warn("form-condition-left", None, item=title.in_language(""))
        items = [
            replace(item, visible_if=None, allow_na=True)
            if item.id in own
            else replace(item, allow_na=item.allow_na or hidden)
            for item in section.items
        ]
        kept = None if hidden else section.visible_if
        sections.append(replace(section, visible_if=kept, items=tuple(items)))
    return replace(rubric, sections=tuple(sections))


def _in_form(error: Problem, file: str) -> Problem:
    """Tell an error of the rubric's text as one of the form: the text is never seen, so it has no line."""
    if error.code in {"too-many-items", "too-many-values", "text-too-long"}:
        return Problem("form-too-many-items", (("limit", str(MAX_ITEMS)),), file)
    return replace(error, file=file, line=None, column=None)
