"""The screen of rubrics."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMessageBox, QVBoxLayout, QWidget

from qa_app.model.changes import Changes, Subject
from qa_app.model.problems import Problem, ProblemError, Severity
from qa_app.model.rubric import Rubric
from qa_app.services import rubrics
from qa_app.services.rubric_files import RubricFile, open_rubric_file
from qa_app.services.workspace import Workspace
from qa_app.ui.context import Place, ScreenContext
from qa_app.ui.notifier import Tone
from qa_app.ui.rubrics.problem_list import ProblemList
from qa_app.ui.rubrics.rubric_list import RubricEntry, RubricList
from qa_app.ui.rubrics.rubric_view import RubricView
from qa_app.ui.widgets.buttons import Button, Kind
from qa_app.ui.widgets.labels import Divider
from qa_app.ui.widgets.panels import EmptyState, TopBar


@dataclass(frozen=True, slots=True)
class Shown:
    """A published rubric with its text."""

    rubric: Rubric
    text: str


class RubricsScreen(QWidget):
    """Lists rubrics, lets them be tried, and publishes files."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        """Make the screen; what is published is read at the first visit."""
        super().__init__(parent)
        self.setObjectName("rubrics-screen")
        self._context = context
        self._heads: tuple[rubrics.RubricHead, ...] = ()
        self._file: RubricFile | None = None
        self._chosen: tuple[str, int] | None = None
        self._bar = TopBar()
        self._open = Button("", context.theme, "folder-open")
        self._open.setObjectName("open-rubric-file")
        self._open.clicked.connect(self._ask_file)
        self._publish = Button("", context.theme, "upload-simple", Kind.PRIMARY)
        self._publish.setObjectName("publish-rubric")
        self._publish.clicked.connect(self._publish_file)
        self._bar.end.addWidget(self._open)
        self._bar.end.addWidget(self._publish)
        self.list = RubricList(context.theme)
        self.list.chosen.connect(self._on_chosen)
        self.view = RubricView(context.theme)
        self.view.retire_wanted.connect(self._ask_retire)
        self.problems = ProblemList(context.theme, context.notifier.sentence)
        self.problems.place_wanted.connect(self.view.show_place)
        self._empty = EmptyState(context.theme, "clipboard-text")
        self._empty.clicked.connect(self._ask_file)
        self._lay_out()
        context.bus.changed.connect(self._on_changes)
        self.retranslate()

    def title(self) -> str:
        """Give the name of the screen."""
        return self.tr("Rubrics")

    def activate(self, place: Place) -> None:
        """Show a rubric, or check a dropped file."""
        if place.rubric is not None:
            self._chosen = (place.rubric, next((h.version for h in self._heads if h.id == place.rubric), 1))
        if place.files:
            self.open_file(Path(place.files[0]))
        else:
            self._look()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self._bar.title.setText(self.title())
        self._open.setText(self.tr("Open file…"))
        self._open.setToolTip(self.tr("Check a rubric file and try it before it is published"))
        self._publish.setText(self.tr("Publish"))
        self._empty.set_words(
            self.tr("No rubric is published"),
            self.tr("A rubric says what is asked of a call and what each answer is worth. Open a rubric file (YAML)."),
            self.tr("Open file…"),
        )
        self.view.retranslate()
        self._fill()

    def open_file(self, file: Path) -> None:
        """Check a file and show it as a form, with its problems."""
        self._context.jobs.query(self, lambda: open_rubric_file(file), self._on_file)

    @Slot(object)
    def _on_changes(self, changes: Changes) -> None:
        if changes.touches(Subject.RUBRICS):
            self._look()

    def _look(self) -> None:
        workspace = self._context.workspace
        self._context.jobs.query(self, lambda: rubrics.published(workspace), self._on_heads)

    def _on_heads(self, heads: tuple[rubrics.RubricHead, ...]) -> None:
        self._heads = heads
        self._fill()

    def _on_file(self, file: RubricFile) -> None:
        self._file = file
        self._chosen = (file.rubric.id if file.rubric else "", 0)
        self._look()

    def _fill(self) -> None:
        entries = [self._entry(head) for head in self._heads]
        if self._file is not None:
            entries.insert(0, self._file_entry(self._file))
        self._bar.note.setText(self.tr("%n version(s)", "", len(self._heads)) if self._heads else "")
        self._empty.setVisible(not entries)
        self._body.setVisible(bool(entries))
        self._publish.setVisible(False)
        self.list.show_entries(entries, self._chosen)

    def _entry(self, head: rubrics.RubricHead) -> RubricEntry:
        state = self.tr("retired") if head.retired else self.tr("published")
        note = self.tr("{id} · version {version} · {state}").format(id=head.id, version=head.version, state=state)
        return RubricEntry(head.title.in_language(self._context.language), note, head.id, head.version, head.retired)

    def _file_entry(self, file: RubricFile) -> RubricEntry:
        rubric = file.rubric
        errors = sum(1 for each in file.problems if each.severity is Severity.ERROR)
        note = self.tr("file · %n error(s)", "", errors) if errors else self.tr("file · not published")
        return RubricEntry(file.path.name, note, rubric.id if rubric else "", 0)

    @Slot(object)
    def _on_chosen(self, entry: RubricEntry) -> None:
        self._chosen = (entry.id, entry.version)
        file = self._file if entry.is_file else None
        self._publish.setVisible(file is not None)
        self.problems.show_problems(file.problems if file is not None else ())
        if file is not None:
            self._publish.setEnabled(file.rubric is not None)
            self._show(file.rubric, file.text, file.path.name)
            self.view.show_state(self.tr("not published"), "warning", can_retire=False)
            return
        workspace = self._context.workspace
        self._context.jobs.query(self, lambda: read(workspace, entry.id, entry.version), self._on_read)

    def _on_read(self, shown: Shown) -> None:
        key = (shown.rubric.id, shown.rubric.version)
        if key != self._chosen:
            return
        head = next((each for each in self._heads if (each.id, each.version) == key), None)
        is_retired = head is not None and head.retired
        self._show(shown.rubric, shown.text, shown.rubric.id)
        words, tone = (self.tr("retired"), "neutral") if is_retired else (self.tr("published"), "good")
        self.view.show_state(words, tone, can_retire=not is_retired)

    def _show(self, rubric: Rubric | None, text: str, name: str) -> None:
        self.view.show_rubric(rubric, text, name, self._context.language)

    @Slot()
    def _ask_file(self) -> None:
        name, _kind = QFileDialog.getOpenFileName(
            self, self.tr("Open a rubric file"), "", self.tr("Rubrics (*.yaml *.yml)")
        )
        if name:
            self.open_file(Path(name))

    @Slot()
    def _publish_file(self) -> None:
        file = self._file
        if file is None or file.rubric is None:
            return
        workspace, actor = self._context.workspace, self._context.actor

        def work() -> rubrics.Published:
            return rubrics.publish(workspace, actor, file.text, str(file.path))

        self._context.jobs.change(self, work, self._on_published, self._on_publish_failed)

    def _on_published(self, made: rubrics.Published) -> None:
        self._file = None
        self._chosen = (made.id, made.version)
        sentence = self.tr("{id} version {version} is published. It never changes again.")
        self._context.notifier.tell(sentence.format(id=made.id, version=made.version), Tone.GOOD)
        self._look()

    def _on_publish_failed(self, error: ProblemError) -> None:
        placed: list[Problem] = list(error.problems)
        self.problems.show_problems(placed)
        self._context.notifier.problems(error.problems)

    @Slot()
    def _ask_retire(self) -> None:
        if self._chosen is None:
            return
        id_, version = self._chosen
        question = self.tr("Retire {id} version {version}?").format(id=id_, version=version)
        box = QMessageBox(QMessageBox.Icon.NoIcon, self.title(), question, parent=self)
        box.setObjectName("confirm-retire")
        box.setInformativeText(self.tr("No new evaluation can begin with it. What was scored by it stays."))
        retire = box.addButton(self.tr("Retire"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        retire.clicked.connect(lambda: self.retire(id_, version))
        box.open()

    def retire(self, id_: str, version: int) -> None:
        """Take a version out of use for new evaluations."""
        workspace, actor = self._context.workspace, self._context.actor
        self._context.jobs.change(self, lambda: rubrics.retire(workspace, actor, id_, version))

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.view, 1)
        right.addWidget(Divider())
        right.addWidget(self.problems)
        self._body = QWidget()
        row = QHBoxLayout(self._body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addWidget(Divider(stands=True))
        row.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(Divider())
        column.addWidget(self._body, 1)
        column.addWidget(self._empty, 1)


def read(workspace: Workspace, id_: str, version: int) -> Shown:
    """Read a published rubric with its text."""
    return Shown(rubrics.rubric(workspace, id_, version), rubrics.text(workspace, id_, version))
