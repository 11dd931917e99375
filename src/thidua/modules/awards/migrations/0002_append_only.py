"""Verdicts and frozen lists are never changed or deleted."""

from django.db import migrations

from thidua.foundation.append_only import guarding

TABLES = ("awards_eligibilityrun", "awards_suggestionlist")


class Migration(migrations.Migration):
    dependencies = [("awards", "0001_initial"), ("foundation", "0002_append_only")]
    operations = [migrations.RunPython(guarding(*TABLES), migrations.RunPython.noop)]
