"""What was said on the way, copied or signed is never changed or deleted."""

from django.db import migrations

from thidua.foundation.append_only import guarding

TABLES = (
    "registrations_progress",
    "registrations_exemplarstep",
    "registrations_exemplarcopy",
    "registrations_pactsignature",
)


class Migration(migrations.Migration):
    dependencies = [("registrations", "0001_initial"), ("foundation", "0002_append_only")]
    operations = [migrations.RunPython(guarding(*TABLES), migrations.RunPython.noop)]
