"""Draws every screen in every language and both themes into build/shots, over the demo's calls.

Without a demo model the calls are taken in without their transcripts. ``--only review`` draws one screen,
``QT_SCALE_FACTOR=2`` draws at 200 %.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSize
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QScrollArea, QWidget

from qa_app.bootstrap import Program
from qa_app.config.paths import Paths, shipped_demo
from qa_app.config.settings import Settings, ThemeChoice, save_settings
from qa_app.model.agents import Actor, Role
from qa_app.model.calls import CallFilter, CallSort, ReviewState
from qa_app.model.glossary import GlossaryWord
from qa_app.model.progress import UNCONTROLLED
from qa_app.scoring.policy_numbers import NumberKind
from qa_app.services import calls, glossary, recognition, rubric_drafts
from qa_app.services.closing import close_month, reopen_month
from qa_app.services.demo import MONTH, fill_demo
from qa_app.services.import_calls import ImportRequest, import_calls
from qa_app.services.import_evaluations import import_evaluations
from qa_app.services.import_figures import import_figures
from qa_app.services.media import LocalMedia
from qa_app.services.rubrics import publish_shipped
from qa_app.services.workspace import Workspace, open_workspace
from qa_app.ui.context import Place, ScreenName
from qa_app.ui.models.dialog import choose_model
from qa_app.ui.queue.dialog import QueueDialog, open_queue
from qa_app.ui.ranking.screen import TABS as RANKING_TABS
from qa_app.ui.ranking.screen import RankingScreen
from qa_app.ui.ranking.screen import Tab as RankingTab
from qa_app.ui.review.form.rubric_form import RubricForm
from qa_app.ui.rubrics.rubric_entries import EntryKind, Key
from qa_app.ui.rubrics.rubric_view import Tab
from qa_app.ui.rubrics.screen import RubricsScreen
from qa_app.ui.search import SearchDialog
from qa_app.ui.settings.glossary_dialog import GlossaryDialog

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "build" / "shots"
LANGUAGES = ("en", "zh_CN", "zh_TW")
THEMES = (ThemeChoice.LIGHT, ThemeChoice.DARK)
SIZE = QSize(1440, 900)
SETTLE_MS = 400
ACTOR = Actor("Zhao Min", Role.REVIEWER)
SEARCHED = "订单"
WORDS = (
    GlossaryWord("鸿蒙", ("红门", "宏蒙"), "zh", "产品名"),
    GlossaryWord("八达通", ("八打通",), "zh"),
    GlossaryWord("ServiceStar", ("service store",), "en"),
)
RUBRIC = "telephone-service"


def fill(paths: Paths) -> None:
    """Make the workspace that is drawn."""
    save_settings(paths, Settings(reviewer_name=ACTOR.name, time_zone="Asia/Shanghai", model="demo"))
    workspace = open_workspace(paths)
    try:
        fill_with(workspace)
        begin_draft(workspace)
    finally:
        workspace.close()


def begin_draft(workspace: Workspace) -> None:
    """Begin the next version of a rubric, so that there is something to compare and to write."""
    made = rubric_drafts.draft_of_version(workspace, ACTOR, RUBRIC, 1)
    text = rubric_drafts.draft(workspace, made.id).text
    text = text.replace("en: Greeting", "en: Welcome", 1).replace("weight: 20", "weight: 10", 1)
    rubric_drafts.store_draft(workspace, ACTOR, made.id, text, 0)


def fill_with(workspace: Workspace) -> None:
    """Take the demo in, through the model where there is one."""
    folder = shipped_demo()
    if (folder / "model" / "model.bin").is_file():
        fill_demo(workspace, ACTOR, LocalMedia(), UNCONTROLLED, "en")
        return
    publish_shipped(workspace, ACTOR)
    request = ImportRequest(paths=(folder / "recordings",), metadata=folder / "calls.csv", pattern=None)
    import_calls(workspace, ACTOR, request, LocalMedia(), UNCONTROLLED)
    import_evaluations(workspace, ACTOR, folder / "evaluations.jsonl", UNCONTROLLED)
    import_figures(workspace, ACTOR, folder / "figures.csv", MONTH, UNCONTROLLED)


def open_program(application: QApplication, paths: Paths) -> Program:
    """Open the window on a workspace and wait until it is there."""
    program = Program(application, paths)
    program.start()
    QTest.qWait(SETTLE_MS)
    settle(program)
    program.window.resize(SIZE)
    return program


def settle(program: Program) -> None:
    """Wait until nothing is under way and everything is drawn."""
    QTest.qWait(SETTLE_MS)
    while program.context is None or program.jobs.pending:
        QTest.qWait(SETTLE_MS)
    QTest.qWait(SETTLE_MS)


def speak(program: Program, language: str, theme: ThemeChoice) -> None:
    """Put a language and a theme in force."""
    assert program.context is not None
    program.store_settings(program.context.settings.with_values(language=language, theme=theme))


def call_to_review(program: Program) -> int | None:
    """Give the call that is shown on the desk: one with a recording that nobody has reviewed, else any."""
    assert program.context is not None
    for wanted in (CallFilter(has_recording=True, review=(ReviewState.OPEN, ReviewState.DRAFT)), CallFilter()):
        found = calls.page(program.context.workspace, wanted, CallSort.STARTED_AT, descending=False, offset=0, limit=1)
        if found:
            return found[0].id
    return None


def answer_some(program: Program) -> None:
    """Answer the first items on the desk, so that the score is drawn in between."""
    form = program.window.findChild(RubricForm)
    if form is None or form.answers:
        return
    for _ in range(6):
        form.press_digit(1)
        form.step(1)


def views(program: Program, only: str | None) -> Iterator[tuple[str, QWidget]]:
    """Bring one view after another to the front and give it with its name."""
    for name, place in (
        ("calls", Place(ScreenName.CALLS)),
        ("review", Place(ScreenName.REVIEW, call_id=call_to_review(program))),
        ("rubrics", Place(ScreenName.RUBRICS, rubric=RUBRIC)),
        ("settings", Place(ScreenName.SETTINGS)),
    ):
        if only in {None, name}:
            program.go(place)
            settle(program)
            if name == "review":
                answer_some(program)
                settle(program)
            yield name, program.window
    if only in {None, "settings"}:
        yield from settings_views(program)
    if only in {None, "recognition"}:
        yield from recognition_views(program)
    if only in {None, "ranking"}:
        yield from ranking_views(program)
    if only in {None, "rubrics"}:
        yield from rubric_views(program)
    if only in {None, "search"}:
        yield from search_views(program)


def settings_views(program: Program) -> Iterator[tuple[str, QWidget]]:
    """Give all settings below one another, as long as they are."""
    screen = program.window.visited_screen(ScreenName.SETTINGS)
    area = screen.findChild(QScrollArea) if screen is not None else None
    content = area.widget() if area is not None else None
    assert content is not None
    yield "settings-all", content


def recognition_views(program: Program) -> Iterator[tuple[str, QWidget]]:
    """Bring the models, the queue with a few calls, and the words of the project to the front."""
    context = program.context
    assert context is not None
    models = choose_model(context, program.window, lambda _name: None)
    settle(program)
    yield "models", models
    models.close()
    context.recognition.pause()
    with_sound = CallFilter(has_recording=True)
    some = calls.page(context.workspace, with_sound, CallSort.STARTED_AT, descending=True, offset=0, limit=5)
    waiting = tuple(call.id for call in some)
    recognition.enqueue(context.workspace, ACTOR, waiting)
    open_queue(context, program.window)
    queue = program.window.findChild(QueueDialog)
    assert queue is not None
    settle(program)
    yield "queue", queue
    queue.close()
    recognition.cancel(context.workspace, ACTOR, waiting)
    context.recognition.resume()
    if not glossary.words(context.workspace):
        glossary.save(context.workspace, ACTOR, (), WORDS)
    words = GlossaryDialog(context, program.window)
    words.open()
    settle(program)
    yield "words", words
    words.close()


def search_views(program: Program) -> Iterator[tuple[str, QWidget]]:
    """Search all transcripts for a common word."""
    program.window.open_search()
    dialog = program.window.findChild(SearchDialog)
    assert dialog is not None
    dialog.field.setText(SEARCHED)
    dialog.look()
    settle(program)
    yield "search", dialog
    dialog.close()


def press(screen: QWidget, name: str) -> None:
    """Press a button of a screen."""
    button = screen.findChild(QPushButton, name)
    assert button is not None
    button.click()


def ranking_views(program: Program) -> Iterator[tuple[str, QWidget]]:
    """Bring a month, an agent of it, other rules and the dialogs of the month to the front."""
    program.go(Place(ScreenName.RANKING, month=MONTH))
    settle(program)
    screen = program.window.visited_screen(ScreenName.RANKING)
    assert isinstance(screen, RankingScreen)
    yield "ranking", program.window
    first = screen.model.line(0).row
    program.go(Place(ScreenName.RANKING, agent=first.agent if first else None))
    settle(program)
    yield "ranking-agent", program.window
    screen.panel.hide()
    for button, dialog_name in (
        ("month-close", "close-month-dialog"),
        ("month-figures", "figures-dialog"),
        ("month-points", "ledger-dialog"),
        ("month-stars", "announcement-dialog"),
    ):
        press(screen, button)
        settle(program)
        dialog = screen.findChild(QDialog, dialog_name)
        assert dialog is not None
        yield f"ranking-{button.removeprefix('month-')}", dialog
        dialog.close()
        settle(program)
    yield from import_views(program, screen)
    yield from question_views(program, screen)
    for tab in (RankingTab.TEAMS, RankingTab.ADJUSTMENTS, RankingTab.APPEALS):
        screen.tabs.setCurrentIndex(RANKING_TABS.index(tab))
        yield f"ranking-{tab}", program.window
    screen.tabs.setCurrentIndex(0)
    press(screen, "ranking-what-if")
    screen.what_if.numbers.box("eligible", "", NumberKind.MIN_EVALUATIONS).setValue(2)
    screen.what_if.numbers.box("score", "quality", NumberKind.WEIGHT).setValue(30)
    screen.what_if.numbers.box("score", "csat", NumberKind.WEIGHT).setValue(60)
    settle(program)
    settle(program)
    yield "ranking-what-if", program.window
    screen.what_if.take_back()
    screen.what_if.hide()
    settle(program)


def import_views(program: Program, screen: RankingScreen) -> Iterator[tuple[str, QWidget]]:
    """Bring sheets to the front as they are looked at before they are taken in."""
    assert program.context is not None
    folder = shipped_demo()
    screen.acts.show_figures(str(folder / "figures.csv"))
    settle(program)
    yield from closing_view(program, screen, "figures-dialog", "ranking-figures-sheet")
    screen.imports.open_evaluations(str(folder / "evaluations.jsonl"))
    settle(program)
    yield from closing_view(program, screen, "evaluations-dialog", "evaluations-json")
    screen.imports.open_evaluations(str(evaluations_sheet(program.context.workspace.paths.cache)))
    settle(program)
    yield from closing_view(program, screen, "evaluations-dialog", "evaluations-sheet")


def evaluations_sheet(folder: Path) -> Path:
    """Write a sheet of another program, with a row that cannot be taken in."""
    file = folder / "quality-october.csv"
    lines = (
        "编号,工号,姓名,规范问候,通话结束语,质检时间,备注",
        "X-20261003-0001,0117,欧阳修文,是,是,2026-10-03 10:12,态度很好",
        "X-20261003-0002,0117,欧阳修文,是,也许,2026-10-03 11:40,",
        "X-20261004-0001,,,是,否,明天,语速偏快，客户两次要求重复订单号",
    )
    file.write_text("\n".join(lines), encoding="utf-8")
    return file


def question_views(program: Program, screen: RankingScreen) -> Iterator[tuple[str, QWidget]]:
    """Bring what is asked about a month to the front."""
    press(screen, "month-notice")
    settle(program)
    yield from closing_view(program, screen, "notice-dialog", "ranking-notice")
    program.context.jobs.change(  # type: ignore[union-attr]  # the program is open
        screen,
        lambda: close_month(program.context.workspace, ACTOR, MONTH),  # type: ignore[union-attr]
    )
    settle(program)
    settle(program)
    press(screen, "month-reopen")
    settle(program)
    yield from closing_view(program, screen, "reopen-month-dialog", "ranking-reopen")
    program.context.jobs.change(  # type: ignore[union-attr]
        screen,
        lambda: reopen_month(program.context.workspace, ACTOR, MONTH, "picture"),  # type: ignore[union-attr]
    )
    settle(program)
    settle(program)


def closing_view(program: Program, screen: QWidget, dialog_name: str, name: str) -> Iterator[tuple[str, QWidget]]:
    """Give a dialog that is open, and close it."""
    dialog = screen.findChild(QDialog, dialog_name)
    assert dialog is not None, dialog_name
    yield name, dialog
    dialog.close()
    settle(program)


def rubric_views(program: Program) -> Iterator[tuple[str, QWidget]]:
    """Bring what the rubrics screen shows beside the form to the front."""
    program.go(Place(ScreenName.RUBRICS, rubric=RUBRIC))
    settle(program)
    screen = program.window.visited_screen(ScreenName.RUBRICS)
    assert isinstance(screen, RubricsScreen)
    screen.shelf.view.show_tab(Tab.HEALTH)
    settle(program)
    yield "rubrics-health", program.window
    screen.shelf.show_key(Key(EntryKind.DRAFT, RUBRIC, draft=screen.shelf.library.drafts[0].id), Tab.COMPARE)
    settle(program)
    screen.shelf.view.compare.start_rescore()
    settle(program)
    yield "rubrics-compare", program.window
    screen.shelf.view.show_tab(Tab.TEXT)
    settle(program)
    yield "rubrics-text", program.window
    screen.shelf.view.show_tab(Tab.FORM)
    screen.ask_new()
    dialog = screen.findChild(QDialog, "new-rubric-dialog")
    assert dialog is not None
    settle(program)
    yield "rubrics-new", dialog
    dialog.close()
    screen.open_draft(screen.shelf.library.drafts[0].id)
    settle(program)
    yield "rubrics-workshop", program.window
    screen.leave_workshop()


def empty_views(program: Program) -> Iterator[tuple[str, QWidget]]:
    """Bring the screens of an empty workspace to the front."""
    for screen in (ScreenName.CALLS, ScreenName.REVIEW, ScreenName.RANKING, ScreenName.RUBRICS):
        program.go(Place(screen))
        settle(program)
        yield f"{screen}-empty", program.window


def draw(name: str, widget: QWidget, language: str, theme: ThemeChoice) -> None:
    """Write one picture."""
    if widget.isWindow() and not isinstance(widget, QDialog):
        widget.resize(SIZE)
    file = TARGET / f"{name}-{language.replace('_', '-')}-{theme}.png"
    widget.grab().save(str(file))
    print(file.relative_to(ROOT))


def main() -> None:
    """Draw everything, or what was asked for."""
    parser = argparse.ArgumentParser(description="Draw every screen.")
    parser.add_argument("--only", help="one screen by name")
    only = parser.parse_args().only
    TARGET.mkdir(parents=True, exist_ok=True)
    application = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        full, empty = Paths.of(Path(folder) / "full"), Paths.of(Path(folder) / "empty")
        fill(full)
        program = open_program(application, full)
        for language in LANGUAGES:
            for theme in THEMES:
                speak(program, language, theme)
                for name, widget in views(program, only):
                    draw(name, widget, language, theme)
        program.window.close()
        program.translations.drop()
        if only is None:
            program = open_program(application, empty)
            for language in LANGUAGES:
                speak(program, language, ThemeChoice.LIGHT)
                for name, widget in empty_views(program):
                    draw(name, widget, language, ThemeChoice.LIGHT)
            program.window.close()


if __name__ == "__main__":
    main()
