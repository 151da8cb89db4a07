"""Words of what can go wrong in the window alone."""

from __future__ import annotations

WORDS: dict[str, dict[str, str]] = {
    "report-not-saved": {
        "en": "The report {file} could not be saved ({reason}). Choose another folder.",
        "zh_CN": "无法保存报告 {file}（{reason}）。请换一个文件夹。",
        "zh_TW": "無法儲存報告 {file}（{reason}）。請換一個資料夾。",
    },
}
