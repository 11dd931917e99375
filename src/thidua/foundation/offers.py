"""What modules offer at their doors under an agreed name, found without anybody keeping a list."""

from collections.abc import Callable, Iterator
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from django.apps import apps

MODULES = "thidua.modules."


def offered(name: str) -> Iterator[Callable[..., Any]]:
    """The function `name` of each installed module whose `public` has one, in the order of the installed apps."""
    for app in apps.get_app_configs():
        door = f"{app.name}.public"
        if app.name.startswith(MODULES) and find_spec(door):
            function = getattr(import_module(door), name, None)
            if function is not None:
                yield function
