"""What is remembered of a computer: how models work fastest on it, and how its graphics card fared.

One JSON file of the user's own, with an entry for each computer that uses it: a home folder may be shared too.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import platform
import tempfile
import threading
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from qa_app.model.machine import Card, Computer, Device, DeviceChoice, Timing
from qa_app.model.problems import Problem

MOST_MEASURED = 40
GIB = 1024**3
_CHANGING = threading.Lock()


@dataclass(frozen=True, slots=True)
class Measured:
    """How a model works fastest.

    Attributes:
        model: Fingerprint of its files.
        name: Its name, for people.
        engine: Version of the engine that was timed.
        choice: What the user allowed then.
        device: Where it ran.
        threads: The best count; 0 on a card.
        workers: The best count for these threads.
        batch_windows: The best size for each of them.
        timings: What was timed; none where the model could not be tried out.
        measured_at: Instant in UTC, ISO 8601.
    """

    model: str
    name: str
    engine: str
    choice: DeviceChoice
    device: Device
    threads: int
    workers: int
    batch_windows: int
    timings: tuple[Timing, ...]
    measured_at: str


@dataclass(frozen=True, slots=True)
class MachineNotes:
    """What is remembered of one computer.

    Attributes:
        measured: Newest first.
        device: Where a model ran last; None before the first.
        compute_type: How it computed there.
        card: The card that was found then.
        reason: Why the card was not used.
        is_told: Whether the user was told of the reason.
        tries_card: Whether a process was about to use the card when last heard of.
        crashed_engine: Version of the engine that a card brought down; empty: none.
    """

    measured: tuple[Measured, ...] = ()
    device: Device | None = None
    compute_type: str = ""
    card: Card | None = None
    reason: Problem | None = None
    is_told: bool = False
    tries_card: bool = False
    crashed_engine: str = ""


def computer_key(computer: Computer) -> str:
    """Give what tells this computer from another, and from itself with another processor or memory."""
    memory_gib = round(computer.memory_bytes / GIB)
    traits = (platform.node(), computer.processor, computer.cores, computer.processors, memory_gib)
    return hashlib.sha256(repr(traits).encode()).hexdigest()[:16]


def read_notes(file: Path, key: str) -> MachineNotes:
    """Read what is remembered of a computer; nothing where the file is missing or damaged: it is measured again."""
    try:
        return _notes(_read(file)[key])
    except (KeyError, TypeError, ValueError, AttributeError):
        return MachineNotes()


def change_notes(file: Path, key: str, change: Callable[[MachineNotes], MachineNotes]) -> MachineNotes:
    """Replace what is remembered by what `change` makes of it; give that.

    It is kept for this run alone, in whoever was given it, where the file cannot be written.
    """
    with _CHANGING:
        before = read_notes(file, key)
        after = change(before)
        if after != before:
            with contextlib.suppress(OSError):
                _write(file, {**_read(file), key: _as_json(after)})
    return after


def with_measured(notes: MachineNotes, measured: Measured) -> MachineNotes:
    """Give the notes with this in place of what was measured of the same model, engine and choice before."""
    others = [each for each in notes.measured if _subject(each) != _subject(measured)]
    return replace(notes, measured=(measured, *others)[:MOST_MEASURED])


def _subject(measured: Measured) -> tuple[str, str, str]:
    return measured.model, measured.engine, measured.choice


def _read(file: Path) -> dict[str, Any]:
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _write(file: Path, document: Mapping[str, object]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=".machine-", suffix=".json", dir=file.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as part:
            json.dump(document, part, ensure_ascii=False, indent=1)
        Path(name).replace(file)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise


def _as_json(notes: MachineNotes) -> dict[str, Any]:
    reason = None if notes.reason is None else [notes.reason.code, dict(notes.reason.arguments)]
    return {**asdict(notes), "reason": reason}


def _notes(found: Mapping[str, Any]) -> MachineNotes:
    card, reason, device = found.get("card"), found.get("reason"), found.get("device")
    return MachineNotes(
        # what was measured before there were workers is measured again
        measured=tuple(_measured(each) for each in found["measured"] if "workers" in each),
        device=None if device is None else Device(device),
        compute_type=str(found.get("compute_type", "")),
        card=None if card is None else Card(**card),
        reason=None if reason is None else Problem(reason[0], tuple((str(a), str(b)) for a, b in reason[1].items())),
        is_told=bool(found.get("is_told")),
        tries_card=bool(found.get("tries_card")),
        crashed_engine=str(found.get("crashed_engine", "")),
    )


def _measured(found: Mapping[str, Any]) -> Measured:
    return Measured(
        model=str(found["model"]),
        name=str(found["name"]),
        engine=str(found["engine"]),
        choice=DeviceChoice(found["choice"]),
        device=Device(found["device"]),
        threads=int(found["threads"]),
        workers=max(1, int(found["workers"])),
        batch_windows=max(1, int(found["batch_windows"])),
        timings=tuple(Timing(**each) for each in found["timings"]),
        measured_at=str(found["measured_at"]),
    )
