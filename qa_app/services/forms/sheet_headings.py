"""The headings of score sheets, in English and both kinds of Chinese, and what their columns hold."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from enum import StrEnum


class Column(StrEnum):
    """What a column of a score sheet holds."""

    SECTION = "section"
    ITEM = "item"
    OPTION = "option"
    FAULT = "fault"
    POINTS = "points"
    WEIGHT = "weight"
    SECTION_WEIGHT = "section weight"
    GUIDANCE = "guidance"
    DEDUCTION = "deduction"
    MAX_TIMES = "max times"
    FATAL = "fatal"
    TYPE = "type"
    NA = "n/a"
    BONUS = "bonus"
    REMARK = "remark"
    IGNORED = "ignored"


_WORDS: Mapping[Column, str] = {
    Column.SECTION: (
        "评分大项 大项 一级指标 一级项目 模块 类别 项目类别 评分类别 评分模块 分类 维度 考核大项 考核维度 评估维度 "
        "评分维度 评估项目类别 一级维度 評分維度 一級維度 "
        "評分大項 大項 一級指標 模組 類別 評分類別 分類 維度 section category group area module dimension "
        "competency maincategory"
    ),
    Column.ITEM: (
        "评分项 评分项目 评分小项 小项 细项 二级指标 二级项目 考核项 考核项目 考核指标 检查项 检查项目 "
        "质检项 质检项目 质检内容 "
        "评分点 评分内容 评价项 评价项目 项目 指标 評分項 評分項目 小項 細項 二級指標 考核項 檢查項目 "
        "質檢項目 項目 指標 "
        "考核要点 考核内容 评估要点 评估内容 检查内容 检查点 二级维度 考核要點 考核內容 檢查內容 二級維度 "
        "parameters attributes subparameter subparameters subcategory subsection subcriteria metric standardbehavior "
        "item question criterion parameter attribute checkpoint evaluationitem scoringitem items questions"
    ),
    Column.OPTION: (
        "选项 答案 评分等级 等级 档次 评价等级 選項 等級 檔次 option answer rating level choice options answers"
    ),
    Column.FAULT: (
        "扣分项 扣分项目 扣分点 扣分情形 差错项 差错类型 扣分項 扣分點 fault error deductionitem faults errortype"
    ),
    Column.POINTS: (
        "分值 满分 满分值 分数 标准分 标准分值 配分 项目分值 滿分 分數 標準分 "
        "points maxpoints maximumpoints maxscore maximumscore score marks fullmarks point possiblepoints"
    ),
    Column.WEIGHT: (
        "权重 占比 比重 项权重 小项权重 權重 佔比 weight weighting weights weightage weightages itemweight percentage"
    ),
    Column.SECTION_WEIGHT: (
        "大项权重 模块权重 类别权重 一级权重 维度权重 大项占比 大項權重 模組權重 類別權重 "
        "sectionweight categoryweight groupweight sectionweighting"
    ),
    Column.GUIDANCE: (
        "评分标准 标准 评分细则 细则 评分说明 说明 考核标准 描述 要求 评分依据 评分规则 扣分标准 扣分说明 "
        "扣分规则 定义 "
        "評分標準 標準 評分細則 說明 考核標準 要求 扣分標準 criteria guidance description guideline "
        "guidelines standard "
        "definition evaluationcriteria scoringcriteria scoringguide howtoscore instructions"
    ),
    Column.DEDUCTION: (
        "扣分 扣分分值 扣分分數 扣分值 每次扣分 单次扣分 扣减 扣减分值 單次扣分 扣減 "
        "deduction deduct penalty pointsdeducted deductionpoints minus"
    ),
    Column.MAX_TIMES: "最多次数 次数上限 最多扣分次数 最多次數 次數上限 maxtimes maximumtimes maxcount",
    Column.FATAL: (
        "致命 致命项 致命错误 一票否决 一票否决项 红线 红线项 是否致命 是否一票否决 是否致命项 关键错误 "
        "致命項 一票否決 紅線 "
        "fatalnonfatal criticalnoncritical "
        "fatal critical autofail automaticfail autozero knockout fatalerror criticalerror"
    ),
    Column.TYPE: "类型 题型 评分方式 评分类型 答题类型 類型 題型 評分方式 type questiontype answertype itemtype",
    Column.NA: "不适用 可不适用 是否可不适用 允许不适用 允许na 不適用 可不適用 na naallowed allowna notapplicable",
    Column.BONUS: "加分 加分项 是否加分 是否加分项 加分項 bonus extracredit isbonus",
    Column.REMARK: "备注 注 注释 備註 remark remarks note notes comment comments",
    Column.IGNORED: (
        "序号 编号 项次 序號 編號 no number index 得分 实得分 评分 打分 自评 复评 质检得分 实际得分 扣分原因 "
        "實得分 評分 打分 "
        "result actualscore scored givenpoints agentscore"
    ),
}
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|【[^【】]*】|〔[^〔〕]*〕")
_NO_LETTER = re.compile(r"[\W_]+")
_KNOWN = {word: column for column, words in _WORDS.items() for word in words.split()}
_NA = {"n/a": Column.NA, "#": Column.IGNORED, "no.": Column.IGNORED}


def column_of(heading: str) -> Column | None:
    """Tell what a heading's column holds, whatever stands in brackets behind it; None for others."""
    folded = unicodedata.normalize("NFKC", heading).casefold().strip()
    if folded in _NA:
        return _NA[folded]
    bare = _NO_LETTER.sub("", _BRACKETS.sub("", folded))
    return _KNOWN.get(bare) or _KNOWN.get(_NO_LETTER.sub("", folded))


def is_heading(text: str) -> bool:
    """Tell whether a cell is a heading of a score sheet."""
    return column_of(text) is not None
