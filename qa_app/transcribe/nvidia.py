"""What NVIDIA's driver tells of its cards, without using one: by the library NVML, which comes with the driver."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Iterator
from contextlib import suppress
from ctypes import CDLL, Structure, byref, c_uint, c_ulonglong, c_void_p, create_string_buffer
from importlib.util import find_spec
from pathlib import Path

from qa_app.model.machine import Card

NAME_BYTES = 96
WHEELS = ("cublas", "cudnn", "cuda_runtime", "cuda_nvrtc")
"""Packages of NVIDIA that hold the libraries where no CUDA is installed, as ``nvidia-cublas-cu12``."""


class _Memory(Structure):
    """nvmlMemory_t."""

    _fields_ = (("total", c_ulonglong), ("free", c_ulonglong), ("used", c_ulonglong))


def cards() -> tuple[Card, ...]:
    """Give the cards in the driver's order; none where there is no driver or it does not answer."""
    library = _library()
    if library is None or library.nvmlInit_v2() != 0:
        return ()
    try:
        driver = create_string_buffer(NAME_BYTES)
        library.nvmlSystemGetDriverVersion(driver, NAME_BYTES)
        return tuple(_cards(library, driver.value.decode(errors="replace")))
    finally:
        library.nvmlShutdown()


def find_libraries() -> None:
    """Let the loader find NVIDIA's libraries in its Python packages, where these are installed."""
    for folder in _wheel_folders():
        if sys.platform == "win32":
            import os  # noqa: PLC0415

            os.add_dll_directory(str(folder))
        else:
            for file in sorted(folder.glob("*.so*")):
                with suppress(OSError):
                    CDLL(str(file), mode=ctypes.RTLD_GLOBAL)


def _library() -> CDLL | None:
    names = ("nvml.dll",) if sys.platform == "win32" else ("libnvidia-ml.so.1",)
    for name in names:
        with suppress(OSError):
            return CDLL(name)
    return None


def _cards(library: CDLL, driver: str) -> Iterator[Card]:
    count = c_uint()
    if library.nvmlDeviceGetCount_v2(byref(count)) != 0:
        return
    for index in range(count.value):
        handle = c_void_p()
        if library.nvmlDeviceGetHandleByIndex_v2(c_uint(index), byref(handle)) != 0:
            continue
        name, memory = create_string_buffer(NAME_BYTES), _Memory()
        library.nvmlDeviceGetName(handle, name, c_uint(NAME_BYTES))
        library.nvmlDeviceGetMemoryInfo(handle, byref(memory))
        yield Card(name.value.decode(errors="replace") or "NVIDIA", driver, memory.total, memory.free)


def _wheel_folders() -> Iterator[Path]:
    found = find_spec("nvidia")
    for place in (found.submodule_search_locations or ()) if found is not None else ():
        for wheel in WHEELS:
            for name in ("lib", "bin"):
                folder = Path(place) / wheel / name
                if folder.is_dir():
                    yield folder
