"""The text that recognition gives: prompts with punctuation, one script and form."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cache

from qa_app.model.glossary import NumberForm
from qa_app.model.transcript import Segment
from qa_app.transcribe import numbers_en, numbers_zh
from qa_app.transcribe.glossary import glossed
from qa_app.transcribe.protocol import Options
from qa_app.transcribe.respelling import Rewriting, between, respelt, spoken
from qa_app.transcribe.text_forms import in_one_form, with_commas

PROMPTS = {
    "zh": "您好，请问有什么可以帮您？好的，请您稍等。",
    "zh-Hant": "您好，請問有什麼可以幫您？好的，請您稍等。",
    "yue": "您好，請問有咩可以幫到您？好嘅，請您等等。",
    "en": "Hello, how can I help you today? Yes, of course. One moment, please.",
}
SCRIPT_TABLES = {"simplified": "t2s", "traditional": "s2tw", "traditional-taiwan": "s2twp"}
NUMBERS = {"zh": numbers_zh.numbers, "yue": numbers_zh.numbers, "en": numbers_en.numbers}
CHINESE = frozenset({"zh", "yue"})


def finish(segment: Segment, options: Options, language: str) -> Segment:
    """Make of what the engine wrote what is shown; what it wrote stays in `Segment.raw_text`.

    In this order: the script of Chinese text, one form of the same characters, the words of the glossary, numbers in
    digits, commas. A word that is put in the place of others has their time. Finishing a text again changes nothing.

    Args:
        segment: As recognised, or finished before: then it is made anew of what the engine wrote.
        options: Script, glossary, numbers, commas.
        language: Of the call.
    """
    raw = as_engine_wrote(segment)
    done = in_one_form(in_script(raw, options.script, language), chinese=language in CHINESE)
    text = spoken(done)
    words, places = glossed(options.glossary, language, text)
    changes = list(words)
    if options.numbers == NumberForm.DIGITS and language in NUMBERS:
        changes += _apart(NUMBERS[language](text), places)
    done = respelt(done, sorted(changes, key=lambda each: each.start))
    if options.commas and language in CHINESE:
        done = with_commas(done)
    if done == raw:
        return raw
    return replace(done, raw_text=raw.text, raw_words=raw.words)


def as_engine_wrote(segment: Segment) -> Segment:
    """Give a segment as it was before it was finished."""
    if segment.raw_text is None:
        return segment
    return replace(segment, text=segment.raw_text, words=segment.raw_words, raw_text=None, raw_words=())


def prompt_for(language: str, script: str = "", own: Iterable[tuple[str, str]] = ()) -> str | None:
    """Give the punctuated prompt of a language.

    Args:
        language: Of the call.
        script: In which Chinese text shall be.
        own: Language and prompt of this project, which go before the usual ones.

    Returns:
        None where there is none, then the model goes without.
    """
    named = dict(own).get(language, "").strip()
    if named:
        return named
    return PROMPTS.get("zh-Hant" if language == "zh" and script.startswith("traditional") else language)


def in_script(segment: Segment, script: str, language: str) -> Segment:
    """Give the segment in the chosen Chinese script; text of other languages stays as it is."""
    if language not in CHINESE or script not in SCRIPT_TABLES:
        return segment
    before = spoken(segment)
    return respelt(segment, between(before, _converter(SCRIPT_TABLES[script])(before)))


def _apart(changes: Iterable[Rewriting], places: Iterable[tuple[int, int]]) -> list[Rewriting]:
    """Give the changes that touch none of the places."""
    kept = tuple(places)
    return [each for each in changes if all(each.end <= start or each.start >= end for start, end in kept)]


@cache
def _converter(table: str) -> Callable[[str], str]:
    import opencc  # noqa: PLC0415  (takes a while to load, and the window starts without it)

    convert: Callable[[str], str] = opencc.OpenCC(table).convert
    return convert
