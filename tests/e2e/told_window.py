"""The window as a user opens it, minimised once it is there; says when it is there and when it comes to the front.

python -m tests.e2e.told_window WORKSPACE
"""

import sys
from pathlib import Path

from PySide6.QtCore import Slot

from qa_app import bootstrap
from qa_app.config.paths import Paths
from qa_app.ui.main_window import MainWindow


def say(word: str) -> None:
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


class ToldWindow(MainWindow):
    @Slot()
    def come_forward(self) -> None:
        super().come_forward()
        say("minimised" if self.isMinimized() else "forward")


class ToldProgram(bootstrap.Program):
    def __init__(self, *parts: object) -> None:
        super().__init__(*parts)
        self.ready.connect(self.tell)

    @Slot()
    def tell(self) -> None:
        self.window.showMinimized()
        say("ready")


if __name__ == "__main__":
    bootstrap.MainWindow = ToldWindow
    bootstrap.Program = ToldProgram
    sys.exit(bootstrap.run_window(Paths.of(Path(sys.argv[1])), argv=["qa-app"]))
