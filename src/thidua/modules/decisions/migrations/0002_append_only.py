"""Movements of a fund and an office's word on a form are never changed or deleted."""

from django.db import migrations

from thidua.foundation.append_only import guarding

TABLES = ("decisions_fundmovement", "decisions_formuse")


class Migration(migrations.Migration):
    dependencies = [("decisions", "0001_initial"), ("foundation", "0002_append_only")]
    operations = [migrations.RunPython(guarding(*TABLES), migrations.RunPython.noop)]
