"""What goes before a window's text, in the tokens that there are for it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence

ROOM = 223
"""Tokens before a window's text, of the 448 that Whisper's decoder takes; prompt and hotwords share them."""
_WORD = re.compile(r"[\s,，、;；]*[^\s,，、;；]+")


def previous_tokens(encode: Callable[[str], Sequence[int]], prompt: str | None, hotwords: str = "") -> list[int]:
    """Give the tokens that go before a window's text: the hotwords, then the prompt, whose style is nearest.

    The prompt comes first where room is short. Of the hotwords the first are taken that fit beside it, each whole.

    Args:
        encode: Makes tokens of text.
        prompt: Text in the style that is wanted; None: none.
        hotwords: Words separated by commas or spaces.
    """
    prompted = list(encode(prompt))[-ROOM:] if prompt else []
    words = _WORD.findall(hotwords.strip())
    room = ROOM - len(prompted)
    most = bisect_right(range(1, len(words) + 1), room, key=lambda count: len(_tokens(encode, words[:count])))
    return _tokens(encode, words[:most]) + prompted


def _tokens(encode: Callable[[str], Sequence[int]], words: Sequence[str]) -> list[int]:
    return list(encode(" " + "".join(words).strip())) if words else []
