"""Words for recognition and for the store of speech models."""

from __future__ import annotations

WORDS: dict[str, dict[str, str]] = {
    "recognition-failed": {
        "en": "The recording could not be recognised ({reason}). Try again; if it fails again, the log tells more.",
        "zh_CN": "该录音识别失败（{reason}）。请重试；若再次失败，详情见日志。",
        "zh_TW": "該錄音辨識失敗（{reason}）。請重試；若再次失敗，詳情見記錄檔。",
    },
    "recognition-not-started": {
        "en": "The recognition process could not be started ({reason}). Close other programs and try again.",
        "zh_CN": "无法启动识别进程（{reason}）。请关闭其他程序后重试。",
        "zh_TW": "無法啟動辨識程序（{reason}）。請關閉其他程式後重試。",
    },
    "recognition-died": {
        "en": "Recognition ended unexpectedly twice on this recording; it was set aside so that the others go on. Try again, or take a smaller model.",
        "zh_CN": "识别进程在该录音上两次意外结束，已将其搁置，其余继续。请重试，或换用较小的模型。",
        "zh_TW": "辨識程序在該錄音上兩次意外結束，已將其擱置，其餘繼續。請重試，或換用較小的模型。",
    },
    "recognition-no-recording": {
        "en": "The call {call} has no recording, so there is nothing to recognise.",
        "zh_CN": "通话 {call} 没有录音，无法识别。",
        "zh_TW": "通話 {call} 沒有錄音，無法辨識。",
    },
    "recognition-no-model": {
        "en": "No recognition model is chosen yet. Choose one in the settings, or name one with --model.",
        "zh_CN": "尚未选择识别模型。请在设置中选择，或用 --model 指定。",
        "zh_TW": "尚未選擇辨識模型。請在設定中選擇，或用 --model 指定。",
    },
    "memory-full": {
        "en": "There is not enough memory to recognise this recording. Close other programs or take a smaller model.",
        "zh_CN": "内存不足，无法识别该录音。请关闭其他程序，或换用较小的模型。",
        "zh_TW": "記憶體不足，無法辨識該錄音。請關閉其他程式，或換用較小的模型。",
    },
    "language-unknown": {
        "en": "The model does not know the language “{language}”. Choose another language or another model.",
        "zh_CN": "该模型不支持语言“{language}”。请选择其他语言或其他模型。",
        "zh_TW": "該模型不支援語言「{language}」。請選擇其他語言或其他模型。",
    },
    "transcript-missing": {
        "en": "The call {call} has no transcript yet. Recognise it first.",
        "zh_CN": "通话 {call} 还没有转写文本。请先识别。",
        "zh_TW": "通話 {call} 還沒有轉寫文字。請先辨識。",
    },
    "model-missing": {
        "en": "There is no recognition model “{model}”. Download it, import its folder, or choose another.",
        "zh_CN": "没有识别模型“{model}”。请下载、导入其文件夹，或选择其他模型。",
        "zh_TW": "沒有辨識模型「{model}」。請下載、匯入其資料夾，或選擇其他模型。",
    },
    "model-incomplete": {
        "en": "The model “{model}” lacks the file {name}. Copy the whole folder again, or download the model.",
        "zh_CN": "模型“{model}”缺少文件 {name}。请重新复制整个文件夹，或下载该模型。",
        "zh_TW": "模型「{model}」缺少檔案 {name}。請重新複製整個資料夾，或下載該模型。",
    },
    "model-unusable": {
        "en": "The model “{model}” cannot be loaded: its files are damaged or of another kind. It must be a faster-whisper (CTranslate2) model.",
        "zh_CN": "无法加载模型“{model}”：文件损坏或类型不符。须为 faster-whisper（CTranslate2）模型。",
        "zh_TW": "無法載入模型「{model}」：檔案損壞或類型不符。須為 faster-whisper（CTranslate2）模型。",
    },
    "model-unknown": {
        "en": "There is no model named “{model}” to download. These can be: {known}.",
        "zh_CN": "没有名为“{model}”的可下载模型。可选：{known}。",
        "zh_TW": "沒有名為「{model}」的可下載模型。可選：{known}。",
    },
    "model-name-taken": {
        "en": "A model named “{model}” is already in the store. Remove it first, or rename the folder.",
        "zh_CN": "模型库中已有名为“{model}”的模型。请先删除，或重命名文件夹。",
        "zh_TW": "模型庫中已有名為「{model}」的模型。請先刪除，或重新命名資料夾。",
    },
    "model-damaged": {
        "en": "The file {name} of the model “{model}” is not the one that was put there: {found} instead of {expected}. Download or import the model again.",
        "zh_CN": "模型“{model}”的文件 {name} 与存入时不符：{found}，应为 {expected}。请重新下载或导入。",
        "zh_TW": "模型「{model}」的檔案 {name} 與存入時不符：{found}，應為 {expected}。請重新下載或匯入。",
    },
    "model-no-space": {
        "en": "The model needs {needed_mb} MB, but {folder} has only {free_mb} MB free. Make room and try again.",
        "zh_CN": "模型需要 {needed_mb} MB，而 {folder} 仅剩 {free_mb} MB。请腾出空间后重试。",
        "zh_TW": "模型需要 {needed_mb} MB，而 {folder} 僅剩 {free_mb} MB。請騰出空間後重試。",
    },
    "model-not-stored": {
        "en": "The model could not be written to {folder}. Check the rights of the folder and the space on its drive.",
        "zh_CN": "无法将模型写入 {folder}。请检查文件夹权限和磁盘空间。",
        "zh_TW": "無法將模型寫入 {folder}。請檢查資料夾權限和磁碟空間。",
    },
    "no-network": {
        "en": "{host} cannot be reached from here. Copy the model's folder from another machine and import it, or set the address of a mirror.",
        "zh_CN": "此处无法连接 {host}。请从其他电脑复制模型文件夹后导入，或设置镜像地址。",
        "zh_TW": "此處無法連線 {host}。請從其他電腦複製模型資料夾後匯入，或設定鏡像位址。",
    },
    "download-refused": {
        "en": "{host} refused the download ({status}). Check the mirror's address, or import the model's folder instead.",
        "zh_CN": "{host} 拒绝下载（{status}）。请检查镜像地址，或改为导入模型文件夹。",
        "zh_TW": "{host} 拒絕下載（{status}）。請檢查鏡像位址，或改為匯入模型資料夾。",
    },
}
