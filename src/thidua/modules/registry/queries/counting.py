"""Awards of a branch in a time, plain enough to be counted by the hundred thousand."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import F

from thidua.core.kernel.ids import EntryId
from thidua.modules.registry.models import Entry
from thidua.modules.registry.queries.entries import EntryView, current

PLAIN = ("pk", "award", "kind_of_award", "position", "bearer__kind", "bearer__category")


@dataclass(frozen=True, slots=True)
class PlainAward:
    """An award that stands, as statistics look at it."""

    key: EntryId
    award: str
    kind: str
    position: str
    who: str
    category: str


def awards_between(path: str, *, first: date, last: date) -> tuple[PlainAward, ...]:
    """The awards decided from the first day to the last that stand today, as corrected, in the branch of a unit."""
    rows = Entry.objects.filter(what=Entry.GRANTED, decided__gte=first, decided__lte=last)
    rows = rows.filter(bearer__unit__path__startswith=path)
    said = _said_later(path, first, last)
    found = []
    for key, award, kind, position, who, category in rows.order_by("pk").values_list(*PLAIN).iterator(chunk_size=5000):
        later = said.get(key)
        if later is None:
            found.append(PlainAward(EntryId(key), award, kind, position, who, category))
        elif not later.is_revoked:
            said_award, said_kind, said_position = later.corrected or (award, kind, position)
            found.append(PlainAward(EntryId(key), said_award, said_kind, said_position, who, category))
    return tuple(found)


@dataclass(slots=True)
class _Later:
    is_revoked: bool = False
    corrected: tuple[str, str, str] | None = None


def _said_later(path: str, first: date, last: date) -> dict[int, _Later]:
    """What later lines say of the awards of that time; few, so they are kept."""
    rows = Entry.objects.filter(target__decided__gte=first, target__decided__lte=last).exclude(what=Entry.GRANTED)
    rows = rows.filter(bearer__unit__path__startswith=path).order_by("pk")
    found: dict[int, _Later] = {}
    told = rows.values_list("target", "what", "award", "kind_of_award", "position")
    for target, what, award, kind, position in told.iterator(chunk_size=5000):
        one = found.setdefault(int(target or 0), _Later())
        if what == Entry.CORRECTED:
            one.corrected = (award, kind, position)
        else:
            one.is_revoked = what == Entry.REVOKED
    return found


def entries_by_key(keys: Sequence[int]) -> tuple[EntryView, ...]:
    """These awards as they stand, in the order of the keys; for modules that have asked the gate themselves."""
    rows = Entry.objects.filter(pk__in=list(keys)).prefetch_related("later")
    views = {row.pk: current(row, row.later.all()) for row in rows}
    return tuple(views[key] for key in keys if key in views)


def years_won(bearers: Iterable[int]) -> dict[int, tuple[int, ...]]:
    """Of each bearer the years whose work won an award that stands."""
    keys = list(bearers)
    revoked: dict[int, bool] = {}
    later = Entry.objects.filter(bearer__in=keys, what__in=[Entry.REVOKED, Entry.RESTORED]).order_by("pk")
    for target, what in later.values_list(F("target"), "what"):
        revoked[target] = what == Entry.REVOKED
    found: dict[int, set[int]] = {}
    for key, bearer, year in Entry.objects.filter(bearer__in=keys, what=Entry.GRANTED).values_list(
        "pk", "bearer", "year"
    ):
        if not revoked.get(key):
            found.setdefault(bearer, set()).add(year)
    return {bearer: tuple(sorted(years)) for bearer, years in found.items()}
