"""What only a whole rubric can tell: weights, conditions, and fatals without effect."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from qa_app.model.rubric import FatalScope, Mode, Rubric, Section
from qa_app.scoring.fields import Fields, Findings
from qa_app.scoring.rubric_conditions import check_names
from qa_app.scoring.rubric_items import Draft
from qa_app.scoring.rubric_reach import loops, never_seen
from qa_app.scoring.shares import best_points
from qa_app.scoring.yaml_tree import Node

_HUNDRED = Decimal(100)


def check_rubric(
    draft: Draft, rubric: Rubric, section_nodes: Mapping[str, Node], fields: Fields, *, mode_is_known: bool = True
) -> None:
    """Note every problem between the parts of a rubric; `fields` are those of the whole file.

    Weights are looked at only where the mode is known.
    """
    findings = draft.findings
    items = {item.id: item for item in rubric.items()}
    if mode_is_known and rubric.mode is Mode.WEIGHTED:
        _check_weights(draft, rubric, section_nodes, fields)
    if not findings.has_errors and not any(item.counts for item in items.values()):
        findings.warning("rubric-without-score", fields.key("sections"))
    _check_fatal_score(findings, rubric, fields)
    if mode_is_known and rubric.mode is not Mode.DEDUCT:
        _check_fatal_sections(draft, rubric)
    draft.hints.check(findings)
    check_names(findings, draft.conditions, items)
    _check_reach(draft, rubric.sections)


def _check_reach(draft: Draft, sections: Sequence[Section]) -> None:
    found = loops(sections)
    for loop in found:
        draft.findings.error("condition-loop", draft.item_nodes.get(loop[0]), items=" → ".join(loop))
    looping = {name for loop in found for name in loop}
    for name in never_seen(sections):
        if name not in looping:
            draft.findings.error("item-never-seen", draft.item_nodes.get(name), item=name)


def _check_weights(draft: Draft, rubric: Rubric, section_nodes: Mapping[str, Node], fields: Fields) -> None:
    scoring = [section for section in rubric.sections if any(item.counts for item in section.items)]
    for section in rubric.sections:
        node = section_nodes.get(section.id, fields.key("sections"))
        counting = [item for item in section.items if item.counts]
        if not counting and section.weight is not None:
            draft.findings.warning("weight-without-effect", node, item=section.id, mode=rubric.mode.value)
        places = [draft.item_nodes.get(item.id) for item in counting]
        _check_total(draft, [item.weight for item in counting], places, node, section.id)
    weights = [section.weight for section in scoring]
    places = [section_nodes.get(section.id, fields.key("sections")) for section in scoring]
    _check_total(draft, weights, places, fields.key("sections"), rubric.id)
    if weights and not any(weight is None or weight for weight in weights):
        draft.findings.error("weights-zero", fields.key("sections"))


def _check_total(
    draft: Draft,
    weights: Sequence[Decimal | None],
    places: Sequence[Node | None],
    whole: Node | None,
    name: str,
) -> None:
    given = [weight for weight in weights if weight is not None]
    if not given or not draft.unread_weights.isdisjoint(places):
        return
    if len(given) < len(weights):
        for weight, place in zip(weights, places, strict=True):
            if weight is None:
                draft.findings.error("weights-mixed", place, of=name)
        return
    total = sum(given, Decimal(0))
    if total != _HUNDRED:
        draft.findings.warning("weights-total", whole, of=name, total=f"{total:f}")


def _check_fatal_score(findings: Findings, rubric: Rubric, fields: Fields) -> None:
    fatal = any(FatalScope.FORM in item.fatal_scopes for item in rubric.items())
    if fatal and rubric.bonus_cap is not None and rubric.fatal_score >= rubric.bonus_cap:
        findings.warning("fatal-without-effect", fields.key("fatal_score"), fatal_score=f"{rubric.fatal_score:f}")


def _check_fatal_sections(draft: Draft, rubric: Rubric) -> None:
    """Note items whose section-fatal brings nothing down, for their section never has a score."""
    for section in rubric.sections:
        if any(item.counts and item.weight != 0 and best_points(item) > 0 for item in section.items):
            continue
        for item in section.items:
            if FatalScope.SECTION in item.fatal_scopes:
                place = draft.item_nodes.get(item.id)
                draft.findings.warning("fatal-section-without-score", place, item=item.id, section=section.id)
