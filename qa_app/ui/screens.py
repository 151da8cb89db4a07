"""Makes the screens, each at its first visit; their modules are loaded for it, or beside the first screen before."""

from __future__ import annotations

import pkgutil
from importlib import import_module

from PySide6.QtWidgets import QWidget

from qa_app import services
from qa_app.ui.context import ScreenContext, ScreenName


def make_screen(name: ScreenName, context: ScreenContext, parent: QWidget) -> QWidget:
    """Make a screen; what comes back also is a `qa_app.ui.context.Screen`."""
    makers = {
        ScreenName.CALLS: _calls,
        ScreenName.REVIEW: _review,
        ScreenName.RANKING: _ranking,
        ScreenName.RUBRICS: _rubrics,
        ScreenName.SETTINGS: _settings,
    }
    return makers[name](context, parent)


def load_services() -> None:
    """Load what stands behind the screens, nine tenths of what they load; in any thread, for there is no Qt in it."""
    for each in pkgutil.iter_modules(services.__path__, f"{services.__name__}."):
        import_module(each.name)


def load_screen(name: ScreenName) -> None:
    """Load what a screen is made of, in the GUI thread: where two threads load the same class of Qt, PySide may die."""
    import_module(f"qa_app.ui.{name}.screen")


def _calls(context: ScreenContext, parent: QWidget) -> QWidget:
    from qa_app.ui.calls.screen import CallsScreen  # noqa: PLC0415  (loaded at the first visit)

    return CallsScreen(context, parent)


def _review(context: ScreenContext, parent: QWidget) -> QWidget:
    from qa_app.ui.review.screen import ReviewScreen  # noqa: PLC0415  (loaded at the first visit)

    return ReviewScreen(context, parent)


def _ranking(context: ScreenContext, parent: QWidget) -> QWidget:
    from qa_app.ui.ranking.screen import RankingScreen  # noqa: PLC0415  (loaded at the first visit)

    return RankingScreen(context, parent)


def _rubrics(context: ScreenContext, parent: QWidget) -> QWidget:
    from qa_app.ui.rubrics.screen import RubricsScreen  # noqa: PLC0415  (loaded at the first visit)

    return RubricsScreen(context, parent)


def _settings(context: ScreenContext, parent: QWidget) -> QWidget:
    from qa_app.ui.settings.screen import SettingsScreen  # noqa: PLC0415  (loaded at the first visit)

    return SettingsScreen(context, parent)
