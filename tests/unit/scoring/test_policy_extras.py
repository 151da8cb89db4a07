"""Awards beyond places and scores: levels, shares, streaks and competitions of teams; and the ready policies."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from qa_app.model.ranking import AgentMonth, MonthRanking, Policy
from qa_app.scoring.policy_file import read_policy
from qa_app.scoring.ranking import rank
from tests.unit.scoring.test_ranking import PLAIN, agent, policy_of

READY = Path(__file__).resolve().parents[3] / "rubrics" / "policies"


def ready(name: str) -> Policy:
    return policy_of((READY / f"{name}.yaml").read_text(encoding="utf-8"))


def with_awards(*lines: str, shared: str = "each") -> Policy:
    return policy_of(PLAIN + f"shared_prize: {shared}\nawards:\n" + "".join(f"  - {line}\n" for line in lines))


def taken(ranking: MonthRanking) -> dict[str, list[str]]:
    return {row.agent: [each.award for each in row.awards] for row in ranking.rows}


def amounts(ranking: MonthRanking) -> dict[str, int]:
    return {row.agent: row.amount_cents for row in ranking.rows}


def codes(text: str) -> list[tuple[str, int | None, int | None]]:
    return [(each.code, each.line, each.column) for each in read_policy(text, "p.yaml").problems]


def test_that_levels_with_an_upper_limit_leave_each_agent_one() -> None:
    policy = with_awards("{id: gold, at_least: 95}", "{id: silver, at_least: 90, below: 95}")
    months = [agent("1", "95"), agent("2", "94.9999"), agent("3", "90"), agent("4", "89.9999")]
    assert taken(rank(policy, months)) == {"1": ["gold"], "2": ["silver"], "3": ["silver"], "4": []}


@pytest.mark.parametrize(("people", "stars"), [(1, 1), (10, 1), (11, 2), (20, 2), (21, 3)])
def test_that_a_share_is_rounded_up(people: int, stars: int) -> None:
    ranking = rank(with_awards("{id: star, share: 10}"), [agent(str(n), str(50 + n)) for n in range(people)])
    assert sum(bool(row.awards) for row in ranking.rows) == stars


def test_that_a_share_counts_in_each_team() -> None:
    months = [agent(str(n), str(50 + n), team="A" if n < 3 else "B") for n in range(5)]
    ranking = rank(with_awards("{id: star, scope: team, share: 50}"), months)
    assert [name for name, awards in taken(ranking).items() if awards] == ["4", "2", "1"]


def streak_of(*earlier: tuple[str, ...]) -> list[str]:
    policy = with_awards("{id: loyal, streak: {award: star, months: 3}, points: 30}", "{id: star, places: 1}")
    return taken(rank(policy, [replace(agent("1", "90"), earlier=earlier)]))["1"]


def test_that_a_streak_needs_the_award_in_every_month() -> None:
    assert streak_of(("star",), ("gold", "star")) == ["loyal", "star"]
    assert streak_of(("star",), ("star",), ()) == ["loyal", "star"]
    assert streak_of(("star",), ()) == ["star"]
    assert streak_of(("star",)) == ["star"]


def test_that_a_streak_ends_in_a_month_without_the_award() -> None:
    policy = with_awards("{id: star, places: 1}", "{id: loyal, streak: {award: star, months: 2}}")
    months = [replace(agent("1", "80"), earlier=(("star",),)), agent("2", "90")]
    assert taken(rank(policy, months)) == {"2": ["star"], "1": []}


TEAMS = [
    agent("1", "90", "92", team="A"),
    agent("2", "80", team="A"),
    agent("3", "88", "88", "88", team="B"),
    agent("4", "99", team="C"),
]


def test_that_a_teams_prize_is_split_among_its_members_to_the_cent() -> None:
    policy = with_awards('{id: team, scope: teams, places: 1, min_evaluations: 3, amount: "100.01", points: 5}')
    ranking = rank(policy, [*TEAMS, agent("5", "91", team="B")])
    assert amounts(ranking) == {"4": 0, "5": 5000, "3": 5001, "1": 0, "2": 0}
    assert {row.agent: row.points for row in ranking.rows}["5"] == 5


def test_that_a_team_with_too_few_calls_does_not_compete() -> None:
    without = with_awards("{id: team, scope: teams, places: 1}")
    assert [name for name, awards in taken(rank(without, TEAMS)).items() if awards] == ["4"]
    least = with_awards("{id: team, scope: teams, places: 1, min_evaluations: 3}")
    assert [name for name, awards in taken(rank(least, TEAMS)).items() if awards] == ["3"]


@pytest.mark.parametrize(("shared", "paid"), [("each", 10000), ("split", 5000)])
def test_that_teams_of_one_mean_share_their_place(shared: str, paid: int) -> None:
    policy = with_awards('{id: team, scope: teams, places: 1, amount: "100.00"}', shared=shared)
    ranking = rank(policy, [agent("1", "90", team="A"), agent("2", "90", team="B"), agent("3", "80", team="C")])
    assert amounts(ranking) == {"1": paid, "2": paid, "3": 0}


def test_that_who_is_not_eligible_has_no_part_in_the_teams_prize() -> None:
    text = PLAIN + 'eligible: {min_evaluations: 2}\nawards: [{id: team, scope: teams, places: 1, amount: "100.00"}]'
    assert amounts(rank(policy_of(text), TEAMS[:2])) == {"1": 10000, "2": 0}


def test_that_every_problem_of_an_award_is_told_at_its_place() -> None:
    text = (
        PLAIN
        + """awards:
  - {id: a, share: 0}
  - {id: b, share: 10, places: 1}
  - {id: c, streak: {award: d, months: 2}}
  - {id: d, streak: {award: a, months: 1}}
  - {id: e, places: 1, min_evaluations: 5}
  - {id: f, scope: teams, share: 10}
  - {id: g, at_least: 90, below: 90}
  - {id: h, scope: team, streak: {award: a, months: 2}}
  - {id: i, below: 90}
