"""Ma trận chấm chéo: who gave whom how much, with count, sum, mean, highest and lowest for each unit scored."""

from thidua.core.documents.summary_table import figures
from thidua.core.documents.summary_table.cells import BLOCKED, count, head, label, mean, score
from thidua.core.documents.summary_table.content import ScoreSummary, UnitLine
from thidua.core.documents.summary_table.places import LEADING, MAIN, MATRIX, Places, is_inline
from thidua.core.documents.tree import Align, Calculation, Cell, CellRef, Column, Row, Split, Table

_MOST = 12
_WIDTH, _POINTS = 12, 10
"""mm of a column, and the size of its type."""
_STATISTICS = ("Số đơn vị chấm", "Tổng", "Trung bình", "Cao nhất", "Thấp nhất")


def matrix(summary: ScoreSummary) -> Table:
    """Rows are the units scored, columns the scorers. On paper at most twelve scorers stand side by side."""
    size, places = len(summary.units), Places.of(summary)
    typed_in = places.crossed if is_inline(summary) else None
    return Table(
        columns=(
            Column(9),
            Column(34, Align.LEFT, grows=True),
            *[Column(_WIDTH)] * size,
            *[Column(14)] * len(_STATISTICS),
        ),
        header=(
            (
                head("TT", down=2),
                head("Đơn vị được chấm", down=2),
                head("Đơn vị chấm", across=size),
                *(head(name, down=2) for name in _STATISTICS),
            ),
            tuple(
                head(label(n, unit.abbreviation, width=_WIDTH, points=_POINTS)) for n, unit in enumerate(summary.units)
            ),
        ),
        body=tuple(_row(n, unit, places=places.entered, typed_in=typed_in) for n, unit in enumerate(summary.units)),
        key=MATRIX,
        points=_POINTS,
        split=Split(leading=LEADING, most=_MOST, trailing=len(_STATISTICS)),
    )


def _row(number: int, unit: UnitLine, *, places: int, typed_in: int | None) -> Row:
    """In a workbook each score is typed in one place: here, or in the main table from the column `typed_in` on."""
    cross = (
        Calculation("{0}", (CellRef(typed_in + n, table=MAIN),)) if typed_in is not None else None
        for n in range(len(unit.cross))
    )
    return (
        count(number + 1),
        Cell(unit.name, align=Align.LEFT),
        *(
            BLOCKED if n == number or n in unit.unasked else score(one, places=places, calculation=live)
            for n, (one, live) in enumerate(zip(unit.cross, cross, strict=True))
        ),
        *_statistics(unit, places),
    )


def _statistics(unit: UnitLine, places: int) -> tuple[Cell, ...]:
    scores, where = figures.given(unit), (CellRef(LEADING, until=LEADING + len(unit.cross) - 1),)
    return (
        count(len(scores), calculation=Calculation("COUNT({0})", where)),
        score(figures.cross_sum(unit), places=places, calculation=Calculation("SUM({0})", where)),
        mean(figures.cross_mean(unit), calculation=Calculation("AVERAGE({0})", where)),
        score(max(scores, default=None), places=places, calculation=Calculation("MAX({0})", where)),
        score(min(scores, default=None), places=places, calculation=Calculation("MIN({0})", where)),
    )
