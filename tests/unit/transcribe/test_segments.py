from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa_app.model.transcript import Segment, Speaker, Word
from qa_app.transcribe.segments import cut


def words(*said: tuple[int, int, str]) -> list[Word]:
    return [Word(start, end, text, 0.5) for start, end, text in said]


def texts(segments: tuple[Segment, ...]) -> list[str]:
    return [segment.text for segment in segments]


def test_that_a_sentence_ends_at_its_full_stop() -> None:
    said = words(
        (0, 300, " Hello."), (350, 600, " How"), (600, 900, " are"), (900, 1000, " you?"), (1010, 1300, " Fine")
    )
    assert texts(cut(said, Speaker.AGENT)) == ["Hello.", "How are you?", "Fine"]


def test_that_a_chinese_sentence_ends_at_its_full_stop() -> None:
    said = words((0, 300, "您"), (300, 600, "好。"), (650, 900, "请"), (900, 1000, "讲。"))
    assert texts(cut(said, Speaker.AGENT)) == ["您好。", "请讲。"]


def test_that_a_pause_ends_a_segment() -> None:
    assert texts(cut(words((0, 300, " one"), (1000, 1300, " two")), Speaker.AGENT)) == ["one", "two"]


def test_that_a_short_breath_does_not() -> None:
    assert texts(cut(words((0, 300, " one"), (900, 1300, " two")), Speaker.AGENT)) == ["one two"]


def test_that_a_comma_ends_only_a_long_segment() -> None:
    assert texts(cut(words((0, 300, " one,"), (400, 700, " two")), Speaker.AGENT)) == ["one, two"]
    long = words((0, 3000, " one"), (3000, 6500, " more,"), (6600, 6900, " two"))
    assert texts(cut(long, Speaker.AGENT)) == ["one more,", "two"]


def test_that_the_point_in_a_number_ends_nothing() -> None:
    assert texts(cut(words((0, 300, " 3."), (310, 500, "5"), (510, 700, " kilos.")), Speaker.AGENT)) == ["3.5 kilos."]


def test_that_nobody_speaks_longer_than_fifteen_seconds_in_one_segment() -> None:
    said = words(*((n * 500, n * 500 + 500, " word") for n in range(100)))
    assert all(segment.end_ms - segment.start_ms <= 15_000 for segment in cut(said, Speaker.AGENT))


def test_that_a_segment_tells_times_and_speaker() -> None:
    said = [Word(100, 300, " Good", 0.5), Word(300, 500, " day", 0.5)]
    assert cut(said, Speaker.CUSTOMER) == (Segment(100, 500, Speaker.CUSTOMER, "Good day", 0.5, tuple(said)),)


def test_that_a_long_word_counts_more_in_the_confidence() -> None:
    said = [Word(100, 300, " I", 0.9), Word(300, 500, " understand.", 0.35)]
    assert cut(said, Speaker.CUSTOMER)[0].confidence == pytest.approx(0.4)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ([" It", " is", " 3.", "5", " kilos.", " Yes."], ["It is 3.5 kilos.", "Yes."]),
        ([" It", " is", " 3", ".5", " kilos.", " Yes."], ["It is 3.5 kilos.", "Yes."]),
        ([" Flat", " 12.", " Second", " floor."], ["Flat 12.", "Second floor."]),
        ([" Ask", " Dr.", " Smith", " today."], ["Ask Dr. Smith today."]),
        ([" Write", " to", " help@qa.", "com", " please."], ["Write to help@qa.com please."]),
        ([" At", " 9", " a.m.", " on", " Monday."], ["At 9 a.m. on Monday."]),
        ([" Until", " 9", " p.m.", " Then", " call."], ["Until 9 p.m.", "Then call."]),
        ([" No.", " I", " mean", " it."], ["No.", "I mean it."]),
        ([" Gate", " No.", " 5", " please."], ["Gate No. 5 please."]),
        ([" J.", " R.", " Brown", " here."], ["J. R. Brown here."]),
        ([" Wait...", " what?"], ["Wait...", "what?"]),
        ([' "Stop."', " Now."], ['"Stop."', "Now."]),
        (["您", "好。", "请", "讲", "！"], ["您好。", "请讲！"]),
        (["价", "格", "3.", "5", "元。", "好", "的。"], ["价格3.5元。", "好的。"]),
    ],
)
def test_that_marks_end_a_sentence_only_where_it_ends(said: list[str], expected: list[str]) -> None:
    assert (
        texts(cut(words(*((n * 300, n * 300 + 300, text) for n, text in enumerate(said))), Speaker.AGENT)) == expected
    )


def test_that_a_breath_ends_a_long_segment_without_marks() -> None:
    said = words(
        *((n * 300, n * 300 + 300, "字") for n in range(25)),
        *((7800 + n * 300, 8100 + n * 300, "句") for n in range(5)),
    )
    assert texts(cut(said, Speaker.AGENT)) == ["字" * 25, "句" * 5]


def test_that_a_sentence_that_is_too_long_is_cut_at_its_longest_pause() -> None:
    said = words(
        *((n * 250, n * 250 + 250, "甲") for n in range(20)),
        *((5200 + n * 250, 5450 + n * 250, "乙") for n in range(20)),
        *((10_300 + n * 250, 10_550 + n * 250, "丙") for n in range(24)),
    )
    assert texts(cut(said, Speaker.AGENT)) == ["甲" * 20, "乙" * 20 + "丙" * 24]


def test_that_no_scrap_is_left_of_a_sentence_that_is_too_long() -> None:
    said = words(*((n * 250, n * 250 + 250, "字") for n in range(62)))
    assert [len(text) for text in texts(cut(said, Speaker.AGENT))] == [54, 8]


def test_that_a_single_character_goes_with_its_neighbour() -> None:
    assert texts(cut(words((0, 300, "嗯。"), (300, 600, "好"), (600, 900, "的。")), Speaker.AGENT)) == ["嗯。好的。"]
    assert texts(cut(words((0, 300, "好"), (300, 600, "的。"), (700, 900, "嗯。")), Speaker.AGENT)) == ["好的。嗯。"]


def test_that_a_single_character_by_itself_stays() -> None:
    said = words((0, 300, "好"), (300, 600, "的。"), (2000, 2300, "嗯。"))
    assert texts(cut(said, Speaker.AGENT)) == ["好的。", "嗯。"]


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.integers(0, 1500),
            st.integers(0, 1200),
            st.sampled_from(["好", "的。", " yes", " no.", "，", " 3.", "5", " Dr.", "吗？", " …"]),
        ),
        max_size=120,
    )
)
def test_that_nothing_is_lost_and_nothing_too_long(pieces: list[tuple[int, int, str]]) -> None:
    said: list[Word] = []
    for pause_ms, length_ms, text in pieces:
        start_ms = (said[-1].end_ms if said else 0) + pause_ms
        said.append(Word(start_ms, start_ms + length_ms, text, 0.5))
    segments = cut(said, Speaker.AGENT)
    kept = [word for segment in segments for word in segment.words]
    assert kept == said
    assert all(segment.end_ms - segment.start_ms <= 15_000 for segment in segments)
    assert all(before.end_ms <= after.start_ms for before, after in pairwise(segments))


def test_that_no_words_give_no_segment() -> None:
    assert cut([], Speaker.AGENT) == ()
