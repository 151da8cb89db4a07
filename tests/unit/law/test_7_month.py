"""Section 7 of the law and M1 to M6: the month through evaluations, figures and `qa-app rank`."""

from __future__ import annotations

import pytest

from tests.unit.law.month import Desk, evaluation

BANDS = """
    score:
      - {id: quality,    source: evaluations, weight: 70}
      - {id: csat,       source: figure, figure: csat_pct, weight: 20,
         bands: [{at: 70, points: 0}, {at: 95, points: 100}]}
      - {id: attendance, source: figure, figure: attendance_pct, weight: 10,
         bands: [{at: 85, points: 0}, {at: 90, points: 100}]}
    adjust:
      - {id: praise, source: figure, figure: praises, each: 0.5, at_most: 3}
      - {id: fatal,  source: fatal, each: -5}
    eligible: {max_fatal: 0}
"""
QUALITY = """
    score: [{id: quality, source: evaluations}]
"""


def test_m1(desk: Desk) -> None:
    desk.publish()
    desk.scores("102", 86, 90)
    desk.figures("agent,csat_pct,attendance_pct\n102,90,92\n")
    assert desk.column(BANDS, "rank", "agent", "score") == [[1, "102", "87.6000"]]


@pytest.mark.parametrize(("missing", "score"), [("exclude", "89.5000"), ("zero", "71.6000")])
def test_m2(desk: Desk, missing: str, score: str) -> None:
    desk.publish()
    desk.scores("102", 88)
    desk.figures("agent,csat_pct,attendance_pct\n102,,92\n")
    assert desk.column(BANDS + f"    missing_figure: {missing}\n", "score") == [[score]]


def test_m3(desk: Desk) -> None:
    desk.publish()
    desk.scores("102", *[99] * 8, -1)  # 8 · 99 / 9 = 88
    desk.figures("agent,csat_pct,attendance_pct,praises\n102,90,92,8\n")
    (row,) = desk.rank(BANDS)["rows"]
    assert (row["score"], row["rank"], row["eligible"], row["fatal"]) == ("85.6000", None, False, 1)
    assert [each["code"] for each in row["reasons"]] == ["too-many-fatal"]


def test_m4_ranks_are_shared_where_nothing_parts_them(desk: Desk) -> None:
    desk.publish()
    for agent, score in (("104", 80), ("103", 85), ("102", 85), ("101", 90)):
        desk.scores(agent, score)
    assert desk.column(QUALITY, "rank", "agent") == [[1, "101"], [2, "102"], [2, "103"], [4, "104"]]


@pytest.mark.parametrize(
    ("shared", "amounts"),
    [("each", ["200.00", "200.00", "200.00", "0.00"]), ("split", ["200.00", "100.00", "100.00", "0.00"])],
)
def test_m5(desk: Desk, shared: str, amounts: list[str]) -> None:
    desk.publish()
    for agent, score in (("104", 80), ("103", 85), ("102", 85), ("101", 90)):
        desk.scores(agent, score)
    policy = (
        QUALITY + f'    shared_prize: {shared}\n    awards: [{{id: star, places: 2, amount: "200.00", points: 50}}]\n'
    )
    assert [row[0] for row in desk.column(policy, "amount")] == amounts
    assert [row[0] for row in desk.column(policy, "points")] == [50, 50, 50, 0]
    assert [row[0] for row in desk.column(policy, "awards")] == [["star"], ["star"], ["star"], []]


def test_m6_every_reason_is_listed(desk: Desk) -> None:
    desk.publish()
    desk.scores("102", 90, 90, 90, 90)
    desk.figures("agent,attendance_pct\n102,94\n")
    policy = QUALITY + "    eligible: {min_evaluations: 5, figures: [{figure: attendance_pct, at_least: 95}]}\n"
    (row,) = desk.rank(policy)["rows"]
    assert (row["rank"], row["eligible"], row["score"]) == (None, False, "90.0000")
    assert [each["code"] for each in row["reasons"]] == ["too-few-evaluations", "figure-too-low"]


def test_v15_a_month_leaves_null_out_and_takes_fatals_in(desk: Desk) -> None:
    desk.publish()
    desk.scores("102", 100, -1, 90, None)
    assert desk.column(QUALITY, "score", "evaluations", "fatal", "lowest") == [["63.3333", 3, 1, "0.0000"]]


def test_that_nobody_is_ranked_without_a_scored_evaluation(desk: Desk) -> None:
    desk.publish()
    desk.scores("101", 50)
    desk.scores("102", None)
    desk.figures("agent,csat_pct\n103,99\n")
    rows = desk.rank(BANDS.replace("eligible: {max_fatal: 0}", "missing_figure: zero"))["rows"]
    assert [(row["agent"], row["rank"], row["score"]) for row in rows] == [
        ("101", 1, "35.0000"), ("102", None, None), ("103", None, None),
    ]  # fmt: skip
    for row in rows[1:]:
        assert (row["evaluations"], row["lowest"], row["eligible"]) == (0, None, False)
        assert row["reasons"]


