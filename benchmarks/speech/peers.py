"""whisper-ctranslate2 in an environment of its own, with the versions of the engine that the program uses."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import venv
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

PEER = "whisper-ctranslate2"
PEER_VERSION = "0.5.8"
SHARED = ("faster-whisper", "ctranslate2", "onnxruntime", "numpy", "av", "tokenizers", "huggingface-hub")
INSTALL_S = 600
EQUAL = ("--batched", "True", "--batch_size", "4", "--compute_type", "int8", "--beam_size", "5")


class NoPeerError(Exception):
    """The peer cannot be installed here."""


def install(folder: Path) -> Path:
    """Give the peer's program; it is installed where it is not there yet.

    Args:
        folder: Of its environment.

    Raises:
        NoPeerError: It cannot be installed.
    """
    binaries = folder / ("Scripts" if os.name == "nt" else "bin")
    program = binaries / PEER
    if not program.exists():
        venv.create(folder, with_pip=True, clear=True)
        wanted = [f"{PEER}=={PEER_VERSION}", *(f"{name}=={version(name)}" for name in SHARED)]
        command = [str(binaries / "python"), "-m", "pip", "install", "-qq", "--disable-pip-version-check", *wanted]
        try:
            subprocess.run(command, check=True, timeout=INSTALL_S, stdout=sys.stderr)
        except (subprocess.SubprocessError, OSError) as error:
            raise NoPeerError(f"{PEER} {PEER_VERSION} could not be installed: {error}") from error
    return program


def defaults(model: Path) -> tuple[str, ...]:
    """Give the peer's options with its own defaults but for what both sides are told: the model and the language."""
    return ("--model_directory", str(model), "--language", "zh")


def equal(model: Path, threads: int) -> tuple[str, ...]:
    """Give the options that do what the program does."""
    return (*defaults(model), *EQUAL, "--threads", str(threads), "--word_timestamps", "True")


def transcribe(program: Path, options: Sequence[str], recordings: Sequence[Path], out: Path) -> int:
    """Let the peer recognise recordings in one process.

    Returns:
        How many characters of text it wrote.
    """
    out.mkdir(parents=True, exist_ok=True)
    command = [str(program), *options, "--output_dir", str(out), "--output_format", "json", *map(str, recordings)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=os.environ | {"HF_HUB_OFFLINE": "1"})
    texts = [json.loads((out / f"{each.stem}.json").read_text(encoding="utf-8"))["text"] for each in recordings]
    return sum(len(text) for text in texts)
