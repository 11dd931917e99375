"""The catalogue of a city's clusters and blocs with their members, as one list of rows; every wrong row is named."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from thidua.core.blocs.term import DEPUTY, HEAD, MEMBER
from thidua.core.kernel.outcome import Ok, Outcome, Refused
from thidua.core.kernel.reason import Reason

FEWEST = 2


@dataclass(frozen=True, slots=True)
class CatalogueRow:
    """One member: the bloc's code and name, the unit as the list names it, its part, and where the row stands."""

    code: str
    name: str
    unit: str
    role: str
    where: str


@dataclass(frozen=True, slots=True)
class BlocEntry:
    """One bloc of the catalogue; members as (unit as the list names it, part), in the order of the list."""

    code: str
    name: str
    members: tuple[tuple[str, str], ...]


def catalogue(rows: Iterable[CatalogueRow]) -> Outcome[tuple[BlocEntry, ...]]:
    """The blocs that the rows describe, or every fault of the list at once."""
    given = list(rows)
    faults = (*_row_faults(given), *_bloc_faults(given))
    if not given:
        faults = (*faults, Reason.of("catalogue.empty"))
    return Refused(faults) if faults else Ok(tuple(_entries(given)))


def _entries(given: list[CatalogueRow]) -> Iterator[BlocEntry]:
    for code in dict.fromkeys(row.code for row in given):
        mine = [row for row in given if row.code == code]
        yield BlocEntry(code, mine[0].name, tuple((row.unit, row.role) for row in mine))


def _row_faults(given: list[CatalogueRow]) -> Iterator[Reason]:
    names: dict[str, str] = {}
    seen: dict[str, str] = {}
    for row in given:
        if not row.code or not row.name or not row.unit:
            yield Reason.of("catalogue.row_incomplete", where=row.where)
            continue
        if row.role not in (HEAD, DEPUTY, MEMBER):
            yield Reason.of("catalogue.unknown_role", where=row.where)
        if names.setdefault(row.code, row.name) != row.name:
            yield Reason.of("catalogue.two_names", where=row.where, code=row.code, name=names[row.code])
        if seen.setdefault(row.unit.casefold(), row.where) != row.where:
            yield Reason.of("catalogue.unit_twice", where=row.where, unit=row.unit, first=seen[row.unit.casefold()])


def _bloc_faults(given: list[CatalogueRow]) -> Iterator[Reason]:
    sizes = Counter(row.code for row in given if row.code)
    heads = Counter(row.code for row in given if row.role == HEAD)
    for code, size in sizes.items():
        if size < FEWEST:
            yield Reason.of("catalogue.bloc_too_small", code=code, size=size)
        elif heads[code] != 1:
            yield Reason.of("catalogue.one_head", code=code, count=heads[code])
