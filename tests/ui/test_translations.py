"""Languages: complete, switchable, and never a text that lupdate cannot find."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import opencc
import pytest
from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QApplication

import qa_app
from qa_app.ui.translations import Translations, fitting

PACKAGE = Path(qa_app.__file__).parent
FOLDER = PACKAGE / "i18n"
TRANSLATED = ("zh_CN", "zh_TW")
PLACEHOLDER = re.compile(r"\{\w*\}|%L?n")
COUNT = re.compile(r"%L?n")
COUNTED = 3


REWRITTEN = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
import qa_app
from qa_app.ui.translations import Translations
application = QCoreApplication([])
qa_app.__file__ = str(Path(sys.argv[1]) / "__init__.py")
translations = Translations(application)
translations.use("zh_CN")
Path(sys.argv[1], "i18n", "qa_app_zh_CN.qm").write_bytes(b"")
sys.stdout.reconfigure(encoding="utf-8")
print(QCoreApplication.translate("CallsScreen", "Calls"), end="")
"""


def sources() -> list[Path]:
    return sorted([*(PACKAGE / "ui").rglob("*.py"), PACKAGE / "bootstrap.py"])


def messages(language: str) -> list[tuple[str, ET.Element]]:
    tree = ET.parse(FOLDER / f"qa_app_{language}.ts")
    return [
        (context.findtext("name", ""), message)
        for context in tree.getroot().iter("context")
        for message in context.iter("message")
        if message.find("translation").get("type") not in {"vanished", "obsolete"}
    ]


def forms(message: ET.Element) -> list[str]:
    translation = message.find("translation")
    plural = [form.text or "" for form in translation.iter("numerusform")]
    return plural or [translation.text or ""]


def calls_of(tree: ast.AST, names: frozenset[str]) -> list[ast.Call]:
    return [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in names
    ]


def is_literal(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


@pytest.mark.parametrize("file", sources(), ids=lambda file: str(file.relative_to(PACKAGE)))
def test_that_only_literal_texts_are_translated(file: Path) -> None:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    wrong = [call.lineno for call in calls_of(tree, frozenset({"tr"})) if not is_literal(call.args[0])]
    wrong += [
        call.lineno for call in calls_of(tree, frozenset({"translate"})) if not all(map(is_literal, call.args[:2]))
    ]
    assert wrong == []


@pytest.mark.parametrize("file", sources(), ids=lambda file: str(file.relative_to(PACKAGE)))
def test_that_a_count_in_a_text_is_given_as_a_count(file: Path) -> None:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    wrong = [
        call.lineno
        for call in calls_of(tree, frozenset({"tr"}))
        if is_literal(call.args[0]) and bool(COUNT.search(call.args[0].value)) != (len(call.args) == COUNTED)
    ]
    assert wrong == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_that_every_text_is_translated(language: str) -> None:
    open_texts = [
        (context, message.findtext("source"))
        for context, message in messages(language)
        if message.find("translation").get("type") == "unfinished" or not all(forms(message))
    ]
    assert messages(language)
    assert open_texts == []


@pytest.mark.parametrize("language", [*TRANSLATED, "en"])
def test_that_a_translation_has_the_placeholders_of_its_source(language: str) -> None:
    wrong = [
        (message.findtext("source"), form)
        for _context, message in messages(language)
        for form in forms(message)
        if sorted(PLACEHOLDER.findall(form)) != sorted(PLACEHOLDER.findall(message.findtext("source", "")))
    ]
    assert wrong == []


def test_that_english_has_both_forms_of_every_count() -> None:
    counted = [message for _context, message in messages("en") if message.get("numerus") == "yes"]
    wrong = [message.findtext("source") for message in counted if len(forms(message)) != 2 or not all(forms(message))]
    assert counted
    assert wrong == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_that_the_built_file_holds_what_the_source_file_says(qapp: QApplication, language: str) -> None:
    translations = Translations(qapp)
    translations.use(language)
    stale = [
        message.findtext("source")
        for context, message in messages(language)
        if message.get("numerus") != "yes"
        and QCoreApplication.translate(context, message.findtext("source", ""), message.findtext("comment", ""))
        != forms(message)[0]
    ]
    translations.use("en")
    assert stale == []


def test_that_a_language_in_force_outlives_its_file(tmp_path: Path) -> None:
    shutil.copytree(FOLDER, tmp_path / "i18n")
    done = subprocess.run(
        [sys.executable, "-c", REWRITTEN, str(tmp_path)], capture_output=True, encoding="utf-8", check=True
    )
    assert done.stdout == "通话"


def test_that_dropped_translations_leave_the_english_of_the_code(qapp: QApplication) -> None:
    translations = Translations(qapp)
    translations.use("zh_TW")
    translations.drop()
    assert QCoreApplication.translate("CallsScreen", "Calls") == "Calls"


@pytest.mark.parametrize("language", TRANSLATED)
def test_that_one_script_is_kept(language: str) -> None:
    """Characters that the other script writes otherwise do not stand in this one's texts."""
    convert = opencc.OpenCC("t2s" if language == "zh_CN" else "s2t")
    allowed = {"台", "里", "后", "了", "著", "乾", "干", "只", "面", "系", "准", "制", "采", "周", "表", "回", "于"}
    mixed = [
        form
        for _context, message in messages(language)
        for form in forms(message)
        if any(each != convert.convert(each) and each not in allowed for each in form)
    ]
    assert mixed == []


@pytest.mark.parametrize(
    ("tag", "language"),
    [
        ("zh-Hans-CN", "zh_CN"),
        ("zh_CN", "zh_CN"),
        ("zh-SG", "zh_CN"),
        ("zh-TW", "zh_TW"),
        ("zh-Hant-HK", "zh_TW"),
        ("zh-Hans-TW", "zh_CN"),
        ("zh", "zh_CN"),
        ("en-GB", "en"),
        ("de-DE", None),
    ],
)
def test_that_a_system_language_finds_its_fitting_one(tag: str, language: str | None) -> None:
    assert fitting(tag) == language


def test_that_the_language_can_be_switched_at_run_time(qapp: QApplication) -> None:
    translations, told = Translations(qapp), []
    translations.changed.connect(lambda: told.append(translations.language))
    words = []
    for language in ("zh_CN", "zh_TW", "en"):
        translations.use(language)
        words.append(QCoreApplication.translate("Rail", "Ranking"))
    assert told == ["zh_CN", "zh_TW", "en"]
    assert words == ["排行", "排行", "Ranking"]


def test_that_qt_own_buttons_are_translated_too(qapp: QApplication) -> None:
    translations = Translations(qapp)
    translations.use("zh_CN")
    cancel = QCoreApplication.translate("QPlatformTheme", "Cancel")
    translations.use("en")
    assert cancel == "取消"


def test_that_an_unknown_language_gives_way_to_the_systems(qapp: QApplication) -> None:
    translations = Translations(QObject(qapp))
    translations.use("tlh")
    assert translations.language in {"en", "zh_CN", "zh_TW"}
    translations.use("en")
