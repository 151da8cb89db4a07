from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from qa_app.model.agents import Actor
from qa_app.model.calls import CallFilter, CallMetadata, CallSort, Direction, RecordingWarning
from qa_app.model.problems import ProblemError
from qa_app.services import calls, sides
from qa_app.services.calls import NewRecording
from qa_app.services.workspace import Workspace
from qa_app.storage.operations import operations
from tests.helpers.calls import TELEPHONE_PROBE, recorded_call


def numbers(
    workspace: Workspace,
    wanted: CallFilter | None = None,
    sort: CallSort = CallSort.NUMBER,
    *,
    descending: bool = False,
) -> list[str]:
    rows = calls.page(workspace, wanted or CallFilter(), sort, descending=descending, offset=0, limit=100)
    return [row.number for row in rows]


def test_that_a_card_shows_what_was_added(workspace: Workspace, actor: Actor) -> None:
    probe = TELEPHONE_PROBE.__class__(1000, 8000, 1, "gsm", "wav", (RecordingWarning("tail-missing", (("s", "3"),)),))
    metadata = CallMetadata(
        agent_number="0102",
        agent_name="王强",
        team="一组",
        customer="13800000002",
        started_at=datetime(2026, 10, 6, 2, 3, 5, tzinfo=UTC),
        direction=Direction.INBOUND,
        queue="退款",
        csat=Decimal("4.5"),
        solved=False,
    )
    added = calls.add_recording(workspace, actor, NewRecording("/r/通话 1.wav", "a" * 64, probe, metadata))
    card = calls.card(workspace, added.call_id)
    assert (card.number, card.agent_number, card.agent_name) == ("通话 1", "0102", "王强")
    assert (card.started_at, card.direction, card.csat, card.solved) == (
        metadata.started_at,
        Direction.INBOUND,
        Decimal("4.5000"),
        False,
    )
    assert (card.recording_path, card.duration_ms, card.warnings) == ("/r/通话 1.wav", 1000, probe.warnings)
    assert card.imported_at == workspace.clock()


def test_that_the_same_bytes_make_no_second_call(workspace: Workspace, actor: Actor) -> None:
    first = calls.add_recording(workspace, actor, NewRecording("/r/a.wav", "a" * 64, TELEPHONE_PROBE))
    again = calls.add_recording(workspace, actor, NewRecording("/r/copy of a.wav", "a" * 64, TELEPHONE_PROBE))
    assert (again.duplicate, again.call_id, again.number) == (True, first.call_id, "a")
    assert calls.count(workspace, CallFilter()) == 1


def test_that_a_duplicate_fills_only_the_metadata_that_was_empty(workspace: Workspace, actor: Actor) -> None:
    old = CallMetadata(number="1", agent_number="101", queue="")
    new = CallMetadata(number="2", agent_number="102", queue="退款", solved=False)
    calls.add_recording(workspace, actor, NewRecording("/r/a.wav", "a" * 64, TELEPHONE_PROBE, old))
    again = calls.add_recording(workspace, actor, NewRecording("/r/a.wav", "a" * 64, TELEPHONE_PROBE, new))
    card = calls.card(workspace, again.call_id)
    assert (card.number, card.agent_number, card.queue, card.solved) == ("1", "101", "退款", False)


def test_that_a_taken_number_gets_a_suffix(workspace: Workspace, actor: Actor) -> None:
    added = [
        calls.add_recording(workspace, actor, NewRecording("/r/x_1.wav", sha * 64, TELEPHONE_PROBE)) for sha in "abc"
    ]
    assert [each.number for each in added] == ["x_1", "x_1-2", "x_1-3"]


def test_that_an_agents_name_fills_earlier_calls_without_one(workspace: Workspace) -> None:
    recorded_call(workspace, "1", agent_number="101")
    recorded_call(workspace, "2", agent_number="101", agent_name="李娜", team="一组")
    recorded_call(workspace, "3", agent_number="101")
    assert [calls.find(workspace, number).agent_name for number in "123"] == ["李娜"] * 3
    assert calls.find(workspace, "1").team == "一组"
    assert numbers(workspace, CallFilter(text="李娜")) == ["1", "2", "3"]


