"""The rubrics and the policies that come with the program."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from qa_app.model.rubric import ItemType, Rubric, Text
from qa_app.scoring.policy_file import read_policy
from qa_app.scoring.rubric_file import read_rubric

FOLDER = Path(__file__).resolve().parents[3] / "rubrics"
RUBRICS = sorted(FOLDER.glob("*.yaml"))
POLICIES = sorted((FOLDER / "policies").glob("*.yaml"))
LANGUAGES = ["en", "zh_CN", "zh_TW"]


def read(file: Path) -> Rubric:
    rubric = read_rubric(file.read_text(encoding="utf-8"), file.name).rubric
    assert rubric is not None
    return rubric


def texts(rubric: Rubric) -> Iterator[tuple[str, Text]]:
    yield rubric.id, rubric.title
    for grade in rubric.grades:
        yield grade.id, grade.title
    for section in rubric.sections:
        yield section.id, section.title
        for item in section.items:
            yield item.id, item.title
            yield f"{item.id} guidance", item.guidance
            if item.type is not ItemType.YES_NO:
                yield from ((f"{item.id} {option.id}", option.title) for option in item.options)
            yield from ((f"{item.id} {fault.id}", fault.title) for fault in item.faults)


def test_that_all_of_them_are_there() -> None:
    assert [file.stem for file in RUBRICS] == ["deduction-sheet", "online-chat", "telephone-service"]
    assert [file.stem for file in POLICIES] == [
        "balanced-month",
        "gold-silver-bronze",
        "service-star",
        "team-competition",
    ]


@pytest.mark.parametrize("file", RUBRICS, ids=lambda file: file.stem)
def test_that_a_shipped_rubric_has_no_problem(file: Path) -> None:
    assert read_rubric(file.read_text(encoding="utf-8"), file.name).problems == ()


@pytest.mark.parametrize("file", POLICIES, ids=lambda file: file.stem)
def test_that_a_shipped_policy_has_no_problem(file: Path) -> None:
    reading = read_policy(file.read_text(encoding="utf-8"), file.name)
    assert reading.problems == ()
    assert reading.policy is not None


@pytest.mark.parametrize("file", RUBRICS, ids=lambda file: file.stem)
def test_that_a_shipped_rubric_says_everything_in_three_languages(file: Path) -> None:
    lacking = [name for name, text in texts(read(file)) if [language for language, _ in text.words] != LANGUAGES]
    assert lacking == []


@pytest.mark.parametrize("file", RUBRICS, ids=lambda file: file.stem)
def test_that_a_shipped_rubric_is_of_a_usable_length(file: Path) -> None:
    assert 18 <= len(list(read(file).items())) <= 26


@pytest.mark.parametrize("file", RUBRICS, ids=lambda file: file.stem)
def test_that_a_shipped_rubric_knows_the_phases_of_a_call(file: Path) -> None:
    wanted = {"greeting", "listening", "accuracy", "emotion", "process", "closing"}
    assert wanted <= {section.id for section in read(file).sections}
