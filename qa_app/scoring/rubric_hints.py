"""Hints of a rubric file: reading them, and whether what they suggest and refer to is there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from qa_app.model.hints import (
    Hint,
    HintSpeaker,
    OrderHint,
    OvertalkHint,
    PhraseHint,
    Presence,
    SilenceHint,
    Suggests,
    TempoHint,
    TempoUnit,
)
from qa_app.model.rubric import Item
from qa_app.scoring import yaml_tree
from qa_app.scoring.fields import Fields, Findings, once
from qa_app.scoring.names import expected
from qa_app.scoring.yaml_tree import Node, Scalar

COUNT = "count"


class HintKind(StrEnum):
    """What a hint looks for."""

    PHRASE = "phrase"
    SILENCE = "silence"
    OVERTALK = "overtalk"
    TEMPO = "tempo"
    ORDER = "order"


KIND_KEYS: Mapping[HintKind, tuple[str, ...]] = {
    HintKind.PHRASE: (
        "speaker",
        "any_of",
        "all_of",
        "none_of",
        "within_first",
        "within_last",
        "after",
        "similarity",
    ),
    HintKind.SILENCE: ("longer_than",),
    HintKind.OVERTALK: ("speaker", "longer_than"),
    HintKind.TEMPO: ("speaker", "above", "below", "unit"),
    HintKind.ORDER: ("of", "deadline"),
}
HINT_KEYS = ("id", "kind", "suggests", *sorted({key for keys in KIND_KEYS.values() for key in keys}))


@dataclass(slots=True)
class WrittenHints:
    """The hints of a whole rubric, for what one hint says of another."""

    ids: dict[str, Node] = field(default_factory=dict)
    phrases: set[str] = field(default_factory=set)
    references: list[Scalar] = field(default_factory=list)

    def check(self, findings: Findings) -> None:
        """Note every `after` and `of` that names no phrase hint of the rubric."""
        for reference in self.references:
            if reference.text not in self.phrases:
                known = expected(reference.text, sorted(self.phrases))
                findings.warning("hint-unknown", reference, hint=reference.text, expected=known)


def read_hints(fields: Fields, written: WrittenHints) -> tuple[tuple[Hint, Fields], ...]:
    """Read the hints of one item, each with its place."""
    read = ((_hint(each, written), each) for each in fields.mappings("hints", HINT_KEYS))
    return tuple((hint, each) for hint, each in read if hint is not None)


def check_suggestions(findings: Findings, item: Item, hints: Iterable[tuple[Hint, Fields]]) -> None:
    """Note every suggestion of the item's hints that is no answer of the item."""
    known = [option.id for option in item.options]
    faults = [fault.id for fault in item.faults]
    for hint, fields in hints:
        for suggests in hint.suggests:
            if suggests.option is not None and suggests.option not in known:
                findings.warning(
                    "hint-unknown-answer",
                    fields.key("suggests"),
                    item=item.id,
                    answer=suggests.option,
                    expected=expected(suggests.option, known),
                )
            elif suggests.fault is not None and suggests.fault not in faults:
                findings.warning(
                    "hint-unknown-answer",
                    fields.key("suggests"),
                    item=item.id,
                    answer=suggests.fault,
                    expected=expected(suggests.fault, faults),
                )


def _hint(fields: Fields, written: WrittenHints) -> Hint | None:
    findings = fields.findings
    kind = fields.word("kind", HintKind, None)
    if kind is None:
        return None
    for key in HINT_KEYS[3:]:
        if fields.has(key) and key not in KIND_KEYS[kind]:
            findings.error("hint-key", fields.key(key), key=key, kind=kind.value)
    name = fields.identifier() if fields.has("id") else None
    if name and once(findings, written.ids, name, fields.key("id")) and kind is HintKind.PHRASE:
        written.phrases.add(name)
    suggests = _suggests(fields)
    return _READERS[kind](fields, suggests, name, written)


