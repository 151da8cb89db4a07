"""An engine that goes on when memory or its graphics card gives out: smaller batches, then the processor."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from qa_app.model.machine import Device, DeviceChoice, Placement
from qa_app.model.problems import Problem
from qa_app.transcribe.placing import Loaded, why_not
from qa_app.transcribe.recogniser import HeardWindow, Listener

Features = NDArray[np.float32]


class PlacedListener(Listener, Protocol):
    """An engine that knows where its model is."""

    @property
    def loaded(self) -> Loaded[Any]:
        """Where its model is."""
        ...


class SteadyEngine:
    """Hears like the engine within; what fails for want of memory or by a card's fault is done again, nothing is lost.

    On a card: in halves down to single windows, then on the processor, for good. On the processor: in halves where
    memory is short, at last one worker after the other. The largest batch that is left is kept. Workers may call
    `features` and `recognise` at the same time.
    """

    def __init__(
        self,
        open_engine: Callable[[Placement], PlacedListener],
        placement: Placement,
        tell: Callable[[Loaded[Any]], None],
    ) -> None:
        """Load the model.

        Args:
            open_engine: Loads it as it is told to.
            placement: What is asked for.
            tell: Is told where the model is, now and when that changes.

        Raises:
            ProblemError: It cannot be loaded.
        """
        self._open = open_engine
        self._placement = placement
        self._tell = tell
        self._most = 0
        self._is_in_turn = False
        self._at_work = 0
        self._changed = threading.Condition()
        self.engine = open_engine(placement)
        tell(self.engine.loaded)

    def features(self, windows: Sequence[NDArray[np.int16]]) -> Features:
        """Give the spectrograms of some windows."""
        return self.engine.features(windows)

    def find_language(self, features: Features) -> str:
        """Give the most probable language; over the first windows alone where not all of them fit."""
        while True:
            size = self._most or len(features)
            try:
                return self.engine.find_language(features[:size])
            except (RuntimeError, MemoryError) as error:
                self._give_way(min(size, len(features)), error, was_alone=True)

    def recognise(
        self,
        features: Features,
        lengths_ms: Sequence[int],
        language: str,
        **how: Any,  # noqa: ANN401  (handed on as it is)
    ) -> Sequence[HeardWindow]:
        """Recognise some windows together, or in parts where they do not fit."""
        heard: list[HeardWindow] = []
        while len(heard) < len(features):
            first = len(heard)
            last = min(len(features), first + (self._most or len(features)))
            was_alone = True
            try:
                with self._working() as was_alone:
                    heard += self.engine.recognise(features[first:last], lengths_ms[first:last], language, **how)
            except (RuntimeError, MemoryError) as error:
                self._give_way(last - first, error, was_alone=was_alone)
        return heard

    @contextmanager
    def _working(self) -> Iterator[bool]:
        """Let a worker work, where they go one after the other once the others are done; give whether it is alone."""
        with self._changed:
            self._changed.wait_for(lambda: not (self._is_in_turn and self._at_work))
            self._at_work += 1
            is_alone = self._is_in_turn or self.engine.loaded.workers == 1
        try:
            yield is_alone
        finally:
            with self._changed:
                self._at_work -= 1
                self._changed.notify_all()

    def _give_way(self, size: int, error: Exception, *, was_alone: bool) -> None:
        """Make the next try easier; raise the error where there is no easier way.

        Args:
            size: Windows of the try that failed.
            error: What it failed of.
            was_alone: Whether no other worker was at work.
        """
        on_card = self.engine.loaded.device is Device.CARD
        if not on_card and not isinstance(error, MemoryError):
            raise error
        if size > 1:
            self._most = min(self._most or size, size // 2)
            return
        if not on_card:
            if was_alone:
                raise error
            self._is_in_turn = True
            return
        self._leave_card(why_not(self.engine.loaded.card, error))

    def _leave_card(self, reason: Problem) -> None:
        card = self.engine.loaded.card
        self.engine = self._open(replace(self._placement, choice=DeviceChoice.PROCESSOR))
        self._most = 0
        self._tell(replace(self.engine.loaded, card=card, reason=reason))
