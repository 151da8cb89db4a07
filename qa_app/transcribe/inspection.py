"""Whether a folder holds a model that can be recognised with, looked at file by file without loading it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from qa_app.model.problems import Problem, ProblemError
from qa_app.transcribe.models import VOCABULARIES, missing_files
from qa_app.transcribe.weights import read_layout

WEIGHTS = "model.bin"
JSON_FILES = ("config.json", "tokenizer.json", VOCABULARIES[0], "preprocessor_config.json")
OBJECTS = ("config.json", "tokenizer.json", "preprocessor_config.json")
MARKS = ("<|endoftext|>", "<|startoftranscript|>", "<|notimestamps|>")
FOREIGN = (
    ("*.safetensors", "Transformers"),
    ("pytorch_model*.bin", "Transformers"),
    ("ggml*.bin", "whisper.cpp"),
    ("*.gguf", "whisper.cpp"),
    ("*.pt", "OpenAI Whisper"),
    ("*.onnx", "ONNX"),
)


def inspect(folder: Path) -> tuple[Problem, ...]:
    """Give everything that is wrong with a model's folder; none where it can be used.

    Raises:
        OSError: A file cannot be read.
    """
    foreign = _foreign_program(folder)
    if foreign:
        return (_at(folder, "model-foreign", program=foreign),)
    lacking = missing_files(folder)
    faults = [_at(folder, "model-incomplete", name=name) for name in lacking]
    found: dict[str, Any] = {}
    for name in JSON_FILES:
        if name not in lacking and (folder / name).is_file():
            value, fault = _read_json(folder / name)
            found[name] = value
            faults += [fault] if fault else []
    if WEIGHTS in lacking:
        return tuple(faults)
    try:
        size = read_layout(folder / WEIGHTS).vocabulary_size
    except ProblemError as error:
        return (*faults, *error.problems)
    return tuple(faults) or _vocabulary_faults(folder, size, found.get("tokenizer.json") or {})


def precision(folder: Path) -> str:
    """Give the type of most of a model's weights, as ``int8`` or ``float16``; empty where they cannot be read."""
    try:
        return read_layout(folder / WEIGHTS).precision
    except (ProblemError, OSError):
        return ""


def _foreign_program(folder: Path) -> str:
    """Name the program that a folder's model was made for; empty where it may be ours."""
    if (folder / WEIGHTS).is_file():
        return ""
    return next((program for pattern, program in FOREIGN if any(folder.glob(pattern))), "")


def _read_json(file: Path) -> tuple[Any, Problem | None]:
    arguments = (("model", file.parent.name), ("name", file.name))
    try:
        value = json.loads(file.read_text(encoding="utf-8-sig"))
    except json.JSONDecodeError as error:
        return None, Problem("model-file-broken", arguments, str(file), error.lineno, error.colno)
    except (UnicodeDecodeError, RecursionError):
        return None, Problem("model-file-broken", arguments, str(file))
    if isinstance(value, dict) != (file.name in OBJECTS):
        return None, Problem("model-file-broken", arguments, str(file))
    return value, None


def _vocabulary_faults(folder: Path, size: int, tokenizer: Mapping[str, Any]) -> tuple[Problem, ...]:
    """Hold weights, vocabulary and tokenizer against one another: as many tokens, the marks of speech at one place."""
    words = _words(folder)
    if size and len(words) != size:
        name = next(name for name in VOCABULARIES if (folder / name).is_file())
        return (_at(folder, "model-vocabulary-differs", name=name, found=str(len(words)), expected=str(size)),)
    numbers = _numbers(tokenizer)
    places = {word: place for place, word in enumerate(words) if word in MARKS}
    differs = any(numbers.get(mark, place) != place for mark, place in places.items())
    beyond = max(numbers.values(), default=0) >= len(words)
    if differs or beyond:
        return (
            _at(
                folder,
                "model-vocabulary-differs",
                name="tokenizer.json",
                found=str(len(set(numbers.values()))),
                expected=str(len(words)),
            ),
        )
    return ()


def _words(folder: Path) -> list[str]:
    if (folder / VOCABULARIES[0]).is_file():
        return [str(each) for each in json.loads((folder / VOCABULARIES[0]).read_text(encoding="utf-8-sig"))]
    return (folder / VOCABULARIES[1]).read_text(encoding="utf-8").removesuffix("\n").split("\n")


def _numbers(tokenizer: Mapping[str, Any]) -> dict[str, int]:
    """Give the number of each token of a tokenizer, as far as it tells them."""
    model = tokenizer.get("model")
    listed = model.get("vocab") if isinstance(model, dict) else None
    found = {str(word): int(number) for word, number in listed.items()} if isinstance(listed, dict) else {}
    added = tokenizer.get("added_tokens")
    for each in added if isinstance(added, list) else ():
        found[str(each["content"])] = int(each["id"])
    return found


def _at(folder: Path, code: str, **arguments: str) -> Problem:
    return Problem(code, (("model", folder.name), *arguments.items()), file=str(folder))
