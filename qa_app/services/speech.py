"""Talk metrics of a recording, as the command line prints them."""

from __future__ import annotations

from pathlib import Path

from qa_app.speech.metrics import talk_metrics


def measure(file: Path) -> dict[str, object]:
    """Measure who speaks how much in a recording, without recognising it.

    Returns:
        duration_ms, channels, dual_mono, speakers (name to talk_ms, talk_share_pct and interruptions),
        longest_silence_ms, overtalk_ms and interruptions.

    Raises:
        ProblemError: The recording cannot be used.
    """
    found = talk_metrics(file)
    all_talk_ms = sum(each.talk_ms for each in found.speakers)
    return {
        "duration_ms": found.duration_ms,
        "channels": found.channels,
        "dual_mono": found.dual_mono,
        "speakers": {
            str(each.speaker): {
                "talk_ms": each.talk_ms,
                "talk_share_pct": round(100 * each.talk_ms / all_talk_ms, 1) if all_talk_ms else 0.0,
                "interruptions": each.interruptions,
            }
            for each in found.speakers
        },
        "longest_silence_ms": found.longest_silence_ms,
        "overtalk_ms": found.overtalk_ms,
        "interruptions": found.interruptions,
    }
