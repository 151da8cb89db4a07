"""Words for answers that do not fit, for reasons against a rank, and for the steps from answers to a score."""

from __future__ import annotations

WORDS: dict[str, dict[str, str]] = {
    "answers-wrong-rubric": {
        "en": "The answers belong to the rubric {rubric}, not to {expected}. Choose the files that belong together.",
        "zh_CN": "这些答案属于评分表 {rubric}，不是 {expected}。请选择配套的文件。",
        "zh_TW": "這些答案屬於評分表 {rubric}，不是 {expected}。請選擇配套的檔案。",
    },
    "answers-wrong-version": {
        "en": "The answers belong to version {version} of the rubric, not to {expected}. Choose that version.",
        "zh_CN": "这些答案属于评分表第 {version} 版，不是第 {expected} 版。请选择对应的版本。",
        "zh_TW": "這些答案屬於評分表第 {version} 版，不是第 {expected} 版。請選擇對應的版本。",
    },
    "answer-unknown-item": {
        "en": "The rubric has no item “{item}”. Use: {expected}.",
        "zh_CN": "评分表中没有评分项“{item}”。可以用：{expected}。",
        "zh_TW": "評分表中沒有評分項「{item}」。可以用：{expected}。",
    },
    "answer-unknown-option": {
        "en": "The item {item} has no answer “{option}”. Use: {expected}.",
        "zh_CN": "评分项 {item} 没有答案“{option}”。可以用：{expected}。",
        "zh_TW": "評分項 {item} 沒有答案「{option}」。可以用：{expected}。",
    },
    "answer-unknown-fault": {
        "en": "The item {item} has no fault “{fault}”. Use: {expected}.",
        "zh_CN": "评分项 {item} 没有差错“{fault}”。可以用：{expected}。",
        "zh_TW": "評分項 {item} 沒有差錯「{fault}」。可以用：{expected}。",
    },
    "answer-option-twice": {
        "en": "The answer to {item} names “{option}” twice. Name it once.",
        "zh_CN": "评分项 {item} 的答案两次写了“{option}”。请只写一次。",
        "zh_TW": "評分項 {item} 的答案兩次寫了「{option}」。請只寫一次。",
    },
    "answer-wrong-shape": {
        "en": "This is no answer to {item}, which is of the type {type}: an option, a list of options, a number, or faults with how often.",
        "zh_CN": "这不是 {type} 类型评分项 {item} 的答案：应为选项、选项列表、数字，或差错及次数。",
        "zh_TW": "這不是 {type} 類型評分項 {item} 的答案：應為選項、選項清單、數字，或差錯及次數。",
    },
    "answer-na-not-allowed": {
        "en": "The item {item} does not allow N/A. Answer it.",
        "zh_CN": "评分项 {item} 不允许填不适用。请作答。",
        "zh_TW": "評分項 {item} 不允許填不適用。請作答。",
    },
    "answer-out-of-range": {
        "en": "{value} lies outside every range of {item} ({ranges}). Correct the number.",
        "zh_CN": "{value} 不在评分项 {item} 的任何区间内（{ranges}）。请改正数字。",
        "zh_TW": "{value} 不在評分項 {item} 的任何區間內（{ranges}）。請改正數字。",
    },
    "answer-too-many-decimals": {
        "en": "{value} has more than the {decimals} decimal places that {item} takes. Round it.",
        "zh_CN": "{value} 的小数位超过评分项 {item} 允许的 {decimals} 位。请取整。",
        "zh_TW": "{value} 的小數位超過評分項 {item} 允許的 {decimals} 位。請取整。",
    },
    "answer-times-negative": {
        "en": "The fault {fault} of {item} cannot be counted {times} times. Use 0 or more.",
        "zh_CN": "评分项 {item} 的差错 {fault} 不能计 {times} 次。请填 0 或以上。",
        "zh_TW": "評分項 {item} 的差錯 {fault} 不能計 {times} 次。請填 0 或以上。",
    },
    "answer-too-often": {
        "en": "The fault {fault} of {item} is counted {times} times, and {max_times} is the most. Correct the number.",
        "zh_CN": "评分项 {item} 的差错 {fault} 计了 {times} 次，最多 {max_times} 次。请改正。",
        "zh_TW": "評分項 {item} 的差錯 {fault} 計了 {times} 次，最多 {max_times} 次。請改正。",
    },
    "nothing-scored": {
        "en": "No scored evaluation in this month",
        "zh_CN": "本月没有得分的质检评价",
        "zh_TW": "本月沒有得分的質檢評價",
    },
    "no-month-score": {
        "en": "No part of the month's score is there: its figures are missing",
        "zh_CN": "缺少指标，无法计算月度得分",
        "zh_TW": "缺少指標，無法計算月度得分",
    },
    "too-few-evaluations": {
        "en": "Evaluations: {evaluations} (at least {needed})",
        "zh_CN": "质检评价 {evaluations} 条（至少 {needed} 条）",
        "zh_TW": "質檢評價 {evaluations} 筆（至少 {needed} 筆）",
    },
    "too-many-fatal": {
        "en": "Evaluations with a fatal: {fatal} (at most {allowed})",
        "zh_CN": "有致命项的质检评价 {fatal} 条（最多 {allowed} 条）",
        "zh_TW": "有致命項的質檢評價 {fatal} 筆（最多 {allowed} 筆）",
    },
    "tenure-too-short": {
        "en": "Days in service: {days} (at least {needed})",
        "zh_CN": "在岗 {days} 天（至少 {needed} 天）",
        "zh_TW": "在職 {days} 天（至少 {needed} 天）",
    },
    "tenure-unknown": {
        "en": "First day in service not known (at least {needed} days)",
        "zh_CN": "入职日期未知（至少在岗 {needed} 天）",
        "zh_TW": "到職日期未知（至少在職 {needed} 天）",
    },
    "figure-too-low": {
        "en": "{figure}: {value} (at least {limit})",
        "zh_CN": "{figure}：{value}（至少 {limit}）",
        "zh_TW": "{figure}：{value}（至少 {limit}）",
    },
    "figure-too-high": {
        "en": "{figure}: {value} (at most {limit})",
        "zh_CN": "{figure}：{value}（最多 {limit}）",
        "zh_TW": "{figure}：{value}（最多 {limit}）",
    },
    "figure-missing": {
        "en": "{figure}: missing for this month",
        "zh_CN": "{figure}：本月缺少",
        "zh_TW": "{figure}：本月缺少",
    },
    "explain-incomplete": {
        "en": "Not every item is answered yet; this is the score so far.",
        "zh_CN": "尚有评分项未作答，这是目前的得分。",
        "zh_TW": "尚有評分項未作答，這是目前的得分。",
    },
    "explain-not-scored": {
        "en": "Not scored: no scored item was really answered.",
        "zh_CN": "未计分：没有真正作答的计分评分项。",
        "zh_TW": "未計分：沒有真正作答的計分評分項。",
    },
    "explain-weighted": {
        "en": "Sections by weight: ({sum}) / {total} = {base}.",
        "zh_CN": "按大项权重：（{sum}）÷ {total} = {base}。",
        "zh_TW": "按大項權重：（{sum}）÷ {total} = {base}。",
    },
    "explain-points": {
        "en": "Points: {points} of {best} is {base} %.",
        "zh_CN": "分值：{best} 分中得 {points} 分，即 {base} %。",
        "zh_TW": "分值：{best} 分中得 {points} 分，即 {base} %。",
    },
    "explain-deduct": {
        "en": "From {start} points {lost} are deducted: {base}.",
        "zh_CN": "从 {start} 分中扣 {lost} 分：{base}。",
        "zh_TW": "從 {start} 分中扣 {lost} 分：{base}。",
    },
    "explain-bonus": {
        "en": "Bonus: {before} + {bonus} = {after}.",
        "zh_CN": "加分：{before} + {bonus} = {after}。",
        "zh_TW": "加分：{before} + {bonus} = {after}。",
    },
    "explain-cap": {
        "en": "The highest score is {cap}, so {before} becomes {cap}.",
        "zh_CN": "最高 {cap} 分，{before} 按 {cap} 计。",
        "zh_TW": "最高 {cap} 分，{before} 按 {cap} 計。",
    },
    "explain-floor": {
        "en": "A score is never below 0, so {before} becomes 0.",
        "zh_CN": "得分不低于 0，{before} 按 0 计。",
        "zh_TW": "得分不低於 0，{before} 按 0 計。",
    },
    "explain-fatal-section": {
        "en": "Fatal in {item} ({answer}): the section {section} counts 0.",
        "zh_CN": "{item} 致命项（{answer}）：大项 {section} 计 0 分。",
        "zh_TW": "{item} 致命項（{answer}）：大項 {section} 計 0 分。",
    },
    "explain-fatal-form": {
        "en": "Fatal in {item} ({answer}): raw {raw}, {fatal_score} is left.",
        "zh_CN": "{item} 致命项（{answer}）：原始得分 {raw}，最终保留 {fatal_score}。",
        "zh_TW": "{item} 致命項（{answer}）：原始得分 {raw}，最終保留 {fatal_score}。",
    },
    "explain-fatal-form-kept": {
        "en": "Fatal in {item} ({answer}): raw {raw} is not above {fatal_score} and stays.",
        "zh_CN": "{item} 致命项（{answer}）：原始得分 {raw} 不高于 {fatal_score}，保持不变。",
        "zh_TW": "{item} 致命項（{answer}）：原始得分 {raw} 不高於 {fatal_score}，保持不變。",
    },
    "explain-rounded": {
        "en": "Rounded to 4 places, halves up: {exact} is stored as {score}.",
        "zh_CN": "四舍五入到 4 位小数：{exact} 存为 {score}。",
        "zh_TW": "四捨五入到 4 位小數：{exact} 存為 {score}。",
    },
    "explain-grade": {
        "en": "{score} reaches the grade {grade}, which begins at {at_least}.",
        "zh_CN": "{score} 达到等级“{grade}”（{at_least} 起）。",
        "zh_TW": "{score} 達到等級「{grade}」（{at_least} 起）。",
    },
    "explain-no-grade": {
        "en": "{score} reaches no grade.",
        "zh_CN": "{score} 未达到任何等级。",
        "zh_TW": "{score} 未達到任何等級。",
    },
    "reason-hidden": {
        "en": "Hidden by its condition; an old answer counts for nothing.",
        "zh_CN": "因条件隐藏，原有答案不计。",
        "zh_TW": "因條件隱藏，原有答案不計。",
    },
    "reason-na": {"en": "N/A", "zh_CN": "不适用", "zh_TW": "不適用"},
    "reason-unanswered": {"en": "Not answered yet", "zh_CN": "尚未作答", "zh_TW": "尚未作答"},
    "reason-unscored": {"en": "Asked, not scored", "zh_CN": "仅记录，不计分", "zh_TW": "僅記錄，不計分"},
    "reason-text": {"en": "Text, not scored", "zh_CN": "文字，不计分", "zh_TW": "文字，不計分"},
    "reason-bonus": {"en": "Bonus", "zh_CN": "加分", "zh_TW": "加分"},
    "reason-no_points": {
        "en": "No answer earns points here",
        "zh_CN": "此项没有可得的分值",
        "zh_TW": "此項沒有可得的分值",
    },
}
