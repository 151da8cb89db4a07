<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en">
<context>
    <name>AboutGroup</name>
    <message>
        <source>About</source>
        <translation>關於</translation>
    </message>
    <message>
        <source>Service Star QA</source>
        <translation>服務之星質檢</translation>
    </message>
    <message>
        <source>MIT licence. Built with Qt for Python (LGPL), faster-whisper, CTranslate2, SQLAlchemy, openpyxl.</source>
        <translation>MIT 授權。基於 Qt for Python (LGPL)、faster-whisper、CTranslate2、SQLAlchemy、openpyxl。</translation>
    </message>
</context>
<context>
    <name>AdjustmentsCard</name>
    <message>
        <source>Adjustments of earlier months</source>
        <translation>往月補差</translation>
    </message>
    <message>
        <source>What changed in months that are closed, and is paid or taken back with this month.</source>
        <translation>已月結月份的後續變更，隨本月補發或扣回。</translation>
    </message>
    <message>
        <source>Nothing has changed in closed months, so nothing is owed from them.</source>
        <translation>已月結的月份沒有變更，無需補差。</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>座席</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>變更內容</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>積分</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合計</translation>
    </message>
    <message>
        <source> (place {rank})</source>
        <translation>（第 {rank} 名）</translation>
    </message>
</context>
<context>
    <name>AgentPanel</name>
    <message>
        <source>{months} months in a row among the first {places}</source>
        <translation>連續 {months} 個月位列前 {places} 名</translation>
    </message>
    <message>
        <source>lowest call {score}</source>
        <translation>最低一通 {score}</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n 筆通話</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fatal</source>
        <translation>
            <numerusform>%n 個致命項</numerusform>
        </translation>
    </message>
    <message>
        <source>How the score came about</source>
        <translation>得分如何得出</translation>
    </message>
    <message>
        <source>The months before</source>
        <translation>歷月走勢</translation>
    </message>
    <message>
        <source>Evaluations of the month</source>
        <translation>本月質檢評價</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n 積分</numerusform>
        </translation>
    </message>
    <message>
        <source>Takes {prizes}</source>
        <translation>獲得 {prizes}</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) left in the ledger</source>
        <translation>
            <numerusform>積分餘額 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>{amount} from {month}: {reason}</source>
        <translation>{month} 補差 {amount}：{reason}</translation>
    </message>
    <message>
        <source>Score of the month</source>
        <translation>本月得分</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>Left out; the others share its weight</source>
        <translation>不計入，權重由其他項分擔</translation>
    </message>
    <message>
        <source>{component}, {weight} %</source>
        <translation>{component}，{weight} %</translation>
    </message>
    <message>
        <source>Between {low} and {high}</source>
        <translation>介於 {low} 與 {high} 之間</translation>
    </message>
    <message>
        <source>{figure} or more: {points} points</source>
        <translation>{figure} 及以上：{points} 分</translation>
    </message>
    <message>
        <source>{figure} or less: {points} points</source>
        <translation>{figure} 及以下：{points} 分</translation>
    </message>
    <message>
        <source>{figure} ({points} points)</source>
        <translation>{figure}（{points} 分）</translation>
    </message>
</context>
<context>
    <name>AnnouncementDialog</name>
    <message>
        <source>Commendation of {month}</source>
        <translation>{month} 表彰</translation>
    </message>
    <message>
        <source>Commendation page</source>
        <translation>表彰頁</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>榮譽證書</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>上一頁</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一頁</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>儲存為 PDF…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>{file} is written.</source>
        <translation>已寫入 {file}。</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>開啟資料夾</translation>
    </message>
    <message>
        <source>North Wind Customer Care</source>
        <translation>北風客服中心</translation>
    </message>
    <message>
        <source>Name of the centre</source>
        <translation>中心名稱</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>簽名人</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>Awards that are announced</source>
        <translation>公佈的獎項</translation>
    </message>
    <message>
        <source>Pictures of the stars</source>
        <translation>獲獎者照片</translation>
    </message>
    <message>
        <source>{page} of {pages}</source>
        <translation>第 {page} 頁，共 {pages} 頁</translation>
    </message>
    <message>
        <source>Nobody takes one of these awards</source>
        <translation>沒有人獲得所選獎項</translation>
    </message>
    <message>
        <source>Choose picture</source>
        <translation>選擇照片</translation>
    </message>
    <message>
        <source>Take picture away</source>
        <translation>移除照片</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.webp *.bmp)</source>
        <translation>圖片 (*.jpg *.jpeg *.png *.webp *.bmp)</translation>
    </message>
    <message>
        <source>commendation-{month}</source>
        <translation>表彰-{month}</translation>
    </message>
    <message>
        <source>certificates-{month}</source>
        <translation>榮譽證書-{month}</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>儲存為 PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>AnswerEditor</name>
    <message>
        <source>N/A</source>
        <translation>不適用</translation>
    </message>
    <message>
        <source>Does not apply to this call</source>
        <translation>不適用於本通話</translation>
    </message>
</context>
<context>
    <name>AnswerTable</name>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Fatal</source>
        <translation>致命</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等級</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>編號</translation>
    </message>
    <message>
        <source>From score</source>
        <translation>起始分</translation>
    </message>
    <message>
        <source>From</source>
        <translation>從</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分值</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>差錯</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>最多次數</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>選項</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>“{text}” is no number.</source>
        <translation>「{text}」不是數字。</translation>
    </message>
</context>
<context>
    <name>AppealsView</name>
    <message>
        <source>Uphold…</source>
        <translation>申訴成立…</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>駁回…</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>To uphold an appeal, open the call, correct its evaluation on the desk, then uphold it here. Who scored the call does not decide.</source>
        <translation>申訴成立時，先開啟通話並在質檢臺更正評價，再在此裁定成立。評分人本人不參與裁定。</translation>
    </message>
    <message>
        <source>No appeals. One is filed from an evaluation in an agent&apos;s sheet.</source>
        <translation>沒有申訴。可在座席詳情的評價上提出申訴。</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation>提出時間</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>通話</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>座席</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Appeal against the score of call {call}?</source>
        <translation>對通話 {call} 的得分提出申訴？</translation>
    </message>
    <message>
        <source>Somebody else than its reviewer decides; until then the month cannot be announced.</source>
        <translation>由評分人以外的人裁定；裁定之前本月不能公佈。</translation>
    </message>
    <message>
        <source>What does the agent object to?</source>
        <translation>座席對什麼有異議？</translation>
    </message>
    <message>
        <source>File the appeal</source>
        <translation>提出申訴</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>待裁定</translation>
    </message>
    <message>
        <source>upheld</source>
        <translation>成立</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>駁回</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>by {name}: {note}</source>
        <translation>{name}：{note}</translation>
    </message>
    <message>
        <source>Uphold the appeal?</source>
        <translation>裁定申訴成立？</translation>
    </message>
    <message>
        <source>Uphold</source>
        <translation>成立</translation>
    </message>
    <message>
        <source>Reject the appeal?</source>
        <translation>駁回申訴？</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>駁回</translation>
    </message>
    <message>
        <source>Why, for the agent to read</source>
        <translation>理由，座席可見</translation>
    </message>
</context>
<context>
    <name>ApplyPage</name>
    <message>
        <source>Apply to existing transcripts</source>
        <translation>套用到既有轉寫</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>之後</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Rewrite</source>
        <translation>改寫</translation>
    </message>
    <message>
        <source>Looking through all transcripts…</source>
        <translation>正在查看所有轉寫…</translation>
    </message>
    <message>
        <source>Look through transcripts</source>
        <translation>查看轉寫</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) in {calls} of {transcripts} calls would read otherwise.</source>
        <translation>
            <numerusform>{transcripts} 通電話中有 {calls} 通共 %n 行會改變。</numerusform>
        </translation>
    </message>
    <message>
        <source>All {transcripts} transcripts read as the words and settings want them already.</source>
        <translation>全部 {transcripts} 份轉寫都已符合詞語和設定。</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) that people corrected stay as they are.</source>
        <translation>
            <numerusform>人工更正過的 %n 行保持不變。</numerusform>
        </translation>
    </message>
    <message>
        <source>What the engine wrote is kept: take words out and apply again to go back.</source>
        <translation>引擎的原文會保留：刪除詞語後再次套用即可恢復。</translation>
    </message>
    <message numerus="yes">
        <source>Rewrite %n line(s)</source>
        <translation>
            <numerusform>改寫 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) rewritten in {calls} calls.</source>
        <translation>
            <numerusform>已改寫 {calls} 通電話中的 %n 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Rewrite transcripts</source>
        <translation>改寫轉寫</translation>
    </message>
</context>
<context>
    <name>Assistant</name>
    <message>
        <source>Replace tabs by spaces</source>
        <translation>將定位字元取代為空格</translation>
    </message>
    <message>
        <source>Replace “{old}” by “{new}”</source>
        <translation>將「{old}」改為「{new}」</translation>
    </message>
</context>
<context>
    <name>CallActions</name>
    <message>
        <source>Review</source>
        <translation>質檢</translation>
    </message>
    <message>
        <source>Recognise</source>
        <translation>辨識</translation>
    </message>
    <message>
        <source>Recognise with…</source>
        <translation>辨識方式…</translation>
    </message>
    <message>
        <source>Recognition queue</source>
        <translation>辨識佇列</translation>
    </message>
    <message>
        <source>Pause recognition</source>
        <translation>暫停辨識</translation>
    </message>
    <message>
        <source>Go on with recognition</source>
        <translation>繼續辨識</translation>
    </message>
    <message>
        <source>Cancel recognition</source>
        <translation>取消辨識</translation>
    </message>
    <message>
        <source>Swap sides</source>
        <translation>對調聲道</translation>
    </message>
    <message>
        <source>Agent is on the left channel</source>
        <translation>座席在左聲道</translation>
    </message>
    <message>
        <source>Agent is on the right channel</source>
        <translation>座席在右聲道</translation>
    </message>
    <message>
        <source>Find out by the greeting</source>
        <translation>按問候語判斷</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>複製所選列</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Sides</source>
        <translation>座席與客戶</translation>
    </message>
    <message>
        <source>The sides of these calls stand as they did.</source>
        <translation>這些通話的座席與客戶未變。</translation>
    </message>
    <message numerus="yes">
        <source>Sides of %n call(s) changed.</source>
        <translation>
            <numerusform>已更改 %n 通通話的座席與客戶。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n call(s)?</source>
        <translation>
            <numerusform>移除 %n 筆通話？</numerusform>
        </translation>
    </message>
    <message>
        <source>Their transcripts and evaluations go with them, and they leave the ranking. The recordings&apos; files stay where they are.</source>
        <translation>轉寫文本和質檢評價會一併移除，並退出排行。錄音檔案保留在原處。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) removed.</source>
        <translation>
            <numerusform>已移除 %n 筆通話。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied.</source>
        <translation>
            <numerusform>已複製 %n 列。</numerusform>
        </translation>
    </message>
    <message>
        <source>These calls are recognised already, or have no recording.</source>
        <translation>這些通話已經辨識，或沒有錄音。</translation>
    </message>
</context>
<context>
    <name>CallCard</name>
    <message>
        <source>Review</source>
        <translation>質檢</translation>
    </message>
    <message>
        <source>Recognise</source>
        <translation>辨識</translation>
    </message>
    <message>
        <source>Swap sides</source>
        <translation>對調聲道</translation>
    </message>
    <message>
        <source>Exchange agent and customer where the channels are the wrong way round</source>
        <translation>聲道接反時，對調座席與客戶</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳情</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>轉寫文本</translation>
    </message>
    <message>
        <source>no recording</source>
        <translation>無錄音</translation>
    </message>
    <message>
        <source>By the rule of the import</source>
        <translation>依匯入規則</translation>
    </message>
    <message>
        <source>Guessed by the greeting</source>
        <translation>依問候語推斷</translation>
    </message>
    <message>
        <source>Said by hand</source>
        <translation>人工指定</translation>
    </message>
    <message>
        <source>stereo</source>
        <translation>雙聲道</translation>
    </message>
    <message>
        <source>mono</source>
        <translation>單聲道</translation>
    </message>
    <message>
        <source>No speech was found in this recording.</source>
        <translation>該錄音中沒有人說話。</translation>
    </message>
    <message>
        <source>This call has no recording.</source>
        <translation>該通話沒有錄音。</translation>
    </message>
    <message>
        <source>Not recognised yet.</source>
        <translation>尚未辨識。</translation>
    </message>
</context>
<context>
    <name>CallColumns</name>
    <message>
        <source>Held by {reviewer}</source>
        <translation>由 {reviewer} 認領</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>{count} chars/min</source>
        <translation>{count} 字/分</translation>
    </message>
    <message>
        <source>{count} words/min</source>
        <translation>{count} 詞/分</translation>
    </message>
    <message>
        <source>Pauses of five seconds and more: {count}</source>
        <translation>五秒以上停頓：{count} 次</translation>
    </message>
    <message>
        <source>no recording</source>
        <translation>無錄音</translation>
    </message>
    <message>
        <source>Longest time in which nobody speaks</source>
        <translation>雙方都不說話的最長時間</translation>
    </message>
    <message>
        <source>All pauses of five seconds and more between the first and the last word</source>
        <translation>首尾發言之間五秒以上停頓的總時長</translation>
    </message>
    <message>
        <source>The agent&apos;s share of all talk</source>
        <translation>座席說話時間佔雙方說話總時間的比例</translation>
    </message>
    <message>
        <source>Time in which both speak at once</source>
        <translation>雙方同時說話的時間</translation>
    </message>
    <message>
        <source>How often the agent interrupts the customer</source>
        <translation>座席打斷客戶的次數</translation>
    </message>
    <message>
        <source>Median time from the customer&apos;s last word to the agent&apos;s answer</source>
        <translation>從客戶說完到座席開口的時間（中位數）</translation>
    </message>
    <message>
        <source>The agent&apos;s Chinese characters or words a minute of speaking, by the transcript</source>
        <translation>按轉寫文字計算：座席說話時每分鐘的字數或英文詞數</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>通話</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始時間</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>座席</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>班組</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>佇列</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>時長</translation>
    </message>
    <message>
        <source>CSAT</source>
        <translation>滿意度</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>已解決</translation>
    </message>
    <message>
        <source>Recognition</source>
        <translation>辨識</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>質檢</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>最長靜音</translation>
    </message>
    <message>
        <source>Dead air</source>
        <translation>冷場</translation>
    </message>
    <message>
        <source>Agent talks</source>
        <translation>座席佔比</translation>
    </message>
    <message>
        <source>Overtalk</source>
        <translation>搶話</translation>
    </message>
    <message>
        <source>Interrupts</source>
        <translation>打斷</translation>
    </message>
    <message>
        <source>Answers in</source>
        <translation>回應時間</translation>
    </message>
    <message>
        <source>Tempo</source>
        <translation>語速</translation>
    </message>
</context>
<context>
    <name>CallWords</name>
    <message>
        <source>not recognised</source>
        <translation>未辨識</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>recognising</source>
        <translation>辨識中</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暫停</translation>
    </message>
    <message>
        <source>recognised</source>
        <translation>已辨識</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>open</source>
        <translation>待質檢</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>submitted</source>
        <translation>已提交</translation>
    </message>
    <message>
        <source>inbound</source>
        <translation>呼入</translation>
    </message>
    <message>
        <source>outbound</source>
        <translation>撥出</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Excellent</source>
        <translation>優秀</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>Pass</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>Fail</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>silence of {limit} s or more</source>
        <translation>靜音 {limit} 秒以上</translation>
    </message>
    <message>
        <source>both talk at once for {limit} s or more</source>
        <translation>搶話合計 {limit} 秒以上</translation>
    </message>
    <message>
        <source>agent interrupts {limit} times or more</source>
        <translation>座席打斷 {limit} 次以上</translation>
    </message>
    <message>
        <source>agent answers after {limit} s or more</source>
        <translation>座席應答慢於 {limit} 秒</translation>
    </message>
    <message>
        <source>agent talks {limit} % or more</source>
        <translation>座席說話佔 {limit}% 以上</translation>
    </message>
    <message>
        <source>agent talks {limit} % or less</source>
        <translation>座席說話佔 {limit}% 以下</translation>
    </message>
</context>
<context>
    <name>CallsScreen</name>
    <message>
        <source>Calls</source>
        <translation>通話</translation>
    </message>
    <message>
        <source>Import recordings…</source>
        <translation>匯入錄音…</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>質檢</translation>
    </message>
    <message>
        <source>Recognise</source>
        <translation>辨識</translation>
    </message>
    <message>
        <source>More for the selected calls</source>
        <translation>所選通話的更多操作</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>選擇欄位</translation>
    </message>
    <message>
        <source>Search calls</source>
        <translation>搜尋通話</translation>
    </message>
    <message>
        <source>No calls yet</source>
        <translation>還沒有通話</translation>
    </message>
    <message>
        <source>Show the call&apos;s card</source>
        <translation>顯示通話卡片</translation>
    </message>
    <message>
        <source>What does {file} hold?</source>
        <translation>{file} 裡是什麼內容？</translation>
    </message>
    <message>
        <source>Its columns fit evaluations and details of recordings.</source>
        <translation>這些欄位既像質檢評價，也像錄音資訊。</translation>
    </message>
    <message>
        <source>Finished evaluations</source>
        <translation>已完成的評價</translation>
    </message>
    <message>
        <source>Details of recordings</source>
        <translation>錄音資訊</translation>
    </message>
    <message>
        <source>More to import</source>
        <translation>更多匯入</translation>
    </message>
    <message>
        <source>Import finished evaluations…</source>
        <translation>匯入已完成的評價…</translation>
    </message>
    <message>
        <source>Take in recordings: choose files or a folder, or drop them here.</source>
        <translation>匯入錄音：選擇檔案或資料夾，或直接拖放到這裡。</translation>
    </message>
    <message>
        <source>Fill with the demo</source>
        <translation>用示範資料填充</translation>
    </message>
    <message>
        <source>No call fits these filters</source>
        <translation>沒有符合篩選條件的通話</translation>
    </message>
    <message>
        <source>Change the search or take a filter away.</source>
        <translation>請修改搜尋內容，或去掉一個篩選條件。</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除篩選</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln 筆通話</numerusform>
        </translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} / {total}</translation>
    </message>
    <message>
        <source>{count} selected</source>
        <translation>已選 {count} 通</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) taken in and recognised</source>
        <translation>
            <numerusform>已匯入並辨識 %n 筆通話</numerusform>
        </translation>
    </message>
    <message>
        <source>Filling the workspace with the demo</source>
        <translation>正在用示範資料填充工作區</translation>
    </message>
</context>
<context>
    <name>ChoiceForm</name>
    <message>
        <source>Rules</source>
        <translation>規則</translation>
    </message>
    <message>
        <source>A figure that is missing</source>
        <translation>缺少的指標</translation>
    </message>
    <message>
        <source>The prize of a shared rank</source>
        <translation>並列名次的獎金</translation>
    </message>
    <message>
        <source>is left out of the score</source>
        <translation>不計入得分</translation>
    </message>
    <message>
        <source>counts as 0 points</source>
        <translation>按 0 分計</translation>
    </message>
    <message>
        <source>goes to each in full</source>
        <translation>每人全額發放</translation>
    </message>
    <message>
        <source>is split among them</source>
        <translation>由並列者均分</translation>
    </message>