def test_that_an_unknown_number_is_said_so(workspace: Workspace) -> None:
    with pytest.raises(ProblemError) as caught:
        calls.find(workspace, "4711")
    assert [(each.code, each.arguments) for each in caught.value.problems] == [("unknown-call", (("call", "4711"),))]


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (CallFilter(text="ALICE"), ["en"]),
        (CallFilter(text="100%"), []),
        (CallFilter(text="_"), []),
        (CallFilter(agents=("101",)), ["zh"]),
        (CallFilter(teams=("English desk",)), ["en"]),
        (CallFilter(queues=("退款", "Delivery")), ["en", "zh"]),
        (CallFilter(direction=Direction.OUTBOUND), ["zh"]),
        (CallFilter(has_recording=False), []),
        (CallFilter(month="2026-10"), ["en", "none"]),
        (CallFilter(month="2026-11"), ["zh"]),
        (CallFilter(started_from=date(2026, 11, 1)), ["zh"]),
        (CallFilter(started_to=date(2026, 10, 31)), ["en"]),
    ],
)
def test_that_every_condition_filters(workspace: Workspace, wanted: CallFilter, expected: list[str]) -> None:
    before_midnight_in_shanghai = datetime(2026, 10, 31, 15, 59, tzinfo=UTC)
    after_midnight_in_shanghai = datetime(2026, 10, 31, 16, 0, tzinfo=UTC)
    recorded_call(
        workspace,
        "en",
        agent_number="105",
        agent_name="Alice Morgan",
        team="English desk",
        queue="Delivery",
        started_at=before_midnight_in_shanghai,
    )
    recorded_call(
        workspace,
        "zh",
        agent_number="101",
        queue="退款",
        direction=Direction.OUTBOUND,
        started_at=after_midnight_in_shanghai,
    )
    recorded_call(workspace, "none")
    assert numbers(workspace, wanted) == expected
    assert calls.count(workspace, wanted) == len(expected)


def test_that_missing_values_sort_as_smallest_and_ties_fall_to_the_newest(workspace: Workspace) -> None:
    for number, csat in (("a", 5), ("b", None), ("c", 1), ("d", 5)):
        recorded_call(workspace, number, csat=None if csat is None else Decimal(csat))
    assert numbers(workspace, sort=CallSort.CSAT) == ["b", "c", "d", "a"]
    assert numbers(workspace, sort=CallSort.CSAT, descending=True) == ["d", "a", "c", "b"]


def test_that_calls_are_sorted_by_customer_direction_and_outcome(workspace: Workspace) -> None:
    recorded_call(workspace, "a", customer="139", direction=Direction.OUTBOUND, solved=False)
    recorded_call(workspace, "b", customer="138", direction=Direction.INBOUND, solved=True)
    recorded_call(workspace, "c")
    assert numbers(workspace, sort=CallSort.CUSTOMER) == ["c", "b", "a"]
    assert numbers(workspace, sort=CallSort.DIRECTION, descending=True) == ["a", "b", "c"]
    assert numbers(workspace, sort=CallSort.SOLVED) == ["c", "a", "b"]


@pytest.mark.parametrize("sort", list(CallSort))
def test_that_pages_put_together_are_the_whole_table(workspace: Workspace, sort: CallSort) -> None:
    for number in range(7):
        recorded_call(workspace, str(number), queue="x" * (number % 2))
    pages = [calls.page(workspace, CallFilter(), sort, descending=True, offset=offset, limit=3) for offset in (0, 3, 6)]
    in_pages = [row.id for page in pages for row in page]
    assert in_pages == list(calls.ids(workspace, CallFilter(), sort, descending=True))
    assert len(set(in_pages)) == 7


def test_that_the_choices_are_those_of_the_calls(workspace: Workspace) -> None:
    recorded_call(workspace, "1", agent_number="102", team="b", started_at=datetime(2026, 8, 31, 16, tzinfo=UTC))
    recorded_call(workspace, "2", agent_number="101", agent_name="李娜", queue="q")
    choices = calls.choices(workspace)
    assert choices.agents == (("101", "李娜"), ("102", ""))
    assert (choices.teams, choices.queues, choices.months) == (("b",), ("q",), ("2026-10", "2026-09"))


def test_that_changed_metadata_are_found_and_logged(workspace: Workspace, actor: Actor) -> None:
    added = recorded_call(workspace, "1", queue="退款")
    calls.update_metadata(workspace, actor, added.call_id, CallMetadata(number="1", queue="物流"))
    assert numbers(workspace, CallFilter(text="物流")) == ["1"]
    with workspace.database.reading() as session:
        last = operations(session, "call", added.call_id)[-1]
    assert (last.action, last.actor, last.before, last.after) == (
        "call-changed",
        "Zhao Min",
        {"queue": "退款"},
        {"queue": "物流"},
    )


def test_that_a_number_of_another_call_is_refused(workspace: Workspace, actor: Actor) -> None:
    recorded_call(workspace, "1")
    second = recorded_call(workspace, "2")
    with pytest.raises(ProblemError, match="call-number-taken"):
        calls.update_metadata(workspace, actor, second.call_id, CallMetadata(number="1"))
    assert calls.card(workspace, second.call_id).number == "2"


def test_that_sides_swap_and_swap_back(workspace: Workspace, actor: Actor) -> None:
    call_id = recorded_call(workspace, "1").call_id
    sides.swap(workspace, actor, [call_id])
    assert calls.card(workspace, call_id).swapped
    sides.swap(workspace, actor, [call_id])
    assert not calls.card(workspace, call_id).swapped


def test_that_a_removed_calls_id_is_not_given_again(workspace: Workspace, actor: Actor) -> None:
    first = recorded_call(workspace, "1")
    calls.remove(workspace, actor, [first.call_id])
    with pytest.raises(ProblemError, match="call-gone"):
        calls.card(workspace, first.call_id)
    assert recorded_call(workspace, "1").call_id != first.call_id
