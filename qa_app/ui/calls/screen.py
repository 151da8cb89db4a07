"""The calls screen: filters over the table, the card beside it, and what can be done with the selected calls."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from qa_app.model.calls import CallFilter, CallSort, FilterChoices
from qa_app.model.changes import Changes, Subject, changed
from qa_app.model.progress import Progress
from qa_app.services import call_list
from qa_app.ui.calls.actions import CallActions
from qa_app.ui.calls.columns import COLUMNS, CellTexts, Column
from qa_app.ui.calls.filters import FilterBar
from qa_app.ui.calls.model import CallsModel
from qa_app.ui.calls.remembered import KEY, TableLook, table_look
from qa_app.ui.calls.source import StoredCalls
from qa_app.ui.calls.table import CallsTable
from qa_app.ui.context import Place, ScreenContext
from qa_app.ui.phases import percent
from qa_app.ui.theme import BLOCK, GAP, MARGIN
from qa_app.ui.widgets.buttons import Button, IconButton, Kind
from qa_app.ui.widgets.format import count
from qa_app.ui.widgets.panels import EmptyState, TopBar

if TYPE_CHECKING:
    from qa_app.ui.calls.card import CallCard

REMEMBER_MS = 800
GATHER_MS = 120
CARD_KEY = "calls.card"
SHEETS = frozenset({".csv", ".tsv", ".txt", ".xlsx", ".xlsm"})


class CallsScreen(QWidget):
    """Every call of the workspace."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        """Make the screen; it reads nothing before `activate`."""
        super().__init__(parent)
        self.setObjectName("calls-screen")
        self._context = context
        self._total = 0
        self._wanted_call = 0
        look = table_look(context.settings.ui)
        texts = CellTexts(lambda: context.workspace.zone, context.workspace.clock)
        self.model = CallsModel(StoredCalls(context, self), texts, self)
        self.model.set_order(look.sort, descending=look.descending)
        self.table = CallsTable(self.model, texts, context.theme, self)
        self.table.show_columns(look.order, look.widths, look.hidden)
        self.filters = FilterBar(context.theme, self)
        self.call_actions = CallActions(context, self.model, self.table, self)
        self._bar = TopBar(self)
        self._import = Button("", context.theme, "plus", Kind.PRIMARY, self)
        self._review = Button("", context.theme, "pencil-simple", parent=self)
        self._recognise = Button("", context.theme, "chat-text", parent=self)
        self._more = IconButton(context.theme, "dots-three", "", parent=self)
        self._import_more = IconButton(context.theme, "caret-down", "", parent=self)
        self._columns = IconButton(context.theme, "columns", "", parent=self)
        self._card_button = IconButton(context.theme, "square-half", "", parent=self)
        self._card_button.setCheckable(True)
        self._card_button.setChecked(context.settings.ui.get(CARD_KEY) is not False)
        self._empty = EmptyState(context.theme, "phone", self)
        self._nothing = EmptyState(context.theme, "magnifying-glass", self)
        self._pages = QStackedWidget(self)
        self._remember = self._timer(REMEMBER_MS)
        self._gather = self._timer(GATHER_MS)
        self._make_actions()
        self._lay_out()
        self._connect()
        self.retranslate()

    def title(self) -> str:
        """Give the name of the screen."""
        return self.tr("Calls")

    def activate(self, place: Place) -> None:
        """Read the calls anew; show the call, the month or the agent of the place, or take in its files."""
        if place.month or place.agent:
            self.filters.set_filter(CallFilter(month=place.month, agents=(place.agent,) if place.agent else ()))
        if place.call_id is not None:
            self._wanted_call = place.call_id
            self.filters.set_filter(CallFilter())
        self.table.texts_changed()
        self.table.mark_silence(1000 * self._context.settings.long_silence_s)
        self._read_choices()
        self._ask()
        self.table.setFocus()
        if place.files:
            self._take_files(place.files)

    def import_files(self, files: tuple[str, ...] = ()) -> None:
        """Open the dialog that takes in recordings, with these files and folders in it."""
        from qa_app.ui.imports.dialog import ImportDialog  # noqa: PLC0415  (seldom needed, so not at the start)

        dialog = ImportDialog(self._context, files, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _take_files(self, files: tuple[str, ...]) -> None:
        """Open the dialog for what dropped files hold: evaluations in one sheet, else recordings with their sheets."""
        if len(files) > 1 or Path(files[0]).suffix.casefold() not in SHEETS:
            self.import_files(files)
            return

        from qa_app.services.evaluations_preview import SheetKind, kind_of_sheet  # noqa: PLC0415  (heavy, seldom needed)

        def take(kind: SheetKind) -> None:
            if kind is SheetKind.UNSURE:
                self._ask_what_holds(files[0])
            elif kind is SheetKind.EVALUATIONS:
                self.import_evaluations(files[0])
            else:
                self.import_files(files)

        self._context.jobs.query(self, lambda: kind_of_sheet(Path(files[0])), take)

    def _ask_what_holds(self, file: str) -> None:
        from qa_app.ui.widgets.question import Question  # noqa: PLC0415  (seldom needed, so not at the start)

        question = self.tr("What does {file} hold?").format(file=Path(file).name)
        meaning = self.tr("Its columns fit evaluations and details of recordings.")
        box = Question(self, "sheet-question", question, meaning)
        box.offer(self.tr("Finished evaluations"), lambda: self.import_evaluations(file))
        box.offer(self.tr("Details of recordings"), lambda: self.import_files((file,)))
        box.stay()
        box.open()

    def import_evaluations(self, file: str = "") -> None:
        """Open the dialog that takes in evaluations that were finished elsewhere, with a file or without one."""
        from qa_app.ui.imports.evaluations_dialog import EvaluationsDialog  # noqa: PLC0415  (seldom needed)

        EvaluationsDialog(self._context, self, file).open()

    def retranslate(self) -> None:
        """Write every text anew."""
        self._bar.title.setText(self.title())
        self._import.setText(self.tr("Import recordings…"))
        self._review.setText(self.tr("Review"))
        self._recognise.setText(self.tr("Recognise"))
        self._more.set_tip(self.tr("More for the selected calls"))
        self._import_more.set_tip(self.tr("More to import"))
        self._columns.set_tip(self.tr("Choose columns"))
        self._card_button.set_tip(self.tr("Show the call's card"))
        self._action_import.setText(self.tr("Import recordings…"))
        self._action_evaluations.setText(self.tr("Import finished evaluations…"))
        self.call_actions.retranslate()
        self._action_search.setText(self.tr("Search calls"))
        self.table.setAccessibleName(self.tr("Calls"))
        self._empty.set_words(
            self.tr("No calls yet"),
            self.tr("Take in recordings: choose files or a folder, or drop them here."),
            self.tr("Import recordings…"),
            self.tr("Fill with the demo"),
        )
        self._nothing.set_words(
            self.tr("No call fits these filters"),
            self.tr("Change the search or take a filter away."),
            self.tr("Clear filters"),
        )
        self.filters.retranslate()
        if self._has_card:
            self.card.retranslate()
        self.model.texts_changed()
        self.table.texts_changed()
        self._show_counts()

    def _timer(self, interval_ms: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval_ms)
        return timer

    def _make_actions(self) -> None:
        self._action_import = self._action("import", QKeySequence.StandardKey.Open)
        self._action_search = self._action("search", QKeySequence.StandardKey.Find)
        self._action_import.triggered.connect(self._on_import)
        self._action_evaluations = QAction(self)
        self._action_evaluations.setObjectName("calls-action-import-evaluations")
        self._action_evaluations.triggered.connect(lambda: self.import_evaluations(""))
        self.addAction(self._action_evaluations)
        self._action_search.triggered.connect(self._on_search)

    def _action(self, name: str, keys: QKeySequence.StandardKey) -> QAction:
        action = QAction(self)
        action.setObjectName(f"calls-action-{name}")
        action.setShortcut(keys)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.addAction(action)
        return action

    def _lay_out(self) -> None:
        for name, button in {
            "import": self._import,
            "review": self._review,
            "recognise": self._recognise,
            "more": self._more,
            "import-more": self._import_more,
            "columns": self._columns,
            "card-button": self._card_button,
        }.items():
            button.setObjectName(f"calls-{name}")
        self._empty.button.setObjectName("calls-empty-import")
        self._empty.second.setObjectName("calls-empty-demo")
        for button in (self._review, self._recognise, self._more, self._import, self._import_more):
            self._bar.end.addWidget(button)
        filters = QHBoxLayout()
        filters.setContentsMargins(BLOCK, 0, MARGIN, GAP)
        filters.setSpacing(GAP)
        filters.addWidget(self.filters, 1)
        filters.addWidget(self._columns, 0, Qt.AlignmentFlag.AlignTop)
        filters.addWidget(self._card_button, 0, Qt.AlignmentFlag.AlignTop)
        self._filter_row = QWidget(self)
        self._filter_row.setLayout(filters)
        left = QVBoxLayout()
        left.setContentsMargins(MARGIN, 0, 0, 0)
        for page in (self.table, self._empty, self._nothing):
            self._pages.addWidget(page)
        left.addWidget(self._pages)
        body = QHBoxLayout()
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addLayout(left, 1)
        self._body = body
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self._filter_row)
        column.addLayout(body, 1)

    @property
    def _has_card(self) -> bool:
        return "card" in vars(self)

    @cached_property
    def card(self) -> CallCard:
        """The card, made for the first call that is taken in hand."""
        from qa_app.ui.calls.card import CallCard  # noqa: PLC0415  (not needed for the first sight)

        card, actions = CallCard(self._context, self), self.call_actions
        card.hide()
        self._body.addWidget(card)
        card.closed.connect(self._on_card_closed)
        card.review_wanted.connect(actions.review_call)
        card.recognition_wanted.connect(lambda call_id: actions.recognise_calls((call_id,)))
        card.swap_wanted.connect(lambda call_id: actions.swap_sides((call_id,)))
        return card

    def _connect(self) -> None:
        context, actions = self._context, self.call_actions
        self._import.clicked.connect(self._action_import.trigger)
        self._review.clicked.connect(actions.review.trigger)
        self._recognise.clicked.connect(actions.recognise.trigger)
        self._more.clicked.connect(lambda: actions.show_menu(self._more.mapToGlobal(QPoint(0, self._more.height()))))
        self._import_more.clicked.connect(self._offer_imports)
        self._columns.clicked.connect(
            lambda: self._show_columns(self._columns.mapToGlobal(QPoint(0, self._columns.height())))
        )
        self._empty.clicked.connect(self._action_import.trigger)
        self._empty.second_clicked.connect(self._fill_demo)
        self._nothing.clicked.connect(self.filters.clear)
        self.filters.changed.connect(self._ask)
        self.model.counted.connect(self._on_counted)
        self.model.reordered.connect(self._on_reordered)
        self.table.sorting.connect(self._on_sorting)
        self.table.opened.connect(actions.review_call)
        self.table.selected.connect(self._on_selected)
        self.table.current_call.connect(self._on_current)
        self.table.columns_changed.connect(self._remember.start)
        self.table.customContextMenuRequested.connect(
            lambda place: actions.show_menu(self.table.viewport().mapToGlobal(place))
        )
        header = self.table.horizontalHeader()
        header.customContextMenuRequested.connect(lambda place: self._show_columns(header.mapToGlobal(place)))
        self._card_button.toggled.connect(self._on_card_wanted)
        self._remember.timeout.connect(self._store_look)
        self._gather.timeout.connect(self._on_gathered)
        context.bus.changed.connect(self._on_changes)
        context.recognition.progress.connect(self._on_progress)

    @Slot()
    def _ask(self) -> None:
        sort, descending = self.model.order
        self.model.ask(self.filters.filter(), sort, descending=descending)

    def _read_choices(self) -> None:
        workspace = self._context.workspace

        def take(found: tuple[FilterChoices, int]) -> None:
            choices, self._total = found
            self.filters.set_choices(choices)
            self._show_page()

        def read() -> tuple[FilterChoices, int]:
            return call_list.choices(workspace), call_list.count(workspace, CallFilter())

        self._context.jobs.query(self, read, take)

    @Slot(object)
    def _on_changes(self, changes: Changes) -> None:
        if changes.touches(Subject.CALLS, Subject.AGENTS):
            self._gather.start()
        elif changes.touches(Subject.QUEUE, Subject.TRANSCRIPTS, Subject.EVALUATIONS, Subject.TALK):
            if changes.call_ids is None:
                self._gather.start()
            else:
                self.model.refresh(changes.call_ids)
        else:
            return
        if (
            self._has_card
            and self.card.isVisible()
            and (changes.call_ids is None or self.card.call_id in changes.call_ids)
        ):
            self.card.show_call(self.card.call_id)

    @Slot()
    def _on_gathered(self) -> None:
        self._read_choices()
        self.model.reload()

    @Slot(int, object)
    def _on_progress(self, call_id: int, progress: Progress) -> None:
        self.model.set_percent(call_id, percent(progress) or 0)

    @Slot(int)
    def _on_counted(self, _count: int) -> None:
        self._show_page()

    @Slot()
    def _on_reordered(self) -> None:
        if self._wanted_call:
            self.table.show_call(self._wanted_call)
            self._wanted_call = 0

    @Slot(object, bool)
    def _on_sorting(self, sort: CallSort, descending: bool) -> None:
        self.model.ask(self.filters.filter(), sort, descending=descending)
        self.table.show_order()
        self._remember.start()

    @Slot()
    def _on_selected(self) -> None:
        self._show_counts()

    @Slot(int)
    def _on_current(self, call_id: int) -> None:
        is_wanted = bool(call_id) and self._card_button.isChecked()
        if is_wanted and (call_id != self.card.call_id or not self.card.isVisible()):
            self.card.show_call(call_id)
        if self._has_card:
            self.card.setVisible(is_wanted)

    @Slot(bool)
    def _on_card_wanted(self, _wanted: bool) -> None:
        self._on_current(self.table.call_in_hand())
        self._remember.start()

    @Slot()
    def _on_card_closed(self) -> None:
        self._card_button.setChecked(False)
        self.table.setFocus()

    def _show_page(self) -> None:
        shown = self.model.rowCount()
        is_empty = self.model.loaded and self._total == 0 and shown == 0
        page: QWidget = self.table
        if self.model.loaded and shown == 0:
            page = self._empty if is_empty and self.filters.filter() == CallFilter() else self._nothing
        self._pages.setCurrentWidget(page)
        self._filter_row.setVisible(page is not self._empty)
        self._show_counts()

    def _show_counts(self) -> None:
        shown, total = self.model.rowCount(), max(self._total, self.model.rowCount())
        chosen = self.table.selected_count()
        parts = []
        if self.model.loaded and total:
            one = self.tr("%Ln call(s)", "", total)
            some = self.tr("{shown} of {total}").format(shown=count(shown), total=count(total))
            parts.append(one if shown == total else some)
        if chosen > 1:
            parts.append(self.tr("{count} selected").format(count=count(chosen)))
        self._bar.note.setText(" · ".join(parts))
        self.call_actions.enable(is_any_selected=chosen > 0)
        for button in (self._review, self._recognise, self._more):
            button.setEnabled(chosen > 0)

    @Slot()
    def _offer_imports(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("calls-imports")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([self._action_import, self._action_evaluations])
        menu.popup(self._import_more.mapToGlobal(QPoint(0, self._import_more.height())))

    def _show_columns(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        hidden = self.table.hidden_columns()
        for spec in COLUMNS:
            action = menu.addAction(str(self.model.headerData(spec.column.position, Qt.Orientation.Horizontal)))
            action.setCheckable(True)
            action.setChecked(spec.column not in hidden)
            action.setEnabled(spec.column is not Column.NUMBER)
            action.toggled.connect(lambda shown, column=spec.column: self._show_column(column, shown=shown))
        menu.popup(place)

    def _show_column(self, column: Column, *, shown: bool) -> None:
        self.table.setColumnHidden(column.position, not shown)
        self._remember.start()

    @Slot()
    def _store_look(self) -> None:
        sort, descending = self.model.order
        table = self.table
        look = TableLook(table.column_order(), table.column_widths(), table.hidden_columns(), sort, descending)
        settings = self._context.settings
        kept = {**settings.ui, KEY: look.as_json(), CARD_KEY: self._card_button.isChecked()}
        if settings.ui != kept:
            self._context.store_settings(settings.with_values(ui=kept))

    @Slot()
    def _on_search(self) -> None:
        self.filters.search.setFocus()
        self.filters.search.selectAll()

    @Slot()
    def _on_import(self) -> None:
        self.import_files()

    @Slot()
    def _fill_demo(self) -> None:
        from qa_app.services.demo import DemoReport, fill_demo  # noqa: PLC0415  (seldom needed, so not at the start)

        context = self._context
        workspace, actor, media, language = context.workspace, context.actor, context.media, context.language

        def done(report: DemoReport) -> None:
            job.set_result(self.tr("%n call(s) taken in and recognised", "", report.imported))
            context.bus.publish(changed(*Subject))

        job = context.jobs.start(
            self,
            self.tr("Filling the workspace with the demo"),
            lambda control: fill_demo(workspace, actor, media, control, language),
            done,
        )
