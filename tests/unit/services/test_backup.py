"""A workspace packed into one file and put back: whole, checked, and never over what cannot be kept."""

import json
import shutil
import sqlite3
import zipfile

import pytest

from qa_app.cli import main
from qa_app.config.paths import Paths
from qa_app.config.settings import Settings, load_settings, save_settings
from qa_app.model.calls import CallFilter
from qa_app.model.problems import ProblemError
from qa_app.model.progress import UNCONTROLLED
from qa_app.services import calls
from qa_app.services.backup import DATABASE, MANIFEST, SETTINGS, back_up_workspace, restore_workspace
from qa_app.services.workspace import open_workspace
from tests.helpers.calls import ACTOR, recorded_call


@pytest.fixture
def paths(tmp_path, sqlite_template):
    found = Paths(tmp_path / "workspace")
    found.root.mkdir()
    shutil.copy(sqlite_template, found.database)
    return found


@pytest.fixture
def backup(paths, tmp_path):
    """A backup of one call and one kept recording; the workspace has two calls by now."""
    workspace = open_workspace(paths)
    try:
        recorded_call(workspace, "4711")
        (paths.recordings / "4711.wav").write_bytes(b"sound")
        made = back_up_workspace(workspace, ACTOR, tmp_path / "out" / "week.zip", UNCONTROLLED, recordings=True)
        recorded_call(workspace, "4712")
    finally:
        workspace.close()
    return made.path


def numbers(paths):
    workspace = open_workspace(paths)
    try:
        return calls.count(workspace, CallFilter())
    finally:
        workspace.close()


def codes(error):
    return [each.code for each in error.value.problems]


def rewrite(backup, change):
    """Write the backup anew with parts as `change` leaves them."""
    with zipfile.ZipFile(backup) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    change(parts)
    with zipfile.ZipFile(backup, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


def test_that_a_backup_puts_back_what_it_held(backup, paths):
    assert numbers(paths) == 2
    restore_workspace(paths, backup, UNCONTROLLED)
    assert numbers(paths) == 1


def test_that_a_backup_opens_in_a_new_workspace(backup, tmp_path):
    fresh = Paths(tmp_path / "fresh")
    made = restore_workspace(fresh, backup, UNCONTROLLED)
    assert (numbers(fresh), made.kept, made.recordings) == (1, None, 1)
    assert (fresh.recordings / "4711.wav").read_bytes() == b"sound"


def test_that_what_was_there_is_kept(backup, paths):
    kept = restore_workspace(paths, backup, UNCONTROLLED).kept
    with sqlite3.connect(kept) as connection:
        assert connection.execute("SELECT count(*) FROM calls").fetchone() == (2,)


def test_that_a_damaged_database_is_replaced_and_kept(backup, paths):
    paths.database.write_bytes(b"no database at all, but long enough to be looked at" * 100)
    kept = restore_workspace(paths, backup, UNCONTROLLED).kept
    assert kept.read_bytes().startswith(b"no database")
    assert numbers(paths) == 1


def test_that_recordings_stay_out_unless_they_are_wanted(paths, tmp_path):
    workspace = open_workspace(paths)
    (paths.recordings / "4711.wav").write_bytes(b"sound")
    made = back_up_workspace(workspace, ACTOR, tmp_path / "week.zip", UNCONTROLLED)
    workspace.close()
    assert made.recordings == 0


def test_that_a_backup_of_a_server_names_the_way(workspace, tmp_path):
    if workspace.database.file is not None:
        pytest.skip("only a server's database is refused")
    with pytest.raises(ProblemError) as error:
        back_up_workspace(workspace, ACTOR, tmp_path / "week.zip", UNCONTROLLED)
    assert codes(error) == ["backup-of-server"]


def test_that_a_changed_byte_is_found_before_anything_changes(backup, paths):
    rewrite(backup, lambda parts: parts.update({DATABASE: parts[DATABASE][:-1] + b"x"}))
    with pytest.raises(ProblemError) as error:
        restore_workspace(paths, backup, UNCONTROLLED)
    assert codes(error) == ["backup-damaged"]
    assert numbers(paths) == 2


@pytest.mark.parametrize("name", ["../outside", "recordings/../outside", "recordings/a/b", "models/x", "recordings/"])
def test_that_a_part_outside_its_place_is_refused(backup, paths, name):
    def change(parts):
        head = json.loads(parts[MANIFEST])
        head["files"][name] = {"sha256": "0", "bytes": 1}
        parts.update({MANIFEST: json.dumps(head), name: b"x"})

    rewrite(backup, change)
    with pytest.raises(ProblemError) as error:
        restore_workspace(paths, backup, UNCONTROLLED)
    assert codes(error) == ["not-a-backup"]


def test_that_a_backup_of_a_newer_program_is_refused(backup, paths):
    rewrite(backup, lambda parts: parts.update({MANIFEST: parts[MANIFEST].replace(b'version": 1', b'version": 2')}))
    with pytest.raises(ProblemError) as error:
        restore_workspace(paths, backup, UNCONTROLLED)
    assert codes(error) == ["backup-from-the-future"]


def test_that_a_database_in_use_is_not_replaced(backup, paths):
    with sqlite3.connect(paths.database, isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(ProblemError) as error:
            restore_workspace(paths, backup, UNCONTROLLED)
        other.execute("ROLLBACK")
    other.close()
    assert codes(error) == ["database-locked"]
    assert numbers(paths) == 2


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 and then nothing", b"words"])
def test_that_a_file_that_is_no_backup_is_refused(tmp_path, paths, content):
    file = tmp_path / "week.zip"
    file.write_bytes(content)
    with pytest.raises(ProblemError) as error:
        restore_workspace(paths, file, UNCONTROLLED)
    assert codes(error) == ["not-a-backup"]


def test_that_the_commands_write_and_put_back(paths, tmp_path, capsys):
    file = tmp_path / "week.zip"
    assert main(["backup", str(file), "--workspace", str(paths.root), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["backup"] == str(file)
    assert main(["restore", str(file), "--workspace", str(tmp_path / "fresh"), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["workspace"] == str(tmp_path / "fresh")


def test_that_a_missing_backup_ends_with_one(tmp_path, capsys):
    assert main(["restore", str(tmp_path / "none.zip"), "--workspace", str(tmp_path / "w"), "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["problems"][0]["code"] == "file-not-found"


def test_that_a_server_is_not_restored_from_a_file(tmp_path, capsys):
    words = ["restore", str(tmp_path / "week.zip"), "--database", "postgresql+psycopg://u@h/n", "--json"]
    assert main(words) == 1
    assert json.loads(capsys.readouterr().out)["problems"][0]["code"] == "backup-of-server"


def test_that_token_and_password_stay_out_of_a_backup_and_in_the_workspace(paths, tmp_path):
    save_settings(paths, Settings(reviewer_name="赵敏", hub_token="hf_secret", model_proxy_password="open sesame"))
    workspace = open_workspace(paths)
    made = back_up_workspace(workspace, ACTOR, tmp_path / "week.zip", UNCONTROLLED).path
    workspace.close()
    with zipfile.ZipFile(made) as archive:
        kept = archive.read(SETTINGS).decode()
    assert ("赵敏" in kept, "hf_secret" in kept, "open sesame" in kept) == (True, False, False)
    restore_workspace(paths, made, UNCONTROLLED)
    assert load_settings(paths).hub_token == "hf_secret"
    assert list(paths.cache.glob("backup-*")) == []
