"""The dialog of the recognition queue: everything in hand, waiting, paused or failed, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, Qt, QTimer, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QMenu,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from qa_app.model.calls import RecognitionState
from qa_app.model.changes import Changes, Subject
from qa_app.model.progress import Progress
from qa_app.services import recognition_queue
from qa_app.services.recognition import QueueEntry
from qa_app.services.recognition_queue import Queue
from qa_app.ui.context import Place, ScreenContext, ScreenName
from qa_app.ui.imports.cells import CellDelegate
from qa_app.ui.messages import sentence_in
from qa_app.ui.queue.actions import QueueActions
from qa_app.ui.queue.delegate import StateDelegate
from qa_app.ui.queue.model import Column, QueueModel
from qa_app.ui.queue.words import time_left
from qa_app.ui.theme import BLOCK, GAP, GRID, MARGIN, Role, Type
from qa_app.ui.widgets.buttons import Button, Kind
from qa_app.ui.widgets.format import duration
from qa_app.ui.widgets.labels import Divider, Label
from qa_app.ui.widgets.panels import EmptyState

NAME = "queue-dialog"
SIZE_KEY = "queue.size"
USUAL_SIZE = (980, 560)
LEAST_SIZE = (760, 380)
ROW_HEIGHT = 40
WIDTHS = {Column.CALL: 190, Column.DONE_IN: 130, Column.LENGTH: 80, Column.MODEL: 150, Column.LANGUAGE: 90}
SETTLES_MS = 150
RUNNING = RecognitionState.RUNNING
STANDING = frozenset({RecognitionState.WAITING, RecognitionState.PAUSED})


def open_queue(context: ScreenContext, parent: QWidget) -> None:
    """Bring the queue to the front; it stays open beside the work."""
    dialog = parent.window().findChild(QueueDialog, NAME) or QueueDialog(context, parent.window())
    dialog.show()
    dialog.activateWindow()


class QueueDialog(QDialog):
    """Shows the queue as it changes; rows that wait are dragged to another place."""

    def __init__(self, context: ScreenContext, parent: QWidget) -> None:
        """Make the dialog; the queue is read in the background."""
        super().__init__(parent)
        self.setObjectName(NAME)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context = context
        self._queue = Queue((), recognition_queue.Pace(None))
        self._do = QueueActions(context, self)
        self.model = QueueModel(sentence_in(lambda: self._context.language), self)
        self.table = self._build_table()
        self._headline = Label("", Type.HEADING)
        self._sentence = Label("", Type.SECONDARY, Role.MUTED)
        self.pause_all = Button("", context.theme, "pause-circle")
        self.pause_all.setObjectName("queue-pause-all")
        self._empty = EmptyState(context.theme, "stack")
        self._empty.clicked.connect(self._go_to_calls)
        self._pages = QStackedWidget()
        self._close = Button("")
        self._build_actions()
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SETTLES_MS)
        self._connect()
        self.setMinimumSize(*LEAST_SIZE)
        self.resize(*_fitting(context.settings.ui.get(SIZE_KEY)))
        self.retranslate()
        self._look()

    def selected(self) -> tuple[QueueEntry, ...]:
        """Give the calls that are selected, in order."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return tuple(self.model.entries[row] for row in rows)

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self.setWindowTitle(self.tr("Recognition queue"))
        self.first.setText(self.tr("To the front"))
        self.pause.setText(self.tr("Pause"))
        self.resume.setText(self.tr("Go on"))
        self.retry.setText(self.tr("Try again"))
        self.with_model.setText(self.tr("Recognise with…"))
        self.remove.setText(self.tr("Take out of the queue"))
        self._close.setText(self.tr("Close"))
        self._empty.set_words(
            self.tr("Nothing waits for recognition"),
            self.tr("Calls that are to be recognised stand here: select them in the list of calls and press Ctrl+R."),
            self.tr("Show calls"),
        )
        self.model.retranslate()
        self._show_state()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def done(self, result: int) -> None:
        """Remember how large the dialog was made, then close."""
        settings = self._context.settings
        wanted = [self.width(), self.height()]
        if settings.ui.get(SIZE_KEY) != wanted:
            self._context.store_settings(settings.with_values(ui={**settings.ui, SIZE_KEY: wanted}))
        super().done(result)

    def _build_table(self) -> QTableView:
        table = QTableView(self)
        table.setObjectName("queue-table")
        table.setModel(self.model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        table.setDragDropOverwriteMode(False)
        table.setDropIndicatorShown(True)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        table.setItemDelegate(CellDelegate(table))
        table.setItemDelegateForColumn(Column.STATE, StateDelegate(self._context.theme, table))
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(Column.STATE, QHeaderView.ResizeMode.Stretch)
        for column, width in WIDTHS.items():
            table.setColumnWidth(column, width)
        return table

    def _build_actions(self) -> None:
        self.first = self._action("first", "Alt+Home", self._move_first)
        self.pause = self._action("pause", "", lambda: self._do.pause(self._ids_in(RecognitionState.WAITING, RUNNING)))
        self.resume = self._action("resume", "", lambda: self._do.resume(self._ids_in(RecognitionState.PAUSED)))
        self.retry = self._action("retry", "", lambda: self._do.retry(self._ids_in(RecognitionState.FAILED)))
        self.with_model = self._action(
            "with-model", "Ctrl+M", lambda: self._do.ask_model([entry.call_id for entry in self.selected()])
        )
        self.remove = self._action("remove", QKeySequence.StandardKey.Delete, lambda: self._do.remove(self.selected()))

    def _action(self, name: str, keys: str | QKeySequence.StandardKey, act: Callable[[], None]) -> QAction:
        action = QAction(self)
        action.setObjectName(f"queue-{name}")
        action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda _checked=False: act())
        self.addAction(action)
        return action

    def _lay_out(self) -> None:
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self._headline)
        texts.addWidget(self._sentence)
        head = QHBoxLayout()
        head.setContentsMargins(BLOCK, MARGIN, BLOCK, MARGIN)
        head.addLayout(texts, 1)
        head.addWidget(self.pause_all)
        body = QWidget()
        inner = QVBoxLayout(body)
        inner.setContentsMargins(MARGIN, 0, MARGIN, 0)
        inner.addWidget(self.table)
        self._pages.addWidget(body)
        self._pages.addWidget(self._empty)
        foot = QHBoxLayout()
        foot.setContentsMargins(GAP + GRID, MARGIN, BLOCK, MARGIN)
        foot.setSpacing(GAP)
        self._buttons = [self._button(action) for action in (self.with_model, self.first)]
        self._buttons += [self._button(action) for action in (self.pause, self.resume, self.retry, self.remove)]
        for button, _action in self._buttons:
            foot.addWidget(button)
        foot.addStretch(1)
        self._close.setAutoDefault(False)
        foot.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Divider())
        column.addWidget(self._pages, 1)
        column.addWidget(Divider())
        column.addLayout(foot)

    def _button(self, action: QAction) -> tuple[Button, QAction]:
        button = Button("", kind=Kind.QUIET)
        button.setObjectName(f"{action.objectName()}-button")
        button.setAutoDefault(False)
        button.clicked.connect(action.trigger)
        return button, action

    def _connect(self) -> None:
        self._timer.timeout.connect(self._look)
        self._context.bus.changed.connect(self._on_changes)
        self._context.recognition.progress.connect(self._on_progress)
        self._context.recognition.state_changed.connect(self._timer.start)
        self.model.arranged.connect(self._do.arrange)
        self.model.modelReset.connect(self._show_state)
        self.table.selectionModel().selectionChanged.connect(self._show_state)
        self.table.customContextMenuRequested.connect(self._show_menu)
        self.table.doubleClicked.connect(lambda index: self._review(self.model.entries[index.row()].call_id))
        self.pause_all.clicked.connect(self._pause_or_go_on)
        self._close.clicked.connect(self.accept)

    @Slot(object)
    def _on_changes(self, changes: Changes) -> None:
        if changes.touches(Subject.QUEUE, Subject.CALLS):
            self._timer.start()

    @Slot(int, object)
    def _on_progress(self, call_id: int, progress: Progress) -> None:
        self.model.show_progress(call_id, progress)

    @Slot()
    def _look(self) -> None:
        workspace = self._context.workspace
        self._context.jobs.query(self, lambda: recognition_queue.overview(workspace), self._show)

    def _show(self, queue: Queue) -> None:
        """Show the queue; what was selected stays selected."""
        chosen = {entry.call_id for entry in self.selected()}
        self._queue = queue
        self.model.show_queue(queue)
        selection = self.table.selectionModel()
        if not selection.hasSelection():
            rows = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
            for row, entry in enumerate(queue.entries):
                if entry.call_id in chosen:
                    selection.select(self.model.index(row, 0), rows)
        self._show_state()

    def _show_state(self) -> None:
        """Say how much there is, and offer what can be done with the selection."""
        self._pages.setCurrentIndex(0 if self.model.entries else 1)
        is_paused = self._context.recognition.is_paused
        self.pause_all.setText(self.tr("Go on with all") if is_paused else self.tr("Pause all"))
        self.pause_all.setIcon(self._context.theme.icon("play-circle" if is_paused else "pause-circle"))
        self.pause_all.setEnabled(is_paused or bool(self.model.entries))
        self._headline.setText(self._count_line())
        self._sentence.setText(self._time_line())
        states = {entry.state for entry in self.selected()}
        offered = {
            self.with_model: bool(states),
            self.first: bool(states & STANDING),
            self.pause: bool(states & {RecognitionState.WAITING, RUNNING}),
            self.resume: RecognitionState.PAUSED in states,
            self.retry: RecognitionState.FAILED in states,
            self.remove: bool(states),
        }
        for action, is_offered in offered.items():
            action.setEnabled(is_offered)
        for button, action in self._buttons:
            button.setText(action.text())
            button.setEnabled(action.isEnabled())
            button.setVisible(action not in {self.resume, self.retry} or action.isEnabled())

    def _count_line(self) -> str:
        unfinished = [entry for entry in self._queue.entries if entry.state is not RecognitionState.FAILED]
        if not unfinished:
            return self.tr("Nothing waits")
        sound = duration(sum(entry.duration_ms for entry in unfinished))
        return self.tr("%n call(s), {sound} of sound", "", len(unfinished)).format(sound=sound)

    def _time_line(self) -> str:
        done_in = self._queue.done_in_s()
        if self._context.recognition.is_paused:
            return self.tr("Recognition is paused; nothing is begun until it goes on.")
        if done_in:
            return self.tr("All done in {time}, by what the last calls took here").format(
                time=time_left(max(done_in.values()))
            )
        return self.tr("How long it takes is known once the first call is done here.") if self._queue.entries else ""

    def _ids_in(self, *states: RecognitionState) -> list[int]:
        return [entry.call_id for entry in self.selected() if entry.state in states]

    def _move_first(self) -> None:
        chosen = [entry.call_id for entry in self.selected() if entry.state in STANDING]
        self._do.arrange(self.model.order_with(chosen, 0))

    def _show_menu(self, place: QPoint) -> None:
        entries = self.selected()
        if not entries:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([each for each in self._menu_actions() if each.isEnabled()])
        menu.addSeparator()
        review = menu.addAction(self.tr("Open the call"))
        review.triggered.connect(lambda: self._review(entries[0].call_id))
        menu.popup(self.table.viewport().mapToGlobal(place))

    def _menu_actions(self) -> tuple[QAction, ...]:
        return self.with_model, self.first, self.pause, self.resume, self.retry, self.remove

    @Slot()
    def _pause_or_go_on(self) -> None:
        driver = self._context.recognition
        (driver.resume if driver.is_paused else driver.pause)()
        self._show_state()

    @Slot()
    def _go_to_calls(self) -> None:
        self._context.navigate(Place(ScreenName.CALLS))
        self.accept()

    def _review(self, call_id: int) -> None:
        self._context.navigate(Place(ScreenName.REVIEW, call_id=call_id))


def _fitting(remembered: object) -> tuple[int, int]:
    """Give the size that the dialog had, the usual one where nothing fitting is remembered."""
    match remembered:
        case [int() as width, int() as height]:
            return max(width, LEAST_SIZE[0]), max(height, LEAST_SIZE[1])
    return USUAL_SIZE
