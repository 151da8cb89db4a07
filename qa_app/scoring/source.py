"""The text of a rubric, policy or answers file: reading it, its limits and its fingerprint."""

from __future__ import annotations

import hashlib
from pathlib import Path

from qa_app.model.problems import Problem, ProblemError

MAX_BYTES = 2_000_000
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


def load_text(path: Path) -> str:
    """Read a file of ours: UTF-8, no byte order mark, 2 MB at most.

    Raises:
        ProblemError: The file is missing, unreadable, too large or not UTF-8.
    """
    file = str(path)
    try:
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise ProblemError(Problem("file-not-found", (("path", file),), file)) from error
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise ProblemError(Problem("file-unreadable", (("path", file), ("reason", reason)), file)) from error
    return decode(data, file)


def decode(data: bytes, file: str) -> str:
    """Decode the bytes of a file of ours.

    Raises:
        ProblemError: They are too many, carry a byte order mark, or are not UTF-8 (with the line of the first bad one).
    """
    if len(data) > MAX_BYTES:
        raise ProblemError(Problem("file-too-large", (("limit", f"{MAX_BYTES // 1_000_000} MB"),), file))
    if data.startswith(_MARKS):
        raise ProblemError(Problem("byte-order-mark", (), file, 1, 1))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - (data.rfind(b"\n", 0, error.start) + 1) + 1
        raise ProblemError(Problem("not-utf-8", (), file, line, column)) from error


def content_hash(text: str) -> str:
    """Give the SHA-256 of a text in hexadecimal, the same whether its lines end as on Windows or on Linux."""
    unified = text.replace("\r\n", "\n").replace("\r", "\n")
    return hashlib.sha256(unified.encode("utf-8", "surrogatepass")).hexdigest()
