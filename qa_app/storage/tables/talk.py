"""How calls went by the sound."""

from __future__ import annotations

from sqlalchemy import BigInteger, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from qa_app.storage.tables.base import Base


class CallTalkTable(Base):
    """One row a measured call, by channel: `left_…` is the first one, whoever speaks on it.

    Of a recording that does not tell its sides apart `right_talk_ms` is null, of one that could not be measured all but
    `version` is. `left_share` is the left channel's part of all talk in ten-thousandths.
    """

    __tablename__ = "call_talk"

    call_id: Mapped[int] = mapped_column(ForeignKey("calls.id", ondelete="CASCADE"), primary_key=True)
    version: Mapped[int]
    longest_silence_ms: Mapped[int | None] = mapped_column(BigInteger)
    dead_air_count: Mapped[int | None]
    dead_air_ms: Mapped[int | None] = mapped_column(BigInteger)
    overtalk_ms: Mapped[int | None] = mapped_column(BigInteger)
    left_share: Mapped[int | None]
    left_talk_ms: Mapped[int | None] = mapped_column(BigInteger)
    left_interruptions: Mapped[int | None]
    left_response_ms: Mapped[int | None] = mapped_column(BigInteger)
    left_tempo: Mapped[int | None]
    right_talk_ms: Mapped[int | None] = mapped_column(BigInteger)
    right_interruptions: Mapped[int | None]
    right_response_ms: Mapped[int | None] = mapped_column(BigInteger)
    right_tempo: Mapped[int | None]
    tempo_unit: Mapped[str | None]
