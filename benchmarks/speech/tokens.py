"""The tokens of a benchmark's model: a tokenizer of Whisper's size whose text is Chinese characters and words."""

from __future__ import annotations

import json
import random
from dataclasses import dataclass
from pathlib import Path

from faster_whisper.tokenizer import _LANGUAGE_CODES

BYTES = 256
TEXTS = 50_256
LANGUAGES = _LANGUAGE_CODES[:99]
END, START = TEXTS + 1, TEXTS + 2
FIRST_LANGUAGE = START + 1
NO_SPEECH = FIRST_LANGUAGE + len(LANGUAGES) + 4
NO_TIMES = NO_SPEECH + 1
FIRST_TIME = NO_TIMES + 1
TIMES = 1501
SIZE = FIRST_TIME + TIMES
SPECIALS = (
    "<|endoftext|>",
    "<|startoftranscript|>",
    *(f"<|{code}|>" for code in LANGUAGES),
    "<|translate|>",
    "<|transcribe|>",
    "<|startoflm|>",
    "<|startofprev|>",
    "<|nospeech|>",
    "<|notimestamps|>",
)
MARKS = "，。"


@dataclass(frozen=True, slots=True)
class Tokens:
    """All tokens by their number, as byte-level BPE writes them.

    Attributes:
        texts: The 50,256 of text and the empty one, by which ctranslate2 knows a multilingual model.
        merges: How each but the first 256 is put together.
        words: Numbers of those that are whole words of one or two characters.
        ends: Numbers of those that end with a comma or a full stop.
    """

    texts: tuple[str, ...]
    merges: tuple[tuple[str, str], ...]
    words: tuple[int, ...]
    ends: tuple[int, ...]

    def write(self, path: Path) -> None:
        """Write ``tokenizer.json``."""
        level = {"type": "ByteLevel", "add_prefix_space": False, "trim_offsets": True, "use_regex": True}
        added = [
            {"id": END + place, "content": name, "special": True}
            | dict.fromkeys(("single_word", "lstrip", "rstrip", "normalized"), False)
            for place, name in enumerate(SPECIALS)
        ]
        model = {
            "type": "BPE",
            "fuse_unk": False,
            "byte_fallback": False,
            "vocab": {text: number for number, text in enumerate(self.texts)},
            "merges": self.merges,
        }
        parts = {"version": "1.0", "added_tokens": added, "pre_tokenizer": level, "decoder": level, "model": model}
        path.write_text(json.dumps(parts), encoding="utf-8")

    def vocabulary(self) -> list[str]:
        """Give all tokens with the special ones and the times, 51,865 in all."""
        return [*self.texts, *SPECIALS, *(f"<|{place * 0.02:.2f}|>" for place in range(TIMES))]


def make_tokens(seed: int) -> Tokens:
    """Make the tokens: bytes, the 6,763 characters of GB 2312, words of two of them, and characters with a mark."""
    chance = random.Random(seed)
    letters = _byte_letters()
    spelled = {text: "".join(letters[byte] for byte in text.encode()) for text in (*MARKS, *_characters())}
    texts: dict[str, None] = dict.fromkeys(sorted(letters.values()))
    merges: list[tuple[str, str]] = []

    def put(left: str, right: str) -> None:
        if left + right not in texts:
            texts[left + right] = None
            merges.append((left, right))

    for word in spelled.values():
        put(word[:2][:1], word[1:2])
        put(word[:2], word[2:])
    first_end = len(texts)
    marked = [text for text in spelled if text not in MARKS][:3000]
    for place, text in enumerate(marked):
        put(spelled[text], spelled[MARKS[place % len(MARKS)]])
    first_pair = len(texts)
    common = list(spelled)[len(MARKS) :]
    while len(texts) < TEXTS:
        first, second = chance.sample(common[:3755], 2)
        put(spelled[first], spelled[second])
    numbers = {text: number for number, text in enumerate(texts)}
    words = [numbers[spelled[text]] for text in common]
    return Tokens(
        texts=(*texts, ""),
        merges=tuple(merges),
        words=(*words, *range(first_pair, TEXTS)),
        ends=tuple(range(first_end, first_pair)),
    )


def _characters() -> list[str]:
    """Give the characters of GB 2312, the 3,755 common ones first."""
    codes = [bytes((row, cell)) for row in range(0xB0, 0xF8) for cell in range(0xA1, 0xFF)]
    return [code.decode("gb2312") for code in codes if not (code[0] == 0xD7 and code[1] > 0xF9)]


def _byte_letters() -> dict[int, str]:
    """Give the letter by which byte-level BPE writes each byte: itself where it can be seen, another otherwise."""
    seen = [*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)]
    unseen = [byte for byte in range(BYTES) if byte not in seen]
    return {byte: chr(byte) for byte in seen} | {byte: chr(BYTES + place) for place, byte in enumerate(unseen)}
