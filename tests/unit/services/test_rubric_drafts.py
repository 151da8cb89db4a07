from __future__ import annotations

from pathlib import Path

import pytest

from qa_app.model.agents import Actor
from qa_app.model.changes import NOTHING, Subject
from qa_app.model.problems import ProblemError
from qa_app.model.rubric import Mode
from qa_app.scoring.rubric_file import read_rubric
from qa_app.services import rubric_drafts as drafts
from qa_app.services import rubrics
from qa_app.services.rubrics import Kind
from qa_app.services.workspace import Workspace
from qa_app.storage.operations import operations
from tests.conftest import ManualClock
from tests.helpers.rubrics import MINI_POLICY, MINI_RUBRIC, publish_mini


def codes(error: pytest.ExceptionInfo[ProblemError]) -> list[str]:
    return [each.code for each in error.value.problems]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "小表.yaml"
    path.write_bytes(MINI_RUBRIC.replace("\n", "\r\n").encode())
    return path


def test_that_a_draft_is_listed_by_what_its_text_says(workspace: Workspace, actor: Actor, clock: ManualClock) -> None:
    made = drafts.new_draft(workspace, actor, text=MINI_RUBRIC)
    assert made.changes.subjects == {Subject.RUBRIC_DRAFTS}
    (head,) = drafts.drafts(workspace)
    assert (head.id, head.kind, head.rubric_id, head.version) == (made.id, Kind.RUBRIC, "mini", 1)
    assert head.title.in_language("zh_CN") == "小表"
    assert (head.base, head.source, head.created_by, head.updated_at) == (None, None, "Zhao Min", clock())


def test_that_what_is_typed_is_stored_with_the_caret(workspace: Workspace, actor: Actor) -> None:
    made = drafts.new_draft(workspace, actor, text="rubric: a")
    drafts.store_draft(workspace, Actor("Li Na"), made.id, "rubric: b\nversion: 7\ntitle: [", 9)
    found = drafts.draft(workspace, made.id)
    assert (found.text, found.caret) == ("rubric: b\nversion: 7\ntitle: [", 9)
    assert (found.head.rubric_id, found.head.version, found.head.updated_by) == ("b", 7, "Li Na")
    with workspace.database.reading() as session:
        assert [each.action for each in operations(session, "rubric-draft", made.id)] == ["rubric-draft-begun"]


def test_that_a_discarded_draft_can_be_put_back(workspace: Workspace, actor: Actor) -> None:
    made = drafts.new_draft(workspace, actor, text=MINI_RUBRIC, base=("mini", 1))
    thrown = drafts.discard_draft(workspace, actor, made.id)
    assert drafts.drafts(workspace) == ()
    assert drafts.restore_draft(workspace, actor, thrown).id == made.id
    assert drafts.draft(workspace, made.id) == thrown


def test_that_nothing_can_be_done_with_a_draft_that_is_gone(workspace: Workspace, actor: Actor) -> None:
    with pytest.raises(ProblemError, match="rubric-draft-gone"):
        drafts.store_draft(workspace, actor, 5, "", 0)
    with pytest.raises(ProblemError, match="rubric-draft-gone"):
        drafts.publish_draft(workspace, actor, 5)


def test_that_a_published_draft_is_gone(workspace: Workspace, actor: Actor) -> None:
    made = drafts.new_draft(workspace, actor, text=MINI_RUBRIC)
    published = drafts.publish_draft(workspace, actor, made.id)
    assert (published.id, published.version) == ("mini", 1)
    assert published.changes.subjects == {Subject.RUBRICS, Subject.RUBRIC_DRAFTS}
    assert drafts.drafts(workspace) == ()
    assert rubrics.text(workspace, "mini", 1) == MINI_RUBRIC


def test_that_a_draft_with_errors_stays_and_tells_them_all(workspace: Workspace, actor: Actor) -> None:
    broken = MINI_RUBRIC.replace("id: manners", "id: opening").replace("mode: points", "mode: point")
    made = drafts.new_draft(workspace, actor, text=broken)
    with pytest.raises(ProblemError) as caught:
        drafts.publish_draft(workspace, actor, made.id)
    assert len(caught.value.problems) >= 2
    assert [head.id for head in drafts.drafts(workspace)] == [made.id]


def test_that_a_draft_of_a_taken_version_stays(workspace: Workspace, actor: Actor) -> None:
    publish_mini(workspace, actor)
    made = drafts.new_draft(workspace, actor, text=MINI_RUBRIC.replace("points: 6", "points: 7"))
    with pytest.raises(ProblemError, match="rubric-version-published"):
        drafts.publish_draft(workspace, actor, made.id)
    assert drafts.drafts(workspace) != ()


def test_that_a_draft_of_a_version_has_the_next_free_number_and_keeps_all_else(
    workspace: Workspace, actor: Actor
) -> None:
    commented = MINI_RUBRIC.replace("version: 1", "version: 1   # raise it")
    rubrics.publish(workspace, actor, commented, "mini.yaml")
    publish_mini(workspace, actor, 4)
    made = drafts.draft_of_version(workspace, actor, "mini", 1)
    found = drafts.draft(workspace, made.id)
    assert found.text == commented.replace("version: 1 ", "version: 5 ")
    assert (found.head.base, found.head.version) == (("mini", 1), 5)


