"""Models of Whisper's exact shapes with made-up weights: the kernels do the work that they do for a real one.

The weights are random but for a thread through them, so that the text is none that a program's thresholds throw away
and its length is that of real speech, for whatever program loads the model:

* A token is followed by one of two, which of them the sound decides. Nothing is repeated, the mean log-probability is
  about -0.5, and the 128 steps of the way bear commas and full stops.
* The encoder marks the frames in which a telephone's voice stands out, a head of the decoder takes their mean, and the
  text ends when it has come as far as there was voice: about 80 tokens in 30 seconds of speech, the first alone in
  silence. A word more or less is between two ways of cutting the same sound, as with a real model.

Where in the sound a word lies is left to chance, so the program is told by ``recognition.json`` not to hear again what
seems to be passed over: the peer's batched way has no second pass either.
"""

from __future__ import annotations

import json
import math
import random
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from ctranslate2.specs import attention_spec, common_spec, transformer_spec, whisper_spec
from numpy.typing import NDArray

from benchmarks.speech import tokens
from benchmarks.speech.tokens import Tokens, make_tokens

Array = NDArray[np.float32]

SEED = 20261123
VERSION = 3
BANDS = 80
FRAMES = 1500
POSITIONS = 448
STEPS = 128
MARKED_EVERY = 8
PROGRESS, SPEECH = 0, 1
"""Places of a decoder's state that only the thread writes: how far the text is, and how much speech there was."""
VOICE, NOTHING = 0, 1
"""Places of an encoder's state that only the thread writes: whether there is voice, and zero to compare it with."""
VOICE_BANDS = slice(5, 45)
EMPTY_BANDS = slice(66, 80)
"""Above the 4 kHz of a telephone; how far the voice stands above them is the same at every level of the sound."""
LOUD_FROM = 0.85
LOUD_TO = 0.95
LOUD = 4.0
FURTHEST = 6.0
TOKENS_OF_SPEECH = 130
ENDING = 270.0
FOLLOWING = 16.0
NOISE = 0.5
SHARPNESS = 2.5


@dataclass(frozen=True, slots=True)
class Shape:
    """How large a model of Whisper's is.

    Attributes:
        heads: A head is 64 wide.
        alignment_heads: (layer, head), as OpenAI tells them.
    """

    width: int
    layers: int
    heads: int
    alignment_heads: tuple[tuple[int, int], ...]


SHAPES = {
    "tiny": Shape(384, 4, 6, ((2, 2), (3, 0), (3, 2), (3, 3), (3, 4), (3, 5))),
    "base": Shape(512, 6, 8, ((3, 1), (4, 2), (4, 3), (4, 7), (5, 1), (5, 2), (5, 4), (5, 6))),
    "small": Shape(768, 12, 12, ((5, 3), (5, 9), (8, 0), (8, 4), (8, 7), (8, 8), (9, 0), (9, 7), (9, 9), (10, 5))),
}


def model(folder: Path, name: str) -> Path:
    """Give the folder of a model; it is built where it is not there yet.

    Args:
        folder: Of all models.
        name: One of `SHAPES`.
    """
    target = folder / f"whisper-{name}-v{VERSION}"
    if not target.exists():
        part = target.with_name(f"{target.name}.part")
        shutil.rmtree(part, ignore_errors=True)
        part.mkdir(parents=True)
        build(part, SHAPES[name])
        part.rename(target)
    return target


def build(folder: Path, shape: Shape) -> None:
    """Write a model with int8 weights and everything that faster-whisper needs to stay offline."""
    spec = whisper_spec.WhisperSpec(shape.layers, shape.heads, shape.layers, shape.heads)
    made = make_tokens(SEED)
    _Weights(shape, np.random.default_rng(SEED)).fill(spec, made)
    spec.register_vocabulary(made.vocabulary())
    spec.config.suppress_ids = [tokens.START, *range(tokens.FIRST_LANGUAGE + len(tokens.LANGUAGES), tokens.NO_TIMES)]
    spec.config.suppress_ids_begin = [made.texts.index("Ġ"), tokens.END]
    spec.config.lang_ids = list(range(tokens.FIRST_LANGUAGE, tokens.FIRST_LANGUAGE + len(tokens.LANGUAGES)))
    spec.config.alignment_heads = [list(pair) for pair in shape.alignment_heads]
    spec.validate()
    spec.optimize(quantization="int8")
    spec.save(str(folder))
    made.write(folder / "tokenizer.json")
    sound = {"feature_size": BANDS, "sampling_rate": 16_000, "hop_length": 160, "chunk_length": 30, "n_fft": 400}
    (folder / "preprocessor_config.json").write_text(json.dumps(sound), encoding="utf-8")
    (folder / "recognition.json").write_text(json.dumps({"fallback": False}), encoding="utf-8")


