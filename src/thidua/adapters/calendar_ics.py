"""Calendars in the form of RFC 5545, by icalendar."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from icalendar import Alarm, Calendar, Event

from thidua.ports.calendar import Appointment

PRODUCT = "-//thidua//Lich thi dua khen thuong//VI"
REMIND_BEFORE = timedelta(hours=-16)
"""An alarm at 8:00 of the day before: whole days begin at midnight."""


class IcsCalendar:
    """A calendar with one whole-day entry for each deadline; it blocks nobody's time."""

    def write(self, name: str, appointments: Sequence[Appointment], *, at: datetime) -> bytes:
        """The file, UTF-8."""
        calendar = Calendar()
        calendar.add("prodid", PRODUCT)
        calendar.add("version", "2.0")
        calendar.add("method", "PUBLISH")
        calendar.add("x-wr-calname", name)
        for each in appointments:
            calendar.add_component(_event(each, at))
        return bytes(calendar.to_ical())


def _event(each: Appointment, at: datetime) -> Event:
    event = Event()
    event.add("uid", each.id)
    event.add("dtstamp", at)
    event.add("dtstart", each.on)
    event.add("dtend", each.on + timedelta(days=1))
    event.add("summary", each.words)
    event.add("url", each.url)
    event.add("transp", "TRANSPARENT")
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", each.words)
    alarm.add("trigger", REMIND_BEFORE)
    event.add_component(alarm)
    return event
