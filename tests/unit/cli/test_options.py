"""Options that may stand anywhere on the command line."""

from qa_app.cli.options import hoist


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
