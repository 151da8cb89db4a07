"""Published rubrics and policies: their texts by id and version, never changed once they are here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from qa_app.model.rubric import Mode, Text
from qa_app.storage.tables import PolicyTable, RubricTable


@dataclass(frozen=True, slots=True)
class RubricHead:
    """A published version of a rubric, without its text; `hash` is the content hash."""

    id: str
    version: int
    title: Text
    mode: Mode
    hash: str
    published_at: datetime
    published_by: str
    retired_at: datetime | None = None

    @property
    def retired(self) -> bool:
        """Whether new evaluations cannot begin with it any more."""
        return self.retired_at is not None


@dataclass(frozen=True, slots=True)
class PolicyHead:
    """A published version of a policy, without its text; `hash` is the content hash."""

    id: str
    version: int
    title: Text
    hash: str
    published_at: datetime
    published_by: str
    retired_at: datetime | None = None

    @property
    def retired(self) -> bool:
        """Whether new months cannot be ranked by it any more."""
        return self.retired_at is not None


@dataclass(frozen=True, slots=True)
class PublishedText:
    """The text of a version with its content hash."""

    id: str
    version: int
    text: str
    hash: str
    retired_at: datetime | None


class Kind(StrEnum):
    """What is published."""

    RUBRIC = "rubric"
    POLICY = "policy"


_TABLES: dict[Kind, type[RubricTable | PolicyTable]] = {Kind.RUBRIC: RubricTable, Kind.POLICY: PolicyTable}


def rubric_heads(session: Session) -> tuple[RubricHead, ...]:
    """Give every version of every rubric, by id, the newest version first."""
    table = RubricTable
    query = select(
        table.id,
        table.version,
        table.title,
        table.mode,
        table.hash,
        table.published_at,
        table.published_by,
        table.retired_at,
    ).order_by(table.id, table.version.desc())
    return tuple(
        RubricHead(id_, version, _text(title), Mode(mode), *rest)
        for id_, version, title, mode, *rest in session.execute(query)
    )


def policy_heads(session: Session) -> tuple[PolicyHead, ...]:
    """Give every version of every policy, by id, the newest version first."""
    table = PolicyTable
    query = select(
        table.id,
        table.version,
        table.title,
        table.hash,
        table.published_at,
        table.published_by,
        table.retired_at,
    ).order_by(table.id, table.version.desc())
    return tuple(PolicyHead(id_, version, _text(title), *rest) for id_, version, title, *rest in session.execute(query))


def published_text(session: Session, kind: Kind, id_: str, version: int | None) -> PublishedText | None:
    """Give the text of a version; None for the version: the newest that is not retired, else the newest."""
    table = _TABLES[kind]
    query = select(table.id, table.version, table.text, table.hash, table.retired_at).where(table.id == id_)
    if version is None:
        query = query.order_by(table.retired_at.is_not(None), table.version.desc()).limit(1)
    else:
        query = query.where(table.version == version)
    row = session.execute(query).one_or_none()
    return None if row is None else PublishedText(*row)


def hashes(session: Session, kind: Kind) -> frozenset[str]:
    """Give the content hashes of every version."""
    return frozenset(session.scalars(select(_TABLES[kind].hash)))


def add(session: Session, kind: Kind, text: PublishedText, title: Text, **values: Any) -> None:  # noqa: ANN401
    """Store a new version; `values` are the table's other columns."""
    pairs = [[language, words] for language, words in title.words]
    session.execute(
        insert(_TABLES[kind]).values(
            id=text.id, version=text.version, text=text.text, hash=text.hash, title=pairs, **values
        )
    )


def set_retired(session: Session, kind: Kind, id_: str, version: int, at: datetime | None) -> None:
    """Retire a version, or with None take it back into use."""
    table = _TABLES[kind]
    session.execute(update(table).where(table.id == id_, table.version == version).values(retired_at=at))


def _text(pairs: list[Any]) -> Text:
    return Text(tuple((language, words) for language, words in pairs))
