"""The way of recordings through the engine: decode, find speech, pack windows, recognise them batch by batch.

A batch holds windows of as many recordings as fill it; each recording gets what is its own, with its own checkpoint.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_EXCEPTION, ThreadPoolExecutor, wait
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray

from qa_app.model.problems import Problem, ProblemError
from qa_app.model.progress import Control
from qa_app.model.transcript import LeftOut, Segment, Speaker, Word
from qa_app.transcribe.bleed import without_bleed
from qa_app.transcribe.doubts import Doubt
from qa_app.transcribe.echo import EchoGuard
from qa_app.transcribe.glossary import SEPARATOR, hints
from qa_app.transcribe.phantoms import sift
from qa_app.transcribe.protocol import TELLING_VOICES, Batch, Decoder, Options, Recognise, Speakers
from qa_app.transcribe.segments import cut
from qa_app.transcribe.slots import Part, Slot, Tray, give_back, is_clear, length_of
from qa_app.transcribe.text import finish, prompt_for
from qa_app.transcribe.voices import DiarizerOpener, Turn, parted
from qa_app.transcribe.windows import Span, Window, pack

T = TypeVar("T")
R = TypeVar("R")

SAMPLES_A_MS = 16
SPEAKERS_OF_TWO = (Speaker.AGENT, Speaker.CUSTOMER)
LANGUAGE_MS = 20_000
"""So much of a recording's first speech is heard for its language."""
LANGUAGE_WINDOWS = 4
PIECES_A_WORKER = 2
"""So many times each of several workers takes windows of a batch: who is done early takes from the rest."""
MOST_IN_PIECES = 16
"""A batch that would be larger has one piece a worker, for it is what a crash costs."""


class HeardWindow(Protocol):
    """What an engine makes of one window."""

    @property
    def words(self) -> tuple[Word, ...]:
        """Words with times in the window."""
        ...

    @property
    def no_speech(self) -> float:
        """Probability that there is no speech in the window."""
        ...

    @property
    def doubts(self) -> frozenset[Doubt]:
        """What speaks against the words."""
        ...

    @property
    def is_heard_again(self) -> bool:
        """Whether one attempt was not enough."""
        ...

    @property
    def left_out(self) -> str:
        """What was written and is not in the words, since nobody said it."""
        ...


class Listener(Protocol):
    """The engine as this module needs it; see `qa_app.transcribe.engine.Engine`."""

    def features(self, windows: Sequence[NDArray[np.int16]]) -> NDArray[np.float32]:
        """Give the spectrograms of some windows."""
        ...

    def find_language(self, features: NDArray[np.float32]) -> str:
        """Give the most probable language."""
        ...

    def recognise(
        self,
        features: NDArray[np.float32],
        lengths_ms: Sequence[int],
        language: str,
        *,
        prompted: bool,
        prompt: str,
        hotwords: str,
        beam_size: int,
        fallback: bool,
        checkpoint: Callable[[], None],
    ) -> Sequence[HeardWindow]:
        """Recognise some windows together."""
        ...


VoiceFinder = Callable[[NDArray[np.int16]], Iterator[tuple[int, list[tuple[int, int]]]]]


@dataclass(slots=True)
class OpenCall:
    """A recording that is decoded and laid out in windows.

    Attributes:
        sound: A row for each channel.
        windows: All of them; the same for the same recording and options.
        place: Windows before it are done.
        language: None until it is found.
        echo: Knows the words that came through from the other side.
        turns: Which voice speaks when, on a recording of one channel whose voices are told apart.
        against_voices: Why they could not be told apart where they should have been; their speakers are unknown.
    """

    job: Recognise
    sound: Speakers
    windows: tuple[Window, ...]
    place: int
    language: str | None
    echo: EchoGuard
    turns: tuple[Turn, ...] = ()
    against_voices: Problem | None = None

    @property
    def is_done(self) -> bool:
        """Whether no window is left."""
        return self.place >= len(self.windows)

    def goes_with(self, other: OpenCall) -> bool:
        """Tell whether windows of both may be recognised together, languages aside."""
        return (self.job.model, _way(self.job.options)) == (other.job.model, _way(other.job.options))


