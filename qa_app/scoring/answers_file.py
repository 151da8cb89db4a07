"""From an answers file, or the answers of an imported evaluation, to answers that fit a rubric."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from qa_app.model.evaluation import Answer, answer_from_json
from qa_app.model.problems import Problem
from qa_app.model.rubric import Item, ItemType, Rubric
from qa_app.scoring import yaml_tree
from qa_app.scoring.answers import item_problems, unknown_item, wrong_shape
from qa_app.scoring.fields import Fields, Findings, fields_of
from qa_app.scoring.yaml_tree import Node, Scalar, parse


@dataclass(frozen=True, slots=True)
class AnswersReading:
    """What was read.

    Attributes:
        answers: Item id to answer, every one fitting the rubric; None where there is any problem.
        problems: All of them.
    """

    answers: Mapping[str, Answer] | None
    problems: tuple[Problem, ...] = ()


def read_answers(text: str, file: str, rubric: Rubric) -> AnswersReading:
    """Read an answers file for a rubric; an item without a value is unanswered. Never raises for any text."""
    tree = parse(text, file)
    findings = Findings(file, list(tree.problems))
    if tree.root is None:
        if not tree.problems:
            findings.error("file-empty", None)
        return AnswersReading(None, findings.in_order())
    fields = fields_of(findings, tree.root, ("rubric", "version", "answers"), "answers")
    answers = None if fields is None else _answers(findings, fields, rubric)
    return AnswersReading(None if findings.problems else answers, findings.in_order())


def answers_from_plain(
    given: Mapping[str, object], rubric: Rubric, file: str | None = None, line: int | None = None
) -> AnswersReading:
    """Read answers as JSON holds them: item id to text, number, list or mapping; None and ``""`` are unanswered.

    Args:
        given: The answers.
        rubric: What they must fit.
        file: Where they stood, for the problems.
        line: The line or row there.
    """
    items = {item.id: item for item in rubric.items()}
    found: dict[str, Answer] = {}
    problems: list[Problem] = []
    for name, value in given.items():
        item = items.get(name)
        if item is None:
            problems.append(unknown_item(name, items))
        elif value is not None and not (value == "" and item.type is not ItemType.TEXT):
            answer, wrong = _fitting(item, value)
            problems.extend(wrong)
            if answer is not None:
                found[name] = answer
    placed = tuple(replace(each, file=file, line=line) for each in problems)
    return AnswersReading(None if placed else found, placed)


def _answers(findings: Findings, fields: Fields, rubric: Rubric) -> dict[str, Answer]:
    _check_head(findings, fields, rubric)
    node = fields.value("answers")
    if node is None:
        if not fields.has("answers"):
            fields.missing("answers")
        return {}
    if not isinstance(node, yaml_tree.Mapping):
        findings.error("mapping-expected", node, key="answers")
        return {}
    items = {item.id: item for item in rubric.items()}
    found: dict[str, Answer] = {}
    for key, value in node.pairs:
        item = items.get(key.text)
        if item is None:
            _place(findings, unknown_item(key.text, items), key)
        elif not (isinstance(value, Scalar) and value.is_null):
            answer, problems = _fitting(item, _plain(item, value))
            for problem in problems:
                _place(findings, problem, value)
            if answer is not None:
                found[item.id] = answer
    return found


def _check_head(findings: Findings, fields: Fields, rubric: Rubric) -> None:
    named = fields.scalar("rubric")
    if named is not None and named.text != rubric.id:
        findings.error("answers-wrong-rubric", named, rubric=named.text, expected=rubric.id)
    version = fields.integer("version")
    if version is not None and version != rubric.version:
        findings.error("answers-wrong-version", fields.key("version"), version=version, expected=rubric.version)


def _place(findings: Findings, problem: Problem, node: Node) -> None:
    findings.problems.append(replace(problem, file=findings.file, line=node.line, column=node.column))


def _plain(item: Item, node: Node) -> object:
    match node:
        case Scalar(text):
            return text
        case yaml_tree.Sequence(items):
            return [_plain(item, each) for each in items]
        case yaml_tree.Mapping(pairs):
            return {key.text: _times(value) for key, value in pairs}


def _times(node: Node) -> object:
    if isinstance(node, Scalar) and node.plain and node.text.isascii() and node.text.removeprefix("-").isdecimal():
        return int(node.text[:12])
    return node


def _fitting(item: Item, value: object) -> tuple[Answer | None, tuple[Problem, ...]]:
    try:
        answer = answer_from_json(item.type, value)
    except ValueError:
        return None, (wrong_shape(item),)
    problems = item_problems(item, answer)
    return (None if problems else answer), problems
