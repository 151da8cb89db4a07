"""The words of the workbook in each language; an unknown language falls to its nearest, then to English."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from qa_app.messages import sentence
from qa_app.messages.figures import with_figure_words
from qa_app.model.problems import Problem
from qa_app.model.ranking import Policy, Reason


class Label(StrEnum):
    """Every fixed word of the workbook."""

    RANKING = "ranking"
    TEAMS = "teams"
    EVALUATIONS = "evaluations"
    ITEMS = "items"
    INCENTIVES = "incentives"
    RANK = "rank"
    AGENT = "agent"
    NAME = "name"
    TEAM = "team"
    SCORE = "score"
    MEAN = "mean"
    EVALUATION_COUNT = "evaluation-count"
    FATAL_COUNT = "fatal-count"
    LOWEST = "lowest"
    ELIGIBLE = "eligible"
    REASONS = "reasons"
    AWARDS = "awards"
    AWARD = "award"
    AMOUNT = "amount"
    POINTS = "points"
    AGENT_COUNT = "agent-count"
    CALL = "call"
    STARTED_AT = "started-at"
    SUBMITTED_AT = "submitted-at"
    REVIEWER = "reviewer"
    RUBRIC = "rubric"
    VERSION = "version"
    RAW_SCORE = "raw-score"
    GRADE = "grade"
    FATAL_ITEMS = "fatal-items"
    YES = "yes"
    NO = "no"
    NA = "na"
    TOTAL = "total"
    TOP_SCORES = "top-scores"
    STATEMENTS = "statements"
    FATALS = "fatals"
    MATRIX = "matrix"
    TALK = "talk"
    MEASURED_COUNT = "measured-count"
    TWO_SIDED_COUNT = "two-sided-count"
    TALK_SHARE = "talk-share"
    LONGEST_SILENCE = "longest-silence"
    DEAD_AIR = "dead-air"
    OVERTALK = "overtalk"
    INTERRUPTIONS = "interruptions"
    RESPONSE = "response"
    TEMPO_CHARACTERS = "tempo-characters"
    TEMPO_WORDS = "tempo-words"
    ADJUSTMENTS = "adjustments"
    APPEALS = "appeals"
    FILED_AT = "filed-at"
    APPEAL_REASON = "appeal-reason"
    DECIDED_AT = "decided-at"
    DECIDED_BY = "decided-by"
    DECISION = "decision"
    APPEALED_SCORE = "appealed-score"
    DECIDED_SCORE = "decided-score"
    APPEAL_FILED = "appeal-filed"
    APPEAL_UPHELD = "appeal-upheld"
    APPEAL_REJECTED = "appeal-rejected"
    APPEAL_WITHDRAWN = "appeal-withdrawn"
    PAYMENTS = "payments"
    ABOUT = "about"
    SECTIONS = "sections"
    WHY = "why"
    ITEM = "item"
    ANSWER = "answer"
    SCOPE = "scope"
    SCOPE_SECTION = "scope-section"
    SCOPE_FORM = "scope-form"
    COMMENT = "comment"
    ORIGIN = "origin"
    SCORE_BEFORE = "score-before"
    SCORE_AFTER = "score-after"
    RANK_BEFORE = "rank-before"
    RANK_AFTER = "rank-after"
    AMOUNT_BEFORE = "amount-before"
    AMOUNT_AFTER = "amount-after"
    DIFFERENCE = "difference"
    POINTS_DIFFERENCE = "points-difference"
    CHANGES = "changes"
    AWARDED = "awarded"
    ADJUSTED = "adjusted"
    PAYABLE = "payable"
    KEY = "key"
    VALUE = "value"
    PROGRAM = "program"
    MONTH = "month"
    STATE = "state"
    STATE_OPEN = "state-open"
    STATE_CLOSED = "state-closed"
    ZONE = "zone"
    POLICY = "policy"
    POLICY_HASH = "policy-hash"
    SNAPSHOT_HASH = "snapshot-hash"
    RUBRIC_HASH = "rubric-hash"
    AS_OF = "as-of"
    TEAM_SCORES = "team-scores"
    TITLE = "title"
    PAGE = "page"
    SEPARATOR = "separator"


LANGUAGES = ("en", "zh_CN", "zh_TW")

WORDS: dict[Label, tuple[str, str, str]] = {
    Label.RANKING: ("Ranking", "排行", "排行"),
    Label.TEAMS: ("Teams", "班组", "班組"),
    Label.EVALUATIONS: ("Evaluations", "质检评价", "質檢評價"),
    Label.ITEMS: ("Items", "评分项", "評分項"),
    Label.INCENTIVES: ("Incentives", "激励", "激勵"),
    Label.RANK: ("Rank", "名次", "名次"),
    Label.AGENT: ("Agent", "工号", "工號"),
    Label.NAME: ("Name", "姓名", "姓名"),
    Label.TEAM: ("Team", "班组", "班組"),
    Label.SCORE: ("Score", "得分", "得分"),
    Label.MEAN: ("Mean of calls", "通话均分", "通話均分"),
    Label.EVALUATION_COUNT: ("Evaluations", "质检评价数", "質檢評價數"),
    Label.FATAL_COUNT: ("Fatal", "致命项数", "致命項數"),
    Label.LOWEST: ("Lowest call", "最低单通得分", "最低單通得分"),
    Label.ELIGIBLE: ("Eligible", "符合评选条件", "符合評選條件"),
    Label.REASONS: ("Why not eligible", "不符合原因", "不符合原因"),
    Label.AWARDS: ("Awards", "所获奖项", "所獲獎項"),
    Label.AWARD: ("Award", "奖项", "獎項"),
    Label.AMOUNT: ("Amount ({currency})", "金额（{currency}）", "金額（{currency}）"),
    Label.POINTS: ("Points", "积分", "積分"),
    Label.AGENT_COUNT: ("Agents", "坐席数", "坐席數"),
    Label.CALL: ("Call", "通话", "通話"),
    Label.STARTED_AT: ("Call started ({zone})", "通话开始时间（{zone}）", "通話開始時間（{zone}）"),
    Label.SUBMITTED_AT: ("Submitted ({zone})", "提交时间（{zone}）", "提交時間（{zone}）"),
    Label.REVIEWER: ("Reviewer", "质检员", "質檢員"),
    Label.RUBRIC: ("Rubric", "评分表", "評分表"),
    Label.VERSION: ("Version", "版本", "版本"),
    Label.RAW_SCORE: ("Score before fatal", "致命项前得分", "致命項前得分"),
    Label.GRADE: ("Grade", "等级", "等級"),
    Label.FATAL_ITEMS: ("Fatal items", "触发的致命项", "觸發的致命項"),
    Label.YES: ("Yes", "是", "是"),
    Label.NO: ("No", "否", "否"),
    Label.NA: ("N/A", "不适用", "不適用"),
    Label.TOTAL: ("Total", "合计", "合計"),
    Label.TOP_SCORES: ("Highest scores of {month}", "{month} 得分榜", "{month} 得分榜"),
    Label.STATEMENTS: ("Statements", "坐席明细", "座席明細"),
    Label.FATALS: ("Fatal list", "致命项清单", "致命項清單"),
    Label.MATRIX: ("Agents × items", "坐席×评分项", "座席×評分項"),
    Label.TALK: ("Talk", "通话特征", "通話特徵"),
    Label.MEASURED_COUNT: ("Calls measured", "已测量通话数", "已測量通話數"),
    Label.TWO_SIDED_COUNT: ("of these with both sides", "其中双声道通话数", "其中雙聲道通話數"),
    Label.TALK_SHARE: ("Agent's share of talk", "坐席说话占比", "座席說話佔比"),
    Label.LONGEST_SILENCE: ("Longest silence (s)", "最长静音（秒）", "最長靜音（秒）"),
    Label.DEAD_AIR: ("Dead air (s)", "冷场时长（秒）", "冷場時長（秒）"),
    Label.OVERTALK: ("Overtalk (s)", "抢话时长（秒）", "搶話時長（秒）"),
    Label.INTERRUPTIONS: ("Agent interrupts", "坐席打断次数", "座席打斷次數"),
    Label.RESPONSE: ("Agent answers in (s)", "坐席响应时间（秒）", "座席回應時間（秒）"),
    Label.TEMPO_CHARACTERS: ("Agent's tempo (Chinese characters/min)", "坐席语速（字/分）", "座席語速（字/分）"),
    Label.TEMPO_WORDS: ("Agent's tempo (words/min)", "坐席语速（英文词/分）", "座席語速（英文詞/分）"),
    Label.ADJUSTMENTS: ("Adjustments", "补差", "補差"),
    Label.APPEALS: ("Appeals", "申诉", "申訴"),
    Label.FILED_AT: ("Filed ({zone})", "申诉时间（{zone}）", "申訴時間（{zone}）"),
    Label.APPEAL_REASON: ("Reason", "申诉理由", "申訴理由"),
    Label.DECIDED_AT: ("Decided ({zone})", "裁定时间（{zone}）", "裁定時間（{zone}）"),
    Label.DECIDED_BY: ("Decided by", "裁定人", "裁定人"),
    Label.DECISION: ("Note on the decision", "裁定说明", "裁定說明"),
    Label.APPEALED_SCORE: ("Score appealed against", "申诉前得分", "申訴前得分"),
    Label.DECIDED_SCORE: ("Score after the decision", "裁定后得分", "裁定後得分"),
    Label.APPEAL_FILED: ("open", "待裁定", "待裁定"),
    Label.APPEAL_UPHELD: ("upheld", "成立", "成立"),
    Label.APPEAL_REJECTED: ("rejected", "驳回", "駁回"),
    Label.APPEAL_WITHDRAWN: ("withdrawn", "撤回", "撤回"),
    Label.PAYMENTS: ("Payments", "发放汇总", "發放彙總"),
    Label.ABOUT: ("About", "说明", "說明"),
    Label.SECTIONS: ("Sections", "大项得分", "大項得分"),
    Label.WHY: ("Why this score", "得分说明", "得分說明"),
    Label.ITEM: ("Item", "评分项", "評分項"),
    Label.ANSWER: ("Answer", "作答", "作答"),
    Label.SCOPE: ("Brings down", "影响范围", "影響範圍"),
    Label.SCOPE_SECTION: ("Its section", "所在大项", "所在大項"),
    Label.SCOPE_FORM: ("The whole form", "整张评分表", "整張評分表"),
    Label.COMMENT: ("Comment", "评语", "評語"),
    Label.ORIGIN: ("Of month", "所属月份", "所屬月份"),
    Label.SCORE_BEFORE: ("Score as closed", "月结得分", "月結得分"),
    Label.SCORE_AFTER: ("Score now", "现得分", "現得分"),
    Label.RANK_BEFORE: ("Rank as closed", "月结名次", "月結名次"),
    Label.RANK_AFTER: ("Rank now", "现名次", "現名次"),
    Label.AMOUNT_BEFORE: ("Amount as paid ({currency})", "已付金额（{currency}）", "已付金額（{currency}）"),
    Label.AMOUNT_AFTER: ("Amount now ({currency})", "应付金额（{currency}）", "應付金額（{currency}）"),
    Label.DIFFERENCE: ("Difference ({currency})", "补差金额（{currency}）", "補差金額（{currency}）"),
    Label.POINTS_DIFFERENCE: ("Points difference", "补差积分", "補差積分"),
    Label.CHANGES: ("What changed", "变更内容", "變更內容"),
    Label.AWARDED: ("Awards ({currency})", "奖项金额（{currency}）", "獎項金額（{currency}）"),
    Label.ADJUSTED: ("Adjustments ({currency})", "补差金额（{currency}）", "補差金額（{currency}）"),
    Label.PAYABLE: ("To pay ({currency})", "应发合计（{currency}）", "應發合計（{currency}）"),
    Label.KEY: ("What", "项目", "項目"),
    Label.VALUE: ("Value", "内容", "內容"),
    Label.PROGRAM: ("Program", "程序", "程式"),
    Label.MONTH: ("Month", "月份", "月份"),
    Label.STATE: ("State", "状态", "狀態"),
    Label.STATE_OPEN: ("Open: figures may still change", "未月结：数据仍可能变动", "未月結：資料仍可能變動"),
    Label.STATE_CLOSED: (
        "Closed (no. {number}) on {date} by {by}",
        "已月结（第 {number} 次），{date}，{by}",
        "已月結（第 {number} 次），{date}，{by}",
    ),
    Label.ZONE: ("Time zone", "时区", "時區"),
    Label.POLICY: ("Policy", "激励方案", "激勵方案"),
    Label.POLICY_HASH: ("Policy hash (SHA-256)", "方案哈希（SHA-256）", "方案雜湊（SHA-256）"),
    Label.SNAPSHOT_HASH: ("Snapshot hash (SHA-256)", "月结快照哈希（SHA-256）", "月結快照雜湊（SHA-256）"),
    Label.RUBRIC_HASH: (
        "Rubric {rubric}, version {version} (SHA-256)",
        "评分表“{rubric}”第 {version} 版（SHA-256）",
        "評分表「{rubric}」第 {version} 版（SHA-256）",
    ),
    Label.AS_OF: ("Figures as of ({zone})", "数据截至（{zone}）", "資料截至（{zone}）"),
    Label.TEAM_SCORES: ("Teams in {month}", "{month} 班组得分", "{month} 班組得分"),
    Label.TITLE: ("Service stars {month}", "{month} 服务之星", "{month} 服務之星"),
    Label.PAGE: ("Page {page} of {pages}", "第 {page} 页，共 {pages} 页", "第 {page} 頁，共 {pages} 頁"),
    Label.SEPARATOR: ("; ", "；", "；"),
}


@dataclass(frozen=True, slots=True)
class Labels:
    """The words in one language; `language` is one of `LANGUAGES`."""

    language: str = "en"

    @classmethod
    def of(cls, language: str) -> Labels:
        """Take the nearest language there is: ``zh-Hant`` and ``zh_HK`` read zh_TW, other Chinese zh_CN."""
        parts = language.replace("-", "_").lower().split("_")
        if parts[0] != "zh":
            return cls("en")
        return cls("zh_TW" if {"tw", "hk", "mo", "hant"} & set(parts) else "zh_CN")

    def text(self, label: Label, **arguments: object) -> str:
        """Give the words of a label with its arguments filled in."""
        return WORDS[label][LANGUAGES.index(self.language)].format(**arguments)

    def yes_no(self, answer: bool) -> str:
        """Give the word for yes or no."""
        return self.text(Label.YES if answer else Label.NO)

    def joined(self, parts: tuple[str, ...]) -> str:
        """Join a list inside one cell."""
        return self.text(Label.SEPARATOR).join(parts)

    def reason(self, reason: Reason, policy: Policy) -> str:
        """Say in a few words why an agent is not eligible."""
        named = with_figure_words(reason, policy, self.language)
        return sentence(Problem(str(named.code), named.arguments), self.language)
