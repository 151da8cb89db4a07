"""The database: tables, migrations and one module of queries a subject, which give frozen read models."""
