"""Where a model is loaded, by a library whose cards fail with the real texts of ctranslate2's errors."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from qa_app.messages import sentence
from qa_app.model.machine import Card, Device, DeviceChoice, Placement
from qa_app.transcribe.placing import load, usual_workers

CARD = Card("GeForce RTX 3060", "550.54.14", 12 * 1024**3, 900 * 1024**2)
FOLDER = Path("model")
OUT_OF_MEMORY = "CUDA failed with error out of memory"
FAULTS = (
    ("Library libcublas.so.12 is not found or cannot be loaded", "card-library-missing", "libcublas.so.12"),
    ("Library cublas64_12.dll is not found or cannot be loaded", "card-library-missing", "cublas64_12.dll"),
    ("Could not load library cudnn_ops64_9.dll. Error code 126", "card-library-missing", "cudnn_ops64_9.dll"),
    (OUT_OF_MEMORY, "card-memory-full", "900 MB"),
    ("cuBLAS failed with status CUBLAS_STATUS_ALLOC_FAILED", "card-memory-full", "900 MB"),
    (
        "CUDA failed with error CUDA driver version is insufficient for CUDA runtime version",
        "card-driver-old",
        "550.54.14",
    ),
    ("CUDA failed with error no kernel image is available for execution on the device", "card-too-old", "3060"),
    ("cuBLAS failed with status CUBLAS_STATUS_EXECUTION_FAILED", "card-failed", "CUBLAS_STATUS_EXECUTION_FAILED"),
)


@dataclass
class Library:
    """A library with one card; `faults` are raised by card loads in turn, then `late_fault` by the first window."""

    faults: list[str] = field(default_factory=list)
    late_fault: str = ""
    usable: int = 1
    found: tuple[Card, ...] = (CARD,)
    types: dict[str, frozenset[str]] = field(
        default_factory=lambda: {
            "cuda": frozenset({"float32", "float16", "int8_float16", "int8"}),
            "cpu": frozenset({"float32", "int8"}),
        }
    )
    loads: list[tuple[str, str, int, int]] = field(default_factory=list)

    def cards(self) -> Sequence[Card]:
        return self.found

    def usable_cards(self) -> int:
        return self.usable

    def compute_types(self, device: str) -> frozenset[str]:
        return self.types[device]

    def load(self, folder: Path, device: str, compute_type: str, threads: int, workers: int) -> str:
        self.loads.append((device, compute_type, threads, workers))
        if device == "cuda" and self.faults:
            raise RuntimeError(self.faults.pop(0))
        return f"{folder} on {device}"

    def try_out(self, model: str) -> None:
        if self.late_fault:
            raise RuntimeError(self.late_fault)


def nobody(_card: Card | None) -> None:
    """Nobody asks."""


def test_that_a_card_that_works_is_used() -> None:
    tried: list[Card | None] = []
    loaded = load(FOLDER, Placement(), Library(), 4, tried.append)
    assert (loaded.device, loaded.compute_type, loaded.threads) == (Device.CARD, "float16", 0)
    assert (loaded.card, loaded.reason) == (CARD, None)
    assert tried == [CARD]


def test_that_a_model_too_large_for_a_card_is_tried_there_in_half_the_memory() -> None:
    loaded = load(FOLDER, Placement(), Library(faults=[OUT_OF_MEMORY]), 4, nobody)
    assert (loaded.device, loaded.compute_type) == (Device.CARD, "int8_float16")


@pytest.mark.parametrize(("text", "code", "said"), FAULTS)
def test_that_a_card_that_fails_leaves_the_processor_and_a_reason(text: str, code: str, said: str) -> None:
    library = Library(faults=[text, text])
    loaded = load(FOLDER, Placement(), library, 4, nobody)
    assert (loaded.device, loaded.compute_type, loaded.threads) == (Device.PROCESSOR, "int8", 4)
    assert loaded.reason is not None
    assert loaded.reason.code == code
    assert said in sentence(loaded.reason)
    assert library.loads[-1] == ("cpu", "int8", 1, 4)


def test_that_a_card_that_fails_only_with_the_first_window_is_left_too() -> None:
    library = Library(late_fault="Library libcudnn_ops.so.9 is not found or cannot be loaded")
    loaded = load(FOLDER, Placement(), library, 4, nobody)
    assert loaded.device is Device.PROCESSOR
    assert loaded.reason is not None
    assert ("library", "libcudnn_ops.so.9") in loaded.reason.arguments


def test_that_a_card_whose_driver_the_library_cannot_use_is_named_with_its_driver() -> None:
    tried: list[Card | None] = []
    loaded = load(FOLDER, Placement(), Library(usable=0), 4, tried.append)
    assert loaded.reason is not None
    assert loaded.reason.code == "card-driver-old"
    assert tried == []


def test_that_a_computer_without_a_card_gives_no_reason() -> None:
    loaded = load(FOLDER, Placement(), Library(usable=0, found=()), 4, nobody)
    assert (loaded.device, loaded.card, loaded.reason) == (Device.PROCESSOR, None, None)


def test_that_a_card_is_not_touched_where_only_the_processor_is_wanted() -> None:
    library = Library(faults=["never"])
    tried: list[Card | None] = []
    loaded = load(FOLDER, Placement(DeviceChoice.PROCESSOR, threads=3), library, 4, tried.append)
    assert (loaded.device, loaded.threads, loaded.reason) == (Device.PROCESSOR, 3, None)
    assert tried == []
    assert library.loads == [("cpu", "int8", 1, 3)]


def test_that_a_card_without_half_floats_computes_in_whole_ones() -> None:
    library = Library(types={"cuda": frozenset({"int8", "int8_float32", "float32"}), "cpu": frozenset({"int8"})})
    assert load(FOLDER, Placement(), library, 4, nobody).compute_type == "int8_float32"


def test_that_a_processor_without_int8_computes_as_it_can() -> None:
    library = Library(found=(), usable=0, types={"cpu": frozenset({"float32"})})
    assert load(FOLDER, Placement(), library, 4, nobody).compute_type == "float32"


@pytest.mark.parametrize(("cores", "threads"), [(1, 1), (6, 6), (64, 8)])
def test_that_a_thread_goes_to_each_core_up_to_eight(cores: int, threads: int) -> None:
    assert load(FOLDER, Placement(DeviceChoice.PROCESSOR), Library(), cores, nobody).threads == threads


@pytest.mark.parametrize(
    ("threads", "workers"), [(1, 1), (2, 2), (3, 3), (4, 4), (5, 1), (6, 3), (7, 1), (8, 4), (12, 4), (16, 4)]
)
def test_that_threads_are_shared_out_among_workers_without_rest(threads: int, workers: int) -> None:
    assert usual_workers(threads) == workers


def test_that_threads_are_shared_out_as_it_is_asked_for() -> None:
    library = Library(found=(), usable=0)
    loaded = load(FOLDER, Placement(threads=8, workers=2), library, 8, nobody)
    assert (loaded.threads, loaded.workers) == (8, 2)
    assert library.loads == [("cpu", "int8", 4, 2)]


def test_that_a_card_has_one_worker() -> None:
    library = Library()
    assert load(FOLDER, Placement(threads=8, workers=4), library, 8, nobody).workers == 1
    assert library.loads[0][3] == 1
