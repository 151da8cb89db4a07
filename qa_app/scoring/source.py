"""The fingerprint of a rubric's or policy's text."""

from __future__ import annotations

import hashlib


def content_hash(text: str) -> str:
    """Give the SHA-256 of a text in hexadecimal, the same with and without a byte order mark and for any line ends."""
    unified = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return hashlib.sha256(unified.encode("utf-8", "surrogatepass")).hexdigest()
