"""What the user set: one JSON file in the workspace, read as a whole and replaced as a whole."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, fields
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from qa_app.config.paths import Paths
from qa_app.model.glossary import NumberForm
from qa_app.model.machine import DeviceChoice
from qa_app.model.problems import Problem, ProblemError, problem

FALLBACK_ZONE = "Asia/Shanghai"
ROLE_KEY = "role"
MOST_VOICES = 6
SECRETS = ("hub_token", "model_proxy_password")
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
    """In which characters Chinese transcripts are stored; `TAIWAN` has Taiwan's words too, as 軟體 for 软件."""

    SIMPLIFIED = "simplified"
    TRADITIONAL = "traditional"
    TAIWAN = "traditional-taiwan"
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


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything the user can set; whoever makes one is told at once of a value that does not fit.

    Checked by hand: the window needs its settings before it can be drawn, and pydantic takes as long to load as Qt.

    Attributes:
        language: Language of the interface (``en``, ``zh_CN``, ``zh_TW``); None follows the system.
        time_zone: IANA name; decides which calls belong to a month.
        reviewer_name: Name under which this workspace's user scores; empty: not asked yet.
        model: Name of an installed model or a model's folder; empty: none chosen yet.
        numbers: Whether transcripts have numbers in digits.
        pause_commas: Whether a comma stands at a pause of Chinese text in which the engine set no mark.
        prompts: Language → punctuated prompt that goes before each window in the place of the usual one.
        recognition_device: Whether a model may run on a graphics card.
        recognition_threads: Threads of recognition on the processor; 0: as measured.
        recognition_batch: Windows that are recognised together; 0: as measured.
        recognition_memory_mb: Memory after which the recognition process is replaced; 0: by the computer's.
        offline: Whether the program never goes online, so that nothing is downloaded.
        model_mirror: Address of a mirror of the model hub; empty: the public one.
        model_proxy: Address of the proxy of model downloads; empty: the system's; ``direct``: none.
        model_proxy_user: Name that this proxy wants; empty: none.
        model_proxy_password: Its password, readable in the file.
        model_ca_file: PEM file of certificates that model downloads trust beside the system's; empty: none.
        hub_token: Access token of the model hub, readable in the file; empty: none.
        copy_recordings: Whether an import copies recordings into the workspace instead of naming their place.
        filename_pattern: Template for metadata in file names; empty: none.
        side_rules: Kind of source of recordings → its name and on which channel the agent is, see
            `qa_app.services.sides`.
        voices: How many people speak on a recording of one channel, where there are models to tell them apart; 0: they
            are left unknown.
        greeting_phrases: What this project's agents say in greeting, beside the phrases that are known.
        hear_again: Whether passages of which the text is doubtful are heard a second time.
        long_silence_s: Seconds without a word from which a call's longest silence is marked; 0 marks none.
        column_mappings: Fingerprint of a sheet's headings → field → heading.
        appeal_days: Working days after its submission within which an evaluation may be appealed.
        notice_days: Working days that a month's public notice lasts where nothing else is asked for.
        points_months: Months after which incentive points expire when a month is closed; 0: never.
        holidays: Days off beside Saturdays and Sundays, as ``2026-10-01``.
        working_weekends: Saturdays and Sundays that are worked, as ``2026-10-10``.
        ui: What screens remember: geometry, columns, last choices; JSON values by a dotted name.
        unknown: Keys of the file that this version does not know, kept so that an older program does not lose a newer
            one's settings.

    Raises:
        UnfitSettingError: A value does not fit its setting.
    """

    language: str | None = None
    theme: ThemeChoice = ThemeChoice.SYSTEM
    time_zone: str = field(default_factory=system_zone)
    reviewer_name: str = ""
    model: str = ""
    recognition_language: RecognitionLanguage = RecognitionLanguage.AUTO
    script: Script = Script.SIMPLIFIED
    numbers: NumberForm = NumberForm.AS_SPOKEN
    pause_commas: bool = False
    prompts: dict[str, str] = field(default_factory=dict)
    recognition_device: DeviceChoice = DeviceChoice.AUTO
    recognition_threads: int = 0
    recognition_batch: int = 0
    recognition_memory_mb: int = 0
    offline: bool = False
    model_mirror: str = ""
    model_proxy: str = ""
    model_proxy_user: str = ""
    model_proxy_password: str = ""
    model_ca_file: str = ""
    hub_token: str = ""
    copy_recordings: bool = False
    filename_pattern: str = ""
    column_mappings: dict[str, dict[str, str]] = field(default_factory=dict)
    side_rules: dict[str, dict[str, str]] = field(default_factory=dict)
    greeting_phrases: list[str] = field(default_factory=list)
    voices: int = 2
    hear_again: bool = True
    long_silence_s: int = 20
    appeal_days: int = 5
    notice_days: int = 3
    points_months: int = 0
    holidays: list[str] = field(default_factory=list)
    working_weekends: list[str] = field(default_factory=list)
    ui: dict[str, Any] = field(default_factory=dict)
    unknown: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Check every value."""
        for name, fits in _CHECKS.items():
            if not fits(getattr(self, name)):
                raise UnfitSettingError(name)

    @property
    def zone(self) -> ZoneInfo:
        """The time zone of `time_zone`."""
        return ZoneInfo(self.time_zone)

    def with_values(self, **values: object) -> Settings:
        """Give settings with these values in place of the old ones, checked like a file's.

        Raises:
            UnfitSettingError: A value does not fit its setting.
        """
        return _settings_of({**self.as_json(), **values})

    def as_json(self) -> dict[str, Any]:
        """Give the values as the file has them, by name."""
        known = {each.name: getattr(self, each.name) for each in fields(self) if each.name != "unknown"}
        return {**known, **self.unknown}


