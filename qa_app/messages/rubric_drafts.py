"""Words for what can go wrong with drafts of rubrics and their files."""

from __future__ import annotations

WORDS: dict[str, dict[str, str]] = {
    "rubric-draft-gone": {
        "en": "This draft is not there any more: it was published or discarded. Look at the list of rubrics.",
        "zh_CN": "这份草稿已不存在：已发布或已放弃。请查看评分表列表。",
        "zh_TW": "這份草稿已不存在：已發布或已捨棄。請查看評分表列表。",
    },
    "rubric-draft-changed": {
        "en": "Somebody wrote in this draft at the same moment. Look at it again, then publish it.",
        "zh_CN": "刚才有人修改了这份草稿。请重新查看后再发布。",
        "zh_TW": "剛才有人修改了這份草稿。請重新查看後再發布。",
    },
    "draft-without-file": {
        "en": "This draft belongs to no file yet. Choose a file to save it to.",
        "zh_CN": "这份草稿还没有对应的文件。请选择要保存到的文件。",
        "zh_TW": "這份草稿還沒有對應的檔案。請選擇要儲存到的檔案。",
    },
    "file-changed-on-disk": {
        "en": "The file was changed by somebody else since it was opened, and nothing was written. Save under another"
        " name and compare the two, or overwrite the file.",
        "zh_CN": "文件打开后已被其他人修改，因此没有写入。请另存为新文件并比较两者，或覆盖原文件。",
        "zh_TW": "檔案開啟後已被其他人修改，因此沒有寫入。請另存為新檔案並比較兩者，或覆寫原檔案。",
    },
}
