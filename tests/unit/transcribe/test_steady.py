"""An engine whose card or memory gives out in the midst of a call: every window is still heard, once."""

import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pytest

from qa_app.model.machine import Card, Device, DeviceChoice, Placement
from qa_app.model.transcript import Word
from qa_app.transcribe.placing import Loaded
from qa_app.transcribe.steady import SteadyEngine

CARD = Card("GeForce RTX 3060", "550.54.14", 12 * 1024**3, 1024**3)
LENGTHS = (1000, 2000, 3000, 4000, 5000)
OUT_OF_MEMORY = RuntimeError("CUDA failed with error out of memory")


@dataclass(frozen=True)
class Heard:
    words: tuple[Word, ...]
    no_speech: float = 0.0


@dataclass
class Engine:
    """Holds `room` windows at once; of more it raises `error`."""

    loaded: Loaded[Any]
    room: int
    error: Exception
    sizes: list[int] = field(default_factory=list)

    def features(self, windows: Sequence[np.ndarray]) -> np.ndarray:
        return np.zeros((len(windows), 2, 3), np.float32)

    def find_language(self, features: np.ndarray) -> str:
        self._take(len(features))
        return f"{len(features)} windows"

    def recognise(self, features: np.ndarray, lengths_ms: Sequence[int], language: str, **how: Any) -> list[Heard]:
        assert len(features) == len(lengths_ms)
        self._take(len(features))
        return [Heard((Word(0, length, f"{language} {how}", 1.0),)) for length in lengths_ms]

    def _take(self, size: int) -> None:
        self.sizes.append(size)
        if size > self.room:
            raise self.error


@dataclass
class Computer:
    """Opens engines: on the card with room for some windows, on the processor with room for some more."""

    card_room: int
    room: int = 99
    card_error: Exception = OUT_OF_MEMORY
    error: Exception = field(default_factory=MemoryError)
    told: list[Loaded[Any]] = field(default_factory=list)
    opened: list[Engine] = field(default_factory=list)

    def open(self, placement: Placement) -> Engine:
        if placement.choice is DeviceChoice.AUTO:
            engine = Engine(Loaded("model", Device.CARD, "float16", 0, CARD), self.card_room, self.card_error)
        else:
            engine = Engine(Loaded("model", Device.PROCESSOR, "int8", 4), self.room, self.error)
        self.opened.append(engine)
        return engine

    def steady(self, choice: DeviceChoice = DeviceChoice.AUTO) -> SteadyEngine:
        return SteadyEngine(self.open, Placement(choice), self.told.append)


def lengths(engine: SteadyEngine) -> list[int]:
    heard = engine.recognise(np.zeros((5, 2, 3), np.float32), LENGTHS, "zh", prompted=True, beam_size=5)
    return [each.words[0].end_ms for each in heard]


def test_that_a_batch_that_fits_is_heard_at_once() -> None:
    computer = Computer(card_room=9)
    assert lengths(computer.steady()) == list(LENGTHS)
    assert computer.opened[0].sizes == [5]


def test_that_what_the_engine_is_asked_for_goes_on_to_it() -> None:
    heard = Computer(9).steady().recognise(np.zeros((1, 2, 3), np.float32), (900,), "zh", prompted=False, beam_size=2)
    assert heard[0].words[0].text == "zh {'prompted': False, 'beam_size': 2}"


def test_that_a_batch_too_large_for_the_card_is_heard_in_parts_and_nothing_is_lost() -> None:
    computer = Computer(card_room=2)
    steady = computer.steady()
    assert lengths(steady) == list(LENGTHS)
    assert computer.opened[0].sizes == [5, 2, 2, 1]
    assert lengths(steady) == list(LENGTHS)
    assert computer.opened[0].sizes[4:] == [2, 2, 1]
    assert [each.device for each in computer.told] == [Device.CARD]


def test_that_a_card_without_room_for_one_window_is_left_for_good_with_the_reason() -> None:
    computer = Computer(card_room=0)
    steady = computer.steady()
    assert lengths(steady) == list(LENGTHS)
    assert lengths(steady) == list(LENGTHS)
    assert len(computer.opened) == 2
    assert [each.device for each in computer.told] == [Device.CARD, Device.PROCESSOR]
    assert computer.told[1].card == CARD
    assert computer.told[1].reason is not None
    assert computer.told[1].reason.code == "card-memory-full"


def test_that_a_card_that_breaks_down_otherwise_is_left_too() -> None:
    computer = Computer(card_room=0, card_error=RuntimeError("CUDA failed with error unspecified launch failure"))
    assert lengths(computer.steady()) == list(LENGTHS)
    assert computer.told[1].reason is not None
    assert computer.told[1].reason.code == "card-failed"


def test_that_the_processors_memory_is_spared_by_smaller_batches() -> None:
    computer = Computer(card_room=0, room=1)
    assert lengths(computer.steady(DeviceChoice.PROCESSOR)) == list(LENGTHS)
    assert computer.opened[0].sizes == [5, 2, 1, 1, 1, 1, 1]


def test_that_memory_too_small_for_one_window_is_told() -> None:
    with pytest.raises(MemoryError):
        lengths(Computer(card_room=0, room=0).steady(DeviceChoice.PROCESSOR))


def test_that_another_fault_of_the_processor_is_told_at_once() -> None:
    computer = Computer(card_room=0, room=0, error=RuntimeError("our own mistake"))
    with pytest.raises(RuntimeError, match="our own mistake"):
        lengths(computer.steady(DeviceChoice.PROCESSOR))
    assert computer.opened[0].sizes == [5]


def test_that_the_language_is_found_by_as_many_windows_as_fit() -> None:
    computer = Computer(card_room=2)
    assert computer.steady().find_language(np.zeros((5, 2, 3), np.float32)) == "2 windows"


class CrowdedEngine(Engine):
    """Has memory for one worker at a time."""

    def __init__(self) -> None:
        super().__init__(Loaded("model", Device.PROCESSOR, "int8", 2, workers=2), 1, MemoryError())
        self.at_work = 0
        self.most_at_work: list[int] = []
        self.meeting = threading.Barrier(2, timeout=10)
        self.meets = True

    def _take(self, size: int) -> None:
        if self.meets:
            self.meeting.wait()
            self.meets = False
            raise MemoryError
        self.at_work += 1
        self.most_at_work.append(self.at_work)
        super()._take(size)
        self.at_work -= 1


def test_that_workers_go_one_after_the_other_where_memory_is_too_short_for_all() -> None:
    engine = CrowdedEngine()
    steady = SteadyEngine(lambda _placement: engine, Placement(DeviceChoice.PROCESSOR), lambda _loaded: None)

    def hear(_worker: int) -> int:
        heard = steady.recognise(np.zeros((3, 2, 3), np.float32), LENGTHS[:3], "zh", prompted=True, beam_size=5)
        return len(heard)

    steady._most = 1
    with ThreadPoolExecutor(2) as pool:
        assert list(pool.map(hear, range(2))) == [3, 3]
    assert engine.most_at_work == [1] * 6
