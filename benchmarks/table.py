"""The table over 100,000 calls: a page against the bare SQL, and a scroll step of the real screen.

Run as ``python -m benchmarks.table``; prints one JSON line a measure.
"""

from __future__ import annotations

import os
import random
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from time import perf_counter
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QObject, Signal
from PySide6.QtWidgets import QApplication
from sqlalchemy import insert

from benchmarks.measure import median, quantile, report, seconds
from qa_app.config.paths import Paths
from qa_app.jobs.bus import ChangeBus
from qa_app.jobs.runner import JobRunner
from qa_app.model.agents import Actor
from qa_app.model.calls import CallFilter, CallMetadata, CallSort, Direction, RecognitionState, ReviewState
from qa_app.services import calls
from qa_app.services.media import LocalMedia
from qa_app.services.workspace import Workspace, open_workspace
from qa_app.storage import calls as stored
from qa_app.storage.tables import CallTable
from qa_app.ui.calls.screen import CallsScreen
from qa_app.ui.context import Place, ScreenContext, ScreenName
from qa_app.ui.messages import sentence_in
from qa_app.ui.notifier import Notifier
from qa_app.ui.theme import Scheme, Theme

CALLS = 100_000
PAGE = 100
RUNS = 15
STEPS = 600
STEP_PX = 96
JUMP_EVERY = 60
LANES_S = 30
PEER = f"sqlite3 {sqlite3.sqlite_version}"
COLUMNS = (
    "id, number, agent_number, agent_name, team, customer, started_at, direction, queue, csat, solved, duration_ms, "
    "recognition, review, score, grade"
)
NEWEST = "started_at DESC NULLS LAST, id DESC"
AGENT = "agent_name ASC NULLS FIRST, agent_number ASC NULLS FIRST, id DESC"
BEST = "score DESC NULLS LAST, id DESC"


@dataclass(frozen=True, slots=True)
class PageCase:
    """A page of the table and the SQL that reads the same rows."""

    sort: CallSort
    descending: bool
    order: str
    offset: int
    text: str = ""

    def by_service(self, workspace: Workspace) -> int:
        """Read the page as the program does; give the number of rows."""
        wanted = CallFilter(text=self.text)
        found = calls.page(workspace, wanted, self.sort, descending=self.descending, offset=self.offset, limit=PAGE)
        return len(found)

    def by_sql(self, connection: sqlite3.Connection) -> int:
        """Read the same rows by the bare SQL; give their number."""
        where = "WHERE haystack LIKE '%' || ? || '%'" if self.text else ""
        query = f"SELECT {COLUMNS} FROM calls {where} ORDER BY {self.order} LIMIT ? OFFSET ?"
        return len(connection.execute(query, (*([self.text] if self.text else []), PAGE, self.offset)).fetchall())


CASES = (
    *(PageCase(CallSort.STARTED_AT, True, NEWEST, offset) for offset in (0, 50_000, 99_900)),
    *(PageCase(CallSort.AGENT, False, AGENT, offset) for offset in (0, 50_000, 99_900)),
    *(PageCase(CallSort.SCORE, True, BEST, offset) for offset in (0, 50_000, 99_900)),
    PageCase(CallSort.STARTED_AT, True, NEWEST, 2_000, text="wei"),
)


class StillRecognition(QObject):
    """Recognises nothing."""

    progress = Signal(int, object)
    state_changed = Signal()


def fill(workspace: Workspace, count: int) -> None:
    """Store calls of 200 agents over some months."""
    chance = random.Random(7)
    newest = datetime(2026, 10, 20, tzinfo=UTC)
    rows = [_row(chance, number, newest - timedelta(minutes=3 * number)) for number in range(count)]
    with workspace.database.writing() as session:
        for start in range(0, count, 5_000):
            session.execute(insert(CallTable), rows[start : start + 5_000])


def _row(chance: random.Random, number: int, start: datetime) -> dict[str, Any]:
    agent = chance.randrange(200)
    review = chance.choice(list(ReviewState))
    metadata = CallMetadata(
        number=f"2026-{number:06}",
        agent_number=f"{agent:04}",
        agent_name=chance.choice(("Chen Wei", "王芳", "Maria Keller", "李强")) + f" {agent}",
        team=f"Team {agent % 12}",
        customer=f"139{chance.randrange(10**8):08}",
        started_at=start,
        direction=chance.choice(list(Direction)),
        queue=chance.choice(("Returns", "Delivery", "投诉", "Billing")),
        csat=Decimal(chance.randint(1, 5)),
        solved=chance.random() < 0.7,
    )
    is_scored = review is ReviewState.SUBMITTED
    return stored.metadata_values(metadata, start) | {
        "imported_at": start,
        "haystack": stored.haystack(metadata),
        "recording_path": f"/recordings/{number}.wav",
        "recording_sha256": f"{number:064x}",
        "duration_ms": chance.randint(20_000, 900_000),
        "channels": 2,
        "sample_rate_hz": 8000,
        "codec": "pcm_mulaw",
        "container": "wav",
        "warnings": [],
        "recognition": chance.choice(list(RecognitionState)),
        "review": review,
        "score": Decimal(chance.randint(500_000, 1_000_000)).scaleb(-4) if is_scored else None,
        "grade": "good" if is_scored else None,
    }


