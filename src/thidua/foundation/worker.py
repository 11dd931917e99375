"""The loop that carries out what is due and seals the chain. Any number may run, on any number of machines."""

import signal
import threading
from types import FrameType

from django.db import close_old_connections

from thidua.foundation import audit, outbox, regular
from thidua.foundation.act import system_context

PAUSE_SECONDS = 2.0


def tick() -> int:
    """One round of work; returns how many effects were done."""
    close_old_connections()
    done = outbox.carry_out_due(now=system_context().now)
    regular.look_after_all(system_context())
    audit.seal()
    return done


def run() -> None:
    """Work until told to stop (SIGTERM, SIGINT); what is in hand is finished first."""
    stop = threading.Event()

    def ask_to_stop(_number: int, _frame: FrameType | None) -> None:
        stop.set()

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, ask_to_stop)
    while not stop.is_set():
        if not tick():
            stop.wait(PAUSE_SECONDS)
