"""The Django app of initiatives."""

from django.apps import AppConfig


class InitiativesConfig(AppConfig):
    """Initiatives with their authors, likeness, recognition, use and follow-up."""

    name = "thidua.modules.initiatives"
    label = "initiatives"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register the actions."""
        from thidua.modules.initiatives import actions  # noqa: F401 - importing registers them
