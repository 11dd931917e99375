"""Rulings, uses and follow-ups are never changed or deleted."""

from django.db import migrations

from thidua.foundation.append_only import guarding

TABLES = ("initiatives_likenessruling", "initiatives_use", "initiatives_followup")


class Migration(migrations.Migration):
    dependencies = [("initiatives", "0001_initial"), ("foundation", "0002_append_only")]
    operations = [migrations.RunPython(guarding(*TABLES), migrations.RunPython.noop)]
