"""Rewrites a model's weights as int8: half as large or a quarter, and nothing left to convert at every loading.

Source: CTranslate2 4.8, ``LayerSpec._quantize`` for ``int8_float32``. Each row of a matrix is scaled by itself so that
its largest number becomes 127: with a row (0.2, -1.0, 0.25) the scale is 127 and the row becomes (25, -127, 32).
Convolutions stay float32, a hundredth of the size, so that the converted model hears as the original loaded as int8.
"""

from __future__ import annotations

import math
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from qa_app.model.problems import Problem, ProblemError
from qa_app.model.progress import Control
from qa_app.transcribe.models import MODEL_FILES
from qa_app.transcribe.weights import (
    Kind,
    Layout,
    Variable,
    read_layout,
    write_aliases,
    write_head,
    write_variable,
)

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

WEIGHTS = "model.bin"
LARGEST = 127.0
NUMBERS_AT_ONCE = 1 << 22
FLOATS = frozenset({Kind.FLOAT32, Kind.FLOAT16, Kind.BFLOAT16})


def convert(source: Path, target: Path, control: Control) -> None:
    """Write a model's files into a folder, its weights as int8 and everything else as float32.

    Args:
        source: A whole model's folder.
        target: An empty folder.
        control: Is told the bytes of weights that were read.

    Raises:
        ProblemError: conversion-needless where the weights are no floating-point numbers, or they cannot be read.
        OSError: A file cannot be read or written.
    """
    layout = read_layout(source / WEIGHTS)
    if not is_convertible(layout):
        arguments = (("model", source.name), ("precision", layout.precision))
        raise ProblemError(Problem("conversion-needless", arguments, file=str(source)))
    with (source / WEIGHTS).open("rb") as weights, (target / WEIGHTS).open("wb") as converted:
        _write(weights, converted, layout, control)
    for name in MODEL_FILES:
        if name != WEIGHTS and (source / name).is_file():
            shutil.copyfile(source / name, target / name)


def is_convertible(layout: Layout) -> bool:
    """Tell whether most of the weights are floating-point numbers."""
    return layout.precision in {kind.name.lower() for kind in FLOATS}


def converted_bytes(layout: Layout) -> int:
    """Give about the size of the weights once they are converted."""
    return sum(map(_converted_bytes, layout.variables))


def _converted_bytes(variable: Variable) -> int:
    if _is_turned(variable):
        return math.prod(variable.shape) + 4 * variable.shape[0]
    return 4 * math.prod(variable.shape) if variable.kind in FLOATS else variable.size_bytes


def _write(weights: BinaryIO, converted: BinaryIO, layout: Layout, control: Control) -> None:
    turned = [each for each in layout.variables if _is_turned(each)]
    total = sum(each.size_bytes for each in layout.variables)
    done = 0
    write_head(converted, layout, len(layout.variables) + len(turned))
    for each in layout.variables:
        control.step("converting", done, total)
        if _is_turned(each):
            numbers, scales = _turned(weights, each)
            write_variable(converted, each.name, each.shape, Kind.INT8, numbers)
            write_variable(converted, f"{each.name}_scale", each.shape[:1], Kind.FLOAT32, scales)
        elif each.kind in FLOATS and each.shape:
            content = b"".join(block.tobytes() for block in _blocks(weights, each))
            write_variable(converted, each.name, each.shape, Kind.FLOAT32, content)
        else:
            weights.seek(each.offset)
            write_variable(converted, each.name, each.shape, each.kind, weights.read(each.size_bytes))
        done += each.size_bytes
    write_aliases(converted, layout.aliases)
    control.step("converting", done, total)


def _is_turned(variable: Variable) -> bool:
    return variable.is_matrix_of_weights and variable.kind in FLOATS


def _turned(weights: BinaryIO, variable: Variable) -> tuple[bytes, bytes]:
    """Give a matrix as int8, and the scale of each of its rows as float32."""
    import numpy as np  # noqa: PLC0415

    numbers, scales = bytearray(), bytearray()
    for block in _blocks(weights, variable):
        largest = np.amax(np.absolute(block), axis=1)
        largest[largest == 0] = LARGEST
        largest = np.maximum(largest, np.float32(LARGEST) / np.finfo(np.float32).max)
        scale = (LARGEST / largest).astype(np.float32)
        numbers += np.rint(block * scale[:, None]).astype(np.int8).tobytes()
        scales += scale.tobytes()
    return bytes(numbers), bytes(scales)


def _blocks(weights: BinaryIO, variable: Variable) -> Iterator[NDArray[np.float32]]:
    """Give a variable as float32, so many rows at once as memory shall hold; shape (rows, numbers a row)."""
    import numpy as np  # noqa: PLC0415

    kinds = {Kind.FLOAT32: "<f4", Kind.FLOAT16: "<f2", Kind.BFLOAT16: "<u2"}
    stored = np.dtype(kinds[variable.kind])
    width = math.prod(variable.shape[1:])
    rows = max(1, NUMBERS_AT_ONCE // max(1, width))
    for start in range(0, variable.shape[0], rows):
        count = min(rows, variable.shape[0] - start)
        weights.seek(variable.offset + start * width * stored.itemsize)
        raw = np.frombuffer(weights.read(count * width * stored.itemsize), stored)
        # bfloat16 is the upper half of a float32.
        plain = (raw.astype("<u4") << 16).view("<f4") if variable.kind is Kind.BFLOAT16 else raw.astype(np.float32)
        yield plain.reshape(count, width)
