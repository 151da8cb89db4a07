"""How Qt is loaded for the window."""

from __future__ import annotations

import builtins
import gc


def load_qt() -> None:
    """Load Qt before anything else that needs it.

    PySide looks through the source of every module that is imported after it for its ``from __feature__ import``, which
    nothing here uses: a tenth of the start, and as much again for what is loaded later. Nothing that the start loads is
    garbage, so that nobody looks for any before the window does (`qa_app.jobs.garbage`).
    """
    gc.disable()
    plain_import = builtins.__import__
    import PySide6.QtCore  # noqa: F401, PLC0415  (the point of this function)

    builtins.__import__ = plain_import
