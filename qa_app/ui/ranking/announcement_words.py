"""Words on the commendation page and the certificates, in the language of the paper, not of the window."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

LANGUAGES = (("zh_CN", "简体中文"), ("zh_TW", "繁體中文"), ("en", "English"))
_MONTHS = (
    "January February March April May June July August September October November December".split()  # noqa: SIM905  (as people say them)
)


@dataclass(frozen=True, slots=True)
class PaperWords:
    """The words of one language.

    Attributes:
        thanks: Under the title of the commendation page; names `month`.
        certifies: On a certificate; names `month`, `awards` and `score`.
        families: Faces, the best first; all of them stand on some system.
    """

    title: str
    thanks: str
    certificate: str
    certifies: str
    score: str
    signature: str
    seal: str
    between: str
    families: tuple[str, ...]


_WORDS = {
    "en": PaperWords(
        "Service Stars",
        "With thanks to those whose calls were the best of {month}",
        "Certificate of Honour",
        "is awarded “{awards}” for {month}, with a score of {score}.\nThank you for the care you gave our customers.",
        "score {score}",
        "Signature",
        "Seal",
        ", ",
        ("Noto Serif", "Georgia", "Times New Roman", "Liberation Serif", "DejaVu Serif", "Noto Serif CJK SC", "SimSun"),
    ),
    "zh_CN": PaperWords(
        "服务之星",
        "{month}，他们用心服务每一位客户，特此表彰",
        "荣誉证书",
        "在 {month} 的服务质量评比中，以 {score} 分的成绩荣获“{awards}”称号。\n特发此证，以资鼓励。",
        "{score} 分",
        "负责人签字",
        "盖章",
        "、",
        ("Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", "SimSun", "Noto Sans CJK SC", "Microsoft YaHei"),
    ),
    "zh_TW": PaperWords(
        "服務之星",
        "{month}，他們用心服務每一位客戶，特此表揚",
        "榮譽證書",
        "在 {month} 的服務品質評比中，以 {score} 分的成績榮獲「{awards}」稱號。\n特發此證，以資鼓勵。",
        "{score} 分",
        "負責人簽名",
        "用印",
        "、",
        ("Noto Serif CJK TC", "Source Han Serif TC", "Songti TC", "PMingLiU", "Noto Sans CJK TC", "Microsoft JhengHei"),
    ),
}


def paper_words(language: str) -> PaperWords:
    """Give the words of a language, English where there are none."""
    return _WORDS.get(language, _WORDS["en"])


def month_words(month: str, language: str) -> str:
    """Say a month ``2026-10``: ``October 2026``, ``2026年10月``."""
    year, number = (int(part) for part in month.split("-"))
    return f"{year}年{number}月" if language.startswith("zh") else f"{_MONTHS[number - 1]} {year}"


def day_words(day: date, language: str) -> str:
    """Say a day: ``3 November 2026``, ``2026年11月3日``."""
    if language.startswith("zh"):
        return f"{day.year}年{day.month}月{day.day}日"
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
