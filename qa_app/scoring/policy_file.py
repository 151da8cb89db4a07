"""From the text of a month's policy file to a policy, with every problem at its line and column."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from qa_app.model.problems import Problem
from qa_app.model.ranking import (
    Adjustment,
    Band,
    Component,
    Eligibility,
    FigureLimit,
    MissingFigure,
    Policy,
    SharedPrize,
    Source,
    Tie,
    TieRule,
)
from qa_app.scoring.fields import Fields, Findings, fields_of, once, title_of
from qa_app.scoring.names import expected
from qa_app.scoring.policy_awards import read_awards
from qa_app.scoring.source import content_hash
from qa_app.scoring.yaml_tree import Node, Scalar, parse

_POLICY_KEYS = (
    "policy",
    "version",
    "title",
    "currency",
    "score",
    "missing_figure",
    "adjust",
    "eligible",
    "ties",
    "shared_prize",
    "awards",
)
_COMPONENT_KEYS = ("id", "title", "source", "figure", "weight", "bands")
_ADJUSTMENT_KEYS = ("id", "title", "source", "figure", "each", "at_most", "at_least")
_ELIGIBLE_KEYS = ("min_evaluations", "max_fatal", "min_tenure_days", "figures")
_SECTION_TIE = "section:"
_CURRENCY = re.compile(r"[A-Z]{3}", re.ASCII)


@dataclass(frozen=True, slots=True)
class PolicyReading:
    """What a policy file gave: the policy, None where a problem is an error, and the problems by line and column."""

    policy: Policy | None
    problems: tuple[Problem, ...]


def read_policy(text: str, file: str) -> PolicyReading:
    """Read a policy, or every problem at once. Never raises for any text."""
    tree = parse(text, file)
    findings = Findings(file, list(tree.problems))
    if tree.root is None:
        if not tree.problems:
            findings.error("file-empty", None)
        return PolicyReading(None, findings.in_order())
    fields = fields_of(findings, tree.root, _POLICY_KEYS, "policy")
    policy = None if fields is None else _policy(fields, text)
    return PolicyReading(None if findings.has_errors else policy, findings.in_order())


def _policy(fields: Fields, text: str) -> Policy:
    name = fields.identifier("policy", stable=True)
    return Policy(
        id=name,
        version=fields.integer("version", required=True, at_least=1) or 0,
        title=title_of(fields, name),
        components=_components(fields),
        currency=_currency(fields),
        missing_figure=fields.word("missing_figure", MissingFigure, MissingFigure.EXCLUDE) or MissingFigure.EXCLUDE,
        adjustments=_adjustments(fields),
        eligibility=_eligibility(fields),
        ties=_ties(fields),
        shared_prize=fields.word("shared_prize", SharedPrize, SharedPrize.EACH) or SharedPrize.EACH,
        awards=read_awards(fields),
        content_hash=content_hash(text),
    )


def _currency(fields: Fields) -> str:
    value = fields.scalar("currency")
    if value is None:
        return "CNY"
    if not _CURRENCY.fullmatch(value.text):
        fields.findings.error("currency-invalid", value, value=value.text)
    return value.text


def _components(fields: Fields) -> tuple[Component, ...]:
    seen: dict[str, Node] = {}
    found: list[Component] = []
    weights: list[tuple[Decimal | None, Node]] = []
    unread_weights = 0
    for each in fields.mappings("score", _COMPONENT_KEYS, required=True):
        name = each.identifier()
        fresh = bool(name) and once(fields.findings, seen, name, each.value("id") or each.node)
        source = _source(each, (Source.EVALUATIONS, Source.FIGURE))
        weight = each.number("weight", at_least=0)
        unread_weights += weight is None and each.value("weight") is not None
        weights.append((weight, each.node))
        component = Component(
            id=name,
            source=source or Source.EVALUATIONS,
            title=title_of(each, name),
            figure=_figure(each, source),
            weight=weight,
            bands=_bands(each),
        )
        if fresh:
            found.append(component)
    if not unread_weights:
        _check_weights(fields, weights)
    return tuple(found)


def _check_weights(fields: Fields, weights: Sequence[tuple[Decimal | None, Node]]) -> None:
    given = [weight for weight, _ in weights if weight is not None]
    if not given:
        return
    if len(given) < len(weights):
        for weight, node in weights:
            if weight is None:
                fields.findings.error("weights-mixed", node, of="score")
        return
    total = sum(given, Decimal(0))
    if not total:
        fields.findings.error("weights-zero", fields.key("score"))
    elif total != Decimal(100):
        fields.findings.warning("weights-total", fields.key("score"), of="score", total=f"{total:f}")


def _source(fields: Fields, fitting: tuple[Source, ...]) -> Source | None:
    source = fields.word("source", Source, None)
    if source is not None and source not in fitting:
        known = ", ".join(each.value for each in fitting)
        value = fields.value("source")
        fields.findings.error("word-unknown", value, key="source", value=source.value, expected=known)
        return None
    return source


def _figure(fields: Fields, source: Source | None) -> str | None:
    if source is Source.FIGURE:
        value = fields.scalar("figure", required=True)
        return None if value is None else value.text
    if source is not None and fields.has("figure"):
        fields.findings.error("figure-without-source", fields.key("figure"), source=source.value)
    return None


def _bands(fields: Fields) -> tuple[Band, ...]:
    found: list[Band] = []
    for each in fields.mappings("bands", ("at", "points")):
        at, points = each.number("at", required=True), each.number("points", required=True)
        if at is None or points is None:
            continue
        if found and at <= found[-1].at:
            fields.findings.error("bands-not-in-order", each.node, at=f"{at:f}", before=f"{found[-1].at:f}")
        found.append(Band(at, points))
    return tuple(found)


def _adjustments(fields: Fields) -> tuple[Adjustment, ...]:
    seen: dict[str, Node] = {}
    found: list[Adjustment] = []
    for each in fields.mappings("adjust", _ADJUSTMENT_KEYS):
        name = each.identifier()
        fresh = bool(name) and once(fields.findings, seen, name, each.value("id") or each.node)
        source = _source(each, (Source.FIGURE, Source.FATAL))
        at_least, at_most = _limits(each)
        adjustment = Adjustment(
            id=name,
            source=source or Source.FATAL,
            each=each.number("each", required=True) or Decimal(0),
            title=title_of(each, name),
            figure=_figure(each, source),
            at_most=at_most,
            at_least=at_least,
        )
        if fresh:
            found.append(adjustment)
    return tuple(found)


def _limits(fields: Fields) -> tuple[Decimal | None, Decimal | None]:
    at_least, at_most = fields.number("at_least"), fields.number("at_most")
    if at_least is not None and at_most is not None and at_least > at_most:
        fields.findings.error("limits-crossed", fields.node, at_least=f"{at_least:f}", at_most=f"{at_most:f}")
    return at_least, at_most


def _eligibility(fields: Fields) -> Eligibility:
    eligible = fields.mapping("eligible", _ELIGIBLE_KEYS)
    if eligible is None:
        return Eligibility()
    figures: list[FigureLimit] = []
    for each in eligible.mappings("figures", ("figure", "at_least", "at_most")):
        figure = each.scalar("figure", required=True)
        at_least, at_most = _limits(each)
        if at_least is None and at_most is None:
            fields.findings.error("figure-without-limit", each.node)
        elif figure is not None:
            figures.append(FigureLimit(figure.text, at_least, at_most))
    return Eligibility(
        min_evaluations=eligible.integer("min_evaluations"),
        max_fatal=eligible.integer("max_fatal"),
        min_tenure_days=eligible.integer("min_tenure_days"),
        figures=tuple(figures),
    )


def _ties(fields: Fields) -> tuple[Tie, ...]:
    found: list[Tie] = []
    for each in fields.texts("ties"):
        tie = _tie(fields.findings, each)
        if tie in found:
            fields.findings.error("duplicate-id", each, id=each.text, first=each.line)
        elif tie is not None:
            found.append(tie)
    return tuple(found)


def _tie(findings: Findings, value: Scalar) -> Tie | None:
    section = value.text.removeprefix(_SECTION_TIE)
    if value.text.startswith(_SECTION_TIE) and section:
        return Tie(TieRule.SECTION, section)
    simple = [rule.value for rule in TieRule if rule is not TieRule.SECTION]
    if value.text in simple:
        return Tie(TieRule(value.text))
    known = expected(value.text, [*simple, "section:ID"])
    findings.error("word-unknown", value, key="ties", value=value.text, expected=known)
    return None
