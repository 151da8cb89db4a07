"""What the system tells of the computer, on a system made of files."""

import multiprocessing
import sys
from pathlib import Path

import pytest

from qa_app.transcribe import windows_machine
from qa_app.transcribe.machine import free_memory_bytes, look, most_memory_bytes

GIB = 1024**3
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="reads proc and sys")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A computer of four cores with two threads each, 16 GiB of memory, and no container."""
    for each in range(8):
        first = each % 4
        put(tmp_path, f"sys/devices/system/cpu/cpu{each}/topology/thread_siblings_list", f"{first},{first + 4}\n")
    put(tmp_path, "proc/cpuinfo", "processor\t: 0\nmodel name\t: Ryzen 7 5800X\nmodel name\t: Ryzen 7 5800X\n")
    put(tmp_path, "proc/meminfo", f"MemTotal: {16 * 1024**2} kB\nMemAvailable: {10 * 1024**2} kB\n")
    put(tmp_path, "proc/self/cgroup", "0::/work/one\n")
    return tmp_path


def put(root: Path, name: str, text: str) -> None:
    file = root / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def test_that_two_threads_of_a_core_count_as_one_core(root: Path) -> None:
    found = look(root)
    assert (found.processor, found.cores, found.processors) == ("Ryzen 7 5800X", 4, 8)
    assert found.memory_bytes == 16 * GIB


def test_that_a_containers_quota_counts_and_not_the_computers_processors(root: Path) -> None:
    put(root, "sys/fs/cgroup/work/cpu.max", "250000 100000\n")
    put(root, "sys/fs/cgroup/work/one/cpu.max", "max 100000\n")
    assert (look(root).cores, look(root).processors) == (2, 2)


def test_that_a_quota_below_one_processor_still_gives_one(root: Path) -> None:
    put(root, "sys/fs/cgroup/cpu.max", "50000 100000\n")
    assert (look(root).cores, look(root).processors) == (1, 1)


def test_that_the_quota_of_an_older_kernel_counts(root: Path) -> None:
    put(root, "proc/self/cgroup", "4:cpu,cpuacct:/\n")
    put(root, "sys/fs/cgroup/cpu/cpu.cfs_quota_us", "300000\n")
    put(root, "sys/fs/cgroup/cpu/cpu.cfs_period_us", "100000\n")
    assert look(root).processors == 3
    put(root, "sys/fs/cgroup/cpu/cpu.cfs_quota_us", "-1\n")
    assert look(root).processors == 8


def test_that_a_containers_memory_counts_where_it_is_less(root: Path) -> None:
    put(root, "sys/fs/cgroup/work/one/memory.max", f"{4 * GIB}\n")
    put(root, "sys/fs/cgroup/work/one/memory.current", f"{3 * GIB}\n")
    put(root, "sys/fs/cgroup/work/one/memory.stat", f"anon 5\ninactive_file {GIB}\n")
    assert look(root).memory_bytes == 4 * GIB
    assert free_memory_bytes(root) == 2 * GIB


def test_that_a_system_that_tells_nothing_is_taken_for_one_processor(tmp_path: Path) -> None:
    found = look(tmp_path)
    assert (found.cores, found.processors, found.memory_bytes) == (1, 1, 0)
    assert free_memory_bytes(tmp_path) == 0


def test_that_this_computer_has_processors_and_memory() -> None:
    found = look()
    assert 1 <= found.cores <= found.processors
    assert found.memory_bytes > free_memory_bytes() > 0


def test_that_a_process_is_not_charged_with_the_memory_of_the_one_that_began_it() -> None:
    held = bytearray(200 * 1024**2)
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        theirs = pool.apply(most_memory_bytes)
    assert 0 < theirs < len(held) < most_memory_bytes()


def test_that_the_records_of_windows_are_counted_by_their_own_sizes() -> None:
    def record(length: int) -> bytes:
        return (0).to_bytes(4, "little") + length.to_bytes(4, "little") + bytes(length - 8)

    told = record(48) + record(80) + record(48)
    assert [len(each) for each in windows_machine._records(told)] == [48, 80, 48]
    assert list(windows_machine._records(record(48)[:4] + bytes(44))) == []
