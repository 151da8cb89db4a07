"""Commands over recognition: transcribe calls, print a transcript, the model store."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from qa_app.cli.models import models_app
from qa_app.cli.options import AsJson, actor, opened
from qa_app.cli.output import emit, progress_bar, say, tell
from qa_app.cli.output import language as spoken
from qa_app.messages import sentence
from qa_app.model.transcript import Transcript

INTERRUPTED = 130


class Language(StrEnum):
    """What is spoken in the recordings."""

    AUTO = "auto"
    ZH = "zh"
    EN = "en"


class Format(StrEnum):
    """How a transcript is printed."""

    JSON = "json"
    SRT = "srt"
    VTT = "vtt"
    TXT = "txt"


def add_to(app: typer.Typer) -> None:
    """Add these commands."""
    app.command("transcribe")(transcribe)
    app.command("transcript")(transcript)
    app.add_typer(models_app, name="models")


def transcribe(
    context: typer.Context,
    calls: Annotated[list[str] | None, typer.Argument(help="Numbers of calls.")] = None,
    model: Annotated[str | None, typer.Option(help="Name in the model store, or a model's folder.")] = None,
    language: Annotated[Language | None, typer.Option(help="What is spoken.")] = None,
    *,
    everything: Annotated[bool, typer.Option("--all", help="All calls that are not recognised yet.")] = False,
    json: AsJson = False,
) -> None:
    """Recognise what is not recognised yet; can be stopped and started again."""
    from qa_app.services import machine, speakers  # noqa: PLC0415
    from qa_app.services.calls import find  # noqa: PLC0415
    from qa_app.services.recognise import recognise  # noqa: PLC0415
    from qa_app.services.recognition import unrecognised  # noqa: PLC0415

    if bool(calls) == everything:
        raise typer.BadParameter("name calls, or --all")
    with opened(context) as workspace, progress_bar() as control:
        chosen = unrecognised(workspace) if everything else tuple(find(workspace, number).id for number in calls or ())
        wanted = None if language is None else str(language)
        report = recognise(workspace, actor(), chosen, model=model, language=wanted, control=control)
        news = (machine.news(workspace), speakers.news(workspace))
    for each in news:
        if each is not None:
            tell(each)
    failures = [
        {"call": number, "code": fault.code, "message": sentence(fault, spoken())} for number, fault in report.failed
    ]
    if json:
        emit(
            {
                "done": list(report.done),
                "failed": failures,
                "remaining": report.remaining,
                "audio_s": round(report.audio_s, 3),
                "work_s": round(report.work_s, 3),
            },
        )
    for number, fault in report.failed:
        say(f"{number}: {sentence(fault, spoken())}")
    say(f"{len(report.done)} recognised, {len(failures)} failed, {report.remaining} remaining.")
    if report.stopped:
        raise typer.Exit(INTERRUPTED)
    if failures:
        raise typer.Exit(1)


def transcript(
    context: typer.Context,
    call: Annotated[str, typer.Argument(help="Number of the call.")],
    form: Annotated[Format, typer.Option("--format", help="How it is printed.")] = Format.TXT,
    *,
    json: AsJson = False,
) -> None:
    """Print the transcript of a call."""
    from qa_app.services import transcripts  # noqa: PLC0415
    from qa_app.services.calls import find  # noqa: PLC0415

    with opened(context) as workspace:
        text = transcripts.demanded(workspace, find(workspace, call).id)
    if json or form is Format.JSON:
        emit(transcript_document(call, text))
        return
    printers = {Format.SRT: transcripts.as_srt, Format.VTT: transcripts.as_vtt, Format.TXT: transcripts.as_text}
    print(printers[form](text), end="")


def transcript_document(call: str, text: Transcript) -> dict[str, object]:
    """Give a transcript as `transcript --format json` prints it."""
    return {
        "call": call,
        "language": text.language,
        "model": text.model,
        "segments": [
            {
                "start_ms": segment.start_ms,
                "end_ms": segment.end_ms,
                "speaker": str(segment.speaker),
                "text": segment.text,
                **({} if segment.raw_text is None else {"raw_text": segment.raw_text}),
                "confidence": round(segment.confidence, 4),
                "words": [
                    {
                        "start_ms": word.start_ms,
                        "end_ms": word.end_ms,
                        "text": word.text,
                        "confidence": round(word.probability, 4),
                    }
                    for word in segment.words
                ],
            }
            for segment in text.segments
        ],
    }
