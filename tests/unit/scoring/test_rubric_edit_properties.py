"""Whatever is edited, in whatever style it is written: the reader reads it, and only what was meant is different."""

from __future__ import annotations

import re
from collections import Counter
from decimal import Decimal
from functools import lru_cache
from pathlib import Path as FilePath

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qa_app.model.problems import ProblemError
from qa_app.model.rubric import Item, ItemType, Rubric
from qa_app.scoring import rubric_edit
from qa_app.scoring.editing.lists import as_block
from qa_app.scoring.editing.nodes import Document, Node, Path, Shape
from qa_app.scoring.editing.scalars import Value, flow
from qa_app.scoring.rubric_edit import item_path, section_path
from qa_app.scoring.rubric_file import read_rubric

FOLDER = FilePath(__file__).parents[3] / "rubrics"
SHIPPED = {file.stem: file.read_text(encoding="utf-8") for file in sorted(FOLDER.glob("*.yaml"))}


def value(node: Node) -> Value:
    if node.shape is Shape.SCALAR:
        return Decimal(node.text) if re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", node.text) and not node.style else node.text
    if node.shape is Shape.LIST:
        return [value(each) for each in node.items]
    return {key.text: value(each) for key, each in node.pairs}


def all_flow(text: str) -> str:
    """The same file with every section on one line, within brackets."""
    document = Document.of(text)
    sections = document.at(("sections",))
    rows = [f"  # section {k}\n  - {flow(value(each))}  # behind {k}\n" for k, each in enumerate(sections.items)]
    return document.text[: document.line_start(sections.start)] + "\n".join(rows) + "# the end\n"


def all_block(text: str) -> str:
    """The same file with every list of options, ranges and faults over lines, commented."""
    document = Document.of(text)
    for i, section in enumerate(document.at(("sections",)).items):
        for j in range(len(section.get("items").items)):
            for key in ("options", "ranges", "faults"):
                path = (*item_path(i, j), key)
                for k in range(len(document.find(path).items) if document.find(path) else 0):
                    document = as_block(document, (*path, k))
    return re.sub(r"^( +)- id: (\w[\w-]*)$", r"\1# about \2\n\1- id: \2  # is \2", document.text, flags=re.MULTILINE)


STYLES = {
    "shipped": lambda text: text,
    "flow": all_flow,
    "block": all_block,
    "windows": lambda text: all_block(text).replace("\n", "\r\n"),
    "no-end": lambda text: text.rstrip("\n"),
}
TEXTS = {f"{name}-{style}": change(text) for name, text in SHIPPED.items() for style, change in STYLES.items()}
quickly = settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@lru_cache(maxsize=64)
def model(text: str) -> Rubric:
    reading = read_rubric(text, "")
    assert reading.rubric is not None, reading.problems
    return reading.rubric


def comments(text: str) -> Counter[str]:
    return Counter(re.findall(r"(?:^|(?<=\s))#[^\r\n]*", text))


def shape(rubric: Rubric) -> list[tuple[str, list[Item]]]:
    return [(section.id, list(section.items)) for section in rubric.sections]


@st.composite
def chosen_items(draw: st.DrawFn) -> tuple[str, Path]:
    """The name of a text in `TEXTS`, and the path of an item in it."""
    name = draw(st.sampled_from(sorted(TEXTS)))
    rubric = model(TEXTS[name])
    i = draw(st.integers(0, len(rubric.sections) - 1))
    return name, item_path(i, draw(st.integers(0, len(rubric.sections[i].items) - 1)))


@pytest.mark.parametrize("name", sorted(TEXTS))
def test_that_every_style_is_the_same_rubric(name: str) -> None:
    shipped = model(SHIPPED[name.rpartition("-")[0].removesuffix("-no")])
    assert shape(model(TEXTS[name])) == shape(shipped)


