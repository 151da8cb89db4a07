"""Words for files that cannot be read or written, whatever they hold."""

from __future__ import annotations

WORDS: dict[str, dict[str, str]] = {
    "file-not-found": {
        "en": "There is no such file. Check the name and the folder.",
        "zh_CN": "找不到该文件，请检查文件名和文件夹。",
        "zh_TW": "找不到該檔案，請檢查檔名和資料夾。",
    },
    "file-too-large": {
        "en": "The file is larger than {limit_mb} MB, which no rubric or policy is. Choose the right file.",
        "zh_CN": "文件超过 {limit_mb} MB，不可能是评分表或政策文件，请选择正确的文件。",
        "zh_TW": "檔案超過 {limit_mb} MB，不可能是評分表或政策檔案，請選擇正確的檔案。",
    },
    "file-not-utf8": {
        "en": "The file is not UTF-8 text from this line on. Save it as UTF-8 and try again.",
        "zh_CN": "从这一行起文件不是 UTF-8 文本，请另存为 UTF-8 后重试。",
        "zh_TW": "從這一行起檔案不是 UTF-8 文字，請另存為 UTF-8 後重試。",
    },
    "file-encoding": {
        "en": "The file looks like {encoding}, not UTF-8. Save it again as UTF-8: in Notepad by “Save as”, “Encoding”.",
        "zh_CN": "文件看起来是 {encoding} 编码，不是 UTF-8。请另存为 UTF-8：在记事本中选择“另存为”，再选“编码”。",
        "zh_TW": "檔案看起來是 {encoding} 編碼，不是 UTF-8。請另存為 UTF-8：在記事本中選擇「另存新檔」，再選「編碼」。",
    },
    "file-not-text": {
        "en": "This is no text file but a workbook, archive, picture or recording. Choose a YAML file.",
        "zh_CN": "这不是文本文件，而是工作簿、压缩包、图片或录音。请选择 YAML 文件。",
        "zh_TW": "這不是文字檔，而是活頁簿、壓縮檔、圖片或錄音。請選擇 YAML 檔案。",
    },
    "file-unreadable": {
        "en": "The file cannot be read ({reason}). Check its rights and that the drive is connected.",
        "zh_CN": "无法读取文件（{reason}），请检查权限以及磁盘是否已连接。",
        "zh_TW": "無法讀取檔案（{reason}），請檢查權限以及磁碟是否已連接。",
    },
    "system-refused": {
        "en": "The computer refused this: {reason}. Check the free space, the rights and that the drive is connected.",
        "zh_CN": "系统拒绝了此操作：{reason}。请检查剩余空间、权限以及磁盘是否已连接。",
        "zh_TW": "系統拒絕了此操作：{reason}。請檢查剩餘空間、權限以及磁碟是否已連接。",
    },
    "demo-incomplete": {
        "en": "The demo's files are missing from {folder}. Install the program again.",
        "zh_CN": "{folder} 中缺少演示文件，请重新安装程序。",
        "zh_TW": "{folder} 中缺少示範檔案，請重新安裝程式。",
    },
}