class UnfitSettingError(ValueError):
    """A value does not fit its setting.

    Attributes:
        setting: Name of the setting.
    """

    def __init__(self, setting: str) -> None:
        """Tell of this setting."""
        super().__init__(setting)
        self.setting = setting


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_map(value: object) -> bool:
    return isinstance(value, dict) and all(isinstance(key, str) for key in value)


def _is_map_of_texts(value: object) -> bool:
    return isinstance(value, dict) and all(_is_text(key) and _is_text(each) for key, each in value.items())


def _is_number(least: int, most: int) -> Callable[[object], bool]:
    return lambda value: isinstance(value, int) and not isinstance(value, bool) and least <= value <= most


def _is_days(value: object) -> bool:
    try:
        return isinstance(value, list) and all(_is_text(each) and date.fromisoformat(each) for each in value)
    except ValueError:
        return False


_CHECKS: dict[str, Callable[[Any], bool]] = {
    "language": lambda value: value is None or _is_text(value),
    "theme": lambda value: isinstance(value, ThemeChoice),
    "time_zone": lambda value: _is_text(value) and _is_zone(value),
    "reviewer_name": _is_text,
    "model": _is_text,
    "recognition_language": lambda value: isinstance(value, RecognitionLanguage),
    "script": lambda value: isinstance(value, Script),
    "numbers": lambda value: isinstance(value, NumberForm),
    "pause_commas": lambda value: isinstance(value, bool),
    "prompts": _is_map_of_texts,
    "recognition_device": lambda value: isinstance(value, DeviceChoice),
    "recognition_threads": _is_number(0, 64),
    "recognition_batch": _is_number(0, 64),
    "recognition_memory_mb": _is_number(0, 1024**2),
    "offline": lambda value: isinstance(value, bool),
    "model_mirror": _is_text,
    "model_proxy": _is_text,
    "model_proxy_user": _is_text,
    "model_proxy_password": _is_text,
    "model_ca_file": _is_text,
    "hub_token": _is_text,
    "copy_recordings": lambda value: isinstance(value, bool),
    "filename_pattern": _is_text,
    "column_mappings": lambda value: _is_map(value) and all(map(_is_map_of_texts, value.values())),
    "side_rules": lambda value: _is_map(value) and all(map(_is_map_of_texts, value.values())),
    "greeting_phrases": lambda value: isinstance(value, list) and all(map(_is_text, value)),
    "voices": lambda value: _is_number(0, MOST_VOICES)(value) and value != 1,
    "hear_again": lambda value: isinstance(value, bool),
    "long_silence_s": _is_number(0, 3600),
    "appeal_days": _is_number(1, 366),
    "notice_days": _is_number(1, 366),
    "points_months": _is_number(0, 1200),
    "holidays": _is_days,
    "working_weekends": _is_days,
    "ui": _is_map,
}
_CHOICES: dict[str, type[StrEnum]] = {
    "theme": ThemeChoice,
    "recognition_language": RecognitionLanguage,
    "script": Script,
    "numbers": NumberForm,
    "recognition_device": DeviceChoice,
}


