"""Months that are closed: frozen, proven by their hash, reopened with a reason, adjusted later and once."""

import json
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from sqlalchemy import update

from qa_app.cli import main
from qa_app.model.agents import Actor
from qa_app.model.evaluation import FaultsAnswer
from qa_app.model.months import ChangeKind
from qa_app.model.problems import ProblemError
from qa_app.services.appeals import file_appeal
from qa_app.services.closing import (
    adjustments_due,
    close_month,
    closed_months,
    preview_closing,
    reopen_month,
    snapshot_of,
    snapshots,
)
from qa_app.services.evaluations import open_review, store_answer
from qa_app.services.finished_evaluations import FinishedEvaluation, import_evaluations
from qa_app.services.month_documents import content_of, document_of
from qa_app.services.people import remember_agent
from qa_app.services.ranking import rank_month
from qa_app.services.rubrics import publish_policy
from qa_app.services.workspace import open_workspace
from qa_app.storage.figures import store_figures
from qa_app.storage.months import evaluated_calls
from qa_app.storage.tables import MonthSnapshotTable
from tests.helpers.scored import ACTOR, POLICY, ScoredAgent, score_month

OCTOBER, NOVEMBER, DECEMBER = "2026-10", "2026-11", "2026-12"
WEI = ScoredAgent("101", "Chen Wei", "A", (90, 92))
FANG = ScoredAgent("102", "Wang Fang", "A", (80, 82))
LI = ScoredAgent("103", "Li Na", "B", (70, 72))


def november(*agents):
    return agents, datetime(2026, 11, 2, 2, tzinfo=UTC)


@pytest.fixture
def october(workspace, clock):
    """Three agents in October, the first two take 200.00 and 50 points each; it is December by now."""
    clock.now = datetime(2026, 12, 1, tzinfo=UTC)
    score_month(workspace, [WEI, FANG, LI])
    return workspace


def correct(workspace, call, score, agent=LI):
    """Let a later evaluation take the place of the one that is there."""
    import_evaluations(
        workspace,
        ACTOR,
        [
            FinishedEvaluation(
                call=call,
                reviewer="r1",
                rubric="counted",
                answers={"faults": FaultsAnswer((("fault", 100 - score),))},
                agent_number=agent.number,
                agent_name=agent.name,
                team=agent.team,
                started_at=datetime(2026, 10, 1, 2, tzinfo=UTC),
                submitted_at=datetime(2026, 11, 20, tzinfo=UTC),
            )
        ],
    )


def codes(error):
    return [each.code for each in error.value.problems]


def standing(ranking):
    return [(row.agent, row.rank, row.score, row.amount_cents) for row in ranking.rows]


def test_that_a_closed_month_is_what_was_ranked(october):
    before = rank_month(october, OCTOBER)
    close_month(october, ACTOR, OCTOBER)
    assert rank_month(october, OCTOBER) == before


def test_that_a_later_correction_does_not_alter_a_closed_month(october):
    before = rank_month(october, OCTOBER)
    close_month(october, ACTOR, OCTOBER)
    correct(october, "103-10-1", 100)
    correct(october, "103-10-2", 100)
    assert rank_month(october, OCTOBER) == before


def test_that_a_later_figure_does_not_alter_a_closed_month(october):
    snapshot = close_month(october, ACTOR, OCTOBER).snapshot
    with october.database.writing() as session:
        store_figures(session, OCTOBER, "101", {"csat_pct": Decimal(90)})
    assert snapshot_of(october, OCTOBER) == snapshot


def test_that_a_snapshot_reads_back_as_it_was_written(october):
    snapshot = close_month(october, ACTOR, OCTOBER).snapshot
    assert snapshot_of(october, OCTOBER) == snapshot
    assert content_of(document_of(snapshot.content)) == snapshot.content


def test_that_a_snapshot_names_policy_and_rubric_versions(october):
    content = close_month(october, ACTOR, OCTOBER).snapshot.content
    assert content.policy_text == POLICY
    assert {(each.rubric, each.version, len(each.rubric_hash)) for each in content.evaluations} == {("counted", 1, 64)}


def test_that_a_snapshot_that_was_changed_is_not_believed(october):
    close_month(october, ACTOR, OCTOBER)
    with october.database.writing() as session:
        session.execute(update(MonthSnapshotTable).values(document="{}"))
    with pytest.raises(ProblemError) as error:
        rank_month(october, OCTOBER)
    assert codes(error) == ["month-snapshot-damaged"]


def test_that_a_month_is_closed_once(october):
    close_month(october, ACTOR, OCTOBER)
    with pytest.raises(ProblemError) as error:
        close_month(october, ACTOR, OCTOBER)
    assert codes(error) == ["month-closed"]


def test_that_a_month_without_calls_is_not_closed(october):
    with pytest.raises(ProblemError) as error:
        close_month(october, ACTOR, NOVEMBER)
    assert codes(error) == ["month-without-evaluations"]
    assert closed_months(october) == ()


