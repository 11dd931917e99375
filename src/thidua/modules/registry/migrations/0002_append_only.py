"""Entries, links and yearly records are never changed or deleted."""

from django.db import migrations

from thidua.foundation.append_only import guarding

TABLES = ("registry_entry", "registry_link", "registry_yearlyrecord")


class Migration(migrations.Migration):
    dependencies = [("registry", "0001_initial"), ("foundation", "0002_append_only")]
    operations = [migrations.RunPython(guarding(*TABLES), migrations.RunPython.noop)]
