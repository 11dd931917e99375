"""Which thing of another room made a use, and what became of it. Columns are nullable: SQLite adds them in place."""

import django.db.models.deletion
from django.db import migrations, models

from thidua.foundation.append_only import guarding


class Migration(migrations.Migration):
    dependencies = [("initiatives", "0003_persons")]
    operations = [
        migrations.AddField("use", "source", models.CharField(max_length=80, null=True, db_index=True)),
        migrations.AddField("use", "award", models.CharField(max_length=80, null=True)),
        migrations.CreateModel(
            name="UseNote",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "ending",
                    models.CharField(
                        max_length=10,
                        choices=[
                            ("stands", "đang dùng"),
                            ("let_go", "thôi dùng"),
                            ("ended", "thôi dùng vì hồ sơ đã kết thúc"),
                            ("cancelled", "khen thưởng đã bị hủy"),
                        ],
                    ),
                ),
                ("because", models.TextField()),
                ("by", models.CharField(max_length=200)),
                ("at", models.DateTimeField()),
                (
                    "use",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="notes", to="initiatives.use"
                    ),
                ),
            ],
            options={"ordering": ["id"]},
        ),
        migrations.RunPython(guarding("initiatives_usenote"), migrations.RunPython.noop),
    ]
