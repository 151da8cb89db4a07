<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutGroup</name>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Service Star QA</source>
        <translation>服务之星质检</translation>
    </message>
    <message>
        <source>MIT licence. Built with Qt for Python (LGPL), faster-whisper, CTranslate2, SQLAlchemy, openpyxl.</source>
        <translation>MIT 许可证。基于 Qt for Python (LGPL)、faster-whisper、CTranslate2、SQLAlchemy、openpyxl。</translation>
    </message>
</context>
<context>
    <name>AdjustmentsCard</name>
    <message>
        <source>Adjustments of earlier months</source>
        <translation>往月补差</translation>
    </message>
    <message>
        <source>What changed in months that are closed, and is paid or taken back with this month.</source>
        <translation>已月结月份的后续变更，随本月补发或扣回。</translation>
    </message>
    <message>
        <source>Nothing has changed in closed months, so nothing is owed from them.</source>
        <translation>已月结的月份没有变更，无需补差。</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>变更内容</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合计</translation>
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
        <translation>连续 {months} 个月位列前 {places} 名</translation>
    </message>
    <message>
        <source>lowest call {score}</source>
        <translation>最低一通 {score}</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n 条通话</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fatal</source>
        <translation>
            <numerusform>%n 个致命项</numerusform>
        </translation>
    </message>
    <message>
        <source>How the score came about</source>
        <translation>得分如何得出</translation>
    </message>
    <message>
        <source>The months before</source>
        <translation>历月走势</translation>
    </message>
    <message>
        <source>Evaluations of the month</source>
        <translation>本月质检评价</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n 积分</numerusform>
        </translation>
    </message>
    <message>
        <source>Takes {prizes}</source>
        <translation>获得 {prizes}</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) left in the ledger</source>
        <translation>
            <numerusform>积分余额 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>{amount} from {month}: {reason}</source>
        <translation>{month} 补差 {amount}：{reason}</translation>
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
        <translation>不计入，权重由其他项分担</translation>
    </message>
    <message>
        <source>{component}, {weight} %</source>
        <translation>{component}，{weight} %</translation>
    </message>
    <message>
        <source>Between {low} and {high}</source>
        <translation>介于 {low} 与 {high} 之间</translation>
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
        <translation>表彰页</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>荣誉证书</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>保存为 PDF…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>{file} is written.</source>
        <translation>已写入 {file}。</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>North Wind Customer Care</source>
        <translation>北风客服中心</translation>
    </message>
    <message>
        <source>Name of the centre</source>
        <translation>中心名称</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签字人</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Awards that are announced</source>
        <translation>公布的奖项</translation>
    </message>
    <message>
        <source>Pictures of the stars</source>
        <translation>获奖者照片</translation>
    </message>
    <message>
        <source>{page} of {pages}</source>
        <translation>第 {page} 页，共 {pages} 页</translation>
    </message>
    <message>
        <source>Nobody takes one of these awards</source>
        <translation>没有人获得所选奖项</translation>
    </message>
    <message>
        <source>Choose picture</source>
        <translation>选择照片</translation>
    </message>
    <message>
        <source>Take picture away</source>
        <translation>移除照片</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.webp *.bmp)</source>
        <translation>图片 (*.jpg *.jpeg *.png *.webp *.bmp)</translation>
    </message>
    <message>
        <source>commendation-{month}</source>
        <translation>表彰-{month}</translation>
    </message>
    <message>
        <source>certificates-{month}</source>
        <translation>荣誉证书-{month}</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>保存为 PDF</translation>
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
        <translation>不适用</translation>
    </message>
    <message>
        <source>Does not apply to this call</source>
        <translation>不适用于本通话</translation>
    </message>
</context>
<context>
    <name>AnswerTable</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
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
        <translation>删除</translation>
    </message>
    <message>
        <source>Fatal</source>
        <translation>致命</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>From score</source>
        <translation>起始分</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
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
        <translation>差错</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>最多次数</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>选项</translation>
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
        <translation>“{text}”不是数字。</translation>
    </message>
</context>
<context>
    <name>AppealsView</name>
    <message>
        <source>Uphold…</source>
        <translation>申诉成立…</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>驳回…</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>To uphold an appeal, open the call, correct its evaluation on the desk, then uphold it here. Who scored the call does not decide.</source>
        <translation>申诉成立时，先打开通话并在质检台更正评价，再在此裁定成立。评分人本人不参与裁定。</translation>
    </message>
    <message>
        <source>No appeals. One is filed from an evaluation in an agent&apos;s sheet.</source>
        <translation>没有申诉。可在坐席详情的评价上提出申诉。</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation>提出时间</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
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
        <translation>状态</translation>
    </message>
    <message>
        <source>Appeal against the score of call {call}?</source>
        <translation>对通话 {call} 的得分提出申诉？</translation>
    </message>
    <message>
        <source>Somebody else than its reviewer decides; until then the month cannot be announced.</source>
        <translation>由评分人以外的人裁定；裁定之前本月不能公布。</translation>
    </message>
    <message>
        <source>What does the agent object to?</source>
        <translation>坐席对什么有异议？</translation>
    </message>
    <message>
        <source>File the appeal</source>
        <translation>提出申诉</translation>
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
        <translation>驳回</translation>
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
        <translation>裁定申诉成立？</translation>
    </message>
    <message>
        <source>Uphold</source>
        <translation>成立</translation>
    </message>
    <message>
        <source>Reject the appeal?</source>
        <translation>驳回申诉？</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>驳回</translation>
    </message>
    <message>
        <source>Why, for the agent to read</source>
        <translation>理由，坐席可见</translation>
    </message>
</context>
<context>
    <name>ApplyPage</name>
    <message>
        <source>Apply to existing transcripts</source>
        <translation>应用到已有转写</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Rewrite</source>
        <translation>改写</translation>
    </message>
    <message>
        <source>Looking through all transcripts…</source>
        <translation>正在查看所有转写…</translation>
    </message>
    <message>
        <source>Look through transcripts</source>
        <translation>查看转写</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) in {calls} of {transcripts} calls would read otherwise.</source>
        <translation>
            <numerusform>{transcripts} 通电话中有 {calls} 通共 %n 行会改变。</numerusform>
        </translation>
    </message>
    <message>
        <source>All {transcripts} transcripts read as the words and settings want them already.</source>
        <translation>全部 {transcripts} 份转写都已符合词语和设置。</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) that people corrected stay as they are.</source>
        <translation>
            <numerusform>人工更正过的 %n 行保持不变。</numerusform>
        </translation>
    </message>
    <message>
        <source>What the engine wrote is kept: take words out and apply again to go back.</source>
        <translation>引擎的原文会保留：删除词语后再次应用即可恢复。</translation>
    </message>
    <message numerus="yes">
        <source>Rewrite %n line(s)</source>
        <translation>
            <numerusform>改写 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) rewritten in {calls} calls.</source>
        <translation>
            <numerusform>已改写 {calls} 通电话中的 %n 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Rewrite transcripts</source>
        <translation>改写转写</translation>
    </message>
</context>
<context>
    <name>Assistant</name>
    <message>
        <source>Replace tabs by spaces</source>
        <translation>将制表符替换为空格</translation>
    </message>
    <message>
        <source>Replace “{old}” by “{new}”</source>
        <translation>将“{old}”改为“{new}”</translation>
    </message>
</context>
<context>
    <name>CallActions</name>
    <message>
        <source>Review</source>
        <translation>质检</translation>
    </message>
    <message>
        <source>Recognise</source>
        <translation>识别</translation>
    </message>
    <message>
        <source>Recognise with…</source>
        <translation>识别方式…</translation>
    </message>
    <message>
        <source>Recognition queue</source>
        <translation>识别队列</translation>
    </message>
    <message>
        <source>Pause recognition</source>
        <translation>暂停识别</translation>
    </message>
    <message>
        <source>Go on with recognition</source>
        <translation>继续识别</translation>
    </message>
    <message>
        <source>Cancel recognition</source>
        <translation>取消识别</translation>
    </message>
    <message>
        <source>Swap sides</source>
        <translation>对调声道</translation>
    </message>
    <message>
        <source>Agent is on the left channel</source>
        <translation>坐席在左声道</translation>
    </message>
    <message>
        <source>Agent is on the right channel</source>
        <translation>坐席在右声道</translation>
    </message>
    <message>
        <source>Find out by the greeting</source>
        <translation>按问候语判断</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>复制所选行</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Sides</source>
        <translation>坐席与客户</translation>
    </message>
    <message>
        <source>The sides of these calls stand as they did.</source>
        <translation>这些通话的坐席与客户未变。</translation>
    </message>
    <message numerus="yes">
        <source>Sides of %n call(s) changed.</source>
        <translation>
            <numerusform>已更改 %n 条通话的坐席与客户。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n call(s)?</source>
        <translation>
            <numerusform>移除 %n 条通话？</numerusform>
        </translation>
    </message>
    <message>
        <source>Their transcripts and evaluations go with them, and they leave the ranking. The recordings&apos; files stay where they are.</source>
        <translation>转写文本和质检评价会一并移除，并退出排行。录音文件保留在原处。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) removed.</source>
        <translation>
            <numerusform>已移除 %n 条通话。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied.</source>
        <translation>
            <numerusform>已复制 %n 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>These calls are recognised already, or have no recording.</source>
        <translation>这些通话已经识别，或没有录音。</translation>
    </message>
</context>
<context>
    <name>CallCard</name>
    <message>
        <source>Review</source>
        <translation>质检</translation>
    </message>
    <message>
        <source>Recognise</source>
        <translation>识别</translation>
    </message>
    <message>
        <source>Swap sides</source>
        <translation>对调声道</translation>
    </message>
    <message>
        <source>Exchange agent and customer where the channels are the wrong way round</source>
        <translation>声道接反时，对调坐席与客户</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>转写文本</translation>
    </message>
    <message>
        <source>no recording</source>
        <translation>无录音</translation>
    </message>
    <message>
        <source>By the rule of the import</source>
        <translation>按导入规则</translation>
    </message>
    <message>
        <source>Guessed by the greeting</source>
        <translation>按问候语推断</translation>
    </message>
    <message>
        <source>Said by hand</source>
        <translation>人工指定</translation>
    </message>
    <message>
        <source>stereo</source>
        <translation>双声道</translation>
    </message>
    <message>
        <source>mono</source>
        <translation>单声道</translation>
    </message>
    <message>
        <source>No speech was found in this recording.</source>
        <translation>该录音中没有人说话。</translation>
    </message>
    <message>
        <source>This call has no recording.</source>
        <translation>该通话没有录音。</translation>
    </message>
    <message>
        <source>Not recognised yet.</source>
        <translation>尚未识别。</translation>
    </message>
</context>
<context>
    <name>CallColumns</name>
    <message>
        <source>Held by {reviewer}</source>
        <translation>由 {reviewer} 认领</translation>
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
        <translation>{count} 词/分</translation>
    </message>
    <message>
        <source>Pauses of five seconds and more: {count}</source>
        <translation>五秒以上停顿：{count} 次</translation>
    </message>
    <message>
        <source>no recording</source>
        <translation>无录音</translation>
    </message>
    <message>
        <source>Longest time in which nobody speaks</source>
        <translation>双方都不说话的最长时间</translation>
    </message>
    <message>
        <source>All pauses of five seconds and more between the first and the last word</source>
        <translation>首尾发言之间五秒以上停顿的总时长</translation>
    </message>
    <message>
        <source>The agent&apos;s share of all talk</source>
        <translation>坐席说话时间占双方说话总时间的比例</translation>
    </message>
    <message>
        <source>Time in which both speak at once</source>
        <translation>双方同时说话的时间</translation>
    </message>
    <message>
        <source>How often the agent interrupts the customer</source>
        <translation>坐席打断客户的次数</translation>
    </message>
    <message>
        <source>Median time from the customer&apos;s last word to the agent&apos;s answer</source>
        <translation>从客户说完到坐席开口的时间（中位数）</translation>
    </message>
    <message>
        <source>The agent&apos;s Chinese characters or words a minute of speaking, by the transcript</source>
        <translation>按转写文本计算：坐席说话时每分钟的字数或英文词数</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>班组</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>CSAT</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>已解决</translation>
    </message>
    <message>
        <source>Recognition</source>
        <translation>识别</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>质检</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>最长静音</translation>
    </message>
    <message>
        <source>Dead air</source>
        <translation>冷场</translation>
    </message>
    <message>
        <source>Agent talks</source>
        <translation>坐席占比</translation>
    </message>
    <message>
        <source>Overtalk</source>
        <translation>抢话</translation>
    </message>
    <message>
        <source>Interrupts</source>
        <translation>打断</translation>
    </message>
    <message>
        <source>Answers in</source>
        <translation>响应时间</translation>
    </message>
    <message>
        <source>Tempo</source>
        <translation>语速</translation>
    </message>
</context>
<context>
    <name>CallWords</name>
    <message>
        <source>not recognised</source>
        <translation>未识别</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>recognising</source>
        <translation>识别中</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>recognised</source>
        <translation>已识别</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>open</source>
        <translation>待质检</translation>
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
        <translation>呼出</translation>
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
        <translation>优秀</translation>
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
        <translation>静音 {limit} 秒以上</translation>
    </message>
    <message>
        <source>both talk at once for {limit} s or more</source>
        <translation>抢话合计 {limit} 秒以上</translation>
    </message>
    <message>
        <source>agent interrupts {limit} times or more</source>
        <translation>坐席打断 {limit} 次以上</translation>
    </message>
    <message>
        <source>agent answers after {limit} s or more</source>
        <translation>坐席应答慢于 {limit} 秒</translation>
    </message>
    <message>
        <source>agent talks {limit} % or more</source>
        <translation>坐席说话占 {limit}% 以上</translation>
    </message>
    <message>
        <source>agent talks {limit} % or less</source>
        <translation>坐席说话占 {limit}% 以下</translation>
    </message>
</context>
<context>
    <name>CallsScreen</name>
    <message>
        <source>Calls</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>Import recordings…</source>
        <translation>导入录音…</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>质检</translation>
    </message>
    <message>
        <source>Recognise</source>
        <translation>识别</translation>
    </message>
    <message>
        <source>More for the selected calls</source>
        <translation>所选通话的更多操作</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>选择列</translation>
    </message>
    <message>
        <source>Search calls</source>
        <translation>搜索通话</translation>
    </message>
    <message>
        <source>No calls yet</source>
        <translation>还没有通话</translation>
    </message>
    <message>
        <source>Show the call&apos;s card</source>
        <translation>显示通话卡片</translation>
    </message>
    <message>
        <source>What does {file} hold?</source>
        <translation>{file} 里是什么内容？</translation>
    </message>
    <message>
        <source>Its columns fit evaluations and details of recordings.</source>
        <translation>这些列既像质检评价，也像录音信息。</translation>
    </message>
    <message>
        <source>Finished evaluations</source>
        <translation>已完成的评价</translation>
    </message>
    <message>
        <source>Details of recordings</source>
        <translation>录音信息</translation>
    </message>
    <message>
        <source>More to import</source>
        <translation>更多导入</translation>
    </message>
    <message>
        <source>Import finished evaluations…</source>
        <translation>导入已完成的评价…</translation>
    </message>
    <message>
        <source>Take in recordings: choose files or a folder, or drop them here.</source>
        <translation>导入录音：选择文件或文件夹，或直接拖放到这里。</translation>
    </message>
    <message>
        <source>Fill with the demo</source>
        <translation>用演示数据填充</translation>
    </message>
    <message>
        <source>No call fits these filters</source>
        <translation>没有符合筛选条件的通话</translation>
    </message>
    <message>
        <source>Change the search or take a filter away.</source>
        <translation>请修改搜索内容，或去掉一个筛选条件。</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln 条通话</numerusform>
        </translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} / {total}</translation>
    </message>
    <message>
        <source>{count} selected</source>
        <translation>已选 {count} 通</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) taken in and recognised</source>
        <translation>
            <numerusform>已导入并识别 %n 条通话</numerusform>
        </translation>
    </message>
    <message>
        <source>Filling the workspace with the demo</source>
        <translation>正在用演示数据填充工作区</translation>
    </message>
</context>
<context>
    <name>ChoiceForm</name>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>A figure that is missing</source>
        <translation>缺少的指标</translation>
    </message>
    <message>
        <source>The prize of a shared rank</source>
        <translation>并列名次的奖金</translation>
    </message>
    <message>
        <source>is left out of the score</source>
        <translation>不计入得分</translation>
    </message>
    <message>
        <source>counts as 0 points</source>
        <translation>按 0 分计</translation>
    </message>
    <message>
        <source>goes to each in full</source>
        <translation>每人全额发放</translation>
    </message>
    <message>
        <source>is split among them</source>
        <translation>由并列者均分</translation>
    </message>