def prepare(
    job: Recognise, decode: Decoder, find_speech: VoiceFinder, control: Control, open_diarizer: DiarizerOpener
) -> OpenCall:
    """Decode a recording and lay its speech out in windows.

    Args:
        job: The recording.
        decode: Decodes it.
        find_speech: Finds the speech of one channel, see `qa_app.transcribe.engine.find_speech`.
        control: Is told each step; may ask to stop between any two.
        open_diarizer: Opens what tells voices apart, by the folder of its models.

    Raises:
        Cancelled: It was asked to stop.
        ProblemError: The recording cannot be decoded.
    """
    total_ms = job.duration_ms
    sound = decode(job.recording, lambda done_ms: control.step("decoding", min(done_ms, total_ms), total_ms))
    windows = pack(_speech(sound, find_speech, control), job.options.window_ms)
    first = job.first_window if job.windows == len(windows) else 0
    language = job.options.language or (job.found_language if first else None)
    call = OpenCall(job, sound, windows, first, language, EchoGuard(sound))
    if job.options.voices and len(sound) == 1 and windows:
        control.step(TELLING_VOICES)
        try:
            diarizer = open_diarizer(Path(job.options.voice_models))
            call.turns = diarizer.turns(sound[0], job.options.voices, partial(control.step, TELLING_VOICES))
        except ProblemError as error:
            call.against_voices = error.problems[0]
    return call


@dataclass(frozen=True, slots=True)
class _Place:
    """A window of an open recording."""

    call: OpenCall
    number: int

    @property
    def window(self) -> Window:
        return self.call.windows[self.number]

    @property
    def sound(self) -> NDArray[np.int16]:
        row = self.call.sound[self.window.channel]
        pieces = [row[piece.start_ms * SAMPLES_A_MS : piece.end_ms * SAMPLES_A_MS] for piece in self.window.pieces]
        return np.concatenate(pieces)


@dataclass(frozen=True, slots=True)
class _HeardAlone:
    """What was heard of one window; `slot` is what was heard of the slot that it is in."""

    words: tuple[Word, ...]
    slot: HeardWindow


