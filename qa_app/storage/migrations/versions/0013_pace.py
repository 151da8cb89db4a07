"""On which computer a call was recognised, so that its pace is not taken for another's."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column; of calls recognised before it is not known."""
    op.add_column("recognition_tasks", sa.Column("computer", sa.Text(), nullable=True))
