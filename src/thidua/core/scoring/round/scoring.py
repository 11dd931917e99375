"""Scoring a whole round: sheets filled, each unit combined, all ranked. All wrong sheets are named at once."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from thidua.core.kernel.outcome import Ok, Outcome, Refused
from thidua.core.kernel.reason import Reason
from thidua.core.scoring.exact import Amount
from thidua.core.scoring.formula import Source, for_raters
from thidua.core.scoring.outliers import Findings, find
from thidua.core.scoring.ranking import Ranking, rank
from thidua.core.scoring.round.terms import Handed, Terms
from thidua.core.scoring.sheet import Sheet, fill
from thidua.core.scoring.standing import Standing, UnitSheets, combine_sheets

Key = tuple[Source, str, str]


@dataclass(frozen=True, slots=True)
class RoundResult:
    """A round's outcome. standings in the order of the members; sheets by (source, scorer, unit)."""

    ranking: Ranking
    standings: tuple[Standing, ...]
    sheets: Mapping[Key, Sheet]
    findings: Findings

    def standing(self, unit: str) -> Standing:
        """The standing of a member; KeyError where it is none."""
        return {standing.unit: standing for standing in self.standings}[unit]


def score_round(terms: Terms, handed: Iterable[Handed]) -> Outcome[RoundResult]:
    """The ranking of a round with everything it rests on, or every reason why it cannot be computed."""
    given = list(handed)
    faults = tuple(_strangers(terms, given))
    filled = _filled(terms, given)
    if faults or isinstance(filled, Refused):
        return Refused((*faults, *(filled.reasons if isinstance(filled, Refused) else ())))
    standings = _standings(terms, filled.value)
    if isinstance(standings, Refused):
        return standings
    ranking = rank(standings.value, terms.ties, terms.facts)
    return Ok(RoundResult(ranking, standings.value, filled.value, _findings(terms, filled.value)))


def _strangers(terms: Terms, given: list[Handed]) -> Iterator[Reason]:
    members = set(terms.members)
    if not members:
        yield Reason.of("ranking.no_members")
    seen: set[Key] = set()
    for sheet in given:
        key = _key(sheet)
        if sheet.unit not in members or (sheet.source in (Source.SELF, Source.CROSS) and sheet.scorer not in members):
            yield Reason.of("sheet.not_a_member", scorer=sheet.scorer, unit=sheet.unit)
        elif (sheet.source is Source.SELF) != (sheet.scorer == sheet.unit):
            yield Reason.of("sheet.own_unit", scorer=sheet.scorer, unit=sheet.unit)
        elif sheet.source is Source.CROSS and sheet.scorer not in terms.asked(sheet.unit):
            yield Reason.of("sheet.not_asked", scorer=sheet.scorer, unit=sheet.unit)
        if key in seen:
            yield Reason.of("sheet.handed_in_twice", scorer=sheet.scorer, unit=sheet.unit)
        seen.add(key)


def _key(sheet: Handed) -> Key:
    named = sheet.source in (Source.SELF, Source.CROSS)
    return (sheet.source, sheet.scorer if named else "", sheet.unit)


def _filled(terms: Terms, given: list[Handed]) -> Outcome[dict[Key, Sheet]]:
    sheets: dict[Key, Sheet] = {}
    faults: list[Reason] = []
    for sheet in given:
        filled = fill(terms.table, sheet.entries)
        if isinstance(filled, Ok):
            sheets[_key(sheet)] = filled.value
        else:
            named = {"scorer": sheet.scorer, "unit": sheet.unit}
            faults += [Reason.of(why.code, **{**dict(why.values), **named}) for why in filled]
    return Refused(tuple(faults)) if faults else Ok(sheets)


def _standings(terms: Terms, sheets: Mapping[Key, Sheet]) -> Outcome[tuple[Standing, ...]]:
    made: list[Standing] = []
    faults: list[Reason] = []
    for unit in terms.members:
        formula = terms.formula if terms.pairs is None else for_raters(terms.formula, len(terms.asked(unit)))
        outcome = combine_sheets(unit, _about(terms, unit, sheets), terms.table, formula)
        if isinstance(outcome, Ok):
            made.append(outcome.value)
        else:
            faults += outcome.reasons
    return Refused(tuple(faults)) if faults else Ok(tuple(made))


def _about(terms: Terms, unit: str, sheets: Mapping[Key, Sheet]) -> UnitSheets:
    return UnitSheets(
        sheets.get((Source.SELF, unit, unit)),
        {scorer: sheets.get((Source.CROSS, scorer, unit)) for scorer in terms.asked(unit)},
        sheets.get((Source.VERIFIED, "", unit)),
        sheets.get((Source.SPECIALIST, "", unit)),
    )


def _findings(terms: Terms, sheets: Mapping[Key, Sheet]) -> Findings:
    cross: dict[str, dict[str, Amount | None]] = {unit: {} for unit in terms.members}
    own: dict[str, Amount | None] = {}
    for (source, scorer, unit), sheet in sheets.items():
        if source is Source.CROSS:
            cross[unit][scorer] = sheet.total
        elif source is Source.SELF:
            own[unit] = sheet.total
    return find(cross, own, maximum=terms.table.highest)
