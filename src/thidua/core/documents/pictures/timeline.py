"""The timeline: phases as bars in their days, deadlines as stems with their day, the day of making as a dashed line."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from thidua.core.documents.pictures.marks import DARK, INK, RULE, SOFT, TONES, WIDTH, fitting
from thidua.core.documents.tree import Bar, Picture, Shape, Stroke, Words
from thidua.core.kernel.period import Day

_TOP, _PHASE, _MARK = 60, 60, 48
_HALF = WIDTH // 2


@dataclass(frozen=True, slots=True)
class Span:
    """A phase with both its days."""

    name: str
    first: Day
    last: Day


@dataclass(frozen=True, slots=True)
class Due:
    """A deadline with its last good day."""

    name: str
    on: Day


def timeline(phases: Sequence[Span], dues: Sequence[Due], *, today: Day) -> Picture | None:
    """The drawing; None where nothing has a day."""
    days = [day for phase in phases for day in (phase.first, phase.last)] + [due.on for due in dues]
    if not days:
        return None
    first, last = min(days), max(days)
    whole = (last - first).days + 1

    def at(day: Day) -> int:
        return WIDTH * (day - first).days // whole

    height = _TOP + len(phases) * _PHASE + len(dues) * _MARK + 10
    shapes: list[Shape] = list(_months(first, last, whole, height))
    for place, phase in enumerate(phases):
        left, right = at(phase.first), at(phase.last + timedelta(days=1))
        shapes += _phase(phase, (left, max(right - left, 4)), _TOP + place * _PHASE, today)
    for place, due in enumerate(sorted(dues, key=lambda due: due.on)):
        shapes += _due(due, at(due.on), _TOP + len(phases) * _PHASE + place * _MARK + 34)
    if first <= today <= last:
        shapes.append(Stroke(((at(today), _TOP - 10), (at(today), height)), TONES["now"], 3, is_dashed=True))
    told = [f"{phase.name} từ {phase.first:%d/%m/%Y} đến {phase.last:%d/%m/%Y}" for phase in phases]
    told += [f"{due.name} chậm nhất {due.on:%d/%m/%Y}" for due in dues]
    return Picture(WIDTH, height, tuple(shapes), f"Tiến độ: {'; '.join(told)}.")


def _months(first: Day, last: Day, whole: int, height: int) -> Iterator[Shape]:
    """A line at the first of each month, or of each quarter where the months would stand too close."""
    step = 1 if whole <= 400 else 3  # noqa: PLR2004 - more than a year
    at = date(first.year, first.month, 1)
    while at <= last:
        if at >= first and (at.month - 1) % step == 0:
            x = WIDTH * (at - first).days // whole
            yield Stroke(((x, _TOP - 16), (x, height)), RULE, 2)
            if x < WIDTH - 90:
                yield Words(x + 6, _TOP - 24, f"{at.month}/{at.year % 100:02d}", 8, colour=SOFT)
        at = date(at.year + at.month // 12, at.month % 12 + 1, 1)


def _phase(phase: Span, where: tuple[int, int], top: int, today: Day) -> list[Shape]:
    left, width = where
    tone = "plain" if today > phase.last else "now" if today >= phase.first else "wait"
    shapes: list[Shape] = [Bar(left, top, width, _PHASE - 14, TONES[tone])]
    inside = fitting(phase.name, width - 20)
    if inside == phase.name:
        return [*shapes, Words(left + 10, top + 32, inside, colour="#ffffff" if tone in DARK else INK)]
    if left + width <= _HALF:
        return [*shapes, Words(left + width + 10, top + 32, fitting(phase.name, WIDTH - left - width - 10))]
    return [*shapes, Words(left - 10, top + 32, fitting(phase.name, left - 10), anchor="end")]


def _due(due: Due, x: int, y: int) -> list[Shape]:
    text = f"{due.on:%d/%m/%Y} {due.name}"
    mark = Bar(x - 8, y - 18, 16, 16, TONES["late"])
    if x < _HALF:
        return [mark, Words(x + 16, y - 2, fitting(text, WIDTH - x - 20))]
    return [mark, Words(x - 16, y - 2, fitting(text, x - 20), anchor="end")]
