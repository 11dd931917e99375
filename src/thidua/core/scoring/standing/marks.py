"""The scores that lie on the table for one unit, in total or in one criterion, and the work of one part on them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from thidua.core.kernel.reason import Reason
from thidua.core.scoring.exact import Amount
from thidua.core.scoring.formula import Combination, Formula, Missing, Part, Source
from thidua.core.scoring.standing.combination import Named, combined, split_extremes
from thidua.core.scoring.standing.gaps import Gaps
from thidua.core.scoring.standing.noun import PartWork, Term, Use

ZERO = Decimal(0)
_SHEET_MISSING = {
    Source.SELF: "ranking.self_missing",
    Source.CROSS: "ranking.cross_missing",
    Source.VERIFIED: "ranking.verified_missing",
    Source.SPECIALIST: "ranking.specialist_missing",
}
_CELL_MISSING = {
    Source.SELF: "ranking.self_cell_missing",
    Source.CROSS: "ranking.cross_cell_missing",
    Source.VERIFIED: "ranking.verified_cell_missing",
    Source.SPECIALIST: "ranking.specialist_cell_missing",
}
_FILLED = {Missing.ZERO: Use.AS_ZERO, Missing.TAKE_SELF: Use.TOOK_SELF}


@dataclass(frozen=True, slots=True)
class Marks:
    """Scores for one unit; None is missing. `criterion` names the criterion they are of, empty for totals.

    lacking: whose whole sheet is missing, so that this is said once and not for every criterion.
    """

    unit: str
    own: Amount | None
    cross: Mapping[str, Amount | None]
    verified: Amount | None = None
    specialist: Amount | None = None
    criterion: str = ""
    lacking: frozenset[tuple[Source, str]] = frozenset()

    def of(self, source: Source) -> list[tuple[str, Amount | None]]:
        """The scorers of a source with their scores."""
        if source is Source.CROSS:
            return list(self.cross.items())
        if source is Source.SELF:
            return [(self.unit, self.own)]
        return [("", self.verified if source is Source.VERIFIED else self.specialist)]

    def absence(self, source: Source, scorer: str) -> Reason:
        """The sentence that this score is missing."""
        if not scorer and source is Source.CROSS:
            return Reason.of("ranking.rater_missing", unit=self.unit)
        if not self.criterion or (source, scorer) in self.lacking:
            return Reason.of(_SHEET_MISSING[source], unit=self.unit, scorer=scorer)
        return Reason.of(_CELL_MISSING[source], unit=self.unit, scorer=scorer, criterion=self.criterion)


def part_work(part: Part, marks: Marks, formula: Formula, gaps: Gaps) -> PartWork:
    """One part worked out on the marks; what is missing is noted in `gaps` and treated as the part says."""
    counting: list[Named] = []
    terms: list[Term] = []
    absent = 0
    for scorer, amount in _expected(part, marks, formula):
        used = amount if amount is not None else _filling(part, marks, scorer, gaps)
        if used is None:
            absent += 1
            terms.append(Term(part.source, scorer, None, Use.LEFT_OUT))
        elif amount is None:
            counting.append((scorer, used))
            terms.append(Term(part.source, scorer, used, _FILLED[part.missing]))
        else:
            counting.append((scorer, used))
            terms.append(Term(part.source, scorer, used, Use.COUNTED))
    return _worked(part, counting, terms, absent, formula)


def _worked(part: Part, counting: list[Named], terms: list[Term], absent: int, formula: Formula) -> PartWork:
    kept, trimmed = split_extremes(counting, part.combination, formula.trim)
    if trimmed:
        terms = _marked(terms, [scorer for scorer, _ in trimmed])
    amount = combined([score for _, score in kept], part.combination) if kept else None
    if part.combination is Combination.SUM:
        full, counted = part.weight * (len(counting) + absent), part.weight * len(counting)
    else:
        full, counted = part.weight, part.weight if kept else Fraction(0)
    return PartWork(part, tuple(terms), amount, full, counted)


def _marked(terms: list[Term], gone: list[str]) -> list[Term]:
    marked: list[Term] = []
    for term in terms:
        if term.scorer in gone and term.use is not Use.LEFT_OUT:
            gone.remove(term.scorer)
            marked.append(replace(term, use=Use.TRIMMED))
        else:
            marked.append(term)
    return marked


def _expected(part: Part, marks: Marks, formula: Formula) -> list[tuple[str, Amount | None]]:
    scores = marks.of(part.source)
    if part.source is Source.CROSS and formula.raters is not None:
        unnamed: list[tuple[str, Amount | None]] = [("", None)] * (formula.raters - len(scores))
        return scores + unnamed
    return scores


def _filling(part: Part, marks: Marks, scorer: str, gaps: Gaps) -> Amount | None:
    takes_self = part.missing is Missing.TAKE_SELF and part.source is not Source.SELF
    policy = part.missing if part.missing is not Missing.TAKE_SELF or (takes_self and marks.own is not None) else None
    gaps.note(marks.absence(part.source, scorer), policy or Missing.REFUSE)
    if policy is Missing.ZERO:
        return ZERO
    return marks.own if policy is Missing.TAKE_SELF else None
