"""The bytes of files that people write: UTF-8, and for others the encoding that they look like."""

from __future__ import annotations

from qa_app.model.problems import Problem, ProblemError

_LOOKED_AT = 64 * 1024
_BINARY = (b"PK\x03\x04", b"%PDF", b"\xd0\xcf\x11\xe0", b"\x89PNG", b"RIFF", b"\x1f\x8b")
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")
_COMMON_LEAD_BYTES = {"GBK (GB18030)": ("gb18030", 0xB0, 0xD7), "Big5": ("big5", 0xA4, 0xC6)}


def text_of(raw: bytes, file: str) -> str:
    """Decode the bytes of a file; a byte order mark of UTF-8 is left out.

    Args:
        raw: All bytes of the file.
        file: Its name, for the problem.

    Raises:
        ProblemError: They are no text, or not UTF-8.
    """
    if raw.startswith(_BINARY):
        raise ProblemError(Problem("file-not-text", file=file))
    if _looks_wide(raw):
        raise ProblemError(Problem("file-encoding", (("encoding", "UTF-16"),), file, 1, 1))
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        line = before.count(b"\n") + 1
        column = len(before.rpartition(b"\n")[2].decode("utf-8-sig")) + 1
        encoding = _double_byte_encoding(raw)
        if encoding is not None:
            raise ProblemError(Problem("file-encoding", (("encoding", encoding),), file, line, column)) from error
        raise ProblemError(Problem("file-not-utf8", file=file, line=line, column=column)) from error


def _looks_wide(raw: bytes) -> bool:
    """Tell UTF-16, which has a zero in one half of most pairs of its plain characters."""
    if raw.startswith(_WIDE_MARKS):
        return True
    seen = raw[: _LOOKED_AT & ~1]
    pairs = len(seen) // 2
    low, high = seen[0::2].count(0), seen[1::2].count(0)
    return pairs > 0 and (max(low, high) > pairs / 5) and (min(low, high) < pairs / 50)


def _double_byte_encoding(raw: bytes) -> str | None:
    """Give the Chinese encoding in which most characters are common ones; None where they are in none."""
    best, most = None, 0.5
    for name, (codec, first, last) in _COMMON_LEAD_BYTES.items():
        try:
            text = raw.decode(codec)
        except UnicodeDecodeError:
            continue
        seen = [character.encode(codec) for character in text[:_LOOKED_AT] if not character.isascii()]
        common = sum(len(each) == 2 and first <= each[0] <= last for each in seen)  # noqa: PLR2004 - a pair of bytes
        if seen and common / len(seen) > most:
            best, most = name, common / len(seen)
    return best
