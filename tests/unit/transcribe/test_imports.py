"""Imports of models: each file looked at, what it is instead said, archives not trusted."""

from __future__ import annotations

import io
import json
import shutil
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from qa_app.model.problems import ProblemError
from qa_app.model.progress import UNCONTROLLED, Cancelled, Control, Progress
from qa_app.transcribe import archives, imports, store
from qa_app.transcribe.imports import import_model
from qa_app.transcribe.models import MODEL_FILES, fingerprint, read_traits
from tests.helpers.model_files import WORDS, make_model, write_weights


def faults(folder: Path, source: Path) -> list[tuple[str, str]]:
    """Import in vain; give the code of each problem with the file it names."""
    with pytest.raises(ProblemError) as caught:
        import_model(folder / "store", source, UNCONTROLLED)
    assert store.stored_models(folder / "store") == ()
    return [(each.code, dict(each.arguments).get("name", "")) for each in caught.value.problems]


def left_over(folder: Path) -> list[str]:
    return [each.name for each in folder.iterdir() if not each.name.endswith(".lock")]


def zipped(folder: Path, target: Path, within: str = "") -> Path:
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in folder.iterdir():
            archive.write(file, f"{within}{file.name}")
    return target


def tarred(folder: Path, target: Path, within: str) -> Path:
    with tarfile.open(target, "w:gz" if target.suffix in {".gz", ".tgz"} else "w") as archive:
        archive.add(folder, within)
    return target


def test_that_a_folder_is_copied_whole_and_can_be_checked(tmp_path: Path) -> None:
    source = make_model(tmp_path / "my-model")
    assert import_model(tmp_path / "store", source, UNCONTROLLED) == "my-model"
    (found,) = store.stored_models(tmp_path / "store")
    assert found.size_bytes == sum((source / name).stat().st_size for name in MODEL_FILES if (source / name).exists())
    assert not (found.folder / "README.md").exists()
    assert store.check(found.folder, UNCONTROLLED) == ()


def test_that_every_missing_and_empty_file_is_named(tmp_path: Path) -> None:
    folder = make_model(tmp_path / "m")
    (folder / "tokenizer.json").unlink()
    (folder / "vocabulary.json").unlink()
    (folder / "model.bin").write_bytes(b"")
    names = ["model.bin", "tokenizer.json", "vocabulary.json"]
    assert faults(tmp_path, folder) == [("model-incomplete", name) for name in names]


def test_that_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert faults(tmp_path, tmp_path / "m") == [("model-missing", "")]


@pytest.mark.parametrize(
    ("file", "program"),
    [
        ("model.safetensors", "Transformers"),
        ("pytorch_model.bin", "Transformers"),
        ("pytorch_model-00001-of-00002.bin", "Transformers"),
        ("ggml-large-v3.bin", "whisper.cpp"),
        ("large-v3.pt", "OpenAI Whisper"),
        ("encoder.onnx", "ONNX"),
    ],
)
def test_that_a_model_for_another_program_is_called_by_its_name(tmp_path: Path, file: str, program: str) -> None:
    folder = tmp_path / "m"
    folder.mkdir()
    (folder / file).write_bytes(b"weights")
    with pytest.raises(ProblemError) as caught:
        import_model(tmp_path / "store", folder, UNCONTROLLED)
    (fault,) = caught.value.problems
    assert (fault.code, dict(fault.arguments)["program"]) == ("model-foreign", program)


