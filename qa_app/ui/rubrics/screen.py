"""The screen of rubrics: what there is, what it holds, and the workshop in which drafts are written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtGui import QAction, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QHideEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from qa_app.services.rubrics import Published
from qa_app.ui.context import Place, ScreenContext
from qa_app.ui.rubrics.actions import FORM_ENDINGS, RUBRIC_ENDINGS, ImportedDraft, RubricActions
from qa_app.ui.rubrics.import_panel import ImportPanel
from qa_app.ui.rubrics.new_dialog import NewRubricDialog
from qa_app.ui.rubrics.remembered import KEY, ScreenLook, screen_look
from qa_app.ui.rubrics.rubric_entries import EntryKind, Key
from qa_app.ui.rubrics.rubric_view import Tab
from qa_app.ui.rubrics.shelf import Shelf
from qa_app.ui.theme import GAP, Role, Type
from qa_app.ui.widgets.buttons import Button, IconButton
from qa_app.ui.widgets.labels import Divider, Label
from qa_app.ui.widgets.panels import EmptyState, TopBar

if TYPE_CHECKING:
    from qa_app.ui.rubrics.editor.workshop import Workshop


class RubricsScreen(QWidget):
    """Lists rubrics, drafts and policies, shows the chosen one, and gives drafts to the workshop."""

    def __init__(
        self,
        context: ScreenContext,
        parent: QWidget | None = None,
        make_workshop: Callable[[ScreenContext, QWidget], Workshop] | None = None,
    ) -> None:
        """Make the screen; the workspace is read at the first visit. Another workshop is for tests."""
        super().__init__(parent)
        self.setObjectName("rubrics-screen")
        self.setAcceptDrops(True)
        self._context = context
        self._make_workshop = make_workshop or _workshop
        self._workshop: Workshop | None = None
        self.rubric_actions = RubricActions(context, self)
        self.shelf = Shelf(context, self.rubric_actions)
        self.imported = ImportPanel(context.theme, context.notifier.sentence)
        self._bar = TopBar()
        self._head = QWidget()
        self._empty = EmptyState(context.theme, "clipboard-text")
        self._pages = QStackedWidget()
        self._drop_hint = QFrame(self)
        self._drop_words = Label("", Type.HEADING, Role.ACCENT)
        keys = QKeySequence.StandardKey
        self._new = self._action("new-rubric", "plus", self.ask_new, keys.New)
        self._open = self._action("open-rubric-file", "folder-open", self.rubric_actions.ask_file, keys.Open)
        self._import = self._action("import-form", "file-arrow-down", self.rubric_actions.ask_form)
        self._evaluations = self._action("import-evaluations", "table", self.import_evaluations)
        self._find = self._action("find-rubric", "", self._focus_filter, keys.Find)
        self._buttons = {action: self._button(action) for action in (self._new, self._open, self._import)}
        self._more = IconButton(context.theme, "caret-down", "")
        self._more.setObjectName("rubrics-more")
        self._bar.end.addWidget(self._more)
        self._lay_out()
        self._connect()
        self._take_look(screen_look(context.settings.ui))
        self.retranslate()

    def title(self) -> str:
        """Give the name of the screen."""
        return self.tr("Rubrics")

    def activate(self, place: Place) -> None:
        """Show a rubric, or take dropped files."""
        if place.rubric is not None:
            self.leave_workshop()
            self.shelf.show_key(Key(EntryKind.RUBRIC, place.rubric))
        self.open_files([Path(name) for name in place.files])
        self.shelf.look()
        if self._pages.currentWidget() is self.shelf:
            self.shelf.list.tree.setFocus()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self._bar.title.setText(self.title())
        self._new.setText(self.tr("New rubric…"))
        self._open.setText(self.tr("Open file…"))
        self._open.setToolTip(self.tr("Open a rubric or policy file (YAML) as a draft"))
        self._import.setText(self.tr("Import form…"))
        self._import.setToolTip(self.tr("Take over a form of Amazon Connect or Genesys Cloud (JSON) or a score sheet"))
        self._evaluations.setText(self.tr("Import finished evaluations…"))
        self._find.setText(self.tr("Find a rubric"))
        self._more.set_tip(self.tr("More to import"))
        for action, button in self._buttons.items():
            button.setText(action.text())
            button.setToolTip(action.toolTip())
        self._drop_words.setText(self.tr("Drop a rubric file to open it as a draft, or a form to import it"))
        self._empty.set_words(
            self.tr("No rubric is published"),
            self.tr("A rubric says what is asked of a call and what each answer is worth. Begin one, or open a file."),
            self.tr("New rubric…"),
            self.tr("Open file…"),
        )
        self.shelf.retranslate()
        self.imported.retranslate()
        self._renew_workshop()
        self._write_note()

    def open_files(self, files: Sequence[Path]) -> None:
        """Open rubric files as drafts and import forms of other systems."""
        for file in files:
            self.rubric_actions.open_file(file)

    @Slot(int)
    def open_draft(self, draft_id: int) -> None:
        """Work on a draft."""
        self.imported.hide()
        self.shelf.rests = True
        workshop = self._made_workshop()
        workshop.open_draft(draft_id)
        self._pages.setCurrentWidget(workshop)
        self._head.hide()

    @Slot()
    def leave_workshop(self) -> None:
        """Show the list again, with the draft that was worked on."""
        workshop = self._workshop
        if workshop is None or self._pages.currentWidget() is not workshop:
            return
        if workshop.draft_id is not None:
            self.shelf.show_key(Key(EntryKind.DRAFT, draft=workshop.draft_id))
        self._show_shelf()

    @Slot()
    def import_evaluations(self) -> None:
        """Open the dialog that takes in evaluations that were finished elsewhere by one of these rubrics."""
        from qa_app.ui.imports.evaluations_dialog import EvaluationsDialog  # noqa: PLC0415  (seldom needed)

        EvaluationsDialog(self._context, self, "").open()

    @Slot()
    def _offer_more(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("rubrics-imports")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([self._open, self._import, self._evaluations])
        menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height())))

    @Slot()
    def ask_new(self) -> None:
        """Ask how a new rubric scores."""
        dialog = NewRubricDialog(self._context.language, self)
        dialog.mode_chosen.connect(self.rubric_actions.new_rubric)
        dialog.open()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files of rubrics and forms; others go on to the window."""
        if not _files(event):
            event.ignore()
            return
        event.acceptProposedAction()
        self._drop_hint.setGeometry(self.rect().adjusted(GAP, GAP, -GAP, -GAP))
        self._drop_hint.show()
        self._drop_hint.raise_()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Take the hint away."""
        self._drop_hint.hide()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped."""
        self._drop_hint.hide()
        event.acceptProposedAction()
        self.open_files(_files(event))

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep how the screen is set up."""
        sizes = self.shelf.split.sizes()
        settings = self._context.settings
        kept = screen_look(settings.ui)
        look = ScreenLook(str(self.shelf.view.wanted_tab), (sizes[0], sizes[1]) if all(sizes) else kept.split)
        if look != kept:
            self._context.store_settings(settings.with_values(ui={**settings.ui, KEY: look.as_json()}))
        super().hideEvent(event)

    @Slot(object)
    def _on_imported(self, draft: ImportedDraft) -> None:
        self.open_draft(draft.id)
        self.imported.show_warnings(draft.file, draft.warnings)

    @Slot(object)
    def _on_published(self, made: Published) -> None:
        self.shelf.show_key(Key(EntryKind.VERSION, made.id, made.version))
        self._show_shelf()

    @Slot(int)
    def _on_compare(self, draft_id: int) -> None:
        self.shelf.show_key(Key(EntryKind.DRAFT, draft=draft_id), Tab.COMPARE)
        self._show_shelf()

    @Slot(int)
    def _on_discarded(self, draft_id: int) -> None:
        if self._workshop is not None and self._workshop.draft_id == draft_id:
            self._show_shelf()

    @Slot(int)
    def _on_discard(self, draft_id: int) -> None:
        self.rubric_actions.ask_discard(self.tr("this rubric"), draft_id)

    def _show_shelf(self) -> None:
        self.imported.hide()
        self._pages.setCurrentWidget(self.shelf)
        self._head.show()
        self.shelf.rests = False
        self.shelf.look()

    @Slot()
    def _on_looked(self) -> None:
        if self._pages.currentWidget() is not self._workshop:
            self._pages.setCurrentWidget(self._empty if self.shelf.library.is_empty else self.shelf)
        self._write_note()

    def _write_note(self) -> None:
        library = self.shelf.library
        rubrics = len({head.id for head in library.rubrics})
        parts = []
        if rubrics:
            parts.append(self.tr("%n rubric(s)", "", rubrics))
        if library.drafts:
            parts.append(self.tr("%n draft(s)", "", len(library.drafts)))
        self._bar.note.setText(" · ".join(parts))

    @Slot()
    def _focus_filter(self) -> None:
        self.shelf.list.filter.setFocus()
        self.shelf.list.filter.selectAll()

    def _made_workshop(self) -> Workshop:
        if self._workshop is None:
            made = self._make_workshop(self._context, self)
            made.published.connect(self._on_published)
            made.closed.connect(self.leave_workshop)
            made.compare_wanted.connect(self._on_compare)
            made.discard_wanted.connect(self._on_discard)
            self._pages.addWidget(made)
            self._workshop = made
        return self._workshop

    def _renew_workshop(self) -> None:
        """Let a workshop in the new language take the place of the old, with the same draft, stored in between."""
        old, self._workshop = self._workshop, None
        if old is None:
            return
        draft_id = old.draft_id if self._pages.currentWidget() is old else None
        old.closed.disconnect(self.leave_workshop)
        old.closed.connect(lambda: self._take_workshop_off(old, draft_id))
        old.close_workshop()

    def _take_workshop_off(self, old: Workshop, draft_id: int | None) -> None:
        self._pages.removeWidget(old)
        old.deleteLater()
        if draft_id is not None:
            self.open_draft(draft_id)

    def _take_look(self, look: ScreenLook) -> None:
        if look.tab in set(Tab):
            self.shelf.view.show_tab(Tab(look.tab))
        if look.split is not None:
            self.shelf.split.setSizes(list(look.split))

    def _action(
        self, name: str, icon: str, act: Callable[[], None], key: QKeySequence.StandardKey | None = None
    ) -> QAction:
        action = QAction(self)
        action.setObjectName(f"{name}-action")
        if icon:
            action.setIcon(self._context.theme.icon(icon, Role.TEXT))
        if key is not None:
            action.setShortcut(QKeySequence(key))
        action.triggered.connect(act)
        self.addAction(action)
        return action

    def _button(self, action: QAction) -> Button:
        button = Button("")
        button.setObjectName(action.objectName().removesuffix("-action"))
        button.setIcon(action.icon())
        button.clicked.connect(action.trigger)
        self._bar.end.addWidget(button)
        return button

    def _connect(self) -> None:
        actions = self.rubric_actions
        actions.draft_made.connect(self.open_draft)
        actions.imported.connect(self._on_imported)
        actions.published.connect(self._on_published)
        actions.discarded.connect(self._on_discarded)
        self._more.clicked.connect(self._offer_more)
        self.shelf.edit_wanted.connect(self.open_draft)
        self.shelf.looked.connect(self._on_looked)
        self._empty.clicked.connect(self.ask_new)
        self._empty.second_clicked.connect(actions.ask_file)

    def _lay_out(self) -> None:
        head = QVBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(0)
        head.addWidget(self._bar)
        head.addWidget(Divider())
        self._pages.addWidget(self.shelf)
        self._pages.addWidget(self._empty)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self._pages, 1)
        body.addWidget(self.imported)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addLayout(body, 1)
        self._drop_hint.setProperty("dropping", "true")
        self._drop_words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        QVBoxLayout(self._drop_hint).addWidget(self._drop_words)
        self._drop_hint.hide()


def _workshop(context: ScreenContext, parent: QWidget) -> Workshop:
    from qa_app.ui.rubrics.editor.workshop import Workshop  # noqa: PLC0415  (loaded when it is first needed)

    return Workshop(context, parent)


def _files(event: QDropEvent) -> list[Path]:
    """Give the dropped files, where every one of them is a rubric's or a form's."""
    files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    known = RUBRIC_ENDINGS | FORM_ENDINGS
    return files if all(file.suffix.casefold() in known for file in files) else []
