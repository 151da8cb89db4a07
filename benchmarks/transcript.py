"""How fast the transcript of the review desk follows the sound, and how it scrolls against Qt's own table.

Drawn off the screen, so what a compositor adds is in neither figure. The table holds the same 5,000 lines in the same
window, columns and font, its rows as high as their wrapped text; both scroll by pixels, by the same steps, in turn.
"""

from __future__ import annotations

import os
import random
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QTableWidget, QTableWidgetItem

from benchmarks.measure import median, quantile, report
from qa_app.model.corrections import Line
from qa_app.model.transcript import Segment, Speaker, Word
from qa_app.ui.review.transcript_panel import TranscriptPanel
from qa_app.ui.theme import Scheme, Theme
from qa_app.ui.widgets.format import duration

LINES = 5_000
DOUBTFUL = 0.1
SEEKS = 1_000
STEPS = 400
STEP_PX = 96
JUMP_EVERY = 20
ROUNDS = 5
SIZE = (640, 760)
PARTS = (
    "您好，这里是北风客服，",
    "请问有什么可以帮您？",
    "我的订单还没有到，",
    "麻烦您帮我查一下。",
    "好的，请您稍等，",
    "谢谢！",
)


def made_lines() -> tuple[Line, ...]:
    """Make an hours-long call: one to four parts a line, a word a character, one in ten of them doubtful."""
    chance = random.Random(11)
    lines: list[Line] = []
    start_ms = 0
    for number in range(LINES):
        text = "".join(chance.choices(PARTS, k=chance.randint(1, 4)))
        words = tuple(
            Word(start_ms + n * 180, start_ms + (n + 1) * 180, each, 0.4 if chance.random() < DOUBTFUL else 0.95)
            for n, each in enumerate(text)
        )
        speaker = Speaker.AGENT if number % 2 else Speaker.CUSTOMER
        segment = Segment(start_ms, start_ms + len(text) * 180, speaker, text, 0.9, words)
        lines.append(Line(f"r{number}", segment, (segment,)))
        start_ms = segment.end_ms + 300
    return tuple(lines)


def made_panel(theme: Theme, lines: tuple[Line, ...]) -> TranscriptPanel:
    """Make the transcript of the desk with these lines."""
    panel = TranscriptPanel(theme)
    panel.resize(*SIZE)
    panel.show()
    panel.set_lines(lines, is_new=True)
    return panel


def made_table(theme: Theme, lines: tuple[Line, ...]) -> QTableWidget:
    """Make Qt's table of the same lines."""
    table = QTableWidget(len(lines), 3)
    table.setFont(theme.font())
    table.verticalHeader().hide()
    table.horizontalHeader().hide()
    table.setShowGrid(False)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.horizontalHeader().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
    for row, line in enumerate(lines):
        segment = line.segment
        for column, text in enumerate((duration(segment.start_ms), str(segment.speaker), segment.text)):
            table.setItem(row, column, QTableWidgetItem(text))
    table.resize(*SIZE)
    table.show()
    table.resizeRowsToContents()
    return table


def drawn(work: Callable[[], None]) -> float:
    """Do something and draw it; give the milliseconds."""
    start = perf_counter()
    work()
    QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
    return (perf_counter() - start) * 1000


def scroll(view: QAbstractItemView) -> list[float]:
    """Scroll by the wheel's step, with a jump now and then; give the milliseconds of each step."""
    bar = view.verticalScrollBar()
    bar.setValue(0)
    times = []
    for step in range(STEPS):
        is_jump = step % JUMP_EVERY == 0
        place = bar.maximum() * (step * 7919 % STEPS) // STEPS if is_jump else bar.value() + STEP_PX
        times.append(drawn(partial(bar.setValue, place)))
    return times


def measure_seeking(panel: TranscriptPanel, lines: tuple[Line, ...]) -> None:
    """Seek all over the call; the word is highlighted once the list is drawn again."""
    chance = random.Random(5)
    words = [word for line in lines for word in line.segment.words]
    times = []
    for _ in range(SEEKS):
        wanted = chance.choice(words)
        times.append(drawn(partial(panel.view.set_position, wanted.start_ms)))
    name = f"transcript: seek → highlighted word, {LINES:,} lines"
    report(f"{name}, p99 of {SEEKS}", quantile(times, 0.99), "ms", "<= 50", SEEKS)
    report(f"{name}, median", median(times), "ms", None, SEEKS)


def measure_scrolling(panel: TranscriptPanel, table: QTableWidget) -> None:
    """Scroll both in turn and compare medians of the same steps."""
    ours, theirs = [], []
    for _ in range(ROUNDS):
        ours.extend(scroll(panel.view))
        theirs.extend(scroll(table))
    peer = f"a QTableWidget of the same rows (PySide6 {pyside_version})"
    runs = ROUNDS * STEPS
    report(
        f"transcript: a scroll step over {LINES:,} lines / {peer}",
        median(ours) / median(theirs),
        "ratio",
        "<= 0.2",
        runs,
    )
    report(f"transcript: a scroll step over {LINES:,} lines, median", median(ours), "ms", None, runs)
    report(f"transcript: a scroll step over {LINES:,} lines, p99", quantile(ours, 0.99), "ms", "< 16", runs)


def measure_correcting(panel: TranscriptPanel, lines: tuple[Line, ...]) -> None:
    """Show a long call again with one line corrected, as after each correction."""
    times = []
    for number in range(20):
        line = lines[number * 200]
        after = Line(f"c{number}", line.segment, (lines[0].segment,))
        changed = tuple(after if each is line else each for each in lines)
        times.append(drawn(partial(panel.set_lines, changed, is_new=False)))
    report(f"transcript: a corrected line among {LINES:,} drawn, median", median(times), "ms", "<= 100", len(times))


def main() -> None:
    """Measure everything."""
    with tempfile.TemporaryDirectory(prefix="qa-app-bench-") as name:
        application = QApplication.instance() or QApplication([])
        assert isinstance(application, QApplication)
        theme = Theme(application, Path(name), Scheme.LIGHT)
        lines = made_lines()
        panel, table = made_panel(theme, lines), made_table(theme, lines)
        drawn(lambda: None)
        measure_seeking(panel, lines)
        measure_scrolling(panel, table)
        measure_correcting(panel, lines)
        for widget in (panel, table):
            widget.close()
            widget.deleteLater()


if __name__ == "__main__":
    main()
