"""Who is the agent, by what is said in the first half minute of a call."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from qa_app.model.transcript import Segment, Speaker

FIRST_MS = 30_000
STRONG, WEAK = 3, 1
LEAST_LEAD = 3

AGENT_PHRASES: Mapping[str, int] = {
    "感谢致电": STRONG,
    "感谢您致电": STRONG,
    "感谢您的来电": STRONG,
    "感谢来电": STRONG,
    "欢迎致电": STRONG,
    "为您服务": STRONG,
    "可以帮您": STRONG,
    "可以帮到您": STRONG,
    "可以帮助您": STRONG,
    "能帮您": STRONG,
    "工号": STRONG,
    "客服中心": STRONG,
    "请问您贵姓": STRONG,
    "这里是": WEAK,
    "请讲": WEAK,
    "您好": WEAK,
    "感謝致電": STRONG,
    "感謝您致電": STRONG,
    "感謝您的來電": STRONG,
    "感謝來電": STRONG,
    "歡迎致電": STRONG,
    "為您服務": STRONG,
    "可以幫您": STRONG,
    "可以幫到您": STRONG,
    "可以幫助您": STRONG,
    "能幫您": STRONG,
    "工號": STRONG,
    "客服專員": STRONG,
    "請問您貴姓": STRONG,
    "這裡是": WEAK,
    "請講": WEAK,
    "thank you for calling": STRONG,
    "thanks for calling": STRONG,
    "how may i help": STRONG,
    "how can i help": STRONG,
    "how may i assist": STRONG,
    "how can i assist": STRONG,
    "how may i direct your call": STRONG,
    "your call may be recorded": STRONG,
    "customer service": WEAK,
    "my name is": WEAK,
    "speaking": WEAK,
    "good morning": WEAK,
    "good afternoon": WEAK,
}
CUSTOMER_PHRASES: Mapping[str, int] = {
    "我想问": STRONG,
    "我想咨询": STRONG,
    "我要投诉": STRONG,
    "我要退": STRONG,
    "我的订单": STRONG,
    "我买的": STRONG,
    "我想問": STRONG,
    "我想諮詢": STRONG,
    "我要投訴": STRONG,
    "我的訂單": STRONG,
    "我買的": STRONG,
    "喂": WEAK,
    "i m calling about": STRONG,
    "i am calling about": STRONG,
    "i would like to": WEAK,
    "i have a problem": STRONG,
    "i have a question": STRONG,
    "my order": STRONG,
}
_SPACED = re.compile(r"[a-z]")


@dataclass(frozen=True, slots=True)
class Guess:
    """Who the agent is.

    Attributes:
        agent: Side, as it stands in the transcript, whose words are an agent's.
        phrases: What it was found by.
    """

    agent: Speaker
    phrases: tuple[str, ...]


def guess_agent(segments: Iterable[Segment], more_phrases: Sequence[str] = ()) -> Guess | None:
    """Tell which of two sides speaks as an agent does; None without strong evidence.

    Each phrase in the first half minute after the first word counts once for the side that says it, those of customers
    for the other side. A side is the agent when it says a strong phrase or the other side a customer's strong one, and
    leads by `LEAST_LEAD` points: 您好，请问有什么可以帮您 against 喂，我想问一下 gives 4 + 4 to 0.

    Args:
        segments: Of a transcript; those of unknown speakers say nothing.
        more_phrases: Strong phrases of this project's agents, for example the company's name.
    """
    told = [segment for segment in segments if segment.speaker is not Speaker.UNKNOWN]
    first_ms = min((segment.start_ms for segment in told), default=0)
    early = [segment for segment in told if segment.start_ms < first_ms + FIRST_MS]
    agents = {**AGENT_PHRASES, **{phrase: STRONG for phrase in more_phrases if normalised(phrase)}}
    found: dict[Speaker, dict[str, int]] = {Speaker.AGENT: {}, Speaker.CUSTOMER: {}}
    for side, other in ((Speaker.AGENT, Speaker.CUSTOMER), (Speaker.CUSTOMER, Speaker.AGENT)):
        text = normalised(" ".join(segment.text for segment in early if segment.speaker is side))
        found[side] |= _said(text, agents)
        found[other] |= _said(text, CUSTOMER_PHRASES)
    agent = max(found, key=lambda side: sum(found[side].values()))
    other = Speaker.CUSTOMER if agent is Speaker.AGENT else Speaker.AGENT
    lead = sum(found[agent].values()) - sum(found[other].values())
    if lead < LEAST_LEAD or STRONG not in found[agent].values():
        return None
    return Guess(agent, tuple(found[agent]))


def normalised(text: str) -> str:
    """Give a text as phrases are compared: folded, without punctuation, a space between words written with spaces."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    kept = "".join(character if character.isalnum() else " " for character in folded)
    return " ".join(kept.split())


def _said(text: str, phrases: Mapping[str, int]) -> dict[str, int]:
    """Give the phrases that a normalised text holds; one that stands in another that was found is not counted too."""
    spaced, joined = f" {text} ", text.replace(" ", "")
    found = {
        phrase: points
        for phrase, points in phrases.items()
        if (f" {normalised(phrase)} " in spaced if _SPACED.search(phrase.casefold()) else normalised(phrase) in joined)
    }
    return {
        phrase: points
        for phrase, points in found.items()
        if not any(phrase in other for other in found if other != phrase)
    }
