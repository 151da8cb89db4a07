"""The line of the transcript that is being typed at a desk, so that a crash does not take it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns; nothing is being typed at first."""
    op.add_column("desks", sa.Column("typed_key", sa.Text(), nullable=True))
    op.add_column("desks", sa.Column("typed_text", sa.Text(), nullable=True))
