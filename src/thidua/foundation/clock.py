"""The only reader of time. An office may rehearse another day: the shift is a setting and is shown on each page."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime, timedelta

from django.conf import settings
from django.utils import timezone

_held: ContextVar[datetime | None] = ContextVar("held_moment", default=None)


def now() -> datetime:
    """The moment, with its zone; shifted by `settings.THIDUA_CLOCK_SHIFT` seconds where a rehearsal is set."""
    held = _held.get()
    if held is not None:
        return held
    return timezone.now() + timedelta(seconds=settings.THIDUA_CLOCK_SHIFT)


def is_shifted() -> bool:
    """Whether the day shown is a rehearsal and not today."""
    return bool(settings.THIDUA_CLOCK_SHIFT)


@contextmanager
def held_at(moment: datetime) -> Iterator[None]:
    """Within the block it is that moment. For building demo worlds and for tests."""
    token = _held.set(moment)
    try:
        yield
    finally:
        _held.reset(token)
