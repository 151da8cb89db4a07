"""Edits of a rubric's text, case by case."""

from __future__ import annotations

from decimal import Decimal

import pytest

from qa_app.model.problems import ProblemError
from qa_app.model.rubric import AnyOf, FatalScope, ItemCondition, ItemType
from qa_app.scoring import rubric_edit
from qa_app.scoring.editing.weights import balanced, even
from qa_app.scoring.rubric_edit import NewWords, item_path, section_path
from qa_app.scoring.rubric_file import read_rubric

TEXT = """\
# the whole form
rubric: small
version: 1   # raised when it changes
mode: weighted
grades: [{id: good, at_least: 80}, {id: bad, at_least: 0}]
sections:
  # how it begins
  - id: greeting
    weight: 60
    items:
      # said at once
      - id: opening
        type: yes_no
        weight: 50
        # weight: 70 until May
      - {id: tone, type: choice, weight: 50, options: [{id: warm, points: 1}, {id: cold, points: 0}]}

  # how it ends
  - id: closing
    title: Ende gut
    weight: 40
    items:
      - id: thanks
        type: yes_no
        visible_if: {any: [{item: opening, is: [yes]}, {item: tone, is: [warm, cold]}]}
        hints:
          - {id: words, kind: phrase, any_of: [thanks], suggests: {present: yes}}
      - id: wait
        type: number
        ranges:
          - {min: 31, max: 60, points: 0}
          - {min: 0, max: 30, points: 5}
        hints:
          - {kind: order, of: [words], deadline: 30, suggests: {present: yes}}
"""
OPENING, TONE, THANKS, WAIT = item_path(0, 0), item_path(0, 1), item_path(1, 0), item_path(1, 1)


def refusal(error: pytest.ExceptionInfo[ProblemError]) -> str:
    return error.value.problems[0].code


def test_that_comments_travel_with_the_item_they_stand_above_and_in() -> None:
    moved = rubric_edit.move(TEXT, OPENING, item_path(1, 1))
    entry = "      # said at once\n      - id: opening\n        type: yes_no\n        # weight: 70 until May\n"
    assert entry in moved.replace("        weight: 50\n        #", "        #")
    assert moved.index("- id: thanks") < moved.index("# said at once") < moved.index("- id: wait")


def test_that_an_item_in_brackets_moves_among_items_over_lines_as_it_stands() -> None:
    moved = rubric_edit.move(TEXT, TONE, item_path(0, 0))
    assert moved.index("- {id: tone, type") < moved.index("      # said at once\n      - id: opening")


def test_that_an_item_over_lines_opens_the_brackets_it_is_moved_into() -> None:
    text = TEXT.replace(
        TEXT[TEXT.index("  - id: closing") :],
        "  - {id: closing, weight: 40, items: [{id: thanks, type: yes_no}]}  # short\n",
    )
    moved = rubric_edit.move(text, OPENING, item_path(1, 1))
    rubric = read_rubric(moved, "").rubric
    assert rubric is not None
    assert [item.id for item in rubric.sections[1].items] == ["thanks", "opening"]
    assert "# said at once" in moved
    assert "# weight: 70 until May" in moved
    assert "# short" in moved


def test_that_the_comment_on_the_line_of_a_value_stays() -> None:
    assert rubric_edit.set_value(TEXT, (), "version", 2) == TEXT.replace("version: 1 ", "version: 2 ")


def test_that_the_last_item_of_a_section_is_not_removed() -> None:
    one = rubric_edit.remove(TEXT, TONE, with_mentions=True)
    with pytest.raises(ProblemError) as error:
        rubric_edit.remove(one, OPENING, with_mentions=True)
    assert refusal(error) == "edit-last"


def test_that_removing_tells_what_names_it_and_takes_it_along_where_wished() -> None:
    assert [each.name for each in rubric_edit.named_by(TEXT, TONE)] == ["tone"]
    with pytest.raises(ProblemError) as error:
        rubric_edit.remove(TEXT, TONE)
    assert refusal(error) == "edit-named"
    removed = rubric_edit.remove(TEXT, TONE, with_mentions=True)
    assert "visible_if: {any: [{item: opening, is: [yes]}]}" in removed


def test_that_a_removed_option_leaves_the_condition_its_other_option() -> None:
    removed = rubric_edit.remove(TEXT, (*TONE, "options", 1), with_mentions=True)
    assert "{item: tone, is: [warm]}" in removed


def test_that_a_hint_that_orders_a_removed_phrase_goes_too() -> None:
    removed = rubric_edit.remove(TEXT, THANKS, with_mentions=True)
    assert "kind: order" not in removed


def test_that_a_renamed_option_is_renamed_in_conditions() -> None:
    renamed = rubric_edit.rename(TEXT, (*TONE, "options", 0), "friendly")
    assert renamed == TEXT.replace("warm", "friendly")


def test_that_a_renamed_item_keeps_its_neighbours_lines() -> None:
    assert rubric_edit.rename(TEXT, TONE, "voice") == TEXT.replace("tone", "voice")


