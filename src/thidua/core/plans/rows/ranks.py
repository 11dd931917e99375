"""Which entries of a table of criteria stand below which: parts of a criterion, or grades of how well it is met."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, TypeAlias

from thidua.core.plans.rows.grid.entries import Entry

Rank: TypeAlias = Literal["section", "over", "criterion", "grade", "none"]


@dataclass(frozen=True, slots=True)
class Ranked:
    """An entry, its points, what it is, and the label of the criterion it is a part of."""

    entry: Entry
    amount: Decimal | None
    rank: Rank
    part_of: str = ""
    part: int = 0
    """Which part of it, counted from 1."""


def ranked(entries: Sequence[tuple[Entry, Decimal | None]]) -> list[Ranked]:
    """Every entry in order. Parts make up the points of what they are parts of; grades reach them, and no more."""
    found: list[Ranked] = []
    for place, (entry, amount) in enumerate(entries):
        below = _below(entry, entries[place + 1 :])
        points = [one for _, one in below if one is not None]
        if entry.is_section:
            found.append(Ranked(entry, amount, "section"))
        elif _is_numbered(entry, entries[place + 1 :]) or (points and (amount is None or sum(points) == amount)):
            found.append(Ranked(entry, amount, "over"))
        else:
            found.append(Ranked(entry, amount, "none" if amount is None else "criterion"))
    return _with_parts(found)


def _with_parts(found: Sequence[Ranked]) -> list[Ranked]:
    """The same, small letters and dashes told by what stands over them."""
    over: Ranked | None = None
    told: list[Ranked] = []
    parts = 0
    for one in found:
        parts += 1
        if not _is_small(one.entry):
            over, parts = one, 0
            told.append(one)
        elif over is not None and over.rank == "over":
            told.append(Ranked(one.entry, one.amount, one.rank, over.entry.label, parts))
        else:
            is_grade = over is not None and over.rank == "criterion" and _reaches(one, over)
            told.append(Ranked(one.entry, one.amount, "grade" if is_grade else one.rank))
    return told


def _reaches(one: Ranked, over: Ranked) -> bool:
    return one.amount is None or over.amount is None or one.amount <= over.amount


def _is_small(entry: Entry) -> bool:
    return len(entry.label) == 1 and (entry.label.islower() or not entry.label.isalnum())


def _is_numbered(entry: Entry, after: Sequence[tuple[Entry, Decimal | None]]) -> bool:
    """Whether the next entry is a part of this one, by its label: 1.1 of 1."""
    return bool(entry.label and after and after[0][0].label.startswith(f"{entry.label}."))


def _below(entry: Entry, after: Sequence[tuple[Entry, Decimal | None]]) -> list[tuple[Entry, Decimal | None]]:
    """The small letters and dashes right below a number."""
    if _is_small(entry) or entry.is_section:
        return []
    end = next((place for place, (one, _) in enumerate(after) if not _is_small(one)), len(after))
    return list(after[:end])
