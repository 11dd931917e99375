"""An item names the day whose law says its share."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("council", "0002_append_only")]
    operations = [migrations.AddField("item", "law_day", models.DateField(null=True))]
