"""A dossier whose award was revoked for how it was examined says since when it is examined again."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("nominations", "0004_package_key")]
    operations = [migrations.AddField("dossier", "reopened_at", models.DateTimeField(null=True))]
