"""Runs a program that dies of any internet socket, in itself and in every process that it starts.

``python -m tests.helpers.no_network ARGUMENTS`` is ``python ARGUMENTS`` behind a filter of the kernel (seccomp): also
sockets of libraries written in C are met, not only Python's. Linux on x86-64 and AArch64.
"""

from __future__ import annotations

import ctypes
import os
import platform
import struct
import sys

SOCKET_CALLS = {"x86_64": (0xC000003E, 41), "aarch64": (0xC00000B7, 198)}
"""The kernel's name of each architecture, and its number of the call ``socket``."""
INTERNET = (2, 10)
"""AF_INET and AF_INET6; what processes of one computer talk through (AF_UNIX) is no network."""
ARCHITECTURE_AT, NUMBER_AT, FAMILY_AT = 4, 0, 16
LOAD, EQUAL, RETURN = 0x20, 0x15, 0x06
ALLOW, KILL = 0x7FFF0000, 0x80000000
SET_NO_NEW_PRIVILEGES, SET_SECCOMP, FILTER = 38, 22, 2


class _Filter(ctypes.Structure):
    """struct sock_fprog of linux/filter.h."""

    _fields_ = (("length", ctypes.c_ushort), ("instructions", ctypes.c_void_p))


def forbid_network() -> None:
    """Let this process and its children die of the first internet socket from now on.

    Raises:
        OSError: The kernel does not filter.
    """
    architecture, socket_call = SOCKET_CALLS[platform.machine()]
    program = (
        (LOAD, 0, 0, ARCHITECTURE_AT),
        (EQUAL, 0, 6, architecture),
        (LOAD, 0, 0, NUMBER_AT),
        (EQUAL, 0, 3, socket_call),
        (LOAD, 0, 0, FAMILY_AT),
        (EQUAL, 2, 0, INTERNET[0]),
        (EQUAL, 1, 0, INTERNET[1]),
        (RETURN, 0, 0, ALLOW),
        (RETURN, 0, 0, KILL),
    )
    packed = ctypes.create_string_buffer(b"".join(struct.pack("=HBBI", *each) for each in program))
    wanted = _Filter(len(program), ctypes.cast(packed, ctypes.c_void_p))
    library = ctypes.CDLL(None, use_errno=True)
    if library.prctl(SET_NO_NEW_PRIVILEGES, 1, 0, 0, 0) or library.prctl(
        SET_SECCOMP, FILTER, ctypes.byref(wanted), 0, 0
    ):
        raise OSError(ctypes.get_errno(), "no filter")


if __name__ == "__main__":
    forbid_network()
    os.execv(sys.executable, [sys.executable, *sys.argv[1:]])
