"""A look over the whole installation: what is there, what works, what is missing."""

from __future__ import annotations

import os
import platform
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from importlib import metadata
from pathlib import Path

from qa_app.config.paths import Paths, shipped_demo, shipped_rubrics
from qa_app.model.problems import Problem, ProblemError, Severity
from qa_app.services import machine
from qa_app.services.machine import MachineReport
from qa_app.services.rubric_files import check_policy_file, check_rubric_file
from qa_app.services.workspace import Workspace, open_workspace

PACKAGES = ("PySide6-Essentials", "SQLAlchemy", "faster-whisper", "ctranslate2", "av", "openpyxl")
GIB = 1024**3
LEAST_FREE_BYTES = GIB


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at.

    Attributes:
        check: Stable name, for example ``workspace``.
        good: Whether it is as it should be.
        detail: What was found: a version, a place, a count.
        problems: What is wrong, where `good` is False.
    """

    check: str
    good: bool
    detail: str
    problems: tuple[Problem, ...] = ()


def examine(
    paths: Paths, database_url: str | None, models: Callable[[Workspace], tuple[str, ...]]
) -> Iterator[Finding]:
    """Look at everything, one finding at a time; nothing is changed but a missing workspace created.

    Args:
        paths: The workspace.
        database_url: Another database than the workspace's own; None for that.
        models: Gives the names of the installed models.
    """
    yield Finding("python", sys.version_info >= (3, 11), f"{platform.python_version()} on {platform.platform()}")
    for name in PACKAGES:
        yield _package(name)
    yield from _shipped()
    try:
        workspace = open_workspace(paths, database_url)
    except ProblemError as error:
        yield Finding("workspace", good=False, detail=str(paths.root), problems=error.problems)
        return
    try:
        yield Finding("workspace", good=os.access(paths.root, os.W_OK), detail=str(paths.root))
        yield Finding("database", good=True, detail=workspace.database.dialect)
        found = models(workspace)
        yield Finding("models", good=bool(found), detail=", ".join(found))
        yield from _machine(machine.report(workspace))
        yield Finding(
            "offline", good=True, detail="never goes online" if workspace.settings.offline else "may go online"
        )
    finally:
        workspace.close()
    free = shutil.disk_usage(paths.root).free
    yield Finding("disk", free > LEAST_FREE_BYTES, f"{free // 1024**2} MB")


def _machine(found: MachineReport) -> Iterator[Finding]:
    """Tell of the computer, of the card and why it is not used, and of what is in force for recognition."""
    computer = found.computer
    memory = f"{computer.memory_bytes / GIB:.1f} GB" if computer.memory_bytes else "memory unknown"
    cores = f"{computer.cores} cores, {computer.processors} logical processors"
    yield Finding("computer", good=True, detail=f"{computer.processor or 'processor unknown'}; {cores}; {memory}")
    if found.card is not None or found.reason is not None:
        card = found.card
        detail = "" if card is None else f"{card.name}, driver {card.driver}, {card.memory_bytes / GIB:.1f} GB"
        # recognition goes on without the card: a warning, and no failed check
        reasons = () if found.reason is None else (replace(found.reason, severity=Severity.WARNING),)
        yield Finding("card", good=True, detail=detail, problems=reasons)
    place = "not loaded yet" if found.device is None else f"runs on the {found.device} as {found.compute_type}"
    work = f"{found.threads} threads, {found.workers} workers, " if found.threads else ""
    measured = "not measured" if found.measured is None else f"measured {found.measured.measured_at}"
    limit = f"replaced above {found.limit_bytes // 1024**2} MB"
    yield Finding(
        "recognition", good=True, detail=f"{place}; {work}{found.batch_windows} windows together; {limit}; {measured}"
    )


def _package(name: str) -> Finding:
    try:
        return Finding(name, good=True, detail=metadata.version(name))
    except metadata.PackageNotFoundError:
        return Finding(name, good=False, detail="")


def _shipped() -> Iterator[Finding]:
    rubrics = shipped_rubrics()
    files = sorted(rubrics.glob("*.yaml"))
    policies = sorted((rubrics / "policies").glob("*.yaml"))
    faults = [fault for file in files for fault in check_rubric_file(file)]
    faults += [fault for file in policies for fault in check_policy_file(file)]
    yield Finding("rubrics", good=bool(files) and not faults, detail=_names(files), problems=tuple(faults))
    yield Finding("policies", good=bool(policies), detail=_names(policies))
    yield Finding("demo", good=(shipped_demo() / "recordings").is_dir(), detail=str(shipped_demo()))


def _names(files: list[Path]) -> str:
    return ", ".join(file.stem for file in files)
