"""Folders of a model's files as they should be, small and with weights of nothing, to be imported and spoilt."""

from __future__ import annotations

import json
from pathlib import Path

from qa_app.transcribe.weights import Kind, Layout, write_aliases, write_head, write_variable

WORDS = ("a", "b", "<|endoftext|>", "<|startoftranscript|>", "<|notimestamps|>", "<|0.00|>")
WIDTH = 4


def make_model(folder: Path, *, words: tuple[str, ...] = WORDS, kind: Kind = Kind.INT8) -> Path:
    """Make a model of these tokens; its tokenizer does not know the marks of time, as Whisper's mostly does not."""
    folder.mkdir(parents=True)
    write_weights(folder / "model.bin", len(words), kind)
    (folder / "config.json").write_text('{"lang_ids": [3]}')
    (folder / "preprocessor_config.json").write_text('{"feature_size": 80}')
    (folder / "vocabulary.json").write_text(json.dumps(words))
    known = [word for word in words if "." not in word]
    added = [{"id": number, "content": word} for number, word in enumerate(known) if word.startswith("<|")]
    plain = {word: number for number, word in enumerate(known) if not word.startswith("<|")}
    (folder / "tokenizer.json").write_text(json.dumps({"model": {"vocab": plain}, "added_tokens": added}))
    (folder / "README.md").write_text("words")
    return folder


def write_weights(file: Path, tokens: int, kind: Kind = Kind.INT8, name: str = "WhisperSpec") -> None:
    """Write weights of zeros for this many tokens."""
    layout = Layout(6, name, 3, (), ())
    size = {Kind.INT8: 1, Kind.FLOAT16: 2}.get(kind, 4)
    with file.open("wb") as target:
        write_head(target, layout, 1)
        write_variable(target, "decoder/embeddings/weight", (tokens, WIDTH), kind, bytes(tokens * WIDTH * size))
        write_aliases(target, (("decoder/projection/weight", "decoder/embeddings/weight"),))