</context>
<context>
    <name>CloseDialog</name>
    <message>
        <source>Close {month}</source>
        <translation>月結 {month}</translation>
    </message>
    <message>
        <source>Close {month}?</source>
        <translation>月結 {month}？</translation>
    </message>
    <message>
        <source>Ranking, scores, figures and the policy are kept as they are now, under a hash. What changes later becomes an adjustment of a later month. Points are given to the agents.</source>
        <translation>排行、得分、指標和政策將按現狀儲存，並附雜湊值。之後的變更作為以後月份的補差處理。積分隨即發給座席。</translation>
    </message>
    <message>
        <source>Close the month</source>
        <translation>月結</translation>
    </message>
    <message>
        <source>{policy}, version {version}</source>
        <translation>{policy}，版本 {version}</translation>
    </message>
    <message>
        <source>{ranked} of {all}</source>
        <translation>{all} 人中 {ranked} 人</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>政策</translation>
    </message>
    <message>
        <source>Evaluations</source>
        <translation>質檢評價</translation>
    </message>
    <message>
        <source>Agents with a rank</source>
        <translation>有名次的座席</translation>
    </message>
    <message>
        <source>Awards of the month</source>
        <translation>本月獎金</translation>
    </message>
    <message>
        <source>Adjustments of earlier months</source>
        <translation>往月補差</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>積分</translation>
    </message>
    <message>
        <source>To be paid</source>
        <translation>應付合計</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Compared with</source>
        <translation>比較對象</translation>
    </message>
    <message>
        <source>Copy differences</source>
        <translation>複製差異</translation>
    </message>
    <message>
        <source>Evaluations of</source>
        <translation>質檢評價範圍</translation>
    </message>
    <message>
        <source>Which scores would differ?</source>
        <translation>哪些得分會變？</translation>
    </message>
    <message>
        <source>Scores every evaluation anew, without storing anything</source>
        <translation>把每份質檢評價重新計分，不儲存任何結果</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差異</translation>
    </message>
    <message>
        <source>Scoring {rubric} anew</source>
        <translation>重新計分：{rubric}</translation>
    </message>
    <message>
        <source>{different} of {total} differ</source>
        <translation>{total} 份中 {different} 份會變</translation>
    </message>
    <message>
        <source>all versions</source>
        <translation>全部版本</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>已複製。</translation>
    </message>
    <message>
        <source>It cannot be compared while it has errors</source>
        <translation>有錯誤，暫時無法比較</translation>
    </message>
    <message>
        <source>Nothing to compare with</source>
        <translation>沒有可比較的版本</translation>
    </message>
    <message>
        <source>There is one version of this rubric so far.</source>
        <translation>這份評分表目前只有一個版本。</translation>
    </message>
    <message>
        <source>Nothing differs</source>
        <translation>沒有差異</translation>
    </message>
    <message>
        <source>Both ask the same and score the same.</source>
        <translation>兩者提問相同，計分也相同。</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n 處差異</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) scores</source>
        <translation>
            <numerusform>%n 處影響得分</numerusform>
        </translation>
    </message>
    <message>
        <source>none changes scores</source>
        <translation>都不影響得分</translation>
    </message>
    <message>
        <source>changes scores</source>
        <translation>影響得分</translation>
    </message>
    <message>
        <source>The form</source>
        <translation>整份評分表</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>A fault in the program</source>
        <translation>程式故障</translation>
    </message>
    <message>
        <source>Something in the program went wrong. What you entered is stored, and you can go on. Pass the details on, so that the fault can be mended; they hold no text of any call.</source>
        <translation>程式出現了故障。您錄入的內容已經儲存，可以繼續工作。請轉交下面的詳情以便修復，其中不含任何通話內容。</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>複製詳情</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>繼續</translation>
    </message>
</context>
<context>
    <name>DayEditor</name>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Paste list</source>
        <translation>貼上清單</translation>
    </message>
    <message>
        <source>Days as 2026-10-01 or 2026-10-01 – 2026-10-07, one or more a line</source>
        <translation>日期寫作 2026-10-01 或 2026-10-01 – 2026-10-07，每列一個或多個</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤銷</translation>
    </message>
    <message>
        <source>There is no text on the clipboard. Copy a list of days first.</source>
        <translation>剪貼簿中沒有文字，請先複製日期清單。</translation>
    </message>
    <message>
        <source>No day is written in: {lines}. Write days as 2026-10-01.</source>
        <translation>以下內容不是日期：{lines}。請寫作 2026-10-01。</translation>
    </message>
    <message>
        <source>Worked anyway, since they are no weekend: {days}.</source>
        <translation>以下日期不是週末，本來就上班：{days}。</translation>
    </message>
    <message>
        <source>These days are in the list already.</source>
        <translation>這些日期已在清單中。</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>This call has no recording, so there is no moment to mark.</source>
        <translation>該通話沒有錄音，無法標記時刻。</translation>
    </message>
    <message>
        <source>This item takes no evidence.</source>
        <translation>該評分項不需要依據。</translation>
    </message>
</context>
<context>
    <name>DeskHeader</name>
    <message>
        <source>Back to the drafts</source>
        <translation>返回草稿</translation>
    </message>
    <message>
        <source>Back to the call before</source>
        <translation>返回上一通</translation>
    </message>
    <message>
        <source>Pass this call over; it comes last then</source>
        <translation>略過該通話，排到最後</translation>
    </message>
    <message>
        <source>Exchange agent and customer</source>
        <translation>對調座席與客戶</translation>
    </message>
    <message>
        <source>Sides guessed</source>
        <translation>座席為推斷</translation>
    </message>
    <message>
        <source>Who greets as an agent does was taken for the agent. Click where that is right; the button beside it exchanges agent and customer.</source>
        <translation>以座席方式問候者被視為座席。若正確請點擊確認；旁邊的按鈕可互換座席與客戶。</translation>
    </message>
    <message>
        <source>Release this call for others</source>
        <translation>釋放該通話，供他人認領</translation>
    </message>
    <message>
        <source>Keep this call for me when I leave it</source>
        <translation>離開後仍為我保留該通話</translation>
    </message>
    <message>
        <source>Next call</source>
        <translation>下一通</translation>
    </message>
    <message>
        <source>{number} of {count}  ·  Next</source>
        <translation>第 {number} / {count} 通  ·  下一通</translation>
    </message>
    <message>
        <source>Calls that you keep come first, then recognised calls, then the others, in the order of their import; calls that you passed over come last. Calls that others hold are left out.</source>
        <translation>順序：您保留的通話，其次已辨識的通話，再次其餘通話，均依匯入先後；您略過的排在最後；他人認領的不在其中。</translation>
    </message>
    <message>
        <source>Leave this draft and open the next call</source>
        <translation>保留草稿，開啟下一通</translation>
    </message>
    <message>
        <source>Rubric</source>
        <translation>評分表</translation>
    </message>
</context>
<context>
    <name>DownloadsGroup</name>
    <message>
        <source>Model downloads</source>
        <translation>模型下載</translation>
    </message>
    <message>
        <source>Address of the model hub</source>
        <translation>模型庫位址</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>As http://proxy.example.com:8080. Empty: the system&apos;s; “direct”: none.</source>
        <translation>形如 http://proxy.example.com:8080。留空則用系統代理；「direct」表示不用代理。</translation>
    </message>
    <message>
        <source>Name and password for the proxy</source>
        <translation>代理的使用者名稱和密碼</translation>
    </message>
    <message>
        <source>Kept readable in this workspace&apos;s settings file.</source>
        <translation>以明文保存在本工作區的設定檔中。</translation>
    </message>
    <message>
        <source>Own certificates</source>
        <translation>自有憑證</translation>
    </message>
    <message>
        <source>Access token of the hub</source>
        <translation>模型庫存取權杖</translation>
    </message>
    <message>
        <source>A mirror that answers as the hub does. Empty: the public hub.</source>
        <translation>與公共模型庫介面相同的鏡像，可帶路徑。留空則使用公共模型庫。</translation>
    </message>
    <message>
        <source>A PEM file that is trusted beside the system&apos;s certificates.</source>
        <translation>貴單位憑證頒發機構的 PEM 檔案，與系統憑證一併信任。</translation>
    </message>
    <message>
        <source>For restricted models. Kept readable in the settings file.</source>
        <translation>僅用於非公開模型。以明文保存在設定檔中。</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>連線</translation>
    </message>
    <message>
        <source>Asks the hub for a list of files; nothing is downloaded.</source>
        <translation>只向模型庫查詢檔案清單，不下載。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選擇…</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>測試</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>使用者名稱</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密碼</translation>
    </message>
    <message>
        <source>Certificates ({endings})</source>
        <translation>憑證 ({endings})</translation>
    </message>
    <message>
        <source>Choose certificates</source>
        <translation>選擇憑證</translation>
    </message>
    <message>
        <source>Asking the hub…</source>
        <translation>正在查詢模型庫…</translation>
    </message>
    <message>
        <source>{host} answers and has the models.</source>
        <translation>{host} 連線正常，模型可用。</translation>
    </message>
</context>
<context>
    <name>DraftActs</name>
    <message>
        <source>The draft of call {call} was discarded</source>
        <translation>通話 {call} 的草稿已刪除</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
</context>
<context>
    <name>EvaluationColumns</name>
    <message>
        <source>left out</source>
        <translation>不匯入</translation>
    </message>
    <message>
        <source>Answer: {item}</source>
        <translation>答案：{item}</translation>
    </message>
    <message>
        <source>Comment: {item}</source>
        <translation>備註：{item}</translation>
    </message>
    <message>
        <source>Call number</source>
        <translation>通話編號</translation>
    </message>
    <message>
        <source>Agent number</source>
        <translation>工號</translation>
    </message>
    <message>
        <source>Agent&apos;s name</source>
        <translation>座席姓名</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>班組</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>質檢員</translation>
    </message>
    <message>
        <source>Rubric</source>
        <translation>評分表</translation>
    </message>
    <message>
        <source>Version of the rubric</source>
        <translation>評分表版本</translation>
    </message>
    <message>
        <source>Start of the call</source>
        <translation>通話開始時間</translation>
    </message>
    <message>
        <source>Time of submission</source>
        <translation>提交時間</translation>
    </message>
</context>
<context>
    <name>EvaluationList</name>
    <message>
        <source>Open the call</source>
        <translation>開啟通話</translation>
    </message>
    <message>
        <source>File an appeal…</source>
        <translation>提出申訴…</translation>
    </message>
</context>
<context>
    <name>EvaluationsDialog</name>
    <message>
        <source>Import finished evaluations</source>
        <translation>匯入已完成的評價</translation>
    </message>
    <message>
        <source>Evaluations that were finished elsewhere</source>
        <translation>在別處完成的評價</translation>
    </message>
    <message>
        <source>Choose a CSV or Excel sheet with one row for each evaluation and one column for each item, or JSON lines; or drop it here. Scores are worked out anew from the answers.</source>
        <translation>選擇 CSV 或 Excel 試算表（每列一筆評價，每欄一個評分項）或 JSON 列檔案，也可以拖到這裡。得分會按答案重新計算。</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>選擇檔案…</translation>
    </message>
    <message>
        <source>Other file…</source>
        <translation>換一個檔案…</translation>
    </message>
    <message>
        <source>Rubric where a row names none</source>
        <translation>未註明評分表的列使用</translation>
    </message>
    <message>
        <source>Reviewer where a row names none</source>
        <translation>未註明質檢員的列使用</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Say what each column holds; it is kept for sheets with the same headings.</source>
        <translation>請指定每一欄的內容；相同表頭的試算表會沿用這項設定。</translation>
    </message>
    <message numerus="yes">
        <source>Import %n row(s)</source>
        <translation>
            <numerusform>匯入 %n 列</numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation>匯入</translation>
    </message>
    <message>
        <source>As read {count}</source>
        <translation>讀取結果 {count}</translation>
    </message>
    <message>
        <source>Rejected {count}</source>
        <translation>被拒絕 {count}</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) can be taken in</source>
        <translation>
            <numerusform>可匯入 %n 列</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected; the rest is taken all the same</source>
        <translation>
            <numerusform>拒絕 %n 列，其餘照常匯入</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>looked at the first %n row(s)</source>
        <translation>
            <numerusform>已檢查前 %n 列</numerusform>
        </translation>
    </message>
    <message>
        <source>Evaluations (*.csv *.tsv *.txt *.xlsx *.xlsm *.jsonl *.json)</source>
        <translation>評價檔案 (*.csv *.tsv *.txt *.xlsx *.xlsm *.jsonl *.json)</translation>
    </message>
    <message>
        <source>Choose file</source>
        <translation>選擇檔案</translation>
    </message>
    <message>
        <source>Importing evaluations</source>
        <translation>正在匯入評價</translation>
    </message>
</context>
<context>
    <name>EvaluationsReportDialog</name>
    <message numerus="yes">
        <source>%n evaluation(s) taken in</source>
        <translation>
            <numerusform>已匯入 %n 筆評價</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n here already</source>
        <translation>
            <numerusform>%n 筆原已存在</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) rejected</source>
        <translation>
            <numerusform>拒絕 %n 列</numerusform>
        </translation>
    </message>
    <message>
        <source>The import was stopped; what is named here is stored. Importing the file again goes on.</source>
        <translation>匯入已停止，此處列出的內容已儲存。再次匯入該檔案即可繼續。</translation>
    </message>
    <message>
        <source>Mend the rejected rows and import the same file again: what is here stays as it is.</source>
        <translation>修正被拒絕的列後再次匯入同一檔案即可，已匯入的內容保持不變。</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>撤銷匯入</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>通話</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>座席</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>taken in</source>
        <translation>已匯入</translation>
    </message>
    <message>
        <source>here already</source>
        <translation>原已存在</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>被拒絕</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>被拒絕</translation>
    </message>
    <message>
        <source>Here already</source>
        <translation>原已存在</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>已匯入</translation>
    </message>
</context>
<context>
    <name>EvaluationsUndo</name>
    <message numerus="yes">
        <source>%n evaluation(s) are gone again</source>
        <translation>
            <numerusform>%n 筆評價已移除</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) that the import had made too</source>
        <translation>
            <numerusform>匯入時新建的 %n 筆通話也已移除</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EvidenceStrip</name>
    <message>
        <source>Play this moment</source>
        <translation>播放這一時刻</translation>
    </message>
    <message>
        <source>Play the moment at {time}</source>
        <translation>播放 {time} 處</translation>
    </message>
    <message>
        <source>Take this moment away</source>
        <translation>去掉這一時刻</translation>
    </message>
    <message>
        <source>Take away the moment at {time}</source>
        <translation>去掉 {time} 處的時刻</translation>
    </message>
</context>
<context>
    <name>ExplanationView</name>
    <message>
        <source>Copy the sentence and the table (Ctrl+C in the table)</source>
        <translation>複製這句話和表格（在表格中按 Ctrl+C）</translation>
    </message>
    <message>
        <source>Copy the sentence and the table</source>
        <translation>複製說明和表格</translation>
    </message>
    <message>
        <source>How the score comes about</source>
        <translation>得分的由來</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>評分項</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>作答</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>權重</translation>
    </message>
    <message>
        <source>Applied weight</source>
        <translation>實際權重</translation>
    </message>
    <message>
        <source>Brings</source>
        <translation>計入總分</translation>
    </message>
    <message>
        <source>Form, not scored yet</source>
        <translation>整份表，尚未得分</translation>
    </message>
    <message>
        <source>Form, before cap and fatal</source>
        <translation>整份表，封頂和致命項之前</translation>
    </message>
    <message>
        <source>{sum}, bonus {bonus}</source>
        <translation>{sum}，加分 {bonus}</translation>
    </message>
    <message>
        <source>Sum of the sections: {sum} = {total}</source>
        <translation>各大項合計：{sum} = {total}</translation>
    </message>
    <message>
        <source>{score}, fatal: {reached} before</source>
        <translation>{score}，致命項生效前為 {reached}</translation>
    </message>
    <message>
        <source>{answer}, fatal</source>
        <translation>{answer}，致命</translation>
    </message>
    <message>
        <source>not asked here</source>
        <translation>此處不問</translation>
    </message>
    <message>
        <source>N/A</source>
        <translation>不適用</translation>
    </message>
    <message>
        <source>not answered yet</source>
        <translation>尚未作答</translation>
    </message>
    <message>
        <source>not scored</source>
        <translation>不計分</translation>
    </message>
    <message>
        <source>text, not scored</source>
        <translation>文字，不計分</translation>
    </message>
    <message>
        <source>bonus</source>
        <translation>加分</translation>
    </message>
    <message>
        <source>no points to earn</source>
        <translation>無可得分值</translation>
    </message>
</context>
<context>
    <name>FaultsEditor</name>
    <message>
        <source>No fault</source>
        <translation>無差錯</translation>
    </message>
</context>
<context>
    <name>FigureGrid</name>
    <message>
        <source>Agent</source>
        <translation>座席</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>班組</translation>
    </message>
    <message>
        <source>Agent number</source>
        <translation>工號</translation>
    </message>
</context>
<context>
    <name>FigureSheet</name>
    <message>
        <source>left out</source>
        <translation>不匯入</translation>
    </message>
    <message>
        <source>Agent number</source>
        <translation>工號</translation>
    </message>
    <message>
        <source>Agent&apos;s name</source>
        <translation>座席姓名</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>班組</translation>
    </message>
    <message>
        <source>First day of work</source>
        <translation>入職日期</translation>
    </message>
    <message>
        <source>Figure: {figure}</source>
        <translation>指標：{figure}</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) can be taken in</source>
        <translation>
            <numerusform>可匯入 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected</source>
        <translation>
            <numerusform>拒絕 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of an agent nobody knows</source>
        <translation>
            <numerusform>%n 行工號未知</numerusform>
        </translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>FiguresDialog</name>
    <message>
        <source>Figures of {month}</source>
        <translation>{month} 指標</translation>
    </message>
    <message>
        <source>Import sheet…</source>
        <translation>匯入表格…</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>撤銷匯入</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>匯入</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>No figures yet</source>
        <translation>還沒有指標</translation>
    </message>
    <message>
        <source>Import a CSV or Excel sheet with one row for each agent, or drop it here: satisfaction, attendance, praise, whatever the policy counts.</source>
        <translation>匯入每位座席一行的 CSV 或 Excel 表格，也可拖放到這裡：滿意度、出勤率、表揚等政策計入的指標。</translation>
    </message>
    <message>
        <source>Take in {file}</source>
        <translation>匯入 {file}</translation>
    </message>
    <message>
        <source>Say what each column holds. Rows that are wrong are left out; the rest is taken in.</source>
        <translation>請指定每列的內容。有誤的行不匯入，其餘照常匯入。</translation>
    </message>
    <message>
        <source>A double click changes a figure; every change is logged. An empty cell takes it away.</source>
        <translation>雙擊可修改指標，每次修改都會記錄。清空單元格即刪除該指標。</translation>
    </message>
    <message>
        <source>{file}, taken in {at} by {name}</source>
        <translation>{file}，{name} 於 {at} 匯入</translation>
    </message>
    <message>
        <source>Choose sheet</source>
        <translation>選擇表格</translation>
    </message>
    <message>
        <source>Sheets (*.csv *.tsv *.txt *.xlsx *.xlsm)</source>
        <translation>表格 (*.csv *.tsv *.txt *.xlsx *.xlsm)</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) taken in</source>
        <translation>
            <numerusform>已匯入 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as before</source>
        <translation>
            <numerusform>%n 行無變化</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected</source>
        <translation>
            <numerusform>拒絕 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of an agent nobody knows</source>
        <translation>
            <numerusform>%n 行工號未知</numerusform>
        </translation>
    </message>
    <message>
        <source>The figures are as they were before the import.</source>
        <translation>指標已恢復為匯入前的值。</translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) changed since stay as they are.</source>
        <translation>
            <numerusform>之後改動過的 %n 項指標保持不變。</numerusform>
        </translation>
    </message>
    <message>
        <source>“{text}” is no number, so the figure stays as it was.</source>
        <translation>「{text}」不是數字，指標保持原值。</translation>
    </message>
</context>
<context>
    <name>FileBanner</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 個</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>忽略</translation>
    </message>
