"""Points and scores of a form in a few characters."""

from __future__ import annotations

from decimal import Decimal

from qa_app.model.evaluation import ItemReason, ItemScore, SectionScore
from qa_app.model.rubric import Item, Mode, Option
from qa_app.scoring.shares import best_points
from qa_app.ui.widgets.format import number, score

MINUS = "−"


def option_points(mode: Mode, item: Item, option: Option) -> str:
    """Give the points of an option: as they are, in deduct mode what it costs; empty where nothing is scored."""
    if not item.scored:
        return ""
    if item.bonus:
        return signed(option.points)
    if mode is Mode.DEDUCT:
        lost = best_points(item) - option.points
        return f"{MINUS}{number(lost)}" if lost else "0"
    return number(option.points)


def signed(points: Decimal) -> str:
    """Give points with their sign: ``+3``, ``−2``, ``0``."""
    if points > 0:
        return f"+{number(points)}"
    return f"{MINUS}{number(-points)}" if points else "0"


def item_points(mode: Mode, item: Item, reached: ItemScore | None) -> str:
    """Give what an item brings so far: ``8 / 10``, in deduct mode ``−2``; empty where it brings nothing to tell."""
    if reached is None or reached.points is None or not item.scored:
        return ""
    if reached.reason is ItemReason.BONUS or item.bonus:
        return signed(reached.points)
    if mode is Mode.DEDUCT:
        return signed(reached.points)
    return f"{number(reached.points)} / {number(reached.best)}"


def section_points(mode: Mode, reached: SectionScore | None) -> str:
    """Give what a section has reached so far: ``92.50 %``, in deduct mode ``−4``; empty without a score."""
    if reached is None:
        return ""
    if mode is Mode.DEDUCT:
        return signed(reached.points) if reached.points is not None else ""
    return f"{score(reached.score)} %" if reached.score is not None else ""
