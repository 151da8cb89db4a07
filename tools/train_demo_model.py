"""Train the demo's very small Whisper on synthetic speech and write it in CTranslate2's format.

    python tools/train_demo_model.py --minutes 80 --work build/demo-model
    python tools/train_demo_model.py --convert --work build/demo-model

Needs espeak-ng on the path and torch beside the project's own packages. The first line trains for so many minutes of
the clock and saves a checkpoint every few minutes; the second writes the newest checkpoint's averaged weights to
demo/model, also while the training is going on.
"""

import argparse
import math
import multiprocessing as mp
import os
import queue
import random
import time
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from multiprocessing.sharedctypes import Synchronized
from pathlib import Path
from typing import Any

import numpy as np
import torch
from demo_dialogues import DEMO_FOLDER, read_dialogues, sentences
from demo_examples import Example, Examples, Reading
from demo_network import AUDIO_POSITIONS, TIMESTAMPS, WIDTH, Whisper, convert, make_tokenizer
from tokenizers import Tokenizer
from torch.nn import functional

ROWS = {8: 16, 16: 10, 30: 6}
PEAK_RATE = 2e-3
WARM_UP_STEPS = 200
LAST_RATE_SHARE = 0.01
HINT_WEIGHT = 0.3
TIME_WEIGHT = 0.3
LOOK_S = 0.3
POSITIONS_PER_S = 50
SHARE_MOVED = 0.7
UNASKED = -100
AVERAGE_DECAY = 0.995
# Towards the end the encoder stands still, and the decoder learns several times from what it has heard.
STILL_FROM = 0.55
MOST_KEPT = 240
RECALLS = 6
RECALLED_ROWS = 12
CHECKPOINT_EVERY_S = 120
REPORT_EVERY_STEPS = 50
QUEUED_BATCHES = 6
# From which share of the time on, and how often, windows of 8, 16 and 30 s are drawn: short ones cost little.
CURRICULUM = ((0.0, (1.0, 0.0, 0.0)), (0.15, (0.6, 0.4, 0.0)), (0.25, (0.45, 0.3, 0.25)), (0.55, (0.0, 0.2, 0.8)))


@dataclass(frozen=True, slots=True)
class Words:
    """Readings of several windows as tensors (rows, tokens); the timestamps are moved to where the windows begin."""

    ids: torch.Tensor
    targets: torch.Tensor
    spots_s: torch.Tensor


@dataclass(frozen=True, slots=True)
class Heard:
    """What the encoder made of one window (positions, WIDTH), where it begins in a full one, and its readings."""

    memory: torch.Tensor
    begins: int
    readings: tuple[Reading, ...]


