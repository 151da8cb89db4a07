"""Words of the one sentence that says why a score is what it is, made to be read aloud."""

from __future__ import annotations

WORDS: dict[str, dict[str, str]] = {
    "why": {
        "en": "Why {score}: {parts}.",
        "zh_CN": "为什么是 {score} 分：{parts}。",
        "zh_TW": "為什麼是 {score} 分：{parts}。",
    },
    "why-so-far": {
        "en": "Why {score} so far: {parts}.",
        "zh_CN": "为什么目前是 {score} 分：{parts}。",
        "zh_TW": "為什麼目前是 {score} 分：{parts}。",
    },
    "why-not-scored": {
        "en": "Not scored: no scored item was really answered.",
        "zh_CN": "未计分：没有真正作答的计分评分项。",
        "zh_TW": "未計分：沒有真正作答的計分評分項。",
    },
    "why-nothing-lost": {"en": "nothing was lost", "zh_CN": "没有失分", "zh_TW": "沒有失分"},
    "why-lost": {"en": "lost {losses}", "zh_CN": "失分：{losses}", "zh_TW": "失分：{losses}"},
    "why-loss": {
        "en": "{lost} on {item} ({answer})",
        "zh_CN": "“{item}”失 {lost} 分（{answer}）",
        "zh_TW": "「{item}」失 {lost} 分（{answer}）",
    },
    "why-losses-left": {
        "en": "{lost} on {count} other items",
        "zh_CN": "其他 {count} 项共失 {lost} 分",
        "zh_TW": "其他 {count} 項共失 {lost} 分",
    },
    "why-na": {
        "en": "N/A, their weight passed on to the others: {items}",
        "zh_CN": "不适用、权重转给其他评分项：{items}",
        "zh_TW": "不適用、權重轉給其他評分項：{items}",
    },
    "why-na-deduct": {
        "en": "N/A, without deduction: {items}",
        "zh_CN": "不适用、不扣分：{items}",
        "zh_TW": "不適用、不扣分：{items}",
    },
    "why-na-full": {
        "en": "N/A, counted as full: {items}",
        "zh_CN": "不适用、按满分计：{items}",
        "zh_TW": "不適用、按滿分計：{items}",
    },
    "why-unanswered": {
        "en": "not answered yet: {count}",
        "zh_CN": "尚未作答：{count} 项",
        "zh_TW": "尚未作答：{count} 項",
    },
    "why-bonus": {
        "en": "bonus +{bonus} for {items}",
        "zh_CN": "加分 +{bonus}：{items}",
        "zh_TW": "加分 +{bonus}：{items}",
    },
    "why-bonus-less": {
        "en": "bonus items −{bonus}: {items}",
        "zh_CN": "加分项 −{bonus}：{items}",
        "zh_TW": "加分項 −{bonus}：{items}",
    },
    "why-cap": {
        "en": "{before} is cut to the highest score, {cap}",
        "zh_CN": "{before} 超过最高分，按 {cap} 计",
        "zh_TW": "{before} 超過最高分，按 {cap} 計",
    },
    "why-floor": {
        "en": "{before} is below 0 and counts as 0",
        "zh_CN": "{before} 低于 0，按 0 计",
        "zh_TW": "{before} 低於 0，按 0 計",
    },
    "why-fatal-section": {
        "en": "fatal: {item} ({answer}), so the section {section} counts 0",
        "zh_CN": "致命项“{item}”（{answer}），大项“{section}”计 0 分",
        "zh_TW": "致命項「{item}」（{answer}），大項「{section}」計 0 分",
    },
    "why-fatal-form": {
        "en": "fatal: {item} ({answer}), so of {raw} only {fatal_score} is left",
        "zh_CN": "致命项“{item}”（{answer}），原始得分 {raw} 只保留 {fatal_score}",
        "zh_TW": "致命項「{item}」（{answer}），原始得分 {raw} 只保留 {fatal_score}",
    },
    "why-fatal-form-kept": {
        "en": "fatal: {item} ({answer}), but {raw} is not above {fatal_score} and stays",
        "zh_CN": "致命项“{item}”（{answer}），但 {raw} 不高于 {fatal_score}，保持不变",
        "zh_TW": "致命項「{item}」（{answer}），但 {raw} 不高於 {fatal_score}，保持不變",
    },
    "why-yes": {"en": "yes", "zh_CN": "是", "zh_TW": "是"},
    "why-no": {"en": "no", "zh_CN": "否", "zh_TW": "否"},
    "why-none-chosen": {"en": "nothing chosen", "zh_CN": "未选任何选项", "zh_TW": "未選任何選項"},
    "why-no-fault": {"en": "no fault", "zh_CN": "无差错", "zh_TW": "無差錯"},
    "why-between-parts": {"en": "; ", "zh_CN": "；", "zh_TW": "；"},
    "why-between": {"en": ", ", "zh_CN": "、", "zh_TW": "、"},
}
