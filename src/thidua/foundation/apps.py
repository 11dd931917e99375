"""The Django app of the foundation."""

from django.apps import AppConfig


class FoundationConfig(AppConfig):
    """Tables of the audit trail and of pending effects."""

    name = "thidua.foundation"
    label = "foundation"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register the checks."""
        from thidua.foundation import checks  # noqa: F401 - importing registers them
