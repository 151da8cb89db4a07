"""The engine with the demo's real model, whose search is written by the test where it says so."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import numpy as np
import pytest

from qa_app.model.progress import Cancelled
from qa_app.model.transcript import LOW_CONFIDENCE
from qa_app.speech.channels import decode_speakers
from qa_app.transcribe.doubts import Doubt
from qa_app.transcribe.engine import Engine, Heard, find_speech
from tests.helpers.speech_models import DEMO_RECORDINGS, small_model

SAMPLES_A_MS = 16
GREETING = "您好，这里是北风客服"


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine(small_model())


@pytest.fixture(scope="module")
def windows() -> list[np.ndarray]:
    """Give the first three stretches of speech of a Chinese call."""
    sound = decode_speakers(DEMO_RECORDINGS / "zh-01-delivery.wav", lambda _done_ms: None)[0]
    spans = [span for _, found in find_speech(sound) for span in found][:3]
    return [sound[start * SAMPLES_A_MS : end * SAMPLES_A_MS] for start, end in spans]


@dataclass
class Written:
    """A result of ctranslate2's search."""

    sequences_ids: list[list[int]]
    scores: list[float]
    no_speech_prob: float = 0.0


@dataclass
class WrittenSearch:
    """ctranslate2's model with a search that finds what the test wrote: for each call of it a text for each window."""

    model: Any
    encode_text: Callable[[str], list[int]]
    texts: list[list[str]]
    score: float = -0.2
    no_speech: float = 0.0
    asked: list[dict[str, Any]] = field(default_factory=list)
    sizes: list[int] = field(default_factory=list)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.model, name)

    def generate(self, encoded: Any, prompts: list[list[int]], **how: Any) -> list[Written]:
        texts = self.texts.pop(0) if len(self.texts) > 1 else self.texts[0]
        self.asked.append(how | {"prompt": prompts[0]})
        self.sizes.append(encoded.shape[0])
        room = how["max_length"] - len(prompts[0])
        found = [self.encode_text(text)[:room] for text in texts]
        return [Written([tokens], [self.score], self.no_speech) for tokens in found]


