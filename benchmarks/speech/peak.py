"""The most memory that an hour takes, of one side in a process of its own; prints it in bytes.

Run as ``python -m benchmarks.speech.peak ours|peer MODEL RECORDING FOLDER``.
"""

from __future__ import annotations

import resource
import sys
from itertools import islice
from pathlib import Path

PEER_LINES = 10
UNIT_BYTES = 1 if sys.platform == "darwin" else 1024


def main() -> None:
    """Recognise and print."""
    side, model, recording, folder = sys.argv[1:]
    if side == "peer":
        _peer(model, recording)
    else:
        _ours(Path(model), Path(recording), Path(folder))
    used = sum(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print(used * UNIT_BYTES)


def _peer(model: str, recording: str) -> None:
    """Take the first lines: the spectrogram of the whole file comes before them, and nothing grows after."""
    from faster_whisper import WhisperModel  # noqa: PLC0415  (the other side's memory would count it)

    segments, _told = WhisperModel(model, compute_type="int8").transcribe(recording, language="zh")
    list(islice(segments, PEER_LINES))


def _ours(model: Path, recording: Path, workspace: Path) -> None:
    """Recognise the whole; what the recognition process takes is added to what this one takes."""
    from qa_app.config.paths import Paths  # noqa: PLC0415  (as above)
    from qa_app.model.agents import Actor  # noqa: PLC0415
    from qa_app.services.recognise import recognise  # noqa: PLC0415
    from qa_app.services.recognition import unrecognised  # noqa: PLC0415
    from qa_app.services.workspace import open_workspace  # noqa: PLC0415

    assert recording.is_file()
    opened = open_workspace(Paths(workspace))
    try:
        report = recognise(opened, Actor("benchmark"), unrecognised(opened), model=str(model), language="zh")
        assert len(report.done) == 1, report
    finally:
        opened.close()


if __name__ == "__main__":
    main()
