"""The Django app of the directory."""

from django.apps import AppConfig


class DirectoryConfig(AppConfig):
    """Units, people, duties, accounts."""

    name = "thidua.modules.directory"
    label = "directory"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register the actions."""
        from thidua.modules.directory import actions  # noqa: F401 - importing registers them
