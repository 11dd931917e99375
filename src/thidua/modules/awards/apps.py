"""The Django app of awards."""

from django.apps import AppConfig


class AwardsConfig(AppConfig):
    """Eligibility runs and suggestion lists."""

    name = "thidua.modules.awards"
    label = "awards"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register the actions."""
        from thidua.modules.awards import actions  # noqa: F401 - importing registers them
