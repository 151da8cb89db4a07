"""What the user set: one JSON file in the workspace, read as a whole and replaced as a whole."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from qa_app.config.paths import Paths
from qa_app.model.problems import Problem, ProblemError, problem

FALLBACK_ZONE = "Asia/Shanghai"
LOCAL_ZONE_FILE = Path("/etc/localtime")


class ThemeChoice(StrEnum):
    """Which look the window has; `SYSTEM` follows the desktop."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class RecognitionLanguage(StrEnum):
    """The language that recognition takes for granted; `AUTO` finds it for each call."""

    AUTO = "auto"
    CHINESE = "zh"
    ENGLISH = "en"


class Script(StrEnum):
    """In which characters Chinese transcripts are stored."""

    SIMPLIFIED = "simplified"
    TRADITIONAL = "traditional"
    AS_RECOGNISED = "as-recognised"


def system_zone() -> str:
    """Give the IANA name of the machine's time zone, Asia/Shanghai where the machine does not tell one."""
    named = os.environ.get("TZ", "").removeprefix(":")
    if named and _is_zone(named):
        return named
    with suppress(OSError):
        _, found, name = str(LOCAL_ZONE_FILE.resolve()).rpartition("/zoneinfo/")
        if found and _is_zone(name):
            return name
    return FALLBACK_ZONE


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


class Settings(BaseModel):
    """Everything the user can set.

    Keys that this version does not know are kept, so that an older program does not lose a newer one's settings.

    Attributes:
        language: Language of the interface (``en``, ``zh_CN``, ``zh_TW``); None follows the system.
        time_zone: IANA name; decides which calls belong to a month.
        reviewer_name: Name under which this workspace's user scores; empty: not asked yet.
        model: Name of an installed model or a model's folder; empty: none chosen yet.
        model_mirror: Address of a mirror of the model hub; empty: the public one.
        copy_recordings: Whether an import copies recordings into the workspace instead of naming their place.
        filename_pattern: Template for metadata in file names; empty: none.
        column_mappings: Fingerprint of a sheet's headings → field → heading.
        ui: What screens remember: geometry, columns, last choices; JSON values by a dotted name.
    """

    model_config = ConfigDict(frozen=True, extra="allow")

    language: str | None = None
    theme: ThemeChoice = ThemeChoice.SYSTEM
    time_zone: str = Field(default_factory=system_zone)
    reviewer_name: str = ""
    model: str = ""
    recognition_language: RecognitionLanguage = RecognitionLanguage.AUTO
    script: Script = Script.SIMPLIFIED
    model_mirror: str = ""
    copy_recordings: bool = False
    filename_pattern: str = ""
    column_mappings: dict[str, dict[str, str]] = Field(default_factory=dict)
    ui: dict[str, Any] = Field(default_factory=dict)

    @field_validator("time_zone")
    @classmethod
    def _known_zone(cls, name: str) -> str:
        if not _is_zone(name):
            raise ValueError(name)
        return name

    @property
    def zone(self) -> ZoneInfo:
        """The time zone of `time_zone`."""
        return ZoneInfo(self.time_zone)

    def with_values(self, **values: object) -> Settings:
        """Give settings with these values in place of the old ones, checked like a file's.

        Raises:
            ValueError: A value does not fit its setting.
        """
        return Settings.model_validate({**self.model_dump(), **values})


def load_settings(paths: Paths) -> Settings:
    """Read the settings of a workspace; those of a new workspace are the defaults.

    Raises:
        ProblemError: ``settings-broken`` where the file is no settings file: it is then kept beside its old place, so
            that the next start has the defaults; ``settings-unreadable`` where it cannot be read at all.
    """
    try:
        raw = paths.settings.read_bytes()
    except FileNotFoundError:
        return Settings()
    except OSError as error:
        raise ProblemError(_at(paths.settings, "settings-unreadable", reason=error.strerror or "")) from error
    try:
        return Settings.model_validate_json(raw)
    except ValidationError as error:
        first = error.errors()[0]
        name = ".".join(str(part) for part in first["loc"])
        aside = _keep_aside(paths.settings)
        raise ProblemError(_at(paths.settings, "settings-broken", setting=name, kept=aside)) from error


def save_settings(paths: Paths, settings: Settings) -> None:
    """Replace the settings file as a whole: a crash leaves the old one or the new one, never half of one.

    Raises:
        ProblemError: ``settings-not-saved`` where the folder cannot be written to.
    """
    try:
        paths.root.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=".settings-", suffix=".json", dir=paths.root)
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(settings.model_dump_json(indent=2) + "\n")
                file.flush()
                os.fsync(file.fileno())
            Path(name).replace(paths.settings)
        except OSError:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise ProblemError(_at(paths.settings, "settings-not-saved", reason=error.strerror or "")) from error


def _keep_aside(file: Path) -> Path:
    number = 1
    while (aside := file.with_name(f"{file.stem}.broken-{number}{file.suffix}")).exists():
        number += 1
    with suppress(OSError):
        file.replace(aside)
    return aside


def _at(file: Path, code: str, **arguments: object) -> Problem:
    found = problem(code, **arguments)
    return Problem(found.code, found.arguments, file=str(file))
