"""What was entered and ruled is never changed or deleted."""

from django.db import migrations

from thidua.foundation.append_only import guarding

TABLES = ("statutes_officetext", "statutes_provision", "statutes_ruling", "statutes_pack")


class Migration(migrations.Migration):
    dependencies = [("statutes", "0001_initial"), ("foundation", "0002_append_only")]
    operations = [migrations.RunPython(guarding(*TABLES), migrations.RunPython.noop)]