@dataclass(frozen=True, slots=True)
class Recogniser:
    """Recognises open recordings batch by batch.

    Attributes:
        engine: The loaded model.
        check: Called between any two steps of a batch, by any of the workers; may raise `Cancelled`.
        workers: Parts of a batch that the engine hears at the same time.
    """

    engine: Listener
    check: Callable[[], None] = lambda: None
    workers: int = 1

    def most_slots(self, call: OpenCall) -> int:
        """Give how many slots a batch may have that begins with a recording."""
        each = call.job.options.batch_windows
        at_once = self.workers * each
        in_pieces = at_once * PIECES_A_WORKER
        return in_pieces if self.workers > 1 and in_pieces <= MOST_IN_PIECES else at_once

    def fill(self, calls: Sequence[OpenCall]) -> Tray[_Place]:
        """Choose what is recognised next: the first recording's windows, then those of others that go with it.

        Of each recording the windows after its checkpoint are taken, none left out in between. The language of a
        recording is found where it is not known yet.

        Args:
            calls: In the order in which they shall be done, none of them done, at least one.
        """
        head = calls[0]
        tray: Tray[_Place] = Tray(self.most_slots(head), _shared_ms(head.job.options))
        for place, call in enumerate(calls):
            if not call.goes_with(head) or not tray.has_room(call.windows[call.place].length_ms):
                continue
            if call.language is None:
                self._find_languages([each for each in calls[place:] if each.language is None and each.goes_with(head)])
            if call.language != head.language:
                continue
            for number in range(call.place, len(call.windows)):
                if not tray.put(_Place(call, number), call.windows[number].length_ms):
                    break
        return tray

    def recognise(self, tray: Tray[_Place]) -> tuple[tuple[OpenCall, Batch], ...]:
        """Recognise a batch; the recordings' places move on.

        Returns:
            The part of each recording, `Batch.work_ms` not yet filled in.

        Raises:
            Cancelled: `check` did.
        """
        heard = self._hear(tray.slots)
        found: list[tuple[OpenCall, Batch]] = []
        for call in calls_of(tray):
            numbers = sorted(place.number for place in _places(tray) if place.call is call)
            mine = {number: heard[id(call), number] for number in numbers}
            segments, phantoms = _segments(call, mine)
            slots = tuple({id(each.slot): each.slot for each in mine.values()}.values())
            following = call.place + len(numbers)
            language = call.language or ""
            batch = Batch(
                call.job.task,
                call.place,
                following,
                len(call.windows),
                language,
                segments,
                heard_again=sum(each.is_heard_again for each in slots),
                left_out=(*_loops(call, mine), *phantoms),
            )
            found.append((call, batch))
        for call, batch in found:
            call.place = batch.next_window
        return tuple(found)

    def _hear(self, slots: Sequence[Slot[_Place]]) -> dict[tuple[int, int], _HeardAlone]:
        """Give what is heard of each window, by recording and number.

        Of a shared slot that is doubtful or not clear each window is heard again alone.
        """
        heard: dict[tuple[int, int], _HeardAlone] = {}
        apart: list[Slot[_Place]] = []
        for slot, result in zip(slots, self._recognise_all(slots), strict=True):
            if len(slot) > 1 and (result.is_heard_again or not is_clear(result.words, slot)):
                apart += [(Part(part.item, 0, part.length_ms),) for part in slot]
                continue
            for part, words in zip(slot, give_back(result.words, slot), strict=True):
                heard[id(part.item.call), part.item.number] = _HeardAlone(words, result)
        return heard | self._hear(apart) if apart else heard

    def _recognise_all(self, slots: Sequence[Slot[_Place]]) -> list[HeardWindow]:
        """Let the workers take the slots, some at a time, until none is left."""
        each = slots[0][0].item.call.job.options.batch_windows
        size = min(each, math.ceil(len(slots) / self.workers))
        pieces = [slots[first : first + size] for first in range(0, len(slots), size)]
        return [result for piece in self._by_workers(self._recognise, pieces) for result in piece]

    def _by_workers(self, work: Callable[[T], R], parts: Sequence[T]) -> list[R]:
        """Let the workers take the parts, one after another; an error of one stops the others."""
        if self.workers == 1:
            return [work(part) for part in parts]
        with ThreadPoolExecutor(self.workers, "engine") as pool:
            running = [pool.submit(work, part) for part in parts]
            wait(running, return_when=FIRST_EXCEPTION)
            pool.shutdown(wait=False, cancel_futures=True)
            return [each.result() for each in running]

    def _recognise(self, slots: Sequence[Slot[_Place]]) -> Sequence[HeardWindow]:
        self.check()
        call = slots[0][0].item.call
        features = self.engine.features([_sound_of(slot) for slot in slots])
        self.check()
        return self.engine.recognise(
            features,
            [length_of(slot) for slot in slots],
            call.language or "",
            prompted=call.job.options.prompted,
            prompt=_prompt(call),
            hotwords=_hotwords(call),
            beam_size=call.job.options.beam_size,
            fallback=call.job.options.fallback,
            checkpoint=self.check,
        )

    def _find_languages(self, calls: Sequence[OpenCall]) -> None:
        """Find the languages of the first recordings, of one for each worker."""
        some = calls[: self.workers]
        for call, language in zip(some, self._by_workers(self._find_language, some), strict=True):
            call.language = language

    def _find_language(self, call: OpenCall) -> str:
        self.check()
        tray: Tray[_Place] = Tray(LANGUAGE_WINDOWS, _shared_ms(call.job.options))
        laid_ms = 0
        for number in range(call.place, min(call.place + LANGUAGE_WINDOWS, len(call.windows))):
            length_ms = call.windows[number].length_ms
            if laid_ms < LANGUAGE_MS and tray.put(_Place(call, number), length_ms):
                laid_ms += length_ms
        return self.engine.find_language(self.engine.features([_sound_of(slot) for slot in tray.slots]))


def calls_of(tray: Tray[_Place]) -> tuple[OpenCall, ...]:
    """Give the recordings that a batch holds windows of."""
    return tuple({id(place.call): place.call for place in _places(tray)}.values())


def heard_ms(tray: Tray[_Place], call: OpenCall) -> int:
    """Give how much of a batch is one recording's, in milliseconds of sound."""
    return sum(place.window.length_ms for place in _places(tray) if place.call is call)


