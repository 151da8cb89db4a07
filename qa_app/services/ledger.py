"""Incentive points: given by closed months, exchanged for rewards, expired, taken back; each by a posting of its own.

The ledger is kept in double entry: what an agent gains is issued, what it gives is spent or expired, and nothing is
edited. Who wants a posting undone reverses it by a counter posting.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime

from qa_app.model.agents import Actor
from qa_app.model.changes import NOTHING, Changes, Subject, changed
from qa_app.model.ledger import Account, Balance, Posting, PostingKind, Reward
from qa_app.model.months import ClosedMonth
from qa_app.model.problems import Problem, ProblemError, problem
from qa_app.services.workspace import Workspace
from qa_app.storage import agents as stored_agents
from qa_app.storage import ledger as stored
from qa_app.storage.database import Session
from qa_app.storage.ledger import NewPosting
from qa_app.storage.operations import log

_REWARD_ID = re.compile(r"[a-z0-9-]{1,120}")
_MOST_POINTS = 1_000_000_000


def balances(workspace: Workspace) -> tuple[Balance, ...]:
    """Give every agent that ever had points: the most points first, then by agent number."""
    with workspace.database.reading() as session:
        agents = {agent.number: agent for agent in stored_agents.agents(session)}
        found = [
            Balance(
                number,
                agents[number].name if number in agents else "",
                agents[number].team if number in agents else "",
                *points,
            )
            for number, points in stored.sums(session).items()
        ]
    return tuple(sorted(found, key=lambda each: (-each.points, each.agent)))


def statement(workspace: Workspace, agent: str) -> tuple[tuple[Posting, int], ...]:
    """Give an agent's postings, the oldest first, each with the points that were left after it."""
    with workspace.database.reading() as session:
        found = stored.postings(session, agent=agent)
    left = 0
    lines: list[tuple[Posting, int]] = []
    for each in found:
        left += each.points
        lines.append((each, left))
    return tuple(lines)


def rewards(workspace: Workspace) -> tuple[Reward, ...]:
    """Give the catalogue of rewards, those no longer offered too, the cheapest first."""
    with workspace.database.reading() as session:
        return stored.rewards(session)


def store_reward(workspace: Workspace, actor: Actor, reward: Reward) -> Changes:
    """Add a reward to the catalogue, or change the one of its id.

    Raises:
        ProblemError: ``reward-id-wrong``, ``reward-without-title``, ``reward-cost-wrong``, ``reward-stock-wrong``: all
            of them at once.
    """
    wrong = [
        Problem(code, (("reward", reward.id),))
        for code, is_wrong in (
            ("reward-id-wrong", not _REWARD_ID.fullmatch(reward.id)),
            ("reward-without-title", not reward.title.strip()),
            ("reward-cost-wrong", not 1 <= reward.cost <= _MOST_POINTS),
            ("reward-stock-wrong", reward.stock is not None and not 0 <= reward.stock <= _MOST_POINTS),
        )
        if is_wrong
    ]
    if wrong:
        raise ProblemError(*wrong)
    with workspace.database.writing() as session:
        stored.store_reward(session, reward)
        after = {"title": reward.title, "cost": reward.cost, "stock": reward.stock, "offered": reward.offered}
        log(session, actor, workspace.clock(), "reward-stored", ("reward", reward.id), after=after)
    return changed(Subject.LEDGER)


def redeem(workspace: Workspace, actor: Actor, agent: str, reward_id: str, note: str = "") -> Changes:
    """Exchange an agent's points for a reward.

    Raises:
        ProblemError: ``unknown-agent``, ``unknown-reward``, ``reward-not-offered``, ``reward-out-of-stock`` or
            ``points-too-few``.
    """
    now = workspace.clock()
    with workspace.database.writing() as session:
        _demand_agent(session, agent)
        reward = next((each for each in stored.rewards(session) if each.id == reward_id), None)
        if reward is None:
            raise ProblemError(problem("unknown-reward", reward=reward_id))
        if not reward.offered:
            raise ProblemError(problem("reward-not-offered", reward=reward.title))
        if reward.stock == 0:
            raise ProblemError(problem("reward-out-of-stock", reward=reward.title))
        has = _points(session, agent)
        if has < reward.cost:
            raise ProblemError(problem("points-too-few", reward=reward.title, cost=reward.cost, points=has))
        if reward.stock is not None:
            stored.store_reward(session, replace(reward, stock=reward.stock - 1))
        new = NewPosting(PostingKind.REDEMPTION, agent, -reward.cost, Account.SPENT, subject=reward.id, note=note)
        stored.post(session, new, now, actor.name)
        log(session, actor, now, "points-redeemed", ("agent", agent), after={"reward": reward.id, "cost": reward.cost})
    return changed(Subject.LEDGER)


def grant(workspace: Workspace, actor: Actor, agent: str, points: int, note: str) -> Changes:
    """Give an agent points by hand, for a success story or a mentor's work; below 0: take them.

    Raises:
        ProblemError: ``unknown-agent``, ``points-without-note``, or ``points-wrong`` for 0 or too many.
    """
    wrong = [
        problem(code, points=points)
        for code, is_wrong in (
            ("points-wrong", points == 0 or abs(points) > _MOST_POINTS),
            ("points-without-note", not note.strip()),
        )
        if is_wrong
    ]
    if wrong:
        raise ProblemError(*wrong)
    now = workspace.clock()
    with workspace.database.writing() as session:
        _demand_agent(session, agent)
        new = NewPosting(PostingKind.GRANT, agent, points, Account.ISSUED, note=note.strip())
        stored.post(session, new, now, actor.name)
        log(session, actor, now, "points-granted", ("agent", agent), after={"points": points, "note": note.strip()})
    return changed(Subject.LEDGER)


