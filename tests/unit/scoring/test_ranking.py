"""The cases M1 to M6 that must come out exactly, and what ties, awards and teams do."""

from __future__ import annotations

from decimal import Decimal

import pytest

from qa_app.model.ranking import AgentMonth, MonthEvaluation, MonthRanking, Policy, RankRow
from qa_app.scoring.policy_file import read_policy
from qa_app.scoring.ranking import rank, totals_of
from tests.unit.scoring.forms import dec

POLICY = """
policy: service-star
version: 1
title: {en: Service star of the month, zh_CN: 月度服务之星}
currency: CNY
score:
  - {id: quality,    source: evaluations, weight: 70}
  - {id: csat,       source: figure, figure: csat_pct, weight: 20, bands: [{at: 70, points: 0}, {at: 95, points: 100}]}
  - {id: attendance, source: figure, figure: attendance_pct, weight: 10,
     bands: [{at: 85, points: 0}, {at: 90, points: 100}]}
missing_figure: exclude
adjust:
  - {id: praise, source: figure, figure: praises, each: 0.5, at_most: 3}
  - {id: fatal,  source: fatal, each: -5}
eligible:
  min_evaluations: 5
  max_fatal: 0
  min_tenure_days: 90
  figures: [{figure: attendance_pct, at_least: 95}, {figure: upheld_complaints, at_most: 0}]
ties: [fewer_fatal, more_evaluations, section:accuracy, highest_lowest]
shared_prize: each
awards:
  - {id: star,      title: Star, scope: company, places: 2, amount: "200.00", points: 50}
  - {id: team-star, title: Team star, scope: team, places: 1, amount: "100.00"}
  - {id: gold,      title: Gold, at_least: 90, points: 20}
"""
PLAIN = """
policy: p
version: 1
score: [{id: quality, source: evaluations}]
"""


def policy_of(text: str) -> Policy:
    reading = read_policy(text, "p.yaml")
    assert reading.policy is not None, reading.problems
    return reading.policy


def evaluations(*scores: str | None, sections: dict[str, str] | None = None) -> tuple[MonthEvaluation, ...]:
    parts = tuple((name, Decimal(score)) for name, score in (sections or {}).items())
    return tuple(MonthEvaluation(None if score is None else Decimal(score), sections=parts) for score in scores)


def agent(number: str, *scores: str | None, team: str | None = None, **figures: str) -> AgentMonth:
    given = tuple((name, Decimal(value)) for name, value in figures.items())
    return AgentMonth(number, number, team, tenure_days=400, evaluations=evaluations(*scores), figures=given)


def row_of(ranking: MonthRanking, number: str = "1") -> RankRow:
    return next(row for row in ranking.rows if row.agent == number)


M1 = agent("1", *["88"] * 5, csat_pct="90", attendance_pct="92")


def test_that_m1_weights_quality_and_figures() -> None:
    row = row_of(rank(policy_of(POLICY), [M1]))
    assert row.score == dec("87.6")
    assert [part.points for part in row.components] == [dec("88"), dec("80"), dec("100")]


@pytest.mark.parametrize(("policy", "expected"), [("exclude", "89.5"), ("zero", "71.6")])
def test_that_m2_a_missing_figure_is_left_out_or_counts_zero(policy: str, expected: str) -> None:
    text = POLICY.replace("missing_figure: exclude", f"missing_figure: {policy}")
    row = row_of(rank(policy_of(text), [agent("1", *["88"] * 5, attendance_pct="92")]))
    assert row.score == dec(expected)


def test_that_m3_adjustments_are_added_within_their_limits() -> None:
    month = (MonthEvaluation(Decimal(88), fatal=True), *evaluations(*["88"] * 4))
    figures = (("csat_pct", Decimal(90)), ("attendance_pct", Decimal(92)), ("praises", Decimal(8)))
    row = row_of(rank(policy_of(POLICY), [AgentMonth("1", evaluations=month, figures=figures)]))
    assert row.score == dec("85.6")
    assert "too-many-fatal" in [reason.code for reason in row.reasons]
    assert (row.eligible, row.rank) == (False, None)


M4 = [agent("101", "90"), agent("102", "85"), agent("103", "85"), agent("104", "80")]


def test_that_m4_shares_a_rank_and_leaves_the_next_out() -> None:
    ranking = rank(policy_of(PLAIN), M4)
    assert [(row.agent, row.rank, row.shared) for row in ranking.rows] == [
        ("101", 1, False),
        ("102", 2, True),
        ("103", 2, True),
        ("104", 4, False),
    ]


@pytest.mark.parametrize(("shared", "amounts"), [("each", [200, 200, 200, 0]), ("split", [200, 100, 100, 0])])
def test_that_m5_a_shared_prize_is_taken_by_each_or_split(shared: str, amounts: list[int]) -> None:
    text = PLAIN + f'shared_prize: {shared}\nawards: [{{id: star, places: 2, amount: "200.00"}}]'
    assert [row.amount_cents for row in rank(policy_of(text), M4).rows] == [100 * amount for amount in amounts]


