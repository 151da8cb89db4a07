"""From the text of a rubric file to a rubric, with every problem at its line and column."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from qa_app.model.problems import Problem
from qa_app.model.rubric import Grade, Mode, NotApplicable, Rubric, Section
from qa_app.scoring.fields import Fields, Findings, fields_of, once, title_of
from qa_app.scoring.rubric_checks import check_rubric
from qa_app.scoring.rubric_conditions import read_condition
from qa_app.scoring.rubric_items import ITEM_KEYS, Draft, read_item
from qa_app.scoring.source import content_hash
from qa_app.scoring.yaml_tree import Node, parse

MAX_ITEMS = 1000
_MAX_IDS = 8000
_ID_KEY = re.compile(r"\bid\s*:")
_RUBRIC_KEYS = (
    "rubric",
    "version",
    "title",
    "mode",
    "not_applicable",
    "base",
    "bonus_cap",
    "fatal_score",
    "grades",
    "sections",
)
_SECTION_KEYS = ("id", "title", "guidance", "weight", "visible_if", "items")
_HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class RubricReading:
    """What a rubric file gave.

    Attributes:
        rubric: None where a problem is an error; with warnings it is there.
        problems: By line and column.
    """

    rubric: Rubric | None
    problems: tuple[Problem, ...]


def read_rubric(text: str, file: str) -> RubricReading:
    """Read a rubric.

    Args:
        text: The file's text.
        file: Its name, for the problems.

    Returns:
        The rubric, or every problem at once. Never raises for any text.
    """
    if sum(1 for _ in _ID_KEY.finditer(text)) > _MAX_IDS:
        return RubricReading(None, (Problem("too-many-items", (("limit", str(MAX_ITEMS)),), file),))
    tree = parse(text, file)
    findings = Findings(file, list(tree.problems))
    if tree.root is None:
        if not tree.problems:
            findings.error("file-empty", None)
        return RubricReading(None, findings.in_order())
    fields = fields_of(findings, tree.root, _RUBRIC_KEYS, "rubric")
    rubric = None if fields is None else _rubric(findings, fields, text)
    return RubricReading(None if findings.has_errors else rubric, findings.in_order())


def _rubric(findings: Findings, fields: Fields, text: str) -> Rubric | None:
    name = fields.identifier("rubric", stable=True)
    version = fields.integer("version", required=True, at_least=1)
    mode = fields.word("mode", Mode, None)
    draft = Draft(findings, mode or Mode.WEIGHTED)
    default = NotApplicable.FULL if mode is Mode.DEDUCT else NotApplicable.EXCLUDE
    not_applicable = fields.word("not_applicable", NotApplicable, default) or default
    if mode is Mode.DEDUCT and not_applicable is NotApplicable.ZERO:
        findings.error("zero-in-deduct", fields.key("not_applicable"))
    if mode is not Mode.DEDUCT and fields.has("base"):
        findings.warning("base-without-effect", fields.key("base"))
    base, fatal_score = fields.number("base", at_least=0), fields.number("fatal_score", at_least=0)
    cap = fields.number("bonus_cap", at_least=0)
    sections, nodes = _sections(draft, fields)
    rubric = Rubric(
        id=name,
        version=version or 0,
        title=title_of(fields, name),
        mode=draft.mode,
        sections=sections,
        not_applicable=not_applicable,
        base=_HUNDRED if base is None else base,
        bonus_cap=_HUNDRED if cap is None and not fields.has("bonus_cap") else cap,
        fatal_score=Decimal(0) if fatal_score is None else fatal_score,
        grades=_grades(fields),
        content_hash=content_hash(text),
    )
    check_rubric(draft, rubric, nodes, fields, mode_is_known=mode is not None)
    return rubric


def _sections(draft: Draft, fields: Fields) -> tuple[tuple[Section, ...], dict[str, Node]]:
    seen: dict[str, Node] = {}
    found: list[Section] = []
    for each in fields.mappings("sections", _SECTION_KEYS, required=True):
        name = each.identifier()
        if name:
            once(draft.findings, seen, name, each.value("id") or each.node)
        condition = each.value("visible_if")
        visible_if = None if condition is None else read_condition(draft.findings, condition, draft.conditions)
        items = [read_item(draft, item) for item in each.mappings("items", ITEM_KEYS, required=True)]
        weight = each.number("weight", at_least=0)
        if each.value("weight") is not None and weight is None:
            draft.unread_weights.add(each.value("id"))
        found.append(
            Section(
                id=name,
                title=title_of(each, name),
                items=tuple(item for item in items if item is not None),
                weight=weight,
                guidance=each.text("guidance"),
                visible_if=visible_if,
            )
        )
        if each.has("weight") and draft.mode is Mode.DEDUCT:
            draft.findings.warning("weight-without-effect", each.key("weight"), item=name, mode=draft.mode.value)
    if len(draft.item_nodes) > MAX_ITEMS:
        draft.findings.error("too-many-items", fields.key("sections"), limit=MAX_ITEMS)
    return tuple(found), seen


def _grades(fields: Fields) -> tuple[Grade, ...]:
    seen: dict[str, Node] = {}
    found: list[Grade] = []
    for each in fields.mappings("grades", ("id", "title", "at_least")):
        name = each.identifier()
        at_least = each.number("at_least", required=True, at_least=0)
        fresh = bool(name) and once(fields.findings, seen, name, each.value("id") or each.node)
        if at_least is None:
            continue
        if found and at_least >= found[-1].at_least:
            fields.findings.error(
                "grades-not-in-order",
                each.key("at_least"),
                grade=name,
                at_least=f"{at_least:f}",
                before=f"{found[-1].at_least:f}",
            )
        if fresh:
            found.append(Grade(name, title_of(each, name), at_least))
    return tuple(found)
