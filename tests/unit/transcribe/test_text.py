from __future__ import annotations

from qa_app.model.transcript import Segment, Speaker, Word
from qa_app.transcribe.text import in_script, prompt_for


def line(text: str, confidence: float = 0.9, *words: str) -> Segment:
    return Segment(0, 1000, Speaker.AGENT, text, confidence, tuple(Word(0, 1, word, 0.9) for word in words or (text,)))


def test_that_traditional_text_becomes_simplified_in_text_and_words() -> None:
    converted = in_script(line("請問發貨了嗎", 0.9, "請問", "發貨", "了嗎"), "simplified", "zh")
    assert converted.text == "请问发货了吗"
    assert [word.text for word in converted.words] == ["请问", "发货", "了吗"]


def test_that_simplified_text_becomes_traditional_by_its_context() -> None:
    assert in_script(line("头发和发货"), "traditional", "zh").text == "頭髮和發貨"


def test_that_a_word_is_converted_in_the_context_of_its_sentence() -> None:
    converted = in_script(line("头发和发货", 0.9, "头", "发", "和", "发", "货"), "traditional", "zh")
    assert [word.text for word in converted.words] == ["頭", "髮", "和", "發", "貨"]


def test_that_text_is_left_as_recognised_when_so_chosen() -> None:
    assert in_script(line("請問"), "as-recognised", "zh").text == "請問"


def test_that_other_languages_are_left_alone() -> None:
    assert in_script(line("請問"), "simplified", "ja").text == "請問"


def test_that_every_prompt_has_punctuation() -> None:
    assert all((prompt_for(language) or "")[-1] in "。." for language in ("zh", "en"))
    assert prompt_for("fr") is None


def test_that_the_prompt_is_in_the_chosen_script() -> None:
    assert "請問" in (prompt_for("zh", "traditional") or "")
    assert "请问" in (prompt_for("zh", "simplified") or "")


def test_that_the_prompt_of_a_project_goes_before_the_usual_one() -> None:
    assert prompt_for("zh", "simplified", (("zh", "这里是星辰热线。"),)) == "这里是星辰热线。"
    assert prompt_for("zh", "simplified", (("zh", " "),)) == prompt_for("zh")
