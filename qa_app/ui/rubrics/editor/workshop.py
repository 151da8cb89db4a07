"""The workshop: one draft as text, as structure and as a living form, kept while it is typed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QHideEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from qa_app.model.problems import ProblemError
from qa_app.scoring.assist_outline import outline
from qa_app.scoring.assist_schema import KNOWN_KEYS
from qa_app.scoring.rubric_header import read_header
from qa_app.services import rubric_drafts
from qa_app.services.rubric_drafts import DraftHead, RubricDraft, SavedFile
from qa_app.services.rubrics import Kind, Published
from qa_app.ui.context import ScreenContext
from qa_app.ui.notifier import Tone
from qa_app.ui.rubrics.actions import RubricActions
from qa_app.ui.rubrics.editor import editing
from qa_app.ui.rubrics.editor.checking import Checked, Checker, check
from qa_app.ui.rubrics.editor.head import WorkshopHead
from qa_app.ui.rubrics.editor.keeping import Keeper
from qa_app.ui.rubrics.editor.living_form import LivingForm
from qa_app.ui.rubrics.editor.positions import to_qt
from qa_app.ui.rubrics.editor.remembered import KEY, WorkshopLook, workshop_look
from qa_app.ui.rubrics.editor.text_pane import TextPane
from qa_app.ui.rubrics.structure import StructurePanel
from qa_app.ui.theme import Role
from qa_app.ui.widgets.buttons import Kind as Weight
from qa_app.ui.widgets.labels import Divider
from qa_app.ui.widgets.question import Question

SHARES = (42, 30, 28)
FOLLOW_MS = 120
MANY_ITEMS = 60
BESIDE_MS = 900
"""Structure and form of a rubric with many items are shown anew only when the writer pauses."""
LEAST_WIDTH = 240


class Workshop(QWidget):
    """Works on one draft at a time.

    Signals:
        published: What was `Published`; the draft is gone.
        closed: The writer goes back to the list; the draft is stored.
        compare_wanted: Id of the draft, stored, that should be compared with its base.
        discard_wanted: Id of the draft that should be thrown away.
    """

    published = Signal(object)
    closed = Signal()
    compare_wanted = Signal(int)
    discard_wanted = Signal(int)

    def __init__(self, context: ScreenContext, parent: QWidget) -> None:
        """Begin without a draft."""
        super().__init__(parent)
        self.setObjectName("workshop")
        self._context = context
        self._draft: DraftHead | None = None
        self._wanted: int | None = None
        self._checked: Checked | None = None
        self._is_loading = False
        self.head = WorkshopHead(context.theme)
        self.pane = TextPane(context.theme, context.notifier.sentence, lambda: self._context.language)
        self.edit = self.pane.edit
        self.structure = StructurePanel(context.theme)
        self.form = LivingForm(context.theme)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.checker = Checker(context.jobs, self.edit.toPlainText, self)
        self.keeper = Keeper(context, self.edit.toPlainText, lambda: self.edit.caret, self)
        self.acts = RubricActions(context, self)
        self._follow = QTimer(self)
        self._follow.setSingleShot(True)
        self._follow.setInterval(FOLLOW_MS)
        self._follow.timeout.connect(self._on_follow)
        self._beside = QTimer(self)
        self._beside.setSingleShot(True)
        self._beside.setInterval(BESIDE_MS)
        self._beside.timeout.connect(self._show_beside)
        self._save = self._action("save-to-file", QKeySequence("Ctrl+S"), self.save)
        self._save_as = self._action("save-as", QKeySequence("Ctrl+Shift+S"), self.save_as)
        self._discard = self._action("discard-draft", QKeySequence(), self.discard)
        self._lay_out()
        self._connect()
        self._take_look(workshop_look(context.settings.ui))
        self.retranslate()

    @property
    def draft_id(self) -> int | None:
        """Id of the draft in hand; None without one."""
        return None if self._draft is None else self._draft.id

    def open_draft(self, draft_id: int) -> None:
        """Work on a draft; the text and the caret are as they were left."""
        if self.draft_id is not None and self.draft_id != draft_id:
            self.keeper.store()
        self._wanted = draft_id
        self._set_open(False)
        workspace = self._context.workspace
        self._context.jobs.query(
            self, lambda: rubric_drafts.draft(workspace, draft_id), self._on_draft, self._on_no_draft
        )

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self.head.retranslate()
        self.pane.retranslate()
        self.form.retranslate()
        self._save.setText(self.tr("Save to file"))
        self._save_as.setText(self.tr("Save to another file…"))
        self._discard.setText(self.tr("Discard draft…"))
        self._say_head()
        if self._checked is not None:
            self._show(self._checked)

    @Slot()
    def close_workshop(self) -> None:
        """Store the draft and go back to the list."""
        self._keep_look()
        self.keeper.store_and(self.closed.emit)

    @Slot()
    def publish(self) -> None:
        """Ask whether the text should become a version; with errors show the first one instead."""
        draft = self._draft
        if draft is None:
            return
        text, kind, file = self.edit.toPlainText(), draft.kind, self.checker.file
        self._context.jobs.query(self, lambda: check(text, kind, file), partial(self._on_publish, draft.id))

    @Slot()
    def save(self) -> None:
        """Write the draft to its own file; one without asks for a file."""
        if self._draft is None:
            return
        if self._draft.source is None:
            self.save_as()
        else:
            self.keeper.store_and(partial(self._write, self._draft.id, overwrite=False))

    @Slot()
    def save_as(self) -> None:
        """Ask for a file and write the draft to it, which becomes its own."""
        if self._draft is None:
            return
        draft_id, header = self._draft.id, read_header(self.edit.toPlainText())
        name = f"{header.id or self.tr('rubric')}.yaml"

        def write(path: Path) -> None:
            self.keeper.store_and(partial(self._write, draft_id, path, overwrite=True))

        self.acts.ask_target(name if self._draft.source is None else str(self._draft.source), write)

    @Slot()
    def compare(self) -> None:
        """Store the draft and ask for the comparison with its base."""
        draft_id = self.draft_id
        if draft_id is not None:
            self.keeper.store_and(lambda: self.compare_wanted.emit(draft_id))

    @Slot()
    def discard(self) -> None:
        """Ask to throw the draft away; what was typed last can be brought back with it."""
        draft_id = self.draft_id
        if draft_id is not None:
            self.keeper.store_and(lambda: self.discard_wanted.emit(draft_id))

    def showEvent(self, event: QShowEvent) -> None:
        """Watch the window for its end: when it is hidden by closing, no more work is taken."""
        super().showEvent(event)
        self.window().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the draft before the window closes."""
        if event.type() is QEvent.Type.Close and watched is self.window():
            self.keeper.store()
            self._keep_look()
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep the draft and how the workshop is set up."""
        self.keeper.store()
        self._keep_look()
        super().hideEvent(event)

    def _on_draft(self, draft: RubricDraft) -> None:
        if draft.head.id != self._wanted:
            return
        self._draft = draft.head
        self._checked = None
        self._beside.stop()
        is_rubric = draft.head.kind is Kind.RUBRIC
        self._is_loading = True
        self.edit.highlighter.set_keys(KNOWN_KEYS if is_rubric else None)
        self.pane.assistant.is_on = is_rubric
        self.pane.show_problems(())
        self.edit.setPlainText(draft.text)
        cursor = self.edit.textCursor()
        cursor.setPosition(min(to_qt(draft.text, draft.caret), self.edit.document().characterCount() - 1))
        self.edit.setTextCursor(cursor)
        self.form.begin()
        self._is_loading = False
        self.keeper.begin(draft.head.id, draft.text, draft.caret)
        self.checker.kind = draft.head.kind
        self.checker.file = "" if draft.head.source is None else str(draft.head.source)
        self._set_open(True)
        self._show_parts()
        self._say_head()
        self._say_kept()
        self.checker.check_now()
        self.edit.setFocus()
        QTimer.singleShot(0, self.edit, self.edit.centerCursor)

    def _on_no_draft(self, error: ProblemError) -> None:
        self._draft = None
        self.keeper.begin(None, "", 0)
        self._context.notifier.problems(error.problems)
        self.closed.emit()

    @Slot()
    def _on_text(self) -> None:
        if not self._is_loading:
            self.keeper.on_text()
            self.checker.check_soon()
            if self._beside.isActive():
                self._beside.start()

    @Slot()
    def _on_caret(self) -> None:
        if not self._is_loading and self._draft is not None:
            self.keeper.on_caret()
            self._follow.start()

    @Slot(object)
    def _on_checked(self, found: Checked) -> None:
        if self._draft is None or found.text != self.edit.toPlainText():
            return
        self._checked = found
        self._show(found)
        self._say_head()

    def _show(self, found: Checked) -> None:
        self.pane.show_problems(found.problems)
        if self._draft is None or self._draft.kind is not Kind.RUBRIC:
            return
        rubric = found.rubric
        if rubric is None or self.form.rubric is None or sum(1 for _ in rubric.items()) <= MANY_ITEMS:
            self._show_beside()
        else:
            self._beside.start()

    @Slot()
    def _show_beside(self) -> None:
        """Show structure and form of the checked text."""
        self._beside.stop()
        found = self._checked
        if found is not None:
            self.structure.show_text(found.text, found.rubric, self._context.language)
            self.form.show_rubric(found.rubric, self._context.language)
            self._show_parts()
            self._follow.start()

    @Slot(str)
    def _on_structure(self, text: str) -> None:
        """Take an edit of the structure over, where it was made on the text as it stands."""
        if self._checked is None or self._checked.text != self.edit.toPlainText():
            self.checker.check_now()
            return
        editing.replace_text(self.edit, text)
        self._checked = replace(self._checked, text=text)
        self.checker.check_now()

    @Slot()
    def _on_follow(self) -> None:
        """Show the item of the caret in form and structure."""
        text = self.edit.toPlainText()
        if self.edit.hasFocus():
            self.form.show_item(outline(text).item_at(self.edit.caret))
            self.structure.choose_line(self.edit.textCursor().blockNumber() + 1)

    @Slot(str)
    def _on_item(self, item: str) -> None:
        """Show in the text what was taken into hand in the form; the keys stay in the form."""
        text = self.edit.toPlainText()
        found = outline(text).item(item)
        if found is not None and outline(text).item_at(self.edit.caret) != item:
            self.edit.go_to_place(found.id_place)

    @Slot(int, int)
    def _on_place(self, line: int, column: int) -> None:
        self.edit.go_to(line, column)

    def _on_publish(self, draft_id: int, found: Checked) -> None:
        if draft_id != self.draft_id:
            return
        if found.errors:
            self.pane.show_problems(found.problems)
            first = found.errors[0]
            if first.line is not None:
                self.pane.go_to(first.line, first.column or 1)
            self._context.notifier.tell(
                self.tr("%n error(s) must be mended before the rubric can be published.", "", len(found.errors)),
                Tone.WARNING,
            )
            return
        header = read_header(found.text)
        title = header.title.in_language(self._context.language) or header.id
        self.keeper.store_and(lambda: self.acts.ask_publish(title, header.version, draft_id))

    def _on_published(self, made: Published) -> None:
        self._draft = None
        self.keeper.begin(None, "", 0)
        self.published.emit(made)

    def _write(self, draft_id: int, path: Path | None = None, *, overwrite: bool) -> None:
        workspace, actor = self._context.workspace, self._context.actor
        self._context.jobs.change(
            self,
            lambda: rubric_drafts.save_draft_file(workspace, actor, draft_id, path, overwrite=overwrite),
            self._on_saved,
            self._on_not_saved,
        )

    def _on_saved(self, saved: SavedFile) -> None:
        if self._draft is not None:
            self._draft = replace(self._draft, source=saved.path)
            self.checker.file = str(saved.path)
        self._say_head()
        self._context.notifier.tell(self.tr("{file} is saved.").format(file=saved.path.name), Tone.GOOD)

    def _on_not_saved(self, error: ProblemError) -> None:
        if self._draft is None or error.problems[0].code != "file-changed-on-disk":
            self._context.notifier.problems(error.problems)
            return
        draft_id = self._draft.id
        question = self.tr("The file was changed by somebody else since it was opened.")
        box = Question(self, "confirm-overwrite", question, self.tr("Overwriting loses what the file holds now."))
        box.offer(self.tr("Overwrite"), lambda: self._write(draft_id, overwrite=True), Weight.DANGER)
        box.offer(self.tr("Save to another file…"), self.save_as, Weight.PRIMARY)
        box.stay()
        box.open()

    @Slot()
    def _say_kept(self) -> None:
        now = self._context.workspace.clock().astimezone(self._context.workspace.zone)
        self.head.kept.set_role(Role.MUTED)
        self.head.kept.setText(self.tr("saved {time}").format(time=f"{now:%H:%M:%S}"))
        self.head.kept.setToolTip(self.tr("The draft is in the workspace; it survives closing and a crash."))

    @Slot()
    def _say_waiting(self) -> None:
        self.head.kept.set_role(Role.MUTED)
        self.head.kept.setText(self.tr("saving…"))

    @Slot(object)
    def _say_failed(self, error: ProblemError) -> None:
        self.head.kept.set_role(Role.BAD)
        self.head.kept.setText(self.tr("not saved"))
        self.head.kept.setToolTip(" ".join(self._context.notifier.sentence(each) for each in error.problems))
        self._context.notifier.problems(error.problems)

    def _say_head(self) -> None:
        header = read_header(self.edit.toPlainText())
        title = header.title.in_language(self._context.language) or header.id or self.tr("Untitled rubric")
        self.head.title.setText(title)
        source = None if self._draft is None else self._draft.source
        self.head.title.setToolTip(header.id if source is None else f"{header.id}\n{source}")
        words = header.id if header.version is None else f"{header.id} · {header.version}"
        self.head.version.show_text(words)
        self.head.version.setVisible(bool(header.id))
        has_base = self._draft is not None and self._draft.base is not None
        self.head.compare.setEnabled(has_base)

    def _set_open(self, is_open: bool) -> None:
        self.edit.setReadOnly(not is_open)
        for widget in (self.head.publish, self.head.save, self.head.more):
            widget.setEnabled(is_open)

    @Slot()
    def _show_parts(self) -> None:
        is_rubric = self._draft is None or self._draft.kind is Kind.RUBRIC
        has_form = self.form.rubric is not None
        self.structure.setVisible(is_rubric and has_form and self.head.structure.isChecked())
        self.form.setVisible(is_rubric and self.head.form.isChecked())
        self.head.structure.setVisible(is_rubric)
        self.head.form.setVisible(is_rubric)
        self.head.structure.set_active(self.head.structure.isChecked())
        self.head.form.set_active(self.head.form.isChecked())

    def _take_look(self, look: WorkshopLook) -> None:
        self.head.structure.setChecked(look.structure)
        self.head.form.setChecked(look.form)
        self.pane.actions_of_text["wrap"].setChecked(look.wraps)
        self.edit.set_zoom(look.zoom)
        self.split.setSizes(list(look.split) if look.split is not None else [10 * share for share in SHARES])
        self._show_parts()

    def _keep_look(self) -> None:
        settings = self._context.settings
        kept = workshop_look(settings.ui)
        sizes = self.split.sizes()
        look = WorkshopLook(
            split=(sizes[0], sizes[1], sizes[2]) if all(sizes) else kept.split,
            structure=self.head.structure.isChecked(),
            form=self.head.form.isChecked(),
            wraps=self.pane.actions_of_text["wrap"].isChecked(),
            zoom=self.edit.zoom,
        )
        if look != kept:
            self._context.store_settings(settings.with_values(ui={**settings.ui, KEY: look.as_json()}))

    def _action(self, name: str, keys: QKeySequence, act: Callable[[], None]) -> QAction:
        action = QAction(self)
        action.setObjectName(f"{name}-action")
        action.setShortcut(keys)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(act)
        self.addAction(action)
        return action

    def _connect(self) -> None:
        head = self.head
        head.back.clicked.connect(self.close_workshop)
        head.publish.clicked.connect(self.publish)
        head.save.clicked.connect(self.save)
        head.compare.clicked.connect(self.compare)
        head.structure.toggled.connect(self._show_parts)
        head.form.toggled.connect(self._show_parts)
        texts = self.pane.actions_of_text
        head.add_to_menu(self._save_as, None, texts["find"], texts["replace"], texts["go-to-line"], texts["wrap"])
        head.add_to_menu(None, self._discard)
        self.edit.textChanged.connect(self._on_text)
        self.edit.cursorPositionChanged.connect(self._on_caret)
        self.checker.checked.connect(self._on_checked)
        self.keeper.stored.connect(self._say_kept)
        self.keeper.waiting.connect(self._say_waiting)
        self.keeper.failed.connect(self._say_failed)
        self.acts.published.connect(self._on_published)
        self.structure.edit_wanted.connect(self._on_structure)
        self.structure.place_wanted.connect(self._on_place)
        self.structure.undo_wanted.connect(self.edit.undo)
        self.structure.redo_wanted.connect(self.edit.redo)
        self.form.item_chosen.connect(self._on_item)

    def _lay_out(self) -> None:
        self.split.setChildrenCollapsible(False)
        for widget, share in zip((self.pane, self.structure, self.form), SHARES, strict=True):
            widget.setMinimumWidth(LEAST_WIDTH)
            self.split.addWidget(widget)
            self.split.setStretchFactor(self.split.count() - 1, share)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(Divider())
        column.addWidget(self.split, 1)