def test_that_weights_that_end_too_early_are_found(tmp_path: Path) -> None:
    folder = make_model(tmp_path / "m")
    whole = (folder / "model.bin").read_bytes()
    (folder / "model.bin").write_bytes(whole[: len(whole) // 2])
    assert faults(tmp_path, folder) == [("weights-truncated", "model.bin")]


def test_that_a_pointer_of_git_in_place_of_the_weights_is_found(tmp_path: Path) -> None:
    folder = make_model(tmp_path / "m")
    (folder / "model.bin").write_text("version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 9\n")
    assert faults(tmp_path, folder) == [("weights-pointer", "model.bin")]


@pytest.mark.parametrize(
    "content", [b"<html>not found</html>", b"\x06\x00\x00\x00" + b"\x0b\x00OtherSpecX\x00" + bytes(99)]
)
def test_that_weights_of_another_kind_are_found(tmp_path: Path, content: bytes) -> None:
    folder = make_model(tmp_path / "m")
    (folder / "model.bin").write_bytes(content)
    assert faults(tmp_path, folder) == [("weights-foreign", "model.bin")]


def test_that_more_bytes_than_weights_are_found(tmp_path: Path) -> None:
    folder = make_model(tmp_path / "m")
    with (folder / "model.bin").open("ab") as file:
        file.write(b"more")
    assert faults(tmp_path, folder) == [("weights-foreign", "model.bin")]


@pytest.mark.parametrize("name", ["config.json", "tokenizer.json", "vocabulary.json", "preprocessor_config.json"])
def test_that_a_file_that_is_no_json_is_named_with_its_place(tmp_path: Path, name: str) -> None:
    folder = make_model(tmp_path / "m")
    (folder / name).write_text('{\n "a": }')
    with pytest.raises(ProblemError) as caught:
        import_model(tmp_path / "store", folder, UNCONTROLLED)
    (fault,) = caught.value.problems
    assert (fault.code, Path(fault.file or "").name, fault.line) == ("model-file-broken", name, 2)


def test_that_a_file_of_another_shape_is_named(tmp_path: Path) -> None:
    folder = make_model(tmp_path / "m")
    (folder / "config.json").write_text("[]")
    assert faults(tmp_path, folder) == [("model-file-broken", "config.json")]


def test_that_every_fault_is_told_at_once(tmp_path: Path) -> None:
    folder = make_model(tmp_path / "m")
    (folder / "config.json").write_text("{")
    (folder / "tokenizer.json").unlink()
    (folder / "model.bin").write_bytes(b"?" * 99)
    codes = [code for code, _name in faults(tmp_path, folder)]
    assert codes == ["model-incomplete", "model-file-broken", "weights-foreign"]


def test_that_a_vocabulary_of_another_size_than_the_weights_is_found(tmp_path: Path) -> None:
    folder = make_model(tmp_path / "m")
    write_weights(folder / "model.bin", len(WORDS) + 1)
    assert faults(tmp_path, folder) == [("model-vocabulary-differs", "vocabulary.json")]


@pytest.mark.parametrize("words", [("c", *WORDS), (*WORDS, "c", "d")])
def test_that_another_models_tokenizer_is_found(tmp_path: Path, words: tuple[str, ...]) -> None:
    folder = make_model(tmp_path / "m")
    shutil.copy(make_model(tmp_path / "other", words=words) / "tokenizer.json", folder)
    assert faults(tmp_path, folder) == [("model-vocabulary-differs", "tokenizer.json")]


def test_that_a_vocabulary_of_the_older_kind_will_do(tmp_path: Path) -> None:
    folder = make_model(tmp_path / "m")
    (folder / "vocabulary.json").unlink()
    (folder / "vocabulary.txt").write_text("\n".join(WORDS) + "\n")
    assert import_model(tmp_path / "store", folder, UNCONTROLLED) == "m"


def test_that_a_cancelled_import_leaves_nothing_behind(tmp_path: Path) -> None:
    told: list[Progress] = []
    with pytest.raises(Cancelled):
        import_model(tmp_path / "store", make_model(tmp_path / "m"), Control(told.append, lambda: len(told) > 1))
    assert left_over(tmp_path / "store") == []


def test_that_the_bytes_are_told(tmp_path: Path) -> None:
    told: list[Progress] = []
    source = make_model(tmp_path / "m")
    import_model(tmp_path / "store", source, Control(told.append, lambda: False))
    weights = (source / "model.bin").stat().st_size
    total = store.size_bytes(source)
    assert [(each.phase, each.done, each.total) for each in told][:2] == [
        ("copying", 0, total),
        ("copying", weights, total),
    ]


def test_that_the_same_model_again_is_left_as_it_is(tmp_path: Path) -> None:
    source = make_model(tmp_path / "m")
    import_model(tmp_path / "store", source, UNCONTROLLED)
    assert import_model(tmp_path / "store", source, UNCONTROLLED) == "m"


def test_that_another_model_of_the_same_name_is_refused(tmp_path: Path) -> None:
    import_model(tmp_path / "store", make_model(tmp_path / "m"), UNCONTROLLED)
    other = make_model(tmp_path / "other" / "m", words=(*WORDS, "<|0.02|>"))
    with pytest.raises(ProblemError) as caught:
        import_model(tmp_path / "store", other, UNCONTROLLED)
    assert [each.code for each in caught.value.problems] == ["model-name-taken"]


def test_that_a_snapshot_of_the_hubs_cache_gets_the_models_name(tmp_path: Path) -> None:
    cache = tmp_path / "models--Systran--faster-whisper-small"
    snapshot = make_model(cache / "snapshots" / "536b0662742c")
    assert imports.name_of(snapshot) == "small"
    assert import_model(tmp_path / "store", cache, UNCONTROLLED) == "small"


@pytest.mark.parametrize("chosen", ["", "m", "m/model.bin"])
def test_that_the_folder_around_and_a_file_within_are_understood(tmp_path: Path, chosen: str) -> None:
    make_model(tmp_path / "stick" / "m")
    assert import_model(tmp_path / "store", tmp_path / "stick" / chosen, UNCONTROLLED) == "m"


def test_that_a_stick_that_is_pulled_out_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = make_model(tmp_path / "m")

    def gone(_file: Path) -> None:
        raise imports.UnreadableError from OSError(5, "Input/output error")

    monkeypatch.setattr(imports, "_blocks", gone)
    with pytest.raises(ProblemError) as caught:
        import_model(tmp_path / "store", source, UNCONTROLLED)
    (fault,) = caught.value.problems
    assert (fault.code, dict(fault.arguments)["reason"]) == ("model-unreadable", "Input/output error")
    assert left_over(tmp_path / "store") == []


def test_that_a_store_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "store").write_text("a file, no folder")
    assert faults(tmp_path, make_model(tmp_path / "m")) == [("model-not-stored", "")]


def test_that_traits_come_into_the_store_with_their_model(tmp_path: Path) -> None:
    source = make_model(tmp_path / "m")
    (source / "recognition.json").write_text('{"window_ms": 12000}')
    import_model(tmp_path / "store", source, UNCONTROLLED)
    assert read_traits(tmp_path / "store" / "m").window_ms == 12_000


def test_that_the_own_list_of_checksums_does_not_change_a_fingerprint(tmp_path: Path) -> None:
    source = make_model(tmp_path / "m")
    import_model(tmp_path / "store", source, UNCONTROLLED)
    assert fingerprint(tmp_path / "store" / "m") == fingerprint(source)


@pytest.mark.parametrize(
    ("pack", "name"),
    [
        (lambda folder, target: zipped(folder, target / "small.zip"), "small"),
        (lambda folder, target: zipped(folder, target / "x.zip", "faster-whisper-small/"), "small"),
        (lambda folder, target: tarred(folder, target / "x.tar.gz", "faster-whisper-small"), "small"),
        (lambda folder, target: tarred(folder, target / "x.tar", "models/our-own"), "our-own"),
    ],
)
def test_that_an_archive_is_taken_like_its_folder(
    tmp_path: Path, pack: Callable[[Path, Path], Path], name: str
) -> None:
    source = make_model(tmp_path / "m")
    assert import_model(tmp_path / "store", pack(source, tmp_path), UNCONTROLLED) == name
    assert store.check(tmp_path / "store" / name, UNCONTROLLED) == ()
    assert fingerprint(tmp_path / "store" / name) == fingerprint(source)
    assert left_over(tmp_path / "store") == [name]


def test_that_an_archives_files_are_looked_at_as_a_folders_are(tmp_path: Path) -> None:
    source = make_model(tmp_path / "m")
    (source / "tokenizer.json").write_text("{")
    assert faults(tmp_path, zipped(source, tmp_path / "m.zip")) == [("model-file-broken", "tokenizer.json")]
    assert left_over(tmp_path / "store") == []


@pytest.mark.parametrize(
    "name", ["../model.bin", "/etc/model.bin", "a/../../model.bin", "C:/model.bin", "..\\model.bin"]
)
def test_that_an_archive_that_leads_out_of_its_folder_is_refused(tmp_path: Path, name: str) -> None:
    with zipfile.ZipFile(tmp_path / "m.zip", "w") as archive:
        archive.writestr(name, "weights")
    assert faults(tmp_path, tmp_path / "m.zip") == [("archive-unsafe", "m.zip")]
    assert left_over(tmp_path / "store") == []


def test_that_a_link_in_an_archive_is_refused(tmp_path: Path) -> None:
    with tarfile.open(tmp_path / "m.tar", "w") as archive:
        link = tarfile.TarInfo("m/model.bin")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)
    assert faults(tmp_path, tmp_path / "m.tar") == [("archive-unsafe", "m.tar")]


