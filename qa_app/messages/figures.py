"""What a month's figures are called: as the policy titles them, else by the words of the usual ones."""

from __future__ import annotations

from qa_app.model.ranking import Policy, Reason
from qa_app.model.rubric import Text

WORDS: dict[str, dict[str, str]] = {
    "figure-csat_pct": {"en": "Satisfaction", "zh_CN": "客户满意度", "zh_TW": "客戶滿意度"},
    "figure-attendance_pct": {"en": "Attendance", "zh_CN": "出勤率", "zh_TW": "出勤率"},
    "figure-praises": {"en": "Praise", "zh_CN": "客户表扬", "zh_TW": "客戶表揚"},
    "figure-upheld_complaints": {"en": "Upheld complaints", "zh_CN": "有责投诉", "zh_TW": "有責投訴"},
    "figure-fcr_pct": {"en": "Solved at first contact", "zh_CN": "一次解决率", "zh_TW": "一次解決率"},
    "figure-aht_s": {"en": "Handling time", "zh_CN": "平均处理时长", "zh_TW": "平均處理時長"},
    "figure-exam": {"en": "Exam", "zh_CN": "考试成绩", "zh_TW": "考試成績"},
}


def figure_title(policy: Policy | None, figure: str, language: str) -> str:
    """Name a figure by the component or adjustment that is made from it, else by its usual words, else by its id."""
    titles: list[Text] = []
    if policy is not None:
        titles += [each.title for each in policy.components if each.figure == figure]
        titles += [each.title for each in policy.adjustments if each.figure == figure]
    words = WORDS.get(f"figure-{figure}", {})
    return (titles[0].in_language(language) if titles else "") or words.get(language) or words.get("en") or figure


def with_figure_words(reason: Reason, policy: Policy | None, language: str) -> Reason:
    """Give a reason with the words of its figure in the place of the figure's id."""
    named = (
        (name, figure_title(policy, value, language) if name == "figure" else value) for name, value in reason.arguments
    )
    return Reason(reason.code, tuple(named))
