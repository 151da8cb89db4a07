"""What the speech models are called and what each is good for."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication

DEMO = "demo"


def model_title(name: str) -> str:
    """Name a model for people; a folder by its last part; a sentence where none is chosen."""
    if not name:
        return QCoreApplication.translate("models", "none chosen")
    if name == DEMO:
        return QCoreApplication.translate("models", "demo (knows only the demo's sentences)")
    return Path(name).name


def model_hint(name: str) -> str:
    """Say what a model is good for; empty for one that is not of the catalogue."""
    hints = {
        "tiny": QCoreApplication.translate("models", "Fastest, many mistakes; enough to find calls worth hearing"),
        "base": QCoreApplication.translate("models", "Fast, with mistakes in names and numbers"),
        "small": QCoreApplication.translate("models", "A good start on an ordinary computer"),
        "medium": QCoreApplication.translate("models", "Fewer mistakes, about three times slower than small"),
        "large-v3": QCoreApplication.translate("models", "Fewest mistakes, slow without a graphics card"),
        "large-v3-turbo": QCoreApplication.translate("models", "Nearly as exact as large-v3 and several times faster"),
        DEMO: QCoreApplication.translate("models", "Comes with the program; knows only the demo's sentences"),
    }
    return hints.get(name, "")