"""
    )
    assert codes(text) == [
        ("share-out-of-range", 6, 20),
        ("award-keys-apart", 7, 13),
        ("streak-award-unknown", 8, 21),
        ("number-too-small", 9, 40),
        ("award-key-of-teams", 10, 24),
        ("award-keys-apart", 11, 27),
        ("limits-crossed", 12, 5),
        ("award-keys-apart", 13, 26),
        ("award-without-condition", 14, 5),
    ]


FIGURES = {
    "csat_pct": "90",
    "fcr_pct": "80",
    "handling_seconds": "330",
    "attendance_pct": "100",
    "exam": "90",
    "upheld_complaints": "0",
}


def test_that_the_balanced_month_weighs_quality_seventy_and_falls_with_handling_time() -> None:
    month = agent("1", *["88"] * 5, **FIGURES)
    row = rank(ready("balanced-month"), [month]).rows[0]
    assert [part.points for part in row.components] == [Decimal(each) for each in ("88", "80", "80", "50", "100", "90")]
    # (88·70 + 80·10 + 80·5 + 50·5 + 100·5 + 90·5) / 100
    assert row.score == Decimal("85.6")


def test_that_gold_silver_and_bronze_are_taken_once_each_and_gold_three_times_running_gives_more() -> None:
    policy = ready("gold-silver-bronze")
    months = [
        replace(agent("1", *["96"] * 5), earlier=(("gold",), ("gold",))),
        agent("2", *["95"] * 5),
        agent("3", *["90"] * 5),
        agent("4", *["85"] * 5),
        agent("5", *["84.9"] * 5),
    ]
    ranking = rank(policy, months)
    assert taken(ranking) == {
        "1": ["gold", "gold-streak"],
        "2": ["gold"],
        "3": ["silver"],
        "4": ["bronze"],
        "5": [],
    }
    assert amounts(ranking) == {"1": 50000, "2": 30000, "3": 20000, "4": 10000, "5": 0}


def test_that_the_team_competition_pays_the_best_teams_and_each_teams_star() -> None:
    months: list[AgentMonth] = [
        *(agent(str(n), *["92"] * 10, team="A") for n in (1, 2)),
        *(agent(str(n), *["90"] * 10, team="B") for n in (3, 4, 5)),
        agent("6", *["99"] * 5, team="C"),
    ]
    ranking = rank(ready("team-competition"), months)
    # C has 5 calls, too few: A takes 600.00 among two, B 300.00 among three; the
    # first of each team share 100.00, all of A and B being alike.
    assert amounts(ranking) == {
        "6": 10000,
        "1": 35000,
        "2": 35000,
        "3": 13334,
        "4": 13333,
        "5": 13333,
    }


@pytest.mark.parametrize("file", sorted(READY.glob("*.yaml")), ids=lambda file: file.stem)
def test_that_a_ready_policy_says_everything_in_three_languages(file: Path) -> None:
    policy = ready(file.stem)
    assert policy.id == file.stem
    titled = (policy, *policy.components, *policy.adjustments, *policy.awards)
    assert {tuple(language for language, _ in each.title.words) for each in titled} == {("en", "zh_CN", "zh_TW")}
