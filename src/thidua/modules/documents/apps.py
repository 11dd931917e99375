"""The Django app of documents."""

from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    """Files received, kept by their content."""

    name = "thidua.modules.documents"
    label = "documents"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register the actions."""
        from thidua.modules.documents import actions  # noqa: F401 - importing registers them
