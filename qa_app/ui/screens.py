"""Makes the screens, each at its first visit; their modules are loaded for it, or beside the first screen before."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

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


def load_screens() -> None:
    """Load what the screens are made of, in any thread; nothing is made."""
    from qa_app.ui.ranking import screen as _ranking_screen  # noqa: F401, PLC0415  (loaded beside the first screen)
    from qa_app.ui.review import screen as _review_screen  # noqa: F401, PLC0415  (as above)
    from qa_app.ui.rubrics import screen as _rubrics_screen  # noqa: F401, PLC0415  (as above)
    from qa_app.ui.settings import screen as _settings_screen  # noqa: F401, PLC0415  (as above)


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
