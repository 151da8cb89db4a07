"""Words for forms of other systems that become rubrics, and for ratings whose agreement is worked out."""

from __future__ import annotations

WORDS: dict[str, dict[str, str]] = {
    "form-too-large": {
        "en": "The file is larger than {limit_mb} MB, which no evaluation form is. Choose the right file.",
        "zh_CN": "文件超过 {limit_mb} MB，不可能是评估表单。请选择正确的文件。",
        "zh_TW": "檔案超過 {limit_mb} MB，不可能是評估表單。請選擇正確的檔案。",
    },
    "form-empty": {
        "en": "The file is empty. Export the form again.",
        "zh_CN": "文件没有内容。请重新导出表单。",
        "zh_TW": "檔案沒有內容。請重新匯出表單。",
    },
    "form-not-json": {
        "en": "The file is not valid JSON from here on. Export the form again, or choose a score sheet (xlsx).",
        "zh_CN": "文件从这里起不是有效的 JSON。请重新导出表单，或选择评分表格（xlsx）。",
        "zh_TW": "檔案從這裡起不是有效的 JSON。請重新匯出表單，或選擇評分表格（xlsx）。",
    },
    "form-key-twice": {
        "en": "“{key}” stands here twice. Keep one of them.",
        "zh_CN": "“{key}”在这里重复。请保留一个。",
        "zh_TW": "「{key}」在這裡重複。請保留一個。",
    },
    "form-too-deep": {
        "en": "The file nests deeper than {limit} levels, which no evaluation form does. Choose the right file.",
        "zh_CN": "文件嵌套超过 {limit} 层，不可能是评估表单。请选择正确的文件。",
        "zh_TW": "檔案巢狀超過 {limit} 層，不可能是評估表單。請選擇正確的檔案。",
    },
    "form-too-many-values": {
        "en": "The file holds more than {limit} values, which no evaluation form does. Choose the right file.",
        "zh_CN": "文件中的值超过 {limit} 个，不可能是评估表单。请选择正确的文件。",
        "zh_TW": "檔案中的值超過 {limit} 個，不可能是評估表單。請選擇正確的檔案。",
    },
    "form-too-many-items": {
        "en": "The form holds more than the {limit} items of a rubric. Split it into several forms.",
        "zh_CN": "表单超过一份评分表最多的 {limit} 个评分项。请拆分成几份表单。",
        "zh_TW": "表單超過一份評分表最多的 {limit} 個評分項。請拆分成幾份表單。",
    },
    "form-unknown": {
        "en": "This JSON is neither an Amazon Connect nor a Genesys Cloud evaluation form. Export the form itself.",
        "zh_CN": "该 JSON 既不是 Amazon Connect 也不是 Genesys Cloud 的评估表单。请导出表单本身。",
        "zh_TW": "該 JSON 既不是 Amazon Connect 也不是 Genesys Cloud 的評估表單。請匯出表單本身。",
    },
    "form-without-questions": {
        "en": "The form has no questions. Choose one that has.",
        "zh_CN": "表单中没有问题。请选择有问题的表单。",
        "zh_TW": "表單中沒有問題。請選擇有問題的表單。",
    },
    "form-key-missing": {
        "en": "“{key}” is missing here. Complete the form in its own system and export it again.",
        "zh_CN": "这里缺少“{key}”。请在原系统中补全表单后重新导出。",
        "zh_TW": "這裡缺少「{key}」。請在原系統中補全表單後重新匯出。",
    },
    "form-value-wrong": {
        "en": "“{key}” holds a value here that a form does not have. Export the form again.",
        "zh_CN": "这里的“{key}”不是表单中应有的值。请重新导出表单。",
        "zh_TW": "這裡的「{key}」不是表單中應有的值。請重新匯出表單。",
    },
    "form-key-left": {
        "en": "“{key}” ({times} times) was left out: a rubric has nothing for it.",
        "zh_CN": "“{key}”（{times} 处）未导入：评分表没有对应的内容。",
        "zh_TW": "「{key}」（{times} 處）未匯入：評分表沒有對應的內容。",
    },
    "form-others-left": {
        "en": "The file holds {times} more forms. Only the first was imported; save the others as files of their own.",
        "zh_CN": "文件中还有 {times} 份表单，只导入了第一份。请把其余的另存为单独的文件。",
        "zh_TW": "檔案中還有 {times} 份表單，只匯入了第一份。請把其餘的另存為單獨的檔案。",
    },
    "form-scoring-off": {
        "en": "Scoring is switched off in this form, so no item is scored. Give them points in the rubric.",
        "zh_CN": "该表单关闭了计分，因此所有评分项都不计分。请在评分表中填写分值。",
        "zh_TW": "該表單關閉了計分，因此所有評分項都不計分。請在評分表中填寫分值。",
    },
    "form-weights-nested": {
        "en": "The weights of the questions total 100 in every section, so they were read as shares of their section.",
        "zh_CN": "各部分内的问题权重合计均为 100，因此按占所在部分的比例读取。",
        "zh_TW": "各部分內的問題權重合計均為 100，因此按占所在部分的比例讀取。",
    },
    "form-weights-unclear": {
        "en": "The weights of the questions do not total 100. They count as shares of their total; check the scores.",
        "zh_CN": "问题权重合计不是 100，按占合计的比例计算。请核对得分。",
        "zh_TW": "問題權重合計不是 100，按占合計的比例計算。請核對得分。",
    },
    "form-weights-as-points": {
        "en": "The weights became points: so N/A hands a question's weight to the whole form, as it did there.",
        "zh_CN": "权重改成了分值：这样“不适用”的问题会像原系统那样把权重分给整份表单。",
        "zh_TW": "權重改成了分值：這樣「不適用」的問題會像原系統那樣把權重分給整份表單。",
    },
    "form-condition-left": {
        "en": "“{item}” is always shown: its condition looks at something that a rubric does not know. Answer N/A where it does not apply.",
        "zh_CN": "“{item}”始终显示：其条件依据的内容评分表无法得知。不适用时请选“不适用”。",
        "zh_TW": "「{item}」始終顯示：其條件依據的內容評分表無法得知。不適用時請選「不適用」。",
    },
    "form-fail-elsewhere": {
        "en": "An answer of “{item}” fails another section ({section}). A rubric cannot do that; the answer fails nothing now.",
        "zh_CN": "“{item}”的一个答案会使另一部分（{section}）不合格。评分表做不到，该答案现在不触发任何否决。",
        "zh_TW": "「{item}」的一個答案會使另一部分（{section}）不合格。評分表做不到，該答案現在不觸發任何否決。",
    },
    "form-fail-unscored": {
        "en": "“{item}” is a bonus or is not scored, so its automatic fail was left out.",
        "zh_CN": "“{item}”是加分项或不计分，因此未导入其自动否决。",
        "zh_TW": "「{item}」是加分項或不計分，因此未匯入其自動否決。",
    },
    "form-cap-left": {
        "en": "The form limits the points of “{item}” to {cap}; here its best answer, {best}, is the full mark. Check its points.",
        "zh_CN": "表单把“{item}”的分值限定为 {cap}；这里以最佳答案的 {best} 为满分。请核对分值。",
        "zh_TW": "表單把「{item}」的分值限定為 {cap}；這裡以最佳答案的 {best} 為滿分。請核對分值。",
    },
    "form-bonus-option": {
        "en": "The bonus answer of “{item}” gives its extra points through an item of its own that is shown with it.",
        "zh_CN": "“{item}”的加分答案通过一同显示的单独评分项给出额外分值。",
        "zh_TW": "「{item}」的加分答案透過一同顯示的單獨評分項給出額外分值。",
    },
    "form-bonus-in-failing": {
        "en": "An answer can fail “{section}”. Its bonus points are added all the same; the form's documentation leaves it open.",
        "zh_CN": "有答案会使“{section}”不合格。其加分仍会计入；原表单的文档对此没有说明。",
        "zh_TW": "有答案會使「{section}」不合格。其加分仍會計入；原表單的文件對此沒有說明。",
    },
    "form-range-gap": {
        "en": "The numbers {first} to {last} of “{item}” have no score there. They earn 0 points.",
        "zh_CN": "“{item}”中 {first} 到 {last} 没有分值，按 0 分计。",
        "zh_TW": "「{item}」中 {first} 到 {last} 沒有分值，按 0 分計。",
    },
    "form-range-overlap": {
        "en": "Two ranges of “{item}” hold {first}. It counts for the first of them.",
        "zh_CN": "“{item}”有两个区间都包含 {first}，按第一个计算。",
        "zh_TW": "「{item}」有兩個區間都包含 {first}，按第一個計算。",
    },
    "form-date-as-text": {
        "en": "“{item}” asks for a date. It became a text.",
        "zh_CN": "“{item}”要求填写日期，已改为文本。",
        "zh_TW": "「{item}」要求填寫日期，已改為文字。",
    },
    "form-critical-left": {
        "en": "The form has {times} critical questions. They count as usual; a score of their own was not imported.",
        "zh_CN": "表单有 {times} 个关键问题，按普通问题计分；未导入单独的关键得分。",
        "zh_TW": "表單有 {times} 個關鍵問題，按普通問題計分；未匯入單獨的關鍵得分。",
    },
    "form-kill-left": {
        "en": "“{item}” is fatal there but has no single answer. It is not fatal here.",
        "zh_CN": "“{item}”在原系统中为致命问题，但不是单选，这里不触发否决。",
        "zh_TW": "「{item}」在原系統中為致命問題，但不是單選，這裡不觸發否決。",
    },
    "form-group-na": {
        "en": "The group “{section}” can be N/A as a whole. Here every one of its items can.",
        "zh_CN": "“{section}”整组可选“不适用”，这里改为其中每个评分项都可选。",
        "zh_TW": "「{section}」整組可選「不適用」，這裡改為其中每個評分項都可選。",
    },
    "form-block-as-guidance": {
        "en": "A text block of “{section}” became guidance of the section.",
        "zh_CN": "“{section}”中的文字块改为该部分的说明。",
        "zh_TW": "「{section}」中的文字區塊改為該部分的說明。",
    },
    "form-nps-unscored": {
        "en": "“{item}” asks for 0 to 10 without points. It is asked and not scored.",
        "zh_CN": "“{item}”要求 0 到 10 的评价且没有分值，只询问不计分。",
        "zh_TW": "「{item}」要求 0 到 10 的評價且沒有分值，只詢問不計分。",
    },
    "form-options-as-items": {
        "en": "Options of “{item}” can fail, be N/A or earn points where they are not chosen. Each became an item of its own.",
        "zh_CN": "“{item}”的选项可能触发否决、不适用，或未选中时也有分值。每个选项已成为单独的评分项。",
        "zh_TW": "「{item}」的選項可能觸發否決、不適用，或未選取時也有分值。每個選項已成為單獨的評分項。",
    },
    "sheet-form-unknown": {
        "en": "No headings of a score sheet were found ({found}). Name the columns, for example Item and Points.",
        "zh_CN": "没有找到评分表格的标题行（{found}）。请为列命名，例如“评分项”和“分值”。",
        "zh_TW": "沒有找到評分表格的標題列（{found}）。請為欄命名，例如「評分項」和「分值」。",
    },
    "sheet-form-value": {
        "en": "“{heading}” cannot be “{value}”. Correct the cell.",
        "zh_CN": "“{heading}”不能是“{value}”。请更正单元格。",
        "zh_TW": "「{heading}」不能是「{value}」。請更正儲存格。",
    },
    "sheet-form-columns-left": {
        "en": "These columns were left out: {columns}.",
        "zh_CN": "以下列未导入：{columns}。",
        "zh_TW": "以下欄未匯入：{columns}。",
    },
    "sheet-form-row-left": {
        "en": "“{title}” was read as a heading without items and left out. Give it points if it is an item.",
        "zh_CN": "“{title}”被读作没有评分项的标题，未导入。如果是评分项，请填写分值。",
        "zh_TW": "「{title}」被讀作沒有評分項的標題，未匯入。如果是評分項，請填寫分值。",
    },
    "sheet-form-full-marks": {
        "en": "“{item}” has deductions and no full marks. They were set to {points}, the sum of its deductions.",
        "zh_CN": "“{item}”有扣分但没有满分，已按扣分合计设为 {points} 分。",
        "zh_TW": "「{item}」有扣分但沒有滿分，已按扣分合計設為 {points} 分。",
    },
    "sheet-form-weights-left": {
        "en": "Only some items or sections have weights, so the points were added up without weights.",
        "zh_CN": "只有部分评分项或大项有权重，因此不按权重，直接累加分值。",
        "zh_TW": "只有部分評分項或大項有權重，因此不按權重，直接累加分值。",
    },
    "sheet-form-sections-even": {
        "en": "The weights total 100 in every section and the sections have none, so the sections count alike.",
        "zh_CN": "各部分内的权重合计均为 100，而部分本身没有权重，因此各部分同等计算。",
        "zh_TW": "各部分內的權重合計均為 100，而部分本身沒有權重，因此各部分同等計算。",
    },
    "sheet-form-total": {
        "en": "The sheet states {stated} points in all; its items come to {total}. Check the points.",
        "zh_CN": "表格写明总分 {stated}，各评分项合计为 {total}。请核对分值。",
        "zh_TW": "表格寫明總分 {stated}，各評分項合計為 {total}。請核對分值。",
    },
    "file-not-written": {
        "en": "The file cannot be written ({reason}). Choose another folder, or make room.",
        "zh_CN": "无法写入文件（{reason}）。请选择其他文件夹，或释放空间。",
        "zh_TW": "無法寫入檔案（{reason}）。請選擇其他資料夾，或釋放空間。",
    },
    "rating-not-a-number": {
        "en": "“{value}” is no number. Write ratings of the level {level} as numbers (nominal ones: or all as words); leave missing ones empty.",
        "zh_CN": "“{value}”不是数字。{level} 级别的评分应为数字（nominal 级别也可全部为文字），缺失的请留空。",
        "zh_TW": "「{value}」不是數字。{level} 級別的評分應為數字（nominal 級別也可全部為文字），缺失的請留空。",
    },
    "ratings-empty": {
        "en": "The file holds no ratings. Write one row a reviewer and one column a unit.",
        "zh_CN": "文件中没有评分。请每位评审一行、每个对象一列。",
        "zh_TW": "檔案中沒有評分。請每位評審一列、每個對象一欄。",
    },
    "ratings-too-many": {
        "en": "The file holds more than {limit} ratings. Split it.",
        "zh_CN": "文件中的评分超过 {limit} 个。请拆分文件。",
        "zh_TW": "檔案中的評分超過 {limit} 個。請拆分檔案。",
    },
}
