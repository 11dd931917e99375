"""The Django app of the register."""

from django.apps import AppConfig


class RegistryConfig(AppConfig):
    """Bearers of awards, entries, yearly records, old lists."""

    name = "thidua.modules.registry"
    label = "registry"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register the actions and what is done after a commit."""
        from thidua.modules.registry import tasks  # noqa: F401 - importing registers them
