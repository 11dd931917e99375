"""Effects to do after the commit: nothing is lost between a commit and what must follow it."""

import socket
import traceback
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from os import getpid

from django.db import transaction
from django.db.models import F

from thidua.foundation.models import OutboxItem

LEASE = timedelta(minutes=2)
PAUSE = timedelta(seconds=20)
ATTEMPTS = 8

Effect = Callable[..., object]
EFFECTS: dict[str, Effect] = {}


def effect(name: str) -> Callable[[Effect], Effect]:
    """Register what carries out the effect `name`. It must bear being done twice."""

    def register(function: Effect) -> Effect:
        EFFECTS[name] = function
        return function

    return register


def put(*, name: str, payload: Mapping[str, object], at: datetime) -> OutboxItem:
    """Note the effect inside the action's own transaction. The name must be registered."""
    if name not in EFFECTS:
        raise KeyError(f"no effect is registered as {name!r}")
    return OutboxItem.objects.create(effect=name, payload=dict(payload), created_at=at, due_at=at)


def _worker() -> str:
    return f"{socket.gethostname()}:{getpid()}"[:64]


def _lease(item_id: int, *, now: datetime) -> OutboxItem | None:
    """Take the item for this worker, or None where another has it: one UPDATE decides."""
    taken = OutboxItem.objects.filter(id=item_id, done_at=None, due_at__lte=now, attempts__lt=ATTEMPTS).update(
        leased_by=_worker(), due_at=now + LEASE, attempts=F("attempts") + 1
    )
    return OutboxItem.objects.get(id=item_id) if taken else None


def carry_out(item_id: int, *, now: datetime) -> bool:
    """Carry out one item if it is free; True where it is done. A failure is kept with its cause and tried again."""
    item = _lease(item_id, now=now)
    if item is None:
        return False
    try:
        with transaction.atomic():
            EFFECTS[item.effect](**item.payload)
    except Exception:  # noqa: BLE001 - whatever it was, it is kept with the item and shown
        trouble = traceback.format_exc(limit=8)
        OutboxItem.objects.filter(id=item.pk).update(due_at=now + PAUSE * 2**item.attempts, trouble=trouble)
        return False
    OutboxItem.objects.filter(id=item.pk).update(done_at=now, trouble="")
    return True


def carry_out_due(*, now: datetime, most: int = 50) -> int:
    """Carry out what is due, oldest first; returns how many were done."""
    due = OutboxItem.objects.filter(done_at=None, due_at__lte=now, attempts__lt=ATTEMPTS).values_list("id", flat=True)
    return sum(carry_out(item_id, now=now) for item_id in list(due[:most]))
