"""Words for appeals, and for the public notice and announcement of a month."""

from __future__ import annotations

WORDS: dict[str, dict[str, str]] = {
    "appeal-gone": {
        "en": "This appeal is not there any more.",
        "zh_CN": "该申诉已不存在。",
        "zh_TW": "該申訴已不存在。",
    },
    "appeal-standing": {
        "en": "There is an appeal on this evaluation already, or it came of one. A decided appeal is final.",
        "zh_CN": "该评分已有申诉，或由申诉复核得出。申诉结果为最终结果。",
        "zh_TW": "該評分已有申訴，或由申訴複核得出。申訴結果為最終結果。",
    },
    "appeal-too-late": {
        "en": "The time for an appeal is over: it ended on {last}, {days} working days after the evaluation was submitted.",
        "zh_CN": "申诉期已过：评分提交后 {days} 个工作日内可申诉，截止日为 {last}。",
        "zh_TW": "申訴期已過：評分提交後 {days} 個工作日內可申訴，截止日為 {last}。",
    },
    "appeal-without-reason": {
        "en": "An appeal needs a reason. Write what is contested and why.",
        "zh_CN": "申诉需要填写理由，请说明对哪里有异议以及原因。",
        "zh_TW": "申訴需要填寫理由，請說明對哪裡有異議以及原因。",
    },
    "appeal-without-note": {
        "en": "A decision needs its grounds. Write why the appeal is decided so.",
        "zh_CN": "处理申诉需要填写依据，请说明为何如此决定。",
        "zh_TW": "處理申訴需要填寫依據，請說明為何如此決定。",
    },
    "appeal-decided": {
        "en": "This appeal has been settled by {by} already.",
        "zh_CN": "该申诉已由 {by} 处理。",
        "zh_TW": "該申訴已由 {by} 處理。",
    },
    "appeal-own-evaluation": {
        "en": "{reviewer} made this evaluation and cannot decide an appeal on it. Let somebody else decide.",
        "zh_CN": "该评分由 {reviewer} 作出，不能由本人处理申诉，请由其他人处理。",
        "zh_TW": "該評分由 {reviewer} 作出，不能由本人處理申訴，請由其他人處理。",
    },
    "appeal-decider-scored": {
        "en": "{reviewer} has scored this call by the same rubric too, or has begun to. Let somebody else correct it, or correct it on the review desk first.",
        "zh_CN": "{reviewer} 也用同一评分表评过（或正在评）这通电话。请由其他人更正，或先在质检台更正。",
        "zh_TW": "{reviewer} 也用同一評分表評過（或正在評）這通電話。請由其他人更正，或先在質檢台更正。",
    },
    "appeal-not-corrected": {
        "en": "The evaluation has not been corrected yet. Correct it, then uphold the appeal.",
        "zh_CN": "评分尚未更正。请先更正评分，再裁定申诉成立。",
        "zh_TW": "評分尚未更正。請先更正評分，再裁定申訴成立。",
    },
    "appeal-nothing-corrected": {
        "en": "Nothing would change: every answer is what the evaluation has already. Change one, or reject the appeal.",
        "zh_CN": "没有任何变化：答案与原评分相同。请修改答案，或驳回申诉。",
        "zh_TW": "沒有任何變化：答案與原評分相同。請修改答案，或駁回申訴。",
    },
    "notice-days-wrong": {
        "en": "A public notice lasts 1 to {most} working days, not {days}.",
        "zh_CN": "公示期须为 1 至 {most} 个工作日，不能是 {days}。",
        "zh_TW": "公示期須為 1 至 {most} 個工作日，不能是 {days}。",
    },
    "notice-not-over": {
        "en": "{month} is on public notice until {until}. Announce it afterwards, or take the notice back with a reason.",
        "zh_CN": "{month} 正在公示，至 {until} 止。请公示结束后再发布，或说明原因撤回公示。",
        "zh_TW": "{month} 正在公示，至 {until} 止。請公示結束後再發布，或說明原因撤回公示。",
    },
    "notice-missing": {
        "en": "{month} is neither on public notice nor announced, so there is nothing to take back.",
        "zh_CN": "{month} 未公示也未发布，无需撤回。",
        "zh_TW": "{month} 未公示也未發布，無需撤回。",
    },
    "notice-without-reason": {
        "en": "Taking back the notice of {month} needs a reason. Write why; the operation log keeps it.",
        "zh_CN": "撤回 {month} 的公示需要填写原因，原因会记入操作日志。",
        "zh_TW": "撤回 {month} 的公示需要填寫原因，原因會記入操作日誌。",
    },
    "month-announced": {
        "en": "{month} has been announced already. Take the announcement back first, with a reason.",
        "zh_CN": "{month} 已发布。如需重做，请先说明原因并撤回。",
        "zh_TW": "{month} 已發布。如需重做，請先說明原因並撤回。",
    },
    "month-appeals-open": {
        "en": "Appeals on calls of {month} are not decided yet: {appeals}. Decide them before the announcement.",
        "zh_CN": "{month} 还有 {appeals} 件申诉未处理，请处理后再发布。",
        "zh_TW": "{month} 還有 {appeals} 件申訴未處理，請處理後再發布。",
    },
}