</context>
<context>
    <name>CloseDialog</name>
    <message>
        <source>Close {month}</source>
        <translation>月结 {month}</translation>
    </message>
    <message>
        <source>Close {month}?</source>
        <translation>月结 {month}？</translation>
    </message>
    <message>
        <source>Ranking, scores, figures and the policy are kept as they are now, under a hash. What changes later becomes an adjustment of a later month. Points are given to the agents.</source>
        <translation>排行、得分、指标和政策将按现状保存，并附哈希值。之后的变更作为以后月份的补差处理。积分随即发给坐席。</translation>
    </message>
    <message>
        <source>Close the month</source>
        <translation>月结</translation>
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
        <translation>质检评价</translation>
    </message>
    <message>
        <source>Agents with a rank</source>
        <translation>有名次的坐席</translation>
    </message>
    <message>
        <source>Awards of the month</source>
        <translation>本月奖金</translation>
    </message>
    <message>
        <source>Adjustments of earlier months</source>
        <translation>往月补差</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>To be paid</source>
        <translation>应付合计</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Compared with</source>
        <translation>对比对象</translation>
    </message>
    <message>
        <source>Copy differences</source>
        <translation>复制差异</translation>
    </message>
    <message>
        <source>Evaluations of</source>
        <translation>质检评价范围</translation>
    </message>
    <message>
        <source>Which scores would differ?</source>
        <translation>哪些得分会变？</translation>
    </message>
    <message>
        <source>Scores every evaluation anew, without storing anything</source>
        <translation>把每份质检评价重新计分，不保存任何结果</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Scoring {rubric} anew</source>
        <translation>重新计分：{rubric}</translation>
    </message>
    <message>
        <source>{different} of {total} differ</source>
        <translation>{total} 份中 {different} 份会变</translation>
    </message>
    <message>
        <source>all versions</source>
        <translation>全部版本</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
    <message>
        <source>It cannot be compared while it has errors</source>
        <translation>有错误，暂时无法对比</translation>
    </message>
    <message>
        <source>Nothing to compare with</source>
        <translation>没有可对比的版本</translation>
    </message>
    <message>
        <source>There is one version of this rubric so far.</source>
        <translation>这份评分表目前只有一个版本。</translation>
    </message>
    <message>
        <source>Nothing differs</source>
        <translation>没有差异</translation>
    </message>
    <message>
        <source>Both ask the same and score the same.</source>
        <translation>两者提问相同，计分也相同。</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n 处差异</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) scores</source>
        <translation>
            <numerusform>%n 处影响得分</numerusform>
        </translation>
    </message>
    <message>
        <source>none changes scores</source>
        <translation>都不影响得分</translation>
    </message>
    <message>
        <source>changes scores</source>
        <translation>影响得分</translation>
    </message>
    <message>
        <source>The form</source>
        <translation>整份评分表</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>A fault in the program</source>
        <translation>程序故障</translation>
    </message>
    <message>
        <source>Something in the program went wrong. What you entered is stored, and you can go on. Pass the details on, so that the fault can be mended; they hold no text of any call.</source>
        <translation>程序出现了故障。您录入的内容已经保存，可以继续工作。请转交下面的详情以便修复，其中不含任何通话内容。</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制详情</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>DayEditor</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Paste list</source>
        <translation>粘贴列表</translation>
    </message>
    <message>
        <source>Days as 2026-10-01 or 2026-10-01 – 2026-10-07, one or more a line</source>
        <translation>日期写作 2026-10-01 或 2026-10-01 – 2026-10-07，每行一个或多个</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>There is no text on the clipboard. Copy a list of days first.</source>
        <translation>剪贴板中没有文字，请先复制日期列表。</translation>
    </message>
    <message>
        <source>No day is written in: {lines}. Write days as 2026-10-01.</source>
        <translation>以下内容不是日期：{lines}。请写作 2026-10-01。</translation>
    </message>
    <message>
        <source>Worked anyway, since they are no weekend: {days}.</source>
        <translation>以下日期不是周末，本来就上班：{days}。</translation>
    </message>
    <message>
        <source>These days are in the list already.</source>
        <translation>这些日期已在列表中。</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>This call has no recording, so there is no moment to mark.</source>
        <translation>该通话没有录音，无法标记时刻。</translation>
    </message>
    <message>
        <source>This item takes no evidence.</source>
        <translation>该评分项不需要依据。</translation>
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
        <translation>跳过该通话，排到最后</translation>
    </message>
    <message>
        <source>Exchange agent and customer</source>
        <translation>对调坐席与客户</translation>
    </message>
    <message>
        <source>Sides guessed</source>
        <translation>坐席为推断</translation>
    </message>
    <message>
        <source>Who greets as an agent does was taken for the agent. Click where that is right; the button beside it exchanges agent and customer.</source>
        <translation>以坐席方式问候者被视为坐席。若正确请点击确认；旁边的按钮可互换坐席与客户。</translation>
    </message>
    <message>
        <source>Release this call for others</source>
        <translation>释放该通话，供他人认领</translation>
    </message>
    <message>
        <source>Keep this call for me when I leave it</source>
        <translation>离开后仍为我保留该通话</translation>
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
        <translation>顺序：您保留的通话，其次已识别的通话，再次其余通话，均按导入先后；您跳过的排在最后；他人认领的不在其中。</translation>
    </message>
    <message>
        <source>Leave this draft and open the next call</source>
        <translation>保留草稿，打开下一通</translation>
    </message>
    <message>
        <source>Rubric</source>
        <translation>评分表</translation>
    </message>
</context>
<context>
    <name>DownloadsGroup</name>
    <message>
        <source>Model downloads</source>
        <translation>模型下载</translation>
    </message>
    <message>
        <source>Address of the model hub</source>
        <translation>模型库地址</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>As http://proxy.example.com:8080. Empty: the system&apos;s; “direct”: none.</source>
        <translation>形如 http://proxy.example.com:8080。留空则用系统代理；“direct”表示不用代理。</translation>
    </message>
    <message>
        <source>Name and password for the proxy</source>
        <translation>代理的用户名和密码</translation>
    </message>
    <message>
        <source>Kept readable in this workspace&apos;s settings file.</source>
        <translation>以明文保存在本工作区的设置文件中。</translation>
    </message>
    <message>
        <source>Own certificates</source>
        <translation>自有证书</translation>
    </message>
    <message>
        <source>Access token of the hub</source>
        <translation>模型库访问令牌</translation>
    </message>
    <message>
        <source>A mirror that answers as the hub does. Empty: the public hub.</source>
        <translation>与公共模型库接口相同的镜像，可带路径。留空则使用公共模型库。</translation>
    </message>
    <message>
        <source>A PEM file that is trusted beside the system&apos;s certificates.</source>
        <translation>贵单位证书颁发机构的 PEM 文件，与系统证书一并信任。</translation>
    </message>
    <message>
        <source>For restricted models. Kept readable in the settings file.</source>
        <translation>仅用于非公开模型。以明文保存在设置文件中。</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Asks the hub for a list of files; nothing is downloaded.</source>
        <translation>只向模型库查询文件列表，不下载。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Certificates ({endings})</source>
        <translation>证书 ({endings})</translation>
    </message>
    <message>
        <source>Choose certificates</source>
        <translation>选择证书</translation>
    </message>
    <message>
        <source>Asking the hub…</source>
        <translation>正在查询模型库…</translation>
    </message>
    <message>
        <source>{host} answers and has the models.</source>
        <translation>{host} 连接正常，模型可用。</translation>
    </message>
</context>
<context>
    <name>DraftActs</name>
    <message>
        <source>The draft of call {call} was discarded</source>
        <translation>通话 {call} 的草稿已删除</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>EvaluationColumns</name>
    <message>
        <source>left out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Answer: {item}</source>
        <translation>答案：{item}</translation>
    </message>
    <message>
        <source>Comment: {item}</source>
        <translation>备注：{item}</translation>
    </message>
    <message>
        <source>Call number</source>
        <translation>通话编号</translation>
    </message>
    <message>
        <source>Agent number</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>Agent&apos;s name</source>
        <translation>坐席姓名</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>班组</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>质检员</translation>
    </message>
    <message>
        <source>Rubric</source>
        <translation>评分表</translation>
    </message>
    <message>
        <source>Version of the rubric</source>
        <translation>评分表版本</translation>
    </message>
    <message>
        <source>Start of the call</source>
        <translation>通话开始时间</translation>
    </message>
    <message>
        <source>Time of submission</source>
        <translation>提交时间</translation>
    </message>
</context>
<context>
    <name>EvaluationList</name>
    <message>
        <source>Open the call</source>
        <translation>打开通话</translation>
    </message>
    <message>
        <source>File an appeal…</source>
        <translation>提出申诉…</translation>
    </message>
</context>
<context>
    <name>EvaluationsDialog</name>
    <message>
        <source>Import finished evaluations</source>
        <translation>导入已完成的评价</translation>
    </message>
    <message>
        <source>Evaluations that were finished elsewhere</source>
        <translation>在别处完成的评价</translation>
    </message>
    <message>
        <source>Choose a CSV or Excel sheet with one row for each evaluation and one column for each item, or JSON lines; or drop it here. Scores are worked out anew from the answers.</source>
        <translation>选择 CSV 或 Excel 表格（每行一条评价，每列一个评分项）或 JSON 行文件，也可以拖到这里。得分会按答案重新计算。</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Other file…</source>
        <translation>换一个文件…</translation>
    </message>
    <message>
        <source>Rubric where a row names none</source>
        <translation>未注明评分表的行使用</translation>
    </message>
    <message>
        <source>Reviewer where a row names none</source>
        <translation>未注明质检员的行使用</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Say what each column holds; it is kept for sheets with the same headings.</source>
        <translation>请指定每一列的内容；相同表头的表格会沿用这一设定。</translation>
    </message>
    <message numerus="yes">
        <source>Import %n row(s)</source>
        <translation>
            <numerusform>导入 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>As read {count}</source>
        <translation>读取结果 {count}</translation>
    </message>
    <message>
        <source>Rejected {count}</source>
        <translation>被拒绝 {count}</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) can be taken in</source>
        <translation>
            <numerusform>可导入 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected; the rest is taken all the same</source>
        <translation>
            <numerusform>拒绝 %n 行，其余照常导入</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>looked at the first %n row(s)</source>
        <translation>
            <numerusform>已检查前 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Evaluations (*.csv *.tsv *.txt *.xlsx *.xlsm *.jsonl *.json)</source>
        <translation>评价文件 (*.csv *.tsv *.txt *.xlsx *.xlsm *.jsonl *.json)</translation>
    </message>
    <message>
        <source>Choose file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Importing evaluations</source>
        <translation>正在导入评价</translation>
    </message>
</context>
<context>
    <name>EvaluationsReportDialog</name>
    <message numerus="yes">
        <source>%n evaluation(s) taken in</source>
        <translation>
            <numerusform>已导入 %n 条评价</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n here already</source>
        <translation>
            <numerusform>%n 条原已存在</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) rejected</source>
        <translation>
            <numerusform>拒绝 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>The import was stopped; what is named here is stored. Importing the file again goes on.</source>
        <translation>导入已停止，此处列出的内容已保存。再次导入该文件即可继续。</translation>
    </message>
    <message>
        <source>Mend the rejected rows and import the same file again: what is here stays as it is.</source>
        <translation>修正被拒绝的行后再次导入同一文件即可，已导入的内容保持不变。</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>taken in</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>here already</source>
        <translation>原已存在</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Here already</source>
        <translation>原已存在</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>已导入</translation>
    </message>
</context>
<context>
    <name>EvaluationsUndo</name>
    <message numerus="yes">
        <source>%n evaluation(s) are gone again</source>
        <translation>
            <numerusform>%n 条评价已移除</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) that the import had made too</source>
        <translation>
            <numerusform>导入时新建的 %n 条通话也已移除</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EvidenceStrip</name>
    <message>
        <source>Play this moment</source>
        <translation>播放这一时刻</translation>
    </message>
    <message>
        <source>Play the moment at {time}</source>
        <translation>播放 {time} 处</translation>
    </message>
    <message>
        <source>Take this moment away</source>
        <translation>去掉这一时刻</translation>
    </message>
    <message>
        <source>Take away the moment at {time}</source>
        <translation>去掉 {time} 处的时刻</translation>
    </message>
</context>
<context>
    <name>ExplanationView</name>
    <message>
        <source>Copy the sentence and the table (Ctrl+C in the table)</source>
        <translation>复制这句话和表格（在表格中按 Ctrl+C）</translation>
    </message>
    <message>
        <source>Copy the sentence and the table</source>
        <translation>复制说明和表格</translation>
    </message>
    <message>
        <source>How the score comes about</source>
        <translation>得分的由来</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>评分项</translation>
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
        <translation>权重</translation>
    </message>
    <message>
        <source>Applied weight</source>
        <translation>实际权重</translation>
    </message>
    <message>
        <source>Brings</source>
        <translation>计入总分</translation>
    </message>
    <message>
        <source>Form, not scored yet</source>
        <translation>整份表，尚未得分</translation>
    </message>
    <message>
        <source>Form, before cap and fatal</source>
        <translation>整份表，封顶和致命项之前</translation>
    </message>
    <message>
        <source>{sum}, bonus {bonus}</source>
        <translation>{sum}，加分 {bonus}</translation>
    </message>
    <message>
        <source>Sum of the sections: {sum} = {total}</source>
        <translation>各大项合计：{sum} = {total}</translation>
    </message>
    <message>
        <source>{score}, fatal: {reached} before</source>
        <translation>{score}，致命项生效前为 {reached}</translation>
    </message>
    <message>
        <source>{answer}, fatal</source>
        <translation>{answer}，致命</translation>
    </message>
    <message>
        <source>not asked here</source>
        <translation>此处不问</translation>
    </message>
    <message>
        <source>N/A</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>not answered yet</source>
        <translation>尚未作答</translation>
    </message>
    <message>
        <source>not scored</source>
        <translation>不计分</translation>
    </message>
    <message>
        <source>text, not scored</source>
        <translation>文字，不计分</translation>
    </message>
    <message>
        <source>bonus</source>
        <translation>加分</translation>
    </message>
    <message>
        <source>no points to earn</source>
        <translation>无可得分值</translation>
    </message>
</context>
<context>
    <name>FaultsEditor</name>
    <message>
        <source>No fault</source>
        <translation>无差错</translation>
    </message>
</context>
<context>
    <name>FigureGrid</name>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>班组</translation>
    </message>
    <message>
        <source>Agent number</source>
        <translation>工号</translation>
    </message>
</context>
<context>
    <name>FigureSheet</name>
    <message>
        <source>left out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Agent number</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>Agent&apos;s name</source>
        <translation>坐席姓名</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>班组</translation>
    </message>
    <message>
        <source>First day of work</source>
        <translation>入职日期</translation>
    </message>
    <message>
        <source>Figure: {figure}</source>
        <translation>指标：{figure}</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) can be taken in</source>
        <translation>
            <numerusform>可导入 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected</source>
        <translation>
            <numerusform>拒绝 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of an agent nobody knows</source>
        <translation>
            <numerusform>%n 行工号未知</numerusform>
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
        <translation>{month} 指标</translation>
    </message>
    <message>
        <source>Import sheet…</source>
        <translation>导入表格…</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>No figures yet</source>
        <translation>还没有指标</translation>
    </message>
    <message>
        <source>Import a CSV or Excel sheet with one row for each agent, or drop it here: satisfaction, attendance, praise, whatever the policy counts.</source>
        <translation>导入每位坐席一行的 CSV 或 Excel 表格，也可拖放到这里：满意度、出勤率、表扬等政策计入的指标。</translation>
    </message>
    <message>
        <source>Take in {file}</source>
        <translation>导入 {file}</translation>
    </message>
    <message>
        <source>Say what each column holds. Rows that are wrong are left out; the rest is taken in.</source>
        <translation>请指定每列的内容。有误的行不导入，其余照常导入。</translation>
    </message>
    <message>
        <source>A double click changes a figure; every change is logged. An empty cell takes it away.</source>
        <translation>双击可修改指标，每次修改都会记录。清空单元格即删除该指标。</translation>
    </message>
    <message>
        <source>{file}, taken in {at} by {name}</source>
        <translation>{file}，{name} 于 {at} 导入</translation>
    </message>
    <message>
        <source>Choose sheet</source>
        <translation>选择表格</translation>
    </message>
    <message>
        <source>Sheets (*.csv *.tsv *.txt *.xlsx *.xlsm)</source>
        <translation>表格 (*.csv *.tsv *.txt *.xlsx *.xlsm)</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) taken in</source>
        <translation>
            <numerusform>已导入 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as before</source>
        <translation>
            <numerusform>%n 行无变化</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected</source>
        <translation>
            <numerusform>拒绝 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of an agent nobody knows</source>
        <translation>
            <numerusform>%n 行工号未知</numerusform>
        </translation>
    </message>
    <message>
        <source>The figures are as they were before the import.</source>
        <translation>指标已恢复为导入前的值。</translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) changed since stay as they are.</source>
        <translation>
            <numerusform>之后改动过的 %n 项指标保持不变。</numerusform>
        </translation>
    </message>
    <message>
        <source>“{text}” is no number, so the figure stays as it was.</source>
        <translation>“{text}”不是数字，指标保持原值。</translation>
    </message>
