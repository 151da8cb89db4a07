"""What each key and word of a rubric file means, in one or two sentences, for whoever writes one."""

from __future__ import annotations

import re

from qa_app.messages.rubric_words import MEANINGS

_LAST = re.compile(r"[.=]")
_LANGUAGES = ("en", "zh_CN", "zh_TW")


def explanation(topic: str, language: str) -> str:
    """Say what a key or word means.

    Args:
        topic: ``item.weight``, ``mode=weighted`` or ``snippet.choice``; what has no words of its own has those of the
            part behind the last mark.
        language: ``en``, ``zh_CN`` or ``zh_TW``; another falls back to English.

    Returns:
        The words; empty where there are none.
    """
    found = MEANINGS.get(topic) or MEANINGS.get(_LAST.split(topic)[-1])
    if found is None:
        return ""
    return found[_LANGUAGES.index(language) if language in _LANGUAGES else 0]


WORDS: dict[str, dict[str, str]] = {
    "full-width-colon": {
        "en": "The colon after “{key}” is a full-width one (：). Write an English colon and a space.",
        "zh_CN": "“{key}”后面是中文冒号（：）。请改为英文冒号加一个空格。",
        "zh_TW": "「{key}」後面是全形冒號（：）。請改為半形冒號加一個空格。",
    },
}
