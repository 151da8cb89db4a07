"""Who works here and how: name, role, what plays by itself, the time zone of days and months."""

from __future__ import annotations

from zoneinfo import available_timezones

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from qa_app.config.settings import ROLE_KEY
from qa_app.model.agents import Role as ActorRole
from qa_app.ui.context import ScreenContext
from qa_app.ui.review.remembered import PLAYS_KEY, plays_next
from qa_app.ui.settings.group import Group
from qa_app.ui.settings.rows import CONTROL_WIDTH, Choice
from qa_app.ui.widgets.labels import restyle

LONGEST_NAME = 80


class WorkGroup(Group):
    """Name, role, playing, time zone."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        """Make the rows."""
        super().__init__(context, parent)
        self._name = QLineEdit()
        self._name.setObjectName("reviewer-name")
        self._name.setFixedWidth(CONTROL_WIDTH)
        self._name.setMaxLength(LONGEST_NAME)
        self._name.editingFinished.connect(self._store_name)
        self._name_row = self.add(self._name)
        self._role = Choice()
        self._role.setObjectName("role")
        self._role.chosen.connect(lambda value: self.store_ui(ROLE_KEY, value))
        self._role_row = self.add(self._role)
        self._plays = Choice()
        self._plays.setObjectName("plays-next")
        self._plays.chosen.connect(lambda value: self.store_ui(PLAYS_KEY, value))
        self._plays_row = self.add(self._plays)
        self._zone = QLineEdit()
        self._zone.setObjectName("time-zone")
        self._zone.setFixedWidth(CONTROL_WIDTH)
        completer = QCompleter(sorted(available_timezones()), self._zone)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._zone.setCompleter(completer)
        self._zone.editingFinished.connect(self._store_zone)
        self._zone_row = self.add(self._zone)

    def title(self) -> str:
        """Give the group's name."""
        return self.tr("Work")

    def retranslate(self) -> None:
        """Name the rows."""
        self._name_row.set_words(
            self.tr("Your name"), self.tr("Stands on every evaluation that you submit and in the operation log.")
        )
        self._role_row.set_words(
            self.tr("Your role"),
            self.tr("A lead can take over calls and drafts of absent reviewers; it is logged."),
        )
        self._plays_row.set_words(
            self.tr("Play the next call by itself"), self.tr("As soon as the call before it was submitted.")
        )
        self._zone_row.set_words(
            self.tr("Time zone"), self.tr("Decides on which day, and in which month, a call was made.")
        )

    def fill(self) -> None:
        """Show the settings in force."""
        self._name.setText(self.settings.reviewer_name)
        self._name.setPlaceholderText(self.context.actor.name)
        roles = [(ActorRole.REVIEWER.value, self.tr("Reviewer")), (ActorRole.LEAD.value, self.tr("Lead"))]
        self._role.show_values(roles, self.context.actor.role.value)
        self._plays.show_values([(True, self.tr("On")), (False, self.tr("Off"))], plays_next(self.settings.ui))
        self._zone.setText(self.settings.time_zone)

    @Slot()
    def _store_name(self) -> None:
        name = self._name.text().strip()
        if name != self.settings.reviewer_name:
            self.store(reviewer_name=name)

    @Slot()
    def _store_zone(self) -> None:
        name = self._zone.text().strip()
        is_known = name in available_timezones()
        self._zone.setProperty("invalid", not is_known)
        restyle(self._zone)
        if is_known and name != self.settings.time_zone:
            self.store(time_zone=name)
        elif not is_known:
            sentence = self.tr("There is no time zone “{name}”. Choose one from the list, for example Asia/Shanghai.")
            self.context.notifier.tell(sentence.format(name=name))
