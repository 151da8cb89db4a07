"""Ten calls of the demo are scored in the real window by the keyboard alone."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from qa_app.bootstrap import Program
from qa_app.config.paths import Paths
from qa_app.config.settings import load_settings, save_settings
from qa_app.model.agents import Actor
from qa_app.model.calls import CallFilter, ReviewState
from qa_app.model.evaluation import MissingPart
from qa_app.model.progress import UNCONTROLLED
from qa_app.model.rubric import ItemType
from qa_app.services import calls, evaluations
from qa_app.services.import_calls import ImportRequest, import_calls
from qa_app.services.media import LocalMedia
from qa_app.services.rubrics import publish_shipped
from qa_app.services.workspace import open_workspace
from tests.e2e.conftest import DEMO

REVIEWER = Actor("Zhao Min")
TEN = 10


class MouseWatch(QObject):
    """Counts what a mouse would do."""

    def __init__(self):
        super().__init__()
        self.presses = 0

    def eventFilter(self, _watched, event):
        if event.type() in {QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease}:
            self.presses += 1
        return False


@pytest.fixture
def program(qapp, qtbot, tmp_path):
    paths = Paths.of(tmp_path / "workspace")
    paths.root.mkdir()
    settings = load_settings(paths).with_values(language="en", time_zone="Asia/Shanghai", reviewer_name=REVIEWER.name)
    save_settings(paths, settings)
    workspace = open_workspace(paths)
    publish_shipped(workspace, REVIEWER)
    request = ImportRequest(paths=(DEMO / "recordings",), metadata=DEMO / "calls.csv", pattern=None)
    import_calls(workspace, REVIEWER, request, LocalMedia(), UNCONTROLLED)
    workspace.close()
    made = Program(qapp, paths)
    crashes = []
    made.jobs.crashed.connect(crashes.append)
    made.window.resize(1440, 900)
    with qtbot.waitSignal(made.ready, timeout=20_000):
        made.start()
    made.window.activateWindow()
    qtbot.waitActive(made.window)
    yield made
    made.window.close()
    made.close()
    made.deleteLater()
    assert crashes == []


@pytest.fixture
def mouse(qapp):
    watch = MouseWatch()
    qapp.installEventFilter(watch)
    yield watch
    qapp.removeEventFilter(watch)


def press(program, keys, modifier=Qt.KeyboardModifier.NoModifier):
    """Press a key, or write letters, wherever the focus is."""
    target = QApplication.focusWidget() or program.window
    if isinstance(keys, str):
        QTest.keyClicks(target, keys, modifier)
    else:
        QTest.keyClick(target, keys, modifier)


def answer(program, item):
    """Give the best answer of the item in hand."""
    if item.type is ItemType.NUMBER:
        press(program, str(max(item.ranges, key=lambda each: each.points).minimum))
        press(program, Qt.Key.Key_Return)
    elif item.type is ItemType.FAULTS:
        press(program, "0")
    elif item.options:
        best = max(range(len(item.options)), key=lambda number: item.options[number].points)
        press(program, str(best + 1))
    else:
        press(program, "1")


def give_what_is_asked(program, form, item):
    """Write a comment and mark a moment where the answer demands them."""
    asked = {each.part for each in form.missing if each.item == item.id}
    if MissingPart.EVIDENCE in asked:
        press(program, "m")
    if MissingPart.COMMENT in asked:
        press(program, "c")
        press(program, "seen 1 2 3")
        press(program, Qt.Key.Key_Escape)


def score_the_call_in_hand(program, qtbot, desk):
    form = desk.form
    qtbot.waitUntil(form.hasFocus, timeout=5000)
    done = set()
    while form.current_item not in done:
        item = form.rubric.item(form.current_item)
        done.add(item.id)
        if item.must_be_answered:
            answer(program, item)
        give_what_is_asked(program, form, item)
        press(program, "j")
    assert form.missing == ()


@pytest.mark.timeout(300)
def test_that_ten_calls_are_scored_by_the_keyboard_alone(program, qtbot, mouse):
    workspace = program.context.workspace
    press(program, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    screen = program.window.findChild(QObject, "reviewScreen")
    qtbot.waitUntil(lambda: screen.start._has_open_call, timeout=10_000)
    press(program, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    scored = []
    for _ in range(TEN):
        qtbot.waitUntil(
            lambda: screen.desk.call is not None and screen.desk.call.text.call.id not in scored, timeout=10_000
        )
        scored.append(screen.desk.call.text.call.id)
        score_the_call_in_hand(program, qtbot, screen.desk)
        press(program, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda: calls.card(workspace, scored[-1]).review is ReviewState.SUBMITTED, timeout=10_000)
    qtbot.waitUntil(lambda: program.jobs.pending == 0, timeout=20_000)

    assert len(set(scored)) == TEN
    assert calls.count(workspace, CallFilter(review=(ReviewState.SUBMITTED,))) == TEN
    for call_id in scored:
        review = evaluations.open_review(workspace, REVIEWER, call_id)
        assert (review.reviewer, review.state.value) == (REVIEWER.name, "submitted")
        assert review.score.complete
    assert mouse.presses == 0
