"""The three places on top of the month."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from qa_app.model.ranking import AwardTaken, MonthRanking, RankRow
from qa_app.ui.ranking.lines import PodiumPlace, podium
from qa_app.ui.theme import GAP, GRID, MARGIN, Role, Theme, Type
from qa_app.ui.widgets.flow import FlowLayout
from qa_app.ui.widgets.format import score
from qa_app.ui.widgets.labels import Badge, ElidedLabel, Label, restyle

MEDALS = {1: Role.GOLD, 2: Role.SILVER, 3: Role.BRONZE}
MEDAL_SIZE = 28
NAMES_SHOWN = 4
NARROW = 600
FIGURE, RANK = "podium-score", "podium-rank"


class Podium(QWidget):
    """The service stars: one card a rank, all who share it on the same card.

    Signals:
        opened: Agent number that was clicked.
    """

    opened = Signal(str)

    def __init__(self, theme: Theme, award_titles: Callable[[tuple[AwardTaken, ...]], tuple[str, ...]]) -> None:
        """Make an empty podium; `award_titles` names awards."""
        super().__init__()
        self.setObjectName("ranking-podium")
        self._theme = theme
        self._award_titles = award_titles
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(MARGIN)
        self._ranking: MonthRanking | None = None
        self._is_narrow = False
        theme.changed.connect(self.retranslate)

    @property
    def has_places(self) -> bool:
        """Tell whether anybody stands on it."""
        return self._ranking is not None and bool(podium(self._ranking))

    def minimumSizeHint(self) -> QSize:
        """Become as narrow as the page; the scores are set smaller then."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the scores as large as there is room."""
        super().resizeEvent(event)
        is_narrow = event.size().width() < NARROW
        if is_narrow is not self._is_narrow:
            self._is_narrow = is_narrow
            for figure in self.findChildren(Label, FIGURE):
                figure.setProperty("type", str(Type.TITLE if is_narrow else Type.SCORE))
                restyle(figure)
            for rank in self.findChildren(Label, RANK):
                rank.setVisible(not is_narrow)

    def show_ranking(self, ranking: MonthRanking | None) -> None:
        """Show the month's first three ranks; nothing where nobody is ranked."""
        self._ranking = ranking
        while (item := self._row.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        places = podium(ranking) if ranking else ()
        for place in places:
            self._row.addWidget(self._card(place), 1)
        for _free in range(3 - len(places)):
            self._row.addStretch(1)
        self.setVisible(bool(places))

    @Slot()
    def retranslate(self) -> None:
        """Write every text anew."""
        self.show_ranking(self._ranking)

    def _card(self, place: PodiumPlace) -> QFrame:
        card = QFrame()
        card.setObjectName(f"podium-{place.rank}")
        card.setProperty("surface", "card")
        card.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(card)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(4)
        column.addLayout(self._head(place))
        for row in place.rows[:NAMES_SHOWN]:
            column.addWidget(self._person(row))
        if len(place.rows) > NAMES_SHOWN:
            column.addWidget(Label(self.tr("and %n more", "", len(place.rows) - NAMES_SHOWN), Type.BODY, Role.MUTED))
        column.addStretch()
        badges = FlowLayout(GRID)
        titles = dict.fromkeys(title for row in place.rows for title in self._award_titles(row.awards))
        for title in titles:
            badges.addWidget(Badge(title, "accent"))
        column.addLayout(badges)
        return card

    def _head(self, place: PodiumPlace) -> QHBoxLayout:
        medal = QLabel()
        icon = self._theme.icon("medal", MEDALS[place.rank])
        medal.setPixmap(icon.pixmap(QSize(MEDAL_SIZE, MEDAL_SIZE), self.devicePixelRatioF()))
        words = self.tr("Place {rank}").format(rank=place.rank)
        if len(place.rows) > 1:
            words = self.tr("{place}, shared by {count}").format(place=words, count=len(place.rows))
        medal.setToolTip(words)
        medal.setAccessibleName(words)
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addWidget(medal)
        rank = ElidedLabel(words, Type.SECONDARY, Role.MUTED)
        rank.setObjectName(RANK)
        rank.setVisible(not self._is_narrow)
        head.addWidget(rank, 1)
        figure = Label(score(place.rows[0].score), Type.TITLE if self._is_narrow else Type.SCORE)
        figure.setObjectName(FIGURE)
        head.addWidget(figure, 0, Qt.AlignmentFlag.AlignRight)
        return head

    def _person(self, row: RankRow) -> _Person:
        person = _Person(row.agent)
        person.opened.connect(self.opened)
        calls = self.tr("%n call(s)", "", row.evaluations)
        facts = " · ".join(filter(None, (row.team or "", calls)))
        column = QVBoxLayout(person)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(0)
        column.addWidget(ElidedLabel(row.name or row.agent, Type.TITLE))
        column.addWidget(ElidedLabel(facts, Type.BODY, Role.MUTED))
        return person


class _Person(QWidget):
    """One name of the podium, to be clicked."""

    opened = Signal(str)

    def __init__(self, agent: str) -> None:
        super().__init__()
        self._agent = agent
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the agent."""
        if self.rect().contains(event.position().toPoint()):
            self.opened.emit(self._agent)
