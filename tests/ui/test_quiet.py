"""What Qt says on standard error is worth reading."""

from __future__ import annotations

from PySide6.QtCore import QLoggingCategory

from qa_app.bootstrap import QUIET


def test_that_the_sound_tells_nothing_while_nothing_is_wrong() -> None:
    QLoggingCategory.setFilterRules(QUIET)
    try:
        player, symbols = (QLoggingCategory(f"qt.multimedia.{name}") for name in ("ffmpeg", "symbolsresolver"))
        assert (player.isInfoEnabled(), symbols.isWarningEnabled(), player.isWarningEnabled()) == (False, False, True)
    finally:
        QLoggingCategory.setFilterRules("")
