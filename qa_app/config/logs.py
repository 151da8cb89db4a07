"""The program's log: a few rotating files in the workspace, without transcript text or customer numbers."""

from __future__ import annotations

import logging
from logging.handlers import RotatingFileHandler

from qa_app.config.paths import Paths

LOG_FILE = "qa-app.log"
MAX_BYTES = 1_000_000
KEPT_FILES = 4
FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


def start_logging(paths: Paths, *, level: int = logging.INFO) -> logging.Handler | None:
    """Write the log of the package ``qa_app`` to the workspace's log folder.

    Returns:
        The handler, for `stop_logging`; None where the folder cannot be written to: the program works without a log.
    """
    try:
        paths.logs.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            paths.logs / LOG_FILE, maxBytes=MAX_BYTES, backupCount=KEPT_FILES, encoding="utf-8", delay=False
        )
    except OSError:
        return None
    handler.setFormatter(logging.Formatter(FORMAT))
    logger = logging.getLogger("qa_app")
    logger.setLevel(level)
    logger.addHandler(handler)
    return handler


def stop_logging(handler: logging.Handler | None) -> None:
    """Take a handler of `start_logging` away and close its file."""
    if handler is not None:
        logging.getLogger("qa_app").removeHandler(handler)
        handler.close()
