"""From the start of the process to a usable window, against an empty PySide6 window; then what a reader does first.

All are fresh processes that find their bytecode, as installed programs do, measured in turn. The program is started
as a desktop starts it, on a workspace that is there: an empty one, and one of 100,000 calls. Usable means that the
first screen is shown with what it has read and the event loop has come round once after it. Then it is told how long
the rest takes to load beside the window, how long each other screen's button takes to its first paint, and how much
memory the window took at most with all of it loaded.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

import PySide6

from benchmarks.measure import median, report
from benchmarks.table import CALLS, fill
from qa_app.config.paths import Paths
from qa_app.services.workspace import open_workspace

RUNS = 5
GOAL = "<= 2"
VISIT_GOAL = "<= 150"
SCREENS = ("review", "ranking", "rubrics", "settings")

EMPTY = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
application = QApplication(sys.argv)
window = QWidget()
window.resize(1280, 800)
window.show()
QTimer.singleShot(0, lambda: (print("usable", flush=True), application.quit()))
application.exec()
"""

PROGRAM = """
import sys
from pathlib import Path
from time import perf_counter
from qa_app import __main__
from qa_app.jobs.qt import load_qt
load_qt()
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from qa_app import bootstrap
from qa_app.ui.context import Place, ScreenName
class Watched(bootstrap.Program):
    def __init__(self, *parts):
        super().__init__(*parts)
        self.ready.connect(lambda: QTimer.singleShot(0, self.tell))
    def tell(self):
        print("usable", flush=True)
        self.begun = perf_counter()
        QTimer.singleShot(1, self.wait)
    def wait(self):
        if self.jobs.pending or "qa_app.ui.settings.screen" not in sys.modules:
            QTimer.singleShot(1, self.wait)
            return
        print("loaded", (perf_counter() - self.begun) * 1000)
        for name in (ScreenName.REVIEW, ScreenName.RANKING, ScreenName.RUBRICS, ScreenName.SETTINGS):
            before = perf_counter()
            self.window.rail.chosen.emit(name)
            self.window.repaint()
            print(name, (perf_counter() - before) * 1000)
            while self.jobs.pending:
                QTest.qWait(5)
        status = Path("/proc/self/status").read_text().splitlines()
        print("peak", next(int(line.split()[1]) for line in status if line.startswith("VmHWM")) / 1024)
        bootstrap.QApplication.quit()
bootstrap.Program = Watched
__main__.main()
"""


Told = tuple[float, dict[str, float]]


def usable_after(script: str, folder: Path, workspace: str = "workspace") -> Told:
    """Run a script in a fresh process; give the seconds until it says that it is usable, and what it tells then.

    The workspaces and the bytecode are in the folder.
    """
    settings = {"QA_APP_WORKSPACE": str(folder / workspace), "PYTHONPYCACHEPREFIX": str(folder / "bytecode")}
    world = {**os.environ, **settings, "PYTHONDONTWRITEBYTECODE": ""}
    start = perf_counter()
    with subprocess.Popen([sys.executable, "-c", script], env=world, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        if process.stdout.readline() != "usable\n":
            raise SystemExit(f"the window did not come up: {script.strip().splitlines()[-1]}")
        passed = perf_counter() - start
        rest, _ = process.communicate()
    told = [line.split() for line in rest.splitlines()]
    return passed, {name: float(figure) for name, figure in told}


def measured_round(folder: Path) -> tuple[Told, Told, Told]:
    """Measure once in turn: the empty window, the program, the program with many calls."""
    return usable_after(EMPTY, folder), usable_after(PROGRAM, folder), usable_after(PROGRAM, folder, "many")


def main() -> None:
    """Measure round by round; the first one, which makes what is found later, counts for nothing."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        many = open_workspace(Paths.of(folder / "many"))
        fill(many, CALLS)
        many.close()
        rounds = [measured_round(folder) for _ in range(RUNS + 1)][1:]
    peer = f"an empty QWidget of PySide6 {PySide6.__version__}"
    for place, which in ((1, "an empty workspace"), (2, f"{CALLS:,} calls")):
        found = [each[place] for each in rounds]
        ratios = [each[place][0] / each[0][0] for each in rounds]
        report(f"start to usable window with {which}, against {peer}", median(ratios), "ratio", GOAL, RUNS)
        told = [figures for _, figures in found]
        report(f"start to usable window with {which}", median([passed for passed, _ in found]) * 1000, "ms", None, RUNS)
        report(f"the rest loaded after it, with {which}", median([each["loaded"] for each in told]), "ms", None, RUNS)
        for screen in SCREENS:
            visit = median([each[screen] for each in told])
            report(f"first visit of {screen} to its first paint, with {which}", visit, "ms", VISIT_GOAL, RUNS)
        report(f"peak memory of the window with {which}", max(each["peak"] for each in told), "MiB", None, RUNS)


if __name__ == "__main__":
    main()