@quickly
@given(chosen_items(), st.data())
def test_that_a_moved_item_stands_where_it_was_put_and_comes_back_without_a_trace(
    choice: tuple[str, Path], data: st.DataObject
) -> None:
    text, path = TEXTS[choice[0]], choice[1]
    before = model(text)
    i, j = int(path[1]), int(path[3])
    to_section = data.draw(st.integers(0, len(before.sections) - 1))
    room = len(before.sections[to_section].items) - (1 if to_section == i else 0)
    to = item_path(to_section, data.draw(st.integers(0, room)))
    if to_section != i and len(before.sections[i].items) == 1:
        with pytest.raises(ProblemError):
            rubric_edit.move(text, path, to)
        return
    moved = rubric_edit.move(text, path, to)
    after = model(moved)
    expected = [[item.id for item in section.items] for section in before.sections]
    expected[to_section].insert(int(to[3]), expected[i].pop(j))
    assert [[item.id for item in section.items] for section in after.sections] == expected
    assert comments(moved) == comments(text)
    back = rubric_edit.move(moved, to, path)
    assert [item.id for item in model(back).items()] == [item.id for item in before.items()]


@quickly
@given(chosen_items(), st.data())
def test_that_an_item_moved_within_its_section_and_back_leaves_the_same_text(
    choice: tuple[str, Path], data: st.DataObject
) -> None:
    text, path = TEXTS[choice[0]], choice[1]
    count = len(model(text).sections[int(path[1])].items)
    to: Path = (*path[:-1], data.draw(st.integers(0, count - 1)))
    assert rubric_edit.move(rubric_edit.move(text, path, to), to, path) == text


@quickly
@given(st.sampled_from(sorted(TEXTS)), st.data())
def test_that_a_section_moved_and_back_leaves_the_same_text(name: str, data: st.DataObject) -> None:
    text = TEXTS[name]
    last = len(model(text).sections) - 1
    one, other = (section_path(data.draw(st.integers(0, last))) for _ in range(2))
    moved = rubric_edit.move(text, one, other)
    expected = [section.id for section in model(text).sections]
    expected.insert(int(other[1]), expected.pop(int(one[1])))
    assert [section.id for section in model(moved).sections] == expected
    assert comments(moved) == comments(text)
    assert rubric_edit.move(moved, other, one) == text


@quickly
@given(chosen_items(), st.sampled_from(ItemType), st.data())
def test_that_an_added_item_is_the_only_difference_and_removing_it_gives_the_text_back(
    choice: tuple[str, Path], kind: ItemType, data: st.DataObject
) -> None:
    text, path = TEXTS[choice[0]], choice[1]
    section = int(path[1])
    before = shape(model(text))
    index = data.draw(st.integers(0, len(before[section][1])))
    added = rubric_edit.add_item(text, section, index, kind)
    after = shape(model(added))
    new = after[section][1].pop(index)
    assert (new.type, after) == (kind, before)
    assert comments(added) == comments(text)
    begins_to_count = section_path(section) not in rubric_edit.weighed(text, ("sections",)) and new.counts
    if not begins_to_count:
        assert rubric_edit.remove(added, item_path(section, index)) == text


@quickly
@given(st.sampled_from(sorted(TEXTS)), st.data())
def test_that_an_added_section_is_the_only_difference_and_removing_it_gives_the_text_back(
    name: str, data: st.DataObject
) -> None:
    text = TEXTS[name]
    index = data.draw(st.integers(0, len(model(text).sections)))
    added = rubric_edit.add_section(text, index)
    after = shape(model(added))
    del after[index]
    assert after == shape(model(text))
    assert rubric_edit.remove(added, section_path(index)) == text


@quickly
@given(chosen_items())
def test_that_a_copy_stands_below_and_removing_it_gives_the_text_back(choice: tuple[str, Path]) -> None:
    text, path = TEXTS[choice[0]], choice[1]
    copied = rubric_edit.duplicate(text, path)
    copy: Path = (*path[:-1], int(path[-1]) + 1)
    after = shape(model(copied))
    twin = after[int(path[1])][1].pop(int(copy[-1]))
    assert after == shape(model(text))
    assert twin.id not in {item.id for item in model(text).items()}
    if not twin.hints:
        assert rubric_edit.remove(copied, copy) == text


