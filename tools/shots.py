"""Draws every screen, tab, menu, dialog and question in every language and both themes into build/shots.

``--list`` names the pictures; ``--only NAME`` draws one of them or, by a pattern (``ranking*``), several. ``--hostile``
draws a workspace with the longest names and many rows instead of the demo's, ``--size 1024x720`` a smaller window,
``--docs --languages zh_CN`` the pictures of that guide into docs/pictures;
``QT_SCALE_FACTOR=1.5`` draws at 150 %. Without a demo model the demo's calls are taken in without their transcripts.
"""

from __future__ import annotations

import argparse
import os
import shutil
import tempfile
from collections.abc import Callable
from fnmatch import fnmatch
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import shot_dialogs as dialogs
import shot_screens as screens
from PySide6.QtCore import QSize, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget
from shot_data import fill, fill_hostile
from shot_stage import SCREENS, Shown, Stage, close_stage, open_stage

from qa_app.config.paths import Paths
from qa_app.config.settings import ThemeChoice

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "build" / "shots"
LANGUAGES = ("en", "zh_CN", "zh_TW")
THEMES = (ThemeChoice.LIGHT, ThemeChoice.DARK)
SIZE = "1440x900"
HOSTILE_ROWS = 5000
Draw = Callable[[Stage], Shown]
VIEWS: tuple[tuple[Draw, str], ...] = (
    (screens.calls_views, "calls calls-card calls-menu calls-columns calls-imports calls-nothing"),
    (screens.review_views, "review-start review"),
    (
        screens.ranking_views,
        "ranking ranking-agent ranking-teams ranking-adjustments ranking-appeals ranking-menu ranking-what-if",
    ),
    (screens.rubrics_views, "rubrics rubrics-health rubrics-compare rubrics-text rubrics-workshop"),
    (screens.settings_views, "settings settings-all"),
    (screens.frame_views, "frame-folded frame-jobs"),
    (
        dialogs.month_views,
        "ranking-close ranking-figures ranking-points ranking-stars ranking-notice ranking-figures-sheet",
    ),
    (dialogs.closed_month_views, "ranking-closed ranking-points-given ranking-reopen"),
    (dialogs.appeal_views, "ranking-appeal"),
    (
        dialogs.evaluations_views,
        "evaluations-empty evaluations-json evaluations-sheet evaluations-long evaluations-undo",
    ),
    (dialogs.import_views, "import-empty import-files import-sheet import-names import-question"),
    (dialogs.call_views, "calls-remove calls-with-model review-skip"),
    (dialogs.recognition_views, "models models-remove queue-empty queue"),
    (dialogs.glossary_views, "words-empty words words-apply"),
    (dialogs.find_views, "palette search search-nothing keys"),
    (dialogs.fault_views, "toasts crash quit"),
    (dialogs.rubric_question_views, "rubrics-new rubrics-publish rubrics-retire rubrics-discard"),
)
GUIDE = {
    "calls-card": "calls",
    "review": "review",
    "ranking": "ranking",
    "rubrics": "rubrics",
    "rubrics-workshop": "workshop",
}
GUIDE_LANGUAGES = {"en": "", "zh_CN": "-zh_CN"}
EMPTY_NAMES = tuple(f"{screen}-empty" for screen in SCREENS)


def draw(name: str, widget: QWidget, size: QSize, suffix: str) -> None:
    """Write one picture; the window has the asked size, everything else its own."""
    if widget.isWindow() and not isinstance(widget, QDialog | QMenu):
        widget.resize(size)
    file = TARGET / f"{name}-{suffix}.png"
    widget.grab().save(str(file))
    print(file.relative_to(ROOT))


def draw_all(stage: Stage, views: tuple[tuple[Draw, str], ...], options: argparse.Namespace) -> None:
    """Draw these views in every asked language and theme."""
    themes = THEMES if options.themes == "both" else (ThemeChoice(options.themes),)
    for language in options.languages.split(","):
        for theme in (ThemeChoice.LIGHT,) if options.docs else themes:
            stage.speak(language, theme)
            suffix = f"{language.replace('_', '-')}-{theme}" + ("-hostile" if options.hostile else "")
            for show, names in views:
                if any(is_wanted(name, options) for name in names.split()):
                    for name, widget in show(stage):
                        if is_wanted(name, options):
                            draw(name, widget, stage.size, suffix)


def is_wanted(name: str, options: argparse.Namespace) -> bool:
    """Tell whether a picture was asked for."""
    return name in GUIDE if options.docs else fnmatch(name, options.only)


def read_options() -> argparse.Namespace:
    """Read what is asked for."""
    parser = argparse.ArgumentParser(description="Draw every screen and dialog.")
    parser.add_argument("--only", default="*", help="one picture by name, or a pattern of names")
    parser.add_argument("--languages", default=",".join(LANGUAGES), help="codes with commas between them")
    parser.add_argument("--themes", default="both", choices=("both", *map(str, THEMES)))
    parser.add_argument("--size", default=SIZE, help="of the window, 1440x900")
    parser.add_argument("--hostile", action="store_true", help="the longest names and many rows")
    parser.add_argument("--rows", type=int, default=HOSTILE_ROWS, help="evaluations of the hostile workspace")
    parser.add_argument("--docs", action="store_true", help="the guide's pictures alone, of one language")
    parser.add_argument("--list", action="store_true", help="name the pictures and draw none")
    return parser.parse_args()


def keep_for_guide(language: str) -> None:
    """Put the pictures that the guide of a language shows beside it."""
    for name, kept in GUIDE.items():
        picture = TARGET / f"{name}-{language.replace('_', '-')}-{ThemeChoice.LIGHT}.png"
        shutil.copyfile(picture, ROOT / "docs" / "pictures" / f"{kept}{GUIDE_LANGUAGES[language]}.png")


def pass_over(_kind: QtMsgType, _context: object, _message: str) -> None:
    """Say nothing of what the platform without a screen cannot do."""


def draw_workspaces(application: QApplication, options: argparse.Namespace) -> None:
    """Draw what was asked for of a workspace that is filled for it, and of an empty one."""
    width, height = map(int, options.size.split("x"))
    with tempfile.TemporaryDirectory() as folder:
        if any(is_wanted(name, options) for _show, names in VIEWS for name in names.split()):
            paths = Paths.of(Path(folder) / "full")
            if options.hostile:
                fill_hostile(paths, options.rows)
            else:
                fill(paths)
            stage = open_stage(application, paths, QSize(width, height))
            draw_all(stage, VIEWS, options)
            close_stage(stage)
        if any(is_wanted(name, options) for name in EMPTY_NAMES) and not options.hostile:
            stage = open_stage(application, Paths.of(Path(folder) / "empty"), QSize(width, height))
            draw_all(stage, ((screens.empty_views, " ".join(EMPTY_NAMES)),), options)
            close_stage(stage)


def main() -> None:
    """Draw everything, or what was asked for."""
    options = read_options()
    if options.list:
        print("\n".join((*(name for _show, names in VIEWS for name in names.split()), *EMPTY_NAMES)))
        return
    TARGET.mkdir(parents=True, exist_ok=True)
    qInstallMessageHandler(pass_over)
    application = QApplication([])
    draw_workspaces(application, options)
    if options.docs:
        keep_for_guide(options.languages)


if __name__ == "__main__":
    main()
