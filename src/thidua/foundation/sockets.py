"""Where the composition root plugs an adapter into a port, and where modules find it by the port's type."""

from typing import Any, TypeVar, cast

_PLUGGED: dict[tuple[type, str], Any] = {}

PortT = TypeVar("PortT")


def plug(port: type, adapter: object, *, name: str = "") -> None:
    """Called by the wiring alone, once at start. `name` tells several adapters of one port apart, such as `pdf`."""
    _PLUGGED[port, name] = adapter


def plugged(port: type[PortT], *, name: str = "") -> PortT:
    """The adapter behind the port; KeyError where the wiring forgot it."""
    return cast("PortT", _PLUGGED[port, name])