</context>
<context>
    <name>FileBanner</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
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
        <translation>选择录音或整个文件夹，或拖放到这里。文件保留在原处，同一录音不会导入两次。</translation>
    </message>
    <message>
        <source>Nothing chosen yet</source>
        <translation>尚未选择</translation>
    </message>
    <message>
        <source>Drop recordings or folders here. A CSV or Excel sheet among them is read for agents and times.</source>
        <translation>把录音或文件夹拖放到这里。其中的 CSV 或 Excel 表格用于读取坐席和时间。</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>移出列表</translation>
    </message>
    <message>
        <source>Files and folders</source>
        <translation>文件和文件夹</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) found</source>
        <translation>
            <numerusform>找到 %n 个录音</numerusform>
        </translation>
    </message>
    <message>
        <source>Recordings ({endings})</source>
        <translation>录音 ({endings})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <source>Add folder</source>
        <translation>添加文件夹</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Number, agent, customer or queue</source>
        <translation>编号、坐席、客户或队列</translation>
    </message>
    <message>
        <source>Search calls</source>
        <translation>搜索通话</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>班组</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Recognition</source>
        <translation>识别</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>质检</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>通话特征</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>替换为</translation>
    </message>
    <message>
        <source>Tell capitals from small letters</source>
        <translation>区分大小写</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>上一个匹配（Shift+F3）</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>下一个匹配（F3）</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>全部替换</translation>
    </message>
    <message>
        <source>no match</source>
        <translation>无匹配</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>第 {number} 个，共 {total} 个</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n 个匹配</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingList</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>再显示 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the item in the form</source>
        <translation>在表单中查看该评分项</translation>
    </message>
</context>
<context>
    <name>GlossaryDialog</name>
    <message>
        <source>Words of the project</source>
        <translation>项目词语</translation>
    </message>
    <message>
        <source>There are no words on the clipboard. Copy rows first: word, heard wrongly as.</source>
        <translation>剪贴板中没有词语。请先复制几行：词语、误识别为。</translation>
    </message>
    <message>
        <source>Add word</source>
        <translation>添加词语</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Apply to existing transcripts…</source>
        <translation>应用到已有转写…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Filter words</source>
        <translation>筛选词语</translation>
    </message>
    <message>
        <source>No words yet</source>
        <translation>还没有词语</translation>
    </message>
    <message>
        <source>Add product names, terms and people that recognition gets wrong. It is told of them before it listens, and what it still hears wrongly is put right.</source>
        <translation>添加识别常出错的产品名、术语和人名。识别前会先提示引擎，仍听错的会自动改正。</translation>
    </message>
    <message>
        <source>Row {row}: {sentence}</source>
        <translation>第 {row} 行：{sentence}</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有 {count} 处</translation>
    </message>
    <message>
        <source>Not stored yet.</source>
        <translation>尚未保存。</translation>
    </message>
    <message>
        <source>Sheets (*.csv *.tsv *.txt *.xlsx)</source>
        <translation>表格 (*.csv *.tsv *.txt *.xlsx)</translation>
    </message>
    <message>
        <source>Import words</source>
        <translation>导入词语</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>words of the project</source>
        <translation>项目词语</translation>
    </message>
    <message>
        <source>Export words</source>
        <translation>导出词语</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>{count} words stored in {file}</source>
        <translation>已将 {count} 个词语保存到 {file}</translation>
    </message>
</context>
<context>
    <name>GlossaryGroup</name>
    <message>
        <source>Text and words</source>
        <translation>文本与词语</translation>
    </message>
    <message>
        <source>Words of the project</source>
        <translation>项目词语</translation>
    </message>
    <message>
        <source>Names and terms that recognition should know, and what it hears in their place.</source>
        <translation>识别应当认识的名称和术语，以及常被误识别成的写法。</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>In digits: 一百二十三 becomes 123, 百分之九十五 becomes 95%. Idioms and 一下, 第一, 星期一 stay.</source>
        <translation>用数字时，一百二十三写成 123，百分之九十五写成 95%。成语以及一下、第一、星期一等不变。</translation>
    </message>
    <message>
        <source>Commas in Chinese text</source>
        <translation>中文逗号</translation>
    </message>
    <message>
        <source>At pauses, where the model set no punctuation at all.</source>
        <translation>模型完全没有标点时，在停顿处加逗号。</translation>
    </message>
    <message>
        <source>Chinese model sentence</source>
        <translation>中文范句</translation>
    </message>
    <message>
        <source>English model sentence</source>
        <translation>英文范句</translation>
    </message>
    <message>
        <source>Recognition writes in its style, with its punctuation. Empty: the usual one.</source>
        <translation>识别结果会模仿它的风格和标点。留空则用默认范句。</translation>
    </message>
    <message>
        <source>The same for English calls.</source>
        <translation>用于英文通话。</translation>
    </message>
    <message>
        <source>As spoken</source>
        <translation>按口语</translation>
    </message>
    <message>
        <source>In digits</source>
        <translation>用数字</translation>
    </message>
    <message>
        <source>As recognised</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>Also at pauses</source>
        <translation>停顿处补上</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n 个词语</numerusform>
        </translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>暂无</translation>
    </message>
</context>
<context>
    <name>GlossaryModel</name>
    <message>
        <source>Word</source>
        <translation>词语</translation>
    </message>
    <message>
        <source>Heard wrongly as</source>
        <translation>误识别为</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>通话数</translation>
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
        <translation>复制表格</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>评分项</translation>
    </message>
    <message>
        <source>The table is copied.</source>
        <translation>表格已复制。</translation>
    </message>
    <message>
        <source>No evaluation yet</source>
        <translation>还没有质检评价</translation>
    </message>
    <message>
        <source>Once calls are evaluated by it, every item shows here what it adds: how often it is answered, whether it separates calls, whether reviewers agree.</source>
        <translation>用它质检通话之后，这里会显示每个评分项的作用：作答多少、能否区分通话、质检员之间是否一致。</translation>
    </message>
    <message>
        <source>Look at all versions and months</source>
        <translation>查看全部版本和月份</translation>
    </message>
    <message numerus="yes">
        <source>%n evaluation(s)</source>
        <translation>
            <numerusform>%n 份质检评价</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) reviewed twice</source>
        <translation>
            <numerusform>%n 通由多人质检</numerusform>
        </translation>
    </message>
    <message>
        <source>too few</source>
        <translation>样本太少</translation>
    </message>
    <message>
        <source>Gwet&apos;s AC1 over calls that several reviewers evaluated: 1 is full agreement, 0 is chance</source>
        <translation>多人质检通话的 Gwet AC1 一致性：1 为完全一致，0 为随机水平</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>评分项</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>作答</translation>
    </message>
    <message>
        <source>Share of the forms on which it was asked that have an answer</source>
        <translation>在问到它的表单中，作答的占比</translation>
    </message>
    <message>
        <source>N/A</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>满分</translation>
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
        <translation>采纳建议</translation>
    </message>
    <message>
        <source>Share of the suggested answers that reviewers kept</source>
        <translation>质检员保留的建议答案占比</translation>
    </message>
</context>
<context>
    <name>HearingGroup</name>
    <message>
        <source>Recognition</source>
        <translation>识别</translation>
    </message>
    <message>
        <source>Speech model</source>
        <translation>语音模型</translation>
    </message>
    <message>
        <source>Recognition runs on this computer; no recording leaves it.</source>
        <translation>识别在本机进行，录音不会离开本机。</translation>
    </message>
    <message>
        <source>Spoken language</source>
        <translation>通话语言</translation>
    </message>
    <message>
        <source>Detected call by call unless all calls have the same.</source>
        <translation>逐通自动检测，除非所有通话语言相同。</translation>
    </message>
    <message>
        <source>Chinese script</source>
        <translation>中文字形</translation>
    </message>
    <message>
        <source>Of transcripts recognised from now on.</source>
        <translation>用于此后识别的转写文本。</translation>
    </message>
    <message>
        <source>Doubtful passages</source>
        <translation>可疑片段</translation>
    </message>
    <message>
        <source>Heard again where the text turns in circles or leaves speech out. Without it, recognition is faster.</source>
        <translation>文字循环重复或漏掉说话内容时再识别一遍。关闭后识别更快。</translation>
    </message>
    <message>
        <source>Mark long silence</source>
        <translation>标出长静音</translation>
    </message>
    <message>
        <source>In the calls table, by the longest time in which nobody speaks.</source>
        <translation>在通话列表中，按双方都不说话的最长时间标出。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Detect</source>
        <translation>自动检测</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英语</translation>
    </message>
    <message>
        <source>Simplified</source>
        <translation>简体</translation>
    </message>
    <message>
        <source>Traditional</source>
        <translation>繁体</translation>
    </message>
    <message>
        <source>Traditional, Taiwan&apos;s words</source>
        <translation>繁体（台湾用词）</translation>
    </message>
    <message>
        <source>As recognised</source>
        <translation>按识别结果</translation>
    </message>
    <message>
        <source>Hear again</source>
        <translation>再识别一遍</translation>
    </message>
    <message>
        <source>Hear once</source>
        <translation>只识别一遍</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
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
        <translation>更正历史</translation>
    </message>
    <message>
        <source>Nothing was corrected yet.</source>
        <translation>还没有更正。</translation>
    </message>
    <message>
        <source>{count} older corrections are not shown.</source>
        <translation>另有 {count} 条更早的更正未显示。</translation>
    </message>
    <message>
        <source>the program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有 {count} 行</translation>
    </message>
    <message>
        <source>Go to the line</source>
        <translation>转到该行</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Bring back what stood there before this correction</source>
        <translation>恢复此次更正之前的内容</translation>
    </message>
    <message>
        <source>{line} (deleted)</source>
        <translation>{line}（已删除）</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
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
        <translation>更改说话人</translation>
    </message>
    <message>
        <source>Line split</source>
        <translation>拆分一行</translation>
    </message>
    <message>
        <source>Lines merged</source>
        <translation>合并两行</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>已恢复</translation>
    </message>
    <message>
        <source>Words replaced</source>
        <translation>替换词语</translation>
    </message>
    <message>
        <source>Back to the recognised text</source>
        <translation>恢复为识别文本</translation>
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
        <translation>重新识别后保留更正</translation>
    </message>
</context>
<context>
    <name>ImportActs</name>
    <message>
        <source>Import finished evaluations…</source>
        <translation>导入已完成的评价…</translation>
    </message>
    <message>
        <source>Undo the last import of evaluations…</source>
        <translation>撤销最近一次评价导入…</translation>
    </message>
    <message>
        <source>There is no import of evaluations to be undone.</source>
        <translation>没有可以撤销的评价导入。</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <source>Undo the import of {file}?</source>
        <translation>撤销 {file} 的导入？</translation>
    </message>
    <message numerus="yes">
        <source>%n evaluation(s) were taken in {at} by {name}.</source>
        <translation>
            <numerusform>{name} 于 {at} 导入了 %n 条评价。</numerusform>
        </translation>
    </message>
    <message>
        <source>They are removed; evaluations whose place they took count again. The log keeps it.</source>
        <translation>这些评价将被移除，被它们取代的评价重新生效，操作记录予以保留。</translation>
    </message>
    <message>
        <source>Calls that were here lose what the file told of them; what it told of agents stays.</source>
        <translation>原有通话会清除本次导入补上的内容；导入的坐席信息保留。</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import recordings</source>
        <translation>导入录音</translation>
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
        <translation>通话的坐席与时间</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>录音</translation>
    </message>
    <message numerus="yes">
        <source>Import %n recording(s)</source>
        <translation>
            <numerusform>导入 %n 个录音</numerusform>
        </translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Importing recordings</source>
        <translation>正在导入录音</translation>
    </message>
</context>
<context>
    <name>ImportFields</name>
    <message>
        <source>File name</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>Agent number</source>
        <translation>坐席工号</translation>
    </message>
    <message>
        <source>Agent name</source>
        <translation>坐席姓名</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>班组</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>CSAT</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>已解决</translation>
    </message>
</context>
<context>
    <name>ImportPanel</name>
    <message numerus="yes">
        <source>Not carried over: %n thing(s)</source>
        <translation>
            <numerusform>%n 处未能带入</numerusform>
        </translation>
    </message>
    <message>
        <source>The draft was made of {file}. Look at these before you publish it.</source>
        <translation>草稿由 {file} 生成。发布前请检查以下各处。</translation>
    </message>
    <message>
        <source>Copy list</source>
        <translation>复制清单</translation>
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
        <translation>不适用</translation>
    </message>
    <message>
        <source>not scored</source>
        <translation>不计分</translation>
    </message>
    <message>
        <source>What is expected</source>
        <translation>评分标准</translation>
    </message>
    <message>
        <source>Comment on {item}</source>
        <translation>{item} 的评语</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>评语</translation>
    </message>
    <message>
        <source>Mark this moment as evidence</source>
        <translation>将此刻标记为依据</translation>
    </message>
    <message>
        <source>not answered yet</source>
        <translation>尚未作答</translation>
    </message>
    <message>
        <source>a comment is asked for</source>
        <translation>需要评语</translation>
    </message>
    <message>
        <source>a moment of the recording is asked for</source>
        <translation>需要录音中的一个时刻作依据</translation>
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
        <translation>显示全部任务及结果</translation>
    </message>
    <message>
        <source>Imports, recognition and exports are listed here with their results.</source>
        <translation>导入、识别和导出任务及其结果都列在这里。</translation>
    </message>
    <message>
        <source>No work under way</source>
        <translation>没有进行中的任务</translation>
    </message>
    <message numerus="yes">
        <source>{work} · %n more</source>
        <translation>
            <numerusform>{work} · 另有 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>全部恢复默认</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Find an act or a key</source>
        <translation>查找操作或按键</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>新的按键</translation>
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
        <translation>在文本框中按键用于输入，按 Esc 返回评分表。</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>已更改</translation>
    </message>
    <message>
        <source>Press the new keys for “{act}”</source>
        <translation>请按下“{act}”的新按键</translation>
    </message>
    <message>
        <source>{keys} always means something else. Choose other keys.</source>
        <translation>{keys} 已有固定用途，请另选按键。</translation>
    </message>
    <message>
        <source>{keys} is used for “{act}”, which has no keys any more then.</source>
        <translation>{keys} 目前用于“{act}”，使用后该操作将没有按键。</translation>
    </message>
</context>
<context>
    <name>LedgerDialog</name>
    <message>
        <source>Points ledger</source>
        <translation>积分账本</translation>
    </message>
    <message>
        <source>No rewards yet</source>
        <translation>还没有奖品</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>兑换</translation>
    </message>
    <message>
        <source>Give by hand</source>
        <translation>手工发放</translation>
    </message>
    <message>
        <source>Take posting back</source>
        <translation>冲销</translation>
    </message>
    <message>
        <source>Add reward</source>
        <translation>添加奖品</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source> points</source>
        <translation> 积分</translation>
    </message>
    <message>
        <source>Why, for the statement</source>
        <translation>事由，记入明细</translation>
    </message>
    <message>
        <source>Balances</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>Rewards</source>
        <translation>奖品</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Nobody has points yet</source>
        <translation>还没有人有积分</translation>
    </message>
    <message>
        <source>Closing a month gives the points of its awards.</source>
        <translation>月结时会发放奖项对应的积分。</translation>
    </message>
    <message>
        <source>Half a day off, a coffee, a book…</source>
        <translation>调休半天、咖啡、图书…</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>所需积分</translation>
    </message>
    <message>
        <source>without limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Earned</source>
        <translation>获得</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>已用</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>过期</translation>
    </message>
    <message>
        <source>offered</source>
        <translation>可兑换</translation>
    </message>
    <message>
        <source>not offered</source>
        <translation>已下架</translation>
    </message>
    <message>
        <source>Reward</source>
        <translation>奖品</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>{reward}, {cost} points</source>
        <translation>{reward}，{cost} 积分</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>By</source>
        <translation>经手人</translation>
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
        <translation>{month} 奖项</translation>
    </message>
    <message>
        <source>Adjustment of {origin}, with {month}</source>
        <translation>{origin} 补差，随 {month} 发放</translation>
    </message>
    <message>
        <source>Given by hand</source>
        <translation>手工发放</translation>
    </message>
    <message>
        <source>Exchanged for {reward}</source>
        <translation>兑换 {reward}</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>冲销</translation>
    </message>
    <message>
        <source>(taken back later)</source>
        <translation>（后已冲销）</translation>
    </message>
