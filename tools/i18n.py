"""Collects the texts of the window into its translation files and builds what the program loads.

``python tools/i18n.py`` does both; ``--check`` only tells whether a text is missing and changes nothing.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree as ET

import PySide6

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "qa_app" / "i18n"
LANGUAGES = ("en", "zh_CN", "zh_TW")
PROGRAMS = Path(PySide6.__file__).parent


def sources() -> list[str]:
    """Give every file that holds texts of the window."""
    files = [*sorted((ROOT / "qa_app" / "ui").rglob("*.py")), ROOT / "qa_app" / "bootstrap.py"]
    return [str(file.relative_to(ROOT)) for file in files]


def collect(folder: Path) -> None:
    """Bring the translation files of a folder up to date with the sources; English holds counts only."""
    for language in LANGUAGES:
        target = folder / f"qa_app_{language}.ts"
        only = ["-pluralonly"] if language == "en" else []
        options = ["-no-obsolete", "-locations", "none", "-source-language", "en", "-target-language", language]
        run("lupdate", *only, *options, *sources(), "-ts", str(target))


def build(folder: Path) -> None:
    """Build the files that the program loads."""
    for language in LANGUAGES:
        file = folder / f"qa_app_{language}.ts"
        run("lrelease", "-silent", str(file), "-qm", str(file.with_suffix(".qm")))


def run(program: str, *arguments: str) -> None:
    """Run one of Qt's programs, which come with PySide6."""
    result = subprocess.run(
        [str(PROGRAMS / program), *arguments], cwd=ROOT, check=False, capture_output=True, text=True
    )
    if result.returncode != 0:
        sys.exit(f"{program}: {result.stderr or result.stdout}")
    notes = [line for line in result.stderr.splitlines() if line.strip() and "Updating" not in line]
    if notes:
        print("\n".join(notes))


def unfinished(file: Path) -> list[str]:
    """Give every text of a translation file that has no translation."""
    messages = ET.parse(file).getroot().iter("message")
    return [
        message.findtext("source", "")
        for message in messages
        if (translation := message.find("translation")) is not None and translation.get("type") == "unfinished"
    ]


def check() -> int:
    """Tell what is missing without touching the files; give 1 where something is."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for language in LANGUAGES:
            file = FOLDER / f"qa_app_{language}.ts"
            (folder / file.name).write_bytes(file.read_bytes())
        collect(folder)
        missing = {language: unfinished(folder / f"qa_app_{language}.ts") for language in LANGUAGES}
    for language, texts in missing.items():
        for text in texts:
            print(f"{language}: {text}")
    return int(any(missing.values()))


def main(arguments: list[str]) -> int:
    """Do what the command line says."""
    if arguments == ["--check"]:
        return check()
    collect(FOLDER)
    build(FOLDER)
    for language in LANGUAGES:
        left = unfinished(FOLDER / f"qa_app_{language}.ts")
        print(f"{language}: {len(left)} texts to translate")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
