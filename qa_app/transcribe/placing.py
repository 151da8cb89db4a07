"""Where a model is loaded: on the graphics card where one works, else on the processor, with the reason.

ctranslate2 is handed in as a `Backend`, so that nothing here loads it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, Protocol, TypeVar

from qa_app.model.machine import Card, Device, DeviceChoice, Placement
from qa_app.model.problems import Problem, problem

MOST_THREADS = 8
MOST_WORKERS = 4
"""More are tried out where they suit the computer, but not taken unmeasured: each needs memory for its windows."""
CARD_TYPES = ("float16", "int8_float16", "int8_float32", "float32")
"""Ways of computing on a card, the best first. A second is tried where the first does not fit: it takes half of it."""
TRIED_TYPES = 2
PROCESSOR_TYPES = ("int8", "int8_float32", "float32")
"""On the processor. What ctranslate2 calls ``default`` runs weights of 16 bits as float32, half as fast as int8."""
UNNAMED = "NVIDIA"
LONGEST_REASON = 200

Model = TypeVar("Model")


class Backend(Protocol[Model]):
    """The engine's library as this module needs it."""

    def cards(self) -> Sequence[Card]:
        """Give the cards that the driver tells of."""
        ...

    def usable_cards(self) -> int:
        """Count the cards that the library can use."""
        ...

    def compute_types(self, device: str) -> frozenset[str]:
        """Give the ways of computing that ``cpu`` or ``cuda`` has."""
        ...

    def load(self, folder: Path, device: str, compute_type: str, threads: int, workers: int) -> Model:
        """Load a model that so many workers use at once, each with so many threads."""
        ...

    def try_out(self, model: Model) -> None:
        """Let the model encode one window, for some faults of a card show only then."""
        ...


@dataclass(frozen=True, slots=True)
class Loaded(Generic[Model]):
    """A model and where it is; see `qa_app.transcribe.protocol.Placed`."""

    model: Model
    device: Device
    compute_type: str
    threads: int
    card: Card | None = None
    reason: Problem | None = None
    workers: int = 1


def usual_workers(threads: int) -> int:
    """Give among how many workers threads are shared out unmeasured: 2 threads among 2, 8 among 4.

    Two workers of one thread take two thirds of the time of one with two threads, for the decoder's steps are too small
    to be shared (figures in docs/decisions/0017). As few threads as possible are left over.
    """
    return max(range(1, min(threads, MOST_WORKERS) + 1), key=lambda workers: (workers * (threads // workers), workers))


def load(
    folder: Path, placement: Placement, backend: Backend[Model], cores: int, trying: Callable[[Card | None], None]
) -> Loaded[Model]:
    """Load a model where it is allowed and works.

    Args:
        folder: A whole model's.
        placement: What is asked for.
        backend: The engine's library.
        cores: Threads that are taken where none are asked for, at most 8.
        trying: Is told before a card is touched: a card may end the process.

    Raises:
        RuntimeError: It cannot be loaded on the processor either, also as ValueError or OSError.
    """
    card: Card | None = None
    reason: Problem | None = None
    if placement.choice is DeviceChoice.AUTO:
        card = next(iter(backend.cards()), None)
        try:
            usable = backend.usable_cards()
        except (RuntimeError, ValueError) as error:
            usable, reason = 0, why_not(card, error)
        if usable:
            trying(card)
            on_card = _on_card(folder, backend, card)
            if isinstance(on_card, Loaded):
                return on_card
            reason = on_card
        elif card is not None and reason is None:
            reason = problem("card-driver-old", card=card.name, driver=card.driver)
    threads = placement.threads or max(1, min(MOST_THREADS, cores))
    types = backend.compute_types("cpu")
    compute_type = next((each for each in PROCESSOR_TYPES if each in types), "default")
    workers = min(placement.workers or usual_workers(threads), threads)
    model = backend.load(folder, "cpu", compute_type, threads // workers, workers)
    return Loaded(model, Device.PROCESSOR, compute_type, threads, card, reason, workers)


def _on_card(folder: Path, backend: Backend[Model], card: Card | None) -> Loaded[Model] | Problem:
    """Load a model on the card; give the first reason where it does not work in any way."""
    reason: Problem | None = None
    try:
        known = backend.compute_types("cuda")
        for compute_type in [each for each in CARD_TYPES if each in known][:TRIED_TYPES]:
            try:
                model = backend.load(folder, "cuda", compute_type, 0, 1)
                backend.try_out(model)
            except (RuntimeError, ValueError) as error:
                reason = reason or why_not(card, error)
            else:
                return Loaded(model, Device.CARD, compute_type, 0, card)
    except (RuntimeError, ValueError) as error:
        reason = why_not(card, error)
    return reason or problem("card-too-old", card=_name(card))


def why_not(card: Card | None, error: Exception) -> Problem:
    """Say why a card is not used.

    WORKAROUND ctranslate2 4.8: every fault of a card is a RuntimeError that differs in its text alone. The text chooses
    the words for the user and nothing else.
    """
    text = str(error)
    for fragments, code in _TEXTS:
        if any(fragment in text for fragment in fragments):
            library = next((word for word in text.replace(",", " ").split() if _is_library(word)), "cuBLAS, cuDNN")
            free_mb = 0 if card is None else card.free_bytes // 1024**2
            driver = "?" if card is None else card.driver
            known: dict[str, dict[str, object]] = {
                "card-library-missing": {"library": library},
                "card-memory-full": {"free_mb": free_mb},
                "card-driver-old": {"driver": driver},
            }
            return problem(code, card=_name(card), **known.get(code, {}))
    return problem("card-failed", card=_name(card), reason=text.strip()[:LONGEST_REASON])


_TEXTS = (
    (("is not found or cannot be loaded", "Could not load library", "Unable to load any of"), "card-library-missing"),
    (("out of memory", "CUBLAS_STATUS_ALLOC_FAILED", "CUDNN_STATUS_ALLOC_FAILED"), "card-memory-full"),
    (("driver version is insufficient", "unsupported display driver"), "card-driver-old"),
    (("no kernel image is available", "do not support efficient", "ARCH_MISMATCH"), "card-too-old"),
)


def _is_library(word: str) -> bool:
    return word.startswith(("lib", "cublas", "cudnn", "cudart", "{lib")) and (".so" in word or ".dll" in word)


def _name(card: Card | None) -> str:
    return UNNAMED if card is None else card.name
