"""What the frame of every page shows: the rooms, who acts, for which body and year, and whether it is a demo."""

from dataclasses import dataclass
from typing import cast

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from thidua.core.access.duty import NOBODY
from thidua.foundation.act import Context
from thidua.modules.directory import public as directory
from thidua.modules.notices.public import unseen_count
from thidua.web.console.rooms import Room, rooms

ROOMS_AT_FOOT = 4
"""How many rooms a phone's bar shows beside the menu with the others."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The frame's content. `unit` is empty for somebody without a duty on that day; `unseen` counts their notices."""

    rooms: tuple[Room, ...]
    person: str
    unit: str
    other_units: int
    year: int | None
    is_demo: bool
    unseen: int | None
    at_foot: int = ROOMS_AT_FOOT


def _frame(request: HttpRequest) -> Frame:
    """Asked for once per page, and only by pages that show a frame."""
    ctx = cast("Context | None", getattr(request, "ctx", None))
    actor = ctx.actor if ctx else NOBODY
    held = actor.on(ctx.today) if ctx else ()
    units = list(dict.fromkeys(duty.unit for duty in held))
    names = directory.units_by_id(units[:1]) if units else {}
    return Frame(
        rooms=rooms(request.path),
        person=actor.name,
        unit=names[units[0]].name if units else "",
        other_units=max(0, len(units) - 1),
        year=ctx.today.year if ctx else None,
        is_demo=settings.THIDUA_DEMO,
        unseen=unseen_count(ctx) if ctx and actor.person else None,
    )


def frame(request: HttpRequest) -> dict[str, object]:
    """Django's context processor."""
    return {"frame": SimpleLazyObject(lambda: _frame(request))}
