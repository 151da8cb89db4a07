"""The bottom strip: what long work is under way, how far it is, and how it ended; it opens to a list."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QScrollArea, QVBoxLayout, QWidget

from qa_app.jobs.job import Job, JobState
from qa_app.jobs.runner import JobRunner
from qa_app.model.problems import Problem
from qa_app.model.progress import Progress
from qa_app.ui.phases import percent, step_line
from qa_app.ui.recognition_line import RecognitionLine
from qa_app.ui.theme import BLOCK, GAP, GRID, MARGIN, Role, Theme, Type
from qa_app.ui.widgets.buttons import Button, IconButton, Kind
from qa_app.ui.widgets.icon_label import IconLabel
from qa_app.ui.widgets.labels import Divider, ElidedLabel, Label

HEIGHT = 36
LIST_HEIGHT = 260
KEPT = 30
BAR_WIDTH = 160
PERCENT_WIDTH = 40

STATE_ICONS = {
    JobState.WAITING: ("clock", Role.MUTED),
    JobState.RUNNING: ("spinner-gap", Role.ACCENT),
    JobState.DONE: ("check-circle", Role.GOOD),
    JobState.FAILED: ("warning-circle", Role.BAD),
    JobState.CANCELLED: ("prohibit", Role.MUTED),
}
IDLE_ICON = ("check", Role.FAINT)

Words = Callable[[Problem], str]


class Bar(QWidget):
    """A thin bar with its percentage; without a total it only says that work goes on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty bar."""
        super().__init__(parent)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(BAR_WIDTH)
        self._figure = Label("", Type.SECONDARY, Role.MUTED)
        self._figure.setFixedWidth(PERCENT_WIDTH)
        self._figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(self._bar)
        row.addWidget(self._figure)

    def show_progress(self, progress: Progress) -> None:
        """Show how far work is."""
        share = percent(progress)
        self._bar.setRange(0, 100 if share is not None else 0)
        if share is not None:
            self._bar.setValue(share)
        self._figure.setText("" if share is None else f"{share} %")


class JobRow(QWidget):
    """One job in the opened list."""

    def __init__(self, job: Job, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        """Follow a job."""
        super().__init__(parent)
        self.job = job
        self._words = words
        self._icon = IconLabel(theme)
        self._title = ElidedLabel(job.title)
        self._line = Label("", Type.SECONDARY, Role.MUTED, wraps=True)
        self._bar = Bar()
        self._cancel = Button("", kind=Kind.QUIET)
        self._cancel.clicked.connect(job.cancel)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self._title)
        texts.addWidget(self._line)
        row = QHBoxLayout(self)
        row.setContentsMargins(BLOCK, GRID, MARGIN, GRID)
        row.setSpacing(GAP + GRID)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        row.addWidget(self._bar)
        row.addWidget(self._cancel)
        job.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the job as it stands, in the current language."""
        job = self.job
        self._icon.show_icon(*STATE_ICONS[job.state])
        self._icon.setToolTip(state_name(job.state))
        self._line.setText(result_line(job, self._words))
        self._line.setVisible(bool(self._line.text()))
        self._bar.setVisible(not job.is_over)
        self._bar.show_progress(job.progress)
        self._cancel.setText(self.tr("Cancel"))
        self._cancel.setVisible(not job.is_over)
        self._cancel.setEnabled(not job.is_cancelling)


