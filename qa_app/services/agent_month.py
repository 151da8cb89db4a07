"""What stands behind an agent's month: each evaluation with the reason of its score, and the points that are left."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from qa_app.model.evaluation import Answer, answer_from_json
from qa_app.model.ledger import Balance
from qa_app.model.rubric import Rubric
from qa_app.scoring.explain import explain
from qa_app.scoring.why import why_sentence
from qa_app.services import ledger
from qa_app.services.ranking import demand_month
from qa_app.services.rubrics import rubric_in
from qa_app.services.workspace import Workspace
from qa_app.storage import evaluations as stored
from qa_app.storage.database import Session
from qa_app.storage.months import EvaluatedCall, evaluated_calls


@dataclass(frozen=True, slots=True)
class AgentEvaluation:
    """An evaluation of the month.

    Attributes:
        rubric: Its title in the language that was asked for.
        why: One sentence on its score; empty where there are more than were asked for.
    """

    call: EvaluatedCall
    rubric: str
    why: str


@dataclass(frozen=True, slots=True)
class AgentMonthDetail:
    """What stands behind an agent's month.

    Attributes:
        evaluations: The newest call first.
        points: What is left of the incentive points; None where the agent never had any.
    """

    evaluations: tuple[AgentEvaluation, ...]
    points: Balance | None


def agent_month(
    workspace: Workspace, month: str, agent: str, language: str = "en", explained: int = 100
) -> AgentMonthDetail:
    """Give what stands behind an agent's month, as it is known now.

    Args:
        workspace: Where to look.
        month: ``2026-10``.
        agent: Agent number.
        language: Of titles and sentences.
        explained: The newest this many evaluations are given with the reason of their score.

    Raises:
        ProblemError: ``month-wrong``.
    """
    demand_month(month)
    rubrics: dict[tuple[str, int], Rubric] = {}
    with workspace.database.reading() as session:
        found = sorted(
            evaluated_calls(session, month, workspace.zone, agent),
            key=lambda each: (each.started_at or each.submitted_at, each.evaluation_id),
            reverse=True,
        )
        for each in found:
            key = (each.rubric_id, each.rubric_version)
            if key not in rubrics:
                rubrics[key] = rubric_in(session, *key)
        evaluations = tuple(
            _evaluation(
                session, each, rubrics[each.rubric_id, each.rubric_version], language, is_told=place < explained
            )
            for place, each in enumerate(found)
        )
    points = next((each for each in ledger.balances(workspace) if each.agent == agent), None)
    return AgentMonthDetail(evaluations, points)


def _evaluation(
    session: Session, call: EvaluatedCall, rubric: Rubric, language: str, *, is_told: bool
) -> AgentEvaluation:
    why = (
        why_sentence(rubric, explain(rubric, _answers(session, rubric, call.evaluation_id)), language)
        if is_told
        else ""
    )
    return AgentEvaluation(call, rubric.title.in_language(language) or rubric.id, why)


def _answers(session: Session, rubric: Rubric, evaluation_id: int) -> Mapping[str, Answer]:
    given = stored.answers(session, evaluation_id)
    return {item.id: answer_from_json(item.type, given[item.id]) for item in rubric.items() if item.id in given}
