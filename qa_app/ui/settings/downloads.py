"""How speech models are downloaded: from where, by which proxy, whom to trust."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from qa_app.jobs.lane import Lane
from qa_app.model.problems import Problem, ProblemError, problem
from qa_app.services import models
from qa_app.ui.context import ScreenContext
from qa_app.ui.settings.group import Group
from qa_app.ui.settings.rows import CONTROL_WIDTH, beside
from qa_app.ui.theme import GAP, Role, Type
from qa_app.ui.widgets.buttons import Button
from qa_app.ui.widgets.labels import Label, restyle

HALF_WIDTH = (CONTROL_WIDTH - GAP) // 2
FILE_WIDTH = 200


class DownloadsGroup(Group):
    """Mirror, proxy, certificates, access token, and a trial of all that."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        """Make the rows."""
        super().__init__(context, parent)
        self._mirror = self._line("model-mirror", "model_mirror")
        self._mirror_row = self.add(self._mirror)
        self._proxy = self._line("model-proxy", "model_proxy")
        self._proxy_row = self.add(self._proxy)
        self._user = self._line("proxy-user", "model_proxy_user", HALF_WIDTH)
        self._password = self._line("proxy-password", "model_proxy_password", HALF_WIDTH, is_secret=True)
        self._user_row = self.add(beside(self._user, self._password))
        self._ca_file = self._line("ca-file", "model_ca_file", FILE_WIDTH)
        self._choose = Button("")
        self._choose.setObjectName("choose-ca-file")
        self._choose.clicked.connect(self._ask_ca_file)
        self._ca_row = self.add(beside(self._ca_file, self._choose))
        self._token = self._line("hub-token", "hub_token", is_secret=True)
        self._token_row = self.add(self._token)
        self._try = Button("")
        self._try.setObjectName("try-hub")
        self._try.clicked.connect(self._try_hub)
        self._try_row = self.add(self._try)
        self._outcome = Label("", Type.SECONDARY, Role.GOOD, wraps=True)
        self._outcome.setObjectName("hub-outcome")
        self._outcome.hide()
        self.body.addWidget(self._outcome)

    def title(self) -> str:
        """Give the group's name."""
        return self.tr("Model downloads")

    def retranslate(self) -> None:
        """Name the rows."""
        self._mirror_row.set_words(
            self.tr("Address of the model hub"),
            self.tr("A mirror that answers as the hub does. Empty: the public hub."),
        )
        self._proxy_row.set_words(
            self.tr("Proxy"), self.tr("As http://proxy.example.com:8080. Empty: the system's; “direct”: none.")
        )
        self._user_row.set_words(
            self.tr("Name and password for the proxy"), self.tr("Kept readable in this workspace's settings file.")
        )
        self._ca_row.set_words(
            self.tr("Own certificates"),
            self.tr("A PEM file that is trusted beside the system's certificates."),
        )
        self._token_row.set_words(
            self.tr("Access token of the hub"),
            self.tr("For restricted models. Kept readable in the settings file."),
        )
        self._try_row.set_words(
            self.tr("Connection"), self.tr("Asks the hub for a list of files; nothing is downloaded.")
        )
        self._choose.setText(self.tr("Choose…"))
        self._try.setText(self.tr("Try it"))
        self._user.setPlaceholderText(self.tr("Name"))
        self._password.setPlaceholderText(self.tr("Password"))
        self._mirror.setPlaceholderText(models.PUBLIC_HUB)
        for field, words in ((self._user, self.tr("Name")), (self._password, self.tr("Password"))):
            field.setAccessibleName(words)

    def fill(self) -> None:
        """Show the settings in force."""
        for field in (self._mirror, self._proxy, self._user, self._password, self._ca_file, self._token):
            field.setText(str(getattr(self.settings, str(field.property("setting")))))
            self._mark(field, fits=True)

    def _line(self, name: str, setting: str, width: int = CONTROL_WIDTH, *, is_secret: bool = False) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName(name)
        field.setProperty("setting", setting)
        field.setFixedWidth(width)
        if is_secret:
            field.setEchoMode(QLineEdit.EchoMode.PasswordEchoOnEdit)
        field.editingFinished.connect(self._on_edited)
        return field

    @Slot()
    def _on_edited(self) -> None:
        field = self.sender()
        if isinstance(field, QLineEdit):
            self._store_line(field)

    def _store_line(self, field: QLineEdit) -> None:
        setting, text = str(field.property("setting")), field.text()
        text = text if field is self._password else text.strip()
        if text == getattr(self.settings, setting):
            self._mark(field, fits=True)
            return
        fault = self._fault(field, text)
        self._mark(field, fits=fault is None)
        if fault is not None:
            self.context.notifier.tell(self.context.notifier.sentence(fault))
            return
        self._outcome.hide()
        self.store(**{setting: text})

    def _fault(self, field: QLineEdit, text: str) -> Problem | None:
        if field is self._mirror and text and not models.is_hub_address(text):
            return problem("hub-address-unfit", address=text)
        if field is self._proxy and not models.is_proxy_address(text):
            return problem("proxy-unfit", address=text)
        if field is self._ca_file and text and not Path(text).is_file():
            return problem("ca-file-unfit", name=text)
        return None

    @staticmethod
    def _mark(field: QLineEdit, *, fits: bool) -> None:
        if bool(field.property("invalid")) is fits:
            field.setProperty("invalid", not fits)
            restyle(field)

    @Slot()
    def _ask_ca_file(self) -> None:
        kinds = self.tr("Certificates ({endings})").format(endings="*.pem *.crt *.cer")
        name, _kind = QFileDialog.getOpenFileName(self, self.tr("Choose certificates"), "", kinds)
        if name:
            self._ca_file.setText(name)
            self._store_line(self._ca_file)

    @Slot()
    def _try_hub(self) -> None:
        self._try.setEnabled(False)
        self._tell(self.tr("Asking the hub…"), Role.MUTED)
        workspace = self.context.workspace
        self.context.jobs.query(
            self, lambda: models.try_hub(workspace), self._hub_answered, self._hub_failed, lane=Lane.FILES
        )

    def _hub_answered(self, host: str) -> None:
        self._try.setEnabled(True)
        self._tell(self.tr("{host} answers and has the models.").format(host=host), Role.GOOD)

    def _hub_failed(self, error: ProblemError) -> None:
        self._try.setEnabled(True)
        self._tell(" ".join(self.context.notifier.sentence(each) for each in error.problems), Role.BAD)

    def _tell(self, sentence: str, role: Role) -> None:
        self._outcome.setText(sentence)
        self._outcome.set_role(role)
        self._outcome.show()
