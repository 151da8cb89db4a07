"""The sections of an Amazon Connect form: two levels there, one here."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from qa_app.services.forms.record import Record


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as it stands in the form, with the conditions of subsections that were merged into its part."""

    record: Record
    enablements: tuple[Record, ...] = ()
    prefix: str = ""
    excluded: bool = False


@dataclass(slots=True)
class Part:
    """What becomes a section.

    Attributes:
        ref: Its RefId, empty where it has none.
        weight: As written.
        parent: The section that holds this subsection.
        excluded: Whether it is excluded from scoring.
    """

    ref: str
    title: str
    guidance: str = ""
    weight: Decimal | None = None
    excluded: bool = False
    enablements: tuple[Record, ...] = ()
    asked: list[Asked] = field(default_factory=list)
    inner: list[Part] = field(default_factory=list)
    parent: Part | None = None


def parts_of(form: Record, title: str) -> tuple[Part, ...]:
    """Give the sections in the form's order, subsections beside those that held them.

    A section that one of its questions can fail as a whole keeps those of its subsections with its own: only so that
    automatic fail brings down what it should.
    """
    loose = Part("", title)
    tops: list[Part] = []
    for item in form.records("Items", required=True):
        section, question = item.record("Section"), item.record("Question")
        if section is not None:
            tops.append(_part(section, None))
        elif question is not None:
            loose.asked.append(Asked(question))
        else:
            form.report.error("form-key-missing", item.node, key="Section")
        item.finish()
    found: list[Part] = []
    for part in [*([loose] if loose.asked else []), *tops]:
        found += _flat(part)
    return tuple(part for part in found if part.asked)


def _part(section: Record, parent: Part | None) -> Part:
    title = section.text("Title", required=True)
    part = Part(
        ref=section.text("RefId"),
        title=f"{parent.title} – {title}" if parent is not None else title,
        guidance=section.text("Instructions"),
        weight=section.number("Weight"),
        excluded=section.flag("IsExcludedFromScoring") or (parent is not None and parent.excluded),
        parent=parent,
    )
    enablement = section.record("Enablement")
    inherited = parent.enablements if parent is not None else ()
    part.enablements = inherited if enablement is None else (*inherited, enablement)
    for item in section.records("Items", required=True):
        question, inner = item.record("Question"), item.record("Section")
        if question is not None:
            part.asked.append(Asked(question))
        elif inner is not None:
            part.inner.append(_part(inner, part))
        else:
            section.report.error("form-key-missing", item.node, key="Question")
        item.finish()
    section.finish()
    return part


def _flat(part: Part) -> list[Part]:
    below = [each for inner in part.inner for each in _flat(inner)]
    everything = [asked for each in (part, *below) for asked in each.asked]
    if not below or not any(part.ref in _targets(asked.record) for asked in everything):
        return [part, *below]
    for each in below:
        extra = each.enablements[len(part.enablements) :]
        heading = each.title.removeprefix(f"{part.title} – ")
        part.asked += [
            Asked(asked.record, (*extra, *asked.enablements), asked.prefix or heading, each.excluded or asked.excluded)
            for asked in each.asked
        ]
    return [part]


def _targets(question: Record) -> list[str]:
    return [fail_target(option) for option in options_of(question)]


def options_of(question: Record) -> tuple[Record, ...]:
    """Give the answer options or ranges of a question, in either of the two shapes in which properties come."""
    properties = question.record("QuestionTypeProperties")
    if properties is None:
        return ()
    for kind in ("SingleSelect", "MultiSelect", "Numeric"):
        inner = properties.record(kind)
        if inner is not None:
            return inner.records("Options")
    return properties.records("Options")


def fail_target(option: Record) -> str:
    """Give the RefId of the section that an automatic fail is for, empty where it is for the whole form."""
    configuration = option.record("AutomaticFailConfiguration")
    return configuration.text("TargetSection") if configuration is not None else ""
