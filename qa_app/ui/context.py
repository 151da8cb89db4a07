"""What every screen is given when it is made, and the places to which a screen can send the reader."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from qa_app.jobs.bus import ChangeBus
from qa_app.jobs.runner import JobRunner
from qa_app.model.agents import Actor
from qa_app.ui.notifier import Notifier
from qa_app.ui.theme import Theme

if TYPE_CHECKING:
    from qa_app.config.settings import Settings
    from qa_app.jobs.recognition import RecognitionDriver
    from qa_app.services.media import MediaReader
    from qa_app.services.workspace import Workspace


class ScreenName(StrEnum):
    """The screens, in the order of the rail."""

    CALLS = "calls"
    REVIEW = "review"
    RANKING = "ranking"
    RUBRICS = "rubrics"
    SETTINGS = "settings"


@dataclass(frozen=True, slots=True)
class Place:
    """Where the reader shall be: a screen and what it shall show; None leaves what it shows as it is.

    Attributes:
        screen: Which screen.
        call_id: The call in hand.
        month: ``2026-10``.
        rubric: Id of a rubric.
        agent: Agent number.
        at_ms: Moment of the call at which its sound shall stand; None: where it was left.
        files: Recordings, folders or sheets that were dropped and wait to be imported.
    """

    screen: ScreenName
    call_id: int | None = None
    month: str | None = None
    rubric: str | None = None
    agent: str | None = None
    files: tuple[str, ...] = ()
    at_ms: int | None = None


class Screen(Protocol):
    """What the main window asks of a screen, beside being a QWidget made as `Screen(context, parent)`."""

    def title(self) -> str:
        """Give the name that the top bar shows, in the current language."""
        ...

    def activate(self, place: Place) -> None:
        """Show this place; called each time the screen comes to the front."""
        ...

    def retranslate(self) -> None:
        """Set every text anew; the main window calls it after the language changed."""
        ...


@dataclass(slots=True)
class ScreenContext:
    """What a screen works with.

    `workspace`, `actor` and `language` are replaced when the settings change, so read them at the time of use.

    Attributes:
        language: Of the interface: ``en``, ``zh_CN`` or ``zh_TW``.
        navigate: Brings a place to the front.
        ensure_model: Calls back with the name of the chosen model; asks for one first where none is chosen.
        store_settings: Saves changed settings and puts them in force; GUI thread.
    """

    workspace: Workspace
    actor: Actor
    language: str
    jobs: JobRunner
    bus: ChangeBus
    theme: Theme
    notifier: Notifier
    media: MediaReader
    recognition: RecognitionDriver
    navigate: Callable[[Place], None]
    ensure_model: Callable[[Callable[[str], None]], None]
    store_settings: Callable[[Settings], None]

    @property
    def settings(self) -> Settings:
        """Give the settings in force."""
        return self.workspace.settings
