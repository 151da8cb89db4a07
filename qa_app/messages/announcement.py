"""Words for commendation pages and certificates that cannot be written."""

from __future__ import annotations

WORDS: dict[str, dict[str, str]] = {
    "announcement-not-written": {
        "en": "{file} could not be written ({reason}). Close it where it is open, or choose another folder.",
        "zh_CN": "无法写入 {file}（{reason}）。请关闭已打开的文件，或另选文件夹。",
        "zh_TW": "無法寫入 {file}（{reason}）。請關閉已開啟的檔案，或另選資料夾。",
    },
}
