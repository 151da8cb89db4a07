"""What the readers of forms share: the problems they note, and objects of the form read key by key."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, field
from decimal import Decimal

from qa_app.model.problems import Problem, ProblemError, Severity
from qa_app.services.forms.json_tree import JsonList, JsonNode, JsonObject, JsonValue

_LARGEST = Decimal(10) ** 9
_FINEST = Decimal("0.000001")
_JOINTS = re.compile(r"[_\-\s]")


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the file something stands; a sheet has lines only."""

    line: int | None = None
    column: int | None = None


@dataclass(slots=True)
class Report:
    """The problems of one form. Errors are raised together; warnings say what could not be carried over."""

    file: str
    problems: list[Problem] = field(default_factory=list)
    _left: dict[str, tuple[int, JsonNode]] = field(default_factory=dict)

    def error(self, code: str, place: JsonNode | Place | None, **arguments: object) -> None:
        """Note what makes the form useless."""
        self._add(code, place, Severity.ERROR, arguments)

    def warn(self, code: str, place: JsonNode | Place | None, **arguments: object) -> None:
        """Note what the rubric has not, or has in another way."""
        self._add(code, place, Severity.WARNING, arguments)

    def leave(self, key: str, place: JsonNode) -> None:
        """Count a key that the rubric has nothing for; each name becomes one warning, at its first place."""
        times, first = self._left.get(key, (0, place))
        self._left[key] = times + 1, first

    def stop_at_errors(self) -> None:
        """Raise every problem noted so far where one is an error.

        Raises:
            ProblemError: The errors, each once.
        """
        errors = dict.fromkeys(each for each in self.problems if each.severity is Severity.ERROR)
        if errors:
            raise ProblemError(*errors)

    def warnings(self) -> tuple[Problem, ...]:
        """Give every warning by place, each once."""
        for key, (times, first) in self._left.items():
            self.warn("form-key-left", first, key=key, times=times)
        self._left.clear()
        found = dict.fromkeys(each for each in self.problems if each.severity is Severity.WARNING)
        return tuple(sorted(found, key=lambda each: (each.line or 0, each.column or 0)))

    def _add(self, code: str, place: JsonNode | Place | None, severity: Severity, arguments: dict[str, object]) -> None:
        words = tuple((name, str(value)) for name, value in arguments.items())
        line, column = (None, None) if place is None else (place.line, place.column)
        self.problems.append(Problem(code, words, self.file, line, column, severity))


