"""Words for months that are closed and reopened."""

from __future__ import annotations

from decimal import Decimal

from qa_app.messages.figures import figure_title
from qa_app.model.months import ChangeKind, LateChange
from qa_app.model.ranking import Policy

WORDS: dict[str, dict[str, str]] = {
    "month-closed": {
        "en": "{month} is closed already. Reopen it first, with a reason.",
        "zh_CN": "{month} 已经月结。如需重做，请先说明原因并重新打开。",
        "zh_TW": "{month} 已經月結。如需重做，請先說明原因並重新開啟。",
    },
    "month-not-closed": {
        "en": "{month} is not closed, so there is nothing to reopen.",
        "zh_CN": "{month} 尚未月结，无需重新打开。",
        "zh_TW": "{month} 尚未月結，無需重新開啟。",
    },
    "month-followed": {
        "en": "{month} cannot be reopened: {later} is closed after it and its adjustments stand on it. Reopen the later month first, or let the change become an adjustment.",
        "zh_CN": "{month} 无法重新打开：之后的 {later} 已经月结，其补差以它为依据。请先重新打开后面的月份，或让变更作为补差处理。",
        "zh_TW": "{month} 無法重新開啟：之後的 {later} 已經月結，其補差以它為依據。請先重新開啟後面的月份，或讓變更作為補差處理。",
    },
    "reopen-without-reason": {
        "en": "Reopening {month} needs a reason. Write why; it is kept beside the month.",
        "zh_CN": "重新打开 {month} 需要填写原因，原因会与该月一起保存。",
        "zh_TW": "重新開啟 {month} 需要填寫原因，原因會與該月一起保存。",
    },
    "month-snapshot-damaged": {
        "en": "What {month} was closed with does not fit its hash any more: the database was changed from outside. Nothing is shown of it; restore a backup.",
        "zh_CN": "{month} 的月结数据与其哈希值不符：数据库被外部改动过。已停止显示，请恢复备份。",
        "zh_TW": "{month} 的月結資料與其雜湊值不符：資料庫被外部改動過。已停止顯示，請還原備份。",
    },
    "month-not-over": {
        "en": "{month} is not over yet. Calls that still come in become adjustments of the next month.",
        "zh_CN": "{month} 尚未结束。之后进来的通话将作为下月的补差处理。",
        "zh_TW": "{month} 尚未結束。之後進來的通話將作為下月的補差處理。",
    },
    "month-open-appeals": {
        "en": "Appeals of {month} that are not decided yet: {count}. What is decided later becomes an adjustment of the next month.",
        "zh_CN": "{month} 还有 {count} 件申诉未裁定，之后的裁定将作为下月的补差处理。",
        "zh_TW": "{month} 還有 {count} 件申訴未裁定，之後的裁定將作為下月的補差處理。",
    },
    "month-open-drafts": {
        "en": "Drafts on calls of {month} that are not submitted yet: {count}. They do not count in it.",
        "zh_CN": "{month} 的通话还有 {count} 份草稿未提交，不计入本月。",
        "zh_TW": "{month} 的通話還有 {count} 份草稿未提交，不計入本月。",
    },
    "month-unknown-agents": {
        "en": "In {month} there are figures of agents nobody knows, {count} in all: {agents}. Check their numbers before they count.",
        "zh_CN": "{month} 有 {count} 个未知工号的指标：{agents}。月结前请核对工号。",
        "zh_TW": "{month} 有 {count} 個未知工號的指標：{agents}。月結前請核對工號。",
    },
    "month-earlier-open": {
        "en": "Before {month}, these months are still open: {earlier}. Close them in order, so that their adjustments are paid in time.",
        "zh_CN": "{month} 之前还有未月结的月份：{earlier}。请按顺序月结，以便及时补差。",
        "zh_TW": "{month} 之前還有未月結的月份：{earlier}。請按順序月結，以便及時補差。",
    },
    "late-evaluation-added": {
        "en": "Call {subject} was scored later: {after}",
        "zh_CN": "通话 {subject} 后来评分：{after}",
        "zh_TW": "通話 {subject} 後來評分：{after}",
    },
    "late-evaluation-corrected": {
        "en": "Call {subject} was corrected: {before} → {after}",
        "zh_CN": "通话 {subject} 更正：{before} → {after}",
        "zh_TW": "通話 {subject} 更正：{before} → {after}",
    },
    "late-evaluation-removed": {
        "en": "The score of call {subject} no longer counts: {before}",
        "zh_CN": "通话 {subject} 的评分不再计入：{before}",
        "zh_TW": "通話 {subject} 的評分不再計入：{before}",
    },
    "late-figure-changed": {
        "en": "Figure {figure} changed: {before} → {after}",
        "zh_CN": "指标“{figure}”变更：{before} → {after}",
        "zh_TW": "指標「{figure}」變更：{before} → {after}",
    },
    "late-agent-changed": {
        "en": "The agent's own data changed",
        "zh_CN": "坐席资料有变更",
        "zh_TW": "座席資料有變更",
    },
    "late-others": {
        "en": "The results of others changed",
        "zh_CN": "其他坐席的结果有变更",
        "zh_TW": "其他座席的結果有變更",
    },
}


def change_words(change: LateChange, language: str, policy: Policy | None = None) -> str:
    """Say what changed after a month was closed, figures by the policy's names."""
    words = WORDS[f"late-{change.kind}"]
    is_figure = change.kind is ChangeKind.FIGURE_CHANGED
    return words.get(language, words["en"]).format(
        subject=change.subject,
        figure=figure_title(policy, change.subject, language) if is_figure else "",
        before=_plain(change.before),
        after=_plain(change.after),
    )


def _plain(value: Decimal | None) -> str:
    return "–" if value is None else f"{value.normalize():f}"