</context>
<context>
    <name>FilesPage</name>
    <message>
        <source>Choose recordings or whole folders, or drop them here. They stay where they are; the same recording is never taken in twice.</source>
        <translation>選擇錄音或整個資料夾，或拖放到這裡。檔案保留在原處，同一錄音不會匯入兩次。</translation>
    </message>
    <message>
        <source>Nothing chosen yet</source>
        <translation>尚未選擇</translation>
    </message>
    <message>
        <source>Drop recordings or folders here. A CSV or Excel sheet among them is read for agents and times.</source>
        <translation>把錄音或資料夾拖放到這裡。其中的 CSV 或 Excel 表格用於讀取座席和時間。</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>新增檔案…</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>新增資料夾…</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>移出清單</translation>
    </message>
    <message>
        <source>Files and folders</source>
        <translation>檔案和資料夾</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) found</source>
        <translation>
            <numerusform>找到 %n 個錄音</numerusform>
        </translation>
    </message>
    <message>
        <source>Recordings ({endings})</source>
        <translation>錄音 ({endings})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有檔案 (*)</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>新增檔案</translation>
    </message>
    <message>
        <source>Add folder</source>
        <translation>新增資料夾</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Number, agent, customer or queue</source>
        <translation>編號、座席、客戶或佇列</translation>
    </message>
    <message>
        <source>Search calls</source>
        <translation>搜尋通話</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>座席</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>班組</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>佇列</translation>
    </message>
    <message>
        <source>Recognition</source>
        <translation>辨識</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>質檢</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>通話特徵</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除篩選</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find</source>
        <translation>尋找</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>取代為</translation>
    </message>
    <message>
        <source>Tell capitals from small letters</source>
        <translation>區分大小寫</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>上一個相符項（Shift+F3）</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>下一個相符項（F3）</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>關閉（Esc）</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>取代</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>全部取代</translation>
    </message>
    <message>
        <source>no match</source>
        <translation>無相符項</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>第 {number} 個，共 {total} 個</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n 個相符項</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingList</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>再顯示 %n 條</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the item in the form</source>
        <translation>在表單中檢視該評分項</translation>
    </message>
</context>
<context>
    <name>GlossaryDialog</name>
    <message>
        <source>Words of the project</source>
        <translation>專案詞語</translation>
    </message>
    <message>
        <source>There are no words on the clipboard. Copy rows first: word, heard wrongly as.</source>
        <translation>剪貼簿中沒有詞語。請先複製幾列：詞語、誤辨識為。</translation>
    </message>
    <message>
        <source>Add word</source>
        <translation>新增詞語</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>匯入…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>匯出…</translation>
    </message>
    <message>
        <source>Apply to existing transcripts…</source>
        <translation>套用到既有轉寫…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Filter words</source>
        <translation>篩選詞語</translation>
    </message>
    <message>
        <source>No words yet</source>
        <translation>還沒有詞語</translation>
    </message>
    <message>
        <source>Add product names, terms and people that recognition gets wrong. It is told of them before it listens, and what it still hears wrongly is put right.</source>
        <translation>新增辨識常出錯的產品名、術語和人名。辨識前會先提示引擎，仍聽錯的會自動改正。</translation>
    </message>
    <message>
        <source>Row {row}: {sentence}</source>
        <translation>第 {row} 列：{sentence}</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有 {count} 處</translation>
    </message>
    <message>
        <source>Not stored yet.</source>
        <translation>尚未儲存。</translation>
    </message>
    <message>
        <source>Sheets (*.csv *.tsv *.txt *.xlsx)</source>
        <translation>表格 (*.csv *.tsv *.txt *.xlsx)</translation>
    </message>
    <message>
        <source>Import words</source>
        <translation>匯入詞語</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 活頁簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>words of the project</source>
        <translation>專案詞語</translation>
    </message>
    <message>
        <source>Export words</source>
        <translation>匯出詞語</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>{count} words stored in {file}</source>
        <translation>已將 {count} 個詞語儲存到 {file}</translation>
    </message>
</context>
<context>
    <name>GlossaryGroup</name>
    <message>
        <source>Text and words</source>
        <translation>文字與詞語</translation>
    </message>
    <message>
        <source>Words of the project</source>
        <translation>專案詞語</translation>
    </message>
    <message>
        <source>Names and terms that recognition should know, and what it hears in their place.</source>
        <translation>辨識應當認識的名稱和術語，以及常被誤辨識成的寫法。</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>編輯…</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>數字</translation>
    </message>
    <message>
        <source>In digits: 一百二十三 becomes 123, 百分之九十五 becomes 95%. Idioms and 一下, 第一, 星期一 stay.</source>
        <translation>用數字時，一百二十三寫成 123，百分之九十五寫成 95%。成語以及一下、第一、星期一等不變。</translation>
    </message>
    <message>
        <source>Commas in Chinese text</source>
        <translation>中文逗號</translation>
    </message>
    <message>
        <source>At pauses, where the model set no punctuation at all.</source>
        <translation>模型完全沒有標點時，在停頓處加逗號。</translation>
    </message>
    <message>
        <source>Chinese model sentence</source>
        <translation>中文範句</translation>
    </message>
    <message>
        <source>English model sentence</source>
        <translation>英文範句</translation>
    </message>
    <message>
        <source>Recognition writes in its style, with its punctuation. Empty: the usual one.</source>
        <translation>辨識結果會模仿它的風格和標點。留空則用預設範句。</translation>
    </message>
    <message>
        <source>The same for English calls.</source>
        <translation>用於英文通話。</translation>
    </message>
    <message>
        <source>As spoken</source>
        <translation>按口語</translation>
    </message>
    <message>
        <source>In digits</source>
        <translation>用數字</translation>
    </message>
    <message>
        <source>As recognised</source>
        <translation>保持原樣</translation>
    </message>
    <message>
        <source>Also at pauses</source>
        <translation>停頓處補上</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n 個詞語</numerusform>
        </translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>暫無</translation>
    </message>
</context>
<context>
    <name>GlossaryModel</name>
    <message>
        <source>Word</source>
        <translation>詞語</translation>
    </message>
    <message>
        <source>Heard wrongly as</source>
        <translation>誤辨識為</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>通話數</translation>
    </message>
    <message>
        <source>All</source>
        <translation>所有</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
</context>
<context>
    <name>HealthView</name>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>複製表格</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>評分項</translation>
    </message>
    <message>
        <source>The table is copied.</source>
        <translation>表格已複製。</translation>
    </message>
    <message>
        <source>No evaluation yet</source>
        <translation>還沒有質檢評價</translation>
    </message>
    <message>
        <source>Once calls are evaluated by it, every item shows here what it adds: how often it is answered, whether it separates calls, whether reviewers agree.</source>
        <translation>用它質檢通話之後，這裡會顯示每個評分項的作用：作答多少、能否區分通話、質檢員之間是否一致。</translation>
    </message>
    <message>
        <source>Look at all versions and months</source>
        <translation>檢視全部版本和月份</translation>
    </message>
    <message numerus="yes">
        <source>%n evaluation(s)</source>
        <translation>
            <numerusform>%n 份質檢評價</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) reviewed twice</source>
        <translation>
            <numerusform>%n 通由多人質檢</numerusform>
        </translation>
    </message>
    <message>
        <source>too few</source>
        <translation>樣本太少</translation>
    </message>
    <message>
        <source>Gwet&apos;s AC1 over calls that several reviewers evaluated: 1 is full agreement, 0 is chance</source>
        <translation>多人質檢通話的 Gwet AC1 一致性：1 為完全一致，0 為隨機水準</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>評分項</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>作答</translation>
    </message>
    <message>
        <source>Share of the forms on which it was asked that have an answer</source>
        <translation>在問到它的表單中，作答的佔比</translation>
    </message>
    <message>
        <source>N/A</source>
        <translation>不適用</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>滿分</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>Fatal</source>
        <translation>致命</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>一致性</translation>
    </message>
    <message>
        <source>Suggestions kept</source>
        <translation>採納建議</translation>
    </message>
    <message>
        <source>Share of the suggested answers that reviewers kept</source>
        <translation>質檢員保留的建議答案佔比</translation>
    </message>
</context>
<context>
    <name>HearingGroup</name>
    <message>
        <source>Recognition</source>
        <translation>辨識</translation>
    </message>
    <message>
        <source>Speech model</source>
        <translation>語音模型</translation>
    </message>
    <message>
        <source>Recognition runs on this computer; no recording leaves it.</source>
        <translation>辨識在本機進行，錄音不會離開本機。</translation>
    </message>
    <message>
        <source>Spoken language</source>
        <translation>通話語言</translation>
    </message>
    <message>
        <source>Detected call by call unless all calls have the same.</source>
        <translation>逐通自動偵測，除非所有通話語言相同。</translation>
    </message>
    <message>
        <source>Chinese script</source>
        <translation>中文字體</translation>
    </message>
    <message>
        <source>Of transcripts recognised from now on.</source>
        <translation>用於此後辨識的轉寫文本。</translation>
    </message>
    <message>
        <source>Doubtful passages</source>
        <translation>可疑片段</translation>
    </message>
    <message>
        <source>Heard again where the text turns in circles or leaves speech out. Without it, recognition is faster.</source>
        <translation>文字循環重複或漏掉說話內容時再辨識一遍。關閉後辨識更快。</translation>
    </message>
    <message>
        <source>Mark long silence</source>
        <translation>標出長靜音</translation>
    </message>
    <message>
        <source>In the calls table, by the longest time in which nobody speaks.</source>
        <translation>在通話列表中，按雙方都不說話的最長時間標出。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選擇…</translation>
    </message>
    <message>
        <source>Detect</source>
        <translation>自動偵測</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英語</translation>
    </message>
    <message>
        <source>Simplified</source>
        <translation>簡體</translation>
    </message>
    <message>
        <source>Traditional</source>
        <translation>繁體</translation>
    </message>
    <message>
        <source>Traditional, Taiwan&apos;s words</source>
        <translation>繁體（臺灣用詞）</translation>
    </message>
    <message>
        <source>As recognised</source>
        <translation>按辨識結果</translation>
    </message>
    <message>
        <source>Hear again</source>
        <translation>再辨識一遍</translation>
    </message>
    <message>
        <source>Hear once</source>
        <translation>只辨識一遍</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>從不</translation>
    </message>
    <message numerus="yes">
        <source>From %n second(s)</source>
        <translation>
            <numerusform>%n 秒起</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistorySheet</name>
    <message>
        <source>History of corrections</source>
        <translation>更正歷史</translation>
    </message>
    <message>
        <source>Nothing was corrected yet.</source>
        <translation>還沒有更正。</translation>
    </message>
    <message>
        <source>{count} older corrections are not shown.</source>
        <translation>另有 {count} 筆更早的更正未顯示。</translation>
    </message>
    <message>
        <source>the program</source>
        <translation>程式</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有 {count} 行</translation>
    </message>
    <message>
        <source>Go to the line</source>
        <translation>前往該行</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>還原</translation>
    </message>
    <message>
        <source>Bring back what stood there before this correction</source>
        <translation>還原此次更正之前的內容</translation>
    </message>
    <message>
        <source>{line} (deleted)</source>
        <translation>{line}（已刪除）</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>座席</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Text corrected</source>
        <translation>更正文字</translation>
    </message>
    <message>
        <source>Speaker changed</source>
        <translation>變更說話人</translation>
    </message>
    <message>
        <source>Line split</source>
        <translation>拆分一行</translation>
    </message>
    <message>
        <source>Lines merged</source>
        <translation>合併兩行</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>已刪除</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>已還原</translation>
    </message>
    <message>
        <source>Words replaced</source>
        <translation>取代詞語</translation>
    </message>
    <message>
        <source>Back to the recognised text</source>
        <translation>還原為辨識文字</translation>
    </message>
    <message>
        <source>Correction taken back</source>
        <translation>撤回更正</translation>
    </message>
    <message>
        <source>Correction made again</source>
        <translation>重做更正</translation>
    </message>
    <message>
        <source>Corrections kept through a new recognition</source>
        <translation>重新辨識後保留更正</translation>
    </message>
</context>
<context>
    <name>ImportActs</name>
    <message>
        <source>Import finished evaluations…</source>
        <translation>匯入已完成的評價…</translation>
    </message>
    <message>
        <source>Undo the last import of evaluations…</source>
        <translation>撤銷最近一次評價匯入…</translation>
    </message>
    <message>
        <source>There is no import of evaluations to be undone.</source>
        <translation>沒有可以撤銷的評價匯入。</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>撤銷匯入</translation>
    </message>
    <message>
        <source>Undo the import of {file}?</source>
        <translation>撤銷 {file} 的匯入？</translation>
    </message>
    <message numerus="yes">
        <source>%n evaluation(s) were taken in {at} by {name}.</source>
        <translation>
            <numerusform>{name} 於 {at} 匯入了 %n 筆評價。</numerusform>
        </translation>
    </message>
    <message>
        <source>They are removed; evaluations whose place they took count again. The log keeps it.</source>
        <translation>這些評價將被移除，被它們取代的評價重新生效，操作記錄予以保留。</translation>
    </message>
    <message>
        <source>Calls that were here lose what the file told of them; what it told of agents stays.</source>
        <translation>原有通話會清除本次匯入補上的內容；匯入的座席資訊保留。</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import recordings</source>
        <translation>匯入錄音</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Step {step} of {steps}</source>
        <translation>第 {step} 步，共 {steps} 步</translation>
    </message>
    <message>
        <source>Agents and times of the calls</source>
        <translation>通話的座席與時間</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>錄音</translation>
    </message>
    <message numerus="yes">
        <source>Import %n recording(s)</source>
        <translation>
            <numerusform>匯入 %n 個錄音</numerusform>
        </translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Importing recordings</source>
        <translation>正在匯入錄音</translation>
    </message>
</context>
<context>
    <name>ImportFields</name>
    <message>
        <source>File name</source>
        <translation>檔名</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>通話</translation>
    </message>
    <message>
        <source>Agent number</source>
        <translation>座席工號</translation>
    </message>
    <message>
        <source>Agent name</source>
        <translation>座席姓名</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>班組</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始時間</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>佇列</translation>
    </message>
    <message>
        <source>CSAT</source>
        <translation>滿意度</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>已解決</translation>
    </message>
</context>
<context>
    <name>ImportPanel</name>
    <message numerus="yes">
        <source>Not carried over: %n thing(s)</source>
        <translation>
            <numerusform>%n 處未能帶入</numerusform>
        </translation>
    </message>
    <message>
        <source>The draft was made of {file}. Look at these before you publish it.</source>
        <translation>草稿由 {file} 產生。發布前請檢查以下各處。</translation>
    </message>
    <message>
        <source>Copy list</source>
        <translation>複製清單</translation>
    </message>
    <message>
        <source>line {line}</source>
        <translation>第 {line} 行</translation>
    </message>
</context>
<context>
    <name>ItemRow</name>
    <message>
        <source>N/A</source>
        <translation>不適用</translation>
    </message>
    <message>
        <source>not scored</source>
        <translation>不計分</translation>
    </message>
    <message>
        <source>What is expected</source>
        <translation>評分標準</translation>
    </message>
    <message>
        <source>Comment on {item}</source>
        <translation>{item} 的評語</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>評語</translation>
    </message>
    <message>
        <source>Mark this moment as evidence</source>
        <translation>將此刻標記為依據</translation>
    </message>
    <message>
        <source>not answered yet</source>
        <translation>尚未作答</translation>
    </message>
    <message>
        <source>a comment is asked for</source>
        <translation>需要評語</translation>
    </message>
    <message>
        <source>a moment of the recording is asked for</source>
        <translation>需要錄音中的一個時刻作依據</translation>
    </message>
</context>
<context>
    <name>JobRow</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>JobsStrip</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Show all work and its results</source>
        <translation>顯示全部任務及結果</translation>
    </message>
    <message>
        <source>Imports, recognition and exports are listed here with their results.</source>
        <translation>匯入、辨識和匯出任務及其結果都列在這裡。</translation>
    </message>
    <message>
        <source>No work under way</source>
        <translation>沒有進行中的任務</translation>
    </message>
    <message numerus="yes">
        <source>{work} · %n more</source>
        <translation>
            <numerusform>{work} · 另有 %n 項</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>快速鍵</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>變更…</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>還原預設</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>全部還原預設</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Find an act or a key</source>
        <translation>尋找操作或按鍵</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>新的按鍵</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>In a text field the keys write; Esc goes back to the form.</source>
        <translation>在文字欄位中按鍵用於輸入，按 Esc 返回評分表。</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>已變更</translation>
    </message>
    <message>
        <source>Press the new keys for “{act}”</source>
        <translation>請按下「{act}」的新按鍵</translation>
    </message>
    <message>
        <source>{keys} always means something else. Choose other keys.</source>
        <translation>{keys} 已有固定用途，請另選按鍵。</translation>
    </message>
    <message>
        <source>{keys} is used for “{act}”, which has no keys any more then.</source>
        <translation>{keys} 目前用於「{act}」，使用後該操作將沒有按鍵。</translation>
    </message>
</context>
<context>
    <name>LedgerDialog</name>
    <message>
        <source>Points ledger</source>
        <translation>積分賬本</translation>
    </message>
    <message>
        <source>No rewards yet</source>
        <translation>還沒有獎品</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>兌換</translation>
    </message>
    <message>
        <source>Give by hand</source>
        <translation>手工發放</translation>
    </message>
    <message>
        <source>Take posting back</source>
        <translation>沖銷</translation>
    </message>
    <message>
        <source>Add reward</source>
        <translation>新增獎品</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>積分</translation>
    </message>
    <message>
        <source> points</source>
        <translation> 積分</translation>
    </message>
    <message>
        <source>Why, for the statement</source>
        <translation>事由，記入明細</translation>
    </message>
    <message>
        <source>Balances</source>
        <translation>餘額</translation>
    </message>
    <message>
        <source>Rewards</source>
        <translation>獎品</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Nobody has points yet</source>
        <translation>還沒有人有積分</translation>
    </message>
    <message>
        <source>Closing a month gives the points of its awards.</source>
        <translation>月結時會發放獎項對應的積分。</translation>
    </message>
    <message>
        <source>Half a day off, a coffee, a book…</source>
        <translation>調休半天、咖啡、圖書…</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>所需積分</translation>
    </message>
    <message>
        <source>without limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩餘</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>座席</translation>
    </message>
    <message>
        <source>Earned</source>
        <translation>獲得</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>已用</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>過期</translation>
    </message>
    <message>
        <source>offered</source>
        <translation>可兌換</translation>
    </message>
    <message>
        <source>not offered</source>
        <translation>已下架</translation>
    </message>
    <message>
        <source>Reward</source>
        <translation>獎品</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>{reward}, {cost} points</source>
        <translation>{reward}，{cost} 積分</translation>
    </message>
    <message>
        <source>When</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事項</translation>
    </message>
    <message>
        <source>By</source>
        <translation>經手人</translation>
    </message>
    <message>
        <source>Offer no longer</source>
        <translation>下架</translation>
    </message>
    <message>
        <source>Offer again</source>
        <translation>重新上架</translation>
    </message>
    <message>
        <source>Awards of {month}</source>
        <translation>{month} 獎項</translation>
    </message>
    <message>
        <source>Adjustment of {origin}, with {month}</source>
        <translation>{origin} 補差，隨 {month} 發放</translation>
    </message>
    <message>
        <source>Given by hand</source>
        <translation>手工發放</translation>
    </message>
    <message>
        <source>Exchanged for {reward}</source>
        <translation>兌換 {reward}</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>沖銷</translation>
    </message>
    <message>
        <source>(taken back later)</source>
        <translation>（後已沖銷）</translation>
    </message>
