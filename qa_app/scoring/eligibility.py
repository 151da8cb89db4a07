"""Who may be ranked: every reason against an agent, not only the first."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from qa_app.model.ranking import AgentMonth, Eligibility, FigureLimit, Reason, ReasonCode


def reasons_against(rules: Eligibility, agent: AgentMonth, scored: int, fatal: int) -> tuple[Reason, ...]:
    """Give every reason against an agent's rank, in the order of the policy; none where the agent is eligible.

    Args:
        rules: The policy's.
        agent: The agent's month; a tenure or figure that is asked for and not known is a reason.
        scored: Number of scored evaluations; none is a reason under any policy.
        fatal: Number of fatal evaluations among them.
    """
    return tuple(_reasons(rules, agent, scored, fatal))


def _reasons(rules: Eligibility, agent: AgentMonth, scored: int, fatal: int) -> Iterator[Reason]:
    if not scored:
        yield Reason(ReasonCode.NOTHING_SCORED)
    if rules.min_evaluations is not None and scored < rules.min_evaluations:
        yield _reason(ReasonCode.TOO_FEW_EVALUATIONS, evaluations=scored, needed=rules.min_evaluations)
    if rules.max_fatal is not None and fatal > rules.max_fatal:
        yield _reason(ReasonCode.TOO_MANY_FATAL, fatal=fatal, allowed=rules.max_fatal)
    if rules.min_tenure_days is not None:
        if agent.tenure_days is None:
            yield _reason(ReasonCode.TENURE_UNKNOWN, needed=rules.min_tenure_days)
        elif agent.tenure_days < rules.min_tenure_days:
            yield _reason(ReasonCode.TENURE_TOO_SHORT, days=agent.tenure_days, needed=rules.min_tenure_days)
    figures = dict(agent.figures)
    for limit in rules.figures:
        yield from _figure_reasons(limit, figures.get(limit.figure))


def _figure_reasons(limit: FigureLimit, value: Decimal | None) -> Iterator[Reason]:
    if value is None:
        yield _reason(ReasonCode.FIGURE_MISSING, figure=limit.figure)
        return
    if limit.at_least is not None and value < limit.at_least:
        yield _reason(ReasonCode.FIGURE_TOO_LOW, figure=limit.figure, value=_plain(value), limit=_plain(limit.at_least))
    if limit.at_most is not None and value > limit.at_most:
        yield _reason(ReasonCode.FIGURE_TOO_HIGH, figure=limit.figure, value=_plain(value), limit=_plain(limit.at_most))


def _plain(value: Decimal) -> str:
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _reason(code: ReasonCode, **arguments: object) -> Reason:
    return Reason(code, tuple((name, str(value)) for name, value in arguments.items()))
