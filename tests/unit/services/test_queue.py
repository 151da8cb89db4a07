"""Calls are claimed, released and passed over; the next one comes by the rule."""

from __future__ import annotations

from datetime import timedelta

import pytest

from qa_app.model.agents import Actor, Role
from qa_app.model.calls import CLAIM_STALE_AFTER
from qa_app.model.evaluation import OptionAnswer
from qa_app.model.problems import ProblemError
from qa_app.services import call_list, calls, evaluations, queue, rubrics
from qa_app.services.workspace import Workspace
from qa_app.storage.operations import operations
from tests.conftest import ManualClock
from tests.helpers.review import DESK_RUBRIC, spoken_call

WANG = Actor("Wang Fang")
LI = Actor("Li Hua")
LEAD = Actor("Sun Yu", Role.LEAD)


@pytest.fixture
def ready(workspace: Workspace, actor: Actor) -> Workspace:
    rubrics.publish(workspace, actor, DESK_RUBRIC, "desk.yaml")
    return workspace


@pytest.fixture
def three(ready: Workspace) -> tuple[int, ...]:
    return tuple(spoken_call(ready, number) for number in ("1", "2", "3"))


def codes(error: pytest.ExceptionInfo[ProblemError]) -> list[str]:
    return [each.code for each in error.value.problems]


def done(workspace: Workspace, subject: str, subject_id: int) -> list[str]:
    with workspace.database.reading() as session:
        return [each.action for each in operations(session, subject, subject_id)]


def test_that_opening_a_call_claims_it_for_others_to_see(ready: Workspace, three: tuple[int, ...]) -> None:
    assert queue.hold(ready, WANG, three[0]).reviewer == "Wang Fang"
    assert queue.hold(ready, LI, three[0]).reviewer == "Wang Fang"
    assert queue.next_call(ready, LI) == three[1]
    assert "call-claimed" in done(ready, "call", three[0])


def test_that_the_table_tells_who_holds_a_call_until_the_claim_is_stale(
    ready: Workspace, three: tuple[int, ...], clock: ManualClock
) -> None:
    queue.hold(ready, WANG, three[1])
    held = {row.id: row.held_by for row in call_list.rows(ready, three)}
    assert held == {three[0]: "", three[1]: "Wang Fang", three[2]: ""}
    clock.now += timedelta(hours=8)
    assert call_list.rows(ready, three[1:2])[0].held_by == "Wang Fang"
    clock.now += timedelta(seconds=1)
    assert call_list.rows(ready, three[1:2])[0].held_by == ""


def test_that_what_is_typed_stays_with_the_call_on_the_desk(ready: Workspace, three: tuple[int, ...]) -> None:
    queue.hold(ready, WANG, three[0])
    queue.keep_typed(ready, WANG, three[0], "r1", "half a sen")
    queue.keep_typed(ready, WANG, three[1], "r1", "of a call that lies elsewhere")
    queue.hold(ready, WANG, three[0])
    assert queue.typed(ready, WANG, three[0]) == ("r1", "half a sen")
    assert queue.typed(ready, LI, three[0]) is None
    queue.keep_typed(ready, WANG, three[0], None, None)
    assert queue.typed(ready, WANG, three[0]) is None
    queue.keep_typed(ready, WANG, three[0], "r1", "again")
    queue.hold(ready, WANG, three[1])
    assert queue.typed(ready, WANG, three[0]) is None
    assert queue.typed(ready, WANG, three[1]) is None


def test_that_a_call_that_was_only_looked_at_is_let_go(ready: Workspace, three: tuple[int, ...]) -> None:
    queue.hold(ready, WANG, three[0])
    queue.leave(ready, WANG, three[0])
    assert queue.next_call(ready, LI) == three[0]


def test_that_a_call_with_answers_stays_with_its_reviewer(ready: Workspace, three: tuple[int, ...]) -> None:
    review = evaluations.open_review(ready, WANG, three[0], ("desk", 1))
    queue.hold(ready, WANG, three[0])
    evaluations.store_answer(ready, WANG, review.evaluation_id, "kind", OptionAnswer("question"))
    queue.leave(ready, WANG, three[0])
    assert queue.hold(ready, LI, three[0]).reviewer == "Wang Fang"


def test_that_a_kept_call_stays_and_comes_first(ready: Workspace, three: tuple[int, ...]) -> None:
    queue.claim(ready, WANG, three[2])
    queue.hold(ready, WANG, three[2])
    queue.leave(ready, WANG, three[2])
    assert [each.call.number for each in queue.held_calls(ready, WANG)] == ["3"]
    assert queue.next_call(ready, WANG) == three[2]
    assert queue.next_call(ready, LI, three[1]) == three[0]


def test_that_a_fresh_claim_can_only_be_taken_by_a_lead(ready: Workspace, three: tuple[int, ...]) -> None:
    queue.claim(ready, WANG, three[0])
    with pytest.raises(ProblemError) as error:
        queue.claim(ready, LI, three[0])
    assert codes(error) == ["call-claimed"]
    queue.claim(ready, LEAD, three[0])
    assert queue.hold(ready, WANG, three[0]).reviewer == "Sun Yu"


