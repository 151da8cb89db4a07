"""Correcting a transcript: what is read, what is kept, and what can be taken back."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from qa_app.model.agents import Actor
from qa_app.model.corrections import EditKind, Line
from qa_app.model.problems import ProblemError
from qa_app.model.transcript import Segment, Speaker
from qa_app.services import calls, corrections, sides, transcripts
from qa_app.services.corrections import Corrected
from qa_app.services.workspace import Workspace
from qa_app.storage import transcripts as stored
from qa_app.storage.operations import operations
from tests.helpers.review import SPOKEN, spoken_call, store_transcript

Correct = Callable[..., Corrected]
ANNA, BEN = Actor("Anna"), Actor("Ben")
RECOGNISED = [text for *_times, text in SPOKEN]


@pytest.fixture
def call_id(workspace: Workspace) -> int:
    return spoken_call(workspace, "4711")


def lines(workspace: Workspace, call_id: int) -> tuple[Line, ...]:
    return corrections.lines(workspace, call_id)


def read(workspace: Workspace, call_id: int) -> list[str]:
    """The text as every reader of transcripts gets it."""
    return [segment.text for segment in transcripts.demanded(workspace, call_id).segments]


def key(workspace: Workspace, call_id: int, row: int) -> str:
    return lines(workspace, call_id)[row].key


def correct_first(workspace: Workspace, call_id: int, text: str = "您好，这里是南风客服。") -> Corrected:
    return corrections.correct_text(workspace, ANNA, call_id, key(workspace, call_id, 0), text)


def refused(work: Correct, *arguments: object) -> str:
    with pytest.raises(ProblemError) as caught:
        work(*arguments)
    return caught.value.problems[0].code


def test_that_readers_get_the_corrected_text_and_the_recognised_one_stays(workspace: Workspace, call_id: int) -> None:
    correct_first(workspace, call_id)
    assert read(workspace, call_id) == ["您好，这里是南风客服。", *RECOGNISED[1:]]
    raw = transcripts.recognised(workspace, call_id)
    assert raw is not None
    assert [segment.text for segment in raw.segments] == RECOGNISED
    assert lines(workspace, call_id)[0].recognised_text == RECOGNISED[0]


def test_that_only_the_line_that_was_corrected_is_marked(workspace: Workspace, call_id: int) -> None:
    correct_first(workspace, call_id)
    assert [line.is_corrected for line in lines(workspace, call_id)] == [True, False, False, False]


def test_that_the_same_text_again_is_no_correction(workspace: Workspace, call_id: int) -> None:
    assert correct_first(workspace, call_id, RECOGNISED[0]).edit_id is None
    assert corrections.history(workspace, call_id) == ()


def test_that_a_line_somebody_changed_meanwhile_is_not_overwritten(workspace: Workspace, call_id: int) -> None:
    seen = key(workspace, call_id, 0)
    correct_first(workspace, call_id, "先到的更正")
    code = refused(corrections.correct_text, workspace, BEN, call_id, seen, "后到的更正")
    assert code == "transcript-changed"
    assert read(workspace, call_id)[0] == "先到的更正"


def test_that_two_people_can_correct_different_lines(workspace: Workspace, call_id: int) -> None:
    seen = [line.key for line in lines(workspace, call_id)]
    corrections.correct_text(workspace, ANNA, call_id, seen[0], "一")
    corrections.correct_text(workspace, BEN, call_id, seen[1], "二")
    assert read(workspace, call_id)[:2] == ["一", "二"]


def test_that_a_call_without_a_transcript_is_told(workspace: Workspace) -> None:
    bare = spoken_call(workspace, "4712", recognised=False)
    assert refused(corrections.merge, workspace, ANNA, bare, "r1") == "transcript-missing"


def test_that_a_speaker_is_set_for_a_selection(workspace: Workspace, call_id: int) -> None:
    keys = [line.key for line in lines(workspace, call_id)[:2]]
    corrections.set_speaker(workspace, ANNA, call_id, keys, Speaker.CUSTOMER)
    assert [line.segment.speaker for line in lines(workspace, call_id)[:3]] == [
        Speaker.CUSTOMER,
        Speaker.CUSTOMER,
        Speaker.AGENT,
    ]


def test_that_a_speaker_set_on_swapped_sides_is_the_one_that_is_seen(workspace: Workspace, call_id: int) -> None:
    sides.swap(workspace, ANNA, (call_id,))
    corrections.set_speaker(workspace, ANNA, call_id, (key(workspace, call_id, 0),), Speaker.AGENT)
    assert transcripts.demanded(workspace, call_id).segments[0].speaker is Speaker.AGENT
    assert lines(workspace, call_id)[0].segment.speaker is Speaker.AGENT
    assert corrections.history(workspace, call_id)[0].after[0].speaker is Speaker.AGENT


def test_that_a_line_is_split_at_the_caret(workspace: Workspace, call_id: int) -> None:
    corrections.split(workspace, ANNA, call_id, key(workspace, call_id, 0), 3)
    found = lines(workspace, call_id)
    assert [line.segment.text for line in found[:2]] == ["您好，", "这里是北风客服。"]
    assert found[0].segment.end_ms <= found[1].segment.start_ms
    assert found[1].recognised_text == RECOGNISED[0]


def test_that_a_text_under_way_is_split_as_it_is_then(workspace: Workspace, call_id: int) -> None:
    corrections.split(workspace, ANNA, call_id, key(workspace, call_id, 0), 2, text="您好这里是南风")
    assert read(workspace, call_id)[:2] == ["您好", "这里是南风"]


def test_that_a_split_at_the_edge_is_refused(workspace: Workspace, call_id: int) -> None:
    code = refused(corrections.split, workspace, ANNA, call_id, key(workspace, call_id, 0), 0)
    assert code == "transcript-split-empty"


def test_that_a_line_is_merged_with_the_next_one_shown(workspace: Workspace, call_id: int) -> None:
    corrections.delete(workspace, ANNA, call_id, (key(workspace, call_id, 1),))
    corrections.merge(workspace, ANNA, call_id, key(workspace, call_id, 0))
    assert read(workspace, call_id) == [RECOGNISED[0] + RECOGNISED[2], RECOGNISED[3]]


def test_that_the_last_line_has_none_to_merge_with(workspace: Workspace, call_id: int) -> None:
    assert refused(corrections.merge, workspace, ANNA, call_id, key(workspace, call_id, 3)) == "transcript-no-next"


def test_that_a_deleted_line_is_not_read_and_can_be_restored(workspace: Workspace, call_id: int) -> None:
    corrections.delete(workspace, ANNA, call_id, (key(workspace, call_id, 2),))
    assert read(workspace, call_id) == [*RECOGNISED[:2], RECOGNISED[3]]
    corrections.restore(workspace, ANNA, call_id, (key(workspace, call_id, 2),))
    assert read(workspace, call_id) == RECOGNISED
    assert not lines(workspace, call_id)[2].is_corrected


def test_that_a_line_without_words_is_deleted(workspace: Workspace, call_id: int) -> None:
    correct_first(workspace, call_id, "  ")
    assert lines(workspace, call_id)[0].is_deleted


def test_that_words_are_replaced_in_the_whole_text_in_one_step(workspace: Workspace, call_id: int) -> None:
    done = corrections.replace_all(workspace, ANNA, call_id, "，", "、")
    assert done.count == 2
    assert read(workspace, call_id) == ["您好、这里是北风客服。", RECOGNISED[1], RECOGNISED[2], "谢谢、再见。"]
    assert done.edit_id is not None
    corrections.reverse(workspace, ANNA, call_id, done.edit_id)
    assert read(workspace, call_id) == RECOGNISED


def test_that_every_step_back_and_forth_leads_to_the_same_text(workspace: Workspace, call_id: int) -> None:
    texts, edits = [read(workspace, call_id)], []
    for work in (
        lambda: correct_first(workspace, call_id),
        lambda: corrections.split(workspace, ANNA, call_id, key(workspace, call_id, 0), 3),
        lambda: corrections.merge(workspace, ANNA, call_id, key(workspace, call_id, 1)),
        lambda: corrections.delete(workspace, ANNA, call_id, (key(workspace, call_id, 0),)),
        lambda: corrections.as_recognised(workspace, ANNA, call_id),
    ):
        edits.append(work().edit_id)
        texts.append(read(workspace, call_id))
    for number in reversed(range(len(edits))):
        edits[number] = corrections.reverse(workspace, ANNA, call_id, edits[number]).edit_id
        assert read(workspace, call_id) == texts[number]
    for number in range(len(edits)):
        corrections.reverse(workspace, ANNA, call_id, edits[number], kind=EditKind.PUT_BACK)
        assert read(workspace, call_id) == texts[number + 1]


def test_that_a_step_is_not_taken_back_over_a_later_one_of_somebody_else(workspace: Workspace, call_id: int) -> None:
    mine = correct_first(workspace, call_id)
    corrections.correct_text(workspace, BEN, call_id, key(workspace, call_id, 0), "别人的更正")
    assert refused(corrections.reverse, workspace, ANNA, call_id, mine.edit_id) == "transcript-changed"


def test_that_the_recognised_text_comes_back_for_all_that_a_line_was_made_of(
    workspace: Workspace, call_id: int
) -> None:
    corrections.merge(workspace, ANNA, call_id, key(workspace, call_id, 0))
    corrections.split(workspace, ANNA, call_id, key(workspace, call_id, 0), 5)
    corrections.as_recognised(workspace, ANNA, call_id, (key(workspace, call_id, 1),))
    assert read(workspace, call_id) == RECOGNISED
    assert not any(line.is_corrected for line in lines(workspace, call_id))


def test_that_the_history_tells_who_changed_what_newest_first(workspace: Workspace, call_id: int) -> None:
    correct_first(workspace, call_id, "更正")
    corrections.delete(workspace, BEN, call_id, (key(workspace, call_id, 3),))
    newest, first = corrections.history(workspace, call_id)
    assert (newest.actor, newest.kind, newest.after[0].is_deleted) == ("Ben", EditKind.DELETE, True)
    assert (first.actor, first.kind, first.at) == ("Anna", EditKind.TEXT, workspace.clock())
    assert ([said.text for said in first.before], [said.text for said in first.after]) == ([RECOGNISED[0]], ["更正"])


def test_that_an_old_version_comes_back_over_all_that_followed(workspace: Workspace, call_id: int) -> None:
    first = correct_first(workspace, call_id)
    corrections.split(workspace, BEN, call_id, key(workspace, call_id, 0), 3)
    corrections.delete(workspace, BEN, call_id, (key(workspace, call_id, 0),))
    assert first.edit_id is not None
    corrections.restore_before(workspace, ANNA, call_id, first.edit_id)
    assert read(workspace, call_id) == RECOGNISED


def test_that_an_old_version_does_not_take_another_line_with_it(workspace: Workspace, call_id: int) -> None:
    first = correct_first(workspace, call_id)
    corrections.merge(workspace, BEN, call_id, key(workspace, call_id, 0))
    code = refused(corrections.restore_before, workspace, ANNA, call_id, first.edit_id)
    assert code == "transcript-built-on"


def test_that_corrections_outlive_a_new_recognition(workspace: Workspace, call_id: int) -> None:
    correct_first(workspace, call_id)
    corrections.delete(workspace, BEN, call_id, (key(workspace, call_id, 2),))
    store_transcript(workspace, call_id)
    assert read(workspace, call_id) == ["您好，这里是南风客服。", RECOGNISED[1], RECOGNISED[3]]
    assert lines(workspace, call_id)[0].recognised_text == RECOGNISED[0]
    kinds = [edit.kind for edit in corrections.history(workspace, call_id)]
    assert kinds == [EditKind.KEPT, EditKind.DELETE, EditKind.TEXT]
    corrections.as_recognised(workspace, ANNA, call_id)
    assert read(workspace, call_id) == RECOGNISED


def test_that_a_correction_takes_the_place_of_what_is_then_recognised_in_its_time(
    workspace: Workspace, call_id: int
) -> None:
    correct_first(workspace, call_id)
    again = (
        Segment(400, 1200, Speaker.AGENT, "你好", 0.9),
        Segment(1300, 2450, Speaker.AGENT, "这里是背风", 0.9),
        Segment(2000, 6000, Speaker.CUSTOMER, "订单没到", 0.9),
    )
    with workspace.database.writing() as session:
        begun = stored.start_growing(session, call_id, language="zh", model="other", now=workspace.clock())
        stored.append(session, begun, 0, again)
        stored.complete(session, call_id)
    assert read(workspace, call_id) == ["您好，这里是南风客服。", "订单没到"]


def recognised_again(workspace: Workspace, call_id: int, speaker: Speaker) -> None:
    with workspace.database.writing() as session:
        begun = stored.start_growing(session, call_id, language="zh", model="other", now=workspace.clock())
        stored.append(session, begun, 0, (Segment(500, 2500, speaker, "您好", 0.9),))
        stored.complete(session, call_id)


@pytest.mark.parametrize("now", [Speaker.UNKNOWN, Speaker.CUSTOMER])
def test_that_who_a_person_said_was_speaking_outlives_another_way_to_tell_voices_apart(
    workspace: Workspace, call_id: int, now: Speaker
) -> None:
    recognised_again(workspace, call_id, Speaker.UNKNOWN)
    corrections.set_speaker(workspace, ANNA, call_id, (key(workspace, call_id, 0),), Speaker.AGENT)
    recognised_again(workspace, call_id, now)
    assert [line.segment.speaker for line in lines(workspace, call_id)] == [Speaker.AGENT]


def test_that_a_new_recognition_without_corrections_leaves_no_history(workspace: Workspace, call_id: int) -> None:
    store_transcript(workspace, call_id)
    assert corrections.history(workspace, call_id) == ()


def test_that_the_log_tells_of_a_correction_without_its_words(workspace: Workspace, call_id: int) -> None:
    done = correct_first(workspace, call_id)
    with workspace.database.reading() as session:
        last = operations(session, "call", call_id)[-1]
    assert (last.actor, last.action, last.after) == ("Anna", "transcript-corrected", {"edit": done.edit_id})


def test_that_a_call_with_corrections_can_be_removed(workspace: Workspace, call_id: int) -> None:
    correct_first(workspace, call_id)
    calls.remove(workspace, ANNA, (call_id,))
    assert lines(workspace, call_id) == ()
