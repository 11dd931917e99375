"""The timeline of phases and deadlines: where each stands on an axis of 1000 parts."""

import calendar
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import cast

from django.utils.text import capfirst

from thidua.web.components.shape import trait
from thidua.web.components.words import Deadline, deadline

WIDTH = 1000
LETTER = 7
LABEL_MAX = 46
PHASE_HEIGHT = 30
LANE_HEIGHT = 24
TOP = 46
FLIP_AT = 620
LONG_DAYS = 550


@dataclass(frozen=True, slots=True)
class Phase:
    """A phase as drawn. `tense`: past, now or ahead."""

    name: str
    label: str
    first: date
    last: date
    x: int
    y: int
    width: int
    tense: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A deadline as drawn. `anchor` says on which side of the stem its words stand."""

    name: str
    label: str
    url: str
    x: int
    y: int
    label_x: int
    anchor: str
    stem_top: int
    deadline: Deadline


@dataclass(frozen=True, slots=True)
class Timeline:
    """Everything the drawing and the list beneath it need; `entries` are phases and marks in order of time."""

    phases: tuple[Phase, ...]
    marks: tuple[Mark, ...]
    months: tuple[tuple[int, str], ...]
    entries: tuple[Phase | Mark, ...]
    today_x: int | None
    today: date
    phase_height: int
    height: int


@dataclass(frozen=True, slots=True)
class _Axis:
    first: date
    last: date

    def at(self, on: date) -> int:
        """Where a day begins on the axis."""
        whole = (self.last - self.first).days + 1
        return WIDTH * (on - self.first).days // whole


def _short(text: str, letters: int) -> str:
    return text if len(text) <= letters else text[: max(1, letters - 1)].rstrip(" ,;.") + "…"


def _lane(ends: list[int], *, start: int, end: int) -> int:
    """The first lane free at `start`; the lane's new end is noted."""
    for number, taken in enumerate(ends):
        if taken <= start:
            ends[number] = end
            return number
    ends.append(end)
    return len(ends) - 1


def _months(axis: _Axis) -> tuple[tuple[int, str], ...]:
    """The first day of each month (or each quarter of a long span) with its name."""
    step = 1 if (axis.last - axis.first).days <= LONG_DAYS else 3
    found: list[tuple[int, str]] = []
    on = axis.first.replace(day=1)
    while on <= axis.last:
        if on >= axis.first and (on.month - 1) % step == 0:
            found.append((axis.at(on), f"{on:%m/%Y}" if on.month == 1 or not found else f"{on:%m}"))
        on += timedelta(days=calendar.monthrange(on.year, on.month)[1])
    return tuple(found)


def _phases(given: list[object], axis: _Axis, today: date) -> tuple[tuple[Phase, ...], int]:
    """The phases and how many lanes they took."""
    ends: list[int] = []
    drawn = []
    for phase in sorted(given, key=lambda entry: cast("date", trait(entry, "first"))):
        first, last = cast("date", trait(phase, "first")), cast("date", trait(phase, "last"))
        left, right = axis.at(first), axis.at(last + timedelta(days=1))
        y = TOP + _lane(ends, start=left, end=right) * (PHASE_HEIGHT + 4)
        tense = "past" if last < today else "now" if first <= today else "ahead"
        name = str(trait(phase, "name", ""))
        label = _short(name, (right - left - 12) // (LETTER + 1))
        drawn.append(Phase(name, label, first, last, left, y, max(2, right - left - 2), tense))
    return tuple(drawn), len(ends)


def _marks(given: list[object], axis: _Axis, *, today: date, below: int) -> tuple[tuple[Mark, ...], int]:
    """The marks under the phases and how many lanes their words took."""
    ends: list[int] = []
    drawn = []
    for mark in sorted(given, key=lambda entry: cast("date", trait(entry, "due"))):
        due, name = cast("date", trait(mark, "due")), capfirst(str(trait(mark, "name", "")))
        x = axis.at(due)
        label = _short(f"{due:%d/%m} {name}", LABEL_MAX)
        length = len(label) * LETTER + 20
        is_flipped = x > FLIP_AT
        start = x - length if is_flipped else x - 6
        lane = _lane(ends, start=start, end=start + length)
        state = deadline(due, today=today, is_done=cast("bool | None", trait(mark, "is_done")))
        y = below + 20 + lane * LANE_HEIGHT
        label_x, anchor = (x - 10, "end") if is_flipped else (x + 10, "start")
        drawn.append(Mark(name, label, str(trait(mark, "url", "") or ""), x, y, label_x, anchor, below, state))
    return tuple(drawn), len(ends)


def _when(entry: Phase | Mark) -> tuple[date, bool]:
    return (entry.first, False) if isinstance(entry, Phase) else (entry.deadline.due, True)


def timeline(phases: Iterable[object], marks: Iterable[object], *, today: date) -> Timeline | None:
    """Place phases (`name`, `first`, `last`) and marks (`name`, `due`, `is_done`, `url`); None for an empty one.

    Phases and marks without days are left out. A mark whose `is_done` is not known (None) is never called late.
    """
    phases = [phase for phase in phases if trait(phase, "first") and trait(phase, "last")]
    marks = [mark for mark in marks if trait(mark, "due")]
    days = [cast("date", trait(entry, name)) for entry in phases for name in ("first", "last")]
    days += [cast("date", trait(mark, "due")) for mark in marks]
    if not days:
        return None
    axis = _Axis(min(days).replace(day=1), max(days))
    drawn, lanes = _phases(phases, axis, today)
    below = TOP + lanes * (PHASE_HEIGHT + 4)
    placed, rows = _marks(marks, axis, today=today, below=below)
    return Timeline(
        phases=drawn,
        marks=placed,
        months=_months(axis),
        entries=tuple(sorted((*drawn, *placed), key=_when)),
        today_x=axis.at(today) if axis.first <= today <= axis.last else None,
        today=today,
        phase_height=PHASE_HEIGHT,
        height=below + (20 + rows * LANE_HEIGHT if rows else 6),
    )
