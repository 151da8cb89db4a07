from __future__ import annotations

from pathlib import Path

import numpy as np

from qa_app.speech.local import LocalMedia
from qa_app.speech.peaks import gather_peaks, load_peaks, save_peaks
from tests.unit.speech.sounds import babble, tone, write_wav


def test_that_each_stretch_holds_its_lowest_and_highest_sample() -> None:
    sound = np.zeros((1, 80), np.int16)
    sound[0, 3], sound[0, 50] = 25_600, -12_800
    peaks = gather_peaks([sound], 8000)
    assert peaks.levels[0].tolist() == [[[0, -50], [100, 0]]]
    assert (peaks.duration_ms, peaks.channels) == (10, 1)


def test_that_a_coarser_level_loses_no_peak() -> None:
    peaks = gather_peaks([np.stack([babble(3), tone(3)])], 8000)
    for finer, coarser in zip(peaks.levels, peaks.levels[1:], strict=False):
        assert coarser.shape[2] == -(-finer.shape[2] // 4)
        assert np.array_equal(finer[:, 0].min(axis=1), coarser[:, 0].min(axis=1))
        assert np.array_equal(finer[:, 1].max(axis=1), coarser[:, 1].max(axis=1))


def test_that_peaks_do_not_depend_on_how_the_blocks_are_cut() -> None:
    sound = np.stack([babble(1), tone(1)])
    cut = gather_peaks([sound[:, :777], sound[:, 777:]], 8000)
    assert np.array_equal(gather_peaks([sound], 8000).levels[0], cut.levels[0])


def test_that_the_level_is_the_coarsest_that_still_fills_the_pixels() -> None:
    peaks = gather_peaks([np.stack([babble(1)])], 8000)
    assert [peaks.level_for(ms) for ms in (1, 5, 19, 20, 90, 1e9)] == [0, 0, 0, 1, 2, 5]


def test_that_kept_peaks_come_back_as_they_were(tmp_path: Path) -> None:
    peaks = gather_peaks([np.stack([babble(1)])], 8000)
    save_peaks(peaks, tmp_path / "deep" / "a.npz")
    loaded = load_peaks(tmp_path / "deep" / "a.npz")
    assert loaded is not None
    assert loaded.duration_ms == 1000
    assert all(np.array_equal(one, other) for one, other in zip(peaks.levels, loaded.levels, strict=True))


def test_that_half_a_file_is_worked_out_again(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "a.wav", babble(1))
    media = LocalMedia(tmp_path / "cache")
    media.peaks(path)
    (kept,) = (tmp_path / "cache").iterdir()
    kept.write_bytes(kept.read_bytes()[:100])
    assert media.peaks(path).duration_ms == 1000
    assert load_peaks(kept) is not None


def test_that_a_changed_recording_is_not_drawn_with_old_peaks(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "a.wav", babble(1))
    media = LocalMedia(tmp_path / "cache")
    media.peaks(path)
    write_wav(path, babble(2))
    assert media.peaks(path).duration_ms == 2000
