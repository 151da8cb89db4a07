"""A small month, made by hand, for the tests of the workbook."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

from qa_app.export.report import MonthReport, ReportedEvaluation, ReportedFatal, ReportedItem, ReportedSection
from qa_app.model.evaluation import FatalFired, ItemReason
from qa_app.model.months import MonthAdjustment, Standing
from qa_app.model.ranking import (
    Adjustment,
    AdjustmentMade,
    Award,
    AwardTaken,
    Component,
    ComponentScore,
    MonthRanking,
    Policy,
    RankRow,
    Reason,
    ReasonCode,
    Source,
    TeamRow,
)
from qa_app.model.rubric import FatalScope, Grade, Item, ItemType, Mode, Rubric, Section, Text

STAR = Award("star", Text((("en", "Service star"), ("zh_CN", "服务之星"), ("zh_TW", "服務之星"))), amount_cents=20_000)

POLICY = Policy(
    id="service-star",
    version=1,
    title=Text.plain("Service star"),
    components=(Component("quality", Source.EVALUATIONS, Text((("en", "Quality"), ("zh_CN", "质检得分")))),),
    adjustments=(Adjustment("praise", Source.FIGURE, Decimal("0.5"), Text.plain("Praise"), figure="praises"),),
    awards=(STAR,),
)

RUBRIC = Rubric(
    id="telephone-service",
    version=3,
    title=Text((("en", "Telephone service"), ("zh_CN", "电话客服质检表"))),
    mode=Mode.WEIGHTED,
    sections=(
        Section(
            "greeting",
            Text.plain("Greeting"),
            (
                Item("opening", Text((("en", "Standard greeting"), ("zh_CN", "规范问候"))), ItemType.YES_NO),
                Item("notice", Text.plain("Recording notice"), ItemType.YES_NO),
            ),
        ),
    ),
    grades=(Grade("good", Text((("en", "Good"), ("zh_CN", "良好"))), Decimal(80)),),
    content_hash="0" * 64,
)


def ranked(rank: int, agent: str, score: str, **more: object) -> RankRow:
    """Make an eligible row with the star as its award, unless `more` says otherwise."""
    values: dict[str, object] = {
        "name": f"Agent {agent}",
        "team": "一组",
        "awards": (AwardTaken("star", 20_000, 50),),
        "amount_cents": 20_000,
        "points": 50,
        "components": (ComponentScore("quality", Decimal(score), Decimal(score), Decimal(100)),),
        "adjustments": (AdjustmentMade("praise", Decimal(2), Decimal("1.0000")),),
    }
    values.update(more)
    number = Decimal(score)
    return RankRow(
        rank, agent, score=number, mean=number, evaluations=6, fatal=0, lowest=number, eligible=True, **values
    )  # type: ignore[arg-type]


def not_eligible(agent: str, *reasons: Reason) -> RankRow:
    """Make a row without rank."""
    return RankRow(None, agent, "", None, None, None, 0, 0, None, eligible=False, reasons=reasons)


def evaluation(call: str, **more: object) -> ReportedEvaluation:
    """Make an evaluation of 84.5 that started on 14 October at 16:20 in Shanghai."""
    values: dict[str, object] = {
        "agent": "0102",
        "agent_name": "李娜",
        "team": "一组",
        "reviewer": "r1",
        "rubric": "telephone-service",
        "version": 3,
        "started_at": datetime(2026, 10, 14, 8, 20, tzinfo=UTC),
        "submitted_at": datetime(2026, 10, 15, 17, 0, tzinfo=UTC),
        "score": Decimal("84.5000"),
        "raw_score": Decimal("84.5000"),
        "grade": "good",
        "sections": (ReportedSection("greeting", Decimal("66.6667")),),
        "why": "Why 84.50: lost 15.50 on Standard greeting (no).",
        "items": (ReportedItem("opening", Decimal("0.6667")), ReportedItem("notice", None, ItemReason.NA)),
    }
    values.update(more)
    return ReportedEvaluation(call, **values)  # type: ignore[arg-type]


def fatal(item: str, answer: str = "no", comment: str = "") -> ReportedFatal:
    """Make a fatal answer that brings down the whole form."""
    return ReportedFatal(FatalFired(item, answer, FatalScope.FORM), comment)


def adjustment(agent: str, before_cents: int, after_cents: int) -> MonthAdjustment:
    """Make what September owes an agent."""
    return MonthAdjustment(
        "2026-09",
        agent,
        f"Agent {agent}",
        Standing(Decimal(80), 3, before_cents),
        Standing(Decimal(90), 1, after_cents),
    )


def month(
    *rows: RankRow,
    evaluations: tuple[ReportedEvaluation, ...] = (),
    rubrics: tuple[Rubric, ...] = (RUBRIC,),
    adjustments: tuple[MonthAdjustment, ...] = (),
) -> MonthReport:
    """Make October 2026 in Shanghai from these rows and evaluations."""
    return MonthReport(
        month="2026-10",
        zone="Asia/Shanghai",
        as_of=datetime(2026, 11, 3, 2, 0, tzinfo=UTC),
        policy=POLICY,
        ranking=MonthRanking(
            "service-star", 1, "CNY", rows, (TeamRow(1, "一组", Decimal("88.1235"), 12, 1, 2),) if rows else ()
        ),
        evaluations=evaluations,
        rubrics=rubrics,
        adjustments=adjustments,
        adjustment_words=tuple(("Call c9 was corrected: 80 → 90",) for _ in adjustments),
    )


TOO_FEW = Reason(ReasonCode.TOO_FEW_EVALUATIONS, (("evaluations", "4"), ("needed", "5")))
