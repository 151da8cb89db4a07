from __future__ import annotations

from pathlib import Path

import pytest

from qa_app.model.agents import Actor
from qa_app.model.changes import NOTHING, Subject
from qa_app.model.problems import ProblemError
from qa_app.services import rubrics
from qa_app.services.workspace import Workspace
from tests.helpers.rubrics import MINI_POLICY, MINI_RUBRIC, publish_mini, write_shipped


def test_that_a_published_rubric_can_be_read_back(workspace: Workspace, actor: Actor) -> None:
    made = rubrics.publish(workspace, actor, MINI_RUBRIC, "mini.yaml")
    assert made.changes.subjects == {Subject.RUBRICS}
    assert rubrics.text(workspace, "mini", 1) == MINI_RUBRIC
    assert rubrics.rubric(workspace, "mini", 1).content_hash == made.hash
    (head,) = rubrics.published(workspace)
    assert (head.id, head.version, head.title.in_language("zh_CN"), head.mode) == ("mini", 1, "小表", "points")
    assert (head.published_at, head.published_by, head.retired) == (workspace.clock(), "Zhao Min", False)


def test_that_the_same_text_again_changes_nothing(workspace: Workspace, actor: Actor) -> None:
    rubrics.publish(workspace, actor, MINI_RUBRIC, "mini.yaml")
    with_other_line_ends = MINI_RUBRIC.replace("\n", "\r\n")
    assert rubrics.publish(workspace, actor, with_other_line_ends, "mini.yaml").changes == NOTHING


def test_that_a_published_version_never_changes(workspace: Workspace, actor: Actor) -> None:
    rubrics.publish(workspace, actor, MINI_RUBRIC, "mini.yaml")
    with pytest.raises(ProblemError) as caught:
        rubrics.publish(workspace, actor, MINI_RUBRIC.replace("points: 6", "points: 7"), "new.yaml")
    (problem,) = caught.value.problems
    assert (problem.code, problem.file) == ("rubric-version-published", "new.yaml")
    assert rubrics.text(workspace, "mini", 1) == MINI_RUBRIC


def test_that_a_rubric_with_errors_is_refused_with_all_of_them(workspace: Workspace, actor: Actor) -> None:
    broken = MINI_RUBRIC.replace("id: manners", "id: opening").replace("mode: points", "mode: point")
    with pytest.raises(ProblemError) as caught:
        rubrics.publish(workspace, actor, broken, "broken.yaml")
    assert len(caught.value.problems) >= 2
    assert {problem.file for problem in caught.value.problems} == {"broken.yaml"}
    assert rubrics.published(workspace) == ()


def test_that_the_newest_version_is_taken_that_is_not_retired(workspace: Workspace, actor: Actor) -> None:
    for version in (1, 2, 3):
        publish_mini(workspace, actor, version)
    rubrics.retire(workspace, actor, "mini", 3)
    assert rubrics.rubric(workspace, "mini").version == 2
    assert rubrics.rubric(workspace, "mini", 3).version == 3
    publish_mini(workspace, actor, 3)
    assert rubrics.rubric(workspace, "mini").version == 3


@pytest.mark.parametrize(
    ("version", "code"), [(None, "unknown-rubric"), (2, "unknown-rubric")], ids=["newest", "version"]
)
def test_that_an_unknown_rubric_is_said_so(workspace: Workspace, version: int | None, code: str) -> None:
    with pytest.raises(ProblemError, match=code):
        rubrics.rubric(workspace, "mini", version)


def test_that_an_unknown_version_is_said_so(workspace: Workspace, actor: Actor) -> None:
    publish_mini(workspace, actor)
    with pytest.raises(ProblemError, match="unknown-rubric-version"):
        rubrics.rubric(workspace, "mini", 9)


def test_that_what_is_shipped_is_published_once(workspace: Workspace, actor: Actor, tmp_path: Path) -> None:
    folder = write_shipped(tmp_path / "rubrics")
    first = rubrics.publish_shipped(workspace, actor, folder)
    assert first.subjects == {Subject.RUBRICS, Subject.POLICIES}
    assert rubrics.publish_shipped(workspace, actor, folder).subjects == frozenset()
    assert [head.id for head in rubrics.policies(workspace)] == ["mini-star"]


def test_that_a_version_published_by_hand_is_kept_against_the_shipped_one(
    workspace: Workspace, actor: Actor, tmp_path: Path
) -> None:
    own = MINI_RUBRIC.replace("points: 6", "points: 7")
    rubrics.publish(workspace, actor, own, "own.yaml")
    rubrics.publish_shipped(workspace, actor, write_shipped(tmp_path / "rubrics"))
    assert rubrics.text(workspace, "mini", 1) == own


def test_that_a_month_without_any_policy_is_said_so(workspace: Workspace) -> None:
    with pytest.raises(ProblemError, match="no-policy"):
        rubrics.policy(workspace)


def test_that_the_service_star_policy_is_the_usual_one(workspace: Workspace, actor: Actor) -> None:
    for name in ("alpha", "service-star"):
        rubrics.publish_policy(workspace, actor, MINI_POLICY.replace("mini-star", name), f"{name}.yaml")
    assert rubrics.policy(workspace).id == "service-star"
    assert rubrics.policy(workspace, "alpha").id == "alpha"
