"""Words for edits of a rubric's structure that cannot be made."""

from __future__ import annotations

WORDS: dict[str, dict[str, str]] = {
    "edit-gone": {
        "en": "This part of the rubric is not there any more. Look at the text, and choose it again.",
        "zh_CN": "评分表中已没有这一部分。请查看文本后重新选择。",
        "zh_TW": "評分表中已沒有這一部分。請查看文字後重新選擇。",
    },
    "edit-last": {
        "en": "It is the only one in its list, and the list cannot be empty. Add another one first, or remove the whole.",
        "zh_CN": "列表中只剩这一个，不能为空。请先添加另一个，或删除整个上级。",
        "zh_TW": "清單中只剩這一個，不能為空。請先新增另一個，或刪除整個上層。",
    },
    "edit-named": {
        "en": "“{id}” is named {count} times by conditions or hints. Remove these too, or change them first.",
        "zh_CN": "“{id}”被条件或提示引用了 {count} 处。请一并删除，或先修改这些引用。",
        "zh_TW": "「{id}」被條件或提示引用了 {count} 處。請一併刪除，或先修改這些引用。",
    },
    "edit-id-taken": {
        "en": "Another one has the id “{id}” already. Choose another id.",
        "zh_CN": "编号“{id}”已被使用。请换一个编号。",
        "zh_TW": "編號「{id}」已被使用。請換一個編號。",
    },
    "weights-fixed-above": {
        "en": "The weights that are fixed total {total}, more than 100. Unlock one, or set a smaller weight.",
        "zh_CN": "固定的权重合计 {total}，超过 100。请解锁其中一个，或设置更小的权重。",
        "zh_TW": "固定的權重合計 {total}，超過 100。請解鎖其中一個，或設定更小的權重。",
    },
    "weights-none-free": {
        "en": "The weights total {total}, and none is free to fill the rest up to 100. Unlock one.",
        "zh_CN": "权重合计 {total}，没有可调整的权重来补足 100。请解锁其中一个。",
        "zh_TW": "權重合計 {total}，沒有可調整的權重來補足 100。請解鎖其中一個。",
    },
}
