"""The speech models that can be downloaded, all of Whisper's kind in CTranslate2's format."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from qa_app.model.problems import Problem, ProblemError


class Spoken(StrEnum):
    """Which languages a model knows."""

    MANY = "many"
    CHINESE = "zh"
    TAIWAN = "zh-TW"
    ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class CatalogueModel:
    """A model that can be downloaded.

    Attributes:
        repository: Where it is on the model hub.
        size_bytes: About how much is downloaded; the hub tells exactly.
        spoken: The languages it knows.
        licence: SPDX identifier of its weights' licence.
        companion: Repository from which files are taken that its own lacks, as the tokenizer of the model that it was
            tuned from; empty: none.
    """

    name: str
    repository: str
    size_bytes: int
    spoken: Spoken = Spoken.MANY
    licence: str = "MIT"
    companion: str = ""


LARGE_V3 = "Systran/faster-whisper-large-v3"
TURBO = "mobiuslabsgmbh/faster-whisper-large-v3-turbo"

CATALOGUE = (
    CatalogueModel("tiny", "Systran/faster-whisper-tiny", 78_000_000),
    CatalogueModel("base", "Systran/faster-whisper-base", 148_000_000),
    CatalogueModel("small", "Systran/faster-whisper-small", 486_000_000),
    CatalogueModel("medium", "Systran/faster-whisper-medium", 1_531_000_000),
    CatalogueModel("large-v3-turbo", TURBO, 1_622_000_000),
    CatalogueModel("large-v2", "Systran/faster-whisper-large-v2", 3_090_000_000),
    CatalogueModel("large-v3", LARGE_V3, 3_091_000_000),
    CatalogueModel(
        "belle-large-v3-turbo-zh",
        "flateon/Belle-whisper-large-v3-turbo-zh-ct2",
        1_622_000_000,
        Spoken.CHINESE,
        "Apache-2.0",
        TURBO,
    ),
    CatalogueModel(
        "belle-large-v3-zh-punct",
        "XA9/Belle-faster-whisper-large-v3-zh-punct",
        3_091_000_000,
        Spoken.CHINESE,
        "Apache-2.0",
        LARGE_V3,
    ),
    CatalogueModel(
        "large-v3-zh-TW",
        "shooding/faster-whisper-large-v3-zh-TW",
        3_091_000_000,
        Spoken.TAIWAN,
        "Apache-2.0",
        LARGE_V3,
    ),
    CatalogueModel("tiny.en", "Systran/faster-whisper-tiny.en", 78_000_000, Spoken.ENGLISH),
    CatalogueModel("base.en", "Systran/faster-whisper-base.en", 148_000_000, Spoken.ENGLISH),
    CatalogueModel("small.en", "Systran/faster-whisper-small.en", 486_000_000, Spoken.ENGLISH),
    CatalogueModel("medium.en", "Systran/faster-whisper-medium.en", 1_531_000_000, Spoken.ENGLISH),
    CatalogueModel("distil-small.en", "Systran/faster-distil-whisper-small.en", 336_000_000, Spoken.ENGLISH),
    CatalogueModel("distil-medium.en", "Systran/faster-distil-whisper-medium.en", 792_000_000, Spoken.ENGLISH),
    CatalogueModel("distil-large-v3", "Systran/faster-distil-whisper-large-v3", 1_516_000_000, Spoken.ENGLISH),
    CatalogueModel("distil-large-v3.5", "distil-whisper/distil-large-v3.5-ct2", 1_516_000_000, Spoken.ENGLISH),
)


def catalogue_model(name: str) -> CatalogueModel:
    """Give the model of this name.

    Raises:
        ProblemError: model-unknown where the catalogue has none.
    """
    found = next((model for model in CATALOGUE if model.name == name), None)
    if found is None:
        known = ", ".join(model.name for model in CATALOGUE)
        raise ProblemError(Problem("model-unknown", (("model", name), ("known", known))))
    return found
