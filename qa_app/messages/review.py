"""Words for what the review desk cannot do."""

from __future__ import annotations

WORDS: dict[str, dict[str, str]] = {
    "sound-no-device": {
        "en": "No sound device was found. Connect headphones; everything else works meanwhile.",
        "zh_CN": "未找到音频设备，请连接耳机；其他功能不受影响。",
        "zh_TW": "找不到音訊裝置，請接上耳機；其他功能不受影響。",
    },
    "sound-not-playable": {
        "en": "This recording cannot be played on this machine. Its transcript and the score sheet can still be used.",
        "zh_CN": "本机无法播放该录音，转写文本和评分表仍可使用。",
        "zh_TW": "本機無法播放該錄音，轉寫文本和評分表仍可使用。",
    },
}