def test_that_a_policy_is_drafted_and_published_in_the_same_way(workspace: Workspace, actor: Actor) -> None:
    rubrics.publish_policy(workspace, actor, MINI_POLICY, "star.yaml")
    made = drafts.draft_of_version(workspace, actor, "mini-star", 1, kind=Kind.POLICY)
    published = drafts.publish_draft(workspace, actor, made.id)
    assert (published.id, published.version) == ("mini-star", 2)
    assert [head.version for head in rubrics.policies(workspace)] == [2, 1]


def test_that_a_file_is_written_back_with_its_line_ends(workspace: Workspace, actor: Actor, file: Path) -> None:
    made = drafts.draft_of_file(workspace, actor, file)
    text = drafts.draft(workspace, made.id).text
    assert text == MINI_RUBRIC
    drafts.store_draft(workspace, actor, made.id, text.replace("小表", "大表"), 0)
    saved = drafts.save_draft_file(workspace, actor, made.id)
    assert saved.path == file
    assert file.read_bytes() == MINI_RUBRIC.replace("小表", "大表").replace("\n", "\r\n").encode()
    assert [each.name for each in file.parent.iterdir() if each.suffix != ""] == [file.name]
    drafts.save_draft_file(workspace, actor, made.id)


def test_that_a_file_is_opened_once(workspace: Workspace, actor: Actor, file: Path) -> None:
    first = drafts.draft_of_file(workspace, actor, file)
    again = drafts.draft_of_file(workspace, actor, file)
    assert (again.id, again.changes) == (first.id, NOTHING)


def test_that_a_file_changed_by_somebody_else_is_not_overwritten(
    workspace: Workspace, actor: Actor, file: Path
) -> None:
    made = drafts.draft_of_file(workspace, actor, file)
    file.write_text("rubric: other\n", encoding="utf-8")
    with pytest.raises(ProblemError) as caught:
        drafts.save_draft_file(workspace, actor, made.id)
    assert codes(caught) == ["file-changed-on-disk"]
    assert file.read_text(encoding="utf-8") == "rubric: other\n"
    drafts.save_draft_file(workspace, actor, made.id, overwrite=True)
    assert file.read_bytes().decode() == MINI_RUBRIC.replace("\n", "\r\n")


def test_that_a_file_that_was_deleted_is_written_again(workspace: Workspace, actor: Actor, file: Path) -> None:
    made = drafts.draft_of_file(workspace, actor, file)
    file.unlink()
    drafts.save_draft_file(workspace, actor, made.id)
    assert file.exists()


def test_that_a_draft_without_a_file_must_be_given_one(workspace: Workspace, actor: Actor, tmp_path: Path) -> None:
    made = drafts.new_draft(workspace, actor, text=MINI_RUBRIC)
    with pytest.raises(ProblemError, match="draft-without-file"):
        drafts.save_draft_file(workspace, actor, made.id)
    drafts.save_draft_file(workspace, actor, made.id, tmp_path / "new.yaml")
    assert (tmp_path / "new.yaml").read_text(encoding="utf-8") == MINI_RUBRIC
    assert drafts.draft(workspace, made.id).head.source == tmp_path / "new.yaml"


def test_that_a_folder_that_is_not_there_is_said_so(workspace: Workspace, actor: Actor, tmp_path: Path) -> None:
    made = drafts.new_draft(workspace, actor, text=MINI_RUBRIC)
    with pytest.raises(ProblemError, match="file-not-written"):
        drafts.save_draft_file(workspace, actor, made.id, tmp_path / "nowhere" / "new.yaml")


def test_that_a_file_of_a_published_version_with_another_text_is_raised(
    workspace: Workspace, actor: Actor, file: Path
) -> None:
    publish_mini(workspace, actor)
    file.write_text(MINI_RUBRIC.replace("points: 6", "points: 7"), encoding="utf-8")
    made = drafts.draft_of_file(workspace, actor, file)
    found = drafts.draft(workspace, made.id)
    assert (found.head.version, found.head.base, found.head.source) == (2, ("mini", 1), file)


@pytest.mark.parametrize("mode", list(Mode))
@pytest.mark.parametrize("language", ["en", "zh_CN", "zh_TW", "fr"])
def test_that_a_new_rubric_begins_without_a_problem(mode: Mode, language: str) -> None:
    text = drafts.new_rubric_text(language, mode)
    reading = read_rubric(text, "new.yaml")
    assert reading.problems == ()
    assert reading.rubric is not None
    assert reading.rubric.mode is mode
    assert "#" in text


def test_that_the_first_version_is_free_where_none_is_published(workspace: Workspace, actor: Actor) -> None:
    assert drafts.next_version(workspace, "mini") == 1
    publish_mini(workspace, actor, 3)
    assert drafts.next_version(workspace, "mini") == 4