</context>
<context>
    <name>LeftOutButton</name>
    <message numerus="yes">
        <source>%n text(s) left out</source>
        <translation>
            <numerusform>已略去 %n 處文字</numerusform>
        </translation>
    </message>
    <message>
        <source>What the speech model wrote although nobody said it; click to read it</source>
        <translation>語音模型寫出但沒有人說過的文字；點擊查看</translation>
    </message>
</context>
<context>
    <name>LeftOutSheet</name>
    <message>
        <source>About here; click to listen</source>
        <translation>大約在這裡；點擊收聽</translation>
    </message>
    <message>
        <source>The speech model wrote this, but nobody said it: lines of subtitles, endless repetitions, words over silence. It counts nowhere. If it was said after all, correct the line where it belongs.</source>
        <translation>以下文字由語音模型寫出，但沒有人說過：字幕語句、無休止的重複、靜音處的文字。它們不計入任何結果。如果確實有人說過，請在相應位置更正那一行。</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>Rubrics</source>
        <translation>評分表</translation>
    </message>
    <message>
        <source>Policies of the month</source>
        <translation>月度政策</translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>無標題</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>版本 {version}</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>published</source>
        <translation>已發布</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Draft of version {version}</source>
        <translation>版本 {version} 草稿</translation>
    </message>
    <message>
        <source>changed {time}</source>
        <translation>{time} 修改</translation>
    </message>
    <message>
        <source>changed on disk</source>
        <translation>檔案已改動</translation>
    </message>
    <message>
        <source>newer on disk</source>
        <translation>檔案較新</translation>
    </message>
    <message>
        <source>other id on disk</source>
        <translation>檔案已換編號</translation>
    </message>
    <message>
        <source>has errors</source>
        <translation>有錯誤</translation>
    </message>
    <message>
        <source>not there any more</source>
        <translation>檔案已不在</translation>
    </message>
    <message>
        <source>{file} changed after version {version} was published.</source>
        <translation>{file} 在版本 {version} 發布之後有改動。</translation>
    </message>
    <message>
        <source>{file} holds version {file_version}; version {version} is published.</source>
        <translation>{file} 中是版本 {file_version}，已發布的是版本 {version}。</translation>
    </message>
    <message>
        <source>{file} holds another rubric now than the published {id}.</source>
        <translation>{file} 現在的內容已不是已發布的 {id}。</translation>
    </message>
    <message>
        <source>{file} changed after version {version} was published, and has errors.</source>
        <translation>{file} 在版本 {version} 發布之後有改動，並且有錯誤。</translation>
    </message>
    <message>
        <source>{file}, from which version {version} was published, is not there any more.</source>
        <translation>發布版本 {version} 所用的 {file} 已不在原處。</translation>
    </message>
</context>
<context>
    <name>LineEditor</name>
    <message>
        <source>Text of the line</source>
        <translation>本行文字</translation>
    </message>
    <message>
        <source>Enter stores, Ctrl+Enter stores and goes on, Shift+Enter splits here, Esc leaves</source>
        <translation>Enter 儲存，Ctrl+Enter 儲存並到下一行，Shift+Enter 在此拆分，Esc 放棄</translation>
    </message>
</context>
<context>
    <name>LivingForm</name>
    <message>
        <source>The text has errors. This is the form of the last valid text.</source>
        <translation>文字有錯誤。這裡顯示最後一次有效文字的表單。</translation>
    </message>
    <message>
        <source>The form appears here as soon as the text has no errors.</source>
        <translation>文字沒有錯誤後，表單會顯示在這裡。</translation>
    </message>
</context>
<context>
    <name>LookGroup</name>
    <message>
        <source>Look</source>
        <translation>外觀</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟隨系統</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
</context>
<context>
    <name>MachineGroup</name>
    <message>
        <source>This computer</source>
        <translation>本機</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>處理器</translation>
    </message>
    <message>
        <source>How many half minutes are taken in one go. More is faster on some computers and takes memory.</source>
        <translation>每一路一次辨識多少個半分鐘片段。多一些在部分電腦上更快，但佔用記憶體。</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>執行緒數</translation>
    </message>
    <message>
        <source>Fewer leave room for other programs while calls are recognised.</source>
        <translation>較少的執行緒可在辨識時為其他程式留出餘力。</translation>
    </message>
    <message>
        <source>Windows together</source>
        <translation>每次辨識的視窗數</translation>
    </message>
    <message>
        <source>Memory of recognition</source>
        <translation>辨識記憶體上限</translation>
    </message>
    <message>
        <source>Having used more, its process is started anew after the call in hand; nothing is lost.</source>
        <translation>超出後，辨識程序在目前通話完成後重新啟動，不會遺失任何內容。</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>連網</translation>
    </message>
    <message>
        <source>Only downloads of speech models go online, and only when you ask for one.</source>
        <translation>只有下載語音模型時才連網，且僅在您要求時。</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>測量</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>重新測量</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>執行於</translation>
    </message>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>%n 核</numerusform>
        </translation>
    </message>
    <message>
        <source>Graphics card, else processor</source>
        <translation>優先顯示卡，否則處理器</translation>
    </message>
    <message>
        <source>Processor only</source>
        <translation>僅用處理器</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>Automatic ({value})</source>
        <translation>自動（{value}）</translation>
    </message>
    <message>
        <source>May go online</source>
        <translation>允許連網</translation>
    </message>
    <message>
        <source>Never go online</source>
        <translation>從不連網</translation>
    </message>
    <message>
        <source>A graphics card is not looked for.</source>
        <translation>不尋找顯示卡。</translation>
    </message>
    <message>
        <source>Whether a graphics card can be used is found out with the first call.</source>
        <translation>辨識第一個通話時會偵測能否使用顯示卡。</translation>
    </message>
    <message>
        <source>No NVIDIA graphics card was found; the processor does it.</source>
        <translation>未找到 NVIDIA 顯示卡，由處理器辨識。</translation>
    </message>
    <message>
        <source>The graphics card {card} is used.</source>
        <translation>正在使用顯示卡 {card}。</translation>
    </message>
    <message numerus="yes">
        <source>Shared out among %n half minute(s) that are heard at the same time.</source>
        <translation>
            <numerusform>執行緒分給同時辨識的 %n 個半分鐘片段。</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a speech model first.</source>
        <translation>請先選擇語音模型。</translation>
    </message>
    <message>
        <source>Tried out by itself before a long queue, or after a short one.</source>
        <translation>長佇列開始前或短佇列結束後會自動試測。</translation>
    </message>
    <message>
        <source>{model} could not be tried out here.</source>
        <translation>無法在本機試測 {model}。</translation>
    </message>
    <message>
        <source>{model}: half a minute of speech takes about {seconds} s.</source>
        <translation>{model}：半分鐘語音約需 {seconds} 秒。</translation>
    </message>
    <message>
        <source>That is {gain} times as fast as the slowest way tried.</source>
        <translation>速度是所試最慢方式的 {gain} 倍。</translation>
    </message>
    <message>
        <source>being measured…</source>
        <translation>正在測量…</translation>
    </message>
    <message>
        <source>not measured yet</source>
        <translation>尚未測量</translation>
    </message>
    <message>
        <source>Measure this computer</source>
        <translation>測量本機</translation>
    </message>
    <message>
        <source>Measured: {threads} threads for {workers} at the same time, {batch} windows together</source>
        <translation>測量完成：{threads} 個執行緒分給 {workers} 路，每路一次辨識 {batch} 個視窗</translation>
    </message>
    <message>
        <source>Measured: on the graphics card, {batch} windows together</source>
        <translation>測量完成：使用顯示卡，同時辨識 {batch} 個視窗</translation>
    </message>
</context>
<context>
    <name>MachineNews</name>
    <message>
        <source>Open settings</source>
        <translation>開啟設定</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Drop recordings, folders or a metadata sheet to import them</source>
        <translation>拖放錄音、資料夾或中繼資料表格即可匯入</translation>
    </message>
    <message numerus="yes">
        <source>Quit while %n job(s) run?</source>
        <translation>
            <numerusform>有 %n 項任務正在進行，仍要退出嗎？</numerusform>
        </translation>
    </message>
    <message>
        <source>They are stopped. What they have stored so far is kept.</source>
        <translation>任務會被停止，已儲存的內容保留。</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>留下</translation>
    </message>
    <message>
        <source>Find screens, actions and calls</source>
        <translation>尋找畫面、操作和通話</translation>
    </message>
    <message>
        <source>Search all transcripts</source>
        <translation>搜尋所有轉寫文字</translation>
    </message>
    <message>
        <source>Show the keys</source>
        <translation>顯示快速鍵</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>全域</translation>
    </message>
    <message>
        <source>Service Star QA</source>
        <translation>服務之星質檢</translation>
    </message>
    <message>
        <source>{screen} – {program}</source>
        <translation>{screen} – {program}</translation>
    </message>
</context>
<context>
    <name>MetadataForm</name>
    <message>
        <source>Call</source>
        <translation>通話</translation>
    </message>
    <message>
        <source>Agent number</source>
        <translation>座席工號</translation>
    </message>
    <message>
        <source>Agent name</source>
        <translation>座席姓名</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>班組</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始時間</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>佇列</translation>
    </message>
    <message>
        <source>CSAT</source>
        <translation>滿意度</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>已解決</translation>
    </message>
    <message>
        <source>YYYY-MM-DD HH:MM</source>
        <translation>YYYY-MM-DD HH:MM</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>MetadataPage</name>
    <message>
        <source>From a sheet</source>
        <translation>來自表格</translation>
    </message>
    <message>
        <source>From the file names</source>
        <translation>來自檔名</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以後再說</translation>
    </message>
    <message>
        <source>The calls are taken in by their file names alone. Agent, team and start can be written on each call&apos;s card later, or filled in by importing the same recordings again with a sheet.</source>
        <translation>僅按檔名匯入通話。座席、班組和開始時間可以以後在通話卡片上填寫，也可以用表格再次匯入同樣的錄音來補全。</translation>
    </message>
</context>
<context>
    <name>MissingList</name>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>{item}: not answered</source>
        <translation>{item}：未作答</translation>
    </message>
    <message>
        <source>{item}: a comment is asked for</source>
        <translation>{item}：需要評語</translation>
    </message>
    <message>
        <source>{item}: a moment of the recording is asked for</source>
        <translation>{item}：需要錄音時刻作為依據</translation>
    </message>
    <message>
        <source>Still missing before this can be submitted: {count}</source>
        <translation>提交前還缺 {count} 項</translation>
    </message>
</context>
<context>
    <name>ModelDialog</name>
    <message>
        <source>Speech models</source>
        <translation>語音模型</translation>
    </message>
    <message>
        <source>Import the model {name}</source>
        <translation>匯入模型 {name}</translation>
    </message>
    <message>
        <source>{name} is in the store</source>
        <translation>{name} 已存入模型庫</translation>
    </message>
    <message>
        <source>Download the model {name}</source>
        <translation>下載模型 {name}</translation>
    </message>
    <message>
        <source>Check the model {name}</source>
        <translation>檢查模型 {name}</translation>
    </message>
    <message>
        <source>Every file is whole</source>
        <translation>所有檔案完好</translation>
    </message>
    <message>
        <source>Convert the model {name} to int8</source>
        <translation>將模型 {name} 轉換為 int8</translation>
    </message>
    <message>
        <source>Convert {name} to int8?</source>
        <translation>將 {name} 轉換為 int8？</translation>
    </message>
    <message>
        <source>On a processor an int8 model starts in a fraction of the time and takes half the room or less. On graphics cards the original is as fast. The result is compared with the original before it is kept.</source>
        <translation>在處理器上，int8 模型載入只需原來的幾分之一時間，佔用空間減半以上。在顯示卡上原模型同樣快。轉換結果先與原模型比對，一致才保留。</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>兩者都保留</translation>
    </message>
    <message>
        <source>Replace the original</source>
        <translation>取代原模型</translation>
    </message>
    <message>
        <source>{size} are free again afterwards.</source>
        <translation>將釋放 {size}。</translation>
    </message>
    <message>
        <source>It is the model in use; the next recognition will ask for another.</source>
        <translation>這是正在使用的模型；下次辨識時需另選模型。</translation>
    </message>
    <message>
        <source>Remove the model {name}?</source>
        <translation>刪除模型 {name}？</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>{name} was removed, {size} are free again</source>
        <translation>已刪除 {name}，釋放 {size}</translation>
    </message>
    <message>
        <source>Import a model&apos;s folder</source>
        <translation>匯入模型資料夾</translation>
    </message>
    <message>
        <source>Archives of models ({endings})</source>
        <translation>模型壓縮檔 ({endings})</translation>
    </message>
    <message>
        <source>Import a model&apos;s archive</source>
        <translation>匯入模型壓縮檔</translation>
    </message>
</context>
<context>
    <name>ModelListing</name>
    <message>
        <source>On this computer</source>
        <translation>本機已有</translation>
    </message>
    <message>
        <source>To download: many languages</source>
        <translation>可下載：多語言</translation>
    </message>
    <message>
        <source>To download: Chinese</source>
        <translation>可下載：中文</translation>
    </message>
    <message>
        <source>To download: English only</source>
        <translation>可下載：僅英文</translation>
    </message>
</context>
<context>
    <name>ModelPage</name>
    <message>
        <source>Recognition runs on this computer with a model that is downloaded once. Larger models make fewer mistakes and take longer. Without a way to the internet, download a model on another computer and drop its folder or archive here.</source>
        <translation>辨識在本機進行，模型只需下載一次。模型越大，錯誤越少，用時越長。無法上網時，可在其他電腦下載模型，再將其資料夾或壓縮檔拖到此處。</translation>
    </message>
    <message>
        <source>Open the store&apos;s folder</source>
        <translation>開啟模型庫資料夾</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>{size} in {folder}, {free} free</source>
        <translation>{folder} 已用 {size}，剩餘 {free}</translation>
    </message>
    <message>
        <source>Drop it to import the model.</source>
        <translation>放開即可匯入模型。</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>匯入資料夾…</translation>
    </message>
    <message>
        <source>A model that was downloaded on another computer: model.bin and its files</source>
        <translation>在其他電腦下載的模型：model.bin 及其附屬檔案</translation>
    </message>
    <message>
        <source>Import an archive…</source>
        <translation>匯入壓縮檔…</translation>
    </message>
    <message>
        <source>A zip or tar of such a folder</source>
        <translation>此類資料夾的 zip 或 tar 壓縮檔</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Choose a speech model</source>
        <translation>選擇語音模型</translation>
    </message>
</context>
<context>
    <name>ModelRow</name>
    <message>
        <source>in use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>More for {name}</source>
        <translation>{name} 的更多操作</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>繼續</translation>
    </message>
    <message>
        <source>Stopped; {done} of about {total} are here</source>
        <translation>已暫停，已下載 {done}，共約 {total}</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>下載</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暫停</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重試</translation>
    </message>
    <message>
        <source>Cancel and discard</source>
        <translation>取消並捨棄</translation>
    </message>
    <message>
        <source>Check files</source>
        <translation>檢查檔案</translation>
    </message>
    <message>
        <source>Convert to int8…</source>
        <translation>轉換為 int8…</translation>
    </message>
    <message>
        <source>Discard what is here</source>
        <translation>捨棄已下載部分</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>刪除…</translation>
    </message>
</context>
<context>
    <name>MonthActs</name>
    <message>
        <source>service-star-{month}</source>
        <translation>服務之星-{month}</translation>
    </message>
    <message>
        <source>Export workbook</source>
        <translation>匯出工作簿</translation>
    </message>
    <message>
        <source>It was closed {at} by {name}.</source>
        <translation>{name} 於 {at} 月結。</translation>
    </message>
    <message>
        <source>Its snapshot and your reason are kept for good, its points are taken back, and the ranking follows every change again. A correction that came late needs no reopening: it becomes an adjustment by itself.</source>
        <translation>月結快照和原因將永久保留，已發積分收回，排行重新隨變更更新。遲到的更正無需重新開啟：它會自動成為補差。</translation>
    </message>
    <message>
        <source>Reopen {month}?</source>
        <translation>重新開啟 {month}？</translation>
    </message>
    <message>
        <source>Why is the month opened again?</source>
        <translation>為什麼重新開啟？</translation>
    </message>
    <message>
        <source>Reopen the month</source>
        <translation>重新開啟</translation>
    </message>
    <message>
        <source>{month} is announced.</source>
        <translation>{month} 已公佈。</translation>
    </message>
    <message>
        <source>Take the notice of {month} back?</source>
        <translation>撤回 {month} 的公示？</translation>
    </message>
    <message>
        <source>The month counts as not made known; the log keeps what was.</source>
        <translation>本月視為尚未公示或公佈，操作記錄予以保留。</translation>
    </message>
    <message>
        <source>Why is it taken back?</source>
        <translation>為什麼撤回？</translation>
    </message>
    <message>
        <source>Take the notice back</source>
        <translation>撤回公示</translation>
    </message>
    <message>
        <source>Workbook…</source>
        <translation>工作簿…</translation>
    </message>
    <message>
        <source>Fill your own template…</source>
        <translation>填充自有模板…</translation>
    </message>
    <message>
        <source>Ranking as CSV…</source>
        <translation>排行 CSV…</translation>
    </message>
    <message>
        <source>Commendation and certificates…</source>
        <translation>表彰頁和證書…</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Export ranking</source>
        <translation>匯出排行</translation>
    </message>
    <message>
        <source>CSV sheet (*.csv)</source>
        <translation>CSV 表格 (*.csv)</translation>
    </message>
    <message>
        <source>Choose your template</source>
        <translation>選擇模板</translation>
    </message>
    <message>
        <source>{file} written</source>
        <translation>已寫入 {file}</translation>
    </message>
    <message>
        <source>{month} is written: {file}</source>
        <translation>{month} 已寫入：{file}</translation>
    </message>
    <message>
        <source>Exporting {month}</source>
        <translation>正在匯出 {month}</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>開啟資料夾</translation>
    </message>
    <message>
        <source>{month} is closed. What changes in it now becomes an adjustment of a later month.</source>
        <translation>{month} 已月結。之後的變更將作為以後月份的補差。</translation>
    </message>
    <message>
        <source>{month} is open again.</source>
        <translation>{month} 已重新開啟。</translation>
    </message>
</context>
<context>
    <name>MonthBar</name>
    <message>
        <source>Figures…</source>
        <translation>指標…</translation>
    </message>
    <message>
        <source>Points…</source>
        <translation>積分…</translation>
    </message>
    <message>
        <source>Commendation…</source>
        <translation>表彰…</translation>
    </message>
    <message>
        <source>Public notice…</source>
        <translation>公示…</translation>
    </message>
    <message>
        <source>Announce</source>
        <translation>公佈</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>撤回…</translation>
    </message>
    <message>
        <source>Close the month…</source>
        <translation>月結…</translation>
    </message>
    <message>
        <source>Reopen…</source>
        <translation>重新開啟…</translation>
    </message>
    <message>
        <source>Open: the ranking follows every change</source>
        <translation>未月結：排行隨每次變更更新</translation>
    </message>
    <message>
        <source>Closed {at} by {name} · hash {hash}</source>
        <translation>{name} 於 {at} 月結 · 雜湊 {hash}</translation>
    </message>
    <message numerus="yes">
        <source>%n appeal(s) undecided</source>
        <translation>
            <numerusform>%n 件申訴待裁定</numerusform>
        </translation>
    </message>
    <message>
        <source>Public notice until {day}</source>
        <translation>公示至 {day}</translation>
    </message>
    <message>
        <source>Announced {day}</source>
        <translation>{day} 已公佈</translation>
    </message>
