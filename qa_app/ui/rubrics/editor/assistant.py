"""Help while a rubric is typed: offers at the caret, meanings under the mouse, fixes of problems."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu

from qa_app.messages.rubric_keys import explanation
from qa_app.scoring.rubric_assist import Fix, Offer, Offered, Offers, fixes_of, meaning_at, offers_at
from qa_app.ui.rubrics.editor.code_edit import CodeEdit
from qa_app.ui.rubrics.editor.marks import Mark
from qa_app.ui.rubrics.editor.offer_list import MOST_ROWS, OfferList

AFTER_MS = 80
_VALUES = (Offered.WORD, Offered.ID)
_TAKES = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
_STEPS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -MOST_ROWS,
    Qt.Key.Key_PageDown: MOST_ROWS,
}
_STAYS = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta)


class Assistant(QObject):
    """Stands beside one editor. Off (`is_on`) it offers nothing, as for policies."""

    def __init__(self, edit: CodeEdit, language: Callable[[], str]) -> None:
        """Help in this editor, with words in the language that is then in force."""
        super().__init__(edit)
        self.is_on = True
        self._edit = edit
        self._language = language
        self._offers: Offers | None = None
        self.list = OfferList(edit.theme, lambda topic: explanation(topic, language()), edit)
        self.list.taken.connect(self._take)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(AFTER_MS)
        self._later.timeout.connect(self._offer_by_itself)
        edit.first_keys = self._key
        edit.meaning = self._meaning
        edit.cursorPositionChanged.connect(self._on_caret)
        edit.verticalScrollBar().valueChanged.connect(self.hide)
        edit.fixes_wanted.connect(self.show_fixes)

    @Slot()
    def offer(self) -> None:
        """Show what can stand at the caret; the only thing is written at once."""
        self._show(by_itself=False)

    @Slot()
    def hide(self) -> None:
        """Take the list away."""
        self._later.stop()
        self._offers = None
        self.list.hide()

    def fixes(self, line: int) -> list[tuple[Mark, Fix]]:
        """Give what mends the problems of a line, counted from 0."""
        text = self._edit.toPlainText()
        here = [mark for mark in self._edit.marks if mark.line == line]
        return [(mark, fix) for mark in here for fix in fixes_of(text, mark.problem)]

    @Slot()
    def mend(self) -> None:
        """Offer to mend the problems at the caret; a single fix is done at once."""
        line = self._edit.textCursor().blockNumber()
        found = self.fixes(line)
        if len(found) == 1:
            self._apply(found[0][1])
        elif found:
            self.show_fixes(line)

    @Slot(int)
    def show_fixes(self, line: int) -> None:
        """Offer what mends the problems of a line in a menu."""
        found = self.fixes(line)
        if not found:
            return
        menu = QMenu(self._edit)
        menu.setObjectName("fix-menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for _mark, fix in found:
            action = menu.addAction(self.fix_words(fix))
            action.triggered.connect(lambda _checked=False, fix=fix: self._apply(fix))
        area = self._edit.cursorRect()
        menu.popup(self._edit.viewport().mapToGlobal(QPoint(area.left(), area.bottom())))

    def fix_words(self, fix: Fix) -> str:
        """Say what a fix does."""
        old = self._edit.toPlainText()[fix.start : fix.end]
        if not fix.text.strip():
            return self.tr("Replace tabs by spaces")
        return self.tr("Replace “{old}” by “{new}”").format(old=old, new=fix.text.strip())

    def _apply(self, fix: Fix) -> None:
        self._edit.replace(fix.start, fix.end, fix.text, (len(fix.text), len(fix.text)))
        self._edit.setFocus()

    def _meaning(self, text: str, position: int) -> str:
        meaning = meaning_at(text, position) if self.is_on else None
        return "" if meaning is None else explanation(meaning.topic, self._language())

    def _key(self, event: QKeyEvent) -> bool:
        """Take the keys of the open list; what is typed brings it up a moment later."""
        if self.list.isVisible():
            key = Qt.Key(event.key())
            plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
            if key in _TAKES and plain:
                if self._later.isActive():
                    self._offer_by_itself()
                if self._offers is not None and (offer := self.list.offer) is not None:
                    self._take(offer)
                    return True
                return False
            if key == Qt.Key.Key_Escape:
                self.hide()
                return True
            if key in _STEPS and plain:
                self.list.step(_STEPS[key])
                return True
        if event.key() not in _STAYS:
            writes = bool(event.text()) and event.text().isprintable()
            if (writes or (event.key() == Qt.Key.Key_Backspace and self.list.isVisible())) and self.is_on:
                self._later.start()
            else:
                self._later.stop()
        return False

    @Slot()
    def _offer_by_itself(self) -> None:
        self._show(by_itself=True)

    def _show(self, *, by_itself: bool) -> None:
        if not self.is_on or self._edit.isReadOnly():
            return
        text, caret = self._edit.toPlainText(), self._edit.caret
        found = offers_at(text, caret, self._language())
        if found is None or (by_itself and not self._is_worth_it(found, text[found.start : caret])):
            self.hide()
            return
        self._offers = found
        if not by_itself and len(found.offers) == 1:
            self._take(found.offers[0])
            return
        area = self._edit.cursorRect()
        corner = self._edit.viewport().mapTo(self._edit, area.topLeft())
        self.list.show_offers(found.offers, area.translated(corner - area.topLeft()), self._edit.rect())

    @staticmethod
    def _is_worth_it(found: Offers, word: str) -> bool:
        """Whether the list may come unasked: a word is begun and not done, or the value has a few fitting words."""
        if not word:
            return all(each.kind in _VALUES for each in found.offers)
        return found.offers[0].label != word

    @Slot(object)
    def _take(self, offer: Offer) -> None:
        found = self._offers
        self.hide()
        if found is None:
            return
        self._edit.replace(found.start, found.end, offer.text, offer.selected)
        self._edit.setFocus()
        if offer.kind is Offered.KEY and offer.text.endswith(": "):
            self._later.start()

    @Slot()
    def _on_caret(self) -> None:
        """Take the list away where the caret left its word; typing brings it up to date a moment later."""
        if self._offers is not None and not self._later.isActive():
            self.hide()
