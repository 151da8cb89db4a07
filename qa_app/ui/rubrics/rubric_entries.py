"""The lines of the list of rubrics: what each stands for, what it shows, which lines are under it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from qa_app.ui.theme import Role


class EntryKind(StrEnum):
    """What a line of the list stands for."""

    GROUP = "group"
    RUBRIC = "rubric"
    VERSION = "version"
    DRAFT = "draft"
    FILE = "file"
    POLICY = "policy"
    POLICY_VERSION = "policy-version"


TITLES = frozenset({EntryKind.RUBRIC, EntryKind.POLICY})


@dataclass(frozen=True, slots=True)
class Key:
    """Which thing a line of the list stands for.

    Attributes:
        id: Of the rubric or the policy; the group's name for a group.
        version: Of a version, 0 else.
        draft: Id of a draft, 0 else.
        path: Of a changed file, else empty.
    """

    kind: EntryKind
    id: str = ""
    version: int = 0
    draft: int = 0
    path: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the list with the lines under it.

    Attributes:
        title: What is shown first.
        note: What is shown at the right, quieter.
        icon: Before the title, with its colour; empty for none.
        is_faint: A retired version, and what has only retired ones.
        sought: Further words by which it is found.
    """

    key: Key
    title: str
    note: str = ""
    icon: str = ""
    role: Role = Role.MUTED
    is_faint: bool = False
    sought: str = ""
    children: tuple[Entry, ...] = ()


def walk(entries: Sequence[Entry]) -> Iterator[Entry]:
    """Give every line from top to bottom."""
    for entry in entries:
        yield entry
        yield from walk(entry.children)
