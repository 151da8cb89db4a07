"""Words for what is worth looking at in a rubric."""

from __future__ import annotations

from qa_app.model.health import Finding
from qa_app.model.problems import Problem


def finding_words(finding: Finding, language: str = "en") -> str:
    """Say in a sentence what was found about an item, with its title.

    Args:
        finding: Of a rubric.
        language: ``en``, ``zh_CN`` or ``zh_TW``; another falls back to English.
    """
    # The catalogue of all rooms is made of this module too.
    from qa_app.messages import sentence  # noqa: PLC0415

    title = finding.title.in_language(language) or finding.item
    arguments = (("item", title), ("count", str(finding.count)), ("of", str(finding.of)))
    return sentence(Problem(f"finding-{finding.code}", arguments), language)


WORDS: dict[str, dict[str, str]] = {
    "finding-disagreed": {
        "en": "Reviewers disagreed on “{item}” in {count} of {of} calls that several judged. Say in its guidance what"
        " each answer means.",
        "zh_CN": "在多人质检的 {of} 通电话中，质检员对“{item}”有 {count} 通意见不一。请在说明中写清各答案的含义。",
        "zh_TW": "在多人質檢的 {of} 通電話中，質檢員對「{item}」有 {count} 通意見不一。請在說明中寫清各答案的含義。",
    },
    "finding-always-full": {
        "en": "“{item}” was full in all of {of} evaluations: it separates nobody.",
        "zh_CN": "“{item}”在全部 {of} 次质检评价中都是满分：无法区分任何人。",
        "zh_TW": "「{item}」在全部 {of} 次質檢評價中都是滿分：無法區分任何人。",
    },
    "finding-always-lost": {
        "en": "“{item}” earned nothing in all of {of} evaluations: it may ask for what nobody can do.",
        "zh_CN": "“{item}”在全部 {of} 次质检评价中都没有得分：要求可能无法做到。",
        "zh_TW": "「{item}」在全部 {of} 次質檢評價中都沒有得分：要求可能無法做到。",
    },
    "finding-never-seen": {
        "en": "“{item}” was not asked in any of {of} evaluations: its condition was never met.",
        "zh_CN": "“{item}”在 {of} 次质检评价中从未出现：显示条件从未满足。",
        "zh_TW": "「{item}」在 {of} 次質檢評價中從未出現：顯示條件從未滿足。",
    },
    "finding-never-answered": {
        "en": "“{item}” was asked in {of} evaluations and never answered: it can go.",
        "zh_CN": "“{item}”在 {of} 次质检评价中出现，但从未作答：可以删除。",
        "zh_TW": "「{item}」在 {of} 次質檢評價中出現，但從未作答：可以刪除。",
    },
    "finding-mostly-na": {
        "en": "“{item}” was N/A in {count} of {of} answers. A condition could ask it only where it applies.",
        "zh_CN": "“{item}”的 {of} 次作答中有 {count} 次为“不适用”。可以加显示条件，只在适用时询问。",
        "zh_TW": "「{item}」的 {of} 次作答中有 {count} 次為「不適用」。可以加顯示條件，只在適用時詢問。",
    },
    "finding-suggestions-rejected": {
        "en": "Reviewers kept {count} of {of} suggestions for “{item}”. Its hints need other phrases or limits.",
        "zh_CN": "质检员对“{item}”的 {of} 条建议只采纳了 {count} 条。需要调整提示的短语或界限。",
        "zh_TW": "質檢員對「{item}」的 {of} 條建議只採納了 {count} 條。需要調整提示的短語或界限。",
    },
}
