"""The fields of a call's metadata, each stored as soon as it is left."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QSizePolicy, QWidget

from qa_app.model.calls import CallMetadata, Direction
from qa_app.ui.call_words import direction_word, solved_word
from qa_app.ui.theme import GAP, Role, Type
from qa_app.ui.widgets.format import number
from qa_app.ui.widgets.labels import Label, restyle

MOMENT_FORMATS = ("%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M")
DIRECTIONS = (None, Direction.INBOUND, Direction.OUTBOUND)
SOLVED = (None, True, False)
BEYOND = Decimal(1_000_000)
SMALLEST = Decimal("0.0001")


class MetadataForm(QWidget):
    """The metadata of one call.

    Signals:
        edited: The metadata as they are now, after the user changed and left a field that can be read.
    """

    edited = Signal(object)

    def __init__(self, zone: Callable[[], ZoneInfo], parent: QWidget) -> None:
        """Make an empty form; times are shown and read in this zone."""
        super().__init__(parent)
        self._zone = zone
        self._shown = CallMetadata()
        self._edits = {
            name: QLineEdit(self)
            for name in ("number", "agent_number", "agent_name", "team", "customer", "started_at", "queue", "csat")
        }
        self._direction = QComboBox(self)
        self._solved = QComboBox(self)
        self._labels: dict[str, Label] = {}
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(GAP)
        form.setVerticalSpacing(GAP)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        fields: dict[str, QWidget] = {**self._edits, "direction": self._direction, "solved": self._solved}
        for name in FIELD_ORDER:
            label = Label("", Type.SECONDARY, Role.MUTED)
            label.setBuddy(fields[name])
            self._labels[name] = label
            fields[name].setObjectName(f"call-{name.replace('_', '-')}")
            form.addRow(label, fields[name])
        for box in (self._direction, self._solved):
            box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for edit in self._edits.values():
            edit.editingFinished.connect(self._on_edited)
        self._direction.activated.connect(self._on_edited)
        self._solved.activated.connect(self._on_edited)
        self.retranslate()

    def show_metadata(self, metadata: CallMetadata) -> None:
        """Show these; a field in which someone types right now is left alone."""
        self._shown = metadata
        texts = {
            "number": metadata.number,
            "agent_number": metadata.agent_number,
            "agent_name": metadata.agent_name,
            "team": metadata.team,
            "customer": metadata.customer,
            "started_at": self._moment_text(metadata.started_at),
            "queue": metadata.queue,
            "csat": "" if metadata.csat is None else number(metadata.csat),
        }
        for name, text in texts.items():
            edit = self._edits[name]
            if not (edit.hasFocus() and edit.isModified()):
                edit.setText(text)
                edit.setCursorPosition(0)
                _mark(edit, invalid=False)
        self._direction.setCurrentIndex(DIRECTIONS.index(metadata.direction))
        self._solved.setCurrentIndex(SOLVED.index(metadata.solved))

    def finish(self) -> None:
        """Tell what was typed so far, and take every field as left, before another call is shown."""
        self._on_edited()
        for edit in self._edits.values():
            edit.setModified(False)

    def retranslate(self) -> None:
        """Write every text anew."""
        words = {
            "number": self.tr("Call"),
            "agent_number": self.tr("Agent number"),
            "agent_name": self.tr("Agent name"),
            "team": self.tr("Team"),
            "customer": self.tr("Customer"),
            "started_at": self.tr("Start"),
            "direction": self.tr("Direction"),
            "queue": self.tr("Queue"),
            "csat": self.tr("CSAT"),
            "solved": self.tr("Solved"),
        }
        for name, label in self._labels.items():
            label.setText(words[name])
        self._edits["started_at"].setPlaceholderText(self.tr("YYYY-MM-DD HH:MM"))
        unknown = self.tr("not known")
        _fill(self._direction, [direction_word(each) or unknown for each in DIRECTIONS])
        _fill(self._solved, [solved_word(each) or unknown for each in SOLVED])

    @Slot()
    def _on_edited(self) -> None:
        metadata = self._read()
        if metadata is not None and metadata != self._shown:
            self._shown = metadata
            for edit in self._edits.values():
                edit.setModified(False)
            self.edited.emit(metadata)

    def _read(self) -> CallMetadata | None:
        texts = {name: edit.text().strip() for name, edit in self._edits.items()}
        started_at, moment_is_good = self._moment(texts["started_at"])
        csat, csat_is_good = _figure(texts["csat"])
        _mark(self._edits["started_at"], invalid=not moment_is_good)
        _mark(self._edits["csat"], invalid=not csat_is_good)
        _mark(self._edits["number"], invalid=not texts["number"])
        if not (moment_is_good and csat_is_good and texts["number"]):
            return None
        return replace(
            self._shown,
            number=texts["number"],
            agent_number=texts["agent_number"],
            agent_name=texts["agent_name"],
            team=texts["team"],
            customer=texts["customer"],
            started_at=started_at,
            queue=texts["queue"],
            csat=csat,
            direction=DIRECTIONS[self._direction.currentIndex()],
            solved=SOLVED[self._solved.currentIndex()],
        )

    def _moment_text(self, moment: datetime | None) -> str:
        return "" if moment is None else f"{moment.astimezone(self._zone()):%Y-%m-%d %H:%M:%S}"

    def _moment(self, text: str) -> tuple[datetime | None, bool]:
        if not text:
            return None, True
        if text == self._moment_text(self._shown.started_at):
            return self._shown.started_at, True
        for pattern in MOMENT_FORMATS:
            try:
                return datetime.strptime(text, pattern).replace(tzinfo=self._zone()).astimezone(UTC), True
            except (ValueError, OverflowError):
                continue
        return None, False


FIELD_ORDER = (
    "number",
    "started_at",
    "agent_number",
    "agent_name",
    "team",
    "customer",
    "direction",
    "queue",
    "csat",
    "solved",
)


def _figure(text: str) -> tuple[Decimal | None, bool]:
    if not text:
        return None, True
    try:
        value = Decimal(text.replace(",", "."))
    except InvalidOperation:
        return None, False
    is_good = value.is_finite() and abs(value) < BEYOND and value == value.quantize(SMALLEST)
    return value, is_good


def _mark(edit: QLineEdit, *, invalid: bool) -> None:
    if bool(edit.property("invalid")) != invalid:
        edit.setProperty("invalid", invalid)
        restyle(edit)


def _fill(box: QComboBox, words: list[str]) -> None:
    chosen = max(0, box.currentIndex())
    box.clear()
    box.addItems(words)
    box.setCurrentIndex(chosen)
