"""The keys of the desk are listed, changed and named wherever they are told."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QKeySequenceEdit, QLabel, QLineEdit, QTreeWidget
from pytestqt.qtbot import QtBot

from qa_app.model.changes import Subject, changed
from qa_app.ui.context import ScreenContext
from qa_app.ui.review.keys import DEFAULTS, GROUPS, KEY, Act, act_words, key_map, with_key
from qa_app.ui.review.keys_dialog import KeysDialog
from qa_app.ui.review.screen import ReviewScreen
from qa_app.ui.shortcuts import Keys
from tests.ui.review.desk import part, press

Settle = Callable[[], None]


def dialog_over(context: ScreenContext, qtbot: QtBot) -> KeysDialog:
    dialog = KeysDialog(context, [("Everywhere", [Keys("Ctrl+K", "Find")])])
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def click(dialog: KeysDialog, qtbot: QtBot, name: str) -> None:
    qtbot.mouseClick(dialog.findChild(QAbstractButton, name), Qt.MouseButton.LeftButton)


def give(dialog: KeysDialog, qtbot: QtBot, act: Act, keys: str) -> None:
    dialog.choose(act)
    click(dialog, qtbot, "changeKeys")
    dialog.findChild(QKeySequenceEdit, "pressKeys").setKeySequence(QKeySequence(keys))


def test_that_every_act_has_words_and_a_group() -> None:
    assert set(act_words()) == set(DEFAULTS) == {act for acts in GROUPS.values() for act in acts} == set(Act)


def test_that_no_two_acts_share_a_key() -> None:
    keys = [key for each in DEFAULTS.values() for key in each]
    assert len(keys) == len(set(keys))


def test_that_every_key_is_listed(context: ScreenContext, qtbot: QtBot) -> None:
    lines = {line.text(0): line.text(1) for line in dialog_over(context, qtbot).lines()}
    assert lines["Find"] == "Ctrl+K"
    assert lines["Play or pause"] == "Space"
    assert set(act_words().values()) <= set(lines)


def test_that_the_list_of_keys_is_searched_by_words_and_keys(context: ScreenContext, qtbot: QtBot) -> None:
    dialog = dialog_over(context, qtbot)
    qtbot.keyClicks(dialog.findChild(QLineEdit, "findKeys"), "waveform")
    assert [line.text(0) for line in dialog.lines()] == [
        "Review: sound and transcript",
        "More detail in the waveform",
        "Less detail in the waveform",
    ]


def test_that_another_key_is_stored_and_reset(context: ScreenContext, qtbot: QtBot) -> None:
    dialog = dialog_over(context, qtbot)
    give(dialog, qtbot, Act.MARK, "B")
    click(dialog, qtbot, "useKeys")
    assert context.settings.ui[KEY] == {"mark": ["B"]}
    click(dialog, qtbot, "resetKeys")
    assert context.settings.ui[KEY] == {}


def test_that_a_conflict_is_named_and_resolved(context: ScreenContext, qtbot: QtBot) -> None:
    dialog = dialog_over(context, qtbot)
    give(dialog, qtbot, Act.MARK, "C")
    words = dialog.findChild(QLabel, "keyConflict").text()
    assert words == "C is used for “Comment on the item (Esc: back)”, which has no keys any more then."
    click(dialog, qtbot, "useKeys")
    keys = key_map(context.settings.ui)
    assert (keys[Act.MARK], keys[Act.COMMENT]) == (("C",), ())
    click(dialog, qtbot, "resetAllKeys")
    assert key_map(context.settings.ui) == dict(DEFAULTS)


def test_that_a_key_that_answers_items_cannot_be_taken(context: ScreenContext, qtbot: QtBot) -> None:
    dialog = dialog_over(context, qtbot)
    give(dialog, qtbot, Act.MARK, "3")
    assert not dialog.findChild(QAbstractButton, "useKeys").isEnabled()
    assert "always means something else" in dialog.findChild(QLabel, "keyConflict").text()


def test_that_keys_are_changed_by_the_keyboard_alone(context: ScreenContext, qtbot: QtBot) -> None:
    dialog = dialog_over(context, qtbot)
    listed = dialog.findChild(QTreeWidget, "keyList")
    dialog.choose(Act.MARK)
    listed.setFocus()
    qtbot.keyClick(listed, Qt.Key.Key_Return)
    qtbot.keyClick(dialog.findChild(QKeySequenceEdit, "pressKeys"), Qt.Key.Key_B)
    qtbot.keyClick(dialog.findChild(QAbstractButton, "useKeys"), Qt.Key.Key_Space)
    assert key_map(context.settings.ui)[Act.MARK] == ("B",)


def test_that_changed_keys_act_and_are_named_everywhere(
    desk: ReviewScreen, context: ScreenContext, qtbot: QtBot, settle: Settle
) -> None:
    settings = context.settings
    keys = with_key(with_key(key_map(settings.ui), Act.NEXT_ITEM, "U"), Act.MARK, "B")
    context.store_settings(settings.with_values(ui={**settings.ui, KEY: {act.value: list(keys[act]) for act in keys}}))
    context.bus.publish(changed(Subject.SETTINGS))
    qtbot.waitUntil(lambda: desk.desk.keys.name(Act.MARK) == "B")
    press(desk, qtbot, "j", "u", "b")
    assert desk.desk.form.current_item == "opening"
    assert len(desk.desk.draft.entry("opening").evidence) == 1
    assert part(desk, QAbstractButton, "mark:opening").toolTip() == "Mark this moment as evidence (B)"
    settle()


def test_that_broken_settings_leave_the_keys_as_designed() -> None:
    assert key_map({KEY: {"mark": 3, "comment": ["1"], "nothing": ["B"]}}) == {**DEFAULTS, Act.COMMENT: ()}


def test_that_the_acts_are_in_the_palette_only_with_a_call(desk: ReviewScreen, settle: Settle) -> None:
    assert desk.desk.acts.action(Act.MARK).isEnabled()
    desk.show_start()
    settle()
    assert not desk.desk.acts.action(Act.MARK).isEnabled()
