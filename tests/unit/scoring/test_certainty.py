"""Intervals of ranks: they hold the rank, narrow with more calls, and are the same each time."""

from decimal import Decimal
from random import Random

import pytest

from qa_app.model.ranking import AgentMonth, Component, Eligibility, MonthEvaluation, Policy, Source
from qa_app.model.rubric import NO_TEXT
from qa_app.scoring.certainty import RankInterval, rank_intervals
from qa_app.scoring.ranking import rank

QUALITY = Component("quality", Source.EVALUATIONS, weight=Decimal(1))
POLICY = Policy("p", 1, NO_TEXT, (QUALITY,))


def agent(number, scores):
    return AgentMonth(number, evaluations=tuple(MonthEvaluation(Decimal(score)) for score in scores))


def intervals(agents, policy=POLICY, seed="2026-10"):
    return rank_intervals(policy, agents, rank(policy, agents), seed)


def alike(calls, agents=20):
    """Agents of nearly the same work, listened to `calls` times each."""
    random = Random(7)
    return [agent(str(number), [random.gauss(80, 8) for _ in range(calls)]) for number in range(agents)]


def width(found):
    return sum(each.high - each.low for each in found.values()) / len(found)


def test_that_every_interval_holds_its_rank():
    agents = alike(5)
    ranking = rank(POLICY, agents)
    found = intervals(agents)
    assert all(found[row.agent].low <= row.rank <= found[row.agent].high for row in ranking.rows)


def test_that_the_same_month_gives_the_same_intervals():
    agents = alike(5)
    assert intervals(agents) == intervals(agents)


def test_that_the_order_of_the_agents_does_not_matter():
    agents = alike(6)
    assert intervals(agents) == intervals(agents[::-1])


def test_that_another_seed_draws_anew():
    agents = alike(5)
    assert intervals(agents) != intervals(agents, seed="2026-11")


def test_that_like_agents_are_hardly_told_apart_by_five_calls():
    assert width(intervals(alike(5))) > 10


def test_that_more_calls_make_ranks_surer():
    random = Random(7)
    skill = [70 + 2 * number for number in range(10)]
    few, many = (
        [agent(str(n), [random.gauss(each, 8) for _ in range(calls)]) for n, each in enumerate(skill)]
        for calls in (5, 200)
    )
    assert width(intervals(many)) < width(intervals(few)) / 2


def test_that_agents_far_apart_are_certain():
    agents = [agent("1", [95, 96, 97]), agent("2", [60, 61, 62]), agent("3", [20, 21, 22])]
    assert intervals(agents) == {str(n): RankInterval(n, n) for n in (1, 2, 3)}


def test_that_one_call_makes_no_rank_certain():
    others = [agent(str(number), [60, 80, 100]) for number in range(2, 8)]
    found = intervals([agent("1", [82]), *others])["1"]
    assert found.high - found.low >= 4


def test_that_every_place_is_open_where_nobody_has_two_calls():
    found = intervals([agent("1", [90]), agent("2", [70]), agent("3", [50])])
    assert found == {str(n): RankInterval(1, 3) for n in (1, 2, 3)}


def test_that_figures_hold_a_rank_fast():
    csat = Component("csat", Source.FIGURE, figure="csat", weight=Decimal(99))
    policy = Policy("p", 1, NO_TEXT, (QUALITY, csat))
    agents = [
        AgentMonth(
            str(n), evaluations=(MonthEvaluation(Decimal(70 + n)),) * 3, figures=(("csat", Decimal(90 - 20 * n)),)
        )
        for n in range(3)
    ]
    assert intervals(agents, policy) == {str(n): RankInterval(n + 1, n + 1) for n in range(3)}


def test_that_who_is_not_eligible_has_no_interval():
    policy = Policy("p", 1, NO_TEXT, (QUALITY,), eligibility=Eligibility(min_evaluations=2))
    assert set(intervals([agent("1", [90]), agent("2", [80, 82])], policy)) == {"2"}


@pytest.mark.parametrize("agents", [[], [AgentMonth("1")]])
def test_that_a_month_without_ranks_has_no_interval(agents):
    assert intervals(agents) == {}


def test_that_the_interval_covers_the_true_place_as_often_as_it_says():
    """Twenty agents of known skill, sixty months of eight calls each: the true place lies within in 80 to 100 %."""
    random = Random(11)
    skill = {str(number): 70 + number for number in range(20)}
    truth = {name: 20 - number for number, name in enumerate(skill)}
    held = total = 0
    for month in range(60):
        agents = [agent(name, [random.gauss(each, 8) for _ in range(8)]) for name, each in skill.items()]
        found = rank_intervals(POLICY, agents, rank(POLICY, agents), str(month), draws=300)
        held += sum(found[name].low <= truth[name] <= found[name].high for name in skill)
        total += len(skill)
    assert 0.8 <= held / total <= 1
