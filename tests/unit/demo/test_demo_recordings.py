"""The demo's recordings, their metadata sheet and their true transcripts belong together."""

import csv
import datetime as dt
import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import av
import pytest

DEMO = Path(__file__).resolve().parents[3] / "demo"
MOST_BYTES = 8 * 1024 * 1024


def _sheet() -> list[dict[str, str]]:
    with (DEMO / "calls.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def _expected() -> dict[str, dict[str, Any]]:
    text = (DEMO / "expected.json").read_text(encoding="utf-8")
    return dict(json.loads(text))


FILES = sorted(_expected())


def _duration_ms(file: str) -> int:
    with av.open(str(DEMO / "recordings" / file)) as container:
        samples = sum(frame.samples for frame in container.decode(audio=0))
        return samples * 1_000 // 8_000


def test_that_sheet_truth_and_folder_name_the_same_recordings() -> None:
    recorded = sorted(path.name for path in (DEMO / "recordings").glob("*.wav"))
    assert recorded == FILES
    assert sorted(row["file"] for row in _sheet()) == FILES


def test_that_there_are_seven_chinese_and_five_english_calls() -> None:
    languages = [truth["language"] for truth in _expected().values()]
    assert (languages.count("zh"), languages.count("en")) == (7, 5)


def test_that_the_recordings_stay_small() -> None:
    assert sum(path.stat().st_size for path in (DEMO / "recordings").iterdir()) < MOST_BYTES


@pytest.mark.parametrize("file", FILES)
def test_that_a_recording_is_stereo_telephone_sound(file: str) -> None:
    with av.open(str(DEMO / "recordings" / file)) as container:
        stream = container.streams.audio[0]
        assert (stream.codec_context.name, stream.rate, stream.channels) == ("pcm_mulaw", 8_000, 2)


@pytest.mark.parametrize("file", FILES)
def test_that_the_truth_ends_within_the_last_second_of_the_recording(file: str) -> None:
    last_ms = _expected()[file]["segments"][-1]["end_ms"]
    assert last_ms < _duration_ms(file) <= last_ms + 1_000


@pytest.mark.parametrize("file", FILES)
def test_that_a_recording_lasts_twenty_five_to_sixty_seconds(file: str) -> None:
    assert 25_000 <= _duration_ms(file) <= 60_000


@pytest.mark.parametrize("file", FILES)
def test_that_each_speaker_says_one_sentence_after_the_other(file: str) -> None:
    for speaker in ("agent", "customer"):
        mine = [row for row in _expected()[file]["segments"] if row["speaker"] == speaker]
        assert mine
        assert all(row["start_ms"] < row["end_ms"] and row["text"] for row in mine)
        assert all(before["end_ms"] <= after["start_ms"] for before, after in pairwise(mine))


def test_that_some_calls_hold_an_interruption_and_a_long_silence() -> None:
    gaps = {
        file: [after["start_ms"] - before["end_ms"] for before, after in pairwise(truth["segments"])]
        for file, truth in _expected().items()
    }
    assert sum(min(inside) < 0 for inside in gaps.values()) >= 2
    assert sum(max(inside) >= 8_000 for inside in gaps.values()) >= 1


def test_that_an_agent_has_one_name_and_one_team() -> None:
    known = {(row["agent"], row["agent_name"], row["team"]) for row in _sheet()}
    numbers = [number for number, _, _ in known]
    assert sorted(numbers) == ["101", "102", "103", "104", "105", "106"]
    assert len({team for _, _, team in known}) == 3


def test_that_every_call_has_its_own_number() -> None:
    numbers = [row["call"] for row in _sheet()]
    assert len(set(numbers)) == len(numbers)


def test_that_all_calls_are_of_october_2026_with_their_offset() -> None:
    starts = [dt.datetime.fromisoformat(row["started_at"]) for row in _sheet()]
    assert {(start.year, start.month) for start in starts} == {(2026, 10)}
    assert {start.utcoffset() for start in starts} == {dt.timedelta(hours=8)}


def test_that_the_sheet_holds_only_known_words_and_figures() -> None:
    rows = _sheet()
    assert {row["direction"] for row in rows} == {"inbound", "outbound"}
    assert {row["solved"] for row in rows} == {"yes", "no"}
    assert all(1 <= int(row["csat"]) <= 5 for row in rows)