</context>
<context>
    <name>MonthGroup</name>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Appeals</source>
        <translation>申訴期限</translation>
    </message>
    <message>
        <source>How long after its submission an evaluation can be appealed.</source>
        <translation>評價提交後多久之內可以申訴。</translation>
    </message>
    <message>
        <source>Public notice</source>
        <translation>公示期</translation>
    </message>
    <message>
        <source>How long a ranking is shown before it is announced; each notice can differ.</source>
        <translation>排行公布之前公示多久，每次公示可另行設定。</translation>
    </message>
    <message>
        <source>Points expire</source>
        <translation>積分有效期</translation>
    </message>
    <message>
        <source>Counted when a month is closed; points that were spent never expire.</source>
        <translation>在月結時計算；已使用的積分不會過期。</translation>
    </message>
    <message>
        <source>never</source>
        <translation>永不過期</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>國定假日</translation>
    </message>
    <message>
        <source>Days off beside Saturdays and Sundays; working days are counted without them.</source>
        <translation>週六、週日以外的休息日，工作日計算時將其扣除。</translation>
    </message>
    <message>
        <source>No holidays yet. Add a day, or paste the list that your authority publishes.</source>
        <translation>還沒有假日。可新增日期，或貼上官方公布的清單。</translation>
    </message>
    <message>
        <source>Weekends that are worked</source>
        <translation>補班的週末</translation>
    </message>
    <message>
        <source>Saturdays and Sundays that make up for a holiday.</source>
        <translation>因連假而補班的週六、週日。</translation>
    </message>
    <message>
        <source>Every Saturday and Sunday is free.</source>
        <translation>週六、週日均為休息日。</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n 個工作日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n 個月</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewRubricDialog</name>
    <message>
        <source>New rubric</source>
        <translation>新增評分表</translation>
    </message>
    <message>
        <source>How does it score?</source>
        <translation>如何計分？</translation>
    </message>
    <message>
        <source>Language of its texts</source>
        <translation>文字語言</translation>
    </message>
    <message>
        <source>Create draft</source>
        <translation>建立草稿</translation>
    </message>
    <message>
        <source>Weighted</source>
        <translation>加權制</translation>
    </message>
    <message>
        <source>Every item counts by its weight in its section, every section by its weight in the form.</source>
        <translation>評分項按在大項中的權重計分，大項按在整份表中的權重計分。</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分值制</translation>
    </message>
    <message>
        <source>Answers are worth points; the score is the share of the points that could be reached.</source>
        <translation>每個答案有分值，得分是所得分值佔可得分值的比例。</translation>
    </message>
    <message>
        <source>Deduction</source>
        <translation>扣分制</translation>
    </message>
    <message>
        <source>Every call begins with full marks, and faults take points away.</source>
        <translation>每通從滿分開始，出現差錯則扣分。</translation>
    </message>
</context>
<context>
    <name>NoticeDialog</name>
    <message>
        <source>Public notice of {month}</source>
        <translation>{month} 公示</translation>
    </message>
    <message>
        <source>Post the result of {month}?</source>
        <translation>公示 {month} 的結果？</translation>
    </message>
    <message>
        <source>Until the last day agents may appeal; the month can be announced afterwards, when every appeal is decided.</source>
        <translation>公示期內座席可以申訴；期滿且申訴全部裁定後可以公佈。</translation>
    </message>
    <message>
        <source>Working days after today</source>
        <translation>今天之後的工作日數</translation>
    </message>
    <message>
        <source>Post notice</source>
        <translation>開始公示</translation>
    </message>
    <message>
        <source>until {day}, {weekday}</source>
        <translation>至 {day}，{weekday}</translation>
    </message>
</context>
<context>
    <name>NumberEditor</name>
    <message>
        <source>Write a number</source>
        <translation>請輸入數字</translation>
    </message>
    <message>
        <source>Write a whole number</source>
        <translation>請輸入整數</translation>
    </message>
    <message>
        <source>The number has too many places</source>
        <translation>小數位數過多</translation>
    </message>
    <message>
        <source>Not between {lowest} and {highest}: not stored</source>
        <translation>不在 {lowest} 到 {highest} 之間，未儲存</translation>
    </message>
</context>
<context>
    <name>NumberForm</name>
    <message>
        <source>Weights of the score</source>
        <translation>得分權重</translation>
    </message>
    <message>
        <source>Added and taken away</source>
        <translation>加減分</translation>
    </message>
    <message>
        <source>Who can be ranked</source>
        <translation>參評條件</translation>
    </message>
    <message>
        <source>Awards</source>
        <translation>獎項</translation>
    </message>
    <message>
        <source>each</source>
        <translation>每次</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>至少</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>至多</translation>
    </message>
    <message>
        <source>places</source>
        <translation>名額</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>獎金</translation>
    </message>
    <message>
        <source>points</source>
        <translation>積分</translation>
    </message>
    <message>
        <source>least evaluations</source>
        <translation>最少質檢評價數</translation>
    </message>
    <message>
        <source>most fatal evaluations</source>
        <translation>最多致命評價數</translation>
    </message>
    <message>
        <source>least days of work here</source>
        <translation>最少在職天數</translation>
    </message>
    <message>
        <source>below</source>
        <translation>低於</translation>
    </message>
    <message>
        <source>share of the ranked in %</source>
        <translation>佔入榜人數的百分比</translation>
    </message>
    <message>
        <source>months in a row</source>
        <translation>連續月數</translation>
    </message>
    <message>
        <source>band {number}: from</source>
        <translation>第 {number} 檔：達到</translation>
    </message>
    <message>
        <source>band {number}: points</source>
        <translation>第 {number} 檔：得分</translation>
    </message>
</context>
<context>
    <name>OptionsEditor</name>
    <message>
        <source>None of these</source>
        <translation>以上都沒有</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Fatal for the whole evaluation</source>
        <translation>整份質檢評價的致命項</translation>
    </message>
    <message>
        <source>Fatal for this section</source>
        <translation>本大項的致命項</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Screen, action, or number, agent or customer of a call</source>
        <translation>畫面、操作，或通話的編號、座席、客戶</translation>
    </message>
    <message>
        <source>Find and do</source>
        <translation>尋找與執行</translation>
    </message>
    <message>
        <source>Review call {number}</source>
        <translation>質檢通話 {number}</translation>
    </message>
</context>
<context>
    <name>PatternPage</name>
    <message>
        <source>Write how the names are put together; what stands in braces is read, everything else is text.</source>
        <translation>請寫出檔名的組成方式：花括號內的內容會被讀取，其餘為普通文字。</translation>
    </message>
    <message>
        <source>File name template</source>
        <translation>檔名範本</translation>
    </message>
    <message>
        <source>For example {template}</source>
        <translation>例如 {template}</translation>
    </message>
    <message>
        <source>The first names as they are read:</source>
        <translation>前幾個檔名的讀取結果：</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>檔名</translation>
    </message>
    <message>
        <source>The template does not fit this name.</source>
        <translation>範本與此檔名不符。</translation>
    </message>
    <message>
        <source>{field}: “{value}” cannot be read.</source>
        <translation>{field}：無法讀取「{value}」。</translation>
    </message>
</context>
<context>
    <name>PlaceGroup</name>
    <message>
        <source>Workspace</source>
        <translation>工作區</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>資料夾</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>資料庫</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>備份</translation>
    </message>
    <message>
        <source>Database and settings in one file, with the recordings that were copied into the workspace. Tokens and passwords stay out. “qa-app restore FILE” brings it back.</source>
        <translation>把資料庫和設定存為一個檔案，包含複製到工作區的錄音，不含權杖和密碼。用「qa-app restore 檔案」還原。</translation>
    </message>
    <message>
        <source>The database is on a server and is backed up there.</source>
        <translation>資料庫位於伺服器上，請在伺服器上備份。</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>開啟資料夾</translation>
    </message>
    <message>
        <source>Open logs</source>
        <translation>開啟記錄</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>備份…</translation>
    </message>
    <message>
        <source>The workspace is backed up in {file}</source>
        <translation>工作區已備份到 {file}</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>正在備份</translation>
    </message>
    <message>
        <source>Back up the workspace</source>
        <translation>備份工作區</translation>
    </message>
    <message>
        <source>Backups (*.zip)</source>
        <translation>備份檔案 (*.zip)</translation>
    </message>
</context>
<context>
    <name>PlayerBar</name>
    <message>
        <source>3 seconds back</source>
        <translation>後退 3 秒</translation>
    </message>
    <message>
        <source>3 seconds forward</source>
        <translation>前進 3 秒</translation>
    </message>
    <message>
        <source>Speed; the pitch stays</source>
        <translation>語速，音調不變</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>倍速</translation>
    </message>
    <message>
        <source>Skip silence</source>
        <translation>跳過靜音</translation>
    </message>
    <message>
        <source>Jump over stretches in which nobody speaks</source>
        <translation>跳過無人說話的部分</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>Play on after the stretch</source>
        <translation>播放完片段後繼續</translation>
    </message>
    <message>
        <source>Play the selected stretch again and again</source>
        <translation>循環播放所選片段</translation>
    </message>
    <message>
        <source>This sound has one channel for both sides</source>
        <translation>該錄音為單聲道，無法分開收聽</translation>
    </message>
    <message>
        <source>Whom to hear: {side}</source>
        <translation>收聽：{side}</translation>
    </message>
    <message>
        <source>Volume: {percent} %</source>
        <translation>音量：{percent}%</translation>
    </message>
    <message>
        <source>Reading the recording: {percent} %</source>
        <translation>正在讀取錄音：{percent}%</translation>
    </message>
    <message>
        <source>Agent and customer</source>
        <translation>座席和客戶</translation>
    </message>
    <message>
        <source>Agent only</source>
        <translation>僅座席</translation>
    </message>
    <message>
        <source>Customer only</source>
        <translation>僅客戶</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暫停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
</context>
<context>
    <name>Podium</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Place {rank}</source>
        <translation>第 {rank} 名</translation>
    </message>
    <message>
        <source>{place}, shared by {count}</source>
        <translation>{place}，{count} 人並列</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n 筆通話</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewTable</name>
    <message>
        <source>What is wrong</source>
        <translation>問題</translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message>
        <source>line {line}</source>
        <translation>第 {line} 行</translation>
    </message>
    <message>
        <source>line {line}, column {column}</source>
        <translation>第 {line} 行，第 {column} 欄</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>The program ended unexpectedly last time. What was stored is there. You can pass the report on.</source>
        <translation>程式上次意外結束，已儲存的內容沒有遺失。您可以轉交報告。</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>複製報告</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>QueueActions</name>
    <message numerus="yes">
        <source>%n call(s) taken out of the queue.</source>
        <translation>
            <numerusform>已將 %n 通通話移出佇列。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
</context>
<context>
    <name>QueueDialog</name>
    <message>
        <source>Recognition queue</source>
        <translation>辨識佇列</translation>
    </message>
    <message>
        <source>To the front</source>
        <translation>移到最前</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暫停</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>繼續</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重試</translation>
    </message>
    <message>
        <source>Recognise with…</source>
        <translation>辨識方式…</translation>
    </message>
    <message>
        <source>Take out of the queue</source>
        <translation>移出佇列</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Nothing waits for recognition</source>
        <translation>沒有等待辨識的通話</translation>
    </message>
    <message>
        <source>Calls that are to be recognised stand here: select them in the list of calls and press Ctrl+R.</source>
        <translation>待辨識的通話會列在這裡：在通話清單中選取後按 Ctrl+R。</translation>
    </message>
    <message>
        <source>Show calls</source>
        <translation>檢視通話</translation>
    </message>
    <message>
        <source>Go on with all</source>
        <translation>全部繼續</translation>
    </message>
    <message>
        <source>Pause all</source>
        <translation>全部暫停</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>佇列是空的</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s), {sound} of sound</source>
        <translation>
            <numerusform>%n 通通話，錄音共 {sound}</numerusform>
        </translation>
    </message>
    <message>
        <source>Recognition is paused; nothing is begun until it goes on.</source>
        <translation>辨識已暫停；繼續之前不會開始新的通話。</translation>
    </message>
    <message>
        <source>All done in {time}, by what the last calls took here</source>
        <translation>{time}後全部完成（依本機最近通話的用時估算）</translation>
    </message>
    <message>
        <source>How long it takes is known once the first call is done here.</source>
        <translation>本機完成第一通辨識後即可估算用時。</translation>
    </message>
    <message>
        <source>Open the call</source>
        <translation>開啟通話</translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message>
        <source>Call</source>
        <translation>通話</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Done in</source>
        <translation>預計完成</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>時長</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Calls</source>
        <translation>通話</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>質檢</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>排行</translation>
    </message>
    <message>
        <source>Rubrics</source>
        <translation>評分表</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Service Star QA</source>
        <translation>服務之星質檢</translation>
    </message>
    <message>
        <source>Unfold the rail</source>
        <translation>展開導航欄</translation>
    </message>
    <message>
        <source>Fold the rail</source>
        <translation>收起導航欄</translation>
    </message>
</context>
<context>
    <name>RankingModel</name>
    <message numerus="yes">
        <source>Not eligible: %n agent(s)</source>
        <translation>
            <numerusform>不符合參評條件：%n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n 筆通話</numerusform>
        </translation>
    </message>
    <message>
        <source>new</source>
        <translation>新上榜</translation>
    </message>
    <message>
        <source>was {rank}</source>
        <translation>原第 {rank}</translation>
    </message>
    <message>
        <source>Agent number</source>
        <translation>座席工號</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>通話</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low}–{high}</translation>
    </message>
    <message>
        <source>Had other calls of the same work been listened to, the place would be between {low} and {high} in {percent} of 100 cases.</source>
        <translation>若抽聽同一工作的其他通話，100 次中有 {percent} 次名次會在 {low} 與 {high} 之間。</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>座席</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>班組</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Certain place</source>
        <translation>名次區間</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>歷月</translation>
    </message>
    <message>
        <source>Fatal</source>
        <translation>致命項</translation>
    </message>
    <message>
        <source>Lowest call</source>
        <translation>最低一通</translation>
    </message>
    <message>
        <source>Awards</source>
        <translation>獎項</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>積分</translation>
    </message>
</context>
<context>
    <name>RankingScreen</name>
    <message>
        <source>Ranking</source>
        <translation>排行</translation>
    </message>
    <message>
        <source>Export workbook…</source>
        <translation>匯出活頁簿…</translation>
    </message>
    <message>
        <source>What if…</source>
        <translation>試算…</translation>
    </message>
    <message>
        <source>Try other rules on this month before they hold</source>
        <translation>先用其他規則試算本月，再決定是否採用</translation>
    </message>
    <message>
        <source>Find agent</source>
        <translation>查詢座席</translation>
    </message>
    <message>
        <source>More ways to export, and imports</source>
        <translation>更多匯出與匯入方式</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>複製表格</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>班組</translation>
    </message>
    <message>
        <source>Agents {count}</source>
        <translation>座席 {count}</translation>
    </message>
    <message>
        <source>Teams {count}</source>
        <translation>班組 {count}</translation>
    </message>
    <message>
        <source>Adjustments {count}</source>
        <translation>補差 {count}</translation>
    </message>
    <message>
        <source>Appeals {count}</source>
        <translation>申訴 {count}</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n 筆通話</numerusform>
        </translation>
    </message>
    <message>
        <source>{amount} in awards</source>
        <translation>獎金合計 {amount}</translation>
    </message>
    <message>
        <source>Ranks from few calls are rough: with 5 calls an agent, the best of 20 agents comes first in about one month of four; with 20 calls in about every second.</source>
        <translation>通話少時名次只是粗略的：每人抽檢 5 通時，20 人中真正最好的座席約四個月才有一次排第一；每人 20 通時約兩個月一次。</translation>
    </message>
    <message>
        <source>Nothing was scored in {month}</source>
        <translation>{month} 沒有評分</translation>
    </message>
    <message>
        <source>The newest month with submitted evaluations is {month}.</source>
        <translation>最近有已提交質檢評價的月份是 {month}。</translation>
    </message>
    <message>
        <source>Show {month}</source>
        <translation>檢視 {month}</translation>
    </message>
    <message>
        <source>No ranking yet</source>
        <translation>還沒有排行</translation>
    </message>
    <message>
        <source>A month is ranked as soon as evaluations of its calls are submitted. Review a call to begin.</source>
        <translation>提交某月通話的質檢評價後即可產生該月排行。先質檢一筆通話吧。</translation>
    </message>
    <message>
        <source>Go to the calls</source>
        <translation>前往通話</translation>
    </message>
    <message>
        <source>Import evaluations…</source>
        <translation>匯入評價…</translation>
    </message>
    <message>
        <source>The table is copied.</source>
        <translation>表格已複製。</translation>
    </message>
