from __future__ import annotations

from pathlib import Path

import pytest

from qa_app.model.problems import ProblemError
from qa_app.model.progress import UNCONTROLLED
from qa_app.transcribe import store
from qa_app.transcribe.imports import import_model
from qa_app.transcribe.inspection import precision
from qa_app.transcribe.lock import held
from qa_app.transcribe.models import ModelTraits, check_folder, fingerprint, read_traits
from qa_app.transcribe.weights import Kind
from tests.helpers.model_files import WORDS, make_model


def codes(error: pytest.ExceptionInfo[ProblemError]) -> list[str]:
    return [problem.code for problem in error.value.problems]


def stored(folder: Path, name: str = "m") -> Path:
    """Put a model into the store of a folder; give its place."""
    import_model(folder / "store", make_model(folder / name), UNCONTROLLED)
    return folder / "store" / name


def test_that_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(ProblemError) as caught:
        check_folder(tmp_path / "m")
    assert codes(caught) == ["model-missing"]


def test_that_a_changed_file_of_the_store_is_found(tmp_path: Path) -> None:
    place = stored(tmp_path)
    (place / "preprocessor_config.json").write_text('{"feature_size": 81}')
    (fault,) = store.check(place, UNCONTROLLED)
    assert (fault.code, dict(fault.arguments)["name"]) == ("model-damaged", "preprocessor_config.json")


def test_that_a_file_is_told_once_however_much_is_wrong_with_it(tmp_path: Path) -> None:
    place = stored(tmp_path)
    (place / "model.bin").write_bytes(b"?" * 99)
    assert [fault.code for fault in store.check(place, UNCONTROLLED)] == ["weights-foreign"]


def test_that_a_model_put_there_by_hand_is_looked_at_too(tmp_path: Path) -> None:
    place = make_model(tmp_path / "store" / "m")
    (place / "config.json").write_text("{")
    assert [fault.code for fault in store.check(place, UNCONTROLLED)] == ["model-file-broken"]


def test_that_half_a_model_is_not_offered(tmp_path: Path) -> None:
    make_model(tmp_path / "store" / "half")
    (tmp_path / "store" / "half" / "model.bin").unlink()
    make_model(tmp_path / "store" / ".small.download")
    assert store.stored_models(tmp_path / "store") == ()
    assert store.part_bytes(tmp_path / "store", "small") > 0


def test_that_a_removed_model_is_gone_with_what_was_begun_of_it(tmp_path: Path) -> None:
    place = stored(tmp_path)
    (make_model(tmp_path / "store" / ".m.download") / "README.md").unlink()
    freed = sum(file.stat().st_size for file in place.iterdir()) + store.part_bytes(tmp_path / "store", "m")
    assert store.remove(tmp_path / "store", "m") == freed
    assert store.stored_models(tmp_path / "store") == ()
    assert store.total_bytes(tmp_path / "store") == 0


@pytest.mark.parametrize("name", ["other", "../m", ".."])
def test_that_only_a_model_of_the_store_is_removed(tmp_path: Path, name: str) -> None:
    make_model(tmp_path / "m")
    stored(tmp_path, "kept")
    with pytest.raises(ProblemError) as caught:
        store.remove(tmp_path / "store", name)
    assert codes(caught) == ["model-missing"]
    assert (tmp_path / "m" / "model.bin").exists()


def test_that_a_model_that_is_being_downloaded_is_not_removed(tmp_path: Path) -> None:
    stored(tmp_path)
    with held(tmp_path / "store", "m"), pytest.raises(ProblemError) as caught:
        store.remove(tmp_path / "store", "m")
    assert codes(caught) == ["model-busy"]


def test_that_what_was_begun_of_a_download_can_be_thrown_away(tmp_path: Path) -> None:
    make_model(tmp_path / "store" / ".small.download")
    freed = store.total_bytes(tmp_path / "store")
    assert store.discard_part(tmp_path / "store", "small") == freed
    assert store.part_bytes(tmp_path / "store", "small") == 0


def test_that_a_new_folder_takes_the_place_of_an_old_one(tmp_path: Path) -> None:
    place = stored(tmp_path)
    part = make_model(tmp_path / "store" / ".m.import", words=(*WORDS, "<|0.02|>"))
    store.put_in_place(tmp_path / "store", part, "m")
    assert "<|0.02|>" in (place / "vocabulary.json").read_text()
    assert [each.name for each in (tmp_path / "store").iterdir() if each.is_dir()] == ["m"]


def test_that_a_disk_without_room_is_told_before_the_copying(tmp_path: Path) -> None:
    with pytest.raises(ProblemError) as caught:
        store.demand_room(tmp_path, 1 << 60)
    assert codes(caught) == ["model-no-space"]


@pytest.mark.parametrize("kind", [Kind.INT8, Kind.FLOAT16, Kind.FLOAT32])
def test_that_the_precision_of_the_weights_is_told(tmp_path: Path, kind: Kind) -> None:
    assert precision(make_model(tmp_path / "m", kind=kind)) == kind.name.lower()


def test_that_models_are_told_apart_by_their_files(tmp_path: Path) -> None:
    one, same = make_model(tmp_path / "a"), make_model(tmp_path / "b")
    other = make_model(tmp_path / "c", words=(*WORDS, "<|0.02|>"))
    assert fingerprint(one) == fingerprint(same) != fingerprint(other)


def test_that_a_model_tells_how_it_wants_to_be_used(tmp_path: Path) -> None:
    folder = make_model(tmp_path / "m")
    assert read_traits(folder) == ModelTraits(window_ms=30_000, prompted=True, beam_size=5)
    (folder / "recognition.json").write_text(
        '{"window_ms": 12000, "prompted": false, "beam_size": 1, "fallback": false}'
    )
    assert read_traits(folder) == ModelTraits(window_ms=12_000, prompted=False, beam_size=1, fallback=False)


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


def test_that_a_model_set_aside_by_a_killed_program_comes_back(tmp_path: Path) -> None:
    place = stored(tmp_path)
    place.rename(place.parent / ".m.removed")
    store.tidy(place.parent)
    assert [model.name for model in store.stored_models(place.parent)] == ["m"]


@pytest.mark.parametrize("ending", ["removed", "gone", "import"])
def test_that_what_a_killed_program_left_beside_a_model_is_cleared_away(tmp_path: Path, ending: str) -> None:
    place = stored(tmp_path)
    left = make_model(place.parent / f".m.{ending}")
    store.tidy(place.parent)
    assert (left.exists(), store.check(place, UNCONTROLLED)) == (False, ())


def test_that_a_removal_that_was_killed_does_not_bring_the_model_back(tmp_path: Path) -> None:
    place = stored(tmp_path)
    place.rename(place.parent / ".m.gone")
    store.tidy(place.parent)
    assert not place.exists()


def test_that_half_downloads_and_what_another_program_works_at_are_left_alone(tmp_path: Path) -> None:
    place = stored(tmp_path)
    half, copied = (make_model(place.parent / name) for name in (".m.download", ".m.import"))
    with held(place.parent, "m"):
        store.tidy(place.parent)
    assert copied.exists()
    store.tidy(place.parent)
    assert half.exists()


def test_that_a_store_that_is_not_there_is_tidy(tmp_path: Path) -> None:
    store.tidy(tmp_path / "none")
    assert not (tmp_path / "none").exists()
