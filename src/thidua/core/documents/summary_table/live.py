"""The score and the rank as live formulas of a workbook, only where they yield what was published."""

from dataclasses import dataclass

from thidua.core.documents.summary_table import figures
from thidua.core.documents.summary_table.content import PlainMean, ScoreSummary, Weighted
from thidua.core.documents.summary_table.places import OWN, Places
from thidua.core.documents.tree import Calculation, CellRef


@dataclass(frozen=True, slots=True)
class Live:
    """The same formulas serve every row, for they name cells of their own row."""

    score: Calculation | None
    rank: Calculation | None

    @classmethod
    def of(cls, summary: ScoreSummary, places: Places) -> "Live":
        """What this summary may work out again."""
        return cls(_scoring(summary, places), _ranking(summary, places))


def _scoring(summary: ScoreSummary, places: Places) -> Calculation | None:
    """The published score, where the stated arithmetic yields it for every unit."""
    if summary.arithmetic is None or not figures.is_truthful(summary):
        return None
    refs = [CellRef(OWN), places.cross, CellRef(places.total)]
    if isinstance(summary.arithmetic, Weighted):
        exact = f"{summary.arithmetic.own}*{{0}}+{summary.arithmetic.cross}*AVERAGE({{1}})"
    else:
        divisor = summary.arithmetic.divisor if isinstance(summary.arithmetic, PlainMean) else None
        exact = "{2}/" + (str(divisor) if divisor else "COUNT({0},{1})")
    if summary.extra_columns:
        refs.append(CellRef(places.extras, until=places.total - 1))
        exact += "+SUM({3})"
    return Calculation(f"ROUND({exact},{summary.places})", tuple(refs))


def _ranking(summary: ScoreSummary, places: Places) -> Calculation | None:
    """The rank, where ranks are shared as a workbook shares them."""
    if not figures.has_shared_ranks(summary):
        return None
    return Calculation("RANK({0},{1})", (CellRef(places.score), CellRef(places.score, whole=True)))
