"""History is never changed or deleted, on both engines; and the head of the chain."""

from typing import Any

from django.db import migrations

from thidua.foundation.append_only import guarding


def begin_chain(apps: Any, schema_editor: Any) -> None:
    """The one row that sealing holds."""
    apps.get_model("foundation", "ChainHead").objects.create()


class Migration(migrations.Migration):
    dependencies = [("foundation", "0001_initial")]
    operations = [
        migrations.RunPython(begin_chain, migrations.RunPython.noop),
        migrations.RunPython(guarding("foundation_auditentry", "foundation_auditlink"), migrations.RunPython.noop),
    ]
