"""Recognition against whisper-ctranslate2 and faster-whisper, both sides in turn: ``python -m benchmarks.speech``.

The models have Whisper's exact shapes and made-up weights (see `benchmarks.speech.models`), the calls are real talk.

On two quiet cores all parts take about 45 minutes, with ``--calls 10`` about 25, with ``--quick`` about 10.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from importlib.metadata import version
from pathlib import Path

from benchmarks.measure import RESULTS, median, report, seconds
from benchmarks.speech import cancels, ours, peers
from benchmarks.speech.calls import HOUR_S, MONO, STEREO, Calls, calls
from benchmarks.speech.models import SHAPES, model
from benchmarks.speech.ours import Program
from benchmarks.speech.peers import NoPeerError

FOLDER = RESULTS.parent / "bench-speech"
ROUNDS = 5
CALLS = STEREO + MONO
QUICK_CALLS = 4
MIDWAY = 0.5
BIG = "small"
PARTS = ("peer", "stereo", "memory", "restart", "cancel")


@dataclass(frozen=True, slots=True)
class Bench:
    """What all parts need.

    Attributes:
        name: Of the model.
        mixed: Calls of which half are stereo.
        half: How many of the stereo calls are compared with their mixes.
    """

    name: str
    rounds: int
    mixed: tuple[Path, ...]
    half: int
    calls: Calls
    program: Program

    @property
    def model(self) -> Path:
        """Folder of the model."""
        return self.program.model

    @property
    def what(self) -> str:
        """What is recognised, as the names of measures say it."""
        return f"{len(self.mixed)} three-minute calls ({self.calls.told}, half of them stereo), {self.told_model}"

    @property
    def told_model(self) -> str:
        """The model, as the names of measures say it."""
        return f"{self.name}'s shapes, int8, one pass, {os.cpu_count()} cores"


def main() -> None:
    """Measure and report."""
    chosen = _arguments()
    found = calls(FOLDER)
    count = chosen.calls or (QUICK_CALLS if chosen.quick else CALLS)
    bench = Bench(
        name=chosen.model,
        rounds=chosen.rounds or (1 if chosen.quick else ROUNDS),
        mixed=tuple(found.mixed[place * len(found.mixed) // count] for place in range(count)),
        half=count // 2,
        calls=found,
        program=Program(FOLDER / f"work-{os.getpid()}", model(FOLDER, chosen.model)),
    )
    parts: dict[str, Callable[[Bench], None]] = {
        "peer": against_peer,
        "stereo": stereo_against_mono,
        "memory": peak_memory,
        "restart": restart,
        "cancel": cancel,
    }
    try:
        for part in chosen.only or PARTS:
            parts[part](bench)
    finally:
        shutil.rmtree(bench.program.folder, ignore_errors=True)


def against_peer(bench: Bench) -> None:
    """Measure all calls against the peer by its defaults and by ours, and against one process a file."""
    program = bench.program
    template = program.prepared("calls", bench.mixed)
    each = ours.numbers(template)
    told = f"{peers.PEER} {peers.PEER_VERSION}"
    ways: dict[str, Callable[[], object]] = {"ours": partial(program.transcribe, template)}
    try:
        peer = peers.install(FOLDER / "peer")
    except NoPeerError as error:
        print(error, file=sys.stderr)
        report(f"recognise {bench.what} / {told}: NOT MEASURED, the peer cannot be installed here", 0, "ratio", None, 0)
    else:
        threads = os.cpu_count() or 1
        run = partial(peers.transcribe, peer, recordings=bench.mixed, out=program.folder / "peer")
        ways["defaults"] = partial(run, peers.defaults(bench.model))
        ways["equal"] = partial(run, peers.equal(bench.model, threads))
    ways["each"] = partial(program.transcribe, template, each)
    warm(bench)
    walls, works = in_turn(ways, bench.rounds)
    goals = {
        "defaults": (f"{told}, its defaults (one after another, beam 5, no word times)", "<= 0.8"),
        "equal": (f"{told}, equal options ({' '.join(peers.EQUAL)} --threads {os.cpu_count()}, word times)", "<= 1.05"),
        "each": ("one process a file of ours", "<= 0.6"),
    }
    for way, (against, goal) in goals.items():
        if way not in ways:
            continue
        ratio = median([mine / other for mine, other in zip(walls["ours"], walls[way], strict=True)])
        report(f"recognise {bench.what} / {against}", ratio, "ratio", goal, bench.rounds)
        busy = median([mine / other for mine, other in zip(works["ours"], works[way], strict=True)])
        report(f"processor time of the same / {against}", busy, "ratio", None, bench.rounds)
    for way, taken in walls.items():
        report(f"recognise {bench.what}: {way}", median(taken), "s", None, bench.rounds)
    if "equal" in ways:
        written = peers.transcribe(peer, peers.equal(bench.model, threads), bench.mixed, program.folder / "peer")
        mine = ours.characters(program.transcribe(template))
        report(f"characters written of {bench.what}, ours / equal options", mine / written, "ratio", None, 1)


def stereo_against_mono(bench: Bench) -> None:
    """Measure stereo calls against mixes of the same ones."""
    program = bench.program
    stereo = program.prepared("stereo", bench.calls.stereo[: bench.half])
    mono = program.prepared("mono", bench.calls.mixes[: bench.half])
    warm(bench)
    ways = {"stereo": partial(program.transcribe, stereo), "mono": partial(program.transcribe, mono)}
    walls, _works = in_turn(ways, bench.rounds)
    ratio = median([both / mix for both, mix in zip(walls["stereo"], walls["mono"], strict=True)])
    what = f"recognise {bench.half} stereo calls / the same calls' mono mixes, {bench.told_model}"
    report(what, ratio, "ratio", "<= 1.25", bench.rounds)


def peak_memory(bench: Bench) -> None:
    """Measure the most memory of an hour against faster-whisper's sequential way."""
    program, hour = bench.program, bench.calls.hour
    warm(bench)
    workspace = program.copied(program.prepared("hour", [hour]))
    used = {
        side: int(
            subprocess.check_output(
                [
                    *(sys.executable, "-m", "benchmarks.speech.peak", side),
                    *map(str, (bench.model, hour, workspace)),
                ]
            )
        )
        for side in ("peer", "ours")
    }
    peer = f"faster-whisper {version('faster-whisper')} WhisperModel.transcribe, int8, up to its tenth line"
    what = f"most memory of an hour, program and recognition process together, {bench.told_model}"
    report(f"{what} / {peer}", used["ours"] / used["peer"], "ratio", "<= 0.5", 1)
    for side, value in used.items():
        report(f"{what}: {side}", value / 1024**2, "MiB", None, 1)


