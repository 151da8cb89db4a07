"""The reviewers' queue: claims, calls passed over, desks; drafts that were taken over, and where the caret was."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the three tables, and room for caret and first reviewer of a draft."""
    op.create_table(
        "claims",
        sa.Column("call_id", sa.Integer(), nullable=False),
        sa.Column("reviewer", sa.Text(), nullable=False),
        sa.Column("since", sa.DateTime(), nullable=False),
        sa.Column("seen_at", sa.DateTime(), nullable=False),
        sa.Column("kept", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["call_id"], ["calls.id"], name="fk_claims_call_id_calls", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("call_id", name="pk_claims"),
    )
    op.create_index("ix_claims_reviewer", "claims", ["reviewer"])
    op.create_table(
        "skipped_calls",
        sa.Column("call_id", sa.Integer(), nullable=False),
        sa.Column("reviewer", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["call_id"], ["calls.id"], name="fk_skipped_calls_call_id_calls", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("call_id", "reviewer", name="pk_skipped_calls"),
    )
    op.create_table(
        "desks",
        sa.Column("reviewer", sa.Text(), nullable=False),
        sa.Column("call_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["call_id"], ["calls.id"], name="fk_desks_call_id_calls", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("reviewer", name="pk_desks"),
    )
    op.add_column("evaluations", sa.Column("caret", sa.Integer(), nullable=True))
    op.add_column("evaluations", sa.Column("begun_by", sa.Text(), nullable=True))
    op.add_column("evaluations", sa.Column("taken_over_at", sa.DateTime(), nullable=True))
