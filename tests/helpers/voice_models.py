"""Two ONNX models of a kilobyte that tell a low voice from a high one, as a diarizer takes them.

The segmentation has pyannote's shape (a conv of a low and a high band, their mean over a frame, seven classes of which
silence, the low and the high voice are ever chosen); the embedding is the mean spectrum of its 80 bands. They know
nothing of people: they are there so that the real library runs.
"""

from __future__ import annotations

import base64
from pathlib import Path

import numpy as np

RATE_HZ = 16_000
SEGMENTATION = """
CAg6uwMKMwoBeAoBaxIBZiIEQ29udioTCgxrZXJuZWxfc2hhcGVACKABByoNCgRwYWRzQABAB6ABBwoLCgFmEgFhIgNBYnMKOgoBYRIBZSILQXZlcmFn
ZVBvb2wqFAoMa2VybmVsX3NoYXBlQN8HoAEHKg8KB3N0cmlkZXNAjgKgAQcKIgoBZRIBdCIJVHJhbnNwb3NlKg8KBHBlcm1AAEACQAGgAQcKEQoBdAoB
dxIBbSIGTWF0TXVsCg4KAW0KAWISAXkiA0FkZBIDc2VnKk0IAggBCAgQAUIBa0pAAAAAPgAAAD4AAAA+AAAAPgAAAD4AAAA+AAAAPgAAAD4AAAA/AAAA
vwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAACpDCAIIBxABQgF3SjgAAAAAAAD6RAAA+sQAAAAAAAAAAAAAAAAAAAAAAAAAAAAA+sQAAPpEAAAAAAAAAAAA
AAAAAAAAAColCAcQAUIBYkocAAAAAAAAIMEAACDBAAB6xAAAesQAAHrEAAB6xFoZCgF4EhQKEggBEg4KAxIBTgoCCAEKAxIBVGIZCgF5EhQKEggBEg4K
AxIBTgoDEgFGCgIIB0IECgAQDXInCgptb2RlbF90eXBlEhlweWFubm90ZS1zZWdtZW50YXRpb24tMy4wcgwKB3ZlcnNpb24SATFyFwoMbW9kZWxfYXV0
aG9yEgdzdGFuZGlucg8KCm1haW50YWluZXISAXhyBwoDdXJsEgByCQoFdXJsXzESAHILCgdsaWNlbnNlEgByEQoMbnVtX3NwZWFrZXJzEgEzchkKFHBv
d2Vyc2V0X21heF9jbGFzc2VzEgEychAKC251bV9jbGFzc2VzEgE3chQKC3NhbXBsZV9yYXRlEgUxNjAwMHIVCgt3aW5kb3dfc2l6ZRIGMTYwMDAwchsK
FHJlY2VwdGl2ZV9maWVsZF9zaXplEgM5OTFyHAoVcmVjZXB0aXZlX2ZpZWxkX3NoaWZ0EgMyNzByEwoHY29tbWVudBIIc3RhbmQtaW4=
"""
EMBEDDING = """
CAg6qgEKMAoBeBIBbSIKUmVkdWNlTWVhbioLCgRheGVzQAGgAQcqDwoIa2VlcGRpbXMYAKABAgowCgFtEgFjIgpSZWR1Y2VNZWFuKgsKBGF4ZXNAAaAB
ByoPCghrZWVwZGltcxgBoAECCg4KAW0KAWMSAXkiA1N1YhIDZW1iWhkKAXgSFAoSCAESDgoDEgFOCgMSAVQKAghQYhQKAXkSDwoNCAESCQoDEgFOCgII
UEIECgAQDXIWCglmcmFtZXdvcmsSCXdlc3BlYWtlcnITCghsYW5ndWFnZRIHRW5nbGlzaHIHCgN1cmwSAHITCgdjb21tZW50EghzdGFuZC1pbnIUCgtz
YW1wbGVfcmF0ZRIFMTYwMDByEAoKb3V0cHV0X2RpbRICODByFgoRbm9ybWFsaXplX3NhbXBsZXMSATFyGgoWZmVhdHVyZV9ub3JtYWxpemVfdHlwZRIA
"""


def write_voice_models(folder: Path) -> Path:
    """Write both models under the names by which the program keeps them; give the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in (("segmentation.onnx", SEGMENTATION), ("embedding.onnx", EMBEDDING)):
        (folder / name).write_bytes(base64.b64decode(text))
    return folder


def band(seconds: float, low_hz: float, high_hz: float, seed: int) -> np.ndarray:
    """Make a noise of one band, at 16 kHz: a voice as far as these models know."""
    count = int(seconds * RATE_HZ)
    spectrum = np.fft.rfft(np.random.default_rng(seed).normal(0, 1, count))
    hertz = np.fft.rfftfreq(count, 1 / RATE_HZ)
    spectrum[(hertz < low_hz) | (hertz > high_hz)] = 0
    sound = np.fft.irfft(spectrum, count)
    return (sound / np.abs(sound).max() * 12_000).astype(np.int16)


def two_voices() -> np.ndarray:
    """Make a low and a high voice in turn: 0 to 3 s, 4 to 7, 8 to 10.5, 11.5 to 14.5."""
    pause = np.zeros(RATE_HZ, np.int16)
    low, high = (200.0, 1200.0), (2500.0, 4500.0)
    return np.concatenate(
        [band(3, *low, 1), pause, band(3, *high, 2), pause, band(2.5, *low, 3), pause, band(3, *high, 4)]
    )
