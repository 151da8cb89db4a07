"""What the demo's model is trained on: windows cut from the demo's calls and random scenes of the same sentences."""

import json
import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from demo_dialogues import DEMO_FOLDER, DemoCall, Voice, sentences
from faster_whisper import decode_audio
from faster_whisper.feature_extractor import FeatureExtractor
from numpy.typing import NDArray
from telephone import TELEPHONE_HZ, Sound, mu_law_bytes, mu_law_sound, resample, speak
from tokenizers import Tokenizer

RATE_HZ = 16_000
FRAMES_PER_S = 100
TIMESTAMP_S = 0.02
HINTS_PER_S = 25
LANGUAGES = ("en", "zh")
NOISE_S = 60
NOISE_LEVELS = (0.0, 0.0005, 0.001, 0.002, 0.004)
SHARE_OF_CALLS = 0.55
SHARE_OF_SILENCE = 0.02
# Windows that end between two sentences, as the pipeline packs them; cut ones alone teach the model to stop early.
SHARE_WHOLE = 0.85
# Whether each reading of a window has timestamps, and whether earlier text goes before it.
READINGS = ((True, False), (False, False), (True, True), (False, True), (False, False))
LEAST_VISIBLE_S = 0.3


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence of a scene, from start_s to end_s."""

    start_s: float
    end_s: float
    text: str


@dataclass(frozen=True, slots=True)
class Scene:
    """A stretch of sound at 16 kHz and what is said in it, in the order of the starts."""

    language: str
    sound: Sound
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """The tokens that go in, what each must be followed by (-100: anything), and when each is said (-1: it is not)."""

    ids: list[int]
    targets: list[int]
    spots_s: list[float]


@dataclass(frozen=True, slots=True)
class Example:
    """Features (80, frames) and several readings of them: with and without timestamps and earlier text.

    hints, shape (2, frames / 4), tell of every second position of the encoder which sentence is being said there
    (counted from 1; 0 is silence) and which token, as if a sentence's tokens were all of one length.
    """

    mel: NDArray[np.float16]
    hints: NDArray[np.int64]
    readings: tuple[Reading, ...]


class Examples:
    """A source of random examples; the same seed gives the same ones."""

    def __init__(self, calls: Sequence[DemoCall], tokenizer: Tokenizer, seed: int) -> None:
        """Speak every sentence with every voice that may say it, and read the demo's recordings."""
        self._rng = random.Random(seed)
        self._tokenizer = tokenizer
        self._extract = FeatureExtractor()
        self._sentences = {language: sentences(tuple(calls), language) for language in LANGUAGES}
        known = [sentence for language in LANGUAGES for sentence in self._sentences[language]]
        self._places = {sentence: place + 1 for place, sentence in enumerate(known)}
        self._tracks = read_tracks(calls)
        self._pool = {language: _pool(calls, language) for language in LANGUAGES}
        generator = np.random.default_rng(seed)
        narrow = generator.normal(0, 1, NOISE_S * TELEPHONE_HZ).astype(np.float32)
        wide = generator.normal(0, 1, NOISE_S * RATE_HZ).astype(np.float32)
        self._noises = (resample(narrow, TELEPHONE_HZ, RATE_HZ), resample(narrow, TELEPHONE_HZ, RATE_HZ), wide)

    def example(self, window_s: int) -> Example:
        """Return one example whose features are window_s long, the rest behind the sound filled as engines fill it."""
        rng = self._rng
        filled_s = window_s if rng.random() < 0.4 else rng.uniform(0.4 * window_s, window_s)
        silent = rng.random() < SHARE_OF_SILENCE
        if silent:
            scene = Scene(rng.choice(LANGUAGES), np.zeros(int(filled_s * RATE_HZ), np.float32), ())
        elif rng.random() < SHARE_OF_CALLS:
            scene = self._call_window(filled_s)
        else:
            scene = self._random_scene(filled_s)
        scene = self._jitter(scene, filled_s)
        mel = self._features(scene.sound, window_s * FRAMES_PER_S)
        readings = tuple(self._reading(scene, timed=timed, prompted=prompted) for timed, prompted in READINGS)
        return Example(mel.astype(np.float16), self._hints(scene, window_s), readings)

    def unseen_scene(self, longest_s: float) -> Scene:
        """Return a random scene of the demo's sentences in whole, for measuring."""
        scene = self._random_scene(longest_s)
        return self._jitter(scene, 2 * longest_s)

    def _call_window(self, longest_s: float) -> Scene:
        """Cut speech out of one channel or the mix of a call as voice activity would, packed with short gaps."""
        rng = self._rng
        track = rng.choice(self._tracks)
        margin_s = rng.uniform(0.03, 0.45)
        join_s = rng.choice((0.0, 0.2, 2.0, 30.0))
        spans = _spans(track.said, margin_s, join_s, len(track.sound) / RATE_HZ)
        whole = rng.random() < SHARE_WHOLE
        first = 0 if rng.random() < 0.4 else rng.randrange(len(spans))
        parts: list[Sound] = []
        said: list[Said] = []
        now_s = 0.0
        for start_s, end_s, inside in spans[first:]:
            from_s = start_s
            if not parts and rng.random() < 0.4:
                inside = inside[rng.randrange(len(inside)) :]  # noqa: PLW2901
                from_s = max(inside[0].start_s - rng.uniform(0.0, 0.5), 0)
            part = track.sound[int(from_s * RATE_HZ) : int(end_s * RATE_HZ)]
            if parts and whole and now_s + len(part) / RATE_HZ > longest_s:
                break
            said += [Said(s.start_s - from_s + now_s, s.end_s - from_s + now_s, s.text) for s in inside]
            parts.append(part)
            now_s += len(part) / RATE_HZ
            if now_s > longest_s:
                break
        return Scene(track.language, np.concatenate(parts), tuple(said))

    def _random_scene(self, longest_s: float) -> Scene:
        """Put sentences of any call after each other in any order."""
        rng = self._rng
        language = rng.choice(LANGUAGES)
        count = rng.randint(1, max(2, int(longest_s / 2)))
        pool = rng.choice(self._pool[language])
        sound = np.zeros(int((longest_s + 8) * RATE_HZ), np.float32)
        said: list[Said] = []
        now_s = rng.uniform(0.0, 0.8)
        whole = rng.random() < SHARE_WHOLE
        for _ in range(count):
            text, part = rng.choice(pool)
            end_s = now_s + len(part) / RATE_HZ
            start = int(now_s * RATE_HZ)
            too_long = end_s > longest_s if whole and said else now_s > longest_s
            if too_long or start + len(part) > len(sound):
                break
            sound[start : start + len(part)] += part * np.float32(rng.uniform(0.4, 1.0))
            said.append(Said(now_s, end_s, text))
            now_s = end_s + rng.uniform(0.05, 1.3)
        return Scene(language, sound[: int((said[-1].end_s + rng.uniform(0.05, 0.6)) * RATE_HZ)], tuple(said))

    def _jitter(self, scene: Scene, longest_s: float) -> Scene:
        """Change tempo, loudness and noise a little, and cut at longest_s as a full window is cut."""
        rng = self._rng
        sound, said = scene.sound, scene.said
        if rng.random() < 0.5:
            rate = rng.uniform(0.96, 1.04)
            places = np.arange(int(len(sound) / rate), dtype=np.float32) * np.float32(rate)
            sound = np.interp(places, np.arange(len(sound), dtype=np.float32), sound).astype(np.float32)
            said = tuple(Said(s.start_s / rate, s.end_s / rate, s.text) for s in said)
        sound = sound[: int(longest_s * RATE_HZ)] * np.float32(rng.uniform(0.3, 1.5))
        noise = rng.choice(self._noises)
        start = rng.randrange(len(noise) - len(sound))
        sound = sound + noise[start : start + len(sound)] * np.float32(rng.choice(NOISE_LEVELS))
        return replace(scene, sound=sound, said=said)

    def _features(self, sound: Sound, frames: int) -> NDArray[np.float32]:
        mel = self._extract(sound, padding=0)[:, : min(len(sound) // 160, frames)]
        floor = float(mel.min()) if self._rng.random() < 0.25 else 0.0
        return np.pad(mel, ((0, 0), (0, frames - mel.shape[1])), constant_values=floor)

    def _reading(self, scene: Scene, *, timed: bool, prompted: bool) -> Reading:
        number = self._tokenizer.token_to_id
        before = self._prompt(scene.language) if prompted else []
        start = [number("<|startoftranscript|>"), number(f"<|{scene.language}|>"), number("<|transcribe|>")]
        if not scene.said:
            ids = [*before, *start, number("<|notimestamps|>"), number("<|endoftext|>")]
            return Reading(ids, [-100] * len(before) + [number("<|nospeech|>")] + [-100] * 4, [-1.0] * len(ids))
        length_s = len(scene.sound) / RATE_HZ
        whole = [s for s in scene.said if s.end_s <= length_s + 0.1]
        cut = [s for s in scene.said if s.end_s > length_s + 0.1 and s.start_s < length_s - LEAST_VISIBLE_S]
        ids = [*before, *start]
        spots_s = [-1.0] * len(ids)
        if not timed:
            ids, spots_s = [*ids, number("<|notimestamps|>")], [*spots_s, -1.0]
        for said in whole:
            words = self._words(scene.language, said.text)
            token_s = (said.end_s - said.start_s) / len(words)
            spots = [said.start_s + (place + 0.5) * token_s for place in range(len(words))]
            ids += [self._time(said.start_s), *words, self._time(said.end_s)] if timed else words
            spots_s += [said.start_s, *spots, said.end_s] if timed else spots
        if timed and cut:  # a sentence that goes on is left to the next window
            ids.append(self._time(cut[0].start_s))
            spots_s.append(cut[0].start_s)
        ids.append(number("<|endoftext|>"))
        return Reading(ids, [-100] * len(before) + ids[len(before) + 1 :] + [-100], [*spots_s, -1.0])

    def _hints(self, scene: Scene, window_s: int) -> NDArray[np.int64]:
        hints = np.full((2, window_s * HINTS_PER_S), -100, np.int64)
        silence = [[0], [self._tokenizer.token_to_id("<|endoftext|>")]]
        hints[:, : int(len(scene.sound) / RATE_HZ * HINTS_PER_S)] = silence
        for said in scene.said:
            tokens = np.array(self._words(scene.language, said.text))
            times = np.arange(max(round(said.start_s * HINTS_PER_S), 0), min(said.end_s, window_s) * HINTS_PER_S)
            places = (times / HINTS_PER_S - said.start_s) / (said.end_s - said.start_s) * len(tokens)
            inside = times.astype(np.int64)
            inside = inside[inside < hints.shape[1]]
            spoken = tokens[np.clip(places.astype(np.int64), 0, len(tokens) - 1)][: len(inside)]
            wanted = [np.full(len(inside), self._places[said.text]), spoken]
            hints[:, inside] = np.where(hints[:, inside] == -100, -100, wanted)
        return hints

    def _prompt(self, language: str) -> list[int]:
        """Earlier text: sentences of the demo, or any tokens at all, since nobody knows what prompt an engine sets."""
        rng = self._rng
        if rng.random() < 0.5:
            texts = rng.choices(self._sentences[language], k=rng.randint(1, 3))
            words = [token for text in texts for token in self._words(language, text)]
        else:
            first_special = self._tokenizer.token_to_id("<|endoftext|>")
            words = [rng.randrange(first_special) for _ in range(rng.randint(2, 80))]
        return [self._tokenizer.token_to_id("<|startofprev|>"), *words]

    def _words(self, language: str, text: str) -> list[int]:
        lead = " " if language == "en" else ""
        return list(self._tokenizer.encode(lead + text, add_special_tokens=False).ids)

    def _time(self, seconds: float) -> int:
        place = min(max(round(seconds / TIMESTAMP_S), 0), 1_500)
        return int(self._tokenizer.token_to_id("<|notimestamps|>")) + 1 + place


def read_tracks(calls: Sequence[DemoCall], folder: Path = DEMO_FOLDER) -> tuple[Scene, ...]:
    """Return each channel and the mix of every demo call at 16 kHz, as the engine decodes them."""
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    tracks: list[Scene] = []
    for call in calls:
        left, right = decode_audio(str(folder / "recordings" / call.file), split_stereo=True)
        rows = expected[call.file]["segments"]
        said = [(row["speaker"], Said(row["start_ms"] / 1000, row["end_ms"] / 1000, row["text"])) for row in rows]
        for speaker, sound in (("agent", left), ("customer", right)):
            mine = tuple(s for who, s in said if who == speaker)
            tracks.append(Scene(call.language, sound.astype(np.float32), mine))
        mixed = ((left + right) / 2).astype(np.float32)
        tracks.append(Scene(call.language, mixed, tuple(s for _, s in said)))
    return tuple(tracks)


def _spans(
    said: Sequence[Said], margin_s: float, join_s: float, length_s: float
) -> list[tuple[float, float, list[Said]]]:
    """Return the stretches (start, end, sentences) of speech with a margin, joined across pauses up to join_s."""
    spans: list[tuple[float, float, list[Said]]] = []
    for sentence in said:
        start_s, end_s = max(sentence.start_s - margin_s, 0.0), min(sentence.end_s + margin_s, length_s)
        if spans and start_s - spans[-1][1] <= join_s:
            before = spans.pop()
            spans.append((before[0], max(end_s, before[1]), [*before[2], sentence]))
        else:
            spans.append((start_s, end_s, [sentence]))
    return spans


def _pool(calls: Sequence[DemoCall], language: str) -> tuple[tuple[tuple[str, Sound], ...], ...]:
    """Return three choices to draw a scene from: (text, sound) of the agents, of the customers, and of both."""
    mine = [call for call in calls if call.language == language]
    spoken: dict[str, list[tuple[str, Sound]]] = {}
    for speaker in ("agent", "customer"):
        voices = dict.fromkeys(call.voice(speaker) for call in mine)
        texts = dict.fromkeys(turn.text for call in mine for turn in call.turns if turn.speaker == speaker)
        spoken[speaker] = [(text, _heard(text, voice)) for text in texts for voice in voices]
    agents, customers = tuple(spoken["agent"]), tuple(spoken["customer"])
    return agents, customers, agents + customers


def _heard(text: str, voice: Voice) -> Sound:
    """Speech as it comes out of a telephone's WAV: through mu-law, at 16 kHz."""
    return resample(mu_law_sound(mu_law_bytes(speak(text, voice))), TELEPHONE_HZ, RATE_HZ)
