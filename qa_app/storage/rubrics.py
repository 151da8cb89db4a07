"""Published rubrics and policies: their texts by id and version, never changed once they are here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import func, insert, select, update
from sqlalchemy.orm import Session

from qa_app.model.rubric import Mode, Text
from qa_app.storage.tables import PolicyTable, RubricTable


@dataclass(frozen=True, slots=True)
class Head:
    """A published version, without its text; `hash` is the content hash."""

    id: str
    version: int
    title: Text
    hash: str
    published_at: datetime
    published_by: str
    retired_at: datetime | None

    @property
    def retired(self) -> bool:
        """Whether nothing new begins with it any more: no evaluation, no month's ranking."""
        return self.retired_at is not None


@dataclass(frozen=True, slots=True)
class RubricHead(Head):
    """A published version of a rubric."""

    mode: Mode


PolicyHead = Head


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
    return tuple(
        RubricHead(id_, version, text_of(title), content_hash, at, by, retired_at, Mode(mode))
        for mode, id_, version, title, content_hash, at, by, retired_at in _heads(
            session, RubricTable, RubricTable.mode
        )
    )


def policy_heads(session: Session) -> tuple[PolicyHead, ...]:
    """Give every version of every policy, by id, the newest version first."""
    return tuple(
        PolicyHead(id_, version, text_of(title), *rest) for id_, version, title, *rest in _heads(session, PolicyTable)
    )


def newest_version(session: Session, kind: Kind, id_: str) -> int:
    """Give the highest version of this id, retired or not; 0 where there is none."""
    table = _TABLES[kind]
    return session.execute(select(func.max(table.version)).where(table.id == id_)).scalar_one() or 0


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
    columns = {"id": text.id, "version": text.version, "text": text.text, "hash": text.hash, "title": pairs_of(title)}
    session.execute(insert(_TABLES[kind]).values(**columns, **values))


def set_retired(session: Session, kind: Kind, id_: str, version: int, at: datetime | None) -> None:
    """Retire a version, or with None take it back into use."""
    table = _TABLES[kind]
    session.execute(update(table).where(table.id == id_, table.version == version).values(retired_at=at))


def text_of(pairs: list[Any]) -> Text:
    """Give the title that is stored as pairs of language and words."""
    return Text(tuple((language, words) for language, words in pairs))


def pairs_of(title: Text) -> list[list[str]]:
    """Give a title as it is stored."""
    return [[language, words] for language, words in title.words]


def _heads(session: Session, table: type[RubricTable | PolicyTable], *columns: Any) -> Iterable[Any]:  # noqa: ANN401
    names = (table.id, table.version, table.title, table.hash, table.published_at, table.published_by, table.retired_at)
    return session.execute(select(*columns, *names).order_by(table.id, table.version.desc()))
