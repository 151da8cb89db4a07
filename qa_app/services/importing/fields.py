"""The fields of a call that a sheet's column or a part of a file name can hold, and the headings they are known by."""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum


class Field(StrEnum):
    """What a column tells of a call; the value is the field's name in mappings and file-name templates."""

    FILE = "file"
    CALL = "call"
    AGENT = "agent"
    AGENT_NAME = "agent_name"
    TEAM = "team"
    CUSTOMER = "customer"
    STARTED_AT = "started_at"
    DATE = "date"
    TIME = "time"
    DIRECTION = "direction"
    QUEUE = "queue"
    CSAT = "csat"
    SOLVED = "solved"


_HEADINGS = {
    Field.FILE: """
        file, file name, filename, recording, recording file, audio, audio file, wav, path, record file, 文件,
        文件名, 文件名称, 录音, 录音文件, 录音文件名, 录音名称, 音频, 音频文件, 录音路径, 文件路径, 檔案, 檔名,
        檔案名稱, 錄音, 錄音檔, 錄音檔名, 錄音檔案, 音檔
    """,
    Field.CALL: """
        call, call id, call no, call number, callid, id, interaction id, session id, contact id, ucid,
        recording id, record id, ticket, 通话, 通话编号, 通话id, 通话号, 通话流水号, 流水号, 编号, 会话id,
        录音编号, 录音id, 呼叫id, 呼叫编号, 通話, 通話編號, 通話id, 流水號, 編號, 錄音編號, 錄音id
    """,
    Field.AGENT: """
        agent, agent no, agent number, agent id, agent code, extension, ext, employee id, employee no,
        operator id, staff id, staff no, user id, 坐席, 坐席工号, 坐席编号, 坐席号, 座席, 座席工号, 座席编号,
        座席号, 工号, 员工号, 员工工号, 员工编号, 客服工号, 客服编号, 分机, 分机号, 坐席id, 座席id, 座席工號,
        坐席工號, 工號, 員工編號, 員工號, 客服工號, 分機, 分機號
    """,
    Field.AGENT_NAME: """
        agent name, name, operator, operator name, employee, employee name, staff name, full name, 姓名,
        坐席姓名, 座席姓名, 坐席名称, 座席名称, 客服姓名, 员工姓名, 客服, 客服名称, 員工姓名, 坐席名稱,
        座席名稱, 客服人員
    """,
    Field.TEAM: """
        team, team name, group, group name, department, dept, unit, 班组, 班组名称, 组, 小组, 组别, 团队, 部门,
        所属班组, 所属部门, 班組, 班組名稱, 組別, 小組, 團隊, 部門, 所屬班組
    """,
    Field.CUSTOMER: """
        customer, customer number, customer no, customer phone, customer id, caller, caller id, ani, phone,
        phone number, remote number, 客户, 客户号码, 客户电话, 客户手机号, 客户编号, 主叫, 主叫号码, 来电号码,
        手机号, 电话, 电话号码, 客戶, 客戶號碼, 客戶電話, 主叫號碼, 來電號碼, 電話, 電話號碼, 手機號碼
    """,
    Field.STARTED_AT: """
        started at, start, start time, started, call start, call start time, begin time, begin, date time,
        datetime, call time, call date time, timestamp, 开始时间, 通话开始时间, 通话时间, 呼叫时间, 起始时间,
        接通时间, 来电时间, 录音时间, 录音开始时间, 開始時間, 通話開始時間, 通話時間, 呼叫時間, 起始時間,
        接通時間, 來電時間, 錄音時間
    """,
    Field.DATE: """
        date, call date, start date, 日期, 通话日期, 呼叫日期, 开始日期, 通話日期, 開始日期
    """,
    Field.TIME: """
        time, time of day, 时间, 时刻, 時間, 時刻
    """,
    Field.DIRECTION: """
        direction, call direction, call type, inbound outbound, 方向, 呼叫方向, 通话方向, 呼叫类型, 通话类型,
        呼入呼出, 通話方向, 呼叫類型, 通話類型
    """,
    Field.QUEUE: """
        queue, queue name, skill, skill group, skillset, campaign, business line, hotline, 队列, 队列名称,
        技能组, 技能组名称, 业务, 业务线, 业务类型, 热线, 隊列, 佇列, 技能組, 業務, 業務類型, 熱線
    """,
    Field.CSAT: """
        csat, csat score, satisfaction, customer satisfaction, survey, survey score, rating, 满意度,
        满意度评分, 客户满意度, 满意度得分, 评价分, 客户评分, 滿意度, 滿意度評分, 客戶滿意度, 客戶評分
    """,
    Field.SOLVED: """
        solved, resolved, is solved, is resolved, fcr, first contact resolution, resolution, 是否解决,
        是否已解决, 解决, 已解决, 一次解决, 首次解决, 问题是否解决, 是否解決, 是否已解決, 已解決, 一次解決
    """,
}

_PARENTHESES = re.compile(r"[(\[【][^)\]】]*[)\]】]")
_NO_LETTER = re.compile(r"[\W_]+")


def normalised(heading: str) -> str:
    """Give a heading for comparing: without case, width, spaces, punctuation and what stands in parentheses.

    Example:
        ``" Start_Time（北京时间）*"`` and ``starttime`` are the same heading.
    """
    folded = unicodedata.normalize("NFKC", heading).casefold()
    bare = _NO_LETTER.sub("", _PARENTHESES.sub("", folded))
    return bare or _NO_LETTER.sub("", folded)


_FIELD_OF = {normalised(name): field for field, names in _HEADINGS.items() for name in names.split(",")}


def guess_field(heading: str) -> Field | None:
    """Give the field that a heading is known to name, None where it is not known."""
    return _FIELD_OF.get(normalised(heading))
