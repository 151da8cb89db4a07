"""Which row belongs to which recording."""

from __future__ import annotations

from pathlib import Path

from qa_app.model.calls import CallMetadata
from qa_app.services.importing.matching import Matches, match_rows
from qa_app.services.importing.metadata import MetadataRow, MetadataSheet, RefusedRow


def matched(files: list[str], *rows: tuple[str, str]) -> Matches:
    """Match rows of file and call number, numbered from 2."""
    made = tuple(
        MetadataRow(number, file, CallMetadata(number=call)) for number, (file, call) in enumerate(rows, start=2)
    )
    return match_rows([Path(file) for file in files], MetadataSheet("calls.csv", made, (), ()))


def row_of(matches: Matches, file: str) -> int | None:
    row = matches.rows.get(Path(file))
    return row.row if row else None


def test_that_a_row_finds_its_file_with_and_without_ending_and_case() -> None:
    for named in ("A.wav", "A", "a.WAV", "a", "A.mp3", "sub/A.wav", "C:\\rec\\A.wav"):
        assert row_of(matched(["/r/A.wav"], (named, "")), "/r/A.wav") == 2, named


def test_that_the_name_as_written_goes_before_another_case() -> None:
    matches = matched(["/r/a.wav", "/r/A.wav"], ("A.wav", ""), ("a.wav", ""))

    assert (row_of(matches, "/r/A.wav"), row_of(matches, "/r/a.wav")) == (2, 3)


def test_that_a_row_without_a_file_finds_the_recording_named_like_its_call() -> None:
    assert row_of(matched(["/r/4711.wav"], ("", "4711")), "/r/4711.wav") == 2
    assert row_of(matched(["/r/ab-1.wav"], ("gone.wav", "AB-1")), "/r/ab-1.wav") == 2


def test_that_a_name_with_dots_is_no_ending() -> None:
    assert row_of(matched(["/r/10.14.102.wav"], ("10.14.102", "")), "/r/10.14.102.wav") == 2


def test_that_folders_tell_files_of_one_name_apart() -> None:
    matches = matched(["/r/mon/a.wav", "/r/tue/a.wav"], ("tue/a.wav", ""), ("mon\\a.wav", ""))

    assert (row_of(matches, "/r/tue/a.wav"), row_of(matches, "/r/mon/a.wav")) == (2, 3)


def test_that_a_row_that_fits_several_files_is_told() -> None:
    matches = matched(["/r/mon/a.wav", "/r/tue/a.wav"], ("a.wav", ""))

    assert [(found.code, found.line) for found in matches.problems] == [("metadata-row-ambiguous", 2)]
    assert not matches.rows


def test_that_folders_of_another_machine_tell_files_of_one_name_apart() -> None:
    matches = matched(["/r/mon/1.wav", "/r/tue/1.wav"], ("D:\\calls\\tue\\1.wav", ""))

    assert row_of(matches, "/r/tue/1.wav") == 2


def test_that_of_rows_of_one_name_the_one_with_the_recordings_folder_is_taken() -> None:
    matches = matched(["/r/tue/1.wav"], ("mon/1.wav", ""), ("tue/1.wav", ""))

    assert row_of(matches, "/r/tue/1.wav") == 3
    assert [(found.code, found.line) for found in matches.problems] == [("metadata-row-without-file", 2)]


def test_that_a_second_row_for_a_file_is_told_and_the_first_kept() -> None:
    matches = matched(["/r/a.wav"], ("a.wav", ""), ("A", ""))

    assert row_of(matches, "/r/a.wav") == 2
    assert [(found.code, found.line) for found in matches.problems] == [("metadata-row-twice", 3)]


def test_that_a_row_without_a_recording_is_told() -> None:
    (found,) = matched(["/r/a.wav"], ("b.wav", "4711")).problems

    assert (found.code, found.file, found.line) == ("metadata-row-without-file", "calls.csv", 2)
    assert found.arguments == (("name", "b.wav"),)


def test_that_names_in_composed_and_taken_apart_characters_are_the_same() -> None:
    assert row_of(matched(["/r/cafe\u0301.wav"], ("caf\u00e9.wav", "")), "/r/cafe\u0301.wav") == 2


def test_that_a_recording_whose_row_is_refused_is_known_to_have_one() -> None:
    sheet = MetadataSheet("calls.csv", (), (RefusedRow(2, "a.wav", "", ()),), ())

    assert match_rows([Path("/r/a.wav"), Path("/r/b.wav")], sheet).spoken_for == {Path("/r/a.wav")}
