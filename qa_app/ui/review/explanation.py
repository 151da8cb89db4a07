"""Why the score is what it is: the steps of the arithmetic as sentences, and what each section and item brings."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QColor, QGuiApplication, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QTreeWidgetItemIterator,
    QVBoxLayout,
    QWidget,
)

from qa_app.messages import sentence
from qa_app.model.evaluation import Answer, ItemReason
from qa_app.model.problems import Problem
from qa_app.model.rubric import Mode, Rubric
from qa_app.scoring.explain import Explanation, ItemExplanation, SectionExplanation, Step, explain
from qa_app.scoring.why import answer_words, why_sentence
from qa_app.ui.review.form.words import MINUS, signed
from qa_app.ui.theme import GAP, GRID, MARGIN, Role, Theme, Type
from qa_app.ui.widgets.buttons import IconButton
from qa_app.ui.widgets.format import number, score
from qa_app.ui.widgets.labels import Divider, Label

HEIGHT = 260
LINE = 24
NAME, ANSWER, SHARE, WRITTEN, WEIGHT, BRINGS = range(6)
COLUMNS = 6
WIDE = 640
"""Where there is less room, the answers and the weights as written are left to the tips."""


class ExplanationView(QFrame):
    """Shows the whole way to a score."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("explanation")
        self.setProperty("surface", "raised")
        self._why = Label("", Type.BODY, wraps=True)
        self._why.setObjectName("explanationWhy")
        self._why.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._steps = Label("", Type.SECONDARY, Role.MUTED, wraps=True)
        self._steps.setObjectName("explanationSteps")
        self._steps.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._tree = QTreeWidget(self)
        self._tree.setObjectName("explanationTree")
        self._tree.setColumnCount(COLUMNS)
        self._tree.setRootIsDecorated(True)
        self._tree.setUniformRowHeights(True)
        self._tree.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        header = self._tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(Divider())
        steps = QVBoxLayout()
        steps.setContentsMargins(MARGIN, GAP, MARGIN, GAP)
        steps.setSpacing(GRID)
        head = QHBoxLayout()
        head.addWidget(self._why, 1)
        self._copy = IconButton(theme, "copy", "", parent=self)
        self._copy.setObjectName("explanationCopy")
        self._copy.clicked.connect(self.copy)
        head.addWidget(self._copy, 0, Qt.AlignmentFlag.AlignTop)
        steps.addLayout(head)
        steps.addWidget(self._steps)
        rows.addLayout(steps)
        rows.addWidget(self._tree, 1)
        copying = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self._tree)
        copying.setContext(Qt.ShortcutContext.WidgetShortcut)
        copying.activated.connect(self.copy)

    def show_explanation(self, rubric: Rubric, answers: Mapping[str, Answer], language: str) -> None:
        """Explain the score of these answers."""
        whole = explain(rubric, answers)
        self._why.setText(why_sentence(rubric, whole, language))
        self._copy.setToolTip(self.tr("Copy the sentence and the table (Ctrl+C in the table)"))
        self._copy.setAccessibleName(self.tr("Copy the sentence and the table"))
        steps = [step_words(rubric, step, language) for step in whole.steps]
        self._steps.setText("\n".join(steps if whole.base is None else [self._sum_line(rubric, whole), *steps]))
        self._tree.setAccessibleName(self.tr("How the score comes about"))
        self._tree.setHeaderLabels(
            [
                self.tr("Item"),
                self.tr("Answer"),
                self.tr("Reached"),
                self.tr("Weight"),
                self.tr("Applied weight"),
                self.tr("Brings"),
            ]
        )
        place = self._tree.verticalScrollBar().value()
        self._tree.clear()
        form = self._form_line(rubric, whole)
        for section in whole.sections:
            line = self._section_line(rubric, section, language)
            line.addChildren([self._item_line(rubric, whole, item, language) for item in section.items])
            form.addChild(line)
        self._tree.addTopLevelItem(form)
        self._tree.expandAll()
        self._tree.verticalScrollBar().setValue(place)
        self._fit_columns()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many columns as there is room for."""
        super().resizeEvent(event)
        self._fit_columns()

    def _fit_columns(self) -> None:
        for column in (ANSWER, WRITTEN):
            self._tree.setColumnHidden(column, self.width() < WIDE)

    @Slot()
    def copy(self) -> None:
        """Put the sentence, the steps and the whole table on the clipboard, the table's cells between tabs."""
        QGuiApplication.clipboard().setText(self.as_text())

    def as_text(self) -> str:
        """Give what is shown as text: the sentence, the steps, then a line a row with tabs, items indented."""
        header = self._tree.headerItem()
        lines = [self._why.text(), *self._steps.text().splitlines(), ""]
        lines.extend([_cells(header)] if header is not None else [])
        walk = QTreeWidgetItemIterator(self._tree)
        while (line := walk.value()) is not None:
            lines.append("    " * _depth(line) + _cells(line))
            walk += 1
        return "\n".join(lines)

    def _form_line(self, rubric: Rubric, whole: Explanation) -> QTreeWidgetItem:
        if whole.base is None:
            return self._strong(self._line(self.tr("Form, not scored yet")))
        line = self._line(self.tr("Form, before cap and fatal"))
        line.setText(BRINGS, score(sum(_parts(rubric, whole), whole.bonus)))
        return self._strong(line)

    def _sum_line(self, rubric: Rubric, whole: Explanation) -> str:
        """Show that what the sections and the bonus bring is the score before cap and fatal."""
        parts = _parts(rubric, whole)
        words = _sum_words(parts)
        if whole.bonus:
            words = self.tr("{sum}, bonus {bonus}").format(sum=words, bonus=signed(whole.bonus))
        return self.tr("Sum of the sections: {sum} = {total}").format(sum=words, total=score(sum(parts, whole.bonus)))

    def _section_line(self, rubric: Rubric, section: SectionExplanation, language: str) -> QTreeWidgetItem:
        known = next(each for each in rubric.sections if each.id == section.section)
        title = known.title.in_language(language) or known.id
        reached = _percent(section.score)
        if section.fatal:
            reached = self.tr("{score}, fatal: {reached} before").format(
                score=reached, reached=_percent(section.reached)
            )
        weight = _percent(section.applied_weight) if section.reached is not None else ""
        line = self._line(title, reached=reached, weights=(section.weight, weight))
        line.setText(BRINGS, "" if section.contribution is None else score(section.contribution))
        if section.fatal:
            line.setForeground(SHARE, self._theme.colour(Role.FATAL))
        return self._strong(line)

    def _item_line(self, rubric: Rubric, whole: Explanation, item: ItemExplanation, language: str) -> QTreeWidgetItem:
        known = rubric.item(item.item)
        assert known is not None
        reached = self._reason_words(item.reason)
        if item.points is not None and item.reason not in (ItemReason.HIDDEN, ItemReason.UNANSWERED):
            is_share = item.share is not None and item.reason is None and whole.base is not None
            points = f"{number(item.points)} / {number(item.best)}" if is_share and item.best else signed(item.points)
            reached = f"{points}  {reached}".rstrip()
        weight = _percent(item.applied_weight) if item.contribution is not None else ""
        written = item.weight if whole.mode is Mode.WEIGHTED else None
        line = self._line(
            known.title.in_language(language) or item.item,
            answer_words(known, item.answer, language) if item.answer is not None else "",
            reached=reached,
            weights=(written, weight),
        )
        line.setText(BRINGS, "" if item.contribution is None else score(item.contribution))
        if item.contribution is None:
            for column in range(COLUMNS):
                line.setForeground(column, self._muted())
        if item.fatals:
            line.setText(ANSWER, self.tr("{answer}, fatal").format(answer=line.text(ANSWER)))
            for column in (NAME, ANSWER):
                line.setForeground(column, self._theme.colour(Role.FATAL))
        line.setToolTip(NAME, " · ".join(part for part in (line.text(NAME), line.text(ANSWER)) if part))
        return line

    def _line(
        self, name: str, answer: str = "", *, reached: str = "", weights: tuple[Decimal | None, str] = (None, "")
    ) -> QTreeWidgetItem:
        written, applied = weights
        line = QTreeWidgetItem([name, answer, reached, "" if written is None else number(written), applied, ""])
        line.setToolTip(NAME, name)
        line.setSizeHint(NAME, QSize(0, LINE))
        for column in (SHARE, WRITTEN, WEIGHT, BRINGS):
            line.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return line

    def _strong(self, line: QTreeWidgetItem) -> QTreeWidgetItem:
        for column in range(COLUMNS):
            line.setFont(column, self._theme.font(Type.BODY, strong=True))
        return line

    def _muted(self) -> QColor:
        return self._theme.colour(Role.MUTED)

    def _reason_words(self, reason: ItemReason | None) -> str:
        words = {
            ItemReason.HIDDEN: self.tr("not asked here"),
            ItemReason.NA: self.tr("N/A"),
            ItemReason.UNANSWERED: self.tr("not answered yet"),
            ItemReason.UNSCORED: self.tr("not scored"),
            ItemReason.TEXT: self.tr("text, not scored"),
            ItemReason.BONUS: self.tr("bonus"),
            ItemReason.NO_POINTS: self.tr("no points to earn"),
        }
        return words[reason] if reason is not None else ""


