"""From the start of the process to a usable window, against an empty PySide6 window; and the window's peak memory.

Both are fresh processes that find their bytecode, as installed programs do, measured in turn. The program is started
as a desktop starts it, on a workspace that is there. Usable means that the first screen is shown with what it has read
and the event loop has come round once after it.
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

RUNS = 5
GOAL = "<= 2"

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
import resource
import sys
from PySide6.QtCore import QTimer
from qa_app import __main__, bootstrap
class Watched(bootstrap.Program):
    def __init__(self, *parts):
        super().__init__(*parts)
        self.ready.connect(lambda: QTimer.singleShot(0, self.tell))
    def tell(self):
        print("usable", flush=True)
        self.window.close()
bootstrap.Program = Watched
try:
    __main__.main()
finally:
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def usable_after(script: str, folder: Path) -> tuple[float, str]:
    """Run a script in a fresh process; give the seconds until it says that it is usable, and what it says then.

    The workspace and the bytecode are in the folder.
    """
    settings = {"QA_APP_WORKSPACE": str(folder / "workspace"), "PYTHONPYCACHEPREFIX": str(folder / "bytecode")}
    world = {**os.environ, **settings, "PYTHONDONTWRITEBYTECODE": ""}
    start = perf_counter()
    with subprocess.Popen([sys.executable, "-c", script], env=world, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        if process.stdout.readline() != "usable\n":
            raise SystemExit(f"the window did not come up: {script.strip().splitlines()[-1]}")
        passed = perf_counter() - start
        rest, _ = process.communicate()
    return passed, rest


def main() -> None:
    """Measure in turn: empty, program, empty, program, …; the first pair makes what is found later, uncounted."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        pairs = [(usable_after(EMPTY, folder), usable_after(PROGRAM, folder)) for _ in range(RUNS + 1)]
    counted = pairs[1:]
    peer = f"an empty QWidget of PySide6 {PySide6.__version__}"
    ratios = [program / empty for (empty, _), (program, _) in counted]
    report(f"start to usable window, against {peer}", median(ratios), "ratio", GOAL, RUNS)
    report("start to usable window", median([program for _, (program, _) in counted]) * 1000, "ms", None, RUNS)
    peaks = [int(told) / 1024 for _, (_, told) in counted]
    report("peak memory of the window with an empty workspace", max(peaks), "MiB", None, RUNS)


if __name__ == "__main__":
    main()