def restart(bench: Bench) -> None:
    """Measure what a restart after a kill takes against what remained at the normal pace."""
    program = bench.program
    template = program.prepared("hour", [bench.calls.hour])
    warm(bench)
    whole_s = seconds(lambda: program.transcribe(template))
    workspace, remained = program.kill_midway(template, MIDWAY)
    rest_s = seconds(lambda: program.resume(workspace))
    assert ours.progress(workspace) == 1
    what = f"finish an hour after kill -9 with {remained:.0%} to do / as much of an unbroken run, {bench.told_model}"
    report(what, rest_s / (remained * whole_s), "ratio", "<= 1.1", 1)
    report(f"recognise an hour, {bench.told_model}", whole_s, "s", None, 1)


def cancel(bench: Bench) -> None:
    """Measure how soon the engine is free, with this model and a big one."""
    for name in dict.fromkeys((bench.name, BIG)):
        found = cancels.times(model(FOLDER, name), bench.calls.hour, HOUR_S * 1000)
        moments = [taken for each in found.values() for taken in each]
        what = f"from cancelling an hour to a free engine, worst of {len(moments)} moments, {name}'s shapes"
        report(what, max(moments), "s", "<= 1", len(moments))
        for phase, each in found.items():
            report(
                f"from cancelling to a free engine, worst while {phase}, {name}'s shapes",
                max(each),
                "s",
                None,
                len(each),
            )


def warm(bench: Bench) -> None:
    """Measure this computer, as a user's is once, and recognise one call, so that files are in memory."""
    bench.program.measure()
    bench.program.transcribe(bench.program.prepared("warm", bench.mixed[:1]))


def in_turn(
    ways: Mapping[str, Callable[[], object]], rounds: int
) -> tuple[dict[str, list[float]], dict[str, list[float]]]:
    """Run each way in turn, so many times.

    Returns:
        Seconds by the clock, and seconds of processor time, by way.
    """
    walls: dict[str, list[float]] = {way: [] for way in ways}
    works: dict[str, list[float]] = {way: [] for way in ways}
    for _ in range(rounds):
        for way, run in ways.items():
            before, began = os.times(), time.perf_counter()
            run()
            walls[way].append(time.perf_counter() - began)
            after = os.times()
            works[way].append(
                after.children_user + after.children_system - before.children_user - before.children_system
            )
    return walls, works


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speech", description=__doc__)
    parser.add_argument("--model", choices=SHAPES, default="tiny", help="whose shapes")
    parser.add_argument(
        "--rounds", type=int, help=f"of which the median is taken; {ROUNDS}, or one with --quick", metavar="COUNT"
    )
    parser.add_argument(
        "--calls",
        type=int,
        choices=range(2, CALLS + 1, 2),
        help=f"an even number, half of them stereo; {CALLS}, or {QUICK_CALLS} with --quick",
        metavar="COUNT",
    )
    parser.add_argument("--quick", action="store_true", help="few calls, one round")
    parser.add_argument("--only", action="append", choices=PARTS, help="a part; may be given more than once")
    return parser.parse_args()


if __name__ == "__main__":
    main()
