"""Appeals on evaluations, and the public notices of months."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the two tables."""
    op.create_table(
        "month_notices",
        sa.Column("month", sa.String(7), nullable=False),
        sa.Column("notice_from", sa.Date(), nullable=True),
        sa.Column("notice_until", sa.Date(), nullable=True),
        sa.Column("noticed_by", sa.Text(), nullable=False),
        sa.Column("announced_on", sa.Date(), nullable=True),
        sa.Column("announced_by", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("month", name="pk_month_notices"),
    )
    op.create_table(
        "appeals",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("evaluation_id", sa.Integer(), nullable=False),
        sa.Column("slot", sa.Text(), nullable=True),
        sa.Column("items", sa.JSON(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("filed_at", sa.DateTime(), nullable=False),
        sa.Column("filed_by", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("decided_at", sa.DateTime(), nullable=True),
        sa.Column("decided_by", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("corrected_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["evaluation_id"], ["evaluations.id"], name="fk_appeals_evaluation_id_evaluations", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["corrected_id"], ["evaluations.id"], name="fk_appeals_corrected_id_evaluations", ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_appeals"),
        sqlite_autoincrement=True,
    )
    op.create_index("uq_appeals_slot", "appeals", ["evaluation_id", "slot"], unique=True)
    op.create_index("ix_appeals_corrected_id", "appeals", ["corrected_id"])
