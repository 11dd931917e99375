"""Rulings on likeness are never changed or deleted."""

from django.db import migrations

from thidua.foundation.append_only import guarding

TABLES = ("nominations_likenessruling",)


class Migration(migrations.Migration):
    dependencies = [("nominations", "0001_initial"), ("foundation", "0002_append_only")]
    operations = [migrations.RunPython(guarding(*TABLES), migrations.RunPython.noop)]
