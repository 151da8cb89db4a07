"""The list of keys: every key of the program, and other keys for the acts of the review desk."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFrame,
    QHBoxLayout,
    QKeySequenceEdit,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from qa_app.ui.context import ScreenContext
from qa_app.ui.fonts import Type
from qa_app.ui.review.keys import (
    DEFAULTS,
    FIXED,
    GROUPS,
    KEY,
    Act,
    KeyGroup,
    act_words,
    acts_with,
    as_json,
    fixed_lines,
    group_words,
    key_map,
    with_defaults,
    with_key,
)
from qa_app.ui.review.transcript_keys import transcript_heading, transcript_keys
from qa_app.ui.shortcuts import Keys, native
from qa_app.ui.theme import BLOCK, GAP, MARGIN, ROW, Role
from qa_app.ui.widgets.buttons import Button, Kind
from qa_app.ui.widgets.labels import Label

SIZE = QSize(680, 720)
KEYS_WIDTH = 200
WORDS, KEYS = range(2)
ACT_ROLE = Qt.ItemDataRole.UserRole


class KeysDialog(QDialog):
    """Lists keys in groups; an act of the desk gets other keys by Enter or a double click and the keys themselves."""

    def __init__(
        self, context: ScreenContext, groups: Sequence[tuple[str, Sequence[Keys]]], parent: QWidget | None = None
    ) -> None:
        """Show these groups, whose keys stand, and behind them the keys of the desk."""
        super().__init__(parent)
        self.setObjectName("keys")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keys"))
        self.resize(SIZE)
        self._context = context
        self._standing = [(heading, tuple(keys)) for heading, keys in groups if keys]
        self._act: Act | None = None
        self._find = self._make_find()
        self._list = self._make_list()
        self._line = self._make_line()
        self._change = Button(self.tr("Change…"))
        self._change.setObjectName("changeKeys")
        self._reset = Button(self.tr("Reset"))
        self._reset.setObjectName("resetKeys")
        self._reset_all = Button(self.tr("Reset all"), kind=Kind.QUIET)
        self._reset_all.setObjectName("resetAllKeys")
        self._close = Button(self.tr("Close"), kind=Kind.PRIMARY)
        self._lay_out()
        self._connect()
        self._fill()
        self._find.setFocus()

    def lines(self) -> Iterator[QTreeWidgetItem]:
        """Give every line that is shown, headings too."""
        for group in self._headings():
            if not group.isHidden():
                yield group
                for row in range(group.childCount()):
                    line = group.child(row)
                    if line is not None and not line.isHidden():
                        yield line

    def choose(self, act: Act) -> None:
        """Take the line of an act into hand."""
        wanted = next((line for line in self.lines() if line.data(WORDS, ACT_ROLE) == act.value), None)
        if wanted is not None:
            self._list.setCurrentItem(wanted)

    def _make_find(self) -> QLineEdit:
        find = QLineEdit(self)
        find.setObjectName("findKeys")
        find.setClearButtonEnabled(True)
        find.setPlaceholderText(self.tr("Find an act or a key"))
        find.setAccessibleName(self.tr("Find an act or a key"))
        find.textChanged.connect(self._filter)
        return find

    def _make_list(self) -> QTreeWidget:
        keys = QTreeWidget(self)
        keys.setObjectName("keyList")
        keys.setAccessibleName(self.tr("Keys"))
        keys.setHeaderHidden(True)
        keys.setColumnCount(2)
        keys.setRootIsDecorated(False)
        keys.setIndentation(0)
        keys.setUniformRowHeights(True)
        keys.setItemsExpandable(False)
        keys.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        keys.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        keys.header().setStretchLastSection(False)
        keys.header().setSectionResizeMode(WORDS, keys.header().ResizeMode.Stretch)
        keys.header().setSectionResizeMode(KEYS, keys.header().ResizeMode.Fixed)
        keys.setColumnWidth(KEYS, KEYS_WIDTH)
        return keys

    def _make_line(self) -> QFrame:
        """Make the line that takes new keys; it is shown while an act waits for them."""
        line = QFrame(self)
        line.setProperty("notice", "neutral")
        self._asks = Label("", Type.BODY, wraps=True)
        self._taken = Label("", Type.SECONDARY, Role.WARNING, wraps=True)
        self._taken.setObjectName("keyConflict")
        self._press = QKeySequenceEdit(self)
        self._press.setObjectName("pressKeys")
        self._press.setAccessibleName(self.tr("New keys"))
        self._press.setMaximumSequenceLength(1)
        self._press.setFixedWidth(KEYS_WIDTH)
        self._use = Button(self.tr("Use"))
        self._use.setObjectName("useKeys")
        self._cancel = Button(self.tr("Cancel"), kind=Kind.QUIET)
        row = QHBoxLayout()
        row.addWidget(self._asks, 1)
        for widget in (self._press, self._use, self._cancel):
            row.addWidget(widget)
        rows = QVBoxLayout(line)
        rows.setContentsMargins(MARGIN, GAP, GAP, GAP)
        rows.addLayout(row)
        rows.addWidget(self._taken)
        line.hide()
        return line

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self._change)
        buttons.addWidget(self._reset)
        buttons.addWidget(self._reset_all)
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        note = Label(self.tr("In a text field the keys write; Esc goes back to the form."), Type.SECONDARY, Role.MUTED)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(BLOCK, BLOCK, BLOCK, MARGIN)
        rows.setSpacing(GAP)
        for part in (self._find, self._list, self._line, note):
            rows.addWidget(part, 1 if part is self._list else 0)
        rows.insertSpacing(2, GAP)
        rows.addSpacing(GAP)
        rows.addLayout(buttons)

    def _connect(self) -> None:
        self._list.itemActivated.connect(self._ask)
        self._list.currentItemChanged.connect(self._show_choice)
        self._press.keySequenceChanged.connect(self._pressed)
        self._change.clicked.connect(self._ask)
        self._reset.clicked.connect(self._reset_one)
        self._reset_all.clicked.connect(self._reset_every)
        self._use.clicked.connect(self._take)
        self._cancel.clicked.connect(self._ask_no_more)
        self._close.clicked.connect(self.accept)
        for button in (self._change, self._reset, self._reset_all, self._use, self._cancel):
            button.setAutoDefault(False)

    def _keys(self) -> dict[Act, tuple[str, ...]]:
        return key_map(self._context.settings.ui)

    def _store(self, keys: Mapping[Act, tuple[str, ...]]) -> None:
        settings = self._context.settings
        self._context.store_settings(settings.with_values(ui={**settings.ui, KEY: as_json(keys)}))
        self._ask_no_more()
        self._fill()

    def _fill(self) -> None:
        chosen = self._chosen()
        with QSignalBlocker(self._list):
            self._list.clear()
        words, keys = act_words(), self._keys()
        for heading, lines in self._standing:
            group = self._heading(heading)
            for line in lines:
                self._add(group, line.words, line.keys)
        for kind, acts in GROUPS.items():
            group = self._heading(group_words()[kind])
            if kind is KeyGroup.SHEET:
                for fixed in fixed_lines():
                    self._add(group, fixed.words, fixed.keys)
            for act in acts:
                names = dict.fromkeys(map(native, keys[act]))
                self._add(group, words[act], "   ".join(names), act, differs=keys[act] != DEFAULTS[act])
        transcript = self._heading(transcript_heading())
        for each in transcript_keys():
            self._add(transcript, each.words, each.keys)
        self._list.expandAll()
        self._filter(self._find.text())
        if chosen is not None:
            self.choose(chosen)
        self._reset_all.setEnabled(bool(as_json(keys)))
        self._show_choice()

    def _headings(self) -> Iterator[QTreeWidgetItem]:
        for number in range(self._list.topLevelItemCount()):
            group = self._list.topLevelItem(number)
            if group is not None:
                yield group

    def _heading(self, words: str) -> QTreeWidgetItem:
        line = QTreeWidgetItem(self._list, [words])
        line.setFlags(Qt.ItemFlag.ItemIsEnabled)
        line.setFont(WORDS, self._context.theme.font(Type.BODY, strong=True))
        line.setSizeHint(WORDS, QSize(0, ROW))
        line.setFirstColumnSpanned(True)
        return line

    def _add(
        self, group: QTreeWidgetItem, words: str, keys: str, act: Act | None = None, *, differs: bool = False
    ) -> None:
        line = QTreeWidgetItem(group, [words, keys or "–"])
        line.setSizeHint(WORDS, QSize(0, ROW))
        line.setTextAlignment(KEYS, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if act is not None:
            line.setData(WORDS, ACT_ROLE, act.value)
        elif group.childCount():
            line.setForeground(WORDS, self._context.theme.colour(Role.MUTED))
            line.setForeground(KEYS, self._context.theme.colour(Role.MUTED))
        if differs:
            line.setFont(KEYS, self._context.theme.font(Type.BODY, strong=True))
            line.setToolTip(KEYS, self.tr("Changed"))

    @Slot(str)
    def _filter(self, text: str) -> None:
        wanted = text.strip().casefold()
        for group in self._headings():
            lines = [line for row in range(group.childCount()) if (line := group.child(row)) is not None]
            for line in lines:
                line.setHidden(wanted not in f"{line.text(WORDS)} {line.text(KEYS)}".casefold())
            group.setHidden(all(line.isHidden() for line in lines))

    def _chosen(self) -> Act | None:
        line = self._list.currentItem()
        value = line.data(WORDS, ACT_ROLE) if line is not None else None
        return Act(value) if value is not None else None

    @Slot()
    def _show_choice(self) -> None:
        act = self._chosen()
        self._change.setEnabled(act is not None)
        self._reset.setEnabled(act is not None and self._keys()[act] != DEFAULTS[act])

    @Slot()
    def _ask(self) -> None:
        act = self._chosen()
        if act is None:
            return
        self._act = act
        self._asks.setText(self.tr("Press the new keys for “{act}”").format(act=act_words()[act]))
        self._press.clear()
        self._pressed()
        self._line.show()
        self._press.setFocus()

    @Slot()
    def _ask_no_more(self) -> None:
        self._act = None
        self._line.hide()
        self._list.setFocus()

    @Slot()
    def _pressed(self) -> None:
        key = self._pressed_key()
        others = [each for each in acts_with(self._keys(), key) if each is not self._act]
        sentence = ""
        if key in FIXED:
            sentence = self.tr("{keys} always means something else. Choose other keys.").format(keys=native(key))
        elif others:
            used = ", ".join(act_words()[each] for each in others)
            words = self.tr("{keys} is used for “{act}”, which has no keys any more then.")
            sentence = words.format(keys=native(key), act=used)
        self._taken.setText(sentence)
        self._taken.setVisible(bool(sentence))
        self._use.setEnabled(bool(key) and key not in FIXED)

    def _pressed_key(self) -> str:
        return self._press.keySequence().toString(QKeySequence.SequenceFormat.PortableText)

    @Slot()
    def _take(self) -> None:
        if self._act is not None:
            self._store(with_key(self._keys(), self._act, self._pressed_key()))

    @Slot()
    def _reset_one(self) -> None:
        act = self._chosen()
        if act is not None:
            self._store(with_defaults(self._keys(), (act,)))

    @Slot()
    def _reset_every(self) -> None:
        self._store(DEFAULTS)
