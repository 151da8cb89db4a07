"""The ledger of incentive points: postings of two entries each, added and never changed, and the rewards."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, case, func, insert, select, update
from sqlalchemy.orm import Session, aliased

from qa_app.model.ledger import Account, Posting, PostingKind, Reward
from qa_app.storage.tables import EntryTable, PostingTable, RewardTable

_AGENT = "agent:"
_Reversal = aliased(PostingTable)


@dataclass(frozen=True, slots=True)
class NewPosting:
    """A posting to be made.

    Attributes:
        points: What the agent gains; below 0: what it gives; never 0.
        other: The account on the other side.
        key: What caused it; a second posting of the same cause is not made. None: nothing else can cause it.
    """

    kind: PostingKind
    agent: str
    points: int
    other: Account
    key: str | None = None
    month: str = ""
    subject: str = ""
    note: str = ""
    reverses: int | None = None


def post(session: Session, new: NewPosting, at: datetime, by: str) -> int | None:
    """Add a posting with its two entries; give its id, None where its cause has been posted before."""
    if new.key is not None and session.scalar(select(PostingTable.id).where(PostingTable.key == new.key)) is not None:
        return None
    made = session.execute(
        insert(PostingTable)
        .values(
            key=new.key,
            at=at,
            actor=by,
            kind=str(new.kind),
            month=new.month,
            subject=new.subject,
            note=new.note,
            reverses_id=new.reverses,
        )
        .returning(PostingTable.id)
    ).scalar_one()
    sides = ((_AGENT + new.agent, new.points), (str(new.other), -new.points))
    session.execute(
        insert(EntryTable),
        [{"posting_id": made, "account": account, "points": points} for account, points in sides],
    )
    return made


def postings(
    session: Session, *, agent: str | None = None, month: str | None = None, id_: int | None = None
) -> tuple[Posting, ...]:
    """Give the postings of an agent, of a month's closing or of an id, the oldest first; without any, all."""
    conditions: list[ColumnElement[bool]] = [EntryTable.account.startswith(_AGENT, autoescape=True)]
    if agent is not None:
        conditions.append(EntryTable.account == _AGENT + agent)
    if month is not None:
        conditions.append(PostingTable.month == month)
    if id_ is not None:
        conditions.append(PostingTable.id == id_)
    query = (
        select(
            PostingTable.id,
            PostingTable.at,
            PostingTable.actor,
            PostingTable.kind,
            EntryTable.account,
            EntryTable.points,
            PostingTable.month,
            PostingTable.subject,
            PostingTable.note,
            PostingTable.reverses_id,
            _Reversal.id,
        )
        .join(EntryTable, EntryTable.posting_id == PostingTable.id)
        .outerjoin(_Reversal, _Reversal.reverses_id == PostingTable.id)
        .where(*conditions)
        .order_by(PostingTable.id)
    )
    rows: Iterable[Any] = session.execute(query)
    return tuple(
        Posting(id_, at, by, PostingKind(kind), account.removeprefix(_AGENT), *rest)
        for id_, at, by, kind, account, *rest in rows
    )


def other_account(session: Session, posting_id: int) -> Account:
    """Give the account on the other side of a posting."""
    query = select(EntryTable.account).where(
        EntryTable.posting_id == posting_id, EntryTable.account.in_([str(each) for each in Account])
    )
    return Account(session.execute(query).scalar_one())


def sums(session: Session) -> dict[str, tuple[int, int, int]]:
    """Give agent number to points earned, spent and expired; what was reversed counts back where it came from."""
    side = aliased(EntryTable)

    def against(account: Account) -> Any:  # noqa: ANN401  (an expression of SQL)
        return func.sum(case((side.account == str(account), EntryTable.points), else_=0))

    query = (
        select(EntryTable.account, against(Account.ISSUED), against(Account.SPENT), against(Account.EXPIRED))
        .join(side, (side.posting_id == EntryTable.posting_id) & (side.account != EntryTable.account))
        .where(EntryTable.account.startswith(_AGENT, autoescape=True))
        .group_by(EntryTable.account)
    )
    return {
        account.removeprefix(_AGENT): (int(issued), -int(spent), -int(expired))
        for account, issued, spent, expired in session.execute(query)
    }


def total(session: Session) -> int:
    """Give the sum of all entries: 0, or the ledger was changed from outside."""
    return int(session.scalar(select(func.coalesce(func.sum(EntryTable.points), 0))) or 0)


def rewards(session: Session) -> tuple[Reward, ...]:
    """Give the rewards, the cheapest first."""
    table = RewardTable
    query = select(table.id, table.title, table.cost, table.stock, table.offered).order_by(table.cost, table.id)
    rows: Iterable[Any] = session.execute(query)
    return tuple(Reward(*row) for row in rows)


def store_reward(session: Session, reward: Reward) -> None:
    """Add a reward or change the one of its id."""
    values = {"title": reward.title, "cost": reward.cost, "stock": reward.stock, "offered": reward.offered}
    known = session.scalar(select(RewardTable.id).where(RewardTable.id == reward.id))
    if known is None:
        session.execute(insert(RewardTable).values(id=reward.id, **values))
    else:
        session.execute(update(RewardTable).where(RewardTable.id == reward.id).values(**values))
