"""The workbook as whoever opens it finds it: read back by openpyxl."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from qa_app.export.labels import LANGUAGES, WORDS, Label, Labels
from qa_app.export.report import AgentTalk, MonthReport, ReportedItem
from qa_app.export.workbook import write_workbook
from qa_app.model.appeals import Appeal, AppealState
from qa_app.model.evaluation import ItemReason
from qa_app.model.problems import ProblemError
from qa_app.model.progress import Cancelled, Control
from qa_app.model.ranking import AwardTaken, Reason, ReasonCode
from tests.unit.export.months import POLICY, TOO_FEW, adjustment, evaluation, fatal, month, not_eligible, ranked


def written(path: Path, report: MonthReport, language: str = "en") -> Workbook:
    write_workbook(path, report, Labels.of(language))
    return load_workbook(path)


def column(sheet: Worksheet, heading: str) -> list[object]:
    index = [cell.value for cell in sheet[1]].index(heading) + 1
    return [sheet.cell(row, index).value for row in range(2, sheet.max_row + 1)]


def cell_under(sheet: Worksheet, heading: str, row: int = 2):
    return sheet.cell(row, [cell.value for cell in sheet[1]].index(heading) + 1)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "十月 😀.xlsx"


def test_that_the_sheets_have_their_names_in_each_language(path: Path) -> None:
    named = {language: written(path, month(), language).sheetnames for language in LANGUAGES}

    assert " | ".join(named["en"]) == (
        "Ranking | Teams | Statements | Evaluations | Agents × items | Items | Fatal list | Incentives | Appeals | "
        "Adjustments | Payments | About"
    )
    assert " | ".join(named["zh_CN"]) == (
        "排行 | 班组 | 坐席明细 | 质检评价 | 坐席×评分项 | 评分项 | 致命项清单 | 激励 | 申诉 | 补差 | 发放汇总 | 说明"
    )
    assert " | ".join(named["zh_TW"]) == (
        "排行 | 班組 | 座席明細 | 質檢評價 | 座席×評分項 | 評分項 | 致命項清單 | 激勵 | 申訴 | 補差 | 發放彙總 | 說明"
    )


def test_that_what_was_written_is_told_sheet_by_sheet(path: Path) -> None:
    report = month(ranked(1, "102", "91"), not_eligible("103", TOO_FEW), evaluations=(evaluation("c1"),))

    rows = {sheet.name: sheet.rows for sheet in write_workbook(path, report, Labels("en"))}

    assert rows == {
        "Ranking": 2,
        "Teams": 1,
        "Statements": 1,
        "Evaluations": 1,
        "Agents × items": 1,
        "Items": 1,
        "Fatal list": 0,
        "Incentives": 1,
        "Appeals": 0,
        "Adjustments": 0,
        "Payments": 1,
        "About": 10,
    }


def test_that_a_score_is_a_number_of_four_places_shown_with_two(path: Path) -> None:
    cell = cell_under(written(path, month(ranked(1, "102", "87.6543")))["Ranking"], "Score")

    assert (cell.value, cell.data_type, cell.number_format) == (87.6543, "n", "0.00")


def test_that_an_agent_number_keeps_its_leading_zero(path: Path) -> None:
    assert column(written(path, month(ranked(1, "0102", "90")))["Ranking"], "Agent") == ["0102"]


def test_that_shared_ranks_stand_as_they_are(path: Path) -> None:
    rows = (ranked(1, "1", "90"), ranked(2, "2", "85"), ranked(2, "3", "85"), ranked(4, "4", "80"))

    assert column(written(path, month(*rows))["Ranking"], "Rank") == [1, 2, 2, 4]


def test_that_who_is_not_eligible_has_no_rank_and_every_reason(path: Path) -> None:
    sheet = written(path, month(ranked(1, "102", "91"), not_eligible("103", TOO_FEW)))["Ranking"]

    assert column(sheet, "Rank") == [1, None]
    assert column(sheet, "Eligible") == ["Yes", "No"]
    assert column(sheet, "Why not eligible") == [None, "Evaluations: 4 (at least 5)"]


def test_that_a_reason_names_its_figure_by_the_title_that_the_policy_gives_it(path: Path) -> None:
    low = Reason(ReasonCode.FIGURE_TOO_LOW, (("figure", "praises"), ("value", "1"), ("limit", "2")))
    missing = Reason(ReasonCode.FIGURE_MISSING, (("figure", "exam"),))

    sheet = written(path, month(not_eligible("103", low, missing)))["Ranking"]

    assert column(sheet, "Why not eligible") == ["Praise: 1 (at least 2); Exam: missing for this month"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", ReasonCode)
def test_that_every_reason_has_words_for_what_the_ranking_tells(code: ReasonCode, language: str) -> None:
    said = {"evaluations", "needed", "fatal", "allowed", "days", "figure", "value", "limit"}

    words = Labels(language).reason(Reason(code, tuple((name, "7") for name in said)), POLICY)

    assert "{" not in words


@pytest.mark.parametrize("label", Label)
def test_that_every_label_has_words_in_each_language(label: Label) -> None:
    assert all(words.strip() for words in WORDS[label])


def test_that_languages_fall_to_the_nearest() -> None:
    named = {name: Labels.of(name).language for name in ("zh", "zh_CN", "zh-Hant-HK", "zh_TW", "en_GB", "fr")}

    assert list(named.values()) == ["zh_CN", "zh_CN", "zh_TW", "zh_TW", "en", "en"]


def test_that_items_that_are_never_scored_have_no_column(path: Path) -> None:
    items = (ReportedItem("opening", None, ItemReason.HIDDEN), ReportedItem("notice", None, ItemReason.UNSCORED))
    sheet = written(path, month(evaluations=(evaluation("c1", items=items),)))["Items"]

    assert [cell.value for cell in sheet[1]][6:] == ["Standard greeting"]
    assert column(sheet, "Standard greeting") == [None]


def test_that_a_row_with_long_text_is_high_enough_for_it(path: Path) -> None:
    sheet = written(path, month(ranked(1, "1", "90"), not_eligible("103", *([TOO_FEW] * 5))))["Ranking"]

    assert sheet.row_dimensions[3].height >= 45
    assert sheet.row_dimensions[2].height is None


def test_that_the_chart_stands_below_a_short_table_and_is_printed(path: Path) -> None:
    sheet = written(path, month(ranked(1, "1", "90")))["Ranking"]

    assert sheet._charts[0].anchor._from.row == 3
    assert sheet.print_area.endswith("$24")


def test_that_each_component_and_adjustment_has_its_column(path: Path) -> None:
    sheet = written(path, month(ranked(1, "102", "91")))["Ranking"]

    assert column(sheet, "Quality") == [91]
    assert column(sheet, "Praise") == [1]


def test_that_instants_are_dates_on_the_clock_of_the_workspace(path: Path) -> None:
    cell = cell_under(
        written(path, month(evaluations=(evaluation("c1"),)))["Evaluations"], "Call started (Asia/Shanghai)"
    )

    assert (cell.value, cell.is_date) == (datetime.fromisoformat("2026-10-14T16:20"), True)


def test_that_an_evaluation_that_is_not_scored_has_an_empty_score(path: Path) -> None:
    book = written(path, month(evaluations=(evaluation("c1", score=None, raw_score=None, grade=None),)))

    assert column(book["Evaluations"], "Score") == [None]


def test_that_grades_and_fatal_items_have_their_titles(path: Path) -> None:
    book = written(path, month(evaluations=(evaluation("c1", fatals=(fatal("opening"), fatal("notice"))),)), "zh_CN")

    assert column(book["质检评价"], "等级") == ["良好"]
    assert column(book["质检评价"], "触发的致命项") == ["规范问候；Recording notice"]


def test_that_the_items_sheet_shows_shares_and_na(path: Path) -> None:
    sheet = written(path, month(evaluations=(evaluation("c1"),)))["Items"]

    assert cell_under(sheet, "Standard greeting").value == 0.6667
    assert cell_under(sheet, "Standard greeting").number_format == "0.00%"
    assert cell_under(sheet, "Recording notice").value == "N/A"


def test_that_items_of_several_rubrics_name_their_rubric(path: Path) -> None:
    sheet = written(path, month(evaluations=(evaluation("c1"), evaluation("c2", rubric="gone", version=1))))["Items"]

    assert [cell.value for cell in sheet[1]][6:] == [
        "gone · opening",
        "gone · notice",
        "Telephone service · Standard greeting",
        "Telephone service · Recording notice",
    ]
    assert column(sheet, "gone · opening") == [None, 0.6667]


def test_that_the_incentives_add_up_by_a_formula_that_shows_its_value(path: Path) -> None:
    rows = (ranked(1, "1", "90"), ranked(2, "2", "85", awards=(), amount_cents=0, points=0), ranked(3, "3", "80"))
    sheet = written(path, month(*rows))["Incentives"]
    shown = load_workbook(path, data_only=True)["Incentives"]

    assert column(sheet, "Amount (CNY)") == [200, 200, "=SUM(F2:F3)"]
    assert column(sheet, "Points") == [50, 50, "=SUM(G2:G3)"]
    assert column(shown, "Amount (CNY)")[-1] == 400
    assert cell_under(sheet, "Amount (CNY)").number_format == "#,##0.00"


def test_that_a_month_without_incentives_totals_zero(path: Path) -> None:
    assert column(written(path, month())["Incentives"], "Amount (CNY)") == [0]


@pytest.mark.parametrize(
    "text", ["=1+1", "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1", "\n=1", "  =1+1", "＝1+1", "#N/A", "="]
)
def test_that_text_never_becomes_a_formula(path: Path, text: str) -> None:
    cell = cell_under(written(path, month(evaluations=(evaluation("c1", agent_name=text),)))["Evaluations"], "Name")

    assert (cell.value, cell.data_type) == (text, "s")
    assert cell.quotePrefix is (text != "#N/A")


def test_that_titles_from_a_rubric_never_become_formulas(path: Path) -> None:
    report = month(evaluations=(evaluation("c1", rubric="=2+3", items=()),))

    cell = cell_under(written(path, report)["Evaluations"], "Rubric")

    assert (cell.value, cell.data_type) == ("=2+3", "s")


def test_that_a_heading_never_becomes_a_formula(path: Path) -> None:
    sheet = written(path, month(evaluations=(evaluation("c1", rubric="=A", version=9), evaluation("c2"))))["Items"]

    assert [(cell.value, cell.data_type) for cell in sheet[1]][6] == ("=A · opening", "s")


def test_that_what_xml_cannot_hold_is_left_out(path: Path) -> None:
    name = "李\x00\x0b\ud800娜\r\nA&B<>"

    sheet = written(path, month(evaluations=(evaluation("c1", agent_name=name),)))["Evaluations"]

    assert column(sheet, "Name") == ["李娜\nA&B<>"]


def test_that_a_text_longer_than_a_cell_ends_in_an_ellipsis(path: Path) -> None:
    sheet = written(path, month(evaluations=(evaluation("c1", agent_name="长" * 40_000),)))["Evaluations"]

    (name,) = column(sheet, "Name")
    assert isinstance(name, str)
    assert (len(name), name[-2:]) == (32_767, "长…")


def test_that_headings_stay_in_sight_with_filters_and_are_printed_on_every_page(path: Path) -> None:
    sheet = written(path, month(ranked(1, "102", "91")))["Incentives"]

    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:G2"
    assert sheet.print_title_rows == "$1:$1"
    assert (sheet.page_setup.orientation, sheet.page_setup.fitToHeight) == ("landscape", 0)


def test_that_columns_are_wide_enough_for_chinese_text(path: Path) -> None:
    sheet = written(path, month(evaluations=(evaluation("c1", agent_name="欧阳娜娜李明明"),)))["Evaluations"]

    assert sheet.column_dimensions["C"].width >= 14


def test_that_the_highest_scores_are_charted(path: Path) -> None:
    book = written(path, month(*(ranked(place, str(place), "90") for place in range(1, 13))))

    with zipfile.ZipFile(path) as package:
        chart = package.read("xl/charts/chart1.xml").decode()
    assert "'Ranking'!$E$2:$E$11" in chart
    assert "'Ranking'!$C$2:$C$11" in chart
    assert '<delete val="0"' in chart
    assert book["Ranking"].max_row == 13


def test_that_a_month_in_which_nobody_is_eligible_has_no_chart(path: Path) -> None:
    written(path, month(not_eligible("103", TOO_FEW)))

    with zipfile.ZipFile(path) as package:
        assert not [name for name in package.namelist() if "chart" in name]


def test_that_the_same_month_gives_the_same_bytes(tmp_path: Path) -> None:
    report = month(ranked(1, "102", "91"), evaluations=(evaluation("c1"),))
    for name in ("a.xlsx", "b.xlsx"):
        write_workbook(tmp_path / name, report, Labels("zh_CN"))

    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_that_the_workbook_carries_the_reports_date(path: Path) -> None:
    book = written(path, month())

    as_of = datetime.fromisoformat("2026-11-03T02:00")
    assert (book.properties.created, book.properties.modified) == (as_of, as_of)


def test_that_the_program_and_the_sheet_total_alike(path: Path) -> None:
    cents = (1, 33_33, 66_67, 999_999_99)
    rows = tuple(
        replace(row, awards=(replace(row.awards[0], amount_cents=amount),), amount_cents=amount)
        for row, amount in zip((ranked(place, str(place), "90") for place in range(1, 5)), cents, strict=True)
    )
    written(path, month(*rows))

    shown = column(load_workbook(path, data_only=True)["Incentives"], "Amount (CNY)")
    assert Decimal(str(shown[-1])) == sum(Decimal(str(each)) for each in shown[:-1]) == Decimal("1000100.00")


def test_that_only_xlsx_is_written(tmp_path: Path) -> None:
    with pytest.raises(ProblemError) as caught:
        write_workbook(tmp_path / "month.csv", month(), Labels("en"))

    assert caught.value.problems[0].code == "export-not-xlsx"
    assert not list(tmp_path.iterdir())


def test_that_a_cancelled_export_leaves_the_old_workbook_and_nothing_else(path: Path) -> None:
    path.write_bytes(b"old")

    with pytest.raises(Cancelled):
        write_workbook(path, month(), Labels("en"), Control(lambda _progress: None, lambda: True))

    assert path.read_bytes() == b"old"
    assert list(path.parent.iterdir()) == [path]


def told(path: Path, report: MonthReport) -> list[tuple[str, str]]:
    path.write_bytes(b"old")
    with pytest.raises(ProblemError) as caught:
        write_workbook(path, report, Labels("en"))
    assert path.read_bytes() == b"old"
    return [(each.code, dict(each.arguments)["agent"]) for each in caught.value.problems]


def test_that_an_agent_that_is_listed_twice_is_not_paid(path: Path) -> None:
    assert told(path, month(ranked(1, "1", "90"), ranked(2, "1", "80"))) == [("export-agent-twice", "1")]


def test_that_an_award_below_zero_is_not_paid(path: Path) -> None:
    row = ranked(1, "1", "90", awards=(AwardTaken("star", -100, 50),), amount_cents=-100)

    assert told(path, month(row)) == [("export-amount-negative", "1")]


def test_that_awards_must_add_up_to_the_total(path: Path) -> None:
    wrong = (ranked(1, "1", "90", amount_cents=20_001), ranked(2, "2", "80", points=51))

    assert told(path, month(*wrong)) == [("export-totals-differ", "1"), ("export-totals-differ", "2")]


def test_that_agents_of_one_name_are_told_apart(path: Path) -> None:
    rows = (ranked(1, "1", "90", name="李娜"), ranked(2, "2", "80", name="李娜"), ranked(3, "3", "70", name="王芳"))

    assert column(written(path, month(*rows))["Ranking"], "Name") == ["李娜 (1)", "李娜 (2)", "王芳"]


def test_that_agents_by_items_shows_the_mean_of_the_calls_that_answered(path: Path) -> None:
    calls = (
        evaluation("c1", agent="1", items=(ReportedItem("opening", Decimal(1)),)),
        evaluation("c2", agent="1", items=(ReportedItem("opening", Decimal("0.5")),)),
        evaluation("c3", agent="1", items=(ReportedItem("opening", None, ItemReason.NA),)),
    )
    sheet = written(path, month(ranked(1, "1", "90"), evaluations=calls))["Agents × items"]

    assert column(sheet, "Standard greeting") == [0.75]


def test_that_the_heat_map_goes_from_orange_to_blue(path: Path) -> None:
    sheet = written(path, month(ranked(1, "0102", "90"), evaluations=(evaluation("c1"),)))["Agents × items"]

    ((_ranges, (rule,)),) = sheet.conditional_formatting._cf_rules.items()
    assert [color.rgb for color in rule.colorScale.color] == ["FFF1A340", "FFFFFFFF", "FFB3CDE3"]


def test_that_statements_follow_the_ranking_with_a_page_for_each_agent(path: Path) -> None:
    calls = tuple(evaluation(f"c{agent}{call}", agent=agent) for agent in ("1", "2") for call in (1, 2))
    report = month(ranked(1, "2", "90"), ranked(2, "1", "80"), evaluations=calls)
    sheet = written(path, report)["Statements"]

    assert column(sheet, "Call") == ["c21", "c22", "c11", "c12"]
    assert column(sheet, "Sections")[0] == "Greeting 66.67"
    assert column(sheet, "Why this score")[0] == "Why 84.50: lost 15.50 on Standard greeting (no)."
    assert [each.id for each in sheet.row_breaks.brk] == [3]


def test_that_a_fatal_is_listed_with_answer_scope_and_comment(path: Path) -> None:
    fatals = (fatal("opening", "no", "customer insulted"),)
    sheet = written(path, month(evaluations=(evaluation("c1", fatals=fatals),)), "zh_CN")["致命项清单"]

    shown = {name: column(sheet, name)[0] for name in ("评分项", "作答", "影响范围", "评语")}
    assert shown == {"评分项": "规范问候", "作答": "否", "影响范围": "整张评分表", "评语": "customer insulted"}


def test_that_payments_add_up_awards_and_adjustments_by_formulas(path: Path) -> None:
    report = month(ranked(1, "0102", "90"), adjustments=(adjustment("0102", 20_000, 13_333), adjustment("9", 0, 1)))
    formulas = written(path, report)["Payments"]
    shown = load_workbook(path, data_only=True)["Payments"]

    assert cell_under(formulas, "Adjustments (CNY)").value == (
        "=SUMPRODUCT(EXACT('Adjustments'!$B$2:$B$3,$A2)*'Adjustments'!$J$2:$J$3)"
    )
    assert column(formulas, "To pay (CNY)") == ["=D2+E2", "=D3+E3", "=SUM(F2:F3)"]
    assert column(shown, "To pay (CNY)") == [133.33, 0.01, 133.34]


def test_that_appeals_tell_who_decided_what(path: Path) -> None:
    filed = datetime(2026, 11, 2, 1, tzinfo=UTC)
    appeal = Appeal(
        id=1,
        evaluation_id=7,
        call_id=3,
        call="c1",
        month="2026-10",
        agent="102",
        agent_name="王芳",
        team="一组",
        reviewer="r1",
        rubric="mini",
        rubric_version=1,
        items=(),
        reason="客户同意等待",
        filed_at=filed,
        filed_by="组长",
        state=AppealState.UPHELD,
        decided_at=filed + timedelta(hours=2),
        decided_by="主管",
        note="录音可证",
        score_before=Decimal("60.0000"),
        score_after=Decimal("90.0000"),
    )
    sheet = written(path, replace(month(), appeals=(appeal,)), "zh_CN")["申诉"]
    cells = [cell.value for cell in sheet[2]]
    assert cells[3:5] == ["c1", "r1"]
    assert cells[6:8] == ["客户同意等待", "成立"]
    assert cells[9:] == ["主管", "录音可证", 60, 90]


def agent_talk(agent: str, **more: object) -> AgentTalk:
    means = dict.fromkeys(AgentTalk.__slots__) | {"name": "", "team": "A", "calls": 2, "two_sided": 1}
    return AgentTalk(**{**means, **more, "agent": agent})


def test_that_how_calls_went_is_a_sheet_in_the_order_of_the_ranking(path: Path) -> None:
    report = replace(
        month(ranked(1, "103", "91")),
        talk=(
            agent_talk("102", name="Li Na", longest_silence_s=Decimal("12.3456")),
            agent_talk("103", agent_share=Decimal("0.4")),
        ),
    )
    book = written(path, report, "en")
    sheet = book["Talk"]
    assert [cell.value for cell in sheet["A"]] == ["Agent", "103", "102"]
    assert (sheet["F2"].value, sheet["F2"].number_format) == (0.4, "0.00%")
    assert (sheet["B3"].value, sheet["G3"].value, sheet["F3"].value) == ("Li Na", 12.3456, None)


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_a_month_without_measured_calls_has_no_sheet_of_them(path: Path, language: str) -> None:
    names = {"Talk", "通话特征", "通話特徵"}
    assert not names & set(written(path, month(), language).sheetnames)
    assert names & set(written(path, replace(month(), talk=(agent_talk("102"),)), language).sheetnames)
