"""Words of what can be wrong with the words of a project."""

from __future__ import annotations

WORDS: dict[str, dict[str, str]] = {
    "glossary-word-empty": {
        "en": "A row has no word. Write the word as it shall stand in transcripts, or remove the row.",
        "zh_CN": "有一行没有词语。请填写转写中应有的写法，或删除该行。",
        "zh_TW": "有一列沒有詞語。請填寫轉寫中應有的寫法，或刪除該列。",
    },
    "glossary-word-twice": {
        "en": "“{word}” is there already for this language. Put its variants into one row.",
        "zh_CN": "该语言中已有“{word}”。请把它的误识别写法合并到一行。",
        "zh_TW": "該語言中已有「{word}」。請把它的誤辨識寫法合併到一列。",
    },
    "glossary-variant-taken": {
        "en": "“{variant}” of “{word}” belongs to “{other}” already. Keep it in one of the two rows.",
        "zh_CN": "“{word}”的误识别写法“{variant}”已属于“{other}”。请只保留在其中一行。",
        "zh_TW": "「{word}」的誤辨識寫法「{variant}」已屬於「{other}」。請只保留在其中一列。",
    },
    "glossary-variant-short": {
        "en": "“{variant}” of “{word}” is too short: it would be replaced everywhere. Write at least two characters.",
        "zh_CN": "“{word}”的误识别写法“{variant}”太短，会到处被替换。请至少写两个字。",
        "zh_TW": "「{word}」的誤辨識寫法「{variant}」太短，會到處被取代。請至少寫兩個字。",
    },
    "glossary-variant-same": {
        "en": "“{word}” is given as heard wrongly for itself. Remove it from that cell.",
        "zh_CN": "“{word}”的误识别写法就是它本身。请从该格删除。",
        "zh_TW": "「{word}」的誤辨識寫法就是它本身。請從該格刪除。",
    },
    "glossary-language-unknown": {
        "en": "“{language}” of “{word}” is no language here. Write zh, en or nothing for every language.",
        "zh_CN": "“{word}”的语言“{language}”无法识别。请写 zh、en，或留空表示所有语言。",
        "zh_TW": "「{word}」的語言「{language}」無法辨識。請寫 zh、en，或留空表示所有語言。",
    },
    "glossary-no-words": {
        "en": "There are no words in {file}. Its first row shall name a column “Word”, and “Heard wrongly as” beside it.",
        "zh_CN": "{file} 中没有词语。首行应有“词语”列，旁边是“误识别为”列。",
        "zh_TW": "{file} 中沒有詞語。首列應有「詞語」欄，旁邊是「誤辨識為」欄。",
    },
}