class Record:
    """An object of the form. Keys are found in any of the spellings that exports have: RefId, refId, ref_id.

    Attributes:
        node: Its place.
        report: Where problems go.
    """

    def __init__(self, report: Report, node: JsonObject) -> None:
        """Know the members; null counts as missing."""
        self.report = report
        self.node = node
        self._members = {
            _plain(key): (key, value)
            for key, value in node.members
            if not (isinstance(value, JsonValue) and value.value is None)
        }
        self._used: set[str] = set()

    def has(self, key: str) -> bool:
        """Whether the key is there and not null."""
        return _plain(key) in self._members

    def value(self, key: str) -> JsonNode | None:
        """Give the value of a key, None where it is missing."""
        self._used.add(_plain(key))
        return self._members.get(_plain(key), ("", None))[1]

    def text(self, key: str, *, required: bool = False) -> str:
        """Give a text without blanks around it; empty where it is missing. Numbers are their digits."""
        value = self.value(key)
        found = value.value if isinstance(value, JsonValue) else None
        if isinstance(found, Decimal):
            return f"{found:f}" if abs(found.adjusted()) < len(str(_LARGEST)) else str(found)
        if value is not None and not isinstance(found, str):
            self._wrong(key, value)
            return ""
        words = found.strip() if isinstance(found, str) else ""
        if required and not words:
            self.report.error("form-key-missing", self.node, key=key)
        return words

    def number(self, key: str, *, required: bool = False) -> Decimal | None:
        """Give a number with at most 6 places; one that is written as a text counts. None where it is missing."""
        value = self.value(key)
        if value is None:
            if required:
                self.report.error("form-key-missing", self.node, key=key)
            return None
        found = value.value if isinstance(value, JsonValue) else None
        if isinstance(found, str) and re.fullmatch(r"-?[0-9]{1,9}(\.[0-9]{1,6})?", found.strip()):
            found = Decimal(found.strip())
        if not isinstance(found, Decimal) or not found.is_finite() or abs(found) >= _LARGEST:
            self._wrong(key, value)
            return None
        return found.quantize(_FINEST).normalize() + 0

    def flag(self, key: str) -> bool:
        """Give true or false; false where it is missing."""
        value = self.value(key)
        if value is None:
            return False
        found = value.value if isinstance(value, JsonValue) else None
        if isinstance(found, str) and found.strip().casefold() in {"true", "false"}:
            return found.strip().casefold() == "true"
        if not isinstance(found, bool):
            self._wrong(key, value)
            return False
        return found

    def record(self, key: str) -> Record | None:
        """Give an object inside, None where it is missing."""
        value = self.value(key)
        if value is None:
            return None
        if not isinstance(value, JsonObject):
            self._wrong(key, value)
            return None
        return Record(self.report, value)

    def records(self, key: str, *, required: bool = False) -> tuple[Record, ...]:
        """Give the objects of a list; one object alone counts as a list of it."""
        value = self.value(key)
        if value is None:
            if required:
                self.report.error("form-key-missing", self.node, key=key)
            return ()
        items = value.items if isinstance(value, JsonList) else (value,)
        found = []
        for each in items:
            if isinstance(each, JsonObject):
                found.append(Record(self.report, each))
            else:
                self._wrong(key, each)
        return tuple(found)

    def texts(self, key: str) -> tuple[str, ...]:
        """Give the texts of a list; empty where it is missing."""
        value = self.value(key)
        if value is None:
            return ()
        items = value.items if isinstance(value, JsonList) else (value,)
        found = []
        for each in items:
            if isinstance(each, JsonValue) and isinstance(each.value, str):
                found.append(each.value.strip())
            else:
                self._wrong(key, each)
        return tuple(found)

    def ignore(self, *keys: str) -> None:
        """Take keys as read that say nothing about the form: ids, dates, owners."""
        self._used.update(_plain(key) for key in keys)

    def finish(self) -> None:
        """Count every key that nobody has read."""
        for plain, (key, value) in self._members.items():
            if plain not in self._used and not _is_empty(value):
                self.report.leave(key, value)

    def _wrong(self, key: str, place: JsonNode) -> None:
        self.report.error("form-value-wrong", place, key=key)


def _plain(key: str) -> str:
    return _JOINTS.sub("", key).casefold()


def _is_empty(value: JsonNode) -> bool:
    """Whether a value asks for nothing: false, an empty text or list."""
    match value:
        case JsonValue(found):
            return found is False or found == ""
        case JsonList(items):
            return not items
        case JsonObject(members):
            return not members


def find_forms(node: JsonNode, keys: Collection[str], depth: int = 6) -> tuple[JsonObject, ...]:
    """Give the outermost objects that have one of the keys as a list of objects, in the file's order."""
    if isinstance(node, JsonObject):
        wanted = {_plain(key) for key in keys}
        for key, value in node.members:
            if _plain(key) in wanted and _holds_objects(value):
                return (node,)
    if depth == 0 or isinstance(node, JsonValue):
        return ()
    inner = [value for _, value in node.members] if isinstance(node, JsonObject) else node.items
    return tuple(form for each in inner for form in find_forms(each, keys, depth - 1))


def _holds_objects(value: JsonNode) -> bool:
    return isinstance(value, JsonList) and any(isinstance(each, JsonObject) for each in value.items)