</context>
<context>
    <name>ReadRows</name>
    <message>
        <source>Row</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>通話</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>座席</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>質檢員</translation>
    </message>
    <message>
        <source>Rubric</source>
        <translation>評分表</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>提交時間</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>fatal</source>
        <translation>致命</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>RecognitionLine</name>
    <message>
        <source>Go on</source>
        <translation>繼續</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暫停</translation>
    </message>
    <message>
        <source>Queue…</source>
        <translation>佇列…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation>取消…</translation>
    </message>
    <message>
        <source>Recognition is paused</source>
        <translation>辨識已暫停</translation>
    </message>
    <message>
        <source>Recognition is about to begin</source>
        <translation>辨識即將開始</translation>
    </message>
    <message>
        <source>Recognising call {number}</source>
        <translation>正在辨識通話 {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n more in hand</source>
        <translation>
            <numerusform>另有 %n 通正在處理</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more waiting</source>
        <translation>
            <numerusform>另有 %n 筆等待</numerusform>
        </translation>
    </message>
    <message>
        <source>all done in {time}</source>
        <translation>{time}後全部完成</translation>
    </message>
    <message>
        <source>Cancel call {number}</source>
        <translation>取消通話 {number}</translation>
    </message>
    <message numerus="yes">
        <source>Cancel the %n call(s) in hand</source>
        <translation>
            <numerusform>取消正在辨識的 %n 通通話</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel all %n call(s), also those that wait</source>
        <translation>
            <numerusform>取消全部 %n 通通話，包括排隊中的</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RejectedRows</name>
    <message>
        <source>Row</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message numerus="yes">
        <source>%n taken in</source>
        <translation>
            <numerusform>已匯入 %n 個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already here</source>
        <translation>
            <numerusform>%n 個已存在</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n 個未匯入</numerusform>
        </translation>
    </message>
    <message>
        <source>The import was stopped; what is named here is stored.</source>
        <translation>匯入已停止，此處列出的內容已儲存。</translation>
    </message>
    <message>
        <source>Recognise the new calls</source>
        <translation>辨識新通話</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>通話</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>taken in</source>
        <translation>已匯入</translation>
    </message>
    <message>
        <source>already here</source>
        <translation>已存在</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>未匯入</translation>
    </message>
    <message>
        <source>note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>未匯入</translation>
    </message>
    <message>
        <source>Already here</source>
        <translation>已存在</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>已匯入</translation>
    </message>
    <message>
        <source>took metadata that it lacked</source>
        <translation>已補全缺少的中繼資料</translation>
    </message>
</context>
<context>
    <name>RescoreView</name>
    <message>
        <source>Copy table</source>
        <translation>複製表格</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Calls whose score would differ</source>
        <translation>得分會變的通話</translation>
    </message>
    <message>
        <source>No call was scored by it yet</source>
        <translation>還沒有通話用它評分</translation>
    </message>
    <message numerus="yes">
        <source>All %n score(s) would be the same</source>
        <translation>
            <numerusform>全部 %n 份得分不變</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{different} of %n score(s) would differ</source>
        <translation>
            <numerusform>%n 份得分中 {different} 份會變</numerusform>
        </translation>
    </message>
    <message>
        <source>Mean {before} → {after} ({change})</source>
        <translation>平均 {before} → {after}（{change}）</translation>
    </message>
    <message>
        <source>{before} → {after}: {count}</source>
        <translation>{before} → {after}：{count}</translation>
    </message>
    <message numerus="yes">
        <source>%n more change(s) of grade</source>
        <translation>
            <numerusform>另有 %n 種等級變動</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be scored</source>
        <translation>
            <numerusform>%n 份無法計分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without an answer to a new item</source>
        <translation>
            <numerusform>%n 份缺少新評分項的答案</numerusform>
        </translation>
    </message>
    <message>
        <source>Stored scores stay as they are</source>
        <translation>已儲存的得分保持不變</translation>
    </message>
    <message>
        <source>{month}: {different} of {total} differ, mean {before} → {after}</source>
        <translation>{month}：{total} 份中 {different} 份會變，平均 {before} → {after}</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>通話</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>座席</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>原得分</translation>
    </message>
    <message>
        <source>After</source>
        <translation>新得分</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>變化</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等級</translation>
    </message>
    <message>
        <source>Fatal</source>
        <translation>致命</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>說明</translation>
    </message>
    <message>
        <source>A new item has no answer</source>
        <translation>新評分項沒有答案</translation>
    </message>
</context>
<context>
    <name>ReviewScreen</name>
    <message>
        <source>Review</source>
        <translation>質檢</translation>
    </message>
    <message>
        <source>Review of {call}</source>
        <translation>質檢 {call}</translation>
    </message>
    <message>
        <source>No other call waits for a review.</source>
        <translation>沒有其他待質檢的通話。</translation>
    </message>
    <message>
        <source>{reviewer} holds this call since {time}. You can listen and read meanwhile.</source>
        <translation>{reviewer} 自 {time} 起認領了該通話，您可以收聽和閱讀。</translation>
    </message>
    <message>
        <source>Take the call</source>
        <translation>接手該通話</translation>
    </message>
    <message>
        <source>Begun by {other}, taken over {time} by {reviewer}.</source>
        <translation>由 {other} 開始，{reviewer} 於 {time} 接手。</translation>
    </message>
    <message>
        <source>This call has no recording.</source>
        <translation>該通話沒有錄音。</translation>
    </message>
    <message>
        <source>Nobody was heard to speak in this recording.</source>
        <translation>該錄音中沒有人說話。</translation>
    </message>
    <message>
        <source>This recording could not be recognised.</source>
        <translation>該錄音未能辨識。</translation>
    </message>
    <message>
        <source>Recognise again</source>
        <translation>重新辨識</translation>
    </message>
    <message>
        <source>This recording is not recognised yet. You can listen and score meanwhile.</source>
        <translation>該錄音尚未辨識，您可以先聽錄音評分。</translation>
    </message>
    <message>
        <source>Recognise</source>
        <translation>辨識</translation>
    </message>
    <message>
        <source>This recording is being recognised; its words appear here as they come.</source>
        <translation>該錄音正在辨識，文字會陸續顯示在這裡。</translation>
    </message>
    <message>
        <source>This recording is being recognised: {percent} %</source>
        <translation>正在辨識該錄音：{percent} %</translation>
    </message>
    <message>
        <source>Agent and customer are exchanged.</source>
        <translation>已對調座席與客戶。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Call {call} submitted: {score} {grade}</source>
        <translation>通話 {call} 已提交：{score} {grade}</translation>
    </message>
</context>
<context>
    <name>ReviewStart</name>
    <message>
        <source>Begun and not submitted yet; each opens where you left it.</source>
        <translation>已開始但尚未提交，開啟後回到上次離開的位置。</translation>
    </message>
    <message>
        <source>Open the next call</source>
        <translation>開啟下一通</translation>
    </message>
    <message>
        <source>My work</source>
        <translation>我的工作</translation>
    </message>
    <message>
        <source>Drafts and kept calls</source>
        <translation>草稿和保留的通話</translation>
    </message>
    <message>
        <source>Everybody&apos;s drafts</source>
        <translation>所有人的草稿</translation>
    </message>
    <message>
        <source>Discard the draft</source>
        <translation>刪除草稿</translation>
    </message>
    <message>
        <source>Take the draft over</source>
        <translation>接手草稿</translation>
    </message>
    <message>
        <source>Release the call</source>
        <translation>釋放通話</translation>
    </message>
    <message>
        <source>No call is open</source>
        <translation>沒有開啟的通話</translation>
    </message>
    <message>
        <source>Open the next call that nobody has reviewed yet, or choose one from the calls.</source>
        <translation>開啟下一通無人質檢的通話，或從通話清單中選擇。</translation>
    </message>
    <message>
        <source>Go to the calls</source>
        <translation>前往通話</translation>
    </message>
    <message>
        <source>Nothing waits for a review</source>
        <translation>沒有待質檢的通話</translation>
    </message>
    <message>
        <source>Every call with a recording is reviewed. Import recordings to go on.</source>
        <translation>有錄音的通話都已質檢。匯入錄音即可繼續。</translation>
    </message>
    <message>
        <source>Submitted today: {done}. Open: {open}.</source>
        <translation>今天已提交 {done} 通，待評 {open} 通。</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>通話</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>座席</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已答</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已儲存</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>質檢員</translation>
    </message>
    <message>
        <source>{answered} of {asked}</source>
        <translation>{answered} / {asked}</translation>
    </message>
    <message>
        <source>{reviewer}, begun by {other}</source>
        <translation>{reviewer}（{other} 開始）</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>未開始</translation>
    </message>
    <message>
        <source>kept since {time}</source>
        <translation>{time} 起保留</translation>
    </message>
</context>
<context>
    <name>RubricActions</name>
    <message>
        <source>{id} version {version} is retired.</source>
        <translation>{id} 版本 {version} 已停用。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>The draft is discarded.</source>
        <translation>草稿已捨棄。</translation>
    </message>
    <message>
        <source>Open a rubric file</source>
        <translation>開啟評分表檔案</translation>
    </message>
    <message>
        <source>Rubrics and policies (*.yaml *.yml)</source>
        <translation>評分表和政策 (*.yaml *.yml)</translation>
    </message>
    <message>
        <source>Import a form</source>
        <translation>匯入表單</translation>
    </message>
    <message>
        <source>Forms and score sheets (*.json *.xlsx *.xlsm *.csv *.tsv)</source>
        <translation>表單和評分工作表 (*.json *.xlsx *.xlsm *.csv *.tsv)</translation>
    </message>
    <message>
        <source>Save as file</source>
        <translation>另存為檔案</translation>
    </message>
    <message>
        <source>YAML (*.yaml)</source>
        <translation>YAML (*.yaml)</translation>
    </message>
    <message>
        <source>Publish {title}?</source>
        <translation>發布「{title}」？</translation>
    </message>
    <message>
        <source>Publish {title} as version {version}?</source>
        <translation>將「{title}」發布為版本 {version}？</translation>
    </message>
    <message>
        <source>A published version never changes again. New evaluations begin with it.</source>
        <translation>版本發布後不再改變，新的質檢評價將使用它。</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>發布</translation>
    </message>
    <message>
        <source>No new evaluation can begin with it. What was scored by it stays.</source>
        <translation>停用後不能再用它開始新的質檢評價，已有的評分保留。</translation>
    </message>
    <message>
        <source>No month is ranked by it any more.</source>
        <translation>停用後不再用它計算月度排行。</translation>
    </message>
    <message>
        <source>Retire {id} version {version}?</source>
        <translation>停用 {id} 版本 {version}？</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Discard the draft of {title}?</source>
        <translation>捨棄「{title}」的草稿？</translation>
    </message>
    <message>
        <source>What is published stays as it is.</source>
        <translation>已發布的內容保持不變。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>捨棄</translation>
    </message>
    <message>
        <source>{id} version {version} is published. It never changes again.</source>
        <translation>{id} 版本 {version} 已發布，不再改變。</translation>
    </message>
    <message>
        <source>{file} is saved.</source>
        <translation>{file} 已儲存。</translation>
    </message>
</context>
<context>
    <name>RubricActs</name>
    <message>
        <source>Edit</source>
        <translation>編輯</translation>
    </message>
    <message>
        <source>Publish…</source>
        <translation>發布…</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>新版本</translation>
    </message>
    <message>
        <source>Open as draft</source>
        <translation>作為草稿開啟</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Save as file…</source>
        <translation>另存為檔案…</translation>
    </message>
    <message>
        <source>Take back into use</source>
        <translation>恢復使用</translation>
    </message>
    <message>
        <source>Retire…</source>
        <translation>停用…</translation>
    </message>
    <message>
        <source>Discard draft…</source>
        <translation>捨棄草稿…</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>忽略</translation>
    </message>
</context>
<context>
    <name>RubricView</name>
    <message>
        <source>Form</source>
        <translation>表單</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>評分項表現</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>填入</translation>
    </message>
    <message>
        <source>Try the form with a whole set of answers</source>
        <translation>用一整套作答試一試表單</translation>
    </message>
    <message>
        <source>Every answer at its best</source>
        <translation>每項取最高</translation>
    </message>
    <message>
        <source>Every answer at its worst</source>
        <translation>每項取最低</translation>
    </message>
    <message>
        <source>Any answers</source>
        <translation>隨機作答</translation>
    </message>
    <message>
        <source>Clear answers</source>
        <translation>清除作答</translation>
    </message>
    <message>
        <source>Answers given here are a trial and are not stored</source>
        <translation>此處作答僅為試用，不會儲存</translation>
    </message>
    <message>
        <source>weighted</source>
        <translation>加權制</translation>
    </message>
    <message>
        <source>points</source>
        <translation>分值制</translation>
    </message>
    <message>
        <source>deduction</source>
        <translation>扣分制</translation>
    </message>
    <message>
        <source>version {version}</source>
        <translation>版本 {version}</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>無標題</translation>
    </message>
    <message numerus="yes">
        <source>%n section(s)</source>
        <translation>
            <numerusform>%n 個評分大項</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n 個評分項</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RubricsScreen</name>
    <message>
        <source>Rubrics</source>
        <translation>評分表</translation>
    </message>
    <message>
        <source>New rubric…</source>
        <translation>新增評分表…</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>開啟檔案…</translation>
    </message>
    <message>
        <source>Open a rubric or policy file (YAML) as a draft</source>
        <translation>把評分表或政策檔案（YAML）作為草稿開啟</translation>
    </message>
    <message>
        <source>Import form…</source>
        <translation>匯入表單…</translation>
    </message>
    <message>
        <source>Take over a form of Amazon Connect or Genesys Cloud (JSON) or a score sheet</source>
        <translation>匯入 Amazon Connect 或 Genesys Cloud 表單（JSON）或評分工作表</translation>
    </message>
    <message>
        <source>Import finished evaluations…</source>
        <translation>匯入已完成的評價…</translation>
    </message>
    <message>
        <source>Find a rubric</source>
        <translation>尋找評分表</translation>
    </message>
    <message>
        <source>More to import</source>
        <translation>更多匯入</translation>
    </message>
    <message>
        <source>Drop a rubric file to open it as a draft, or a form to import it</source>
        <translation>放開滑鼠：評分表檔案作為草稿開啟，其他系統的表單則匯入</translation>
    </message>
    <message>
        <source>A rubric says what is asked of a call and what each answer is worth. Begin one, or open a file.</source>
        <translation>評分表規定一通電話要看什麼、每個答案值多少分。新增一份，或開啟檔案。</translation>
    </message>
    <message>
        <source>this rubric</source>
        <translation>這份評分表</translation>
    </message>
    <message numerus="yes">
        <source>%n rubric(s)</source>
        <translation>
            <numerusform>%n 份評分表</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n 份草稿</numerusform>
        </translation>
    </message>
    <message>
        <source>No rubric is published</source>
        <translation>尚未發布評分表</translation>
    </message>
</context>
<context>
    <name>ScoreBar</name>
    <message>
        <source>Why?</source>
        <translation>為什麼？</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Open the submitted evaluation for a correction; the old one is kept</source>
        <translation>開啟已提交的質檢評價進行更正，原評價保留</translation>
    </message>
    <message>
        <source>Show how the score comes about</source>
        <translation>顯示得分的由來</translation>
    </message>
    <message>
        <source>Submit and open the next call</source>
        <translation>提交並開啟下一通</translation>
    </message>
    <message>
        <source>saved {time}</source>
        <translation>已儲存 {time}</translation>
    </message>
    <message>
        <source>not saved, trying again</source>
        <translation>未儲存，正在重試</translation>
    </message>
    <message>
        <source>Score {score}</source>
        <translation>得分 {score}</translation>
    </message>
    <message>
        <source>Not scored yet</source>
        <translation>尚未得分</translation>
    </message>
    <message>
        <source>fatal · raw {score}</source>
        <translation>致命項 · 原始分 {score}</translation>
    </message>
    <message>
        <source>{answered} of {count} answered</source>
        <translation>已答 {answered} / {count} 項</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>Search in the transcript</source>
        <translation>在轉寫文字中尋找</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>取代為</translation>
    </message>
    <message>
        <source>Previous place (Shift+Enter)</source>
        <translation>上一處 (Shift+Enter)</translation>
    </message>
    <message>
        <source>Next place (Enter)</source>
        <translation>下一處 (Enter)</translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation>關閉尋找 (Esc)</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>取代</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>找不到</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>第 {number} 處，共 {count} 處</translation>
    </message>
    <message>
        <source>Replace all {count}</source>
        <translation>全部取代（{count} 處）</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>全部取代</translation>
    </message>
</context>
<context>
    <name>SearchDialog</name>
    <message>
        <source>Search all transcripts</source>
        <translation>搜尋所有轉寫文字</translation>
    </message>
    <message>
        <source>Words said in one line; “in quotation marks” as they stand</source>
        <translation>同一句話裡的詞；加「引號」則按原樣查找</translation>
    </message>
    <message>
        <source>Lines found</source>
        <translation>找到的句子</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>座席</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Index transcripts for the search</source>
        <translation>為搜尋建立轉寫文字索引</translation>
    </message>
    <message>
        <source>No transcript has these words. Only recognised calls can be searched.</source>
        <translation>沒有轉寫文字包含這些詞。只能搜尋已識別的通話。</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n 句話</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n 筆通話</numerusform>
        </translation>
    </message>
    <message>
        <source>{lines} in {calls}</source>
        <translation>{calls}中的 {lines}</translation>
    </message>
    <message>
        <source> · the newest {shown} are shown</source>
        <translation> · 顯示最新的 {shown} 句</translation>
    </message>
    <message>
        <source>Simplified and traditional, capital and small letters are alike.</source>
        <translation>不區分簡體與繁體、大寫與小寫。</translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Changes are in force at once and saved by themselves</source>
        <translation>更改立即生效並自動儲存</translation>
    </message>
</context>
<context>
    <name>SheetPage</name>
    <message>
        <source>Choose sheet…</source>
        <translation>選擇表格…</translation>
    </message>
    <message>
        <source>A CSV or Excel sheet with one row for each call</source>
        <translation>每筆通話一列的 CSV 或 Excel 表格</translation>
    </message>
    <message>
        <source>Metadata sheet</source>
        <translation>中繼資料表格</translation>
    </message>
    <message>
        <source>not in the sheet</source>
        <translation>表格中沒有</translation>
    </message>
    <message>
        <source>Its rows are matched to the recordings by file name, or by call number where it names no files.</source>
        <translation>依檔名將各列與錄音對應；表格中沒有檔名時依通話編號對應。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s). The first as they are read:</source>
        <translation>
            <numerusform>%n 列。前幾列的讀取結果：</numerusform>
        </translation>
    </message>
    <message>
        <source>Row</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Choose sheet</source>
        <translation>選擇表格</translation>
    </message>
    <message>
        <source>Sheets (*.csv *.tsv *.txt *.xlsx *.xlsm)</source>
        <translation>表格 (*.csv *.tsv *.txt *.xlsx *.xlsm)</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>Filter</source>
        <translation>篩選</translation>
    </message>
    <message>
        <source>Rubrics</source>
        <translation>評分表</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>published</source>
        <translation>已發布</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>version {version}</source>
        <translation>版本 {version}</translation>
    </message>
    <message>
        <source>Offer as version {version}</source>
        <translation>作為版本 {version} 開啟草稿</translation>
    </message>
    <message>
        <source>Open as draft</source>
        <translation>作為草稿開啟</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>SidesGroup</name>
    <message>
        <source>Agent and customer</source>
        <translation>座席與客戶</translation>
    </message>
    <message>
        <source>Greetings of your agents</source>
        <translation>座席的問候語</translation>
    </message>
    <message>
        <source>Company name or set phrases, parted by semicolons. Who says one in the first half minute is taken for the agent; the usual greetings are known already.</source>
        <translation>公司名稱或固定用語，以分號隔開。前半分鐘內說出其中之一者視為座席；常用問候語無需填寫。</translation>
    </message>
    <message>
        <source>Star Hotline; at your service</source>
        <translation>星辰熱線；竭誠為您</translation>
    </message>
    <message>
        <source>Voices on one channel</source>
        <translation>單聲道錄音的說話人</translation>
    </message>
    <message>
        <source>Told apart where the models below are there; said by hand on the desk otherwise.</source>
        <translation>具備下列模型時自動區分；否則在質檢台手動指定。</translation>
    </message>
    <message>
        <source>Models for voices</source>
        <translation>區分說話人的模型</translation>
    </message>
    <message>
        <source>A pyannote segmentation and a speaker embedding as ONNX files, in one folder; they are copied into the workspace.</source>
        <translation>同一資料夾中的 pyannote 分段模型與聲紋模型（ONNX 檔案）；將複製到工作區。</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>匯入…</translation>
    </message>
    <message>
        <source>Telephone systems</source>
        <translation>電話系統</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>leave unknown</source>
        <translation>保持未知</translation>
    </message>
    <message>
        <source>Recordings that come this way have the agent on this channel. Calls taken in before stay.</source>
        <translation>以此方式匯入的錄音，座席在所選聲道。此前匯入的通話不變。</translation>
    </message>
    <message>
        <source>None yet: the import asks on which channel the agent is, and remembers it here.</source>
        <translation>暫無：匯入時會詢問座席所在聲道，並記在此處。</translation>
    </message>
    <message>
        <source>Sheet like {name}</source>
        <translation>{name} 一類的表格</translation>
    </message>
    <message>
        <source>File names like {name}</source>
        <translation>{name} 一類的檔名</translation>
    </message>
    <message>
        <source>Files without a sheet</source>
        <translation>不帶表格的檔案</translation>
    </message>
    <message>
        <source>Channel of the agent</source>
        <translation>座席所在聲道</translation>
    </message>
    <message>
        <source>Left channel</source>
        <translation>左聲道</translation>
    </message>
    <message>
        <source>Right channel</source>
        <translation>右聲道</translation>
    </message>
    <message>
        <source>Forget this rule</source>
        <translation>刪除此規則</translation>
    </message>
    <message>
        <source>sherpa-onnx is not installed</source>
        <translation>未安裝 sherpa-onnx</translation>
    </message>
    <message>
        <source>in place</source>
        <translation>已就緒</translation>
    </message>
    <message>
        <source>unusable</source>
        <translation>無法使用</translation>
    </message>
    <message>
        <source>embedding missing</source>
        <translation>缺少聲紋模型</translation>
    </message>
    <message>
        <source>segmentation missing</source>
        <translation>缺少分段模型</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>尚無</translation>
    </message>
    <message>
        <source>Folder with the models for voices</source>
        <translation>說話人模型所在資料夾</translation>
    </message>
    <message>
        <source>Importing models for voices</source>
        <translation>正在匯入說話人模型</translation>
    </message>