REASONS = [
    ("min_evaluations: 3", ["too-few-evaluations"]),
    ("min_evaluations: 2", []),
    ("max_fatal: 0", ["too-many-fatal"]),
    ("max_fatal: 1", []),
    ("figures: [{figure: a, at_least: 95}]", ["figure-too-low"]),
    ("figures: [{figure: a, at_least: 94.5}]", []),
    ("figures: [{figure: b, at_most: 0}]", ["figure-too-high"]),
    ("figures: [{figure: b, at_most: 1}]", []),
    (
        "figures: [{figure: b, at_least: 2, at_most: 5}, {figure: a, at_most: 94}]",
        ["figure-too-low", "figure-too-high"],
    ),
    ("figures: [{figure: c, at_most: 0}]", ["figure-missing"]),
    ("min_tenure_days: 90", ["tenure-unknown"]),
]


def test_that_each_rule_of_eligibility_gives_its_reason(desk: Desk) -> None:
    desk.publish()
    desk.scores("102", 90, -1)
    desk.figures("agent,a,b\n102,94.5,1\n")
    for rule, codes in REASONS:
        (row,) = desk.rank(QUALITY + f"    eligible: {{{rule}}}\n")["rows"]
        assert ([each["code"] for each in row["reasons"]], row["eligible"], row["rank"]) == (
            codes, not codes, None if codes else 1,
        ), rule  # fmt: skip


@pytest.mark.parametrize(("joined", "codes"), [("2026-08-02", []), ("2026-08-03", ["tenure-too-short"])])
def test_that_tenure_is_counted_to_the_last_day_of_the_month(desk: Desk, joined: str, codes: list[str]) -> None:
    desk.publish()
    desk.scores("102", 90)
    desk.figures(f"agent,joined on,a\n102,{joined},1\n")
    (row,) = desk.rank(QUALITY + "    eligible: {min_tenure_days: 90}\n")["rows"]
    assert [each["code"] for each in row["reasons"]] == codes


FIGURE = [
    ("60", "0.0000"), ("70", "0.0000"), ("75", "20.0000"), ("80", "40.0000"), ("88", "72.0000"), ("95", "100.0000"),
    ("99", "100.0000"), ("76.1", "24.4000"), ("81.3333", "45.3332"),
]  # fmt: skip


def test_that_a_band_is_linear_between_its_points_and_flat_outside(desk: Desk) -> None:
    desk.publish()
    desk.figures("agent,f\n" + "".join(f"{number},{figure}\n" for number, (figure, _) in enumerate(FIGURE, 101)))
    for number in range(101, 101 + len(FIGURE)):
        desk.scores(str(number), 50)
    bands = "[{at: 70, points: 0}, {at: 80, points: 40}, {at: 95, points: 100}]"
    policy = f"score: [{{id: f, source: figure, figure: f, bands: {bands}}}]\n"
    assert dict(desk.column(policy, "agent", "score")) == {
        str(number): score for number, (_, score) in enumerate(FIGURE, 101)
    }


def test_that_a_falling_band_is_linear_too(desk: Desk) -> None:
    desk.publish()
    desk.scores("102", 50)
    desk.figures("agent,handling_s\n102,250\n")
    policy = (
        "score: [{id: f, source: figure, figure: handling_s, bands: [{at: 200, points: 100}, {at: 300, points: 0}]}]\n"
    )
    assert desk.column(policy, "score") == [["50.0000"]]


ADJUST = [
    ("[]", "80.0000"),
    ("[{id: a, source: figure, figure: praises, each: 0.5}]", "84.0000"),
    ("[{id: a, source: figure, figure: praises, each: 0.5, at_most: 3}]", "83.0000"),
    ("[{id: a, source: figure, figure: praises, each: -2, at_least: -10}]", "70.0000"),
    ("[{id: a, source: figure, figure: none, each: 5}]", "80.0000"),
    ("[{id: a, source: figure, figure: praises, each: 5}]", "120.0000"),
    ("[{id: a, source: figure, figure: praises, each: -50}]", "0.0000"),
    (
        "[{id: a, source: figure, figure: praises, each: -50}, {id: b, source: figure, figure: praises, each: 1}]",
        "0.0000",
    ),
    ("[{id: a, source: fatal, each: -5}]", "80.0000"),
]


def test_that_adjustments_are_added_to_the_mean(desk: Desk) -> None:
    desk.publish()
    desk.scores("102", 80)
    desk.figures("agent,praises\n102,8\n")
    for adjust, score in ADJUST:
        assert desk.column(QUALITY + f"    adjust: {adjust}\n", "score") == [[score]], adjust


