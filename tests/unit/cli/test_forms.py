"""`rubric import`, `agreement` and `suggest` as they are called."""

import json

import pytest

from qa_app.cli import main
from qa_app.scoring.rubric_file import read_rubric
from tests.helpers.review import DESK_RUBRIC, REVIEWER, spoken_call

FORM = {
    "name": "Quality",
    "description": "For all",
    "questionGroups": [
        {"name": "g", "questions": [{"text": "Greets", "answerOptions": [{"text": "Yes", "value": 1}]}]}
    ],
}


@pytest.fixture
def form(tmp_path):
    file = tmp_path / "form.json"
    file.write_text(json.dumps(FORM), encoding="utf-8")
    return file


def test_that_a_form_is_printed_as_yaml(form, capsys):
    assert main(["rubric", "import", str(form)]) == 0
    printed = capsys.readouterr()
    assert read_rubric(printed.out, "out").rubric.id == "quality"
    assert "description" in printed.err


def test_that_a_form_is_written_to_a_file(form, tmp_path, capsys):
    assert main(["rubric", "import", str(form), "--output", str(tmp_path / "made.yaml")]) == 0
    assert capsys.readouterr().out == ""
    assert read_rubric((tmp_path / "made.yaml").read_text(encoding="utf-8"), "made").rubric is not None


def test_that_a_form_is_told_as_one_document(form, capsys):
    assert main(["rubric", "import", str(form), "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert set(document) == {"rubric", "warnings"}
    assert [(each["code"], each["line"]) for each in document["warnings"]] == [("form-key-left", 1)]


def test_that_a_file_that_is_no_form_ends_with_one(tmp_path, capsys):
    file = tmp_path / "form.json"
    file.write_text("{", encoding="utf-8")
    assert main(["rubric", "import", str(file), "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["problems"][0]["code"] == "form-not-json"


def test_that_a_folder_that_is_not_there_is_told(form, tmp_path, capsys):
    assert main(["rubric", "import", str(form), "--output", str(tmp_path / "none" / "made.yaml")]) == 1
    assert "made.yaml" in capsys.readouterr().err


def test_that_every_coefficient_comes_with_its_reason(tmp_path, capsys):
    file = tmp_path / "ratings.csv"
    file.write_text("1,2,3\n1,2,2\n1,2,3\n", encoding="utf-8")
    assert main(["agreement", str(file), "--level", "nominal", "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert (document["reviewers"], document["units"]) == (3, 3)
    assert document["coefficients"]["percent_agreement"] == {"value": "0.7778", "reason": "too-few"}
    assert document["coefficients"]["cohen_kappa"] == {"value": None, "reason": "not-two-reviewers"}


def test_that_an_unknown_level_is_wrong_usage(tmp_path):
    assert main(["agreement", str(tmp_path / "ratings.csv"), "--level", "guessed"]) == 2


@pytest.fixture
def place(local_workspace, sqlite_database_url, tmp_path):
    from qa_app.services.rubrics import publish  # noqa: PLC0415

    publish(local_workspace, REVIEWER, DESK_RUBRIC, "desk.yaml")
    spoken_call(local_workspace, "4711")
    spoken_call(local_workspace, "4712", recognised=False)
    return ["--workspace", str(tmp_path / "workspace"), "--database", sqlite_database_url]


def test_that_suggestions_come_with_their_evidence(place, capsys):
    assert main(["suggest", "4711", "--rubric", "desk", "--json", *place]) == 0
    document = json.loads(capsys.readouterr().out)
    assert (document["call"], document["rubric"], document["version"]) == ("4711", "desk", 1)
    first = document["suggestions"][0]
    assert (first["item"], first["answer"], first["fatal"]) == ("opening", "full", False)
    assert set(first["evidence"][0]) == {"start_ms", "end_ms", "words"}


@pytest.mark.parametrize(
    ("call", "rubric", "code"),
    [("4712", "desk", "transcript-missing"), ("9", "desk", "unknown-call"), ("4711", "none", "unknown-rubric")],
)
def test_that_what_is_not_there_is_told(place, capsys, call, rubric, code):
    assert main(["suggest", call, "--rubric", rubric, "--json", *place]) == 1
    assert json.loads(capsys.readouterr().out)["problems"][0]["code"] == code
