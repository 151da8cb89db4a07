"""The fields of a file's mappings, read key by key, with every problem collected at its place."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from qa_app.model.problems import Problem, Severity
from qa_app.model.rubric import NO_TEXT, Text
from qa_app.scoring import yaml_tree
from qa_app.scoring.names import expected
from qa_app.scoring.yaml_tree import Node, Scalar

Word = TypeVar("Word", bound=StrEnum)

_NUMBER = re.compile(r"[+-]?[0-9]{1,12}(\.[0-9]{1,12})?", re.ASCII)
_INTEGER = re.compile(r"[+-]?[0-9]{1,9}", re.ASCII)
_STABLE_ID = re.compile(r"[a-z0-9-]{1,64}", re.ASCII)
_ID = re.compile(r"[\w.:+/-]{1,64}")
_LANGUAGE = re.compile(r"[a-z]{2,3}([_-][A-Za-z0-9]{2,8})*", re.ASCII)


@dataclass(slots=True)
class Findings:
    """The problems of one file, in the order in which they are found."""

    file: str
    problems: list[Problem] = field(default_factory=list)

    def error(self, code: str, node: Node | None, **arguments: object) -> None:
        """Add a problem that makes the file useless, at the place of the node."""
        self._add(code, node, Severity.ERROR, arguments)

    def warning(self, code: str, node: Node | None, **arguments: object) -> None:
        """Add a problem with which the file can still be used."""
        self._add(code, node, Severity.WARNING, arguments)

    def _add(self, code: str, node: Node | None, severity: Severity, arguments: Mapping[str, object]) -> None:
        words = tuple((name, str(value)) for name, value in arguments.items())
        line, column = (node.line, node.column) if node is not None else (1, 1)
        self.problems.append(Problem(code, words, self.file, line, column, severity))

    @property
    def has_errors(self) -> bool:
        """Whether the file cannot be used."""
        return any(problem.severity is Severity.ERROR for problem in self.problems)

    def in_order(self) -> tuple[Problem, ...]:
        """Give the problems by line and column, each once."""
        once = dict.fromkeys(self.problems)
        return tuple(sorted(once, key=lambda problem: (problem.line or 0, problem.column or 0)))


class Fields:
    """One mapping of a file.

    Reading a key that is missing or whose value does not fit gives the default and notes the problem, so that one
    pass finds all of them.

    Attributes:
        node: The mapping.
        findings: Where problems go.
    """

    def __init__(self, findings: Findings, node: yaml_tree.Mapping, known: Collection[str]) -> None:
        """Note every key that is not known."""
        self.findings = findings
        self.node = node
        self._values = {key.text: value for key, value in node.pairs}
        self._keys = {key.text: key for key, _ in node.pairs}
        for key, _ in node.pairs:
            if key.text not in known:
                findings.error("unknown-key", key, key=key.text, expected=expected(key.text, known))

    def value(self, key: str) -> Node | None:
        """Give the value of a key; None where it is missing or null."""
        value = self._values.get(key)
        return None if isinstance(value, Scalar) and value.is_null else value

    def has(self, key: str) -> bool:
        """Whether the key is written, be its value null or not."""
        return key in self._values

    def key(self, key: str) -> Node:
        """Give the place of a key, of the mapping where it is missing."""
        return self._keys.get(key, self.node)

    def missing(self, key: str) -> None:
        """Note that a key must be given."""
        self.findings.error("missing-key", self.node, key=key)

    def scalar(self, key: str, *, required: bool = False) -> Scalar | None:
        """Give one value as written; None where it is missing or no single value."""
        value = self.value(key)
        if value is None:
            if required:
                self.missing(key)
            return None
        if not isinstance(value, Scalar):
            self.findings.error("value-expected", value, key=key)
            return None
        return value

    def identifier(self, key: str = "id", *, stable: bool = False) -> str:
        """Give an id, required: a-z, 0-9 and hyphens where stable, else any letters, digits, ``_ . : + / -``."""
        value = self.scalar(key, required=True)
        if value is None:
            return ""
        if not (_STABLE_ID if stable else _ID).fullmatch(value.text):
            self.findings.error("id-invalid-stable" if stable else "id-invalid", value, key=key, id=value.text)
            return ""
        return value.text

    def text(self, key: str) -> Text:
        """Give a title or guidance: one plain string or a mapping of languages; nothing where it is missing."""
        value = self.value(key)
        if value is None:
            return NO_TEXT
        if isinstance(value, Scalar):
            return Text.plain(value.text.strip())
        if not isinstance(value, yaml_tree.Mapping):
            self.findings.error("text-expected", value, key=key)
            return NO_TEXT
        words = []
        for language, written in value.pairs:
            if not _LANGUAGE.fullmatch(language.text):
                self.findings.error("language-invalid", language, language=language.text)
            elif not isinstance(written, Scalar):
                self.findings.error("text-expected", written, key=f"{key}.{language.text}")
            elif not written.is_null:
                words.append((language.text, written.text.strip()))
        return Text(tuple(words))

    def word(self, key: str, kind: type[Word], default: Word | None) -> Word | None:
        """Give one of the words of an enumeration; `default` None makes the key required."""
        value = self.scalar(key, required=default is None)
        if value is None:
            return default
        known = [each.value for each in kind]
        if value.text not in known:
            self.findings.error("word-unknown", value, key=key, value=value.text, expected=expected(value.text, known))
            return default
        return kind(value.text)

    def boolean(self, key: str, default: bool) -> bool:
        """Give true or false, nothing else: ``no`` is a text."""
        value = self.scalar(key)
        if value is None:
            return default
        if not value.plain or value.text.lower() not in {"true", "false"}:
            self.findings.error("boolean-expected", value, key=key, value=value.text)
            return default
        return value.text.lower() == "true"

    def number(self, key: str, *, required: bool = False, at_least: int | None = None) -> Decimal | None:
        """Give a decimal number exactly as written; None where it is missing or none."""
        value = self.scalar(key, required=required)
        if value is None:
            return None
        number = plain_number(value)
        if number is None:
            self.findings.error("number-expected", value, key=key, value=value.text)
        elif at_least is not None and number < at_least:
            self.findings.error("number-too-small", value, key=key, value=value.text, at_least=at_least)
            return None
        return number

    def integer(self, key: str, *, required: bool = False, at_least: int = 0, at_most: int | None = None) -> int | None:
        """Give a whole number; None where it is missing or none."""
        value = self.scalar(key, required=required)
        if value is None:
            return None
        if not value.plain or not _INTEGER.fullmatch(value.text):
            self.findings.error("integer-expected", value, key=key, value=value.text)
            return None
        number = int(value.text)
        if number < at_least:
            self.findings.error("number-too-small", value, key=key, value=value.text, at_least=at_least)
            return None
        if at_most is not None and number > at_most:
            self.findings.error("number-too-large", value, key=key, value=value.text, at_most=at_most)
            return None
        return number

    def items(self, key: str, *, required: bool = False) -> tuple[Node, ...]:
        """Give the values of a list; where it is required, an empty one is a problem too."""
        value = self.value(key)
        if value is None:
            if required:
                self.missing(key)
            return ()
        if not isinstance(value, yaml_tree.Sequence):
            self.findings.error("list-expected", value, key=key)
            return ()
        if required and not value.items:
            self.findings.error("list-empty", value, key=key)
        return value.items

    def texts(self, key: str, *, required: bool = False) -> tuple[Scalar, ...]:
        """Give the single values of a list; one value alone counts as a list of it."""
        value = self.value(key)
        if isinstance(value, Scalar):
            return (value,)
        found = []
        for each in self.items(key, required=required):
            if isinstance(each, Scalar):
                found.append(each)
            else:
                self.findings.error("value-expected", each, key=key)
        return tuple(found)

    def mapping(self, key: str, known: Collection[str]) -> Fields | None:
        """Give the fields of a mapping inside; None where it is missing or none."""
        value = self.value(key)
        return None if value is None else fields_of(self.findings, value, known, key)

    def mappings(self, key: str, known: Collection[str], *, required: bool = False) -> tuple[Fields, ...]:
        """Give the fields of every mapping of a list."""
        nodes = self.items(key, required=required)
        read = (fields_of(self.findings, node, known, key) for node in nodes)
        return tuple(each for each in read if each is not None)


def fields_of(findings: Findings, node: Node, known: Collection[str], name: str) -> Fields | None:
    """Give the fields of a node; None with a problem where it is no mapping."""
    if not isinstance(node, yaml_tree.Mapping):
        findings.error("mapping-expected", node, key=name)
        return None
    return Fields(findings, node, known)


def plain_number(value: Scalar) -> Decimal | None:
    """Give the number that is written, at most 12 digits before and after the point; None where none is."""
    return Decimal(value.text) if value.plain and _NUMBER.fullmatch(value.text) else None


def once(findings: Findings, seen: dict[str, Node], name: str, node: Node) -> bool:
    """Note an id that was used before in the same list; give whether it is usable."""
    if name in seen:
        findings.error("duplicate-id", node, id=name, first=seen[name].line)
        return False
    if name:
        seen[name] = node
    return bool(name)


def title_of(fields: Fields, name: str) -> Text:
    """Give the title, the id where none is written."""
    return fields.text("title") if fields.value("title") is not None else Text.plain(name)
