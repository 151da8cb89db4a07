"""Every dialog and question as it is drawn, opened the way a person opens it."""

from __future__ import annotations

from PySide6.QtWidgets import QMessageBox
from shot_data import ACTOR
from shot_screens import ranking_of, rubrics_of
from shot_stage import Shown, Stage, write_sheet

from qa_app.config.paths import shipped_demo
from qa_app.model.glossary import GlossaryWord
from qa_app.model.problems import Problem, Severity
from qa_app.services import glossary, recognition
from qa_app.services.closing import close_month, reopen_month
from qa_app.services.demo import MONTH
from qa_app.services.rubrics import Kind
from qa_app.ui.calls.screen import CallsScreen
from qa_app.ui.context import Place, ScreenName
from qa_app.ui.crash_dialog import CrashDialog
from qa_app.ui.imports.dialog import ImportDialog
from qa_app.ui.imports.metadata_page import MetadataFrom
from qa_app.ui.models.dialog import choose_model
from qa_app.ui.palette import Palette
from qa_app.ui.queue.dialog import QueueDialog, open_queue
from qa_app.ui.queue.with_model import WithModelDialog
from qa_app.ui.ranking.closing_dialogs import ReasonDialog
from qa_app.ui.review.keys_dialog import KeysDialog
from qa_app.ui.review.skip_dialog import SkipDialog
from qa_app.ui.rubrics.actions import RubricActions
from qa_app.ui.search import SearchDialog
from qa_app.ui.settings.glossary_dialog import GlossaryDialog

SEARCHED = "订单"
WORDS = (
    GlossaryWord("鸿蒙", ("红门", "宏蒙"), "zh", "产品名"),
    GlossaryWord("八达通", ("八打通",), "zh"),
    GlossaryWord("ServiceStar", ("service store",), "en"),
)
SHEET = (
    "编号,工号,姓名,规范问候,通话结束语,质检时间,备注",
    "X-20261003-0001,0117,欧阳修文,是,是,2026-10-03 10:12,态度很好",
    "X-20261003-0002,0117,欧阳修文,是,也许,2026-10-03 11:40,",
    "X-20261004-0001,,,是,否,明天,语速偏快，客户两次要求重复订单号",
)
UNSURE_SHEET = ("通话编号,工号,姓名,质检员,服务得分", "20261003-0007,0117,欧阳修文,赵敏,86.5")
LONG_SHEET = (
    "quality assurance export of the northern contact centre, October 2026, second corrected delivery, final (2).csv"
)


def month_views(stage: Stage) -> Shown:
    """Bring what is done with a month to the front: figures, points, stars, notice, closing, reopening."""
    screen = ranking_of(stage)
    for button, name in (
        ("month-close", "close-month-dialog"),
        ("month-figures", "figures-dialog"),
        ("month-points", "ledger-dialog"),
        ("month-stars", "announcement-dialog"),
        ("month-notice", "notice-dialog"),
    ):
        stage.press(screen, button)
        with stage.opened(name) as dialog:
            yield f"ranking-{button.removeprefix('month-')}", dialog
    screen.acts.show_figures(str(shipped_demo() / "figures.csv"))
    with stage.opened("figures-dialog") as dialog:
        yield "ranking-figures-sheet", dialog


def closed_month_views(stage: Stage) -> Shown:
    """Bring a closed month to the front: its points, what reopening asks, and the month itself."""
    screen = ranking_of(stage)
    stage.change(lambda: close_month(stage.workspace, ACTOR, MONTH))
    yield "ranking-closed", stage.window
    stage.press(screen, "month-points")
    with stage.opened("ledger-dialog") as dialog:
        yield "ranking-points-given", dialog
    stage.press(screen, "month-reopen")
    with stage.opened("reopen-month-dialog") as dialog:
        yield "ranking-reopen", dialog
    stage.change(lambda: reopen_month(stage.workspace, ACTOR, MONTH, "picture"))


def appeal_views(stage: Stage) -> Shown:
    """Bring the question of an appeal to the front."""
    screen = ranking_of(stage)
    screen.appeals.ask_file(1, "20261002-1043")
    with stage.opened(ReasonDialog) as dialog:
        yield "ranking-appeal", dialog


def evaluations_views(stage: Stage) -> Shown:
    """Bring evaluations of other programs to the front as they are looked at, and the question of their undoing."""
    screen, cache = ranking_of(stage), stage.workspace.paths.cache
    for name, file in (
        ("evaluations-empty", ""),
        ("evaluations-json", str(shipped_demo() / "evaluations.jsonl")),
        ("evaluations-sheet", str(write_sheet(cache, "quality-october.csv", SHEET))),
        ("evaluations-long", str(write_sheet(cache / ("nested folder " * 3).strip(), LONG_SHEET, SHEET * 20))),
    ):
        screen.imports.open_evaluations(file)
        with stage.opened("evaluations-dialog") as dialog:
            yield name, dialog
    screen.imports.take_back.trigger()
    stage.settle()
    box = screen.findChild(QMessageBox, "undo-import-question")
    if box is not None:
        with stage.opened("undo-import-question") as dialog:
            yield "evaluations-undo", dialog


