"""What a text says of itself, and the version that is put into it."""

from __future__ import annotations

import json

import pytest

from qa_app.model.rubric import NO_TEXT, Text
from qa_app.scoring.rubric_header import Header, read_header, with_version

TEXT = """\
# A form.
rubric: form   # stable
version: 3     # raise it
title:
  en: Form
  zh_CN: 表
sections: []
"""


def test_that_a_header_is_read_from_block_and_flow_titles() -> None:
    assert read_header(TEXT) == Header("rubric", "form", 3, Text((("en", "Form"), ("zh_CN", "表"))))
    assert read_header("policy: star\nversion: '2'\ntitle: {en: Star}") == Header(
        "policy", "star", 2, Text((("en", "Star"),))
    )
    assert read_header("title: Plain # so\n").title == Text.plain("Plain")


def test_that_a_header_of_json_is_read() -> None:
    document = {"rubric": "form", "version": 3, "title": {"en": "Form"}, "sections": [{"title": "x", "version": 9}]}
    assert read_header(json.dumps(document, indent=2)) == Header("rubric", "form", 3, Text((("en", "Form"),)))


@pytest.mark.parametrize("text", ["", "rubric", "rubric:\nversion: x\n", "title: {en: [", "{", "\t\x00", "rubric: [a]"])
def test_that_a_broken_text_has_an_empty_header(text: str) -> None:
    header = read_header(text)
    assert (header.id, header.version, header.title) == ("", None, NO_TEXT)


def test_that_only_the_version_is_changed() -> None:
    assert with_version(TEXT, 4) == TEXT.replace("version: 3     #", "version: 4     #")
    windows = TEXT.replace("\n", "\r\n")
    assert with_version(windows, 12) == windows.replace("version: 3 ", "version: 12 ")
    assert with_version('rubric: a\nversion: "3"\n', 4) == "rubric: a\nversion: 4\n"
    assert with_version("rubric: a\nversion:\n", 4) == "rubric: a\nversion: 4\n"


def test_that_a_version_in_json_is_changed() -> None:
    text = json.dumps({"rubric": "form", "version": 3, "title": "version: 3"})
    assert json.loads(with_version(text, 4)) == {"rubric": "form", "version": 4, "title": "version: 3"}
    assert json.loads(with_version('{"rubric": "form"}', 2)) == {"rubric": "form", "version": 2}


@pytest.mark.parametrize("text", ["rubric: a\ntitle: A\n", "rubric: a", "title: A\n", ""])
def test_that_a_missing_version_is_put_in(text: str) -> None:
    assert read_header(with_version(text, 5)).version == 5
