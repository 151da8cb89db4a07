"""Search in transcripts."""

from __future__ import annotations

import pytest

from qa_app.services.text_search import find_all, folded, replaced


@pytest.mark.parametrize(
    ("text", "wanted", "places"),
    [
        ("您的訂單", "订单", ((2, 2),)),
        ("您的订单", "訂單", ((2, 2),)),
        ("Order 訂單 order", "ORDER", ((0, 5), (9, 5))),
        ("aaa", "aa", ((0, 2),)),
    ],
)
def test_that_case_and_script_make_no_difference(text: str, wanted: str, places: tuple[tuple[int, int], ...]) -> None:
    assert find_all(text, wanted) == places


def test_that_folding_keeps_every_character_in_its_place() -> None:
    texts = ("İstanbul 訂單", "乾隆皇帝的乾杯", "")
    assert [len(text) for text in folded(texts)] == [len(text) for text in texts]


def test_that_every_place_is_replaced() -> None:
    assert replaced("訂单和订單", "订单", "包裹") == "包裹和包裹"
