"""An index by which the evaluations of one rubric are walked through in their order."""

from __future__ import annotations

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the index."""
    op.create_index("ix_evaluations_rubric_id", "evaluations", ["rubric_id", "id"])
