"""Words for the workspace, its settings, its database and what is stored there."""

from __future__ import annotations

WORDS: dict[str, dict[str, str]] = {
    "workspace-not-made": {
        "en": "The workspace folder {folder} cannot be made or written to ({reason}). Choose another folder or ask for the right to write there.",
        "zh_CN": "无法创建或写入工作区文件夹 {folder}（{reason}）。请另选文件夹，或申请写入权限。",
        "zh_TW": "無法建立或寫入工作區資料夾 {folder}（{reason}）。請另選資料夾，或申請寫入權限。",
    },
    "settings-broken": {
        "en": "The settings file was damaged at “{setting}”. It is kept as {kept}, and the usual settings take its place; a command has to be given again.",
        "zh_CN": "设置文件在“{setting}”处已损坏，已另存为 {kept}，改用默认设置；命令行的命令需要重新执行。",
        "zh_TW": "設定檔在「{setting}」處已損壞，已另存為 {kept}，改用預設設定；命令列的命令需要重新執行。",
    },
    "settings-not-json": {
        "en": "The settings file was damaged or cut off. It is kept as {kept}, and the usual settings take its place; a command has to be given again.",
        "zh_CN": "设置文件已损坏或不完整，已另存为 {kept}，改用默认设置；命令行的命令需要重新执行。",
        "zh_TW": "設定檔已損壞或不完整，已另存為 {kept}，改用預設設定；命令列的命令需要重新執行。",
    },
    "settings-unreadable": {
        "en": "The settings file cannot be read ({reason}). Check its rights and that the drive is connected.",
        "zh_CN": "无法读取设置文件（{reason}）。请检查权限以及磁盘是否已连接。",
        "zh_TW": "無法讀取設定檔（{reason}）。請檢查權限以及磁碟是否已連接。",
    },
    "settings-not-saved": {
        "en": "The settings could not be stored ({reason}). Nothing was lost: check the folder's rights and free space, and set them again.",
        "zh_CN": "设置未能保存（{reason}）。原有设置没有丢失：请检查文件夹权限和剩余空间，然后重新设置。",
        "zh_TW": "設定未能儲存（{reason}）。原有設定沒有遺失：請檢查資料夾權限和剩餘空間，然後重新設定。",
    },
    "backup-of-server": {
        "en": "The database {database} lives on a server, which makes its own backups. Ask its administrator for one (pg_dump).",
        "zh_CN": "数据库 {database} 位于服务器上，由服务器负责备份。请向管理员索取备份（pg_dump）。",
        "zh_TW": "資料庫 {database} 位於伺服器上，由伺服器負責備份。請向管理員索取備份（pg_dump）。",
    },
    "not-a-backup": {
        "en": "The file is no backup of this program. Nothing was changed: choose a file that the backup command wrote.",
        "zh_CN": "该文件不是本程序的备份，没有做任何更改。请选择由备份命令生成的文件。",
        "zh_TW": "該檔案不是本程式的備份，沒有做任何變更。請選擇由備份指令產生的檔案。",
    },
    "backup-damaged": {
        "en": "The backup is damaged at “{part}”. Nothing was changed: take another copy of it.",
        "zh_CN": "备份在“{part}”处已损坏，没有做任何更改。请换用另一份备份。",
        "zh_TW": "備份在「{part}」處已損壞，沒有做任何變更。請換用另一份備份。",
    },
    "backup-from-the-future": {
        "en": "The backup was made by a newer version of the program ({program}). Nothing was changed: install the newer version.",
        "zh_CN": "该备份由更新版本的程序（{program}）生成，没有做任何更改。请先安装新版本。",
        "zh_TW": "該備份由較新版本的程式（{program}）產生，沒有做任何變更。請先安裝新版本。",
    },
    "backup-no-space": {
        "en": "Unpacking the backup needs {needed_mb} MB and the workspace's drive has less. Nothing was changed: free some space and try again.",
        "zh_CN": "解开备份需要 {needed_mb} MB，工作区所在磁盘空间不足，没有做任何更改。请释放空间后重试。",
        "zh_TW": "解開備份需要 {needed_mb} MB，工作區所在磁碟空間不足，沒有做任何變更。請釋放空間後重試。",
    },
    "restore-failed": {
        "en": "The backup could not be put back ({reason}). Check the rights of the workspace folder, close the program's window and try again.",
        "zh_CN": "备份恢复失败（{reason}）。请检查工作区文件夹的权限，关闭程序窗口后重试。",
        "zh_TW": "備份還原失敗（{reason}）。請檢查工作區資料夾的權限，關閉程式視窗後重試。",
    },
    "search-empty": {
        "en": "There is nothing to look for. Write at least one letter or digit.",
        "zh_CN": "没有可搜索的内容，请至少输入一个字或数字。",
        "zh_TW": "沒有可搜尋的內容，請至少輸入一個字或數字。",
    },
    "search-too-long": {
        "en": "The search is longer than {limit} characters. Look for a shorter phrase.",
        "zh_CN": "搜索内容超过 {limit} 个字符，请缩短。",
        "zh_TW": "搜尋內容超過 {limit} 個字元，請縮短。",
    },
    "database-address": {
        "en": "“{database}” is no address of a database. Write sqlite:///FILE or postgresql+psycopg://USER@HOST/NAME.",
        "zh_CN": "“{database}”不是数据库地址。请写成 sqlite:///文件 或 postgresql+psycopg://用户@主机/库名。",
        "zh_TW": "「{database}」不是資料庫位址。請寫成 sqlite:///檔案 或 postgresql+psycopg://使用者@主機/資料庫名。",
    },
    "database-locked": {
        "en": "The database {database} is in use by another program. Nothing was changed: close the other program or wait a moment, and try again.",
        "zh_CN": "数据库 {database} 正被其他程序占用。没有做任何更改：请关闭其他程序或稍等片刻后重试。",
        "zh_TW": "資料庫 {database} 正被其他程式佔用。沒有做任何變更：請關閉其他程式或稍候再試。",
    },
    "database-read-only": {
        "en": "The database {database} can only be read. Nothing was changed: give the file and its folder the right to be written.",
        "zh_CN": "数据库 {database} 为只读，没有做任何更改。请为该文件及其文件夹开放写入权限。",
        "zh_TW": "資料庫 {database} 為唯讀，沒有做任何變更。請為該檔案及其資料夾開放寫入權限。",
    },
    "disk-full": {
        "en": "There is no space left for {database}. Nothing was changed: free some space and try again.",
        "zh_CN": "{database} 所在磁盘已满，没有做任何更改。请释放空间后重试。",
        "zh_TW": "{database} 所在磁碟已滿，沒有做任何變更。請釋放空間後重試。",
    },
    "database-cannot-be-opened": {
        "en": "The database {database} cannot be opened. Check that its folder exists, that it may be written to, and that the drive is connected.",
        "zh_CN": "无法打开数据库 {database}。请检查文件夹是否存在、是否可写以及磁盘是否已连接。",
        "zh_TW": "無法開啟資料庫 {database}。請檢查資料夾是否存在、是否可寫入以及磁碟是否已連接。",
    },
    "not-a-database": {
        "en": "{database} is no database. It was left as it is: choose another workspace, or bring a backup back with “qa-app restore FILE”.",
        "zh_CN": "{database} 不是数据库文件，已原样保留。请选择其他工作区，或用“qa-app restore 文件”恢复备份。",
        "zh_TW": "{database} 不是資料庫檔案，已原樣保留。請選擇其他工作區，或用「qa-app restore 檔案」還原備份。",
    },
    "database-damaged": {
        "en": "The database {database} is damaged. It was left as it is: bring a backup back with “qa-app restore FILE”, or give the newest database in the folder “backups” beside it its place and name.",
        "zh_CN": "数据库 {database} 已损坏，已原样保留。请用“qa-app restore 文件”恢复备份，或用旁边 backups 文件夹中最新的数据库替换它并沿用原文件名。",
        "zh_TW": "資料庫 {database} 已損壞，已原樣保留。請用「qa-app restore 檔案」還原備份，或用旁邊 backups 資料夾中最新的資料庫取代它並沿用原檔名。",
    },
    "database-read-error": {
        "en": "The drive failed while {database} was in use. Check the drive and its connection, and try again.",
        "zh_CN": "使用 {database} 时磁盘出错。请检查磁盘及其连接后重试。",
        "zh_TW": "使用 {database} 時磁碟發生錯誤。請檢查磁碟及其連接後重試。",
    },
    "database-from-the-future": {
        "en": "{database} was made by a newer version of the program (schema {revision}). It was left as it is: install the newer version.",
        "zh_CN": "{database} 由更新版本的程序创建（结构版本 {revision}），已原样保留。请安装新版本。",
        "zh_TW": "{database} 由更新版本的程式建立（結構版本 {revision}），已原樣保留。請安裝新版本。",
    },
    "database-of-another-program": {
        "en": "{database} belongs to another program. It was left as it is: name an empty database or a new file.",
        "zh_CN": "{database} 属于其他程序，已原样保留。请指定一个空数据库或新文件。",
        "zh_TW": "{database} 屬於其他程式，已原樣保留。請指定一個空資料庫或新檔案。",
    },
    "database-unreachable": {
        "en": "The database {database} does not answer. Check the network, the server's name and that it is running.",
        "zh_CN": "数据库 {database} 没有响应。请检查网络、服务器名称以及服务器是否正在运行。",
        "zh_TW": "資料庫 {database} 沒有回應。請檢查網路、伺服器名稱以及伺服器是否正在執行。",
    },
    "database-refused": {
        "en": "The database {database} refuses this user. Check name and password, or ask its administrator for the rights.",
        "zh_CN": "数据库 {database} 拒绝该用户访问。请检查用户名和密码，或向管理员申请权限。",
        "zh_TW": "資料庫 {database} 拒絕該使用者存取。請檢查使用者名稱和密碼，或向管理員申請權限。",
    },
    "database-missing": {
        "en": "There is no database {database} on that server. Ask its administrator to make an empty one.",
        "zh_CN": "服务器上没有数据库 {database}。请管理员先创建一个空数据库。",
        "zh_TW": "伺服器上沒有資料庫 {database}。請管理員先建立一個空資料庫。",
    },
    "backup-not-written": {
        "en": "The backup could not be written ({reason}). The database was left as it is: check the folder's rights and free space.",
        "zh_CN": "备份未能写入（{reason}），数据库保持原样。请检查文件夹权限和剩余空间。",
        "zh_TW": "備份未能寫入（{reason}），資料庫保持原樣。請檢查資料夾權限和剩餘空間。",
    },
    "unknown-call": {
        "en": "There is no call {call} here. Check the number, or import its recording first.",
        "zh_CN": "没有编号为 {call} 的通话。请检查编号，或先导入录音。",
        "zh_TW": "沒有編號為 {call} 的通話。請檢查編號，或先匯入錄音。",
    },
    "call-gone": {
        "en": "The call is no longer here: somebody removed it. Look at the list again.",
        "zh_CN": "该通话已不存在，可能已被他人移除。请刷新列表。",
        "zh_TW": "該通話已不存在，可能已被他人移除。請重新整理清單。",
    },
    "call-number-taken": {
        "en": "Another call has the number {call} already. Give this one a number of its own.",
        "zh_CN": "编号 {call} 已被其他通话使用。请使用另一个编号。",
        "zh_TW": "編號 {call} 已被其他通話使用。請使用另一個編號。",
    },
    "call-number-missing": {
        "en": "The evaluation names no call. Write the call's number.",
        "zh_CN": "该质检评价没有写明通话。请填写通话编号。",
        "zh_TW": "該質檢評價沒有寫明通話。請填寫通話編號。",
    },
    "reviewer-missing": {
        "en": "The evaluation names no reviewer. Write who judged the call.",
        "zh_CN": "该质检评价没有写明质检员。请填写质检员姓名。",
        "zh_TW": "該質檢評價沒有寫明質檢員。請填寫質檢員姓名。",
    },
    "unknown-agent": {
        "en": "There is no agent with the number {agent}. Check the number.",
        "zh_CN": "没有工号为 {agent} 的坐席。请检查工号。",
        "zh_TW": "沒有工號為 {agent} 的座席。請檢查工號。",
    },
    "unknown-rubric": {
        "en": "No rubric “{id}” is published here. Check its name, or publish it first.",
        "zh_CN": "这里没有发布过评分表“{id}”。请检查名称，或先发布。",
        "zh_TW": "這裡沒有發布過評分表「{id}」。請檢查名稱，或先發布。",
    },
    "unknown-rubric-version": {
        "en": "Version {version} of the rubric “{id}” is not published here. Check the version, or publish it first.",
        "zh_CN": "评分表“{id}”的版本 {version} 没有在这里发布。请检查版本，或先发布。",
        "zh_TW": "評分表「{id}」的版本 {version} 沒有在這裡發布。請檢查版本，或先發布。",
    },
    "rubric-version-published": {
        "en": "Version {version} of the rubric “{id}” is published with other text, and a published version never changes. Give yours the next version.",
        "zh_CN": "评分表“{id}”的版本 {version} 已发布且内容不同，已发布的版本不能更改。请使用下一个版本号。",
        "zh_TW": "評分表「{id}」的版本 {version} 已發布且內容不同，已發布的版本不能變更。請使用下一個版本號。",
    },
    "no-rubric": {
        "en": "No rubric is published yet. Publish one before you review calls.",
        "zh_CN": "还没有发布任何评分表。请先发布评分表，再进行质检。",
        "zh_TW": "還沒有發布任何評分表。請先發布評分表，再進行質檢。",
    },
    "rubric-not-chosen": {
        "en": "Several rubrics are published. Choose the one for this call.",
        "zh_CN": "已发布多个评分表，请为该通话选择一个。",
        "zh_TW": "已發布多個評分表，請為該通話選擇一個。",
    },
    "unknown-policy": {
        "en": "No policy “{id}” is published here. Check its name, or publish it first.",
        "zh_CN": "这里没有发布过政策“{id}”。请检查名称，或先发布。",
        "zh_TW": "這裡沒有發布過政策「{id}」。請檢查名稱，或先發布。",
    },
    "unknown-policy-version": {
        "en": "Version {version} of the policy “{id}” is not published here. Check the version, or publish it first.",
        "zh_CN": "政策“{id}”的版本 {version} 没有在这里发布。请检查版本，或先发布。",
        "zh_TW": "政策「{id}」的版本 {version} 沒有在這裡發布。請檢查版本，或先發布。",
    },
    "policy-version-published": {
        "en": "Version {version} of the policy “{id}” is published with other text, and a published version never changes. Give yours the next version.",
        "zh_CN": "政策“{id}”的版本 {version} 已发布且内容不同，已发布的版本不能更改。请使用下一个版本号。",
        "zh_TW": "政策「{id}」的版本 {version} 已發布且內容不同，已發布的版本不能變更。請使用下一個版本號。",
    },
    "no-policy": {
        "en": "No policy is published yet. Publish one before a month is ranked.",
        "zh_CN": "还没有发布任何政策。请先发布政策，再进行月度排行。",
        "zh_TW": "還沒有發布任何政策。請先發布政策，再進行月度排行。",
    },
    "evaluation-gone": {
        "en": "The evaluation is no longer here: somebody removed it or its call. Open the call again.",
        "zh_CN": "该质检评价已不存在，评价或其通话可能已被他人移除。请重新打开通话。",
        "zh_TW": "該質檢評價已不存在，評價或其通話可能已被他人移除。請重新開啟通話。",
    },
    "evaluation-not-draft": {
        "en": "The evaluation is submitted and cannot be changed. Correct it instead: that makes a new revision.",
        "zh_CN": "该质检评价已提交，不能更改。请使用“更正”，系统会生成新的修订。",
        "zh_TW": "該質檢評價已提交，不能變更。請使用「更正」，系統會產生新的修訂。",
    },
    "evaluation-not-submitted": {
        "en": "Only a submitted evaluation can be corrected. Go on with its draft.",
        "zh_CN": "只有已提交的质检评价才能更正。请继续完成草稿。",
        "zh_TW": "只有已提交的質檢評價才能更正。請繼續完成草稿。",
    },
    "evaluation-of-another": {
        "en": "The evaluation is by {reviewer}. Only its reviewer or a lead can correct it.",
        "zh_CN": "该质检评价由 {reviewer} 完成，只有本人或主管可以更正。",
        "zh_TW": "該質檢評價由 {reviewer} 完成，只有本人或主管可以更正。",
    },
    "draft-of-another": {
        "en": "The draft is by {reviewer}. Begin your own evaluation of the call.",
        "zh_CN": "该草稿属于 {reviewer}。请另行开始您自己的质检评价。",
        "zh_TW": "該草稿屬於 {reviewer}。請另行開始您自己的質檢評價。",
    },
    "answer-missing": {
        "en": "The item “{item}” has no answer yet. Answer it, or choose N/A where it is allowed.",
        "zh_CN": "评分项“{item}”尚未作答。请作答，或在允许时选择不适用。",
        "zh_TW": "評分項「{item}」尚未作答。請作答，或在允許時選擇不適用。",
    },
    "comment-missing": {
        "en": "The item “{item}” demands a comment for this answer. Write why.",
        "zh_CN": "评分项“{item}”的这个答案需要评语。请写明原因。",
        "zh_TW": "評分項「{item}」的這個答案需要評語。請寫明原因。",
    },
    "evidence-missing": {
        "en": "The item “{item}” demands evidence for this answer. Mark the moment in the recording.",
        "zh_CN": "评分项“{item}”的这个答案需要依据。请在录音中标记相应时刻。",
        "zh_TW": "評分項「{item}」的這個答案需要依據。請在錄音中標記相應時刻。",
    },
}