def step_words(rubric: Rubric, step: Step, language: str) -> str:
    """Give a step as a sentence, with the titles of what its arguments name."""
    named = dict(step.arguments)
    item = rubric.item(named.get("item", ""))
    if item is not None:
        named["item"] = item.title.in_language(language) or item.id
        answer = item.option(named.get("answer", "")) or item.fault(named.get("answer", ""))
        if answer is not None:
            named["answer"] = answer.title.in_language(language) or answer.id
    section = next((each for each in rubric.sections if each.id == named.get("section")), None)
    if section is not None:
        named["section"] = section.title.in_language(language) or section.id
    grade = rubric.grade(named.get("grade"))
    if grade is not None:
        named["grade"] = grade.title.in_language(language) or grade.id
    return sentence(Problem(step.code, tuple(named.items())), language)


def _parts(rubric: Rubric, whole: Explanation) -> list[Decimal]:
    """Give what the sections bring; in deduct mode behind what the form starts with."""
    parts = [section.contribution for section in whole.sections if section.contribution is not None]
    return [rubric.base, *parts] if whole.mode is Mode.DEDUCT else parts


def _percent(value: Decimal | None) -> str:
    return "" if value is None else f"{score(value)} %"


def _cells(line: QTreeWidgetItem) -> str:
    return "\t".join(line.text(column) for column in range(COLUMNS))


def _depth(line: QTreeWidgetItem) -> int:
    parent = line.parent()
    return 0 if parent is None else 1 + _depth(parent)


def _sum_words(parts: list[Decimal]) -> str:
    """Write a sum with its signs: ``60.00 + 20.00``, ``100.00 − 4.00``."""
    first, *rest = parts or [Decimal(0)]
    return "".join([score(first), *(f" {MINUS if each < 0 else '+'} {score(abs(each))}" for each in rest)])