def reverse(workspace: Workspace, actor: Actor, posting_id: int, note: str) -> Changes:
    """Take a posting back by a counter posting; a redeemed reward goes back into stock.

    Raises:
        ProblemError: ``unknown-posting``, ``posting-reversed``, ``posting-of-month`` for what a closed month gave
            (reopen the month), or ``points-without-note``.
    """
    if not note.strip():
        raise ProblemError(problem("points-without-note"))
    now = workspace.clock()
    with workspace.database.writing() as session:
        found = next(iter(stored.postings(session, id_=posting_id)), None)
        if found is None:
            raise ProblemError(problem("unknown-posting", posting=posting_id))
        if found.reversed_by is not None or found.reverses is not None:
            raise ProblemError(problem("posting-reversed", posting=posting_id))
        if found.month:
            raise ProblemError(problem("posting-of-month", month=found.month))
        _reverse(session, found, now, actor, note.strip())
        reward = next((each for each in stored.rewards(session) if each.id == found.subject), None)
        if reward is not None and reward.stock is not None:
            stored.store_reward(session, replace(reward, stock=reward.stock + 1))
        log(session, actor, now, "posting-reversed", ("agent", found.agent), after={"posting": posting_id})
    return changed(Subject.LEDGER)


def expire_points(workspace: Workspace, actor: Actor, before: date) -> Changes:
    """Let points expire that were gained before this day of the workspace's zone and are still there.

    What an agent gives is taken from its oldest points first. Asking twice changes nothing more.
    """
    with workspace.database.writing() as session:
        has_expired = expire_in(session, workspace, actor, before)
    return changed(Subject.LEDGER) if has_expired else NOTHING


def expire_by_settings(session: Session, workspace: Workspace, actor: Actor) -> None:
    """Let points expire that were gained longer ago than the settings keep them; where they say 0, none does."""
    months = workspace.settings.points_months
    if months:
        expire_in(
            session, workspace, actor, _months_before(workspace.clock().astimezone(workspace.zone).date(), months)
        )


def expire_in(session: Session, workspace: Workspace, actor: Actor, before: date) -> bool:
    """Do as `expire_points` inside a session; give whether any point expired."""
    now = workspace.clock()
    by_agent: dict[str, list[Posting]] = {}
    for each in stored.postings(session):
        by_agent.setdefault(each.agent, []).append(each)
    expired = {
        agent: left for agent, found in by_agent.items() if (left := _unspent_before(found, before, workspace)) > 0
    }
    for agent, points in sorted(expired.items()):
        new = NewPosting(PostingKind.EXPIRY, agent, -points, Account.EXPIRED, note=before.isoformat())
        stored.post(session, new, now, actor.name)
    if expired:
        log(session, actor, now, "points-expired", ("ledger", before.isoformat()), after={"agents": len(expired)})
    return bool(expired)


def post_month(session: Session, actor: Actor, content: ClosedMonth) -> None:
    """Give the points of a month that is being closed, its awards' and its adjustments', once for each snapshot."""
    gained = [(PostingKind.AWARD, row.agent, row.points, "") for row in content.ranking.rows]
    gained += [(PostingKind.ADJUSTMENT, each.agent, each.points, each.origin) for each in content.adjustments]
    for kind, agent, points, origin in gained:
        if points:
            key = f"{kind} {content.month} {content.number} {origin} {agent}"
            new = NewPosting(kind, agent, points, Account.ISSUED, key=key, month=content.month, subject=origin)
            stored.post(session, new, content.closed_at, actor.name)


def take_month_back(session: Session, actor: Actor, month: str, at: datetime, reason: str) -> None:
    """Reverse what a month gave that is being reopened."""
    for each in stored.postings(session, month=month):
        if each.reversed_by is None and each.reverses is None:
            _reverse(session, each, at, actor, reason)


def _reverse(session: Session, found: Posting, at: datetime, actor: Actor, note: str) -> None:
    other = stored.other_account(session, found.id)
    new = NewPosting(
        PostingKind.REVERSAL,
        found.agent,
        -found.points,
        other,
        month=found.month,
        subject=found.subject,
        note=note,
        reverses=found.id,
    )
    stored.post(session, new, at, actor.name)


def _unspent_before(postings: Iterable[Posting], before: date, workspace: Workspace) -> int:
    """Give the points gained before a day that nothing has been taken from: the oldest are given first."""
    standing = [each for each in postings if each.reversed_by is None and each.reverses is None]
    given = -sum(each.points for each in standing if each.points < 0)
    old = sum(
        each.points for each in standing if each.points > 0 and each.at.astimezone(workspace.zone).date() < before
    )
    return max(0, old - given)


def _months_before(day: date, months: int) -> date:
    """Give the same day of an earlier month, its last day where it is shorter: 31 March less one is 28 February."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _points(session: Session, agent: str) -> int:
    earned, spent, expired = stored.sums(session).get(agent, (0, 0, 0))
    return earned - spent - expired


def _demand_agent(session: Session, number: str) -> None:
    if stored_agents.agent(session, number) is None:
        raise ProblemError(problem("unknown-agent", agent=number))
