"""The workshop: a draft is kept as it is typed, checked, tried, edited by its structure, saved and published."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from qa_app.model.evaluation import OptionAnswer
from qa_app.services import rubric_drafts, rubrics
from qa_app.services.rubrics import Kind
from qa_app.ui.context import ScreenContext
from qa_app.ui.rubrics.editor.remembered import KEY
from qa_app.ui.rubrics.editor.workshop import Workshop
from tests.ui.conftest import Told
from tests.ui.rubrics.drafts import SIMPLE

Settle = Callable[[], None]


@pytest.fixture
def room(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1300, 800)
    return made


@pytest.fixture
def workshop(context: ScreenContext, room: QWidget) -> Workshop:
    made = Workshop(context, room)
    made.resize(1300, 800)
    room.show()
    return made


def opened(workshop: Workshop, context: ScreenContext, settle: Settle, text: str = SIMPLE, **values: object) -> int:
    made = rubric_drafts.new_draft(context.workspace, context.actor, text=text, **values)  # type: ignore[arg-type]
    workshop.open_draft(made.id)
    settle()
    return made.id


def stored(context: ScreenContext, draft_id: int) -> rubric_drafts.RubricDraft:
    return rubric_drafts.draft(context.workspace, draft_id)


def write(workshop: Workshop, old: str, new: str) -> None:
    """Change a word of the text as somebody does who types."""
    place = workshop.edit.toPlainText().index(old)
    workshop.edit.replace(place, place + len(old), new)


def test_that_a_draft_opens_with_text_caret_and_name(
    workshop: Workshop, context: ScreenContext, settle: Settle
) -> None:
    made = rubric_drafts.new_draft(context.workspace, context.actor, text=SIMPLE)
    rubric_drafts.store_draft(context.workspace, context.actor, made.id, SIMPLE, 30)
    workshop.open_draft(made.id)
    settle()
    assert workshop.edit.toPlainText() == SIMPLE
    assert workshop.edit.caret == 30
    assert workshop.head.title.text() == "Simple form"
    assert workshop.head.version.text() == "simple · 1"
    assert workshop.draft_id == made.id


def test_that_what_is_typed_is_in_the_workspace_a_moment_later(
    workshop: Workshop, context: ScreenContext, settle: Settle, qtbot: QtBot
) -> None:
    draft_id = opened(workshop, context, settle)
    qtbot.keyClicks(workshop.edit, "# mine ")
    qtbot.waitUntil(lambda: stored(context, draft_id).text.startswith("# mine "), timeout=3000)
    qtbot.waitUntil(lambda: workshop.head.kept.text().startswith("saved "))


def test_that_closing_stores_first(workshop: Workshop, context: ScreenContext, settle: Settle, qtbot: QtBot) -> None:
    draft_id = opened(workshop, context, settle)
    qtbot.keyClicks(workshop.edit, "# last ")
    seen: list[str] = []
    workshop.closed.connect(lambda: seen.append(stored(context, draft_id).text))
    workshop.close_workshop()
    settle()
    assert seen == ["# last " + SIMPLE]
    assert stored(context, draft_id).caret == len("# last ")


def test_that_opening_another_draft_keeps_the_first(
    workshop: Workshop, context: ScreenContext, settle: Settle, qtbot: QtBot
) -> None:
    first = opened(workshop, context, settle)
    qtbot.keyClicks(workshop.edit, "# one ")
    opened(workshop, context, settle, SIMPLE.replace("simple", "other"))
    assert stored(context, first).text == "# one " + SIMPLE
    assert "other" in workshop.edit.toPlainText()
    assert not workshop.edit.document().isUndoAvailable()


def test_that_problems_show_as_the_text_breaks_and_the_form_stays(
    workshop: Workshop, context: ScreenContext, settle: Settle, qtbot: QtBot
) -> None:
    opened(workshop, context, settle)
    write(workshop, "mode: weighted", "mode: wieghted")
    qtbot.waitUntil(lambda: bool(workshop.edit.marks))
    assert workshop.form.note.isVisible()
    assert workshop.form.rubric is not None
    assert workshop.pane.problems.topLevelItemCount() == 1
    write(workshop, "mode: wieghted", "mode: weighted")
    qtbot.waitUntil(lambda: not workshop.edit.marks)
    assert not workshop.form.note.isVisible()


def test_that_answers_stay_while_the_text_changes(
    workshop: Workshop, context: ScreenContext, settle: Settle, qtbot: QtBot
) -> None:
    opened(workshop, context, settle)
    form = workshop.form.trial.form
    assert form is not None
    form.set_answer("hello", OptionAnswer("full"))
    form.set_answer("patient", OptionAnswer("yes"))
    write(workshop, "id: full,", "id: whole,")
    qtbot.waitUntil(lambda: "hello" not in form.answers)
    assert workshop.form.trial.form is form
    assert dict(form.answers) == {"patient": OptionAnswer("yes")}


def test_that_caret_and_form_follow_each_other(
    workshop: Workshop, context: ScreenContext, settle: Settle, qtbot: QtBot
) -> None:
    opened(workshop, context, settle)
    form = workshop.form.trial.form
    assert form is not None
    workshop.edit.setFocus()
    workshop.edit.go_to_place(SIMPLE.index("Is patient"))
    qtbot.waitUntil(lambda: form.current_item == "patient")
    form.set_current("hello")
    assert workshop.edit.toPlainText()[workshop.edit.caret :].startswith("hello")


def test_that_an_edit_of_the_structure_is_one_step_of_undo(
    workshop: Workshop, context: ScreenContext, settle: Settle
) -> None:
    opened(workshop, context, settle)
    workshop.structure.add_section()
    settle()
    assert workshop.edit.toPlainText().count("  - id:") > SIMPLE.count("  - id:")
    assert workshop.edit.toPlainText().startswith("# kept comment\n")
    workshop.edit.undo()
    assert workshop.edit.toPlainText() == SIMPLE


def test_that_an_edit_of_an_older_text_is_not_taken_over(
    workshop: Workshop, context: ScreenContext, settle: Settle, qtbot: QtBot
) -> None:
    opened(workshop, context, settle)
    qtbot.keyClicks(workshop.edit, "# new ")
    workshop.structure.edit_wanted.emit(SIMPLE.replace("Says hello", "Old"))
    assert workshop.edit.toPlainText() == "# new " + SIMPLE


def test_that_publishing_asks_and_lets_the_draft_go(
    workshop: Workshop, context: ScreenContext, settle: Settle, qtbot: QtBot
) -> None:
    opened(workshop, context, settle)
    seen: list[object] = []
    workshop.published.connect(seen.append)
    workshop.publish()
    settle()
    settle()
    box = workshop.findChild(QMessageBox, "confirm-publish")
    assert box is not None
    assert "never changes again" in box.informativeText()
    next(button for button in box.buttons() if button.text() == "Publish").click()
    settle()
    assert len(seen) == 1
    assert rubrics.text(context.workspace, "simple", 1) == SIMPLE
    assert rubric_drafts.drafts(context.workspace) == ()


def test_that_errors_stand_against_publishing_and_are_shown(
    workshop: Workshop, context: ScreenContext, settle: Settle, told: Told
) -> None:
    opened(workshop, context, settle, SIMPLE.replace("mode: weighted", "mode: wieghted"))
    workshop.publish()
    settle()
    assert workshop.findChild(QMessageBox, "confirm-publish") is None
    assert workshop.edit.textCursor().blockNumber() + 1 == 5
    assert told.notices[-1].sentence.startswith("1 error")


def test_that_saving_writes_the_draft_to_its_file(
    workshop: Workshop, context: ScreenContext, settle: Settle, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "simple.yaml"
    file.write_text(SIMPLE, encoding="utf-8")
    made = rubric_drafts.draft_of_file(context.workspace, context.actor, file)
    workshop.open_draft(made.id)
    settle()
    qtbot.keyClicks(workshop.edit, "# mine ")
    workshop.save()
    settle()
    settle()
    assert file.read_text(encoding="utf-8") == "# mine " + SIMPLE


def test_that_a_file_changed_by_others_is_not_overwritten_unasked(
    workshop: Workshop, context: ScreenContext, settle: Settle, tmp_path: Path
) -> None:
    file = tmp_path / "simple.yaml"
    file.write_text(SIMPLE, encoding="utf-8")
    made = rubric_drafts.draft_of_file(context.workspace, context.actor, file)
    workshop.open_draft(made.id)
    settle()
    file.write_text("# theirs\n" + SIMPLE, encoding="utf-8")
    workshop.save()
    settle()
    settle()
    box = workshop.findChild(QMessageBox, "confirm-overwrite")
    assert box is not None
    assert file.read_text(encoding="utf-8").startswith("# theirs")
    next(button for button in box.buttons() if button.text() == "Overwrite").click()
    settle()
    assert file.read_text(encoding="utf-8") == SIMPLE


def test_that_a_policy_is_text_alone(workshop: Workshop, context: ScreenContext, settle: Settle) -> None:
    opened(workshop, context, settle, "policy: p\nversion: 1\n", kind=Kind.POLICY)
    assert not workshop.structure.isVisible()
    assert not workshop.form.isVisible()
    assert workshop.edit.marks
    workshop.pane.assistant.offer()
    assert not workshop.pane.assistant.list.isVisible()


def test_that_the_workshop_remembers_how_it_is_set_up(
    workshop: Workshop, context: ScreenContext, settle: Settle, room: QWidget
) -> None:
    opened(workshop, context, settle)
    workshop.head.structure.setChecked(False)
    workshop.edit.set_zoom(3)
    workshop.close_workshop()
    settle()
    again = Workshop(context, room)
    assert again.head.structure.isChecked() is False
    assert again.edit.zoom == 3
    assert KEY in context.settings.ui


def test_that_keys_of_the_editor_do_not_reach_the_screen(
    workshop: Workshop, context: ScreenContext, settle: Settle, qtbot: QtBot
) -> None:
    opened(workshop, context, settle)
    workshop.edit.setFocus()
    qtbot.keyClick(workshop.edit, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert workshop.pane.find_bar.isVisible()
    qtbot.keyClick(workshop.pane.find_bar.field, Qt.Key.Key_Escape)
    assert not workshop.pane.find_bar.isVisible()
    assert workshop.edit.hasFocus()


def test_that_the_last_keys_are_kept_when_the_window_closes(
    workshop: Workshop, context: ScreenContext, settle: Settle, qtbot: QtBot, room: QWidget
) -> None:
    draft_id = opened(workshop, context, settle)
    room.show()
    qtbot.keyClicks(workshop.edit, "# last ")
    room.close()
    assert context.jobs.close()
    assert stored(context, draft_id).text == "# last " + SIMPLE
