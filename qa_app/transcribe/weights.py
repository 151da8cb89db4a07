"""The weights of a CTranslate2 model as they lie in its ``model.bin``.

Source: the serialisation of CTranslate2 4.8 (``ctranslate2/specs/model_spec.py``), all numbers little-endian. A version
(u32), the name of the layout (text), its revision (u32), the number of variables (u32); for each its name (text), rank
(u8), dimensions (u32 each), type (u8), length in bytes (u32) and the bytes themselves; then the number of aliases (u32)
and two texts for each. A text is its length with its closing zero (u16), the text in UTF-8, and the zero.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import BinaryIO

from qa_app.model.problems import Problem, ProblemError

LAYOUT = "WhisperSpec"
VERSIONS = range(4, 7)
MOST_VARIABLES = 100_000
MATRIX_RANK = 2
LONGEST_NAME = 1000
EMBEDDINGS = "decoder/embeddings/weight"
POINTER_START = b"version https://git-lfs"


class Kind(IntEnum):
    """Type of a variable's numbers."""

    FLOAT32 = 0
    INT8 = 1
    INT16 = 2
    INT32 = 3
    FLOAT16 = 4
    BFLOAT16 = 5


@dataclass(frozen=True, slots=True)
class Variable:
    """One variable and where its bytes are."""

    name: str
    shape: tuple[int, ...]
    kind: Kind
    offset: int
    size_bytes: int

    @property
    def is_matrix_of_weights(self) -> bool:
        """Whether it is what is worth holding as int8: the weights of linear layers and embeddings.

        Convolutions are left out, as the library leaves them out when it makes a loaded model int8.
        """
        return self.name.endswith("/weight") and len(self.shape) == MATRIX_RANK


@dataclass(frozen=True, slots=True)
class Layout:
    """What a ``model.bin`` holds."""

    version: int
    name: str
    revision: int
    variables: tuple[Variable, ...]
    aliases: tuple[tuple[str, str], ...]

    @property
    def precision(self) -> str:
        """Type of most of the weights, as ``int8`` or ``float16``; empty where there are none."""
        sizes: dict[Kind, int] = {}
        for each in self.variables:
            if each.is_matrix_of_weights:
                sizes[each.kind] = sizes.get(each.kind, 0) + each.size_bytes
        return max(sizes, key=lambda kind: sizes[kind]).name.lower() if sizes else ""

    @property
    def vocabulary_size(self) -> int:
        """How many tokens it knows; 0 where it does not tell."""
        return next((each.shape[0] for each in self.variables if each.name == EMBEDDINGS and each.shape), 0)


def read_layout(file: Path) -> Layout:
    """Read what a ``model.bin`` holds without its numbers.

    Raises:
        ProblemError: weights-pointer, weights-foreign or weights-truncated.
        OSError: It cannot be read.
    """
    size = file.stat().st_size
    with file.open("rb") as source:
        if source.read(len(POINTER_START)) == POINTER_START:
            raise ProblemError(_at(file, "weights-pointer"))
        source.seek(0)
        try:
            layout = _read(source, size)
        except (EOFError, struct.error) as error:
            raise ProblemError(_at(file, "weights-truncated")) from error
        except ValueError as error:
            raise ProblemError(_at(file, "weights-foreign")) from error
        if source.tell() != size:
            raise ProblemError(_at(file, "weights-foreign"))
    return layout


def write_text(target: BinaryIO, text: str) -> None:
    """Write a text as the format has it."""
    raw = text.encode() + b"\0"
    target.write(struct.pack("<H", len(raw)) + raw)


def write_head(target: BinaryIO, layout: Layout, variables: int) -> None:
    """Write what stands before the variables."""
    target.write(struct.pack("<I", layout.version))
    write_text(target, layout.name)
    target.write(struct.pack("<II", layout.revision, variables))


def write_variable(target: BinaryIO, name: str, shape: tuple[int, ...], kind: Kind, content: bytes) -> None:
    """Write one variable."""
    write_text(target, name)
    target.write(struct.pack(f"<B{len(shape)}IBI", len(shape), *shape, kind, len(content)))
    target.write(content)


def write_aliases(target: BinaryIO, aliases: tuple[tuple[str, str], ...]) -> None:
    """Write what stands after the variables."""
    target.write(struct.pack("<I", len(aliases)))
    for alias, name in aliases:
        write_text(target, alias)
        write_text(target, name)


def _read(source: BinaryIO, size: int) -> Layout:
    version = _number(source, "<I")
    if version not in VERSIONS:
        raise ValueError(version)
    name = _text(source)
    if name != LAYOUT:
        raise ValueError(name)
    revision = _number(source, "<I")
    count = _number(source, "<I")
    if count > MOST_VARIABLES:
        raise ValueError(count)
    variables = tuple(_variable(source, size) for _ in range(count))
    aliases = tuple((_text(source), _text(source)) for _ in range(min(_number(source, "<I"), MOST_VARIABLES)))
    return Layout(version, name, revision, variables, aliases)


def _variable(source: BinaryIO, size: int) -> Variable:
    name = _text(source)
    rank = _number(source, "<B")
    shape = struct.unpack(f"<{rank}I", source.read(4 * rank))
    kind = Kind(_number(source, "<B"))
    length = _number(source, "<I")
    offset = source.tell()
    if offset + length > size:
        raise EOFError(name)
    source.seek(length, 1)
    return Variable(name, shape, kind, offset, length)


def _number(source: BinaryIO, form: str) -> int:
    (found,) = struct.unpack(form, source.read(struct.calcsize(form)))
    return int(found)


def _text(source: BinaryIO) -> str:
    length = _number(source, "<H")
    if not 0 < length <= LONGEST_NAME:
        raise ValueError(length)
    raw = source.read(length)
    if len(raw) < length:
        raise EOFError
    return raw[:-1].decode()


def _at(file: Path, code: str) -> Problem:
    return Problem(code, (("model", file.parent.name), ("name", file.name)), file=str(file))
