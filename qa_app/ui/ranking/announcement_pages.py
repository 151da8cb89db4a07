"""The pages of an announcement, drawn in tenths of a millimetre on any paper: screen, PDF or printer.

Paper is white whatever the window's theme is, so its few inks stand here.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPainterPath,
    QPdfWriter,
    QPen,
)

from qa_app.model.problems import ProblemError, problem
from qa_app.services.announcement import Star
from qa_app.ui.ranking.announcement_words import PaperWords, day_words, month_words, paper_words
from qa_app.ui.widgets.format import score

SHORT, LONG = 2100.0, 2970.0
MARGIN = 200.0
STARS_ON_PAGE = 8
INK, GREY, GOLD, PALE = QColor("#1a1e26"), QColor("#5b6270"), QColor("#b8860b"), QColor("#f3ead2")
POINTS_OF_STAR = 5
INNER_SHARE = 0.382
CENTRE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
WRAP = Qt.TextFlag.TextWordWrap
RESOLUTION = 300
TENTHS_PER_INCH = 254
LEAST_SIZE = 16
SHRINKS_TO = 0.92


@dataclass(frozen=True, slots=True)
class Announcement:
    """What is announced.

    Attributes:
        centre: Name of the call centre; may be empty.
        signatory: Who signs; may be empty.
        day: That the paper bears.
        photos: Agent number to a picture; agents without one have a drawn star.
    """

    month: str
    language: str
    stars: tuple[Star, ...]
    day: date
    centre: str = ""
    signatory: str = ""
    photos: Mapping[str, QImage] = field(default_factory=dict)

    @property
    def words(self) -> PaperWords:
        """Give the words of its language."""
        return paper_words(self.language)


@dataclass(frozen=True, slots=True)
class Page:
    """One page: the stars on it, and whether it is a certificate, which lies."""

    stars: tuple[Star, ...]
    is_certificate: bool

    @property
    def size(self) -> QSizeF:
        """Give its size in tenths of a millimetre."""
        return QSizeF(LONG, SHORT) if self.is_certificate else QSizeF(SHORT, LONG)


def commendation(announcement: Announcement) -> tuple[Page, ...]:
    """Give the pages with all stars together."""
    stars = announcement.stars
    return tuple(Page(stars[at : at + STARS_ON_PAGE], False) for at in range(0, len(stars), STARS_ON_PAGE))


def certificates(announcement: Announcement) -> tuple[Page, ...]:
    """Give one page for each star."""
    return tuple(Page((star,), True) for star in announcement.stars)


def write_pdf(path: Path, announcement: Announcement, pages: Sequence[Page]) -> None:
    """Write pages of one direction as a PDF with its fonts inside; a file that is there is replaced in one step.

    Raises:
        ProblemError: ``announcement-not-written``.
    """
    part = path.with_name(f".{path.name}.part")
    try:
        part.touch()
        writer = QPdfWriter(str(part))
        writer.setResolution(RESOLUTION)
        writer.setTitle(f"{announcement.words.title} {announcement.month}")
        writer.setCreator("Service Star QA")
        lies = pages[0].is_certificate
        way = QPageLayout.Orientation.Landscape if lies else QPageLayout.Orientation.Portrait
        writer.setPageLayout(QPageLayout(QPageSize(QPageSize.PageSizeId.A4), way, QMarginsF(0, 0, 0, 0)))
        painter = QPainter(writer)
        for number, page in enumerate(pages):
            if number:
                writer.newPage()
            painter.save()
            painter.scale(RESOLUTION / TENTHS_PER_INCH, RESOLUTION / TENTHS_PER_INCH)
            draw_page(painter, announcement, page)
            painter.restore()
        painter.end()
        part.replace(path)
    except OSError as error:
        with suppress(OSError):
            part.unlink()
        told = problem("announcement-not-written", file=path.name, reason=error.strerror or "")
        raise ProblemError(told) from error


def draw_page(painter: QPainter, announcement: Announcement, page: Page) -> None:
    """Draw a page at the origin, one unit a tenth of a millimetre."""
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    painter.fillRect(QRectF(QPointF(), page.size), Qt.GlobalColor.white)
    paper = _Paper(painter, announcement)
    if page.is_certificate:
        paper.certificate(page.stars[0])
    else:
        paper.commendation(page.stars)


def star_path(middle: QPointF, radius: float) -> QPainterPath:
    """Give a star of five points, one of them up."""
    path = QPainterPath()
    for corner in range(2 * POINTS_OF_STAR):
        reach = radius if corner % 2 == 0 else radius * INNER_SHARE
        angle = math.pi * corner / POINTS_OF_STAR - math.pi / 2
        spot = QPointF(middle.x() + reach * math.cos(angle), middle.y() + reach * math.sin(angle))
        if corner:
            path.lineTo(spot)
        else:
            path.moveTo(spot)
    path.closeSubpath()
    return path


class _Paper:
    """Draws with the words and faces of one announcement."""

    def __init__(self, painter: QPainter, announcement: Announcement) -> None:
        self._painter = painter
        self._said = announcement
        self._words = announcement.words
        self._month = month_words(announcement.month, announcement.language)

    def commendation(self, stars: Sequence[Star]) -> None:
        """Draw the page of all stars."""
        width = SHORT - 2 * MARGIN
        self._frame(QRectF(0, 0, SHORT, LONG))
        self._text(QRectF(MARGIN, 190, width, 80), self._said.centre, 50, GREY)
        self._star(QPointF(SHORT / 2, 380), 80)
        self._text(QRectF(MARGIN, 480, width, 190), self._words.title, 150, INK, is_strong=True)
        self._text(QRectF(MARGIN, 680, width, 80), self._month, 60, GOLD)
        self._text(QRectF(MARGIN, 770, width, 70), self._words.thanks.format(month=self._month), 42, GREY)
        columns = 1 if len(stars) == 1 else 2
        lines = -(-len(stars) // columns)
        height = min(620.0, 1500.0 / max(lines, 1))
        top = 920 + (1500 - height * lines) / 2
        for number, star in enumerate(stars):
            line, column = divmod(number, columns)
            is_alone = columns > 1 and number == len(stars) - 1 and len(stars) % 2 == 1
            left = MARGIN + (width / 4 if is_alone else column * width / columns)
            self._person(QRectF(left, top + line * height, width / columns, height), star)
        self._foot(QRectF(MARGIN, LONG - 480, width, 280))

    def certificate(self, star: Star) -> None:
        """Draw one star's certificate."""
        width = LONG - 2 * MARGIN
        self._frame(QRectF(0, 0, LONG, SHORT))
        self._text(QRectF(MARGIN, 170, width, 70), self._said.centre, 48, GREY)
        self._text(QRectF(MARGIN, 250, width, 190), self._words.certificate, 150, INK, is_strong=True)
        self._portrait(QPointF(LONG / 2, 610), 130, star)
        self._text(QRectF(MARGIN, 770, width, 170), star.name, 130, INK, is_strong=True)
        self._text(QRectF(MARGIN, 940, width, 60), star.team, 44, GREY)
        words = self._words.certifies.format(
            month=self._month, awards=self._words.between.join(star.awards), score=score(star.score)
        )
        self._text(QRectF(MARGIN + 250, 1050, width - 500, 300), words, 58, INK, wraps=True)
        self._foot(QRectF(MARGIN + 100, SHORT - 500, width - 200, 280))

    def _person(self, place: QRectF, star: Star) -> None:
        radius = min(140.0, place.height() * 0.24)
        middle = place.center().x()
        self._portrait(QPointF(middle, place.top() + radius + 10), radius, star)
        top = place.top() + 2 * radius + 24
        left, width = place.left() + 20, place.width() - 40
        room = (place.bottom() - top) / 3
        name, small = min(80.0, room * 0.8), min(42.0, room * 0.5)
        self._text(QRectF(left, top, width, room), star.name, name, INK, is_strong=True)
        self._text(QRectF(left, top + room, width, room * 0.8), self._words.between.join(star.awards), small, GOLD)
        facts = " · ".join(filter(None, (star.team, self._words.score.format(score=score(star.score)))))
        self._text(QRectF(left, top + 1.8 * room, width, room * 0.8), facts, small, GREY)

    def _portrait(self, middle: QPointF, radius: float, star: Star) -> None:
        photo = self._said.photos.get(star.agent)
        painter = self._painter
        circle = QPainterPath()
        circle.addEllipse(middle, radius, radius)
        painter.fillPath(circle, PALE)
        if photo is None or photo.isNull():
            self._star(middle, radius * 0.72)
        else:
            edge = min(photo.width(), photo.height())
            source = QRectF((photo.width() - edge) / 2, (photo.height() - edge) / 2, edge, edge)
            painter.save()
            painter.setClipPath(circle)
            painter.drawImage(QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius), photo, source)
            painter.restore()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(GOLD, 5))
        painter.drawPath(circle)

    def _star(self, middle: QPointF, radius: float) -> None:
        self._painter.fillPath(star_path(middle, radius), GOLD)

    def _frame(self, sheet: QRectF) -> None:
        painter = self._painter
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for inset, width in ((90, 8), (112, 2)):
            painter.setPen(QPen(GOLD, width))
            painter.drawRect(sheet.adjusted(inset, inset, -inset, -inset))
        inner = sheet.adjusted(112, 112, -112, -112)
        for corner in (inner.topLeft(), inner.topRight(), inner.bottomLeft(), inner.bottomRight()):
            painter.fillPath(star_path(corner, 26), GOLD)

    def _foot(self, place: QRectF) -> None:
        painter, words = self._painter, self._words
        line = place.top() + 130
        painter.setPen(QPen(GREY, 3))
        painter.drawLine(QPointF(place.left(), line), QPointF(place.left() + 560, line))
        self._text(QRectF(place.left(), line - 80, 560, 70), self._said.signatory, 46, INK)
        self._text(QRectF(place.left(), line + 12, 560, 50), words.signature, 32, GREY)
        day = day_words(self._said.day, self._said.language)
        self._text(QRectF(place.left(), line + 70, 560, 50), day, 36, GREY)
        middle = QPointF(place.right() - 170, place.center().y() + 20)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(GREY, 3, Qt.PenStyle.DashLine))
        painter.drawEllipse(middle, 150, 150)
        self._text(QRectF(middle.x() - 140, middle.y() - 30, 280, 60), words.seal, 36, GREY)

    def _text(
        self, place: QRectF, text: str, size: float, ink: QColor, *, is_strong: bool = False, wraps: bool = False
    ) -> None:
        """Draw centred text, smaller where it would not fit."""
        if not text:
            return
        flags = int(CENTRE.value) | (int(WRAP.value) if wraps else 0)
        while True:
            font = self._font(size, is_strong=is_strong)
            needed = QFontMetricsF(font, self._painter.device()).boundingRect(place, flags, text)
            if size <= LEAST_SIZE or (
                needed.width() <= place.width() and (not wraps or needed.height() <= place.height())
            ):
                break
            size *= SHRINKS_TO
        self._painter.setFont(font)
        self._painter.setPen(ink)
        self._painter.drawText(place, flags, text)

    def _font(self, size: float, *, is_strong: bool) -> QFont:
        font = QFont()
        font.clearFeatures()  # those of the window's font would hide its figures from whoever searches the file
        font.setFamilies(list(_present(self._words.families)))
        font.setPixelSize(max(1, round(size)))
        font.setWeight(QFont.Weight.DemiBold if is_strong else QFont.Weight.Normal)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font


@cache
def _present(families: tuple[str, ...]) -> tuple[str, ...]:
    """Give the faces that this system has: what stands in for others may draw figures that nobody can search."""
    known = set(QFontDatabase.families())
    return tuple(name for name in families if name in known) or families
