"""The structure of a rubric as a tree with a sheet; every change is an edit of the text that keeps the rest of it."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSplitter, QToolButton, QVBoxLayout, QWidget

from qa_app.messages import sentence
from qa_app.model.problems import ProblemError
from qa_app.model.rubric import ItemType, Mode, Rubric
from qa_app.scoring import rubric_edit
from qa_app.scoring.rubric_edit import NewWords, Path, item_path, section_path
from qa_app.scoring.rubric_file import read_rubric
from qa_app.ui.rubrics.structure_sheet import StructureSheet
from qa_app.ui.rubrics.structure_tree import StructureTree
from qa_app.ui.rubrics.structure_words import TYPE_ICONS, type_name
from qa_app.ui.theme import GAP, TOOLBAR, Role, Theme, Type
from qa_app.ui.widgets.buttons import Button, IconButton, Kind
from qa_app.ui.widgets.format import number
from qa_app.ui.widgets.labels import Divider, Label
from qa_app.ui.widgets.question import Question

HUNDRED = Decimal(100)
_DEPTH_OF_ITEM = 4


class StructurePanel(QWidget):
    """Shows the structure of a rubric's text and changes it; knows nothing of files.

    Signals:
        edit_wanted: The whole new text.
        place_wanted: Line and column, both from 1, that should be shown in the text.
        undo_wanted: Ctrl+Z was pressed in the tree.
        redo_wanted: Ctrl+Shift+Z or Ctrl+Y was pressed in the tree.
    """

    edit_wanted = Signal(str)
    place_wanted = Signal(int, int)
    undo_wanted = Signal()
    redo_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Begin empty, with editing off."""
        super().__init__(parent)
        self.setObjectName("structure-panel")
        self._theme = theme
        self._text = ""
        self._rubric: Rubric | None = None
        self._language = "en"
        self._locked: frozenset[str] = frozenset()
        self._can_edit = False
        self.tree = StructureTree(theme)
        self.tree.chosen.connect(self._on_chosen)
        self.tree.title_wanted.connect(self._on_title)
        self.tree.weight_wanted.connect(self._on_weight)
        self.tree.move_wanted.connect(self.move_to)
        self.tree.key_wanted.connect(self._on_key)
        self.tree.customContextMenuRequested.connect(self._on_context_menu)
        self._note = Label("", Type.SECONDARY, Role.WARNING, wraps=True)
        self._note.setObjectName("structure-note")
        self._total = Button("", kind=Kind.LINK)
        self._total.setObjectName("structure-total")
        self._total.clicked.connect(self.normalise)
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._split.setChildrenCollapsible(False)
        self._make_toolbar()
        self._make_sheet()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(Divider())
        column.addWidget(self._notes)
        column.addWidget(self._split, 1)
        self._say("")
        self._allow(can_edit=False)

    def show_text(self, text: str, rubric: Rubric | None, language: str) -> None:
        """Show a text.

        Args:
            text: The whole text as it stands in the editor.
            rubric: What it reads as; None while it has errors: the last valid structure stays, grey.
            language: Whose titles are shown.
        """
        self._language = language
        if rubric is None:
            self._text = text
            self._allow(can_edit=False)
            self._total.hide()
            self._say(
                self.tr("The text has errors. This is the last valid structure; it can be changed once they are gone.")
            )
            return
        self._text, self._rubric = text, rubric
        self._allow(can_edit=True)
        self._say("")
        self.tree.show_rubric(rubric, language, self._locked)
        self._show_total()
        self._show_sheet()

    def splitter(self) -> QSplitter:
        """Give the splitter between tree and sheet, for who remembers sizes."""
        return self._split

    def choose_line(self, line: int) -> None:
        """Take in hand what stands on a line (from 1) of the text."""
        if self._can_edit:
            self.tree.choose(rubric_edit.item_at(self._text, line) or ())

    def path(self) -> Path:
        """Give the path of what is in hand; ``()`` for the form."""
        return self.tree.path()

    def add_section(self) -> None:
        """Add a section below the one in hand."""
        path = self.path()
        index = int(path[1]) + 1 if path else len(self._rubric.sections) if self._rubric is not None else 0
        words = self._new_words()
        self._edit(lambda text: rubric_edit.add_section(text, index, words), section_path(index), opens=True)

    def add_item(self, kind: ItemType) -> None:
        """Add an item of a type below the one in hand, at the end of a section in hand."""
        if self._rubric is None:
            return
        path = self.path()
        section = int(path[1]) if path else len(self._rubric.sections) - 1
        index = int(path[3]) + 1 if len(path) == _DEPTH_OF_ITEM else len(self._rubric.sections[section].items)
        words = self._new_words()
        self._edit(
            lambda text: rubric_edit.add_item(text, section, index, kind, words), item_path(section, index), opens=True
        )

    def duplicate(self) -> None:
        """Put a copy below what is in hand."""
        path = self.path()
        if path:
            self._edit(lambda text: rubric_edit.duplicate(text, path), (*path[:-1], int(path[-1]) + 1))

    def remove(self) -> None:
        """Remove what is in hand; asks where conditions or hints name it."""
        path = self.path()
        if not path or not self._can_edit:
            return
        naming = rubric_edit.named_by(self._text, path)
        if naming and not self._agrees_to_remove(len(naming)):
            return
        index = int(path[-1])
        self._edit(lambda text: rubric_edit.remove(text, path, with_mentions=True), (*path[:-1], max(0, index - 1)))

    def shift(self, by: int) -> None:
        """Move what is in hand up (-1) or down (1), an item at the edge of its section into the next one."""
        path = self.path()
        if not path or self._rubric is None:
            return
        sections = self._rubric.sections
        index = int(path[-1]) + by
        if len(path) < _DEPTH_OF_ITEM:
            if 0 <= index < len(sections):
                self.move_to(path, section_path(index))
            return
        section = int(path[1])
        if 0 <= index < len(sections[section].items):
            self.move_to(path, item_path(section, index))
        elif 0 <= section + by < len(sections):
            self.move_to(path, item_path(section + by, 0 if by > 0 else len(sections[section + by].items)))

    def move_to(self, path: Path, to: Path) -> None:
        """Move something so that it stands at the path `to` afterwards."""
        self._edit(lambda text: rubric_edit.move(text, path, to), to)

    def normalise(self) -> None:
        """Scale the weights that do not total 100, of the list in hand first."""
        path = self._uneven() or self._list_in_hand()
        self._edit(lambda text: rubric_edit.normalise(text, path, self._locked_paths()))

    def even_out(self) -> None:
        """Give every unlocked weight of the list in hand the same share."""
        path = self._list_in_hand()
        self._edit(lambda text: rubric_edit.even_out(text, path, self._locked_paths()))

    def toggle_lock(self, path: Path) -> None:
        """Lock a weight against rebalancing, or unlock it."""
        self._locked ^= {self._lock_name(path)}
        self._restore()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the language that came into force."""
        if event.type() == QEvent.Type.LanguageChange and self._rubric is not None:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Write every word anew."""
        for tool, words in zip(self._tools, self._tips(), strict=True):
            tool.set_tip(words)
        self._add.setText(self.tr("Add"))
        self._fill_menus()
        sizes = self._split.sizes()
        self._sheet.setParent(None)
        self._sheet.deleteLater()
        self._make_sheet()
        self._split.setSizes(sizes)
        self._restore()
        self._show_total()

    def _make_toolbar(self) -> None:
        self._bar = QWidget()
        self._bar.setFixedHeight(TOOLBAR)
        row = QHBoxLayout(self._bar)
        row.setContentsMargins(GAP, 0, GAP, 0)
        row.setSpacing(GAP // 2)
        self._add_menu, self._balance_menu = QMenu(self), QMenu(self)
        self._add = Button(self.tr("Add"), self._theme, "plus", Kind.QUIET)
        self._add.setObjectName("structure-add")
        self._add.setMenu(self._add_menu)
        row.addWidget(self._add)
        row.addStretch()
        acts: tuple[tuple[str, str, Callable[[], None]], ...] = (
            ("copy", "duplicate", self.duplicate),
            ("trash", "remove", self.remove),
            ("arrow-up", "up", lambda: self.shift(-1)),
            ("arrow-down", "down", lambda: self.shift(1)),
        )
        self._tools = []
        for (icon, name, act), tip in zip(acts, self._tips(), strict=False):
            tool = IconButton(self._theme, icon, tip)
            tool.setObjectName(f"structure-{name}")
            tool.clicked.connect(act)
            self._tools.append(tool)
            row.addWidget(tool)
        balance = IconButton(self._theme, "scales", self._tips()[-1])
        balance.setObjectName("structure-balance")
        balance.setMenu(self._balance_menu)
        balance.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._tools.append(balance)
        row.addWidget(balance)
        self._keeps_total = self._balance_menu.addAction("")
        self._keeps_total.setCheckable(True)
        self._keeps_total.setChecked(True)
        self._fill_menus()
        self._notes = QWidget()
        notes = QVBoxLayout(self._notes)
        notes.setContentsMargins(GAP, GAP // 2, GAP, GAP // 2)
        notes.setSpacing(0)
        notes.addWidget(self._note)
        notes.addWidget(self._total, 0, Qt.AlignmentFlag.AlignLeft)

    def _tips(self) -> tuple[str, ...]:
        return (
            self.tr("Duplicate  Ctrl+D"),
            self.tr("Remove  Delete"),
            self.tr("Move up  Alt+↑"),
            self.tr("Move down  Alt+↓"),
            self.tr("Weights"),
        )

    def _fill_menus(self) -> None:
        self._add_menu.clear()
        self._fill_add(self._add_menu)
        for action in self._balance_menu.actions():
            if action is not self._keeps_total:
                self._balance_menu.removeAction(action)
        self._keeps_total.setText(self.tr("Keep the total at 100 while a weight is set"))
        self._balance_menu.addSeparator()
        self._balance_menu.addAction(self.tr("Scale to a total of 100")).triggered.connect(self.normalise)
        self._balance_menu.addAction(self.tr("Share evenly")).triggered.connect(self.even_out)

    def _fill_add(self, menu: QMenu) -> None:
        section = menu.addAction(self._theme.icon("folder", Role.MUTED), self.tr("Section"))
        section.triggered.connect(self.add_section)
        menu.addSeparator()
        for kind in ItemType:
            words = self.tr("Item: {type}").format(type=type_name(kind))
            action = menu.addAction(self._theme.icon(TYPE_ICONS[kind], Role.MUTED), words)
            action.triggered.connect(lambda _checked=False, kind=kind: self.add_item(kind))

    def _make_sheet(self) -> None:
        self._sheet = StructureSheet(self._theme)
        self._sheet.edit_wanted.connect(self._edit)
        self._sheet.refused.connect(self._say)
        self._sheet.weight_wanted.connect(self._on_weight)
        self._sheet.lock_wanted.connect(self.toggle_lock)
        self._sheet.place_wanted.connect(self._on_place)
        if self._split.count() == 0:
            self._split.addWidget(self.tree)
        self._split.addWidget(self._sheet)
        self._split.setStretchFactor(0, 1)
        self._split.setStretchFactor(1, 1)

    def _show_sheet(self) -> None:
        rubric, path = self._rubric, self.path()
        if rubric is None:
            return
        if not path:
            self._sheet.show_form(rubric, self._language, self._new_words())
            return
        section = rubric.sections[int(path[1])]
        is_locked = self._lock_name(path) in self._locked
        if len(path) < _DEPTH_OF_ITEM:
            self._sheet.show_section(rubric, section, path, self._language, is_locked=is_locked)
            return
        item = section.items[int(path[3])]
        order = rubric_edit.range_order(self._text, path) if item.ranges else ()
        self._sheet.show_item(rubric, item, path, self._language, self._new_words(), is_locked=is_locked, order=order)

    def _edit(self, change: Callable[[str], str], then: Path | None = None, *, opens: bool = False) -> None:
        if not self._can_edit:
            return
        try:
            text = change(self._text)
        except ProblemError as refused:
            self._refuse(refused)
            return
        if text == self._text:
            self._show_sheet()
            return
        self.edit_wanted.emit(text)
        self.show_text(text, read_rubric(text, "").rubric, self._language)
        if then is not None:
            self.tree.choose(then)
            self.tree.setFocus()
        if opens:
            self.tree.rename()

    def _refuse(self, refused: ProblemError) -> None:
        self._restore()
        self._say(sentence(refused.problems[0], self._language))

    def _restore(self) -> None:
        """Show again what holds, in place of what was typed."""
        if self._rubric is not None:
            self.tree.show_rubric(self._rubric, self._language, self._locked)
            self._show_sheet()

    def _say(self, words: str) -> None:
        self._note.setText(words)
        self._note.setVisible(bool(words))
        self._notes.setVisible(bool(words) or not self._total.isHidden())

    def _allow(self, *, can_edit: bool) -> None:
        self._can_edit = can_edit
        for widget in (self.tree, self._bar, self._sheet, self._total):
            widget.setEnabled(can_edit)

    def _show_total(self) -> None:
        path = self._uneven()
        words = ""
        if path is not None and self._rubric is not None:
            total, title = self._total_of(path)
            sentence_ = self.tr("The weights of {title} total {total}. Scale them to 100")
            words = sentence_.format(title=title, total=number(total))
        self._total.setText(words)
        self._total.setVisible(bool(words))
        self._notes.setVisible(bool(words) or not self._note.isHidden())

    def _uneven(self) -> Path | None:
        """Give the list of weights that does not total 100: that in hand, else the first; None where all do."""
        rubric = self._rubric
        if rubric is None or rubric.mode is not Mode.WEIGHTED:
            return None
        lists: list[Path] = [("sections",), *((*section_path(i), "items") for i in range(len(rubric.sections)))]
        uneven = [path for path in lists if self._total_of(path)[0] not in (HUNDRED, Decimal(0))]
        in_hand = self._list_in_hand()
        return in_hand if in_hand in uneven else next(iter(uneven), None)

    def _total_of(self, path: Path) -> tuple[Decimal, str]:
        assert self._rubric is not None
        if len(path) == 1:
            scoring = [each for each in self._rubric.sections if any(item.counts for item in each.items)]
            return sum((each.weight or Decimal(0) for each in scoring), Decimal(0)), self.tr("the sections")
        section = self._rubric.sections[int(path[1])]
        total = sum((item.weight or Decimal(0) for item in section.items if item.counts), Decimal(0))
        return total, self.tr("“{title}”").format(title=section.title.in_language(self._language))

    def _list_in_hand(self) -> Path:
        path = self.path()
        return (*path[:2], "items") if len(path) == _DEPTH_OF_ITEM else ("sections",)

    def _lock_name(self, path: Path) -> str:
        assert self._rubric is not None
        section = self._rubric.sections[int(path[1])]
        name = section.items[int(path[3])].id if len(path) == _DEPTH_OF_ITEM else section.id
        return f"{len(path)}:{name}"

    def _has_weight(self, path: Path) -> bool:
        assert self._rubric is not None
        section = self._rubric.sections[int(path[1])]
        if len(path) < _DEPTH_OF_ITEM:
            return self._rubric.mode is Mode.POINTS or any(item.counts for item in section.items)
        return self._rubric.mode is Mode.WEIGHTED and section.items[int(path[3])].counts

    def _locked_paths(self) -> frozenset[Path]:
        if self._rubric is None:
            return frozenset()
        paths: list[Path] = []
        for i, section in enumerate(self._rubric.sections):
            paths += [section_path(i), *(item_path(i, j) for j in range(len(section.items)))]
        return frozenset(path for path in paths if self._lock_name(path) in self._locked)

    def _agrees_to_remove(self, count: int) -> bool:
        question = self.tr("Conditions and hints name it in %n place(s).", "", count)
        meaning = self.tr("They would name nothing, so they are removed too.")
        box = Question(self, "structure-remove-box", question, meaning)
        return box.agreed(self.tr("Remove all"))

    def _new_words(self) -> NewWords:
        return NewWords(
            language=self._language,
            section=self.tr("New section"),
            item=self.tr("New item"),
            full=self.tr("Full"),
            partly=self.tr("Partly"),
            missing=self.tr("Missing"),
            option=self.tr("Option"),
            fault=self.tr("Fault"),
            grade=self.tr("New grade"),
        )

    def _on_chosen(self, _path: Path) -> None:
        self._show_sheet()

    def _on_place(self, path: Path) -> None:
        self.place_wanted.emit(*rubric_edit.place_of(self._text, path))

    def _on_title(self, path: Path, words: str) -> None:
        language = self._language
        self._edit(lambda text: rubric_edit.set_title(text, path, language, words), path)

    def _on_weight(self, path: Path, weight: Decimal | None) -> None:
        if weight is None or self._rubric is None:
            self._say(self.tr("A weight is a number from 0 on."))
            self._restore()
            return
        if not self._has_weight(path):
            self._restore()
            self._say(self.tr("It is not part of the score, so it has no weight."))
            return
        if self._rubric.mode is Mode.WEIGHTED and self._keeps_total.isChecked():
            self._edit(lambda text: rubric_edit.set_weight(text, path, weight, self._locked_paths()))
        else:
            self._edit(lambda text: rubric_edit.set_value(text, path, "weight", weight))

    def _on_key(self, wish: str) -> None:
        if wish == "add":
            self._add_menu.popup(self._add.mapToGlobal(QPoint(0, self._add.height())))
            return
        acts: dict[str, Callable[[], object]] = {
            "remove": self.remove,
            "duplicate": self.duplicate,
            "up": lambda: self.shift(-1),
            "down": lambda: self.shift(1),
            "undo": self.undo_wanted.emit,
            "redo": self.redo_wanted.emit,
        }
        acts[wish]()

    def _on_context_menu(self, position: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._fill_add(menu.addMenu(self._theme.icon("plus", Role.MUTED), self.tr("Add")))
        path = self.path()
        if path:
            menu.addSeparator()
            menu.addAction(self.tr("Rename")).triggered.connect(self.tree.rename)
            menu.addAction(self.tr("Duplicate")).triggered.connect(self.duplicate)
            menu.addAction(self.tr("Remove")).triggered.connect(self.remove)
            menu.addSeparator()
            menu.addAction(self.tr("Move up")).triggered.connect(lambda: self.shift(-1))
            menu.addAction(self.tr("Move down")).triggered.connect(lambda: self.shift(1))
            if self._rubric is not None and self._rubric.mode is Mode.WEIGHTED:
                menu.addSeparator()
                is_locked = self._lock_name(path) in self._locked
                words = self.tr("Unlock the weight") if is_locked else self.tr("Lock the weight")
                menu.addAction(words).triggered.connect(lambda: self.toggle_lock(path))
        menu.addSeparator()
        menu.addAction(self.tr("Show in the text")).triggered.connect(lambda: self._on_place(path))
        menu.popup(self.tree.viewport().mapToGlobal(position))
