"""An office's own words for its decisions, in versions; a decision names the version it was drafted with."""

import django.db.models.deletion
from django.db import migrations, models

from thidua.foundation.append_only import guarding

KEY = models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")
PROTECT = django.db.models.deletion.PROTECT


class Migration(migrations.Migration):
    dependencies = [
        ("decisions", "0002_append_only"),
        ("directory", "0001_initial"),
        ("foundation", "0002_append_only"),
    ]
    operations = [
        migrations.CreateModel(
            name="DecisionTemplate",
            fields=[
                ("id", KEY),
                ("kind", models.CharField(max_length=12)),
                ("version", models.PositiveSmallIntegerField()),
                ("articles", models.JSONField()),
                ("bases", models.JSONField(default=list)),
                ("recipients", models.JSONField(default=list)),
                ("because", models.CharField(max_length=400)),
                ("by", models.CharField(max_length=200)),
                ("at", models.DateTimeField()),
                ("unit", models.ForeignKey(on_delete=PROTECT, related_name="+", to="directory.unit")),
            ],
            options={
                "ordering": ["-version"],
                "constraints": [
                    models.UniqueConstraint(fields=("unit", "kind", "version"), name="template_version_once")
                ],
            },
        ),
        migrations.RunPython(guarding("decisions_decisiontemplate"), migrations.RunPython.noop),
        migrations.AddField(
            "decision",
            "template",
            models.ForeignKey(null=True, on_delete=PROTECT, related_name="+", to="decisions.decisiontemplate"),
        ),
    ]
