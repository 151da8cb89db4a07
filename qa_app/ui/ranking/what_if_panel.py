"""The sheet in which other rules are tried on a month, and adopted as the policy's next version."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QTabBar, QVBoxLayout, QWidget

from qa_app.model.problems import ProblemError
from qa_app.model.ranking import Policy
from qa_app.scoring.policy_choices import Choice, with_choice
from qa_app.scoring.policy_file import read_policy
from qa_app.scoring.policy_numbers import PolicyNumber, policy_numbers, with_number, with_version
from qa_app.services import rubrics
from qa_app.services.outlook import WhatIf, what_if
from qa_app.services.rubrics import Published
from qa_app.ui.context import ScreenContext
from qa_app.ui.notifier import Tone
from qa_app.ui.ranking.choice_form import ChoiceForm
from qa_app.ui.ranking.number_form import NumberForm
from qa_app.ui.rubrics.editor.code_edit import CodeEdit
from qa_app.ui.theme import GAP, Role, Type
from qa_app.ui.widgets.buttons import Button, Kind
from qa_app.ui.widgets.format import money_change
from qa_app.ui.widgets.labels import Divider, Label
from qa_app.ui.widgets.panels import SidePanel

PANEL_WIDTH = 420
TEXT_HEIGHT = 480
WAIT_MS = 250
FILE = "policy.yaml"


class WhatIfPanel(SidePanel):
    """Rules to be changed; nothing is stored before they are adopted.

    Signals:
        found: The month by the changed rules, a `WhatIf`; None where nothing is changed or the rules are wrong.
    """

    found = Signal(object)

    def __init__(self, context: ScreenContext, parent: QWidget) -> None:
        """Begin without a month."""
        super().__init__(context.theme, PANEL_WIDTH, parent)
        self.setObjectName("what-if-panel")
        self._context = context
        self._month = ""
        self._first_text = ""
        self.policy: Policy | None = None
        self._sum = Label("", Type.HEADING)
        self._sum.setObjectName("what-if-sum")
        self._says = Label("", Type.BODY, Role.MUTED, wraps=True)
        self._says.setObjectName("what-if-says")
        self._tabs = QTabBar()
        self._tabs.setObjectName("what-if-tabs")
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._tabs.addTab("")
        self._tabs.addTab("")
        self.numbers = NumberForm(lambda: context.language)
        self.choices = ChoiceForm()
        self._form = QWidget()
        self.text = CodeEdit(context.theme, context.notifier.sentence)
        self.text.setObjectName("what-if-text")
        self.text.highlighter.set_keys(None)
        self.text.setMinimumHeight(TEXT_HEIGHT)
        self.text.hide()
        self._back = Button("", context.theme, "arrow-counter-clockwise", Kind.QUIET)
        self._back.setObjectName("what-if-back")
        self.adopt_button = Button("", kind=Kind.PRIMARY)
        self.adopt_button.setObjectName("what-if-adopt")
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(WAIT_MS)
        self._lay_out()
        self._tabs.currentChanged.connect(self._on_tab)
        self.text.textChanged.connect(self._on_text)
        self.numbers.changed.connect(self._on_number)
        self.choices.changed.connect(self._on_choice)
        self._wait.timeout.connect(self.again)
        self._back.clicked.connect(self.take_back)
        self.adopt_button.clicked.connect(self._adopt)
        self.retranslate()

    def show_month(self, month: str, text: str) -> None:
        """Begin with the rules that hold for a month."""
        if (month, text) != (self._month, self._first_text):
            self._month, self._first_text = month, text
            self.text.setPlainText(text)
            self._first_text = self.text.toPlainText()
        self.again()

    @Slot()
    def again(self) -> None:
        """Rank the month by the rules as they are written now."""
        text, month, workspace = self.text.toPlainText(), self._month, self._context.workspace
        reading = read_policy(text, FILE)
        self.text.show_problems(reading.problems)
        policy = reading.policy
        self.adopt_button.setEnabled(policy is not None and text != self._first_text)
        self._back.setEnabled(text != self._first_text)
        if policy is None:
            self._say("", "\n".join(self._context.notifier.sentence(each) for each in reading.problems), Role.BAD)
            return
        self.policy = policy
        self.numbers.show_numbers(policy_numbers(text), policy)
        self.choices.show_policy(policy)
        if text == self._first_text:
            self._say("", self.tr("Change a weight, a limit or a prize; the table shows who moves and what it costs."))
            self.found.emit(None)
            return

        def take(found: WhatIf) -> None:
            if (self.text.toPlainText(), self._month) == (text, month) and self.isVisible():
                self._show(found)

        self._context.jobs.query(self, lambda: what_if(workspace, month, policy), take)

    def retranslate(self) -> None:
        """Write every text anew."""
        self.set_title(self.tr("What if"))
        self._tabs.setTabText(0, self.tr("Form"))
        self._tabs.setTabText(1, self.tr("Text"))
        self._back.setText(self.tr("Take back"))
        self.adopt_button.setText(self.tr("Adopt as next version"))
        self.numbers.retranslate()
        self.choices.retranslate()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP)
        buttons.addWidget(self._back)
        buttons.addStretch()
        buttons.addWidget(self.adopt_button)
        self.body.addWidget(self._sum)
        self.body.addWidget(self._says)
        self.body.addLayout(buttons)
        self.body.addWidget(Divider())
        self.body.addWidget(self._tabs)
        column = QVBoxLayout(self._form)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.numbers)
        column.addWidget(self.choices)
        column.addStretch()
        self.body.addWidget(self._form, 1)
        self.body.addWidget(self.text, 1)

    def _show(self, found: WhatIf) -> None:
        moved = [move for move in found.moves if move.before.rank != move.after.rank]
        paid = [move for move in found.moves if move.before.amount_cents != move.after.amount_cents]
        words = (
            self.tr("%n agent(s) change their place", "", len(moved)),
            self.tr("%n get another amount", "", len(paid)),
        )
        change = found.amount_cents
        cost = f"{money_change(change)} {found.after.currency}" if change else self.tr("Costs the same")
        self._say(cost, " · ".join(words))
        self.found.emit(found)

    def _say(self, heading: str, words: str, role: Role = Role.MUTED) -> None:
        self._sum.setText(heading)
        self._sum.setVisible(bool(heading))
        self._says.setText(words)
        self._says.set_role(role)

    @Slot(int)
    def _on_tab(self, tab: int) -> None:
        self._form.setVisible(tab == 0)
        self.text.setVisible(tab == 1)

    @Slot()
    def _on_text(self) -> None:
        self._wait.start()

    @Slot(object, object)
    def _on_number(self, number: PolicyNumber, value: Decimal) -> None:
        text = self.text.toPlainText()
        now = next((each for each in policy_numbers(text) if each.key == number.key), None)
        if now is not None and now.value != value:
            self._write(with_number(text, now, value))

    @Slot(object, object)
    def _on_choice(self, choice: Choice, option: StrEnum) -> None:
        self._write(with_choice(self.text.toPlainText(), choice, option))

    def _write(self, text: str) -> None:
        """Put another text in as one step that can be undone; the caret stays."""
        place = self.text.caret
        self.text.replace(0, len(self.text.toPlainText()), text)
        self.text.go_to_place(place)

    @Slot()
    def take_back(self) -> None:
        """Write the rules that hold again."""
        self.text.replace(0, len(self.text.toPlainText()), self._first_text)

    @Slot()
    def _adopt(self) -> None:
        workspace, actor, text, policy = (
            self._context.workspace,
            self._context.actor,
            self.text.toPlainText(),
            self.policy,
        )
        if policy is None:
            return

        def publish() -> Published:
            versions = [head.version for head in rubrics.policies(workspace) if head.id == policy.id]
            version = max((policy.version, *versions)) + 1 if versions else policy.version
            return rubrics.publish_policy(workspace, actor, with_version(text, version), FILE)

        def done(made: Published) -> None:
            words = self.tr("Months that are open are ranked by version {version} of {policy} now.")
            self._context.notifier.tell(words.format(version=made.version, policy=made.id), Tone.GOOD)
            self.hide()
            self.closed.emit()

        def failed(error: ProblemError) -> None:
            self._say("", "\n".join(self._context.notifier.sentence(each) for each in error.problems), Role.BAD)

        self._context.jobs.change(self, publish, done, failed)
