"""Rubrics and policies: published into the workspace, where a version never changes again."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from qa_app.config.paths import shipped_rubrics
from qa_app.model.agents import Actor
from qa_app.model.changes import NOTHING, Changes, Subject, changed
from qa_app.model.problems import Problem, ProblemError, problem
from qa_app.model.ranking import Policy
from qa_app.model.rubric import Rubric
from qa_app.scoring.source import content_hash
from qa_app.services.workspace import Workspace
from qa_app.storage import rubric_sources as sources
from qa_app.storage import rubrics as stored
from qa_app.storage.database import Session
from qa_app.storage.operations import log
from qa_app.storage.rubric_sources import Source
from qa_app.storage.rubrics import Kind, PolicyHead, PublishedText, RubricHead

__all__ = [
    "Given",
    "Kind",
    "PolicyHead",
    "Published",
    "RubricHead",
    "policies",
    "policy",
    "policy_text",
    "publish",
    "publish_in",
    "publish_policy",
    "publish_shipped",
    "published",
    "read",
    "retire",
    "retire_policy",
    "rubric",
    "rubric_in",
    "take_back",
    "take_back_policy",
    "text",
    "text_in",
]

SHIPPED_POLICY = "service-star"
READINGS_KEPT = 64
SUBJECTS = {Kind.RUBRIC: Subject.RUBRICS, Kind.POLICY: Subject.POLICIES}
VERSION_TAKEN = {Kind.RUBRIC: "rubric-version-published", Kind.POLICY: "policy-version-published"}


@dataclass(frozen=True, slots=True)
class Published:
    """A version that is in the workspace now; `changes` are empty where it was before."""

    id: str
    version: int
    hash: str
    changes: Changes


@dataclass(frozen=True, slots=True)
class Given:
    """A text that is to be published.

    Attributes:
        file: The text's name, for the problems.
        source: The file that holds it; None: nothing is watched.
    """

    kind: Kind
    text: str
    file: str
    source: Path | None = None


def published(workspace: Workspace) -> tuple[RubricHead, ...]:
    """Give every version of every rubric, by id, the newest version first; retired ones too."""
    with workspace.database.reading() as session:
        return stored.rubric_heads(session)


def policies(workspace: Workspace) -> tuple[PolicyHead, ...]:
    """Give every version of every policy, by id, the newest version first; retired ones too."""
    with workspace.database.reading() as session:
        return stored.policy_heads(session)


def rubric(workspace: Workspace, id_: str, version: int | None = None) -> Rubric:
    """Give a published rubric; without a version the newest that is not retired, else the newest.

    Raises:
        ProblemError: ``unknown-rubric`` or ``unknown-rubric-version``.
    """
    with workspace.database.reading() as session:
        return rubric_in(session, id_, version)


def rubric_in(session: Session, id_: str, version: int | None = None) -> Rubric:
    """Give a published rubric inside a session, as `rubric` does."""
    return _rubric_of(_known(session, Kind.RUBRIC, id_, version).text)


def text(workspace: Workspace, id_: str, version: int | None = None) -> str:
    """Give the YAML text of a published rubric, as `rubric` chooses it.

    Raises:
        ProblemError: ``unknown-rubric`` or ``unknown-rubric-version``.
    """
    with workspace.database.reading() as session:
        return _known(session, Kind.RUBRIC, id_, version).text


def text_in(session: Session, kind: Kind, id_: str, version: int | None = None) -> str:
    """Give the text of a published rubric or policy inside a session.

    Raises:
        ProblemError: ``unknown-rubric``, ``unknown-rubric-version``, or the same of a policy.
    """
    return _known(session, kind, id_, version).text


def policy(workspace: Workspace, id_: str | None = None, version: int | None = None) -> Policy:
    """Give a published policy.

    Args:
        workspace: Where to look.
        id_: None: ``service-star`` where it is published, else the first by id that is not retired.
        version: None: the newest that is not retired, else the newest.

    Raises:
        ProblemError: ``unknown-policy``, ``unknown-policy-version``, or ``no-policy`` where none is published.
    """
    with workspace.database.reading() as session:
        if id_ is None:
            id_ = _usual_policy(stored.policy_heads(session))
        return _policy_of(_known(session, Kind.POLICY, id_, version).text)


def policy_text(workspace: Workspace, id_: str, version: int | None = None) -> str:
    """Give the YAML text of a published policy.

    Raises:
        ProblemError: ``unknown-policy`` or ``unknown-policy-version``.
    """
    with workspace.database.reading() as session:
        return _known(session, Kind.POLICY, id_, version).text


def publish(workspace: Workspace, actor: Actor, text: str, file: str, *, source: Path | None = None) -> Published:
    """Publish a rubric; the same text again changes nothing (and takes a retired version back into use).

    Args:
        workspace: Where it is published.
        actor: Who does it.
        text: The YAML text.
        file: The text's name, for the problems.
        source: The file that holds the text; it is remembered, so that later changes of it are noticed.

    Raises:
        ProblemError: Every error of the text, or ``rubric-version-published`` where this version has another text.
    """
    return _publish(workspace, actor, Given(Kind.RUBRIC, text, file, source))


def publish_policy(
    workspace: Workspace, actor: Actor, text: str, file: str, *, source: Path | None = None
) -> Published:
    """Publish a policy, in the same way as a rubric.

    Raises:
        ProblemError: Every error of the text, or ``policy-version-published`` where this version has another text.
    """
    return _publish(workspace, actor, Given(Kind.POLICY, text, file, source))


def publish_in(session: Session, workspace: Workspace, actor: Actor, given: Given) -> Published:
    """Publish inside a session, as `publish` does; `read` it before, so that nobody waits for the writer meanwhile."""
    made = read(given.kind, given.text, given.file)
    new = PublishedText(made.id, made.version, given.text, content_hash(given.text), None)
    old = stored.published_text(session, given.kind, new.id, new.version)
    if old is not None and old.hash != new.hash:
        arguments = (("id", new.id), ("version", str(new.version)))
        raise ProblemError(Problem(VERSION_TAKEN[given.kind], arguments, given.file))
    if given.source is not None:
        sources.remember(session, Source(given.source, given.kind, new.id, new.version))
    if old is not None and old.retired_at is None:
        return Published(new.id, new.version, new.hash, NOTHING)
    now = workspace.clock()
    if old is None:
        mode = {"mode": str(made.mode)} if isinstance(made, Rubric) else {}
        stored.add(session, given.kind, new, made.title, published_at=now, published_by=actor.name, **mode)
    else:
        stored.set_retired(session, given.kind, new.id, new.version, None)
    subject = (str(given.kind), f"{new.id} {new.version}")
    log(session, actor, now, f"{given.kind}-published", subject, after={"hash": new.hash})
    return Published(new.id, new.version, new.hash, changed(SUBJECTS[given.kind]))


def read(kind: Kind, text: str, file: str) -> Rubric | Policy:
    """Read a text of this kind.

    Raises:
        ProblemError: Every problem of the text, where one is an error.
    """
    return _rubric_of(text, file) if kind is Kind.RUBRIC else _policy_of(text, file)


def publish_shipped(workspace: Workspace, actor: Actor, folder: Path | None = None) -> Changes:
    """Publish the rubrics and policies that come with the program, where their texts are not here yet.

    A version that is here with another text stays as it is. Costs a few milliseconds where there is nothing new.

    Raises:
        ProblemError: A file that comes with the program cannot be used.
    """
    folder = folder or shipped_rubrics()
    with workspace.database.reading() as session:
        known = stored.hashes(session, Kind.RUBRIC) | stored.hashes(session, Kind.POLICY)
    subjects: set[Subject] = set()
    for pattern, put in (("*.yaml", publish), ("policies/*.yaml", publish_policy)):
        for file in sorted(folder.glob(pattern)):
            words = _shipped_text(file)
            if content_hash(words) in known:
                continue
            try:
                subjects |= put(workspace, actor, words, str(file)).changes.subjects
            except ProblemError as error:
                if not all(each.code in VERSION_TAKEN.values() for each in error.problems):
                    raise
    return changed(*subjects)


def retire(workspace: Workspace, actor: Actor, id_: str, version: int) -> Changes:
    """Let no new evaluation begin with this version of a rubric; drafts and scores of it stay.

    Raises:
        ProblemError: ``unknown-rubric`` or ``unknown-rubric-version``.
    """
    return _set_retired(workspace, actor, Kind.RUBRIC, (id_, version), retired=True)


def take_back(workspace: Workspace, actor: Actor, id_: str, version: int) -> Changes:
    """Take a retired version of a rubric back into use.

    Raises:
        ProblemError: ``unknown-rubric`` or ``unknown-rubric-version``.
    """
    return _set_retired(workspace, actor, Kind.RUBRIC, (id_, version), retired=False)


def retire_policy(workspace: Workspace, actor: Actor, id_: str, version: int) -> Changes:
    """Let no month be ranked by this version of a policy unless it is asked for by name.

    Raises:
        ProblemError: ``unknown-policy`` or ``unknown-policy-version``.
    """
    return _set_retired(workspace, actor, Kind.POLICY, (id_, version), retired=True)


def take_back_policy(workspace: Workspace, actor: Actor, id_: str, version: int) -> Changes:
    """Take a retired version of a policy back into use.

    Raises:
        ProblemError: ``unknown-policy`` or ``unknown-policy-version``.
    """
    return _set_retired(workspace, actor, Kind.POLICY, (id_, version), retired=False)


def _set_retired(workspace: Workspace, actor: Actor, kind: Kind, of: tuple[str, int], *, retired: bool) -> Changes:
    with workspace.database.writing() as session:
        if (_known(session, kind, *of).retired_at is not None) == retired:
            return NOTHING
        now = workspace.clock()
        stored.set_retired(session, kind, *of, now if retired else None)
        action = f"{kind}-retired" if retired else f"{kind}-published"
        log(session, actor, now, action, (str(kind), f"{of[0]} {of[1]}"))
    return changed(SUBJECTS[kind])


def _publish(workspace: Workspace, actor: Actor, given: Given) -> Published:
    read(given.kind, given.text, given.file)
    with workspace.database.writing() as session:
        return publish_in(session, workspace, actor, given)


def _known(session: Session, kind: Kind, id_: str, version: int | None) -> PublishedText:
    found = stored.published_text(session, kind, id_, version)
    if found is not None:
        return found
    if version is not None and stored.published_text(session, kind, id_, None) is not None:
        raise ProblemError(problem(f"unknown-{kind}-version", id=id_, version=version))
    raise ProblemError(problem(f"unknown-{kind}", id=id_))


def _usual_policy(heads: tuple[PolicyHead, ...]) -> str:
    usable = [head.id for head in heads if not head.retired]
    if not usable:
        raise ProblemError(problem("no-policy"))
    return SHIPPED_POLICY if SHIPPED_POLICY in usable else usable[0]


def _shipped_text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except OSError as error:
        raise ProblemError(Problem("file-unreadable", (("reason", error.strerror or ""),), str(file))) from error


def _read_rubric(text: str, file: str) -> Rubric:
    # The YAML reader is loaded when a rubric is first needed, which is after the window has come up.
    from qa_app.scoring.rubric_file import read_rubric  # noqa: PLC0415

    reading = read_rubric(text, file)
    if reading.rubric is None:
        raise ProblemError(*reading.problems)
    return reading.rubric


def _read_policy(text: str, file: str) -> Policy:
    from qa_app.scoring.policy_file import read_policy  # noqa: PLC0415

    reading = read_policy(text, file)
    if reading.policy is None:
        raise ProblemError(*reading.problems)
    return reading.policy


@lru_cache(maxsize=READINGS_KEPT)
def _rubric_of(text: str, file: str = "") -> Rubric:
    return _read_rubric(text, file)


@lru_cache(maxsize=READINGS_KEPT)
def _policy_of(text: str, file: str = "") -> Policy:
    return _read_policy(text, file)
