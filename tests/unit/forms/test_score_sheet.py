"""Score sheets in the layouts that people use."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from qa_app.model.rubric import FatalScope, ItemType, Mode
from tests.unit.forms.helpers import codes, imported_sheet, refused, scored


def test_that_chinese_headings_under_a_title_with_merged_sections_are_read(tmp_path: Path) -> None:
    made = imported_sheet(
        tmp_path,
        ["客服中心质检评分表"],
        ["序号", "评分大项", "评分项", "分值", "评分标准", "备注"],
        [1, "开场白（20分）", "规范问候", 10, "完整问候得10分；缺一项得5分；未问候得0分", "开头15秒内"],
        [2, None, "报工号", 10, "报出工号", None],
        [3, "服务态度", "礼貌用语", 30, "未使用礼貌用语每次扣2分；打断客户扣5分", None],
        [4, None, "耐心倾听", "10/5/0", None, None],
        [None, "合计", None, 60, None, None],
    )
    assert [section.title.in_language("zh") for section in made.rubric.sections] == ["开场白", "服务态度"]
    assert [item.type for item in made.rubric.items()] == [
        ItemType.CHOICE, ItemType.NUMBER, ItemType.FAULTS, ItemType.CHOICE,
    ]  # fmt: skip
    answers = {"规范问候": "缺一项", "报工号": 8, "礼貌用语": {"打断客户": 1}, "耐心倾听": "points-10"}
    assert scored(made.rubric, answers) == Decimal("80.0000")
    assert made.warnings == ()


def test_that_weights_of_sections_and_items_make_a_weighted_rubric(tmp_path: Path) -> None:
    made = imported_sheet(
        tmp_path,
        ["Section", "Section weight", "Question", "Weight (%)", "Points"],
        ["Greeting", "20%", "Opening", "60%", 10],
        [None, None, "Offers help", "40%", 5],
        ["Compliance", "80%", "Identity check", "100%", 10],
    )
    assert made.rubric.mode is Mode.WEIGHTED
    assert scored(made.rubric, {"opening": 5, "offers-help": 5, "identity-check": 10}) == Decimal("94.0000")


def test_that_percentages_of_excel_and_a_merged_weight_belong_to_the_section(tmp_path: Path) -> None:
    made = imported_sheet(
        tmp_path,
        ["大项", "权重", "评分项", "分值"],
        ["服务", 0.4, "态度", 3],
        [None, None, "语速", 1],
        ["业务", 0.6, "准确", 10],
    )
    assert [section.weight for section in made.rubric.sections] == [40, 60]
    assert scored(made.rubric, {"态度": 0, "语速": 1, "准确": 10}) == Decimal("70.0000")


def test_that_weights_over_the_whole_form_make_the_sections_weights(tmp_path: Path) -> None:
    made = imported_sheet(
        tmp_path,
        ["Category", "Criterion", "Weight"],
        ["A", "a1", 10],
        ["A", "a2", 30],
        ["B", "b1", 60],
    )
    assert [section.weight for section in made.rubric.sections] == [40, 60]
    assert scored(made.rubric, {"a1": "yes", "a2": "no", "b1": "yes"}) == Decimal("70.0000")


def test_that_a_section_that_only_is_fatal_needs_no_weight(tmp_path: Path) -> None:
    made = imported_sheet(
        tmp_path,
        ["大项", "评分项", "权重"],
        ["服务", "态度", "40%"],
        ["业务", "准确", "60%"],
        ["一票否决", "辱骂客户", None],
    )
    calm = {"态度": "yes", "准确": "no", "辱骂客户": {}}
    assert made.rubric.mode is Mode.WEIGHTED
    assert scored(made.rubric, calm) == Decimal("40.0000")
    assert scored(made.rubric, calm | {"辱骂客户": {"辱骂客户": 1}}) == 0


def test_that_options_in_rows_make_a_choice(tmp_path: Path) -> None:
    made = imported_sheet(
        tmp_path,
        ["项目", "选项", "分值"],
        ["态度", "好", 5],
        [None, "中", 3],
        [None, "差", 0],
    )
    assert scored(made.rubric, {"态度": "中"}) == Decimal("60.0000")


def test_that_deductions_alone_start_at_a_hundred(tmp_path: Path) -> None:
    made = imported_sheet(
        tmp_path,
        ["扣分项", "扣分", "最多次数", "一票否决"],
        ["打断客户", 5, 3, None],
        ["语速过快", 2, None, None],
        ["辱骂客户", None, None, "是"],
    )
    assert made.rubric.mode is Mode.DEDUCT
    calm = {"打断客户": {"打断客户": 2}, "语速过快": {"语速过快": 1}, "辱骂客户": {}}
    assert scored(made.rubric, calm) == Decimal("88.0000")
    assert scored(made.rubric, calm | {"辱骂客户": {"辱骂客户": 1}}) == 0


def test_that_fatal_and_bonus_are_marked_by_column_or_section(tmp_path: Path) -> None:
    made = imported_sheet(
        tmp_path,
        ["Section", "Item", "Points", "Critical"],
        ["Talk", "Politeness", 10, None],
        [None, "Identity", 5, "section"],
        ["Auto fail", "Insults", None, None],
        ["Bonus", "Praise", 2, None],
    )
    politeness, identity, insults, praise = made.rubric.items()
    assert (set(politeness.fatal_scopes), set(identity.fatal_scopes)) == (set(), {FatalScope.SECTION})
    assert (set(insults.fatal_scopes), praise.bonus) == ({FatalScope.FORM}, True)
    answers = {"politeness": 8, "identity": 5, "insults": {}, "praise": 1}
    assert scored(made.rubric, answers) == Decimal("93.3333")
    assert scored(made.rubric, answers | {"identity": 0}) == Decimal("6.6667")


def test_that_rows_with_a_title_only_are_headings_where_no_column_names_sections(tmp_path: Path) -> None:
    made = imported_sheet(tmp_path, ["Item", "Points"], ["Opening"], ["Greets", 4], ["Closing"], ["Thanks", 6])
    assert [section.id for section in made.rubric.sections] == ["opening", "closing"]


def test_that_types_and_na_are_read(tmp_path: Path) -> None:
    made = imported_sheet(
        tmp_path,
        ["Item", "Type", "Points", "N/A"],
        ["Greets", "Yes/No", 4, "no"],
        ["Remarks", "Text", None, None],
    )
    greets, remarks = made.rubric.items()
    assert (greets.type, greets.points, greets.allow_na) == (ItemType.YES_NO, Decimal(4), False)
    assert remarks.type is ItemType.TEXT


def test_that_other_columns_and_a_wrong_total_are_told(tmp_path: Path) -> None:
    made = imported_sheet(tmp_path, ["Item", "Points", "Owner"], ["Greets", 4, "Li"], ["Total", 10, None])
    assert codes(made) == ["sheet-form-columns-left", "sheet-form-total"]


def test_that_an_unreadable_cell_is_told_at_its_row(tmp_path: Path) -> None:
    file = tmp_path / "sheet.csv"
    file.write_text("Item,Weight,Critical\nGreets,ten,\nThanks,20,perhaps\n", encoding="utf-8")
    assert refused(file) == [("sheet-form-value", 2), ("sheet-form-value", 3)]


def test_that_a_sheet_without_known_headings_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "sheet.csv"
    file.write_text("a,b\n1,2\n", encoding="utf-8")
    assert refused(file) == [("sheet-form-unknown", None)]


def test_that_criteria_are_the_items_where_no_other_column_is(tmp_path: Path) -> None:
    made = imported_sheet(
        tmp_path,
        ["Category", "Criteria", "Description", "Max Points"],
        ["Greeting", "Introduces self", "Says the name", 5],
        [None, "Names the company", None, 5],
        ["Closing", "Thanks", None, 10],
    )
    assert [section.id for section in made.rubric.sections] == ["greeting", "closing"]
    assert scored(made.rubric, {"introduces-self": 5, "names-the-company": 0, "thanks": 10}) == Decimal("75.0000")
    assert made.warnings == ()


def test_that_parameters_with_sub_parameters_are_sections(tmp_path: Path) -> None:
    made = imported_sheet(
        tmp_path,
        ["Parameters", "Weightage", "Sub-parameters"],
        ["Opening", "20%", "Greets"],
        [None, None, "Names the company"],
        ["Process", "80%", "Accurate"],
    )
    assert [section.weight for section in made.rubric.sections] == [20, 80]
    answers = {"greets": "yes", "names-the-company": "no", "accurate": "yes"}
    assert scored(made.rubric, answers) == Decimal("90.0000")


def test_that_answers_side_by_side_make_a_choice(tmp_path: Path) -> None:
    made = imported_sheet(
        tmp_path,
        ["项目", "优（10分）", "良（6分）", "差（0分）"],
        ["服务态度", "热情", "一般", "冷淡"],
        ["业务能力", "准确", None, "错误"],
    )
    assert scored(made.rubric, {"服务态度": "良-一般", "业务能力": "优-准确"}) == Decimal("80.0000")


def test_that_answers_side_by_side_need_no_words(tmp_path: Path) -> None:
    made = imported_sheet(tmp_path, ["Item", "Yes (4)", "No (0)"], ["Greets"], ["Thanks"])
    assert scored(made.rubric, {"greets": "yes", "thanks": "no"}) == Decimal("50.0000")


def test_that_points_under_answers_are_theirs(tmp_path: Path) -> None:
    made = imported_sheet(tmp_path, ["Item", "Excellent", "Good", "Poor"], ["Tone", 10, 6, 0], ["Pace", 5, "3分", None])
    assert scored(made.rubric, {"tone": "good", "pace": "good"}) == Decimal("60.0000")
    assert [len(item.options) for item in made.rubric.items()] == [3, 2]


def test_that_a_row_merged_over_all_columns_is_a_heading(tmp_path: Path) -> None:
    made = imported_sheet(
        tmp_path,
        ["序号", "考核项目", "分值", "考核标准"],
        ["一、开场白（20分）"],
        [1, "规范问候", 20, "未问候扣10分"],
        ["二、沟通技巧（80分）"],
        [1, "倾听", 40, "打断客户每次扣5分，最多扣20分"],
        [2, "语速", 40, None],
        ["合计", None, 100],
    )
    assert [section.title.in_language("zh") for section in made.rubric.sections] == ["一、开场白", "二、沟通技巧"]
    answers = {"规范问候": {}, "倾听": {"打断客户": 4}, "语速": 40}
    assert scored(made.rubric, answers) == Decimal("80.0000")
    assert [item.faults[0].max_times for item in made.rubric.items() if item.faults] == [None, 4]


def test_that_a_veto_among_deductions_is_fatal(tmp_path: Path) -> None:
    made = imported_sheet(tmp_path, ["差错类型", "扣分分值"], ["未致谢", -2], ["辱骂客户", "一票否决"])
    assert scored(made.rubric, {"未致谢": {"未致谢": 1}, "辱骂客户": {}}) == Decimal("98.0000")
    assert scored(made.rubric, {"未致谢": {}, "辱骂客户": {"辱骂客户": 1}}) == 0


def test_that_an_item_that_calls_itself_a_bonus_is_one(tmp_path: Path) -> None:
    made = imported_sheet(tmp_path, ["项目", "分值"], ["问候", 10], ["加分项：客户表扬", 5])
    assert [item.bonus for item in made.rubric.items()] == [False, True]


def test_that_headings_of_points_are_answers(tmp_path: Path) -> None:
    made = imported_sheet(
        tmp_path, ["项目", "权重", "2分", "1分", "0分"], ["态度", 0.5, "好", "中", "差"], ["业务", 0.5]
    )
    first, second = made.rubric.items()
    assert [option.points for option in first.options] == [option.points for option in second.options] == [2, 1, 0]


def test_that_a_scale_in_the_heading_is_every_items(tmp_path: Path) -> None:
    made = imported_sheet(tmp_path, ["Item", "Score (0-5)", "Weight (%)"], ["Tone", None, 40], ["Pace", None, 60])
    assert scored(made.rubric, {"tone": 5, "pace": 3}) == Decimal("76.0000")


def test_that_what_is_not_fatal_is_not(tmp_path: Path) -> None:
    made = imported_sheet(
        tmp_path,
        ["Parameter", "Points", "Fatal/Non-Fatal"],
        ["Tone", 5, "Non-Fatal"],
        ["Identity", 5, "Fatal"],
        ["Grand total", 10, None],
    )
    assert [set(item.fatal_scopes) for item in made.rubric.items()] == [set(), {FatalScope.FORM}]
    assert made.warnings == ()
