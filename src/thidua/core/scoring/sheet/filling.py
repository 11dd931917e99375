"""Filling a sheet: every entry checked, every fault named, then added up."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from thidua.core.kernel.outcome import Ok, Outcome, Refused
from thidua.core.kernel.reason import Reason
from thidua.core.scoring.criterion import CriteriaTable, Criterion, Kind
from thidua.core.scoring.exact import Amount
from thidua.core.scoring.sheet.cell import misfit
from thidua.core.scoring.sheet.entry import Entry
from thidua.core.scoring.sheet.tally import Tally, bounded, tally


@dataclass(frozen=True, slots=True)
class Sheet:
    """One scorer's sheet for one unit. amounts: points by code; extra: over-fulfilment bonuses by code.

    missing: base criteria without a score; a blank bonus or penalty claims nothing and is not missing.
    undetermined: why a measure gave no points; its criterion is also missing. vetoes: codes whose knock-out was met.
    """

    amounts: Mapping[str, Amount]
    extra: Mapping[str, Fraction]
    missing: tuple[str, ...]
    undetermined: tuple[Reason, ...]
    vetoes: tuple[str, ...]
    tally: Tally

    @property
    def total(self) -> Fraction | None:
        """The exact total; None while a base criterion is missing."""
        return None if self.missing else self.tally.total


@dataclass(slots=True)
class _Gathered:
    amounts: dict[str, Amount] = field(default_factory=dict)
    extra: dict[str, Fraction] = field(default_factory=dict)
    missing: list[str] = field(default_factory=list)
    undetermined: list[Reason] = field(default_factory=list)
    vetoes: list[str] = field(default_factory=list)
    faults: list[Reason] = field(default_factory=list)


def fill(table: CriteriaTable, entries: Mapping[str, Entry]) -> Outcome[Sheet]:
    """The filled sheet, or every wrong cell of it. Unknown codes are refused, blanks listed as missing."""
    gathered = _Gathered()
    seen = 0
    for criterion in table.criteria():
        entry = entries.get(criterion.code)
        if entry is None:
            _blank(criterion, gathered)
            continue
        seen += 1
        _enter(criterion, entry, gathered)
    if seen < len(entries):
        known = {criterion.code for criterion in table.criteria()}
        gathered.faults += [Reason.of("sheet.unknown_criterion", code=code) for code in entries if code not in known]
    return Refused(tuple(gathered.faults)) if gathered.faults else Ok(_sheet(table, gathered))


def _sheet(table: CriteriaTable, gathered: _Gathered) -> Sheet:
    return Sheet(
        gathered.amounts,
        gathered.extra,
        tuple(gathered.missing),
        tuple(gathered.undetermined),
        tuple(gathered.vetoes),
        tally(table, gathered.amounts, gathered.extra),
    )


def _blank(criterion: Criterion, gathered: _Gathered) -> None:
    if criterion.kind is Kind.BASE:
        gathered.missing.append(criterion.code)


def _enter(criterion: Criterion, entry: Entry, gathered: _Gathered) -> None:
    score = entry.score
    if entry.vetoed:
        _veto(criterion, gathered)
    if entry.observed is not None and not entry.observed.is_blank:
        _measured(criterion, entry, gathered)
    elif score is None:
        _blank(criterion, gathered)
    elif fault := misfit(criterion, score):
        gathered.faults.append(fault)
    else:
        gathered.amounts[criterion.code] = score


def _veto(criterion: Criterion, gathered: _Gathered) -> None:
    if criterion.veto:
        gathered.vetoes.append(criterion.code)
    else:
        gathered.faults.append(Reason.of("sheet.veto_not_provided", code=criterion.code))


def _measured(criterion: Criterion, entry: Entry, gathered: _Gathered) -> None:
    if criterion.measure is None or entry.observed is None:
        gathered.faults.append(Reason.of("sheet.no_measure", code=criterion.code))
        return
    reading = criterion.measure.reading(criterion.maximum, entry.observed)
    if isinstance(reading, Refused):
        gathered.undetermined += [Reason.of(why.code, **dict(why.values), code=criterion.code) for why in reading]
        _blank(criterion, gathered)
        return
    gathered.amounts[criterion.code] = bounded(criterion, reading.value.amount)
    if reading.value.bonus:
        gathered.extra[criterion.code] = reading.value.bonus
    if reading.value.bars and criterion.code not in gathered.vetoes:
        gathered.vetoes.append(criterion.code)
