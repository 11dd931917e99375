"""Cells hold the facts of criteria with a measure."""

from typing import Any

from django.db import migrations, models

from thidua.foundation.append_only import guarding


def guard_again(apps: Any, schema_editor: Any) -> None:
    """SQLite adds a column by building the table anew, and the triggers go with the old one."""
    if schema_editor.connection.vendor == "sqlite":
        guarding("scoring_cellrow")(apps, schema_editor)


class Migration(migrations.Migration):
    dependencies = [("scoring", "0004_formulas_append_only")]
    operations = [
        migrations.AddField("cellrow", "observed", models.TextField(blank=True, default=""), preserve_default=False),
        migrations.RunPython(guard_again, migrations.RunPython.noop),
    ]
