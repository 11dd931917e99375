"""What a ruling of copied does: the choice of each body, and dossiers that were let pass. Both append-only."""

import django.db.models.deletion
from django.db import migrations, models

from thidua.foundation.append_only import guarding

TABLES = ("nominations_copychoice", "nominations_copypass")
KEY = models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")


class Migration(migrations.Migration):
    dependencies = [("nominations", "0005_reopened"), ("directory", "0001_initial"), ("foundation", "0002_append_only")]
    operations = [
        migrations.CreateModel(
            name="CopyChoice",
            fields=[
                ("id", KEY),
                ("stops", models.BooleanField()),
                ("because", models.TextField()),
                ("by", models.CharField(max_length=200)),
                ("at", models.DateTimeField()),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="directory.unit"
                    ),
                ),
            ],
            options={"ordering": ["-id"]},
        ),
        migrations.CreateModel(
            name="CopyPass",
            fields=[
                ("id", KEY.clone()),
                ("because", models.TextField()),
                ("by", models.CharField(max_length=200)),
                ("at", models.DateTimeField()),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="copy_passes",
                        to="nominations.dossier",
                    ),
                ),
            ],
            options={"verbose_name_plural": "copy passes", "ordering": ["id"]},
        ),
        migrations.RunPython(guarding(*TABLES), migrations.RunPython.noop),
    ]
