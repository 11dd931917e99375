"""What writes deadlines as a calendar that other programs subscribe to."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Appointment:
    """A whole day's entry. `id` stays the same over all versions of the calendar."""

    id: str
    on: date
    words: str
    url: str


class CalendarWriter(Protocol):
    """Writes a calendar file."""

    def write(self, name: str, appointments: Sequence[Appointment], *, at: datetime) -> bytes:
        """The calendar in the form of RFC 5545; `at` is when it was made."""
        ...
