"""Commands over the words of a project."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from qa_app.cli.options import AsJson, actor, opened
from qa_app.cli.output import emit, say

if TYPE_CHECKING:
    from qa_app.model.glossary import GlossaryWord

glossary_app = typer.Typer(help="Words that recognition should know.", no_args_is_help=True)


def add_to(app: typer.Typer) -> None:
    """Add these commands."""
    app.add_typer(glossary_app, name="glossary")


@glossary_app.command("list")
def list_words(context: typer.Context, *, json: AsJson = False) -> None:
    """Print the words, with what is heard in their place."""
    from qa_app.services import glossary  # noqa: PLC0415

    with opened(context) as workspace:
        words = sorted(glossary.words(workspace), key=lambda each: each.key)
    if json:
        emit({"words": [_as_json(each) for each in words]})
        return
    for each in words:
        print("\t".join((each.word, "; ".join(each.variants), each.language, each.note)).rstrip())
    say(f"{len(words)} words.")


@glossary_app.command("import")
def import_words(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="csv or xlsx: words, and beside them variants, language, note.")],
    *,
    json: AsJson = False,
) -> None:
    """Add the words of a sheet; those that are known gain variants. Where one is wrong, none is taken."""
    from qa_app.services import glossary  # noqa: PLC0415
    from qa_app.services.importing.glossary_rows import read_glossary  # noqa: PLC0415

    with opened(context) as workspace:
        taken = glossary.take_in(workspace, actor(), read_glossary(file))
    if json:
        parts = {"added": taken.added, "extended": taken.extended, "known": taken.known}
        emit({name: [_as_json(each) for each in words] for name, words in parts.items()})
    say(f"{len(taken.added)} added, {len(taken.extended)} extended, {len(taken.known)} already there.")


@glossary_app.command("export")
def export_words(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="The sheet to write: .xlsx, or .csv.")],
    *,
    json: AsJson = False,
) -> None:
    """Write the words into a sheet that can be edited and imported again."""
    from qa_app.export.glossary_file import write_glossary  # noqa: PLC0415
    from qa_app.services import glossary  # noqa: PLC0415

    with opened(context) as workspace:
        words = glossary.words(workspace)
        write_glossary(file, words)
    if json:
        emit({"path": str(file), "words": len(words)})
    say(f"{len(words)} words: {file}")


def _as_json(word: GlossaryWord) -> dict[str, object]:
    return {"word": word.word, "variants": list(word.variants), "language": word.language, "note": word.note}
