"""Search over all transcripts, the same on SQLite and PostgreSQL."""

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text as sql

from qa_app.cli import main
from qa_app.config.paths import Paths
from qa_app.model.problems import ProblemError
from qa_app.model.search import SearchFilter
from qa_app.model.transcript import Segment, Speaker
from qa_app.services import calls, sides
from qa_app.services.search import bring_up_to_date, compared, marks_in, search, snippet, wanted_words
from qa_app.services.workspace import open_workspace
from qa_app.storage import transcripts as stored
from tests.helpers.calls import ACTOR, recorded_call

NOW = datetime(2026, 10, 20, tzinfo=UTC)
FIRST = (
    ("agent", "您好，这里是北风客服，工号一零二。"),
    ("customer", "我的訂單已經等了兩個星期了。"),
    ("agent", "Thank you for calling, 很抱歉。"),
)
SECOND = (("customer", "我要退款"), ("agent", "退款需要三天，投诉请留电话"), ("customer", "好"))


def speak(workspace, call_id, lines):
    """Give a call a finished transcript."""
    segments = [
        Segment(place * 5000, place * 5000 + 4000, Speaker(speaker), words, 0.9)
        for place, (speaker, words) in enumerate(lines)
    ]
    with workspace.database.writing() as session:
        grown = stored.start_growing(session, call_id, language="zh", model="m", now=NOW)
        stored.append(session, grown, 0, segments)
        stored.complete(session, call_id)


@pytest.fixture
def spoken(workspace):
    """Two calls, the second a month later and newer."""
    for number, lines, month in (("4711", FIRST, 9), ("4712", SECOND, 10)):
        call = recorded_call(
            workspace, number, agent_number="102", agent_name="Chen", started_at=datetime(2026, month, 5, tzinfo=UTC)
        )
        speak(workspace, call.call_id, lines)
    return workspace


def places(workspace, words, wanted=SearchFilter()):  # noqa: B008
    return [(hit.call, hit.start_ms) for hit in search(workspace, words, wanted).hits]


def codes(error):
    return [each.code for each in error.value.problems]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("北风客服", [("4711", 0)]),
        ("北風客服", [("4711", 0)]),
        ("订单已经", [("4711", 5000)]),
        ("您好这里", [("4711", 0)]),
        ("您好，这里", [("4711", 0)]),
        ("thank you", [("4711", 10000)]),
        ("ＴＨＡＮＫ", [("4711", 10000)]),
        ('"you for"', [("4711", 10000)]),
        ('"for you"', []),
        ("for you", [("4711", 10000)]),
        ("calling 抱歉", [("4711", 10000)]),
        ("退款", [("4712", 0), ("4712", 5000)]),
        ("退款 投诉", [("4712", 5000)]),
        ("电话", [("4712", 5000)]),
        ("话", [("4712", 5000)]),
        ("好", [("4712", 10000), ("4711", 0)]),
        ("星期", [("4711", 5000)]),
        ("不在", []),
        ("馬", []),
    ],
)
def test_that_words_are_found_where_they_are_spoken(spoken, words, expected):
    assert places(spoken, words) == expected


def test_that_the_newest_call_comes_first_and_all_are_counted(spoken):
    result = search(spoken, "好", limit=1)
    assert ([hit.call for hit in result.hits], result.lines, result.calls) == (["4712"], 2, 2)
    assert [hit.call for hit in search(spoken, "好", limit=1, offset=1).hits] == ["4711"]


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (SearchFilter(month="2026-09"), [("4711", 0)]),
        (SearchFilter(agent="102"), [("4712", 10000), ("4711", 0)]),
        (SearchFilter(agent="999"), []),
        (SearchFilter(team="B"), []),
        (SearchFilter(speaker="customer"), [("4712", 10000)]),
    ],
)
def test_that_a_search_can_be_narrowed(spoken, wanted, expected):
    assert places(spoken, "好", wanted) == expected


