"""The choices of a policy as a form."""

from __future__ import annotations

from enum import StrEnum
from functools import partial

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from qa_app.model.ranking import MissingFigure, Policy, SharedPrize
from qa_app.scoring.policy_choices import OPTIONS, Choice, chosen
from qa_app.ui.theme import GAP, GRID, MARGIN, Role, Type
from qa_app.ui.widgets.labels import Label


class ChoiceForm(QWidget):
    """One box for each choice.

    Signals:
        changed: A `Choice` and its new option.
    """

    changed = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with the usual options."""
        super().__init__(parent)
        self._heading = Label("", Type.HEADING)
        self._heading.setContentsMargins(0, MARGIN, 0, 0)
        self._labels = {choice: Label("", Type.BODY, Role.MUTED) for choice in Choice}
        self.boxes = {choice: QComboBox() for choice in Choice}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(GRID)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._heading, 0, 0, 1, 2)
        for line, (choice, box) in enumerate(self.boxes.items(), start=1):
            box.setObjectName(f"choice-{choice}")
            for option in OPTIONS[choice]:
                box.addItem("", option)
            self._labels[choice].setBuddy(box)
            grid.addWidget(self._labels[choice], line, 0)
            grid.addWidget(box, line, 1)
            box.currentIndexChanged.connect(partial(self._on_index, choice))
        self.retranslate()

    def show_policy(self, policy: Policy) -> None:
        """Show what a policy has chosen."""
        for choice, option in chosen(policy).items():
            box = self.boxes[choice]
            with QSignalBlocker(box):
                box.setCurrentIndex(OPTIONS[choice].index(option))

    def retranslate(self) -> None:
        """Write every text anew."""
        self._heading.setText(self.tr("Rules"))
        labels = {
            Choice.MISSING_FIGURE: self.tr("A figure that is missing"),
            Choice.SHARED_PRIZE: self.tr("The prize of a shared rank"),
        }
        options: dict[StrEnum, str] = {
            MissingFigure.EXCLUDE: self.tr("is left out of the score"),
            MissingFigure.ZERO: self.tr("counts as 0 points"),
            SharedPrize.EACH: self.tr("goes to each in full"),
            SharedPrize.SPLIT: self.tr("is split among them"),
        }
        for choice, box in self.boxes.items():
            self._labels[choice].setText(labels[choice])
            box.setAccessibleName(labels[choice])
            for index, option in enumerate(OPTIONS[choice]):
                box.setItemText(index, options[option])

    def _on_index(self, choice: Choice, index: int) -> None:
        self.changed.emit(choice, OPTIONS[choice][index])
