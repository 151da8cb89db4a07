"""Options that may stand anywhere on the command line."""

import pytest

from qa_app.cli.options import hoist, wants_json


def test_that_the_workspace_may_stand_behind_the_command():
    assert hoist(["rank", "--month", "2026-10", "--workspace", "w"]) == [
        "--workspace", "w", "rank", "--month", "2026-10",
    ]  # fmt: skip


def test_that_the_database_may_be_joined_by_an_equals_sign():
    assert hoist(["doctor", "--database=sqlite:///x"]) == ["--database=sqlite:///x", "doctor"]


def test_that_words_behind_a_double_dash_stay_where_they_are():
    assert hoist(["import", "--", "--workspace", "w"]) == ["import", "--", "--workspace", "w"]


def test_that_a_last_word_without_its_value_is_left_to_the_parser():
    assert hoist(["doctor", "--workspace"]) == ["doctor", "--workspace"]


@pytest.mark.parametrize("words", [["rank", "--json"], ["transcript", "4711", "--format", "json"], ["--format=json"]])
def test_that_problems_are_told_as_json_where_json_was_asked_for(words):
    assert wants_json(words)


def test_that_a_call_named_json_asks_for_no_json():
    assert not wants_json(["transcript", "json", "--format", "srt"])
