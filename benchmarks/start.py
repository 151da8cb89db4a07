"""From the start of the process to a usable window, against an empty PySide6 window; and the window's peak memory.

Both are fresh processes, measured in turn; usable means that the first screen is shown and the event loop has
come round once after it.
"""

from __future__ import annotations

import resource
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
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from qa_app.bootstrap import Program
from qa_app.config.paths import Paths
application = QApplication(sys.argv)
program = Program(application, Paths.of(Path(sys.argv[1])))
program.ready.connect(lambda: QTimer.singleShot(0, lambda: (print("usable", flush=True), program.window.close())))
program.start()
application.exec()
program.close()
"""


def usable_after(script: str, *arguments: str) -> float:
    """Run a script in a fresh process and give the seconds until it says that it is usable."""
    start = perf_counter()
    with subprocess.Popen([sys.executable, "-c", script, *arguments], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        if process.stdout.readline() != "usable\n":
            raise SystemExit(f"the window did not come up: {script.strip().splitlines()[-1]}")
        passed = perf_counter() - start
        process.communicate()
    return passed


def main() -> None:
    """Measure in turn: empty, program, empty, program, …; the first pair warms the disk and is not counted."""
    with tempfile.TemporaryDirectory() as folder:
        pairs = [(usable_after(EMPTY), usable_after(PROGRAM, str(Path(folder) / "workspace"))) for _ in range(RUNS + 1)]
    counted = pairs[1:]
    peer = f"an empty QWidget of PySide6 {PySide6.__version__}"
    report(f"start to usable window, against {peer}", median([b / a for a, b in counted]), "ratio", GOAL, RUNS)
    report("start to usable window", median([b for _, b in counted]) * 1000, "ms", None, RUNS)
    peak_kib = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    report("peak memory of the window with an empty workspace", peak_kib / 1024, "MiB", None, RUNS)


if __name__ == "__main__":
    main()