def test_that_a_month_that_is_not_over_is_closed_with_a_warning(october, clock):
    clock.now = datetime(2026, 10, 31, 15, 59, tzinfo=UTC)
    assert [each.code for each in close_month(october, ACTOR, OCTOBER).warnings] == ["month-not-over"]


def test_that_open_appeals_and_drafts_are_told(october, clock):
    with october.database.reading() as session:
        first = evaluated_calls(session, OCTOBER, october.zone)[0]
    clock.now = first.submitted_at
    file_appeal(october, ACTOR, first.evaluation_id, "the customer agreed to wait")
    draft = open_review(october, Actor("Sun Li"), first.call_id, ("counted", 1))
    store_answer(october, Actor("Sun Li"), draft.evaluation_id, "faults", FaultsAnswer())
    clock.now = datetime(2026, 12, 1, tzinfo=UTC)
    warnings = close_month(october, ACTOR, OCTOBER).warnings
    assert [(each.code, dict(each.arguments)["count"]) for each in warnings] == [
        ("month-open-appeals", "1"),
        ("month-open-drafts", "1"),
    ]


def test_that_an_earlier_open_month_is_told(october):
    score_month(october, *november(WEI))
    assert [each.code for each in close_month(october, ACTOR, NOVEMBER).warnings] == ["month-earlier-open"]


def test_that_a_corrected_evaluation_is_paid_with_the_next_month(october):
    close_month(october, ACTOR, OCTOBER)
    correct(october, "103-10-1", 100)
    correct(october, "103-10-2", 98)
    score_month(october, *november(WEI, FANG))
    fang, li = close_month(october, ACTOR, NOVEMBER).snapshot.content.adjustments
    assert (li.origin, li.agent, li.before.rank, li.after.rank) == (OCTOBER, "103", 3, 1)
    assert (li.amount_cents, li.points) == (20000, 50)
    assert [(each.kind, each.subject, each.before, each.after) for each in li.changes] == [
        (ChangeKind.EVALUATION_CORRECTED, "103-10-1", 70, 100),
        (ChangeKind.EVALUATION_CORRECTED, "103-10-2", 72, 98),
    ]
    assert (fang.agent, fang.amount_cents, fang.changes[0].kind) == ("102", -20000, ChangeKind.OTHERS)


def test_that_an_adjustment_is_paid_once(october):
    close_month(october, ACTOR, OCTOBER)
    correct(october, "103-10-1", 100)
    score_month(october, *november(WEI))
    assert len(close_month(october, ACTOR, NOVEMBER).snapshot.content.adjustments) == 2
    score_month(october, [WEI], datetime(2026, 12, 2, 2, tzinfo=UTC))
    assert close_month(october, ACTOR, DECEMBER).snapshot.content.adjustments == ()


def test_that_a_second_correction_owes_only_what_is_new(october):
    close_month(october, ACTOR, OCTOBER)
    correct(october, "103-10-1", 100)
    score_month(october, *november(WEI))
    close_month(october, ACTOR, NOVEMBER)
    correct(october, "103-10-2", 100)
    (li,) = adjustments_due(october, DECEMBER)
    assert (li.before.score, li.after.score, li.amount_cents) == (Decimal(86), Decimal(100), 0)


def test_that_an_evaluation_that_comes_late_is_told(october):
    close_month(october, ACTOR, OCTOBER)
    correct(october, "104-1", 99, ScoredAgent("104", "Zhou", "B", ()))
    (added,) = adjustments_due(october, NOVEMBER)
    assert (added.agent, added.name, added.before.score, added.after.score) == ("104", "Zhou", None, 99)
    assert added.changes[0].kind is ChangeKind.EVALUATION_ADDED


def test_that_nothing_is_due_where_nothing_changed(october):
    close_month(october, ACTOR, OCTOBER)
    assert adjustments_due(october, NOVEMBER) == ()


def test_that_reopening_keeps_the_snapshot_and_the_reason(october):
    made = close_month(october, ACTOR, OCTOBER).snapshot
    reopen_month(october, ACTOR, OCTOBER, "  the exam of team B was missing ")
    (kept,) = snapshots(october, OCTOBER)
    assert (kept.hash, kept.content) == (made.hash, made.content)
    assert (kept.reason, kept.reopened_by) == ("the exam of team B was missing", ACTOR.name)
    assert snapshot_of(october, OCTOBER) is None


def test_that_a_reopened_month_is_ranked_anew_and_closed_under_the_next_number(october):
    close_month(october, ACTOR, OCTOBER)
    reopen_month(october, ACTOR, OCTOBER, "late calls")
    correct(october, "103-10-1", 100)
    correct(october, "103-10-2", 100)
    assert standing(rank_month(october, OCTOBER))[0][:2] == ("103", 1)
    assert close_month(october, ACTOR, OCTOBER).snapshot.content.number == 2


