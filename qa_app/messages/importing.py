"""Words for sheets, file names and folders that cannot be taken in, or only in part."""

from __future__ import annotations

WORDS: dict[str, dict[str, str]] = {
    "sheet-missing": {
        "en": "There is no sheet “{file}” in this place. Check its name and folder.",
        "zh_CN": "此处没有表格“{file}”，请检查文件名和文件夹。",
        "zh_TW": "此處沒有表格「{file}」，請檢查檔名和資料夾。",
    },
    "sheet-unreadable": {
        "en": "The sheet “{file}” cannot be read. Close it in other programs, check its rights and try again.",
        "zh_CN": "无法读取表格“{file}”。请在其他程序中关闭它并检查权限后重试。",
        "zh_TW": "無法讀取表格「{file}」。請在其他程式中關閉它並檢查權限後重試。",
    },
    "sheet-too-large": {
        "en": "The sheet “{file}” is too large. Split it into several.",
        "zh_CN": "表格“{file}”过大，请拆分为多个文件。",
        "zh_TW": "表格「{file}」過大，請拆分為多個檔案。",
    },
    "sheet-old-format": {
        "en": "“{file}” is an old Excel workbook (xls) or has a password. Save it as xlsx without a password.",
        "zh_CN": "“{file}”是旧版 Excel 工作簿（xls）或设有密码，请另存为无密码的 xlsx。",
        "zh_TW": "「{file}」是舊版 Excel 活頁簿（xls）或設有密碼，請另存為無密碼的 xlsx。",
    },
    "sheet-not-a-workbook": {
        "en": "“{file}” is damaged or no Excel workbook. Open it in Excel and save it as xlsx again.",
        "zh_CN": "“{file}”已损坏或不是 Excel 工作簿，请用 Excel 打开后重新另存为 xlsx。",
        "zh_TW": "「{file}」已損壞或不是 Excel 活頁簿，請用 Excel 開啟後重新另存為 xlsx。",
    },
    "sheet-not-text": {
        "en": "“{file}” is neither a text sheet (CSV) nor an Excel workbook. Save the sheet as CSV or xlsx.",
        "zh_CN": "“{file}”既不是文本表格（CSV）也不是 Excel 工作簿，请另存为 CSV 或 xlsx。",
        "zh_TW": "「{file}」既不是文字表格（CSV）也不是 Excel 活頁簿，請另存為 CSV 或 xlsx。",
    },
    "sheet-wrong-encoding": {
        "en": "The text of “{file}” is in no encoding that is known. Save it as UTF-8.",
        "zh_CN": "无法识别“{file}”的文本编码，请另存为 UTF-8。",
        "zh_TW": "無法辨識「{file}」的文字編碼，請另存為 UTF-8。",
    },
    "sheet-empty": {
        "en": "The sheet “{file}” is empty. It needs a row of headings and rows under it.",
        "zh_CN": "表格“{file}”为空，至少需要一行表头和数据行。",
        "zh_TW": "表格「{file}」為空，至少需要一列標題和資料列。",
    },
    "sheet-column-twice": {
        "en": "Two columns of “{file}” have the heading “{heading}”. Keep one, or give the other its own heading.",
        "zh_CN": "“{file}”中有两列的表头都是“{heading}”，请只保留一列，或为另一列改名。",
        "zh_TW": "「{file}」中有兩欄的標題都是「{heading}」，請只保留一欄，或為另一欄改名。",
    },
    "sheet-row-longer": {
        "en": "This row has {cells} cells, but there are {columns} headings. Put a cell that holds a comma in quotation marks.",
        "zh_CN": "此行有 {cells} 个单元格，但表头只有 {columns} 列。含逗号的单元格请加引号。",
        "zh_TW": "此列有 {cells} 個儲存格，但標題只有 {columns} 欄。含逗號的儲存格請加引號。",
    },
    "sheet-row-broken": {
        "en": "This row cannot be taken apart into cells: a quotation mark is never closed or stands in the wrong place. Correct the row.",
        "zh_CN": "无法拆分此行：引号未闭合或位置错误，请修改该行。",
        "zh_TW": "無法拆分此列：引號未閉合或位置錯誤，請修改該列。",
    },
    "metadata-column-missing": {
        "en": "The sheet has no column “{heading}”. Choose the columns again.",
        "zh_CN": "表格中没有“{heading}”列，请重新选择列的对应关系。",
        "zh_TW": "表格中沒有「{heading}」欄，請重新選擇欄的對應關係。",
    },
    "metadata-no-key": {
        "en": "No column of “{file}” holds file names or call numbers, so its rows belong to no recording. Say which column does.",
        "zh_CN": "“{file}”中没有文件名列或通话编号列，无法对应到录音，请指定对应的列。",
        "zh_TW": "「{file}」中沒有檔名欄或通話編號欄，無法對應到錄音，請指定對應的欄。",
    },
    "metadata-row-names-nothing": {
        "en": "The row names neither a file nor a call. Fill in one of the two.",
        "zh_CN": "此行既没有文件名也没有通话编号，请填写其一。",
        "zh_TW": "此列既沒有檔名也沒有通話編號，請填寫其一。",
    },
    "metadata-row-without-file": {
        "en": "No recording of this import belongs to the row of “{name}”. Check the name, or import the recording too.",
        "zh_CN": "本次导入的录音中没有与“{name}”对应的文件，请检查名称或一并导入该录音。",
        "zh_TW": "本次匯入的錄音中沒有與「{name}」對應的檔案，請檢查名稱或一併匯入該錄音。",
    },
    "metadata-row-ambiguous": {
        "en": "Several recordings fit the row of “{name}”. Write the folder or the ending with the name.",
        "zh_CN": "有多个录音与“{name}”对应，请在名称中写明文件夹或扩展名。",
        "zh_TW": "有多個錄音與「{name}」對應，請在名稱中寫明資料夾或副檔名。",
    },
    "metadata-row-twice": {
        "en": "An earlier row belongs to the same recording as the row of “{name}”. Keep one of them.",
        "zh_CN": "前面已有一行与“{name}”对应同一录音，请只保留一行。",
        "zh_TW": "前面已有一列與「{name}」對應同一錄音，請只保留一列。",
    },
    "value-not-a-date": {
        "en": "“{value}” is no date and time. Write it like 2026-10-14 16:20:00.",
        "zh_CN": "“{value}”不是日期时间，请写成 2026-10-14 16:20:00 的形式。",
        "zh_TW": "「{value}」不是日期時間，請寫成 2026-10-14 16:20:00 的形式。",
    },
    "value-date-ambiguous": {
        "en": "Of “{value}” nobody knows which number is the day. Write it like 2026-10-14.",
        "zh_CN": "“{value}”无法区分日和月，请写成 2026-10-14 的形式。",
        "zh_TW": "「{value}」無法區分日和月，請寫成 2026-10-14 的形式。",
    },
    "value-not-a-number": {
        "en": "“{value}” is no number with up to 4 places. Correct it or leave the cell empty.",
        "zh_CN": "“{value}”不是最多 4 位小数的数字，请更正或留空。",
        "zh_TW": "「{value}」不是最多 4 位小數的數字，請更正或留空。",
    },
    "value-not-yes-or-no": {
        "en": "“{value}” is neither yes nor no. Write yes, no, 是, 否, 1 or 0.",
        "zh_CN": "“{value}”既不是“是”也不是“否”，请填写 是、否、yes、no、1 或 0。",
        "zh_TW": "「{value}」既不是「是」也不是「否」，請填寫 是、否、yes、no、1 或 0。",
    },
    "value-not-a-direction": {
        "en": "“{value}” is no direction of a call. Write inbound, outbound, 呼入 or 呼出.",
        "zh_CN": "“{value}”不是通话方向，请填写 呼入、呼出、inbound 或 outbound。",
        "zh_TW": "「{value}」不是通話方向，請填寫 呼入、呼出、inbound 或 outbound。",
    },
    "value-too-long": {
        "en": "“{value}…” is longer than a name or number can be (255 characters). Shorten it.",
        "zh_CN": "“{value}…”超过名称或编号的长度上限（255 个字符），请缩短。",
        "zh_TW": "「{value}…」超過名稱或編號的長度上限（255 個字元），請縮短。",
    },
    "row-not-json": {
        "en": "This line holds no JSON object, or one with a key twice. Write one object a line.",
        "zh_CN": "此行不是 JSON 对象或含有重复的键，请每行写一个对象。",
        "zh_TW": "此行不是 JSON 物件或含有重複的鍵，請每行寫一個物件。",
    },
    "evaluation-value-wrong": {
        "en": "“{name}” has not the form that it should. Correct it.",
        "zh_CN": "“{name}”的格式不正确，请更正。",
        "zh_TW": "「{name}」的格式不正確，請更正。",
    },
    "evaluation-value-missing": {
        "en": "“{name}” is missing. Add it to the row.",
        "zh_CN": "缺少“{name}”，请在该行补充。",
        "zh_TW": "缺少「{name}」，請在該列補充。",
    },
    "evaluation-agent-differs": {
        "en": "The row names the agent {agent}, and the call {call} is one of {known}. Correct the row or the call.",
        "zh_CN": "该行的工号是 {agent}，而通话 {call} 属于 {known}，请更正该行或通话。",
        "zh_TW": "該列的工號是 {agent}，而通話 {call} 屬於 {known}，請更正該列或通話。",
    },
    "evaluation-not-newer": {
        "en": "An evaluation of call {call} by {reviewer} of the same instant is here with other answers. To replace it, give the row a later submitted_at.",
        "zh_CN": "通话 {call} 已有 {reviewer} 在同一时刻提交、但答案不同的评分。如要替换，请为该行填写更晚的 submitted_at。",
        "zh_TW": "通話 {call} 已有 {reviewer} 在同一時刻提交、但答案不同的評分。如要取代，請為該列填寫更晚的 submitted_at。",
    },
    "import-gone": {
        "en": "This import was taken back already, so nothing is changed.",
        "zh_CN": "这次导入已经撤销过，没有任何改动。",
        "zh_TW": "這次匯入已經撤銷過，沒有任何改動。",
    },
    "import-worked-on": {
        "en": "Since this import, evaluations of {count} of its calls were corrected, replaced or appealed, so it stays. "
        "Correct the evaluations one by one.",
        "zh_CN": "导入之后，其中 {count} 通通话的评分已被更正、替换或申诉，因此保留这次导入。请逐条更正评分。",
        "zh_TW": "匯入之後，其中 {count} 通通話的評分已被更正、取代或申訴，因此保留這次匯入。請逐條更正評分。",
    },
    "evaluation-unknown-key": {
        "en": "“{name}” is nothing that an evaluation has. Remove it, or correct its name.",
        "zh_CN": "质检评价没有“{name}”这一项，请删除或更正名称。",
        "zh_TW": "質檢評價沒有「{name}」這一項，請刪除或更正名稱。",
    },
    "figures-no-agent-column": {
        "en": "No column of “{file}” holds agent numbers. Give one the heading agent or 工号.",
        "zh_CN": "“{file}”中没有工号列，请将该列的表头设为 工号 或 agent。",
        "zh_TW": "「{file}」中沒有工號欄，請將該欄的標題設為 工號 或 agent。",
    },
    "figures-none": {
        "en": "No column of “{file}” holds a figure. Give each figure a column with its name as the heading.",
        "zh_CN": "“{file}”中没有指标列，请为每个指标设一列，并以指标名称作表头。",
        "zh_TW": "「{file}」中沒有指標欄，請為每個指標設一欄，並以指標名稱作標題。",
    },
    "figures-no-agent": {
        "en": "The row has no agent number. Fill it in.",
        "zh_CN": "此行没有工号，请补充。",
        "zh_TW": "此列沒有工號，請補充。",
    },
    "figures-agent-twice": {
        "en": "An earlier row has the figures of agent {agent} already. Keep one of the two.",
        "zh_CN": "前面已有工号 {agent} 的指标行，请只保留一行。",
        "zh_TW": "前面已有工號 {agent} 的指標列，請只保留一列。",
    },
    "figures-unknown-agent": {
        "en": "Nobody knows agent {agent} yet. The figures are kept; check the number if it should be known.",
        "zh_CN": "系统中还没有工号 {agent}。指标会保留；如本应已有此人，请核对工号。",
        "zh_TW": "系統中還沒有工號 {agent}。指標會保留；如本應已有此人，請核對工號。",
    },
    "pattern-empty": {
        "en": "The template “{template}” names no field. Write the fields in braces, such as {{agent}}_{{date:%Y%m%d%H%M%S}}.",
        "zh_CN": "模板“{template}”中没有字段，请用花括号写出字段，如 {{agent}}_{{date:%Y%m%d%H%M%S}}。",
        "zh_TW": "範本「{template}」中沒有欄位，請用大括號寫出欄位，如 {{agent}}_{{date:%Y%m%d%H%M%S}}。",
    },
    "pattern-brace": {
        "en": "A brace in the template “{template}” has no partner. Close it, or write it twice where the name itself has a brace.",
        "zh_CN": "模板“{template}”中有不成对的花括号，请补全；若文件名本身含花括号请写两次。",
        "zh_TW": "範本「{template}」中有不成對的大括號，請補全；若檔名本身含大括號請寫兩次。",
    },
    "pattern-unknown-field": {
        "en": "“{field}” is no field; the nearest is {suggestion}. Fields are call, agent, agent_name, team, customer, started_at, date, time, direction, queue, csat, solved and * for any text.",
        "zh_CN": "“{field}”不是字段，最接近的是 {suggestion}。可用字段：call、agent、agent_name、team、customer、started_at、date、time、direction、queue、csat、solved，以及表示任意文本的 *。",
        "zh_TW": "「{field}」不是欄位，最接近的是 {suggestion}。可用欄位：call、agent、agent_name、team、customer、started_at、date、time、direction、queue、csat、solved，以及表示任意文字的 *。",
    },
    "pattern-field-twice": {
        "en": "The field “{field}” stands in the template twice. Keep one, and use * for the other.",
        "zh_CN": "字段“{field}”在模板中出现了两次，请保留一处，另一处用 * 代替。",
        "zh_TW": "欄位「{field}」在範本中出現了兩次，請保留一處，另一處用 * 代替。",
    },
    "pattern-date-format": {
        "en": "“{format}” does not fit here. A date takes %Y or %y, %m and %d, with %H %M %S where there is a time; a time takes %H %M %S.",
        "zh_CN": "“{format}”不适用于此处。日期使用 %Y 或 %y、%m、%d，有时间时再加 %H %M %S；时间使用 %H %M %S。",
        "zh_TW": "「{format}」不適用於此處。日期使用 %Y 或 %y、%m、%d，有時間時再加 %H %M %S；時間使用 %H %M %S。",
    },
    "pattern-fields-touch": {
        "en": "Two fields of the template “{template}” stand side by side, so nobody knows where the first ends. Put the text between them that the names have.",
        "zh_CN": "模板“{template}”中有两个字段相邻，无法判断分界，请写出它们之间的分隔文本。",
        "zh_TW": "範本「{template}」中有兩個欄位相鄰，無法判斷分界，請寫出它們之間的分隔文字。",
    },
    "file-not-regular": {
        "en": "This is no file with a recording in it. Choose a file or a folder.",
        "zh_CN": "这不是录音文件，请选择文件或文件夹。",
        "zh_TW": "這不是錄音檔案，請選擇檔案或資料夾。",
    },
    "folder-without-recordings": {
        "en": "There is no recording in this folder or below it. Of folders only files with the ending of a sound file are taken (wav, mp3, m4a …); name files with other endings one by one.",
        "zh_CN": "该文件夹及其子文件夹中没有录音。文件夹中只导入带音频扩展名的文件（wav、mp3、m4a 等）；其他扩展名的文件请逐个指定。",
        "zh_TW": "該資料夾及其子資料夾中沒有錄音。資料夾中只匯入帶音訊副檔名的檔案（wav、mp3、m4a 等）；其他副檔名的檔案請逐一指定。",
    },
    "folder-unreadable": {
        "en": "The folder cannot be read ({reason}). Check its rights; what lies in it was not taken in.",
        "zh_CN": "无法读取该文件夹（{reason}），请检查权限；其中的文件未导入。",
        "zh_TW": "無法讀取該資料夾（{reason}），請檢查權限；其中的檔案未匯入。",
    },
    "file-name-not-unicode": {
        "en": "The file's name holds bytes that are no text. Rename the file.",
        "zh_CN": "文件名包含无法识别为文本的字节，请重命名该文件。",
        "zh_TW": "檔名包含無法辨識為文字的位元組，請重新命名該檔案。",
    },
    "recording-not-copied": {
        "en": "The recording could not be copied to {folder} ({reason}). Make room there or check its rights, then import it again.",
        "zh_CN": "无法将录音复制到 {folder}（{reason}），请检查可用空间和权限后重新导入。",
        "zh_TW": "無法將錄音複製到 {folder}（{reason}），請檢查可用空間和權限後重新匯入。",
    },
    "file-without-metadata": {
        "en": "“{name}” was taken in, but no row of the sheet belongs to it. Add a row and import it again to fill in its metadata.",
        "zh_CN": "“{name}”已导入，但表格中没有对应的行；补充后重新导入即可填入元数据。",
        "zh_TW": "「{name}」已匯入，但表格中沒有對應的列；補充後重新匯入即可填入中繼資料。",
    },
    "file-name-no-match": {
        "en": "“{name}” was taken in without metadata from its name: it does not fit the template {template}.",
        "zh_CN": "“{name}”已导入，但文件名不符合模板 {template}，未从中读取元数据。",
        "zh_TW": "「{name}」已匯入，但檔名不符合範本 {template}，未從中讀取中繼資料。",
    },
    "file-name-bad-value": {
        "en": "“{name}” was taken in, but “{value}” in its name is not what {field} holds.",
        "zh_CN": "“{name}”已导入，但文件名中的“{value}”不是有效的 {field}。",
        "zh_TW": "「{name}」已匯入，但檔名中的「{value}」不是有效的 {field}。",
    },
}
