from __future__ import annotations

from pathlib import Path

import pytest

from qa_app.model.agents import Actor
from qa_app.services import rubric_sources as sources
from qa_app.services import rubrics
from qa_app.services.rubric_sources import FileChange
from qa_app.services.rubrics import Kind
from qa_app.services.workspace import Workspace
from tests.helpers.rubrics import MINI_POLICY, MINI_RUBRIC, write_shipped

OTHER = MINI_RUBRIC.replace("points: 6", "points: 7")


@pytest.fixture
def none_shipped(tmp_path: Path) -> Path:
    return tmp_path / "shipped"


@pytest.fixture
def file(workspace: Workspace, actor: Actor, tmp_path: Path) -> Path:
    """A file that the mini rubric was published from."""
    path = tmp_path / "mini.yaml"
    path.write_text(MINI_RUBRIC, encoding="utf-8")
    rubrics.publish(workspace, actor, MINI_RUBRIC, str(path), source=path)
    return path


def test_that_a_file_as_it_was_published_is_not_told_of(workspace: Workspace, file: Path, none_shipped: Path) -> None:
    file.write_text(MINI_RUBRIC.replace("\n", "\r\n"), encoding="utf-8", newline="")
    assert sources.changed_files(workspace, none_shipped) == ()
    assert sources.watched_files(workspace) == (file,)


@pytest.mark.parametrize(
    ("text", "change", "version"),
    [
        (OTHER, FileChange.SAME_VERSION_OTHER_TEXT, 1),
        (OTHER.replace("version: 1", "version: 3"), FileChange.NEWER_VERSION, 3),
        (OTHER.replace("rubric: mini", "rubric: maxi"), FileChange.OTHER_ID, 1),
        (OTHER.replace("mode: points", "mode: pints"), FileChange.BROKEN, None),
        ("", FileChange.BROKEN, None),
    ],
)
def test_that_a_changed_file_is_told_of(
    workspace: Workspace, file: Path, none_shipped: Path, text: str, change: FileChange, version: int | None
) -> None:
    file.write_text(text, encoding="utf-8")
    (found,) = sources.changed_files(workspace, none_shipped)
    assert (found.path, found.kind, found.id, found.published_version) == (file, Kind.RUBRIC, "mini", 1)
    assert (found.change, found.file_version, found.next_version, found.shipped) == (change, version, 2, False)


def test_that_a_missing_file_is_told_of(workspace: Workspace, file: Path, none_shipped: Path) -> None:
    file.unlink()
    (found,) = sources.changed_files(workspace, none_shipped)
    assert found.change is FileChange.MISSING


def test_that_a_dismissed_change_is_told_of_again_when_the_file_changes(
    workspace: Workspace, actor: Actor, file: Path, none_shipped: Path
) -> None:
    file.write_text(OTHER, encoding="utf-8")
    sources.dismiss_changed_file(workspace, actor, file)
    assert sources.changed_files(workspace, none_shipped) == ()
    file.write_text(OTHER.replace("points: 7", "points: 8"), encoding="utf-8")
    assert len(sources.changed_files(workspace, none_shipped)) == 1


def test_that_publishing_the_change_settles_it(
    workspace: Workspace, actor: Actor, file: Path, none_shipped: Path
) -> None:
    newer = OTHER.replace("version: 1", "version: 2")
    file.write_text(newer, encoding="utf-8")
    rubrics.publish(workspace, actor, newer, str(file), source=file)
    assert sources.changed_files(workspace, none_shipped) == ()


def test_that_a_shipped_file_of_a_published_version_with_another_text_is_told_of(
    workspace: Workspace, actor: Actor, tmp_path: Path
) -> None:
    folder = write_shipped(tmp_path / "rubrics")
    rubrics.publish_shipped(workspace, actor, folder)
    (folder / "mini.yaml").write_text(OTHER, encoding="utf-8")
    (folder / "policies" / "mini-star.yaml").write_text(MINI_POLICY.replace("100", "50"), encoding="utf-8")
    rubrics.publish_shipped(workspace, actor, folder)
    found = sources.changed_files(workspace, folder)
    assert [(each.kind, each.id, each.change, each.shipped) for each in found] == [
        (Kind.RUBRIC, "mini", FileChange.SAME_VERSION_OTHER_TEXT, True),
        (Kind.POLICY, "mini-star", FileChange.SAME_VERSION_OTHER_TEXT, True),
    ]
    for each in found:
        sources.dismiss_changed_file(workspace, actor, each.path)
    assert sources.changed_files(workspace, folder) == ()
    assert sources.watched_files(workspace) == ()
