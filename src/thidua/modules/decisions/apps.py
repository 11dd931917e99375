"""The Django app of decisions."""

from django.apps import AppConfig


class DecisionsConfig(AppConfig):
    """Decisions, their numbers, prizes and fund, revocations, statistics."""

    name = "thidua.modules.decisions"
    label = "decisions"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register the actions."""
        from thidua.modules.decisions import actions  # noqa: F401 - importing registers them
