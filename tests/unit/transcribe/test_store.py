from __future__ import annotations

from pathlib import Path

import pytest

from qa_app.model.problems import ProblemError
from qa_app.model.progress import UNCONTROLLED, Cancelled, Control, Progress
from qa_app.transcribe import store
from qa_app.transcribe.models import ModelTraits, check_folder, fingerprint, read_traits


def make_model(folder: Path, *, content: bytes = b"weights") -> Path:
    folder.mkdir(parents=True)
    (folder / "model.bin").write_bytes(content)
    for name in ("config.json", "tokenizer.json", "vocabulary.json", "preprocessor_config.json", "README.md"):
        (folder / name).write_text("{}")
    return folder


def codes(error: pytest.ExceptionInfo[ProblemError]) -> list[str]:
    return [problem.code for problem in error.value.problems]


def test_that_a_folder_is_copied_whole_and_can_be_checked(tmp_path: Path) -> None:
    name = store.import_folder(tmp_path / "store", make_model(tmp_path / "my-model"), UNCONTROLLED)
    (found,) = store.stored_models(tmp_path / "store")
    assert (name, found.name, found.size_bytes) == ("my-model", "my-model", 7 + 4 * 2)
    assert not (found.folder / "README.md").exists()
    assert store.check(found.folder, UNCONTROLLED) == ()


def test_that_every_missing_file_is_named(tmp_path: Path) -> None:
    folder = make_model(tmp_path / "m")
    (folder / "tokenizer.json").unlink()
    (folder / "vocabulary.json").unlink()
    (folder / "model.bin").write_bytes(b"")
    with pytest.raises(ProblemError) as caught:
        store.import_folder(tmp_path / "store", folder, UNCONTROLLED)
    assert codes(caught) == ["model-incomplete"] * 3
    named = [dict(problem.arguments)["name"] for problem in caught.value.problems]
    assert named == ["model.bin", "tokenizer.json", "vocabulary.json"]


def test_that_a_vocabulary_of_the_older_kind_will_do(tmp_path: Path) -> None:
    folder = make_model(tmp_path / "m")
    (folder / "vocabulary.json").rename(folder / "vocabulary.txt")
    check_folder(folder)


def test_that_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(ProblemError) as caught:
        check_folder(tmp_path / "m")
    assert codes(caught) == ["model-missing"]


def test_that_a_cancelled_import_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        store.import_folder(tmp_path / "store", make_model(tmp_path / "m"), Control(lambda _p: None, lambda: True))
    assert list((tmp_path / "store").iterdir()) == []


def test_that_the_bytes_are_told(tmp_path: Path) -> None:
    told: list[Progress] = []
    store.import_folder(tmp_path / "store", make_model(tmp_path / "m"), Control(told.append, lambda: False))
    assert [(each.phase, each.done, each.total) for each in told][:2] == [("copying", 0, 15), ("copying", 7, 15)]


def test_that_the_same_model_again_is_left_as_it_is(tmp_path: Path) -> None:
    source = make_model(tmp_path / "m")
    store.import_folder(tmp_path / "store", source, UNCONTROLLED)
    assert store.import_folder(tmp_path / "store", source, UNCONTROLLED) == "m"


def test_that_another_model_of_the_same_name_is_refused(tmp_path: Path) -> None:
    store.import_folder(tmp_path / "store", make_model(tmp_path / "m"), UNCONTROLLED)
    with pytest.raises(ProblemError) as caught:
        store.import_folder(
            tmp_path / "store", make_model(tmp_path / "other" / "m", content=b"longer weights"), UNCONTROLLED
        )
    assert codes(caught) == ["model-name-taken"]


def test_that_a_snapshot_of_the_hubs_cache_gets_the_models_name(tmp_path: Path) -> None:
    snapshot = tmp_path / "models--Systran--faster-whisper-small" / "snapshots" / "536b0662742c"
    assert store.import_folder(tmp_path / "store", make_model(snapshot), UNCONTROLLED) == "small"


def test_that_a_changed_file_of_the_store_is_found(tmp_path: Path) -> None:
    store.import_folder(tmp_path / "store", make_model(tmp_path / "m"), UNCONTROLLED)
    (tmp_path / "store" / "m" / "model.bin").write_bytes(b"Weights")
    (fault,) = store.check(tmp_path / "store" / "m", UNCONTROLLED)
    assert (fault.code, dict(fault.arguments)["name"]) == ("model-damaged", "model.bin")


def test_that_half_a_model_is_not_offered(tmp_path: Path) -> None:
    make_model(tmp_path / "store" / "half")
    (tmp_path / "store" / "half" / "model.bin").unlink()
    make_model(tmp_path / "store" / ".small.download")
    assert store.stored_models(tmp_path / "store") == ()


def test_that_a_disk_without_room_is_told_before_the_copying(tmp_path: Path) -> None:
    with pytest.raises(ProblemError) as caught:
        store.demand_room(tmp_path, 1 << 60)
    assert codes(caught) == ["model-no-space"]


def test_that_a_store_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "store").write_text("a file, no folder")
    with pytest.raises(ProblemError) as caught:
        store.import_folder(tmp_path / "store", make_model(tmp_path / "m"), UNCONTROLLED)
    assert codes(caught) == ["model-not-stored"]


def test_that_models_are_told_apart_by_their_files(tmp_path: Path) -> None:
    one, same = make_model(tmp_path / "a"), make_model(tmp_path / "b")
    other = make_model(tmp_path / "c", content=b"more weights")
    assert fingerprint(one) == fingerprint(same) != fingerprint(other)


def test_that_the_own_list_of_checksums_does_not_change_a_fingerprint(tmp_path: Path) -> None:
    source = make_model(tmp_path / "m")
    (source / "README.md").unlink()
    store.import_folder(tmp_path / "store", source, UNCONTROLLED)
    assert fingerprint(tmp_path / "store" / "m") == fingerprint(source)


def test_that_a_model_tells_how_it_wants_to_be_used(tmp_path: Path) -> None:
    folder = make_model(tmp_path / "m")
    assert read_traits(folder) == ModelTraits(window_ms=30_000, prompted=True, beam_size=5)
    (folder / "recognition.json").write_text('{"window_ms": 12000, "prompted": false, "beam_size": 1}')
    assert read_traits(folder) == ModelTraits(window_ms=12_000, prompted=False, beam_size=1)


def test_that_no_model_gets_windows_longer_than_it_can_hear(tmp_path: Path) -> None:
    folder = make_model(tmp_path / "m")
    (folder / "recognition.json").write_text('{"window_ms": 90000}')
    assert read_traits(folder).window_ms == 30_000


@pytest.mark.parametrize("text", ["{", "[]", '{"window_ms": "long"}'])
def test_that_broken_traits_are_told(tmp_path: Path, text: str) -> None:
    folder = make_model(tmp_path / "m")
    (folder / "recognition.json").write_text(text)
    with pytest.raises(ProblemError) as caught:
        read_traits(folder)
    assert codes(caught) == ["model-unusable"]


def test_that_traits_come_into_the_store_with_their_model(tmp_path: Path) -> None:
    source = make_model(tmp_path / "m")
    (source / "recognition.json").write_text('{"window_ms": 12000}')
    store.import_folder(tmp_path / "store", source, UNCONTROLLED)
    assert read_traits(tmp_path / "store" / "m").window_ms == 12_000
