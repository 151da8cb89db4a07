"""Times of words after their text was corrected."""

from __future__ import annotations

from qa_app.model.transcript import Segment, Speaker, Word
from qa_app.services.word_times import corrected, halves, joined, pieces, retimed


def words(*each: tuple[int, int, str]) -> tuple[Word, ...]:
    return tuple(Word(start_ms, end_ms, text, 0.5) for start_ms, end_ms, text in each)


def times(found: tuple[Word, ...]) -> list[tuple[int, int, str]]:
    return [(word.start_ms, word.end_ms, word.text) for word in found]


OLD = words((1000, 1200, "我"), (1200, 1400, "定"), (1400, 1600, "单"))
SEGMENT = Segment(1000, 1600, Speaker.AGENT, "我定单", 0.5, OLD)


def test_that_characters_that_stay_keep_their_times_and_a_new_one_takes_the_gap() -> None:
    assert times(retimed(OLD, "我订单", 1000, 1600)) == [(1000, 1200, "我"), (1200, 1400, "订"), (1400, 1600, "单")]


def test_that_new_words_share_the_gap_by_their_lengths() -> None:
    old = words((0, 100, "I"), (100, 700, " knead"), (700, 900, " it."))
    found = retimed(old, "I do need it.", 0, 900)
    assert times(found) == [(0, 100, "I"), (100, 300, " do"), (300, 700, " need"), (700, 900, " it.")]


def test_that_words_a_person_wrote_are_certain_and_others_as_they_were() -> None:
    assert [word.probability for word in retimed(OLD, "我订单", 1000, 1600)] == [0.5, 1.0, 0.5]


def test_that_words_put_before_the_first_begin_with_the_line() -> None:
    assert times(retimed(words((500, 900, "好")), "你好", 100, 900)) == [(100, 500, "你"), (500, 900, "好")]


def test_that_a_mark_alone_changes_no_time() -> None:
    assert times(retimed(OLD, "我定单。", 1000, 1600)) == [(1000, 1200, "我"), (1200, 1400, "定"), (1400, 1600, "单。")]


def test_that_a_group_of_characters_is_taken_apart() -> None:
    assert times(pieces(Word(0, 400, "订单", 0.9))) == [(0, 200, "订"), (200, 400, "单")]


def test_that_a_line_without_words_gets_some() -> None:
    bare = Segment(0, 400, Speaker.AGENT, "喂", 0.9)
    assert times(corrected(bare, "您好").words) == [(0, 200, "您"), (200, 400, "好")]


def test_that_spaces_and_line_ends_are_made_one_space() -> None:
    assert corrected(SEGMENT, " 我 \n 订单 ").text == "我 订单"


def test_that_a_line_is_cut_between_its_words() -> None:
    parts = halves(SEGMENT, 1)
    assert parts is not None
    assert [(part.start_ms, part.end_ms, part.text, len(part.words)) for part in parts] == [
        (1000, 1200, "我", 1),
        (1200, 1600, "定单", 2),
    ]


def test_that_a_line_is_not_cut_at_its_edge() -> None:
    assert halves(SEGMENT, 0) is None
    assert halves(SEGMENT, 3) is None


def test_that_a_line_without_words_is_cut_by_its_characters() -> None:
    parts = halves(Segment(0, 400, Speaker.AGENT, "喂您好吗", 0.9), 1)
    assert parts is not None
    assert [(part.start_ms, part.end_ms) for part in parts] == [(0, 100), (100, 400)]


def test_that_what_was_cut_can_be_joined_again() -> None:
    parts = halves(SEGMENT, 1)
    assert parts is not None
    assert joined(*parts) == SEGMENT


def test_that_latin_lines_are_joined_by_a_space() -> None:
    first, second = (Segment(0, 1, Speaker.AGENT, text, 0.9) for text in ("Good", "morning"))
    assert joined(first, second).text == "Good morning"
