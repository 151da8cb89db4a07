"""The dialog that makes the commendation page and the certificates of a month."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QRectF, Qt, Slot
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QTransform
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from qa_app.model.problems import ProblemError
from qa_app.model.ranking import MonthRanking, Policy
from qa_app.services.announcement import Star, star_awards, stars
from qa_app.ui.context import ScreenContext
from qa_app.ui.notifier import Tone
from qa_app.ui.ranking.announcement_pages import (
    Announcement,
    Page,
    certificates,
    commendation,
    draw_page,
    write_pdf,
)
from qa_app.ui.ranking.announcement_words import LANGUAGES
from qa_app.ui.ranking.files import open_folder
from qa_app.ui.theme import BLOCK, GAP, GRID, MARGIN, Role, Theme, Type
from qa_app.ui.widgets.buttons import Button, IconButton, Kind
from qa_app.ui.widgets.labels import Divider, ElidedLabel, Label

SIZE = (1040, 720)
FORM_WIDTH = 340
KEY = "announcement"
PHOTO_EDGE = 800


class AnnouncementDialog(QDialog):
    """Words and pictures at the left, the paper at the right."""

    def __init__(
        self, context: ScreenContext, month: str, ranking: MonthRanking, policy: Policy | None, parent: QWidget
    ) -> None:
        """Announce the stars of this ranking."""
        super().__init__(parent)
        self.setObjectName("announcement-dialog")
        self.setWindowTitle(self.tr("Commendation of {month}").format(month=month))
        self.resize(*SIZE)
        self.finished.connect(self._keep)
        self.finished.connect(self.deleteLater)
        self._context = context
        self._month = month
        self._ranking = ranking
        self._policy = policy
        self._kept = _kept(context.settings.ui.get(KEY))
        self._photos: dict[str, str] = dict(_kept(self._kept.get("photos")))
        self._images: dict[str, QImage] = {}
        self._at = 0
        self.centre = QLineEdit(str(self._kept.get("centre", "")))
        self.centre.setObjectName("announcement-centre")
        self.signatory = QLineEdit(str(self._kept.get("signatory", "")))
        self.signatory.setObjectName("announcement-signatory")
        self.language = QComboBox()
        self.language.setObjectName("announcement-language")
        for code, name in LANGUAGES:
            self.language.addItem(name, code)
        wanted = self._kept.get("language", context.language)
        self.language.setCurrentIndex(max(0, self.language.findData(wanted)))
        self._awards: dict[str, QCheckBox] = {}
        self._people = QVBoxLayout()
        self._tabs = QTabBar()
        self._tabs.setObjectName("announcement-tabs")
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._tabs.addTab(self.tr("Commendation page"))
        self._tabs.addTab(self.tr("Certificates"))
        self.paper = PaperView(context.theme)
        self._place = Label("", Type.SECONDARY, Role.MUTED)
        self._before = IconButton(context.theme, "caret-left", self.tr("Page before"))
        self._after = IconButton(context.theme, "caret-right", self.tr("Next page"))
        self._save = Button(self.tr("Save as PDF…"), context.theme, "file-pdf", Kind.PRIMARY)
        self._save.setObjectName("announcement-save")
        self._close = Button(self.tr("Close"))
        self._lay_out()
        self._connect()
        self._show()

    def announcement(self) -> Announcement:
        """Give what the paper says."""
        workspace = self._context.workspace
        return Announcement(
            self._month,
            self.language.currentData(),
            self._stars(),
            workspace.clock().astimezone(workspace.zone).date(),
            self.centre.text().strip(),
            self.signatory.text().strip(),
            {agent: image for agent in self._photos if not (image := self._image(agent)).isNull()},
        )

    def pages(self) -> tuple[Page, ...]:
        """Give the pages of the tab in hand."""
        made = self.announcement()
        return commendation(made) if self._tabs.currentIndex() == 0 else certificates(made)

    def choose_photo(self, agent: str, file: str) -> None:
        """Show an agent by a picture; an empty name takes it away."""
        self._images.pop(agent, None)
        if file:
            self._photos[agent] = file
        else:
            self._photos.pop(agent, None)
        self._show()

    def save_to(self, path: Path) -> None:
        """Write the pages of the tab in hand."""
        try:
            write_pdf(path, self.announcement(), self.pages())
        except ProblemError as error:
            self._context.notifier.problems(error.problems)
            return
        self._context.notifier.tell(
            self.tr("{file} is written.").format(file=path.name),
            Tone.GOOD,
            self.tr("Open folder"),
            partial(open_folder, path.parent),
        )

    def _form(self) -> QVBoxLayout:
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(GAP)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.centre.setPlaceholderText(self.tr("North Wind Customer Care"))
        form.addRow(self.tr("Name of the centre"), self.centre)
        form.addRow(self.tr("Signed by"), self.signatory)
        form.addRow(self.tr("Language"), self.language)
        left = QVBoxLayout()
        left.setSpacing(GAP)
        left.addLayout(form)
        left.addSpacing(GAP)
        left.addWidget(Label(self.tr("Awards that are announced"), Type.HEADING))
        chosen = self._kept.get("awards") or star_awards(self._policy)
        for award in self._policy.awards if self._policy else ():
            box = QCheckBox(award.title.in_language(self._context.language) or award.id)
            box.setObjectName(f"announcement-award-{award.id}")
            box.setChecked(award.id in chosen)
            box.toggled.connect(self._show)
            self._awards[award.id] = box
            left.addWidget(box)
        left.addSpacing(GAP)
        left.addWidget(Label(self.tr("Pictures of the stars"), Type.HEADING))
        self._people.setSpacing(GRID)
        left.addLayout(self._people)
        left.addStretch()
        return left

    def _lay_out(self) -> None:
        content = QWidget()
        content.setLayout(self._form())
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFixedWidth(FORM_WIDTH)
        scroll.setWidget(content)
        turning = QHBoxLayout()
        turning.setSpacing(GAP)
        turning.addWidget(self._tabs)
        turning.addStretch()
        for widget in (self._before, self._place, self._after):
            turning.addWidget(widget)
        right = QVBoxLayout()
        right.setSpacing(GAP)
        right.addLayout(turning)
        right.addWidget(self.paper, 1)
        row = QHBoxLayout()
        row.setSpacing(BLOCK)
        row.addWidget(scroll)
        row.addLayout(right, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP)
        buttons.addStretch()
        buttons.addWidget(self._save)
        buttons.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(BLOCK, MARGIN, BLOCK, MARGIN)
        column.setSpacing(GAP)
        column.addLayout(row, 1)
        column.addWidget(Divider())
        column.addLayout(buttons)
        for button in (self._save, self._close):
            button.setAutoDefault(False)

    def _connect(self) -> None:
        for line in (self.centre, self.signatory):
            line.textChanged.connect(self._show)
        self.language.currentIndexChanged.connect(self._show)
        self._tabs.currentChanged.connect(self._on_tab)
        self._before.clicked.connect(partial(self._turn, -1))
        self._after.clicked.connect(partial(self._turn, 1))
        self._save.clicked.connect(self._ask_file)
        self._close.clicked.connect(self.accept)

    def _stars(self) -> tuple[Star, ...]:
        chosen = {award for award, box in self._awards.items() if box.isChecked()}
        return stars(self._ranking, self._policy, chosen, self.language.currentData())

    @Slot()
    def _show(self) -> None:
        pages = self.pages()
        self._at = max(0, min(self._at, len(pages) - 1))
        self.paper.show_page(self.announcement(), pages[self._at] if pages else None)
        self._save.setEnabled(bool(pages))
        self._place.setText(
            self.tr("{page} of {pages}").format(page=self._at + 1, pages=len(pages))
            if pages
            else self.tr("Nobody takes one of these awards")
        )
        self._before.setEnabled(self._at > 0)
        self._after.setEnabled(self._at < len(pages) - 1)
        self._show_people()

    def _show_people(self) -> None:
        while (item := self._people.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for star in self._stars():
            line = QWidget()
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(GAP)
            file = self._photos.get(star.agent, "")
            row.addWidget(ElidedLabel(star.name), 1)
            if file:
                row.addWidget(ElidedLabel(Path(file).name, Type.SECONDARY, Role.MUTED), 1)
            choose = IconButton(self._context.theme, "image", self.tr("Choose picture"))
            choose.clicked.connect(partial(self._ask_photo, star.agent))
            row.addWidget(choose)
            if file:
                away = IconButton(self._context.theme, "x", self.tr("Take picture away"))
                away.clicked.connect(partial(self.choose_photo, star.agent, ""))
                row.addWidget(away)
            self._people.addWidget(line)

    def _image(self, agent: str) -> QImage:
        if agent not in self._images:
            image = QImage(self._photos[agent])
            if max(image.width(), image.height()) > PHOTO_EDGE:
                way = Qt.TransformationMode.SmoothTransformation
                image = image.scaled(PHOTO_EDGE, PHOTO_EDGE, Qt.AspectRatioMode.KeepAspectRatioByExpanding, way)
            self._images[agent] = image
        return self._images[agent]

    def _turn(self, pages: int) -> None:
        self._at += pages
        self._show()

    @Slot()
    def _on_tab(self) -> None:
        self._at = 0
        self._show()

    def _ask_photo(self, agent: str) -> None:
        dialog = QFileDialog(self, self.tr("Choose picture"), "", self.tr("Pictures (*.jpg *.jpeg *.png *.webp *.bmp)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(partial(self.choose_photo, agent))
        dialog.open()

    @Slot()
    def _ask_file(self) -> None:
        is_page = self._tabs.currentIndex() == 0
        name = self.tr("commendation-{month}") if is_page else self.tr("certificates-{month}")
        name = name.format(month=self._month) + ".pdf"
        folder = self._context.workspace.paths.exports
        dialog = QFileDialog(self, self.tr("Save as PDF"), str(folder / name), self.tr("PDF (*.pdf)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(name)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda chosen: self.save_to(Path(chosen)))
        dialog.open()

    @Slot()
    def _keep(self) -> None:
        settings = self._context.settings
        kept = {
            "centre": self.centre.text().strip(),
            "signatory": self.signatory.text().strip(),
            "language": self.language.currentData(),
            "awards": [award for award, box in self._awards.items() if box.isChecked()],
            "photos": self._photos,
        }
        self._context.store_settings(settings.with_values(ui={**settings.ui, KEY: kept}))


class PaperView(QWidget):
    """A sheet of paper, as large as there is room."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Begin without a page."""
        super().__init__(parent)
        self.setObjectName("announcement-paper")
        self._theme = theme
        self._said: Announcement | None = None
        self._page: Page | None = None

    def show_page(self, announcement: Announcement, page: Page | None) -> None:
        """Show a page; None for an empty desk."""
        self._said, self._page = announcement, page
        self.setAccessibleName(", ".join(star.name for star in page.stars) if page else "")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the desk and the paper on it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour(Role.SUNKEN))
        if self._said is None or self._page is None:
            return
        size = self._page.size
        scale = min((self.width() - 2 * MARGIN) / size.width(), (self.height() - 2 * MARGIN) / size.height())
        left, top = (self.width() - size.width() * scale) / 2, (self.height() - size.height() * scale) / 2
        painter.setPen(self._theme.colour(Role.LINE))
        painter.drawRect(QRectF(left - 1, top - 1, size.width() * scale + 1, size.height() * scale + 1))
        painter.setTransform(QTransform(scale, 0, 0, scale, left, top), True)
        draw_page(painter, self._said, self._page)
        painter.end()


def _kept(value: object) -> dict[str, Any]:
    return dict(value) if isinstance(value, dict) else {}
