from __future__ import annotations

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


def test_that_a_segment_tells_times_speaker_and_mean_confidence() -> None:
    said = [Word(100, 300, " Good", 0.9), Word(300, 500, " day", 0.5)]
    assert cut(said, Speaker.CUSTOMER) == (Segment(100, 500, Speaker.CUSTOMER, "Good day", 0.7, tuple(said)),)


def test_that_no_words_give_no_segment() -> None:
    assert cut([], Speaker.AGENT) == ()
