"""What was handed in, composed, asked or moved is never changed."""

from django.db import migrations

from thidua.foundation.append_only import guarding


class Migration(migrations.Migration):
    """Triggers on the tables that only grow."""

    dependencies = [("reporting", "0001_initial")]
    operations = [
        migrations.RunPython(
            guarding(
                "reporting_formversion", "reporting_duemove", "reporting_entryrow", "reporting_reportversion",
                "reporting_composition",
            ),
            migrations.RunPython.noop,
        )  # fmt: skip
    ]
