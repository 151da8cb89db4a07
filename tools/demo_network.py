"""A very small Whisper in torch: its tokens, its layers, and how it is written in CTranslate2's format."""

import json
import math
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from ctranslate2.specs import whisper_spec
from faster_whisper.tokenizer import _LANGUAGE_CODES as LANGUAGES
from numpy.typing import NDArray
from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers, trainers
from torch import nn
from torch.nn import functional

WIDTH = 128
HEADS = 4
ENCODER_LAYERS = 3
DECODER_LAYERS = 2
MELS = 80
AUDIO_POSITIONS = 1500
TEXT_POSITIONS = 448
TIMESTAMPS = 1501
RATE_HZ = 16_000
MOST_TOKENS = 2_000
SPECIAL = (
    "<|endoftext|>", "<|startoftranscript|>", *(f"<|{code}|>" for code in LANGUAGES), "<|translate|>", "<|transcribe|>",
    "<|startoflm|>", "<|startofprev|>", "<|nospeech|>", "<|notimestamps|>",
)  # fmt: skip
SUPPRESSED = ("<|startoftranscript|>", "<|translate|>", "<|startoflm|>", "<|startofprev|>")
# How far before and behind itself each head of the encoder's layers looks at the start of training, in 20 ms positions.
ENCODER_OFFSETS = ((-4, -1, 2, 5), (-12, -4, 4, 12), (-30, -10, 10, 30))
# How far behind a timestamp the first heads of the decoder look at the start of training.
DECODER_OFFSETS = ((0, 8), (20, 45))
FOCUS = 1.5


def make_tokenizer(english: Sequence[str], chinese: Sequence[str]) -> Tokenizer:
    """Return a byte-level BPE whose tokens are the English words and the single Chinese characters of the sentences.

    Whisper's special tokens follow; the timestamps come behind them without a name here.
    """
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    corpus = [" " + sentence for sentence in english] + [character for sentence in chinese for character in sentence]
    trainer = trainers.BpeTrainer(
        vocab_size=MOST_TOKENS, initial_alphabet=sorted(pre_tokenizers.ByteLevel.alphabet()), show_progress=False
    )
    tokenizer.train_from_iterator(corpus, trainer)
    tokenizer.add_special_tokens([AddedToken(token, special=True, normalized=False) for token in SPECIAL])
    return tokenizer


