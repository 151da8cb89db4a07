"""The calls table's rows: read in pages, never waiting, right after every change."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QObject, Qt

from qa_app.model.calls import CallFilter, CallRow, CallSort, RecognitionState, ReviewState
from qa_app.model.hints import TempoUnit
from qa_app.model.talk import TalkFigures
from qa_app.ui.calls.columns import COLUMNS, CellTexts, Column
from qa_app.ui.calls.model import CALL_ID_ROLE, PAGE, CallsModel
from qa_app.ui.calls.remembered import table_look

NOW = datetime(2026, 10, 20, 12, tzinfo=UTC)


def cell_texts() -> CellTexts:
    return CellTexts(lambda: ZoneInfo("UTC"), lambda: NOW)


def call_row(call_id: int, **changes: object) -> CallRow:
    row = CallRow(
        id=call_id,
        number=f"c{call_id}",
        agent_number="102",
        agent_name="Chen Wei",
        team="A",
        customer="",
        started_at=datetime(2026, 10, 1, tzinfo=UTC) + timedelta(minutes=call_id),
        direction=None,
        queue="",
        csat=None,
        solved=None,
        duration_ms=1000,
        recognition=RecognitionState.NONE,
        review=ReviewState.OPEN,
        score=None,
        grade=None,
    )
    return replace(row, **changes)


class LaterSource:
    """Answers when the test says so, as the database lane does."""

    def __init__(self, rows: Iterable[CallRow]) -> None:
        self.stored = {row.id: row for row in rows}
        self.asked: list[tuple[int, ...]] = []
        self.sorts: list[CallSort] = []
        self.open: list[Callable[[], None]] = []
        self.fails = False

    def ids(
        self, wanted: CallFilter, sort: CallSort, *, descending: bool, done: Callable[[Sequence[int]], None]
    ) -> None:
        self.sorts.append(sort)
        found = sorted((i for i, row in self.stored.items() if wanted.text in row.number), reverse=descending)
        self.open.append(lambda: done(found))

    def rows(
        self, call_ids: Sequence[int], done: Callable[[Iterable[CallRow]], None], failed: Callable[[], None]
    ) -> None:
        self.asked.append(tuple(call_ids))
        found = [self.stored[i] for i in call_ids if i in self.stored]
        fails = self.fails
        self.open.append(lambda: failed() if fails else done(found))

    def answer(self) -> None:
        while self.open:
            self.open.pop(0)()


@pytest.fixture
def parent(qapp):
    owner = QObject()
    yield owner
    owner.deleteLater()


def open_model(source: LaterSource, parent: QObject, text: str = "") -> CallsModel:
    model = CallsModel(source, cell_texts(), parent)
    model.ask(CallFilter(text=text), CallSort.NUMBER, descending=False)
    return model


def text(model: CallsModel, row: int, column: Column) -> str | None:
    return model.index(row, column.position).data()


def test_that_the_model_keeps_qts_rules_through_loading_and_reordering(parent, qtmodeltester):
    source = LaterSource(call_row(i) for i in range(1, 260))
    model = open_model(source, parent)
    qtmodeltester.check(model)
    source.answer()
    qtmodeltester.check(model)
    model.ask(CallFilter(text="9"), CallSort.NUMBER, descending=True)
    source.answer()
    qtmodeltester.check(model)


def test_that_a_row_is_empty_until_it_is_read(parent):
    source = LaterSource([call_row(1)])
    model = open_model(source, parent)
    source.open.pop(0)()
    assert model.rowCount() == 1
    assert text(model, 0, Column.NUMBER) is None
    source.answer()
    assert text(model, 0, Column.NUMBER) == "c1"


def test_that_only_the_rows_in_sight_and_their_neighbours_are_read(parent):
    source = LaterSource(call_row(i) for i in range(100_000))
    model = open_model(source, parent)
    source.answer()
    model.show_rows(50_000, 50_030)
    source.answer()
    read = {i for asked in source.asked for i in asked}
    assert read == {*range(2 * PAGE), *range(50_000 - PAGE, 50_000 + 2 * PAGE)}


def test_that_a_thrown_scrollbar_reads_the_end_and_not_what_lies_between(parent):
    source = LaterSource(call_row(i) for i in range(100_000))
    model = open_model(source, parent)
    source.open.pop(0)()
    for first in range(0, 90_000, 1_000):
        model.show_rows(first, first + 30)
    source.answer()
    assert len(source.asked) <= 3
    assert text(model, 89_000, Column.NUMBER) == "c89000"


def test_that_an_answer_to_an_older_question_is_dropped(parent):
    source = LaterSource([call_row(1), call_row(2)])
    model = open_model(source, parent)
    model.ask(CallFilter(text="2"), CallSort.NUMBER, descending=False)
    source.answer()
    assert [model.call_id(row) for row in range(model.rowCount())] == [2]


def test_that_a_changed_row_is_read_again_in_its_place(parent, qtbot):
    source = LaterSource([call_row(1), call_row(2)])
    model = open_model(source, parent)
    source.answer()
    source.stored[2] = call_row(2, recognition=RecognitionState.DONE)
    with qtbot.waitSignal(model.dataChanged):
        model.refresh([2])
        source.answer()
    assert text(model, 1, Column.RECOGNITION) == "recognised"


def test_that_a_reload_without_new_calls_keeps_the_rows_in_place(parent, qtbot):
    source = LaterSource([call_row(1), call_row(2)])
    model = open_model(source, parent)
    source.answer()
    source.stored[1] = call_row(1, team="B")
    with qtbot.assertNotEmitted(model.modelReset):
        model.reload()
        source.answer()
    assert text(model, 0, Column.TEAM) == "B"


def test_that_a_call_that_is_gone_leaves_an_empty_row_and_is_not_asked_for_again(parent):
    source = LaterSource([call_row(1), call_row(2)])
    model = open_model(source, parent)
    source.open.pop(0)()
    del source.stored[2]
    source.open.clear()
    model._reading = False
    model.show_rows(0, 1)
    source.answer()
    asked = len(source.asked)
    model.show_rows(0, 1)
    assert text(model, 1, Column.NUMBER) is None
    assert len(source.asked) == asked


def test_that_after_a_failed_read_the_next_look_reads_again(parent):
    source = LaterSource([call_row(1)])
    source.fails = True
    model = open_model(source, parent)
    source.answer()
    source.fails = False
    model.show_rows(0, 0)
    source.answer()
    assert text(model, 0, Column.NUMBER) == "c1"


def test_that_the_live_percentage_belongs_to_its_call_whatever_the_order(parent):
    source = LaterSource([call_row(1), call_row(2, recognition=RecognitionState.RUNNING)])
    model = open_model(source, parent)
    source.answer()
    model.set_percent(2, 40)
    model.ask(CallFilter(), CallSort.NUMBER, descending=True)
    source.answer()
    assert [model.percent(model.call_id(row)) for row in (0, 1)] == [40, None]
    source.stored[2] = call_row(2, recognition=RecognitionState.DONE)
    model.refresh([2])
    source.answer()
    assert model.percent(2) is None


def test_that_every_cell_of_a_full_call_has_its_text(parent):
    full = call_row(
        7, customer="139", queue="Returns", csat=Decimal("4.5"), solved=False, score=Decimal("86.5000"), grade="good"
    )
    source = LaterSource([full])
    model = open_model(source, parent)
    source.answer()
    texts = {spec.column: text(model, 0, spec.column) for spec in COLUMNS}
    assert texts[Column.AGENT] == "Chen Wei (102)"
    assert texts[Column.CSAT] == "4.5"
    assert texts[Column.SOLVED] == "no"
    assert texts[Column.SCORE] == "86.50 · Good"
    assert model.index(0, 0).data(CALL_ID_ROLE) == 7


def test_that_a_call_without_recording_says_so(parent):
    source = LaterSource([call_row(1, duration_ms=None)])
    model = open_model(source, parent)
    source.answer()
    assert text(model, 0, Column.RECOGNITION) == "no recording"


def test_that_figures_and_their_headings_stand_to_the_right(parent):
    model = open_model(LaterSource([]), parent)
    alignment = model.headerData(Column.DURATION.position, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
    assert alignment & Qt.AlignmentFlag.AlignRight


TALK = TalkFigures(
    agent_share=Decimal("0.6249"),
    longest_silence_ms=31_400,
    dead_air_count=2,
    dead_air_ms=75_000,
    overtalk_ms=None,
    interruptions=3,
    response_ms=1_250,
    tempo=231,
    tempo_unit=TempoUnit.WORDS,
)


@pytest.mark.parametrize(
    ("column", "text"),
    [
        (Column.TALK_SHARE, "62 %"),
        (Column.LONGEST_SILENCE, "0:31"),
        (Column.DEAD_AIR, "1:15"),
        (Column.OVERTALK, ""),
        (Column.INTERRUPTIONS, "3"),
        (Column.RESPONSE, "1.2 s"),
        (Column.TEMPO, "231 words/min"),
    ],
)
def test_that_how_a_call_went_is_told_where_it_was_measured(column: Column, text: str) -> None:
    assert cell_texts().cell(column, call_row(1, talk=TALK)) == text
    assert cell_texts().cell(column, call_row(1)) == ""


def test_that_columns_new_to_an_old_look_are_shown_as_at_first() -> None:
    look = table_look({"calls.table": {"order": ["number", "agent"], "hidden": ["agent"]}})
    assert {Column.AGENT, Column.TALK_SHARE, Column.TEMPO} <= look.hidden
    assert Column.QUEUE not in look.hidden
    assert set(look.order) == set(Column)


def test_that_a_short_heading_is_explained() -> None:
    model = CallsModel(LaterSource([]), cell_texts())
    tip = model.headerData(Column.TALK_SHARE.position, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
    assert tip == "The agent's share of all talk"


def test_that_a_call_tells_who_holds_it() -> None:
    texts = cell_texts()
    held = call_row(1, held_by="Wang Fang")
    assert texts.cell(Column.REVIEW, held) == "open · Wang Fang"
    assert texts.hint(Column.REVIEW, held) == "Held by Wang Fang"
    assert (texts.cell(Column.REVIEW, call_row(2)), texts.hint(Column.REVIEW, call_row(2))) == ("open", None)