def import_views(stage: Stage) -> Shown:
    """Bring the import of recordings to the front, step by step."""
    screen = stage.go(Place(ScreenName.CALLS))
    assert isinstance(screen, CallsScreen)
    folder = shipped_demo()
    screen.import_files()
    with stage.opened(ImportDialog) as dialog:
        yield "import-empty", dialog
    screen.import_files((str(folder / "recordings"), str(folder / "calls.csv")))
    with stage.opened(ImportDialog) as dialog:
        yield "import-files", dialog
        stage.press(dialog, "import-next")
        yield "import-sheet", dialog
        assert isinstance(dialog, ImportDialog)
        dialog.metadata.choose(MetadataFrom.NAMES)
        stage.settle()
        yield "import-names", dialog
    unsure = write_sheet(stage.workspace.paths.cache, "what-is-this.csv", UNSURE_SHEET)
    screen._ask_what_holds(str(unsure))  # noqa: SLF001  (the question itself is drawn, whatever the sheet is taken for)
    with stage.opened("sheet-question") as dialog:
        yield "import-question", dialog


def call_views(stage: Stage) -> Shown:
    """Bring what is asked about calls to the front: their removal, another model, why one is passed over."""
    screen = stage.go(Place(ScreenName.CALLS))
    assert isinstance(screen, CallsScreen)
    screen.table.selectAll()
    screen.call_actions.remove.trigger()
    with stage.opened("remove-calls") as dialog:
        yield "calls-remove", dialog
    screen.table.clearSelection()
    asked = WithModelDialog(("demo", "large-v3-turbo"), "demo", "auto", (12, 3), stage.window)
    asked.open()
    with stage.opened(WithModelDialog) as dialog:
        yield "calls-with-model", dialog
    skip = SkipDialog("20261005-0101", stage.window)
    skip.open()
    with stage.opened(SkipDialog) as dialog:
        yield "review-skip", dialog


def recognition_views(stage: Stage) -> Shown:
    """Bring the models, the question of a removal, and the queue with and without calls to the front."""
    context = stage.context
    choose_model(context, stage.window, lambda _name: None)
    with stage.opened("model-dialog") as dialog:
        yield "models", dialog
        dialog._ask_remove("demo")  # type: ignore[attr-defined]  # noqa: SLF001  (else behind a menu)
        with stage.opened(QMessageBox) as question:
            yield "models-remove", question
    context.recognition.pause()
    open_queue(context, stage.window)
    with stage.opened(QueueDialog) as dialog:
        yield "queue-empty", dialog
    waiting = stage.calls_with_sound(5)
    recognition.enqueue(stage.workspace, ACTOR, waiting)
    open_queue(context, stage.window)
    with stage.opened(QueueDialog) as dialog:
        yield "queue", dialog
    recognition.cancel(stage.workspace, ACTOR, waiting)
    context.recognition.resume()


def glossary_views(stage: Stage) -> Shown:
    """Bring the words of the project to the front, none at first, and what applying them would change."""
    stage.change(lambda: glossary.save(stage.workspace, ACTOR, tuple(glossary.words(stage.workspace)), ()))
    GlossaryDialog(stage.context, stage.window).open()
    with stage.opened(GlossaryDialog) as dialog:
        yield "words-empty", dialog
    stage.change(lambda: glossary.save(stage.workspace, ACTOR, (), WORDS))
    GlossaryDialog(stage.context, stage.window).open()
    with stage.opened(GlossaryDialog) as dialog:
        yield "words", dialog
        stage.press(dialog, "glossary-apply")
        yield "words-apply", dialog


def find_views(stage: Stage) -> Shown:
    """Bring what finds things to the front: the palette, the search over all transcripts, the keys."""
    window = stage.program.window
    stage.go(Place(ScreenName.CALLS))
    window.open_palette()
    with stage.opened(Palette) as dialog:
        yield "palette", dialog
    window.open_search()
    with stage.opened(SearchDialog) as dialog:
        assert isinstance(dialog, SearchDialog)
        dialog.field.setText(SEARCHED)
        dialog.look()
        stage.settle()
        yield "search", dialog
        dialog.field.setText("no such word anywhere")
        dialog.look()
        stage.settle()
        yield "search-nothing", dialog
    window.open_shortcuts()
    with stage.opened(KeysDialog) as dialog:
        yield "keys", dialog


def fault_views(stage: Stage) -> Shown:
    """Bring what goes wrong to the front: problems with long paths, a fault of the program, work that runs on."""
    window = stage.program.window
    stage.go(Place(ScreenName.CALLS))
    file = f"/srv/recordings/{'north-region/' * 9}2026-10-14_0930_agent-0117.wav"
    stage.context.notifier.problems(
        (
            Problem("file-unreadable", (("reason", "Permission denied"),), file),
            Problem("file-changed-on-disk", file=LONG_SHEET, severity=Severity.WARNING),
        )
    )
    stage.settle()
    yield "toasts", window
    CrashDialog("Traceback (most recent call last):\n  …\nZeroDivisionError: division by zero", window).open()
    with stage.opened(CrashDialog) as dialog:
        yield "crash", dialog
    window._ask_to_quit(2)  # noqa: SLF001  (asked at closing only, which would end the drawing)
    with stage.opened("confirm-quit") as dialog:
        yield "quit", dialog


def rubric_question_views(stage: Stage) -> Shown:
    """Bring what is asked about rubrics to the front: a new one, publishing, retiring, discarding."""
    screen = rubrics_of(stage)
    screen.ask_new()
    with stage.opened("new-rubric-dialog") as dialog:
        yield "rubrics-new", dialog
    acts: RubricActions = screen.rubric_actions
    head = screen.shelf.library.rubrics[0]
    draft = screen.shelf.library.drafts[0]
    for name, ask in (
        ("publish", lambda: acts.ask_publish(draft.title.in_language("en"), 2, draft.id)),
        ("retire", lambda: acts.ask_retire(Kind.RUBRIC, head)),
        ("discard", lambda: acts.ask_discard(draft.title.in_language("en"), draft.id)),
    ):
        ask()
        with stage.opened(f"confirm-{name}") as dialog:
            yield f"rubrics-{name}", dialog
