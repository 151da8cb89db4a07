"""Commendation page and certificates: who is on them, what they say, and the PDF that is written."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from unicodedata import normalize

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QCheckBox, QWidget

from qa_app.model.problems import ProblemError
from qa_app.services.announcement import Star, star_awards, stars
from qa_app.services.ranking import month_policy, rank_month
from qa_app.services.workspace import Workspace
from qa_app.ui.ranking.announcement_dialog import AnnouncementDialog
from qa_app.ui.ranking.announcement_pages import Announcement, certificates, commendation, write_pdf
from tests.helpers.scored import score_month
from tests.ui.conftest import Told
from tests.ui.ranking_cases import MONTH

DAY = date(2026, 11, 3)


@pytest.fixture
def workspace(local_workspace: Workspace) -> Workspace:
    return local_workspace


def star(number: int, name: str = "陈伟") -> Star:
    return Star(str(number), name, "A组", Decimal("95.9500"), number, ("服务之星",))


def said(language: str = "zh_CN", count: int = 2, **more) -> Announcement:
    made = tuple(star(number) for number in range(1, count + 1))
    return Announcement("2026-10", language, made, DAY, centre="北方客服中心", signatory="Ann Lee", **more)


def pdf(path: Path) -> tuple[list[str], list[QSize]]:
    document = QPdfDocument()
    assert document.load(str(path)) is QPdfDocument.Error.None_
    count = range(document.pageCount())
    # The Chinese face draws some characters by the glyphs of their radicals; NFKC makes them one again.
    texts = ["".join(normalize("NFKC", document.getAllText(page).text()).split()) for page in count]
    sizes = [document.pagePointSize(page).toSize() for page in count]
    document.close()
    return texts, sizes


def nearly(words: str, text: str) -> bool:
    """Whether all characters but one are there: the face gives some of them back as radicals that NFKC leaves alone."""
    return sum(each in text for each in words) >= len(words) - 1


def test_that_those_with_awards_for_places_are_the_stars(workspace):
    score_month(workspace, MONTH)
    policy = month_policy(workspace)
    found = stars(rank_month(workspace, "2026-10"), policy, star_awards(policy), "zh_CN")
    assert [(each.name, each.awards) for each in found] == [
        ("Chen Wei", ("服务之星",)),
        ("王芳", ("服务之星",)),
        ("Maria Keller", ("服务之星",)),
    ]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("zh_CN", ("服务之星", "2026年10月", "2026年11月3日", "95.95分", "陈伟", "北方客服中心", "AnnLee")),
        ("zh_TW", ("服務之星", "用印", "2026年10月")),
        ("en", ("ServiceStars", "October2026", "3November2026", "Signature")),
    ],
)
def test_that_the_page_says_who_when_and_by_whom_in_each_language(qapp, tmp_path, language, words):
    file = tmp_path / "page.pdf"
    made = said(language)
    write_pdf(file, made, commendation(made))
    texts, sizes = pdf(file)
    assert sizes == [QSize(595, 842)]
    for word in words:
        assert word in texts[0]


def test_that_each_star_has_a_lying_certificate_of_its_own(qapp, tmp_path):
    file = tmp_path / "certificates.pdf"
    made = said("zh_CN", 3)
    write_pdf(file, made, certificates(made))
    texts, sizes = pdf(file)
    assert sizes == [QSize(842, 595)] * 3
    for text in texts:
        assert nearly("荣誉证书", text), text
        assert nearly("服务之星", text), text


def test_that_many_stars_go_on_to_another_page(qapp, tmp_path):
    file = tmp_path / "page.pdf"
    made = said("en", 9)
    write_pdf(file, made, commendation(made))
    assert len(pdf(file)[0]) == 2


def test_that_the_chinese_face_is_inside_the_file(qapp, tmp_path):
    file = tmp_path / "page.pdf"
    made = said()
    write_pdf(file, made, commendation(made))
    assert b"/FontFile" in file.read_bytes()


def test_that_a_picture_of_a_star_is_drawn_in_a_circle(qapp, tmp_path):
    photo = QImage(60, 40, QImage.Format.Format_RGB32)
    photo.fill(QColor("#00aa00"))
    file = tmp_path / "page.pdf"
    made = said("en", 1, photos={"1": photo})
    write_pdf(file, made, certificates(made))
    document = QPdfDocument()
    document.load(str(file))
    drawn = document.render(0, QSize(842, 595))
    document.close()
    middle = drawn.pixelColor(421, 173)
    assert middle.green() > 140
    assert middle.red() < 60


def test_that_a_file_that_cannot_be_written_says_so_and_leaves_nothing(qapp, tmp_path):
    made = said()
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    with pytest.raises(ProblemError) as raised:
        write_pdf(tmp_path / "file" / "page.pdf", made, commendation(made))
    assert raised.value.problems[0].code == "announcement-not-written"


def opened(qtbot, context, settle) -> AnnouncementDialog:
    score_month(context.workspace, MONTH)
    policy = month_policy(context.workspace)
    owner = QWidget()
    qtbot.addWidget(owner)
    dialog = AnnouncementDialog(context, "2026-10", rank_month(context.workspace, "2026-10"), policy, owner)
    dialog._kept_owner = owner
    dialog.show()
    settle()
    return dialog


def test_that_the_dialog_writes_what_it_shows_and_remembers_its_words(qtbot, context, settle, told: Told, tmp_path):
    dialog = opened(qtbot, context, settle)
    dialog.centre.setText("North Wind")
    dialog.language.setCurrentIndex(dialog.language.findData("en"))
    dialog._tabs.setCurrentIndex(1)
    dialog.save_to(tmp_path / "certificates.pdf")
    texts, _sizes = pdf(tmp_path / "certificates.pdf")
    assert len(texts) == 3
    assert "NorthWind" in texts[0]
    assert "certificates.pdf" in told.notices[-1].sentence
    dialog.accept()
    again = opened(qtbot, context, settle)
    assert again.centre.text() == "North Wind"
    assert again.language.currentData() == "en"


def test_that_without_any_award_nothing_can_be_written(qtbot, context, settle):
    dialog = opened(qtbot, context, settle)
    dialog.findChild(QCheckBox, "announcement-award-star").setChecked(False)
    assert not dialog._save.isEnabled()
    assert dialog.pages() == ()
