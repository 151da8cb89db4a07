"""Words for what differs between two versions of a rubric; the values stand as the rubric file writes them."""

from __future__ import annotations

from qa_app.model.comparison import Difference
from qa_app.model.problems import Problem

NOTHING = "–"
_YES_NO = {
    "en": {"true": "yes", "false": "no"},
    "zh_CN": {"true": "是", "false": "否"},
    "zh_TW": {"true": "是", "false": "否"},
}


def difference_words(difference: Difference, language: str = "en") -> str:
    """Say what differs in one line, without the name of the section or item that it belongs to.

    Args:
        difference: Of two rubrics.
        language: ``en``, ``zh_CN`` or ``zh_TW``; another falls back to English.
    """
    # The catalogue of all rooms is made of this module too.
    from qa_app.messages import sentence  # noqa: PLC0415

    said = _YES_NO.get(language, _YES_NO["en"])
    arguments = {
        "before": _value(difference.before, said),
        "after": _value(difference.after, said),
        "name": difference.name,
        "title": difference.title.in_language(language) or difference.name,
        "language": f" ({difference.language})" if difference.language else "",
    }
    return sentence(Problem(difference.code, tuple(arguments.items())), language)


def _value(value: str | None, said: dict[str, str]) -> str:
    return NOTHING if value is None else said.get(value, value)