</context>
<context>
    <name>LeftOutButton</name>
    <message numerus="yes">
        <source>%n text(s) left out</source>
        <translation>
            <numerusform>已略去 %n 处文字</numerusform>
        </translation>
    </message>
    <message>
        <source>What the speech model wrote although nobody said it; click to read it</source>
        <translation>语音模型写出但没有人说过的文字；点击查看</translation>
    </message>
</context>
<context>
    <name>LeftOutSheet</name>
    <message>
        <source>About here; click to listen</source>
        <translation>大约在这里；点击收听</translation>
    </message>
    <message>
        <source>The speech model wrote this, but nobody said it: lines of subtitles, endless repetitions, words over silence. It counts nowhere. If it was said after all, correct the line where it belongs.</source>
        <translation>以下文字由语音模型写出，但没有人说过：字幕语句、无休止的重复、静音处的文字。它们不计入任何结果。如果确实有人说过，请在相应位置更正那一行。</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>Rubrics</source>
        <translation>评分表</translation>
    </message>
    <message>
        <source>Policies of the month</source>
        <translation>月度政策</translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>无标题</translation>
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
        <translation>已发布</translation>
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
        <translation>文件已改动</translation>
    </message>
    <message>
        <source>newer on disk</source>
        <translation>文件较新</translation>
    </message>
    <message>
        <source>other id on disk</source>
        <translation>文件已换编号</translation>
    </message>
    <message>
        <source>has errors</source>
        <translation>有错误</translation>
    </message>
    <message>
        <source>not there any more</source>
        <translation>文件已不在</translation>
    </message>
    <message>
        <source>{file} changed after version {version} was published.</source>
        <translation>{file} 在版本 {version} 发布之后有改动。</translation>
    </message>
    <message>
        <source>{file} holds version {file_version}; version {version} is published.</source>
        <translation>{file} 中是版本 {file_version}，已发布的是版本 {version}。</translation>
    </message>
    <message>
        <source>{file} holds another rubric now than the published {id}.</source>
        <translation>{file} 现在的内容已不是已发布的 {id}。</translation>
    </message>
    <message>
        <source>{file} changed after version {version} was published, and has errors.</source>
        <translation>{file} 在版本 {version} 发布之后有改动，并且有错误。</translation>
    </message>
    <message>
        <source>{file}, from which version {version} was published, is not there any more.</source>
        <translation>发布版本 {version} 所用的 {file} 已不在原处。</translation>
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
        <translation>Enter 保存，Ctrl+Enter 保存并到下一行，Shift+Enter 在此拆分，Esc 放弃</translation>
    </message>
</context>
<context>
    <name>LivingForm</name>
    <message>
        <source>The text has errors. This is the form of the last valid text.</source>
        <translation>文本有错误。这里显示最后一次有效文本的表单。</translation>
    </message>
    <message>
        <source>The form appears here as soon as the text has no errors.</source>
        <translation>文本没有错误后，表单会显示在这里。</translation>
    </message>
</context>
<context>
    <name>LookGroup</name>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
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
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
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
        <translation>本机</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>How many half minutes are taken in one go. More is faster on some computers and takes memory.</source>
        <translation>每一路一次识别多少个半分钟片段。多一些在部分电脑上更快，但占用内存。</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程数</translation>
    </message>
    <message>
        <source>Fewer leave room for other programs while calls are recognised.</source>
        <translation>较少的线程可在识别时为其他程序留出余力。</translation>
    </message>
    <message>
        <source>Windows together</source>
        <translation>每次识别的窗口数</translation>
    </message>
    <message>
        <source>Memory of recognition</source>
        <translation>识别内存上限</translation>
    </message>
    <message>
        <source>Having used more, its process is started anew after the call in hand; nothing is lost.</source>
        <translation>超出后，识别进程在当前通话完成后重新启动，不会丢失任何内容。</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>联网</translation>
    </message>
    <message>
        <source>Only downloads of speech models go online, and only when you ask for one.</source>
        <translation>只有下载语音模型时才联网，且仅在您要求时。</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>重新测量</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>运行于</translation>
    </message>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>%n 核</numerusform>
        </translation>
    </message>
    <message>
        <source>Graphics card, else processor</source>
        <translation>优先显卡，否则处理器</translation>
    </message>
    <message>
        <source>Processor only</source>
        <translation>仅用处理器</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Automatic ({value})</source>
        <translation>自动（{value}）</translation>
    </message>
    <message>
        <source>May go online</source>
        <translation>允许联网</translation>
    </message>
    <message>
        <source>Never go online</source>
        <translation>从不联网</translation>
    </message>
    <message>
        <source>A graphics card is not looked for.</source>
        <translation>不查找显卡。</translation>
    </message>
    <message>
        <source>Whether a graphics card can be used is found out with the first call.</source>
        <translation>识别第一个通话时会检测能否使用显卡。</translation>
    </message>
    <message>
        <source>No NVIDIA graphics card was found; the processor does it.</source>
        <translation>未找到 NVIDIA 显卡，由处理器识别。</translation>
    </message>
    <message>
        <source>The graphics card {card} is used.</source>
        <translation>正在使用显卡 {card}。</translation>
    </message>
    <message numerus="yes">
        <source>Shared out among %n half minute(s) that are heard at the same time.</source>
        <translation>
            <numerusform>线程分给同时识别的 %n 个半分钟片段。</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a speech model first.</source>
        <translation>请先选择语音模型。</translation>
    </message>
    <message>
        <source>Tried out by itself before a long queue, or after a short one.</source>
        <translation>长队列开始前或短队列结束后会自动试测。</translation>
    </message>
    <message>
        <source>{model} could not be tried out here.</source>
        <translation>无法在本机试测 {model}。</translation>
    </message>
    <message>
        <source>{model}: half a minute of speech takes about {seconds} s.</source>
        <translation>{model}：半分钟语音约需 {seconds} 秒。</translation>
    </message>
    <message>
        <source>That is {gain} times as fast as the slowest way tried.</source>
        <translation>速度是所试最慢方式的 {gain} 倍。</translation>
    </message>
    <message>
        <source>being measured…</source>
        <translation>正在测量…</translation>
    </message>
    <message>
        <source>not measured yet</source>
        <translation>尚未测量</translation>
    </message>
    <message>
        <source>Measure this computer</source>
        <translation>测量本机</translation>
    </message>
    <message>
        <source>Measured: {threads} threads for {workers} at the same time, {batch} windows together</source>
        <translation>测量完成：{threads} 个线程分给 {workers} 路，每路一次识别 {batch} 个窗口</translation>
    </message>
    <message>
        <source>Measured: on the graphics card, {batch} windows together</source>
        <translation>测量完成：使用显卡，同时识别 {batch} 个窗口</translation>
    </message>
</context>
<context>
    <name>MachineNews</name>
    <message>
        <source>Open settings</source>
        <translation>打开设置</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Drop recordings, folders or a metadata sheet to import them</source>
        <translation>拖放录音、文件夹或元数据表格即可导入</translation>
    </message>
    <message numerus="yes">
        <source>Quit while %n job(s) run?</source>
        <translation>
            <numerusform>有 %n 项任务正在进行，仍要退出吗？</numerusform>
        </translation>
    </message>
    <message>
        <source>They are stopped. What they have stored so far is kept.</source>
        <translation>任务会被停止，已保存的内容保留。</translation>
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
        <translation>查找界面、操作和通话</translation>
    </message>
    <message>
        <source>Search all transcripts</source>
        <translation>搜索所有转写文本</translation>
    </message>
    <message>
        <source>Show the keys</source>
        <translation>显示快捷键</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>全局</translation>
    </message>
    <message>
        <source>Service Star QA</source>
        <translation>服务之星质检</translation>
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
        <translation>通话</translation>
    </message>
    <message>
        <source>Agent number</source>
        <translation>坐席工号</translation>
    </message>
    <message>
        <source>Agent name</source>
        <translation>坐席姓名</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>班组</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>CSAT</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>已解决</translation>
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
        <translation>来自表格</translation>
    </message>
    <message>
        <source>From the file names</source>
        <translation>来自文件名</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>The calls are taken in by their file names alone. Agent, team and start can be written on each call&apos;s card later, or filled in by importing the same recordings again with a sheet.</source>
        <translation>仅按文件名导入通话。坐席、班组和开始时间可以以后在通话卡片上填写，也可以用表格再次导入同样的录音来补全。</translation>
    </message>
</context>
<context>
    <name>MissingList</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>{item}: not answered</source>
        <translation>{item}：未作答</translation>
    </message>
    <message>
        <source>{item}: a comment is asked for</source>
        <translation>{item}：需要评语</translation>
    </message>
    <message>
        <source>{item}: a moment of the recording is asked for</source>
        <translation>{item}：需要录音时刻作为依据</translation>
    </message>
    <message>
        <source>Still missing before this can be submitted: {count}</source>
        <translation>提交前还缺 {count} 项</translation>
    </message>
</context>
<context>
    <name>ModelDialog</name>
    <message>
        <source>Speech models</source>
        <translation>语音模型</translation>
    </message>
    <message>
        <source>Import the model {name}</source>
        <translation>导入模型 {name}</translation>
    </message>
    <message>
        <source>{name} is in the store</source>
        <translation>{name} 已存入模型库</translation>
    </message>
    <message>
        <source>Download the model {name}</source>
        <translation>下载模型 {name}</translation>
    </message>
    <message>
        <source>Check the model {name}</source>
        <translation>检查模型 {name}</translation>
    </message>
    <message>
        <source>Every file is whole</source>
        <translation>所有文件完好</translation>
    </message>
    <message>
        <source>Convert the model {name} to int8</source>
        <translation>将模型 {name} 转换为 int8</translation>
    </message>
    <message>
        <source>Convert {name} to int8?</source>
        <translation>将 {name} 转换为 int8？</translation>
    </message>
    <message>
        <source>On a processor an int8 model starts in a fraction of the time and takes half the room or less. On graphics cards the original is as fast. The result is compared with the original before it is kept.</source>
        <translation>在处理器上，int8 模型加载只需原来的几分之一时间，占用空间减半以上。在显卡上原模型同样快。转换结果先与原模型比对，一致才保留。</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>两者都保留</translation>
    </message>
    <message>
        <source>Replace the original</source>
        <translation>替换原模型</translation>
    </message>
    <message>
        <source>{size} are free again afterwards.</source>
        <translation>将释放 {size}。</translation>
    </message>
    <message>
        <source>It is the model in use; the next recognition will ask for another.</source>
        <translation>这是正在使用的模型；下次识别时需另选模型。</translation>
    </message>
    <message>
        <source>Remove the model {name}?</source>
        <translation>删除模型 {name}？</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>{name} was removed, {size} are free again</source>
        <translation>已删除 {name}，释放 {size}</translation>
    </message>
    <message>
        <source>Import a model&apos;s folder</source>
        <translation>导入模型文件夹</translation>
    </message>
    <message>
        <source>Archives of models ({endings})</source>
        <translation>模型压缩包 ({endings})</translation>
    </message>
    <message>
        <source>Import a model&apos;s archive</source>
        <translation>导入模型压缩包</translation>
    </message>
</context>
<context>
    <name>ModelListing</name>
    <message>
        <source>On this computer</source>
        <translation>本机已有</translation>
    </message>
    <message>
        <source>To download: many languages</source>
        <translation>可下载：多语言</translation>
    </message>
    <message>
        <source>To download: Chinese</source>
        <translation>可下载：中文</translation>
    </message>
    <message>
        <source>To download: English only</source>
        <translation>可下载：仅英文</translation>
    </message>
</context>
<context>
    <name>ModelPage</name>
    <message>
        <source>Recognition runs on this computer with a model that is downloaded once. Larger models make fewer mistakes and take longer. Without a way to the internet, download a model on another computer and drop its folder or archive here.</source>
        <translation>识别在本机进行，模型只需下载一次。模型越大，错误越少，用时越长。无法上网时，可在其他电脑下载模型，再将其文件夹或压缩包拖到此处。</translation>
    </message>
    <message>
        <source>Open the store&apos;s folder</source>
        <translation>打开模型库文件夹</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>{size} in {folder}, {free} free</source>
        <translation>{folder} 已用 {size}，剩余 {free}</translation>
    </message>
    <message>
        <source>Drop it to import the model.</source>
        <translation>松开即可导入模型。</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>导入文件夹…</translation>
    </message>
    <message>
        <source>A model that was downloaded on another computer: model.bin and its files</source>
        <translation>在其他电脑下载的模型：model.bin 及其附属文件</translation>
    </message>
    <message>
        <source>Import an archive…</source>
        <translation>导入压缩包…</translation>
    </message>
    <message>
        <source>A zip or tar of such a folder</source>
        <translation>此类文件夹的 zip 或 tar 压缩包</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Choose a speech model</source>
        <translation>选择语音模型</translation>
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
        <translation>继续</translation>
    </message>
    <message>
        <source>Stopped; {done} of about {total} are here</source>
        <translation>已暂停，已下载 {done}，共约 {total}</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Cancel and discard</source>
        <translation>取消并丢弃</translation>
    </message>
    <message>
        <source>Check files</source>
        <translation>检查文件</translation>
    </message>
    <message>
        <source>Convert to int8…</source>
        <translation>转换为 int8…</translation>
    </message>
    <message>
        <source>Discard what is here</source>
        <translation>丢弃已下载部分</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>删除…</translation>
    </message>
</context>
<context>
    <name>MonthActs</name>
    <message>
        <source>service-star-{month}</source>
        <translation>服务之星-{month}</translation>
    </message>
    <message>
        <source>Export workbook</source>
        <translation>导出工作簿</translation>
    </message>
    <message>
        <source>It was closed {at} by {name}.</source>
        <translation>{name} 于 {at} 月结。</translation>
    </message>
    <message>
        <source>Its snapshot and your reason are kept for good, its points are taken back, and the ranking follows every change again. A correction that came late needs no reopening: it becomes an adjustment by itself.</source>
        <translation>月结快照和原因将永久保留，已发积分收回，排行重新随变更更新。迟到的更正无需重新打开：它会自动成为补差。</translation>
    </message>
    <message>
        <source>Reopen {month}?</source>
        <translation>重新打开 {month}？</translation>
    </message>
    <message>
        <source>Why is the month opened again?</source>
        <translation>为什么重新打开？</translation>
    </message>
    <message>
        <source>Reopen the month</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>{month} is announced.</source>
        <translation>{month} 已公布。</translation>
    </message>
    <message>
        <source>Take the notice of {month} back?</source>
        <translation>撤回 {month} 的公示？</translation>
    </message>
    <message>
        <source>The month counts as not made known; the log keeps what was.</source>
        <translation>本月视为尚未公示或公布，操作记录予以保留。</translation>
    </message>
    <message>
        <source>Why is it taken back?</source>
        <translation>为什么撤回？</translation>
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
        <translation>表彰页和证书…</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Export ranking</source>
        <translation>导出排行</translation>
    </message>
    <message>
        <source>CSV sheet (*.csv)</source>
        <translation>CSV 表格 (*.csv)</translation>
    </message>
    <message>
        <source>Choose your template</source>
        <translation>选择模板</translation>
    </message>
    <message>
        <source>{file} written</source>
        <translation>已写入 {file}</translation>
    </message>
    <message>
        <source>{month} is written: {file}</source>
        <translation>{month} 已写入：{file}</translation>
    </message>
    <message>
        <source>Exporting {month}</source>
        <translation>正在导出 {month}</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>{month} is closed. What changes in it now becomes an adjustment of a later month.</source>
        <translation>{month} 已月结。之后的变更将作为以后月份的补差。</translation>
    </message>
    <message>
        <source>{month} is open again.</source>
        <translation>{month} 已重新打开。</translation>
    </message>
