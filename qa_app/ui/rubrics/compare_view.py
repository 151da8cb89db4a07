"""A version, draft or file beside another version: what differs, and which stored scores would."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from qa_app.jobs.job import Job
from qa_app.messages.differences import difference_words
from qa_app.model.comparison import Difference
from qa_app.model.problems import ProblemError
from qa_app.model.rubric import Rubric, Text
from qa_app.scoring.compare import compare
from qa_app.services.rubric_versions import RescoreReport, rescore
from qa_app.services.workspace import Workspace
from qa_app.ui.calls.choices import Choice, ChoiceChip
from qa_app.ui.context import Place, ScreenContext, ScreenName
from qa_app.ui.notifier import Tone
from qa_app.ui.rubrics.difference_list import DifferenceList, Line
from qa_app.ui.rubrics.rescore_view import RescoreView
from qa_app.ui.rubrics.rubric_entries import Key
from qa_app.ui.rubrics.subjects import read_rubric_of
from qa_app.ui.theme import BLOCK, GAP, MARGIN, Role, Type
from qa_app.ui.widgets.buttons import Button, IconButton
from qa_app.ui.widgets.labels import Divider, Label
from qa_app.ui.widgets.panels import EmptyState

LIST, EMPTY = 0, 1
ALL = "all"
PARTS = (320, 320)


@dataclass(frozen=True, slots=True)
class Other:
    """Something to compare with, and its words."""

    key: Key
    words: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two rubrics and what differs."""

    old: Rubric
    new: Rubric
    differences: tuple[Difference, ...]


