"""Words for workbooks that cannot be written."""

from __future__ import annotations

WORDS: dict[str, dict[str, str]] = {
    "export-not-xlsx": {
        "en": "The workbook “{file}” must end in .xlsx. Choose such a name.",
        "zh_CN": "工作簿“{file}”必须以 .xlsx 结尾，请更改文件名。",
        "zh_TW": "活頁簿「{file}」必須以 .xlsx 結尾，請更改檔名。",
    },
    "export-folder-missing": {
        "en": "There is no folder {folder}. Create it or choose another.",
        "zh_CN": "文件夹 {folder} 不存在，请新建或另选。",
        "zh_TW": "資料夾 {folder} 不存在，請新增或另選。",
    },
    "export-folder-read-only": {
        "en": "Nothing may be written to the folder {folder}. Choose another folder.",
        "zh_CN": "文件夹 {folder} 不可写入，请另选文件夹。",
        "zh_TW": "資料夾 {folder} 無法寫入，請另選資料夾。",
    },
    "export-disk-full": {
        "en": "There is not enough room in {folder} for the workbook. Free some space or choose another place; an older workbook is untouched.",
        "zh_CN": "{folder} 空间不足，无法写入工作簿。请释放空间或另选位置；原有工作簿未受影响。",
        "zh_TW": "{folder} 空間不足，無法寫入活頁簿。請釋放空間或另選位置；原有活頁簿未受影響。",
    },
    "export-file-in-use": {
        "en": "“{file}” cannot be replaced: it is open in another program, or a folder has its name. Close it in Excel or choose another name.",
        "zh_CN": "无法替换“{file}”：它正被其他程序打开，或同名文件夹已存在。请在 Excel 中关闭它或另选名称。",
        "zh_TW": "無法取代「{file}」：它正被其他程式開啟，或同名資料夾已存在。請在 Excel 中關閉它或另選名稱。",
    },
    "export-not-written": {
        "en": "“{file}” could not be written ({reason}). Check the drive and try again.",
        "zh_CN": "无法写入“{file}”（{reason}），请检查磁盘后重试。",
        "zh_TW": "無法寫入「{file}」（{reason}），請檢查磁碟後重試。",
    },
    "month-wrong": {
        "en": "“{month}” is no month. Write it like 2026-10.",
        "zh_CN": "“{month}”不是月份，请写成 2026-10 的形式。",
        "zh_TW": "「{month}」不是月份，請寫成 2026-10 的形式。",
    },
    "month-without-evaluations": {
        "en": "No evaluation was submitted for calls of {month}. Choose another month, or submit evaluations first.",
        "zh_CN": "{month} 没有已提交的质检评价，请选择其他月份或先提交质检评价。",
        "zh_TW": "{month} 沒有已提交的質檢評價，請選擇其他月份或先提交質檢評價。",
    },
}
