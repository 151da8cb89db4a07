"""A phrase among 10,000 transcripts against LIKE over the same lines. Run as ``python -m benchmarks.search``.

The peer is Python's own sqlite3 with one query over the compared text of every line, ordered and limited alike.
"""

from __future__ import annotations

import random
import sqlite3
import tempfile
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import insert

from benchmarks.measure import median, report, seconds
from qa_app.config.paths import Paths
from qa_app.services.search import bring_up_to_date, compared, search
from qa_app.services.workspace import Workspace, open_workspace
from qa_app.storage.tables import CallTable, SegmentTable, TranscriptTable

TRANSCRIPTS = 10_000
LINES = 60
RUNS = 9
START = datetime(2026, 10, 1, tzinfo=UTC)
PEER = f"LIKE, sqlite3 {sqlite3.sqlite_version}"
SYLLABLES = (
    "您好这里是北风客服的订单已经等了两个星期退款投诉电话号码请问什么可以帮助我不能再说一次谢谢再见没有问题马上处理"
)
RARE = "三号仓库漏水"
PHRASES = ((RARE, "six characters"), ("漏水", "two characters"), ("漏", "one character"))
LIKE = """
SELECT l.call_id, c.number, l.start_ms, l.shown FROM spoken_lines l JOIN calls c ON c.id = l.call_id
WHERE l.compared LIKE '%' || ? || '%' ORDER BY c.counted_at DESC, c.id DESC, l.start_ms LIMIT 200
"""


def main() -> None:
    """Measure and report."""
    with tempfile.TemporaryDirectory() as folder:
        workspace = open_workspace(Paths(Path(folder)))
        try:
            fill(workspace)
            took = seconds(lambda: bring_up_to_date(workspace))
            report(f"take {TRANSCRIPTS:,} transcripts of {LINES} lines into the index", took, "s", None, 1)
            for phrase, length in PHRASES:
                measure(workspace, phrase, length)
        finally:
            workspace.close()


def measure(workspace: Workspace, phrase: str, length: str) -> None:
    """Search and run LIKE in turn."""
    file = workspace.database.file
    assert file is not None
    word = compared(phrase)
    with closing(sqlite3.connect(file)) as bare:
        assert len(bare.execute(LIKE, (word,)).fetchall()) == search(workspace, phrase).lines
        ratios, times = [], []
        for _ in range(RUNS):
            ours = seconds(lambda: search(workspace, phrase))
            ratios.append(ours / seconds(lambda: bare.execute(LIKE, (word,)).fetchall()))
            times.append(ours * 1000)
    goal = "<= 0.1" if len(word) > 2 else None
    report(f"search {length} in {TRANSCRIPTS:,} transcripts / {PEER}", median(ratios), "ratio", goal, RUNS)
    report(f"search {length} in {TRANSCRIPTS:,} transcripts", median(times), "ms", None, RUNS)


def fill(workspace: Workspace) -> None:
    """Store calls with finished transcripts; every hundredth says the rare phrase once."""
    chance = random.Random(7)
    rows: list[dict[str, Any]] = []
    with workspace.database.writing() as session:
        for number in range(1, TRANSCRIPTS + 1):
            at = START + timedelta(minutes=number)
            rows.append({"id": number, "number": f"c{number}", "started_at": at, "counted_at": at, "imported_at": at})
        session.execute(insert(CallTable), rows)
        session.execute(
            insert(TranscriptTable),
            [{"id": row["id"], "call_id": row["id"], "complete": True, "created_at": START} for row in rows],
        )
        for number in range(1, TRANSCRIPTS + 1):
            session.execute(insert(SegmentTable), [_line(chance, number, place) for place in range(LINES)])


def _line(chance: random.Random, number: int, place: int) -> dict[str, Any]:
    words = "".join(chance.choices(SYLLABLES, k=18))
    if number % 100 == 0 and place == 0:
        words = words[:9] + RARE + words[9:]
    return {
        "transcript_id": number,
        "window": 0,
        "start_ms": place * 3000,
        "end_ms": place * 3000 + 2500,
        "speaker": "agent",
        "text": words,
        "confidence": 0.9,
        "words": [],
    }


if __name__ == "__main__":
    main()
