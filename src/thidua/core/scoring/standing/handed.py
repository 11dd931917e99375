"""All sheets about one unit, and the marks of one criterion on them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from thidua.core.scoring.criterion import Criterion, Kind
from thidua.core.scoring.exact import NOTHING, Amount
from thidua.core.scoring.formula import Source
from thidua.core.scoring.sheet import Sheet
from thidua.core.scoring.standing.marks import Marks


@dataclass(frozen=True, slots=True)
class UnitSheets:
    """All sheets about one unit. cross: by scorer; None: that sheet was not handed in."""

    own: Sheet | None
    cross: Mapping[str, Sheet | None]
    verified: Sheet | None = None
    specialist: Sheet | None = None

    def handed_in(self) -> Iterator[tuple[Source, str, Sheet]]:
        """Every sheet there is, with its source and scorer (empty for a source without one)."""
        single = ((Source.SELF, self.own), (Source.VERIFIED, self.verified), (Source.SPECIALIST, self.specialist))
        yield from ((source, "", sheet) for source, sheet in single if sheet)
        yield from ((Source.CROSS, scorer, sheet) for scorer, sheet in self.cross.items() if sheet)

    def lacking(self, unit: str) -> frozenset[tuple[Source, str]]:
        """The sheets that were not handed in at all."""
        single = ((Source.SELF, self.own), (Source.VERIFIED, self.verified), (Source.SPECIALIST, self.specialist))
        own = {(source, unit if source is Source.SELF else "") for source, sheet in single if sheet is None}
        return frozenset(own | {(Source.CROSS, scorer) for scorer, sheet in self.cross.items() if sheet is None})


def criterion_marks(unit: str, sheets: UnitSheets, criterion: Criterion) -> Marks:
    """What everybody gave in one criterion. A blank bonus or penalty on a sheet that was handed in claims nothing."""
    return Marks(
        unit,
        _cell(sheets.own, criterion),
        {scorer: _cell(sheet, criterion) for scorer, sheet in sheets.cross.items()},
        _cell(sheets.verified, criterion),
        _cell(sheets.specialist, criterion),
        criterion=criterion.code,
        lacking=sheets.lacking(unit),
    )


def bonus_marks(unit: str, sheets: UnitSheets, criterion: Criterion) -> Marks:
    """The over-fulfilment bonuses that the sheets hold for one criterion."""
    return Marks(
        unit,
        _bonus(sheets.own, criterion),
        {scorer: _bonus(sheet, criterion) for scorer, sheet in sheets.cross.items()},
        _bonus(sheets.verified, criterion),
        _bonus(sheets.specialist, criterion),
        criterion=criterion.code,
    )


def _cell(sheet: Sheet | None, criterion: Criterion) -> Amount | None:
    if sheet is None:
        return None
    blank = None if criterion.kind is Kind.BASE else NOTHING
    return sheet.amounts.get(criterion.code, blank)


def _bonus(sheet: Sheet | None, criterion: Criterion) -> Fraction | None:
    return None if sheet is None else sheet.extra.get(criterion.code, NOTHING)
