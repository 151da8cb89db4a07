"""Write demo/evaluations.jsonl and demo/figures.csv: the finished evaluations and figures of the demo's month.

The evaluations of the recordings say what can be heard in them; those of calls without a recording give every agent a
month that a ranking can stand on. Two recordings are left for the user to score. Run it from the repository's root:

    python tools/make_demo_evaluations.py
"""

from __future__ import annotations

import json
from datetime import datetime, timedelta, timezone
from pathlib import Path

DEMO = Path("demo")
RUBRIC = "telephone-service"
VERSION = 1
ZONE = timezone(timedelta(hours=8))
REVIEWERS = ("周敏", "孙浩", "Grace Hill")
AGENTS = {
    "101": ("李娜", "一组"),
    "102": ("王强", "一组"),
    "103": ("陈静", "二组"),
    "104": ("刘洋", "二组"),
    "105": ("Alice Morgan", "English desk"),
    "106": ("Ben Carter", "English desk"),
}
FIGURES = """agent,csat_pct,attendance_pct,praises,upheld_complaints
101,96.0,100,4,0
102,92.5,98.5,2,0
103,90.0,97,1,0
104,71.0,94.2,0,1
105,92.5,98.5,2,0
106,84.0,96.5,0,0
"""

Answers = dict[str, object]

FULL: Answers = {
    "call-type": "request",
    "upset": "no",
    "answered": 9,
    "opening": "full",
    "recording-notice": "na",
    "interrupting": {},
    "asking": "good",
    "confirming": "full",
    "answer": "right",
    "next-step": "na",
    "solved": "solved",
    "courtesy": "warm",
    "no-argument": {},
    "personal-data": "right",
    "holding": "na",
    "ticket": "complete",
    "discipline": {},
    "asks-more": "yes",
    "thanks": "full",
    "hangs-up-second": "yes",
}
COMPLAINT: Answers = {
    **FULL,
    "call-type": "complaint",
    "upset": "yes",
    "next-step": "all",
    "solved": "arranged",
    "apology-first": "yes",
    "calming": "calmed",
}
RUDE: Answers = {
    **COMPLAINT,
    "answered": "na",
    "opening": "missing",
    "interrupting": {"interrupts": 2},
    "asking": "missed",
    "confirming": "missing",
    "answer": "wrong",
    "next-step": "none",
    "solved": "open",
    "courtesy": "impatient",
    "apology-first": "no",
    "calming": "ignored",
    "no-argument": {"argues": 2, "passes-on": 1},
    "personal-data": "na",
    "holding": "silent",
    "ticket": "missing",
    "asks-more": "no",
    "thanks": "missing",
    "hangs-up-second": "no",
}

CHARGED_TWICE: Answers = {
    **COMPLAINT,
    "answered": "na",
    "next-step": "some",
    "confirming": "missing",
    "holding": "partly",
    "ticket": "na",
}
LATE_PARCEL: Answers = {**FULL, "answered": "na", "holding": "partly", "ticket": "na", "hangs-up-second": "na"}
MANAGER: Answers = {
    **COMPLAINT,
    "answered": "na",
    "recording-notice": "yes",
    "asking": "roundabout",
    "confirming": "na",
}

RECORDED: dict[str, tuple[str, Answers]] = {
    "20261005-0101": ("101", {**FULL, "answered": "na", "holding": "full", "ticket": "na", "goes-further": "yes"}),
    "20261006-0102": ("102", CHARGED_TWICE),
    "20261008-0103": (
        "103",
        {**FULL, "answered": "na", "confirming": "missing", "personal-data": "na", "ticket": "na"},
    ),
    "20261012-0104": ("104", RUDE),
    "20261014-0105": ("101", {**COMPLAINT, "answered": "na", "confirming": "partly"}),
    "20261019-0106": ("104", {**RUDE, "opening": "full", "holding": "na", "interrupting": {"interrupts": 1}}),
    "20261007-0201": ("105", LATE_PARCEL),
    "20261009-0202": ("106", {**COMPLAINT, "answered": "na", "confirming": "missing", "apology-first": "no"}),
    "20261015-0203": ("106", RUDE),
    "20261020-0204": ("105", MANAGER),
}
"""The calls 20261022-0107 and 20261026-0205 are left for the user."""

