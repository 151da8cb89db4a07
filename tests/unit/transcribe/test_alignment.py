from __future__ import annotations

import numpy as np

from qa_app.model.transcript import Word
from qa_app.transcribe.alignment import is_loud, spread, tightened, timed, without


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


def loud(*stretches: tuple[int, int], length_ms: int = 2_000) -> np.ndarray:
    """Make frames in which somebody speaks from start to end of each stretch, in milliseconds."""
    frames = np.zeros(length_ms // 10, bool)
    for start_ms, end_ms in stretches:
        frames[start_ms // 10 : end_ms // 10] = True
    return frames


def test_that_a_pause_is_no_part_of_the_word_after_it() -> None:
    assert tightened([Word(0, 1_000, " Calm", 0.9)], loud((800, 1_000))) == (Word(750, 1_000, " Calm", 0.9),)


def test_that_a_pause_is_no_part_of_the_word_before_it() -> None:
    assert tightened([Word(0, 1_000, " down", 0.9)], loud((0, 300))) == (Word(0, 350, " down", 0.9),)


def test_that_a_held_consonant_stays_in_its_word() -> None:
    assert tightened([Word(0, 500, " stop", 0.9)], loud((140, 360))) == (Word(0, 500, " stop", 0.9),)


def test_that_a_word_nobody_is_heard_in_keeps_its_time() -> None:
    assert tightened([Word(0, 500, " psst", 0.9)], loud()) == (Word(0, 500, " psst", 0.9),)


def test_that_speech_is_told_from_quiet_by_the_levels_of_its_own_window() -> None:
    levels = np.array([-1.0] * 50 + [0.5] * 50 + [9.0] * 50, np.float32)
    assert is_loud(levels, 1_000).tolist() == [False] * 50 + [True] * 50


def test_that_a_window_of_one_level_has_no_pause() -> None:
    assert is_loud(np.full(300, 0.4, np.float32), 1_000).all()
