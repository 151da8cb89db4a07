"""The program's start. A spawned child imports this module again, so it imports nothing heavy."""

from __future__ import annotations

import multiprocessing
import sys


def main() -> None:
    """Hand over to the command line, of which the window is one command; never returns."""
    multiprocessing.freeze_support()
    from qa_app.cli import main as run  # noqa: PLC0415  (see the module's docstring)

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
