"""The numbers of a policy as a form."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDoubleSpinBox, QGridLayout, QVBoxLayout, QWidget

from qa_app.messages.figures import figure_title
from qa_app.model.ranking import Policy
from qa_app.model.rubric import NO_TEXT
from qa_app.scoring.policy_numbers import NumberKey, NumberKind, PolicyNumber
from qa_app.ui.theme import GAP, GRID, MARGIN, Role, Type
from qa_app.ui.widgets.labels import ElidedLabel, Label

BOX_WIDTH = 112
MOST = 1_000_000
PLACES = 2
WHOLE = frozenset(
    {
        NumberKind.PLACES,
        NumberKind.POINTS,
        NumberKind.MIN_EVALUATIONS,
        NumberKind.MAX_FATAL,
        NumberKind.MIN_TENURE_DAYS,
        NumberKind.STREAK_MONTHS,
    }
)
FROM_ONE = frozenset({NumberKind.PLACES, NumberKind.STREAK_MONTHS})
MOST_SHARE = 100


class NumberForm(QWidget):
    """One box for each number, grouped as the policy groups them.

    Signals:
        changed: A `PolicyNumber` and its new value.
    """

    changed = Signal(object, object)

    def __init__(self, language: Callable[[], str], parent: QWidget | None = None) -> None:
        """Begin empty; `language` is the window's."""
        super().__init__(parent)
        self.setObjectName("policy-numbers")
        self._language = language
        self._numbers: tuple[PolicyNumber, ...] = ()
        self._policy: Policy | None = None
        self._boxes: dict[NumberKey, QDoubleSpinBox] = {}
        self._content: QWidget | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._place = column

    def box(self, part: str, subject: str, kind: NumberKind, band: int = 0) -> QDoubleSpinBox:
        """Give the box of a number that is shown."""
        return self._boxes[part, subject, kind, band]

    def show_numbers(self, numbers: Sequence[PolicyNumber], policy: Policy) -> None:
        """Show these; boxes that stand already keep the focus."""
        keys = [number.key for number in numbers]
        is_same = keys == [number.key for number in self._numbers] and policy.id == (self._policy or policy).id
        self._numbers, self._policy = tuple(numbers), policy
        if not is_same or self._content is None:
            self.retranslate()
        for number in self._numbers:
            box = self._boxes[number.key]
            if Decimal(str(box.value())) != number.value:
                box.blockSignals(True)
                box.setValue(float(number.value))
                box.blockSignals(False)

    def retranslate(self) -> None:
        """Make every line anew."""
        if self._content is not None:
            self._content.hide()
            self._content.deleteLater()
        self._boxes.clear()
        self._content = QWidget()
        grid = QGridLayout(self._content)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(GRID)
        grid.setColumnStretch(0, 1)
        line = 0
        for part, heading in self._headings().items():
            of_part = [number for number in self._numbers if number.part == part]
            if of_part:
                label = Label(heading, Type.HEADING)
                label.setContentsMargins(0, MARGIN if line else 0, 0, 0)
                grid.addWidget(label, line, 0, 1, 2)
                line += 1
            for number in of_part:
                box = self._box(number)
                words = ElidedLabel(self._words(number), Type.BODY, Role.MUTED)
                words.setBuddy(box)
                box.setAccessibleName(words.text())
                grid.addWidget(words, line, 0)
                grid.addWidget(box, line, 1)
                line += 1
        self._place.insertWidget(0, self._content)
        self._place.setAlignment(self._content, Qt.AlignmentFlag.AlignTop)

    def _box(self, number: PolicyNumber) -> QDoubleSpinBox:
        box = QDoubleSpinBox()
        box.setObjectName("-".join(("number", *(str(each) for each in number.key if each))))
        box.setFixedWidth(BOX_WIDTH)
        box.setAlignment(Qt.AlignmentFlag.AlignRight)
        box.setKeyboardTracking(False)
        least = -MOST if number.part == "adjust" else 1 if number.kind in FROM_ONE else 0
        box.setRange(least, MOST_SHARE if number.kind is NumberKind.SHARE else MOST)
        box.setDecimals(_decimals(number))
        box.setGroupSeparatorShown(True)
        box.setValue(float(number.value))
        box.valueChanged.connect(partial(self._on_value, number))
        self._boxes[number.key] = box
        return box

    def _on_value(self, number: PolicyNumber, value: float) -> None:
        self.changed.emit(number, Decimal(str(value)))

    def _headings(self) -> dict[str, str]:
        return {
            "score": self.tr("Weights of the score"),
            "adjust": self.tr("Added and taken away"),
            "eligible": self.tr("Who can be ranked"),
            "awards": self.tr("Awards"),
        }

    def _words(self, number: PolicyNumber) -> str:
        kinds = {
            NumberKind.WEIGHT: "",
            NumberKind.EACH: self.tr("each"),
            NumberKind.AT_LEAST: self.tr("at least"),
            NumberKind.AT_MOST: self.tr("at most"),
            NumberKind.PLACES: self.tr("places"),
            NumberKind.AMOUNT: self.tr("amount"),
            NumberKind.POINTS: self.tr("points"),
            NumberKind.MIN_EVALUATIONS: self.tr("least evaluations"),
            NumberKind.MAX_FATAL: self.tr("most fatal evaluations"),
            NumberKind.MIN_TENURE_DAYS: self.tr("least days of work here"),
            NumberKind.BELOW: self.tr("below"),
            NumberKind.SHARE: self.tr("share of the ranked in %"),
            NumberKind.STREAK_MONTHS: self.tr("months in a row"),
            NumberKind.BAND_AT: self.tr("band {number}: from").format(number=number.band),
            NumberKind.BAND_POINTS: self.tr("band {number}: points").format(number=number.band),
        }
        return ", ".join(filter(None, (self._subject(number), kinds[number.kind])))

    def _subject(self, number: PolicyNumber) -> str:
        policy, language = self._policy, self._language()
        if not number.subject or policy is None:
            return ""
        if number.part == "eligible":
            return figure_title(policy, number.subject, language)
        titles = {
            "score": {each.id: each.title for each in policy.components},
            "adjust": {each.id: each.title for each in policy.adjustments},
            "awards": {each.id: each.title for each in policy.awards},
        }[number.part]
        return titles.get(number.subject, NO_TEXT).in_language(language) or number.subject


def _decimals(number: PolicyNumber) -> int:
    """Give the places that a number needs: none of what is counted, as many as are written of the rest."""
    if number.kind in WHOLE:
        return 0
    exponent = number.value.as_tuple().exponent
    return max(PLACES, -exponent if isinstance(exponent, int) else 0)
