"""The fingerprint of a rubric's or policy's text."""

from __future__ import annotations

import hashlib


def content_hash(text: str) -> str:
    """Give the SHA-256 of a text in hexadecimal, the same whether its lines end as on Windows or on Linux."""
    unified = text.replace("\r\n", "\n").replace("\r", "\n")
    return hashlib.sha256(unified.encode("utf-8", "surrogatepass")).hexdigest()
