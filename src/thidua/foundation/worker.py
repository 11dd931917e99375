"""The loop that carries out what is due and seals the chain. Any number may run, on any number of machines."""

import signal
import threading
import traceback
from collections.abc import Callable
from types import FrameType

from django.db import DatabaseError, close_old_connections

from thidua.foundation import audit, outbox, regular
from thidua.foundation.act import system_context

PAUSE_SECONDS = 1.0


def tick(is_stopping: Callable[[], bool] = outbox.never) -> int:
    """One round of work: all short effects that are due and one long; returns how many were done."""
    close_old_connections()
    done = outbox.carry_out_due(now=system_context().now, most_long=1, is_stopping=is_stopping)
    regular.look_after_all(system_context())
    audit.seal()
    return done


def run() -> None:
    """Work until told to stop (SIGTERM, SIGINT): a short effect is finished, a long one laid down after its part."""
    stop = threading.Event()

    def ask_to_stop(_number: int, _frame: FrameType | None) -> None:
        stop.set()

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, ask_to_stop)
    while not stop.is_set():
        try:
            done = tick(stop.is_set)
        except DatabaseError:
            # The database is away or busy: the worker stays, and what it had in hand comes again when its lease ends.
            traceback.print_exc(limit=2)
            done = 0
        if not done:
            stop.wait(PAUSE_SECONDS)
