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