def measure_pages(workspace: Workspace) -> None:
    """Compare pages read by the service with the bare SQL, in turn, and the two readings of the window."""
    connection = sqlite3.connect(workspace.paths.database)
    try:
        ratios = {
            case: _ratio(lambda case=case: case.by_service(workspace), lambda case=case: case.by_sql(connection))
            for case in CASES
        }
        ours = sum(pair[0] for pair in ratios.values())
        bare = sum(pair[1] for pair in ratios.values())
        name = (
            f"{len(CASES)} pages of {PAGE} rows over {CALLS:,} calls (three orders, first, middle and last; one search)"
        )
        report(f"table: {name} / the same by bare SQL ({PEER})", ours / bare, "ratio", "<= 1.5", RUNS)
        first = ratios[CASES[0]]
        report(
            f"table: the first page of {PAGE} rows, newest first / by bare SQL ({PEER})",
            first[0] / first[1],
            "ratio",
            None,
            RUNS,
        )
        order = _ratio(
            lambda: calls.ids(workspace, CallFilter(), CallSort.SCORE, descending=True),
            lambda: connection.execute(f"SELECT id FROM calls ORDER BY {BEST}").fetchall(),
        )
        report(f"table: the order of {CALLS:,} calls / by bare SQL ({PEER})", order[0] / order[1], "ratio", None, RUNS)
    finally:
        connection.close()


def _ratio(ours: Callable[[], object], bare: Callable[[], object]) -> tuple[float, float]:
    ours()
    bare()
    pairs = [(seconds(ours), seconds(bare)) for _ in range(RUNS)]
    return median([pair[0] for pair in pairs]), median([pair[1] for pair in pairs])


def measure_scrolling(workspace: Workspace, application: QApplication, folder: Path) -> None:
    """Scroll the real screen by the wheel's step, with a jump now and then, pages being read all the while."""
    bus = ChangeBus()
    jobs = JobRunner(bus)
    context = _context(workspace, jobs, bus, Theme(application, folder / "pictures", Scheme.LIGHT))
    screen = CallsScreen(context)
    screen.resize(1280, 800)
    screen.show()
    screen.activate(Place(ScreenName.CALLS))
    _settle(application, jobs)
    bar = screen.table.verticalScrollBar()
    times = []
    for step in range(STEPS):
        place = (bar.maximum() * (step * 7919 % STEPS)) // STEPS if step % JUMP_EVERY == 0 else bar.value() + STEP_PX
        start = perf_counter()
        bar.setValue(place)
        application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        times.append((perf_counter() - start) * 1000)
    report(f"table: a scroll step over {CALLS:,} calls, p99 of {STEPS}", quantile(times, 0.99), "ms", "< 16", STEPS)
    report(f"table: a scroll step over {CALLS:,} calls, median", median(times), "ms", None, STEPS)
    start = perf_counter()
    screen._on_sorting(CallSort.AGENT, False)  # noqa: SLF001  (what a click on the heading does)
    _settle(application, jobs)
    report(f"table: another order of {CALLS:,} calls on the screen", (perf_counter() - start) * 1000, "ms", None, 1)
    screen.close()
    screen.deleteLater()
    jobs.close()


def _context(workspace: Workspace, jobs: JobRunner, bus: ChangeBus, theme: Theme) -> ScreenContext:
    return ScreenContext(
        workspace=workspace,
        actor=Actor("benchmark"),
        language="en",
        jobs=jobs,
        bus=bus,
        theme=theme,
        notifier=Notifier(sentence_in(lambda: "en"), theme),
        media=LocalMedia(),
        recognition=StillRecognition(theme),  # type: ignore[arg-type]
        navigate=lambda _place: None,
        ensure_model=lambda _chosen: None,
        store_settings=lambda _settings: None,
    )


def _settle(application: QApplication, jobs: JobRunner) -> None:
    end = perf_counter() + LANES_S
    application.processEvents()
    while jobs.pending and perf_counter() < end:
        application.processEvents(
            QEventLoop.ProcessEventsFlag.AllEvents | QEventLoop.ProcessEventsFlag.WaitForMoreEvents
        )
    application.processEvents()


@contextmanager
def filled_workspace(folder: Path) -> Iterator[Workspace]:
    """Give a workspace with the calls in it."""
    workspace = open_workspace(Paths.of(folder / "workspace"))
    try:
        fill(workspace, CALLS)
        yield workspace
    finally:
        workspace.close()


def main() -> None:
    """Measure everything."""
    with tempfile.TemporaryDirectory(prefix="qa-app-bench-") as name:
        folder = Path(name)
        application = QApplication.instance() or QApplication([])
        assert isinstance(application, QApplication)
        with filled_workspace(folder) as workspace:
            measure_pages(workspace)
            measure_scrolling(workspace, application, folder)


if __name__ == "__main__":
    main()
