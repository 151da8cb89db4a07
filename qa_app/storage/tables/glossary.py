"""The words of a project."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from qa_app.storage.tables.base import Base


class GlossaryWordTable(Base):
    """Words that recognition shall know; `key` is the word without regard to case, `variants` what is heard for it."""

    __tablename__ = "glossary_words"
    __table_args__ = (Index("uq_glossary_words_key", "key", "language", unique=True),)

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str]
    word: Mapped[str]
    variants: Mapped[list[Any]]
    language: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")
    changed_at: Mapped[datetime]
