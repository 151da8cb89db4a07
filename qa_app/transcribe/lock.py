"""One program at a time at one model of the store."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from qa_app.model.problems import ProblemError, problem


@contextmanager
def held(store: Path, name: str) -> Iterator[None]:
    """Hold a model of a store; let go where the block is left and where the program dies.

    Raises:
        ProblemError: model-busy where another download, import or conversion holds it.
        OSError: The store cannot be written.
    """
    store.mkdir(parents=True, exist_ok=True)
    with (store / f".{name}.lock").open("ab") as file:
        try:
            _lock(file)
        except OSError as error:
            raise ProblemError(problem("model-busy", model=name)) from error
        yield


if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[bytes]) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
