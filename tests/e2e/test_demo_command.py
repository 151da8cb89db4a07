"""The demo goes through the real pipeline, offline, and its results can be read back."""

import json
import unicodedata

from openpyxl import load_workbook

from tests.e2e.conftest import DEMO

CALLS = 12


def plain(text):
    """Letters and digits alone, so that punctuation and spaces do not count."""
    return "".join(letter for letter in unicodedata.normalize("NFKC", text).lower() if letter.isalnum())


def distance(heard, said):
    """Levenshtein distance of two texts."""
    row = list(range(len(said) + 1))
    for number, letter in enumerate(heard, 1):
        before, row[0] = row[0], number
        for place, wanted in enumerate(said, 1):
            before, row[place] = row[place], min(row[place] + 1, row[place - 1] + 1, before + (letter != wanted))
    return row[-1]


def test_that_the_demo_takes_in_recognises_and_ranks_everything(filled):
    _, report = filled
    assert (report["imported"], report["recognised"], report["failed"]) == (CALLS, CALLS, 0)
    assert report["ranked"] >= 6


def test_that_a_second_demo_changes_nothing(filled):
    program, _ = filled
    again = program.run("demo", "--headless", "--json").document
    assert (again["imported"], again["recognised"], again["evaluations"]) == (0, 0, 0)


def test_that_the_expected_words_are_recognised(filled):
    program, _ = filled
    expected = json.loads((DEMO / "expected.json").read_text(encoding="utf-8"))
    calls = {}
    for line in (DEMO / "calls.csv").read_text(encoding="utf-8-sig").splitlines()[1:]:
        file, number, *_ = line.split(",")
        calls[file] = number
    wrong = total = 0
    for file, truth in expected.items():
        heard = program.run("transcript", calls[file], "--format", "json").document
        assert heard["language"] == truth["language"]
        for speaker in ("agent", "customer"):
            said = plain("".join(each["text"] for each in truth["segments"] if each["speaker"] == speaker))
            got = plain("".join(each["text"] for each in heard["segments"] if each["speaker"] == speaker))
            wrong += distance(got, said)
            total += len(said)
    assert wrong / total < 0.03


def test_that_a_transcript_is_printed_as_subtitles(filled):
    program, _ = filled
    number = (DEMO / "calls.csv").read_text(encoding="utf-8-sig").splitlines()[1].split(",")[1]
    assert program.run("transcript", number, "--format", "srt").out.startswith("1\n00:00:0")
    assert program.run("transcript", number, "--format", "vtt").out.startswith("WEBVTT\n")


def test_that_the_workbook_holds_the_ranking(filled):
    program, report = filled
    rows = program.run("rank", "--month", "2026-10", "--json").document["rows"]
    book = load_workbook(report["workbook"])
    texts = {cell.value for sheet in book for line in sheet.iter_rows() for cell in line}
    assert {row["agent"] for row in rows} <= texts
    scores = [float(row["score"]) for row in rows if row["score"] is not None]
    assert {round(score, 4) for score in scores} <= {
        round(float(value), 4) for value in texts if isinstance(value, int | float)
    }


def test_that_ranks_of_the_demo_start_at_one_and_the_others_say_why(filled):
    program, _ = filled
    rows = program.run("rank", "--month", "2026-10", "--json").document["rows"]
    assert rows[0]["rank"] == 1
    assert all(bool(row["reasons"]) != row["eligible"] for row in rows)


def test_that_the_doctor_finds_the_demo_workspace_in_order(filled):
    program, _ = filled
    outcome = program.run("doctor", "--json")
    assert outcome.code == 0, outcome.err
    assert outcome.document["good"] is True
