"""The Django app of certificates."""

from django.apps import AppConfig


class CertificatesConfig(AppConfig):
    """Layouts, batches, certificates and the keys that sign them."""

    name = "thidua.modules.certificates"
    label = "certificates"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register the actions and effects."""
        from thidua.modules.certificates import actions, tasks  # noqa: F401 - importing registers them