def test_that_a_stale_claim_can_be_taken_by_anybody(
    ready: Workspace, three: tuple[int, ...], clock: ManualClock
) -> None:
    queue.claim(ready, WANG, three[0])
    clock.now += CLAIM_STALE_AFTER + timedelta(minutes=1)
    assert queue.next_call(ready, LI) == three[0]
    assert queue.hold(ready, LI, three[0]).reviewer == "Li Hua"


def test_that_work_on_a_call_keeps_its_claim_fresh(
    ready: Workspace, three: tuple[int, ...], clock: ManualClock
) -> None:
    review = evaluations.open_review(ready, WANG, three[0], ("desk", 1))
    queue.hold(ready, WANG, three[0])
    clock.now += timedelta(hours=7)
    evaluations.store_place(ready, WANG, review.evaluation_id, "kind", 100)
    clock.now += timedelta(hours=7)
    assert queue.hold(ready, LI, three[0]).reviewer == "Wang Fang"


def test_that_a_released_call_can_be_claimed(ready: Workspace, three: tuple[int, ...]) -> None:
    queue.claim(ready, WANG, three[0])
    with pytest.raises(ProblemError):
        queue.release(ready, LI, three[0])
    queue.release(ready, WANG, three[0])
    queue.claim(ready, LI, three[0])
    assert done(ready, "call", three[0])[-3:] == ["call-claimed", "call-released", "call-claimed"]


def test_that_a_call_passed_over_comes_last_until_that_is_taken_back(ready: Workspace, three: tuple[int, ...]) -> None:
    queue.skip(ready, WANG, three[0], " no sound ")
    assert queue.next_call(ready, WANG) == three[1]
    assert queue.next_call(ready, WANG, three[2]) == three[1]
    assert queue.next_call(ready, LI) == three[0]
    queue.take_back_skip(ready, WANG, three[0])
    assert queue.next_call(ready, WANG) == three[0]


def test_that_the_reason_of_passing_over_is_recorded(ready: Workspace, three: tuple[int, ...]) -> None:
    queue.skip(ready, WANG, three[0], " no sound ")
    with ready.database.reading() as session:
        assert operations(session, "call", three[0])[-1].after == {"reason": "no sound"}


def test_that_the_place_counts_what_was_submitted_today(
    ready: Workspace, three: tuple[int, ...], clock: ManualClock
) -> None:
    assert queue.place(ready, WANG, three[0]) == queue.QueuePlace(1, 3, three[1])
    submit_without_asking(ready, WANG, three[0])
    assert queue.place(ready, WANG, three[1]) == queue.QueuePlace(2, 3, three[2])
    clock.now += timedelta(days=1)
    assert queue.place(ready, WANG, three[1]) == queue.QueuePlace(1, 2, three[2])


def test_that_a_begun_call_in_hand_is_counted(ready: Workspace, three: tuple[int, ...]) -> None:
    review = evaluations.open_review(ready, WANG, three[0], ("desk", 1))
    evaluations.store_answer(ready, WANG, review.evaluation_id, "kind", OptionAnswer("question"))
    assert queue.place(ready, WANG, three[0]) == queue.QueuePlace(1, 3, three[1])


def test_that_submitting_lets_the_call_go(ready: Workspace, three: tuple[int, ...]) -> None:
    queue.claim(ready, WANG, three[0])
    submit_without_asking(ready, WANG, three[0])
    assert queue.hold(ready, LI, three[0]) is None
    assert queue.held_calls(ready, WANG) == ()


def test_that_the_call_on_the_desk_is_known_after_a_crash(ready: Workspace, three: tuple[int, ...]) -> None:
    queue.hold(ready, WANG, three[0])
    queue.hold(ready, WANG, three[1])
    assert queue.call_on_desk(ready, WANG) == three[1]
    queue.leave(ready, WANG, three[1])
    assert queue.call_on_desk(ready, WANG) is None


def test_that_a_removed_call_leaves_no_claim(ready: Workspace, three: tuple[int, ...]) -> None:
    queue.claim(ready, WANG, three[0])
    queue.hold(ready, WANG, three[0])
    calls.remove(ready, WANG, (three[0],))
    assert queue.held_calls(ready, WANG) == ()
    assert queue.call_on_desk(ready, WANG) is None


def submit_without_asking(workspace: Workspace, actor: Actor, call_id: int) -> None:
    """Submit an evaluation under a rubric that asks for one answer."""
    short = DESK_RUBRIC.split("sections:")[0].replace("rubric: desk", "rubric: short") + SHORT
    rubrics.publish(workspace, actor, short, "short.yaml")
    review = evaluations.open_review(workspace, actor, call_id, ("short", 1))
    evaluations.store_answer(workspace, actor, review.evaluation_id, "one", OptionAnswer("a"))
    evaluations.submit(workspace, actor, review.evaluation_id)


SHORT = """\
sections:
  - id: only
    title: Only
    items:
      - {id: one, title: One, type: choice, options: [{id: a, title: A, points: 10}, {id: b, title: B, points: 0}]}
"""
