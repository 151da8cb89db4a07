"""What a database says of its own schema, for comparing two of them."""

from __future__ import annotations

from sqlalchemy import Connection, text

COLUMNS = text("""
    SELECT table_name, column_name, data_type, character_maximum_length, is_nullable, column_default LIKE 'nextval%'
    FROM information_schema.columns WHERE table_schema = current_schema()
""")
# The index of the search needs an extension that a server may lack, so only the migration makes it, where it can.
INDEXES = text("""
    SELECT tablename, indexname, replace(indexdef, current_schema() || '.', '')
    FROM pg_indexes WHERE schemaname = current_schema() AND indexname <> 'ix_spoken_lines_compared'
""")
CONSTRAINTS = text("""
    SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid)
    FROM pg_constraint WHERE connamespace = current_schema()::regnamespace AND contype <> 'n'
""")
VERSION_TABLE = "alembic_version"


def schema_of(connection: Connection) -> set[tuple[object, ...]]:
    """Give everything that makes the schema, but for the table of the revision."""
    if connection.dialect.name == "sqlite":
        rows = connection.execute(text("SELECT tbl_name, name, sql FROM sqlite_master WHERE sql IS NOT NULL"))
        found = {(row[0], row[1], _parts(row[2])) for row in rows if not row[0].startswith("sqlite_")}
    else:
        found = {tuple(row) for query in (COLUMNS, INDEXES, CONSTRAINTS) for row in connection.execute(query)}
    return {each for each in found if each[0] != VERSION_TABLE}


def _parts(sql: str) -> frozenset[str]:
    """Give what a statement says between its brackets without order: a column that was added later stands elsewhere."""
    head, _, body = sql.partition("(")
    parts, depth = [head.strip(), ""], 0
    for letter in body.rstrip().removesuffix(")"):
        depth += (letter == "(") - (letter == ")")
        if letter == "," and not depth:
            parts.append("")
        else:
            parts[-1] += letter
    return frozenset(" ".join(part.split()) for part in parts)
