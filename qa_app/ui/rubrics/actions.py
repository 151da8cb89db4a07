"""What can be done with rubrics, run beside the window: new, open, import, publish, retire, discard."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from qa_app.model.agents import Actor
from qa_app.model.changes import Changes
from qa_app.model.problems import Problem, ProblemError
from qa_app.model.rubric import Mode
from qa_app.services import rubric_drafts, rubric_sources, rubrics
from qa_app.services.forms.importing import import_form, save_rubric
from qa_app.services.rubric_drafts import DraftMade, RubricDraft
from qa_app.services.rubrics import Kind, Published
from qa_app.services.workspace import Workspace
from qa_app.ui.context import ScreenContext
from qa_app.ui.notifier import Tone
from qa_app.ui.rubrics.library import Head
from qa_app.ui.widgets.buttons import Kind as Weight
from qa_app.ui.widgets.question import Question

RUBRIC_ENDINGS = frozenset({".yaml", ".yml"})
FORM_ENDINGS = frozenset({".json", ".xlsx", ".xlsm", ".csv", ".tsv"})


@dataclass(frozen=True, slots=True)
class ImportedDraft:
    """A draft that was made of a form of another system.

    Attributes:
        id: Of the draft.
        file: Name of the form's file.
        warnings: What could not be carried over.
    """

    id: int
    file: str
    warnings: tuple[Problem, ...]
    changes: Changes


class RubricActions(QObject):
    """Does it, and tells what came of it.

    Signals:
        draft_made: Id of a draft that shall be worked on now.
        imported: An `ImportedDraft` that shall be worked on now.
        published: What was `Published`.
        refused: Id of a draft that cannot be published, and its problems.
        discarded: Id of a draft that is gone.
    """

    draft_made = Signal(int)
    imported = Signal(object)
    published = Signal(object)
    refused = Signal(int, object)
    discarded = Signal(int)

    def __init__(self, context: ScreenContext, screen: QWidget) -> None:
        """Work for this screen, which owns the dialogs too."""
        super().__init__(screen)
        self._context = context
        self._screen = screen

    def new_rubric(self, mode: Mode, language: str) -> None:
        """Begin a rubric from the commented starter of a mode."""
        workspace, actor = self._now()

        def work() -> DraftMade:
            text = rubric_drafts.new_rubric_text(language, mode)
            return rubric_drafts.new_draft(workspace, actor, text=text)

        self._make(work)

    def new_version(self, kind: Kind, id_: str, version: int) -> None:
        """Begin the next version with the text of this one."""
        workspace, actor = self._now()
        self._make(lambda: rubric_drafts.draft_of_version(workspace, actor, id_, version, kind=kind))

    def open_file(self, file: Path, kind: Kind | None = None) -> None:
        """Open a rubric's or policy's file as a draft; a form of another system is imported."""
        if file.suffix.casefold() in FORM_ENDINGS:
            self.import_form(file)
            return
        workspace, actor = self._now()
        self._make(lambda: rubric_drafts.draft_of_file(workspace, actor, file, kind=kind))

    def import_form(self, file: Path) -> None:
        """Make a draft of a form of another system."""
        workspace, actor = self._now()

        def work() -> ImportedDraft:
            form = import_form(file)
            made = rubric_drafts.new_draft(workspace, actor, text=form.text)
            return ImportedDraft(made.id, file.name, form.warnings, made.changes)

        self._context.jobs.change(self, work, self.imported.emit)

    def save_version(self, kind: Kind, id_: str, version: int, file: Path) -> None:
        """Write the text of a published version to a file."""
        workspace, _actor = self._now()
        read = rubrics.text if kind is Kind.RUBRIC else rubrics.policy_text
        self._context.jobs.change(
            self,
            lambda: save_rubric(file, read(workspace, id_, version)),
            lambda _none: self._tell_saved(file),
        )

    def save_draft(self, draft_id: int, file: Path) -> None:
        """Write a draft to a file, which becomes its own."""
        workspace, actor = self._now()
        self._context.jobs.change(
            self,
            lambda: rubric_drafts.save_draft_file(workspace, actor, draft_id, file, overwrite=True),
            lambda _saved: self._tell_saved(file),
        )

    def publish_draft(self, draft_id: int) -> None:
        """Publish a draft; it is gone then, else its problems are told."""
        workspace, actor = self._now()

        def refused(error: ProblemError) -> None:
            self.refused.emit(draft_id, error.problems)
            self._context.notifier.problems(error.problems)

        self._context.jobs.change(
            self, lambda: rubric_drafts.publish_draft(workspace, actor, draft_id), self._on_published, refused
        )

    def retire(self, kind: Kind, id_: str, version: int) -> None:
        """Take a version out of use for what is new."""
        workspace, actor = self._now()
        act = rubrics.retire if kind is Kind.RUBRIC else rubrics.retire_policy
        sentence = self.tr("{id} version {version} is retired.").format(id=id_, version=version)
        self._context.jobs.change(
            self,
            lambda: act(workspace, actor, id_, version),
            lambda _changes: self._context.notifier.tell(
                sentence, Tone.GOOD, self.tr("Undo"), lambda: self.take_back(kind, id_, version)
            ),
        )

    def take_back(self, kind: Kind, id_: str, version: int) -> None:
        """Take a retired version into use again."""
        workspace, actor = self._now()
        act = rubrics.take_back if kind is Kind.RUBRIC else rubrics.take_back_policy
        self._context.jobs.change(self, lambda: act(workspace, actor, id_, version))

    def discard(self, draft_id: int) -> None:
        """Throw a draft away; a button brings it back."""
        workspace, actor = self._now()

        def done(draft: RubricDraft) -> None:
            self._context.bus.publish(rubric_drafts.DRAFTS_CHANGED)
            self.discarded.emit(draft_id)
            self._context.notifier.tell(
                self.tr("The draft is discarded."), Tone.NEUTRAL, self.tr("Undo"), lambda: self._restore(draft)
            )

        self._context.jobs.change(self, lambda: rubric_drafts.discard_draft(workspace, actor, draft_id), done)

    def dismiss(self, file: Path) -> None:
        """Tell no more of a file until it changes again."""
        workspace, actor = self._now()
        self._context.jobs.change(self, lambda: rubric_sources.dismiss_changed_file(workspace, actor, file))

    @Slot()
    def ask_file(self) -> None:
        """Ask which file to open."""
        self._ask_open(
            "open-rubric-dialog",
            self.tr("Open a rubric file"),
            self.tr("Rubrics and policies (*.yaml *.yml)"),
            self.open_file,
        )

    @Slot()
    def ask_form(self) -> None:
        """Ask which form to import."""
        self._ask_open(
            "import-form-dialog",
            self.tr("Import a form"),
            self.tr("Forms and score sheets (*.json *.xlsx *.xlsm *.csv *.tsv)"),
            self.import_form,
        )

    def ask_target(self, name: str, save: Callable[[Path], None]) -> None:
        """Ask where to save; `save` takes the path."""
        dialog = QFileDialog(self._screen, self.tr("Save as file"), name, self.tr("YAML (*.yaml)"))
        dialog.setObjectName("save-rubric-dialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("yaml")
        dialog.selectFile(name)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda chosen: save(Path(chosen)))
        dialog.open()

    def ask_publish(self, title: str, version: int | None, draft_id: int) -> None:
        """Ask before a draft becomes a version for ever."""
        question = self.tr("Publish {title}?").format(title=title)
        if version is not None:
            question = self.tr("Publish {title} as version {version}?").format(title=title, version=version)
        self._ask(
            "confirm-publish",
            question,
            self.tr("A published version never changes again. New evaluations begin with it."),
            self.tr("Publish"),
            lambda: self.publish_draft(draft_id),
        )

    def ask_retire(self, kind: Kind, head: Head) -> None:
        """Ask before a version goes out of use."""
        note = self.tr("No new evaluation can begin with it. What was scored by it stays.")
        if kind is Kind.POLICY:
            note = self.tr("No month is ranked by it any more.")
        self._ask(
            "confirm-retire",
            self.tr("Retire {id} version {version}?").format(id=head.id, version=head.version),
            note,
            self.tr("Retire"),
            lambda: self.retire(kind, head.id, head.version),
        )

    def ask_discard(self, title: str, draft_id: int) -> None:
        """Ask before a draft is thrown away."""
        self._ask(
            "confirm-discard",
            self.tr("Discard the draft of {title}?").format(title=title),
            self.tr("What is published stays as it is."),
            self.tr("Discard"),
            lambda: self.discard(draft_id),
        )

    def _now(self) -> tuple[Workspace, Actor]:
        return self._context.workspace, self._context.actor

    def _make(self, work: Callable[[], DraftMade]) -> None:
        self._context.jobs.change(self, work, lambda made: self.draft_made.emit(made.id))

    def _restore(self, draft: RubricDraft) -> None:
        workspace, actor = self._now()
        self._context.jobs.change(self, lambda: rubric_drafts.restore_draft(workspace, actor, draft))

    def _on_published(self, made: Published) -> None:
        sentence = self.tr("{id} version {version} is published. It never changes again.")
        self._context.notifier.tell(sentence.format(id=made.id, version=made.version), Tone.GOOD)
        self.published.emit(made)

    def _tell_saved(self, file: Path) -> None:
        self._context.notifier.tell(self.tr("{file} is saved.").format(file=file.name), Tone.GOOD)

    def _ask_open(self, name: str, title: str, kinds: str, take: Callable[[Path], None]) -> None:
        dialog = QFileDialog(self._screen, title, "", kinds)
        dialog.setObjectName(name)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda chosen: take(Path(chosen)))
        dialog.open()

    def _ask(self, name: str, question: str, note: str, verb: str, act: Callable[[], None]) -> None:
        """Ask; everything that is asked here can be undone or is what was wanted, so Enter does it."""
        box = Question(self._screen, name, question, note)
        box.offer(verb, act, Weight.PRIMARY)
        box.stay()
        box.open()
