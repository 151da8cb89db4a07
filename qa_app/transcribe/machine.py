"""What the system tells of the computer: processors, memory, and what this process has used of it."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Iterator
from pathlib import Path

from qa_app.model.machine import Computer
from qa_app.transcribe import windows_machine

BYTES_A_KILOBYTE = 1024
ROOT = Path("/")
CGROUPS = "sys/fs/cgroup"
UNLIMITED_BYTES = 1 << 60


def look(root: Path = ROOT) -> Computer:
    """Look at the computer; what the system does not tell is 0 or empty, of processors 1.

    Args:
        root: Where ``proc`` and ``sys`` are looked for.
    """
    if sys.platform == "win32":
        return windows_machine.look()
    if sys.platform == "darwin":
        return _look_at_mac()
    allowed = _allowed(root)
    processors = max(1, min(len(allowed), int(_quota(root) or len(allowed))))
    cores = max(1, min(_cores(root, allowed), processors))
    return Computer(_processor_name(root), cores, processors, _memory_bytes(root))


def free_memory_bytes(root: Path = ROOT) -> int:
    """Give how much memory can be had now without another program losing its own; 0 where the system does not tell."""
    if sys.platform == "win32":
        return windows_machine.free_memory_bytes()
    free = _meminfo(root, "MemAvailable")
    for folder in _cgroups(root):
        limit, used = _number(folder / "memory.max"), _number(folder / "memory.current")
        if limit is not None and used is not None:
            left = max(0, limit - used + _reclaimable(folder))
            free = min(free, left) if free else left
    return free


def most_memory_bytes() -> int:
    """Give the most memory that this process has used so far; 0 where the system does not tell."""
    if sys.platform == "win32":
        return windows_machine.most_memory_bytes()
    import resource  # noqa: PLC0415  (not on Windows)

    if sys.platform == "darwin":
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    # What Linux gives as ru_maxrss of a spawned process begins with the peak of the program that spawned it.
    own = _line(Path("/proc/self/status"), "VmHWM:")
    kilobytes = int(own.split()[0]) if own else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return kilobytes * BYTES_A_KILOBYTE


def _allowed(root: Path) -> list[int]:
    if root == ROOT and hasattr(os, "sched_getaffinity"):
        return sorted(os.sched_getaffinity(0))
    found = (root / "sys/devices/system/cpu").glob("cpu[0-9]*")
    return sorted(int(each.name.removeprefix("cpu")) for each in found) or [0]


def _cores(root: Path, allowed: list[int]) -> int:
    """Count the cores of these processors: those that share one name each other as siblings."""
    topology = [root / f"sys/devices/system/cpu/cpu{each}/topology/thread_siblings_list" for each in allowed]
    siblings = {_text(file) or str(file) for file in topology}
    return len(siblings)


def _quota(root: Path) -> float | None:
    """Give how many processors' time the process's control groups grant; None where they do not limit it."""
    found: list[float] = []
    for folder in _cgroups(root):
        granted, _, period = _text(folder / "cpu.max").partition(" ")
        if granted.isdigit() and period.isdigit() and int(period):
            found.append(int(granted) / int(period))
    quota, period_us = (_number(root / CGROUPS / f"cpu/cpu.cfs_{name}_us") for name in ("quota", "period"))
    if quota and period_us and quota > 0:
        found.append(quota / period_us)
    return min(found, default=None)


def _memory_bytes(root: Path) -> int:
    limits = [_number(folder / "memory.max") for folder in _cgroups(root)]
    limits.append(_number(root / CGROUPS / "memory/memory.limit_in_bytes"))
    known = [each for each in (*limits, _meminfo(root, "MemTotal")) if each and each < UNLIMITED_BYTES]
    return min(known, default=0)


def _cgroups(root: Path) -> Iterator[Path]:
    """Give the folder of the process's control group and of each group around it."""
    lines = _text(root / "proc/self/cgroup").splitlines()
    own = next((line.removeprefix("0::") for line in lines if line.startswith("0::")), None)
    if own is None:
        return
    top = root / CGROUPS
    folder = top / own.lstrip("/")
    while folder != top and top in folder.parents:
        yield folder
        folder = folder.parent
    yield top


def _reclaimable(folder: Path) -> int:
    found = _line(folder / "memory.stat", "inactive_file ")
    return int(found) if found.isdigit() else 0


def _processor_name(root: Path) -> str:
    named = _line(root / "proc/cpuinfo", "model name")
    return named.lstrip("\t :") or platform.machine()


def _meminfo(root: Path, name: str) -> int:
    found = _line(root / "proc/meminfo", f"{name}:")
    return int(found.split()[0]) * BYTES_A_KILOBYTE if found else 0


def _line(file: Path, start: str) -> str:
    """Give what follows `start` on the first line that begins with it; empty where none does."""
    found = next((line for line in _text(file).splitlines() if line.startswith(start)), "")
    return found.removeprefix(start).strip()


def _number(file: Path) -> int | None:
    text = _text(file)
    return int(text) if text.removeprefix("-").isdigit() else None


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return ""


def _look_at_mac() -> Computer:
    processors = os.cpu_count() or 1
    # of a processor with fast and slow cores the fast ones count: a batch waits for its slowest thread
    cores = _sysctl_number("hw.perflevel0.physicalcpu") or _sysctl_number("hw.physicalcpu") or processors
    name = _sysctl("machdep.cpu.brand_string").rstrip(b"\0").decode(errors="replace")
    return Computer(name, min(cores, processors), processors, _sysctl_number("hw.memsize"))


def _sysctl_number(name: str) -> int:
    return int.from_bytes(_sysctl(name), sys.byteorder)


def _sysctl(name: str) -> bytes:
    import ctypes  # noqa: PLC0415  (only here, and not for nothing at every start)

    library = ctypes.CDLL(None)
    size = ctypes.c_size_t(256)
    buffer = ctypes.create_string_buffer(size.value)
    done = library.sysctlbyname(name.encode(), buffer, ctypes.byref(size), None, ctypes.c_size_t(0))
    return buffer.raw[: size.value] if done == 0 else b""
