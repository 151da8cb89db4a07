"""Choices of a policy's text, changed in their place."""

from __future__ import annotations

import pytest

from qa_app.config.paths import shipped_rubrics
from qa_app.model.ranking import MissingFigure, Policy, SharedPrize
from qa_app.scoring.policy_choices import OPTIONS, Choice, chosen, with_choice
from qa_app.scoring.policy_file import read_policy

TEXT = (shipped_rubrics() / "policies" / "service-star.yaml").read_text(encoding="utf-8")

POOR = TEXT.replace("missing_figure: exclude\n", "").replace("shared_prize: each\n", "")
"""Chooses nothing by itself."""


def policy(text: str) -> Policy:
    found = read_policy(text, "policy.yaml").policy
    assert found is not None
    return found


@pytest.mark.parametrize("text", [TEXT, TEXT.rstrip(), TEXT + "\n\n", f"{POOR}# the end\n...\n"])
def test_that_every_option_of_every_choice_is_read_back(text: str):
    for choice, options in OPTIONS.items():
        for option in options:
            assert chosen(policy(with_choice(text, choice, option)))[choice] is option


def test_that_a_choice_that_stands_is_changed_in_its_place_alone():
    with_both = f"shared_prize: each  # as agreed\n{TEXT}"
    changed = with_choice(with_both, Choice.SHARED_PRIZE, SharedPrize.SPLIT)
    differing = [
        (old, new) for old, new in zip(with_both.splitlines(), changed.splitlines(), strict=True) if old != new
    ]
    assert differing == [("shared_prize: each  # as agreed", "shared_prize: split  # as agreed")]


@pytest.mark.parametrize("text", ["", "- 1", "a: [b", "{policy: a}"])
def test_that_a_text_without_a_place_for_it_stays(text: str):
    assert with_choice(text, Choice.MISSING_FIGURE, MissingFigure.ZERO) == text
