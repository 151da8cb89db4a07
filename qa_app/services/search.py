"""Search over all transcripts: each word in the same line, simplified and traditional, wide and narrow, case alike."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from qa_app.model.problems import ProblemError, problem
from qa_app.model.progress import UNCONTROLLED, Control
from qa_app.model.search import EVERYWHERE, SearchFilter, SearchHit
from qa_app.model.transcript import Segment
from qa_app.services.workspace import Workspace
from qa_app.storage import search_index as stored
from qa_app.storage import transcripts as stored_transcripts
from qa_app.storage.search_index import SpokenLine

LONGEST = 200
PAGE = 200
SNIPPET = 40
_BATCH = 200
_WORDS = re.compile(r'"([^"]*)"|“([^”]*)”|「([^」]*)」|(\S+)')
_LINE_ENDS = re.compile(r"[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")
_GAPS = re.compile(r"[\W_]+")
# A space that has Chinese on one side; what is from U+2E80 on is written without spaces.
_OUTSIDE_WEST = re.compile("(?<=[⺀-\U0010ffff]) | (?=[⺀-\U0010ffff])")


@dataclass(frozen=True, slots=True)
class SearchResult:
    """A page of what was found.

    Attributes:
        hits: Those of the newest calls first, then by their place in the call.
        lines: How many lines there are in all.
        calls: How many calls they are of.
    """

    hits: tuple[SearchHit, ...]
    lines: int
    calls: int


def search(
    workspace: Workspace,
    text: str,
    wanted: SearchFilter = EVERYWHERE,
    *,
    limit: int = PAGE,
    offset: int = 0,
    control: Control = UNCONTROLLED,
    fresh: bool = True,
) -> SearchResult:
    """Find the lines that hold every word of a text; what stands in quotation marks is found as it stands.

    Transcripts that came or were corrected since the last search are taken into the index first, unless `fresh`
    is False.

    Raises:
        ProblemError: ``search-empty`` where there is no letter or digit to look for, ``search-too-long``.
        Cancelled: The user asked to stop; what is indexed by then stays.
    """
    words = wanted_words(text)
    if fresh:
        bring_up_to_date(workspace, control)
    with workspace.database.reading() as session:
        lines, calls = stored.counted(session, words, wanted, workspace.zone)
        rows = stored.found(session, words, wanted, workspace.zone, limit=limit, offset=offset)
    hits = (SearchHit(*row) for row in rows)
    return SearchResult(tuple(replace(hit, marks=marks_in(hit.text, words)) for hit in hits), lines, calls)


def waiting(workspace: Workspace) -> int:
    """Give how many transcripts the index has to take in."""
    with workspace.database.reading() as session:
        return len(stored.stale(session))


def bring_up_to_date(workspace: Workspace, control: Control = UNCONTROLLED) -> int:
    """Take into the index what came since; give how many transcripts that was."""
    with workspace.database.reading() as session:
        missing = stored.stale(session)
    for start in range(0, len(missing), _BATCH):
        control.step("indexing", start, len(missing))
        with workspace.database.writing() as session:
            for each in missing[start : start + _BATCH]:
                transcript = stored_transcripts.transcript(session, each.call_id)
                stored.put(session, each, _spoken(transcript.segments if transcript else ()))
    return len(missing)


def wanted_words(text: str) -> tuple[str, ...]:
    """Give what is looked for, as it is compared.

    Raises:
        ProblemError: ``search-empty`` or ``search-too-long``.
    """
    if len(text) > LONGEST:
        raise ProblemError(problem("search-too-long", limit=LONGEST))
    found = (next(part for part in parts if part) for parts in _WORDS.findall(text) if any(parts))
    words = tuple(dict.fromkeys(word for part in found if (word := compared(part))))
    if not words:
        raise ProblemError(problem("search-empty"))
    return words


def compared(text: str) -> str:
    """Give a text as it is compared: small, narrow, simplified, what is no letter or digit as one space or none."""
    return compared_lines((text,))[0]


def compared_lines(texts: Sequence[str]) -> list[str]:
    """Give texts as they are compared, each as `compared` does; all at once, since many are taken into the index."""
    whole = "\n".join(_LINE_ENDS.sub(" ", text) for text in texts)
    plain = _simplified(unicodedata.normalize("NFKC", whole).casefold())
    return [_OUTSIDE_WEST.sub("", _GAPS.sub(" ", line)).strip() for line in plain.split("\n")]


def marks_in(text: str, words: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Give first character and length of each place in a shown text at which a compared word stands."""
    pairs = list(_characters(text))
    whole = "".join(character for character, _ in pairs)
    marks: list[tuple[int, int]] = []
    for word in words:
        start = whole.find(word)
        while start >= 0:
            first, last = pairs[start][1], pairs[start + len(word) - 1][1]
            marks.append((first, last - first + 1))
            start = whole.find(word, start + len(word))
    return tuple(sorted(marks))


def snippet(hit: SearchHit) -> str:
    """Give the part of a line around the first place that was found, with … where it is cut."""
    start = hit.marks[0][0] if hit.marks else 0
    first = max(0, start - SNIPPET)
    last = min(len(hit.text), start + 2 * SNIPPET)
    return ("…" if first else "") + hit.text[first:last] + ("…" if last < len(hit.text) else "")


def _spoken(segments: Sequence[Segment]) -> list[SpokenLine]:
    compared_texts = compared_lines([each.text for each in segments])
    return [
        SpokenLine(each.start_ms, each.end_ms, str(each.speaker), each.text, line)
        for each, line in zip(segments, compared_texts, strict=True)
    ]


def _characters(text: str) -> list[tuple[str, int]]:
    """Give each compared character with the place of the shown one that it comes from.

    Between two letters or digits of Western writing a gap stays one space, everywhere else it goes: “您 好，这里” is
    “您好这里”, “Thank you, sir” is “thank you sir”.
    """
    plain: list[tuple[str, int]] = []
    for place, letter in enumerate(text):
        for each in unicodedata.normalize("NFKC", letter).casefold():
            is_word = unicodedata.category(each)[0] in "LNM"
            plain.append((each if is_word else " ", place))
    simplified = _simplified("".join(each for each, _ in plain))
    kept: list[tuple[str, int]] = []
    gap: int | None = None
    for character, (_, place) in zip(simplified, plain, strict=True):
        if character == " ":
            gap = place
            continue
        if gap is not None and kept and kept[-1][0] < "⺀" and character < "⺀":
            kept.append((" ", gap))
        gap = None
        kept.append((character, place))
    return kept


def _simplified(text: str) -> str:
    """Give a text in simplified characters, one for one."""
    if text.isascii():
        return text
    converted = _converter()(text)
    # OpenCC changes the length for none of the characters in use; where it would, nothing is converted.
    return converted if len(converted) == len(text) else text


@cache
def _converter() -> Callable[[str], str]:
    from opencc import OpenCC  # noqa: PLC0415  (takes a while to load)

    convert: Callable[[str], str] = OpenCC("t2s").convert
    return convert
