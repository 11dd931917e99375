from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('campaigns', '0004_outer_and_reminded'),
    ]

    operations = [
        migrations.AddField(
            model_name='campaign',
            name='short_name',
            field=models.CharField(blank=True, max_length=80),
        ),
    ]
