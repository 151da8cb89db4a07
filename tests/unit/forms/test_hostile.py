"""Files that are no form are refused with a sentence and a line, whatever is in them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qa_app.model.problems import ProblemError
from qa_app.services.forms.importing import LARGEST_JSON, import_form
from tests.unit.forms.helpers import connect, imported, refused, scored, section, single


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("", "form-empty", None),
        ("no json", "form-not-json", 1),
        ('{\n"a": [1,\n}', "form-not-json", 3),
        ('{"a": 1}\n{"b": 2}', "form-not-json", 2),
        ('{"a": "\n"}', "form-not-json", 1),
        ('{"a": NaN}', "form-not-json", 1),
        ('{"a": 1,\n "a": 2}', "form-key-twice", 2),
        ('\n{"some": "other"}', "form-unknown", 2),
        ("[]", "form-unknown", 1),
        ("[" * 1000 + "]" * 1000, "form-too-deep", 1),
        ("[" + "0," * 200_000 + "0]", "form-too-many-values", 1),
        ('{"Items": [{"Section": {"Title": "s",\n"RefId": "s", "Items": []}}]}', "form-without-questions", 1),
        ('{"name": "x", "questionGroups": [{"name": "g", "questions": []}]}', "form-without-questions", 1),
        ('{"name": "x", "questionGroups": [{"name": "g",\n"questions": [{"helpText": "h"}]}]}', "form-key-missing", 2),
    ],
)
def test_that_a_file_that_is_no_form_is_refused_at_its_line(
    tmp_path: Path, text: str, code: str, line: int | None
) -> None:
    file = tmp_path / "form.json"
    file.write_text(text, encoding="utf-8")
    assert refused(file)[0] == (code, line)


def test_that_every_fault_of_a_form_is_told_at_once(tmp_path: Path) -> None:
    form = connect(section("s", {"Question": {"Title": 7.5, "QuestionType": "SINGLESELECT", "Weight": "much"}}))
    file = tmp_path / "form.json"
    file.write_text(json.dumps(form, indent=1), encoding="utf-8")
    assert [code for code, _ in refused(file)] == ["form-value-wrong", "form-key-missing"]


def test_that_bytes_that_are_no_text_are_refused_at_their_line(tmp_path: Path) -> None:
    file = tmp_path / "form.json"
    file.write_bytes(b'{\n"a": "\xff\xff"}')
    assert refused(file) == [("file-not-utf8", 2)]


def test_that_a_file_of_another_size_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "form.json"
    file.write_bytes(b" " * (LARGEST_JSON + 1))
    assert refused(file) == [("form-too-large", None)]


def test_that_a_missing_file_is_refused(tmp_path: Path) -> None:
    assert refused(tmp_path / "none.json") == [("file-not-found", None)]


def test_that_a_broken_workbook_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "sheet.xlsx"
    file.write_bytes(b"PK\x03\x04 and no more")
    assert refused(file) == [("sheet-not-a-workbook", None)]


def test_that_more_items_than_a_rubric_holds_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "form.json"
    questions = [{"text": f"q{n}", "answerOptions": [{"text": "Yes", "value": 1}]} for n in range(1500)]
    file.write_text(json.dumps({"name": "x", "questionGroups": [{"name": "g", "questions": questions}]}))
    assert refused(file) == [("form-too-many-items", None)]


def test_that_the_export_of_a_windows_shell_is_read(tmp_path: Path) -> None:
    file = tmp_path / "form.json"
    file.write_text(json.dumps(connect(section("s", single("q", [10, 0], Weight=100)))), encoding="utf-16")
    assert import_form(file).rubric.id == "a-form"


def test_that_titles_of_any_characters_come_through(tmp_path: Path) -> None:
    titles = [
        '- a: "b" #c',
        "{x: 1}",
        "null",
        "'",
        "a\nb\tc",
        "好的：是？",
        "a\u2028b\x85c\x7f",
        "🙂",
        "&a *b !c",
        "yes",
    ]
    questions = [single(f"q{n}", [10, 0], Weight=10) for n in range(len(titles))]
    for question, title in zip(questions, titles, strict=True):
        question["Question"]["Title"] = title  # type: ignore[index]
    made = imported(tmp_path, connect(section("s", *questions)))
    assert [item.title.in_language("") for item in made.rubric.items()] == [
        title.replace("\x7f", "") for title in titles
    ]


def test_that_refs_that_are_no_ids_get_ids_of_their_own(tmp_path: Path) -> None:
    questions = single("na", [10, 0], Weight=50), single("a b", [10], Weight=50)
    made = imported(tmp_path, connect(section("s", *questions)))
    assert [item.id for item in made.rubric.items()] == ["na-2", "question-a-b"]
    assert scored(made.rubric, {"na-2": "a1", "question-a-b": "a0"}) == 50


KEYS = (
    *("Title", "RefId", "Items", "Section", "Question", "Weight", "QuestionType", "QuestionTypeProperties", "Options"),
    *("Score", "Text", "ScoringStrategy", "Mode", "Enablement", "Condition", "Operands", "Source", "Values"),
    *("questionGroups", "questions", "answerOptions", "value", "text", "visibilityCondition", "predicates"),
)
SCALARS = st.none() | st.booleans() | st.integers(-(10**15), 10**15) | st.floats(allow_nan=False) | st.text(max_size=8)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=5),
    max_leaves=25,
)


def outcome(file: Path, values: object) -> int:
    """Count the sections of what a form becomes, or its problems."""
    file.write_text(json.dumps(values), encoding="utf-8")
    try:
        return len(import_form(file).rubric.sections)
    except ProblemError as error:
        return len(error.problems)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(VALUES)
def test_that_any_json_gives_a_rubric_or_problems(tmp_path: Path, values: object) -> None:
    assert outcome(tmp_path / "form.json", values) > 0


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.tuples(st.sampled_from(KEYS), VALUES), max_size=4), st.sampled_from(["Question", "Section", "Options"])
)
def test_that_a_form_with_foreign_values_gives_a_rubric_or_problems(
    tmp_path: Path, extra: list[tuple[str, object]], where: str
) -> None:
    question = single("q", [10, 0], Weight=100)
    part = section("s", question)
    options = question["Question"]["QuestionTypeProperties"]["SingleSelect"]["Options"]  # type: ignore[index]
    places = {"Question": question["Question"], "Section": part["Section"], "Options": options[0]}
    for key, value in extra:
        places[where][key] = value
    assert outcome(tmp_path / "form.json", connect(part)) > 0
