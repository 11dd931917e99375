"""The Django app of campaigns."""

from django.apps import AppConfig


class CampaignsConfig(AppConfig):
    """Campaigns, their calendar, and blocs."""

    name = "thidua.modules.campaigns"
    label = "campaigns"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register the actions and effects."""
        from thidua.modules.campaigns import actions, tasks  # noqa: F401 - importing registers them
