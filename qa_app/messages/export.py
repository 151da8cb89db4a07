"""Words for workbooks that cannot be written."""

from __future__ import annotations

WORDS: dict[str, dict[str, str]] = {
    "export-not-xlsx": {
        "en": "“{file}” must end in .xlsx for the workbook, or in .csv for the ranking alone. Choose such a name.",
        "zh_CN": "“{file}”必须以 .xlsx（工作簿）或 .csv（仅排行）结尾，请更改文件名。",
        "zh_TW": "「{file}」必須以 .xlsx（活頁簿）或 .csv（僅排行）結尾，請更改檔名。",
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
    "export-agent-twice": {
        "en": "The ranking of {month} names agent {agent} twice, so nobody could say who is paid. Nothing was written; merge the two under Agents.",
        "zh_CN": "{month} 的排行中工号 {agent} 出现两次，无法确定应付给谁。未写入任何内容，请先合并重复的坐席。",
        "zh_TW": "{month} 的排行中工號 {agent} 出現兩次，無法確定應付給誰。未寫入任何內容，請先合併重複的座席。",
    },
    "export-amount-negative": {
        "en": "An award of agent {agent} in {month} is below zero. Nothing was written; correct the amounts of the policy.",
        "zh_CN": "{month} 中工号 {agent} 的奖项金额为负数。未写入任何内容，请更正激励方案中的金额。",
        "zh_TW": "{month} 中工號 {agent} 的獎項金額為負數。未寫入任何內容，請更正激勵方案中的金額。",
    },
    "export-totals-differ": {
        "en": "The awards of agent {agent} in {month} do not add up to the agent's total. Nothing was written; rank the month anew, or restore a backup where it is closed.",
        "zh_CN": "{month} 中工号 {agent} 的各奖项之和与合计不符。未写入任何内容，请重新计算排行；若已月结，请恢复备份。",
        "zh_TW": "{month} 中工號 {agent} 的各獎項之和與合計不符。未寫入任何內容，請重新計算排行；若已月結，請還原備份。",
    },
    "template-unreadable": {
        "en": "The template “{file}” cannot be read ({reason}). Check that it is there and may be opened.",
        "zh_CN": "无法读取模板“{file}”（{reason}），请确认文件存在且允许打开。",
        "zh_TW": "無法讀取範本「{file}」（{reason}），請確認檔案存在且允許開啟。",
    },
    "template-not-xlsx": {
        "en": "The template “{file}” is no .xlsx or .xltx workbook. Open it in Excel and save it as .xlsx.",
        "zh_CN": "模板“{file}”不是 .xlsx 或 .xltx 工作簿，请在 Excel 中另存为 .xlsx。",
        "zh_TW": "範本「{file}」不是 .xlsx 或 .xltx 活頁簿，請在 Excel 中另存為 .xlsx。",
    },
    "template-macros": {
        "en": "The template “{file}” holds macros, which are never carried into a workbook that is paid from. Save it without macros, as .xlsx.",
        "zh_CN": "模板“{file}”含有宏，用于发放的工作簿不能带宏。请另存为不含宏的 .xlsx。",
        "zh_TW": "範本「{file}」含有巨集，用於發放的活頁簿不能帶巨集。請另存為不含巨集的 .xlsx。",
    },
    "template-encrypted": {
        "en": "The template “{file}” is protected by a password or in the old .xls format. Save it as .xlsx without a password.",
        "zh_CN": "模板“{file}”有密码保护，或为旧的 .xls 格式。请去掉密码并另存为 .xlsx。",
        "zh_TW": "範本「{file}」有密碼保護，或為舊的 .xls 格式。請去掉密碼並另存為 .xlsx。",
    },
    "template-too-large": {
        "en": "The template “{file}” is too large or packed suspiciously tight (limit: {limit} MB). Remove what it does not need, or check where it comes from.",
        "zh_CN": "模板“{file}”过大或压缩率异常（上限 {limit} MB）。请删除不需要的内容，或核实文件来源。",
        "zh_TW": "範本「{file}」過大或壓縮率異常（上限 {limit} MB）。請刪除不需要的內容，或核實檔案來源。",
    },
    "template-broken": {
        "en": "The template “{file}” is damaged or was not saved by Excel ({part}). Open it in Excel, let it be repaired and save it again.",
        "zh_CN": "模板“{file}”已损坏或并非由 Excel 保存（{part}）。请用 Excel 打开修复后重新保存。",
        "zh_TW": "範本「{file}」已損壞或並非由 Excel 儲存（{part}）。請用 Excel 開啟修復後重新儲存。",
    },
    "template-pivot": {
        "en": "The template “{file}” holds a pivot table, which cannot be kept where rows are repeated. Put the pivot table into a workbook of its own that reads the filled one.",
        "zh_CN": "模板“{file}”含有数据透视表，重复行时无法保留。请把透视表放在另一个工作簿中并引用填好的文件。",
        "zh_TW": "範本「{file}」含有樞紐分析表，重複列時無法保留。請把樞紐分析表放在另一個活頁簿中並引用填好的檔案。",
    },
    "template-without-placeholders": {
        "en": "The template “{file}” has no placeholder such as {{{{month}}}} and no cell with a name such as qa_month, so there is nothing to fill. docs/templates.md lists them.",
        "zh_CN": "模板“{file}”中没有 {{{{month}}}} 这样的占位符，也没有 qa_month 这样的命名单元格，无内容可填。占位符列表见 docs/templates.md。",
        "zh_TW": "範本「{file}」中沒有 {{{{month}}}} 這樣的預留位置，也沒有 qa_month 這樣的命名儲存格，無內容可填。預留位置清單見 docs/templates.md。",
    },
    "template-unknown-placeholder": {
        "en": "Template “{file}”, sheet “{sheet}”, cell {cell}: there is no placeholder “{placeholder}”. docs/templates.md lists them.",
        "zh_CN": "模板“{file}”，工作表“{sheet}”，单元格 {cell}：没有占位符“{placeholder}”。占位符列表见 docs/templates.md。",
        "zh_TW": "範本「{file}」，工作表「{sheet}」，儲存格 {cell}：沒有預留位置「{placeholder}」。預留位置清單見 docs/templates.md。",
    },
    "template-unknown-placeholder-near": {
        "en": "Template “{file}”, sheet “{sheet}”, cell {cell}: there is no placeholder “{placeholder}”. Did you mean “{suggestion}”?",
        "zh_CN": "模板“{file}”，工作表“{sheet}”，单元格 {cell}：没有占位符“{placeholder}”。是否应为“{suggestion}”？",
        "zh_TW": "範本「{file}」，工作表「{sheet}」，儲存格 {cell}：沒有預留位置「{placeholder}」。是否應為「{suggestion}」？",
    },
    "template-open-placeholder": {
        "en": "Template “{file}”, sheet “{sheet}”, cell {cell}: braces open and do not close. Write a placeholder as {{{{month}}}}.",
        "zh_CN": "模板“{file}”，工作表“{sheet}”，单元格 {cell}：大括号没有闭合。占位符请写成 {{{{month}}}}。",
        "zh_TW": "範本「{file}」，工作表「{sheet}」，儲存格 {cell}：大括號沒有閉合。預留位置請寫成 {{{{month}}}}。",
    },
    "template-placeholder-in-formula": {
        "en": "Template “{file}”, sheet “{sheet}”, cell {cell}: a placeholder cannot stand in a formula. Put it into a cell of its own and let the formula name that cell.",
        "zh_CN": "模板“{file}”，工作表“{sheet}”，单元格 {cell}：占位符不能写在公式里。请放在单独的单元格中，再由公式引用。",
        "zh_TW": "範本「{file}」，工作表「{sheet}」，儲存格 {cell}：預留位置不能寫在公式裡。請放在單獨的儲存格中，再由公式引用。",
    },
    "template-lists-mixed": {
        "en": "Template “{file}”, sheet “{sheet}”, row {row} names several lists ({lists}). A row can repeat for one list only; use rows of their own.",
        "zh_CN": "模板“{file}”，工作表“{sheet}”，第 {row} 行混用了多个列表（{lists}）。一行只能重复一个列表，请分行书写。",
        "zh_TW": "範本「{file}」，工作表「{sheet}」，第 {row} 列混用了多個清單（{lists}）。一列只能重複一個清單，請分列書寫。",
    },
    "template-name-wrong": {
        "en": "Template “{file}”: the name {name} must mean one cell; it means “{target}”.",
        "zh_CN": "模板“{file}”：名称 {name} 必须指向一个单元格，现指向“{target}”。",
        "zh_TW": "範本「{file}」：名稱 {name} 必須指向一個儲存格，現指向「{target}」。",
    },
    "template-too-many-rows": {
        "en": "Filled, sheet “{sheet}” of the template “{file}” would have more than {most} rows. Take the list out of it.",
        "zh_CN": "填充后，模板“{file}”的工作表“{sheet}”将超过 {most} 行。请从中去掉该列表。",
        "zh_TW": "填入後，範本「{file}」的工作表「{sheet}」將超過 {most} 列。請從中去掉該清單。",
    },
    "template-is-output": {
        "en": "The filled workbook would replace the template “{file}” itself. Choose another name.",
        "zh_CN": "输出文件与模板“{file}”相同，会覆盖模板。请另选文件名。",
        "zh_TW": "輸出檔案與範本「{file}」相同，會覆蓋範本。請另選檔名。",
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
