"""What the speech models are called, what each is good for, and how far work on one is."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from qa_app.model.progress import Progress
from qa_app.services.models import OfferedModel
from qa_app.transcribe.catalogue import Spoken
from qa_app.ui.models.rate import Rate
from qa_app.ui.phases import phase_name
from qa_app.ui.widgets.format import MEGABYTE, size

DEMO = "demo"
MINUTE_S = 60
HOUR_S = 3600
BYTES_PHASES = frozenset({"downloading", "copying", "checking", "converting", "reconnecting"})


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
        "large-v2": QCoreApplication.translate("models", "Before large-v3; worth a try where that one invents words"),
        "large-v3": QCoreApplication.translate("models", "Fewest mistakes, slow without a graphics card"),
        "large-v3-turbo": QCoreApplication.translate("models", "Nearly as exact as large-v3 and several times faster"),
        "belle-large-v3-turbo-zh": QCoreApplication.translate("models", "large-v3-turbo, trained further for Mandarin"),
        "belle-large-v3-zh-punct": QCoreApplication.translate(
            "models", "large-v3, trained further for Mandarin with punctuation; slow without a graphics card"
        ),
        "large-v3-zh-TW": QCoreApplication.translate(
            "models", "large-v3, trained further for Mandarin as spoken in Taiwan; slow without a graphics card"
        ),
        "tiny.en": QCoreApplication.translate("models", "Fastest, many mistakes"),
        "base.en": QCoreApplication.translate("models", "Fast, with mistakes in names and numbers"),
        "small.en": QCoreApplication.translate("models", "A good start for English calls"),
        "medium.en": QCoreApplication.translate("models", "Fewer mistakes, slow without a graphics card"),
        "distil-small.en": QCoreApplication.translate("models", "A shortened small.en: faster, hardly less exact"),
        "distil-medium.en": QCoreApplication.translate("models", "A shortened medium.en: faster, hardly less exact"),
        "distil-large-v3": QCoreApplication.translate("models", "A shortened large-v3: several times faster"),
        "distil-large-v3.5": QCoreApplication.translate("models", "distil-large-v3, trained longer"),
        DEMO: QCoreApplication.translate("models", "Comes with the program; knows only the demo's sentences"),
    }
    return hints.get(name, "")


def model_facts(model: OfferedModel) -> str:
    """Tell languages, precision and licence, as far as they are known."""
    spoken = {
        Spoken.MANY: QCoreApplication.translate("models", "99 languages"),
        Spoken.CHINESE: QCoreApplication.translate("models", "Mandarin"),
        Spoken.TAIWAN: QCoreApplication.translate("models", "Mandarin, traditional script"),
        Spoken.ENGLISH: QCoreApplication.translate("models", "English only"),
    }
    languages = spoken[model.spoken] if model.spoken else ""
    return " · ".join(filter(None, (languages, model.precision, model.licence)))


def progress_words(progress: Progress, rate: Rate) -> str:
    """Say how far work on a model is: ``downloading · 120 MB of 486 MB · 3.2 MB/s · about 2 min left``."""
    parts = [phase_name(progress.phase)]
    if progress.total and progress.phase in BYTES_PHASES:
        words = QCoreApplication.translate("models", "{done} of {total}")
        parts.append(words.format(done=size(progress.done), total=size(progress.total)))
    speed = rate.bytes_per_s()
    if speed and progress.phase == "downloading":
        parts.append(QCoreApplication.translate("models", "{size} a second").format(size=speed_words(speed)))
    left = rate.left_s(progress.total) if progress.total else None
    if left is not None and progress.phase == "downloading":
        parts.append(left_words(left))
    return " · ".join(parts)


def speed_words(bytes_per_s: float) -> str:
    """Write a speed, with a tenth where it is a few megabytes."""
    is_few = MEGABYTE <= bytes_per_s < 10 * MEGABYTE
    return f"{bytes_per_s / MEGABYTE:.1f} MB" if is_few else size(round(bytes_per_s))


def left_words(seconds: int) -> str:
    """Say about how long something will take."""
    if seconds < MINUTE_S:
        return QCoreApplication.translate("models", "less than a minute left")
    if seconds < HOUR_S:
        return QCoreApplication.translate("models", "about {minutes} min left").format(
            minutes=round(seconds / MINUTE_S)
        )
    return QCoreApplication.translate("models", "about {hours} h left").format(hours=f"{seconds / HOUR_S:.1f}")