</context>
<context>
    <name>MonthBar</name>
    <message>
        <source>Figures…</source>
        <translation>指标…</translation>
    </message>
    <message>
        <source>Points…</source>
        <translation>积分…</translation>
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
        <translation>公布</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>撤回…</translation>
    </message>
    <message>
        <source>Close the month…</source>
        <translation>月结…</translation>
    </message>
    <message>
        <source>Reopen…</source>
        <translation>重新打开…</translation>
    </message>
    <message>
        <source>Open: the ranking follows every change</source>
        <translation>未月结：排行随每次变更更新</translation>
    </message>
    <message>
        <source>Closed {at} by {name} · hash {hash}</source>
        <translation>{name} 于 {at} 月结 · 哈希 {hash}</translation>
    </message>
    <message numerus="yes">
        <source>%n appeal(s) undecided</source>
        <translation>
            <numerusform>%n 件申诉待裁定</numerusform>
        </translation>
    </message>
    <message>
        <source>Public notice until {day}</source>
        <translation>公示至 {day}</translation>
    </message>
    <message>
        <source>Announced {day}</source>
        <translation>{day} 已公布</translation>
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
        <translation>申诉期限</translation>
    </message>
    <message>
        <source>How long after its submission an evaluation can be appealed.</source>
        <translation>评价提交后多久之内可以申诉。</translation>
    </message>
    <message>
        <source>Public notice</source>
        <translation>公示期</translation>
    </message>
    <message>
        <source>How long a ranking is shown before it is announced; each notice can differ.</source>
        <translation>排行公布之前公示多久，每次公示可另行设定。</translation>
    </message>
    <message>
        <source>Points expire</source>
        <translation>积分有效期</translation>
    </message>
    <message>
        <source>Counted when a month is closed; points that were spent never expire.</source>
        <translation>在月结时计算；已使用的积分不会过期。</translation>
    </message>
    <message>
        <source>never</source>
        <translation>永不过期</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>节假日</translation>
    </message>
    <message>
        <source>Days off beside Saturdays and Sundays; working days are counted without them.</source>
        <translation>周六、周日以外的休息日，工作日计算时将其扣除。</translation>
    </message>
    <message>
        <source>No holidays yet. Add a day, or paste the list that your authority publishes.</source>
        <translation>还没有节假日。可添加日期，或粘贴官方公布的列表。</translation>
    </message>
    <message>
        <source>Weekends that are worked</source>
        <translation>调休上班的周末</translation>
    </message>
    <message>
        <source>Saturdays and Sundays that make up for a holiday.</source>
        <translation>因节假日调休而上班的周六、周日。</translation>
    </message>
    <message>
        <source>Every Saturday and Sunday is free.</source>
        <translation>周六、周日均为休息日。</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n 个工作日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n 个月</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewRubricDialog</name>
    <message>
        <source>New rubric</source>
        <translation>新建评分表</translation>
    </message>
    <message>
        <source>How does it score?</source>
        <translation>如何计分？</translation>
    </message>
    <message>
        <source>Language of its texts</source>
        <translation>文字语言</translation>
    </message>
    <message>
        <source>Create draft</source>
        <translation>创建草稿</translation>
    </message>
    <message>
        <source>Weighted</source>
        <translation>加权制</translation>
    </message>
    <message>
        <source>Every item counts by its weight in its section, every section by its weight in the form.</source>
        <translation>评分项按在大项中的权重计分，大项按在整份表中的权重计分。</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分值制</translation>
    </message>
    <message>
        <source>Answers are worth points; the score is the share of the points that could be reached.</source>
        <translation>每个答案有分值，得分是所得分值占可得分值的比例。</translation>
    </message>
    <message>
        <source>Deduction</source>
        <translation>扣分制</translation>
    </message>
    <message>
        <source>Every call begins with full marks, and faults take points away.</source>
        <translation>每通从满分开始，出现差错则扣分。</translation>
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
        <translation>公示 {month} 的结果？</translation>
    </message>
    <message>
        <source>Until the last day agents may appeal; the month can be announced afterwards, when every appeal is decided.</source>
        <translation>公示期内坐席可以申诉；期满且申诉全部裁定后可以公布。</translation>
    </message>
    <message>
        <source>Working days after today</source>
        <translation>今天之后的工作日数</translation>
    </message>
    <message>
        <source>Post notice</source>
        <translation>开始公示</translation>
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
        <translation>请输入数字</translation>
    </message>
    <message>
        <source>Write a whole number</source>
        <translation>请输入整数</translation>
    </message>
    <message>
        <source>The number has too many places</source>
        <translation>小数位数过多</translation>
    </message>
    <message>
        <source>Not between {lowest} and {highest}: not stored</source>
        <translation>不在 {lowest} 到 {highest} 之间，未保存</translation>
    </message>
</context>
<context>
    <name>NumberForm</name>
    <message>
        <source>Weights of the score</source>
        <translation>得分权重</translation>
    </message>
    <message>
        <source>Added and taken away</source>
        <translation>加减分</translation>
    </message>
    <message>
        <source>Who can be ranked</source>
        <translation>参评条件</translation>
    </message>
    <message>
        <source>Awards</source>
        <translation>奖项</translation>
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
        <translation>名额</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>奖金</translation>
    </message>
    <message>
        <source>points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>least evaluations</source>
        <translation>最少质检评价数</translation>
    </message>
    <message>
        <source>most fatal evaluations</source>
        <translation>最多致命评价数</translation>
    </message>
    <message>
        <source>least days of work here</source>
        <translation>最少在职天数</translation>
    </message>
    <message>
        <source>below</source>
        <translation>低于</translation>
    </message>
    <message>
        <source>share of the ranked in %</source>
        <translation>占入榜人数的百分比</translation>
    </message>
    <message>
        <source>months in a row</source>
        <translation>连续月数</translation>
    </message>
    <message>
        <source>band {number}: from</source>
        <translation>第 {number} 档：达到</translation>
    </message>
    <message>
        <source>band {number}: points</source>
        <translation>第 {number} 档：得分</translation>
    </message>
</context>
<context>
    <name>OptionsEditor</name>
    <message>
        <source>None of these</source>
        <translation>以上都没有</translation>
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
        <translation>整份质检评价的致命项</translation>
    </message>
    <message>
        <source>Fatal for this section</source>
        <translation>本大项的致命项</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Screen, action, or number, agent or customer of a call</source>
        <translation>界面、操作，或通话的编号、坐席、客户</translation>
    </message>
    <message>
        <source>Find and do</source>
        <translation>查找与执行</translation>
    </message>
    <message>
        <source>Review call {number}</source>
        <translation>质检通话 {number}</translation>
    </message>
</context>
<context>
    <name>PatternPage</name>
    <message>
        <source>Write how the names are put together; what stands in braces is read, everything else is text.</source>
        <translation>请写出文件名的组成方式：花括号内的内容会被读取，其余为普通文字。</translation>
    </message>
    <message>
        <source>File name template</source>
        <translation>文件名模板</translation>
    </message>
    <message>
        <source>For example {template}</source>
        <translation>例如 {template}</translation>
    </message>
    <message>
        <source>The first names as they are read:</source>
        <translation>前几个文件名的读取结果：</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>The template does not fit this name.</source>
        <translation>模板与此文件名不符。</translation>
    </message>
    <message>
        <source>{field}: “{value}” cannot be read.</source>
        <translation>{field}：无法读取“{value}”。</translation>
    </message>
</context>
<context>
    <name>PlaceGroup</name>
    <message>
        <source>Workspace</source>
        <translation>工作区</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Database and settings in one file, with the recordings that were copied into the workspace. Tokens and passwords stay out. “qa-app restore FILE” brings it back.</source>
        <translation>把数据库和设置存为一个文件，包含复制到工作区的录音，不含令牌和密码。用“qa-app restore 文件”恢复。</translation>
    </message>
    <message>
        <source>The database is on a server and is backed up there.</source>
        <translation>数据库位于服务器上，请在服务器上备份。</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Open logs</source>
        <translation>打开日志</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>备份…</translation>
    </message>
    <message>
        <source>The workspace is backed up in {file}</source>
        <translation>工作区已备份到 {file}</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>Back up the workspace</source>
        <translation>备份工作区</translation>
    </message>
    <message>
        <source>Backups (*.zip)</source>
        <translation>备份文件 (*.zip)</translation>
    </message>
</context>
<context>
    <name>PlayerBar</name>
    <message>
        <source>3 seconds back</source>
        <translation>后退 3 秒</translation>
    </message>
    <message>
        <source>3 seconds forward</source>
        <translation>前进 3 秒</translation>
    </message>
    <message>
        <source>Speed; the pitch stays</source>
        <translation>语速，音调不变</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>倍速</translation>
    </message>
    <message>
        <source>Skip silence</source>
        <translation>跳过静音</translation>
    </message>
    <message>
        <source>Jump over stretches in which nobody speaks</source>
        <translation>跳过无人说话的部分</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>Play on after the stretch</source>
        <translation>播放完片段后继续</translation>
    </message>
    <message>
        <source>Play the selected stretch again and again</source>
        <translation>循环播放所选片段</translation>
    </message>
    <message>
        <source>This sound has one channel for both sides</source>
        <translation>该录音为单声道，无法分开收听</translation>
    </message>
    <message>
        <source>Whom to hear: {side}</source>
        <translation>收听：{side}</translation>
    </message>
    <message>
        <source>Volume: {percent} %</source>
        <translation>音量：{percent}%</translation>
    </message>
    <message>
        <source>Reading the recording: {percent} %</source>
        <translation>正在读取录音：{percent}%</translation>
    </message>
    <message>
        <source>Agent and customer</source>
        <translation>坐席和客户</translation>
    </message>
    <message>
        <source>Agent only</source>
        <translation>仅坐席</translation>
    </message>
    <message>
        <source>Customer only</source>
        <translation>仅客户</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
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
        <translation>{place}，{count} 人并列</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n 条通话</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewTable</name>
    <message>
        <source>What is wrong</source>
        <translation>问题</translation>
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
        <translation>第 {line} 行，第 {column} 列</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>The program ended unexpectedly last time. What was stored is there. You can pass the report on.</source>
        <translation>程序上次意外结束，已保存的内容没有丢失。您可以转交报告。</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>复制报告</translation>
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
            <numerusform>已将 %n 通通话移出队列。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>QueueDialog</name>
    <message>
        <source>Recognition queue</source>
        <translation>识别队列</translation>
    </message>
    <message>
        <source>To the front</source>
        <translation>移到最前</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Recognise with…</source>
        <translation>识别方式…</translation>
    </message>
    <message>
        <source>Take out of the queue</source>
        <translation>移出队列</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Nothing waits for recognition</source>
        <translation>没有等待识别的通话</translation>
    </message>
    <message>
        <source>Calls that are to be recognised stand here: select them in the list of calls and press Ctrl+R.</source>
        <translation>待识别的通话会列在这里：在通话列表中选中后按 Ctrl+R。</translation>
    </message>
    <message>
        <source>Show calls</source>
        <translation>查看通话</translation>
    </message>
    <message>
        <source>Go on with all</source>
        <translation>全部继续</translation>
    </message>
    <message>
        <source>Pause all</source>
        <translation>全部暂停</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>队列为空</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s), {sound} of sound</source>
        <translation>
            <numerusform>%n 通通话，录音共 {sound}</numerusform>
        </translation>
    </message>
    <message>
        <source>Recognition is paused; nothing is begun until it goes on.</source>
        <translation>识别已暂停；继续之前不会开始新的通话。</translation>
    </message>
    <message>
        <source>All done in {time}, by what the last calls took here</source>
        <translation>{time}后全部完成（按本机最近通话的用时估算）</translation>
    </message>
    <message>
        <source>How long it takes is known once the first call is done here.</source>
        <translation>本机完成第一通识别后即可估算用时。</translation>
    </message>
    <message>
        <source>Open the call</source>
        <translation>打开通话</translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message>
        <source>Call</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Done in</source>
        <translation>预计完成</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Calls</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>质检</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>排行</translation>
    </message>
    <message>
        <source>Rubrics</source>
        <translation>评分表</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Service Star QA</source>
        <translation>服务之星质检</translation>
    </message>
    <message>
        <source>Unfold the rail</source>
        <translation>展开导航栏</translation>
    </message>
    <message>
        <source>Fold the rail</source>
        <translation>收起导航栏</translation>
    </message>
</context>
<context>
    <name>RankingModel</name>
    <message numerus="yes">
        <source>Not eligible: %n agent(s)</source>
        <translation>
            <numerusform>不符合参评条件：%n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n 条通话</numerusform>
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
        <translation>坐席工号</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low}–{high}</translation>
    </message>
    <message>
        <source>Had other calls of the same work been listened to, the place would be between {low} and {high} in {percent} of 100 cases.</source>
        <translation>若抽听同一工作的其他通话，100 次中有 {percent} 次名次会在 {low} 与 {high} 之间。</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>班组</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Certain place</source>
        <translation>名次区间</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>历月</translation>
    </message>
    <message>
        <source>Fatal</source>
        <translation>致命项</translation>
    </message>
    <message>
        <source>Lowest call</source>
        <translation>最低一通</translation>
    </message>
    <message>
        <source>Awards</source>
        <translation>奖项</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
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
        <translation>导出工作簿…</translation>
    </message>
    <message>
        <source>What if…</source>
        <translation>试算…</translation>
    </message>
    <message>
        <source>Try other rules on this month before they hold</source>
        <translation>先用其他规则试算本月，再决定是否采用</translation>
    </message>
    <message>
        <source>Find agent</source>
        <translation>查找坐席</translation>
    </message>
    <message>
        <source>More ways to export, and imports</source>
        <translation>更多导出与导入方式</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>班组</translation>
    </message>
    <message>
        <source>Agents {count}</source>
        <translation>坐席 {count}</translation>
    </message>
    <message>
        <source>Teams {count}</source>
        <translation>班组 {count}</translation>
    </message>
    <message>
        <source>Adjustments {count}</source>
        <translation>补差 {count}</translation>
    </message>
    <message>
        <source>Appeals {count}</source>
        <translation>申诉 {count}</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n 条通话</numerusform>
        </translation>
    </message>
    <message>
        <source>{amount} in awards</source>
        <translation>奖金合计 {amount}</translation>
    </message>
    <message>
        <source>Ranks from few calls are rough: with 5 calls an agent, the best of 20 agents comes first in about one month of four; with 20 calls in about every second.</source>
        <translation>通话少时名次只是粗略的：每人抽检 5 通时，20 人中真正最好的坐席约四个月才有一次排第一；每人 20 通时约两个月一次。</translation>
    </message>
    <message>
        <source>Nothing was scored in {month}</source>
        <translation>{month} 没有评分</translation>
    </message>
    <message>
        <source>The newest month with submitted evaluations is {month}.</source>
        <translation>最近有已提交质检评价的月份是 {month}。</translation>
    </message>
    <message>
        <source>Show {month}</source>
        <translation>查看 {month}</translation>
    </message>
    <message>
        <source>No ranking yet</source>
        <translation>还没有排行</translation>
    </message>
    <message>
        <source>A month is ranked as soon as evaluations of its calls are submitted. Review a call to begin.</source>
        <translation>提交某月通话的质检评价后即可产生该月排行。先质检一条通话吧。</translation>
    </message>
    <message>
        <source>Go to the calls</source>
        <translation>前往通话</translation>
    </message>
    <message>
        <source>Import evaluations…</source>
        <translation>导入评价…</translation>
    </message>
    <message>
        <source>The table is copied.</source>
        <translation>表格已复制。</translation>
    </message>
