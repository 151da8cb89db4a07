from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

from qa_app.model.agents import Actor
from qa_app.model.evaluation import FaultsAnswer, OptionAnswer
from qa_app.services.evaluations import FinishedEvaluation, import_evaluations, open_review, reopen
from qa_app.services.workspace import Workspace
from qa_app.storage import evaluations, figures, months
from tests.helpers.rubrics import publish_mini


def finished(call: str, agent: str, started_at: datetime, opening: str = "yes") -> FinishedEvaluation:
    return FinishedEvaluation(
        call=call,
        agent_number=agent,
        reviewer="Zhao Min",
        rubric="mini",
        answers={"opening": OptionAnswer(opening), "manners": FaultsAnswer()},
        comments={"opening": "没有报工号"} if opening == "no" else {},
        started_at=started_at,
        submitted_at=datetime(2026, 11, 3, tzinfo=UTC),
    )


def fill(workspace: Workspace, actor: Actor) -> None:
    publish_mini(workspace, actor)
    last_second = datetime(2026, 10, 31, 15, 59, 59, tzinfo=UTC)
    rows = [
        finished("b", "102", last_second),
        finished("a", "101", datetime(2026, 9, 30, 16, 0, tzinfo=UTC), opening="no"),
        finished("next", "101", datetime(2026, 10, 31, 16, 0, tzinfo=UTC)),
        finished("before", "101", datetime(2026, 9, 30, 15, 59, tzinfo=UTC)),
    ]
    assert import_evaluations(workspace, actor, rows).rejected == ()


def test_that_a_month_is_counted_in_the_workspaces_zone(workspace: Workspace, actor: Actor) -> None:
    fill(workspace, actor)
    with workspace.database.reading() as session:
        rows = months.evaluated_calls(session, "2026-10", workspace.zone)
        assert months.evaluated_months(session, workspace.zone) == ("2026-11", "2026-10", "2026-09")
    assert [(row.agent_number, row.call, row.score) for row in rows] == [
        ("101", "a", Decimal("40.0000")),
        ("102", "b", Decimal("100.0000")),
    ]


def test_that_sections_scores_and_answers_come_with_the_month(workspace: Workspace, actor: Actor) -> None:
    fill(workspace, actor)
    with workspace.database.reading() as session:
        first, _ = months.evaluated_calls(session, "2026-10", workspace.zone)
        sections = months.section_sums(session, "2026-10", workspace.zone, ["greeting"])
        scores = evaluations.scores(session, [first.evaluation_id])
        answers = evaluations.entries(session, [first.evaluation_id])
    assert sections == {"101": (("greeting", Decimal("40.0000"), 1),), "102": (("greeting", Decimal("100.0000"), 1),)}
    assert len(scores) == len(answers) == 1
    item = scores[first.evaluation_id].item("opening")
    assert item is not None
    assert item.share == Decimal("0.0000")
    assert answers[first.evaluation_id] == {"opening": ("no", "没有报工号"), "manners": ({}, "")}


def test_that_the_database_adds_a_month_up_exactly(workspace: Workspace, actor: Actor) -> None:
    fill(workspace, actor)
    with workspace.database.reading() as session:
        sums = months.agent_sums(session, "2026-10", workspace.zone)
    assert [(each.agent_number, each.scored, each.total, each.fatal, each.lowest) for each in sums] == [
        ("101", 1, Decimal("40.0000"), 0, Decimal("40.0000")),
        ("102", 1, Decimal("100.0000"), 0, Decimal("100.0000")),
    ]


def test_that_drafts_and_superseded_revisions_do_not_count(workspace: Workspace, actor: Actor) -> None:
    fill(workspace, actor)
    with workspace.database.reading() as session:
        first, _ = months.evaluated_calls(session, "2026-10", workspace.zone)
    reopen(workspace, actor, first.evaluation_id)
    open_review(workspace, Actor("Sun Li"), first.call_id, ("mini", 1))
    with workspace.database.reading() as session:
        rows = months.evaluated_calls(session, "2026-10", workspace.zone)
    assert [row.evaluation_id for row in rows if row.call == "a"] == [first.evaluation_id]


def test_that_figures_stay_exact_and_tell_what_changed(workspace: Workspace) -> None:
    with workspace.database.writing() as session:
        figures.store_figures(session, "2026-10", "0101", {"csat_pct": Decimal("93.123456"), "praises": Decimal(2)})
        news = figures.store_figures(
            session, "2026-10", "0101", {"csat_pct": Decimal("93.123456"), "praises": Decimal(3)}
        )
    assert news == {"praises": (Decimal(2), Decimal(3))}
    with workspace.database.reading() as session:
        assert figures.figures(session, "2026-10") == {
            "0101": {"csat_pct": Decimal("93.123456"), "praises": Decimal(3)}
        }
        assert figures.figures(session, "2026-11") == {}
