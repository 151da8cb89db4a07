"""Forms for tests, and their scores."""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from pathlib import Path

from openpyxl import Workbook

from qa_app.model.evaluation import answer_from_json
from qa_app.model.problems import ProblemError
from qa_app.model.rubric import Rubric
from qa_app.scoring.engine import score
from qa_app.services.forms.importing import ImportedForm, import_form


def imported(folder: Path, form: object, name: str = "form.json") -> ImportedForm:
    """Import a form that is given as JSON values."""
    file = folder / name
    file.write_text(json.dumps(form, ensure_ascii=False), encoding="utf-8")
    return import_form(file)


def imported_sheet(folder: Path, *rows: list[object], name: str = "sheet.xlsx") -> ImportedForm:
    """Import a score sheet with these rows."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    book.save(folder / name)
    return import_form(folder / name)


def scored(rubric: Rubric, answers: Mapping[str, object]) -> Decimal | None:
    """Score answers as an answers file writes them."""
    items = {item.id: item for item in rubric.items()}
    return score(rubric, {name: answer_from_json(items[name].type, each) for name, each in answers.items()}).score


def rounded(percent: Fraction | None) -> Decimal | None:
    """Give a percentage with four places, halves up, as scores are stored."""
    if percent is None:
        return None
    places = Decimal(percent.numerator * 10**12 // percent.denominator) / 10**12
    return places.quantize(Decimal("0.0001"), ROUND_HALF_UP)


def codes(made: ImportedForm) -> list[str]:
    """Give the codes of the warnings."""
    return [warning.code for warning in made.warnings]


def refused(file: Path) -> list[tuple[str, int | None]]:
    """Give code and line of every problem of a form that cannot be imported."""
    try:
        import_form(file)
    except ProblemError as error:
        return [(problem.code, problem.line) for problem in error.problems]
    return []


def single(ref: str, scores: list[int], **more: object) -> dict[str, object]:
    """Give an Amazon Connect question with options a0, a1, … of these scores."""
    options = [{"RefId": f"a{n}", "Text": f"Answer {n}", "Score": each} for n, each in enumerate(scores)]
    properties = {"SingleSelect": {"Options": options}}
    question = {"Title": f"Question {ref}", "RefId": ref, "QuestionType": "SINGLESELECT"}
    return {"Question": {**question, "QuestionTypeProperties": properties, **more}}


def section(ref: str, *items: object, **more: object) -> dict[str, object]:
    """Give an Amazon Connect section."""
    return {"Section": {"Title": f"Section {ref}", "RefId": ref, "Items": list(items), **more}}


def connect(*items: object, mode: str = "QUESTION_ONLY") -> dict[str, object]:
    """Give an Amazon Connect form."""
    return {"Title": "A form", "ScoringStrategy": {"Mode": mode, "Status": "ENABLED"}, "Items": list(items)}