def test_that_m6_lists_every_reason() -> None:
    month = agent("1", *["88"] * 4, attendance_pct="94", upheld_complaints="0")
    row = row_of(rank(policy_of(POLICY), [month]))
    assert [reason.code for reason in row.reasons] == ["too-few-evaluations", "figure-too-low"]
    assert row.reasons[1].arguments == (("figure", "attendance_pct"), ("value", "94"), ("limit", "95"))


def test_that_v15_a_month_leaves_null_out_and_keeps_the_fatal() -> None:
    given = (*evaluations("100"), MonthEvaluation(Decimal(0), fatal=True), *evaluations("90", None))
    agent_month = AgentMonth("1", evaluations=given)
    totals = totals_of(agent_month)
    assert (totals.scored, totals.fatal, totals.lowest) == (3, 1, 0)
    row = row_of(rank(policy_of(PLAIN), [agent_month]))
    assert (row.score, row.mean) == (dec("63.3333"), dec("63.3333"))


def test_that_an_agent_without_a_scored_evaluation_has_no_score_and_no_rank() -> None:
    row = row_of(rank(policy_of(PLAIN), [agent("1", None)]))
    assert (row.score, row.rank, row.evaluations) == (None, None, 0)
    assert [reason.code for reason in row.reasons] == ["nothing-scored"]


def test_that_those_not_eligible_come_last_by_score() -> None:
    text = PLAIN + "eligible: {min_evaluations: 2}"
    ranking = rank(policy_of(text), [agent("1", "70"), agent("2", "60", "60"), agent("3", "95"), agent("4", None)])
    assert [(row.agent, row.rank) for row in ranking.rows] == [("2", 1), ("3", None), ("1", None), ("4", None)]


def test_that_unknown_tenure_and_figures_are_reasons() -> None:
    row = row_of(rank(policy_of(POLICY), [AgentMonth("1", evaluations=evaluations(*["88"] * 5))]))
    assert [reason.code for reason in row.reasons] == ["tenure-unknown", "figure-missing", "figure-missing"]


TIED = {
    "fewer_fatal": (AgentMonth("1", evaluations=(MonthEvaluation(Decimal(80), fatal=True),)), agent("2", "80")),
    "more_evaluations": (agent("1", "80"), agent("2", "80", "80")),
    "section:accuracy": (
        AgentMonth("1", evaluations=evaluations("80", sections={"accuracy": "70"})),
        AgentMonth("2", evaluations=evaluations("80", sections={"accuracy": "71"})),
    ),
    "highest_lowest": (agent("1", "70", "90"), agent("2", "75", "85")),
}


@pytest.mark.parametrize("rule", sorted(TIED))
def test_that_a_tie_rule_decides_a_tie(rule: str) -> None:
    ranking = rank(policy_of(PLAIN + f'ties: ["{rule}"]'), TIED[rule])
    assert [(row.agent, row.rank) for row in ranking.rows] == [("2", 1), ("1", 2)]


@pytest.mark.parametrize("rule", sorted(TIED))
def test_that_without_its_rule_the_tie_stays(rule: str) -> None:
    assert [row.rank for row in rank(policy_of(PLAIN), TIED[rule]).rows] == [1, 1]


def test_that_the_first_rule_of_the_chain_that_differs_decides() -> None:
    text = PLAIN + "ties: [more_evaluations, highest_lowest]"
    ranking = rank(policy_of(text), [agent("1", "80", "80"), agent("2", "80"), agent("3", "70", "90")])
    assert [(row.agent, row.rank) for row in ranking.rows] == [("1", 1), ("3", 2), ("2", 3)]


def test_that_an_agent_takes_every_award_that_fits_in_the_policy_order() -> None:
    text = PLAIN + (
        'awards: [{id: star, places: 1, amount: "200.00", points: 50}, '
        '{id: team-star, scope: team, places: 1, amount: "100.00"}, {id: gold, at_least: 90, points: 20}]'
    )
    agents = [agent("1", "95", team="A"), agent("2", "92", team="A"), agent("3", "70", team="B"), agent("4", "60")]
    taken = {row.agent: [each.award for each in row.awards] for row in rank(policy_of(text), agents).rows}
    assert taken == {"1": ["star", "team-star", "gold"], "2": ["gold"], "3": ["team-star"], "4": []}


def test_that_awards_add_up_to_amount_and_points() -> None:
    text = (
        PLAIN + 'awards: [{id: a, places: 1, amount: "200.10", points: 5}, {id: b, at_least: 0, amount: 3, points: 2}]'
    )
    row = row_of(rank(policy_of(text), [agent("1", "95")]))
    assert (row.amount_cents, row.points) == (20310, 7)


def test_that_those_not_eligible_take_no_award() -> None:
    text = PLAIN + "eligible: {min_evaluations: 2}\nawards: [{id: gold, at_least: 90, points: 20}]"
    assert row_of(rank(policy_of(text), [agent("1", "95")])).awards == ()


