"""The text that recognition gives: prompts with punctuation, one Chinese script, and lines that nobody said."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache

import opencc

from qa_app.model.transcript import Segment, Word

PROMPTS = {
    "zh": "您好，请问有什么可以帮您？好的，请您稍等。",
    "yue": "您好，請問有咩可以幫到您？好嘅，請您等等。",
    "en": "Hello, how can I help you today? Yes, of course. One moment, please.",
}
SCRIPT_TABLES = {"simplified": "t2s", "traditional": "s2tw"}
CHINESE = frozenset({"zh", "yue"})
DOUBTFUL_CONFIDENCE = 0.6

# Lines that models of this kind write over silence and music, learnt from subtitles; never said in a call.
PHANTOM_LINES = (
    "字幕由amaraorg社区提供",
    "字幕由amaraorg社群提供",
    "请不吝点赞订阅转发打赏支持明镜与点点栏目",
    "請不吝點贊訂閱轉發打賞支持明鏡與點點欄目",
    "明镜需要您的支持欢迎订阅明镜",
    "字幕志愿者",
    "字幕志願者",
    "中文字幕志愿者",
    "优优独播剧场",
    "優優獨播劇場",
    "subtitlesbytheamaraorgcommunity",
    "subscribetomychannel",
    "pleasesubscribetomychannel",
    "transcriptionbycastingwords",
)
# Lines that can be said in a call, and are only dropped where the engine itself doubts them.
DOUBTFUL_LINES = (
    "谢谢观看",
    "謝謝觀看",
    "感谢观看",
    "感謝觀看",
    "谢谢大家",
    "謝謝大家",
    "thanksforwatching",
    "thankyouforwatching",
    "byebye",
    "you",
    "嗯",
)
_NOT_LETTERS = re.compile(r"[\W_]+")


def prompt_for(language: str) -> str | None:
    """Give the punctuated prompt of a language; None where there is none, then the model goes without."""
    return PROMPTS.get(language)


def in_script(segment: Segment, script: str, language: str) -> Segment:
    """Give the segment in the chosen Chinese script; text of other languages stays as it is."""
    if language not in CHINESE or script not in SCRIPT_TABLES:
        return segment
    convert = _converter(SCRIPT_TABLES[script])
    joined = "".join(word.text for word in segment.words)
    converted = convert(joined)
    if len(converted) != len(joined):
        words = tuple(replace(word, text=convert(word.text)) for word in segment.words)
    else:
        words = _respelt(segment.words, converted)
    return replace(segment, text=convert(segment.text), words=words)


def is_phantom(segment: Segment, no_speech: float) -> bool:
    """Tell whether nobody said this line.

    Args:
        segment: As recognised.
        no_speech: The engine's own probability that its window holds no speech, in [0, 1].
    """
    bare = _NOT_LETTERS.sub("", segment.text).casefold()
    if not bare:
        return True
    if any(line in bare for line in PHANTOM_LINES):
        return True
    return bare in DOUBTFUL_LINES and (segment.confidence < DOUBTFUL_CONFIDENCE or no_speech > DOUBTFUL_CONFIDENCE)


def _respelt(words: tuple[Word, ...], text: str) -> tuple[Word, ...]:
    respelt: list[Word] = []
    place = 0
    for word in words:
        respelt.append(replace(word, text=text[place : place + len(word.text)]))
        place += len(word.text)
    return tuple(respelt)


@cache
def _converter(table: str) -> Callable[[str], str]:
    convert: Callable[[str], str] = opencc.OpenCC(table).convert
    return convert