SHARED: tuple[Answers, ...] = (
    {**FULL, "answered": 18},
    {**FULL, "call-type": "question", "confirming": "partly", "ticket": "na"},
    {**FULL, "courtesy": "flat", "thanks": "partly"},
    {**FULL, "next-step": "some", "solved": "arranged"},
    FULL,
)
"""Answers that two agents were given alike, call by call, so that their rank is shared."""

OTHERS: dict[str, tuple[Answers, ...]] = {
    "101": (
        FULL,
        {**FULL, "answered": 21},
        {**COMPLAINT, "goes-further": "yes"},
        {**FULL, "call-type": "question", "ticket": "na"},
        {**FULL, "courtesy": "flat"},
        {**FULL, "next-step": "all", "solved": "arranged"},
        FULL,
    ),
    "102": (*SHARED, LATE_PARCEL, MANAGER),
    "103": (
        {**FULL, "answer": "incomplete", "solved": "arranged", "next-step": "all"},
        {**FULL, "confirming": "partly"},
        {**COMPLAINT, "calming": "tried"},
        {**FULL, "asking": "roundabout", "hangs-up-second": "no"},
        {**FULL, "interrupting": {"interrupts": 1}},
        {**FULL, "opening": "partly", "asks-more": "no"},
        FULL,
    ),
    "104": (
        {**FULL, "opening": "partly", "courtesy": "flat", "asks-more": "no"},
        {**FULL, "answer": "incomplete", "confirming": "missing", "ticket": "gaps"},
        {**COMPLAINT, "apology-first": "no", "calming": "tried", "no-argument": {"argues": 1}},
        {**FULL, "discipline": {"promises": 1}, "next-step": "some", "solved": "arranged"},
        {**FULL, "interrupting": {"interrupts": 3}, "courtesy": "impatient", "thanks": "missing"},
        {**FULL, "answered": 35, "personal-data": "unchecked"},
    ),
    "105": (*SHARED, CHARGED_TWICE),
    "106": (
        {**FULL, "courtesy": "flat", "thanks": "partly"},
        {**FULL, "answer": "incomplete", "solved": "arranged", "next-step": "some"},
        {**FULL, "opening": "partly"},
        {**COMPLAINT, "calming": "tried", "ticket": "gaps"},
        {**FULL, "asking": "roundabout", "confirming": "partly"},
        {**FULL, "call-type": "question", "interrupting": {"asks-again": 1}, "ticket": "na"},
        {**FULL, "hangs-up-second": "no", "asks-more": "no"},
    ),
}


def main() -> None:
    """Write both files."""
    rows = [row(call, agent, answers, number) for number, (call, (agent, answers)) in enumerate(RECORDED.items())]
    for agent, given in OTHERS.items():
        for number, answers in enumerate(given):
            day = 2 + (number * 4 + int(agent)) % 28
            rows.append(row(f"202610{day:02}-{agent}{number + 1}", agent, answers, number + int(agent)))
    rows.sort(key=lambda each: str(each["call"]))
    lines = "".join(json.dumps(each, ensure_ascii=False) + "\n" for each in rows)
    (DEMO / "evaluations.jsonl").write_text(lines, encoding="utf-8")
    (DEMO / "figures.csv").write_text(FIGURES, encoding="utf-8")
    print(f"{len(rows)} evaluations")


def row(call: str, agent: str, answers: Answers, number: int) -> dict[str, object]:
    """Give one evaluation; reviewer and hours follow from the number."""
    name, team = AGENTS[agent]
    day = datetime(2026, 10, int(call[6:8]), 10 + number % 7, number * 7 % 60, tzinfo=ZONE)
    return {
        "call": call,
        "agent": agent,
        "agent_name": name,
        "team": team,
        "reviewer": REVIEWERS[number % len(REVIEWERS)],
        "rubric": RUBRIC,
        "version": VERSION,
        "answers": answers,
        "started_at": day.isoformat(),
        "submitted_at": (day + timedelta(minutes=6 + number % 5)).isoformat(),
    }


if __name__ == "__main__":
    main()
