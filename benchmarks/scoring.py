"""Scoring a form against the same sums in bare Decimal arithmetic, and checking a rubric against parsing it.

The peer is given what the engine has to find out: which items are visible, and each answer's points, best points and
weight as Decimals. It works out every share, every section and the form, and rounds them to 4 places, nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from random import Random

import yaml

from benchmarks.measure import median, report, seconds
from qa_app.model.evaluation import Answer, FaultsAnswer, NumberAnswer, OptionAnswer, OptionsAnswer
from qa_app.model.rubric import Item, ItemType, Rubric
from qa_app.scoring.engine import score
from qa_app.scoring.rubric_file import read_rubric
from qa_app.scoring.shares import best_points, earned_points
from qa_app.scoring.visibility import visible_items
from qa_app.scoring.yaml_tree import parse

RUNS = 9
FORMS = 400
RUBRIC = Path(__file__).resolve().parent.parent / "rubrics" / "telephone-service.yaml"
PLACES = Decimal("0.0001")
HUNDRED = Decimal(100)
ITEMS = 200

Plain = Sequence[tuple[Decimal, Sequence[tuple[Decimal, Decimal, Decimal]]]]


def main() -> None:
    """Measure and report."""
    rubric = shipped()
    forms = [answers_of(rubric, number) for number in range(FORMS)]
    plain = [plain_sums(rubric, answers) for answers in forms]
    for answers, sums in zip(forms, plain, strict=True):
        result = score(rubric, answers).raw_score
        assert result == bare_score(sums)[0], (result, bare_score(sums)[0])
    ratios, per_form = [], []
    for _ in range(RUNS):
        ours = seconds(lambda: [score(rubric, answers) for answers in forms])
        bare = seconds(lambda: [bare_score(sums) for sums in plain])
        ratios.append(ours / bare)
        per_form.append(ours / FORMS * 1000)
    name = f"score a form of {len(list(rubric.items()))} items / same sums in bare Decimal"
    report(name, median(ratios), "ratio", "<= 3", RUNS)
    report("score a form, telephone-service", median(per_form), "ms", "<= 1", RUNS)
    checking()


def shipped() -> Rubric:
    """Give the telephone rubric."""
    rubric = read_rubric(RUBRIC.read_text(encoding="utf-8"), RUBRIC.name).rubric
    assert rubric is not None
    return rubric


def answers_of(rubric: Rubric, number: int) -> dict[str, Answer]:
    """Give an answer to every item; of another form another one."""
    random = Random(number)
    return {item.id: answer_of(item, random) for item in rubric.items() if item.type is not ItemType.TEXT}


def answer_of(item: Item, random: Random) -> Answer:
    """Give any answer; none that earns a bonus, which the peer does not know."""
    if item.bonus:
        return OptionAnswer(item.options[-1].id)
    if item.type is ItemType.NUMBER:
        return NumberAnswer(random.choice(item.ranges).minimum)
    if item.type is ItemType.FAULTS:
        return FaultsAnswer(((random.choice(item.faults).id, 1),))
    if item.type is ItemType.MULTI:
        return OptionsAnswer((random.choice(item.options).id,))
    return OptionAnswer(random.choice(item.options).id)


def plain_sums(rubric: Rubric, answers: Mapping[str, Answer]) -> Plain:
    """Give sections as weight and items, items as weight, points and best points."""
    visible = visible_items(rubric, answers)
    return [
        (
            section.weight,
            [
                (item.weight, earned_points(item, answers[item.id]), best_points(item))
                for item in section.items
                if item.counts and item.id in visible and item.weight is not None
            ],
        )
        for section in rubric.sections
        if section.weight is not None
    ]


def bare_score(plain: Plain) -> tuple[Decimal, list[Decimal], list[Decimal]]:
    """Work out the score, the sections and the shares, each rounded to 4 places."""
    top = bottom = Decimal(0)
    sections, shares = [], []
    for weight, items in plain:
        inner = total = Decimal(0)
        for item_weight, points, best in items:
            share = points / best
            shares.append(share.quantize(PLACES, ROUND_HALF_UP))
            inner += item_weight * share
            total += item_weight
        reached = inner / total
        sections.append((reached * HUNDRED).quantize(PLACES, ROUND_HALF_UP))
        top += weight * reached
        bottom += weight
    return (top * HUNDRED / bottom).quantize(PLACES, ROUND_HALF_UP), sections, shares


def checking() -> None:
    """Measure the check of a rubric of 200 items, alone and against parsing the same text into a tree."""
    text = long_rubric()
    assert read_rubric(text, "r").problems == ()
    bare, ratios, times = [], [], []
    for _ in range(RUNS):
        ours = seconds(lambda: read_rubric(text, "r"))
        bare.append(ours / seconds(lambda: list(yaml.parse(text, Loader=yaml.CLoader))))
        ratios.append(ours / seconds(lambda: parse(text, "r")))
        times.append(ours * 1000)
    peer = f"PyYAML {yaml.__version__}, libyaml"
    report(f"check a rubric of {ITEMS} items / its bare events ({peer})", median(bare), "ratio", None, RUNS)
    report(f"check a rubric of {ITEMS} items / read its text into a tree", median(ratios), "ratio", "<= 2", RUNS)
    report(f"check a rubric of {ITEMS} items", median(times), "ms", "<= 50", RUNS)


def long_rubric() -> str:
    """Give a rubric of 200 items in 10 sections."""
    lines = ["rubric: long", "version: 1", "mode: weighted", "sections:"]
    for number in range(ITEMS):
        if number % 20 == 0:
            lines += [f"  - id: section-{number}", "    items:"]
        lines += [
            f"      - id: item-{number}",
            f"        title: {{en: Item {number}, zh_CN: 评分项 {number}, zh_TW: 評分項 {number}}}",
            "        type: choice",
            "        options: [{id: full, points: 10}, {id: partly, points: 5}, {id: missing, points: 0}]",
        ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
