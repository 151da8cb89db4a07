from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import pytest

from qa_app.model.progress import Cancelled
from qa_app.model.transcript import Word
from qa_app.transcribe.doubts import Doubt, Reading
from qa_app.transcribe.fallback import Attempt, Outcome, loop_to_cut, settle

LENGTH_MS = 5_000
LOOP = "你好，" + "谢谢" * 10


def read(text: str, log_probability: float = -0.3, temperature: float = 0.0) -> Reading:
    words = (Word(0, LENGTH_MS, text, 0.9),) if text else ()
    return Reading(text, log_probability, 0.0, temperature=temperature, words=words)


@dataclass
class Script:
    """Gives what the test wrote for each place, attempt by attempt; the last for all that come after."""

    texts: dict[int, list[Reading]]
    asked: list[tuple[tuple[int, ...], float, bool]] = field(default_factory=list)

    def __call__(self, places: Sequence[int], attempt: Attempt) -> list[Reading]:
        self.asked.append((tuple(places), attempt.temperature, attempt.breaks_loops))
        return [self.texts[place].pop(0) if len(self.texts[place]) > 1 else self.texts[place][0] for place in places]


def run(
    first: Sequence[Reading],
    script: Script,
    *,
    prompted: bool = True,
    checkpoint: Callable[[], None] = lambda: None,
) -> tuple[Outcome, ...]:
    lengths_ms = [LENGTH_MS] * len(first)
    return settle(first, lengths_ms, "zh", script, prompted=prompted, checkpoint=checkpoint)


def test_that_windows_without_a_doubt_are_heard_once() -> None:
    script = Script({})
    assert [outcome.attempts for outcome in run([read("您好。"), read("请讲。")], script)] == [1, 1]
    assert script.asked == []


def test_that_only_the_doubtful_window_is_heard_again() -> None:
    script = Script({1: [read("谢谢你。")]})
    outcomes = run([read("您好。"), read(LOOP), read("请讲。")], script)
    assert [(outcome.reading.text, outcome.attempts) for outcome in outcomes] == [
        ("您好。", 1),
        ("谢谢你。", 2),
        ("请讲。", 1),
    ]
    assert script.asked == [((1,), 0.0, True)]


def test_that_it_goes_on_until_nothing_speaks_against_the_text() -> None:
    script = Script({0: [read(LOOP), read(LOOP), read("谢谢你。", temperature=0.4), read("不要。")]})
    (outcome,) = run([read(LOOP)], script)
    assert (outcome.reading.text, outcome.reading.temperature, outcome.attempts) == ("谢谢你。", 0.4, 4)


def test_that_all_temperatures_are_tried_once_and_no_more() -> None:
    script = Script({0: [read(LOOP)]})
    (outcome,) = run([read(LOOP)], script)
    assert [temperature for _, temperature, _ in script.asked] == [0.0, 0.2, 0.4, 0.6, 0.8, 1.0]
    assert (outcome.attempts, outcome.doubts >= {Doubt.LOOPING}) == (7, True)


def test_that_the_likeliest_is_kept_where_all_are_improbable() -> None:
    script = Script({0: [read("一", -1.8), read("二", -1.1), read("三", -1.5)]})
    assert run([read("零", -1.4)], script)[0].reading.text == "二"


def test_that_an_improbable_text_is_better_than_one_that_circles() -> None:
    script = Script({0: [read("您好。", -1.6)]})
    assert run([read(LOOP, -0.1)], script)[0].reading.text == "您好。"


def test_that_a_text_is_better_than_none() -> None:
    script = Script({0: [read("")]})
    assert run([read("您好。", -1.6)], script)[0].reading.text == "您好。"


def test_that_a_window_that_only_lacks_text_is_heard_a_few_times_only() -> None:
    script = Script({0: [read("")]})
    assert run([read("")], script)[0].attempts == 4


def test_that_the_guard_against_loops_is_for_loops_alone() -> None:
    script = Script({0: [read("好的。")], 1: [read("请讲。")]})
    run([read("嗯。", -1.5), read(LOOP)], script)
    assert script.asked == [((1,), 0.0, True), ((0,), 0.0, False)]


def test_that_the_same_search_is_not_made_twice() -> None:
    script = Script({0: [read("好的。")]})
    run([read("嗯。", -1.5)], script, prompted=False)
    assert script.asked == [((0,), 0.2, False)]


def test_that_it_can_be_stopped_between_two_attempts() -> None:
    script = Script({0: [read(LOOP)]})

    def stop() -> None:
        if len(script.asked) == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        run([read(LOOP)], script, checkpoint=stop)
    assert len(script.asked) == 2


def test_that_there_is_a_safe_point_within_a_large_batch() -> None:
    points: list[int] = []
    script = Script({place: [read("好的。")] for place in range(10)})
    run([read(LOOP)] * 10, script, checkpoint=lambda: points.append(len(script.asked)))
    assert [len(places) for places, _, _ in script.asked] == [4, 4, 2]
    assert points == [0, 1, 2]


def test_that_a_loop_is_cut_after_its_first_time() -> None:
    outcome = Outcome(read(LOOP), frozenset({Doubt.LOOPING, Doubt.REPETITIVE}))
    cut = loop_to_cut(outcome)
    assert cut is not None
    assert LOOP[: cut[0]] + LOOP[cut[1] :] == "你好，谢"


def test_that_a_sentence_said_three_times_is_not_cut() -> None:
    outcome = Outcome(read("我要投诉你们！" * 3), frozenset({Doubt.LOOPING}))
    assert loop_to_cut(outcome) is None


def test_that_a_sentence_said_three_times_is_cut_where_nobody_can_say_it_so_fast() -> None:
    outcome = Outcome(read("我要投诉你们！" * 3), frozenset({Doubt.LOOPING, Doubt.HURRIED}))
    assert loop_to_cut(outcome) is not None
