"""How far the long effects of `foundation.outbox` are, for the pages that wait for them."""

from dataclasses import dataclass
from datetime import datetime

from thidua.foundation.models import OutboxItem


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a long effect is: `done` of `total` parts are done; one that does not run waits for a worker."""

    done: int
    total: int
    is_running: bool


def progress_of(name: str, *, by: str, now: datetime) -> dict[int, Progress]:
    """The long effects `name` not yet done, by the number that stands in their payload as `by`."""
    found: dict[int, Progress] = {}
    for item in OutboxItem.objects.filter(effect=name, done_at=None).order_by("id"):
        is_running = item.leased_by != "" and item.due_at > now
        found[item.payload[by]] = Progress(item.done, item.total, is_running)
    return found