@pytest.mark.parametrize("reason", ["", "   "])
def test_that_reopening_needs_a_reason(october, reason):
    close_month(october, ACTOR, OCTOBER)
    with pytest.raises(ProblemError) as error:
        reopen_month(october, ACTOR, OCTOBER, reason)
    assert codes(error) == ["reopen-without-reason"]


def test_that_an_open_month_is_not_reopened(october):
    with pytest.raises(ProblemError) as error:
        reopen_month(october, ACTOR, OCTOBER, "why")
    assert codes(error) == ["month-not-closed"]


def test_that_a_month_before_a_closed_one_is_not_reopened(october):
    close_month(october, ACTOR, OCTOBER)
    score_month(october, *november(WEI))
    close_month(october, ACTOR, NOVEMBER)
    with pytest.raises(ProblemError) as error:
        reopen_month(october, ACTOR, OCTOBER, "why")
    assert codes(error) == ["month-followed"]


def test_that_a_preview_freezes_nothing(october):
    preview = preview_closing(october, OCTOBER)
    assert (preview.evaluations, preview.ranking) == (6, rank_month(october, OCTOBER))
    assert closed_months(october) == ()


def test_that_another_policy_shows_what_is_known_now(october):
    from qa_app.services.ranking import month_policy  # noqa: PLC0415

    close_month(october, ACTOR, OCTOBER)
    correct(october, "103-10-1", 100)
    correct(october, "103-10-2", 100)
    assert rank_month(october, OCTOBER, month_policy(october)).rows[0].agent == "103"


def test_that_a_changed_tenure_is_a_change_of_the_agent(october):
    from qa_app.services.rubrics import publish_policy  # noqa: PLC0415

    text = POLICY.replace("version: 9", "version: 10").replace("{min_", "{min_tenure_days: 10, min_")
    publish_policy(october, ACTOR, text, "p.yaml")
    for number in ("101", "102", "103"):
        remember_agent(october, ACTOR, number, joined_on=date(2026, 1, 1))
    close_month(october, ACTOR, OCTOBER)
    remember_agent(october, ACTOR, "101", joined_on=date(2026, 10, 30))
    wei = next(each for each in adjustments_due(october, NOVEMBER) if each.agent == "101")
    assert (wei.amount_cents, wei.changes[0].kind) == (-20000, ChangeKind.AGENT_CHANGED)


def test_that_the_commands_close_and_reopen(tmp_path, sqlite_template, capsys):
    from qa_app.config.paths import Paths  # noqa: PLC0415

    folder = tmp_path / "w"
    workspace = open_workspace(Paths.of(folder))
    score_month(workspace, [WEI, FANG, LI])
    workspace.close()
    words = ["--workspace", str(folder), "--month", OCTOBER, "--json"]
    assert main(["close", *words]) == 0
    closed = json.loads(capsys.readouterr().out)
    assert (closed["amount"], closed["points"], len(closed["hash"])) == ("400.00", 100, 64)
    assert main(["close", *words]) == 1
    assert json.loads(capsys.readouterr().out)["problems"][0]["code"] == "month-closed"
    assert main(["reopen", *words, "--reason", " "]) == 1
    assert json.loads(capsys.readouterr().out)["problems"][0]["code"] == "reopen-without-reason"
    assert main(["reopen", *words, "--reason", "late calls"]) == 0
    assert json.loads(capsys.readouterr().out)["hash"] == closed["hash"]


STREAK = (
    POLICY.replace("version: 9", "version: 10")
    + """  - {id: loyal, title: Loyal, streak: {award: star, months: 2}, amount: "50.00"}
"""
)


def test_that_a_streak_counts_what_the_month_before_was_closed_with(october):
    close_month(october, ACTOR, OCTOBER)
    correct(october, "103-10-1", 100)
    correct(october, "103-10-2", 100)
    score_month(october, *november(WEI, LI))
    publish_policy(october, ACTOR, STREAK, "p.yaml")
    assert standing(rank_month(october, NOVEMBER)) == [
        ("101", 1, Decimal(91), 25000),
        ("103", 2, Decimal(71), 20000),
    ]


def test_that_a_streak_counts_an_open_month_as_it_is_known(october):
    score_month(october, *november(WEI, LI))
    publish_policy(october, ACTOR, STREAK, "p.yaml")
    assert [row.amount_cents for row in rank_month(october, NOVEMBER).rows] == [25000, 20000]


def test_that_closing_tells_of_figures_of_agents_nobody_knows(october):
    with october.database.writing() as session:
        store_figures(session, OCTOBER, "999", {"csat_pct": Decimal(90)})
    found = [each for each in preview_closing(october, OCTOBER).warnings if each.code == "month-unknown-agents"]
    assert [dict(each.arguments)["agents"] for each in found] == ["999"]


def test_that_closing_is_silent_on_figures_of_agents_who_are_known(october):
    with october.database.writing() as session:
        store_figures(session, OCTOBER, "101", {"csat_pct": Decimal(90)})
    assert "month-unknown-agents" not in {each.code for each in preview_closing(october, OCTOBER).warnings}