class Trainer:
    """The network, its averaged weights and the clock that sets the rate of learning."""

    def __init__(self, tokenizer: Tokenizer, minutes: float, checkpoint: Path) -> None:
        """Begin anew, or go on from the checkpoint when there is one."""
        torch.manual_seed(0)
        self._total_s = minutes * 60
        self._first_time = tokenizer.get_vocab_size()
        self._checkpoint = checkpoint
        self._model = Whisper(tokenizer.get_vocab_size() + TIMESTAMPS)
        # Two heads that are not kept: they make the encoder hear words before the decoder has learnt where to look.
        known = sum(len(sentences(read_dialogues(), language)) for language in ("en", "zh"))
        self._sentence_hint = torch.nn.Linear(WIDTH, known + 1)
        self._token_hint = torch.nn.Linear(WIDTH, tokenizer.token_to_id("<|endoftext|>") + 1)
        self._average = {name: value.clone() for name, value in self._model.state_dict().items()}
        self._heads = {"sentence_hint": self._sentence_hint, "token_hint": self._token_hint}
        modules = (self._model, *self._heads.values())
        self._weights = [weight for module in modules for weight in module.parameters()]
        self._optimizer = torch.optim.AdamW(self._weights, lr=PEAK_RATE, weight_decay=0.01, betas=(0.9, 0.98))
        self._step, self._before_s = 0, 0.0
        if checkpoint.exists():
            saved = torch.load(checkpoint, weights_only=True)
            self._model.load_state_dict(saved["model"])
            self._optimizer.load_state_dict(saved["optimizer"])
            for name, head in self._heads.items():
                head.load_state_dict(saved.get(name, head.state_dict()))
            self._average, self._step, self._before_s = saved["average"], saved["step"], saved["elapsed_s"]
        self._rng = random.Random(self._step)
        self._kept: dict[int, deque[Heard]] = {}
        self._started = time.monotonic()
        self._saved = self._started

    @property
    def share_done(self) -> float:
        """Return how much of the time is over, 0 to 1."""
        return min(self._elapsed_s / self._total_s, 1.0)

    @property
    def _elapsed_s(self) -> float:
        return self._before_s + time.monotonic() - self._started

    def learn(self, examples: Sequence[Example]) -> None:
        """Learn from examples of one length: both halves of the network, or the decoder alone towards the end."""
        mel = torch.from_numpy(np.stack([example.mel for example in examples])).float()
        most = AUDIO_POSITIONS - mel.shape[2] // 2
        # Short windows are taken as stretches from anywhere in a full one: that teaches all its places at little cost.
        begins = torch.randint(0, most + 1, (len(mel),)) * (torch.rand(len(mel)) < SHARE_MOVED)
        if self.share_done < STILL_FROM:
            memory = self._model.hear(mel, begins)
            hints = self._hints_missed(memory, examples)
            self._step_on(memory, self._words([example.readings for example in examples], begins), hints)
            return
        with torch.no_grad():
            memories = self._model.hear(mel, begins)
        kept = self._kept.setdefault(mel.shape[2], deque(maxlen=MOST_KEPT))
        pairs = zip(memories, begins.tolist(), examples, strict=True)
        kept.extend(Heard(memory, begin, example.readings) for memory, begin, example in pairs)
        for _ in range(RECALLS):
            self._recall(self._rng.choice(tuple(self._kept.values())))

    def _recall(self, kept: Sequence[Heard]) -> None:
        """Let the decoder learn from windows that were heard before; hearing costs ten times as much as this."""
        chosen = self._rng.sample(tuple(kept), min(RECALLED_ROWS, len(kept)))
        begins = torch.tensor([heard.begins for heard in chosen])
        memory = torch.stack([heard.memory for heard in chosen])
        self._step_on(memory, self._words([heard.readings for heard in chosen], begins), torch.zeros(()))

    def _step_on(self, memory: torch.Tensor, words: Words, hints: torch.Tensor) -> None:
        scores, looks = self._model.say(memory, words.ids)
        importance = torch.where(words.targets < self._first_time, 1.0, TIME_WEIGHT)
        loss = _error(scores, words.targets, importance)
        following = functional.pad(words.spots_s[:, 1:], (0, 1), value=-1.0)
        # The lower layer finds where the last token was said, so that the upper one can look where the next one is.
        stray = _stray(looks[0], words.spots_s) + _stray(looks[-1], following)
        rate = PEAK_RATE * min(self._step / WARM_UP_STEPS, 1.0)
        rate *= LAST_RATE_SHARE + (1 - LAST_RATE_SHARE) * (1 + math.cos(math.pi * self.share_done)) / 2
        for group in self._optimizer.param_groups:
            group["lr"] = rate
        self._optimizer.zero_grad()
        (loss + HINT_WEIGHT * (hints + stray)).backward()
        torch.nn.utils.clip_grad_norm_(self._weights, 1.0)
        self._optimizer.step()
        self._step += 1
        self._follow()
        if self._step % REPORT_EVERY_STEPS == 0:
            errors = f"loss {loss.item():.4f}, hints {hints.item():.3f}, stray {stray.item():.3f}"
            print(f"step {self._step}, {self._elapsed_s:.0f} s, {memory.shape[1]} positions: {errors}", flush=True)
        if time.monotonic() - self._saved > CHECKPOINT_EVERY_S:
            self.save()

    def _hints_missed(self, memory: torch.Tensor, examples: Sequence[Example]) -> torch.Tensor:
        hints = torch.from_numpy(np.stack([example.hints for example in examples]))
        heard = memory[:, ::2]
        return _error(self._sentence_hint(heard), hints[:, 0]) + _error(self._token_hint(heard), hints[:, 1])

    def _words(self, choices: Sequence[Sequence[Reading]], begins: torch.Tensor) -> Words:
        """Choose a reading of each row, and move its timestamps to where the row begins."""
        rows = [self._rng.choice(readings) for readings in choices]
        shape = (len(rows), max(len(row.ids) for row in rows))
        ids, targets, spots_s = torch.full(shape, 0), torch.full(shape, UNASKED), torch.full(shape, -1.0)
        for place, row in enumerate(rows):
            ids[place, : len(row.ids)] = torch.tensor(row.ids)
            targets[place, : len(row.targets)] = torch.tensor(row.targets)
            spots_s[place, : len(row.spots_s)] = torch.tensor(row.spots_s)
        ids = torch.where(ids < self._first_time, ids, ids + begins[:, None])
        targets = torch.where(targets < self._first_time, targets, targets + begins[:, None])
        return Words(ids, targets, spots_s)

    def save(self) -> None:
        """Write the checkpoint in one go, so that a reader never sees half of one."""
        partial = self._checkpoint.with_suffix(".partial")
        heads = {name: head.state_dict() for name, head in self._heads.items()}
        state = {
            "model": self._model.state_dict(),
            "average": self._average,
            "optimizer": self._optimizer.state_dict(),
            "step": self._step,
            "elapsed_s": self._elapsed_s,
        }
        torch.save(state | heads, partial)
        partial.replace(self._checkpoint)
        self._saved = time.monotonic()

    def _follow(self) -> None:
        """Let the averaged weights follow the network's."""
        decay = min(AVERAGE_DECAY, (1 + self._step) / (10 + self._step))
        with torch.no_grad():
            for name, value in self._model.state_dict().items():
                self._average[name].lerp_(value, 1 - decay)


