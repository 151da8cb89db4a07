from __future__ import annotations

from qa_app.transcribe.prompts import ROOM, previous_tokens


def encode(text: str) -> list[int]:
    """Make a token of each character, as an expensive script has it."""
    return [ord(character) for character in text]


def text(tokens: list[int]) -> str:
    return "".join(chr(token) for token in tokens)


def test_that_hotwords_stand_before_the_prompt() -> None:
    assert text(previous_tokens(encode, "您好。", "顺丰, 退款")) == " 顺丰, 退款您好。"


def test_that_there_is_nothing_where_nothing_is_wanted() -> None:
    assert previous_tokens(encode, None, "  ") == []


def test_that_hotwords_that_do_not_fit_are_left_out_whole() -> None:
    prompt = "好" * (ROOM - 12)
    assert text(previous_tokens(encode, prompt, "顺丰快递，退款，工单号，订单")) == " 顺丰快递，退款，工单号" + prompt
    assert (
        text(previous_tokens(encode, prompt + "好", "顺丰快递，退款，工单号，订单"))
        == " 顺丰快递，退款" + prompt + "好"
    )


def test_that_the_first_hotwords_are_kept() -> None:
    found = text(previous_tokens(encode, None, " ".join(f"w{number}" for number in range(500))))
    assert found.startswith(" w0 w1 w2")
    assert len(found) <= ROOM < len(found) + len(" w59")
    assert found.split()[-1] == f"w{len(found.split()) - 1}"


def test_that_a_prompt_that_is_too_long_keeps_its_end() -> None:
    assert text(previous_tokens(encode, "a" * 300 + "end", "word")) == "a" * (ROOM - 3) + "end"
