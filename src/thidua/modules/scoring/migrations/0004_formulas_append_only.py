"""Versions of official formulas are never changed or deleted."""

from django.db import migrations

from thidua.foundation.append_only import guarding


class Migration(migrations.Migration):
    dependencies = [("scoring", "0003_rounds_in_full"), ("foundation", "0002_append_only")]
    operations = [migrations.RunPython(guarding("scoring_formularow"), migrations.RunPython.noop)]
