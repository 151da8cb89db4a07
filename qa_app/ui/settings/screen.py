"""The screen of settings: every change is in force at once and saved by itself."""

from __future__ import annotations

import platform
from importlib import metadata
from zoneinfo import available_timezones

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCompleter, QFrame, QHBoxLayout, QLineEdit, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from qa_app.config.settings import ROLE_KEY, RecognitionLanguage, Script, ThemeChoice
from qa_app.model.agents import Role as ActorRole
from qa_app.model.changes import Changes, Subject
from qa_app.ui.context import Place, ScreenContext
from qa_app.ui.models.dialog import choose_model
from qa_app.ui.models.words import model_title
from qa_app.ui.review.remembered import PLAYS_KEY, plays_next
from qa_app.ui.settings.rows import CONTROL_WIDTH, Choice, Group
from qa_app.ui.theme import BLOCK, GAP, Role, Type
from qa_app.ui.translations import LANGUAGES, OWN_NAMES
from qa_app.ui.widgets.buttons import Button
from qa_app.ui.widgets.labels import Divider, ElidedLabel, Label, restyle
from qa_app.ui.widgets.panels import TopBar

COLUMN_WIDTH = 760
PLACE_WIDTH = 380
SCALES = (0.9, 1.0, 1.15, 1.3, 1.5)


