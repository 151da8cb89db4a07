"""The demo's calls as records, read from demo/dialogues.yaml."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

DEMO_FOLDER = Path(__file__).resolve().parent.parent / "demo"
SPEAKERS = ("agent", "customer")


@dataclass(frozen=True, slots=True)
class Voice:
    """A voice of espeak-ng and its pace."""

    name: str
    words_per_minute: int


@dataclass(frozen=True, slots=True)
class DemoAgent:
    """An agent of the demo, with the voice that speaks in all of this agent's calls."""

    number: str
    name: str
    team: str
    voice: Voice


@dataclass(frozen=True, slots=True)
class Turn:
    """One sentence; gap_ms is the pause before it, below zero for an interruption, None for a drawn one."""

    speaker: str
    text: str
    gap_ms: int | None


@dataclass(frozen=True, slots=True)
class DemoCall:
    """One call: its metadata as the telephone system would give it, and its turns in the order of their starts."""

    file: str
    call: str
    language: str
    agent: DemoAgent
    customer_number: str
    customer_voice: Voice
    started_at: str
    direction: str
    queue: str
    csat: int
    solved: bool
    turns: tuple[Turn, ...]

    def voice(self, speaker: str) -> Voice:
        """Return the voice of the agent or the customer."""
        return self.agent.voice if speaker == "agent" else self.customer_voice


def read_dialogues(path: Path = DEMO_FOLDER / "dialogues.yaml") -> tuple[DemoCall, ...]:
    """Return the demo's calls in the order of the file."""
    data = YAML(typ="safe").load(path)
    agents = {row["number"]: _agent(row) for row in data["agents"]}
    return tuple(_call(row, agents) for row in data["calls"])


def sentences(calls: tuple[DemoCall, ...], language: str) -> tuple[str, ...]:
    """Return every sentence of one language once, in the order of its first use."""
    spoken = (turn.text for call in calls if call.language == language for turn in call.turns)
    return tuple(dict.fromkeys(spoken))


def _agent(row: dict[str, Any]) -> DemoAgent:
    return DemoAgent(row["number"], row["name"], row["team"], Voice(row["voice"], row["words_per_minute"]))


def _call(row: dict[str, Any], agents: dict[str, DemoAgent]) -> DemoCall:
    customer = row["customer"]
    return DemoCall(
        file=row["file"],
        call=row["call"],
        language=row["language"],
        agent=agents[row["agent"]],
        customer_number=customer["number"],
        customer_voice=Voice(customer["voice"], customer["words_per_minute"]),
        started_at=row["started_at"],
        direction=row["direction"],
        queue=row["queue"],
        csat=row["csat"],
        solved=row["solved"],
        turns=tuple(_turn(turn) for turn in row["turns"]),
    )


def _turn(row: dict[str, Any]) -> Turn:
    (speaker,) = (name for name in SPEAKERS if name in row)
    return Turn(speaker, row[speaker], row.get("gap_ms"))
