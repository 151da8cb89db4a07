"""The way of the schema from version to version, as Alembic migrations inside the package."""
