"""How things from other rooms come before a council, and how its answer comes back, without a circle of imports.

A module below the council registers a source by name: what it offers for an agenda, and what to do once it is decided.
The council asks the sources and tells them; it knows none of them by import.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from thidua.core.kernel.ids import PersonId, UnitId
from thidua.core.kernel.reason import Reason
from thidua.foundation.act import Context, Turn


@dataclass(frozen=True, slots=True)
class Offer:
    """Something that waits for a council's vote. `award` is the law's code: the share it needs hangs on it.

    Without an award it is a motion; `candidates` make it a choice between units. `law_day` is the day whose law says
    the share, None where that is the day of the vote.
    """

    key: str
    title: str
    award: str
    unit: UnitId | None = None
    person: PersonId | None = None
    candidates: tuple[UnitId, ...] = ()
    law_day: date | None = None


@dataclass(frozen=True, slots=True)
class Decided:
    """A council's answer. `ending` is carried or not_carried; `agree` of `total` members agreed, `needed` must."""

    source: str
    key: str
    session: int
    item: int
    ending: str
    agree: int
    total: int
    needed: int
    basis: str


def nothing(_key: str, _on: date) -> tuple[Reason, ...]:
    """What bars a vote where the source names nothing."""
    return ()


def silent(_ctx: Context, _keys: Sequence[str]) -> Mapping[str, Reason]:
    """What is told beside things on the agenda where the source tells nothing."""
    return {}


@dataclass(frozen=True, slots=True)
class Source:
    """What a module registers. `offers` is cut to the reader's rights; `decided` runs in the council's transaction.

    `barred` says why a thing, by its key, cannot be voted on that day though it stands on the agenda. `notes` tells, by
    key, what members should know of it before they vote, as far as the reader may see it.
    """

    name: str
    word: str
    offers: Callable[[Context, UnitId], Sequence[Offer]]
    decided: Callable[[Turn, Decided], Any]
    barred: Callable[[str, date], tuple[Reason, ...]] = nothing
    notes: Callable[[Context, Sequence[str]], Mapping[str, Reason]] = silent


SOURCES: dict[str, Source] = {}


def register(source: Source) -> None:
    """Called by a module when its app is ready."""
    if source.name in SOURCES and SOURCES[source.name] is not source:
        raise RuntimeError(f"two sources of agenda items are called {source.name}")
    SOURCES[source.name] = source


def offers(ctx: Context, unit: UnitId) -> tuple[tuple[Source, Offer], ...]:
    """All that waits for a vote of the unit's council, by source."""
    return tuple((source, offer) for source in SOURCES.values() for offer in source.offers(ctx, unit))


def barred(source: str, key: str, *, on: date) -> tuple[Reason, ...]:
    """Why something from a source cannot be voted on that day; nothing of what came from nowhere."""
    return SOURCES[source].barred(key, on) if source in SOURCES else ()


def notes(ctx: Context, things: Iterable[tuple[str, str]]) -> dict[tuple[str, str], Reason]:
    """What is told beside things of other rooms, by source and key."""
    given = list(things)
    found: dict[tuple[str, str], Reason] = {}
    for name in {source for source, _key in given} & SOURCES.keys():
        told = SOURCES[name].notes(ctx, [key for source, key in given if source == name])
        found |= {(name, key): reason for key, reason in told.items()}
    return found


def tell(turn: Turn, decided: Decided) -> None:
    """Give the answer back to the source, in the same transaction; a source that is gone is left untold."""
    source = SOURCES.get(decided.source)
    if source is not None:
        source.decided(turn, decided)
