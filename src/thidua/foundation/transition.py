"""The only writer of any `.state`."""

from django.db import models

from thidua.core.kernel.outcome import Ok, Outcome, Refused
from thidua.core.workflow.lifecycle import Lifecycle
from thidua.foundation.fields import StateField


def lifecycle_of(row: models.Model) -> Lifecycle:
    """The state table of the row's kind; TypeError where it has no state."""
    field = row._meta.get_field("state")  # noqa: SLF001 - Django's public way to a column
    if not isinstance(field, StateField) or field.lifecycle is None:
        raise TypeError(f"{type(row).__name__} has no lifecycle")
    return field.lifecycle


def perform(row: models.Model, *, step: str) -> Outcome[str]:
    """Move the row along the step and save its state; refused where the step does not go from here."""
    answer = lifecycle_of(row).next_state(current=row.state, step=step)  # type: ignore[attr-defined] # see lifecycle_of
    if isinstance(answer, Refused):
        return answer
    row.state = answer.value  # type: ignore[attr-defined] # see lifecycle_of
    row.save(update_fields=["state"])
    return Ok(answer.value)
