"""Write the demo's recordings, their metadata sheet and their true transcripts.

    python tools/make_demo_recordings.py

Needs espeak-ng on the path. Reads demo/dialogues.yaml; writes demo/recordings/*.wav (stereo, agent left and customer
right, 8 kHz, G.711 mu-law), demo/calls.csv and demo/expected.json. The same espeak-ng gives the same bytes.
"""

import csv
import json
import random
import struct
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from demo_dialogues import DEMO_FOLDER, SPEAKERS, DemoCall, read_dialogues
from numpy.typing import NDArray
from telephone import TELEPHONE_HZ, Sound, mu_law_bytes, speak

LEAD_MS = (400, 800)
GAP_MS = (300, 1_200)
TAIL_MS = 700
NOISE_LEVEL = 0.0012
MU_LAW_FORMAT = 7
COLUMNS = (
    "file", "call", "agent", "agent_name", "team", "customer", "started_at", "direction", "queue", "csat", "solved",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Segment:
    """What is said from start_ms to end_ms of a recording, and by whom."""

    start_ms: int
    end_ms: int
    speaker: str
    text: str


def main() -> None:
    """Write everything into demo/."""
    calls = read_dialogues()
    folder = DEMO_FOLDER / "recordings"
    folder.mkdir(exist_ok=True)
    expected = {}
    for call in calls:
        sound, segments = render(call)
        write_mu_law(folder / call.file, sound)
        rows = [{"start_ms": s.start_ms, "end_ms": s.end_ms, "speaker": s.speaker, "text": s.text} for s in segments]
        expected[call.file] = {"language": call.language, "segments": rows}
    text = json.dumps(expected, ensure_ascii=False, indent=1)
    (DEMO_FOLDER / "expected.json").write_text(text + "\n", encoding="utf-8")
    write_sheet(DEMO_FOLDER / "calls.csv", calls)


def render(call: DemoCall) -> tuple[Sound, tuple[Segment, ...]]:
    """Return a call's sound, shape (samples, 2), agent left and customer right, and what is said in it."""
    rng = random.Random(call.file)
    now_ms = rng.randint(*LEAD_MS)
    spoken: list[Sound] = []
    segments: list[Segment] = []
    for place, turn in enumerate(call.turns):
        if place:
            now_ms += rng.randint(*GAP_MS) if turn.gap_ms is None else turn.gap_ms
        sound = speak(turn.text, call.voice(turn.speaker))
        end_ms = now_ms + round(len(sound) * 1_000 / TELEPHONE_HZ)
        spoken.append(sound)
        segments.append(Segment(now_ms, end_ms, turn.speaker, turn.text))
        now_ms = end_ms
    samples = (now_ms + TAIL_MS) * TELEPHONE_HZ // 1_000
    noise = np.random.default_rng(rng.randrange(2**31)).normal(0, NOISE_LEVEL, (samples, len(SPEAKERS)))
    mixed = noise.astype(np.float32)
    for sound, segment in zip(spoken, segments, strict=True):
        start = segment.start_ms * TELEPHONE_HZ // 1_000
        mixed[start : start + len(sound), SPEAKERS.index(segment.speaker)] += sound
    return mixed, tuple(segments)


def write_mu_law(path: Path, sound: NDArray[np.float32]) -> None:
    """Write a sound of shape (samples, channels) as G.711 mu-law in WAV."""
    frames, channels = sound.shape
    data = mu_law_bytes(sound).tobytes()
    rate = TELEPHONE_HZ * channels
    chunks = struct.pack("<4sIHHIIHHH", b"fmt ", 18, MU_LAW_FORMAT, channels, TELEPHONE_HZ, rate, channels, 8, 0)
    chunks += struct.pack("<4sII", b"fact", 4, frames)
    chunks += struct.pack("<4sI", b"data", len(data)) + data
    path.write_bytes(struct.pack("<4sI4s", b"RIFF", 4 + len(chunks), b"WAVE") + chunks)


def write_sheet(path: Path, calls: tuple[DemoCall, ...]) -> None:
    """Write the metadata of the calls, one row each, with a byte order mark so that Excel reads the Chinese."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        for call in calls:
            agent, solved = call.agent, "yes" if call.solved else "no"
            writer.writerow((
                call.file, call.call, agent.number, agent.name, agent.team, call.customer_number, call.started_at,
                call.direction, call.queue, call.csat, solved,
            ))  # fmt: skip


if __name__ == "__main__":
    main()
