from __future__ import annotations

from datetime import timedelta

from qa_app.model.calls import RecognitionState
from qa_app.model.transcript import Segment, Speaker, Word
from qa_app.services import calls
from qa_app.services.workspace import Workspace
from qa_app.storage import recognition, transcripts
from tests.helpers.calls import recorded_call

RECIPE = "file:model:options"


def segment(start_ms: int, text: str) -> Segment:
    words = (Word(start_ms, start_ms + 400, text, 0.93),)
    return Segment(start_ms, start_ms + 500, Speaker.AGENT, text, 0.93, words)


def enqueue(workspace: Workspace, *call_ids: int, model: str = "small") -> tuple[int, ...]:
    with workspace.database.writing() as session:
        return recognition.enqueue(session, call_ids, model=model, language="auto", now=workspace.clock())


def begin(workspace: Workspace, call_id: int, recipe: str = RECIPE) -> int:
    with workspace.database.writing() as session:
        return recognition.begin_windows(
            session, call_id, recipe=recipe, windows=3, language="zh", model="small", now=workspace.clock()
        )


def store(workspace: Workspace, call_id: int, window: int, *texts: str) -> bool:
    with workspace.database.writing() as session:
        return recognition.append_segments_with_checkpoint(
            session,
            call_id,
            window=window,
            next_window=window + 1,
            segments=[segment(window * 1000, text) for text in texts],
            language="zh",
        )


def claimed(workspace: Workspace) -> str | None:
    with workspace.database.writing() as session:
        task = recognition.claim_next(session, workspace.clock())
    return None if task is None else task.number


def test_that_calls_are_recognised_in_the_order_in_which_they_were_put_in(workspace: Workspace) -> None:
    ids = [recorded_call(workspace, number).call_id for number in "abc"]
    enqueue(workspace, ids[2], ids[0])
    enqueue(workspace, ids[1])
    assert [claimed(workspace) for _ in range(4)] == ["c", "a", "b", None]
    assert {calls.card(workspace, call_id).recognition for call_id in ids} == {RecognitionState.RUNNING}


def test_that_a_finished_call_has_its_transcript_by_time(workspace: Workspace) -> None:
    call_id = recorded_call(workspace, "a").call_id
    enqueue(workspace, call_id)
    claimed(workspace)
    assert begin(workspace, call_id) == 0
    assert store(workspace, call_id, 0, "您好")
    assert store(workspace, call_id, 1, "再见")
    with workspace.database.writing() as session:
        assert transcripts.transcript(session, call_id) is None
        recognition.finish(session, call_id, workspace.clock())
    with workspace.database.reading() as session:
        found = transcripts.transcript(session, call_id)
    assert found is not None
    assert (found.language, found.model) == ("zh", "small")
    assert found.segments == (segment(0, "您好"), segment(1000, "再见"))
    assert calls.card(workspace, call_id).recognition is RecognitionState.DONE


def test_that_a_batch_is_never_stored_twice(workspace: Workspace) -> None:
    call_id = recorded_call(workspace, "a").call_id
    enqueue(workspace, call_id)
    begin(workspace, call_id)
    assert store(workspace, call_id, 0, "您好")
    assert not store(workspace, call_id, 0, "您好")
    with workspace.database.reading() as session:
        growing = transcripts.growing(session, call_id)
    assert growing is not None
    assert len(growing.segments) == 1


def test_that_a_killed_program_goes_on_at_its_checkpoint(workspace: Workspace) -> None:
    ids = [recorded_call(workspace, number).call_id for number in "ab"]
    enqueue(workspace, *ids)
    claimed(workspace)
    begin(workspace, ids[0])
    store(workspace, ids[0], 0, "您好")
    with workspace.database.writing() as session:
        assert recognition.reset_running(session) == (ids[0],)
    assert claimed(workspace) == "a"
    assert begin(workspace, ids[0]) == 1


