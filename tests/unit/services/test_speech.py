from __future__ import annotations

from qa_app.model.hints import TempoUnit
from qa_app.model.transcript import Segment, Speaker
from qa_app.services.speech import Tempo, call_talk, talk_share_pct, tempo_of
from qa_app.speech.activity import Speech


def said(speaker: Speaker, start_ms: int, end_ms: int, text: str) -> Segment:
    return Segment(start_ms, end_ms, speaker, text, 0.9)


def test_that_tempo_counts_chinese_characters() -> None:
    assert tempo_of([said(Speaker.AGENT, 0, 6000, "您好，请问有什么可以帮您。" * 3)]) == Tempo(
        330, TempoUnit.CHARACTERS
    )


def test_that_tempo_counts_english_words() -> None:
    assert tempo_of([said(Speaker.AGENT, 0, 6000, "thank you for calling " * 4)]) == Tempo(160, TempoUnit.WORDS)


def test_that_a_few_words_have_no_tempo() -> None:
    assert tempo_of([said(Speaker.AGENT, 0, 4900, "thank you")]) is None


def test_that_swapped_sides_are_measured_as_they_are_now() -> None:
    speech = ((Speech(0, 3000),), (Speech(4000, 5000),))
    found = call_talk(speech, 6000, (), swapped=True).metrics
    assert [(each.speaker, each.talk_ms) for each in found.speakers] == [
        (Speaker.AGENT, 1000),
        (Speaker.CUSTOMER, 3000),
    ]
    assert talk_share_pct(found, found.speakers[1]) == 75.0


def test_that_tempo_is_told_of_who_said_enough() -> None:
    segments = (said(Speaker.AGENT, 0, 6000, "您好" * 10), said(Speaker.CUSTOMER, 7000, 7500, "好"))
    found = call_talk(((Speech(0, 6000),), (Speech(7000, 7500),)), 8000, segments, swapped=False)
    assert found.tempo == ((Speaker.AGENT, Tempo(200, TempoUnit.CHARACTERS)),)
