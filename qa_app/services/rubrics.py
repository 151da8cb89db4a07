"""Rubrics and policies: published into the workspace, where a version never changes again."""

from __future__ import annotations

from collections.abc import Callable
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
from qa_app.storage import rubrics as stored
from qa_app.storage.database import Session
from qa_app.storage.operations import log
from qa_app.storage.rubrics import Kind, PolicyHead, PublishedText, RubricHead

__all__ = [
    "PolicyHead",
    "Published",
    "RubricHead",
    "policies",
    "policy",
    "policy_text",
    "publish",
    "publish_policy",
    "publish_shipped",
    "published",
    "retire",
    "rubric",
    "text",
]

SHIPPED_POLICY = "service-star"
READINGS_KEPT = 64
_SUBJECTS = {Kind.RUBRIC: Subject.RUBRICS, Kind.POLICY: Subject.POLICIES}
_VERSION_TAKEN = {Kind.RUBRIC: "rubric-version-published", Kind.POLICY: "policy-version-published"}


@dataclass(frozen=True, slots=True)
class Published:
    """A version that is in the workspace now; `changes` are empty where it was before."""

    id: str
    version: int
    hash: str
    changes: Changes


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


def publish(workspace: Workspace, actor: Actor, text: str, file: str) -> Published:
    """Publish a rubric; the same text again changes nothing (and takes a retired version back into use).

    Raises:
        ProblemError: Every error of the text, or ``rubric-version-published`` where this version has another text.
    """
    made = _read_rubric(text, file)
    new = PublishedText(made.id, made.version, text, content_hash(text), None)

    def store(session: Session) -> None:
        now = workspace.clock()
        values = {"mode": str(made.mode), "published_at": now, "published_by": actor.name}
        stored.add(session, Kind.RUBRIC, new, made.title, **values)

    return _publish(workspace, actor, Kind.RUBRIC, new, file, store=store)


def publish_policy(workspace: Workspace, actor: Actor, text: str, file: str) -> Published:
    """Publish a policy, in the same way as a rubric.

    Raises:
        ProblemError: Every error of the text, or ``policy-version-published`` where this version has another text.
    """
    made = _read_policy(text, file)
    new = PublishedText(made.id, made.version, text, content_hash(text), None)

    def store(session: Session) -> None:
        values = {"published_at": workspace.clock(), "published_by": actor.name}
        stored.add(session, Kind.POLICY, new, made.title, **values)

    return _publish(workspace, actor, Kind.POLICY, new, file, store=store)


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
                if not all(each.code in _VERSION_TAKEN.values() for each in error.problems):
                    raise
    return changed(*subjects)


def retire(workspace: Workspace, actor: Actor, id_: str, version: int) -> Changes:
    """Let no new evaluation begin with this version of a rubric; drafts and scores of it stay.

    Raises:
        ProblemError: ``unknown-rubric`` or ``unknown-rubric-version``.
    """
    with workspace.database.writing() as session:
        if _known(session, Kind.RUBRIC, id_, version).retired_at is not None:
            return NOTHING
        now = workspace.clock()
        stored.set_retired(session, Kind.RUBRIC, id_, version, now)
        log(session, actor, now, "rubric-retired", ("rubric", f"{id_} {version}"))
    return changed(Subject.RUBRICS)


def _publish(
    workspace: Workspace,
    actor: Actor,
    kind: Kind,
    new: PublishedText,
    file: str,
    *,
    store: Callable[[Session], None],
) -> Published:
    with workspace.database.writing() as session:
        old = stored.published_text(session, kind, new.id, new.version)
        if old is not None and old.hash != new.hash:
            arguments = (("id", new.id), ("version", str(new.version)))
            raise ProblemError(Problem(_VERSION_TAKEN[kind], arguments, file))
        if old is not None and old.retired_at is None:
            return Published(new.id, new.version, new.hash, NOTHING)
        if old is None:
            store(session)
        else:
            stored.set_retired(session, kind, new.id, new.version, None)
        subject = (str(kind), f"{new.id} {new.version}")
        log(session, actor, workspace.clock(), f"{kind}-published", subject, after={"hash": new.hash})
    return Published(new.id, new.version, new.hash, changed(_SUBJECTS[kind]))


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
def _rubric_of(text: str) -> Rubric:
    """Read a text that was checked when it was published."""
    return _read_rubric(text, "")


@lru_cache(maxsize=READINGS_KEPT)
def _policy_of(text: str) -> Policy:
    return _read_policy(text, "")
