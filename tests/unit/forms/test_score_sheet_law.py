"""Score sheets score as people add them up by hand, in the common layouts, whatever the answers."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qa_app.model.rubric import Rubric
from qa_app.services.forms.importing import import_form
from tests.unit.forms.helpers import rounded, scored

_UNHURRIED = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
MARKS = st.lists(st.integers(1, 20), min_size=1, max_size=4)
SECTIONS = st.lists(MARKS, min_size=1, max_size=3)


def imported_csv(folder: Path, *rows: Sequence[object]) -> Rubric:
    """Import a score sheet that is written as CSV."""
    file = folder / "sheet.csv"
    file.write_text("".join(",".join(map(str, row)) + "\n" for row in rows), encoding="utf-8")
    return import_form(file).rubric


def shares(draw: st.DataObject, count: int) -> list[int]:
    """Draw weights above 0 that total 100."""
    cuts = draw.draw(st.sets(st.integers(1, 99), min_size=count - 1, max_size=count - 1))
    return [high - low for low, high in pairwise([0, *sorted(cuts), 100])]


@_UNHURRIED
@given(data=st.data(), sections=SECTIONS)
def test_that_points_are_added_up(tmp_path: Path, data: st.DataObject, sections: list[list[int]]) -> None:
    rows, answers, earned, whole = [], {}, 0, 0
    for number, marks in enumerate(sections):
        for place, points in enumerate(marks):
            rows.append([f"Part {number}" if place == 0 else "", f"Item {number}{place}", points])
            given_points = data.draw(st.none() | st.integers(0, points))
            answers[f"item-{number}{place}"] = "na" if given_points is None else given_points
            whole += points if given_points is not None else 0
            earned += given_points or 0
    rubric = imported_csv(tmp_path, ["Section", "Item", "Max score"], *rows)
    assert scored(rubric, answers) == rounded(Fraction(100 * earned, whole) if whole else None)


@_UNHURRIED
@given(data=st.data(), sections=SECTIONS)
def test_that_weights_are_shares_of_their_section(
    tmp_path: Path, data: st.DataObject, sections: list[list[int]]
) -> None:
    rows: list[list[object]] = []
    answers: dict[str, object] = {}
    earned = whole = Fraction(0)
    for number, (marks, section_weight) in enumerate(zip(sections, shares(data, len(sections)), strict=True)):
        section_earned = section_whole = Fraction(0)
        for place, (points, weight) in enumerate(zip(marks, shares(data, len(marks)), strict=True)):
            rows.append([f"大项{number}", f"{section_weight}%", f"小项{number}{place}", f"{weight}%", points])
            given_points = data.draw(st.none() | st.integers(0, points))
            answers[f"小项{number}{place}"] = "na" if given_points is None else given_points
            if given_points is not None:
                section_earned += Fraction(weight * given_points, points)
                section_whole += weight
        if section_whole:
            earned += section_weight * section_earned / section_whole
            whole += section_weight
    rubric = imported_csv(tmp_path, ["大项", "大项权重", "小项", "权重", "分值"], *rows)
    assert scored(rubric, answers) == rounded(100 * earned / whole if whole else None)


@_UNHURRIED
@given(data=st.data(), faults=st.lists(st.tuples(st.integers(1, 30), st.integers(1, 4)), min_size=1, max_size=5))
def test_that_deductions_leave_a_hundred(tmp_path: Path, data: st.DataObject, faults: list[tuple[int, int]]) -> None:
    rows = [[f"差错{place}", cost, most] for place, (cost, most) in enumerate(faults)]
    times = [data.draw(st.integers(0, most)) for _, most in faults]
    lost = sum(cost * count for (cost, _), count in zip(faults, times, strict=True))
    rubric = imported_csv(tmp_path, ["扣分项", "扣分", "最多次数"], *rows)
    answers = {f"差错{place}": {f"差错{place}": count} for place, count in enumerate(times)}
    assert scored(rubric, answers) == rounded(Fraction(max(100 - lost, 0)))


@_UNHURRIED
@given(
    data=st.data(),
    rows=st.lists(st.lists(st.integers(0, 10), min_size=3, max_size=3).filter(any), min_size=1, max_size=5),
)
def test_that_answers_side_by_side_are_added_up(tmp_path: Path, data: st.DataObject, rows: list[list[int]]) -> None:
    words = ("good", "fair", "poor")
    lines = [[f"Item {place}", *points] for place, points in enumerate(rows)]
    chosen = [data.draw(st.integers(0, 2)) for _ in rows]
    rubric = imported_csv(tmp_path, ["Item", "Good", "Fair", "Poor"], *lines)
    answers = {f"item-{place}": words[choice] for place, choice in enumerate(chosen)}
    earned = sum(points[choice] for points, choice in zip(rows, chosen, strict=True))
    assert scored(rubric, answers) == rounded(Fraction(100 * earned, sum(map(max, rows))))