class _Weights:
    """The weights of one model, in the order in which they are drawn."""

    def __init__(self, shape: Shape, chance: np.random.Generator) -> None:
        self.shape = shape
        self.chance = chance
        self.width = shape.width

    def fill(self, spec: whisper_spec.WhisperSpec, made: Tokens) -> None:
        self.fill_encoder(spec.encoder)
        self.fill_decoder(spec.decoder)
        self.fill_tokens(spec.decoder, made)

    def fill_encoder(self, encoder: whisper_spec.WhisperEncoderSpec) -> None:
        conv1, conv2 = self.random(self.width, BANDS, 3), self.random(self.width, self.width, 3)
        conv1 *= math.sqrt(1 / (3 * BANDS))
        conv2 *= math.sqrt(1 / (3 * self.width))
        encoder.conv1.bias, encoder.conv2.bias = self.zeros(self.width), self.zeros(self.width)
        slope = LOUD / (LOUD_TO - LOUD_FROM)
        for place, begin in ((0, LOUD_FROM), (1, LOUD_TO)):
            conv1[place] = 0
            conv1[place, VOICE_BANDS, 1] = slope / (VOICE_BANDS.stop - VOICE_BANDS.start)
            conv1[place, EMPTY_BANDS, 1] = -slope / (EMPTY_BANDS.stop - EMPTY_BANDS.start)
            encoder.conv1.bias[place] = -slope * begin
        conv2[: NOTHING + 1] = 0
        conv2[VOICE, 0, 1], conv2[VOICE, 1, 1] = 1, -1
        encoder.conv1.weight, encoder.conv2.weight = conv1, conv2
        encoder.position_encodings.encodings = self.sinusoids()
        for layer in encoder.layer:
            self.attention(layer.self_attention, NOTHING + 1, 2 * self.shape.layers)
            self.ffn(layer.ffn, NOTHING + 1, 2 * self.shape.layers)
        self.norm(encoder.layer_norm)

    def fill_decoder(self, decoder: transformer_spec.TransformerDecoderSpec) -> None:
        decoder.position_encodings.encodings = 0.2 * self.random(POSITIONS, self.width)
        decoder.position_encodings.encodings[:, : SPEECH + 1] = 0
        parts = 3 * self.shape.layers
        for layer in decoder.layer:
            self.attention(layer.self_attention, SPEECH + 1, parts)
            self.cross_attention(layer.attention, parts)
            self.ffn(layer.ffn, SPEECH + 1, parts)
        self.take_mean(decoder.layer[0].attention)
        self.norm(decoder.layer_norm)

    def take_mean(self, cross: attention_spec.MultiHeadAttentionSpec) -> None:
        """Let the first head look at all frames alike, take the mark of the loud ones, and write their share."""
        head = self.width // self.shape.heads
        cross.linear[0].weight[:head] = 0
        cross.linear[1].weight[self.width] = 0
        cross.linear[1].weight[self.width, VOICE], cross.linear[1].weight[self.width, NOTHING] = 1, -1
        cross.linear[2].weight[:, 0] = 0
        full = LOUD / math.sqrt(2.2)  # what the last norm leaves of the mark: a state's variance is about 2.2
        cross.linear[2].weight[SPEECH, 0] = FURTHEST * TOKENS_OF_SPEECH / STEPS / full

    def fill_tokens(self, decoder: transformer_spec.TransformerDecoderSpec, made: Tokens) -> None:
        """Lay the way that the text goes: two tokens after each, the end when it is as far as there was speech."""
        ways = _steps(made, random.Random(SEED))
        embeddings = self.random(tokens.SIZE, self.width)
        embeddings[:, : SPEECH + 1] = 0
        heads = embeddings.copy()
        begin = embeddings[tokens.NO_TIMES].copy()
        embeddings[tokens.FIRST_TIME :] = begin
        projection = self.zeros(tokens.SIZE, self.width)
        unit = FOLLOWING / (math.sqrt(1 / (1 + NOISE)) * self.width)
        for step, members in enumerate(ways):
            embeddings[members, PROGRESS] = FURTHEST * (step + 1) / STEPS
            if step:
                before = np.array(ways[step - 1])
                led = heads[self.chance.permutation(before)] + heads[self.chance.permutation(before)]
                projection[members] = unit * led
            else:
                projection[members] = unit * (begin + 0.5 * heads[members])
        embeddings[ways[-1], PROGRESS] = 3 * FURTHEST
        projection[:, : SPEECH + 1] = 0
        spoken = tokens.FIRST_LANGUAGE + tokens.LANGUAGES.index("zh")
        projection[spoken] = unit * heads[tokens.START]
        projection[tokens.END, PROGRESS], projection[tokens.END, SPEECH] = ENDING, -ENDING
        bias = self.zeros(tokens.SIZE)
        bias[tokens.END] = FOLLOWING / 2
        bias[tokens.FIRST_TIME] = FOLLOWING / 2
        bias[tokens.NO_SPEECH] = -FOLLOWING
        bias[len(made.texts) - 1] = -100
        decoder.embeddings.weight, decoder.projection.weight, decoder.projection.bias = embeddings, projection, bias

    def attention(self, to: attention_spec.MultiHeadAttentionSpec, kept: int, parts: int) -> None:
        self.norm(to.layer_norm)
        query, key, value = (self.square() for _ in range(3))
        self.linear(to.linear[0], np.concatenate([SHARPNESS * query, key, value]))
        self.linear(to.linear[1], math.sqrt(NOISE / parts) * self.square(kept))

    def cross_attention(self, to: attention_spec.MultiHeadAttentionSpec, parts: int) -> None:
        self.norm(to.layer_norm)
        self.linear(to.linear[0], SHARPNESS * self.square())
        self.linear(to.linear[1], np.concatenate([self.square(), self.square()]))
        self.linear(to.linear[2], math.sqrt(NOISE / parts) * self.square(SPEECH + 1))

    def ffn(self, to: transformer_spec.FeedForwardSpec, kept: int, parts: int) -> None:
        self.norm(to.layer_norm)
        self.linear(to.linear_0, self.random(4 * self.width, self.width) / math.sqrt(self.width))
        down = self.random(self.width, 4 * self.width) * math.sqrt(NOISE / parts / (0.43 * 4 * self.width))
        down[:kept] = 0
        self.linear(to.linear_1, down)

    def square(self, kept: int = 0) -> Array:
        """Give a square of weights whose first rows are zero."""
        weights = self.random(self.width, self.width) / np.float32(math.sqrt(self.width))
        weights[:kept] = 0
        return weights

    def linear(self, to: common_spec.LinearSpec, weights: Array) -> None:
        to.weight = weights.astype(np.float32)
        to.bias = self.zeros(len(weights))

    def norm(self, to: common_spec.LayerNormSpec) -> None:
        to.gamma, to.beta = np.ones(self.width, np.float32), self.zeros(self.width)

    def sinusoids(self) -> Array:
        """Give Whisper's places of frames, the thread's left at zero."""
        half = self.width // 2
        scales = np.exp(-math.log(10_000) / (half - 1) * np.arange(half))
        angles = np.arange(FRAMES)[:, None] * scales[None]
        places = np.concatenate([np.sin(angles), np.cos(angles)], axis=1).astype(np.float32)
        places[:, : NOTHING + 1] = 0
        return places

    def random(self, *shape: int) -> Array:
        return self.chance.standard_normal(shape, np.float32)

    def zeros(self, *shape: int) -> Array:
        return np.zeros(shape, np.float32)


def _steps(made: Tokens, chance: random.Random) -> list[list[int]]:
    """Give the tokens of each step of the way, as many in each; every eighth step ends a part of a sentence."""
    words, ends = (chance.sample(each, len(each)) for each in (made.words, made.ends))
    marked = STEPS // MARKED_EVERY
    size = min(len(words) // (STEPS - marked), len(ends) // marked)
    draw: Callable[[int], list[int]] = lambda step: ends if step % MARKED_EVERY == MARKED_EVERY - 1 else words  # noqa: E731
    ways = []
    for step in range(STEPS):
        pool = draw(step)
        ways.append([pool.pop() for _ in range(size)])
    return ways
