"""What the tests of the workshop share."""

from __future__ import annotations

SIMPLE = """\
# kept comment
rubric: simple
version: 1
title: {en: Simple form, zh_CN: 简单表}
mode: weighted
sections:
  - id: greeting
    title: Greeting
    items:
      - id: hello
        title: Says hello
        type: choice
        options:
          - {id: full, title: Full, points: 10}
          - {id: none, title: Nothing, points: 0}
      - id: patient
        title: Is patient
        type: yes_no
"""
