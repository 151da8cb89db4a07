"""Conversion to int8: the numbers are CTranslate2's own, the process checks itself and leaves nothing behind."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from ctranslate2.specs.common_spec import LinearSpec
from numpy.typing import NDArray

from qa_app.model.problems import ProblemError
from qa_app.model.progress import UNCONTROLLED, Cancelled, Control, Progress
from qa_app.transcribe import converter, store
from qa_app.transcribe.conversion import convert, converted_bytes
from qa_app.transcribe.converter import convert_model
from qa_app.transcribe.inspection import inspect, precision
from qa_app.transcribe.weights import Kind, Layout, read_layout, write_aliases, write_head, write_variable
from tests.helpers.model_files import make_model
from tests.helpers.speech_models import small_model

STORED = {Kind.FLOAT32: "<f4", Kind.FLOAT16: "<f2", Kind.INT8: "<i1", Kind.INT16: "<i2", Kind.BFLOAT16: "<u2"}


def numbers(folder: Path) -> dict[str, NDArray[Any]]:
    """Read every variable of a model."""
    raw = (folder / "model.bin").read_bytes()
    return {
        each.name: np.frombuffer(raw[each.offset : each.offset + each.size_bytes], STORED[each.kind]).reshape(
            each.shape
        )
        for each in read_layout(folder / "model.bin").variables
    }


def write(folder: Path, layout: Layout, values: dict[str, tuple[Kind, NDArray[Any]]]) -> Path:
    with (folder / "model.bin").open("wb") as target:
        write_head(target, layout, len(values))
        for name, (kind, value) in values.items():
            write_variable(target, name, value.shape, kind, value.tobytes())
        write_aliases(target, layout.aliases)
    return folder


def floating(folder: Path, kind: Kind = Kind.FLOAT32) -> Path:
    """Make the demo's model, which CTranslate2 wrote as int8, one of floating-point numbers again."""
    shutil.copytree(small_model(), folder)
    layout, read = read_layout(folder / "model.bin"), numbers(folder)
    values: dict[str, tuple[Kind, NDArray[Any]]] = {}
    for each in layout.variables:
        value = read[each.name]
        if each.name.endswith("/weight"):
            scale = read[f"{each.name}_scale"].reshape(-1, *[1] * (value.ndim - 1))
            values[each.name] = kind, stored(value.astype(np.float32) / scale, kind)
        elif not each.name.endswith("/weight_scale"):
            values[each.name] = each.kind, value
    return write(folder, layout, values)


def stored(value: NDArray[np.float32], kind: Kind) -> NDArray[Any]:
    if kind is Kind.BFLOAT16:
        return (value.view("<u4") >> 16).astype("<u2")
    return value.astype(STORED[kind])


def is_convolution(name: str) -> bool:
    return "/conv" in name


def test_that_the_weights_become_those_that_ctranslate2_wrote(tmp_path: Path) -> None:
    (tmp_path / "to").mkdir()
    convert(floating(tmp_path / "from"), tmp_path / "to", UNCONTROLLED)
    found, own = numbers(tmp_path / "to"), numbers(small_model())
    assert list(found) == [name for name in own if not (is_convolution(name) and name.endswith("_scale"))]
    for name, value in own.items():
        if not is_convolution(name):
            assert found[name].dtype == value.dtype
            np.testing.assert_allclose(found[name], value, rtol=1e-6, err_msg=name)
    assert read_layout(tmp_path / "to" / "model.bin").aliases == read_layout(small_model() / "model.bin").aliases


def test_that_convolutions_stay_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "to").mkdir()
    source = floating(tmp_path / "from")
    convert(source, tmp_path / "to", UNCONTROLLED)
    found, own = numbers(tmp_path / "to"), numbers(source)
    assert all(np.array_equal(found[name], value) for name, value in own.items() if is_convolution(name))


def test_that_rows_are_rounded_as_ctranslate2_rounds_them(tmp_path: Path) -> None:
    weight = np.random.default_rng(1).standard_normal((40, 8)).astype(np.float32)
    weight[3] = 0
    weight[4] *= 1e-30
    (tmp_path / "from").mkdir()
    (tmp_path / "to").mkdir()
    write(tmp_path / "from", Layout(6, "WhisperSpec", 3, (), ()), {"a/weight": (Kind.FLOAT32, weight)})
    convert(tmp_path / "from", tmp_path / "to", UNCONTROLLED)
    own = LinearSpec()
    own.weight, own.bias = weight.copy(), np.zeros(40, np.float32)
    own.validate()
    own.optimize("int8_float32")
    found = numbers(tmp_path / "to")
    assert np.array_equal(found["a/weight"], own.weight.numpy())
    np.testing.assert_allclose(found["a/weight_scale"], own.weight_scale.numpy(), rtol=1e-6)


