"""Reads what a line of the list stands for: its text, its rubric where it holds one, its problems."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from qa_app.model.problems import Problem, ProblemError, Severity
from qa_app.model.ranking import Policy
from qa_app.model.rubric import Rubric
from qa_app.scoring.policy_file import read_policy
from qa_app.scoring.rubric_file import read_rubric
from qa_app.services import rubric_drafts, rubrics
from qa_app.services.rubric_files import read_text
from qa_app.services.rubrics import Kind
from qa_app.services.workspace import Workspace
from qa_app.ui.rubrics.library import kind_of
from qa_app.ui.rubrics.rubric_entries import EntryKind, Key


@dataclass(frozen=True, slots=True)
class Shown:
    """What a line stands for.

    Attributes:
        text: YAML.
        name: What it is called in problems and where it has no title: a file's name, or its id.
        rubric: None for a policy, and where the text has errors.
        policy: None for a rubric, and where the text has errors.
        problems: Of the text, warnings too; empty for what is published.
    """

    key: Key
    kind: Kind
    text: str
    name: str
    rubric: Rubric | None = None
    policy: Policy | None = None
    problems: tuple[Problem, ...] = ()


def read_shown(workspace: Workspace, key: Key, kind: Kind) -> Shown:
    """Read a version, a draft or a file.

    Args:
        workspace: Where it is.
        key: Of a version, a draft or a file.
        kind: What a draft or a file holds.

    Raises:
        ProblemError: It is gone, or the file cannot be read.
    """
    if key.kind is EntryKind.VERSION:
        text = rubrics.text(workspace, key.id, key.version)
        return Shown(key, Kind.RUBRIC, text, key.id, rubrics.rubric(workspace, key.id, key.version))
    if key.kind is EntryKind.POLICY_VERSION:
        text = rubrics.policy_text(workspace, key.id, key.version)
        policy = rubrics.policy(workspace, key.id, key.version)
        return Shown(key, Kind.POLICY, text, key.id, policy=policy)
    if key.kind is EntryKind.FILE:
        return _checked(key, kind, read_text(Path(key.path)), Path(key.path).name)
    draft = rubric_drafts.draft(workspace, key.draft)
    return _checked(key, draft.head.kind, draft.text, draft.head.rubric_id)


def read_rubric_of(workspace: Workspace, key: Key) -> Rubric:
    """Read the rubric of a version, a draft or a file.

    Raises:
        ProblemError: It is gone, cannot be read, or has errors: all of them.
    """
    shown = read_shown(workspace, key, kind_of(key))
    if shown.rubric is None:
        raise ProblemError(*(each for each in shown.problems if each.severity is Severity.ERROR))
    return shown.rubric


def _checked(key: Key, kind: Kind, text: str, name: str) -> Shown:
    if kind is Kind.POLICY:
        found = read_policy(text, name)
        return Shown(key, kind, text, name, policy=found.policy, problems=found.problems)
    reading = read_rubric(text, name)
    return Shown(key, kind, text, name, rubric=reading.rubric, problems=reading.problems)
