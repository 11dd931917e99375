"""What the person has to do, gathered from every module that offers `tasks_for` at its door."""

from collections.abc import Callable, Iterable
from importlib import import_module
from importlib.util import find_spec
from typing import cast

from django.apps import apps

from thidua.foundation.act import Context
from thidua.foundation.todo import Task

MODULES = "thidua.modules."


def _doors() -> Iterable[Callable[[Context], Iterable[Task]]]:
    """The `tasks_for` of each installed module that has one."""
    for app in apps.get_app_configs():
        door = f"{app.name}.public"
        if app.name.startswith(MODULES) and find_spec(door):
            tasks_for = getattr(import_module(door), "tasks_for", None)
            if tasks_for is not None:
                yield cast("Callable[[Context], Iterable[Task]]", tasks_for)


def nearest_first(tasks: Iterable[Task]) -> tuple[Task, ...]:
    """By deadline; what has none comes last."""
    return tuple(sorted(tasks, key=Task.sort_key))


def all_tasks(ctx: Context) -> tuple[Task, ...]:
    """Everything that waits for this person, the nearest deadline first."""
    return nearest_first(task for tasks_for in _doors() for task in tasks_for(ctx))