def demo_tokenizer() -> Tokenizer:
    """Return the tokenizer of the demo's sentences."""
    calls = read_dialogues()
    return make_tokenizer(sentences(calls, "en"), sentences(calls, "zh"))


def make_batches(to: "mp.Queue[Any]", share_done: "Synchronized[float]", seed: int) -> None:
    """Fill the queue with examples until the process is ended.

    Args:
        to: takes lists of examples of one length.
        share_done: how far the training is, 0 to 1, as the trainer sets it.
        seed: of the examples.
    """
    tokenizer = demo_tokenizer()
    examples = Examples(read_dialogues(), tokenizer, seed)
    rng = random.Random(seed)
    while True:
        shares = next(shares for start, shares in reversed(CURRICULUM) if share_done.value >= start)
        (window_s,) = rng.choices(tuple(ROWS), shares)
        to.put([examples.example(window_s) for _ in range(ROWS[window_s])])


def train(minutes: float, checkpoint: Path) -> None:
    """Train for so many minutes in all and save the last state."""
    torch.set_flush_denormal(True)
    context = mp.get_context("spawn")
    batches, share_done = context.Queue(QUEUED_BATCHES), context.Value("d", 0.0)
    maker = context.Process(target=make_batches, args=(batches, share_done, os.getpid()), daemon=True)
    maker.start()
    trainer = Trainer(demo_tokenizer(), minutes, checkpoint)
    while trainer.share_done < 1:
        share_done.value = trainer.share_done
        try:
            examples = batches.get(timeout=120)
        except queue.Empty:
            raise SystemExit("no examples come: see what the process that makes them has printed") from None
        trainer.learn(examples)
    trainer.save()
    maker.terminate()


def convert_checkpoint(checkpoint: Path, out: Path) -> None:
    """Write the averaged weights of a checkpoint as a model that faster-whisper loads."""
    tokenizer = demo_tokenizer()
    model = Whisper(tokenizer.get_vocab_size() + TIMESTAMPS)
    saved = torch.load(checkpoint, weights_only=True)
    model.load_state_dict(saved["average"])
    convert(model, tokenizer, out)
    print(f"{out}: step {saved['step']}, {saved['elapsed_s'] / 60:.0f} minutes of training")


def _error(scores: torch.Tensor, targets: torch.Tensor, importance: torch.Tensor | None = None) -> torch.Tensor:
    if importance is None:
        importance = torch.ones_like(targets, dtype=torch.float32)
    importance = importance * (targets != UNASKED)
    errors = functional.cross_entropy(scores.flatten(0, 1), targets.flatten(), ignore_index=UNASKED, reduction="none")
    return (errors * importance.flatten()).sum() / importance.sum()


def _stray(look: torch.Tensor, spots_s: torch.Tensor) -> torch.Tensor:
    """Return how little a head looks where it should: the mean of -log of its weight within LOOK_S of each spot."""
    asked = spots_s >= 0
    times_s = torch.arange(look.shape[2]) / POSITIONS_PER_S
    near = (times_s - spots_s[asked][:, None]).abs() <= LOOK_S
    within = look[asked].masked_fill(~near, -1e4).logsumexp(-1)
    return -within.clamp(min=-20).mean() if len(within) else torch.zeros(())


def main() -> None:
    """Train, or convert a checkpoint."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--minutes", type=float, default=80)
    parser.add_argument("--work", type=Path, default=Path("build/demo-model"))
    parser.add_argument("--out", type=Path, default=DEMO_FOLDER / "model")
    parser.add_argument("--convert", action="store_true", help="only write the newest checkpoint as a model")
    options = parser.parse_args()
    options.work.mkdir(parents=True, exist_ok=True)
    checkpoint = options.work / "checkpoint.pt"
    if not options.convert:
        train(options.minutes, checkpoint)
    convert_checkpoint(checkpoint, options.out)


if __name__ == "__main__":
    main()
