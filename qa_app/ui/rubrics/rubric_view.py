"""What is chosen in the list: what it is, its form to try, its text, what differs, how its items do."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPlainTextEdit, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from qa_app.model.problems import Problem
from qa_app.model.rubric import Mode, Rubric
from qa_app.scoring.assist_schema import KNOWN_KEYS
from qa_app.services.rubrics import Kind
from qa_app.ui.context import ScreenContext
from qa_app.ui.rubrics.acts import ICONS, MAIN, Act, act_words
from qa_app.ui.rubrics.compare_view import CompareView
from qa_app.ui.rubrics.editor.highlighter import YamlHighlighter
from qa_app.ui.rubrics.health_view import HealthView
from qa_app.ui.rubrics.problem_list import ProblemList
from qa_app.ui.rubrics.subjects import Shown
from qa_app.ui.rubrics.trial import Trial
from qa_app.ui.theme import BLOCK, GAP, GRID, MARGIN, Role, Type
from qa_app.ui.widgets.buttons import Button, IconButton
from qa_app.ui.widgets.buttons import Kind as Look
from qa_app.ui.widgets.labels import Badge, Divider, ElidedLabel

HASH_SHOWN = 12


class Tab(StrEnum):
    """The tabs, from left to right."""

    FORM = "form"
    TEXT = "text"
    COMPARE = "compare"
    HEALTH = "health"


TABS = tuple(Tab)


class RubricView(QWidget):
    """Shows a version, a draft or a file.

    Signals:
        act_wanted: An `Act` that the reader wants done with what is shown.
        tab_chosen: The `Tab` that the reader opened.
    """

    act_wanted = Signal(object)
    tab_chosen = Signal(object)

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.setObjectName("rubric-view")
        self._context = context
        self._shown: Shown | None = None
        self._language = context.language
        self._wanted = Tab.FORM
        self._acts: tuple[Act, ...] = ()
        self._title = ElidedLabel("", Type.HEADING)
        self._title.setObjectName("rubric-title")
        self._facts = ElidedLabel("", Type.SECONDARY, Role.MUTED)
        self._facts.setObjectName("rubric-facts")
        self._state = Badge()
        self._tabs = QTabBar()
        self._tabs.setObjectName("rubric-tabs")
        self._tabs.setDrawBase(False)
        for _tab in TABS:
            self._tabs.addTab("")
        self._clear = Button("", context.theme, "arrow-counter-clockwise", Look.QUIET)
        self._clear.setObjectName("trial-clear")
        self._main = Button("", context.theme, "pencil-simple", Look.PRIMARY)
        self._main.setObjectName("rubric-main-act")
        self._publish = Button("", context.theme, ICONS[Act.PUBLISH])
        self._publish.setObjectName("publish-rubric")
        self._more = IconButton(context.theme, "dots-three", "")
        self._more.setObjectName("rubric-more")
        self._fill = Button("", context.theme, "magic-wand", Look.QUIET)
        self._fill.setObjectName("trial-fill")
        self._fill_menu = QMenu(self)
        self._fill.setMenu(self._fill_menu)
        self.trial = Trial(context.theme)
        self.text = self._make_text()
        self._highlighter = YamlHighlighter(self.text.document(), context.theme)
        self.compare = CompareView(context)
        self.health = HealthView(context)
        self.problems = ProblemList(context.theme, context.notifier.sentence)
        self._problem_line = Divider()
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def shown(self) -> Shown | None:
        """Give what is shown, None before the first."""
        return self._shown

    @property
    def wanted_tab(self) -> Tab:
        """Give the tab that the reader chose last, whether or not it is offered of what is shown."""
        return self._wanted

    def show_shown(self, shown: Shown, language: str) -> None:
        """Show a version, a draft or a file; what is shown already stays as it is, with its trial answers."""
        was = self._shown
        if shown == was and language == self._language:
            return
        self._shown, self._language = shown, language
        if was is None or shown.text != was.text or shown.key != was.key:
            self._highlighter.set_keys(KNOWN_KEYS if shown.kind is Kind.RUBRIC else None)
            self.text.setPlainText(shown.text)
        if shown.rubric is not None:
            self.trial.show_rubric(shown.rubric, language)
        self._show_tabs()
        self.show_tab(self._wanted)
        self.retranslate()

    def show_acts(self, acts: Sequence[Act], words: str, tone: str) -> None:
        """Offer these, and say in one word how it stands: published, retired, draft."""
        self._acts = tuple(acts)
        self._state.show_text(words, tone)
        main = next((act for act in MAIN if act in acts), None)
        self._main.setVisible(main is not None)
        self._publish.setVisible(Act.PUBLISH in acts)
        self._more.setVisible(len(self._others()) > 0)
        if main is not None:
            self._main.setText(act_words(main))
            self._main.setIcon(self._context.theme.icon(ICONS[main], Role.ACCENT_TEXT))

    def show_tab(self, tab: Tab) -> None:
        """Bring a tab to the front; the first that there is where this one is not offered."""
        self._wanted = tab
        offered = [each for number, each in enumerate(TABS) if self._tabs.isTabVisible(number)]
        usable = [each for each in offered if self._tabs.isTabEnabled(TABS.index(each))]
        chosen = tab if tab in usable else next(iter(usable), Tab.TEXT)
        self._tabs.blockSignals(True)
        self._tabs.setCurrentIndex(TABS.index(chosen))
        self._tabs.blockSignals(False)
        self._bring(chosen)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """List these below the form and the text."""
        self.problems.show_problems(problems)
        self._place_problems()

    def show_place(self, line: int, column: int) -> None:
        """Show a place of the text, both counted from 1."""
        self.show_tab(Tab.TEXT)
        cursor = QTextCursor(self.text.document().findBlockByNumber(line - 1))
        cursor.movePosition(QTextCursor.MoveOperation.Right, n=max(0, min(column - 1, cursor.block().length() - 1)))
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        self.text.setTextCursor(cursor)
        self.text.centerCursor()
        self.text.setFocus()

    def show_item(self, item: str) -> None:
        """Show an item in the form, where the form has it."""
        shown = self._shown
        if shown is not None and shown.rubric is not None and shown.rubric.item(item) is not None:
            self.show_tab(Tab.FORM)
            if self.trial.form is not None:
                self.trial.form.set_current(item)

    def retranslate(self) -> None:
        """Say everything in the current language."""
        names = {
            Tab.FORM: self.tr("Form"),
            Tab.TEXT: self.tr("Text"),
            Tab.COMPARE: self.tr("Compare"),
            Tab.HEALTH: self.tr("Health"),
        }
        for number, tab in enumerate(TABS):
            self._tabs.setTabText(number, names[tab])
        self._fill.setText(self.tr("Fill in"))
        self._fill.setToolTip(self.tr("Try the form with a whole set of answers"))
        self._fill_menu.clear()
        self._fill_menu.addAction(self.tr("Every answer at its best"), self.trial.fill_best)
        self._fill_menu.addAction(self.tr("Every answer at its worst"), self.trial.fill_worst)
        self._fill_menu.addAction(self.tr("Any answers"), self.trial.fill_by_chance)
        self._clear.setText(self.tr("Clear answers"))
        self._clear.setToolTip(self.tr("Answers given here are a trial and are not stored"))
        self._publish.setText(act_words(Act.PUBLISH))
        self._more.set_tip(self.tr("More"))
        self.text.setAccessibleName(names[Tab.TEXT])
        shown = self._shown
        if shown is None:
            return
        described = shown.rubric or shown.policy
        title = described.title.in_language(self._language) if described is not None else ""
        self._title.setText(title or shown.name or self.tr("Without a title"))
        self._facts.setText(self._fact_line(shown))
        self.show_problems(shown.problems)

    def _show_tabs(self) -> None:
        shown = self._shown
        if shown is None:
            return
        is_rubric = shown.kind is Kind.RUBRIC
        for number, tab in enumerate(TABS):
            self._tabs.setTabVisible(number, is_rubric or tab is Tab.TEXT)
        self._tabs.setTabEnabled(TABS.index(Tab.FORM), shown.rubric is not None)

    def _fact_line(self, shown: Shown) -> str:
        rubric = shown.rubric
        if shown.policy is not None:
            return " · ".join((shown.policy.id, self.tr("version {version}").format(version=shown.policy.version)))
        if rubric is None:
            return shown.name
        parts = [
            rubric.id,
            self.tr("version {version}").format(version=rubric.version),
            self._mode_words(rubric),
            self.tr("%n section(s)", "", len(rubric.sections)),
            self.tr("%n item(s)", "", sum(1 for _item in rubric.items())),
            rubric.content_hash[:HASH_SHOWN],
        ]
        return " · ".join(parts)

    def _mode_words(self, rubric: Rubric) -> str:
        modes = {
            Mode.WEIGHTED: self.tr("weighted"),
            Mode.POINTS: self.tr("points"),
            Mode.DEDUCT: self.tr("deduction"),
        }
        return modes[rubric.mode]

    def _others(self) -> list[Act]:
        return [act for act in self._acts if act not in MAIN and act not in {Act.PUBLISH, Act.COMPARE}]

    @Slot()
    def _open_more(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("rubric-more-menu")
        menu.aboutToHide.connect(menu.deleteLater)
        for act in self._others():
            action = menu.addAction(self._context.theme.icon(ICONS[act], Role.MUTED), act_words(act))
            action.triggered.connect(lambda _checked=False, act=act: self.act_wanted.emit(act))
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    @Slot()
    def _on_main(self) -> None:
        main = next((act for act in MAIN if act in self._acts), None)
        if main is not None:
            self.act_wanted.emit(main)

    @Slot(int)
    def _on_tab(self, number: int) -> None:
        self._wanted = TABS[number]
        self._bring(TABS[number])
        self.tab_chosen.emit(TABS[number])

    def _bring(self, tab: Tab) -> None:
        self._stack.setCurrentIndex(TABS.index(tab))
        self._clear.setVisible(tab is Tab.FORM)
        self._fill.setVisible(tab is Tab.FORM)
        self._place_problems()
        if tab is Tab.COMPARE:
            self.compare.activate()
        elif tab is Tab.HEALTH:
            self.health.activate()

    def _place_problems(self) -> None:
        is_text = TABS[self._stack.currentIndex()] in {Tab.FORM, Tab.TEXT}
        is_shown = is_text and self.problems.topLevelItemCount() > 0
        self.problems.setVisible(is_shown)
        self._problem_line.setVisible(is_shown)

    def _make_text(self) -> QPlainTextEdit:
        text = QPlainTextEdit()
        text.setObjectName("rubric-text")
        text.setReadOnly(True)
        text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        text.setProperty("flat", "true")
        text.document().setDocumentMargin(BLOCK - GRID)
        text.setFont(self._context.theme.fixed_font())
        return text

    @Slot()
    def _take_font(self) -> None:
        self.text.setFont(self._context.theme.fixed_font())

    def _connect(self) -> None:
        self._tabs.currentChanged.connect(self._on_tab)
        self._clear.clicked.connect(self.trial.clear)
        self._main.clicked.connect(self._on_main)
        self._publish.clicked.connect(lambda: self.act_wanted.emit(Act.PUBLISH))
        self._more.clicked.connect(self._open_more)
        self.compare.item_wanted.connect(self.show_item)
        self.health.item_wanted.connect(self.show_item)
        self.problems.place_wanted.connect(self.show_place)
        self._context.theme.changed.connect(self._take_font)

    def _lay_out(self) -> None:
        for widget in (self.trial, self.text, self.compare, self.health):
            self._stack.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addWidget(Divider())
        column.addWidget(self._stack, 1)
        column.addWidget(self._problem_line)
        problems = QHBoxLayout()
        problems.setContentsMargins(MARGIN, 0, 0, 0)
        problems.addWidget(self.problems)
        column.addLayout(problems)

    def _head(self) -> QVBoxLayout:
        names = QHBoxLayout()
        names.setSpacing(GAP)
        names.addWidget(self._title, 1)
        words = QVBoxLayout()
        words.setSpacing(GRID)
        words.addLayout(names)
        words.addWidget(self._facts)
        first = QHBoxLayout()
        first.setSpacing(GAP)
        first.addLayout(words, 1)
        first.addWidget(self._state)
        first.addSpacing(GAP)
        first.addWidget(self._main)
        first.addWidget(self._publish)
        first.addWidget(self._more)
        second = QHBoxLayout()
        second.setSpacing(GAP)
        second.addWidget(self._tabs)
        second.addStretch()
        second.addWidget(self._fill)
        second.addWidget(self._clear)
        head = QVBoxLayout()
        head.setContentsMargins(BLOCK, GAP + GRID, MARGIN, 0)
        head.setSpacing(GRID)
        head.addLayout(first)
        head.addLayout(second)
        return head