class CompareView(QWidget):
    """Compares what is shown with a version that the reader chooses.

    Signals:
        item_wanted: Id of an item that the reader wants to see in the form.
    """

    item_wanted = Signal(str)

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        """Make it empty."""
        super().__init__(parent)
        self.setObjectName("compare-view")
        self._context = context
        self._key: Key | None = None
        self._others: tuple[Other, ...] = ()
        self._found: Comparison | None = None
        self._is_stale = True
        self._job: Job | None = None
        self.other = ChoiceChip(context.theme, self, many=False)
        self.other.setObjectName("compare-other")
        self.other.chosen_changed.connect(self._on_other)
        self.scope = ChoiceChip(context.theme, self, many=False)
        self.scope.setObjectName("compare-scope")
        self.scope.chosen_changed.connect(self._on_scope)
        self._note = Label("", Type.SECONDARY, Role.MUTED)
        self._note.setObjectName("compare-note")
        self._copy = IconButton(context.theme, "copy", "")
        self._copy.setObjectName("compare-copy")
        self._copy.clicked.connect(self._on_copy)
        self.rescore_button = Button("", context.theme, "scales")
        self.rescore_button.setObjectName("compare-rescore")
        self.rescore_button.clicked.connect(self.start_rescore)
        self.list = DifferenceList(context.theme)
        self.list.opened.connect(self.item_wanted)
        self._empty = EmptyState(context.theme, "git-diff")
        self.scores = RescoreView(context.theme, context.notifier.sentence)
        self.scores.hide()
        self.scores.call_wanted.connect(self._open_call)
        self.scores.closed.connect(self.scores.hide)
        self.scores.copied.connect(self._tell_copied)
        self._lay_out()
        self.retranslate()

    def show_subject(self, key: Key | None, others: Sequence[Other], other: Key | None = None) -> None:
        """Compare this with others; it is read when the view is looked at.

        Args:
            key: What is compared; None for nothing.
            others: What it can be compared with.
            other: Which of them first; None: the first.
        """
        keys = [each.key for each in others]
        was = self._chosen_other() if key == self._key else None
        wanted = next((each for each in (other, was) if each in keys), next(iter(keys), None))
        is_same = key == self._key and wanted == was
        self._key, self._others = key, tuple(others)
        self.other.set_choices([Choice(str(number), each.words) for number, each in enumerate(others)])
        self.other.set_chosen([str(keys.index(wanted))] if wanted is not None else [])
        if not is_same:
            self._found = None
            self.scores.hide()
        self._offer_scope(chooses=not is_same)
        self.look_again()

    def look_again(self) -> None:
        """Read both sides anew, now or as soon as the view is seen."""
        self._is_stale = True
        if self.isVisible():
            self.activate()
        else:
            self._fill()

    def activate(self) -> None:
        """Read what is to be compared where it was not read yet; called when the view comes to the front."""
        key, other = self._key, self._chosen_other()
        if not self._is_stale or key is None or other is None:
            self._fill()
            return
        self._is_stale = False
        workspace = self._context.workspace
        self._context.jobs.query(
            self,
            lambda: read_comparison(workspace, other, key),
            lambda found: self._on_found(key, other, found),
            lambda error: self._on_failed(key, other, error),
        )

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self.other.set_heading(self.tr("Compared with"))
        self._copy.set_tip(self.tr("Copy differences"))
        self.scope.set_heading(self.tr("Evaluations of"))
        self.rescore_button.setText(self.tr("Which scores would differ?"))
        self.rescore_button.setToolTip(self.tr("Scores every evaluation anew, without storing anything"))
        self.list.setAccessibleName(self.tr("Differences"))
        self.list.copy_action.setText(self.tr("Copy differences"))
        self.scores.retranslate()
        self._fill()

    @Slot()
    def start_rescore(self) -> None:
        """Score the evaluations of this rubric by what is shown, as a job."""
        found = self._found
        if found is None or self._job is not None:
            return
        workspace, version = self._context.workspace, self._scope_version()
        title = self.tr("Scoring {rubric} anew").format(rubric=found.new.title.in_language(self._context.language))

        def done(report: RescoreReport) -> None:
            job.set_result(
                self.tr("{different} of {total} differ").format(different=report.different, total=report.total)
            )
            if found is self._found and version == self._scope_version():
                self.scores.show_report(report, (found.old, found.new), self._context.language)
                self.scores.show()

        job = self._context.jobs.start(
            self, title, lambda control: rescore(workspace, found.old.id, version, found.new, control), done
        )
        self._job = job
        job.changed.connect(self._on_job)
        self._fill()

    @Slot()
    def _on_job(self) -> None:
        if self._job is not None and self._job.is_over:
            self._job = None
            self._fill()

    def _scope_version(self) -> int | None:
        chosen = next(iter(self.scope.chosen), ALL)
        return None if chosen == ALL else int(chosen)

    def _offer_scope(self, *, chooses: bool) -> None:
        """Offer whose evaluations are scored anew: of a version those of the other, of what is new those of all."""
        versions = [each for each in self._others if each.key.version]
        choices = [Choice(ALL, self.tr("all versions"))]
        self.scope.set_choices([*choices, *(Choice(str(each.key.version), each.words) for each in versions)])
        if not chooses:
            return
        other = self._chosen_other()
        is_published = self._key is not None and self._key.version > 0
        self.scope.set_chosen([str(other.version) if is_published and other is not None else ALL])

    @Slot()
    def _on_scope(self) -> None:
        if not self.scope.chosen:
            self.scope.set_chosen([ALL])
        if self.scores.isVisible() or self._job is not None:
            self.scores.hide()
            self._restart()

    def _restart(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self.start_rescore()

    @Slot()
    def _on_other(self) -> None:
        if not self.other.chosen and self._others:
            self.other.set_chosen(["0"])
        self._found = None
        self.scores.hide()
        self._offer_scope(chooses=True)
        self.look_again()

    @Slot()
    def _on_copy(self) -> None:
        self.list.copy()
        self._tell_copied()

    @Slot()
    def _tell_copied(self) -> None:
        self._context.notifier.tell(self.tr("Copied."), Tone.GOOD)

    @Slot(int)
    def _open_call(self, call_id: int) -> None:
        self._context.navigate(Place(ScreenName.REVIEW, call_id=call_id))

    def _chosen_other(self) -> Key | None:
        number = next(iter(self.other.chosen), None)
        return self._others[int(number)].key if number is not None and int(number) < len(self._others) else None

    def _on_found(self, key: Key, other: Key, found: Comparison) -> None:
        if (key, other) == (self._key, self._chosen_other()):
            self._found = found
            self._fill()

    def _on_failed(self, key: Key, other: Key, error: ProblemError) -> None:
        if (key, other) != (self._key, self._chosen_other()):
            return
        self._found = None
        self._fill()
        self._empty.set_words(
            self.tr("It cannot be compared while it has errors"), self._context.notifier.sentence(error.problems[0])
        )

    def _fill(self) -> None:
        found = self._found
        has_other = bool(self._others)
        self.other.setVisible(has_other)
        differences = found.differences if found is not None else ()
        self.list.differences.show_lines(self._lines(found) if found is not None else ())
        self._pages.setCurrentIndex(LIST if differences else EMPTY)
        self._copy.setVisible(bool(differences))
        self.rescore_button.setVisible(found is not None)
        self.scope.setVisible(found is not None)
        self.rescore_button.setEnabled(self._job is None)
        self._note.setText(self._note_words(differences) if differences else "")
        if not has_other:
            self._empty.set_words(
                self.tr("Nothing to compare with"), self.tr("There is one version of this rubric so far.")
            )
        elif found is not None:
            self._empty.set_words(self.tr("Nothing differs"), self.tr("Both ask the same and score the same."))
        else:
            self._empty.set_words("", "")

    def _note_words(self, differences: Sequence[Difference]) -> str:
        affecting = sum(1 for each in differences if each.affects_scores)
        number = self.tr("%n difference(s)", "", len(differences))
        effect = self.tr("%n change(s) scores", "", affecting) if affecting else self.tr("none changes scores")
        return f"{number} · {effect}"

    def _lines(self, found: Comparison) -> list[Line]:
        badge, language = self.tr("changes scores"), self._context.language
        sections, items = _titles(found.old), _titles(found.old, items=True)
        sections |= _titles(found.new)
        items |= _titles(found.new, items=True)
        made: list[Line] = []
        section, item = "", ""
        for number, each in enumerate(found.differences):
            if number == 0 or (each.section or "") != section:
                section, item = each.section or "", ""
                words = sections[section].in_language(language) if section in sections else section
                made.append(Line(words or section or self.tr("The form"), is_section=True))
            if each.item and each.item != item:
                words = items[each.item].in_language(language) if each.item in items else ""
                made.append(Line(words or each.item))
            item = each.item or ""
            words = difference_words(each, language)
            made.append(Line(words, each.change, item, badge if each.affects_scores else ""))
        return made

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(BLOCK, GAP, MARGIN, GAP)
        head.setSpacing(GAP)
        head.addWidget(self.other)
        head.addWidget(self._note)
        head.addStretch()
        head.addWidget(self._copy)
        head.addWidget(self.scope)
        head.addWidget(self.rescore_button)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.list)
        self._pages.addWidget(self._empty)
        self.split = QSplitter(Qt.Orientation.Vertical)
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(self._pages)
        self.split.addWidget(self.scores)
        self.split.setSizes(list(PARTS))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Divider())
        column.addWidget(self.split, 1)


def read_comparison(workspace: Workspace, old: Key, new: Key) -> Comparison:
    """Read both rubrics and compare them.

    Raises:
        ProblemError: One of them is gone or has errors.
    """
    before, after = read_rubric_of(workspace, old), read_rubric_of(workspace, new)
    return Comparison(before, after, compare(before, after))


def _titles(rubric: Rubric, *, items: bool = False) -> dict[str, Text]:
    if items:
        return {item.id: item.title for item in rubric.items()}
    return {section.id: section.title for section in rubric.sections}
