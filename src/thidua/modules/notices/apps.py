"""The Django app of notices."""

from django.apps import AppConfig


class NoticesConfig(AppConfig):
    """Notices, letters, wishes and calendars."""

    name = "thidua.modules.notices"
    label = "notices"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register the actions and effects."""
        from thidua.modules.notices import actions, tasks  # noqa: F401 - importing registers them
