"""Columns with a meaning."""

from typing import Any

from django.db import models

from thidua.core.workflow.lifecycle import Lifecycle


class StateField(models.CharField[str, str]):
    """The one state column of a lifecycle. Written by `foundation.transition` only."""

    def __init__(self, lifecycle: Lifecycle | None = None, **options: Any) -> None:
        self.lifecycle = lifecycle
        if lifecycle is not None:
            options["default"] = lifecycle.initial
        options.setdefault("max_length", 24)
        options["editable"] = False
        super().__init__(**options)


class ScoreField(models.DecimalField[Any, Any]):
    """A score: exact, up to four decimals."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("max_digits", 9)
        options.setdefault("decimal_places", 4)
        super().__init__(**options)


class DigestField(models.CharField[str, str]):
    """A SHA-256 as 64 hexadecimal digits."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("max_length", 64)
        super().__init__(**options)


def states_of(lifecycle: Lifecycle) -> models.CheckConstraint:
    """The database's own guard that the state column holds a state of the table."""
    names = [state.name for state in lifecycle.states]
    return models.CheckConstraint(condition=models.Q(state__in=names), name=f"{lifecycle.kind}_state_known")
