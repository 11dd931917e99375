"""What the person has to do, gathered from every module that offers `tasks_for` at its door."""

from collections.abc import Iterable

from thidua.foundation.act import Context
from thidua.foundation.offers import offered
from thidua.foundation.todo import Task


def nearest_first(tasks: Iterable[Task]) -> tuple[Task, ...]:
    """By deadline; what has none comes last."""
    return tuple(sorted(tasks, key=Task.sort_key))


def all_tasks(ctx: Context) -> tuple[Task, ...]:
    """Everything that waits for this person, the nearest deadline first."""
    return nearest_first(task for tasks_for in offered("tasks_for") for task in tasks_for(ctx))