@pytest.fixture
def search(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> WrittenSearch:
    def encode_text(text: str) -> list[int]:
        return list(engine.loaded.model.hf_tokenizer.encode(text, add_special_tokens=False).ids)

    written = WrittenSearch(engine.loaded.model.model, encode_text, [])
    monkeypatch.setattr(engine.loaded.model, "model", written)
    return written


def hear(engine: Engine, windows: Sequence[np.ndarray], **how: Any) -> tuple[Heard, ...]:
    lengths_ms = [len(window) // SAMPLES_A_MS for window in windows]
    how = {"prompted": False, "beam_size": 1, "fallback": True} | how
    return engine.recognise(engine.features(windows), lengths_ms, "zh", **how)


def text(heard: Heard) -> str:
    return "".join(word.text for word in heard.words)


def test_that_real_speech_is_heard_once_with_its_figures(engine: Engine, windows: list[np.ndarray]) -> None:
    first = hear(engine, windows)[0]
    assert text(first).startswith(GREETING)
    assert (first.attempts, first.doubts, first.left_out) == (1, frozenset(), "")
    assert -0.5 < first.log_probability < 0
    assert 2 < first.letters_a_second < 9
    assert 0.5 < first.compression_ratio < 2


def test_that_times_run_forward_within_the_sound(engine: Engine, windows: list[np.ndarray]) -> None:
    for heard, window in zip(hear(engine, windows), windows, strict=True):
        assert all(before.end_ms <= after.start_ms for before, after in pairwise(heard.words))
        assert all(word.start_ms <= word.end_ms <= len(window) // SAMPLES_A_MS for word in heard.words)


def test_that_only_a_looping_window_is_heard_again(
    engine: Engine, windows: list[np.ndarray], search: WrittenSearch
) -> None:
    search.texts = [["您好。", "请稍等" * 20, "再见。"], ["请稍等。"]]
    heard = hear(engine, windows)
    assert [text(each) for each in heard] == ["您好。", "请稍等。", "再见。"]
    assert [each.is_heard_again for each in heard] == [False, True, False]
    assert search.sizes == [3, 1]


def test_that_the_second_pass_draws_more_and_more_freely(
    engine: Engine, windows: list[np.ndarray], search: WrittenSearch
) -> None:
    search.texts = [["请稍等" * 20]]
    hear(engine, windows[:1], beam_size=5)
    assert [how["sampling_temperature"] for how in search.asked] == [1.0, 1.0, 0.2, 0.4, 0.6, 0.8, 1.0]
    assert [how["beam_size"] for how in search.asked] == [5, 5, 1, 1, 1, 1, 1]
    assert [how["num_hypotheses"] for how in search.asked] == [1, 1, 5, 5, 5, 5, 5]
    assert [how["no_repeat_ngram_size"] > 0 for how in search.asked] == [False, *[True] * 6]


def test_that_the_second_pass_has_no_prompt(engine: Engine, windows: list[np.ndarray], search: WrittenSearch) -> None:
    search.texts = [["请稍等" * 20], ["请稍等。"]]
    hear(engine, windows[:1], prompted=True, hotwords="顺丰")
    assert len(search.asked[0]["prompt"]) > 4
    assert len(search.asked[1]["prompt"]) == 4


def test_that_a_loop_no_attempt_comes_out_of_is_cut_after_its_first_time(
    engine: Engine, windows: list[np.ndarray], search: WrittenSearch
) -> None:
    search.texts = [["您好，" + "请稍等" * 20]]
    (heard,) = hear(engine, windows[:1])
    assert text(heard) == "您好，请稍等"
    assert heard.left_out.startswith("请稍等请稍等")
    assert Doubt.LOOPING in heard.doubts
    assert all(word.probability < LOW_CONFIDENCE for word in heard.words[-3:])


def test_that_a_window_never_takes_more_tokens_than_its_sound_can_hold(
    engine: Engine, windows: list[np.ndarray], search: WrittenSearch
) -> None:
    search.texts = [["请稍等" * 200]]
    hear(engine, [windows[0][: 1000 * SAMPLES_A_MS]])
    assert {how["max_length"] - len(how["prompt"]) for how in search.asked} == {48}


def test_that_it_stops_between_two_attempts(engine: Engine, windows: list[np.ndarray], search: WrittenSearch) -> None:
    def stop() -> None:
        if len(search.asked) == 2:
            raise Cancelled

    search.texts = [["请稍等" * 20]]
    with pytest.raises(Cancelled):
        hear(engine, windows[:1], checkpoint=stop)
    assert len(search.asked) == 2


def test_that_the_second_pass_can_be_switched_off(
    engine: Engine, windows: list[np.ndarray], search: WrittenSearch
) -> None:
    search.texts = [["请稍等，我要投诉" * 3]]
    (heard,) = hear(engine, windows[:1], fallback=False)
    assert (heard.attempts, len(search.asked)) == (1, 1)
    assert Doubt.LOOPING in heard.doubts


def test_that_an_improbable_text_over_silence_is_left_out_and_told(
    engine: Engine, windows: list[np.ndarray], search: WrittenSearch
) -> None:
    search.texts, search.score, search.no_speech = [["谢谢大家"]], -2.0, 0.9
    (heard,) = hear(engine, windows[:1])
    assert (heard.words, heard.left_out, heard.attempts) == ((), "谢谢大家", 1)


@pytest.mark.parametrize("error", [IndexError, ValueError, RuntimeError])
def test_that_a_text_that_cannot_be_aligned_shares_the_sound(
    engine: Engine, windows: list[np.ndarray], monkeypatch: pytest.MonkeyPatch, error: type[Exception]
) -> None:
    def fail(*_: object) -> None:
        raise error

    aligned = hear(engine, windows)
    monkeypatch.setattr(engine.loaded.model, "find_alignment", fail)
    spread = hear(engine, windows)
    assert [text(each) for each in spread] == [text(each) for each in aligned]
    assert [each.words[-1].end_ms for each in spread] == [len(window) // SAMPLES_A_MS for window in windows]
    assert all(word.probability < LOW_CONFIDENCE for each in spread for word in each.words)


def test_that_one_window_that_cannot_be_aligned_costs_the_others_nothing(
    engine: Engine, windows: list[np.ndarray], monkeypatch: pytest.MonkeyPatch
) -> None:
    find_alignment = engine.loaded.model.find_alignment
    expected = hear(engine, windows)

    def fail_second(tokenizer: Any, tokens: Any, encoded: Any, frames: list[int]) -> Any:
        if frames[-1] == frames[0] and len(tokens) == 1 and tokens[0] == second:
            raise IndexError
        if len(tokens) > 1:
            raise IndexError
        return find_alignment(tokenizer, tokens, encoded, frames)

    second = engine.loaded.model.hf_tokenizer.encode(text(expected[1]), add_special_tokens=False).ids
    monkeypatch.setattr(engine.loaded.model, "find_alignment", fail_second)
    heard = hear(engine, windows)
    assert [text(each) for each in heard] == [text(each) for each in expected]
    assert (heard[0].words, heard[2].words) == (expected[0].words, expected[2].words)
    assert all(word.probability < LOW_CONFIDENCE for word in heard[1].words)


@pytest.mark.parametrize("level", [0, 20, 3_000])
def test_that_what_is_written_over_seconds_of_noise_is_doubted_in_bounded_attempts(engine: Engine, level: int) -> None:
    noise = np.random.default_rng(7).normal(0, level, 20_000 * SAMPLES_A_MS).astype(np.int16)
    (heard,) = hear(engine, [noise])
    assert heard.doubts or not heard.words
    assert heard.attempts <= 7


def test_that_a_doubtful_text_over_a_likely_silence_is_marked(engine: Engine) -> None:
    (heard,) = hear(engine, [np.zeros(20_000 * SAMPLES_A_MS, np.int16)])
    assert heard.no_speech > 0.6
    assert all(word.probability < LOW_CONFIDENCE for word in heard.words)


def test_that_speech_that_was_passed_over_is_heard_by_itself(
    engine: Engine, windows: list[np.ndarray], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first pass is made to stop after the first stretch of three; the second is the model's own."""
    pause = np.zeros(300 * SAMPLES_A_MS, np.int16)
    sound = np.concatenate([windows[0], pause, windows[1], pause, windows[2]])
    model = engine.loaded.model.model

    class StopsOnce:
        stopped = False

        def __getattr__(self, name: str) -> Any:
            return getattr(model, name)

        def generate(self, encoded: Any, prompts: list[list[int]], **how: Any) -> list[Any]:
            found = model.generate(encoded, prompts, **how)
            if not self.stopped:
                self.stopped = True
                (result,) = found
                return [Written([result.sequences_ids[0][:12]], result.scores, result.no_speech_prob)]
            return list(found)

    monkeypatch.setattr(engine.loaded.model, "model", StopsOnce())
    (heard,) = hear(engine, [sound])
    assert text(heard).startswith(GREETING)
    assert heard.is_heard_again
    late = [word for word in heard.words if word.start_ms > (len(windows[0]) + len(pause)) // SAMPLES_A_MS]
    assert len(late) > 5
    assert all(before.end_ms <= after.start_ms for before, after in pairwise(heard.words))
