"""Appeals: filed in time, decided by somebody else, and what an upheld one changes."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from qa_app.config.settings import Settings
from qa_app.model.agents import Actor, Role
from qa_app.model.appeals import AppealState
from qa_app.model.evaluation import FaultsAnswer
from qa_app.model.months import ChangeKind
from qa_app.model.problems import ProblemError
from qa_app.services.appeals import (
    appeal_of,
    appeal_until,
    appeals,
    file_appeal,
    reject_appeal,
    uphold_appeal,
    withdraw_appeal,
)
from qa_app.services.closing import adjustments_due, close_month
from qa_app.services.evaluations import reopen, store_answer, submit
from qa_app.services.ranking import rank_month
from qa_app.services.working_days import working_day_after
from qa_app.storage.months import evaluated_calls
from tests.helpers.scored import ACTOR, ScoredAgent, score_month

OCTOBER, NOVEMBER = "2026-10", "2026-11"
REVIEWER, LEAD = Actor("r1"), Actor("Lin Tao")


@pytest.fixture
def october(workspace, clock):
    """Agents with two calls each, submitted on Friday 2 October; it is the Tuesday after."""
    clock.now = datetime(2026, 10, 6, 2, tzinfo=UTC)
    score_month(workspace, [ScoredAgent(number, "", "A", (score, score)) for number, score in SCORES])
    return workspace


SCORES = (("101", 90), ("102", 80), ("103", 70))


def faults(count):
    return {"faults": FaultsAnswer((("fault", count),) if count else ())}


def counting(workspace, call="103-10-1"):
    with workspace.database.reading() as session:
        return next(each for each in evaluated_calls(session, OCTOBER, workspace.zone) if each.call == call)


def contest(workspace, call="103-10-1"):
    return file_appeal(
        workspace, ACTOR, counting(workspace, call).evaluation_id, "The customer was told", ["faults"]
    ).appeal_id


def codes(error):
    return [each.code for each in error.value.problems]


def test_that_an_appeal_is_listed_with_its_call(october):
    contest(october)
    (found,) = appeals(october, OCTOBER)
    assert (found.call, found.agent, found.month, found.items) == ("103-10-1", "103", OCTOBER, ("faults",))
    assert (found.state, found.score_before, found.score_after) == (AppealState.FILED, Decimal(70), None)
    assert appeals(october, NOVEMBER) == ()


def test_that_an_upheld_appeal_puts_a_correction_in_the_place_of_the_evaluation(october):
    before = counting(october)
    appeal = contest(october)
    uphold_appeal(october, LEAD, appeal, "The recording proves it", faults(5))
    now = counting(october)
    assert (now.score, now.reviewer, now.revision) == (Decimal(95), "Lin Tao", before.revision + 1)
    found = appeal_of(october, before.evaluation_id)
    assert (found.state, found.corrected_id, found.score_after) == (
        AppealState.UPHELD,
        now.evaluation_id,
        Decimal(95),
    )
    assert next(row for row in rank_month(october, OCTOBER).rows if row.agent == "103").evaluations == 2


def test_that_an_appeal_upheld_after_closing_is_adjusted_with_the_next_month(october):
    appeals_ = [contest(october, call) for call in ("103-10-1", "103-10-2")]
    close_month(october, ACTOR, OCTOBER)
    for appeal in appeals_:
        uphold_appeal(october, LEAD, appeal, "Right", faults(0))
    lines = {each.agent: each for each in adjustments_due(october, NOVEMBER)}
    assert (lines["103"].amount_cents, lines["103"].points) == (20000, 50)
    assert [(each.kind, each.before, each.after) for each in lines["103"].changes] == [
        (ChangeKind.EVALUATION_CORRECTED, Decimal(70), Decimal(100))
    ] * 2


def test_that_a_rejected_appeal_leaves_the_evaluation(october):
    before = counting(october)
    reject_appeal(october, LEAD, contest(october), "It was not said")
    assert counting(october) == before
    found = appeal_of(october, before.evaluation_id)
    assert (found.state, found.note, found.score_after) == (AppealState.REJECTED, "It was not said", Decimal(70))


@pytest.mark.parametrize("decide", [reject_appeal, uphold_appeal])
def test_that_a_reviewer_decides_no_appeal_on_the_own_evaluation(october, decide):
    appeal = contest(october)
    with pytest.raises(ProblemError) as error:
        decide(october, REVIEWER, appeal, "")
    assert codes(error) == ["appeal-without-note", "appeal-own-evaluation"]


def test_that_an_appeal_is_decided_once(october):
    appeal = contest(october)
    reject_appeal(october, LEAD, appeal, "No")
    with pytest.raises(ProblemError) as error:
        uphold_appeal(october, LEAD, appeal, "Yes", faults(0))
    assert codes(error) == ["appeal-decided"]


def test_that_an_evaluation_is_contested_once(october):
    contest(october)
    with pytest.raises(ProblemError) as error:
        contest(october)
    assert codes(error) == ["appeal-standing"]


def test_that_what_came_of_an_appeal_is_final(october):
    uphold_appeal(october, LEAD, contest(october), "Right", faults(0))
    with pytest.raises(ProblemError) as error:
        contest(october)
    assert codes(error) == ["appeal-standing"]


def test_that_a_withdrawn_appeal_leaves_room_for_another(october):
    withdraw_appeal(october, ACTOR, contest(october))
    contest(october)
    assert [each.state for each in appeals(october)] == [AppealState.WITHDRAWN, AppealState.FILED]


def test_that_an_appeal_is_refused_after_its_last_day(october, clock):
    evaluation_id = counting(october).evaluation_id
    assert appeal_until(october, evaluation_id) == date(2026, 10, 9)
    clock.now = datetime(2026, 10, 9, 16, 0, tzinfo=UTC)
    with pytest.raises(ProblemError) as error:
        file_appeal(october, ACTOR, evaluation_id, " ", ["nothing"])
    assert codes(error) == ["appeal-too-late", "appeal-without-reason", "answer-unknown-item"]


def test_that_the_last_day_ends_in_the_workspaces_zone(october, clock):
    clock.now = datetime(2026, 10, 9, 15, 59, tzinfo=UTC)
    assert contest(october)


def test_that_a_correction_made_on_the_desk_upholds_an_appeal(october):
    appeal = contest(october)
    with pytest.raises(ProblemError) as error:
        uphold_appeal(october, LEAD, appeal, "Right")
    assert codes(error) == ["appeal-not-corrected"]
    draft = reopen(october, REVIEWER, counting(october).evaluation_id)
    store_answer(october, REVIEWER, draft.evaluation_id, "faults", faults(1)["faults"])
    submit(october, REVIEWER, draft.evaluation_id)
    uphold_appeal(october, LEAD, appeal, "Right")
    assert appeals(october)[0].score_after == Decimal(99)


def test_that_answers_that_change_nothing_are_refused(october):
    with pytest.raises(ProblemError) as error:
        uphold_appeal(october, LEAD, contest(october), "Right", faults(30))
    assert codes(error) == ["appeal-nothing-corrected"]


def test_that_who_scored_the_call_too_does_not_correct_it(october):
    evaluation_id = counting(october).evaluation_id
    appeal = contest(october)
    lead = Actor(LEAD.name, Role.LEAD)
    reopen(october, lead, evaluation_id)
    with pytest.raises(ProblemError) as error:
        uphold_appeal(october, lead, appeal, "Right", faults(0))
    assert codes(error) == ["appeal-decider-scored"]


@pytest.mark.parametrize(
    ("settings", "last"),
    [
        (Settings(), date(2026, 10, 6)),
        (Settings(holidays=["2026-10-05"]), date(2026, 10, 7)),
        (Settings(working_weekends=["2026-10-03"]), date(2026, 10, 5)),
    ],
)
def test_that_working_days_leave_weekends_and_holidays_out(settings, last):
    assert working_day_after(date(2026, 10, 1), 3, settings) == last
