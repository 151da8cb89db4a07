"""The head of the workshop: which draft it is, whether it is kept, and what can be done with it."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QWidget

from qa_app.ui.theme import GAP, MARGIN, TOOLBAR, Role, Theme, Type
from qa_app.ui.widgets.buttons import Button, Chip, IconButton, Kind
from qa_app.ui.widgets.labels import Badge, ElidedLabel, Label


class WorkshopHead(QFrame):
    """Lays the parts of the head out; the workshop connects them."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make an empty head."""
        super().__init__(parent)
        self.setObjectName("workshop-head")
        self.setFixedHeight(TOOLBAR + GAP)
        self.back = IconButton(theme, "arrow-left", "")
        self.back.setObjectName("close-workshop")
        self.title = ElidedLabel("", Type.TITLE)
        self.version = Badge("", "accent")
        self.kept = Label("", Type.SECONDARY, Role.MUTED)
        self.kept.setObjectName("kept")
        self.structure = Chip("", theme, "tree-structure", checkable=True)
        self.structure.setObjectName("show-structure")
        self.form = Chip("", theme, "clipboard-text", checkable=True)
        self.form.setObjectName("show-form")
        self.compare = Button("", theme, "git-diff")
        self.compare.setObjectName("compare-draft")
        self.save = Button("", theme, "download-simple")
        self.save.setObjectName("save-draft")
        self.publish = Button("", theme, "upload-simple", Kind.PRIMARY)
        self.publish.setObjectName("publish-draft")
        self.more = IconButton(theme, "dots-three", "")
        self.more.setObjectName("workshop-more")
        self.menu = QMenu(self)
        self.more.setMenu(self.menu)
        self.more.setPopupMode(IconButton.ToolButtonPopupMode.InstantPopup)
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP, 0, MARGIN, 0)
        row.setSpacing(GAP)
        row.addWidget(self.back)
        row.addWidget(self.title, 1)
        for widget in (self.version, self.kept, self.structure, self.form, self.compare, self.save, self.publish):
            row.addWidget(widget)
        row.addWidget(self.more)

    def add_to_menu(self, *actions: QAction | None) -> None:
        """Fill the menu; None is a line between groups."""
        for action in actions:
            if action is None:
                self.menu.addSeparator()
            else:
                self.menu.addAction(action)

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self.back.set_tip(self.tr("Back to the list; the draft is kept"))
        self.structure.setText(self.tr("Structure"))
        self.structure.setToolTip(self.tr("Show the structure beside the text"))
        self.form.setText(self.tr("Form"))
        self.form.setToolTip(self.tr("Show the form that the text makes, to try it"))
        self.compare.setText(self.tr("Compare"))
        self.compare.setToolTip(self.tr("Compare with the version that the draft comes from"))
        self.save.setText(self.tr("Save to file"))
        self.publish.setText(self.tr("Publish…"))
        self.more.set_tip(self.tr("More"))
