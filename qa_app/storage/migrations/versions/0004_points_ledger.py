"""The ledger of incentive points, and the rewards that they are exchanged for."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the three tables."""
    _postings()
    _entries()
    _rewards()


def _postings() -> None:
    op.create_table(
        "postings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(200), nullable=True),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("month", sa.String(7), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("reverses_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["reverses_id"], ["postings.id"], name="fk_postings_reverses_id_postings"),
        sa.PrimaryKeyConstraint("id", name="pk_postings"),
        sqlite_autoincrement=True,
    )
    op.create_index("uq_postings_key", "postings", ["key"], unique=True)
    op.create_index("uq_postings_reverses_id", "postings", ["reverses_id"], unique=True)
    op.create_index("ix_postings_month", "postings", ["month"])


def _entries() -> None:
    op.create_table(
        "entries",
        sa.Column("posting_id", sa.Integer(), nullable=False),
        sa.Column("account", sa.String(200), nullable=False),
        sa.Column("points", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["posting_id"], ["postings.id"], name="fk_entries_posting_id_postings"),
        sa.PrimaryKeyConstraint("posting_id", "account", name="pk_entries"),
    )
    op.create_index("ix_entries_account", "entries", ["account", "posting_id"])


def _rewards() -> None:
    op.create_table(
        "rewards",
        sa.Column("id", sa.String(120), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("cost", sa.Integer(), nullable=False),
        sa.Column("stock", sa.Integer(), nullable=True),
        sa.Column("offered", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_rewards"),
    )
