from __future__ import annotations

from qa_app.model.transcript import Word
from qa_app.transcribe.alignment import spread, timed, without


def aligned(*words: tuple[str, float, float]) -> list[dict[str, object]]:
    return [{"word": text, "start": start, "end": end, "probability": 0.75} for text, start, end in words]


def test_that_seconds_become_milliseconds() -> None:
    words, left_out = timed(aligned((" Hello", 0.1, 0.52), (" there.", 0.52, 0.9)), 1_000)
    assert words == (Word(100, 520, " Hello", 0.75), Word(520, 900, " there.", 0.75))
    assert left_out == ""


def test_that_no_word_ends_after_the_sound() -> None:
    assert timed(aligned((" Hello", 0.1, 1.4)), 1_000)[0] == (Word(100, 1_000, " Hello", 0.75),)


def test_that_words_never_overlap_or_run_backwards() -> None:
    words, _ = timed(aligned((" one", 0.0, 0.5), (" two", 0.3, 0.2), (" three", 0.1, 0.9)), 1_000)
    assert words == (Word(0, 500, " one", 0.75), Word(500, 500, " two", 0.75), Word(500, 900, " three", 0.75))


def test_that_what_begins_after_the_sound_is_left_out_and_told() -> None:
    assert timed(aligned((" Bye", 0.1, 0.5), (" now", 1.0, 1.2), (" now", 1.2, 1.3)), 1_000) == (
        (Word(100, 500, " Bye", 0.75),),
        "now now",
    )


def test_that_what_is_no_character_is_left_out() -> None:
    assert timed(aligned(("您", 0.0, 0.2), ("\ufffd", 0.2, 0.3)), 1_000)[0] == (Word(0, 200, "您", 0.75),)


def test_that_words_share_the_sound_by_their_letters() -> None:
    assert spread([" Yes,", " please"], 900, 0.25) == (Word(0, 300, " Yes,", 0.25), Word(300, 900, " please", 0.25))


def test_that_a_mark_alone_has_its_time_too() -> None:
    assert [word.end_ms for word in spread(["好", "。", " "], 800, 0.25)] == [400, 800]


def test_that_nothing_is_spread_over_nothing() -> None:
    assert spread([], 800, 0.25) == ()


def test_that_the_tokens_of_a_cut_are_gone() -> None:
    assert without([[1], [2, 3], [4], [5]], ["您好", "谢谢", "谢谢", "再见"], (2, 6)) == (1, 5)
