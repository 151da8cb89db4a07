"""The screens and their tabs as they are drawn, with their menus and what they show while they are empty."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QScrollArea, QWidget
from shot_data import RUBRIC
from shot_stage import SCREENS, Shown, Stage

from qa_app.scoring.policy_numbers import NumberKind
from qa_app.services.demo import MONTH
from qa_app.ui.calls.screen import CallsScreen
from qa_app.ui.context import Place, ScreenName
from qa_app.ui.ranking.screen import TABS as RANKING_TABS
from qa_app.ui.ranking.screen import RankingScreen
from qa_app.ui.ranking.screen import Tab as RankingTab
from qa_app.ui.review.form.rubric_form import RubricForm
from qa_app.ui.rubrics.rubric_entries import EntryKind, Key
from qa_app.ui.rubrics.rubric_view import Tab
from qa_app.ui.rubrics.screen import RubricsScreen


def calls_views(stage: Stage) -> Shown:
    """Bring the calls to the front, the card of one, its menus, and filters that no call fits."""
    screen = stage.go(Place(ScreenName.CALLS))
    assert isinstance(screen, CallsScreen)
    yield "calls", stage.window
    screen.table.selectRow(0)
    button = screen.findChild(QWidget, "calls-card-button")
    button.setChecked(True)  # type: ignore[union-attr]  # there is one
    stage.settle()
    yield "calls-card", stage.window
    button.setChecked(False)  # type: ignore[union-attr]
    screen.call_actions.show_menu(screen.mapToGlobal(QPoint(200, 200)))
    with stage.menu() as menu:
        yield "calls-menu", menu
    stage.press(screen, "calls-columns")
    with stage.menu() as menu:
        yield "calls-columns", menu
    stage.press(screen, "calls-import-more")
    with stage.menu() as menu:
        yield "calls-imports", menu
    screen.filters.search.setText("no such call")
    stage.settle()
    stage.settle()
    yield "calls-nothing", stage.window
    screen.filters.clear()
    stage.settle()


def review_views(stage: Stage) -> Shown:
    """Bring the drafts and a call with some answers to the front."""
    screen = stage.go(Place(ScreenName.REVIEW))
    screen.show_start()  # type: ignore[attr-defined]  # the review screen has one
    stage.settle()
    yield "review-start", stage.window
    stage.go(Place(ScreenName.REVIEW, call_id=stage.call_to_review()))
    form = screen.findChild(RubricForm)
    if form is not None and not form.answers:
        for _ in range(6):
            form.press_digit(1)
            form.step(1)
    stage.settle()
    yield "review", stage.window


def settings_views(stage: Stage) -> Shown:
    """Give the settings, and all of them below one another, as long as they are."""
    screen = stage.go(Place(ScreenName.SETTINGS))
    yield "settings", stage.window
    area = screen.findChild(QScrollArea)
    assert area is not None
    yield "settings-all", area.widget()


def ranking_views(stage: Stage) -> Shown:
    """Bring a month, an agent of it, its tabs and menus, and other rules to the front."""
    stage.go(Place(ScreenName.RANKING, month=MONTH))
    screen = ranking_of(stage)
    yield "ranking", stage.window
    first = screen.model.line(0).row
    stage.go(Place(ScreenName.RANKING, agent=first.agent if first else None))
    yield "ranking-agent", stage.window
    screen.panel.hide()
    for tab in (RankingTab.TEAMS, RankingTab.ADJUSTMENTS, RankingTab.APPEALS):
        screen.tabs.setCurrentIndex(RANKING_TABS.index(tab))
        stage.settle()
        yield f"ranking-{tab}", stage.window
    screen.tabs.setCurrentIndex(0)
    stage.press(screen, "ranking-more")
    with stage.menu() as menu:
        yield "ranking-menu", menu
    stage.press(screen, "ranking-what-if")
    screen.what_if.numbers.box("eligible", "", NumberKind.MIN_EVALUATIONS).setValue(2)
    screen.what_if.numbers.box("score", "quality", NumberKind.WEIGHT).setValue(30)
    screen.what_if.numbers.box("score", "csat", NumberKind.WEIGHT).setValue(60)
    stage.settle()
    stage.settle()
    yield "ranking-what-if", stage.window
    screen.what_if.take_back()
    screen.what_if.hide()
    stage.settle()


def ranking_of(stage: Stage) -> RankingScreen:
    """Give the ranking's screen, with the drawn month."""
    screen = stage.go(Place(ScreenName.RANKING, month=MONTH))
    assert isinstance(screen, RankingScreen)
    return screen


def rubrics_of(stage: Stage) -> RubricsScreen:
    """Give the rubrics' screen."""
    screen = stage.go(Place(ScreenName.RUBRICS, rubric=RUBRIC))
    assert isinstance(screen, RubricsScreen)
    return screen


def rubrics_views(stage: Stage) -> Shown:
    """Bring the rubrics, what is shown of one, and its draft in the workshop to the front."""
    screen = rubrics_of(stage)
    yield "rubrics", stage.window
    draft = screen.shelf.library.drafts[0].id
    screen.shelf.view.show_tab(Tab.HEALTH)
    stage.settle()
    yield "rubrics-health", stage.window
    screen.shelf.show_key(Key(EntryKind.DRAFT, RUBRIC, draft=draft), Tab.COMPARE)
    stage.settle()
    screen.shelf.view.compare.start_rescore()
    stage.settle()
    yield "rubrics-compare", stage.window
    screen.shelf.view.show_tab(Tab.TEXT)
    stage.settle()
    yield "rubrics-text", stage.window
    screen.shelf.view.show_tab(Tab.FORM)
    screen.open_draft(draft)
    stage.settle()
    yield "rubrics-workshop", stage.window
    screen.leave_workshop()
    stage.settle()


def frame_views(stage: Stage) -> Shown:
    """Bring the rail folded, the strip with its list open, and a file held over the window to the front."""
    window = stage.program.window
    stage.go(Place(ScreenName.CALLS))
    window.rail.set_folded(True)
    stage.settle()
    yield "frame-folded", window
    window.rail.set_folded(False)
    window.strip.set_open(True)
    stage.settle()
    yield "frame-jobs", window
    window.strip.set_open(False)


def empty_views(stage: Stage) -> Shown:
    """Bring the screens of an empty workspace to the front."""
    for screen in SCREENS:
        stage.go(Place(screen))
        yield f"{screen}-empty", stage.window
