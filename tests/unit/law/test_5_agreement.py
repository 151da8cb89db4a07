"""Section 5 of the law: the coefficients of `qa-app agreement`, rows reviewers and columns calls."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.unit.law.shell import Ran, run

S1 = ((20, 5), (10, 15))
S2 = ((45, 15), (25, 15))
S5 = ((8, 1, 0), (2, 6, 2), (0, 1, 5))
S6 = (
    (0, 0, 0, 0, 14), (0, 2, 6, 4, 2), (0, 0, 3, 5, 6), (0, 3, 9, 2, 0), (2, 2, 8, 1, 1),
    (7, 7, 0, 0, 0), (3, 2, 6, 3, 0), (2, 5, 3, 2, 2), (6, 5, 2, 1, 0), (0, 2, 2, 3, 7),
)  # fmt: skip
S7 = "1,2,3,3,2,1,4,1,2,,,\n1,2,3,3,2,2,4,1,2,5,,\n,3,3,3,2,3,4,2,2,5,1,3\n1,2,3,3,2,4,4,1,2,5,1,\n"
S9 = ((9, 2, 5, 8), (6, 1, 3, 2), (8, 4, 6, 8), (7, 1, 2, 6), (10, 5, 6, 9), (6, 2, 4, 7))
S10 = ((118, 5), (2, 0))


def crossed(table: Sequence[Sequence[int]]) -> str:
    """Give two reviewers' ratings of a table of counts, the first reviewer's in its rows."""
    pairs = [(i, j) for i, row in enumerate(table, 1) for j, count in enumerate(row, 1) for _ in range(count)]
    return "\n".join(",".join(str(pair[side]) for pair in pairs) for side in (0, 1)) + "\n"


def counted(table: Sequence[Sequence[int]]) -> str:
    """Give ratings of a table with calls in rows and the number of reviewers of each category in columns."""
    calls = [[str(i) for i, count in enumerate(row, 1) for _ in range(count)] for row in table]
    return "\n".join(",".join(call[reviewer] for call in calls) for reviewer in range(len(calls[0]))) + "\n"


def turned(table: Sequence[Sequence[int]]) -> str:
    """Give a table of calls in rows and reviewers in columns."""
    return "\n".join(",".join(map(str, reviewer)) for reviewer in zip(*table, strict=True)) + "\n"


def told(folder: Path, text: str, level: str = "nominal") -> dict[str, dict[str, str | None]]:
    return _ran(folder, text, level).document["coefficients"]


def _ran(folder: Path, text: str, level: str) -> Ran:
    file = folder / "ratings.csv"
    file.write_text(text, encoding="utf-8")
    return run("agreement", file, "--level", level, "--json")


EXACT = [
    ("S1", crossed(S1), "nominal", {"cohen_kappa": "0.4000"}),
    ("S2", crossed(S2), "nominal", {"cohen_kappa": "0.1304"}),
    ("S5", crossed(S5), "ordinal", {
        "cohen_kappa": "0.6368", "cohen_kappa_linear": "0.7201", "cohen_kappa_quadratic": "0.8082",
    }),
    ("S6", counted(S6), "nominal", {"fleiss_kappa": "0.2099"}),
    ("S7", S7, "nominal", {"krippendorff_alpha": "0.7434"}),
    ("S7", S7, "ordinal", {"krippendorff_alpha": "0.8154"}),
    ("S7", S7, "interval", {"krippendorff_alpha": "0.8491"}),
    ("S7", S7, "ratio", {"krippendorff_alpha": "0.7974"}),
    ("S9", turned(S9), "interval", {
        "icc_1_1": "0.1657", "icc_2_1": "0.2898", "icc_3_1": "0.7148", "icc_1_k": "0.4428", "icc_2_k": "0.6201",
        "icc_3_k": "0.9093",
    }),
    ("S10", crossed(S10), "nominal", {
        "percent_agreement": "0.9440", "cohen_kappa": "-0.0234", "gwet_ac1": "0.9408",
    }),
]  # fmt: skip


@pytest.mark.parametrize(("case", "text", "level", "figures"), EXACT)
def test_that_the_laws_figures_come_out(
    tmp_path: Path, case: str, text: str, level: str, figures: dict[str, str]
) -> None:
    found = told(tmp_path, text, level)
    assert {name: found[name]["value"] for name in figures} == figures, case


@pytest.mark.parametrize("text", ["1,1,1\n1,1,1\n", "1,1\n1,1\n1,1\n"])
def test_that_no_variance_is_not_defined(tmp_path: Path, text: str) -> None:
    for level in ("nominal", "ordinal", "interval", "ratio"):
        for name, found in told(tmp_path, text, level).items():
            if name != "percent_agreement":
                assert found["value"] is None, (level, name)
                assert found["reason"] in {"not-defined", "not-two-reviewers"}, (level, name)


@pytest.mark.parametrize(("units", "reason"), [(19, "too-few"), (20, None)])
def test_that_fewer_than_twenty_rated_calls_are_too_few(tmp_path: Path, units: int, reason: str | None) -> None:
    first = ",".join(str(number % 2) for number in range(units))
    second = ",".join(str(number % 3 % 2) for number in range(units))
    found = told(tmp_path, f"{first}\n{second}\n")
    assert {each["reason"] for each in found.values()} == {reason}


def test_that_a_call_that_one_reviewer_alone_rated_is_no_rated_call(tmp_path: Path) -> None:
    first = ",".join("01" * 10)
    second = ",".join([*("01" * 9), "0", ""])
    assert told(tmp_path, f"{first}\n{second}\n")["gwet_ac1"]["reason"] == "too-few"


def test_that_words_are_ratings_but_no_numbers(tmp_path: Path) -> None:
    assert told(tmp_path, "好,坏,好\n好,好,坏\n")["percent_agreement"]["value"] == "0.3333"
    ran = _ran(tmp_path, "3,bad\n3,4\n", "interval")
    assert (ran.code, ran.codes()) == (1, ["rating-not-a-number"])


def test_that_a_wrong_level_is_wrong_usage_and_an_empty_file_a_problem(tmp_path: Path) -> None:
    assert _ran(tmp_path, "1,2\n1,2\n", "nominal").code == 0
    assert _ran(tmp_path, "1,2\n1,2\n", "precise").code == 2
    empty = _ran(tmp_path, "", "nominal")
    assert (empty.code, len(empty.codes())) == (1, 1)