class Attention(nn.Module):
    """Attention with several heads, to itself or to a memory."""

    def __init__(self) -> None:
        super().__init__()
        self.query = nn.Linear(WIDTH, WIDTH)
        self.key = nn.Linear(WIDTH, WIDTH, bias=False)
        self.value = nn.Linear(WIDTH, WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)

    def forward(self, x: torch.Tensor, memory: torch.Tensor, *, causal: bool = False) -> torch.Tensor:
        """Return the memory mixed for each place of x; shapes (rows, places, WIDTH)."""
        query, key, value = (_by_head(y) for y in (self.query(x), self.key(memory), self.value(memory)))
        mixed = functional.scaled_dot_product_attention(query, key, value, is_causal=causal)
        return self.out(mixed.transpose(1, 2).reshape(x.shape))

    def first_head(self, x: torch.Tensor, memory: torch.Tensor) -> torch.Tensor:
        """Return the logarithm of the first head's weights: (rows, places of x, places of the memory)."""
        size = WIDTH // HEADS
        query = functional.linear(x, self.query.weight[:size], self.query.bias[:size])
        key = functional.linear(memory, self.key.weight[:size])
        return torch.log_softmax(query @ key.transpose(1, 2) / math.sqrt(size), -1)

    def look_at(self, offsets: Sequence[int]) -> None:
        """Make the first heads look that many positions behind the place whose sinusoid the query holds.

        Attention that starts as a row of shifted looks learns sounds at once; from random weights it needs thousands of
        steps to find out that neighbours matter.
        """
        per_head = WIDTH // HEADS
        pairs = per_head // 2
        rates = sinusoid_rates()[:pairs]
        turn = torch.arange(pairs)
        with torch.no_grad():
            for head, offset in enumerate(offsets):
                query = torch.zeros(per_head, WIDTH)
                key = torch.zeros(per_head, WIDTH)
                sine, cosine = torch.sin(rates * offset), torch.cos(rates * offset)
                query[turn, turn], query[turn, turn + WIDTH // 2] = cosine, sine
                query[turn + pairs, turn], query[turn + pairs, turn + WIDTH // 2] = -sine, cosine
                key[turn, turn] = key[turn + pairs, turn + WIDTH // 2] = 1.0
                rows = slice(head * per_head, (head + 1) * per_head)
                self.query.weight[rows] = FOCUS * query + 0.02 * torch.randn(per_head, WIDTH)
                self.key.weight[rows] = FOCUS * key + 0.02 * torch.randn(per_head, WIDTH)
            self.query.bias.zero_()


class Block(nn.Module):
    """A layer with the norms first: attention to itself, to the sound when cross, and two linear steps."""

    def __init__(self, *, cross: bool) -> None:
        super().__init__()
        self.norm_self, self.attention = nn.LayerNorm(WIDTH), Attention()
        if cross:
            self.norm_cross, self.cross = nn.LayerNorm(WIDTH), Attention()
        self.norm_mlp = nn.LayerNorm(WIDTH)
        self.up, self.down = nn.Linear(WIDTH, 4 * WIDTH), nn.Linear(4 * WIDTH, WIDTH)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Return x, shape (rows, places, WIDTH), after a layer of the encoder."""
        normed = self.norm_self(x)
        return self._fed(x + self.attention(normed, normed))

    def listening(self, x: torch.Tensor, memory: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Return x after a layer of the decoder, and where its first head looks (see Attention.first_head)."""
        normed = self.norm_self(x)
        x = x + self.attention(normed, normed, causal=True)
        normed = self.norm_cross(x)
        return self._fed(x + self.cross(normed, memory)), self.cross.first_head(normed, memory)

    def _fed(self, x: torch.Tensor) -> torch.Tensor:
        return x + self.down(functional.gelu(self.up(self.norm_mlp(x))))


class Whisper(nn.Module):
    """Whisper's architecture: two convolutions, transformer with the norms first, tied output, sinusoids for sound."""

    sinusoids: torch.Tensor

    def __init__(self, vocabulary: int) -> None:
        """Make an untrained network for so many tokens, the last TIMESTAMPS of which are the timestamps."""
        super().__init__()
        self.conv1 = nn.Conv1d(MELS, WIDTH, 3, padding=1)
        self.conv2 = nn.Conv1d(WIDTH, WIDTH, 3, stride=2, padding=1)
        angles = torch.arange(AUDIO_POSITIONS + 1)[:, None] * sinusoid_rates()[None]
        waves = torch.cat([angles.sin(), angles.cos()], 1)
        self.register_buffer("sinusoids", waves[:AUDIO_POSITIONS].clone())
        self.encoder = nn.ModuleList(Block(cross=False) for _ in range(ENCODER_LAYERS))
        self.norm_encoder, self.norm_decoder = nn.LayerNorm(WIDTH), nn.LayerNorm(WIDTH)
        self.tokens = nn.Embedding(vocabulary, WIDTH)
        nn.init.normal_(self.tokens.weight, std=0.05)
        with torch.no_grad():  # a timestamp begins as the sound's own mark of that time
            self.tokens.weight[-TIMESTAMPS:] = 0.1 * waves
        self.places = nn.Parameter(0.05 * waves[:TEXT_POSITIONS] + 0.01 * torch.randn(TEXT_POSITIONS, WIDTH))
        self.decoder = nn.ModuleList(Block(cross=True) for _ in range(DECODER_LAYERS))
        for block, offsets in zip(self.encoder, ENCODER_OFFSETS, strict=True):
            block.attention.look_at(offsets)
        for block, offsets in zip(self.decoder, DECODER_OFFSETS, strict=True):
            block.cross.look_at(offsets)

    def hear(self, mel: torch.Tensor, begins: torch.Tensor) -> torch.Tensor:
        """Return what the encoder makes of mel (rows, MELS, frames): (rows, frames / 2, WIDTH).

        begins, shape (rows,), is the position of a full window where each row is taken to begin.
        """
        x = functional.gelu(self.conv2(functional.gelu(self.conv1(mel)))).transpose(1, 2)
        x = x + self.sinusoids[begins[:, None] + torch.arange(x.shape[1])]
        for block in self.encoder:
            x = block(x)
        return self.norm_encoder(x)

    def say(self, memory: torch.Tensor, ids: torch.Tensor) -> tuple[torch.Tensor, list[torch.Tensor]]:
        """Return the scores of the tokens that follow ids (rows, tokens), and where each layer looks meanwhile.

        Returns:
            Scores (rows, tokens, vocabulary), and each layer's Attention.first_head.
        """
        looks = []
        y = self.tokens(ids) + self.places[: ids.shape[1]]
        for block in self.decoder:
            y, look = block.listening(y, memory)
            looks.append(look)
        return functional.linear(self.norm_decoder(y), self.tokens.weight), looks


def sinusoid_rates() -> torch.Tensor:
    """Return Whisper's WIDTH / 2 rates in radians a position, the fastest first."""
    return torch.exp(-math.log(10_000) / (WIDTH // 2 - 1) * torch.arange(WIDTH // 2))


def convert(model: Whisper, tokenizer: Tokenizer, out: Path) -> None:
    """Write the model for CTranslate2, int8, with the files that faster-whisper needs to stay offline."""
    spec = whisper_spec.WhisperSpec(ENCODER_LAYERS, HEADS, DECODER_LAYERS, HEADS)
    encoder, decoder = spec.encoder, spec.decoder
    encoder.conv1.weight, encoder.conv1.bias = _array(model.conv1.weight), _array(model.conv1.bias)
    encoder.conv2.weight, encoder.conv2.bias = _array(model.conv2.weight), _array(model.conv2.bias)
    encoder.position_encodings.encodings = _array(model.sinusoids)
    _write_norm(encoder.layer_norm, model.norm_encoder)
    for to, layer in zip(encoder.layer, model.encoder, strict=True):
        _write_block(to, layer)
    # One token more than was trained: the empty one, by which CTranslate2 knows a multilingual model. Never chosen.
    count = len(model.tokens.weight)
    weights = np.zeros((count + 1, WIDTH), np.float32)
    weights[:count] = _array(model.tokens.weight)
    decoder.embeddings.weight, decoder.projection.weight = weights, weights.copy()
    decoder.projection.bias = np.zeros(count + 1, np.float32)
    decoder.projection.bias[count:] = -1e4
    decoder.position_encodings.encodings = _array(model.places)
    _write_norm(decoder.layer_norm, model.norm_decoder)
    for to, layer in zip(decoder.layer, model.decoder, strict=True):
        _write_block(to, layer)
    _configure(spec, tokenizer)
    spec.validate()
    spec.optimize(quantization="int8")
    out.mkdir(parents=True, exist_ok=True)
    spec.save(str(out))
    tokenizer.save(str(out / "tokenizer.json"))
    features = {"feature_size": MELS, "sampling_rate": RATE_HZ, "hop_length": 160, "chunk_length": 30, "n_fft": 400}
    (out / "preprocessor_config.json").write_text(json.dumps(features) + "\n", encoding="utf-8")


def _by_head(y: torch.Tensor) -> torch.Tensor:
    return y.view(len(y), -1, HEADS, WIDTH // HEADS).transpose(1, 2)


def _array(tensor: torch.Tensor) -> NDArray[np.float32]:
    return tensor.detach().numpy().astype(np.float32)


def _write_norm(to: object, layer: nn.LayerNorm) -> None:
    to.gamma, to.beta = _array(layer.weight), _array(layer.bias)  # type: ignore[attr-defined]


def _write_linear(to: object, *layers: nn.Linear) -> None:
    biases = [np.zeros(WIDTH, np.float32) if layer.bias is None else _array(layer.bias) for layer in layers]
    to.weight, to.bias = np.concatenate([_array(layer.weight) for layer in layers]), np.concatenate(biases)  # type: ignore[attr-defined]


def _write_block(to: object, layer: Block) -> None:
    attention = to.self_attention  # type: ignore[attr-defined]
    _write_norm(attention.layer_norm, layer.norm_self)
    _write_linear(attention.linear[0], layer.attention.query, layer.attention.key, layer.attention.value)
    _write_linear(attention.linear[1], layer.attention.out)
    if hasattr(layer, "cross"):
        cross = to.attention  # type: ignore[attr-defined]
        _write_norm(cross.layer_norm, layer.norm_cross)
        _write_linear(cross.linear[0], layer.cross.query)
        _write_linear(cross.linear[1], layer.cross.key, layer.cross.value)
        _write_linear(cross.linear[2], layer.cross.out)
    feed = to.ffn  # type: ignore[attr-defined]
    _write_norm(feed.layer_norm, layer.norm_mlp)
    _write_linear(feed.linear_0, layer.up)
    _write_linear(feed.linear_1, layer.down)


def _configure(spec: whisper_spec.WhisperSpec, tokenizer: Tokenizer) -> None:
    number = tokenizer.token_to_id
    named = sorted(tokenizer.get_vocab(), key=number)
    spec.register_vocabulary([*named, *(f"<|{i * 0.02:.2f}|>" for i in range(TIMESTAMPS)), ""])
    spec.config.suppress_ids = [number(token) for token in SUPPRESSED]
    spec.config.suppress_ids_begin = [number("<|endoftext|>")]
    spec.config.lang_ids = [number(f"<|{code}|>") for code in LANGUAGES]
    spec.config.alignment_heads = [(DECODER_LAYERS - 1, 0)]  # the head that was taught where each token is said
