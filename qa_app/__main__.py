"""The program's start. A spawned child imports this module again, so it imports nothing heavy."""

from __future__ import annotations

import sys


def main() -> None:
    """Open the window where nothing else is asked, else hand over to the command line; never returns."""
    if getattr(sys, "frozen", False):
        import multiprocessing  # noqa: PLC0415  (a packed program's children begin here; no other needs it)

        multiprocessing.freeze_support()
    if len(sys.argv) == 1:
        sys.exit(open_window())
    from qa_app.cli import main as run  # noqa: PLC0415  (see the module's docstring)

    sys.exit(run(sys.argv[1:]))


def open_window() -> int:
    """Open the window on the usual workspace without the command line, which takes as long to load as Qt.

    Returns:
        The exit code: 0 once the window was closed; 1 where none can be opened, which standard error then tells.
    """
    from qa_app.jobs.qt import load_qt  # noqa: PLC0415  (see the module's docstring)

    load_qt()
    from qa_app.bootstrap import run_window  # noqa: PLC0415  (see the module's docstring)
    from qa_app.config.paths import Paths  # noqa: PLC0415
    from qa_app.model.problems import ProblemError  # noqa: PLC0415

    try:
        return run_window(Paths.of())
    except ProblemError as error:
        from qa_app.cli.output import tell  # noqa: PLC0415

        for fault in error.problems:
            tell(fault)
        return 1


if __name__ == "__main__":
    main()
