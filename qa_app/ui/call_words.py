"""The words of a call's states, in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from qa_app.model.calls import Direction, RecognitionState, ReviewState
from qa_app.model.talk import TALK_LIMITS, TalkSign

MS_PER_S = 1_000
_TIMES = frozenset((TalkSign.LONG_SILENCE, TalkSign.OVERTALK, TalkSign.SLOW_ANSWERS))


def recognition_word(state: RecognitionState) -> str:
    """Say how far the recognition has come."""
    match state:
        case RecognitionState.NONE:
            return QCoreApplication.translate("CallWords", "not recognised")
        case RecognitionState.WAITING:
            return QCoreApplication.translate("CallWords", "waiting")
        case RecognitionState.RUNNING:
            return QCoreApplication.translate("CallWords", "recognising")
        case RecognitionState.PAUSED:
            return QCoreApplication.translate("CallWords", "paused")
        case RecognitionState.DONE:
            return QCoreApplication.translate("CallWords", "recognised")
        case RecognitionState.FAILED:
            return QCoreApplication.translate("CallWords", "failed")


def review_word(state: ReviewState) -> str:
    """Say how far the review has come."""
    match state:
        case ReviewState.OPEN:
            return QCoreApplication.translate("CallWords", "open")
        case ReviewState.DRAFT:
            return QCoreApplication.translate("CallWords", "draft")
        case ReviewState.SUBMITTED:
            return QCoreApplication.translate("CallWords", "submitted")


def direction_word(direction: Direction | None) -> str:
    """Say who dialled; empty where it is not known."""
    match direction:
        case Direction.INBOUND:
            return QCoreApplication.translate("CallWords", "inbound")
        case Direction.OUTBOUND:
            return QCoreApplication.translate("CallWords", "outbound")
        case None:
            return ""


def solved_word(solved: bool | None) -> str:
    """Say whether the call was solved at this contact; empty where it is not known."""
    if solved is None:
        return ""
    return QCoreApplication.translate("CallWords", "yes") if solved else QCoreApplication.translate("CallWords", "no")


def grade_word(grade: str | None) -> str:
    """Name a grade of the shipped rubrics; a grade of the user's own goes by its id."""
    match grade:
        case None:
            return ""
        case "excellent":
            return QCoreApplication.translate("CallWords", "Excellent")
        case "good":
            return QCoreApplication.translate("CallWords", "Good")
        case "pass":
            return QCoreApplication.translate("CallWords", "Pass")
        case "fail":
            return QCoreApplication.translate("CallWords", "Fail")
        case _:
            return grade


def talk_sign_words(sign: TalkSign) -> str:
    """Say from where on a call bears a sign."""
    match sign:
        case TalkSign.LONG_SILENCE:
            words = QCoreApplication.translate("CallWords", "silence of {limit} s or more")
        case TalkSign.OVERTALK:
            words = QCoreApplication.translate("CallWords", "both talk at once for {limit} s or more")
        case TalkSign.INTERRUPTIONS:
            words = QCoreApplication.translate("CallWords", "agent interrupts {limit} times or more")
        case TalkSign.SLOW_ANSWERS:
            words = QCoreApplication.translate("CallWords", "agent answers after {limit} s or more")
        case TalkSign.AGENT_TALKS_MOST:
            words = QCoreApplication.translate("CallWords", "agent talks {limit} % or more")
        case TalkSign.AGENT_TALKS_LITTLE:
            words = QCoreApplication.translate("CallWords", "agent talks {limit} % or less")
    limit = TALK_LIMITS[sign] // MS_PER_S if sign in _TIMES else TALK_LIMITS[sign]
    return words.format(limit=limit)
