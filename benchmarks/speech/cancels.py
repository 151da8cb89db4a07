"""How long it takes from the wish to stop a recording until the engine is free, in each phase of the work."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path

from qa_app.speech.channels import decode_speakers
from qa_app.transcribe.protocol import Advanced, Event, Options, Recognise
from qa_app.transcribe.supervisor import Ending, Supervisor

PHASES = ("loading-model", "decoding", "finding-speech", "recognising")
DELAYS_S = (0.0, 0.05, 0.2, 0.5)
OPTIONS = Options(language="zh")


@dataclass(slots=True)
class _Wish:
    """Wishes to stop so long after the first step of a phase was told.

    Attributes:
        wished_at: When it was first told to the supervisor, by the monotonic clock; None before.
    """

    phase: str
    delay_s: float
    seen_at: float | None = None
    wished_at: float | None = None

    def take(self, event: Event) -> None:
        if isinstance(event, Advanced) and event.progress.phase == self.phase and self.seen_at is None:
            self.seen_at = time.monotonic()

    def is_wished(self) -> bool:
        now = time.monotonic()
        if self.wished_at is None and self.seen_at is not None and now - self.seen_at >= self.delay_s:
            self.wished_at = self.seen_at + self.delay_s
        return self.wished_at is not None


def times(model: Path, recording: Path, duration_ms: int) -> dict[str, list[float]]:
    """Stop a long recording at several moments of each phase.

    Args:
        model: Folder of the model.
        recording: Long enough that none of the phases but loading is over before the latest moment.
        duration_ms: Its length.

    Returns:
        Seconds by phase; a moment that came after the phase's end counts for the phase in which it fell.
    """
    found: dict[str, list[float]] = {phase: [] for phase in PHASES}
    supervisor = Supervisor(decode_speakers)
    try:
        for task, (phase, delay_s) in enumerate((phase, delay_s) for phase in PHASES for delay_s in DELAYS_S):
            if phase == "loading-model":
                supervisor.stop()
            wish = _Wish(phase, delay_s)
            job = Recognise(task + 1, recording, duration_ms, model, OPTIONS)
            outcome = supervisor.recognise(job, wish.take, wish.is_wished)
            assert outcome.ending is Ending.STOPPED, (phase, delay_s, outcome)
            assert wish.wished_at is not None
            found[phase].append(time.monotonic() - wish.wished_at)
    finally:
        supervisor.stop()
    return found
