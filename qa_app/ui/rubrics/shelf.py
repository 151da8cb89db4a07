"""The list of rubrics with what is chosen beside it, kept as they stand in the workspace and on disk."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QMenu, QSplitter, QVBoxLayout, QWidget

from qa_app.model.changes import Changes, Subject
from qa_app.model.problems import Problem, ProblemError
from qa_app.services.rubric_drafts import DraftHead
from qa_app.services.rubric_sources import ChangedFile, FileChange
from qa_app.services.rubrics import Kind
from qa_app.ui.context import ScreenContext
from qa_app.ui.rubrics.actions import RubricActions
from qa_app.ui.rubrics.acts import ICONS, Act, act_words, acts_of
from qa_app.ui.rubrics.compare_view import Other
from qa_app.ui.rubrics.file_banner import FileBanner
from qa_app.ui.rubrics.library import (
    Head,
    Library,
    Lines,
    file_key,
    file_note,
    file_sentence,
    read_library,
    version_key,
)
from qa_app.ui.rubrics.rubric_entries import TITLES, Entry, EntryKind, Key, walk
from qa_app.ui.rubrics.rubric_list import WIDTH, RubricList
from qa_app.ui.rubrics.rubric_view import RubricView, Tab
from qa_app.ui.rubrics.source_watch import SourceWatch
from qa_app.ui.rubrics.subjects import Shown, read_shown
from qa_app.ui.theme import Role

VIEW_WIDTH = 900


class Shelf(QWidget):
    """Shows what there is, and does with it what the reader wants.

    Signals:
        edit_wanted: Id of a draft that shall be worked on.
        looked: The workspace was read; `library` is new.

    Attributes:
        library: What there is, as it was read last.
        rests: Whether changes are passed over, as while a draft is written and stored with every key.
    """

    edit_wanted = Signal(int)
    looked = Signal()

    def __init__(self, context: ScreenContext, actions: RubricActions, parent: QWidget | None = None) -> None:
        """Make it empty; `look` reads the workspace."""
        super().__init__(parent)
        self.setObjectName("rubric-shelf")
        self._context = context
        self._actions = actions
        self._wanted: Key | None = None
        self._chosen: Key | None = None
        self._first_tab: Tab | None = None
        self.library = Library()
        self.rests = False
        self.list = RubricList(context.theme)
        self.view = RubricView(context)
        self.banner = FileBanner(context.theme)
        self.watch = SourceWatch(self)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setObjectName("rubric-split")
        self._lay_out()
        self._connect()

    def show_key(self, key: Key, tab: Tab | None = None) -> None:
        """Show a line as soon as it is there; a title stands for its newest version in use."""
        self._wanted, self._first_tab = key, tab
        self._show_chosen()

    @Slot()
    def look(self) -> None:
        """Read the workspace and the files anew."""
        workspace = self._context.workspace
        self._context.jobs.query(self, lambda: read_library(workspace), self._on_library)

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self.list.set_words(self.tr("Filter"), self.tr("Rubrics"))
        for part in (self.view, self.view.compare, self.view.health, self.banner):
            part.retranslate()
        self._fill()

    def do(self, act: Act, key: Key) -> None:
        """Do something with a line of the list, where it can be done."""
        library = self.library
        if act not in acts_of(key, library):
            return
        draft, head, file = library.draft(key), library.head(key), library.file(key)
        if act is Act.COMPARE:
            self.show_key(key, Tab.COMPARE)
        elif draft is not None:
            self._do_with_draft(act, draft)
        elif head is not None:
            self._do_with_version(act, head)
        elif file is not None and act is Act.OFFER:
            self._actions.open_file(file.path, file.kind)
        elif file is not None:
            self._actions.dismiss(file.path)

    def _do_with_draft(self, act: Act, draft: DraftHead) -> None:
        title = draft.title.in_language(self._context.language) or draft.rubric_id
        if act is Act.EDIT:
            self.edit_wanted.emit(draft.id)
        elif act is Act.PUBLISH:
            self._actions.ask_publish(title, draft.version, draft.id)
        elif act is Act.DISCARD:
            self._actions.ask_discard(title, draft.id)
        elif act is Act.SAVE_AS:
            name = draft.source.name if draft.source is not None else f"{draft.rubric_id or 'rubric'}.yaml"
            self._actions.ask_target(name, partial(self._actions.save_draft, draft.id))

    def _do_with_version(self, act: Act, head: Head) -> None:
        kind = Kind.RUBRIC if head in self.library.rubrics else Kind.POLICY
        if act is Act.NEW_VERSION:
            self._actions.new_version(kind, head.id, head.version)
        elif act is Act.RETIRE:
            self._actions.ask_retire(kind, head)
        elif act is Act.TAKE_BACK:
            self._actions.take_back(kind, head.id, head.version)
        elif act is Act.SAVE_AS:
            save = partial(self._actions.save_version, kind, head.id, head.version)
            self._actions.ask_target(f"{head.id}.yaml", save)

    @Slot(object)
    def _on_changes(self, changes: Changes) -> None:
        if changes.touches(Subject.RUBRICS, Subject.POLICIES, Subject.RUBRIC_DRAFTS) and not self.rests:
            self.look()
        if changes.touches(Subject.EVALUATIONS):
            self.view.health.look_again()

    @Slot()
    def _on_files(self) -> None:
        if not self.rests:
            self.look()

    def _on_library(self, library: Library) -> None:
        self.library = library
        self.watch.watch(library.watched)
        self._fill()
        self.looked.emit()

    def _fill(self) -> None:
        workspace = self._context.workspace
        lines = Lines(self._context.language, workspace.zone, workspace.clock())
        self.list.show_entries(lines.of(self.library), None)
        self._show_chosen()
        self._fill_banner()

    def _show_chosen(self) -> None:
        key = self._resolved()
        if key is None:
            return
        self._chosen = key
        self.list.choose(key)
        file, draft = self.library.file(key), self.library.draft(key)
        kind = file.kind if file is not None else draft.kind if draft is not None else Kind.RUBRIC
        workspace = self._context.workspace
        self._context.jobs.query(
            self, lambda: read_shown(workspace, key, kind), self._on_shown, partial(self._on_unread, key)
        )

    def _resolved(self) -> Key | None:
        """Find what shall be shown among what there is: the chosen line, else its rubric's newest, else the first."""
        entries = [entry for entry in walk(self.list.entries()) if entry.key.kind is not EntryKind.GROUP]
        keys = [entry.key for entry in entries]
        wanted = self._wanted
        if wanted is not None and wanted.kind is EntryKind.DRAFT:
            wanted = next((key for key in keys if key.draft == wanted.draft and key.kind is EntryKind.DRAFT), wanted)
        if wanted in keys and wanted is not None and wanted.kind not in TITLES:
            return wanted
        titles = [entry for entry in entries if entry.key.kind in TITLES]
        same = [entry for entry in titles if wanted is not None and wanted.id and entry.key.id == wanted.id]
        title = next(iter(same or titles), None)
        return self._newest(title) if title is not None else None

    def _newest(self, title: Entry) -> Key:
        head = self.library.newest(title.key.id, Kind.RUBRIC if title.key.kind is EntryKind.RUBRIC else Kind.POLICY)
        return version_key(head) if head is not None else title.children[0].key

    def _on_shown(self, shown: Shown) -> None:
        key = shown.key
        if key != self._chosen:
            return
        head, draft, file = self.library.head(key), self.library.draft(key), self.library.file(key)
        if head is not None:
            words, tone = (self.tr("retired"), "neutral") if head.retired else (self.tr("published"), "good")
        elif draft is not None:
            words, tone = self.tr("draft"), "accent"
        else:
            words, tone = (file_note(file), "warning") if file is not None else ("", "neutral")
        if self._first_tab is not None:
            self.view.show_tab(self._first_tab)
            self._first_tab = None
        self.view.show_shown(shown, self._context.language)
        self.view.show_acts(acts_of(key, self.library), words, tone)
        self._show_sides(shown)

    def _show_sides(self, shown: Shown) -> None:
        if shown.kind is not Kind.RUBRIC:
            self.view.compare.show_subject(None, ())
            self.view.health.show_rubric(None, None)
            return
        key, draft, file = shown.key, self.library.draft(shown.key), self.library.file(shown.key)
        base = draft.base if draft is not None else (file.id, file.published_version) if file is not None else None
        id_ = base[0] if base is not None else key.id
        versions = [head for head in self.library.rubrics if head.id == id_ and head.version != key.version]
        others = [
            Other(version_key(head), self.tr("version {version}").format(version=head.version)) for head in versions
        ]
        first = Key(EntryKind.VERSION, *base) if base is not None else None
        older = [head for head in versions if head.version < key.version]
        if key.kind is EntryKind.VERSION and older:
            first = version_key(older[0])
        self.view.compare.show_subject(key, others, first)
        is_published = any(head.id == id_ for head in self.library.rubrics)
        self.view.health.show_rubric(id_ if is_published else None, key.version or None)

    def _on_unread(self, key: Key, error: ProblemError) -> None:
        if key == self._chosen:
            self._context.notifier.problems(error.problems)

    def _fill_banner(self) -> None:
        told = self._told_files()
        if not told:
            self.banner.hide()
            return
        file = told[0]
        offer = self.tr("Offer as version {version}").format(version=file.next_version)
        is_broken = file.change is FileChange.BROKEN
        self.banner.show_words(
            file_sentence(file),
            self.tr("Open as draft") if is_broken else offer,
            len(told) - 1,
            can_compare=not is_broken and file.kind is Kind.RUBRIC,
        )

    def _told_files(self) -> list[ChangedFile]:
        """Give the files that are worth a banner: not those that are gone, nor those that are a draft already."""
        drafts = {draft.source for draft in self.library.drafts}
        files = self.library.changed
        return [file for file in files if file.change is not FileChange.MISSING and file.path not in drafts]

    def _do_with_banner(self, act: Act) -> None:
        told = self._told_files()
        if told:
            self.do(act, file_key(told[0]))

    @Slot(object)
    def _on_opened(self, key: Key) -> None:
        first = next((act for act in acts_of(key, self.library) if act in {Act.EDIT, Act.OFFER}), None)
        if first is not None:
            self.do(first, key)

    @Slot(object)
    def _on_removal(self, key: Key) -> None:
        for act in (Act.DISCARD, Act.DISMISS, Act.RETIRE):
            self.do(act, key)

    @Slot(object, QPoint)
    def _open_menu(self, key: Key, place: QPoint) -> None:
        acts = acts_of(key, self.library)
        if not acts:
            return
        menu = QMenu(self)
        menu.setObjectName("rubric-menu")
        menu.aboutToHide.connect(menu.deleteLater)
        for act in acts:
            action = menu.addAction(self._context.theme.icon(ICONS[act], Role.MUTED), act_words(act))
            action.triggered.connect(lambda _checked=False, act=act: self.do(act, key))
        menu.popup(place)

    @Slot(int, object)
    def _on_refused(self, draft_id: int, problems: tuple[Problem, ...]) -> None:
        if self._chosen is not None and self._chosen.draft == draft_id:
            self.view.show_problems(problems)

    def _connect(self) -> None:
        self.list.chosen.connect(self.show_key)
        self.list.opened.connect(self._on_opened)
        self.list.removal_wanted.connect(self._on_removal)
        self.list.menu_wanted.connect(self._open_menu)
        self.view.act_wanted.connect(self._on_act)
        self.banner.offered.connect(lambda: self._do_with_banner(Act.OFFER))
        self.banner.compare_wanted.connect(lambda: self._do_with_banner(Act.COMPARE))
        self.banner.dismissed.connect(lambda: self._do_with_banner(Act.DISMISS))
        self.watch.changed.connect(self._on_files)
        self._actions.refused.connect(self._on_refused)
        self._context.bus.changed.connect(self._on_changes)

    @Slot(object)
    def _on_act(self, act: Act) -> None:
        if self._chosen is not None:
            self.do(act, self._chosen)

    def _lay_out(self) -> None:
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(self.list)
        self.split.addWidget(self.view)
        self.split.setStretchFactor(1, 1)
        self.split.setSizes([WIDTH, VIEW_WIDTH])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addWidget(self.split, 1)
