import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('campaigns', '0005_short_name'),
    ]

    operations = [
        migrations.CreateModel(
            name='MovementGround',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('legal_base', models.CharField(max_length=400)),
                ('line', models.PositiveIntegerField(null=True)),
                ('movement', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='later_grounds', to='campaigns.movement')),
                ('origin', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='campaigns.campaign')),
            ],
            options={
                'ordering': ['id'],
                'constraints': [models.UniqueConstraint(fields=('movement', 'origin'), name='movement_ground_once_in_plan')],
            },
        ),
    ]
