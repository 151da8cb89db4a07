"""SQLite's index of groups of three characters over `spoken_lines`, and what keeps it; released, so never changed."""

from __future__ import annotations

_INDEX = """
CREATE VIRTUAL TABLE spoken_index USING fts5(
    compared, content='spoken_lines', content_rowid='id', columnsize=0, tokenize='trigram case_sensitive 1'
)
"""
_GROUPS = "CREATE VIRTUAL TABLE spoken_groups USING fts5vocab(spoken_index, row)"
_ADDED = """
CREATE TRIGGER spoken_lines_added AFTER INSERT ON spoken_lines BEGIN
    INSERT INTO spoken_index (rowid, compared) VALUES (new.id, new.compared || '  ');
END
"""
_REMOVED = """
CREATE TRIGGER spoken_lines_removed AFTER DELETE ON spoken_lines BEGIN
    INSERT INTO spoken_index (spoken_index, rowid, compared) VALUES ('delete', old.id, old.compared || '  ');
END
"""


def search_index_statements() -> tuple[str, ...]:
    """Give what makes the index: FTS5 without a copy of the lines, a view of its groups, and two triggers."""
    return (_INDEX, _GROUPS, _ADDED, _REMOVED)
