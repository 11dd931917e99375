"""For each word of a name its bearers in Vietnamese order: a page of a common word is read off, not sorted.

Kept by triggers on both engines, so that whatever writes a bearer writes its words.
"""

from typing import Any

from django.db import migrations

SQLITE_ROWS = (
    "INSERT OR IGNORE INTO registry_posting(word, sorted_by, bearer_id, unit_id, kind) "
    "SELECT value, new.sorted_by, new.id, new.unit_id, new.kind "
    "FROM json_each('[\"' || replace(new.search, ' ', '\",\"') || '\"]') WHERE value <> '';"
)
SQLITE_OLD = "DELETE FROM registry_posting WHERE bearer_id = old.id AND sorted_by = old.sorted_by AND word IN "
SQLITE_OLD += "(SELECT value FROM json_each('[\"' || replace(old.search, ' ', '\",\"') || '\"]'));"
SQLITE = (
    "CREATE TABLE registry_posting (word TEXT NOT NULL, sorted_by TEXT NOT NULL, bearer_id INTEGER NOT NULL, "
    "unit_id INTEGER NOT NULL, kind TEXT NOT NULL, PRIMARY KEY (word, sorted_by, bearer_id)) WITHOUT ROWID",
    f"CREATE TRIGGER registry_posting_in AFTER INSERT ON registry_bearer BEGIN {SQLITE_ROWS} END",
    "CREATE TRIGGER registry_posting_up AFTER UPDATE OF search, sorted_by, unit_id, kind ON registry_bearer BEGIN "
    f"{SQLITE_OLD} {SQLITE_ROWS} END",
    f"CREATE TRIGGER registry_posting_out AFTER DELETE ON registry_bearer BEGIN {SQLITE_OLD} END",
    "INSERT OR IGNORE INTO registry_posting(word, sorted_by, bearer_id, unit_id, kind) "
    "SELECT value, sorted_by, b.id, b.unit_id, b.kind FROM registry_bearer AS b, "
    "json_each('[\"' || replace(b.search, ' ', '\",\"') || '\"]') WHERE value <> ''",
)
POSTGRESQL_ROWS = (
    "INSERT INTO registry_posting SELECT DISTINCT word, new.sorted_by, new.id, new.unit_id, new.kind "
    "FROM regexp_split_to_table(new.search, ' ') AS word WHERE word <> ''"
)
POSTGRESQL = (
    'CREATE TABLE registry_posting (word varchar(400) COLLATE "C" NOT NULL, sorted_by varchar(1000) COLLATE "C" NOT NULL, '
    "bearer_id bigint NOT NULL, unit_id bigint NOT NULL, kind varchar(12) NOT NULL)",
    "CREATE INDEX registry_posting_order ON registry_posting (word, sorted_by, bearer_id) INCLUDE (unit_id, kind)",
    "CREATE INDEX registry_posting_bearer ON registry_posting (bearer_id)",
    "CREATE FUNCTION registry_post() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
    "IF TG_OP <> 'INSERT' THEN DELETE FROM registry_posting WHERE bearer_id = old.id; END IF; "
    f"IF TG_OP <> 'DELETE' THEN {POSTGRESQL_ROWS}; END IF; RETURN NULL; END $$",
    "CREATE TRIGGER registry_posting AFTER INSERT OR DELETE OR UPDATE OF search, sorted_by, unit_id, kind "
    "ON registry_bearer FOR EACH ROW EXECUTE FUNCTION registry_post()",
    "INSERT INTO registry_posting SELECT DISTINCT word, b.sorted_by, b.id, b.unit_id, b.kind FROM registry_bearer AS b, "
    "regexp_split_to_table(b.search, ' ') AS word WHERE word <> ''",
)


def postings(_apps: Any, schema_editor: Any) -> None:
    """The table of the engine in use, with its triggers, filled from the bearers there."""
    for statement in POSTGRESQL if schema_editor.connection.vendor == "postgresql" else SQLITE:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("registry", "0004_entries_by_day_and_target")]
    operations = [migrations.RunPython(postings, migrations.RunPython.noop)]
