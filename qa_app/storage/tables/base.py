"""What every table has in common: names of constraints, and how the values of the trade are kept."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Any, ClassVar

from sqlalchemy import (
    JSON,
    MetaData,
    Text,
)
from sqlalchemy.orm import DeclarativeBase

from qa_app.model.calls import Direction, RecognitionState, ReviewState
from qa_app.model.sides import SidesBy
from qa_app.storage.columns import Choice, Instant, Stage, TenThousandths
from qa_app.storage.kept import RECOGNITION_NUMBERS, REVIEW_NUMBERS

NAMES = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}

RECOGNITION = Stage(RECOGNITION_NUMBERS)
REVIEW = Stage(REVIEW_NUMBERS)


class Base(DeclarativeBase):
    """The root of the mappings."""

    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        str: Text(),
        datetime: Instant(),
        Decimal: TenThousandths(),
        RecognitionState: RECOGNITION,
        ReviewState: REVIEW,
        Direction: Choice(Direction),
        SidesBy: Choice(SidesBy),
        dict[str, Any]: JSON(none_as_null=True),
        list[Any]: JSON(none_as_null=True),
    }