def _suggests(fields: Fields) -> tuple[Suggests, ...]:
    if fields.value("suggests") is None:
        if not fields.has("id"):
            fields.missing("suggests")
        return ()
    outcomes = fields.mapping("suggests", [each.value for each in Presence])
    if outcomes is None:
        return ()
    found: list[Suggests] = []
    for presence in Presence:
        value = outcomes.value(presence.value)
        if isinstance(value, Scalar):
            found.append(Suggests(presence, option=value.text))
        elif isinstance(value, yaml_tree.Mapping):
            found.extend(_fault_suggestions(fields.findings, presence, value))
        elif value is not None:
            fields.findings.error("hint-suggestion", value)
    return tuple(found)


def _fault_suggestions(findings: Findings, presence: Presence, node: yaml_tree.Mapping) -> Iterable[Suggests]:
    for fault, times in node.pairs:
        if not isinstance(times, Scalar) or not (times.text == COUNT or times.text.isdecimal()):
            findings.error("hint-suggestion", times)
            continue
        yield Suggests(presence, fault=fault.text, times=None if times.text == COUNT else int(times.text[:6]))


def _speaker(fields: Fields) -> HintSpeaker:
    return fields.word("speaker", HintSpeaker, HintSpeaker.ANYONE) or HintSpeaker.ANYONE


def _phrase(fields: Fields, suggests: tuple[Suggests, ...], name: str | None, written: WrittenHints) -> Hint | None:
    lists = {key: tuple(each.text.strip() for each in fields.texts(key)) for key in ("any_of", "all_of", "none_of")}
    if not any(lists.values()):
        fields.findings.error("hint-without-phrases", fields.node)
    after = fields.value("after")
    reference: Scalar | None = None
    if isinstance(after, yaml_tree.Mapping):
        inner = fields.mapping("after", ("phrase",))
        reference = inner.scalar("phrase", required=True) if inner else None
    elif after is not None:
        reference = fields.scalar("after")
    if reference is not None:
        written.references.append(reference)
    similarity = fields.integer("similarity", at_most=100)
    return PhraseHint(
        suggests=suggests,
        any_of=lists["any_of"],
        all_of=lists["all_of"],
        none_of=lists["none_of"],
        speaker=_speaker(fields),
        within_first_s=fields.number("within_first", at_least=0),
        within_last_s=fields.number("within_last", at_least=0),
        after=reference.text if reference else None,
        similarity=85 if similarity is None else similarity,
        id=name,
    )


def _silence(fields: Fields, suggests: tuple[Suggests, ...], name: str | None, _written: WrittenHints) -> Hint | None:
    longer = fields.number("longer_than", required=True, at_least=0)
    return None if longer is None else SilenceHint(suggests, longer, name)


def _overtalk(fields: Fields, suggests: tuple[Suggests, ...], name: str | None, _written: WrittenHints) -> Hint | None:
    longer = fields.number("longer_than", required=True, at_least=0)
    return None if longer is None else OvertalkHint(suggests, longer, _speaker(fields), name)


def _tempo(fields: Fields, suggests: tuple[Suggests, ...], name: str | None, _written: WrittenHints) -> Hint | None:
    unit = fields.word("unit", TempoUnit, TempoUnit.CHARACTERS) or TempoUnit.CHARACTERS
    above, below = fields.number("above", at_least=0), fields.number("below", at_least=0)
    if above is None and below is None:
        fields.findings.error("hint-without-limit", fields.node)
    return TempoHint(suggests, unit, above, below, _speaker(fields), name)


def _order(fields: Fields, suggests: tuple[Suggests, ...], name: str | None, written: WrittenHints) -> Hint | None:
    of = fields.texts("of", required=True)
    written.references.extend(of)
    return OrderHint(suggests, tuple(each.text for each in of), fields.number("deadline", at_least=0), name)


_READERS: Mapping[HintKind, Callable[[Fields, tuple[Suggests, ...], str | None, WrittenHints], Hint | None]] = {
    HintKind.PHRASE: _phrase,
    HintKind.SILENCE: _silence,
    HintKind.OVERTALK: _overtalk,
    HintKind.TEMPO: _tempo,
    HintKind.ORDER: _order,
}
