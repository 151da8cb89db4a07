"""What Windows tells of the computer; on other systems nothing here may be called."""

from __future__ import annotations

import ctypes
import os
from collections.abc import Iterator
from ctypes import POINTER, Structure, byref, c_size_t, c_uint32, c_uint64, c_void_p, create_string_buffer, sizeof
from typing import Any

from qa_app.model.machine import Computer

RELATION_CORE = 0
SIZE_AT = 4
PROCESSOR_KEY = r"HARDWARE\DESCRIPTION\System\CentralProcessor\0"


class _MemoryStatus(Structure):
    """MEMORYSTATUSEX of sysinfoapi.h."""

    _fields_ = (
        ("length", c_uint32),
        ("load", c_uint32),
        ("total", c_uint64),
        ("available", c_uint64),
        ("total_page_file", c_uint64),
        ("available_page_file", c_uint64),
        ("total_virtual", c_uint64),
        ("available_virtual", c_uint64),
        ("available_extended", c_uint64),
    )


class _MemoryCounters(Structure):
    """PROCESS_MEMORY_COUNTERS of psapi.h."""

    _fields_ = (
        ("size", c_uint32),
        ("page_faults", c_uint32),
        ("peak_working_set", c_size_t),
        ("working_set", c_size_t),
        ("quota_peak_paged", c_size_t),
        ("quota_paged", c_size_t),
        ("quota_peak_nonpaged", c_size_t),
        ("quota_nonpaged", c_size_t),
        ("page_file", c_size_t),
        ("peak_page_file", c_size_t),
    )


def look() -> Computer:
    """Look at the computer."""
    processors = _allowed() or os.cpu_count() or 1
    return Computer(_processor_name(), max(1, min(_cores(), processors)), processors, _memory().total)


def free_memory_bytes() -> int:
    """Give the memory that is free; 0 where the system does not tell."""
    return int(_memory().available)


def most_memory_bytes() -> int:
    """Give the most memory that this process has used so far; 0 where the system does not tell."""
    kernel = _kernel()
    counters = _MemoryCounters(size=sizeof(_MemoryCounters))
    kernel.GetCurrentProcess.restype = c_void_p
    kernel.K32GetProcessMemoryInfo.argtypes = (c_void_p, POINTER(_MemoryCounters), c_uint32)
    told = kernel.K32GetProcessMemoryInfo(kernel.GetCurrentProcess(), byref(counters), sizeof(counters))
    return int(counters.peak_working_set) if told else 0


def _kernel() -> Any:  # noqa: ANN401  (ctypes has no type for it outside Windows)
    return ctypes.WinDLL("kernel32", use_last_error=True)  # type: ignore[attr-defined]


def _memory() -> _MemoryStatus:
    status = _MemoryStatus(length=sizeof(_MemoryStatus))
    _kernel().GlobalMemoryStatusEx(byref(status))
    return status


def _allowed() -> int:
    """Count the processors that this process may use; 0 where the system does not tell."""
    kernel = _kernel()
    kernel.GetCurrentProcess.restype = c_void_p
    kernel.GetProcessAffinityMask.argtypes = (c_void_p, POINTER(c_size_t), POINTER(c_size_t))
    own, system = c_size_t(), c_size_t()
    told = kernel.GetProcessAffinityMask(kernel.GetCurrentProcess(), byref(own), byref(system))
    return int(own.value).bit_count() if told else 0


def _cores() -> int:
    """Count the cores; every processor where the system does not tell."""
    kernel = _kernel()
    size = c_uint32()
    kernel.GetLogicalProcessorInformationEx(RELATION_CORE, None, byref(size))
    buffer = create_string_buffer(size.value or 1)
    if not kernel.GetLogicalProcessorInformationEx(RELATION_CORE, buffer, byref(size)):
        return os.cpu_count() or 1
    return sum(1 for _ in _records(buffer.raw[: size.value]))


def _records(told: bytes) -> Iterator[bytes]:
    """Part what GetLogicalProcessorInformationEx writes; each record has its size in its second word."""
    at = 0
    while at + SIZE_AT + sizeof(c_uint32) <= len(told):
        length = c_uint32.from_buffer_copy(told, at + SIZE_AT).value
        if length == 0:
            return
        yield told[at : at + length]
        at += length


def _processor_name() -> str:
    import winreg  # noqa: PLC0415  (on Windows only)

    try:
        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, PROCESSOR_KEY) as key:  # type: ignore[attr-defined]
            return str(winreg.QueryValueEx(key, "ProcessorNameString")[0]).strip()  # type: ignore[attr-defined]
    except OSError:
        return ""