def test_that_a_checkpoint_of_another_recipe_begins_anew(workspace: Workspace) -> None:
    call_id = recorded_call(workspace, "a").call_id
    enqueue(workspace, call_id)
    begin(workspace, call_id)
    store(workspace, call_id, 0, "您好")
    assert begin(workspace, call_id, recipe="other") == 0
    with workspace.database.reading() as session:
        growing = transcripts.growing(session, call_id)
    assert growing is not None
    assert growing.segments == ()


def test_that_an_old_transcript_stays_until_the_new_one_is_whole(workspace: Workspace) -> None:
    call_id = recorded_call(workspace, "a").call_id
    for text in ("old", "new"):
        enqueue(workspace, call_id)
        claimed(workspace)
        assert begin(workspace, call_id) == 0
        store(workspace, call_id, 0, text)
        with workspace.database.writing() as session:
            shown = transcripts.transcript(session, call_id)
            recognition.finish(session, call_id, workspace.clock())
    assert shown is not None
    assert [each.text for each in shown.segments] == ["old"]
    with workspace.database.reading() as session:
        shown = transcripts.transcript(session, call_id)
    assert shown is not None
    assert [each.text for each in shown.segments] == ["new"]


def test_that_a_cancelled_call_is_as_if_it_had_never_been_asked_for(workspace: Workspace) -> None:
    call_id = recorded_call(workspace, "a").call_id
    enqueue(workspace, call_id)
    claimed(workspace)
    begin(workspace, call_id)
    store(workspace, call_id, 0, "您好")
    with workspace.database.writing() as session:
        recognition.cancel(session, [call_id])
        assert recognition.queue(session) == ()
        assert transcripts.growing(session, call_id) is None
    assert calls.card(workspace, call_id).recognition is RecognitionState.NONE


def test_that_a_failure_is_kept_with_its_reason_and_can_be_tried_again(workspace: Workspace) -> None:
    call_id = recorded_call(workspace, "a").call_id
    enqueue(workspace, call_id)
    claimed(workspace)
    with workspace.database.writing() as session:
        assert recognition.add_death(session, call_id) == 1
        recognition.fail(session, call_id, workspace.clock(), "recognition-died", [("times", "2")])
    card = calls.card(workspace, call_id)
    assert (card.recognition, card.recognition_error) == (RecognitionState.FAILED, "recognition-died")
    with workspace.database.writing() as session:
        (task,) = recognition.queue(session, finished=True)
        assert task.error == ("recognition-died", (("times", "2"),))
        recognition.retry(session, [call_id], workspace.clock() + timedelta(minutes=1))
    assert claimed(workspace) == "a"
    assert calls.card(workspace, call_id).recognition_error is None


def test_that_paused_calls_are_not_taken(workspace: Workspace) -> None:
    ids = [recorded_call(workspace, number).call_id for number in "ab"]
    enqueue(workspace, *ids)
    with workspace.database.writing() as session:
        recognition.set_state(session, ids[:1], RecognitionState.PAUSED)
    assert [claimed(workspace), claimed(workspace)] == ["b", None]


def test_that_moved_calls_come_first(workspace: Workspace) -> None:
    ids = [recorded_call(workspace, number).call_id for number in "abcd"]
    enqueue(workspace, *ids)
    with workspace.database.writing() as session:
        recognition.reorder(session, [ids[3], ids[2]])
    assert [claimed(workspace) for _ in ids] == ["d", "c", "a", "b"]


def test_that_what_is_unrecognised_leaves_out_done_and_failed(workspace: Workspace) -> None:
    ids = [recorded_call(workspace, number).call_id for number in "abcd"]
    enqueue(workspace, ids[3], ids[1], ids[0])
    with workspace.database.writing() as session:
        recognition.finish(session, ids[0], workspace.clock())
        assert recognition.unrecognised(session) == (ids[3], ids[1], ids[2])
