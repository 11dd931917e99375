"""The Django app of reporting."""

from django.apps import AppConfig


class ReportingConfig(AppConfig):
    """Targets, reports, adding up."""

    name = "thidua.modules.reporting"
    label = "reporting"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register the actions and effects."""
        from thidua.modules.reporting import actions, tasks  # noqa: F401 - importing registers them
