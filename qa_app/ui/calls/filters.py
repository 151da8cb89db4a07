"""What the table shows: a search and chips over it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from qa_app.model.calls import CallFilter, FilterChoices, RecognitionState, ReviewState
from qa_app.model.talk import TalkSign
from qa_app.ui.call_words import recognition_word, review_word, talk_sign_words
from qa_app.ui.calls.choices import Choice, ChoiceChip
from qa_app.ui.calls.columns import agent_text
from qa_app.ui.theme import GAP, Role, Theme
from qa_app.ui.widgets.buttons import Chip
from qa_app.ui.widgets.flow import FlowLayout

TYPING_MS = 180
SEARCH_WIDTH = 280
CHIP_TOP = 3


class FilterBar(QWidget):
    """The row of filters.

    Signals:
        changed: The user asked for other calls; typing is told when it pauses.
    """

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """Make a bar without choices but those of the states."""
        super().__init__(parent)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_MS)
        self._typing.timeout.connect(self.changed)
        self.search = QLineEdit(self)
        self.search.setObjectName("calls-search")
        self.search.setMinimumWidth(SEARCH_WIDTH // 2)
        self.search.setMaximumWidth(SEARCH_WIDTH)
        self.search.setClearButtonEnabled(True)
        self.search.addAction(
            QAction(theme.icon("magnifying-glass", Role.MUTED), "", self.search),
            QLineEdit.ActionPosition.LeadingPosition,
        )
        self.search.textEdited.connect(self._typing.start)
        self.search.textChanged.connect(self._on_text)
        self.month = ChoiceChip(theme, self, many=False)
        self.agent = ChoiceChip(theme, self)
        self.team = ChoiceChip(theme, self)
        self.queue = ChoiceChip(theme, self)
        self.recognition = ChoiceChip(theme, self)
        self.review = ChoiceChip(theme, self)
        self.talk = ChoiceChip(theme, self)
        self._clear = Chip("", theme, "x", parent=self)
        self._clear.setObjectName("calls-clear-filters")
        self._clear.clicked.connect(self._on_clear)
        chips = QWidget(self)
        flow = FlowLayout(GAP, chips)
        for name, chip in self._chips().items():
            chip.setObjectName(f"calls-filter-{name}")
            chip.chosen_changed.connect(self._on_chosen)
            flow.addWidget(chip)
        flow.addWidget(self._clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self.search, 1, Qt.AlignmentFlag.AlignTop)
        beside = QVBoxLayout()
        beside.setContentsMargins(0, CHIP_TOP, 0, 0)
        beside.addWidget(chips)
        row.addLayout(beside, 3)
        self.retranslate()

    def filter(self) -> CallFilter:
        """Give what is asked for."""
        return CallFilter(
            text=self.search.text().strip(),
            agents=self.agent.chosen,
            teams=self.team.chosen,
            queues=self.queue.chosen,
            recognition=tuple(RecognitionState(value) for value in self.recognition.chosen),
            review=tuple(ReviewState(value) for value in self.review.chosen),
            month=next(iter(self.month.chosen), None),
            talk=tuple(TalkSign(value) for value in self.talk.chosen),
        )

    def set_filter(self, wanted: CallFilter) -> None:
        """Show this filter without telling."""
        self.search.setText(wanted.text)
        self.agent.set_chosen(wanted.agents)
        self.team.set_chosen(wanted.teams)
        self.queue.set_chosen(wanted.queues)
        self.recognition.set_chosen(wanted.recognition)
        self.review.set_chosen(wanted.review)
        self.month.set_chosen((wanted.month,) if wanted.month else ())
        self.talk.set_chosen(wanted.talk)
        self._show_clear()

    def set_choices(self, choices: FilterChoices) -> None:
        """Offer what the workspace holds."""
        self.agent.set_choices([Choice(number, agent_text(name, number)) for number, name in choices.agents])
        self.team.set_choices(_plain(choices.teams))
        self.queue.set_choices(_plain(choices.queues))
        self.month.set_choices(_plain(choices.months))

    def clear(self) -> None:
        """Show every call."""
        self.set_filter(CallFilter())
        self.changed.emit()

    def retranslate(self) -> None:
        """Write every text anew."""
        self.search.setPlaceholderText(self.tr("Number, agent, customer or queue"))
        self.search.setAccessibleName(self.tr("Search calls"))
        self.month.set_heading(self.tr("Month"))
        self.agent.set_heading(self.tr("Agent"))
        self.team.set_heading(self.tr("Team"))
        self.queue.set_heading(self.tr("Queue"))
        self.recognition.set_heading(self.tr("Recognition"))
        self.review.set_heading(self.tr("Review"))
        self.talk.set_heading(self.tr("Talk"))
        self._clear.setText(self.tr("Clear filters"))
        self.recognition.set_choices([Choice(state, recognition_word(state)) for state in RecognitionState])
        self.review.set_choices([Choice(state, review_word(state)) for state in ReviewState])
        self.talk.set_choices([Choice(sign, talk_sign_words(sign)) for sign in TalkSign])
        self._show_clear()

    def _chips(self) -> dict[str, ChoiceChip]:
        return {
            "month": self.month,
            "agent": self.agent,
            "team": self.team,
            "queue": self.queue,
            "recognition": self.recognition,
            "review": self.review,
            "talk": self.talk,
        }

    @Slot()
    def _on_text(self) -> None:
        self._show_clear()
        if not self.search.text():
            self._typing.start()

    @Slot()
    def _on_chosen(self) -> None:
        self._show_clear()
        self.changed.emit()

    @Slot()
    def _on_clear(self) -> None:
        self.clear()

    def _show_clear(self) -> None:
        self._clear.setVisible(self.filter() != CallFilter())


def _plain(values: Iterable[str]) -> list[Choice]:
    return [Choice(value, value) for value in values]
