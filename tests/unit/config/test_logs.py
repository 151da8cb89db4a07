from __future__ import annotations

import logging
from pathlib import Path

from qa_app.config.logs import LOG_FILE, start_logging, stop_logging
from qa_app.config.paths import Paths


def test_that_what_the_program_logs_is_in_the_workspace(tmp_path: Path) -> None:
    paths = Paths.of(tmp_path)
    handler = start_logging(paths)
    logging.getLogger("qa_app.storage").warning("slow disk")
    stop_logging(handler)
    logging.getLogger("qa_app.storage").warning("too late")
    text = (paths.logs / LOG_FILE).read_text(encoding="utf-8")
    assert "WARNING qa_app.storage: slow disk" in text
    assert "too late" not in text


def test_that_the_program_goes_on_without_a_log_where_none_can_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    handler = start_logging(Paths.of(tmp_path / "file"))
    assert handler is None
    stop_logging(handler)
