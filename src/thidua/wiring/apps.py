"""The last Django app: when it is ready, everything below it is connected."""

from django.apps import AppConfig


class WiringConfig(AppConfig):
    """Plugs the adapters into the ports."""

    name = "thidua.wiring"
    label = "wiring"

    def ready(self) -> None:
        """Connect."""
        from thidua.wiring.plugs import connect

        connect()
