"""The sheet beside the tree: every property of the form, section or item in hand, with effect at once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from qa_app.model.rubric import Condition, Demand, Item, ItemType, Mode, NotApplicable, Rubric, Section, Text
from qa_app.scoring import rubric_edit
from qa_app.scoring.rubric_edit import NewWords, Path
from qa_app.ui.rubrics.structure_table import AnswerTable
from qa_app.ui.rubrics.structure_tree import weight_of
from qa_app.ui.rubrics.structure_words import condition_words, demand_name, language_name, type_name
from qa_app.ui.theme import GAP, MARGIN, Role, Theme, Type
from qa_app.ui.widgets.buttons import Button, IconButton, Kind
from qa_app.ui.widgets.format import number
from qa_app.ui.widgets.labels import Label

LANGUAGES = ("zh_CN", "zh_TW", "en")
LABEL_WIDTH = 104
GUIDANCE_HEIGHT = 76
SHORT = 96


class GuidanceEdit(QPlainTextEdit):
    """Lines of text that tell when they were left.

    Signals:
        left: The keyboard went elsewhere.
    """

    left = Signal()

    def focusOutEvent(self, event: object) -> None:
        """Tell that it was left."""
        super().focusOutEvent(event)  # type: ignore[arg-type]
        self.left.emit()


class StructureSheet(QScrollArea):
    """Properties of one thing.

    Signals:
        edit_wanted: An edit of the whole text.
        refused: A sentence that says why what was typed cannot be.
        weight_wanted: A path and its new weight.
        lock_wanted: A path whose weight is locked or unlocked.
        place_wanted: A path to be shown in the text.
    """

    edit_wanted = Signal(object)
    refused = Signal(str)
    weight_wanted = Signal(object, object)
    lock_wanted = Signal(object)
    place_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make every field; `show_form`, `show_section` and `show_item` fill those that fit."""
        super().__init__(parent)
        self.setObjectName("structure-sheet")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._theme = theme
        self._path: Path = ()
        self._language = "en"
        self._words = NewWords()
        self._condition: Condition | None = None
        self._rows: dict[str, tuple[QWidget, ...]] = {}
        content = QWidget()
        content.setProperty("surface", "raised")
        self._grid, below = _grid(), _grid()
        self._heading = Label("", Type.HEADING)
        self._show = IconButton(theme, "code", self.tr("Show in the text"))
        self._show.clicked.connect(lambda: self.place_wanted.emit(self._path))
        head = QHBoxLayout()
        head.addWidget(self._heading, 1)
        head.addWidget(self._show)
        self._make_fields()
        column = QVBoxLayout(content)
        column.setContentsMargins(MARGIN, GAP, MARGIN, MARGIN)
        column.setSpacing(GAP)
        column.addLayout(head)
        column.addLayout(self._grid)
        self._grid = below
        self._make_more_fields()
        self.answers = AnswerTable(theme)
        self.answers.edit_wanted.connect(self.edit_wanted)
        self.answers.refused.connect(self.refused)
        column.addWidget(self.answers)
        column.addLayout(below)
        column.addStretch(1)
        self.setWidget(content)

    def show_form(self, rubric: Rubric, language: str, words: NewWords) -> None:
        """Show the form itself with its grades."""
        self._begin((), language, self.tr("The form"))
        self._fill_titles(rubric.title)
        self._set_line("version", str(rubric.version))
        self._mode.setText(self._mode_name(rubric.mode))
        self._set_combo(self._not_applicable, rubric.not_applicable.value)
        self._set_line("bonus_cap", "" if rubric.bonus_cap is None else number(rubric.bonus_cap))
        self._set_line("fatal_score", number(rubric.fatal_score))
        self._set_line("base", number(rubric.base))
        shown = {"titles", "version", "mode", "not_applicable", "bonus_cap", "fatal_score"}
        self._show_rows(shown | ({"base"} if rubric.mode is Mode.DEDUCT else set()))
        self.answers.show_grades(rubric.grades, language, words)
        self.answers.show()

    def show_section(self, rubric: Rubric, section: Section, path: Path, language: str, *, is_locked: bool) -> None:
        """Show a section."""
        self._begin(path, language, self.tr("Section"))
        self._fill_titles(section.title)
        self._set_line("id", section.id)
        self._fill_guidance(section.guidance)
        counts = any(item.counts for item in section.items)
        self._fill_weight("" if section.weight is None else number(section.weight), is_locked=is_locked)
        self._fill_condition(rubric, section.visible_if)
        shown = {"titles", "id", "guidance", "condition"}
        self._show_rows(shown | ({"weight"} if rubric.mode is not Mode.DEDUCT and counts else set()))
        self._lock.setVisible(rubric.mode is Mode.WEIGHTED)
        self.answers.hide()

    def show_item(
        self,
        rubric: Rubric,
        item: Item,
        path: Path,
        language: str,
        words: NewWords,
        *,
        is_locked: bool,
        order: tuple[int, ...] = (),
    ) -> None:
        """Show an item with its answers; `order` are the places of its ranges in the text."""
        self._begin(path, language, self.tr("Item"))
        self._words = words
        self._fill_titles(item.title)
        self._fill_guidance(item.guidance)
        self._set_line("id", item.id)
        self._set_combo(self._type, item.type.value)
        self._fill_weight("" if item.weight is None else number(item.weight), is_locked=is_locked)
        self._set_line("points", "" if item.points is None else number(item.points))
        self._set_line("unit", item.unit)
        self._set_line("decimals", str(item.decimals))
        for key, value in (
            ("scored", item.scored),
            ("bonus", item.bonus),
            ("required", item.must_be_answered),
            ("allow_na", item.allow_na),
        ):
            self._checks[key].blockSignals(True)
            self._checks[key].setChecked(value)
            self._checks[key].blockSignals(False)
        self._checks["required"].setEnabled(not item.counts)
        self._checks["bonus"].setEnabled(item.scored and item.type is not ItemType.TEXT)
        self._checks["scored"].setEnabled(item.type is not ItemType.TEXT)
        self._set_combo(self._comment, item.comment.value)
        self._set_combo(self._evidence, item.evidence.value)
        self._fill_condition(rubric, item.visible_if)
        self._show_rows(_rows_of(rubric, item))
        self._lock.setVisible(rubric.mode is Mode.WEIGHTED)
        self.answers.setVisible(item.type is not ItemType.TEXT)
        if item.type is not ItemType.TEXT:
            self.answers.show_item(rubric, item, path, language, words, order=order)

    def _make_fields(self) -> None:
        self._titles = {language: self._line(f"title-{language}", self._title_left(language)) for language in LANGUAGES}
        for language in LANGUAGES:
            words = self.tr("Title, {language}").format(language=language_name(language))
            self._titles[language].setAccessibleName(words)
            self._add(f"titles-{language}", words, self._titles[language])
        self._lines: dict[str, QLineEdit] = {}
        self._type = self._combo("type", [(kind.value, type_name(kind)) for kind in ItemType], self._type_chosen)
        self._add("type", self.tr("Type"), self._type)
        self._make_weight()
        for key, words in (("points", self.tr("Points")), ("unit", self.tr("Unit")), ("decimals", self.tr("Decimals"))):
            self._add_line(key, words, self._left(key))
        self._make_form_fields()

    def _make_more_fields(self) -> None:
        self._make_checks()
        demands = [(demand.value, demand_name(demand)) for demand in Demand]
        self._comment = self._combo("comment", demands, self._chosen("comment"))
        self._evidence = self._combo("evidence", demands, self._chosen("evidence"))
        self._add("comment", self.tr("Comment"), self._comment)
        self._add("evidence", self.tr("Moment"), self._evidence)
        self._make_condition()
        self._add_line("id", self.tr("Id"), self._id_left)
        self._guidance = GuidanceEdit()
        self._guidance.setObjectName("structure-guidance")
        self._guidance.setFixedHeight(GUIDANCE_HEIGHT)
        self._guidance.setTabChangesFocus(True)
        self._guidance.left.connect(self._guidance_left)
        self._add("guidance", self.tr("Guidance"), self._guidance)

    def _make_weight(self) -> None:
        self._weight = self._line("weight", self._weight_left)
        self._weight.setFixedWidth(SHORT)
        self._lock = IconButton(self._theme, "lock-simple-open", self.tr("Lock the weight"))
        self._lock.setObjectName("structure-lock")
        self._lock.clicked.connect(lambda: self.lock_wanted.emit(self._path))
        self._add("weight", self.tr("Weight"), _in_row(self._weight, self._lock))

    def _make_checks(self) -> None:
        words = {
            "scored": self.tr("Scored"),
            "bonus": self.tr("Bonus"),
            "required": self.tr("Must be answered"),
            "allow_na": self.tr("N/A allowed"),
        }
        self._checks: dict[str, QCheckBox] = {}
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(0)
        for place, (key, label) in enumerate(words.items()):
            check = QCheckBox(label)
            check.setObjectName(f"structure-{key}")
            check.toggled.connect(self._toggled(key))
            self._checks[key] = check
            grid.addWidget(check, place // 2, place % 2)
        self._add("checks", "", holder)

    def _make_condition(self) -> None:
        self._condition_words = Label("", Type.BODY, wraps=True)
        self._condition_words.setObjectName("structure-condition")
        self._drop = Button(self.tr("Always ask"), kind=Kind.LINK)
        self._drop.clicked.connect(self._on_drop_condition)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._condition_words)
        column.addWidget(self._drop, 0, Qt.AlignmentFlag.AlignLeft)
        self._add("condition", self.tr("Asked when"), holder)

    def _make_form_fields(self) -> None:
        self._add_line("version", self.tr("Version"), self._left("version"))
        self._mode = Label("")
        self._add("mode", self.tr("Mode"), self._mode)
        choices = [
            (NotApplicable.EXCLUDE.value, self.tr("Left out")),
            (NotApplicable.FULL.value, self.tr("Full marks")),
            (NotApplicable.ZERO.value, self.tr("Zero")),
        ]
        self._not_applicable = self._combo("not_applicable", choices, self._chosen("not_applicable"))
        self._add("not_applicable", self.tr("N/A counts as"), self._not_applicable)
        self._add_line("base", self.tr("Starts at"), self._left("base"))
        self._add_line("bonus_cap", self.tr("Highest score"), self._left("bonus_cap"))
        self._add_line("fatal_score", self.tr("Fatal leaves"), self._left("fatal_score"))
        self._lines["bonus_cap"].setPlaceholderText(self.tr("no cap"))

    def _begin(self, path: Path, language: str, heading: str) -> None:
        self._path, self._language = path, language
        self._heading.setText(heading)

    def _add(self, name: str, words: str, field: QWidget) -> None:
        label = Label(words, Type.SECONDARY, Role.MUTED)
        row = self._grid.rowCount()
        self._grid.addWidget(
            label, row, 0, Qt.AlignmentFlag.AlignTop if name in _TALL else Qt.AlignmentFlag.AlignVCenter
        )
        self._grid.addWidget(field, row, 1)
        self._rows[name] = label, field

    def _add_line(self, key: str, words: str, left: Callable[[], None]) -> None:
        self._lines[key] = self._line(key, left)
        if key not in ("id", "unit"):
            self._lines[key].setFixedWidth(SHORT)
        self._add(key, words, self._lines[key])

    def _line(self, name: str, left: Callable[[], None]) -> QLineEdit:
        line = QLineEdit()
        line.setObjectName(f"structure-{name}")
        line.editingFinished.connect(left)
        return line

    def _combo(self, name: str, choices: list[tuple[str, str]], chosen: Callable[[], None]) -> QComboBox:
        combo = QComboBox()
        combo.setObjectName(f"structure-{name}")
        for value, words in choices:
            combo.addItem(words, value)
        combo.activated.connect(chosen)
        return combo

    def _show_rows(self, names: set[str]) -> None:
        for name, widgets in self._rows.items():
            for widget in widgets:
                widget.setVisible(name in names or (name.startswith("titles-") and "titles" in names))

    def _fill_titles(self, title: Text) -> None:
        words = dict(title.words)
        for language, line in self._titles.items():
            _set(line, words.get(language, words.get("", "") if language == self._language else ""))
        self._plain = set(words) == {""}

    def _fill_guidance(self, guidance: Text) -> None:
        words = dict(guidance.words)
        text = words.get(self._language, words.get("", ""))
        self._guidance_shown = text
        self._guidance_language = "" if set(words) == {""} else self._language
        if self._guidance.toPlainText() != text:
            self._guidance.setPlainText(text)

    def _fill_weight(self, weight: str, *, is_locked: bool) -> None:
        _set(self._weight, weight)
        self._weight_shown = weight
        self._lock.set_icon(
            "lock-simple" if is_locked else "lock-simple-open", Role.ACCENT if is_locked else Role.MUTED
        )
        self._lock.set_tip(self.tr("Unlock the weight") if is_locked else self.tr("Lock the weight"))

    def _fill_condition(self, rubric: Rubric, condition: Condition | None) -> None:
        self._condition = condition
        words = self.tr("Always")
        if condition is not None:
            words = condition_words(rubric, condition, self._language)
        self._condition_words.setText(words)
        self._drop.setVisible(condition is not None)

    def _set_line(self, key: str, words: str) -> None:
        _set(self._lines[key], words)
        self._lines[key].setProperty("shown", words)

    def _set_combo(self, combo: QComboBox, value: str) -> None:
        combo.setCurrentIndex(combo.findData(value))

    def _mode_name(self, mode: Mode) -> str:
        return {
            Mode.WEIGHTED: self.tr("Weighted"),
            Mode.POINTS: self.tr("Points"),
            Mode.DEDUCT: self.tr("Deduction"),
        }[mode]

    def _title_left(self, language: str) -> Callable[[], None]:
        def left() -> None:
            line, path = self._titles[language], self._path
            words = line.text().strip()
            if words != line.property("shown"):
                spoken = "" if self._plain and language == self._language else language
                self.edit_wanted.emit(lambda text: rubric_edit.set_title(text, path, spoken, words))

        return left

    def _guidance_left(self) -> None:
        words, path, language = self._guidance.toPlainText().strip(), self._path, self._guidance_language
        if words != self._guidance_shown:
            self.edit_wanted.emit(lambda text: rubric_edit.set_title(text, path, language, words, key="guidance"))

    def _id_left(self) -> None:
        line, path = self._lines["id"], self._path
        name = line.text().strip()
        if name != line.property("shown"):
            self.edit_wanted.emit(lambda text: rubric_edit.rename(text, path, name))

    def _weight_left(self) -> None:
        words = self._weight.text().strip()
        if words != self._weight_shown:
            self.weight_wanted.emit(self._path, weight_of(words))

    def _left(self, key: str) -> Callable[[], None]:
        def left() -> None:
            line, path = self._lines[key], self._path
            words = line.text().strip()
            if words == line.property("shown"):
                return
            value = None if not words else words if key == "unit" else weight_of(words)
            if words and value is None:
                self.refused.emit(self.tr("“{text}” is no number.").format(text=words))
                return
            self.edit_wanted.emit(lambda text: rubric_edit.set_value(text, path, key, value))

        return left

    def _chosen(self, key: str) -> Callable[[], None]:
        def chosen() -> None:
            combo = self.findChild(QComboBox, f"structure-{key}")
            if combo is None:
                return
            value, path = combo.currentData(), self._path
            self.edit_wanted.emit(lambda text: rubric_edit.set_value(text, path, key, value))

        return chosen

    def _type_chosen(self) -> None:
        kind, path = ItemType(self._type.currentData()), self._path
        words = self._words
        self.edit_wanted.emit(lambda text: rubric_edit.set_type(text, path, kind, words))

    def _toggled(self, key: str) -> Callable[[bool], None]:
        usual = key in ("scored", "allow_na")

        def toggled(checked: bool) -> None:
            path = self._path
            value = None if checked is usual else checked
            self.edit_wanted.emit(lambda text: rubric_edit.set_value(text, path, key, value))

        return toggled

    def _on_drop_condition(self) -> None:
        path = self._path
        self.edit_wanted.emit(lambda text: rubric_edit.set_condition(text, path, None))


def _rows_of(rubric: Rubric, item: Item) -> set[str]:
    shown = {"titles", "id", "guidance", "type", "checks", "comment", "evidence", "condition"}
    if item.counts and rubric.mode is Mode.WEIGHTED:
        shown.add("weight")
    if item.type is ItemType.FAULTS and item.scored and rubric.mode is not Mode.DEDUCT:
        shown.add("points")
    return shown | ({"unit", "decimals"} if item.type is ItemType.NUMBER else set())


def _set(line: QLineEdit, words: str) -> None:
    line.setProperty("shown", words)
    if line.text() != words:
        line.setText(words)


def _grid() -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(GAP)
    grid.setVerticalSpacing(GAP)
    grid.setColumnMinimumWidth(0, LABEL_WIDTH)
    grid.setColumnStretch(1, 1)
    return grid


def _in_row(*widgets: QWidget) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(GAP // 2)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch()
    return holder


_TALL = frozenset(("guidance", "checks", "condition"))
