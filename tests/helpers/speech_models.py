"""The small speech model that tests recognise with: the demo's."""

from __future__ import annotations

import os
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
DEMO_RECORDINGS = PROJECT / "demo" / "recordings"


def small_model() -> Path:
    """Give the folder of the demo's model; QA_APP_TEST_MODEL names another."""
    named = os.environ.get("QA_APP_TEST_MODEL")
    return Path(named) if named else PROJECT / "demo" / "model"


def make_empty_model(folder: Path) -> Path:
    """Make a folder that looks like a whole model but holds none, for tests that never load it."""
    folder.mkdir(parents=True)
    for name in ("model.bin", "config.json", "tokenizer.json", "vocabulary.json"):
        (folder / name).write_text("{}", encoding="utf-8")
    return folder
