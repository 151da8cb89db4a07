from __future__ import annotations

from qa_app.model.transcript import Speaker, Word
from qa_app.transcribe.voices import Turn, parted

AGENT, CUSTOMER, UNKNOWN = Speaker.AGENT, Speaker.CUSTOMER, Speaker.UNKNOWN
TURNS = (Turn(0, 2000, 1), Turn(2000, 4000, 0), Turn(4500, 6000, 1))


def said(*starts_ms: int, length_ms: int = 400) -> list[Word]:
    return [Word(start, start + length_ms, f"w{start}", 0.9) for start in starts_ms]


def told(words: list[Word], turns: tuple[Turn, ...] = TURNS) -> list[tuple[Speaker, list[str]]]:
    return [(speaker, [word.text for word in group]) for speaker, group in parted(words, turns)]


def test_that_words_are_cut_where_the_voice_changes() -> None:
    assert told(said(100, 1000, 2100, 3000, 5000)) == [
        (AGENT, ["w100", "w1000"]),
        (CUSTOMER, ["w2100", "w3000"]),
        (AGENT, ["w5000"]),
    ]


def test_that_the_first_voice_of_the_recording_is_the_agents_in_every_batch() -> None:
    assert told(said(2100, 3000)) == [(CUSTOMER, ["w2100", "w3000"])]


def test_that_a_word_over_a_change_belongs_to_who_says_most_of_it() -> None:
    assert told(said(1700, 3000, length_ms=500)) == [(AGENT, ["w1700"]), (CUSTOMER, ["w3000"])]


def test_that_a_word_beside_a_turn_belongs_to_the_nearest() -> None:
    assert told(said(4050, length_ms=300)) == [(CUSTOMER, ["w4050"])]


def test_that_a_word_far_from_every_turn_goes_on_with_the_one_before() -> None:
    assert told(said(5000, 9000)) == [(AGENT, ["w5000", "w9000"])]
    assert told(said(9000)) == [(UNKNOWN, ["w9000"])]


def test_that_a_flicker_to_another_voice_and_back_is_no_change() -> None:
    turns = (Turn(0, 1000, 0), Turn(1000, 1300, 1), Turn(1300, 3000, 0))
    assert told(said(500, 1000, 1400, length_ms=290), turns) == [(AGENT, ["w500", "w1000", "w1400"])]


def test_that_a_third_voice_is_unknown() -> None:
    turns = (Turn(0, 1000, 0), Turn(1000, 2000, 1), Turn(2000, 3000, 2))
    assert [speaker for speaker, _ in told(said(100, 1100, 2100), turns)] == [AGENT, CUSTOMER, UNKNOWN]


def test_that_without_turns_nobody_is_known() -> None:
    assert told(said(100, 1000), ()) == [(UNKNOWN, ["w100", "w1000"])]


def test_that_a_change_a_word_before_a_pause_is_at_the_pause() -> None:
    words = said(1000, 1400, 2000) + said(3500, 4000)
    assert told(words, (Turn(0, 1900, 0), Turn(1900, 6000, 1))) == [
        (AGENT, ["w1000", "w1400", "w2000"]),
        (CUSTOMER, ["w3500", "w4000"]),
    ]


def test_that_a_change_a_word_after_a_pause_is_at_the_pause() -> None:
    words = said(1000, 1400) + said(2500, 2900, 3300)
    assert told(words, (Turn(0, 2900, 0), Turn(2900, 6000, 1))) == [
        (AGENT, ["w1000", "w1400"]),
        (CUSTOMER, ["w2500", "w2900", "w3300"]),
    ]


def test_that_a_short_answer_of_its_own_stays_its_own() -> None:
    words = said(1000) + said(2500) + said(4000)
    turns = (Turn(0, 2000, 0), Turn(2400, 3000, 1), Turn(3800, 6000, 0))
    assert [speaker for speaker, _ in told(words, turns)] == [AGENT, CUSTOMER, AGENT]
