"""Words for what the review desk cannot do."""

from __future__ import annotations

WORDS: dict[str, dict[str, str]] = {
    "sound-no-device": {
        "en": "No sound device was found. Connect headphones; everything else works meanwhile.",
        "zh_CN": "未找到音频设备，请连接耳机；其他功能不受影响。",
        "zh_TW": "找不到音訊裝置，請接上耳機；其他功能不受影響。",
    },
    "sound-device-gone": {
        "en": "The sound device was unplugged, so playing was paused. Connect it again, or go on without sound.",
        "zh_CN": "音频设备已断开，播放已暂停。请重新连接，也可在无声状态下继续。",
        "zh_TW": "音訊裝置已中斷，播放已暫停。請重新連接，也可在無聲狀態下繼續。",
    },
    "sound-not-playable": {
        "en": "This recording cannot be played on this machine. Its transcript and the score sheet can still be used.",
        "zh_CN": "本机无法播放该录音，转写文本和评分表仍可使用。",
        "zh_TW": "本機無法播放該錄音，轉寫文本和評分表仍可使用。",
    },
    "transcript-changed": {
        "en": "Somebody changed these lines meanwhile. Look at them as they are now, then correct them again.",
        "zh_CN": "这些内容刚被他人修改过。请查看最新内容后再更正。",
        "zh_TW": "這些內容剛被他人修改過。請查看最新內容後再更正。",
    },
    "transcript-split-empty": {
        "en": "A line can only be split between two words. Put the caret there first.",
        "zh_CN": "只能在两个词之间拆分，请先把光标移到该处。",
        "zh_TW": "只能在兩個詞之間拆分，請先把游標移到該處。",
    },
    "transcript-no-next": {
        "en": "This is the last line: there is none to merge it with.",
        "zh_CN": "这是最后一行，没有可以合并的下一行。",
        "zh_TW": "這是最後一行，沒有可以合併的下一行。",
    },
    "transcript-built-on": {
        "en": "This line was merged with another one since. Restore the version before the merge first.",
        "zh_CN": "该行之后已与其他行合并，请先恢复合并之前的版本。",
        "zh_TW": "該行之後已與其他行合併，請先還原合併之前的版本。",
    },
}
