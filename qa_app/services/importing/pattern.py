"""Metadata out of file names, by a template such as ``{agent}_{customer}_{date:%Y%m%d%H%M%S}``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePath
from zoneinfo import ZoneInfo

from rapidfuzz import fuzz

from qa_app.model.calls import CallMetadata
from qa_app.model.problems import Problem, ProblemError
from qa_app.services.importing.fields import Field, guess_field
from qa_app.services.importing.metadata import metadata_from
from qa_app.services.importing.sheet import Cell
from qa_app.services.importing.values import BadValueError

ANYTHING = frozenset({"*", "_"})
"""The fields of a template that stand for a part of the name which tells nothing."""

_TOKEN = re.compile(r"\{\{|\}\}|\{(?P<name>[^{}:]*)(?::(?P<format>[^{}]*))?\}|(?P<brace>[{}])|(?P<text>[^{}]+)")
_DIRECTIVE = re.compile(r"%(.)|([^%]+)|(%)")
_DIGITS = {"Y": 4, "m": 2, "d": 2, "H": 2, "M": 2, "S": 2, "y": 2}
_PART_OF = {"Y": "year", "y": "year", "m": "month", "d": "day", "H": "hour", "M": "minute", "S": "second"}
_WITH_FORMAT = frozenset({Field.DATE, Field.TIME, Field.STARTED_AT})
_IN_NAMES = tuple(field for field in Field if field is not Field.FILE)
_CENTURY = 2000


@dataclass(frozen=True, slots=True)
class _Dated:
    """A date written by directives: the field it belongs to, and the directive of each group."""

    field: Field
    groups: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class NamePattern:
    """A template that is in order.

    Attributes:
        template: As the user wrote it.
        fields: What it reads, in its order.
    """

    template: str
    fields: tuple[Field, ...]
    _expression: re.Pattern[str]
    _plain: tuple[tuple[Field, str], ...]
    _dated: tuple[_Dated, ...]

    def values_in(self, path: PurePath) -> dict[Field, Cell] | None:
        """Give what the name of a file tells, None where the template does not fit.

        The name is taken without its ending, with it where the template has one, and with as many of its folders as
        the template has slashes.
        """
        depth = self.template.count("/") + 1
        whole = "/".join(path.parts[-depth:])
        found = self._expression.fullmatch(whole.removesuffix(path.suffix)) or self._expression.fullmatch(whole)
        if found is None:
            return None
        values: dict[Field, Cell] = {field: found[group] for field, group in self._plain}
        for dated in self._dated:
            values[dated.field] = _written_out(dated, found)
        return values

    def metadata_in(
        self, path: PurePath, zone: ZoneInfo
    ) -> tuple[CallMetadata, tuple[tuple[Field, BadValueError], ...]] | None:
        """Give what the name of a file tells and what in it cannot be read; None where the template does not fit."""
        values = self.values_in(path)
        return None if values is None else metadata_from(values, zone)


def parse_pattern(template: str) -> NamePattern:
    """Read a template.

    Literal text stands for itself; ``{field}`` takes everything up to the text behind it; ``{date:%Y%m%d}`` and
    ``{time:%H%M%S}`` take digits by directives (%Y %y %m %d %H %M %S); ``{*}`` skips a part; ``{{`` and ``}}`` stand
    for braces. Fields may also be named as a sheet's headings may: ``{start}``, ``{工号}``.

    Raises:
        ProblemError: Everything that is wrong, each with its column: ``pattern-empty``, ``pattern-brace``,
            ``pattern-unknown-field``, ``pattern-field-twice``, ``pattern-date-format``, ``pattern-fields-touch``.
    """
    reader = _TemplateReader(template)
    reader.read()
    if not reader.fields and not reader.problems:
        reader.refuse("pattern-empty", 0)
    if reader.problems:
        raise ProblemError(*reader.problems)
    return NamePattern(
        template, tuple(reader.fields), re.compile(reader.expression()), tuple(reader.plain), tuple(reader.dated)
    )


class _TemplateReader:
    """Takes a template apart and puts the regular expression together.

    A field ends where the text behind it first appears, so matching never goes back and forth.
    """

    def __init__(self, template: str) -> None:
        self._template = template
        self._parts: list[tuple[str, str]] = []
        self.fields: list[Field] = []
        self.plain: list[tuple[Field, str]] = []
        self.dated: list[_Dated] = []
        self.problems: list[Problem] = []

    def refuse(self, code: str, at: int, **arguments: str) -> None:
        """Keep a problem; `at` is a place in the template from 0."""
        named = {"template": self._template, **arguments}
        self.problems.append(Problem(code, tuple(named.items()), column=at + 1))

    def read(self) -> None:
        """Read the whole template."""
        for token in _TOKEN.finditer(self._template):
            if token["brace"]:
                self.refuse("pattern-brace", token.start())
            elif token["name"] is not None:
                self._read_field(token)
            else:
                text = token["text"] or token.group()[0]
                self._add_text(text)

    def expression(self) -> str:
        """Give the regular expression: a free field takes what does not begin with the text behind it."""
        found = []
        for index, (kind, content) in enumerate(self._parts):
            if kind != "free":
                found.append(re.escape(content) if kind == "text" else content)
                continue
            behind = self._parts[index + 1 :]
            stop = f"(?!{re.escape(behind[0][1])})" if behind else ""
            found.append(f"(?P<{content}>(?:{stop}[^/])+)" if content else f"(?:{stop}[^/])+")
        return "".join(found)

    def _add_text(self, text: str) -> None:
        if self._parts and self._parts[-1][0] == "text":
            text = self._parts.pop()[1] + text
        self._parts.append(("text", text))

    def _read_field(self, token: re.Match[str]) -> None:
        name, at = token["name"].strip(), token.start()
        field = Field(name) if name in set(Field) else guess_field(name)
        if name in ANYTHING and token["format"] is None:
            self._add_free("", at)
        elif field not in _IN_NAMES:
            nearest = max(_IN_NAMES, key=lambda known: fuzz.ratio(name.casefold(), known))
            self.refuse("pattern-unknown-field", at, field=name, suggestion=nearest)
        elif field in self.fields:
            self.refuse("pattern-field-twice", at, field=name)
        else:
            self._add_field(field, token["format"], at)

    def _add_field(self, field: Field, date_format: str | None, at: int) -> None:
        self.fields.append(field)
        if date_format is None:
            self.plain.append((field, f"f{len(self.fields)}"))
            self._add_free(f"f{len(self.fields)}", at)
        elif field in _WITH_FORMAT:
            self._add_date(field, date_format, at)
        else:
            self.refuse("pattern-date-format", at, format=date_format)

    def _add_free(self, group: str, at: int) -> None:
        if self._parts and self._parts[-1][0] == "free":
            self.refuse("pattern-fields-touch", at)
        self._parts.append(("free", group))

    def _add_date(self, field: Field, date_format: str, at: int) -> None:
        groups: list[tuple[str, str]] = []
        expression = []
        for found in _DIRECTIVE.finditer(date_format):
            directive = found[1]
            if found[2] is not None:
                expression.append(re.escape(found[2]))
            elif directive in _DIGITS and _PART_OF[directive] not in {_PART_OF[known] for known, _ in groups}:
                groups.append((directive, f"d{len(self.fields)}_{len(groups)}"))
                expression.append(rf"(?P<{groups[-1][1]}>[0-9]{{{_DIGITS[directive]}}})")
            else:
                self.refuse("pattern-date-format", at, format=date_format)
                return
        if not _is_whole(field, {_PART_OF[directive] for directive, _ in groups}):
            self.refuse("pattern-date-format", at, format=date_format)
            return
        self.dated.append(_Dated(field, tuple(groups)))
        if self._parts and self._parts[-1][0] == "free":
            self.refuse("pattern-fields-touch", at)
        self._parts.append(("date", "".join(expression)))


def _is_whole(field: Field, parts: set[str]) -> bool:
    """Tell whether a date has its year, month and day, and a time at least its hour."""
    if field is Field.TIME:
        return "hour" in parts and not {"year", "month", "day"} & parts
    return {"year", "month", "day"} <= parts


def _written_out(dated: _Dated, found: re.Match[str]) -> str:
    """Write the digits of a date as ``2026-10-14 16:20:00``, those of a time as ``16:20:00``."""
    parts = {_PART_OF[directive]: int(found[group]) for directive, group in dated.groups}
    if any(directive == "y" for directive, _ in dated.groups):
        parts["year"] += _CENTURY
    clock = f"{parts.get('hour', 0):02}:{parts.get('minute', 0):02}:{parts.get('second', 0):02}"
    if dated.field is Field.TIME:
        return clock
    day = f"{parts['year']:04}-{parts['month']:02}-{parts['day']:02}"
    return f"{day} {clock}" if "hour" in parts else day
