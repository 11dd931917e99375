"""Plain facts, as a form or a file gives them, into a subject whose history can be counted; or every fault in them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from thidua.core.awards.entries import AwardEntry, counted, read_day, read_entry
from thidua.core.awards.posts import served
from thidua.core.kernel.outcome import Ok, Outcome, Refused
from thidua.core.kernel.period import Day
from thidua.core.kernel.reason import Reason
from thidua.core.rules.subject import Fact, Grade, History, Subject

OLDEST = 1945


@dataclass(slots=True)
class _Reader:
    """Gathers the faults while it reads, so that all are told at once."""

    kinds: Mapping[str, str]
    events: frozenset[str]
    yearly: frozenset[str]
    faults: list[Reason] = field(default_factory=list)

    def fault(self, code: str, **values: object) -> None:
        self.faults.append(Reason.of(code, **values))


def read_subject(
    plain: Mapping[str, object], *, kinds: Mapping[str, str], events: frozenset[str], yearly: frozenset[str]
) -> Outcome[Subject]:
    """A subject of plain data: `year`, `facts`, `grades`, `awards`, and if need be `from`, `silent`, `discipline_ends`,
    `posts`, `predecessors`, `office` (see docs/algorithms/eligibility.md).

    `kinds` is the catalogue of facts, `events` what a history may name, `yearly` the titles given once a year. Refused
    with every fault: unknown names, wrong kinds, awards of the future, two grades or twice a title in one year.
    """
    reader = _Reader(kinds, events, yearly)
    year = plain.get("year")
    if not isinstance(year, int) or isinstance(year, bool) or year < OLDEST:
        return Refused((Reason.of("award.year_missing", given=str(year)),))
    facts = dict(_served(reader, plain.get("posts"))) | dict(_facts(reader, plain.get("facts", {})))
    grades = dict(_grades(reader, year, plain.get("grades", {})))
    entries = list(_entries(reader, year, plain.get("awards", [])))
    if plain.get("discipline_ends") and read_day(plain["discipline_ends"]) is None:
        reader.fault("award.day_unreadable", given=str(plain["discipline_ends"]))
    history = _history(plain, year, grades, entries)
    if reader.faults:
        return Refused(tuple(reader.faults))
    return Ok(Subject(facts, history, str(plain.get("office", ""))))


def _facts(reader: _Reader, given: object) -> Iterator[tuple[str, Fact]]:
    for name, told in _mapping(given).items():
        plain = told if isinstance(told, Mapping) else {"value": told}
        value = plain.get("value")
        if name not in reader.kinds:
            reader.fault("award.fact_unknown", fact=name)
        elif value is not None and not _is_of_kind(value, reader.kinds[name]):
            reader.fault("award.fact_of_wrong_kind", fact=name, given=str(value))
        elif isinstance(value, bool | int | str):
            yield name, Fact(value, str(plain.get("source", "")))


def _served(reader: _Reader, posts: object) -> Iterator[tuple[str, Fact]]:
    """Months in posts of leadership, of the terms on record."""
    found = served(posts) if posts else None
    if isinstance(found, Refused):
        reader.faults.extend(found.reasons)
    for post, months in found.value.items() if isinstance(found, Ok) else ():
        yield f"so_thang_{post}", Fact(months, "posts")


def _mapping(given: object) -> Mapping[str, object]:
    return given if isinstance(given, Mapping) else {}


def _is_of_kind(value: object, kind: str) -> bool:
    if kind in {"judged", "recorded"}:
        return isinstance(value, bool)
    if kind == "number":
        return isinstance(value, int) and not isinstance(value, bool) and value >= 0
    return value in kind.split("|")


def _grades(reader: _Reader, last: int, given: object) -> Iterator[tuple[int, Grade]]:
    """Grades by year, or as a list of {year, grade}; a year with two different grades is a fault."""
    pairs = [(str(each.get("year")), each.get("grade")) for each in given] if isinstance(given, list) else []
    pairs += [(str(year), grade) for year, grade in given.items()] if isinstance(given, Mapping) else []
    seen: dict[int, str] = {}
    for written, grade in pairs:
        year = int(written) if written.isdigit() else 0
        if grade not in Grade.__members__ or not OLDEST <= year <= last:
            reader.fault("award.grade_unknown", year=written, given=str(grade))
        elif seen.setdefault(year, str(grade)) != grade:
            reader.fault("award.two_grades", year=year, first=seen[year], second=str(grade))
        else:
            yield year, Grade[str(grade)]


def _entries(reader: _Reader, last: int, given: object) -> Iterator[AwardEntry]:
    taken: set[tuple[str, int]] = set()
    for told in given if isinstance(given, list) else ():
        entry = read_entry(told, events=reader.events, last=last)
        if isinstance(entry, Refused):
            reader.faults.extend(entry.reasons)
        elif (entry.value.award, entry.value.year) in taken and entry.value.award in reader.yearly:
            reader.fault("award.title_twice", award=entry.value.award, year=entry.value.year)
        else:
            taken.add((entry.value.award, entry.value.year))
            yield entry.value


def _history(plain: Mapping[str, object], last: int, grades: Mapping[int, Grade], entries: list[AwardEntry]) -> History:
    silent = frozenset(_years(plain.get("silent", [])))
    known = [last, *grades, *silent, *(entry.year for entry in entries)]
    first = plain.get("from")
    return History(
        first=min(first, *known) if isinstance(first, int) else min(known),
        last=last,
        grades=grades,
        awards=counted(entries, _mapping(plain.get("predecessors"))),
        silent=silent,
        counts_from=_counts_from(read_day(plain.get("discipline_ends"))),
        sources={f"{entry.award}:{entry.year}": entry.decision for entry in entries if entry.decision},
    )


def _years(given: object) -> Iterator[int]:
    yield from (year for year in given if isinstance(year, int)) if isinstance(given, list) else ()


def _counts_from(discipline_ends: Day | None) -> int | None:
    """The first whole year after a discipline (Nghị định 152/2025/NĐ-CP, Điều 4.4: counted only from its end)."""
    return None if discipline_ends is None else discipline_ends.year + 1
