"""What is said between the program and its recognition process; every message is pickled on its way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from qa_app.model.glossary import NumberForm, Term
from qa_app.model.machine import ANYWHERE, Card, Device, Placement, Timing
from qa_app.model.problems import Problem
from qa_app.model.progress import Progress
from qa_app.model.transcript import LeftOut, Segment

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

TELLING_VOICES = "telling-voices"
"""Phase in which voices are told apart; a process that dies in it is likely to have died of that."""

Speakers: TypeAlias = "NDArray[np.int16]"

Decoder: TypeAlias = "Callable[[Path, Callable[[int], None]], Speakers]"
"""Decodes a recording to 16 kHz: one row for an unknown mix of speakers, or a row each for agent and customer.

The second argument is told the length decoded so far in milliseconds, and may raise to stop."""


@dataclass(frozen=True, slots=True)
class Options:
    """How a recording is recognised; part of a checkpoint's recipe, so another way starts over.

    Attributes:
        language: ``zh``, ``en`` or another of the model's languages; None: found from the first batch.
        script: ``simplified``, ``traditional`` or ``as-recognised``, for Chinese text.
        prompted: Whether a punctuated prompt goes before every window.
        window_ms: How long windows are filled up to, at most 30 seconds; 0 gives each stretch of speech its own.
        batch_windows: Slots that are recognised together, and lost together by a crash; no part of the recipe.
        beam_size: Width of the search.
        voices: How many people speak on a recording of one channel; 0 leaves them unknown, see `voice_models`.
        voice_models: Folder of the models that tell voices apart; empty: none.
        shared: Whether several short windows are heard in one slot where `window_ms` is not 0; no part of the recipe.
        glossary: Words of the project, the likeliest first: they are hinted at, and put in the place of their variants.
        numbers: `NumberForm`: whether numbers are written in digits.
        commas: Whether a comma stands at a pause of Chinese text in which the engine set no mark.
        prompts: Language and punctuated prompt of this project, where it is not the usual one.
        fallback: Whether windows of which the text is doubtful are heard again by themselves.
    """

    language: str | None = None
    script: str = "simplified"
    prompted: bool = True
    window_ms: int = 30_000
    batch_windows: int = 4
    beam_size: int = 5
    voices: int = 0
    voice_models: str = ""
    shared: bool = True
    glossary: tuple[Term, ...] = ()
    numbers: NumberForm = NumberForm.AS_SPOKEN
    commas: bool = False
    prompts: tuple[tuple[str, str], ...] = ()
    fallback: bool = True


@dataclass(frozen=True, slots=True)
class Recognise:
    """Recognise a recording from a window on.

    Attributes:
        task: Whatever the asker knows it by; every event of this recording carries it.
        recording: The file.
        duration_ms: Its length, for progress; 0 where it is not known.
        model: Folder of the model.
        first_window: Windows before this one are already stored.
        windows: How many there were when that was stored; another number now means that all start over. 0 at first.
        found_language: Language that was found before; None at first.
        placement: How the model is loaded; a model that is loaded in another way is loaded anew.
    """

    task: int
    recording: Path
    duration_ms: int
    model: Path
    options: Options
    first_window: int = 0
    windows: int = 0
    found_language: str | None = None
    placement: Placement = ANYWHERE


@dataclass(frozen=True, slots=True)
class Probe:
    """Try how a model works fastest on this computer, with windows made for it; it stays loaded in that way.

    Attributes:
        task: Whatever the asker knows it by; every event of it carries it.
        model: Folder of the model.
        placement: What the user allows; its threads and workers do not count.
        ways: Threads and workers to try, the likeliest first.
        batches: Sizes to try, from small to large.
        budget_s: Nothing more is begun that would not end within this time, without loading.
    """

    task: int
    model: Path
    placement: Placement
    ways: tuple[tuple[int, int], ...]
    batches: tuple[int, ...]
    budget_s: float


@dataclass(frozen=True, slots=True)
class Cancel:
    """Stop a recording at the next safe point; the others that are open go on.

    Attributes:
        task: As it was given.
    """

    task: int


@dataclass(frozen=True, slots=True)
class Stop:
    """End the process."""


Job = Recognise | Probe

Command = Job | Cancel | Stop


@dataclass(frozen=True, slots=True)
class Ready:
    """The process is up and waits for commands."""

    pid: int


@dataclass(frozen=True, slots=True)
class Advanced:
    """The recording has come this far."""

    task: int
    progress: Progress


@dataclass(frozen=True, slots=True)
class InHand:
    """The process works on these recordings from now on; where it dies before the next `InHand`, one of them did it.

    Attributes:
        tasks: Those in the batch that is recognised, and the one that is decoded meanwhile.
    """

    tasks: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class CardTried:
    """A graphics card is about to be used; a process that dies before `Placed` died of the card."""

    task: int
    card: Card | None


@dataclass(frozen=True, slots=True)
class Placed:
    """A model was loaded, or went from the card to the processor in the midst of a recording.

    Attributes:
        compute_type: In ctranslate2's words, for example ``int8``.
        threads: Threads on the processor; 0 on a card.
        card: The card that is there, used or not; None where the system tells of none.
        reason: Why a card that is there is not used; None where it is used, not wanted, or where none is.
        memory_bytes: Most memory that the process has used so far; 0 where the system does not tell.
        workers: Windows that are heard at the same time.
    """

    task: int
    device: Device
    compute_type: str
    threads: int
    card: Card | None = None
    reason: Problem | None = None
    memory_bytes: int = 0
    workers: int = 1


@dataclass(frozen=True, slots=True)
class VoicesLeft:
    """The voices of a recording cannot be told apart; it goes on with unknown speakers."""

    task: int
    reason: Problem


@dataclass(frozen=True, slots=True)
class Probed:
    """A model was tried out, and is loaded in the best way.

    Attributes:
        timings: In the order in which they were taken, at least one.
        threads: The best count; 0 on a card.
        batch_windows: The best size.
        workers: The best count for these threads.
    """

    task: int
    timings: tuple[Timing, ...]
    threads: int
    batch_windows: int
    workers: int


@dataclass(frozen=True, slots=True)
class Batch:
    """Recognised windows, to be stored with the checkpoint in one transaction.

    Attributes:
        first_window: First window of the batch. 0 means that the transcript starts over.
        next_window: The checkpoint: windows before it are done.
        windows: Windows in all; the recording is done with the batch whose `next_window` equals it.
        language: That the text is in.
        segments: By start time; those of a recording with two speakers are not in order across batches.
        work_ms: Time since the batch before, or since the recording was begun.
        heard_again: How many of the slots with windows of this recording were doubtful and heard again by themselves.
        left_out: What the engine wrote and nobody said: lines of subtitles, the rest of loops, text over silence.
    """

    task: int
    first_window: int
    next_window: int
    windows: int
    language: str
    segments: tuple[Segment, ...]
    work_ms: int = 0
    heard_again: int = 0
    left_out: tuple[LeftOut, ...] = ()


@dataclass(frozen=True, slots=True)
class Finished:
    """Everything of this recording was sent.

    Attributes:
        windows: How many windows of speech it has.
        language: Empty where there was no speech.
        work_ms: Time spent on it, without loading the model.
        memory_bytes: Most memory that the process has used so far; 0 where the system does not tell.
    """

    task: int
    windows: int
    language: str
    work_ms: int
    memory_bytes: int = 0


@dataclass(frozen=True, slots=True)
class Failed:
    """The recording cannot be recognised; `detail` is the traceback of a bug of ours, for the program's log."""

    task: int
    problems: tuple[Problem, ...]
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Stopped:
    """The recording was cancelled; what was sent before stands."""

    task: int


Event = Ready | Advanced | InHand | CardTried | Placed | VoicesLeft | Probed | Batch | Finished | Failed | Stopped
