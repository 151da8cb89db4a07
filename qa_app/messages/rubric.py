"""Words for what is wrong in a rubric, policy or answers file, as a file."""

from __future__ import annotations

WORDS: dict[str, dict[str, str]] = {
    "file-empty": {
        "en": "The file holds nothing. Choose another, or start from one of the examples that come with the program.",
        "zh_CN": "文件没有内容。请选择其他文件，或从程序自带的示例开始编写。",
        "zh_TW": "檔案沒有內容。請選擇其他檔案，或從程式附帶的範例開始編寫。",
    },
    "text-too-long": {
        "en": "The text is longer than {limit} characters, which no rubric or policy is. Choose the right file.",
        "zh_CN": "文本超过 {limit} 个字符，不可能是评分表或政策文件。请选择正确的文件。",
        "zh_TW": "文字超過 {limit} 個字元，不可能是評分表或政策檔案。請選擇正確的檔案。",
    },
    "too-many-values": {
        "en": "The file holds more than {limit} values. Divide it into several rubrics.",
        "zh_CN": "文件中的值超过 {limit} 个。请拆分成几份评分表。",
        "zh_TW": "檔案中的值超過 {limit} 個。請拆分成幾份評分表。",
    },
    "too-many-items": {
        "en": "A rubric can hold {limit} items at most. Divide it into several rubrics.",
        "zh_CN": "一份评分表最多 {limit} 个评分项。请拆分成几份评分表。",
        "zh_TW": "一份評分表最多 {limit} 個評分項。請拆分成幾份評分表。",
    },
    "too-deep": {
        "en": "The text is nested deeper than {limit} levels. Write it flatter.",
        "zh_CN": "文本嵌套超过 {limit} 层。请减少层次。",
        "zh_TW": "文字巢狀超過 {limit} 層。請減少層次。",
    },
    "several-documents": {
        "en": "A second document begins here. Keep one a file: remove the line “---”.",
        "zh_CN": "这里开始了第二个文档。一个文件只能有一个，请删除“---”这一行。",
        "zh_TW": "這裡開始了第二個文件。一個檔案只能有一個，請刪除「---」這一行。",
    },
    "yaml-syntax": {
        "en": "This is not valid YAML. Compare the line with the lines around it: quotes, brackets, colons and indentation.",
        "zh_CN": "此处不是有效的 YAML。请对照前后几行，检查引号、括号、冒号和缩进。",
        "zh_TW": "此處不是有效的 YAML。請對照前後幾行，檢查引號、括號、冒號和縮排。",
    },
    "yaml-indentation": {
        "en": "The line is indented differently from its neighbours. Keys that belong together begin in the same column.",
        "zh_CN": "这一行的缩进与相邻行不一致。同一层的键要从同一列开始。",
        "zh_TW": "這一行的縮排與相鄰行不一致。同一層的鍵要從同一欄開始。",
    },
    "yaml-dash": {
        "en": "This “-” does not stand where the list expects it. Put it in the same column as the list's other “-”.",
        "zh_CN": "这个“-”的位置不对。请与该列表的其他“-”对齐到同一列。",
        "zh_TW": "這個「-」的位置不對。請與該清單的其他「-」對齊到同一欄。",
    },
    "yaml-dash-in-line": {
        "en": "A list cannot begin behind a key. Begin it on the next line, one “- ” a line, or write [a, b].",
        "zh_CN": "列表不能直接写在键的后面。请另起一行，每行一个“- ”，或写成 [a, b]。",
        "zh_TW": "清單不能直接寫在鍵的後面。請另起一行，每行一個「- 」，或寫成 [a, b]。",
    },
    "yaml-no-space": {
        "en": "A space is missing after the colon of “{key}”. Write “{key}: …”.",
        "zh_CN": "“{key}”的冒号后面缺少空格。请写成“{key}: …”。",
        "zh_TW": "「{key}」的冒號後面缺少空格。請寫成「{key}: …」。",
    },
    "yaml-no-colon": {
        "en": "This line has no key and colon. Write “key: value”, or put a text of several lines in quotes.",
        "zh_CN": "这一行没有键和冒号。请写成“键: 值”，多行文字请加引号。",
        "zh_TW": "這一行沒有鍵和冒號。請寫成「鍵: 值」，多行文字請加引號。",
    },
    "yaml-colon-in-value": {
        "en": 'A text that holds a colon and a space must be in quotes: title: "Step 1: greeting".',
        "zh_CN": '含有冒号加空格的文字必须加引号，例如 title: "第一步: 问候"。',
        "zh_TW": '含有冒號加空格的文字必須加引號，例如 title: "第一步: 問候"。',
    },
    "yaml-full-width": {
        "en": "“{character}” has no meaning in YAML. Write the plain “{plain}” instead, a colon with a space behind it.",
        "zh_CN": "YAML 不认识全角或弯的“{character}”。请改用半角“{plain}”，冒号后加一个空格。",
        "zh_TW": "YAML 不認識全形或彎的「{character}」。請改用半形「{plain}」，冒號後加一個空格。",
    },
    "yaml-open-quote": {
        "en": "The quote that opens here is never closed. Add the same quote at the end of the text.",
        "zh_CN": "此处的引号没有结束。请在文字末尾补上相同的引号。",
        "zh_TW": "此處的引號沒有結束。請在文字末尾補上相同的引號。",
    },
    "yaml-after-quote": {
        "en": "Something follows the closing quote. Put the whole value in quotes, or write quotes inside it twice.",
        "zh_CN": "结束引号之后还有内容。请把整个值放进引号，引号里的引号要写两个。",
        "zh_TW": "結束引號之後還有內容。請把整個值放進引號，引號裡的引號要寫兩個。",
    },
    "yaml-escape": {
        "en": "“{escape}” means nothing in double quotes. Use single quotes, or write the backslash twice.",
        "zh_CN": "双引号中的“{escape}”没有意义。请改用单引号，或把反斜杠写两个。",
        "zh_TW": "雙引號中的「{escape}」沒有意義。請改用單引號，或把反斜線寫兩個。",
    },
    "yaml-open-bracket": {
        "en": "The “{bracket}” that opens here is not closed, or a comma is missing inside. Add “{closing}” or the comma.",
        "zh_CN": "此处的“{bracket}”没有结束，或里面缺少逗号。请补上“{closing}”或逗号。",
        "zh_TW": "此處的「{bracket}」沒有結束，或裡面缺少逗號。請補上「{closing}」或逗號。",
    },
    "yaml-comma-missing": {
        "en": "A comma or the closing “{closing}” is missing before this place.",
        "zh_CN": "此处之前缺少逗号或“{closing}”，请补上。",
        "zh_TW": "此處之前缺少逗號或「{closing}」，請補上。",
    },
    "yaml-stray-bracket": {
        "en": "A value is missing before “{bracket}”, or the sign is one too many. Add the value or remove the sign.",
        "zh_CN": "“{bracket}”之前缺少值，或多写了这个符号。请补上值或删除符号。",
        "zh_TW": "「{bracket}」之前缺少值，或多寫了這個符號。請補上值或刪除符號。",
    },
    "yaml-first-character": {
        "en": "A value cannot begin with “{character}” here. Put the value in quotes.",
        "zh_CN": "值不能以“{character}”开头。请给这个值加上引号。",
        "zh_TW": "值不能以「{character}」開頭。請給這個值加上引號。",
    },
    "yaml-character": {
        "en": "The character {character} cannot stand in a YAML file. Remove it.",
        "zh_CN": "YAML 文件中不能有字符 {character}。请删除。",
        "zh_TW": "YAML 檔案中不能有字元 {character}。請刪除。",
    },
    "yaml-anchor": {
        "en": "Anchors (&) and aliases (*) are not used here. Write the value out, or put it in quotes.",
        "zh_CN": "这里不使用锚点（&）和别名（*）。请直接写出内容，或加上引号。",
        "zh_TW": "這裡不使用錨點（&）和別名（*）。請直接寫出內容，或加上引號。",
    },
    "yaml-tag": {
        "en": "Tags such as {tag} are not used here. Remove it, or put the value in quotes.",
        "zh_CN": "这里不使用 {tag} 这样的标签。请删除，或给内容加上引号。",
        "zh_TW": "這裡不使用 {tag} 這樣的標籤。請刪除，或給內容加上引號。",
    },
    "tab-indentation": {
        "en": "The line is indented with a tab. Use spaces.",
        "zh_CN": "这一行用制表符缩进。请改用空格。",
        "zh_TW": "這一行用定位字元縮排。請改用空格。",
    },
    "duplicate-key": {
        "en": "“{key}” stands here a second time, first in line {first}. Keep one of them.",
        "zh_CN": "“{key}”重复，第一次出现在第 {first} 行。请保留一个。",
        "zh_TW": "「{key}」重複，第一次出現在第 {first} 行。請保留一個。",
    },
    "key-not-text": {
        "en": "A key must be one plain word. Put list or mapping behind a name.",
        "zh_CN": "键必须是一个词。请为列表或映射取一个名称。",
        "zh_TW": "鍵必須是一個詞。請為清單或對應取一個名稱。",
    },
    "unknown-key": {
        "en": "“{key}” is not known here. Use: {expected}.",
        "zh_CN": "这里没有“{key}”这个键。可以用：{expected}。",
        "zh_TW": "這裡沒有「{key}」這個鍵。可以用：{expected}。",
    },
    "missing-key": {
        "en": "“{key}” is missing here. Add it.",
        "zh_CN": "这里缺少“{key}”。请补上。",
        "zh_TW": "這裡缺少「{key}」。請補上。",
    },
    "value-expected": {
        "en": "“{key}” takes one value, no list and no mapping.",
        "zh_CN": "“{key}”应为单个值，不能是列表或映射。",
        "zh_TW": "「{key}」應為單一值，不能是清單或對應。",
    },
    "list-expected": {
        "en": "“{key}” takes a list. Begin each entry with “- ”, or write it in [ ].",
        "zh_CN": "“{key}”应为列表。每一项以“- ”开头，或写在 [ ] 中。",
        "zh_TW": "「{key}」應為清單。每一項以「- 」開頭，或寫在 [ ] 中。",
    },
    "list-empty": {
        "en": "“{key}” is empty. Add at least one entry.",
        "zh_CN": "“{key}”为空。请至少添加一项。",
        "zh_TW": "「{key}」為空。請至少新增一項。",
    },
    "mapping-expected": {
        "en": "“{key}” takes names with values, such as “id: greeting”.",
        "zh_CN": "“{key}”应由名称和值组成，例如“id: greeting”。",
        "zh_TW": "「{key}」應由名稱和值組成，例如「id: greeting」。",
    },
    "text-expected": {
        "en": "“{key}” takes a text, or one text a language such as {{en: …, zh_CN: …}}.",
        "zh_CN": "“{key}”应为一段文字，或按语言写成 {{en: …, zh_CN: …}}。",
        "zh_TW": "「{key}」應為一段文字，或按語言寫成 {{en: …, zh_CN: …}}。",
    },
    "language-invalid": {
        "en": "“{language}” is no language. Use names such as en, zh_CN or zh_TW.",
        "zh_CN": "“{language}”不是语言代码。请用 en、zh_CN、zh_TW 等。",
        "zh_TW": "「{language}」不是語言代碼。請用 en、zh_CN、zh_TW 等。",
    },
    "word-unknown": {
        "en": "“{value}” is no value of “{key}”. Use: {expected}.",
        "zh_CN": "“{key}”不能是“{value}”。可以用：{expected}。",
        "zh_TW": "「{key}」不能是「{value}」。可以用：{expected}。",
    },
    "boolean-expected": {
        "en": "“{key}” takes true or false, not “{value}”.",
        "zh_CN": "“{key}”只能是 true 或 false，不能是“{value}”。",
        "zh_TW": "「{key}」只能是 true 或 false，不能是「{value}」。",
    },
    "number-expected": {
        "en": "“{key}” takes a number such as 5 or 2.5, not “{value}”.",
        "zh_CN": "“{key}”应为数字，例如 5 或 2.5，不能是“{value}”。",
        "zh_TW": "「{key}」應為數字，例如 5 或 2.5，不能是「{value}」。",
    },
    "integer-expected": {
        "en": "“{key}” takes a whole number, not “{value}”.",
        "zh_CN": "“{key}”应为整数，不能是“{value}”。",
        "zh_TW": "「{key}」應為整數，不能是「{value}」。",
    },
    "number-too-small": {
        "en": "“{key}” must be {at_least} or more, not {value}.",
        "zh_CN": "“{key}”不能小于 {at_least}，现为 {value}。",
        "zh_TW": "「{key}」不能小於 {at_least}，現為 {value}。",
    },
    "number-too-large": {
        "en": "“{key}” must be {at_most} or less, not {value}.",
        "zh_CN": "“{key}”不能大于 {at_most}，现为 {value}。",
        "zh_TW": "「{key}」不能大於 {at_most}，現為 {value}。",
    },
    "id-invalid": {
        "en": "“{id}” cannot be the {key}. Use up to 64 letters, digits and any of _ . : + / -, no spaces.",
        "zh_CN": "“{id}”不能作为 {key}。请用不超过 64 个字母、数字或 _ . : + / -，不含空格。",
        "zh_TW": "「{id}」不能作為 {key}。請用不超過 64 個字母、數字或 _ . : + / -，不含空格。",
    },
    "id-invalid-stable": {
        "en": "“{id}” cannot be the id of the {key}. Use only a-z, 0-9 and hyphens, 64 at most.",
        "zh_CN": "“{id}”不能作为 {key} 的标识。只能用 a-z、0-9 和连字符，最多 64 个。",
        "zh_TW": "「{id}」不能作為 {key} 的識別碼。只能用 a-z、0-9 和連字號，最多 64 個。",
    },
    "id-reserved": {
        "en": "“{id}” is the answer N/A and cannot be an option. Give the option another id.",
        "zh_CN": "“{id}”表示不适用，不能作为选项。请换一个标识。",
        "zh_TW": "「{id}」表示不適用，不能作為選項。請換一個識別碼。",
    },
    "duplicate-id": {
        "en": "“{id}” is used a second time, first in line {first}. Give each its own id.",
        "zh_CN": "“{id}”重复使用，第一次在第 {first} 行。请各用不同的标识。",
        "zh_TW": "「{id}」重複使用，第一次在第 {first} 行。請各用不同的識別碼。",
    },
    "key-not-for-type": {
        "en": "An item of the type {type} has no “{key}”. Remove it, or change the type.",
        "zh_CN": "{type} 类型的评分项没有“{key}”。请删除，或更改类型。",
        "zh_TW": "{type} 類型的評分項沒有「{key}」。請刪除，或更改類型。",
    },
    "faults-without-points": {
        "en": "A faults item needs its full marks outside deduct mode. Add “points”.",
        "zh_CN": "在非扣分制中，差错项需要满分。请加上“points”。",
        "zh_TW": "在非扣分制中，差錯項需要滿分。請加上「points」。",
    },
    "no-points": {
        "en": "No answer to {item} earns points, so it counts for nothing. Give points, or write “scored: false”.",
        "zh_CN": "评分项 {item} 的任何答案都没有分值，不计入得分。请设置分值，或写“scored: false”。",
        "zh_TW": "評分項 {item} 的任何答案都沒有分值，不計入得分。請設定分值，或寫「scored: false」。",
    },
    "points-below-zero": {
        "en": "Points below 0 of {item} count as 0 in this mode. Use deduct mode, or a faults item.",
        "zh_CN": "在此模式下，评分项 {item} 低于 0 的分值按 0 计。请改用扣分制或差错项。",
        "zh_TW": "在此模式下，評分項 {item} 低於 0 的分值按 0 計。請改用扣分制或差錯項。",
    },
    "bonus-not-scored": {
        "en": "{item} cannot be a bonus: it is not scored. Remove “bonus”, or score it.",
        "zh_CN": "评分项 {item} 不计分，不能作为加分项。请删除“bonus”，或改为计分。",
        "zh_TW": "評分項 {item} 不計分，不能作為加分項。請刪除「bonus」，或改為計分。",
    },
    "fatal-on-bonus": {
        "en": "A bonus item cannot be fatal. Remove “fatal”, or make it an item of its own.",
        "zh_CN": "加分项不能设为致命项。请删除“fatal”，或另设一个评分项。",
        "zh_TW": "加分項不能設為致命項。請刪除「fatal」，或另設一個評分項。",
    },
    "fatal-section-in-deduct": {
        "en": "In deduct mode sections have no score of their own. Use “fatal: form”.",
        "zh_CN": "扣分制中评分大项没有单独得分。请用“fatal: form”。",
        "zh_TW": "扣分制中評分大項沒有單獨得分。請用「fatal: form」。",
    },
    "fatal-never-fires": {
        "en": "This fatal can never fire, since the item is not scored. Score the item, or remove “fatal”.",
        "zh_CN": "该评分项不计分，此致命项永远不会生效。请改为计分，或删除“fatal”。",
        "zh_TW": "該評分項不計分，此致命項永遠不會生效。請改為計分，或刪除「fatal」。",
    },
    "fatal-without-effect": {
        "en": "A fatal leaves {fatal_score}, which is the highest score there is. Lower “fatal_score”.",
        "zh_CN": "致命项后仍保留 {fatal_score} 分，已是最高分。请降低“fatal_score”。",
        "zh_TW": "致命項後仍保留 {fatal_score} 分，已是最高分。請降低「fatal_score」。",
    },
    "fatal-section-without-score": {
        "en": "No answer in the section {section} earns points, so the section has no score that {item} could bring down. Write “fatal: form”, or give points.",
        "zh_CN": "评分大项 {section} 中没有可得分的答案，该大项没有得分，{item} 的致命项因此不起作用。请改为“fatal: form”，或设置分值。",
        "zh_TW": "評分大項 {section} 中沒有可得分的答案，該大項沒有得分，{item} 的致命項因此不起作用。請改為「fatal: form」，或設定分值。",
    },
    "zero-in-deduct": {
        "en": "In deduct mode N/A cannot count as zero. Use full or exclude.",
        "zh_CN": "扣分制中不适用不能按零分计。请用 full 或 exclude。",
        "zh_TW": "扣分制中不適用不能按零分計。請用 full 或 exclude。",
    },
    "base-without-effect": {
        "en": "“base” has an effect in deduct mode only. Remove it.",
        "zh_CN": "“base”只在扣分制中有效。请删除。",
        "zh_TW": "「base」只在扣分制中有效。請刪除。",
    },
    "range-empty": {
        "en": "No number in steps of {step} lies between {min} and {max}. Correct the range.",
        "zh_CN": "{min} 到 {max} 之间没有步长为 {step} 的数。请改正区间。",
        "zh_TW": "{min} 到 {max} 之間沒有步長為 {step} 的數。請改正區間。",
    },
    "ranges-gap": {
        "en": "Between {before} and {after} there are numbers without points (steps of {step}). Close the gap.",
        "zh_CN": "{before} 与 {after} 之间有未给分的数（步长 {step}）。请补上空档。",
        "zh_TW": "{before} 與 {after} 之間有未給分的數（步長 {step}）。請補上空檔。",
    },
    "ranges-overlap": {
        "en": "A range that ends at {before} overlaps the one that begins at {after} (steps of {step}). Part them.",
        "zh_CN": "到 {before} 为止的区间与从 {after} 开始的区间重叠（步长 {step}）。请分开。",
        "zh_TW": "到 {before} 為止的區間與從 {after} 開始的區間重疊（步長 {step}）。請分開。",
    },
    "grades-not-in-order": {
        "en": "The grade {grade} begins at {at_least}, not below {before}, and is never reached. Order grades from high to low.",
        "zh_CN": "等级 {grade} 从 {at_least} 开始，不低于前一级的 {before}，永远达不到。请从高到低排列。",
        "zh_TW": "等級 {grade} 從 {at_least} 開始，不低於前一級的 {before}，永遠達不到。請從高到低排列。",
    },
    "weights-mixed": {
        "en": "Others of “{of}” have a weight and this one has none. Give each one a weight, or none.",
        "zh_CN": "“{of}”中有的有权重，这一个没有。请全部设置或全部不设。",
        "zh_TW": "「{of}」中有的有權重，這一個沒有。請全部設定或全部不設。",
    },
    "weights-total": {
        "en": "The weights of “{of}” total {total}, not 100. They count as shares of their total.",
        "zh_CN": "“{of}”的权重合计 {total}，不是 100。将按占合计的比例计算。",
        "zh_TW": "「{of}」的權重合計 {total}，不是 100。將按占合計的比例計算。",
    },
    "weights-zero": {
        "en": "All weights are 0, so there would never be a score. Give at least one above 0.",
        "zh_CN": "所有权重都是 0，永远不会有得分。请至少设置一个大于 0。",
        "zh_TW": "所有權重都是 0，永遠不會有得分。請至少設定一個大於 0。",
    },
    "weight-without-effect": {
        "en": "The weight of “{item}” has no effect in {mode} mode here. Remove it.",
        "zh_CN": "“{item}”的权重在 {mode} 模式下于此无效。请删除。",
        "zh_TW": "「{item}」的權重在 {mode} 模式下於此無效。請刪除。",
    },
    "rubric-without-score": {
        "en": "No item of this rubric is scored, so its forms never have a score.",
        "zh_CN": "这份评分表没有计分的评分项，永远不会有得分。",
        "zh_TW": "這份評分表沒有計分的評分項，永遠不會有得分。",
    },
    "condition-kind": {
        "en": "A condition takes exactly one of item, all and any.",
        "zh_CN": "条件必须且只能有 item、all、any 中的一个。",
        "zh_TW": "條件必須且只能有 item、all、any 中的一個。",
    },
    "condition-without-test": {
        "en": "The condition does not say which answer. Add is, is_not, at_least or at_most.",
        "zh_CN": "条件没有说明答案。请加上 is、is_not、at_least 或 at_most。",
        "zh_TW": "條件沒有說明答案。請加上 is、is_not、at_least 或 at_most。",
    },
    "condition-test-without-item": {
        "en": "“{key}” needs an item. Move it into a condition with “item”.",
        "zh_CN": "“{key}”需要评分项。请移到带有“item”的条件中。",
        "zh_TW": "「{key}」需要評分項。請移到帶有「item」的條件中。",
    },
    "condition-unknown-item": {
        "en": "There is no item “{item}”. Use: {expected}.",
        "zh_CN": "没有评分项“{item}”。可以用：{expected}。",
        "zh_TW": "沒有評分項「{item}」。可以用：{expected}。",
    },
    "condition-unknown-option": {
        "en": "The item {item} has no answer “{option}”. Use: {expected}.",
        "zh_CN": "评分项 {item} 没有答案“{option}”。可以用：{expected}。",
        "zh_TW": "評分項 {item} 沒有答案「{option}」。可以用：{expected}。",
    },
    "condition-wrong-test": {
        "en": "“{key}” does not fit {item}, which is of the type {type}: at_least and at_most are for numbers, is and is_not for options.",
        "zh_CN": "“{key}”不适用于 {type} 类型的 {item}：at_least 和 at_most 用于数字，is 和 is_not 用于选项。",
        "zh_TW": "「{key}」不適用於 {type} 類型的 {item}：at_least 和 at_most 用於數字，is 和 is_not 用於選項。",
    },
    "condition-loop": {
        "en": "The conditions form a loop, so none of these is ever seen: {items}. Remove one of them.",
        "zh_CN": "条件互相循环，这些评分项永远不会显示：{items}。请去掉其中一个。",
        "zh_TW": "條件互相循環，這些評分項永遠不會顯示：{items}。請去掉其中一個。",
    },
    "item-never-seen": {
        "en": "The item {item} can never be seen: no answers meet its conditions. Correct “visible_if”.",
        "zh_CN": "评分项 {item} 永远不会显示：没有答案满足其条件。请改正“visible_if”。",
        "zh_TW": "評分項 {item} 永遠不會顯示：沒有答案滿足其條件。請改正「visible_if」。",
    },
    "hint-key": {
        "en": "A hint of the kind {kind} has no “{key}”. Remove it.",
        "zh_CN": "{kind} 类提示没有“{key}”。请删除。",
        "zh_TW": "{kind} 類提示沒有「{key}」。請刪除。",
    },
    "hint-suggestion": {
        "en": "A suggestion is an option id, or faults with how often: {{interrupts: 1}} or {{interrupts: count}}.",
        "zh_CN": "建议应为选项标识，或差错及次数：{{interrupts: 1}} 或 {{interrupts: count}}。",
        "zh_TW": "建議應為選項識別碼，或差錯及次數：{{interrupts: 1}} 或 {{interrupts: count}}。",
    },
    "hint-unknown": {
        "en": "There is no phrase hint “{hint}”, so this part never takes effect. Use: {expected}.",
        "zh_CN": "没有名为“{hint}”的短语提示，这一部分不会生效。可以用：{expected}。",
        "zh_TW": "沒有名為「{hint}」的短語提示，這一部分不會生效。可以用：{expected}。",
    },
    "hint-unknown-answer": {
        "en": "The item {item} has no answer “{answer}”, so nothing is suggested. Use: {expected}.",
        "zh_CN": "评分项 {item} 没有答案“{answer}”，不会给出建议。可以用：{expected}。",
        "zh_TW": "評分項 {item} 沒有答案「{answer}」，不會給出建議。可以用：{expected}。",
    },
    "hint-without-phrases": {
        "en": "A phrase hint needs phrases. Add any_of, all_of or none_of.",
        "zh_CN": "短语提示需要短语。请加上 any_of、all_of 或 none_of。",
        "zh_TW": "短語提示需要短語。請加上 any_of、all_of 或 none_of。",
    },
    "hint-without-limit": {
        "en": "A tempo hint needs a limit. Add “above” or “below”.",
        "zh_CN": "语速提示需要界限。请加上“above”或“below”。",
        "zh_TW": "語速提示需要界限。請加上「above」或「below」。",
    },
    "currency-invalid": {
        "en": "“{value}” is no currency. Use three capital letters, such as CNY.",
        "zh_CN": "“{value}”不是货币代码。请用三个大写字母，例如 CNY。",
        "zh_TW": "「{value}」不是貨幣代碼。請用三個大寫字母，例如 CNY。",
    },
    "figure-without-source": {
        "en": "“figure” goes with “source: figure”, not with {source}.",
        "zh_CN": "“figure”须与“source: figure”同用，不能与 {source} 同用。",
        "zh_TW": "「figure」須與「source: figure」同用，不能與 {source} 同用。",
    },
    "figure-without-limit": {
        "en": "A figure of the eligibility needs a limit. Add at_least or at_most.",
        "zh_CN": "资格条件中的指标需要界限。请加上 at_least 或 at_most。",
        "zh_TW": "資格條件中的指標需要界限。請加上 at_least 或 at_most。",
    },
    "limits-crossed": {
        "en": "Nothing is both at least {at_least} and at most {at_most}. Correct the limits.",
        "zh_CN": "没有数既不小于 {at_least} 又不大于 {at_most}。请改正界限。",
        "zh_TW": "沒有數既不小於 {at_least} 又不大於 {at_most}。請改正界限。",
    },
    "bands-not-in-order": {
        "en": "The band at {at} does not lie above {before}. Order bands from low to high.",
        "zh_CN": "{at} 处的分段不高于 {before}。请从低到高排列。",
        "zh_TW": "{at} 處的分段不高於 {before}。請從低到高排列。",
    },
    "award-without-condition": {
        "en": "The award {award} does not say who takes it. Add “places”, “share”, “at_least” or “streak”.",
        "zh_CN": "奖项 {award} 没有说明归谁。请加上“places”“share”“at_least”或“streak”。",
        "zh_TW": "獎項 {award} 沒有說明歸誰。請加上「places」「share」「at_least」或「streak」。",
    },
    "award-keys-apart": {
        "en": "The award {award} has both “{key}” and “{other}”, which do not go together. Keep one of them, or make two awards.",
        "zh_CN": "奖项 {award} 同时有“{key}”和“{other}”，两者不能并用。请保留其一，或分成两个奖项。",
        "zh_TW": "獎項 {award} 同時有「{key}」和「{other}」，兩者不能並用。請保留其一，或分成兩個獎項。",
    },
    "award-key-of-teams": {
        "en": "“{key}” of the award {award} is for competitions of teams only. Add “scope: teams”, or set it under “eligible”.",
        "zh_CN": "奖项 {award} 的“{key}”只用于班组竞赛。请加上“scope: teams”，或写到“eligible”中。",
        "zh_TW": "獎項 {award} 的「{key}」只用於班組競賽。請加上「scope: teams」，或寫到「eligible」中。",
    },
    "streak-award-unknown": {
        "en": "The streak counts the award “{award}”, which is none of this policy, or a streak itself. Expected: {expected}.",
        "zh_CN": "连续奖统计的奖项“{award}”不在本政策中，或本身就是连续奖。可用：{expected}。",
        "zh_TW": "連續獎統計的獎項「{award}」不在本政策中，或本身就是連續獎。可用：{expected}。",
    },
    "share-out-of-range": {
        "en": "A share is more than 0 and at most 100 per cent, not {value}.",
        "zh_CN": "比例须大于 0 且不超过 100（百分比），不能是 {value}。",
        "zh_TW": "比例須大於 0 且不超過 100（百分比），不能是 {value}。",
    },
    "amount-invalid": {
        "en": '“{value}” is no amount. Write it with two places, such as "200.00".',
        "zh_CN": '“{value}”不是金额。请写成两位小数，例如 "200.00"。',
        "zh_TW": '「{value}」不是金額。請寫成兩位小數，例如 "200.00"。',
    },
}
