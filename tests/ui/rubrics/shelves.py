"""What the tests of the rubrics screen share: a short rubric, a workshop that only remembers, and what is listed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from qa_app.services import rubric_drafts, rubrics
from qa_app.ui.context import ScreenContext
from qa_app.ui.rubrics.rubric_entries import EntryKind, Key, walk
from qa_app.ui.rubrics.screen import RubricsScreen

SHORT = """\
# kept comment
rubric: short
version: {version}
title: {{en: Short form, zh_CN: 简表}}
mode: weighted
sections:
  - id: greeting
    title: Greeting
    items:
      - id: hello
        title: Says hello
        type: yes_no
      - id: goodbye
        title: Says goodbye
        type: yes_no
"""


class FakeWorkshop(QWidget):
    """A workshop that writes nothing and remembers which drafts it was given."""

    published = Signal(object)
    closed = Signal()
    compare_wanted = Signal(int)
    discard_wanted = Signal(int)

    def __init__(self, _context: ScreenContext, parent: QWidget) -> None:
        super().__init__(parent)
        self.draft_id: int | None = None

    def open_draft(self, draft_id: int) -> None:
        self.draft_id = draft_id

    def close_workshop(self) -> None:
        self.closed.emit()


def short(version: int = 1, **replaced: str) -> str:
    text = SHORT.format(version=version)
    for old, new in replaced.items():
        text = text.replace(old, new)
    return text


def written(folder: Path, version: int = 1, **replaced: str) -> Path:
    file = folder / "short.yaml"
    file.write_text(short(version, **replaced), encoding="utf-8")
    return file


def publish(context: ScreenContext, version: int = 1, source: Path | None = None, **replaced: str) -> None:
    rubrics.publish(context.workspace, context.actor, short(version, **replaced), "short.yaml", source=source)


def draft(context: ScreenContext, text: str, base: tuple[str, int] | None = None) -> Key:
    made = rubric_drafts.new_draft(context.workspace, context.actor, text=text, base=base)
    return Key(EntryKind.DRAFT, "short", draft=made.id)


def version_key(version: int, id_: str = "short") -> Key:
    return Key(EntryKind.VERSION, id_, version)


def lines(screen: RubricsScreen) -> list[str]:
    """Give what is listed, each line as its title and its note."""
    return [
        f"{entry.title} · {entry.note}" if entry.note else entry.title for entry in walk(screen.shelf.list.entries())
    ]


def workshop(screen: RubricsScreen) -> FakeWorkshop:
    found = screen.findChild(FakeWorkshop)
    assert found is not None, "no draft was opened"
    return found
