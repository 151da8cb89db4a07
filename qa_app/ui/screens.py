"""Makes the screens, each at its first visit: a screen's modules are loaded no earlier than that."""

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
