"""Remarks, results, annulments and own rules are never changed or deleted."""

from django.db import migrations

from thidua.foundation.append_only import guarding


class Migration(migrations.Migration):
    dependencies = [("council", "0001_initial"), ("foundation", "0002_append_only")]
    operations = [
        migrations.RunPython(
            guarding("council_remark", "council_resultrow", "council_annulment", "council_ownrule"),
            migrations.RunPython.noop,
        )
    ]