def test_that_an_id_in_use_is_refused() -> None:
    with pytest.raises(ProblemError) as error:
        rubric_edit.rename(TEXT, TONE, "thanks")
    assert refusal(error) == "edit-id-taken"


def test_that_a_copied_section_names_its_own_copies() -> None:
    copied = read_rubric(rubric_edit.duplicate(TEXT, section_path(1)), "").rubric
    assert copied is not None
    wait = copied.sections[2].items[1]
    assert [item.id for item in copied.sections[2].items] == ["thanks-2", "wait-2"]
    assert wait.hints[0].of == ("words-2",)


def test_that_a_new_item_has_an_id_of_its_title_or_a_number() -> None:
    english = rubric_edit.add_item(TEXT, 0, 2, ItemType.YES_NO, NewWords(item="Says goodbye"))
    chinese = rubric_edit.add_item(TEXT, 0, 2, ItemType.YES_NO, NewWords(language="zh_CN", item="结束语"))
    assert "{id: says-goodbye," in english
    assert "{id: item-5," in chinese


def test_that_a_new_range_goes_on_where_the_highest_ends() -> None:
    added = rubric_edit.add_entry(TEXT, (*WAIT, "ranges"), 2)
    assert "          - {min: 61, max: 70, points: 0}\n" in added
    assert rubric_edit.range_order(added, WAIT) == (1, 0, 2)


def test_that_a_new_grade_lies_between_its_neighbours() -> None:
    added = rubric_edit.add_entry(TEXT, ("grades",), 1)
    assert "{id: good, at_least: 80}, {id: new-grade, title: {en: New grade}, at_least: 40}, {id: bad" in added


def test_that_one_title_for_all_becomes_one_of_two_languages() -> None:
    titled = rubric_edit.set_title(TEXT, section_path(1), "zh_CN", "结束")
    assert "    title: {en: Ende gut, zh_CN: 结束}\n" in titled


def test_that_several_lines_of_guidance_stand_as_a_block() -> None:
    text = rubric_edit.set_title(TEXT, OPENING, "", "Within 3 rings.\n# never: late", key="guidance")
    assert "        guidance: |-\n          Within 3 rings.\n          # never: late\n" in text
    item = read_rubric(text, "").rubric.sections[0].items[0]
    assert item.guidance.words == (("", "Within 3 rings.\n# never: late"),)


def test_that_what_is_no_rubric_is_refused_with_the_reader_s_words() -> None:
    with pytest.raises(ProblemError) as error:
        rubric_edit.set_value(TEXT, OPENING, "comment", "sometimes")
    assert refusal(error) == "word-unknown"


def test_that_a_condition_is_written_on_one_line() -> None:
    condition = AnyOf((ItemCondition("opening", is_any=("no",)), ItemCondition("tone", is_none=("warm",))))
    text = rubric_edit.set_condition(TEXT, WAIT, condition)
    assert "visible_if: {any: [{item: opening, is: [no]}, {item: tone, is_not: [warm]}]}\n" in text
    assert rubric_edit.set_condition(text, WAIT, None) == TEXT


def test_that_a_fatal_no_comes_and_goes() -> None:
    fatal = rubric_edit.set_fatal(TEXT, OPENING, "no", FatalScope.FORM)
    assert "        fatal: {no: form}\n" in fatal
    assert rubric_edit.set_fatal(fatal, OPENING, "no", None) == TEXT


def test_that_an_item_that_is_not_scored_any_more_loses_its_weight() -> None:
    text = rubric_edit.set_value(TEXT, OPENING, "scored", value=False)
    assert "- id: opening\n        type: yes_no\n        scored: false\n        # weight" in text


def test_that_a_place_and_the_item_on_a_line_are_each_other_s_inverse() -> None:
    line, column = rubric_edit.place_of(TEXT, WAIT)
    assert TEXT.split("\n")[line - 1][column - 1 :] == "id: wait"
    assert rubric_edit.item_at(TEXT, line) == WAIT


@pytest.mark.parametrize(
    ("weights", "fixed", "given", "result"),
    [
        ((60, 20, 20), (), {0: 50}, (50, 25, 25)),
        ((50, 25, 25), (1,), {0: 40}, (40, 25, 35)),
        ((1, 1, 1), (), {}, (34, 33, 33)),
        ((90, 60), (), {}, (60, 40)),
        ((100, 0, 0), (), {0: 50}, (50, 25, 25)),
        (("33.5", "33.5", "33.5"), (), {}, ("33.4", "33.3", "33.3")),
    ],
)
def test_that_weights_are_scaled_to_100_by_the_largest_remainder(weights, fixed, given, result) -> None:
    new = balanced([Decimal(each) for each in weights], fixed, {key: Decimal(value) for key, value in given.items()})
    assert new == tuple(Decimal(each) for each in result)


def test_that_fixed_weights_above_100_are_refused() -> None:
    with pytest.raises(ProblemError) as error:
        balanced([Decimal(60), Decimal(40)], (0,), {1: Decimal(50)})
    assert refusal(error) == "weights-fixed-above"


def test_that_seven_shares_are_even_and_total_100() -> None:
    assert even(7) == (15, 15, 14, 14, 14, 14, 14)
