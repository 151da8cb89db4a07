"""Commands over a closed month, its appeals and its notice."""

import json
from datetime import UTC, datetime

import pytest

from qa_app.cli import main
from qa_app.services.appeals import appeals
from qa_app.services.closing import close_month
from tests.helpers.scored import ACTOR, ScoredAgent, score_month


@pytest.fixture
def october(local_workspace):
    now = datetime.now(UTC)
    score_month(local_workspace, [ScoredAgent(number, "", "A", (score, score)) for number, score in SCORES], now)
    return local_workspace


SCORES = (("101", 90), ("102", 80), ("103", 70))


@pytest.fixture
def command(october, capsys):
    place = ["--workspace", str(october.paths.root)]

    def run(*words):
        code = main([*place, *words, "--json"])
        return code, json.loads(capsys.readouterr().out)

    return run


@pytest.fixture
def month(october):
    return f"{datetime.now(october.zone):%Y-%m}"


def test_that_rank_tells_whether_the_month_is_closed(october, command, month):
    code, document = command("rank", "--month", month)
    assert (code, document["closed"], document["hash"]) == (0, False, None)
    made = close_month(october, ACTOR, month).snapshot.hash
    assert {key: command("rank", "--month", month)[1][key] for key in ("closed", "hash")} == {
        "closed": True,
        "hash": made,
    }


def test_that_rank_with_interval_tells_between_which_places_an_agent_lies(command, month):
    rows = command("rank", "--month", month, "--interval")[1]["rows"]
    assert [(row["rank"], row["rank_low"], row["rank_high"]) for row in rows] == [(1, 1, 1), (2, 2, 2), (3, 3, 3)]
    assert "rank_low" not in command("rank", "--month", month)[1]["rows"][0]


def test_that_an_appeal_goes_its_way_by_commands(october, command, month, tmp_path):
    assert command("appeal", "file", "5", "--reason", "She did say it", "--item", "faults") == (0, {"appeal": 1})
    assert command("announce", "--month", month)[1]["problems"][0]["code"] == "month-appeals-open"
    answers = tmp_path / "answers.yaml"
    answers.write_text("rubric: counted\nanswers: {faults: {fault: 3}}\n", encoding="utf-8")
    code, document = command("appeal", "uphold", "1", "--note", "Heard it", "--answers", str(answers))
    assert (code, document) == (0, {"appeal": 1, "state": "upheld"})
    (found,) = command("appeal", "list", "--month", month)[1]["appeals"]
    assert (found["state"], found["score_before"], found["score_after"]) == ("upheld", "70.0000", "97.0000")
    assert appeals(october)[0].note == "Heard it"


def test_that_an_appeal_is_rejected_by_command(command):
    command("appeal", "file", "5", "--reason", "No")
    assert command("appeal", "reject", "1", "--note", "Said twice")[0] == 0
    assert command("appeal", "reject", "1", "--note", "Again")[1]["problems"][0]["code"] == "appeal-decided"


def test_that_a_month_is_made_known_by_commands(command, month):
    code, document = command("notice", "--month", month, "--days", "2")
    assert (code, document["stage"]) == (0, "notice")
    assert command("announce", "--month", month)[1]["problems"][0]["code"] == "notice-not-over"
