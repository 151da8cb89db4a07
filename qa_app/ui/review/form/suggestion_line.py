"""What the recording itself suggests for an item, with its proof; it becomes the answer only when it is taken."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from qa_app.model.evaluation import Answer, FaultsAnswer, OptionAnswer, OptionsAnswer
from qa_app.model.rubric import NO, YES, Item
from qa_app.scoring.hints.suggestions import Suggestion
from qa_app.ui.fonts import Type
from qa_app.ui.review.times import span
from qa_app.ui.theme import GRID, ICON, Role, Theme
from qa_app.ui.widgets.buttons import Button, Kind
from qa_app.ui.widgets.labels import ElidedLabel

ICON_PX = 12
TAKE_HEIGHT = 32


class SuggestionLine(QWidget):
    """Shows one suggestion: a click takes it, its moment plays where it was found.

    Signals:
        taken: The suggestion should become the answer.
        seek_wanted: Start of its first moment, in milliseconds.
    """

    taken = Signal()
    seek_wanted = Signal(int)

    def __init__(self, item: Item, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item = item
        self._language = language
        self.suggestion: Suggestion | None = None
        self._take = Button("", theme, "lightbulb", Kind.LINK, self)
        self._take.setObjectName(f"suggested:{item.id}")
        self._take.setIconSize(QSize(ICON, ICON))
        self._take.setFixedHeight(TAKE_HEIGHT)
        self._moment = QToolButton(self)
        self._moment.setObjectName(f"proof:{item.id}")
        self._moment.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._moment.setIcon(theme.icon("play-fill", Role.MUTED))
        self._moment.setIconSize(QSize(ICON_PX, ICON_PX))
        self._moment.setToolTip(self.tr("Play what shows it"))
        self._words = ElidedLabel("", Type.SECONDARY, Role.MUTED, self)
        for button in (self._take, self._moment):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self._words.setFixedHeight(TAKE_HEIGHT)
        row.setSpacing(GRID)
        row.addWidget(self._take)
        row.addWidget(self._moment)
        row.addWidget(self._words, 1)
        self._take.clicked.connect(self.taken)
        self._moment.clicked.connect(self._play)
        self.hide()

    def set_suggestion(self, suggestion: Suggestion | None) -> None:
        """Take another suggestion, or none; whether it is seen is the row's business."""
        self.suggestion = suggestion
        if suggestion is None:
            return
        answer = answer_words(self._item, suggestion.answer, self._language)
        self._take.setText(self.tr("Suggested: {answer}").format(answer=answer))
        self._take.setToolTip(
            self.tr("A fatal answer is chosen by hand")
            if suggestion.fatal
            else self.tr("Take the suggestion with its moments (Enter)")
        )
        self._take.setEnabled(not suggestion.fatal)
        first = suggestion.moments[0] if suggestion.moments else None
        self._moment.setVisible(first is not None)
        self._moment.setText(span(first.start_ms, first.end_ms) if first is not None else "")
        self._words.setText(first.words if first is not None else self.tr("not heard in this call"))

    @Slot()
    def _play(self) -> None:
        if self.suggestion is not None and self.suggestion.moments:
            self.seek_wanted.emit(self.suggestion.moments[0].start_ms)


def answer_words(item: Item, answer: Answer, language: str) -> str:
    """Give an answer by options or faults in words; empty for another kind."""
    match answer:
        case OptionAnswer(option):
            return _option_words(item, option, language)
        case OptionsAnswer(options):
            return ", ".join(_option_words(item, option, language) for option in options)
        case FaultsAnswer(times):
            return ", ".join(f"{_fault_words(item, fault, language)} ×{count}" for fault, count in times)
        case _:
            return ""


def _option_words(item: Item, option_id: str, language: str) -> str:
    option = item.option(option_id)
    title = option.title.in_language(language) if option is not None else ""
    plain = {
        YES: QCoreApplication.translate("SuggestionLine", "Yes"),
        NO: QCoreApplication.translate("SuggestionLine", "No"),
    }
    return title or plain.get(option_id, option_id)


def _fault_words(item: Item, fault_id: str, language: str) -> str:
    fault = item.fault(fault_id)
    return (fault.title.in_language(language) if fault is not None else "") or fault_id