def test_that_swapped_sides_are_told_as_they_are_now(spoken):
    sides.swap(spoken, ACTOR, [calls.find(spoken, "4711").id])
    assert search(spoken, "北风").hits[0].speaker == "customer"
    assert places(spoken, "北风", SearchFilter(speaker="customer")) == [("4711", 0)]


def test_that_a_new_recognition_takes_the_place_of_the_old(spoken):
    search(spoken, "北风")
    speak(spoken, calls.find(spoken, "4711").id, (("agent", "另外一句话"),))
    assert places(spoken, "北风客服") == []
    assert places(spoken, "另外一句") == [("4711", 0)]


def test_that_a_removed_call_is_found_no_more(spoken):
    search(spoken, "北风")
    calls.remove(spoken, ACTOR, [calls.find(spoken, "4711").id])
    assert places(spoken, "北风客服") == places(spoken, "北风") == []
    if spoken.database.dialect == "sqlite":
        with spoken.database.writing() as session:
            session.execute(sql("INSERT INTO spoken_index(spoken_index, rank) VALUES('integrity-check', 0)"))


def test_that_nothing_is_indexed_twice(spoken):
    assert (bring_up_to_date(spoken), bring_up_to_date(spoken)) == (2, 0)


@pytest.mark.parametrize("words", ["", "   ", "，。！", '""', "%_*"])
def test_that_a_search_for_nothing_is_told(spoken, words):
    with pytest.raises(ProblemError) as error:
        search(spoken, words)
    assert codes(error) == ["search-empty"]


def test_that_an_endless_search_is_told(spoken):
    with pytest.raises(ProblemError) as error:
        search(spoken, "很" * 10_000)
    assert codes(error) == ["search-too-long"]


@pytest.mark.parametrize(
    "words", ['退款"', "退款 OR 投诉", "退款*", "NEAR(退款)", "退款%", "'; DROP TABLE calls", "a\x00b"]
)
def test_that_no_sign_is_an_operator(spoken, words):
    assert all("退款" in hit.text for hit in search(spoken, words).hits)


def test_that_every_place_in_a_line_is_marked():
    text = "退 款, thank you，退款。"
    assert [text[start : start + length] for start, length in marks_in(text, ("退款", "thank you"))] == [
        "退 款",
        "thank you",
        "退款",
    ]


def test_that_words_and_phrases_are_told_apart():
    assert wanted_words('退款 "Thank You" “三 天” 退款') == ("退款", "thank you", "三天")


@pytest.mark.parametrize(
    ("shown", "expected"),
    [("您 好，这里", "您好这里"), ("Thank  you,sir", "thank you sir"), ("Ａ１ 訂單", "a1订单"), ("…", "")],
)
def test_that_a_text_is_compared_without_its_looks(shown, expected):
    assert compared(shown) == expected


@given(st.text(alphabet="您好这里訂單 ，。abcABC １２Ａ,.'\"\t\n~·…é", max_size=40))
def test_that_every_word_of_a_text_is_marked_where_it_stands(shown):
    words = compared(shown).split()
    marks = marks_in(shown, words)
    assert len(marks) >= len(words)
    assert all(compared(shown[start : start + length]) in words for start, length in marks)


def test_that_a_long_line_is_shown_around_what_was_found(spoken):
    speak(spoken, calls.find(spoken, "4711").id, (("agent", "啊" * 100 + "退货" + "哦" * 100),))
    (hit,) = search(spoken, "退货").hits
    assert snippet(hit) == "…" + "啊" * 40 + "退货" + "哦" * 78 + "…"


def test_that_the_command_finds_call_place_and_words(tmp_path, capsys):
    workspace = open_workspace(Paths.of(tmp_path / "w"))
    speak(workspace, recorded_call(workspace, "4711").call_id, FIRST)
    workspace.close()
    assert main(["search", "北风", "--workspace", str(tmp_path / "w"), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["lines"], found["hits"][0]["call"], found["hits"][0]["start_ms"]) == (1, "4711", 0)
    assert "北风客服" in found["hits"][0]["snippet"]
    assert main(["search", "！", "--workspace", str(tmp_path / "w"), "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["problems"][0]["code"] == "search-empty"
