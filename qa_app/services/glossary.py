"""The words of a project: kept, checked, tried out, and put into the transcripts that are there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from qa_app.config.settings import Settings
from qa_app.model.agents import Actor
from qa_app.model.changes import NOTHING, Changes, Subject, changed
from qa_app.model.glossary import ANY_LANGUAGE, GlossaryWord
from qa_app.model.problems import Problem, ProblemError, problem
from qa_app.model.progress import UNCONTROLLED, Control
from qa_app.model.transcript import Segment, Speaker
from qa_app.services.workspace import Workspace
from qa_app.storage import glossary as stored
from qa_app.storage.operations import log
from qa_app.transcribe.glossary import Hints, folded, hints, terms_in_order
from qa_app.transcribe.protocol import Options
from qa_app.transcribe.text import finish, prompt_for

LANGUAGES = (ANY_LANGUAGE, "zh", "en")
SHORTEST_VARIANT = 2
SHOWN_EXAMPLES = 200

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Example:
    """One line that would read otherwise."""

    call_id: int
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Outlook:
    """What applying the glossary to the transcripts that are there would do.

    Attributes:
        transcripts: How many there are.
        calls: In how many lines would change.
        lines: How many lines would.
        corrected: Lines that stay since a person corrected them.
        examples: The first `SHOWN_EXAMPLES`, each change of a text once.
    """

    transcripts: int
    calls: int
    lines: int
    corrected: int
    examples: tuple[Example, ...]


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What came in: words that are new, words that got variants or a note, and words that were there as they are."""

    changes: Changes
    added: tuple[GlossaryWord, ...]
    extended: tuple[GlossaryWord, ...]
    known: tuple[GlossaryWord, ...]


@dataclass(frozen=True, slots=True)
class Applied:
    """What was rewritten: how many calls and lines."""

    changes: Changes
    calls: int
    lines: int


def words(workspace: Workspace) -> tuple[GlossaryWord, ...]:
    """Give the words, the last changed first."""
    with workspace.database.reading() as session:
        return stored.words(session)


def joined(known: Sequence[GlossaryWord], added: Iterable[GlossaryWord]) -> tuple[GlossaryWord, ...]:
    """Put words behind those that are there; a word of a known key stays in its place and gains variants and note."""
    rows = list(known)
    places = {row.key: place for place, row in enumerate(rows) if row.word}
    for word in added:
        place = places.get(word.key) if word.word else None
        if place is None:
            places[word.key] = len(rows)
            rows.append(word)
        else:
            old = rows[place]
            variants = tuple(dict.fromkeys((*old.variants, *word.variants)))
            rows[place] = replace(old, word=word.word, variants=variants, note=word.note or old.note)
    return tuple(rows)


def take_in(workspace: Workspace, actor: Actor, added: Sequence[GlossaryWord]) -> TakenIn:
    """Store words beside those that are there, as `joined` says.

    Raises:
        ProblemError: What `check` finds, all of it; nothing is stored then.
    """
    before = words(workspace)
    after = joined(before, added)
    old = {each.key: each for each in before}
    named = {each.key for each in added}
    told = [each for each in after if each.key in named]
    return TakenIn(
        save(workspace, actor, before, after),
        tuple(each for each in told if each.key not in old),
        tuple(each for each in told if each.key in old and each != old[each.key]),
        tuple(each for each in told if each == old.get(each.key)),
    )


def check(chosen: Sequence[GlossaryWord]) -> tuple[tuple[int, Problem], ...]:
    """Give everything that speaks against some words, each with the place of the word in them."""
    found: list[tuple[int, Problem]] = []
    written: dict[Key, int] = {}
    owners: dict[Key, int] = {}
    for place, each in enumerate(chosen):
        found += ((place, fault) for fault in _faults(each))
        if each.key in written:
            found.append((place, problem("glossary-word-twice", word=each.word)))
        written.setdefault(each.key, place)
        owners.setdefault((folded(each.word), each.language), place)
    for place, each in enumerate(chosen):
        for variant in each.variants:
            owner = owners.setdefault((folded(variant), each.language), place)
            if owner != place:
                other = chosen[owner].word
                found.append((place, problem("glossary-variant-taken", variant=variant, word=each.word, other=other)))
    return tuple(sorted(found, key=lambda pair: pair[0]))


def save(workspace: Workspace, actor: Actor, before: Sequence[GlossaryWord], after: Sequence[GlossaryWord]) -> Changes:
    """Store what somebody changed; words that others changed meanwhile stay, unless they are the same.

    Args:
        workspace: Where.
        actor: For the operation log.
        before: The words as that person had them.
        after: And as they shall be.

    Raises:
        ProblemError: What `check` finds, all of it.
    """
    faults = check(after)
    if faults:
        raise ProblemError(*(fault for _place, fault in faults))
    old, new = {each.key: each for each in before}, {each.key: each for each in after}
    gone = [key for key in old if key not in new]
    put = [each for key, each in new.items() if old.get(key) != each]
    if not gone and not put:
        return NOTHING
    with workspace.database.writing() as session:
        stored.remove(session, gone)
        for each in reversed(put):
            stored.put(session, each, workspace.clock())
        log(
            session,
            actor,
            workspace.clock(),
            "glossary-changed",
            ("glossary", ""),
            before={"words": [old[key].word for key in gone]},
            after={"words": [each.word for each in put]},
        )
    return changed(Subject.GLOSSARY)


