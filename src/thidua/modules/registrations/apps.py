"""The Django app of registrations."""

from django.apps import AppConfig


class RegistrationsConfig(AppConfig):
    """Registrations, exemplary models, pacts."""

    name = "thidua.modules.registrations"
    label = "registrations"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register the actions."""
        from thidua.modules.registrations import actions  # noqa: F401 - importing registers them