class JobsStrip(QFrame):
    """The strip with its list.

    Signals:
        opened: Whether the list is shown from now on.
    """

    opened = Signal(bool)

    def __init__(self, jobs: JobRunner, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        """Follow the jobs of this runner; `words` turns a problem into a sentence."""
        super().__init__(parent)
        self.setObjectName("jobs-strip")
        self.setProperty("surface", "rail")
        self._theme = theme
        self._words = words
        self._rows: list[JobRow] = []
        self.recognition = RecognitionLine(theme)
        self.recognition.changed.connect(self.refresh)
        self._icon = IconLabel(theme)
        self._text = ElidedLabel("", Type.SECONDARY, Role.MUTED)
        self._text.setObjectName("jobs-strip-text")
        self._bar = Bar()
        self._cancel = Button("", kind=Kind.QUIET)
        self._cancel.setObjectName("jobs-strip-cancel")
        self._cancel.clicked.connect(self._cancel_current)
        self._toggle = IconButton(theme, "caret-up", "")
        self._toggle.setObjectName("jobs-strip-toggle")
        self._toggle.clicked.connect(self._toggle_list)
        self._none = Label("", Type.SECONDARY, Role.MUTED)
        self._none.setContentsMargins(BLOCK, GAP, 0, GAP)
        self._list: QScrollArea = self._build_list()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Divider())
        column.addWidget(self._list)
        column.addWidget(self._build_line())
        jobs.job_added.connect(self._add)
        self.retranslate()

    def set_open(self, is_open: bool) -> None:
        """Show the list, or the one line only."""
        self._list.setVisible(is_open)
        self._toggle.set_icon("caret-down" if is_open else "caret-up")
        self.opened.emit(is_open)

    def text(self) -> str:
        """Give what the one line says."""
        return self._text.text()

    def rows(self) -> tuple[JobRow, ...]:
        """Give the rows of the list, the newest first."""
        return tuple(self._rows)

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self._cancel.setText(self.tr("Cancel"))
        self._toggle.set_tip(self.tr("Show all work and its results"))
        self._none.setText(self.tr("Imports, recognition and exports are listed here with their results."))
        self.recognition.retranslate()
        for row in self._rows:
            row.refresh()
        self.refresh()

    def refresh(self) -> None:
        """Show the work in hand: a job first, then recognition, then how the last job ended."""
        job = self._current()
        running = job is not None and not job.is_over
        recognises = not running and self.recognition.is_active
        self._bar.setVisible(running or recognises)
        self._cancel.setVisible(running)
        self._none.setVisible(not self._rows and not self.recognition.is_active)
        if recognises:
            self._bar.show_progress(self.recognition.progress)
            self._show(("spinner-gap", Role.ACCENT), self.recognition.text())
        elif job is None:
            self._show(IDLE_ICON, self.tr("No work under way"))
        else:
            self._bar.show_progress(job.progress)
            self._cancel.setEnabled(not job.is_cancelling)
            self._show(STATE_ICONS[job.state], self._line_of(job))

    def _show(self, icon: tuple[str, Role], text: str) -> None:
        self._icon.show_icon(*icon)
        self._text.setText(text)

    def _line_of(self, job: Job) -> str:
        line = result_line(job, self._words)
        text = f"{job.title} · {line}" if line else job.title
        waiting = sum(1 for row in self._rows if not row.job.is_over) - 1
        if waiting > 0:
            text = self.tr("{work} · %n more", "", waiting).format(work=text)
        return text

    def _current(self) -> Job | None:
        """Give the oldest job that still runs, else the one that ended last."""
        alive = [row.job for row in self._rows if not row.job.is_over]
        if alive:
            return alive[-1]
        return self._rows[0].job if self._rows else None

    def _toggle_list(self) -> None:
        self.set_open(not self._list.isVisibleTo(self))

    def _cancel_current(self) -> None:
        job = self._current()
        if job is not None:
            job.cancel()

    def _add(self, job: Job) -> None:
        row = JobRow(job, self._theme, self._words)
        self._rows.insert(0, row)
        self._column.insertWidget(1, row)
        job.changed.connect(self.refresh)
        for old in [each for each in self._rows[KEPT:] if each.job.is_over]:
            self._rows.remove(old)
            old.deleteLater()
        self.refresh()

    def _build_list(self) -> QScrollArea:
        content = QWidget()
        content.setProperty("surface", "rail")
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(0, GAP, 0, GAP)
        self._column.setSpacing(0)
        self._column.addWidget(self.recognition)
        self._column.addWidget(self._none)
        self._column.addStretch()
        area = QScrollArea()
        area.setObjectName("jobs-list")
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFixedHeight(LIST_HEIGHT)
        area.setWidget(content)
        area.hide()
        return area

    def _build_line(self) -> QWidget:
        line = QWidget()
        line.setFixedHeight(HEIGHT)
        row = QHBoxLayout(line)
        row.setContentsMargins(BLOCK, 0, GAP, 0)
        row.setSpacing(GAP + GRID)
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        row.addWidget(self._bar)
        row.addWidget(self._cancel)
        row.addWidget(self._toggle)
        return line


def result_line(job: Job, words: Words) -> str:
    """Say how a job stands: its step while it runs, its result or what went wrong after it."""
    if job.is_cancelling:
        return QCoreApplication.translate("jobs", "stopping…")
    if not job.is_over:
        return step_line(job.progress)
    if job.problems:
        return " ".join(words(each) for each in job.problems[:3])
    return job.result or state_name(job.state)


def state_name(state: JobState) -> str:
    """Give the word for a job's state."""
    words = {
        JobState.WAITING: QCoreApplication.translate("jobs", "waiting"),
        JobState.RUNNING: QCoreApplication.translate("jobs", "running"),
        JobState.DONE: QCoreApplication.translate("jobs", "done"),
        JobState.FAILED: QCoreApplication.translate("jobs", "failed"),
        JobState.CANCELLED: QCoreApplication.translate("jobs", "cancelled"),
    }
    return words[state]