class SettingsScreen(QWidget):
    """Shows what can be set."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        """Make the screen."""
        super().__init__(parent)
        self.setObjectName("settings-screen")
        self._context = context
        self._bar = TopBar()
        self._look, self._work, self._hearing, self._place, self._about = (Group() for _ in range(5))
        self._make_look()
        self._make_work()
        self._make_hearing()
        self._make_place()
        self._make_about()
        self._lay_out()
        context.bus.changed.connect(self._on_changes)
        self.retranslate()

    def title(self) -> str:
        """Give the name of the screen."""
        return self.tr("Settings")

    def activate(self, _place: Place) -> None:
        """Show the settings in force."""
        self._fill()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self._bar.title.setText(self.title())
        self._bar.note.setText(self.tr("Changes are in force at once and saved by themselves"))
        self._look.set_heading(self.tr("Look"))
        self._work.set_heading(self.tr("Work"))
        self._hearing.set_heading(self.tr("Recognition"))
        self._place.set_heading(self.tr("Workspace"))
        self._about.set_heading(self.tr("About"))
        self._language_row.set_words(self.tr("Language"))
        self._theme_row.set_words(self.tr("Colours"))
        self._scale_row.set_words(self.tr("Text size"))
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
        self._model_row.set_words(
            self.tr("Speech model"), self.tr("Recognition runs on this computer; no recording leaves it.")
        )
        self._spoken_row.set_words(
            self.tr("Spoken language"), self.tr("Detected call by call unless all calls have the same.")
        )
        self._script_row.set_words(self.tr("Chinese script"), self.tr("Of transcripts recognised from now on."))
        self._folder_row.set_words(self.tr("Folder"))
        self._database_row.set_words(self.tr("Database"))
        self._open_folder.setText(self.tr("Open folder"))
        self._open_logs.setText(self.tr("Open logs"))
        self._model_button.setText(self.tr("Choose…"))
        self._version_row.set_words(
            self.tr("Service Star QA"),
            self.tr("MIT licence. Built with Qt for Python (LGPL), faster-whisper, CTranslate2, SQLAlchemy, openpyxl."),
        )
        self._fill()

    def _make_look(self) -> None:
        self._language = Choice()
        self._language.setObjectName("language")
        self._language.chosen.connect(lambda value: self._store(language=value))
        self._language_row = self._look.add(self._language)
        self._theme = Choice()
        self._theme.setObjectName("theme")
        self._theme.chosen.connect(lambda value: self._store(theme=value))
        self._theme_row = self._look.add(self._theme)
        self._scale = Choice()
        self._scale.setObjectName("text-scale")
        self._scale.chosen.connect(lambda value: self._store(ui={**self._context.settings.ui, "text_scale": value}))
        self._scale_row = self._look.add(self._scale)

    def _make_work(self) -> None:
        self._name = QLineEdit()
        self._name.setObjectName("reviewer-name")
        self._name.setFixedWidth(CONTROL_WIDTH)
        self._name.setMaxLength(80)
        self._name.editingFinished.connect(self._store_name)
        self._name_row = self._work.add(self._name)
        self._role = Choice()
        self._role.setObjectName("role")
        self._role.chosen.connect(lambda value: self._store_ui(ROLE_KEY, value))
        self._role_row = self._work.add(self._role)
        self._plays = Choice()
        self._plays.setObjectName("plays-next")
        self._plays.chosen.connect(lambda value: self._store_ui(PLAYS_KEY, value))
        self._plays_row = self._work.add(self._plays)
        self._zone = QLineEdit()
        self._zone.setObjectName("time-zone")
        self._zone.setFixedWidth(CONTROL_WIDTH)
        completer = QCompleter(sorted(available_timezones()), self._zone)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._zone.setCompleter(completer)
        self._zone.editingFinished.connect(self._store_zone)
        self._zone_row = self._work.add(self._zone)

    def _make_hearing(self) -> None:
        self._model = Label("", Type.BODY)
        self._model.setObjectName("model-name")
        self._model_button = Button("")
        self._model_button.setObjectName("choose-model")
        self._model_button.clicked.connect(self._choose_model)
        self._model_row = self._hearing.add(beside(self._model, self._model_button))
        self._spoken = Choice()
        self._spoken.setObjectName("recognition-language")
        self._spoken.chosen.connect(lambda value: self._store(recognition_language=value))
        self._spoken_row = self._hearing.add(self._spoken)
        self._script = Choice()
        self._script.setObjectName("script")
        self._script.chosen.connect(lambda value: self._store(script=value))
        self._script_row = self._hearing.add(self._script)

    def _make_place(self) -> None:
        paths = self._context.workspace.paths
        self._open_folder = Button("")
        self._open_folder.clicked.connect(lambda: open_folder(str(paths.root)))
        self._folder_row = self._place.add(beside(place_label(str(paths.root)), self._open_folder))
        self._open_logs = Button("")
        self._open_logs.clicked.connect(lambda: open_folder(str(paths.logs)))
        database = place_label(self._context.workspace.database.place)
        self._database_row = self._place.add(beside(database, self._open_logs))

    def _make_about(self) -> None:
        self._version_row = self._about.add(Label(version(), Type.BODY, Role.MUTED))

    def _fill(self) -> None:
        settings = self._context.settings
        languages = [(None, self.tr("As the system")), *((name, OWN_NAMES[name]) for name in LANGUAGES)]
        self._language.show_values(languages, settings.language)
        themes = {
            ThemeChoice.SYSTEM: self.tr("As the system"),
            ThemeChoice.LIGHT: self.tr("Light"),
            ThemeChoice.DARK: self.tr("Dark"),
        }
        self._theme.show_values(list(themes.items()), settings.theme)
        scales = [(scale, f"{round(scale * 100)} %") for scale in SCALES]
        self._scale.show_values(scales, settings.ui.get("text_scale", 1.0))
        self._name.setText(settings.reviewer_name)
        self._name.setPlaceholderText(self._context.actor.name)
        roles = [(ActorRole.REVIEWER.value, self.tr("Reviewer")), (ActorRole.LEAD.value, self.tr("Lead"))]
        self._role.show_values(roles, self._context.actor.role.value)
        self._plays.show_values([(True, self.tr("On")), (False, self.tr("Off"))], plays_next(settings.ui))
        self._zone.setText(settings.time_zone)
        self._model.setText(model_title(settings.model))
        spoken = {
            RecognitionLanguage.AUTO: self.tr("Detect"),
            RecognitionLanguage.CHINESE: self.tr("Chinese"),
            RecognitionLanguage.ENGLISH: self.tr("English"),
        }
        self._spoken.show_values(list(spoken.items()), settings.recognition_language)
        scripts = {
            Script.SIMPLIFIED: self.tr("Simplified"),
            Script.TRADITIONAL: self.tr("Traditional"),
            Script.AS_RECOGNISED: self.tr("As recognised"),
        }
        self._script.show_values(list(scripts.items()), settings.script)

    def _store(self, **values: object) -> None:
        self._context.store_settings(self._context.settings.with_values(**values))

    def _store_ui(self, key: str, value: object) -> None:
        self._store(ui={**self._context.settings.ui, key: value})

    def _store_name(self) -> None:
        name = self._name.text().strip()
        if name != self._context.settings.reviewer_name:
            self._store(reviewer_name=name)

    def _store_zone(self) -> None:
        name = self._zone.text().strip()
        is_known = name in available_timezones()
        self._zone.setProperty("invalid", not is_known)
        restyle(self._zone)
        if is_known and name != self._context.settings.time_zone:
            self._store(time_zone=name)
        elif not is_known:
            sentence = self.tr("There is no time zone “{name}”. Choose one from the list, for example Asia/Shanghai.")
            self._context.notifier.tell(sentence.format(name=name))

    @Slot()
    def _choose_model(self) -> None:
        choose_model(self._context, self.window(), lambda _name: self._fill())

    @Slot(object)
    def _on_changes(self, changes: Changes) -> None:
        if changes.touches(Subject.SETTINGS):
            self._fill()

    def _lay_out(self) -> None:
        content = QWidget()
        content.setProperty("surface", "surface")
        groups = QVBoxLayout(content)
        groups.setContentsMargins(BLOCK, BLOCK, BLOCK, BLOCK)
        groups.setSpacing(BLOCK)
        for group in (self._look, self._work, self._hearing, self._place, self._about):
            group.setMaximumWidth(COLUMN_WIDTH)
            groups.addWidget(group)
        groups.addStretch()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(content)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(Divider())
        column.addWidget(area, 1)


def beside(words: QWidget, button: QWidget) -> QWidget:
    """Set a button beside what it is about."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(GAP)
    row.addWidget(words)
    row.addWidget(button)
    return holder


def place_label(place: str) -> QWidget:
    """Show a path or an address at the right, as much of it as there is room."""
    label = ElidedLabel(place, Type.BODY, Role.MUTED)
    label.setFixedWidth(PLACE_WIDTH)
    label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
    label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return label


def open_folder(folder: str) -> None:
    """Show a folder in the system's file manager."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(folder))


def version() -> str:
    """Give the version of the program and of Python."""
    try:
        own = metadata.version("qa-app")
    except metadata.PackageNotFoundError:
        own = "0.1.0"
    return f"{own} · Python {platform.python_version()}"
