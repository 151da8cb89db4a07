"""The words of a project, and what the engine wrote where something else is shown."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table and the columns; of older segments nothing else than their text is known."""
    op.create_table(
        "glossary_words",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("word", sa.Text(), nullable=False),
        sa.Column("variants", sa.JSON(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_glossary_words"),
    )
    op.create_index("uq_glossary_words_key", "glossary_words", ["key", "language"], unique=True)
    op.add_column("segments", sa.Column("raw_text", sa.Text(), nullable=True))
    op.add_column("segments", sa.Column("raw_words", sa.JSON(), nullable=True))
