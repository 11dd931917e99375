"""Whether scores may be entered on a sheet at a moment: the round's state and dates, and the sheet's own state."""

from datetime import date, datetime
from typing import Protocol

from django.utils import timezone

from thidua.core.kernel.reason import Reason
from thidua.core.scoring.procedure import procedure_from_json, working_day_after


class Calendar(Protocol):
    """A round, stored or shown, as far as its state and its days go."""

    @property
    def name(self) -> str: ...
    @property
    def state(self) -> str: ...
    @property
    def opens_on(self) -> date: ...
    @property
    def closes_on(self) -> date: ...
    @property
    def closed_at(self) -> datetime | None: ...


class Objectable(Protocol):
    """A round, stored or shown, as far as objections go."""

    @property
    def state(self) -> str: ...
    @property
    def closed_at(self) -> datetime | None: ...
    @property
    def procedure(self) -> str: ...


OBJECTING = frozenset({"meeting", "closed"})
"""The states of a round in which members object to its result."""
VERIFYING = frozenset({"verifying", "meeting", "reopened"})
"""The states in which the head, the deputy and specialist bodies fill their sheets."""


def why_shut(round_: Calendar, *, sheet: str, on: date, part: str = "score") -> Reason | None:
    """Why nothing can be entered on that day into a sheet of the round, or None. `sheet`: the sheet's state."""
    if sheet == "aside":
        return Reason.of("sheet.stands_aside")
    if round_.state == "closed":
        return Reason.of("round.closed_meanwhile", name=round_.name, at=round_.closed_at)
    if part == "score" and not (round_.state == "reopened" and sheet == "returned"):
        calendar = _outside_calendar(round_, on)
        if calendar is not None:
            return calendar
    elif part != "score" and round_.state not in VERIFYING:
        return Reason.of("round.not_verifying", name=round_.name)
    return Reason.of("sheet.already_submitted") if sheet == "submitted" else None


def _outside_calendar(round_: Calendar, on: date) -> Reason | None:
    """Why members cannot score on that day, or None."""
    if round_.state != "open":
        return Reason.of("round.not_open", name=round_.name)
    if on < round_.opens_on:
        return Reason.of("round.not_begun", name=round_.name, opens=round_.opens_on)
    if on > round_.closes_on:
        return Reason.of("round.time_is_up", name=round_.name, closes=round_.closes_on)
    return None


def last_day_to_object(round_: Objectable) -> date | None:
    """Until when members may object to a published result; None where it is not published yet."""
    if round_.closed_at is None:
        return None
    days = procedure_from_json(round_.procedure).objection_days
    return working_day_after(timezone.localtime(round_.closed_at).date(), days)


def may_object(round_: Objectable, *, on: date) -> bool:
    """Whether members may object on that day: while the result lies before the meeting, and some days after it."""
    if round_.state not in OBJECTING or not procedure_from_json(round_.procedure).objection_days:
        return False
    last = last_day_to_object(round_)
    return last is None or on <= last
