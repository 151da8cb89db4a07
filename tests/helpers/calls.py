"""Calls for tests."""

from __future__ import annotations

import hashlib

from qa_app.model.agents import Actor
from qa_app.model.calls import CallMetadata, Probe
from qa_app.services.calls import AddedCall, NewRecording, add_recording
from qa_app.services.workspace import Workspace

ACTOR = Actor("Zhao Min")
TELEPHONE_PROBE = Probe(duration_ms=61_500, sample_rate_hz=8000, channels=2, codec="pcm_s16le", container="wav")


def recorded_call(workspace: Workspace, number: str, **metadata: object) -> AddedCall:
    """Add a call with a recording of its own that no file holds; the metadata are those of `CallMetadata`."""
    return add_recording(
        workspace,
        ACTOR,
        NewRecording(
            path=f"/recordings/{number}.wav",
            sha256=hashlib.sha256(number.encode()).hexdigest(),
            probe=TELEPHONE_PROBE,
            metadata=CallMetadata(number=number, **metadata),  # type: ignore[arg-type]
        ),
    )
