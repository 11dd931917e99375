"""A posting carries the name it stands for: the other words sought are looked for without opening each bearer."""

from typing import Any

from django.db import migrations

COLUMNS = "(word, sorted_by, bearer_id, unit_id, kind, search)"
SQLITE_ROWS = (
    f"INSERT OR IGNORE INTO registry_posting {COLUMNS} "  # noqa: S608 - no value in it
    "SELECT value, new.sorted_by, new.id, new.unit_id, new.kind, new.search "
    "FROM json_each('[\"' || replace(new.search, ' ', '\",\"') || '\"]') WHERE value <> '';"
)
SQLITE_OLD = "DELETE FROM registry_posting WHERE bearer_id = old.id AND sorted_by = old.sorted_by AND word IN "
SQLITE_OLD += "(SELECT value FROM json_each('[\"' || replace(old.search, ' ', '\",\"') || '\"]'));"
SQLITE_FILL = (
    f"INSERT OR IGNORE INTO registry_posting {COLUMNS} "  # noqa: S608 - no value in it
    "SELECT value, b.sorted_by, b.id, b.unit_id, b.kind, b.search FROM registry_bearer AS b, "
    "json_each('[\"' || replace(b.search, ' ', '\",\"') || '\"]') WHERE value <> '' ORDER BY 1, 2, 3"
)
SQLITE = (
    "ALTER TABLE registry_posting ADD COLUMN search TEXT NOT NULL DEFAULT ''",
    "DROP TRIGGER registry_posting_in",
    "DROP TRIGGER registry_posting_up",
    "DELETE FROM registry_posting",
    SQLITE_FILL,
    f"CREATE TRIGGER registry_posting_in AFTER INSERT ON registry_bearer BEGIN {SQLITE_ROWS} END",
    "CREATE TRIGGER registry_posting_up AFTER UPDATE OF search, sorted_by, unit_id, kind ON registry_bearer BEGIN "
    f"{SQLITE_OLD} {SQLITE_ROWS} END",
)
POSTGRESQL_ROWS = (
    f"INSERT INTO registry_posting {COLUMNS} "  # noqa: S608 - no value in it
    "SELECT DISTINCT word, new.sorted_by, new.id, new.unit_id, new.kind, new.search "
    "FROM regexp_split_to_table(new.search, ' ') AS word WHERE word <> ''"
)
POSTGRESQL_FILL = (
    f"INSERT INTO registry_posting {COLUMNS} "  # noqa: S608 - no value in it
    "SELECT DISTINCT word COLLATE \"C\", b.sorted_by, b.id, b.unit_id, b.kind, b.search FROM registry_bearer AS b, "
    "regexp_split_to_table(b.search, ' ') AS word WHERE word <> '' ORDER BY 1, 2, 3"
)
POSTGRESQL = (
    "ALTER TABLE registry_posting ADD COLUMN search varchar(400) NOT NULL DEFAULT ''",
    "DROP INDEX registry_posting_order",
    "DELETE FROM registry_posting",
    POSTGRESQL_FILL,
    "CREATE INDEX registry_posting_order ON registry_posting (word, sorted_by, bearer_id) INCLUDE (unit_id, kind, search)",
    "CREATE OR REPLACE FUNCTION registry_post() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
    "IF TG_OP <> 'INSERT' THEN DELETE FROM registry_posting WHERE bearer_id = old.id; END IF; "
    f"IF TG_OP <> 'DELETE' THEN {POSTGRESQL_ROWS}; END IF; RETURN NULL; END $$",
)


def postings(_apps: Any, schema_editor: Any) -> None:
    """The postings of the engine in use, written anew with the names."""
    for statement in POSTGRESQL if schema_editor.connection.vendor == "postgresql" else SQLITE:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("registry", "0005_postings")]
    operations = [migrations.RunPython(postings, migrations.RunPython.noop)]
