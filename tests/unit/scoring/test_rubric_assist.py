"""What the editor offers, explains and mends; the caret is the bar in each text."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa_app.config.paths import shipped_rubrics
from qa_app.messages.rubric_keys import explanation
from qa_app.model.rubric import ItemType
from qa_app.scoring.assist_outline import outline
from qa_app.scoring.assist_schema import SHAPES, Shape, keys_of
from qa_app.scoring.rubric_assist import Fix, Offered, Offers, fixes_of, meaning_at, offers_at, wide_colons
from qa_app.scoring.rubric_file import read_rubric

HEAD = """rubric: a
version: 1
mode: weighted
sections:
  - id: s
    items:
      - id: kind
        type: choice
        scored: false
        options: [{id: complaint}, {id: question}]
      - id: rude
        type: faults
        points: 10
        faults:
          - {id: insults, points: 5}
      - id: here
        type: choice
"""


def offered(text: str, language: str = "en") -> Offers | None:
    place = text.index("|")
    return offers_at(text.replace("|", "", 1), place, language)


def labels(text: str) -> list[str]:
    found = offered(text)
    return [] if found is None else [each.label for each in found.offers]


def written(text: str, label: str) -> str:
    """The text after this offer was taken."""
    found = offered(text)
    assert found is not None
    offer = next(each for each in found.offers if each.label == label)
    plain = text.replace("|", "", 1)
    return plain[: found.start] + offer.text + plain[found.end :]


def mended(text: str) -> str:
    problems = (*read_rubric(text, "f").problems, *wide_colons(text, "f"))
    fix: Fix = next(fix for each in problems for fix in fixes_of(text, each))
    return text[: fix.start] + fix.text + text[fix.end :]


def test_that_an_item_is_offered_the_keys_of_its_type_only() -> None:
    keys = labels(HEAD + "        |")
    assert "options" in keys
    assert "faults" not in keys
    assert "ranges" not in keys


def test_that_keys_that_are_written_are_not_offered_again() -> None:
    keys = labels(HEAD.replace("type: choice\n        scored", "|\n        type: choice\n        scored"))
    assert "weight" in keys
    assert "scored" not in keys
    assert "id" not in keys


@pytest.mark.parametrize(
    ("tail", "words"),
    [
        ("        comment: |", ["never", "optional", "below_full", "always"]),
        ("        comment: be|", ["below_full"]),
        ("        allow_na: |", ["true", "false"]),
        ("        options:\n          - {id: a, fatal: |}", ["form", "section"]),
        ("        options:\n          - {id: a, fatal: |", ["form", "section"]),
        ("        options:\n          - id: a\n            fatal: |", ["form", "section"]),
        ("        hints:\n          - kind: |", ["phrase", "silence", "overtalk", "tempo", "order"]),
    ],
)
def test_that_the_words_of_a_key_are_offered_in_block_and_flow_style(tail: str, words: list[str]) -> None:
    assert labels(HEAD + tail) == words


@pytest.mark.parametrize(
    ("tail", "ids"),
    [
        ("        visible_if: {item: |}", ["kind", "rude"]),
        ("        visible_if: {item: k|", ["kind"]),
        ("        visible_if:\n          item: |", ["kind", "rude"]),
        ("        visible_if: {item: kind, is: [|]}", ["complaint", "question"]),
        ("        visible_if: {item: kind, is: |", ["complaint", "question"]),
        ("        visible_if:\n          item: rude\n          is_not:\n            - |", ["insults"]),
        ("        visible_if: {all: [{item: kind, is: [q|]}]}", ["question"]),
        ("        options: [{id: full}]\n        hints:\n          - {kind: phrase, suggests: {present: |}}", ["full"]),
        (
            "        hints:\n          - {id: hello, kind: phrase, any_of: [hi]}\n          - {kind: order, of: [|]}",
            ["hello"],
        ),
    ],
)
def test_that_ids_of_the_text_are_offered_where_they_are_named(tail: str, ids: list[str]) -> None:
    assert labels(HEAD + tail) == ids


def test_that_a_broken_line_above_does_not_hide_what_fits() -> None:
    assert "weight" in labels(HEAD + "        title: {en: Broken\n        we|")


def test_that_titles_are_offered_the_languages_that_are_missing() -> None:
    assert labels(HEAD + "        title: {en: Here, |}") == ["zh_CN", "zh_TW"]


def test_that_a_list_key_opens_its_first_entry() -> None:
    assert written(HEAD + "        opt|", "options").endswith("        options:\n          - ")


def test_that_a_key_before_its_colon_is_only_renamed() -> None:
    assert written(HEAD + "        wei|: 5", "weight").endswith("        weight: 5")


def test_that_nothing_is_offered_in_remarks_and_within_sentences() -> None:
    assert offered(HEAD + "        weight: 5 # t|") is None
    assert offered(HEAD + "        guidance: of t|") is None


@pytest.mark.parametrize("kind", list(ItemType))
@pytest.mark.parametrize("mode", ["weighted", "points", "deduct"])
def test_that_a_new_item_of_each_type_reads_without_problems(kind: ItemType, mode: str) -> None:
    text = f"rubric: a\nversion: 1\nmode: {mode}\nsections:\n  - id: s\n    items:\n"
    text += "      - {id: one, type: yes_no, points: 1}\n      |"
    made = written(text, f"item: {kind}")
    assert read_rubric(made + "\n", "f").problems == ()
    assert outline(made).items[-1].id == "item-1"


def test_that_a_new_section_reads_and_selects_its_title() -> None:
    text = "rubric: a\nversion: 1\nmode: weighted\nsections:\n  - |"
    assert read_rubric(written(text, "section") + "\n", "f").problems == ()
    found = offered(text)
    assert found is not None
    offer = next(each for each in found.offers if each.kind is Offered.SNIPPET)
    assert offer.text[offer.selected[0] : offer.selected[1]] == "New section"


def test_that_a_key_and_a_word_know_what_they_mean() -> None:
    text = HEAD
    key = meaning_at(text, text.index("scored") + 2)
    word = meaning_at(text, text.index("weighted") + 2)
    assert key is not None
    assert (key.topic, text[key.start : key.end]) == ("item.scored", "scored")
    assert word is not None
    assert (word.topic, text[word.start : word.end]) == ("mode=weighted", "weighted")


def test_that_ids_and_remarks_mean_nothing() -> None:
    assert meaning_at(HEAD, HEAD.index("complaint") + 1) is None
    assert meaning_at("# mode: x", 4) is None


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("mode: wieghted", "mode: weighted"),
        ("verison: 1", "version: 1"),
        ("mode：weighted", "mode: weighted"),
        ("mode： weighted", "mode: weighted"),
    ],
)
def test_that_a_slip_is_mended_in_place(wrong: str, right: str) -> None:
    text = HEAD.replace(right, wrong, 1)
    assert mended(text) == HEAD


def test_that_a_misspelt_id_of_a_condition_is_mended() -> None:
    text = HEAD + "        options: [{id: x, points: 1}]\n        visible_if: {item: knd, is: [complaint]}\n"
    assert "{item: kind," in mended(text)


def test_that_tabs_of_an_indentation_become_spaces() -> None:
    assert mended("rubric: a\nsections:\n\t- id: s\n") == "rubric: a\nsections:\n  - id: s\n"


def test_that_a_problem_with_many_expected_words_has_no_fix() -> None:
    text = HEAD.replace("mode: weighted", "mode: zzzz")
    assert not any(fixes_of(text, each) for each in read_rubric(text, "f").problems)


@pytest.mark.parametrize("file", sorted(shipped_rubrics().glob("*.yaml")), ids=lambda file: file.stem)
def test_that_the_outline_of_a_shipped_rubric_is_its_rubric(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    rubric = read_rubric(text, file.name).rubric
    assert rubric is not None
    known = outline(text)
    assert [each.id for each in known.items] == [item.id for item in rubric.items()]
    assert known.sections == tuple(section.id for section in rubric.sections)
    for item in rubric.items():
        found = known.item(item.id)
        assert found is not None
        assert text.startswith(item.id, found.id_place)
        assert found.answers == tuple(option.id for option in (*item.options, *item.faults))
        assert known.item_at(found.place) == item.id
        assert known.item_at(found.id_place + 10) == item.id


def test_that_grades_and_section_heads_belong_to_no_item() -> None:
    text = HEAD + "  - id: next\n    weight: 3\n"
    assert outline(text).item_at(text.index("id: here")) == "here"
    assert outline(text).item_at(text.index("weight: 3")) == ""


@pytest.mark.parametrize("shape", list(Shape))
def test_that_every_key_of_a_shape_is_offered_while_nothing_is_written(shape: Shape) -> None:
    assert keys_of(shape, {}) == tuple(SHAPES[shape])


@pytest.mark.parametrize("count", [1, 7, 40, 90])
def test_that_any_beginning_of_a_rubric_can_be_asked(count: int) -> None:
    text = (shipped_rubrics() / "telephone-service.yaml").read_text(encoding="utf-8")
    for cut in range(count, len(text), 997):
        offers_at(text[:cut], cut, "zh_CN")
        meaning_at(text[:cut], cut)
        outline(text[:cut])


TOPICS = sorted(
    {f"{shape}.{key}" for shape, keys in SHAPES.items() for key in keys}
    | {f"{key}={word}" for keys in SHAPES.values() for key, value in keys.items() for word in value.words}
    | {f"snippet.{kind}" for kind in ("section", *ItemType)}
)


@pytest.mark.parametrize("topic", TOPICS)
def test_that_every_key_and_word_is_explained_in_three_languages(topic: str) -> None:
    assert all(explanation(topic, language) for language in ("en", "zh_CN", "zh_TW"))
