"""Section 7 of the law: what a check of a policy tells; a « stands where a problem must be told."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.law.shell import checked, judged

LAW = """
    policy: service-star
    version: 1
    title: {en: Service star of the month, zh_CN: 月度服务之星}
    currency: CNY
    score:
      - {id: quality,    source: evaluations, weight: 70}
      - {id: csat,       source: figure, figure: csat_pct, weight: 20,
         bands: [{at: 70, points: 0}, {at: 95, points: 100}]}
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
      - {id: star,      title: {en: Star}, scope: company, places: 2, amount: "200.00", points: 50}
      - {id: team-star, title: {en: Team star}, scope: team, places: 1, amount: "100.00"}
      - {id: gold,      title: {en: Gold}, at_least: 90, points: 20}
"""


def test_that_the_policy_of_the_law_is_free_of_problems(tmp_path: Path) -> None:
    ran = checked(tmp_path, LAW, "policy")
    assert (ran.code, ran.document) == (0, {"problems": []})


REST = {
    "«polcy: 3": ["unknown-key"],
    "currency: «yuan": ["currency-invalid"],
    "missing_figure: «skip": ["word-unknown"],
    "shared_prize: «all": ["word-unknown"],
    "ties: [«fewer_fatals]": ["word-unknown"],
    "ties: [«section:]": ["yaml-no-space"],
    "ties: [fewer_fatal, «fewer_fatal]": ["duplicate-id"],
    "ties: [section:a, section:b]": [],
    "adjust: [««{id: a}]": ["missing-key", "missing-key"],
    "adjust: [{id: a, source: «evaluations, each: 1}]": ["word-unknown"],
    "adjust: [«{id: a, source: figure, each: 1}]": ["missing-key"],
    "adjust: [{id: a, source: fatal, «figure: x, each: 1}]": ["figure-without-source"],
    "adjust: [«{id: a, source: fatal, each: 1, at_most: 1, at_least: 2}]": ["limits-crossed"],
    "adjust: [{id: a, source: fatal, each: 1}, {id: «a, source: fatal, each: 1}]": ["duplicate-id"],
    "eligible: {«max_fatals: 1}": ["unknown-key"],
    "eligible: {min_evaluations: «-1}": ["number-too-small"],
    "eligible: {min_evaluations: «1.5}": ["integer-expected"],
    "eligible: {figures: [«{figure: x}]}": ["figure-without-limit"],
    "eligible: {figures: [«{at_least: 3}]}": ["missing-key"],
    "eligible: {figures: [«{figure: x, at_least: 5, at_most: 3}]}": ["limits-crossed"],
    "awards: [«{id: a}]": ["award-without-condition"],
    "awards: [{id: a, places: «0}]": ["number-too-small"],
    "awards: [{id: a, places: 1, amount: 200}]": [],
    'awards: [{id: a, places: 1, amount: "0.5"}]': [],
    "awards: [{id: a, places: 1, amount: «'0.555'}]": ["amount-invalid"],
    "awards: [{id: a, places: 1, amount: «'-5'}]": ["amount-invalid"],
    "awards: [{id: a, places: 1, points: «1.5}]": ["integer-expected"],
    "awards: [{id: a, places: 1, scope: «staff}]": ["word-unknown"],
    "awards: [{id: a, places: 1}, {id: «a, places: 2}]": ["duplicate-id"],
}
SCORES = {
    "score: «[]": ["list-empty"],
    "score: [«{id: q}]": ["missing-key"],
    "score: [{id: q, source: «evaluation}]": ["word-unknown"],
    "score: [{id: q, source: «fatal}]": ["word-unknown"],
    "score: [«{id: q, source: figure}]": ["missing-key"],
    "score: [{id: q, source: evaluations, «figure: x}]": ["figure-without-source"],
    "score: [{id: q, source: evaluations}, {id: «q, source: evaluations}]": ["duplicate-id"],
    "«score: [{id: q, source: evaluations, weight: 70}]": ["weights-total?"],
    "«score: [{id: q, source: evaluations, weight: 0}]": ["weights-zero"],
    "score: [{id: q, source: evaluations, weight: 70}, «{id: f, source: figure, figure: x}]": ["weights-mixed"],
    "score: [{id: q, source: evaluations, weight: «-7}, {id: f, source: figure, figure: x, weight: 9}]": [
        "number-too-small",
    ],
    "score: [{id: q, source: figure, figure: x, bands: [{at: 7, points: 0}, «{at: 7, points: 1}]}]": [
        "bands-not-in-order",
    ],
    "score: [{id: q, source: figure, figure: x, bands: [«{at: 70}]}]": ["missing-key"],
    "score: [{id: q, source: figure, figure: x, bands: [{at: «1:30, points: 0}]}]": [
        "number-expected",
    ],
}


@pytest.mark.parametrize("line", REST)
def test_that_a_key_of_a_policy_is_judged(tmp_path: Path, line: str) -> None:
    text = f"policy: p\nversion: 1\nscore: [{{id: q, source: evaluations}}]\n{line}\n"
    assert judged(tmp_path, text, "policy") == (REST[line], True)


@pytest.mark.parametrize("line", SCORES)
def test_that_the_score_of_a_policy_is_judged(tmp_path: Path, line: str) -> None:
    assert judged(tmp_path, f"policy: p\nversion: 1\n{line}\n", "policy") == (SCORES[line], True)


def test_that_a_policy_needs_id_version_and_score(tmp_path: Path) -> None:
    assert judged(tmp_path, "«««title: x\n", "policy") == (["missing-key"] * 3, True)
