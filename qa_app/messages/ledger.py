"""Words for incentive points and rewards."""

from __future__ import annotations

WORDS: dict[str, dict[str, str]] = {
    "reward-id-wrong": {
        "en": "“{reward}” is no id of a reward. Use a to z, 0 to 9 and hyphens.",
        "zh_CN": "“{reward}”不能作为奖品编号，请使用 a–z、0–9 和连字符。",
        "zh_TW": "「{reward}」不能作為獎品編號，請使用 a–z、0–9 和連字號。",
    },
    "reward-without-title": {
        "en": "The reward “{reward}” has no name. Write what it is.",
        "zh_CN": "奖品“{reward}”没有名称，请填写。",
        "zh_TW": "獎品「{reward}」沒有名稱，請填寫。",
    },
    "reward-cost-wrong": {
        "en": "The reward “{reward}” needs a cost of at least 1 point.",
        "zh_CN": "奖品“{reward}”所需积分至少为 1。",
        "zh_TW": "獎品「{reward}」所需積分至少為 1。",
    },
    "reward-stock-wrong": {
        "en": "The stock of “{reward}” cannot be below 0. Leave it empty for no limit.",
        "zh_CN": "奖品“{reward}”的库存不能小于 0；不限量请留空。",
        "zh_TW": "獎品「{reward}」的庫存不能小於 0；不限量請留空。",
    },
    "unknown-reward": {
        "en": "There is no reward “{reward}”. Look at the catalogue again.",
        "zh_CN": "没有奖品“{reward}”，请重新查看奖品目录。",
        "zh_TW": "沒有獎品「{reward}」，請重新查看獎品目錄。",
    },
    "reward-not-offered": {
        "en": "“{reward}” is not offered at the moment. Choose another reward.",
        "zh_CN": "“{reward}”目前不可兑换，请选择其他奖品。",
        "zh_TW": "「{reward}」目前不可兌換，請選擇其他獎品。",
    },
    "reward-out-of-stock": {
        "en": "No “{reward}” is left. Choose another reward or raise its stock.",
        "zh_CN": "“{reward}”已兑完，请选择其他奖品或补充库存。",
        "zh_TW": "「{reward}」已兌完，請選擇其他獎品或補充庫存。",
    },
    "points-too-few": {
        "en": "“{reward}” costs {cost} points and the agent has {points}. Nothing was exchanged.",
        "zh_CN": "兑换“{reward}”需要 {cost} 积分，该坐席只有 {points} 积分，未兑换。",
        "zh_TW": "兌換「{reward}」需要 {cost} 積分，該座席只有 {points} 積分，未兌換。",
    },
    "points-wrong": {
        "en": "{points} is no number of points to post. Give a whole number other than 0.",
        "zh_CN": "{points} 不是可记录的积分数，请填写不为 0 的整数。",
        "zh_TW": "{points} 不是可記錄的積分數，請填寫不為 0 的整數。",
    },
    "points-without-note": {
        "en": "Points that are posted by hand need a reason. Write why.",
        "zh_CN": "手工记录积分需要填写原因。",
        "zh_TW": "手動記錄積分需要填寫原因。",
    },
    "unknown-posting": {
        "en": "There is no posting {posting} in the ledger. Look at the statement again.",
        "zh_CN": "积分台账中没有第 {posting} 条记录，请重新查看明细。",
        "zh_TW": "積分台帳中沒有第 {posting} 筆記錄，請重新查看明細。",
    },
    "posting-reversed": {
        "en": "Posting {posting} has been taken back already, or takes another one back.",
        "zh_CN": "第 {posting} 条记录已经冲销，或本身就是冲销记录。",
        "zh_TW": "第 {posting} 筆記錄已經沖銷，或本身就是沖銷記錄。",
    },
    "posting-of-month": {
        "en": "These points were given by closing {month}. Reopen the month to take them back.",
        "zh_CN": "这些积分由 {month} 月结产生，如需撤回请重新打开该月。",
        "zh_TW": "這些積分由 {month} 月結產生，如需撤回請重新開啟該月。",
    },
}
