"""Names are found by their words: FTS5 on SQLite, a tsvector index on PostgreSQL; names stand in order by code point."""

from typing import Any

from django.db import migrations

SQLITE = (
    "CREATE VIRTUAL TABLE registry_words USING fts5(search, content='registry_bearer', content_rowid='id', prefix='2 3')",
    "CREATE TRIGGER registry_words_in AFTER INSERT ON registry_bearer BEGIN "
    "INSERT INTO registry_words(rowid, search) VALUES (new.id, new.search); END",
    "CREATE TRIGGER registry_words_up AFTER UPDATE OF search ON registry_bearer BEGIN "
    "INSERT INTO registry_words(registry_words, rowid, search) VALUES ('delete', old.id, old.search); "
    "INSERT INTO registry_words(rowid, search) VALUES (new.id, new.search); END",
    "CREATE TRIGGER registry_words_out AFTER DELETE ON registry_bearer BEGIN "
    "INSERT INTO registry_words(registry_words, rowid, search) VALUES ('delete', old.id, old.search); END",
)
POSTGRESQL = (
    'ALTER TABLE registry_bearer ALTER COLUMN sorted_by TYPE varchar(1000) COLLATE "C"',
    "CREATE INDEX registry_words ON registry_bearer USING gin (to_tsvector('simple', search))",
)


def index(_apps: Any, schema_editor: Any) -> None:
    """The index of the engine in use."""
    for statement in POSTGRESQL if schema_editor.connection.vendor == "postgresql" else SQLITE:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("registry", "0002_append_only")]
    operations = [migrations.RunPython(index, migrations.RunPython.noop)]
