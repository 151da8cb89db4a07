"""Measure the demo's model on the demo's recordings: character error rate per call, both ways of faster-whisper.

    python tools/measure_demo_model.py
    python tools/measure_demo_model.py --scenes 40

Prints a table: each channel apart (agent left, customer right) and the mix of both, by the sequential transcribe() and
by the batched pipeline, with voice activity, word times, no earlier text as prompt and the language left to the model.
With --scenes, random scenes of the same sentences follow, new to the model in order, noise and loudness (they need
espeak-ng).
"""

import argparse
import json
import statistics
import sys
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from demo_dialogues import DEMO_FOLDER, read_dialogues
from demo_examples import Examples
from faster_whisper import BatchedInferencePipeline, WhisperModel, decode_audio
from faster_whisper.vad import VadOptions
from rapidfuzz.distance import Levenshtein
from telephone import Sound
from tokenizers import Tokenizer

WAYS = ("sequential", "batched")
TRACKS = ("agent", "customer", "mix")
AIM = 0.03
SCENES_SEED = 10**9
SCENES_S = (8, 15, 30)
# As qa_app/transcribe/engine.py listens: the usual threshold of 0.5 takes a quarter of synthetic speech for noise.
VOICE = VadOptions(
    threshold=0.15,
    neg_threshold=0.05,
    min_speech_duration_ms=120,
    max_speech_duration_s=28.0,
    min_silence_duration_ms=300,
    speech_pad_ms=200,
)


@dataclass(frozen=True, slots=True)
class Heard:
    """What the model made of one track: its text, its language and the starts of its segments in seconds."""

    text: str
    language: str
    starts_s: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Result:
    """The errors of one track, heard in one way."""

    name: str
    track: str
    way: str
    errors: int
    characters: int
    language_found: bool
    median_start_error_s: float | None


@dataclass(frozen=True, slots=True)
class Listener:
    """A model, the prompt it is given with every window if any, and how long a window of the batched way may be."""

    model: WhisperModel
    prompt: str | None
    window_s: int

    def listen(self, sound: Sound, way: str) -> Heard:
        """Return what the model hears in a sound at 16 kHz; the language is left to the model."""
        batched = way == "batched"
        pipeline = BatchedInferencePipeline(self.model) if batched else self.model
        segments, info = pipeline.transcribe(
            sound,
            vad_filter=True,
            vad_parameters=VOICE,
            word_timestamps=True,
            condition_on_previous_text=False,
            initial_prompt=self.prompt,
            chunk_length=self.window_s if batched else None,
        )
        found = list(segments)
        return Heard("".join(s.text for s in found), info.language, tuple(s.start for s in found))


def main() -> None:
    """Measure and print; the exit status is 1 when the channels' error is 0.03 or more."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--model", type=Path, default=DEMO_FOLDER / "model")
    parser.add_argument("--window-s", type=int, default=30, help="longest window of the batched way, 12 to 30")
    parser.add_argument("--prompt", help="earlier text put before every window, as engines do for punctuation")
    parser.add_argument("--scenes", type=int, default=0)
    parser.add_argument("--show", action="store_true", help="print the texts that are not as expected")
    options = parser.parse_args()
    model = WhisperModel(str(options.model), device="cpu", compute_type="int8", cpu_threads=2)
    listener = Listener(model, options.prompt, options.window_s)
    results = measure_calls(listener, show=options.show)
    _print_table(results)
    if options.scenes:
        _print_table(measure_scenes(listener, options.scenes, show=options.show))
    worst = max(_rate([r for r in results if r.way == way and r.track != "mix"]) for way in WAYS)
    sys.exit(0 if worst < AIM else 1)


def measure_calls(listener: Listener, *, show: bool) -> list[Result]:
    """Return a result for each demo call, track and way."""
    expected = json.loads((DEMO_FOLDER / "expected.json").read_text(encoding="utf-8"))
    results: list[Result] = []
    for file, truth in expected.items():
        left, right = decode_audio(str(DEMO_FOLDER / "recordings" / file), split_stereo=True)
        for track, sound in zip(TRACKS, (left, right, (left + right) / 2), strict=True):
            said = [row for row in truth["segments"] if track in {"mix", row["speaker"]}]
            texts, starts = [row["text"] for row in said], [row["start_ms"] / 1000 for row in said]
            for way in WAYS:
                heard = listener.listen(sound, way)
                results.append(_compare(f"{file} {track}", track, way, heard, texts, starts, truth["language"], show))
    return results


def measure_scenes(listener: Listener, count: int, *, show: bool) -> list[Result]:
    """Return a result for each random scene and way; the scenes' seed is none that the training uses."""
    tokenizer = Tokenizer.from_file(str(DEMO_FOLDER / "model" / "tokenizer.json"))
    source = Examples(read_dialogues(), tokenizer, SCENES_SEED)
    results: list[Result] = []
    for place in range(count):
        longest_s = SCENES_S[place % len(SCENES_S)]
        scene = source.unseen_scene(longest_s)
        texts, starts = [said.text for said in scene.said], [said.start_s for said in scene.said]
        for way in WAYS:
            heard = listener.listen(scene.sound, way)
            name = f"scene up to {longest_s:2d} s"
            results.append(_compare(name, name, way, heard, texts, starts, scene.language, show))
    return results


def plain(text: str) -> str:
    """Return the letters, digits and characters of a text, without case, punctuation and spaces."""
    return "".join(c for c in unicodedata.normalize("NFKC", text).casefold() if unicodedata.category(c)[0] in "LN")


def _compare(  # noqa: PLR0917 - one row of the table
    name: str, track: str, way: str, heard: Heard, texts: list[str], starts: list[float], language: str, show: bool
) -> Result:
    truth, said = plain("".join(texts)), plain(heard.text)
    errors = Levenshtein.distance(truth, said)
    if show and errors:
        print(f"{name}, {way}:\n  expected {''.join(texts)}\n  heard    {heard.text}")
    nearest = [min(abs(start - other) for other in starts) for start in heard.starts_s]
    median = statistics.median(nearest) if nearest else None
    return Result(name, track, way, errors, len(truth), heard.language == language, median)


def _rate(results: Sequence[Result]) -> float:
    return sum(r.errors for r in results) / max(sum(r.characters for r in results), 1)


def _print_table(results: Sequence[Result]) -> None:
    names = dict.fromkeys(r.name for r in results)
    print(f"| {'what':38} | {' | '.join(WAYS)} |\n|---|---|---|")
    for name in names:
        rates = [_rate([r for r in results if r.name == name and r.way == way]) for way in WAYS]
        print(f"| {name:38} | {' | '.join(f'{rate:.4f}' for rate in rates)} |")
    for track in dict.fromkeys(r.track for r in results):
        rates = [_rate([r for r in results if r.track == track and r.way == way]) for way in WAYS]
        print(f"| all: {track:33} | {' | '.join(f'{rate:.4f}' for rate in rates)} |")
    languages = sum(r.language_found for r in results)
    starts = [r.median_start_error_s for r in results if r.median_start_error_s is not None]
    print(f"language found in {languages} of {len(results)}; start of segment, median of medians: ", end="")
    print(f"{statistics.median(starts):.2f} s\n" if starts else "nothing heard\n")


if __name__ == "__main__":
    main()
