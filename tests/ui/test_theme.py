"""Colours that can be read, faces that hold Chinese, a scheme that can be switched."""

from __future__ import annotations

from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFontDatabase
from PySide6.QtWidgets import QApplication

from qa_app.ui.colours import DARK, LIGHT, Role
from qa_app.ui.fonts import families
from qa_app.ui.rail import Rail
from qa_app.ui.rubrics.rubric_list import RubricList
from qa_app.ui.start_page import StartPage
from qa_app.ui.stylesheet import stylesheet
from qa_app.ui.theme import Scheme, Theme
from qa_app.ui.widgets.icon_label import IconLabel
from qa_app.ui.widgets.panels import EmptyState

GROUNDS = (Role.SURFACE, Role.RAISED, Role.SUNKEN, Role.RAIL, Role.SELECTION, Role.HOVER)
TEXTS = (Role.TEXT, Role.MUTED)
MARKS = (Role.ACCENT, Role.GOOD, Role.WARNING, Role.BAD, Role.FATAL, Role.AGENT, Role.CUSTOMER, Role.OVERTALK)
TINTED = (
    (Role.FAINT, Role.SURFACE),
    (Role.FAINT, Role.RAISED),
    (Role.FAINT, Role.SUNKEN),
    (Role.ACCENT, Role.ACCENT_SOFT),
    (Role.GOOD, Role.GOOD_SOFT),
    (Role.WARNING, Role.WARNING_SOFT),
    (Role.BAD, Role.BAD_SOFT),
    (Role.AGENT, Role.AGENT_SOFT),
    (Role.CUSTOMER, Role.CUSTOMER_SOFT),
    (Role.ACCENT_TEXT, Role.ACCENT),
    (Role.ACCENT_TEXT, Role.ACCENT_HOVER),
    (Role.FATAL_TEXT, Role.FATAL),
    (Role.TEXT, Role.BAD_SOFT),
    (Role.TEXT, Role.AGENT_SOFT),
    (Role.TEXT, Role.CUSTOMER_SOFT),
)
SETS = {"light": LIGHT, "dark": DARK}


def luminance(colour: str) -> float:
    """Relative luminance of WCAG 2.2."""
    shares = (QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF())
    red, green, blue = (share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    brighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("name", SETS)
def test_that_a_set_has_every_role(name: str) -> None:
    assert set(SETS[name]) == set(Role)


@pytest.mark.parametrize("name", SETS)
def test_that_text_has_the_contrast_of_aa_on_every_ground(name: str) -> None:
    colours = SETS[name]
    poor = [
        (text, ground, round(contrast(colours[text], colours[ground]), 2))
        for text in TEXTS
        for ground in GROUNDS
        if contrast(colours[text], colours[ground]) < 4.5
    ]
    assert poor == []


@pytest.mark.parametrize("name", SETS)
def test_that_marks_have_the_contrast_of_aa_where_they_are_written(name: str) -> None:
    colours = SETS[name]
    pairs = [*((mark, ground) for mark in MARKS for ground in (Role.SURFACE, Role.RAISED, Role.SELECTION)), *TINTED]
    poor = [
        (mark, ground, round(contrast(colours[mark], colours[ground]), 2))
        for mark, ground in pairs
        if contrast(colours[mark], colours[ground]) < 4.5
    ]
    assert poor == []


@pytest.mark.parametrize("name", SETS)
def test_that_the_focus_ring_and_the_edges_of_boxes_can_be_seen(name: str) -> None:
    colours = SETS[name]
    assert contrast(colours[Role.ACCENT], colours[Role.SURFACE]) >= 3
    assert contrast(colours[Role.FAINT], colours[Role.SELECTION]) >= 3


def test_that_the_sheet_names_every_picture_and_colour_it_uses() -> None:
    sheet = stylesheet(LIGHT, 1.0, {"caret_down": "d.png", "caret_up": "u.png", "check": "c.png"})
    assert "$" not in sheet


def test_that_switching_the_scheme_tells_and_changes_the_colours(theme: Theme) -> None:
    told: list[bool] = []
    theme.changed.connect(lambda: told.append(theme.is_dark))
    light = theme.colour(Role.SURFACE)
    theme.set_scheme(Scheme.DARK)
    dark = theme.colour(Role.SURFACE)
    theme.set_scheme(Scheme.LIGHT)
    assert (light.name(), dark.name(), told) == (LIGHT[Role.SURFACE], DARK[Role.SURFACE], [True, False])


def test_that_an_icon_follows_the_theme_by_itself(theme: Theme) -> None:
    icon = theme.icon("star-fill")
    light = icon.pixmap(QSize(16, 16)).toImage().pixelColor(8, 8)
    theme.set_scheme(Scheme.DARK)
    dark = icon.pixmap(QSize(16, 16)).toImage().pixelColor(8, 8)
    theme.set_scheme(Scheme.LIGHT)
    assert light.lightness() < 80
    assert dark.lightness() > 180


def test_that_an_icon_is_drawn_in_device_pixels(theme: Theme) -> None:
    picture = theme.icon("star").pixmap(QSize(16, 16), 2.0)
    assert (picture.size(), picture.devicePixelRatio()) == (QSize(32, 32), 2.0)


def test_that_an_unknown_icon_is_refused(theme: Theme) -> None:
    with pytest.raises(KeyError):
        theme.icon("no-such-icon")


def test_that_each_kind_of_chinese_has_its_own_face_first(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    present = ["Segoe UI", "Microsoft JhengHei UI", "Microsoft YaHei UI"]
    monkeypatch.setattr(QFontDatabase, "families", lambda: present)
    simplified = [name for name in families("zh_CN") if name.startswith("Microsoft")]
    traditional = [name for name in families("zh_TW") if name.startswith("Microsoft")]
    assert simplified == ["Microsoft YaHei UI", "Microsoft JhengHei UI"]
    assert traditional == ["Microsoft JhengHei UI", "Microsoft YaHei UI"]


def test_that_text_grows_with_the_scale(theme: Theme) -> None:
    designed = theme.font().pixelSize()
    theme.set_text("en", 1.25)
    larger = theme.font().pixelSize()
    theme.set_text("en", 1.0)
    assert (designed, larger) == (13, 16)


def test_that_the_pictures_of_the_sheet_are_drawn(theme: Theme, tmp_path: Path) -> None:
    sheet = QApplication.instance().styleSheet()
    files = [Path(part.split(")")[0]) for part in sheet.split("url(")[1:]]
    assert files
    assert all(file.is_file() for file in files)


def test_that_no_part_is_kept_awake_by_the_theme_once_it_is_gone(theme: Theme) -> None:
    """A switch of the scheme reaches no widget that was deleted: pytest-qt fails the test where one answers."""
    for part in (EmptyState(theme, "star"), IconLabel(theme, "star"), StartPage(theme), RubricList(theme), Rail(theme)):
        shiboken6.delete(part)
    theme.set_scheme(Scheme.DARK)
    theme.set_scheme(Scheme.LIGHT)
    assert not theme.is_dark
