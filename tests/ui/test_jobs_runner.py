"""Work beside the window: where results arrive, what becomes of faults, that nothing stays behind."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable
from functools import partial
from io import StringIO

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qa_app.jobs.bus import ChangeBus
from qa_app.jobs.garbage import GarbageCollector
from qa_app.jobs.job import Job, JobState
from qa_app.jobs.runner import JobRunner
from qa_app.model.changes import NOTHING, Changes, Subject, changed
from qa_app.model.problems import Problem, ProblemError, problem
from qa_app.model.progress import Control, Progress

Settle = Callable[[], None]


def fail_with(*problems: Problem) -> None:
    raise ProblemError(*problems)


def test_that_a_result_arrives_in_the_thread_of_the_window(jobs: JobRunner, settle: Settle) -> None:
    threads: list[threading.Thread] = []
    owner = QObject()
    jobs.query(owner, threading.current_thread, lambda worker: threads.extend((worker, threading.current_thread())))
    settle()
    worker, receiver = threads
    assert worker is not threading.main_thread()
    assert receiver is threading.main_thread()


def test_that_database_work_runs_one_after_another_in_the_order_given(jobs: JobRunner, settle: Settle) -> None:
    owner, seen = QObject(), []
    for number in range(20):
        jobs.query(owner, lambda number=number: seen.append(number), lambda _none: None)
    settle()
    assert seen == list(range(20))


def test_that_what_a_change_returns_is_published(jobs: JobRunner, bus: ChangeBus, settle: Settle) -> None:
    told: list[Changes] = []
    bus.changed.connect(told.append)
    jobs.change(QObject(), lambda: changed(Subject.CALLS, call_ids=(4,)))
    settle()
    assert told == [changed(Subject.CALLS, call_ids=(4,))]


def test_that_empty_changes_are_not_published(jobs: JobRunner, bus: ChangeBus, settle: Settle) -> None:
    told: list[Changes] = []
    bus.changed.connect(told.append)
    jobs.change(QObject(), lambda: NOTHING)
    settle()
    assert told == []


def test_that_a_result_is_dropped_once_its_owner_is_gone(jobs: JobRunner, settle: Settle) -> None:
    owner, arrived, gate = QObject(), [], threading.Event()
    jobs.query(owner, gate.wait, arrived.append)
    shiboken6.delete(owner)
    gate.set()
    settle()
    assert arrived == []


def test_that_a_problem_goes_to_whoever_asked(jobs: JobRunner, settle: Settle) -> None:
    own, others = [], []
    jobs.problems.connect(others.append)
    jobs.query(QObject(), lambda: fail_with(problem("disk-full")), lambda _none: None, own.append)
    settle()
    assert [each.code for error in own for each in error.problems] == ["disk-full"]
    assert others == []


def test_that_a_problem_nobody_takes_is_told_by_the_runner(jobs: JobRunner, settle: Settle) -> None:
    told = []
    jobs.problems.connect(told.append)
    jobs.change(QObject(), lambda: fail_with(problem("disk-full"), problem("no-network")))
    settle()
    assert [[each.code for each in problems] for problems in told] == [["disk-full", "no-network"]]


def test_that_a_bug_in_the_work_is_told_and_the_lane_goes_on(jobs: JobRunner, settle: Settle, caplog: object) -> None:
    crashes, arrived = [], []
    owner = QObject()
    jobs.crashed.connect(crashes.append)
    jobs.query(owner, lambda: 1 // 0, arrived.append)
    jobs.query(owner, lambda: 7, arrived.append)
    settle()
    assert [type(error) for error in crashes] == [ZeroDivisionError]
    assert arrived == [7]


def test_that_a_job_shows_its_newest_step(jobs: JobRunner, qtbot: QtBot) -> None:
    gate, reported = threading.Event(), threading.Event()

    def work(control: Control) -> None:
        control.step("importing", 3, 12, "a.wav")
        reported.set()
        gate.wait()

    owner = QObject()
    job = jobs.start(owner, "Import", work)
    reported.wait()
    qtbot.waitUntil(lambda: job.state is JobState.RUNNING)
    assert job.progress == Progress("importing", 3, 12, "a.wav")
    gate.set()
    qtbot.waitUntil(lambda: job.state is JobState.DONE)


def test_that_a_cancelled_job_stops_at_its_next_step_and_calls_nobody(jobs: JobRunner, qtbot: QtBot) -> None:
    started, called, told = threading.Event(), [], []
    jobs.problems.connect(told.append)

    def work(control: Control) -> None:
        while True:
            control.step("importing")
            started.set()

    owner = QObject()
    job = jobs.start(owner, "Import", work, called.append, called.append)
    started.wait()
    job.cancel()
    assert job.is_cancelling
    qtbot.waitUntil(lambda: job.is_over)
    assert (job.state, called, told) == (JobState.CANCELLED, [], [])


def test_that_a_failed_job_keeps_its_problems(jobs: JobRunner, qtbot: QtBot) -> None:
    owner, failed = QObject(), []
    job = jobs.start(owner, "Export", lambda _control: fail_with(problem("folder-read-only")), failed=failed.append)
    qtbot.waitUntil(lambda: job.is_over)
    assert (job.state, [each.code for each in job.problems]) == (JobState.FAILED, ["folder-read-only"])


def test_that_jobs_are_announced_and_their_end_is_told(jobs: JobRunner, settle: Settle) -> None:
    added: list[Job] = []
    over: list[Job] = []
    jobs.job_added.connect(added.append)
    jobs.job_over.connect(over.append)
    owner = QObject()

    def done(name: str) -> None:
        job.set_result(name)

    job = jobs.start(owner, "Export", lambda _control: "book.xlsx", done)
    assert jobs.running_jobs == (job,)
    settle()
    assert (added, over, jobs.running_jobs, job.result) == ([job], [job], (), "book.xlsx")


def test_that_closing_ends_the_threads_and_cancels_what_runs(bus: ChangeBus) -> None:
    before = set(threading.enumerate())
    runner, started = JobRunner(bus), threading.Event()

    def work(control: Control) -> None:
        while True:
            control.step("importing")
            started.set()

    owner = QObject()
    runner.start(owner, "Import", work)
    runner.query(owner, lambda: None, lambda _none: None)
    started.wait()
    assert runner.close()
    assert set(threading.enumerate()) == before


class Mourned(QObject):
    """Notes the thread in which it ends."""

    def __init__(self, ends: list[str]) -> None:
        super().__init__()
        self.ends = ends

    def __del__(self) -> None:
        self.ends.append(threading.current_thread().name)


def test_that_an_owner_never_ends_in_the_thread_of_a_lane(jobs: JobRunner, settle: Settle) -> None:
    ends: list[str] = []
    for _number in range(20):
        owner = Mourned(ends)
        jobs.query(owner, lambda: None, partial(print, owner, file=StringIO()))
        del owner
        settle()
    jobs.close()
    assert ends == [threading.main_thread().name] * 20


def test_that_what_work_holds_never_ends_in_the_thread_of_a_lane(jobs: JobRunner, settle: Settle) -> None:
    ends: list[str] = []
    owner = QObject()
    for _number in range(20):
        held = Mourned(ends)
        jobs.query(owner, partial(print, held, file=StringIO()), lambda _none: None)
        del held
        settle()
    jobs.close()
    assert ends == [threading.main_thread().name] * 20


def test_that_garbage_of_the_window_is_not_collected_by_a_lane(
    qapp: QApplication, jobs: JobRunner, settle: Settle
) -> None:
    lists: list[list[list[int]]] = []
    ends: list[str] = []
    gc.enable()
    collector = GarbageCollector(qapp)
    try:
        circle = Mourned(ends)
        circle.itself = circle
        del circle
        jobs.query(jobs, lambda: [[] for _number in range(200_000)], lists.append)
        settle()
        assert ends == []
        gc.collect()
        assert ends == [threading.main_thread().name]
    finally:
        collector.close()