</context>
<context>
    <name>ReadRows</name>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>质检员</translation>
    </message>
    <message>
        <source>Rubric</source>
        <translation>评分表</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>提交时间</translation>
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
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Queue…</source>
        <translation>队列…</translation>
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
        <translation>识别已暂停</translation>
    </message>
    <message>
        <source>Recognition is about to begin</source>
        <translation>识别即将开始</translation>
    </message>
    <message>
        <source>Recognising call {number}</source>
        <translation>正在识别通话 {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n more in hand</source>
        <translation>
            <numerusform>另有 %n 通正在处理</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more waiting</source>
        <translation>
            <numerusform>另有 %n 条等待</numerusform>
        </translation>
    </message>
    <message>
        <source>all done in {time}</source>
        <translation>{time}后全部完成</translation>
    </message>
    <message>
        <source>Cancel call {number}</source>
        <translation>取消通话 {number}</translation>
    </message>
    <message numerus="yes">
        <source>Cancel the %n call(s) in hand</source>
        <translation>
            <numerusform>取消正在识别的 %n 通通话</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel all %n call(s), also those that wait</source>
        <translation>
            <numerusform>取消全部 %n 通通话，包括排队中的</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RejectedRows</name>
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
    <name>ReportDialog</name>
    <message numerus="yes">
        <source>%n taken in</source>
        <translation>
            <numerusform>已导入 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already here</source>
        <translation>
            <numerusform>%n 个已存在</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n 个未导入</numerusform>
        </translation>
    </message>
    <message>
        <source>The import was stopped; what is named here is stored.</source>
        <translation>导入已停止，此处列出的内容已保存。</translation>
    </message>
    <message>
        <source>Recognise the new calls</source>
        <translation>识别新通话</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>taken in</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>already here</source>
        <translation>已存在</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>未导入</translation>
    </message>
    <message>
        <source>note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>未导入</translation>
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
        <translation>已导入</translation>
    </message>
    <message>
        <source>took metadata that it lacked</source>
        <translation>已补全缺少的元数据</translation>
    </message>
</context>
<context>
    <name>RescoreView</name>
    <message>
        <source>Copy table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Calls whose score would differ</source>
        <translation>得分会变的通话</translation>
    </message>
    <message>
        <source>No call was scored by it yet</source>
        <translation>还没有通话用它评分</translation>
    </message>
    <message numerus="yes">
        <source>All %n score(s) would be the same</source>
        <translation>
            <numerusform>全部 %n 份得分不变</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{different} of %n score(s) would differ</source>
        <translation>
            <numerusform>%n 份得分中 {different} 份会变</numerusform>
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
            <numerusform>另有 %n 种等级变动</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be scored</source>
        <translation>
            <numerusform>%n 份无法计分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without an answer to a new item</source>
        <translation>
            <numerusform>%n 份缺少新评分项的答案</numerusform>
        </translation>
    </message>
    <message>
        <source>Stored scores stay as they are</source>
        <translation>已保存的得分保持不变</translation>
    </message>
    <message>
        <source>{month}: {different} of {total} differ, mean {before} → {after}</source>
        <translation>{month}：{total} 份中 {different} 份会变，平均 {before} → {after}</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
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
        <translation>变化</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Fatal</source>
        <translation>致命</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>A new item has no answer</source>
        <translation>新评分项没有答案</translation>
    </message>
</context>
<context>
    <name>ReviewScreen</name>
    <message>
        <source>Review</source>
        <translation>质检</translation>
    </message>
    <message>
        <source>Review of {call}</source>
        <translation>质检 {call}</translation>
    </message>
    <message>
        <source>No other call waits for a review.</source>
        <translation>没有其他待质检的通话。</translation>
    </message>
    <message>
        <source>{reviewer} holds this call since {time}. You can listen and read meanwhile.</source>
        <translation>{reviewer} 自 {time} 起认领了该通话，您可以收听和阅读。</translation>
    </message>
    <message>
        <source>Take the call</source>
        <translation>接手该通话</translation>
    </message>
    <message>
        <source>Begun by {other}, taken over {time} by {reviewer}.</source>
        <translation>由 {other} 开始，{reviewer} 于 {time} 接手。</translation>
    </message>
    <message>
        <source>This call has no recording.</source>
        <translation>该通话没有录音。</translation>
    </message>
    <message>
        <source>Nobody was heard to speak in this recording.</source>
        <translation>该录音中没有人说话。</translation>
    </message>
    <message>
        <source>This recording could not be recognised.</source>
        <translation>该录音未能识别。</translation>
    </message>
    <message>
        <source>Recognise again</source>
        <translation>重新识别</translation>
    </message>
    <message>
        <source>This recording is not recognised yet. You can listen and score meanwhile.</source>
        <translation>该录音尚未识别，您可以先听录音评分。</translation>
    </message>
    <message>
        <source>Recognise</source>
        <translation>识别</translation>
    </message>
    <message>
        <source>This recording is being recognised; its words appear here as they come.</source>
        <translation>该录音正在识别，文字会陆续显示在这里。</translation>
    </message>
    <message>
        <source>This recording is being recognised: {percent} %</source>
        <translation>正在识别该录音：{percent} %</translation>
    </message>
    <message>
        <source>Agent and customer are exchanged.</source>
        <translation>已对调坐席与客户。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Call {call} submitted: {score} {grade}</source>
        <translation>通话 {call} 已提交：{score} {grade}</translation>
    </message>
</context>
<context>
    <name>ReviewStart</name>
    <message>
        <source>Begun and not submitted yet; each opens where you left it.</source>
        <translation>已开始但尚未提交，打开后回到上次离开的位置。</translation>
    </message>
    <message>
        <source>Open the next call</source>
        <translation>打开下一通</translation>
    </message>
    <message>
        <source>My work</source>
        <translation>我的工作</translation>
    </message>
    <message>
        <source>Drafts and kept calls</source>
        <translation>草稿和保留的通话</translation>
    </message>
    <message>
        <source>Everybody&apos;s drafts</source>
        <translation>所有人的草稿</translation>
    </message>
    <message>
        <source>Discard the draft</source>
        <translation>删除草稿</translation>
    </message>
    <message>
        <source>Take the draft over</source>
        <translation>接手草稿</translation>
    </message>
    <message>
        <source>Release the call</source>
        <translation>释放通话</translation>
    </message>
    <message>
        <source>No call is open</source>
        <translation>没有打开的通话</translation>
    </message>
    <message>
        <source>Open the next call that nobody has reviewed yet, or choose one from the calls.</source>
        <translation>打开下一通无人质检的通话，或从通话列表中选择。</translation>
    </message>
    <message>
        <source>Go to the calls</source>
        <translation>前往通话</translation>
    </message>
    <message>
        <source>Nothing waits for a review</source>
        <translation>没有待质检的通话</translation>
    </message>
    <message>
        <source>Every call with a recording is reviewed. Import recordings to go on.</source>
        <translation>有录音的通话都已质检。导入录音即可继续。</translation>
    </message>
    <message>
        <source>Submitted today: {done}. Open: {open}.</source>
        <translation>今天已提交 {done} 通，待评 {open} 通。</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已答</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>质检员</translation>
    </message>
    <message>
        <source>{answered} of {asked}</source>
        <translation>{answered} / {asked}</translation>
    </message>
    <message>
        <source>{reviewer}, begun by {other}</source>
        <translation>{reviewer}（{other} 开始）</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>未开始</translation>
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
        <translation>撤销</translation>
    </message>
    <message>
        <source>The draft is discarded.</source>
        <translation>草稿已丢弃。</translation>
    </message>
    <message>
        <source>Open a rubric file</source>
        <translation>打开评分表文件</translation>
    </message>
    <message>
        <source>Rubrics and policies (*.yaml *.yml)</source>
        <translation>评分表和政策 (*.yaml *.yml)</translation>
    </message>
    <message>
        <source>Import a form</source>
        <translation>导入表单</translation>
    </message>
    <message>
        <source>Forms and score sheets (*.json *.xlsx *.xlsm *.csv *.tsv)</source>
        <translation>表单和评分工作表 (*.json *.xlsx *.xlsm *.csv *.tsv)</translation>
    </message>
    <message>
        <source>Save as file</source>
        <translation>另存为文件</translation>
    </message>
    <message>
        <source>YAML (*.yaml)</source>
        <translation>YAML (*.yaml)</translation>
    </message>
    <message>
        <source>Publish {title}?</source>
        <translation>发布“{title}”？</translation>
    </message>
    <message>
        <source>Publish {title} as version {version}?</source>
        <translation>将“{title}”发布为版本 {version}？</translation>
    </message>
    <message>
        <source>A published version never changes again. New evaluations begin with it.</source>
        <translation>版本发布后不再改变，新的质检评价将使用它。</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>No new evaluation can begin with it. What was scored by it stays.</source>
        <translation>停用后不能再用它开始新的质检评价，已有的评分保留。</translation>
    </message>
    <message>
        <source>No month is ranked by it any more.</source>
        <translation>停用后不再用它计算月度排行。</translation>
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
        <translation>丢弃“{title}”的草稿？</translation>
    </message>
    <message>
        <source>What is published stays as it is.</source>
        <translation>已发布的内容保持不变。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>{id} version {version} is published. It never changes again.</source>
        <translation>{id} 版本 {version} 已发布，不再改变。</translation>
    </message>
    <message>
        <source>{file} is saved.</source>
        <translation>{file} 已保存。</translation>
    </message>
</context>
<context>
    <name>RubricActs</name>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Publish…</source>
        <translation>发布…</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>新版本</translation>
    </message>
    <message>
        <source>Open as draft</source>
        <translation>作为草稿打开</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Save as file…</source>
        <translation>另存为文件…</translation>
    </message>
    <message>
        <source>Take back into use</source>
        <translation>恢复使用</translation>
    </message>
    <message>
        <source>Retire…</source>
        <translation>停用…</translation>
    </message>
    <message>
        <source>Discard draft…</source>
        <translation>丢弃草稿…</translation>
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
        <translation>表单</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>评分项表现</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>填入</translation>
    </message>
    <message>
        <source>Try the form with a whole set of answers</source>
        <translation>用一整套作答试一试表单</translation>
    </message>
    <message>
        <source>Every answer at its best</source>
        <translation>每项取最高</translation>
    </message>
    <message>
        <source>Every answer at its worst</source>
        <translation>每项取最低</translation>
    </message>
    <message>
        <source>Any answers</source>
        <translation>随机作答</translation>
    </message>
    <message>
        <source>Clear answers</source>
        <translation>清除作答</translation>
    </message>
    <message>
        <source>Answers given here are a trial and are not stored</source>
        <translation>此处作答仅为试用，不会保存</translation>
    </message>
    <message>
        <source>weighted</source>
        <translation>加权制</translation>
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
        <translation>无标题</translation>
    </message>
    <message numerus="yes">
        <source>%n section(s)</source>
        <translation>
            <numerusform>%n 个评分大项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n 个评分项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RubricsScreen</name>
    <message>
        <source>Rubrics</source>
        <translation>评分表</translation>
    </message>
    <message>
        <source>New rubric…</source>
        <translation>新建评分表…</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Open a rubric or policy file (YAML) as a draft</source>
        <translation>把评分表或政策文件（YAML）作为草稿打开</translation>
    </message>
    <message>
        <source>Import form…</source>
        <translation>导入表单…</translation>
    </message>
    <message>
        <source>Take over a form of Amazon Connect or Genesys Cloud (JSON) or a score sheet</source>
        <translation>导入 Amazon Connect 或 Genesys Cloud 表单（JSON）或评分工作表</translation>
    </message>
    <message>
        <source>Import finished evaluations…</source>
        <translation>导入已完成的评价…</translation>
    </message>
    <message>
        <source>Find a rubric</source>
        <translation>查找评分表</translation>
    </message>
    <message>
        <source>More to import</source>
        <translation>更多导入</translation>
    </message>
    <message>
        <source>Drop a rubric file to open it as a draft, or a form to import it</source>
        <translation>松开鼠标：评分表文件作为草稿打开，其他系统的表单则导入</translation>
    </message>
    <message>
        <source>A rubric says what is asked of a call and what each answer is worth. Begin one, or open a file.</source>
        <translation>评分表规定一通电话要看什么、每个答案值多少分。新建一份，或打开文件。</translation>
    </message>
    <message>
        <source>this rubric</source>
        <translation>这份评分表</translation>
    </message>
    <message numerus="yes">
        <source>%n rubric(s)</source>
        <translation>
            <numerusform>%n 份评分表</numerusform>
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
        <translation>尚未发布评分表</translation>
    </message>
</context>
<context>
    <name>ScoreBar</name>
    <message>
        <source>Why?</source>
        <translation>为什么？</translation>
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
        <translation>打开已提交的质检评价进行更正，原评价保留</translation>
    </message>
    <message>
        <source>Show how the score comes about</source>
        <translation>显示得分的由来</translation>
    </message>
    <message>
        <source>Submit and open the next call</source>
        <translation>提交并打开下一通</translation>
    </message>
    <message>
        <source>saved {time}</source>
        <translation>已保存 {time}</translation>
    </message>
    <message>
        <source>not saved, trying again</source>
        <translation>未保存，正在重试</translation>
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
        <translation>致命项 · 原始分 {score}</translation>
    </message>
    <message>
        <source>{answered} of {count} answered</source>
        <translation>已答 {answered} / {count} 项</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>Search in the transcript</source>
        <translation>在转写文本中查找</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>替换为</translation>
    </message>
    <message>
        <source>Previous place (Shift+Enter)</source>
        <translation>上一处 (Shift+Enter)</translation>
    </message>
    <message>
        <source>Next place (Enter)</source>
        <translation>下一处 (Enter)</translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation>关闭查找 (Esc)</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>第 {number} 处，共 {count} 处</translation>
    </message>
    <message>
        <source>Replace all {count}</source>
        <translation>全部替换（{count} 处）</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>全部替换</translation>
    </message>
</context>
<context>
    <name>SearchDialog</name>
    <message>
        <source>Search all transcripts</source>
        <translation>搜索所有转写文本</translation>
    </message>
    <message>
        <source>Words said in one line; “in quotation marks” as they stand</source>
        <translation>同一句话里的词；加“引号”则按原样查找</translation>
    </message>
    <message>
        <source>Lines found</source>
        <translation>找到的句子</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Index transcripts for the search</source>
        <translation>为搜索建立转写文本索引</translation>
    </message>
    <message>
        <source>No transcript has these words. Only recognised calls can be searched.</source>
        <translation>没有转写文本包含这些词。只能搜索已识别的通话。</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n 句话</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n 条通话</numerusform>
        </translation>
    </message>
    <message>
        <source>{lines} in {calls}</source>
        <translation>{calls}中的 {lines}</translation>
    </message>
    <message>
        <source> · the newest {shown} are shown</source>
        <translation> · 显示最新的 {shown} 句</translation>
    </message>
    <message>
        <source>Simplified and traditional, capital and small letters are alike.</source>
        <translation>不区分简体与繁体、大写与小写。</translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Changes are in force at once and saved by themselves</source>
        <translation>更改立即生效并自动保存</translation>
    </message>
</context>
<context>
    <name>SheetPage</name>
    <message>
        <source>Choose sheet…</source>
        <translation>选择表格…</translation>
    </message>
    <message>
        <source>A CSV or Excel sheet with one row for each call</source>
        <translation>每条通话一行的 CSV 或 Excel 表格</translation>
    </message>
    <message>
        <source>Metadata sheet</source>
        <translation>元数据表格</translation>
    </message>
    <message>
        <source>not in the sheet</source>
        <translation>表格中没有</translation>
    </message>
    <message>
        <source>Its rows are matched to the recordings by file name, or by call number where it names no files.</source>
        <translation>按文件名将各行与录音对应；表格中没有文件名时按通话编号对应。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s). The first as they are read:</source>
        <translation>
            <numerusform>%n 行。前几行的读取结果：</numerusform>
        </translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Choose sheet</source>
        <translation>选择表格</translation>
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
        <translation>筛选</translation>
    </message>
    <message>
        <source>Rubrics</source>
        <translation>评分表</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>published</source>
        <translation>已发布</translation>
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
        <translation>作为版本 {version} 打开草稿</translation>
    </message>
    <message>
        <source>Open as draft</source>
        <translation>作为草稿打开</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>SidesGroup</name>
    <message>
        <source>Agent and customer</source>
        <translation>坐席与客户</translation>
    </message>
    <message>
        <source>Greetings of your agents</source>
        <translation>坐席的问候语</translation>
    </message>
    <message>
        <source>Company name or set phrases, parted by semicolons. Who says one in the first half minute is taken for the agent; the usual greetings are known already.</source>
        <translation>公司名称或固定用语，以分号隔开。前半分钟内说出其中之一者视为坐席；常用问候语无需填写。</translation>
    </message>
    <message>
        <source>Star Hotline; at your service</source>
        <translation>星辰热线；竭诚为您</translation>
    </message>
    <message>
        <source>Voices on one channel</source>
        <translation>单声道录音的说话人</translation>
    </message>
    <message>
        <source>Told apart where the models below are there; said by hand on the desk otherwise.</source>
        <translation>具备下列模型时自动区分；否则在质检台手动指定。</translation>
    </message>
    <message>
        <source>Models for voices</source>
        <translation>区分说话人的模型</translation>
    </message>
    <message>
        <source>A pyannote segmentation and a speaker embedding as ONNX files, in one folder; they are copied into the workspace.</source>
        <translation>同一文件夹中的 pyannote 分段模型与声纹模型（ONNX 文件）；将复制到工作区。</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Telephone systems</source>
        <translation>电话系统</translation>
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
        <translation>以此方式导入的录音，坐席在所选声道。此前导入的通话不变。</translation>
    </message>
    <message>
        <source>None yet: the import asks on which channel the agent is, and remembers it here.</source>
        <translation>暂无：导入时会询问坐席所在声道，并记在此处。</translation>
    </message>
    <message>
        <source>Sheet like {name}</source>
        <translation>{name} 一类的表格</translation>
    </message>
    <message>
        <source>File names like {name}</source>
        <translation>{name} 一类的文件名</translation>
    </message>
    <message>
        <source>Files without a sheet</source>
        <translation>不带表格的文件</translation>
    </message>
    <message>
        <source>Channel of the agent</source>
        <translation>坐席所在声道</translation>
    </message>
    <message>
        <source>Left channel</source>
        <translation>左声道</translation>
    </message>
    <message>
        <source>Right channel</source>
        <translation>右声道</translation>
    </message>
    <message>
        <source>Forget this rule</source>
        <translation>删除此规则</translation>
    </message>
    <message>
        <source>sherpa-onnx is not installed</source>
        <translation>未安装 sherpa-onnx</translation>
    </message>
    <message>
        <source>in place</source>
        <translation>已就绪</translation>
    </message>
    <message>
        <source>unusable</source>
        <translation>无法使用</translation>
    </message>
    <message>
        <source>embedding missing</source>
        <translation>缺少声纹模型</translation>
    </message>
    <message>
        <source>segmentation missing</source>
        <translation>缺少分段模型</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>尚无</translation>
    </message>
    <message>
        <source>Folder with the models for voices</source>
        <translation>说话人模型所在文件夹</translation>
    </message>
    <message>
        <source>Importing models for voices</source>
        <translation>正在导入说话人模型</translation>
    </message>
