"""Every file of the folder of real recordings with its outcome."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from qa_app.model.problems import ProblemError
from qa_app.speech.probe import probe

FOLDER = Path(os.environ.get("QA_APP_RECORDINGS") or Path(__file__).parents[4] / "shared" / "recordings")

pytestmark = [
    pytest.mark.recordings,
    pytest.mark.skipif(not FOLDER.is_dir(), reason="no folder of real recordings (QA_APP_RECORDINGS)"),
]

TAKEN = {
    "formats/mono_gsm610.wav": ("gsm_ms", 1),
    "formats/mono_raw.g722": ("g722", 1),
    "formats/mono_raw.gsm": ("gsm", 1),
    "formats/mono_speex.ogg": ("speex", 2),
    "formats/stereo.flac": ("flac", 2),
    "formats/stereo.m4a": ("aac", 2),
    "formats/stereo.opus": ("opus", 2),
    "formats/stereo.wma": ("wmav2", 2),
    "formats/stereo_8k.mp3": ("mp3float", 2),
    "formats/stereo_alaw.wav": ("pcm_alaw", 2),
    "formats/stereo_ima_adpcm.wav": ("adpcm_ima_wav", 2),
    "formats/stereo_mulaw.wav": ("pcm_mulaw", 2),
}
WARNED = {
    "broken/m4a_named_as.mp3": ("recording-other-format", 245.4),
    "broken/mp3_named_as.wav": ("recording-other-format", 245.4),
    "broken/ringback_tone_only.wav": ("recording-no-speech", 5.0),
    "broken/silence_60s_stereo.mp3": ("recording-silent", 60.0),
    "broken/truncated_data_header_says_full.wav": ("recording-tail-missing", 3.1),
    "broken/truncated_with_moov.m4a": ("recording-tail-missing", 61.2),
    "broken/unfinalised_sizeFFFFFFFF.wav": ("recording-unfinalised", 245.4),
}
REFUSED = {
    "broken/header_only.wav": "recording-no-header",
    "broken/html_error_page.mp3": "recording-not-audio",
    "broken/random_bytes.mp3": "recording-not-audio",
    "broken/truncated_in_header.wav": "recording-no-header",
    "broken/truncated_no_moov.m4a": "recording-no-index",
    "broken/zero_bytes.wav": "recording-empty",
}


@pytest.mark.parametrize("name", TAKEN)
def test_that_every_format_is_taken_whole_and_without_a_warning(name: str) -> None:
    found = probe(FOLDER / name)
    assert (found.codec, found.channels) == TAKEN[name]
    assert found.duration_ms == pytest.approx(245_400, abs=100)
    assert found.warnings == ()


@pytest.mark.parametrize("name", WARNED)
def test_that_a_damaged_recording_is_taken_as_far_as_it_goes(name: str) -> None:
    code, seconds = WARNED[name]
    found = probe(FOLDER / name)
    assert tuple(warning.code for warning in found.warnings) == (code,)
    assert found.duration_ms / 1000 == pytest.approx(seconds, abs=0.1)


@pytest.mark.parametrize("name", REFUSED)
def test_that_what_cannot_be_used_is_refused_with_its_reason(name: str) -> None:
    with pytest.raises(ProblemError) as caught:
        probe(FOLDER / name)
    assert [problem.code for problem in caught.value.problems] == [REFUSED[name]]


def test_that_the_tables_here_name_every_file() -> None:
    there = {f"{folder}/{file.name}" for folder in ("formats", "broken") for file in (FOLDER / folder).iterdir()}
    assert there == {*TAKEN, *WARNED, *REFUSED}
