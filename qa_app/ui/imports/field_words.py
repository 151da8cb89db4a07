"""What the fields of a call are called in the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from qa_app.services.importing.fields import Field


def field_words() -> dict[Field, str]:
    """Name every field that a sheet's column or a part of a file name can hold."""
    return {
        Field.FILE: QCoreApplication.translate("ImportFields", "File name"),
        Field.CALL: QCoreApplication.translate("ImportFields", "Call"),
        Field.AGENT: QCoreApplication.translate("ImportFields", "Agent number"),
        Field.AGENT_NAME: QCoreApplication.translate("ImportFields", "Agent name"),
        Field.TEAM: QCoreApplication.translate("ImportFields", "Team"),
        Field.CUSTOMER: QCoreApplication.translate("ImportFields", "Customer"),
        Field.STARTED_AT: QCoreApplication.translate("ImportFields", "Start"),
        Field.DATE: QCoreApplication.translate("ImportFields", "Date"),
        Field.TIME: QCoreApplication.translate("ImportFields", "Time"),
        Field.DIRECTION: QCoreApplication.translate("ImportFields", "Direction"),
        Field.QUEUE: QCoreApplication.translate("ImportFields", "Queue"),
        Field.CSAT: QCoreApplication.translate("ImportFields", "CSAT"),
        Field.SOLVED: QCoreApplication.translate("ImportFields", "Solved"),
    }
