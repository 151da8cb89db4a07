"""How long a key takes until it is painted in a rubric of 200 items: the editor against a plain text field."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from benchmarks.measure import quantile, report
from qa_app.jobs.bus import ChangeBus
from qa_app.jobs.runner import JobRunner
from qa_app.messages import sentence
from qa_app.ui.rubrics.editor.checking import Checker
from qa_app.ui.rubrics.editor.text_pane import TextPane
from qa_app.ui.theme import Scheme, Theme

ITEMS = 200
KEYS = 400
SIZE = (800, 900)
TYPED = "weight of this "
ITEM = """\
      - id: item-{number}
        title: {{en: Item {number}, zh_CN: 评分项 {number}}}
        type: choice
        options:
          - {{id: full, title: Full, points: 10}}
          - {{id: none, title: None, points: 0}}
"""


def long_rubric() -> str:
    """Give a rubric of 200 items, some 1,200 lines."""
    head = "rubric: long\nversion: 1\ntitle: Long\nmode: weighted\nsections:\n  - id: only\n    items:\n"
    return head + "".join(ITEM.format(number=number) for number in range(ITEMS))


def typed(edit: QPlainTextEdit, check: Callable[[], None]) -> list[float]:
    """Type into the middle of the text, a check begun before every tenth key; give milliseconds from key to picture."""
    cursor = edit.textCursor()
    cursor.setPosition(edit.document().findBlockByNumber(edit.blockCount() // 2).position())
    edit.setTextCursor(cursor)
    edit.centerCursor()
    taken = []
    for number in range(KEYS):
        if number % 10 == 0:
            check()
        start = perf_counter()
        if number % 40 == 39:
            QTest.keyClick(edit, Qt.Key.Key_Return)
        else:
            QTest.keyClick(edit, TYPED[number % len(TYPED)])
        edit.repaint()
        QApplication.processEvents()
        taken.append((perf_counter() - start) * 1000)
    return taken


def main() -> None:
    """Measure both fields, the editor with a check under way at every tenth key, and print their ratio."""
    application = QApplication([])
    theme = Theme(application, Path(tempfile.mkdtemp()), Scheme.LIGHT)
    jobs = JobRunner(ChangeBus())
    pane = TextPane(theme, sentence, lambda: "en")
    checker = Checker(jobs, pane.edit.toPlainText, pane)
    checker.checked.connect(lambda found: pane.show_problems(found.problems))
    plain = QPlainTextEdit()
    for field in (pane, plain):
        field.resize(*SIZE)
        field.show()
    pane.edit.setPlainText(long_rubric())
    plain.setPlainText(long_rubric())
    QTest.qWait(500)
    peer = quantile(typed(plain, lambda: None), 0.99)
    own = quantile(typed(pane.edit, checker.check_now), 0.99)
    report("editor: key to picture p99, 200 items", own, "ms", None, KEYS)
    report("editor: key to picture p99 / plain QPlainTextEdit, 200 items", own / peer, "ratio", "<= 4", KEYS)
    jobs.close()


if __name__ == "__main__":
    main()