def _settings_of(values: Mapping[str, object]) -> Settings:
    """Make settings of the values of a file, in which a choice is its word."""
    known: dict[str, Any] = {name: value for name, value in values.items() if name in _CHECKS}
    for name, choice in _CHOICES.items():
        if name in known:
            try:
                known[name] = choice(known[name])
            except ValueError as error:
                raise UnfitSettingError(name) from error
    return Settings(**known, unknown={name: value for name, value in values.items() if name not in _CHECKS})


def load_settings(paths: Paths) -> Settings:
    """Read the settings of a workspace; those of a new workspace are the defaults.

    Raises:
        ProblemError: ``settings-broken`` where a setting, ``settings-not-json`` where the file is none: it is then kept
            beside its old place, so that the next start has the defaults; ``settings-unreadable`` where it cannot be
            read at all.
    """
    try:
        raw = paths.settings.read_bytes()
    except FileNotFoundError:
        return Settings()
    except OSError as error:
        raise ProblemError(_at(paths.settings, "settings-unreadable", reason=error.strerror or "")) from error
    try:
        values = json.loads(raw)
        if not isinstance(values, dict):
            raise UnfitSettingError("")
        return _settings_of(values)
    except (ValueError, RecursionError) as error:
        name = error.setting if isinstance(error, UnfitSettingError) else ""
        aside = _keep_aside(paths.settings)
        if not name:
            raise ProblemError(_at(paths.settings, "settings-not-json", kept=aside)) from error
        raise ProblemError(_at(paths.settings, "settings-broken", setting=name, kept=aside)) from error


def save_settings(paths: Paths, settings: Settings) -> None:
    """Replace the settings file as a whole: a crash leaves the old one or the new one, never half of one.

    On POSIX systems only its owner may read it, as a temporary file is made: it may hold a token and a password.

    Raises:
        ProblemError: ``settings-not-saved`` where the folder cannot be written to.
    """
    # A folder's name may hold bytes that are no text; they come back as they were.
    words = json.dumps(settings.as_json(), ensure_ascii=False, indent=2) + "\n"
    try:
        paths.root.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=".settings-", suffix=".json", dir=paths.root)
        try:
            with os.fdopen(handle, "w", encoding="utf-8", errors="surrogatepass") as file:
                file.write(words)
                file.flush()
                os.fsync(file.fileno())
            Path(name).replace(paths.settings)
        except OSError:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise ProblemError(_at(paths.settings, "settings-not-saved", reason=error.strerror or "")) from error


def without_secrets(settings: Settings) -> Settings:
    """Give the settings without what only their owner may know: the hub's token and the proxy's password."""
    return settings.with_values(**dict.fromkeys(SECRETS, ""))


def with_secrets_of(settings: Settings, owner: Settings) -> Settings:
    """Give the settings with the token and the password of others."""
    return settings.with_values(**{name: getattr(owner, name) for name in SECRETS})


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
