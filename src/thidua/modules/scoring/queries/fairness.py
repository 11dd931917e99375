"""The fairness page of a result, and the ranks and inflation of a bloc over the years; all from snapshots alone."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from thidua.core.documents.working_words import shown
from thidua.core.kernel.quantity import rounded
from thidua.core.scoring.exact import Amount, total
from thidua.core.scoring.fairness import Beside, Column, beside, mutual_raising
from thidua.core.scoring.formula import Source
from thidua.foundation.act import Context
from thidua.modules.campaigns.public import BlocView
from thidua.modules.scoring.queries import reading, results
from thidua.modules.scoring.queries.comparing import same_line
from thidua.modules.scoring.queries.results import Result


@dataclass(frozen=True, slots=True)
class Reading:
    """One unit: its legal score and place, and figure, place and move of each other reading, in one order."""

    unit: str
    score: Decimal | None
    rank: int | None
    others: tuple[tuple[Decimal, int, int], ...]
    moves: int


@dataclass(frozen=True, slots=True)
class Manner:
    """One scorer: how lenient it is against the others, and how far from them, after Moodle Workshop's measure."""

    scorer: str
    severity: Decimal
    distance: Decimal


@dataclass(frozen=True, slots=True)
class Raised:
    """Two members that raise each other, and by how much."""

    one: str
    other: str
    one_raised: Decimal
    other_raised: Decimal


@dataclass(frozen=True, slots=True)
class Fairness:
    """All that the page shows."""

    readings: tuple[Reading, ...]
    manners: tuple[Manner, ...]
    mutual: tuple[Raised, ...]


def fairness_of(result: Result) -> Fairness:
    """Other readings of the cross scores beside the legal result; nothing of it changes the result."""
    cross = cross_of(result)
    findings, maximum = result.result.findings, result.terms.table.highest
    other = {each.unit: each for each in beside(cross, findings, maximum=maximum, legal=result.result.ranking.ranks)}
    readings = tuple(
        Reading(
            line.unit, line.score, line.rank,
            tuple(_column(other[line.unit], column, line.rank) for column in Column),
            other[line.unit].moves,
        )
        for line in result.lines
        if line.unit in other
    )  # fmt: skip
    manners = tuple(
        Manner(each.scorer, rounded(each.severity), rounded(each.distance))
        for each in sorted(findings.scorers, key=lambda each: (each.severity, each.scorer))
    )
    pairs = mutual_raising(cross, maximum=maximum)
    mutual = tuple(Raised(p.one, p.other, rounded(p.one_raised), rounded(p.other_raised)) for p in pairs)
    return Fairness(readings, manners, mutual)


def _column(held: Beside, column: Column, legal: int | None) -> tuple[Decimal, int, int]:
    """Figure, place, and how many places above (+) or below the legal one."""
    rank = held.ranks[column]
    return held.figures[column], rank, legal - rank if legal else 0


def cross_of(result: Result) -> dict[str, dict[str, Amount]]:
    """The cross totals by unit and scorer, as far as sheets are complete."""
    cross: dict[str, dict[str, Amount]] = {}
    for (source, scorer, unit), sheet in result.result.sheets.items():
        if source is Source.CROSS and sheet.total is not None:
            cross.setdefault(unit, {})[scorer] = sheet.total
    return cross


@dataclass(frozen=True, slots=True)
class Year:
    """One official result of the bloc's history: places by unit, and how much each unit scored itself too high."""

    year: int
    round: int
    name: str
    ranks: Mapping[str, int]
    inflation: Mapping[str, Decimal]


@dataclass(frozen=True, slots=True)
class Inflated:
    """A row of the picture of inflation: a unit's figure of each year, None where it had none, and their mean."""

    label: str
    cells: tuple[Decimal | None, ...]
    total: Decimal | None


@dataclass(frozen=True, slots=True)
class History:
    """The years in order, the best of the newest first.

    rows: each unit's place by year, and by how many places it rose (+) or fell since the year before.
    """

    years: tuple[Year, ...]
    rows: tuple[tuple[str, tuple[tuple[str, int | None, int], ...]], ...]
    inflation: tuple[Inflated, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The years as columns are headed."""
        return tuple(str(year.year) for year in self.years)


def history_of(ctx: Context, bloc: BlocView) -> History:
    """The newest version of every closed round of the bloc's line: the same code or, without one, the same name."""
    years: list[Year] = []
    for round_ in reading.visible_rounds(ctx):
        if round_.state != "closed" or not same_line(round_.bloc, bloc):
            continue
        result = results.version_of(reading.snapshots_of(ctx, round_.id), None).or_raise()
        ranks = dict(result.result.ranking.ranks)
        years.append(Year(round_.bloc.year, round_.id, round_.name, ranks, inflation_in(result)))
    years.sort(key=lambda year: (year.year, year.round))
    units = dict.fromkeys(unit for year in reversed(years) for unit in sorted(year.ranks, key=lambda u: year.ranks[u]))
    rows = tuple((unit, _places([(str(year.year), year.ranks.get(unit)) for year in years])) for unit in units)
    return History(tuple(years), rows, tuple(_inflated(unit, years) for unit in units))


def _places(ranks: list[tuple[str, int | None]]) -> tuple[tuple[str, int | None, int], ...]:
    """Each year's place with what it moved since the year before; 0 where one of the two is not known."""
    before = [None, *(rank for _year, rank in ranks[:-1])]
    return tuple((year, now, old - now if now and old else 0) for (year, now), old in zip(ranks, before, strict=True))


def _inflated(unit: str, years: list[Year]) -> Inflated:
    cells = tuple(year.inflation.get(unit) for year in years)
    known = [Fraction(cell) for cell in cells if cell is not None]
    return Inflated(unit, cells, rounded(total(known) / len(known), 1) if known else None)


def inflation_in(result: Result) -> dict[str, Decimal]:
    """Self score less the verified one, in percentage points; where nothing is verified, less the others' mean."""
    maximum, found = Fraction(result.terms.table.highest), dict[str, Decimal]()
    sheets, crossed = result.result.sheets, cross_of(result)
    for unit in result.members:
        own, checked = sheets.get((Source.SELF, unit, unit)), sheets.get((Source.VERIFIED, "", unit))
        others = list(crossed.get(unit, {}).values())
        against = checked.total if checked else (total(others) / len(others) if others else None)
        if own is not None and own.total is not None and against is not None:
            found[unit] = shown((own.total - Fraction(against)) * 100 / maximum) or Decimal(0)
    return found