WORDS: dict[str, dict[str, str]] = {
    "difference-rubric-title": {
        "en": "Title{language}: {before} → {after}",
        "zh_CN": "标题{language}：{before} → {after}",
        "zh_TW": "標題{language}：{before} → {after}",
    },
    "difference-rubric-mode": {
        "en": "Way of scoring: {before} → {after}",
        "zh_CN": "计分方式：{before} → {after}",
        "zh_TW": "計分方式：{before} → {after}",
    },
    "difference-rubric-not-applicable": {
        "en": "N/A counts as: {before} → {after}",
        "zh_CN": "“不适用”的处理：{before} → {after}",
        "zh_TW": "「不適用」的處理：{before} → {after}",
    },
    "difference-rubric-base": {
        "en": "Start of a form: {before} → {after}",
        "zh_CN": "基础分：{before} → {after}",
        "zh_TW": "基礎分：{before} → {after}",
    },
    "difference-rubric-bonus-cap": {
        "en": "Highest score after bonus: {before} → {after}",
        "zh_CN": "加分后的最高分：{before} → {after}",
        "zh_TW": "加分後的最高分：{before} → {after}",
    },
    "difference-rubric-fatal-score": {
        "en": "What a fatal answer leaves: {before} → {after}",
        "zh_CN": "致命项触发后的得分：{before} → {after}",
        "zh_TW": "致命項觸發後的得分：{before} → {after}",
    },
    "difference-grade-added": {
        "en": "New grade “{title}”, from {after}",
        "zh_CN": "新增等级“{title}”，{after} 分起",
        "zh_TW": "新增等級「{title}」，{after} 分起",
    },
    "difference-grade-removed": {
        "en": "Grade “{title}”, from {before}, is gone",
        "zh_CN": "删除了等级“{title}”（{before} 分起）",
        "zh_TW": "刪除了等級「{title}」（{before} 分起）",
    },
    "difference-grade-title": {
        "en": "Name of grade “{name}”{language}: {before} → {after}",
        "zh_CN": "等级“{name}”的名称{language}：{before} → {after}",
        "zh_TW": "等級「{name}」的名稱{language}：{before} → {after}",
    },
    "difference-grade-at-least": {
        "en": "Grade “{title}” begins at: {before} → {after}",
        "zh_CN": "等级“{title}”的起点：{before} → {after}",
        "zh_TW": "等級「{title}」的起點：{before} → {after}",
    },
    "difference-section-added": {
        "en": "New section",
        "zh_CN": "新增评分大项",
        "zh_TW": "新增評分大項",
    },
    "difference-section-removed": {
        "en": "The section is gone",
        "zh_CN": "删除了该评分大项",
        "zh_TW": "刪除了該評分大項",
    },
    "difference-section-reordered": {
        "en": "Stands elsewhere: place {before} → {after}",
        "zh_CN": "位置变动：第 {before} 位 → 第 {after} 位",
        "zh_TW": "位置變動：第 {before} 位 → 第 {after} 位",
    },
    "difference-section-title": {
        "en": "Title{language}: {before} → {after}",
        "zh_CN": "标题{language}：{before} → {after}",
        "zh_TW": "標題{language}：{before} → {after}",
    },
    "difference-section-guidance": {
        "en": "Guidance{language}: {before} → {after}",
        "zh_CN": "说明{language}：{before} → {after}",
        "zh_TW": "說明{language}：{before} → {after}",
    },
    "difference-section-weight": {
        "en": "Weight: {before} → {after}",
        "zh_CN": "权重：{before} → {after}",
        "zh_TW": "權重：{before} → {after}",
    },
    "difference-section-visible-if": {
        "en": "Shown if: {before} → {after}",
        "zh_CN": "显示条件：{before} → {after}",
        "zh_TW": "顯示條件：{before} → {after}",
    },
    "difference-item-added": {
        "en": "New item ({after})",
        "zh_CN": "新增评分项（{after}）",
        "zh_TW": "新增評分項（{after}）",
    },
    "difference-item-removed": {
        "en": "The item is gone",
        "zh_CN": "删除了该评分项",
        "zh_TW": "刪除了該評分項",
    },
    "difference-item-moved": {
        "en": "Moved to another section: {before} → {after}",
        "zh_CN": "移到另一评分大项：{before} → {after}",
        "zh_TW": "移到另一評分大項：{before} → {after}",
    },
    "difference-item-reordered": {
        "en": "Stands elsewhere: place {before} → {after}",
        "zh_CN": "位置变动：第 {before} 位 → 第 {after} 位",
        "zh_TW": "位置變動：第 {before} 位 → 第 {after} 位",
    },
    "difference-item-title": {
        "en": "Title{language}: {before} → {after}",
        "zh_CN": "标题{language}：{before} → {after}",
        "zh_TW": "標題{language}：{before} → {after}",
    },
    "difference-item-guidance": {
        "en": "Guidance{language}: {before} → {after}",
        "zh_CN": "说明{language}：{before} → {after}",
        "zh_TW": "說明{language}：{before} → {after}",
    },
    "difference-item-type": {
        "en": "Kind of answer: {before} → {after}",
        "zh_CN": "答案类型：{before} → {after}",
        "zh_TW": "答案類型：{before} → {after}",
    },
    "difference-item-weight": {
        "en": "Weight: {before} → {after}",
        "zh_CN": "权重：{before} → {after}",
        "zh_TW": "權重：{before} → {after}",
    },
    "difference-item-points": {
        "en": "Points: {before} → {after}",
        "zh_CN": "分值：{before} → {after}",
        "zh_TW": "分值：{before} → {after}",
    },
    "difference-item-scored": {
        "en": "Scored: {before} → {after}",
        "zh_CN": "计分：{before} → {after}",
        "zh_TW": "計分：{before} → {after}",
    },
    "difference-item-bonus": {
        "en": "Bonus: {before} → {after}",
        "zh_CN": "加分项：{before} → {after}",
        "zh_TW": "加分項：{before} → {after}",
    },
    "difference-item-required": {
        "en": "Must be answered: {before} → {after}",
        "zh_CN": "必须作答：{before} → {after}",
        "zh_TW": "必須作答：{before} → {after}",
    },
    "difference-item-allow-na": {
        "en": "N/A allowed: {before} → {after}",
        "zh_CN": "允许“不适用”：{before} → {after}",
        "zh_TW": "允許「不適用」：{before} → {after}",
    },
    "difference-item-comment": {
        "en": "Comment demanded: {before} → {after}",
        "zh_CN": "评语要求：{before} → {after}",
        "zh_TW": "評語要求：{before} → {after}",
    },
    "difference-item-evidence": {
        "en": "Moment of the recording demanded: {before} → {after}",
        "zh_CN": "录音时刻要求：{before} → {after}",
        "zh_TW": "錄音時刻要求：{before} → {after}",
    },
    "difference-item-unit": {
        "en": "Unit: {before} → {after}",
        "zh_CN": "单位：{before} → {after}",
        "zh_TW": "單位：{before} → {after}",
    },
    "difference-item-decimals": {
        "en": "Decimal places: {before} → {after}",
        "zh_CN": "小数位数：{before} → {after}",
        "zh_TW": "小數位數：{before} → {after}",
    },
    "difference-item-visible-if": {
        "en": "Shown if: {before} → {after}",
        "zh_CN": "显示条件：{before} → {after}",
        "zh_TW": "顯示條件：{before} → {after}",
    },
    "difference-option-added": {
        "en": "New option “{title}”, points {after}",
        "zh_CN": "新增选项“{title}”，分值 {after}",
        "zh_TW": "新增選項「{title}」，分值 {after}",
    },
    "difference-option-removed": {
        "en": "Option “{title}”, points {before}, is gone",
        "zh_CN": "删除了选项“{title}”（分值 {before}）",
        "zh_TW": "刪除了選項「{title}」（分值 {before}）",
    },
    "difference-option-reordered": {
        "en": "Option “{title}” stands elsewhere: place {before} → {after}",
        "zh_CN": "选项“{title}”位置变动：第 {before} 位 → 第 {after} 位",
        "zh_TW": "選項「{title}」位置變動：第 {before} 位 → 第 {after} 位",
    },
    "difference-option-title": {
        "en": "Title of option “{name}”{language}: {before} → {after}",
        "zh_CN": "选项“{name}”的标题{language}：{before} → {after}",
        "zh_TW": "選項「{name}」的標題{language}：{before} → {after}",
    },
    "difference-option-points": {
        "en": "Points of option “{title}”: {before} → {after}",
        "zh_CN": "选项“{title}”的分值：{before} → {after}",
        "zh_TW": "選項「{title}」的分值：{before} → {after}",
    },
    "difference-option-fatal": {
        "en": "Option “{title}” is fatal for: {before} → {after}",
        "zh_CN": "选项“{title}”的致命范围：{before} → {after}",
        "zh_TW": "選項「{title}」的致命範圍：{before} → {after}",
    },
    "difference-ranges-changed": {
        "en": "Ranges and their points: {before} → {after}",
        "zh_CN": "数值区间及分值：{before} → {after}",
        "zh_TW": "數值區間及分值：{before} → {after}",
    },
    "difference-fault-added": {
        "en": "New fault “{title}”, points {after}",
        "zh_CN": "新增差错“{title}”，分值 {after}",
        "zh_TW": "新增差錯「{title}」，分值 {after}",
    },
    "difference-fault-removed": {
        "en": "Fault “{title}”, points {before}, is gone",
        "zh_CN": "删除了差错“{title}”（分值 {before}）",
        "zh_TW": "刪除了差錯「{title}」（分值 {before}）",
    },
    "difference-fault-reordered": {
        "en": "Fault “{title}” stands elsewhere: place {before} → {after}",
        "zh_CN": "差错“{title}”位置变动：第 {before} 位 → 第 {after} 位",
        "zh_TW": "差錯「{title}」位置變動：第 {before} 位 → 第 {after} 位",
    },
    "difference-fault-title": {
        "en": "Title of fault “{name}”{language}: {before} → {after}",
        "zh_CN": "差错“{name}”的标题{language}：{before} → {after}",
        "zh_TW": "差錯「{name}」的標題{language}：{before} → {after}",
    },
    "difference-fault-points": {
        "en": "Points of fault “{title}”: {before} → {after}",
        "zh_CN": "差错“{title}”的分值：{before} → {after}",
        "zh_TW": "差錯「{title}」的分值：{before} → {after}",
    },
    "difference-fault-max-times": {
        "en": "Fault “{title}” counts at most: {before} → {after}",
        "zh_CN": "差错“{title}”最多计：{before} → {after}",
        "zh_TW": "差錯「{title}」最多計：{before} → {after}",
    },
    "difference-fault-fatal": {
        "en": "Fault “{title}” is fatal for: {before} → {after}",
        "zh_CN": "差错“{title}”的致命范围：{before} → {after}",
        "zh_TW": "差錯「{title}」的致命範圍：{before} → {after}",
    },
    "difference-hints-added": {
        "en": "New hint: {after}",
        "zh_CN": "新增提示：{after}",
        "zh_TW": "新增提示：{after}",
    },
    "difference-hints-removed": {
        "en": "Hint is gone: {before}",
        "zh_CN": "删除了提示：{before}",
        "zh_TW": "刪除了提示：{before}",
    },
}
