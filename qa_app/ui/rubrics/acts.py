"""What can be done with a line of the list, in the order in which menus offer it."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from qa_app.services.rubric_sources import FileChange
from qa_app.ui.rubrics.library import Library
from qa_app.ui.rubrics.rubric_entries import EntryKind, Key


class Act(StrEnum):
    """One thing that can be done."""

    EDIT = "edit"
    PUBLISH = "publish"
    NEW_VERSION = "new-version"
    OFFER = "offer"
    COMPARE = "compare"
    SAVE_AS = "save-as"
    TAKE_BACK = "take-back"
    RETIRE = "retire"
    DISCARD = "discard"
    DISMISS = "dismiss"


ICONS = {
    Act.EDIT: "pencil-simple",
    Act.PUBLISH: "upload-simple",
    Act.NEW_VERSION: "git-branch",
    Act.OFFER: "pencil-simple",
    Act.COMPARE: "git-diff",
    Act.SAVE_AS: "download-simple",
    Act.TAKE_BACK: "arrow-counter-clockwise",
    Act.RETIRE: "archive",
    Act.DISCARD: "trash",
    Act.DISMISS: "x",
}
MAIN = (Act.EDIT, Act.NEW_VERSION, Act.OFFER)
"""Acts of which one has the first button, the others have none beside it."""


def acts_of(key: Key, library: Library) -> tuple[Act, ...]:
    """Give what can be done with a line; nothing with a title or a line that is gone."""
    draft, head, file = library.draft(key), library.head(key), library.file(key)
    if draft is not None:
        return (Act.EDIT, Act.PUBLISH, Act.COMPARE, Act.SAVE_AS, Act.DISCARD)
    if file is not None:
        if file.change is FileChange.MISSING:
            return (Act.DISMISS,)
        return (Act.OFFER, Act.DISMISS) if file.change is FileChange.BROKEN else (Act.OFFER, Act.COMPARE, Act.DISMISS)
    if head is None:
        return ()
    last = Act.TAKE_BACK if head.retired else Act.RETIRE
    compares = (Act.COMPARE,) if key.kind is EntryKind.VERSION else ()
    return (Act.NEW_VERSION, *compares, Act.SAVE_AS, last)


def act_words(act: Act) -> str:
    """Name an act on a button or in a menu."""
    words = {
        Act.EDIT: QCoreApplication.translate("RubricActs", "Edit"),
        Act.PUBLISH: QCoreApplication.translate("RubricActs", "Publish…"),
        Act.NEW_VERSION: QCoreApplication.translate("RubricActs", "New version"),
        Act.OFFER: QCoreApplication.translate("RubricActs", "Open as draft"),
        Act.COMPARE: QCoreApplication.translate("RubricActs", "Compare"),
        Act.SAVE_AS: QCoreApplication.translate("RubricActs", "Save as file…"),
        Act.TAKE_BACK: QCoreApplication.translate("RubricActs", "Take back into use"),
        Act.RETIRE: QCoreApplication.translate("RubricActs", "Retire…"),
        Act.DISCARD: QCoreApplication.translate("RubricActs", "Discard draft…"),
        Act.DISMISS: QCoreApplication.translate("RubricActs", "Dismiss"),
    }
    return words[act]
