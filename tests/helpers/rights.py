"""Folders that cannot be written to, for tests that may run as root, whom no rights stop."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

NOBODY = 65534


@contextmanager
def read_only(files: tuple[Path, ...]) -> Iterator[Path]:
    """Give a folder with copies of these files in which nothing can be written, made or removed inside the block."""
    folder = Path(tempfile.mkdtemp(prefix="qa-app-read-only-"))
    for file in files:
        copied = Path(shutil.copy(file, folder))
        copied.chmod(0o444)
    folder.chmod(0o555)
    as_root = os.geteuid() == 0
    try:
        if as_root:
            os.seteuid(NOBODY)
        try:
            yield folder
        finally:
            if as_root:
                os.seteuid(0)
    finally:
        folder.chmod(0o755)
        shutil.rmtree(folder)
