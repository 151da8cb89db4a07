"""A template's file: looked at before anything in it is unpacked, then held part by part."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError, fromstring

from qa_app.model.problems import Problem, ProblemError

SUFFIXES = {".xlsx", ".xltx"}
_MACRO_SUFFIXES = {".xlsm", ".xltm", ".xlam", ".xlsb"}
_OLD_OR_ENCRYPTED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MEBI = 1 << 20
MOST_BYTES = 50 * _MEBI
MOST_BYTES_UNPACKED = 300 * _MEBI
MOST_PARTS = 5_000
_MOST_RATIO, _RATIO_FROM = 200, 10 * _MEBI
_TYPES = "[Content_Types].xml"
_TEMPLATE_TYPE = b"spreadsheetml.template.main+xml"
_SHEET_TYPE = b"spreadsheetml.sheet.main+xml"
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, RuntimeError, ValueError)

Parts = dict[str, bytes]


def template_problem(code: str, file: Path, **arguments: object) -> Problem:
    """Make a problem of a template; its words may name the file as ``{file}``."""
    told = tuple((name, str(value)) for name, value in arguments.items())
    return Problem(code, (("file", file.name), *told), file=str(file))


def read_template(file: Path) -> Parts:
    """Give the parts of a template by name; declared sizes are looked at before anything is unpacked.

    Raises:
        ProblemError: ``template-unreadable``, ``template-macros``, ``template-not-xlsx``, ``template-encrypted``,
            ``template-too-large`` or ``template-broken``.
    """
    suffix = file.suffix.lower()
    if suffix in _MACRO_SUFFIXES:
        raise ProblemError(template_problem("template-macros", file))
    if suffix not in SUFFIXES:
        raise ProblemError(template_problem("template-not-xlsx", file))
    try:
        if file.stat().st_size > MOST_BYTES:
            raise ProblemError(template_problem("template-too-large", file, limit=MOST_BYTES // _MEBI))
        raw = file.read_bytes()
    except OSError as error:
        raise ProblemError(
            template_problem("template-unreadable", file, reason=error.strerror or type(error).__name__)
        ) from error
    if raw.startswith(_OLD_OR_ENCRYPTED):
        raise ProblemError(template_problem("template-encrypted", file))
    try:
        parts = _unpacked(raw, file)
    except _DAMAGED as error:
        raise ProblemError(template_problem("template-broken", file, part=file.name)) from error
    _refuse_macros(parts, file)
    parts[_TYPES] = parts[_TYPES].replace(_TEMPLATE_TYPE, _SHEET_TYPE)
    return parts


def xml_of(parts: Parts, name: str, file: Path) -> Element:
    """Parse a part.

    Raises:
        ProblemError: ``template-broken`` where it is missing, is no XML in UTF-8 or declares entities, which no
            workbook needs.
    """
    content = parts.get(name)
    if content is None or b"<!DOCTYPE" in content:
        raise ProblemError(template_problem("template-broken", file, part=name))
    try:
        content.decode("utf-8-sig")
        return fromstring(content)  # noqa: S314  (without a document type there is nothing to expand)
    except (ParseError, ValueError, LookupError) as error:
        raise ProblemError(template_problem("template-broken", file, part=name)) from error


def related(parts: Parts, part: str, file: Path) -> dict[str, tuple[str, str]]:
    """Give the relations of a part: id to the last word of its type and the name of the part that is meant."""
    folder, name = posixpath.split(part)
    relations = posixpath.join(folder, "_rels", f"{name}.rels")
    if relations not in parts:
        return {}
    found = {}
    for each in xml_of(parts, relations, file):
        if each.get("TargetMode") == "External":
            continue
        target = each.get("Target", "")
        full = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
        found[each.get("Id", "")] = each.get("Type", "").rsplit("/", 1)[-1], full
    return found


def _unpacked(raw: bytes, file: Path) -> Parts:
    with zipfile.ZipFile(io.BytesIO(raw)) as package:
        entries = package.infolist()
        if any(entry.flag_bits & 1 for entry in entries):
            raise ProblemError(template_problem("template-encrypted", file))
        unpacked = sum(entry.file_size for entry in entries)
        swollen = any(
            entry.file_size > _RATIO_FROM and entry.file_size > _MOST_RATIO * max(entry.compress_size, 1)
            for entry in entries
        )
        if unpacked > MOST_BYTES_UNPACKED or len(entries) > MOST_PARTS or swollen:
            raise ProblemError(template_problem("template-too-large", file, limit=MOST_BYTES_UNPACKED // _MEBI))
        parts = {entry.filename: package.read(entry) for entry in entries if not entry.is_dir()}
    if _TYPES not in parts:
        raise ProblemError(template_problem("template-broken", file, part=_TYPES))
    return parts


def _refuse_macros(parts: Parts, file: Path) -> None:
    types = parts[_TYPES]
    if b"macroEnabled" in types or any(name.lower().endswith("vbaproject.bin") for name in parts):
        raise ProblemError(template_problem("template-macros", file))