def test_that_an_archive_that_grows_beyond_measure_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "RATIO_FREE_BYTES", 1000)
    with zipfile.ZipFile(tmp_path / "m.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("m/model.bin", bytes(5_000_000))
    assert faults(tmp_path, tmp_path / "m.zip") == [("archive-unsafe", "m.zip")]


def test_that_a_small_file_of_an_archive_that_is_huge_is_refused(tmp_path: Path) -> None:
    with tarfile.open(tmp_path / "m.tar", "w") as archive:
        member = tarfile.TarInfo("m/config.json")
        member.size = archives.LARGEST_OTHER + 1
        archive.fileobj.write(member.tobuf())
    assert faults(tmp_path, tmp_path / "m.tar") == [("archive-unsafe", "m.tar")]


@pytest.mark.parametrize("name", ["m.zip", "m.tar", "m.tar.gz", "m.tar.xz"])
def test_that_a_damaged_archive_is_told(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"PK\x03\x04" + bytes(600))
    assert faults(tmp_path, tmp_path / name) == [("archive-broken", name)]


def test_that_an_archive_that_was_not_copied_to_its_end_is_told(tmp_path: Path) -> None:
    whole = tarred(make_model(tmp_path / "m"), tmp_path / "m.tar.gz", "m").read_bytes()
    (tmp_path / "m.tar.gz").write_bytes(whole[: len(whole) // 2])
    assert faults(tmp_path, tmp_path / "m.tar.gz") == [("archive-broken", "m.tar.gz")]


def test_that_an_archive_with_a_password_is_told(tmp_path: Path) -> None:
    archive = zipped(make_model(tmp_path / "m"), tmp_path / "m.zip")
    raw = bytearray(archive.read_bytes())
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = raw.find(mark)
        while start >= 0:
            raw[start + at] |= 1
            start = raw.find(mark, start + 1)
    archive.write_bytes(bytes(raw))
    assert faults(tmp_path, archive) == [("archive-locked", "m.zip")]


@pytest.mark.parametrize("folders", [[], ["a", "b"]])
def test_that_an_archive_holds_exactly_one_model(tmp_path: Path, folders: list[str]) -> None:
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as archive:
        archive.writestr("README.md", json.dumps("words"))
        for folder in folders:
            archive.writestr(f"{folder}/model.bin", "weights")
    (tmp_path / "m.zip").write_bytes(raw.getvalue())
    assert faults(tmp_path, tmp_path / "m.zip") == [("archive-no-model", "m.zip")]


def test_that_a_cancelled_unpacking_leaves_nothing_behind(tmp_path: Path) -> None:
    archive = zipped(make_model(tmp_path / "m"), tmp_path / "m.zip")
    told: list[Progress] = []
    with pytest.raises(Cancelled):
        import_model(tmp_path / "store", archive, Control(told.append, lambda: len(told) > 1))
    assert left_over(tmp_path / "store") == []
