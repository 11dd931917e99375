"""What was read, decided and confirmed is never changed or deleted."""

from django.db import migrations

from thidua.foundation.append_only import guarding


class Migration(migrations.Migration):
    dependencies = [("plans", "0001_initial"), ("foundation", "0002_append_only")]
    operations = [
        migrations.RunPython(
            guarding("plans_reading", "plans_factdecision", "plans_acceptedplan"), migrations.RunPython.noop
        )
    ]