def test_that_the_mean_is_kept_within_0_and_100_before_the_adjustments(desk: Desk) -> None:
    desk.publish()
    desk.scores("102", 80)
    desk.figures("agent,over,under,one\n102,300,-300,1\n")
    one = "adjust: [{id: a, source: figure, figure: one, each: 2}]\n"
    for figure, score in (("over", "102.0000"), ("under", "2.0000")):
        assert desk.column(f"score: [{{id: f, source: figure, figure: {figure}}}]\n{one}", "score") == [[score]]


def test_that_the_month_is_the_mean_of_calls_rounded_once(desk: Desk) -> None:
    desk.publish()
    desk.scores("102", 50, 50, 51)
    policy = "score: [{id: q, source: evaluations, weight: 2}, {id: f, source: figure, figure: f, weight: 1}]\n"
    desk.figures("agent,f\n102,0.00005\n")
    assert desk.column(policy, "score") == [["33.5556"]]  # (2 · 151/3 + 0.00005) / 3 = 33.555572...


TIED = """
    rubric: counted
    version: 1
    mode: weighted
    sections:
      - {id: accuracy, weight: 50, items: [{id: a, type: number, ranges: [RANGES]}]}
      - {id: manners, weight: 50, items: [{id: m, type: number, ranges: [RANGES]},
          {id: f, type: choice, options: [{id: fine, points: 0}, {id: bad, points: 0, fatal: form}]}]}
""".replace("RANGES", ", ".join(f"{{min: {each}, max: {each}, points: {each}}}" for each in range(11)))


def _tied(desk: Desk, agent: str, *calls: tuple[int, int] | tuple[int, int, str]) -> None:
    rows = []
    for number, (accuracy, manners, *fatal) in enumerate(calls, 1):
        answers = {"a": accuracy, "m": manners, "f": fatal[0] if fatal else "fine"}
        rows.append({**evaluation(agent, number, 0), "answers": answers})
    assert desk.take(rows).document["rejected"] == []


def test_that_the_tie_chain_parts_in_its_order(desk: Desk) -> None:
    desk.publish(TIED)
    _tied(desk, "101", (9, 7), (7, 9))  # 80, 80: accuracy 80, lowest 80
    _tied(desk, "102", (9, 9), (7, 7))  # 90, 70: accuracy 80, lowest 70
    _tied(desk, "103", (10, 6), (10, 6))  # 80, 80: accuracy 100
    _tied(desk, "104", (8, 8), (8, 8), (8, 8))  # 80 three times: accuracy 80
    for ties, order in (
        ("[]", [[1, "101"], [1, "102"], [1, "103"], [1, "104"]]),
        ("[more_evaluations]", [[1, "104"], [2, "101"], [2, "102"], [2, "103"]]),
        ("[section:accuracy]", [[1, "103"], [2, "101"], [2, "102"], [2, "104"]]),
        ("[highest_lowest]", [[1, "101"], [1, "103"], [1, "104"], [4, "102"]]),
        ("[highest_lowest, section:accuracy, more_evaluations]", [[1, "103"], [2, "104"], [3, "101"], [4, "102"]]),
        ("[fewer_fatal, section:accuracy, highest_lowest]", [[1, "103"], [2, "101"], [2, "104"], [4, "102"]]),
    ):
        assert desk.column(QUALITY + f"    ties: {ties}\n", "rank", "agent") == order, ties


def test_that_fewer_fatals_win_a_tie(desk: Desk) -> None:
    desk.publish(TIED)
    _tied(desk, "101", (10, 10), (10, 10, "bad"))
    _tied(desk, "102", (5, 5), (5, 5))
    assert desk.column(QUALITY + "    ties: [fewer_fatal]\n", "rank", "agent") == [[1, "102"], [2, "101"]]


def test_that_those_not_eligible_stand_after_the_ranked(desk: Desk) -> None:
    desk.publish()
    desk.scores("101", 99)
    desk.scores("102", 70, 70)
    desk.scores("103", 99, 98)
    found = desk.column(QUALITY + "    eligible: {min_evaluations: 2}\n", "rank", "agent", "eligible")
    assert found == [[1, "103", True], [2, "102", True], [None, "101", False]]


SPLIT = [
    (1, "100.00", {"9": "33.34", "10": "33.33", "11": "33.33", "12": "0.00"}),
    (2, "100.00", {"9": "66.67", "10": "66.67", "11": "66.66", "12": "0.00"}),
    (3, "100.00", {"9": "100.00", "10": "100.00", "11": "100.00", "12": "0.00"}),
    (4, "0.01", {"9": "0.01", "10": "0.01", "11": "0.01", "12": "0.01"}),
    (1, "0.02", {"9": "0.01", "10": "0.01", "11": "0.00", "12": "0.00"}),
]


