"""A result as the ranking page draws it."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from django.utils.translation import gettext as _

from thidua.core.documents.working_words import factor, shown
from thidua.core.kernel.quantity import written
from thidua.core.scoring.formula import Source
from thidua.core.scoring.snapshot import Changed
from thidua.core.scoring.standing import Piece, Use, pieces
from thidua.core.scoring.standing import Term as Counted
from thidua.foundation.act import Context
from thidua.modules.scoring.queries import reading
from thidua.modules.scoring.queries.results import Line, Result


@dataclass(frozen=True, slots=True)
class Bar:
    """A row of the bar chart."""

    label: str
    value: Decimal | None
    rank: int | None
    url: str
    is_here: bool


@dataclass(frozen=True, slots=True)
class Term:
    """A number of the sum, with who gave it."""

    label: str
    value: Decimal | None


@dataclass(frozen=True, slots=True)
class PartView:
    """One part of the formula. weight: "" where it is 1; over: by how many the sum is divided; middle: of a median."""

    weight: str
    terms: tuple[Term, ...]
    over: int | None
    middle: Decimal | None

    @property
    def is_grouped(self) -> bool:
        """Whether its terms stand in parentheses of their own."""
        return len(self.terms) > 1 and (self.over is not None or bool(self.weight))


@dataclass(frozen=True, slots=True)
class WorkingView:
    """The arithmetic of one unit, to be checked by hand."""

    unit: str
    anchor: str
    rank: int | None
    parts: tuple[PartView, ...]
    left_out: tuple[str, ...]
    total: Decimal | None
    divisor: str
    result: Decimal | None
    line: Line
    criteria: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """A cell of the matrix; the diagonal holds the unit's own score, set apart."""

    value: Decimal | None
    is_self: bool


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """What a unit was given, by scorer."""

    label: str
    cells: tuple[MatrixCell, ...]
    total: Decimal | None


def _anchor(result: Result, unit: str) -> str:
    return f"tinh-{result.members.index(unit) + 1}"


def own_names(ctx: Context, result: Result) -> frozenset[str]:
    """The names of the reader's own units, as the result calls them."""
    mine = reading.own_units(ctx)
    return frozenset(name for name, unit in result.units.items() if unit in mine)


def rows(result: Result, own: frozenset[str]) -> list[Bar]:
    """The ranking as bars, the reader's own units marked; each leads to its arithmetic."""
    return [
        Bar(line.unit, line.score, line.rank, f"#{_anchor(result, line.unit)}", is_here=line.unit in own)
        for line in result.lines
    ]


def open_ties(result: Result) -> list[list[tuple[int, str]]]:
    """The units that wait for a vote, tie by tie, with the numbers by which the form names them."""
    return [[(result.units[name], name) for name in tie.units] for tie in result.result.ranking.unresolved]


def matrix(result: Result) -> dict[str, object]:
    """Rows are the units scored, columns the scorers."""
    drawn = []
    for unit in result.members:
        line = result.by_unit[unit]
        cells = tuple(
            MatrixCell(shown(line.own if scorer == unit else line.cross[place]), scorer == unit)
            for place, scorer in enumerate(result.members)
        )
        drawn.append(MatrixRow(unit, cells, line.score))
    return {"columns": [result.short[unit] for unit in result.members], "rows": drawn}


def workings(result: Result) -> list[WorkingView]:
    """The sum of every unit, term by term."""
    return [_working(result, line) for line in result.lines]


def _working(result: Result, line: Line) -> WorkingView:
    work = line.standing.working
    counted = pieces(work) if work else ()
    divided = work is not None and work.divisor != 1
    return WorkingView(
        unit=line.unit, anchor=_anchor(result, line.unit), rank=line.rank, parts=tuple(map(_part, counted)),
        left_out=tuple(_left_out(term) for piece in counted for term in piece.left_out),
        total=shown(work.sum) if work and divided else None, divisor=factor(work.divisor) if work and divided else "",
        result=line.score, line=line,
        criteria=tuple(Term(each.code, shown(Fraction(each.amount))) for each in work.criteria) if work else (),
    )  # fmt: skip


def _part(piece: Piece) -> PartView:
    return PartView(
        "" if piece.weight == 1 else factor(piece.weight),
        tuple(Term(_giver(term), shown(term.amount)) for term in piece.terms),
        piece.over, shown(piece.amount) if piece.is_median else None,
    )  # fmt: skip


def _giver(term: Counted) -> str:
    """Who gave a score, and what stands in where nobody did."""
    words = {Source.SELF: _("Tự chấm"), Source.VERIFIED: _("Thẩm định"), Source.SPECIALIST: _("Chuyên môn")}
    name = words.get(term.source, term.scorer)
    if term.use is Use.TOOK_SELF:
        return _("%(name)s (theo tự chấm)") % {"name": name}
    return _("%(name)s (thiếu, tính 0)") % {"name": name or "–"} if term.use is Use.AS_ZERO else name


def _left_out(term: Counted) -> str:
    name = _giver(term) or "–"
    if term.use is Use.TRIMMED:
        return _("%(name)s: %(amount)s (bỏ, cao nhất hoặc thấp nhất)") % {
            "name": name, "amount": written(shown(term.amount) or Decimal(0)),
        }  # fmt: skip
    return _("%(name)s: không có phiếu") % {"name": name}


def changes(result: Result) -> list[dict[str, str | None]]:
    """What the version changed against the one before: cells, scores and ranks, not the terms."""
    kinds = {
        Changed.CELL: _("Điểm tiêu chí"), Changed.SCORE: _("Điểm"), Changed.RANK: _("Hạng"),
        Changed.SHEET: _("Phiếu chấm"),
    }  # fmt: skip
    return [
        {
            "kind": kinds[each.kind], "unit": each.unit, "scorer": each.scorer, "name": each.name,
            "old": each.old and each.old.replace(".", ","), "new": each.new and each.new.replace(".", ","),
        }
        for each in result.changes
        if each.kind in kinds
    ]  # fmt: skip
