"""The computer that recognition runs on: what it is, what is in force on it, what was measured, and staying offline."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QSizePolicy, QWidget

from qa_app.model.changes import Changes, Subject
from qa_app.model.machine import Computer, Device, DeviceChoice
from qa_app.ui.context import ScreenContext
from qa_app.ui.models.words import model_title
from qa_app.ui.settings.group import Group
from qa_app.ui.settings.rows import PLACE_WIDTH, Choice, beside
from qa_app.ui.theme import Role, Type
from qa_app.ui.widgets.buttons import Button
from qa_app.ui.widgets.format import instant
from qa_app.ui.widgets.labels import ElidedLabel, Label

if TYPE_CHECKING:
    from qa_app.config.machine_notes import Measured
    from qa_app.jobs.job import Job
    from qa_app.services.machine import MachineReport
    from qa_app.services.measuring import Measurement

BATCHES = (1, 2, 4, 8, 16)
LIMITS_GB = (2, 3, 4, 6, 8, 12, 16)
MB_A_GB = 1024
US_A_SECOND = 1_000_000
LEAST_TOLD_GAIN = 1.05
AUTOMATIC = 0


class MachineGroup(Group):
    """Processor, card, threads, batch, memory, measuring, offline."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        """Make the rows; the computer is looked at when they are first filled."""
        super().__init__(context, parent)
        self._report: MachineReport | None = None
        self._is_looking = False
        self._job: Job | None = None
        self._resumes = False
        self._computer = ElidedLabel("", Type.BODY, Role.MUTED)
        self._computer.setFixedWidth(PLACE_WIDTH)
        self._computer.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._computer.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._computer.setObjectName("machine-computer")
        self._computer_row = self.add(self._computer)
        self._device = self._choice("recognition-device", "recognition_device")
        self._device_row = self.add(self._device)
        self._threads = self._choice("recognition-threads", "recognition_threads")
        self._threads_row = self.add(self._threads)
        self._batch = self._choice("recognition-batch", "recognition_batch")
        self._batch_row = self.add(self._batch)
        self._measured = Label("", Type.BODY)
        self._measured.setObjectName("machine-measured")
        self._measure = Button("")
        self._measure.setObjectName("machine-measure")
        self._measure.clicked.connect(self._start_measuring)
        self._measured_row = self.add(beside(self._measured, self._measure))
        self._memory = self._choice("recognition-memory", "recognition_memory_mb")
        self._memory_row = self.add(self._memory)
        self._offline = self._choice("offline", "offline")
        self._offline_row = self.add(self._offline)
        context.bus.changed.connect(self._on_changes)

    def title(self) -> str:
        """Give the group's name."""
        return self.tr("This computer")

    def retranslate(self) -> None:
        """Name the rows."""
        self._computer_row.set_words(self.tr("Processor"))
        self._batch_row.set_words(
            self.tr("Windows together"),
            self.tr("How many half minutes are taken in one go. More is faster on some computers and takes memory."),
        )
        self._memory_row.set_words(
            self.tr("Memory of recognition"),
            self.tr("Having used more, its process is started anew after the call in hand; nothing is lost."),
        )
        self._offline_row.set_words(
            self.tr("Network"),
            self.tr("Only downloads of speech models go online, and only when you ask for one."),
        )
        self._show()

    def fill(self) -> None:
        """Show the settings in force, and look at the computer anew."""
        self._show()
        if self._is_looking or not self.isVisible():
            return
        from qa_app.services import machine  # noqa: PLC0415  (the way to the process is not needed to draw the page)

        self._is_looking = True
        workspace = self.context.workspace
        self.context.jobs.query(self, lambda: machine.report(workspace), self._take_report)

    def _choice(self, name: str, setting: str) -> Choice:
        made = Choice()
        made.setObjectName(name)
        made.chosen.connect(lambda value: self.store(**{setting: value}))
        return made

    def _take_report(self, report: MachineReport) -> None:
        self._is_looking = False
        self._report = report
        self._show()

    def _show(self) -> None:
        report = self._report
        self._measure.setText(self.tr("Measure") if self._known() is None else self.tr("Measure again"))
        self._measure.setEnabled(self._job is None and bool(report is not None and report.model))
        self._show_choices(report)
        if report is None:
            self._measured_row.set_words(self.tr("Speed"))
            self._device_row.set_words(self.tr("Runs on"))
            self._threads_row.set_words(self.tr("Threads"))
            return
        self._computer.setText(self._computer_words(report.computer))
        self._device_row.set_words(self.tr("Runs on"), self._card_words(report))
        self._threads_row.set_words(self.tr("Threads"), self._thread_words(report))
        self._measured_row.set_words(self.tr("Speed"), self._speed_words(report))
        self._measured.setText(self._when_words(report.measured))

    def _computer_words(self, computer: Computer) -> str:
        """Say what the computer is: ``Ryzen 7 5800X · 8 cores · 32 GB``."""
        memory = _gigabytes(computer.memory_bytes) if computer.memory_bytes else ""
        parts = [computer.processor, self.tr("%n core(s)", "", computer.cores), memory]
        return " · ".join(part for part in parts if part)

    def _known(self) -> Measured | None:
        return None if self._report is None else self._report.measured

    def _show_choices(self, report: MachineReport | None) -> None:
        settings = self.settings
        devices = {
            DeviceChoice.AUTO: self.tr("Graphics card, else processor"),
            DeviceChoice.PROCESSOR: self.tr("Processor only"),
        }
        self._device.show_values(list(devices.items()), settings.recognition_device)
        most = 1 if report is None else report.computer.processors
        threads = None if report is None or settings.recognition_threads else report.threads
        self._threads.show_values(self._numbers(range(1, most + 1), threads), settings.recognition_threads)
        batch = None if report is None or settings.recognition_batch else report.batch_windows
        self._batch.show_values(self._numbers(BATCHES, batch), settings.recognition_batch)
        limit = self.tr("Automatic")
        if report is not None and not settings.recognition_memory_mb:
            limit = self.tr("Automatic ({value})").format(value=_gigabytes(report.limit_bytes))
        limits = [(gb * MB_A_GB, f"{gb} GB") for gb in LIMITS_GB]
        self._memory.show_values([(AUTOMATIC, limit), *limits], settings.recognition_memory_mb)
        networks = [(False, self.tr("May go online")), (True, self.tr("Never go online"))]
        self._offline.show_values(networks, settings.offline)

    def _numbers(self, numbers: Sequence[int], in_force: int | None) -> list[tuple[object, str]]:
        """Offer numbers after the automatic one, which tells what it stands for where that is known."""
        automatic = self.tr("Automatic ({value})").format(value=in_force) if in_force else self.tr("Automatic")
        return [(AUTOMATIC, automatic), *((number, str(number)) for number in numbers)]

    def _card_words(self, report: MachineReport) -> str:
        if report.reason is not None:
            return self.context.notifier.sentence(report.reason)
        if self.settings.recognition_device is DeviceChoice.PROCESSOR:
            return self.tr("A graphics card is not looked for.")
        if report.device is None:
            return self.tr("Whether a graphics card can be used is found out with the first call.")
        if report.card is None:
            return self.tr("No NVIDIA graphics card was found; the processor does it.")
        words = self.tr("The graphics card {card} is used.")
        return words.format(card=report.card.name)

    def _thread_words(self, report: MachineReport) -> str:
        words = self.tr("Fewer leave room for other programs while calls are recognised.")
        if report.workers == 1:
            return words
        shared = self.tr("Shared out among %n half minute(s) that are heard at the same time.", "", report.workers)
        return f"{shared} {words}"

    def _speed_words(self, report: MachineReport) -> str:
        found = report.measured
        if not report.model:
            return self.tr("Choose a speech model first.")
        if found is None:
            return self.tr("Tried out by itself before a long queue, or after a short one.")
        best = [each for each in found.timings if (each.threads, each.workers) == (found.threads, found.workers)]
        if not best:
            return self.tr("{model} could not be tried out here.").format(model=model_title(found.name))
        chosen = min((e for e in best if e.batch_windows == found.batch_windows), key=lambda each: each.window_us)
        words = self.tr("{model}: half a minute of speech takes about {seconds} s.").format(
            model=model_title(found.name), seconds=f"{chosen.window_us / US_A_SECOND:.2f}"
        )
        gain = max(each.window_us for each in found.timings) / chosen.window_us
        if gain < LEAST_TOLD_GAIN:
            return words
        return (
            words + " " + self.tr("That is {gain} times as fast as the slowest way tried.").format(gain=f"{gain:.1f}")
        )

    def _when_words(self, found: Measured | None) -> str:
        if self._job is not None:
            return self.tr("being measured…")
        if found is None:
            return self.tr("not measured yet")
        workspace = self.context.workspace
        return instant(datetime.fromisoformat(found.measured_at), workspace.zone, workspace.clock())

    @Slot()
    def _start_measuring(self) -> None:
        """Try the model out beside the window; recognition pauses meanwhile, or both would be slow."""
        from qa_app.services import measuring  # noqa: PLC0415  (as in `fill`)

        workspace, model = self.context.workspace, self.settings.model
        recognition = self.context.recognition
        self._resumes = recognition.current_call_id is not None and not recognition.is_paused
        if self._resumes:
            recognition.pause()
        self._job = self.context.jobs.start(
            self,
            self.tr("Measure this computer"),
            lambda control: measuring.measure(workspace, model, control),
            self._take_measurement,
        )
        self._job.changed.connect(self._follow)
        self._show()

    def _take_measurement(self, found: Measurement) -> None:
        words = self.tr("Measured: {threads} threads for {workers} at the same time, {batch} windows together")
        if found.measured.device is Device.CARD:
            words = self.tr("Measured: on the graphics card, {batch} windows together")
        taken = found.measured
        values = {"threads": taken.threads, "workers": taken.workers, "batch": taken.batch_windows}
        self.context.notifier.tell(words.format(**values))

    @Slot()
    def _follow(self) -> None:
        """Once it is over, however it ended, let recognition go on."""
        if self._job is None or not self._job.is_over:
            return
        self._job = None
        if self._resumes:
            self.context.recognition.resume()
        self.fill()

    @Slot(object)
    def _on_changes(self, changes: Changes) -> None:
        if changes.touches(Subject.MACHINE):
            self.fill()


def _gigabytes(amount: int) -> str:
    """Write an amount of memory as it is sold: in units of 1,024."""
    return f"{amount / MB_A_GB**3:.2g} GB"
