"""The Django app of plans."""

from django.apps import AppConfig


class PlansConfig(AppConfig):
    """Plan files, readings and accepted plans."""

    name = "thidua.modules.plans"
    label = "plans"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register the actions and effects."""
        from thidua.modules.plans import actions, tasks  # noqa: F401 - importing registers them
