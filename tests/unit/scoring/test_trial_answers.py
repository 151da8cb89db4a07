"""Whole sets of answers: they fit the rubric, reach all of it, and score as they say."""

from pathlib import Path

import pytest

from qa_app.scoring.engine import missing, score
from qa_app.scoring.rubric_file import read_rubric
from qa_app.scoring.trial_answers import best_answers, random_answers, worst_answers

SHIPPED = sorted((Path(__file__).resolve().parents[3] / "rubrics").glob("*.yaml"))


@pytest.fixture(params=SHIPPED, ids=lambda file: file.stem)
def rubric(request):
    return read_rubric(request.param.read_text(encoding="utf-8"), "r").rubric


def unanswered(rubric, answers):
    return [each.item for each in missing(rubric, answers, {}, {}) if each.part == "answer"]


def test_that_the_best_answers_reach_everything(rubric):
    result = score(rubric, best_answers(rubric))
    assert (result.score, result.fatals, result.complete) == (100, (), True)


def test_that_the_worst_answers_are_fatal_and_lose_everything(rubric):
    result = score(rubric, worst_answers(rubric))
    assert result.fatals
    assert (result.score, result.complete) == (rubric.fatal_score, True)


@pytest.mark.parametrize("seed", range(20))
def test_that_any_answers_fit_and_are_whole(rubric, seed):
    answers = random_answers(rubric, seed)
    assert unanswered(rubric, answers) == []
    score(rubric, answers)


def test_that_a_seed_gives_the_same_answers_again(rubric):
    assert random_answers(rubric, 3) == random_answers(rubric, 3)
    assert random_answers(rubric, 3) != random_answers(rubric, 4)
