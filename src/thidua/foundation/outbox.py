"""Effects to do after the commit: nothing is lost between a commit and what must follow it.

A short effect is tried at once and in the request; a long one is left to the workers, in a queue of its own. An effect
runs outside any transaction and calls actions, which are atomic by themselves: it must bear being done twice.
"""

import json
import socket
import threading
import traceback
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from os import getpid

from django.db import DatabaseError, connections
from django.db.models import F

from thidua.foundation import clock
from thidua.foundation.models import JobPart, OutboxItem

LEASE = timedelta(minutes=2)
BEAT_SECONDS = 30.0
"""How often a worker renews the lease of what it has in hand; where it dies, another takes up what it had."""
PAUSE = timedelta(seconds=20)
ATTEMPTS = 8
LONG_ATTEMPTS = 3

Effect = Callable[..., object]
EFFECTS: dict[str, Effect] = {}
GIVEN_UP: dict[str, Effect] = {}
"""Long effects, and what tells the user after the last attempt."""


def never() -> bool:
    """Nobody asks the work to be laid down."""
    return False


class LaidDownError(Exception):
    """The worker is told to stop: the job goes back to the queue with the parts that are done."""


@dataclass(frozen=True, slots=True)
class Job:
    """A long effect in hand: it tells how far it is, and lays down what is done so that nobody does it again."""

    item: int
    work: str
    is_stopping: Callable[[], bool] = never

    def report(self, done: int, total: int) -> None:
        """Tell how many parts of how many are done. Leaves the effect where the worker is to stop."""
        if self.is_stopping():
            raise LaidDownError
        OutboxItem.objects.filter(pk=self.item).update(done=done, total=total, due_at=clock.now() + LEASE)

    def keep(self, number: int, content: bytes) -> None:
        """Lay down a part; it outlives this attempt, and a new job of the same work finds it."""
        JobPart.objects.update_or_create(work=self.work, number=number, defaults={"content": content})

    def kept(self) -> Iterator[tuple[int, bytes]]:
        """The parts laid down so far, by number."""
        rows = JobPart.objects.filter(work=self.work).order_by("number").values_list("number", "content")
        return ((number, bytes(content)) for number, content in rows.iterator(chunk_size=8))

    def forget(self) -> None:
        """The parts are no longer needed."""
        JobPart.objects.filter(work=self.work).delete()


def effect(name: str, *, gave_up: Effect | None = None) -> Callable[[Effect], Effect]:
    """Register what carries out the effect `name`.

    `gave_up` makes it a long one: only workers do it, it is called with its `Job` first, and `gave_up` is called with
    the payload when it failed or killed its worker LONG_ATTEMPTS times.
    """

    def register(function: Effect) -> Effect:
        EFFECTS[name] = function
        if gave_up is not None:
            GIVEN_UP[name] = gave_up
        return function

    return register


def put(*, name: str, payload: Mapping[str, object], at: datetime) -> OutboxItem:
    """Note the effect inside the action's own transaction. The name must be registered."""
    if name not in EFFECTS:
        raise KeyError(f"no effect is registered as {name!r}")
    work = f"{name} {json.dumps(payload, sort_keys=True)}"[:200]
    return OutboxItem.objects.create(effect=name, payload=dict(payload), work=work, created_at=at, due_at=at)


def _worker() -> str:
    return f"{socket.gethostname()}:{getpid()}"[:64]


def _most(effect_name: str) -> int:
    """Attempts that may be leased; one more for a long effect, in which it is given up."""
    return LONG_ATTEMPTS + 1 if effect_name in GIVEN_UP else ATTEMPTS


def _lease(item_id: int, *, now: datetime) -> OutboxItem | None:
    """Take the item for this worker, or None where another has it: one UPDATE decides."""
    item = OutboxItem.objects.get(id=item_id)
    free = OutboxItem.objects.filter(id=item_id, done_at=None, due_at__lte=now, attempts__lt=_most(item.effect))
    taken = free.update(leased_by=_worker(), due_at=now + LEASE, attempts=F("attempts") + 1)
    return OutboxItem.objects.get(id=item_id) if taken else None


@contextmanager
def _beating(item: OutboxItem) -> Iterator[None]:
    """Renew the lease from a thread of its own while a long effect runs."""
    ended = threading.Event()

    def beat() -> None:
        while not ended.wait(BEAT_SECONDS):
            try:
                OutboxItem.objects.filter(pk=item.pk, done_at=None).update(due_at=clock.now() + LEASE)
            except DatabaseError:
                continue  # the lease outlasts three beats that are missed
            finally:
                connections.close_all()

    thread = threading.Thread(target=beat, daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()


def _perform(item: OutboxItem, is_stopping: Callable[[], bool]) -> None:
    if item.effect not in GIVEN_UP:
        EFFECTS[item.effect](**item.payload)
    elif item.attempts > LONG_ATTEMPTS:
        GIVEN_UP[item.effect](**item.payload)
    else:
        with _beating(item):
            EFFECTS[item.effect](Job(item.pk, item.work, is_stopping), **item.payload)


def carry_out(item_id: int, *, now: datetime, is_stopping: Callable[[], bool] = never) -> bool:
    """Carry out one item if it is free; True where it is done. A failure is kept with its cause and tried again."""
    item = _lease(item_id, now=now)
    if item is None:
        return False
    held = OutboxItem.objects.filter(id=item.pk)
    try:
        _perform(item, is_stopping)
    except LaidDownError:
        held.update(due_at=now, leased_by="", attempts=item.attempts - 1)
        return False
    except Exception:  # noqa: BLE001 - whatever it was, it is kept with the item and shown
        trouble = traceback.format_exc(limit=8)
        held.update(due_at=now + PAUSE * 2**item.attempts, leased_by="", trouble=trouble)
        return False
    held.update(done_at=now, leased_by="", **({} if item.attempts > LONG_ATTEMPTS else {"trouble": ""}))
    return True


def after_commit(items: list[int]) -> None:
    """Try the short effects among the items at once."""
    now = clock.now()
    for item in OutboxItem.objects.filter(id__in=items).exclude(effect__in=GIVEN_UP).values_list("id", flat=True):
        carry_out(item, now=now)


def carry_out_due(
    *, now: datetime, most: int = 50, most_long: int = 50, is_stopping: Callable[[], bool] = never
) -> int:
    """Carry out what is due, oldest first, the short before the long; returns how many were done."""
    due = OutboxItem.objects.filter(done_at=None, due_at__lte=now, attempts__lt=ATTEMPTS)
    short = due.exclude(effect__in=GIVEN_UP).values_list("id", flat=True)[:most]
    long = due.filter(effect__in=GIVEN_UP, attempts__lte=LONG_ATTEMPTS).values_list("id", flat=True)
    done = sum(carry_out(item_id, now=now) for item_id in list(short))
    for item_id in list(long[:most_long]):
        if not is_stopping():
            done += carry_out(item_id, now=now, is_stopping=is_stopping)
    return done