def test_that_split_prizes_go_to_the_last_cent_by_agent_number(desk: Desk) -> None:
    desk.publish()
    for agent, score in (("10", 90), ("9", 90), ("12", 80), ("11", 90)):
        desk.scores(agent, score)
    for places, amount, found in SPLIT:
        awards = f'shared_prize: split\n    awards: [{{id: star, places: {places}, amount: "{amount}"}}]\n'
        assert dict(desk.column(QUALITY + f"    {awards}", "agent", "amount")) == found


def test_that_an_agent_takes_every_award_that_fits_in_the_policys_order(desk: Desk) -> None:
    desk.publish()
    desk.scores("101", 95, team="North")
    desk.scores("102", 90, team="North")
    desk.scores("103", 89.5, team="South")
    desk.scores("104", 88)
    awards = """
    awards:
      - {id: star, scope: company, places: 1, amount: "200.00", points: 50}
      - {id: team-star, scope: team, places: 1, amount: "100.5"}
      - {id: gold, at_least: 90, points: 20}
      - {id: both, places: 3, at_least: 90, amount: "1"}
    """
    assert desk.column(QUALITY + awards, "agent", "awards", "amount", "points") == [
        ["101", ["star", "team-star", "gold", "both"], "301.50", 70],
        ["102", ["gold", "both"], "1.00", 20],
        ["103", ["team-star"], "100.50", 0],
        ["104", [], "0.00", 0],
    ]


def test_that_those_not_eligible_take_no_award(desk: Desk) -> None:
    desk.publish()
    desk.scores("101", 99)
    desk.scores("102", 70, 70)
    awards = "[{id: star, places: 1, amount: '5'}, {id: g, at_least: 60}]"
    policy = QUALITY + f"    eligible: {{min_evaluations: 2}}\n    awards: {awards}\n"
    assert desk.column(policy, "agent", "awards") == [["102", ["star", "g"]], ["101", []]]


def test_that_teams_are_the_mean_over_all_their_evaluations(desk: Desk) -> None:
    desk.publish()
    desk.scores("101", 90, team="North")
    desk.scores("102", 60, 60, -1, None, team="North")
    desk.scores("103", 80, team="South")
    desk.scores("104", 10)
    teams = desk.rank(QUALITY)["teams"]
    assert [(each["team"], each["score"], each["evaluations"]) for each in teams] == [
        ("South", "80.0000", 1), ("North", "52.5000", 4),
    ]  # fmt: skip


def test_that_a_call_belongs_to_the_month_of_its_start_in_the_workspaces_zone(desk: Desk) -> None:
    desk.publish()
    moments = {
        "1": "2026-09-30T15:59:59Z", "2": "2026-09-30T16:00:00Z", "3": "2026-10-31T23:59:59+08:00",
        "4": "2026-10-31T16:00:00Z", "5": "2026-11-01T00:30:00+09:00", "6": "2026-10-31 23:30:00",
    }  # fmt: skip
    rows = [
        {**evaluation("102", 1, 90), "call": call, "started_at": at, "submitted_at": "2026-11-03T10:00:00+08:00"}
        for call, at in moments.items()
    ]
    assert desk.take(rows).code == 0
    counted = {month: desk.rank(QUALITY, month)["rows"] for month in ("2026-09", "2026-10", "2026-11")}
    assert {month: [row["evaluations"] for row in rows] for month, rows in counted.items()} == {
        "2026-09": [1], "2026-10": [4], "2026-11": [1],
    }  # fmt: skip


def test_that_the_rows_have_the_keys_of_the_law(desk: Desk) -> None:
    desk.publish()
    desk.scores("102", 90, team="North")
    document = desk.rank(QUALITY)
    (row,) = document["rows"]
    assert set(row) >= {
        "rank", "agent", "name", "team", "score", "evaluations", "fatal", "lowest", "eligible", "reasons", "awards",
        "amount", "points",
    }  # fmt: skip
    assert (row["name"], row["team"], row["amount"], row["points"]) == ("Name 102", "North", "0.00", 0)
    assert "teams" in document


def test_that_an_empty_month_has_no_rows(desk: Desk) -> None:
    assert desk.rank(QUALITY)["rows"] == []


def test_that_the_published_policy_counts_where_no_file_is_named(desk: Desk) -> None:
    desk.publish()
    desk.scores("102", 90)
    desk.publish("policy: half\nversion: 1\nscore: [{id: q, source: evaluations}]\n"
                 "adjust: [{id: a, source: fatal, each: -1}]\n", "policy")  # fmt: skip
    assert desk.done("rank", "--month", "2026-10")["rows"][0]["score"] == "90.0000"
