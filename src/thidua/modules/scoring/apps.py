"""The Django app of scoring."""

from django.apps import AppConfig


class ScoringConfig(AppConfig):
    """Criteria tables, rounds, sheets, rankings."""

    name = "thidua.modules.scoring"
    label = "scoring"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register the actions."""
        from thidua.modules.scoring import actions  # noqa: F401 - importing registers them
