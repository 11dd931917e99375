"""Triggers that refuse to change or delete history, on both engines, and the head of the chain."""

from typing import Any

from django.db import migrations

TABLES = ("foundation_auditentry", "foundation_auditlink")


def _sqlite(table: str) -> list[str]:
    return [
        f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table} "
        f"BEGIN SELECT RAISE(ABORT, 'history is append-only'); END"
        for verb in ("UPDATE", "DELETE")
    ]


def _postgresql(table: str) -> list[str]:
    return [
        f"CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE ON {table} "
        f"FOR EACH ROW EXECUTE FUNCTION thidua_refuse_change()"
    ]


FUNCTION = """
CREATE OR REPLACE FUNCTION thidua_refuse_change() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'history is append-only'; END $$
"""


def guard(apps: Any, schema_editor: Any) -> None:
    """Put the triggers in place."""
    is_postgresql = schema_editor.connection.vendor == "postgresql"
    if is_postgresql:
        schema_editor.execute(FUNCTION)
    for table in TABLES:
        for statement in _postgresql(table) if is_postgresql else _sqlite(table):
            schema_editor.execute(statement)


def begin_chain(apps: Any, schema_editor: Any) -> None:
    """The one row that sealing holds."""
    apps.get_model("foundation", "ChainHead").objects.create()


class Migration(migrations.Migration):
    dependencies = [("foundation", "0001_initial")]
    operations = [
        migrations.RunPython(begin_chain, migrations.RunPython.noop),
        migrations.RunPython(guard, migrations.RunPython.noop),
    ]