</context>
<context>
    <name>SidesRow</name>
    <message>
        <source>In recordings of two channels the agent is</source>
        <translation>雙聲道錄音中，座席</translation>
    </message>
    <message>
        <source>Channel of the agent</source>
        <translation>座席所在聲道</translation>
    </message>
    <message>
        <source>The same telephone system always records the agent on the same channel; this is remembered for recordings that come this way. Found out, it is guessed by who greets as an agent does.</source>
        <translation>同一電話系統總是把座席錄在同一聲道；以此方式匯入的錄音會記住該選擇。若選擇自動判斷，則由誰以座席方式問候來推斷。</translation>
    </message>
    <message>
        <source>to be found out</source>
        <translation>由系統判斷</translation>
    </message>
    <message>
        <source>on the left channel</source>
        <translation>在左聲道</translation>
    </message>
    <message>
        <source>on the right channel</source>
        <translation>在右聲道</translation>
    </message>
</context>
<context>
    <name>SkipDialog</name>
    <message>
        <source>Pass over call {call}</source>
        <translation>略過通話 {call}</translation>
    </message>
    <message>
        <source>Reason, if you like</source>
        <translation>原因（可不填）</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>It comes last in your queue, and others can claim it. What was given stays in your drafts.</source>
        <translation>該通話將排到您佇列的最後，他人也可以認領；已填寫的內容保留在草稿中。</translation>
    </message>
    <message>
        <source>Pass over</source>
        <translation>略過</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Opening the workspace. After an update the database is backed up and brought up to date first.</source>
        <translation>正在開啟工作區。程式更新後會先備份資料庫，再升級。</translation>
    </message>
    <message>
        <source>The workspace cannot be opened</source>
        <translation>無法開啟工作區</translation>
    </message>
    <message>
        <source>Service Star QA</source>
        <translation>服務之星質檢</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重試</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
</context>
<context>
    <name>StructurePanel</name>
    <message>
        <source>The text has errors. This is the last valid structure; it can be changed once they are gone.</source>
        <translation>文字有錯誤。這裡顯示最後一次有效的結構，改正錯誤後即可編輯。</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Duplicate  Ctrl+D</source>
        <translation>複製一份  Ctrl+D</translation>
    </message>
    <message>
        <source>Remove  Delete</source>
        <translation>刪除  Delete</translation>
    </message>
    <message>
        <source>Move up  Alt+↑</source>
        <translation>上移  Alt+↑</translation>
    </message>
    <message>
        <source>Move down  Alt+↓</source>
        <translation>下移  Alt+↓</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>權重</translation>
    </message>
    <message>
        <source>Keep the total at 100 while a weight is set</source>
        <translation>設定權重時保持合計 100</translation>
    </message>
    <message>
        <source>Scale to a total of 100</source>
        <translation>按比例調整到合計 100</translation>
    </message>
    <message>
        <source>Share evenly</source>
        <translation>平均分配</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>評分大項</translation>
    </message>
    <message>
        <source>Item: {type}</source>
        <translation>評分項：{type}</translation>
    </message>
    <message>
        <source>The weights of {title} total {total}. Scale them to 100</source>
        <translation>{title}的權重合計 {total}，調整到 100</translation>
    </message>
    <message>
        <source>the sections</source>
        <translation>各評分大項</translation>
    </message>
    <message>
        <source>“{title}”</source>
        <translation>「{title}」</translation>
    </message>
    <message numerus="yes">
        <source>Conditions and hints name it in %n place(s).</source>
        <translation>
            <numerusform>條件和提示中有 %n 處引用了它。</numerusform>
        </translation>
    </message>
    <message>
        <source>They would name nothing, so they are removed too.</source>
        <translation>刪除後這些引用將失去對象，因此會一併刪除。</translation>
    </message>
    <message>
        <source>Remove all</source>
        <translation>全部刪除</translation>
    </message>
    <message>
        <source>New section</source>
        <translation>新大項</translation>
    </message>
    <message>
        <source>New item</source>
        <translation>新評分項</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>完全做到</translation>
    </message>
    <message>
        <source>Partly</source>
        <translation>部分做到</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>未做到</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>選項</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>差錯</translation>
    </message>
    <message>
        <source>New grade</source>
        <translation>新等級</translation>
    </message>
    <message>
        <source>A weight is a number from 0 on.</source>
        <translation>權重是不小於 0 的數字。</translation>
    </message>
    <message>
        <source>It is not part of the score, so it has no weight.</source>
        <translation>它不計入得分，因此沒有權重。</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重新命名</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>複製一份</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Unlock the weight</source>
        <translation>解鎖權重</translation>
    </message>
    <message>
        <source>Lock the weight</source>
        <translation>鎖定權重</translation>
    </message>
    <message>
        <source>Show in the text</source>
        <translation>在文字中顯示</translation>
    </message>
</context>
<context>
    <name>StructureSheet</name>
    <message>
        <source>Show in the text</source>
        <translation>在文字中顯示</translation>
    </message>
    <message>
        <source>The form</source>
        <translation>整份評分表</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>評分大項</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>評分項</translation>
    </message>
    <message>
        <source>Title, {language}</source>
        <translation>標題，{language}</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分值</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>單位</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>小數位數</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>評語</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>錄音依據</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>編號</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>評分說明</translation>
    </message>
    <message>
        <source>Lock the weight</source>
        <translation>鎖定權重</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>權重</translation>
    </message>
    <message>
        <source>Scored</source>
        <translation>計分</translation>
    </message>
    <message>
        <source>Bonus</source>
        <translation>加分項</translation>
    </message>
    <message>
        <source>Must be answered</source>
        <translation>必答</translation>
    </message>
    <message>
        <source>N/A allowed</source>
        <translation>可選不適用</translation>
    </message>
    <message>
        <source>Always ask</source>
        <translation>改為一律出現</translation>
    </message>
    <message>
        <source>Asked when</source>
        <translation>出現條件</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>計分方式</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>不計入</translation>
    </message>
    <message>
        <source>Full marks</source>
        <translation>滿分</translation>
    </message>
    <message>
        <source>Zero</source>
        <translation>零分</translation>
    </message>
    <message>
        <source>N/A counts as</source>
        <translation>不適用按</translation>
    </message>
    <message>
        <source>Starts at</source>
        <translation>起始分</translation>
    </message>
    <message>
        <source>Highest score</source>
        <translation>最高分</translation>
    </message>
    <message>
        <source>Fatal leaves</source>
        <translation>致命項後得分</translation>
    </message>
    <message>
        <source>no cap</source>
        <translation>不封頂</translation>
    </message>
    <message>
        <source>Unlock the weight</source>
        <translation>解鎖權重</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>一律</translation>
    </message>
    <message>
        <source>Weighted</source>
        <translation>加權</translation>
    </message>
    <message>
        <source>Deduction</source>
        <translation>扣分</translation>
    </message>
    <message>
        <source>“{text}” is no number.</source>
        <translation>「{text}」不是數字。</translation>
    </message>
</context>
<context>
    <name>StructureTree</name>
    <message>
        <source>Section or item</source>
        <translation>大項或評分項</translation>
    </message>
    <message>
        <source>Asked only under a condition</source>
        <translation>滿足條件時才出現</translation>
    </message>
    <message>
        <source>The weight is locked</source>
        <translation>權重已鎖定</translation>
    </message>
    <message>
        <source>Has a fatal answer</source>
        <translation>含致命項</translation>
    </message>
    <message>
        <source>Bonus</source>
        <translation>加分項</translation>
    </message>
    <message>
        <source>Asked, not scored</source>
        <translation>只詢問，不計分</translation>
    </message>
    <message>
        <source>Has hints</source>
        <translation>有提示</translation>
    </message>
    <message>
        <source>Multiplier</source>
        <translation>倍數</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>權重</translation>
    </message>
</context>
<context>
    <name>SuggestionLine</name>
    <message>
        <source>Play what shows it</source>
        <translation>播放依據</translation>
    </message>
    <message>
        <source>Suggested: {answer}</source>
        <translation>建議：{answer}</translation>
    </message>
    <message>
        <source>A fatal answer is chosen by hand</source>
        <translation>致命項答案須手動選擇</translation>
    </message>
    <message>
        <source>Take the suggestion with its moments (Enter)</source>
        <translation>採納建議及其依據 (Enter)</translation>
    </message>
    <message>
        <source>not heard in this call</source>
        <translation>本通話中未聽到</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>TablesReport</name>
    <message>
        <source>Import report</source>
        <translation>匯入報告</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>另存為 CSV…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Report saved: {file}</source>
        <translation>報告已儲存：{file}</translation>
    </message>
    <message>
        <source>The report is copied.</source>
        <translation>報告已複製。</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>儲存報告</translation>
    </message>
    <message>
        <source>CSV sheet (*.csv)</source>
        <translation>CSV 表格 (*.csv)</translation>
    </message>
    <message>
        <source>import-report</source>
        <translation>匯入報告</translation>
    </message>
</context>
<context>
    <name>TalkFigures</name>
    <message>
        <source>Talk</source>
        <translation>說話時長</translation>
    </message>
    <message>
        <source>Share of talk</source>
        <translation>說話佔比</translation>
    </message>
    <message>
        <source>Tempo</source>
        <translation>語速</translation>
    </message>
    <message>
        <source>By the transcript: Chinese characters or words a minute of speaking</source>
        <translation>依據轉寫文本：每分鐘說話的漢字數或單詞數</translation>
    </message>
    <message>
        <source>Interruptions</source>
        <translation>打斷</translation>
    </message>
    <message>
        <source>Began while the other had been speaking for a second, and both went on</source>
        <translation>對方已說話一秒以上時開口，且雙方均繼續</translation>
    </message>
    <message>
        <source>Response, median</source>
        <translation>回應時間（中位數）</translation>
    </message>
    <message>
        <source>From the other&apos;s last word to the next own one</source>
        <translation>從對方最後一個字到己方開口</translation>
    </message>
    <message>
        <source>Response, slowest tenth</source>
        <translation>回應時間（90 分位）</translation>
    </message>
    <message>
        <source>Nine of ten responses are at least as fast</source>
        <translation>十次回應中九次不慢於此</translation>
    </message>
    <message>
        <source>{count} · {duration}</source>
        <translation>{count} 次 · {duration}</translation>
    </message>
    <message>
        <source>From the start to the end of the recording</source>
        <translation>從錄音開始到結束</translation>
    </message>
    <message>
        <source>Longest silence</source>
        <translation>最長靜音</translation>
    </message>
    <message>
        <source>Dead air</source>
        <translation>冷場</translation>
    </message>
    <message>
        <source>Five seconds and more in which nobody speaks</source>
        <translation>五秒以上無人說話</translation>
    </message>
    <message>
        <source>Overtalk</source>
        <translation>搶話</translation>
    </message>
    <message>
        <source>Both speak at once</source>
        <translation>雙方同時說話</translation>
    </message>
    <message>
        <source>{count} characters</source>
        <translation>{count} 字/分</translation>
    </message>
    <message>
        <source>{count} words</source>
        <translation>{count} 詞/分</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>座席</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>TeamsCard</name>
    <message>
        <source>Team</source>
        <translation>班組</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>各月</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>通話</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>座席</translation>
    </message>
    <message>
        <source>Fatal</source>
        <translation>致命項</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>班組</translation>
    </message>
</context>
<context>
    <name>TextEditor</name>
    <message>
        <source>Write an answer</source>
        <translation>請輸入答案</translation>
    </message>
</context>
<context>
    <name>TextPane</name>
    <message>
        <source>Go to line</source>
        <translation>移至行</translation>
    </message>
    <message>
        <source>Line, 1 to {last}:</source>
        <translation>行號，1 至 {last}：</translation>
    </message>
    <message>
        <source>Offer what fits here</source>
        <translation>提示此處可寫的內容</translation>
    </message>
    <message>
        <source>Mend the problem at the caret</source>
        <translation>修正目前位置的問題</translation>
    </message>
    <message>
        <source>Find in the text</source>
        <translation>在文字中尋找</translation>
    </message>
    <message>
        <source>Replace in the text</source>
        <translation>在文字中取代</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>下一個相符項</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>上一個相符項</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>下一個問題</translation>
    </message>
    <message>
        <source>Previous problem</source>
        <translation>上一個問題</translation>
    </message>
    <message>
        <source>Go to line…</source>
        <translation>移至行…</translation>
    </message>
    <message>
        <source>Make lines a remark, or text again</source>
        <translation>註解或取消註解</translation>
    </message>
    <message>
        <source>Move lines up</source>
        <translation>上移行</translation>
    </message>
    <message>
        <source>Move lines down</source>
        <translation>下移行</translation>
    </message>
    <message>
        <source>Duplicate lines</source>
        <translation>複製行</translation>
    </message>
    <message>
        <source>Larger letters</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller letters</source>
        <translation>縮小文字</translation>
    </message>
    <message>
        <source>Letters as designed</source>
        <translation>恢復預設字級</translation>
    </message>
    <message>
        <source>Break long lines on the screen</source>
        <translation>自動換行</translation>
    </message>
    <message>
        <source>Text of the rubric</source>
        <translation>評分表文字</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n 個錯誤</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n 個警告</numerusform>
        </translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>沒有問題</translation>
    </message>
    <message>
        <source>Line {line}, column {column}</source>
        <translation>第 {line} 行，第 {column} 欄</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Dismiss</source>
        <translation>關閉</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另有 %n 條</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
</context>
<context>
    <name>TranscriptDelegate</name>
    <message>
        <source>Agent</source>
        <translation>座席</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Recognised with {percent} % certainty: listen to be sure</source>
        <translation>辨識把握 {percent} %，請聽錄音確認</translation>
    </message>
    <message>
        <source>The engine wrote: {text}</source>
        <translation>引擎原文：{text}</translation>
    </message>
    <message>
        <source>Kept from a recognition before this one</source>
        <translation>沿用上一次辨識時的更正</translation>
    </message>
    <message>
        <source>Recognised: {text}</source>
        <translation>辨識文字：{text}</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>已刪除</translation>
    </message>
</context>
<context>
    <name>TranscriptEditing</name>
    <message>
        <source>Take every correction of this transcript back?</source>
        <translation>要撤回這份轉寫文字的全部更正嗎？</translation>
    </message>
    <message>
        <source>The history keeps them; you can restore them from there, or by Undo.</source>
        <translation>更正歷史仍會保留，可從中還原，也可復原。</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
</context>
<context>
    <name>TranscriptMenu</name>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全選</translation>
    </message>
    <message>
        <source>Edit text</source>
        <translation>編輯文字</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>說話人</translation>
    </message>
    <message>
        <source>All of this speaker: agent</source>
        <translation>該說話人全部為座席</translation>
    </message>
    <message>
        <source>All of this speaker: customer</source>
        <translation>該說話人全部為客戶</translation>
    </message>
    <message>
        <source>The next of these</source>
        <translation>切換到下一個</translation>
    </message>
    <message>
        <source>Merge with the next line</source>
        <translation>與下一行合併</translation>
    </message>
    <message>
        <source>Restore line</source>
        <translation>還原該行</translation>
    </message>
    <message>
        <source>Delete line</source>
        <translation>刪除該行</translation>
    </message>
    <message>
        <source>Back to the recognised text</source>
        <translation>還原為辨識文字</translation>
    </message>
    <message>
        <source>Find and replace…</source>
        <translation>尋找及取代…</translation>
    </message>
    <message>
        <source>Show recognised text</source>
        <translation>顯示辨識文字</translation>
    </message>
    <message>
        <source>History of corrections</source>
        <translation>更正歷史</translation>
    </message>
    <message>
        <source>Take every correction back…</source>
        <translation>撤回全部更正…</translation>
    </message>
    <message>
        <source>Swap agent and customer</source>
        <translation>對調座席與客戶</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>縮小文字</translation>
    </message>
</context>
<context>
    <name>TranscriptModel</name>
    <message>
        <source>Agent</source>
        <translation>座席</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>已刪除</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>已更正</translation>
    </message>
</context>
<context>
    <name>TranscriptPanel</name>
    <message>
        <source>Transcript</source>
        <translation>轉寫文字</translation>
    </message>
    <message>
        <source>Search in the transcript (Ctrl+F)</source>
        <translation>在轉寫文字中尋找 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Show recognised text</source>
        <translation>顯示辨識文字</translation>
    </message>
    <message>
        <source>History of corrections</source>
        <translation>更正歷史</translation>
    </message>
    <message>
        <source>More for the transcript</source>
        <translation>更多轉寫文字操作</translation>
    </message>
    <message>
        <source>Follow the sound</source>
        <translation>跟隨播放</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) corrected</source>
        <translation>
            <numerusform>已更正 %n 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TranscriptView</name>
    <message>
        <source>Transcript</source>
        <translation>轉寫文本</translation>
    </message>
</context>
<context>
    <name>TrendChart</name>
    <message>
        <source>place {rank}</source>
        <translation>第 {rank} 名</translation>
    </message>
</context>
<context>
    <name>TrialLine</name>
    <message>
        <source>Try it: write a sentence as recognition hears it</source>
        <translation>試一試：輸入一句辨識結果</translation>
    </message>
    <message>
        <source>Sentence to try</source>
        <translation>試用句子</translation>
    </message>
    <message>
        <source>→ becomes this in transcripts</source>
        <translation>→ 轉寫中會變成這樣</translation>
    </message>
    <message>
        <source>Hints before listening: about {share} % full, prompt included.</source>
        <translation>辨識前提示：約用去 {share}%（含範句）。</translation>
    </message>
    <message>
        <source>{words} and {count} more</source>
        <translation>{words} 等另外 {count} 個</translation>
    </message>
    <message>
        <source>No room for: {words}. They are still put right afterwards.</source>
        <translation>放不下：{words}。辨識後仍會改正。</translation>
    </message>
</context>
<context>
    <name>UnknownHint</name>
    <message>
        <source>Who speaks is not known in {unknown} of {count} lines. In the transcript, {agent} says agent and {customer} customer for a line; with Shift, for all lines of that speaker.</source>
        <translation>{count} 行中有 {unknown} 行說話人未知。在轉寫文字中，按 {agent} 將一行指定為座席，按 {customer} 指定為客戶；同時按住 Shift 則作用於該說話人的所有行。</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>開始</translation>
    </message>
</context>
<context>
    <name>Walk</name>
    <message>
        <source>Call {call} passed over</source>
        <translation>已略過通話 {call}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
</context>
<context>
    <name>Waveform</name>
    <message>
        <source>Agent</source>
        <translation>座席</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>通話</translation>
    </message>
    <message>
        <source>silence {duration}</source>
        <translation>靜音 {duration}</translation>
    </message>
    <message>
        <source>both speak, {duration}</source>
        <translation>同時講話 {duration}</translation>
    </message>
    <message>
        <source>Reading the recording: {percent} %</source>
        <translation>正在讀取錄音：{percent}%</translation>
    </message>
    <message>
        <source>Waveform</source>
        <translation>波形</translation>
    </message>
    <message>
        <source>Click seeks, drag selects a stretch, the wheel zooms, Shift and wheel scrolls</source>
        <translation>按一下定位，拖曳選取片段，滾輪縮放，Shift 加滾輪捲動</translation>
    </message>
</context>
<context>
    <name>WaveformLegend</name>
    <message>
        <source>Show more of the call</source>
        <translation>縮小波形</translation>
    </message>
    <message>
        <source>Show more detail</source>
        <translation>放大波形</translation>
    </message>
    <message>
        <source>Show the selected stretch, or all of the call</source>
        <translation>顯示所選片段或整通通話</translation>
    </message>
    <message>
        <source>Talk of agent and customer; click for all figures of the call</source>
        <translation>座席與客戶的說話佔比；點擊查看通話的全部數據</translation>
    </message>
    <message>
        <source>Talk {shares} %</source>
        <translation>說話 {shares} %</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>數據</translation>
    </message>
    <message>
        <source>Silence {count} · {duration}</source>
        <translation>靜音 {count} · {duration}</translation>
    </message>
    <message>
        <source>Go to the next silence</source>
        <translation>跳到下一處靜音</translation>
    </message>
    <message>
        <source>Overtalk {count} · {duration}</source>
        <translation>搶話 {count} · {duration}</translation>
    </message>
    <message>
        <source>Go to the next overtalk</source>
        <translation>跳到下一處搶話</translation>
    </message>
    <message>
        <source>Evidence {count}</source>
        <translation>依據 {count}</translation>
    </message>
    <message>
        <source>Go to the next evidence</source>
        <translation>跳到下一處依據</translation>
    </message>