@pytest.mark.parametrize("kind", [Kind.FLOAT16, Kind.BFLOAT16])
def test_that_half_numbers_are_understood(tmp_path: Path, kind: Kind) -> None:
    (tmp_path / "to").mkdir()
    convert(floating(tmp_path / "from", kind), tmp_path / "to", UNCONTROLLED)
    found, own = numbers(tmp_path / "to"), numbers(small_model())
    for name, value in own.items():
        if name.endswith("/weight") and not is_convolution(name):
            assert np.abs(found[name].astype(int) - value).max() <= 1


def test_that_the_size_is_told_before(tmp_path: Path) -> None:
    (tmp_path / "to").mkdir()
    source = floating(tmp_path / "from")
    convert(source, tmp_path / "to", UNCONTROLLED)
    told = converted_bytes(read_layout(source / "model.bin"))
    assert (tmp_path / "to" / "model.bin").stat().st_size == pytest.approx(told, rel=0.02)


def test_that_a_converted_model_stands_beside_the_old_one_and_hears_alike(tmp_path: Path) -> None:
    place = floating(tmp_path / "store" / "m", Kind.FLOAT16)
    told: list[Progress] = []
    convert_model(tmp_path / "store", place, "m-int8", Control(told.append, lambda: False))
    assert [each.name for each in store.stored_models(tmp_path / "store")] == ["m", "m-int8"]
    assert precision(tmp_path / "store" / "m-int8") == "int8"
    assert inspect(tmp_path / "store" / "m-int8") == ()
    assert store.check(tmp_path / "store" / "m-int8", UNCONTROLLED) == ()
    assert {"converting", "comparing", "checking"} <= {each.phase for each in told}


def test_that_a_model_can_be_replaced_by_its_int8_form(tmp_path: Path) -> None:
    place = floating(tmp_path / "store" / "m", Kind.FLOAT16)
    before = store.size_bytes(place)
    convert_model(tmp_path / "store", place, "m", UNCONTROLLED)
    assert [each.name for each in store.stored_models(tmp_path / "store")] == ["m"]
    assert store.size_bytes(place) < before


def test_that_a_model_that_is_int8_is_left_as_it_is(tmp_path: Path) -> None:
    place = make_model(tmp_path / "store" / "m")
    (tmp_path / "to").mkdir()
    with pytest.raises(ProblemError) as caught:
        convert(place, tmp_path / "to", UNCONTROLLED)
    assert [each.code for each in caught.value.problems] == ["conversion-needless"]


def test_that_a_model_that_cannot_be_loaded_is_told_and_nothing_is_left(tmp_path: Path) -> None:
    place = make_model(tmp_path / "store" / "m", kind=Kind.FLOAT16)
    with pytest.raises(ProblemError) as caught:
        convert_model(tmp_path / "store", place, "m-int8", UNCONTROLLED)
    assert [each.code for each in caught.value.problems] == ["model-unusable"]
    assert [each.name for each in store.stored_models(tmp_path / "store")] == ["m"]
    assert not (tmp_path / "store" / ".m-int8.import").exists()


def test_that_a_model_that_hears_otherwise_is_thrown_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = floating(tmp_path / "store" / "m", Kind.FLOAT16)
    monkeypatch.setattr(converter, "LEAST_LIKENESS", 1.1)
    with pytest.raises(ProblemError) as caught:
        convert_model(tmp_path / "store", place, "m", UNCONTROLLED)
    assert [each.code for each in caught.value.problems] == ["conversion-differs"]
    assert precision(place) == "float16"


def test_that_a_cancelled_conversion_leaves_nothing_behind(tmp_path: Path) -> None:
    place = floating(tmp_path / "store" / "m", Kind.FLOAT16)
    told: list[Progress] = []
    with pytest.raises(Cancelled):
        convert_model(tmp_path / "store", place, "m-int8", Control(told.append, lambda: bool(told)))
    assert not (tmp_path / "store" / ".m-int8.import").exists()


def test_that_a_disk_without_room_is_told_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "SPARE_BYTES", 1 << 60)
    place = make_model(tmp_path / "store" / "m", kind=Kind.FLOAT16)
    with pytest.raises(ProblemError) as caught:
        convert_model(tmp_path / "store", place, "m-int8", UNCONTROLLED)
    assert [each.code for each in caught.value.problems] == ["model-no-space"]
