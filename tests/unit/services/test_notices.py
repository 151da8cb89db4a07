"""The public notice of a month and its announcement."""

from datetime import UTC, date, datetime

import pytest

from qa_app.model.agents import Actor
from qa_app.model.months import MonthStage, MonthState
from qa_app.model.problems import ProblemError
from qa_app.services.appeals import file_appeal, reject_appeal
from qa_app.services.closing import close_month
from qa_app.services.notices import announce_month, month_state, post_notice, take_back_notice
from qa_app.storage.months import evaluated_calls
from tests.helpers.scored import ACTOR, ScoredAgent, score_month

OCTOBER = "2026-10"


@pytest.fixture
def october(workspace, clock):
    """One agent's October; it is Thursday 5 November."""
    clock.now = datetime(2026, 10, 6, 2, tzinfo=UTC)
    score_month(workspace, [ScoredAgent("101", "", "A", (90, 90))])
    with workspace.database.reading() as session:
        evaluation_id = evaluated_calls(session, OCTOBER, workspace.zone)[0].evaluation_id
    file_appeal(workspace, ACTOR, evaluation_id, "No")
    clock.now = datetime(2026, 11, 5, 2, tzinfo=UTC)
    return workspace


def codes(error):
    return [each.code for each in error.value.problems]


def test_that_a_month_begins_open(october):
    assert month_state(october, OCTOBER) == MonthState(OCTOBER, open_appeals=1)


def test_that_a_notice_lasts_its_working_days(october):
    post_notice(october, ACTOR, OCTOBER)
    state = month_state(october, OCTOBER)
    assert (state.stage, state.noticed_by) == (MonthStage.NOTICE, ACTOR.name)
    assert (state.notice_from, state.notice_until) == (date(2026, 11, 5), date(2026, 11, 10))


def test_that_a_running_notice_is_given_another_end(october, clock):
    post_notice(october, ACTOR, OCTOBER)
    clock.now = datetime(2026, 11, 6, 2, tzinfo=UTC)
    post_notice(october, ACTOR, OCTOBER, days=5)
    state = month_state(october, OCTOBER)
    assert (state.notice_from, state.notice_until) == (date(2026, 11, 5), date(2026, 11, 13))


def test_that_no_month_is_announced_during_its_notice_or_with_open_appeals(october):
    post_notice(october, ACTOR, OCTOBER)
    with pytest.raises(ProblemError) as error:
        announce_month(october, ACTOR, OCTOBER)
    assert codes(error) == ["notice-not-over", "month-appeals-open"]


def test_that_a_month_is_announced_after_its_notice(october, clock):
    post_notice(october, ACTOR, OCTOBER)
    reject_appeal(october, Actor("Lin Tao"), 1, "No")
    close_month(october, ACTOR, OCTOBER)
    clock.now = datetime(2026, 11, 10, 16, tzinfo=UTC)
    announce_month(october, ACTOR, OCTOBER)
    state = month_state(october, OCTOBER)
    assert (state.stage, state.announced_on, state.closed) == (MonthStage.ANNOUNCED, date(2026, 11, 11), True)


@pytest.mark.parametrize("act", [announce_month, post_notice])
def test_that_an_announced_month_is_announced_once(october, act):
    reject_appeal(october, Actor("Lin Tao"), 1, "No")
    announce_month(october, ACTOR, OCTOBER)
    with pytest.raises(ProblemError) as error:
        act(october, ACTOR, OCTOBER)
    assert codes(error) == ["month-announced"]


def test_that_taking_back_needs_a_reason_and_something_to_take_back(october):
    with pytest.raises(ProblemError) as error:
        take_back_notice(october, ACTOR, OCTOBER, " ")
    assert codes(error) == ["notice-without-reason"]
    with pytest.raises(ProblemError) as error:
        take_back_notice(october, ACTOR, OCTOBER, "Too early")
    assert codes(error) == ["notice-missing"]


def test_that_a_notice_that_was_taken_back_can_begin_again(october):
    post_notice(october, ACTOR, OCTOBER)
    take_back_notice(october, ACTOR, OCTOBER, "Too early")
    assert month_state(october, OCTOBER).stage is MonthStage.OPEN


@pytest.mark.parametrize("days", [0, 367])
def test_that_a_notice_has_sensible_days(october, days):
    with pytest.raises(ProblemError) as error:
        post_notice(october, ACTOR, OCTOBER, days=days)
    assert codes(error) == ["notice-days-wrong"]


def test_that_a_month_without_calls_is_not_made_known(october):
    with pytest.raises(ProblemError) as error:
        post_notice(october, ACTOR, "2026-09")
    assert codes(error) == ["month-without-evaluations"]
