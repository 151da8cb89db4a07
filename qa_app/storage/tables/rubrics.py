"""Rubrics and policies: published, being written, and the files that they come from."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import (
    String,
)
from sqlalchemy.orm import Mapped, mapped_column

from qa_app.storage.tables.base import Base


class RubricTable(Base):
    """Published rubrics; a version never changes again, it can only be retired."""

    __tablename__ = "rubrics"

    id: Mapped[str] = mapped_column(String(120), primary_key=True)
    version: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[list[Any]]
    mode: Mapped[str]
    text: Mapped[str]
    hash: Mapped[str] = mapped_column(String(64))
    published_at: Mapped[datetime]
    published_by: Mapped[str]
    retired_at: Mapped[datetime | None]


class PolicyTable(Base):
    """Published policies of the month, in the same way as rubrics."""

    __tablename__ = "policies"

    id: Mapped[str] = mapped_column(String(120), primary_key=True)
    version: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[list[Any]]
    text: Mapped[str]
    hash: Mapped[str] = mapped_column(String(64))
    published_at: Mapped[datetime]
    published_by: Mapped[str]
    retired_at: Mapped[datetime | None]


class RubricDraftTable(Base):
    """Rubrics and policies that are being written; what the text says of itself stands beside it for lists.

    `text` has line ends of one character, `line_end` is what its file has. `base_id` and `base_version` are the
    published version that it began from; `source_hash` is the content hash of the file, last read or written.
    """

    __tablename__ = "rubric_drafts"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    rubric_id: Mapped[str] = mapped_column(default="")
    version: Mapped[int | None]
    title: Mapped[list[Any]] = mapped_column(default=list)
    text: Mapped[str]
    line_end: Mapped[str] = mapped_column(default="\n")
    caret: Mapped[int] = mapped_column(default=0)
    base_id: Mapped[str | None]
    base_version: Mapped[int | None]
    source: Mapped[str | None]
    source_hash: Mapped[str | None] = mapped_column(String(64))
    created_at: Mapped[datetime]
    created_by: Mapped[str]
    updated_at: Mapped[datetime]
    updated_by: Mapped[str]


class RubricSourceTable(Base):
    """The file that a rubric or policy was published from, and the content hash of a change that was dismissed.

    `version` 0: a file that comes with the program, known here only for what was dismissed of it.
    """

    __tablename__ = "rubric_sources"

    path: Mapped[str] = mapped_column(primary_key=True)
    kind: Mapped[str]
    id: Mapped[str] = mapped_column(String(120))
    version: Mapped[int]
    dismissed_hash: Mapped[str | None] = mapped_column(String(64))
