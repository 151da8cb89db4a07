"""Alembic's entry: runs the migrations on the connection that `run.upgrade` hands over, inside its transaction."""

from __future__ import annotations

from alembic import context

from qa_app.storage.tables import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
)
context.run_migrations()
