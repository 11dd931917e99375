"""Bullet charts: how far each target is, its goal as a line and its pace as a tick, each on an axis of its own."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import cast

from thidua.core.kernel.quantity import rounded
from thidua.web.components.shape import trait

ROOM = Fraction(23, 20)
"""How far the axis goes beyond the greatest amount."""


@dataclass(frozen=True, slots=True)
class Bullet:
    """One target as drawn: places in percent of its axis, empty where there is nothing to draw."""

    label: str
    url: str
    wanted: str
    reached: str
    percent: str
    kind: str
    icon: str
    word: str
    width: str
    goal: str
    pace: str
    details: tuple[object, ...]


ICONS = {
    "exceeded": "medal", "achieved": "check", "on_course": "dot", "at_risk": "warning", "missed": "cross",
    "unknown": "ring",
}  # fmt: skip


def _amount(thing: object, name: str) -> Fraction | None:
    value = trait(thing, name)
    return None if value is None else max(Fraction(str(value)), Fraction(0))


def _place(amount: Fraction | None, end: Fraction) -> str:
    return "" if amount is None or not end else str(rounded(100 * amount / end, 2))


def bullets(rows: Iterable[object]) -> list[Bullet]:
    """Rows with label, url, value, goal, pace, wanted, reached, percent, kind (a standing), word and details."""
    drawn = []
    for row in rows:
        value, goal, pace = (_amount(row, name) for name in ("value", "goal", "pace"))
        end = max((amount for amount in (value, goal, pace) if amount is not None), default=Fraction(0)) * ROOM
        kind = str(trait(row, "kind", "unknown"))
        words = {
            name: str(trait(row, name, "") or "") for name in ("label", "url", "wanted", "reached", "percent", "word")
        }
        details = cast("tuple[object, ...]", trait(row, "details", ()))
        drawn.append(
            Bullet(
                **words, kind=kind, icon=ICONS[kind], details=details, width=_place(value, end), goal=_place(goal, end),
                pace=_place(pace, end),
            )
        )  # fmt: skip
    return drawn
