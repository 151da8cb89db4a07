"""Incentive points: from closed months to rewards, by postings that always add up to nothing."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from qa_app.model.ledger import PostingKind, Reward
from qa_app.model.problems import ProblemError
from qa_app.services.closing import close_month, reopen_month
from qa_app.services.ledger import (
    balances,
    expire_points,
    grant,
    redeem,
    reverse,
    rewards,
    statement,
    store_reward,
)
from qa_app.storage import ledger as stored
from tests.helpers.scored import ACTOR, ScoredAgent, score_month

OCTOBER = "2026-10"
MUG = Reward("mug", "Mug", 30, stock=1)


@pytest.fixture
def october(workspace, clock):
    """October is closed: agents 101 and 102 have 50 points each."""
    clock.now = datetime(2026, 11, 3, tzinfo=UTC)
    agents = (("101", 90), ("102", 80), ("103", 70))
    score_month(workspace, [ScoredAgent(number, "", "A", (score, score)) for number, score in agents])
    close_month(workspace, ACTOR, OCTOBER)
    store_reward(workspace, ACTOR, MUG)
    yield workspace
    with workspace.database.reading() as session:
        assert stored.total(session) == 0


def points(workspace):
    return {each.agent: each.points for each in balances(workspace)}


def codes(error):
    return [each.code for each in error.value.problems]


def last(workspace, agent):
    return statement(workspace, agent)[-1][0]


def test_that_closing_a_month_gives_its_points(october):
    assert points(october) == {"101": 50, "102": 50}


def test_that_reopening_takes_the_points_back(october):
    reopen_month(october, ACTOR, OCTOBER, "late calls")
    assert points(october) == {"101": 0, "102": 0}


def test_that_closing_again_gives_them_once(october):
    reopen_month(october, ACTOR, OCTOBER, "late calls")
    close_month(october, ACTOR, OCTOBER)
    assert points(october) == {"101": 50, "102": 50}


def test_that_a_reward_costs_points_and_stock(october):
    redeem(october, ACTOR, "101", "mug")
    assert points(october)["101"] == 20
    assert rewards(october)[0].stock == 0


def test_that_a_reward_out_of_stock_is_refused(october):
    redeem(october, ACTOR, "101", "mug")
    with pytest.raises(ProblemError) as error:
        redeem(october, ACTOR, "102", "mug")
    assert codes(error) == ["reward-out-of-stock"]


def test_that_too_few_points_buy_nothing(october):
    store_reward(october, ACTOR, Reward("trip", "Trip", 51))
    with pytest.raises(ProblemError) as error:
        redeem(october, ACTOR, "101", "trip")
    assert codes(error) == ["points-too-few"]
    assert points(october)["101"] == 50


def test_that_a_reward_that_is_not_offered_is_refused(october):
    store_reward(october, ACTOR, Reward("mug", "Mug", 30, offered=False))
    with pytest.raises(ProblemError) as error:
        redeem(october, ACTOR, "101", "mug")
    assert codes(error) == ["reward-not-offered"]


@pytest.mark.parametrize(("agent", "reward", "code"), [("999", "mug", "unknown-agent"), ("101", "x", "unknown-reward")])
def test_that_what_is_not_there_is_told(october, agent, reward, code):
    with pytest.raises(ProblemError) as error:
        redeem(october, ACTOR, agent, reward)
    assert codes(error) == [code]


def test_that_points_can_be_given_by_hand_with_a_note(october):
    grant(october, ACTOR, "103", 5, "success story")
    assert points(october)["103"] == 5
    assert last(october, "103").note == "success story"


def test_that_points_by_hand_need_number_and_note(october):
    with pytest.raises(ProblemError) as error:
        grant(october, ACTOR, "103", 0, " ")
    assert codes(error) == ["points-wrong", "points-without-note"]


def test_that_a_redemption_is_taken_back_by_a_counter_posting(october):
    redeem(october, ACTOR, "101", "mug")
    reverse(october, ACTOR, last(october, "101").id, "wrong agent")
    (line,) = [each for each in balances(october) if each.agent == "101"]
    assert (line.earned, line.spent, line.points) == (50, 0, 50)
    assert [each.kind for each, _ in statement(october, "101")] == [
        PostingKind.AWARD,
        PostingKind.REDEMPTION,
        PostingKind.REVERSAL,
    ]
    assert rewards(october)[0].stock == 1


def test_that_nothing_is_taken_back_twice(october):
    grant(october, ACTOR, "101", 5, "story")
    posting = last(october, "101").id
    reverse(october, ACTOR, posting, "by mistake")
    for again in (posting, last(october, "101").id):
        with pytest.raises(ProblemError) as error:
            reverse(october, ACTOR, again, "by mistake")
        assert codes(error) == ["posting-reversed"]


def test_that_the_points_of_a_month_are_taken_back_with_the_month(october):
    with pytest.raises(ProblemError) as error:
        reverse(october, ACTOR, last(october, "101").id, "why")
    assert codes(error) == ["posting-of-month"]


def test_that_a_statement_runs_up_to_the_balance(october):
    redeem(october, ACTOR, "101", "mug")
    assert [left for _, left in statement(october, "101")] == [50, 20]


def test_that_old_points_expire_once_and_only_what_is_left(october, clock):
    redeem(october, ACTOR, "101", "mug")
    clock.now = datetime(2027, 11, 5, tzinfo=UTC)
    grant(october, ACTOR, "101", 7, "story")
    expire_points(october, ACTOR, date(2027, 11, 1))
    expire_points(october, ACTOR, date(2027, 11, 1))
    (line,) = [each for each in balances(october) if each.agent == "101"]
    assert (line.expired, line.points) == (20, 7)


def test_that_young_points_do_not_expire(october):
    expire_points(october, ACTOR, date(2026, 11, 3))
    assert points(october) == {"101": 50, "102": 50}


def test_that_a_wrong_reward_tells_everything_at_once(october):
    with pytest.raises(ProblemError) as error:
        store_reward(october, ACTOR, Reward("A mug", " ", 0, stock=-1))
    assert codes(error) == ["reward-id-wrong", "reward-without-title", "reward-cost-wrong", "reward-stock-wrong"]


def test_that_closing_a_month_lets_points_expire_as_the_settings_say(october, clock):
    keeping = replace(october, settings=october.settings.with_values(points_months=1))
    score_month(october, [ScoredAgent("103", "", "A", (70, 70))], datetime(2026, 11, 2, tzinfo=UTC))
    clock.now = datetime(2026, 12, 3, 16, tzinfo=UTC)
    close_month(keeping, ACTOR, "2026-11")
    assert points(october) == {"103": 50, "101": 0, "102": 0}
    assert last(october, "101").kind is PostingKind.EXPIRY


def test_that_points_stay_until_their_months_are_over(october, clock):
    keeping = replace(october, settings=october.settings.with_values(points_months=1))
    score_month(october, [ScoredAgent("103", "", "A", (70, 70))], datetime(2026, 11, 2, tzinfo=UTC))
    clock.now = datetime(2026, 12, 3, 8, tzinfo=UTC)
    close_month(keeping, ACTOR, "2026-11")
    assert points(october)["101"] == 50
