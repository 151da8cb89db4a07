"""The computer that recognition runs on, and what was measured of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class DeviceChoice(StrEnum):
    """Where the user lets a model run; `AUTO` takes a graphics card where one works."""

    AUTO = "auto"
    PROCESSOR = "processor"


class Device(StrEnum):
    """Where a model does run."""

    PROCESSOR = "processor"
    CARD = "card"


@dataclass(frozen=True, slots=True)
class Computer:
    """What a computer is, as far as recognition cares.

    Attributes:
        processor: Its name, for example ``AMD Ryzen 7 5800X``; may be empty.
        cores: Physical cores that this program may use, at least 1.
        processors: Logical processors that it may use: by affinity, and by the quota of its container.
        memory_bytes: Memory of the computer or, where less, of the container; 0 where the system does not tell.
    """

    processor: str
    cores: int
    processors: int
    memory_bytes: int


@dataclass(frozen=True, slots=True)
class Card:
    """A graphics card that its driver tells of.

    Attributes:
        driver: Version of the driver.
        memory_bytes: All of its memory.
        free_bytes: What no program had taken when it was asked.
    """

    name: str
    driver: str
    memory_bytes: int
    free_bytes: int


@dataclass(frozen=True, slots=True)
class Placement:
    """How a model shall be loaded.

    Attributes:
        choice: Whether a graphics card may be tried.
        threads: Threads on the processor; 0: one for each core, at most 8.
        workers: Windows that are heard at the same time, the threads being shared out among them; 0: as many as suit
            the threads.
    """

    choice: DeviceChoice = DeviceChoice.AUTO
    threads: int = 0
    workers: int = 0


ANYWHERE = Placement()


@dataclass(frozen=True, slots=True)
class Timing:
    """How long a window of 30 seconds took in one way of working.

    Attributes:
        threads: Threads on the processor; 0 on a card.
        batch_windows: Windows that each worker recognised together.
        window_us: Microseconds for each window, with all workers at work.
        workers: Among which the threads were shared out.
    """

    threads: int
    batch_windows: int
    window_us: int
    workers: int = 1
