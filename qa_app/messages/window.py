"""Words for what keeps the window from opening."""

from __future__ import annotations

WORDS: dict[str, dict[str, str]] = {
    "no-display": {
        "en": "There is no screen to open a window on. Log in to a desktop, or use the commands: qa-app --help.",
        "zh_CN": "没有可用的显示器，无法打开窗口。请登录桌面环境，或使用命令行：qa-app --help。",
        "zh_TW": "沒有可用的顯示器，無法開啟視窗。請登入桌面環境，或使用命令列：qa-app --help。",
    },
}
