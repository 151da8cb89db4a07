"""Recordings become calls; whatever is wrong with one does not stop the others."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from qa_app.model.agents import Actor
from qa_app.model.calls import Call, CallFilter, CallMetadata, Probe, RecordingWarning
from qa_app.model.changes import NOTHING, Subject
from qa_app.model.problems import Problem, ProblemError, Severity
from qa_app.model.progress import UNCONTROLLED, Control, Progress
from qa_app.services import calls
from qa_app.services.import_calls import ImportReport, ImportRequest, import_calls
from qa_app.services.workspace import Workspace
from qa_app.speech.decode import never
from qa_app.speech.peaks import Peaks


@dataclass
class BytesMedia:
    """Takes every file for a recording of 3 seconds, but those that begin with ``bad``; ``odd`` ones have a warning."""

    probed: int = 0

    def probe(self, path: Path) -> Probe:
        self.probed += 1
        content = path.read_bytes()
        if content.startswith(b"bad"):
            raise ProblemError(Problem("recording-not-audio", (("name", path.name),), file=str(path)))
        warnings = (RecordingWarning("recording-cut", (("missing_s", "2"),)),) if content.startswith(b"odd") else ()
        return Probe(3000, 8000, 2, "pcm_mulaw", "wav", warnings)

    def sha256(self, path: Path) -> str:
        return hashlib.sha256(path.read_bytes()).hexdigest()

    def decode_to_wav(self, path: Path, target: Path, cancelled: Callable[[], bool] = never) -> None:
        raise NotImplementedError

    def peaks(self, path: Path, decoded: Path | None = None) -> Peaks:
        raise NotImplementedError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "recordings"
    made.mkdir()
    return made


@dataclass
class Desk:
    """An import on a workspace."""

    workspace: Workspace
    actor: Actor
    media: BytesMedia

    def take(self, *paths: Path, control: Control = UNCONTROLLED, **more: object) -> ImportReport:
        return import_calls(self.workspace, self.actor, ImportRequest(paths, **more), self.media, control)  # type: ignore[arg-type]

    def call(self, number: str) -> Call:
        return calls.find(self.workspace, number)

    def count(self) -> int:
        return calls.count(self.workspace, CallFilter())


@pytest.fixture
def desk(local_workspace: Workspace, actor: Actor) -> Desk:
    return Desk(local_workspace, actor, BytesMedia())


def sheet(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def test_that_a_folder_and_its_sheet_become_calls(
    workspace: Workspace, actor: Actor, folder: Path, tmp_path: Path
) -> None:
    (folder / "a.wav").write_bytes(b"1")
    metadata = sheet(
        tmp_path / "calls.csv", "文件名,通话编号,工号,姓名,班组,开始时间\na,4711,0102,李娜,一组,2026-10-14 16:20\n"
    )

    report = Desk(workspace, actor, BytesMedia()).take(folder, metadata=metadata)

    assert [(each.call, each.file) for each in report.imported] == [("4711", str(folder / "a.wav"))]
    assert (report.duplicates, report.rejected, report.warnings, report.stopped) == ((), (), (), False)
    assert report.changes.touches(Subject.CALLS)
    call = calls.find(workspace, "4711")
    assert (call.agent_number, call.agent_name, call.team) == ("0102", "李娜", "一组")
    assert call.started_at == datetime(2026, 10, 14, 8, 20, tzinfo=UTC)
    assert (call.recording_path, call.duration_ms) == (str(folder / "a.wav"), 3000)


def test_that_a_call_without_a_number_is_called_like_its_file(desk: Desk, folder: Path) -> None:
    (folder / "电话 😀 'x'.wav").write_bytes(b"1")

    (taken,) = desk.take(folder).imported

    assert taken.call == "电话 😀 'x'"


def test_that_files_of_one_name_in_two_folders_are_two_calls(desk: Desk, folder: Path) -> None:
    for name in ("mon", "tue"):
        (folder / name).mkdir()
        (folder / name / "a.wav").write_bytes(name.encode())

    assert [each.call for each in desk.take(folder).imported] == ["a", "a-2"]


def test_that_a_bad_recording_is_rejected_and_the_rest_taken(desk: Desk, folder: Path) -> None:
    (folder / "a.wav").write_bytes(b"1")
    (folder / "b.wav").write_bytes(b"bad")
    (folder / "c.wav").write_bytes(b"2")

    report = desk.take(folder)

    assert [each.call for each in report.imported] == ["a", "c"]
    assert [(found.code, found.file) for found in report.rejected] == [("recording-not-audio", str(folder / "b.wav"))]


def test_that_a_missing_file_is_rejected_and_the_rest_taken(desk: Desk, folder: Path) -> None:
    (folder / "a.wav").write_bytes(b"1")

    report = desk.take(folder / "gone.wav", folder)

    assert len(report.imported) == 1
    assert [found.code for found in report.rejected] == ["file-not-found"]


def test_that_the_same_bytes_make_one_call(desk: Desk, folder: Path) -> None:
    (folder / "a.wav").write_bytes(b"1")
    (folder / "copy of a.wav").write_bytes(b"1")

    report = desk.take(folder)

    assert [each.call for each in report.imported] == ["a"]
    assert [(each.call, each.file) for each in report.duplicates] == [("a", str(folder / "copy of a.wav"))]
    assert desk.count() == 1


def test_that_an_import_done_again_takes_nothing_and_opens_nothing(desk: Desk, folder: Path) -> None:
    (folder / "a.wav").write_bytes(b"1")
    desk.take(folder)
    probed = desk.media.probed

    report = desk.take(folder)

    assert (report.imported, len(report.duplicates), report.changes) == ((), 1, NOTHING)
    assert desk.media.probed == probed


def test_that_an_import_done_again_with_a_sheet_fills_in_what_was_empty(
    desk: Desk, folder: Path, tmp_path: Path
) -> None:
    (folder / "a.wav").write_bytes(b"1")
    desk.take(folder, metadata=sheet(tmp_path / "1.csv", "file,team,csat\na.wav,一组,\n"))

    report = desk.take(folder, metadata=sheet(tmp_path / "2.csv", "file,agent,team,csat\na.wav,102,二组,0\n"))

    assert [each.filled for each in report.duplicates] == [True]
    assert report.changes.call_ids == (desk.call("a").id,)
    assert (desk.call("a").agent_number, desk.call("a").team, desk.call("a").csat) == ("102", "一组", 0)


def test_that_a_recording_that_was_moved_is_found_again_by_importing_it(desk: Desk, folder: Path) -> None:
    (folder / "a.wav").write_bytes(b"1")
    desk.take(folder)
    (folder / "a.wav").rename(folder / "b.wav")

    report = desk.take(folder)

    assert [(each.call, each.filled) for each in report.duplicates] == [("a", True)]
    assert report.changes.touches(Subject.CALLS)
    assert desk.call("a").recording_path == str(folder / "b.wav")


def test_that_every_bad_row_is_told_and_its_recording_taken_without_metadata(
    desk: Desk, folder: Path, tmp_path: Path
) -> None:
    (folder / "a.wav").write_bytes(b"1")
    (folder / "b.wav").write_bytes(b"2")
    metadata = sheet(tmp_path / "calls.csv", "file,agent,csat\na.wav,101,much\nb.wav,102,5\ngone.wav,103,5\n")

    report = desk.take(folder, metadata=metadata)

    assert [(found.code, found.file, found.line) for found in report.rejected] == [
        ("value-not-a-number", str(metadata), 2),
        ("metadata-row-without-file", str(metadata), 4),
    ]
    assert [each.call for each in report.imported] == ["a", "b"]
    assert (desk.call("a").agent_number, desk.call("b").agent_number) == ("", "102")
    assert report.warnings == ()


def test_that_a_recording_without_a_row_is_taken_with_a_warning(desk: Desk, folder: Path, tmp_path: Path) -> None:
    (folder / "a.wav").write_bytes(b"1")

    report = desk.take(folder, metadata=sheet(tmp_path / "calls.csv", "file\nb.wav\n"))

    assert len(report.imported) == 1
    assert [(found.code, found.severity, found.file) for found in report.warnings] == [
        ("file-without-metadata", Severity.WARNING, str(folder / "a.wav"))
    ]


def test_that_what_is_odd_about_a_recording_is_told(desk: Desk, folder: Path) -> None:
    (folder / "a.wav").write_bytes(b"odd")

    report = desk.take(folder)

    assert [each.warnings[0].code for each in report.imported] == ["recording-cut"]
    assert [(found.code, found.file) for found in report.warnings] == [("recording-cut", str(folder / "a.wav"))]
    assert [each.code for each in desk.call("a").warnings] == ["recording-cut"]


def test_that_a_sheet_that_cannot_be_used_stops_everything_before_it_begins(
    desk: Desk, folder: Path, tmp_path: Path
) -> None:
    (folder / "a.wav").write_bytes(b"1")

    with pytest.raises(ProblemError) as caught:
        desk.take(folder, metadata=tmp_path / "none.csv")

    assert caught.value.problems[0].code == "sheet-missing"
    assert desk.count() == 0


def test_that_a_template_out_of_order_stops_everything_before_it_begins(desk: Desk, folder: Path) -> None:
    (folder / "a.wav").write_bytes(b"1")

    with pytest.raises(ProblemError):
        desk.take(folder, pattern="{agnet}")

    assert desk.count() == 0


def test_that_names_tell_what_the_sheet_does_not(desk: Desk, folder: Path, tmp_path: Path) -> None:
    (folder / "102_138_20261014162000.wav").write_bytes(b"1")
    (folder / "other.wav").write_bytes(b"2")
    metadata = sheet(tmp_path / "calls.csv", "file,agent\n102_138_20261014162000.wav,0102\nother.wav,103\n")

    report = desk.take(folder, metadata=metadata, pattern="{agent}_{customer}_{date:%Y%m%d%H%M%S}")

    call = desk.call("102_138_20261014162000")
    assert (call.agent_number, call.customer) == ("0102", "138")
    assert call.started_at == datetime(2026, 10, 14, 8, 20, tzinfo=UTC)
    assert [(found.code, found.file) for found in report.warnings] == [
        ("file-name-no-match", str(folder / "other.wav"))
    ]


def test_that_a_name_with_an_impossible_date_is_taken_with_a_warning(desk: Desk, folder: Path) -> None:
    (folder / "102_20261399.wav").write_bytes(b"1")

    report = desk.take(folder, pattern="{agent}_{date:%Y%m%d}")

    assert [found.code for found in report.warnings] == ["file-name-bad-value"]
    assert desk.call("102_20261399").agent_number == "102"


def test_that_a_chosen_mapping_is_used(desk: Desk, folder: Path, tmp_path: Path) -> None:
    (folder / "a.wav").write_bytes(b"1")
    metadata = sheet(tmp_path / "calls.csv", "r,n\na.wav,102\n")

    desk.take(folder, metadata=metadata, mapping={"file": "r", "agent": "n"})

    assert desk.call("a").agent_number == "102"


def test_that_stopping_keeps_what_was_taken(desk: Desk, folder: Path) -> None:
    for name in "abc":
        (folder / f"{name}.wav").write_bytes(name.encode())
    steps: list[Progress] = []
    control = Control(steps.append, lambda: any(step.phase == "importing" and step.done == 1 for step in steps))

    report = desk.take(folder, control=control)

    assert (report.stopped, [each.call for each in report.imported]) == (True, ["a", "b"])
    assert desk.count() == 2


@pytest.mark.skipif(os.name == "nt", reason="file names are text there")
def test_that_a_name_that_is_no_text_is_rejected_and_the_rest_taken(desk: Desk, folder: Path) -> None:
    (folder / os.fsdecode(b"caf\xe9.wav")).write_bytes(b"1")
    (folder / "z.wav").write_bytes(b"2")

    report = desk.take(folder)

    assert [found.code for found in report.rejected] == ["file-name-not-unicode"]
    assert [each.call for each in report.imported] == ["z"]


def test_that_recordings_are_copied_where_the_settings_say_so(desk: Desk, folder: Path) -> None:
    (folder / "a.WAV").write_bytes(b"1")
    desk.workspace = replace(desk.workspace, settings=desk.workspace.settings.with_values(copy_recordings=True))

    desk.take(folder)

    path = Path(desk.call("a").recording_path or "")
    assert path.parent == desk.workspace.paths.recordings
    assert path.read_bytes() == b"1"
    assert list(desk.workspace.paths.recordings.iterdir()) == [path]


def test_that_a_recording_that_cannot_be_copied_is_rejected(desk: Desk, folder: Path) -> None:
    (folder / "a.wav").write_bytes(b"1")
    desk.workspace.paths.recordings.rmdir()
    desk.workspace.paths.recordings.write_text("a file")
    desk.workspace = replace(desk.workspace, settings=desk.workspace.settings.with_values(copy_recordings=True))

    report = desk.take(folder)

    assert [(found.code, found.file) for found in report.rejected] == [("recording-not-copied", str(folder / "a.wav"))]
    assert desk.count() == 0


def test_that_a_recording_joins_the_call_that_waits_for_it(desk: Desk, folder: Path, tmp_path: Path) -> None:
    with desk.workspace.database.writing() as session:
        waiting = calls.add_call(session, desk.workspace, desk.actor, CallMetadata(number="4711", agent_number="102"))
    (folder / "a.wav").write_bytes(b"1")

    report = desk.take(folder, metadata=sheet(tmp_path / "calls.csv", "file,call,agent,queue\na.wav,4711,103,物流\n"))

    assert [(each.call_id, each.call) for each in report.imported] == [(waiting, "4711")]
    call = desk.call("4711")
    assert (call.agent_number, call.queue, call.recording_path) == ("102", "物流", str(folder / "a.wav"))
    assert desk.count() == 1
