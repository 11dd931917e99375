"""The Django app of statutes."""

from django.apps import AppConfig


class StatutesConfig(AppConfig):
    """Texts, values and rules of offices; the law on a day."""

    name = "thidua.modules.statutes"
    label = "statutes"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register the actions."""
        from thidua.modules.statutes import actions  # noqa: F401 - importing registers them
