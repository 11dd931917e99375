"""Revisions of cells and snapshots are never changed or deleted."""

from django.db import migrations

from thidua.foundation.append_only import guarding


class Migration(migrations.Migration):
    dependencies = [("scoring", "0001_initial"), ("foundation", "0002_append_only")]
    operations = [
        migrations.RunPython(guarding("scoring_cellrow", "scoring_snapshotrow"), migrations.RunPython.noop)
    ]