def text_options(settings: Settings, chosen: Iterable[GlossaryWord]) -> Options:
    """Give how recognised text is finished with these settings and words."""
    return Options(
        script=str(settings.script),
        glossary=terms_in_order(tuple(each.term for each in chosen)),
        numbers=settings.numbers,
        commas=settings.pause_commas,
        prompts=tuple(sorted(settings.prompts.items())),
    )


def tried(text: str, options: Options, language: str = "") -> str:
    """Give what becomes of a text; its language is told by its characters where none is given."""
    spoken = language or ("zh" if any(character >= "\u2e80" for character in text) else "en")
    return finish(Segment(0, 0, Speaker.UNKNOWN, text, 1.0), options, spoken).text


def room(options: Options, language: str) -> Hints:
    """Give which words are hinted at beside the prompt of a language, and which have no room."""
    return hints(options.glossary, language, prompt_for(language, options.script, options.prompts) or "")


def uses(workspace: Workspace) -> Mapping[Key, int]:
    """Give for each word in how many calls it took the place of a variant."""
    with workspace.database.reading() as session:
        known = stored.words(session)
        calls: set[tuple[Key, int]] = set()
        spellings = {each.key: tuple(map(folded, each.variants)) for each in known if each.variants}
        wanted = {each.key: each.word for each in known if each.variants}
        for call_id, text, raw in stored.replaced_lines(session, tuple(wanted.values())):
            compared = ""
            for key, word in wanted.items():
                if word in text and (key, call_id) not in calls:
                    compared = compared or folded(raw)
                    if any(each in compared for each in spellings[key]):
                        calls.add((key, call_id))
    return Counter(key for key, _call in calls)


def outlook(workspace: Workspace, control: Control = UNCONTROLLED) -> Outlook:
    """Give what `apply` would do, and change nothing.

    Raises:
        Cancelled: It was asked to stop.
    """
    found = _Found()
    total = _each_transcript(workspace, control, found.take)
    return Outlook(total, found.calls, found.lines, found.corrected, tuple(found.examples.values()))


def apply(workspace: Workspace, actor: Actor, control: Control = UNCONTROLLED) -> Applied:
    """Finish every transcript anew of what the engine wrote; lines that a person corrected stay as they are.

    Each transcript is one transaction: when it is stopped, those that are done stay so.

    Raises:
        Cancelled: It was asked to stop.
    """
    calls: list[int] = []
    lines = 0

    def rewrite(text: stored.Recognised, news: dict[int, Segment]) -> None:
        nonlocal lines
        if not news:
            return
        with workspace.database.writing() as session:
            stored.rewrite(session, text.transcript_id, news)
            log(
                session,
                actor,
                workspace.clock(),
                "glossary-applied",
                ("call", text.call_id),
                after={"lines": len(news)},
            )
        calls.append(text.call_id)
        lines += len(news)

    _each_transcript(workspace, control, rewrite)
    done = changed(Subject.TRANSCRIPTS, Subject.GLOSSARY, call_ids=tuple(calls)) if calls else NOTHING
    return Applied(done, len(calls), lines)


class _Found:
    """Counts what would change."""

    def __init__(self) -> None:
        self.calls = self.lines = self.corrected = 0
        self.examples: dict[tuple[str, str], Example] = {}

    def take(self, text: stored.Recognised, news: dict[int, Segment]) -> None:
        self.calls += bool(news)
        self.lines += len(news)
        self.corrected += text.corrected
        for number, segment in news.items():
            before = text.segments[number].text
            if len(self.examples) < SHOWN_EXAMPLES:
                self.examples.setdefault((before, segment.text), Example(text.call_id, before, segment.text))


def _each_transcript(
    workspace: Workspace, control: Control, take: Callable[[stored.Recognised, dict[int, Segment]], None]
) -> int:
    """Give each finished transcript with the segments of it that would read otherwise; give how many there are."""
    with workspace.database.reading() as session:
        options = text_options(workspace.settings, stored.words(session))
        ids = stored.finished(session)
    for done, transcript_id in enumerate(ids):
        control.step("rewriting", done, len(ids))
        with workspace.database.reading() as session:
            text = stored.recognised(session, transcript_id)
        if text is not None:
            finished = {number: finish(each, options, text.language) for number, each in text.segments.items()}
            take(text, {number: each for number, each in finished.items() if each != text.segments[number]})
    return len(ids)


def _faults(word: GlossaryWord) -> Iterable[Problem]:
    if not word.word.strip():
        yield problem("glossary-word-empty")
        return
    if word.language not in LANGUAGES:
        yield problem("glossary-language-unknown", word=word.word, language=word.language)
    for variant in word.variants:
        if len(variant.strip()) < SHORTEST_VARIANT:
            yield problem("glossary-variant-short", word=word.word, variant=variant)
        elif folded(variant) == folded(word.word) and variant == word.word:
            yield problem("glossary-variant-same", word=word.word)
