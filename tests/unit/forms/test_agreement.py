"""`qa-app agreement`: sheets of ratings, with headings and names only where nothing else can be meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa_app.model.problems import ProblemError
from qa_app.scoring.agreement import Level
from qa_app.services.agreement import agreement_of_file

S7 = """\
1,2,3,3,2,1,4,1,2,,,
1,2,3,3,2,2,4,1,2,5,.,
,3,3,3,2,3,4,2,2,5,1,3
1,2,3,3,2,4,4,1,2,5,1,.
"""
S9 = "9 2 5 8|6 1 3 2|8 4 6 8|7 1 2 6|10 5 6 9|6 2 4 7"


def sheet(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    file = folder / "ratings.csv"
    file.write_text(text, encoding=encoding)
    return file


@pytest.mark.parametrize(
    ("level", "alpha"), [("nominal", "0.7434"), ("ordinal", "0.8154"), ("interval", "0.8491"), ("ratio", "0.7974")]
)
def test_that_alpha_is_exact_with_missing_ratings(tmp_path: Path, level: str, alpha: str) -> None:
    report = agreement_of_file(sheet(tmp_path, S7), Level(level))
    figure = report.figure("krippendorff_alpha")
    assert figure is not None
    assert (report.reviewers, report.units, str(figure.value), str(figure.reason)) == (4, 11, alpha, "too-few")


def test_that_intraclass_correlations_come_with_distances(tmp_path: Path) -> None:
    rows = zip(*(row.split() for row in S9.split("|")), strict=True)
    report = agreement_of_file(sheet(tmp_path, "\n".join(",".join(row) for row in rows)), Level.INTERVAL)
    found = [report.figure(f"icc_{name}") for name in ("1_1", "2_1", "3_1", "1_k", "2_k", "3_k")]
    expected = [".1657", ".2898", ".7148", ".4428", ".6201", ".9093"]
    assert [str(figure.value) for figure in found if figure] == ["0" + value for value in expected]


@pytest.mark.parametrize(
    "text",
    [
        "1,2,3\n1,2,2\n",
        "u1,u2,u3\n1,2,3\n1,2,2\n",
        "Li,1,2,3\nWang,1,2,2\n",
        ",u1,u2,u3\nLi,1,2,3\nWang,1,2,2\n",
        ",1,2,3\nLi,1,2,3\nWang,1,2,2\n",
        "rater,1,2,3\n101,1,2,3\n102,1,2,2\n",
        "评分员;通话1;通话2;通话3\n李;1;2;3\n王;1;2;2\n",
        "\n1\t2\t3\n\n1\t2\t2\n",
    ],
)
def test_that_headings_and_names_are_no_ratings(tmp_path: Path, text: str) -> None:
    report = agreement_of_file(sheet(tmp_path, text))
    figure = report.figure("percent_agreement")
    assert figure is not None
    assert (report.reviewers, report.units, str(figure.value)) == (2, 3, "0.6667")


def test_that_words_are_categories(tmp_path: Path) -> None:
    report = agreement_of_file(sheet(tmp_path, "yes,no,yes\nyes,no,no\n"))
    assert (report.reviewers, report.units) == (2, 3)


def test_that_one_value_alone_has_no_coefficient(tmp_path: Path) -> None:
    figure = agreement_of_file(sheet(tmp_path, "1,1,1\n1,1,1\n")).figure("krippendorff_alpha")
    assert figure is not None
    assert (figure.value, str(figure.reason)) == (None, "not-defined")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "gb18030"])
def test_that_the_encodings_of_spreadsheets_are_read(tmp_path: Path, encoding: str) -> None:
    assert agreement_of_file(sheet(tmp_path, "李,1,2\n王,1,2\n", encoding)).reviewers == 2


@pytest.mark.parametrize(
    ("text", "level", "expected"),
    [
        ("rater,u1,u2\nA,1,x\nB,y,2\n", "nominal", [("rating-not-a-number", 2, 3), ("rating-not-a-number", 3, 2)]),
        (
            "yes,no\nno,yes\n",
            "ordinal",
            [("rating-not-a-number", line, column) for line in (1, 2) for column in (1, 2)],
        ),
        ("1,2\n1,1e999999\n", "interval", [("rating-not-a-number", 2, 2)]),
        ("", "nominal", [("ratings-empty", None, None)]),
        (".,.\n,\n", "nominal", [("ratings-empty", None, None)]),
        ('1,"2\n', "nominal", [("sheet-row-broken", 1, None)]),
    ],
)
def test_that_cells_that_are_no_ratings_are_told_at_their_place(
    tmp_path: Path, text: str, level: str, expected: list[tuple[str, int | None, int | None]]
) -> None:
    with pytest.raises(ProblemError) as caught:
        agreement_of_file(sheet(tmp_path, text), Level(level))
    assert [(each.code, each.line, each.column) for each in caught.value.problems] == expected
