"""An index of every spoken line for the search, and one by which an agent's newest call of a month is found."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from qa_app.storage.search_schema import search_index_statements

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make tables and indexes; the lines are taken in by the first search."""
    op.create_index("ix_calls_agent_counted_at", "calls", ["agent_number", "counted_at", "number"])
    op.create_table(
        "indexed_transcripts",
        sa.Column("transcript_id", sa.Integer(), nullable=False),
        sa.Column("last_edit", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["transcript_id"],
            ["transcripts.id"],
            name="fk_indexed_transcripts_transcript_id_transcripts",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("transcript_id", name="pk_indexed_transcripts"),
    )
    op.create_table(
        "spoken_lines",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("transcript_id", sa.Integer(), nullable=False),
        sa.Column("call_id", sa.Integer(), nullable=False),
        sa.Column("start_ms", sa.BigInteger(), nullable=False),
        sa.Column("end_ms", sa.BigInteger(), nullable=False),
        sa.Column("speaker", sa.Text(), nullable=False),
        sa.Column("shown", sa.Text(), nullable=False),
        sa.Column("compared", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["transcript_id"],
            ["transcripts.id"],
            name="fk_spoken_lines_transcript_id_transcripts",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["call_id"], ["calls.id"], name="fk_spoken_lines_call_id_calls", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_spoken_lines"),
    )
    op.create_index("ix_spoken_lines_transcript_id", "spoken_lines", ["transcript_id"])
    op.create_index("ix_spoken_lines_call_id", "spoken_lines", ["call_id"])
    if op.get_bind().dialect.name == "sqlite":
        for statement in search_index_statements():
            op.execute(statement)
    else:
        _index_on_postgres()


def _index_on_postgres() -> None:
    """Use pg_trgm where the server has it and the user may; without it every line is read."""
    connection = op.get_bind()
    try:
        with connection.begin_nested():
            connection.execute(sa.text("CREATE EXTENSION IF NOT EXISTS pg_trgm"))
            connection.execute(
                sa.text("CREATE INDEX ix_spoken_lines_compared ON spoken_lines USING gin (compared gin_trgm_ops)")
            )
    except sa.exc.DBAPIError:
        return
