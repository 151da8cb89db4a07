from __future__ import annotations

import pytest

from qa_app.transcribe.numbers_en import numbers
from qa_app.transcribe.respelling import rewritten


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("twenty three percent", "23%"),
        ("Five per cent off", "5% off"),
        ("zero point five percent", "0.5%"),
        ("two point five", "2.5"),
        ("one hundred and five dollars", "105 dollars"),
        ("two thousand three hundred and five", "2305"),
        ("It was twenty-three.", "It was 23."),
        ("in twenty twenty six", "in 2026"),
        ("nineteen ninety eight", "1998"),
        ("call nine five five eight eight", "call 95588"),
        ("room one oh five", "room 105"),
        ("ten to fifteen minutes", "10 to 15 minutes"),
    ],
)
def test_that_a_number_beyond_doubt_is_written_in_digits(said: str, wanted: str) -> None:
    assert rewritten(said, numbers(said)) == wanted


@pytest.mark.parametrize(
    "said",
    [
        "one or two",
        "one moment please",
        "two",
        "fifty-fifty",
        "twenty-four seven",
        "a hundred",
        "someone",
        "one two",
        "eight hundred five five one two",
    ],
)
def test_that_small_and_unclear_numbers_stay_words(said: str) -> None:
    assert rewritten(said, numbers(said)) == said