def _places(tray: Tray[_Place]) -> Iterator[_Place]:
    return (part.item for slot in tray.slots for part in slot)


def _way(options: Options) -> Options:
    """Give what has to be the same for all windows of a batch."""
    return replace(options, language=None, batch_windows=0, voices=0, voice_models="")


def _prompt(call: OpenCall) -> str:
    """Give the prompt of a recording's language, in its script."""
    return prompt_for(call.language or "", call.job.options.script, call.job.options.prompts) or ""


def _hotwords(call: OpenCall) -> str:
    """Give the words of the glossary that are hinted at beside the prompt; none where the model takes no prompt."""
    if not call.job.options.prompted:
        return ""
    return SEPARATOR.join(hints(call.job.options.glossary, call.language or "", _prompt(call)).words)


def _shared_ms(options: Options) -> int:
    return options.window_ms if options.shared else 0


def _sound_of(slot: Slot[_Place]) -> NDArray[np.int16]:
    sound = np.zeros(length_of(slot) * SAMPLES_A_MS, np.int16)
    for part in slot:
        heard = part.item.sound
        first = part.start_ms * SAMPLES_A_MS
        sound[first : first + len(heard)] = heard
    return sound


def _speech(sound: Speakers, find_speech: VoiceFinder, control: Control) -> Iterable[Span]:
    total_ms = sound.size // SAMPLES_A_MS
    found: list[Span] = []
    for channel, samples in enumerate(sound):
        before_ms = channel * sound.shape[1] // SAMPLES_A_MS
        control.step("finding-speech", before_ms, total_ms)
        for done_ms, spans in find_speech(samples):
            found += [Span(start, end, channel) for start, end in spans]
            control.step("finding-speech", before_ms + done_ms, total_ms)
    return without_bleed(found, sound)


def _segments(call: OpenCall, heard: Mapping[int, _HeardAlone]) -> tuple[tuple[Segment, ...], list[LeftOut]]:
    """Give the segments of some windows of a recording, and the lines in them that nobody said."""
    windows = [call.windows[number] for number in heard]
    words = [tuple(_in_recording(each.words, window)) for window, each in zip(windows, heard.values(), strict=True)]
    own = call.echo.own([(window.channel, each) for window, each in zip(windows, words, strict=True)])
    segments: list[Segment] = []
    phantoms: list[LeftOut] = []
    for window, result, each in zip(windows, heard.values(), own, strict=True):
        for speaker, said in _by_speaker(call, window, each):
            sifted = sift(
                cut(said, speaker),
                result.slot.no_speech,
                is_doubtful=bool(result.slot.doubts),
                sound=call.sound[window.channel],
            )
            segments += sifted.kept
            phantoms += [LeftOut(text, window.start_ms) for text in sifted.dropped]
    in_order = sorted(segments, key=lambda segment: (segment.start_ms, segment.end_ms))
    done = tuple(finish(segment, call.job.options, call.language or "") for segment in in_order)
    return done, phantoms


def _loops(call: OpenCall, heard: Mapping[int, _HeardAlone]) -> Iterator[LeftOut]:
    """Give what the engine itself left out of each slot, with the beginning of the recording's first window in it."""
    firsts: dict[int, LeftOut] = {}
    for number, each in heard.items():
        if each.slot.left_out:
            firsts.setdefault(id(each.slot), LeftOut(each.slot.left_out, call.windows[number].start_ms))
    yield from firsts.values()


def _by_speaker(call: OpenCall, window: Window, words: tuple[Word, ...]) -> Iterable[tuple[Speaker, tuple[Word, ...]]]:
    if len(call.sound) == len(SPEAKERS_OF_TWO):
        return ((SPEAKERS_OF_TWO[window.channel], words),)
    return parted(words, call.turns) if call.turns else ((Speaker.UNKNOWN, words),)


def _in_recording(words: Iterable[Word], window: Window) -> Iterator[Word]:
    for word in words:
        start_ms, end_ms = window.in_recording(word.start_ms, word.end_ms)
        yield Word(start_ms, end_ms, word.text, word.probability)
