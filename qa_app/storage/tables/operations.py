"""The operation log."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import (
    Index,
)
from sqlalchemy.orm import Mapped, mapped_column

from qa_app.storage.tables.base import Base


class OperationTable(Base):
    """The operation log: who did what to what, when, from which value to which."""

    __tablename__ = "operations"
    __table_args__ = (Index("ix_operations_subject", "subject", "subject_id"), Index("ix_operations_at", "at"))

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    actor: Mapped[str]
    role: Mapped[str]
    action: Mapped[str]
    subject: Mapped[str]
    subject_id: Mapped[str]
    before: Mapped[dict[str, Any] | None]
    after: Mapped[dict[str, Any] | None]