</context>
<context>
    <name>WhatIfPanel</name>
    <message>
        <source>Change a weight, a limit or a prize; the table shows who moves and what it costs.</source>
        <translation>修改權重、條件或獎金，表中即顯示名次和金額的變化。</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>試算</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>表單</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>還原</translation>
    </message>
    <message>
        <source>Adopt as next version</source>
        <translation>採用為新版本</translation>
    </message>
    <message numerus="yes">
        <source>%n agent(s) change their place</source>
        <translation>
            <numerusform>%n 人名次變化</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n get another amount</source>
        <translation>
            <numerusform>%n 人金額變化</numerusform>
        </translation>
    </message>
    <message>
        <source>Costs the same</source>
        <translation>總額不變</translation>
    </message>
    <message>
        <source>Months that are open are ranked by version {version} of {policy} now.</source>
        <translation>未月結的月份現按 {policy} 版本 {version} 評定。</translation>
    </message>
</context>
<context>
    <name>WithModelDialog</name>
    <message numerus="yes">
        <source>Recognise %n call(s) with…</source>
        <translation>
            <numerusform>辨識 %n 通通話的方式</numerusform>
        </translation>
    </message>
    <message>
        <source>Speech model</source>
        <translation>語音模型</translation>
    </message>
    <message>
        <source>Spoken language</source>
        <translation>通話語言</translation>
    </message>
    <message numerus="yes">
        <source>%n of them have begun; with another model they start over.</source>
        <translation>
            <numerusform>其中 %n 通已經開始；更換模型後將從頭辨識。</numerusform>
        </translation>
    </message>
    <message>
        <source>Recognise</source>
        <translation>辨識</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>WorkGroup</name>
    <message>
        <source>Work</source>
        <translation>工作</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>Stands on every evaluation that you submit and in the operation log.</source>
        <translation>顯示在您提交的每份質檢評價和操作記錄中。</translation>
    </message>
    <message>
        <source>Your role</source>
        <translation>您的角色</translation>
    </message>
    <message>
        <source>A lead can take over calls and drafts of absent reviewers; it is logged.</source>
        <translation>組長可以接手缺席質檢員的通話和草稿，操作會留下記錄。</translation>
    </message>
    <message>
        <source>Play the next call by itself</source>
        <translation>自動播放下一通</translation>
    </message>
    <message>
        <source>As soon as the call before it was submitted.</source>
        <translation>提交上一通後立即播放。</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>時區</translation>
    </message>
    <message>
        <source>Decides on which day, and in which month, a call was made.</source>
        <translation>決定通話屬於哪一天、哪個月。</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>質檢員</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>組長</translation>
    </message>
    <message>
        <source>On</source>
        <translation>開</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>關</translation>
    </message>
    <message>
        <source>There is no time zone “{name}”. Choose one from the list, for example Asia/Shanghai.</source>
        <translation>沒有時區「{name}」。請從清單中選擇，例如 Asia/Shanghai。</translation>
    </message>
</context>
<context>
    <name>Workshop</name>
    <message>
        <source>Save to file</source>
        <translation>儲存到檔案</translation>
    </message>
    <message>
        <source>Save to another file…</source>
        <translation>另存為檔案…</translation>
    </message>
    <message>
        <source>Discard draft…</source>
        <translation>捨棄草稿…</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s) must be mended before the rubric can be published.</source>
        <translation>
            <numerusform>有 %n 個錯誤，改正後才能發布。</numerusform>
        </translation>
    </message>
    <message>
        <source>{file} is saved.</source>
        <translation>{file} 已儲存。</translation>
    </message>
    <message>
        <source>The file was changed by somebody else since it was opened.</source>
        <translation>開啟之後，該檔案已被他人修改。</translation>
    </message>
    <message>
        <source>Overwriting loses what the file holds now.</source>
        <translation>覆寫會遺失檔案現有的內容。</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>覆寫</translation>
    </message>
    <message>
        <source>saved {time}</source>
        <translation>已儲存 {time}</translation>
    </message>
    <message>
        <source>The draft is in the workspace; it survives closing and a crash.</source>
        <translation>草稿已存入工作區，關閉或當機後仍在。</translation>
    </message>
    <message>
        <source>saving…</source>
        <translation>正在儲存…</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>未儲存</translation>
    </message>
    <message>
        <source>Untitled rubric</source>
        <translation>未命名的評分表</translation>
    </message>
</context>
<context>
    <name>WorkshopHead</name>
    <message>
        <source>Back to the list; the draft is kept</source>
        <translation>返回清單，草稿已儲存</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>結構</translation>
    </message>
    <message>
        <source>Show the structure beside the text</source>
        <translation>在文字旁顯示結構</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>表單</translation>
    </message>
    <message>
        <source>Show the form that the text makes, to try it</source>
        <translation>顯示由文字產生的表單以便試用</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Compare with the version that the draft comes from</source>
        <translation>與草稿所依據的版本比較</translation>
    </message>
    <message>
        <source>Save to file</source>
        <translation>儲存到檔案</translation>
    </message>
    <message>
        <source>Publish…</source>
        <translation>發布…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
</context>
<context>
    <name>_Counter</name>
    <message>
        <source>One fewer: {fault}</source>
        <translation>減一次：{fault}</translation>
    </message>
    <message>
        <source>One more: {fault}</source>
        <translation>加一次：{fault}</translation>
    </message>
    <message>
        <source>Fatal</source>
        <translation>致命項</translation>
    </message>
    <message>
        <source>{points}, once</source>
        <translation>{points}，一次</translation>
    </message>
    <message>
        <source>{points}, up to {times}×</source>
        <translation>{points}，最多 {times} 次</translation>
    </message>
</context>
<context>
    <name>_LanguageDelegate</name>
    <message>
        <source>All</source>
        <translation>所有</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
</context>
<context>
    <name>format</name>
    <message>
        <source>today {time}</source>
        <translation>今天 {time}</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>昨天 {time}</translation>
    </message>
</context>
<context>
    <name>jobs</name>
    <message>
        <source>stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>running</source>
        <translation>進行中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>Choose an option, or count a fault up (Shift: down)</source>
        <translation>選擇選項，或差錯次數加一（按住 Shift 減一）</translation>
    </message>
    <message>
        <source>No fault, or none of the options</source>
        <translation>無差錯，或以上都沒有</translation>
    </message>
    <message>
        <source>Take the suggestion</source>
        <translation>採納建議</translation>
    </message>
    <message>
        <source>Review: score sheet</source>
        <translation>質檢：評分表</translation>
    </message>
    <message>
        <source>Review: sound and transcript</source>
        <translation>質檢：錄音和轉寫文字</translation>
    </message>
    <message>
        <source>Review: from call to call</source>
        <translation>質檢：通話之間</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>播放或暫停</translation>
    </message>
    <message>
        <source>3 seconds back</source>
        <translation>後退 3 秒</translation>
    </message>
    <message>
        <source>3 seconds forward</source>
        <translation>前進 3 秒</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>減速</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>加速</translation>
    </message>
    <message>
        <source>Skip silence, or hear it again</source>
        <translation>跳過靜音，或恢復播放靜音</translation>
    </message>
    <message>
        <source>A stretch of evidence begins here</source>
        <translation>依據時段從這裡開始</translation>
    </message>
    <message>
        <source>The stretch ends here</source>
        <translation>時段到這裡結束</translation>
    </message>
    <message>
        <source>Play the stretch again and again</source>
        <translation>循環播放所選時段</translation>
    </message>
    <message>
        <source>Forget the stretch</source>
        <translation>取消所選時段</translation>
    </message>
    <message>
        <source>Next item</source>
        <translation>下一評分項</translation>
    </message>
    <message>
        <source>Previous item</source>
        <translation>上一評分項</translation>
    </message>
    <message>
        <source>Go to the next item that lacks something</source>
        <translation>移至下一個未完成的評分項</translation>
    </message>
    <message>
        <source>N/A</source>
        <translation>不適用</translation>
    </message>
    <message>
        <source>Mark this moment, or the stretch, as evidence</source>
        <translation>把這一時刻或時段標為依據</translation>
    </message>
    <message>
        <source>Comment on the item (Esc: back)</source>
        <translation>寫評語（Esc 返回）</translation>
    </message>
    <message>
        <source>Show what is expected of each item</source>
        <translation>顯示各評分項的評分標準</translation>
    </message>
    <message>
        <source>Show how the score comes about</source>
        <translation>顯示得分如何得出</translation>
    </message>
    <message>
        <source>Give it again</source>
        <translation>恢復答案</translation>
    </message>
    <message>
        <source>Search in the transcript</source>
        <translation>在轉寫文本中搜尋</translation>
    </message>
    <message>
        <source>More detail in the waveform</source>
        <translation>放大波形</translation>
    </message>
    <message>
        <source>Less detail in the waveform</source>
        <translation>縮小波形</translation>
    </message>
    <message>
        <source>Take the last answer, comment or moment back</source>
        <translation>復原上一步（答案、評語或依據）</translation>
    </message>
    <message>
        <source>Submit and open the next call</source>
        <translation>提交並開啟下一通</translation>
    </message>
    <message>
        <source>Leave this draft and open the next call</source>
        <translation>保留草稿並開啟下一通</translation>
    </message>
    <message>
        <source>Back to the call before</source>
        <translation>返回上一通</translation>
    </message>
    <message>
        <source>Pass this call over</source>
        <translation>略過該通話</translation>
    </message>
    <message>
        <source>Keep this call for me, or release it</source>
        <translation>為我保留該通話，或釋放</translation>
    </message>
    <message>
        <source>Back to the drafts</source>
        <translation>返回草稿清單</translation>
    </message>
    <message>
        <source>Edit the line (or double click)</source>
        <translation>編輯該行（或按兩下）</translation>
    </message>
    <message>
        <source>Another speaker for the selected lines</source>
        <translation>切換所選行的說話人</translation>
    </message>
    <message>
        <source>The agent said it; on to the next unknown line</source>
        <translation>此句為座席所說；轉到下一未知行</translation>
    </message>
    <message>
        <source>The customer said it; on to the next unknown line</source>
        <translation>此句為客戶所說；轉到下一未知行</translation>
    </message>
    <message>
        <source>All lines of this speaker are the agent&apos;s</source>
        <translation>該說話人的各行均為座席</translation>
    </message>
    <message>
        <source>All lines of this speaker are the customer&apos;s</source>
        <translation>該說話人的各行均為客戶</translation>
    </message>
    <message>
        <source>Merge the line with the next</source>
        <translation>與下一行合併</translation>
    </message>
    <message>
        <source>Delete the selected lines, or restore them</source>
        <translation>刪除或還原所選行</translation>
    </message>
    <message>
        <source>Back to the recognised text</source>
        <translation>還原為辨識文字</translation>
    </message>
    <message>
        <source>Take the last correction back</source>
        <translation>撤回上一次更正</translation>
    </message>
    <message>
        <source>Make it again</source>
        <translation>重做該更正</translation>
    </message>
    <message>
        <source>Find and replace in the transcript</source>
        <translation>在轉寫文字中尋找及取代</translation>
    </message>
    <message>
        <source>In a line: store it</source>
        <translation>編輯時：儲存</translation>
    </message>
    <message>
        <source>In a line: store it and edit the next</source>
        <translation>編輯時：儲存並編輯下一行</translation>
    </message>
    <message>
        <source>In a line: split it at the caret</source>
        <translation>編輯時：從插入點拆開</translation>
    </message>
    <message>
        <source>Review: correcting the transcript</source>
        <translation>質檢：更正轉寫文字</translation>
    </message>
</context>
<context>
    <name>models</name>
    <message>
        <source>none chosen</source>
        <translation>未選擇</translation>
    </message>
    <message>
        <source>demo (knows only the demo&apos;s sentences)</source>
        <translation>示範（只認識示範中的句子）</translation>
    </message>
    <message>
        <source>Fastest, many mistakes; enough to find calls worth hearing</source>
        <translation>最快，錯誤較多；足以找出值得一聽的通話</translation>
    </message>
    <message>
        <source>Fast, with mistakes in names and numbers</source>
        <translation>較快，姓名和數字易錯</translation>
    </message>
    <message>
        <source>A good start on an ordinary computer</source>
        <translation>一般電腦的首選</translation>
    </message>
    <message>
        <source>Fewer mistakes, about three times slower than small</source>
        <translation>錯誤更少，速度約為 small 的三分之一</translation>
    </message>
    <message>
        <source>Before large-v3; worth a try where that one invents words</source>
        <translation>large-v3 的前一代；若其憑空造詞可試用</translation>
    </message>
    <message>
        <source>Fewest mistakes, slow without a graphics card</source>
        <translation>錯誤最少，沒有顯示卡時較慢</translation>
    </message>
    <message>
        <source>Nearly as exact as large-v3 and several times faster</source>
        <translation>準確度接近 large-v3，速度快數倍</translation>
    </message>
    <message>
        <source>large-v3-turbo, trained further for Mandarin</source>
        <translation>在 large-v3-turbo 基礎上針對國語繼續訓練</translation>
    </message>
    <message>
        <source>large-v3, trained further for Mandarin with punctuation; slow without a graphics card</source>
        <translation>在 large-v3 基礎上針對國語及標點繼續訓練；無顯示卡時較慢</translation>
    </message>
    <message>
        <source>large-v3, trained further for Mandarin as spoken in Taiwan; slow without a graphics card</source>
        <translation>在 large-v3 基礎上針對臺灣國語繼續訓練；無顯示卡時較慢</translation>
    </message>
    <message>
        <source>Fastest, many mistakes</source>
        <translation>最快，錯誤較多</translation>
    </message>
    <message>
        <source>A good start for English calls</source>
        <translation>英文通話的合適起點</translation>
    </message>
    <message>
        <source>Fewer mistakes, slow without a graphics card</source>
        <translation>錯誤更少，無顯示卡時較慢</translation>
    </message>
    <message>
        <source>A shortened small.en: faster, hardly less exact</source>
        <translation>small.en 的精簡版：更快，準確度相近</translation>
    </message>
    <message>
        <source>A shortened medium.en: faster, hardly less exact</source>
        <translation>medium.en 的精簡版：更快，準確度相近</translation>
    </message>
    <message>
        <source>A shortened large-v3: several times faster</source>
        <translation>large-v3 的精簡版：快數倍</translation>
    </message>
    <message>
        <source>distil-large-v3, trained longer</source>
        <translation>distil-large-v3 的加強訓練版</translation>
    </message>
    <message>
        <source>Comes with the program; knows only the demo&apos;s sentences</source>
        <translation>隨程式提供，只認識示範中的句子</translation>
    </message>
    <message>
        <source>99 languages</source>
        <translation>99 種語言</translation>
    </message>
    <message>
        <source>Mandarin</source>
        <translation>國語</translation>
    </message>
    <message>
        <source>Mandarin, traditional script</source>
        <translation>國語，繁體字</translation>
    </message>
    <message>
        <source>English only</source>
        <translation>僅英文</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} / {total}</translation>
    </message>
    <message>
        <source>{size} a second</source>
        <translation>每秒 {size}</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>剩餘不到 1 分鐘</translation>
    </message>
    <message>
        <source>about {minutes} min left</source>
        <translation>剩餘約 {minutes} 分鐘</translation>
    </message>
    <message>
        <source>about {hours} h left</source>
        <translation>剩餘約 {hours} 小時</translation>
    </message>
</context>
<context>
    <name>phases</name>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>importing</source>
        <translation>正在匯入</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>正在讀取</translation>
    </message>
    <message>
        <source>loading the model</source>
        <translation>正在載入模型</translation>
    </message>
    <message>
        <source>trying out the model</source>
        <translation>試測模型</translation>
    </message>
    <message>
        <source>decoding</source>
        <translation>正在解碼</translation>
    </message>
    <message>
        <source>finding speech</source>
        <translation>正在偵測人聲</translation>
    </message>
    <message>
        <source>telling voices apart</source>
        <translation>區分說話人</translation>
    </message>
    <message>
        <source>recognising</source>
        <translation>辨識中</translation>
    </message>
    <message>
        <source>scoring anew</source>
        <translation>重新計分</translation>
    </message>
    <message>
        <source>going through transcripts</source>
        <translation>正在處理轉寫</translation>
    </message>
    <message>
        <source>indexing</source>
        <translation>建立索引</translation>
    </message>
    <message>
        <source>ranking</source>
        <translation>正在排行</translation>
    </message>
    <message>
        <source>writing the workbook</source>
        <translation>正在寫入活頁簿</translation>
    </message>
    <message>
        <source>downloading</source>
        <translation>正在下載</translation>
    </message>
    <message>
        <source>checking</source>
        <translation>正在檢查</translation>
    </message>
    <message>
        <source>packing</source>
        <translation>打包</translation>
    </message>
    <message>
        <source>unpacking</source>
        <translation>解包</translation>
    </message>
    <message>
        <source>copying</source>
        <translation>正在複製</translation>
    </message>
    <message>
        <source>connecting again</source>
        <translation>正在重新連線</translation>
    </message>
    <message>
        <source>converting</source>
        <translation>轉換中</translation>
    </message>
    <message>
        <source>comparing with the original</source>
        <translation>與原模型比對</translation>
    </message>
    <message>
        <source>{phase} {done} of {total}</source>
        <translation>{phase} {done} / {total}</translation>
    </message>
</context>
<context>
    <name>queue</name>
    <message>
        <source>under a minute</source>
        <translation>不到 1 分鐘</translation>
    </message>
    <message>
        <source>about {minutes} min</source>
        <translation>約 {minutes} 分鐘</translation>
    </message>
    <message>
        <source>about {hours} h {minutes} min</source>
        <translation>約 {hours} 小時 {minutes} 分鐘</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Detect</source>
        <translation>自動偵測</translation>
    </message>
    <message>
        <source>recognising, window {done} of {total}</source>
        <translation>正在辨識第 {done} 段，共 {total} 段</translation>
    </message>
    <message>
        <source>{state}, {done} of {total} windows done</source>
        <translation>{state}，已完成 {done}/{total} 段</translation>
    </message>
</context>
<context>
    <name>structure</name>
    <message>
        <source>Yes or no</source>
        <translation>是非題</translation>
    </message>
    <message>
        <source>One of several</source>
        <translation>單選</translation>
    </message>
    <message>
        <source>Any of several</source>
        <translation>多選</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>數值</translation>
    </message>
    <message>
        <source>Counted faults</source>
        <translation>計次差錯</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>從不</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>可選</translation>
    </message>
    <message>
        <source>Below full marks</source>
        <translation>未滿分時</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>一律</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>整單</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>大項</translation>
    </message>
    <message>
        <source> and </source>
        <translation>，且</translation>
    </message>
    <message>
        <source> or </source>
        <translation>或</translation>
    </message>
    <message>
        <source>“{item}” is {answers}</source>
        <translation>「{item}」為{answers}</translation>
    </message>
    <message>
        <source>“{item}” is not {answers}</source>
        <translation>「{item}」不為{answers}</translation>
    </message>
    <message>
        <source>“{item}” is at least {number}</source>
        <translation>「{item}」不少於 {number}</translation>
    </message>
    <message>
        <source>“{item}” is at most {number}</source>
        <translation>「{item}」不超過 {number}</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
</context>
</TS>