@quickly
@given(chosen_items())
def test_that_a_removed_item_is_the_only_one_gone_and_nothing_names_it(choice: tuple[str, Path]) -> None:
    text, path = TEXTS[choice[0]], choice[1]
    before = model(text)
    i, j = int(path[1]), int(path[3])
    if len(before.sections[i].items) == 1:
        return
    removed = rubric_edit.remove(text, path, with_mentions=True)
    left = [item.id for item in before.items() if item.id != before.sections[i].items[j].id]
    assert [item.id for item in model(removed).items()] == left


@quickly
@given(chosen_items(), st.from_regex(r"[a-z][a-z0-9-]{0,12}", fullmatch=True))
def test_that_a_renamed_item_renamed_back_leaves_the_same_text(choice: tuple[str, Path], name: str) -> None:
    text, path = TEXTS[choice[0]], choice[1]
    before = model(text)
    old = before.sections[int(path[1])].items[int(path[3])].id
    if before.item(name) is not None:
        return
    renamed = rubric_edit.rename(text, path, name)
    assert len(renamed.split("\n")) == len(text.split("\n"))
    assert rubric_edit.rename(renamed, path, old) == text


@quickly
@given(chosen_items(), st.sampled_from(["en", "zh_CN", "zh_TW", "de"]), st.text(max_size=20), st.booleans())
def test_that_any_title_reads_back_as_it_was_given(
    choice: tuple[str, Path], language: str, words: str, is_guidance: bool
) -> None:
    text, path = TEXTS[choice[0]], choice[1]
    key = "guidance" if is_guidance else "title"
    try:
        words.encode()
    except UnicodeError:
        return
    if not words.strip():
        return
    new = rubric_edit.set_title(text, path, language, words, key=key)
    item = model(new).sections[int(path[1])].items[int(path[3])]
    assert dict((item.guidance if is_guidance else item.title).words)[language] == words.strip()
    assert comments(new) >= comments(text) or "#" in words


SETTABLE: list[tuple[str, Value, Value]] = [
    ("allow_na", False, True),
    ("comment", "always", "never"),
    ("evidence", "below_full", "always"),
    ("required", True, False),
]


@quickly
@given(chosen_items(), st.sampled_from(SETTABLE))
def test_that_a_set_value_is_read_and_taking_it_away_leaves_the_rest(
    choice: tuple[str, Path], setting: tuple[str, Value, Value]
) -> None:
    text, path = TEXTS[choice[0]], choice[1]
    key, one, other = setting
    was_there = Document.of(text).at(path).get(key) is not None
    set_once = rubric_edit.set_value(text, path, key, one)
    assert getattr(model(set_once).sections[int(path[1])].items[int(path[3])], key) == one
    set_again = rubric_edit.set_value(set_once, path, key, other)
    assert rubric_edit.set_value(set_again, path, key, one) == set_once
    if not was_there:
        # A text whose last line had no end has one after something was set behind it.
        assert rubric_edit.set_value(set_once, path, key, None).rstrip("\r\n") == text.rstrip("\r\n")
    assert comments(set_once) == comments(text)


@quickly
@given(chosen_items(), st.sampled_from(ItemType))
def test_that_an_item_of_another_type_reads_or_says_why_not(choice: tuple[str, Path], kind: ItemType) -> None:
    text, path = TEXTS[choice[0]], choice[1]
    try:
        new = rubric_edit.set_type(text, path, kind)
    except ProblemError:
        return
    assert model(new).sections[int(path[1])].items[int(path[3])].type is kind
    others = {item.id: item for item in model(text).items()}
    del others[model(text).sections[int(path[1])].items[int(path[3])].id]
    assert {item.id: item for item in model(new).items() if item.id in others} == others


@quickly
@given(chosen_items(), st.integers(0, 60), st.booleans())
def test_that_weights_total_100_after_one_is_set(choice: tuple[str, Path], weight: int, of_section: bool) -> None:
    text, path = TEXTS[choice[0]], choice[1]
    path = path[:2] if of_section else path
    weighed = rubric_edit.weighed(text, path[:-1])
    if path not in weighed or len(weighed) == 1 or model(text).mode != "weighted":
        return
    new = rubric_edit.set_weight(text, path, Decimal(weight))
    document = Document.of(new)
    assert sum(Decimal(document.at(each).word("weight")) for each in weighed) == 100
    assert document.at(path).word("weight") == str(weight)
    assert comments(new) == comments(text)
