"""Times a real model with windows made for it; imported in the recognition process alone."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

import numpy as np

from qa_app.model.machine import Device
from qa_app.model.progress import Control
from qa_app.transcribe.protocol import Probe, Probed
from qa_app.transcribe.steady import SteadyEngine
from qa_app.transcribe.trials import Trials

WINDOW_SAMPLES = 30 * 16_000
LOUDNESS = 3000
BEAM_SIZE = 5
TOKENS = 48
"""Tokens of a window: so many are generated whatever the model hears, about what half a minute of talk has."""
FIRST_TOKENS = ("<|startoftranscript|>", "<|en|>", "<|transcribe|>", "<|notimestamps|>")
LAST_TOKEN = "<|endoftext|>"  # noqa: S105  (a token of the model, no secret)
SEED = 5


@dataclass(slots=True)
class EngineBench:
    """A real engine, timed on noise: the work is the same whatever is heard.

    Attributes:
        open_engine: Loads the model with some threads and workers.
        engine: What is loaded; None before `place`.
    """

    open_engine: Callable[[int, int], SteadyEngine]
    engine: SteadyEngine | None = field(default=None)

    def place(self, threads: int, workers: int) -> Device:
        """Load the model in this way; the one before is let go first, two may not fit."""
        self.engine = None
        self.engine = self.open_engine(threads, workers)
        return self.engine.engine.loaded.device

    def run(self, batch_windows: int) -> None:
        """Let each worker encode and decode so many windows together, all at the same time."""
        assert self.engine is not None
        workers = self.engine.engine.loaded.workers
        with ThreadPoolExecutor(workers) as pool:
            list(pool.map(self._work, [batch_windows] * workers))

    def _work(self, batch_windows: int) -> None:
        assert self.engine is not None
        noise = np.random.default_rng(SEED).integers(-LOUDNESS, LOUDNESS, WINDOW_SAMPLES, np.int16)
        features = self.engine.features([noise] * batch_windows)
        model = self.engine.engine.loaded.model
        named = [model.hf_tokenizer.token_to_id(name) for name in FIRST_TOKENS]
        prompt = [token for token in named if token is not None]
        last = model.hf_tokenizer.token_to_id(LAST_TOKEN)
        model.model.generate(
            model.encode(features),
            [prompt] * batch_windows,
            beam_size=BEAM_SIZE,
            max_length=len(prompt) + TOKENS,
            suppress_blank=False,
            suppress_tokens=[] if last is None else [last],
        )


def probe(job: Probe, open_engine: Callable[[int, int], SteadyEngine], control: Control) -> tuple[Probed, SteadyEngine]:
    """Try a model out.

    Args:
        job: What is asked for.
        open_engine: Loads the model with some threads and workers.
        control: Is told each step; may ask to stop.

    Returns:
        What came of it, and the model, loaded in the best way.

    Raises:
        ProblemError: The model cannot be loaded.
        Cancelled: It was asked to stop.
        RuntimeError: Not even one window fits.
    """
    bench = EngineBench(open_engine)
    trials = Trials(bench, time.monotonic, control, time.monotonic() + job.budget_s)
    found = trials.run(job.ways, job.batches)
    assert bench.engine is not None
    told = Probed(job.task, tuple(trials.timings), found.threads, found.batch_windows, found.workers)
    return told, bench.engine
