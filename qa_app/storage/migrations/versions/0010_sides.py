"""Who said which side of a call is the agent's."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column; only people have swapped sides so far."""
    op.add_column("calls", sa.Column("sides_by", sa.Text(), nullable=False, server_default="channel"))
    op.execute(sa.text("UPDATE calls SET sides_by = 'hand' WHERE swapped"))
