"""Decided cases, which are never changed or deleted."""

import django.db.models.deletion
from django.db import migrations, models

import thidua.foundation.fields
from thidua.foundation.append_only import guarding


class Migration(migrations.Migration):
    dependencies = [("awards", "0002_append_only"), ("directory", "0001_initial")]
    operations = [
        migrations.CreateModel(
            name="DecidedCase",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=200)),
                ("case", models.JSONField()),
                ("seal", thidua.foundation.fields.DigestField(unique=True)),
                ("by", models.CharField(max_length=200)),
                ("at", models.DateTimeField()),
                (
                    "run",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="decided", to="awards.eligibilityrun"
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="directory.unit"
                    ),
                ),
            ],
            options={"ordering": ["-id"]},
        ),
        migrations.RunPython(guarding("awards_decidedcase"), migrations.RunPython.noop),
    ]