</context>
<context>
    <name>SidesRow</name>
    <message>
        <source>In recordings of two channels the agent is</source>
        <translation>双声道录音中，坐席</translation>
    </message>
    <message>
        <source>Channel of the agent</source>
        <translation>坐席所在声道</translation>
    </message>
    <message>
        <source>The same telephone system always records the agent on the same channel; this is remembered for recordings that come this way. Found out, it is guessed by who greets as an agent does.</source>
        <translation>同一电话系统总是把坐席录在同一声道；以此方式导入的录音会记住该选择。若选择自动判断，则由谁以坐席方式问候来推断。</translation>
    </message>
    <message>
        <source>to be found out</source>
        <translation>由系统判断</translation>
    </message>
    <message>
        <source>on the left channel</source>
        <translation>在左声道</translation>
    </message>
    <message>
        <source>on the right channel</source>
        <translation>在右声道</translation>
    </message>
</context>
<context>
    <name>SkipDialog</name>
    <message>
        <source>Pass over call {call}</source>
        <translation>跳过通话 {call}</translation>
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
        <translation>该通话将排到您队列的最后，他人也可以认领；已填写的内容保留在草稿中。</translation>
    </message>
    <message>
        <source>Pass over</source>
        <translation>跳过</translation>
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
        <translation>正在打开工作区。程序更新后会先备份数据库，再升级。</translation>
    </message>
    <message>
        <source>The workspace cannot be opened</source>
        <translation>无法打开工作区</translation>
    </message>
    <message>
        <source>Service Star QA</source>
        <translation>服务之星质检</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
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
        <translation>文本有错误。这里显示最后一次有效的结构，改正错误后即可编辑。</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Duplicate  Ctrl+D</source>
        <translation>复制一份  Ctrl+D</translation>
    </message>
    <message>
        <source>Remove  Delete</source>
        <translation>删除  Delete</translation>
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
        <translation>权重</translation>
    </message>
    <message>
        <source>Keep the total at 100 while a weight is set</source>
        <translation>设置权重时保持合计 100</translation>
    </message>
    <message>
        <source>Scale to a total of 100</source>
        <translation>按比例调整到合计 100</translation>
    </message>
    <message>
        <source>Share evenly</source>
        <translation>平均分配</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>评分大项</translation>
    </message>
    <message>
        <source>Item: {type}</source>
        <translation>评分项：{type}</translation>
    </message>
    <message>
        <source>The weights of {title} total {total}. Scale them to 100</source>
        <translation>{title}的权重合计 {total}，调整到 100</translation>
    </message>
    <message>
        <source>the sections</source>
        <translation>各评分大项</translation>
    </message>
    <message>
        <source>“{title}”</source>
        <translation>“{title}”</translation>
    </message>
    <message numerus="yes">
        <source>Conditions and hints name it in %n place(s).</source>
        <translation>
            <numerusform>条件和提示中有 %n 处引用了它。</numerusform>
        </translation>
    </message>
    <message>
        <source>They would name nothing, so they are removed too.</source>
        <translation>删除后这些引用将失去对象，因此会一并删除。</translation>
    </message>
    <message>
        <source>Remove all</source>
        <translation>全部删除</translation>
    </message>
    <message>
        <source>New section</source>
        <translation>新大项</translation>
    </message>
    <message>
        <source>New item</source>
        <translation>新评分项</translation>
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
        <translation>选项</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>差错</translation>
    </message>
    <message>
        <source>New grade</source>
        <translation>新等级</translation>
    </message>
    <message>
        <source>A weight is a number from 0 on.</source>
        <translation>权重是不小于 0 的数字。</translation>
    </message>
    <message>
        <source>It is not part of the score, so it has no weight.</source>
        <translation>它不计入得分，因此没有权重。</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制一份</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
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
        <translation>解锁权重</translation>
    </message>
    <message>
        <source>Lock the weight</source>
        <translation>锁定权重</translation>
    </message>
    <message>
        <source>Show in the text</source>
        <translation>在文本中显示</translation>
    </message>
</context>
<context>
    <name>StructureSheet</name>
    <message>
        <source>Show in the text</source>
        <translation>在文本中显示</translation>
    </message>
    <message>
        <source>The form</source>
        <translation>整份评分表</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>评分大项</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>评分项</translation>
    </message>
    <message>
        <source>Title, {language}</source>
        <translation>标题，{language}</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分值</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>小数位数</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>评语</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>录音依据</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>评分说明</translation>
    </message>
    <message>
        <source>Lock the weight</source>
        <translation>锁定权重</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Scored</source>
        <translation>计分</translation>
    </message>
    <message>
        <source>Bonus</source>
        <translation>加分项</translation>
    </message>
    <message>
        <source>Must be answered</source>
        <translation>必答</translation>
    </message>
    <message>
        <source>N/A allowed</source>
        <translation>可选不适用</translation>
    </message>
    <message>
        <source>Always ask</source>
        <translation>改为始终出现</translation>
    </message>
    <message>
        <source>Asked when</source>
        <translation>出现条件</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>计分方式</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>不计入</translation>
    </message>
    <message>
        <source>Full marks</source>
        <translation>满分</translation>
    </message>
    <message>
        <source>Zero</source>
        <translation>零分</translation>
    </message>
    <message>
        <source>N/A counts as</source>
        <translation>不适用按</translation>
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
        <translation>致命项后得分</translation>
    </message>
    <message>
        <source>no cap</source>
        <translation>不封顶</translation>
    </message>
    <message>
        <source>Unlock the weight</source>
        <translation>解锁权重</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>始终</translation>
    </message>
    <message>
        <source>Weighted</source>
        <translation>加权</translation>
    </message>
    <message>
        <source>Deduction</source>
        <translation>扣分</translation>
    </message>
    <message>
        <source>“{text}” is no number.</source>
        <translation>“{text}”不是数字。</translation>
    </message>
</context>
<context>
    <name>StructureTree</name>
    <message>
        <source>Section or item</source>
        <translation>大项或评分项</translation>
    </message>
    <message>
        <source>Asked only under a condition</source>
        <translation>满足条件时才出现</translation>
    </message>
    <message>
        <source>The weight is locked</source>
        <translation>权重已锁定</translation>
    </message>
    <message>
        <source>Has a fatal answer</source>
        <translation>含致命项</translation>
    </message>
    <message>
        <source>Bonus</source>
        <translation>加分项</translation>
    </message>
    <message>
        <source>Asked, not scored</source>
        <translation>只询问，不计分</translation>
    </message>
    <message>
        <source>Has hints</source>
        <translation>有提示</translation>
    </message>
    <message>
        <source>Multiplier</source>
        <translation>倍数</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
</context>
<context>
    <name>SuggestionLine</name>
    <message>
        <source>Play what shows it</source>
        <translation>播放依据</translation>
    </message>
    <message>
        <source>Suggested: {answer}</source>
        <translation>建议：{answer}</translation>
    </message>
    <message>
        <source>A fatal answer is chosen by hand</source>
        <translation>致命项答案须手动选择</translation>
    </message>
    <message>
        <source>Take the suggestion with its moments (Enter)</source>
        <translation>采纳建议及其依据 (Enter)</translation>
    </message>
    <message>
        <source>not heard in this call</source>
        <translation>本通话中未听到</translation>
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
        <translation>导入报告</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>另存为 CSV…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Report saved: {file}</source>
        <translation>报告已保存：{file}</translation>
    </message>
    <message>
        <source>The report is copied.</source>
        <translation>报告已复制。</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>CSV sheet (*.csv)</source>
        <translation>CSV 表格 (*.csv)</translation>
    </message>
    <message>
        <source>import-report</source>
        <translation>导入报告</translation>
    </message>
</context>
<context>
    <name>TalkFigures</name>
    <message>
        <source>Talk</source>
        <translation>说话时长</translation>
    </message>
    <message>
        <source>Share of talk</source>
        <translation>说话占比</translation>
    </message>
    <message>
        <source>Tempo</source>
        <translation>语速</translation>
    </message>
    <message>
        <source>By the transcript: Chinese characters or words a minute of speaking</source>
        <translation>依据转写文本：每分钟说话的汉字数或单词数</translation>
    </message>
    <message>
        <source>Interruptions</source>
        <translation>打断</translation>
    </message>
    <message>
        <source>Began while the other had been speaking for a second, and both went on</source>
        <translation>对方已说话一秒以上时开口，且双方均继续</translation>
    </message>
    <message>
        <source>Response, median</source>
        <translation>响应时间（中位数）</translation>
    </message>
    <message>
        <source>From the other&apos;s last word to the next own one</source>
        <translation>从对方最后一个字到己方开口</translation>
    </message>
    <message>
        <source>Response, slowest tenth</source>
        <translation>响应时间（90 分位）</translation>
    </message>
    <message>
        <source>Nine of ten responses are at least as fast</source>
        <translation>十次响应中九次不慢于此</translation>
    </message>
    <message>
        <source>{count} · {duration}</source>
        <translation>{count} 次 · {duration}</translation>
    </message>
    <message>
        <source>From the start to the end of the recording</source>
        <translation>从录音开始到结束</translation>
    </message>
    <message>
        <source>Longest silence</source>
        <translation>最长静音</translation>
    </message>
    <message>
        <source>Dead air</source>
        <translation>冷场</translation>
    </message>
    <message>
        <source>Five seconds and more in which nobody speaks</source>
        <translation>五秒以上无人说话</translation>
    </message>
    <message>
        <source>Overtalk</source>
        <translation>抢话</translation>
    </message>
    <message>
        <source>Both speak at once</source>
        <translation>双方同时说话</translation>
    </message>
    <message>
        <source>{count} characters</source>
        <translation>{count} 字/分</translation>
    </message>
    <message>
        <source>{count} words</source>
        <translation>{count} 词/分</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
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
        <translation>班组</translation>
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
        <translation>通话</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Fatal</source>
        <translation>致命项</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>班组</translation>
    </message>
</context>
<context>
    <name>TextEditor</name>
    <message>
        <source>Write an answer</source>
        <translation>请输入答案</translation>
    </message>
</context>
<context>
    <name>TextPane</name>
    <message>
        <source>Go to line</source>
        <translation>转到行</translation>
    </message>
    <message>
        <source>Line, 1 to {last}:</source>
        <translation>行号，1 至 {last}：</translation>
    </message>
    <message>
        <source>Offer what fits here</source>
        <translation>提示此处可写的内容</translation>
    </message>
    <message>
        <source>Mend the problem at the caret</source>
        <translation>修正光标处的问题</translation>
    </message>
    <message>
        <source>Find in the text</source>
        <translation>在文本中查找</translation>
    </message>
    <message>
        <source>Replace in the text</source>
        <translation>在文本中替换</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>下一个匹配</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>上一个匹配</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>下一个问题</translation>
    </message>
    <message>
        <source>Previous problem</source>
        <translation>上一个问题</translation>
    </message>
    <message>
        <source>Go to line…</source>
        <translation>转到行…</translation>
    </message>
    <message>
        <source>Make lines a remark, or text again</source>
        <translation>注释或取消注释</translation>
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
        <translation>复制行</translation>
    </message>
    <message>
        <source>Larger letters</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller letters</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Letters as designed</source>
        <translation>恢复默认字号</translation>
    </message>
    <message>
        <source>Break long lines on the screen</source>
        <translation>自动换行</translation>
    </message>
    <message>
        <source>Text of the rubric</source>
        <translation>评分表文本</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n 个错误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n 个警告</numerusform>
        </translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>没有问题</translation>
    </message>
    <message>
        <source>Line {line}, column {column}</source>
        <translation>第 {line} 行，第 {column} 列</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另有 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>TranscriptDelegate</name>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Recognised with {percent} % certainty: listen to be sure</source>
        <translation>识别把握 {percent} %，请听录音确认</translation>
    </message>
    <message>
        <source>The engine wrote: {text}</source>
        <translation>引擎原文：{text}</translation>
    </message>
    <message>
        <source>Kept from a recognition before this one</source>
        <translation>沿用上一次识别时的更正</translation>
    </message>
    <message>
        <source>Recognised: {text}</source>
        <translation>识别文本：{text}</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>已删除</translation>
    </message>
</context>
<context>
    <name>TranscriptEditing</name>
    <message>
        <source>Take every correction of this transcript back?</source>
        <translation>要撤回这份转写文本的全部更正吗？</translation>
    </message>
    <message>
        <source>The history keeps them; you can restore them from there, or by Undo.</source>
        <translation>更正历史仍会保留，可从中恢复，也可撤销。</translation>
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
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Edit text</source>
        <translation>编辑文字</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>说话人</translation>
    </message>
    <message>
        <source>All of this speaker: agent</source>
        <translation>该说话人全部为坐席</translation>
    </message>
    <message>
        <source>All of this speaker: customer</source>
        <translation>该说话人全部为客户</translation>
    </message>
    <message>
        <source>The next of these</source>
        <translation>切换到下一个</translation>
    </message>
    <message>
        <source>Merge with the next line</source>
        <translation>与下一行合并</translation>
    </message>
    <message>
        <source>Restore line</source>
        <translation>恢复该行</translation>
    </message>
    <message>
        <source>Delete line</source>
        <translation>删除该行</translation>
    </message>
    <message>
        <source>Back to the recognised text</source>
        <translation>恢复为识别文本</translation>
    </message>
    <message>
        <source>Find and replace…</source>
        <translation>查找和替换…</translation>
    </message>
    <message>
        <source>Show recognised text</source>
        <translation>显示识别文本</translation>
    </message>
    <message>
        <source>History of corrections</source>
        <translation>更正历史</translation>
    </message>
    <message>
        <source>Take every correction back…</source>
        <translation>撤回全部更正…</translation>
    </message>
    <message>
        <source>Swap agent and customer</source>
        <translation>对调坐席与客户</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
</context>
<context>
    <name>TranscriptModel</name>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>已删除</translation>
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
        <translation>转写文本</translation>
    </message>
    <message>
        <source>Search in the transcript (Ctrl+F)</source>
        <translation>在转写文本中查找 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Show recognised text</source>
        <translation>显示识别文本</translation>
    </message>
    <message>
        <source>History of corrections</source>
        <translation>更正历史</translation>
    </message>
    <message>
        <source>More for the transcript</source>
        <translation>更多转写文本操作</translation>
    </message>
    <message>
        <source>Follow the sound</source>
        <translation>跟随播放</translation>
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
        <translation>转写文本</translation>
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
        <translation>试一试：输入一句识别结果</translation>
    </message>
    <message>
        <source>Sentence to try</source>
        <translation>试用句子</translation>
    </message>
    <message>
        <source>→ becomes this in transcripts</source>
        <translation>→ 转写中会变成这样</translation>
    </message>
    <message>
        <source>Hints before listening: about {share} % full, prompt included.</source>
        <translation>识别前提示：约占用 {share}%（含范句）。</translation>
    </message>
    <message>
        <source>{words} and {count} more</source>
        <translation>{words} 等另外 {count} 个</translation>
    </message>
    <message>
        <source>No room for: {words}. They are still put right afterwards.</source>
        <translation>放不下：{words}。识别后仍会改正。</translation>
    </message>
</context>
<context>
    <name>UnknownHint</name>
    <message>
        <source>Who speaks is not known in {unknown} of {count} lines. In the transcript, {agent} says agent and {customer} customer for a line; with Shift, for all lines of that speaker.</source>
        <translation>{count} 行中有 {unknown} 行说话人未知。在转写文本中，按 {agent} 将一行指定为坐席，按 {customer} 指定为客户；同时按住 Shift 则作用于该说话人的所有行。</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
</context>
<context>
    <name>Walk</name>
    <message>
        <source>Call {call} passed over</source>
        <translation>已跳过通话 {call}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>Waveform</name>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>silence {duration}</source>
        <translation>静音 {duration}</translation>
    </message>
    <message>
        <source>both speak, {duration}</source>
        <translation>同时讲话 {duration}</translation>
    </message>
    <message>
        <source>Reading the recording: {percent} %</source>
        <translation>正在读取录音：{percent}%</translation>
    </message>
    <message>
        <source>Waveform</source>
        <translation>波形</translation>
    </message>
    <message>
        <source>Click seeks, drag selects a stretch, the wheel zooms, Shift and wheel scrolls</source>
        <translation>单击定位，拖动选择片段，滚轮缩放，Shift 加滚轮滚动</translation>
    </message>
</context>
<context>
    <name>WaveformLegend</name>
    <message>
        <source>Show more of the call</source>
        <translation>缩小波形</translation>
    </message>
    <message>
        <source>Show more detail</source>
        <translation>放大波形</translation>
    </message>
    <message>
        <source>Show the selected stretch, or all of the call</source>
        <translation>显示所选片段或整通通话</translation>
    </message>
    <message>
        <source>Talk of agent and customer; click for all figures of the call</source>
        <translation>坐席与客户的说话占比；点击查看通话的全部数据</translation>
    </message>
    <message>
        <source>Talk {shares} %</source>
        <translation>说话 {shares} %</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Silence {count} · {duration}</source>
        <translation>静音 {count} · {duration}</translation>
    </message>
    <message>
        <source>Go to the next silence</source>
        <translation>跳到下一处静音</translation>
    </message>
    <message>
        <source>Overtalk {count} · {duration}</source>
        <translation>抢话 {count} · {duration}</translation>
    </message>
    <message>
        <source>Go to the next overtalk</source>
        <translation>跳到下一处抢话</translation>
    </message>
    <message>
        <source>Evidence {count}</source>
        <translation>依据 {count}</translation>
    </message>
    <message>
        <source>Go to the next evidence</source>
        <translation>跳到下一处依据</translation>
    </message>