def test_that_the_last_cents_go_by_agent_number() -> None:
    text = PLAIN + 'shared_prize: split\nawards: [{id: star, places: 1, amount: "200.00"}]'
    ranking = rank(policy_of(text), [agent("10", "90"), agent("9", "90"), agent("8", "90")])
    assert [(row.agent, row.amount_cents) for row in ranking.rows] == [("8", 6667), ("9", 6667), ("10", 6666)]


def test_that_split_prizes_of_several_places_are_put_together() -> None:
    text = PLAIN + 'shared_prize: split\nawards: [{id: star, places: 3, amount: "100.00"}]'
    ranking = rank(policy_of(text), [agent("1", "90"), agent("2", "90"), agent("3", "80"), agent("4", "80")])
    assert [row.amount_cents for row in ranking.rows] == [10000, 10000, 5000, 5000]


def test_that_a_team_is_the_mean_over_all_its_calls() -> None:
    agents = [agent("1", "100", "100", "70", team="A"), agent("2", "50", None, team="A"), agent("3", "90", team="B")]
    teams = rank(policy_of(PLAIN), agents).teams
    assert [(team.rank, team.team, team.score, team.evaluations, team.agents) for team in teams] == [
        (1, "B", dec("90"), 1, 1),
        (2, "A", dec("80"), 4, 2),
    ]


def test_that_the_month_score_stays_within_0_and_100_before_adjusting() -> None:
    text = """
policy: p
version: 1
score: [{id: f, source: figure, figure: sold}]
adjust: [{id: praise, source: figure, figure: praises, each: 1}]
"""
    row = row_of(rank(policy_of(text), [agent("1", "50", sold="130", praises="2.5")]))
    assert row.score == dec("102.5")


def test_that_the_month_score_is_at_least_0_after_adjusting() -> None:
    text = PLAIN + "adjust: [{id: fatal, source: fatal, each: -5}]"
    month = AgentMonth("1", evaluations=(MonthEvaluation(Decimal(3), fatal=True),))
    assert row_of(rank(policy_of(text), [month])).score == dec("0")


def test_that_bands_are_flat_outside_their_points() -> None:
    low, high = (agent(number, *["88"] * 5, csat_pct=csat) for number, csat in (("1", "12"), ("2", "99")))
    ranking = rank(policy_of(POLICY), [low, high])
    assert [row_of(ranking, number).components[1].points for number in ("1", "2")] == [dec("0"), dec("100")]


def test_that_the_order_of_the_agents_does_not_matter() -> None:
    assert rank(policy_of(PLAIN), M4) == rank(policy_of(PLAIN), list(reversed(M4)))


def test_that_without_any_component_that_counts_there_is_no_score() -> None:
    text = "policy: p\nversion: 1\nscore: [{id: f, source: figure, figure: sold}]"
    row = row_of(rank(policy_of(text), [agent("1", "50")]))
    assert (row.score, [reason.code for reason in row.reasons]) == (None, ["no-month-score"])


PROBLEMS = [
    ("{id: quality, source: evaluation}", "word-unknown"),
    ("{id: quality, source: figure}", "missing-key"),
    ("{id: quality, source: evaluations, figure: x}", "figure-without-source"),
    ("{id: quality, source: evaluations, weigth: 3}", "unknown-key"),
    ("{id: quality, source: evaluations, weight: 30}", "weights-total"),
    ("{id: quality, source: evaluations, weight: 0}", "weights-zero"),
    ("{id: q, source: evaluations, bands: [{at: 5, points: 0}, {at: 5, points: 1}]}", "bands-not-in-order"),
]


@pytest.mark.parametrize(("component", "code"), PROBLEMS)
def test_that_a_component_problem_is_told(component: str, code: str) -> None:
    reading = read_policy(f"policy: p\nversion: 1\nscore:\n  - {component}\n", "p.yaml")
    assert [problem.code for problem in reading.problems] == [code]


MORE_PROBLEMS = [
    ("ties: [fewer_fatals]", "word-unknown"),
    ("ties: [fewer_fatal, fewer_fatal]", "duplicate-id"),
    ('awards: [{id: a, places: 1, amount: "2,00"}]', "amount-invalid"),
    ("awards: [{id: a, amount: 5}]", "award-without-condition"),
    ("awards: [{id: a, places: 0}]", "number-too-small"),
    ("eligible: {figures: [{figure: x}]}", "figure-without-limit"),
    ("eligible: {figures: [{figure: x, at_least: 3, at_most: 2}]}", "limits-crossed"),
    ("currency: Yuan", "currency-invalid"),
    ("adjust: [{id: a, source: evaluations, each: 1}]", "word-unknown"),
]


@pytest.mark.parametrize(("line", "code"), MORE_PROBLEMS)
def test_that_a_policy_problem_is_told(line: str, code: str) -> None:
    assert [problem.code for problem in read_policy(PLAIN + line, "p.yaml").problems] == [code]
