"""How calls went by the sound, and what recognition left out of their text."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

WHOLE = ("dead_air_count", "left_share", "left_interruptions", "left_tempo", "right_interruptions", "right_tempo")
TIMES = (
    "longest_silence_ms",
    "dead_air_ms",
    "overtalk_ms",
    "left_talk_ms",
    "left_response_ms",
    "right_talk_ms",
    "right_response_ms",
)


def upgrade() -> None:
    """Make the table and the column; older calls are measured by the program, what was left out of them is gone."""
    op.create_table(
        "call_talk",
        sa.Column("call_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.Integer(), nullable=True) for name in WHOLE),
        *(sa.Column(name, sa.BigInteger(), nullable=True) for name in TIMES),
        sa.Column("tempo_unit", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["call_id"], ["calls.id"], name="fk_call_talk_call_id_calls", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("call_id", name="pk_call_talk"),
    )
    op.add_column("transcripts", sa.Column("left_out", sa.JSON(), nullable=False, server_default="[]"))