</context>
<context>
    <name>WhatIfPanel</name>
    <message>
        <source>Change a weight, a limit or a prize; the table shows who moves and what it costs.</source>
        <translation>修改权重、条件或奖金，表中即显示名次和金额的变化。</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>试算</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>表单</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Adopt as next version</source>
        <translation>采用为新版本</translation>
    </message>
    <message numerus="yes">
        <source>%n agent(s) change their place</source>
        <translation>
            <numerusform>%n 人名次变化</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n get another amount</source>
        <translation>
            <numerusform>%n 人金额变化</numerusform>
        </translation>
    </message>
    <message>
        <source>Costs the same</source>
        <translation>总额不变</translation>
    </message>
    <message>
        <source>Months that are open are ranked by version {version} of {policy} now.</source>
        <translation>未月结的月份现按 {policy} 版本 {version} 评定。</translation>
    </message>
</context>
<context>
    <name>WithModelDialog</name>
    <message numerus="yes">
        <source>Recognise %n call(s) with…</source>
        <translation>
            <numerusform>识别 %n 通通话的方式</numerusform>
        </translation>
    </message>
    <message>
        <source>Speech model</source>
        <translation>语音模型</translation>
    </message>
    <message>
        <source>Spoken language</source>
        <translation>通话语言</translation>
    </message>
    <message numerus="yes">
        <source>%n of them have begun; with another model they start over.</source>
        <translation>
            <numerusform>其中 %n 通已经开始；更换模型后将从头识别。</numerusform>
        </translation>
    </message>
    <message>
        <source>Recognise</source>
        <translation>识别</translation>
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
        <translation>显示在您提交的每份质检评价和操作日志中。</translation>
    </message>
    <message>
        <source>Your role</source>
        <translation>您的角色</translation>
    </message>
    <message>
        <source>A lead can take over calls and drafts of absent reviewers; it is logged.</source>
        <translation>组长可以接手缺席质检员的通话和草稿，操作会留下记录。</translation>
    </message>
    <message>
        <source>Play the next call by itself</source>
        <translation>自动播放下一通</translation>
    </message>
    <message>
        <source>As soon as the call before it was submitted.</source>
        <translation>提交上一通后立即播放。</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Decides on which day, and in which month, a call was made.</source>
        <translation>决定通话属于哪一天、哪个月。</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>质检员</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>组长</translation>
    </message>
    <message>
        <source>On</source>
        <translation>开</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>There is no time zone “{name}”. Choose one from the list, for example Asia/Shanghai.</source>
        <translation>没有时区“{name}”。请从列表中选择，例如 Asia/Shanghai。</translation>
    </message>
</context>
<context>
    <name>Workshop</name>
    <message>
        <source>Save to file</source>
        <translation>保存到文件</translation>
    </message>
    <message>
        <source>Save to another file…</source>
        <translation>另存为文件…</translation>
    </message>
    <message>
        <source>Discard draft…</source>
        <translation>放弃草稿…</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s) must be mended before the rubric can be published.</source>
        <translation>
            <numerusform>有 %n 个错误，改正后才能发布。</numerusform>
        </translation>
    </message>
    <message>
        <source>{file} is saved.</source>
        <translation>{file} 已保存。</translation>
    </message>
    <message>
        <source>The file was changed by somebody else since it was opened.</source>
        <translation>打开之后，该文件已被他人修改。</translation>
    </message>
    <message>
        <source>Overwriting loses what the file holds now.</source>
        <translation>覆盖会丢失文件现有的内容。</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>覆盖</translation>
    </message>
    <message>
        <source>saved {time}</source>
        <translation>已保存 {time}</translation>
    </message>
    <message>
        <source>The draft is in the workspace; it survives closing and a crash.</source>
        <translation>草稿已存入工作区，关闭或崩溃后仍在。</translation>
    </message>
    <message>
        <source>saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>Untitled rubric</source>
        <translation>未命名的评分表</translation>
    </message>
</context>
<context>
    <name>WorkshopHead</name>
    <message>
        <source>Back to the list; the draft is kept</source>
        <translation>返回列表，草稿已保存</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>结构</translation>
    </message>
    <message>
        <source>Show the structure beside the text</source>
        <translation>在文本旁显示结构</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>表单</translation>
    </message>
    <message>
        <source>Show the form that the text makes, to try it</source>
        <translation>显示由文本生成的表单以便试用</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Compare with the version that the draft comes from</source>
        <translation>与草稿所依据的版本比较</translation>
    </message>
    <message>
        <source>Save to file</source>
        <translation>保存到文件</translation>
    </message>
    <message>
        <source>Publish…</source>
        <translation>发布…</translation>
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
        <translation>减一次：{fault}</translation>
    </message>
    <message>
        <source>One more: {fault}</source>
        <translation>加一次：{fault}</translation>
    </message>
    <message>
        <source>Fatal</source>
        <translation>致命项</translation>
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
        <translation>进行中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
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
        <translation>选择选项，或差错次数加一（按住 Shift 减一）</translation>
    </message>
    <message>
        <source>No fault, or none of the options</source>
        <translation>无差错，或以上都没有</translation>
    </message>
    <message>
        <source>Take the suggestion</source>
        <translation>采纳建议</translation>
    </message>
    <message>
        <source>Review: score sheet</source>
        <translation>质检：评分表</translation>
    </message>
    <message>
        <source>Review: sound and transcript</source>
        <translation>质检：录音和转写文本</translation>
    </message>
    <message>
        <source>Review: from call to call</source>
        <translation>质检：通话之间</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>播放或暂停</translation>
    </message>
    <message>
        <source>3 seconds back</source>
        <translation>后退 3 秒</translation>
    </message>
    <message>
        <source>3 seconds forward</source>
        <translation>前进 3 秒</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>减速</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>加速</translation>
    </message>
    <message>
        <source>Skip silence, or hear it again</source>
        <translation>跳过静音，或恢复播放静音</translation>
    </message>
    <message>
        <source>A stretch of evidence begins here</source>
        <translation>依据时段从这里开始</translation>
    </message>
    <message>
        <source>The stretch ends here</source>
        <translation>时段到这里结束</translation>
    </message>
    <message>
        <source>Play the stretch again and again</source>
        <translation>循环播放所选时段</translation>
    </message>
    <message>
        <source>Forget the stretch</source>
        <translation>取消所选时段</translation>
    </message>
    <message>
        <source>Next item</source>
        <translation>下一评分项</translation>
    </message>
    <message>
        <source>Previous item</source>
        <translation>上一评分项</translation>
    </message>
    <message>
        <source>Go to the next item that lacks something</source>
        <translation>转到下一个未完成的评分项</translation>
    </message>
    <message>
        <source>N/A</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>Mark this moment, or the stretch, as evidence</source>
        <translation>把这一时刻或时段标为依据</translation>
    </message>
    <message>
        <source>Comment on the item (Esc: back)</source>
        <translation>写评语（Esc 返回）</translation>
    </message>
    <message>
        <source>Show what is expected of each item</source>
        <translation>显示各评分项的评分标准</translation>
    </message>
    <message>
        <source>Show how the score comes about</source>
        <translation>显示得分如何得出</translation>
    </message>
    <message>
        <source>Give it again</source>
        <translation>恢复答案</translation>
    </message>
    <message>
        <source>Search in the transcript</source>
        <translation>在转写文本中搜索</translation>
    </message>
    <message>
        <source>More detail in the waveform</source>
        <translation>放大波形</translation>
    </message>
    <message>
        <source>Less detail in the waveform</source>
        <translation>缩小波形</translation>
    </message>
    <message>
        <source>Take the last answer, comment or moment back</source>
        <translation>撤销上一步（答案、评语或依据）</translation>
    </message>
    <message>
        <source>Submit and open the next call</source>
        <translation>提交并打开下一通</translation>
    </message>
    <message>
        <source>Leave this draft and open the next call</source>
        <translation>保留草稿并打开下一通</translation>
    </message>
    <message>
        <source>Back to the call before</source>
        <translation>返回上一通</translation>
    </message>
    <message>
        <source>Pass this call over</source>
        <translation>跳过该通话</translation>
    </message>
    <message>
        <source>Keep this call for me, or release it</source>
        <translation>为我保留该通话，或释放</translation>
    </message>
    <message>
        <source>Back to the drafts</source>
        <translation>返回草稿列表</translation>
    </message>
    <message>
        <source>Edit the line (or double click)</source>
        <translation>编辑该行（或双击）</translation>
    </message>
    <message>
        <source>Another speaker for the selected lines</source>
        <translation>切换所选行的说话人</translation>
    </message>
    <message>
        <source>The agent said it; on to the next unknown line</source>
        <translation>此句为坐席所说；转到下一未知行</translation>
    </message>
    <message>
        <source>The customer said it; on to the next unknown line</source>
        <translation>此句为客户所说；转到下一未知行</translation>
    </message>
    <message>
        <source>All lines of this speaker are the agent&apos;s</source>
        <translation>该说话人的各行均为坐席</translation>
    </message>
    <message>
        <source>All lines of this speaker are the customer&apos;s</source>
        <translation>该说话人的各行均为客户</translation>
    </message>
    <message>
        <source>Merge the line with the next</source>
        <translation>与下一行合并</translation>
    </message>
    <message>
        <source>Delete the selected lines, or restore them</source>
        <translation>删除或恢复所选行</translation>
    </message>
    <message>
        <source>Back to the recognised text</source>
        <translation>恢复为识别文本</translation>
    </message>
    <message>
        <source>Take the last correction back</source>
        <translation>撤回上一次更正</translation>
    </message>
    <message>
        <source>Make it again</source>
        <translation>重做该更正</translation>
    </message>
    <message>
        <source>Find and replace in the transcript</source>
        <translation>在转写文本中查找和替换</translation>
    </message>
    <message>
        <source>In a line: store it</source>
        <translation>编辑时：保存</translation>
    </message>
    <message>
        <source>In a line: store it and edit the next</source>
        <translation>编辑时：保存并编辑下一行</translation>
    </message>
    <message>
        <source>In a line: split it at the caret</source>
        <translation>编辑时：在光标处拆分</translation>
    </message>
    <message>
        <source>Review: correcting the transcript</source>
        <translation>质检：更正转写文本</translation>
    </message>
</context>
<context>
    <name>models</name>
    <message>
        <source>none chosen</source>
        <translation>未选择</translation>
    </message>
    <message>
        <source>demo (knows only the demo&apos;s sentences)</source>
        <translation>演示（只认识演示中的句子）</translation>
    </message>
    <message>
        <source>Fastest, many mistakes; enough to find calls worth hearing</source>
        <translation>最快，错误较多；足以找出值得一听的通话</translation>
    </message>
    <message>
        <source>Fast, with mistakes in names and numbers</source>
        <translation>较快，姓名和数字易错</translation>
    </message>
    <message>
        <source>A good start on an ordinary computer</source>
        <translation>普通电脑的首选</translation>
    </message>
    <message>
        <source>Fewer mistakes, about three times slower than small</source>
        <translation>错误更少，速度约为 small 的三分之一</translation>
    </message>
    <message>
        <source>Before large-v3; worth a try where that one invents words</source>
        <translation>large-v3 的前一代；若其凭空造词可试用</translation>
    </message>
    <message>
        <source>Fewest mistakes, slow without a graphics card</source>
        <translation>错误最少，没有显卡时较慢</translation>
    </message>
    <message>
        <source>Nearly as exact as large-v3 and several times faster</source>
        <translation>准确度接近 large-v3，速度快数倍</translation>
    </message>
    <message>
        <source>large-v3-turbo, trained further for Mandarin</source>
        <translation>在 large-v3-turbo 基础上针对普通话继续训练</translation>
    </message>
    <message>
        <source>large-v3, trained further for Mandarin with punctuation; slow without a graphics card</source>
        <translation>在 large-v3 基础上针对普通话及标点继续训练；无显卡时较慢</translation>
    </message>
    <message>
        <source>large-v3, trained further for Mandarin as spoken in Taiwan; slow without a graphics card</source>
        <translation>在 large-v3 基础上针对台湾国语继续训练；无显卡时较慢</translation>
    </message>
    <message>
        <source>Fastest, many mistakes</source>
        <translation>最快，错误较多</translation>
    </message>
    <message>
        <source>A good start for English calls</source>
        <translation>英文通话的合适起点</translation>
    </message>
    <message>
        <source>Fewer mistakes, slow without a graphics card</source>
        <translation>错误更少，无显卡时较慢</translation>
    </message>
    <message>
        <source>A shortened small.en: faster, hardly less exact</source>
        <translation>small.en 的精简版：更快，准确度相近</translation>
    </message>
    <message>
        <source>A shortened medium.en: faster, hardly less exact</source>
        <translation>medium.en 的精简版：更快，准确度相近</translation>
    </message>
    <message>
        <source>A shortened large-v3: several times faster</source>
        <translation>large-v3 的精简版：快数倍</translation>
    </message>
    <message>
        <source>distil-large-v3, trained longer</source>
        <translation>distil-large-v3 的加强训练版</translation>
    </message>
    <message>
        <source>Comes with the program; knows only the demo&apos;s sentences</source>
        <translation>随程序提供，只认识演示中的句子</translation>
    </message>
    <message>
        <source>99 languages</source>
        <translation>99 种语言</translation>
    </message>
    <message>
        <source>Mandarin</source>
        <translation>普通话</translation>
    </message>
    <message>
        <source>Mandarin, traditional script</source>
        <translation>国语，繁体字</translation>
    </message>
    <message>
        <source>English only</source>
        <translation>仅英文</translation>
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
        <translation>剩余不到 1 分钟</translation>
    </message>
    <message>
        <source>about {minutes} min left</source>
        <translation>剩余约 {minutes} 分钟</translation>
    </message>
    <message>
        <source>about {hours} h left</source>
        <translation>剩余约 {hours} 小时</translation>
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
        <translation>正在导入</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>正在读取</translation>
    </message>
    <message>
        <source>loading the model</source>
        <translation>正在加载模型</translation>
    </message>
    <message>
        <source>trying out the model</source>
        <translation>试测模型</translation>
    </message>
    <message>
        <source>decoding</source>
        <translation>正在解码</translation>
    </message>
    <message>
        <source>finding speech</source>
        <translation>正在检测人声</translation>
    </message>
    <message>
        <source>telling voices apart</source>
        <translation>区分说话人</translation>
    </message>
    <message>
        <source>recognising</source>
        <translation>识别中</translation>
    </message>
    <message>
        <source>scoring anew</source>
        <translation>重新计分</translation>
    </message>
    <message>
        <source>going through transcripts</source>
        <translation>正在处理转写</translation>
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
        <translation>正在写入工作簿</translation>
    </message>
    <message>
        <source>downloading</source>
        <translation>正在下载</translation>
    </message>
    <message>
        <source>checking</source>
        <translation>正在检查</translation>
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
        <translation>正在复制</translation>
    </message>
    <message>
        <source>connecting again</source>
        <translation>正在重新连接</translation>
    </message>
    <message>
        <source>converting</source>
        <translation>转换中</translation>
    </message>
    <message>
        <source>comparing with the original</source>
        <translation>与原模型比对</translation>
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
        <translation>不到 1 分钟</translation>
    </message>
    <message>
        <source>about {minutes} min</source>
        <translation>约 {minutes} 分钟</translation>
    </message>
    <message>
        <source>about {hours} h {minutes} min</source>
        <translation>约 {hours} 小时 {minutes} 分钟</translation>
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
        <translation>自动检测</translation>
    </message>
    <message>
        <source>recognising, window {done} of {total}</source>
        <translation>正在识别第 {done} 段，共 {total} 段</translation>
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
        <translation>是否题</translation>
    </message>
    <message>
        <source>One of several</source>
        <translation>单选</translation>
    </message>
    <message>
        <source>Any of several</source>
        <translation>多选</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Counted faults</source>
        <translation>计次差错</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>可选</translation>
    </message>
    <message>
        <source>Below full marks</source>
        <translation>未满分时</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>始终</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>整单</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>大项</translation>
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
        <translation>“{item}”为{answers}</translation>
    </message>
    <message>
        <source>“{item}” is not {answers}</source>
        <translation>“{item}”不为{answers}</translation>
    </message>
    <message>
        <source>“{item}” is at least {number}</source>
        <translation>“{item}”不少于 {number}</translation>
    </message>
    <message>
        <source>“{item}” is at most {number}</source>
        <translation>“{item}”不超过 {number}</translation>
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
