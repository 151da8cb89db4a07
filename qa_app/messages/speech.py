"""Words for recordings that cannot be used, or only in part."""

from __future__ import annotations

WORDS: dict[str, dict[str, str]] = {
    "recording-missing": {
        "en": "The recording “{name}” is not there any more. Put it back to its place or import it again.",
        "zh_CN": "录音“{name}”已不在原处。请放回原位置或重新导入。",
        "zh_TW": "錄音「{name}」已不在原處。請放回原位置或重新匯入。",
    },
    "recording-unreadable": {
        "en": "The recording “{name}” cannot be read. Check the rights of the file and whether its drive is connected.",
        "zh_CN": "无法读取录音“{name}”。请检查文件权限以及所在磁盘是否已连接。",
        "zh_TW": "無法讀取錄音「{name}」。請檢查檔案權限以及所在磁碟是否已連接。",
    },
    "recording-empty": {
        "en": "The file “{name}” is empty (0 bytes). Fetch it from the telephone system again.",
        "zh_CN": "文件“{name}”为空（0 字节）。请从电话系统重新获取。",
        "zh_TW": "檔案「{name}」為空（0 位元組）。請從電話系統重新取得。",
    },
    "recording-not-audio": {
        "en": "The file “{name}” is no recording: it holds no sound format that is known. Check what was downloaded under this name.",
        "zh_CN": "文件“{name}”不是录音：其中没有可识别的音频格式。请检查以此名称下载的内容。",
        "zh_TW": "檔案「{name}」不是錄音：其中沒有可辨識的音訊格式。請檢查以此名稱下載的內容。",
    },
    "recording-archive": {
        "en": "“{name}” is an archive. Unpack it, and import the folder that it was unpacked into.",
        "zh_CN": "“{name}”是压缩包。请先解压，再导入解压后的文件夹。",
        "zh_TW": "「{name}」是壓縮檔。請先解壓縮，再匯入解壓縮後的資料夾。",
    },
    "recording-no-header": {
        "en": "The recording “{name}” ends within its header, before any sound. Fetch it from the telephone system again.",
        "zh_CN": "录音“{name}”在文件头处中断，没有任何声音数据。请从电话系统重新获取。",
        "zh_TW": "錄音「{name}」在檔頭處中斷，沒有任何聲音資料。請從電話系統重新取得。",
    },
    "recording-no-index": {
        "en": "The recording “{name}” lacks the index at its end, it was cut off while it was written or copied. Fetch it again.",
        "zh_CN": "录音“{name}”缺少文件末尾的索引，在写入或复制时被截断。请重新获取。",
        "zh_TW": "錄音「{name}」缺少檔案結尾的索引，在寫入或複製時被截斷。請重新取得。",
    },
    "recording-no-sound": {
        "en": "The file “{name}” holds no sound that can be decoded. Fetch it from the telephone system again.",
        "zh_CN": "文件“{name}”中没有可解码的声音。请从电话系统重新获取。",
        "zh_TW": "檔案「{name}」中沒有可解碼的聲音。請從電話系統重新取得。",
    },
    "recording-crashed-reader": {
        "en": "Reading “{name}” ended the program's reader unexpectedly; the recording is left out, everything else goes on.",
        "zh_CN": "读取“{name}”时读取进程意外结束；该录音已跳过，其余继续。",
        "zh_TW": "讀取「{name}」時讀取程序意外結束；該錄音已略過，其餘繼續。",
    },
    "recording-other-format": {
        "en": "The name says {named}, the content is {found}; it was read as {found}.",
        "zh_CN": "文件名为 {named}，实际内容是 {found}；已按 {found} 读取。",
        "zh_TW": "檔名為 {named}，實際內容是 {found}；已按 {found} 讀取。",
    },
    "recording-unfinalised": {
        "en": "The recording was never closed by the telephone system; everything up to the end of the file was taken.",
        "zh_CN": "电话系统没有正常结束该录音；已取到文件末尾的全部内容。",
        "zh_TW": "電話系統沒有正常結束該錄音；已取到檔案結尾的全部內容。",
    },
    "recording-tail-missing": {
        "en": "The end is missing: {seconds} s of {total} s cannot be played.",
        "zh_CN": "缺少结尾：共 {total} 秒，其中 {seconds} 秒无法播放。",
        "zh_TW": "缺少結尾：共 {total} 秒，其中 {seconds} 秒無法播放。",
    },
    "recording-damaged": {
        "en": "Damaged in {count} places; these were left out.",
        "zh_CN": "有 {count} 处损坏；已略过。",
        "zh_TW": "有 {count} 處損壞；已略過。",
    },
    "recording-silent": {
        "en": "There is nothing but silence in this recording.",
        "zh_CN": "该录音只有静音。",
        "zh_TW": "該錄音只有靜音。",
    },
    "recording-no-speech": {
        "en": "No speech was found in this recording, only tones or noise.",
        "zh_CN": "该录音中没有人声，只有提示音或噪声。",
        "zh_TW": "該錄音中沒有人聲，只有提示音或雜訊。",
    },
    "recording-side-silent": {
        "en": "One side was not recorded: the channel {side} is silent.",
        "zh_CN": "有一方没有录到声音：声道 {side} 为静音。",
        "zh_TW": "有一方沒有錄到聲音：聲道 {side} 為靜音。",
    },
}
