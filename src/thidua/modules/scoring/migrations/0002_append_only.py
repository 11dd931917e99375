"""Triggers that refuse to change or delete revisions of cells and snapshots, on both engines."""

from typing import Any

from django.db import migrations

TABLES = ("scoring_cellrow", "scoring_snapshotrow")


def guard(apps: Any, schema_editor: Any) -> None:
    """Put the triggers in place; the function is the foundation's."""
    for table in TABLES:
        if schema_editor.connection.vendor == "postgresql":
            schema_editor.execute(
                f"CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE ON {table} "
                f"FOR EACH ROW EXECUTE FUNCTION thidua_refuse_change()"
            )
            continue
        for verb in ("UPDATE", "DELETE"):
            schema_editor.execute(
                f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, 'history is append-only'); END"
            )


class Migration(migrations.Migration):
    dependencies = [("scoring", "0001_initial"), ("foundation", "0002_append_only")]
    operations = [migrations.RunPython(guard, migrations.RunPython.noop)]
