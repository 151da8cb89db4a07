"""A month under another policy, over the months, and with the intervals of its ranks."""

from datetime import UTC, datetime

import pytest

from qa_app.scoring.policy_file import read_policy
from qa_app.services.closing import close_month
from qa_app.services.outlook import certainty, closed_certainty, trends, what_if
from qa_app.services.ranking import rank_month
from tests.helpers.scored import ACTOR, POLICY, ScoredAgent, score_month

OCTOBER, NOVEMBER = "2026-10", "2026-11"
MORE_CALLS = POLICY.replace("min_evaluations: 2", "min_evaluations: 3").replace("version: 9", "version: 10")


@pytest.fixture
def months(workspace):
    """Chen leads in October with two calls, Wang in November; Wang has three calls."""
    score_month(workspace, [ScoredAgent("101", "Chen", "A", (95, 95)), ScoredAgent("102", "Wang", "A", (80, 85, 90))])
    november = datetime(2026, 11, 2, 2, tzinfo=UTC)
    score_month(
        workspace, [ScoredAgent("101", "Chen", "A", (70, 72)), ScoredAgent("102", "Wang", "A", (90, 91))], november
    )
    return workspace


def test_that_another_policy_moves_ranks_and_money_without_storing_anything(months):
    before = rank_month(months, OCTOBER)
    found = what_if(months, OCTOBER, read_policy(MORE_CALLS, "p").policy)
    assert [(each.agent, each.before.rank, each.after.rank, each.places) for each in found.moves] == [
        ("102", 2, 1, 1),
        ("101", 1, None, None),
    ]
    assert found.amount_cents == -20000
    assert rank_month(months, OCTOBER) == before


def test_that_the_same_policy_moves_nobody(months):
    found = what_if(months, OCTOBER, read_policy(POLICY, "p").policy)
    assert {each.places for each in found.moves} == {0}
    assert found.before == found.after


def test_that_a_trend_has_each_month_of_each_agent(months):
    found = trends(months, (OCTOBER, NOVEMBER)).agents
    assert [(each.month, each.score, each.rank) for each in found["101"]] == [(OCTOBER, 95, 1), (NOVEMBER, 71, 2)]


def test_that_a_trend_shows_closed_months_as_they_were_closed(months):
    close_month(months, ACTOR, OCTOBER)
    score_month(months, [ScoredAgent("103", "Li", "A", (99, 99))])
    assert "103" not in trends(months, (OCTOBER,)).agents


def test_that_a_trend_has_each_month_of_each_team(months):
    found = trends(months, (OCTOBER, NOVEMBER)).teams
    assert [(each.month, each.rank, each.evaluations) for each in found["A"]] == [(OCTOBER, 1, 5), (NOVEMBER, 1, 4)]


def test_that_every_rank_of_the_month_has_an_interval(months):
    found = certainty(months, OCTOBER)
    assert set(found) == {"101", "102"}
    assert found["101"].low == 1


def test_that_a_closed_month_is_as_sure_as_it_was_when_it_was_closed(months):
    before = certainty(months, OCTOBER)
    content = close_month(months, ACTOR, OCTOBER).snapshot.content
    score_month(months, [ScoredAgent("103", "Li", "A", (99, 99))])
    assert closed_certainty(content, read_policy(POLICY, "p").policy) == before


def test_that_a_closed_month_is_found_to_be_closed(months):
    before = certainty(months, OCTOBER)
    close_month(months, ACTOR, OCTOBER)
    score_month(months, [ScoredAgent("103", "Li", "A", (99, 99))])
    assert certainty(months, OCTOBER) == before


def test_that_a_policy_that_is_given_looks_at_a_closed_month_as_it_is_known_now(months):
    close_month(months, ACTOR, OCTOBER)
    score_month(months, [ScoredAgent("103", "Li", "A", (99, 99))])
    assert "103" in certainty(months, OCTOBER, read_policy(POLICY, "p").policy)
