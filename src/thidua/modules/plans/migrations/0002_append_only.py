"""Triggers that refuse to change or delete what was read, decided and confirmed, on both engines."""

from typing import Any

from django.db import migrations

TABLES = ("plans_reading", "plans_factdecision", "plans_acceptedplan")


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


def guard(apps: Any, schema_editor: Any) -> None:
    """Put the triggers in place."""
    is_postgresql = schema_editor.connection.vendor == "postgresql"
    for table in TABLES:
        for statement in _postgresql(table) if is_postgresql else _sqlite(table):
            schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("plans", "0001_initial"), ("foundation", "0002_append_only")]
    operations = [migrations.RunPython(guard, migrations.RunPython.noop)]
