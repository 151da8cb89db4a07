"""Words for claims of calls and for drafts that change hands."""

from __future__ import annotations

WORDS: dict[str, dict[str, str]] = {
    "call-claimed": {
        "en": "{reviewer} holds this call. Ask for it to be released, or ask a lead to take it.",
        "zh_CN": "该通话已被 {reviewer} 认领。请对方释放，或请组长接手。",
        "zh_TW": "該通話已被 {reviewer} 認領。請對方釋放，或請組長接手。",
    },
    "draft-taken-over": {
        "en": "{reviewer} has taken this draft over. Nothing that is given here from now on is stored.",
        "zh_CN": "{reviewer} 已接手该草稿，此后在这里填写的内容不再保存。",
        "zh_TW": "{reviewer} 已接手該草稿，此後在這裡填寫的內容不再儲存。",
    },
    "takeover-not-lead": {
        "en": "Only a lead can take over the draft of {reviewer}. Your role is set in the settings.",
        "zh_CN": "只有组长可以接手 {reviewer} 的草稿。您的角色可在设置中更改。",
        "zh_TW": "只有組長可以接手 {reviewer} 的草稿。您的角色可在設定中變更。",
    },
    "draft-begun-anew": {
        "en": "You have another draft of this call by the same rubric. Submit or discard it first.",
        "zh_CN": "您已有该通话同一评分表的另一份草稿，请先提交或删除它。",
        "zh_TW": "您已有該通話同一評分表的另一份草稿，請先提交或刪除它。",
    },
}
