"""The table of the first page: a row for each unit from its own score to its rank.

Up to twelve units the cross scores stand in it, a column for each scorer; above that only their number and sum.
"""

from dataclasses import dataclass

from thidua.core.documents.summary_table import figures
from thidua.core.documents.summary_table.cells import BLOCKED, count, head, label, mean, score
from thidua.core.documents.summary_table.content import ScoreSummary, UnitLine
from thidua.core.documents.summary_table.live import Live
from thidua.core.documents.summary_table.places import MAIN, OWN, Places, is_inline
from thidua.core.documents.tree import Align, Calculation, Cell, CellRef, Column, Row, Table

_ROOMY = 8


@dataclass(frozen=True, slots=True)
class _Widths:
    """Column widths in mm, and the size of the type."""

    own: int
    cross: tuple[int, ...]
    total: int
    score: int
    rank: int
    note: int
    points: int = 11


def _widths(summary: ScoreSummary) -> _Widths:
    """What lets eight units stand at ease, twelve side by side, and more without their cross scores."""
    size = len(summary.units)
    if not is_inline(summary):
        return _Widths(16, (22, 28), 18, 17, 14, 28)
    if size <= _ROOMY:
        return _Widths(16, (15,) * size, 18, 17, 14, 28)
    return _Widths(13, (11,) * size, 16, 14, 12, 20, points=10)


def main_table(summary: ScoreSummary) -> Table:
    """Main table of the summary."""
    places, widths = Places.of(summary), _widths(summary)
    live = Live.of(summary, places)
    return Table(
        columns=_columns(summary, widths),
        header=_header(summary, widths),
        body=tuple(_row(summary, places, live, n, unit) for n, unit in enumerate(summary.units)),
        key=MAIN,
        points=widths.points,
    )


def _columns(summary: ScoreSummary, widths: _Widths) -> tuple[Column, ...]:
    return (
        Column(9),
        Column(30, Align.LEFT, grows=True),
        Column(widths.own),
        *(Column(width) for width in widths.cross),
        *[Column(15)] * len(summary.extra_columns),
        Column(widths.total),
        Column(widths.score),
        Column(widths.rank),
        Column(widths.note, Align.LEFT),
    )


def _header(summary: ScoreSummary, widths: _Widths) -> tuple[Row, ...]:
    down = 2 if is_inline(summary) else 1
    cross: Row = (head("Số đơn vị\nchấm chéo"), head("Tổng điểm\nchấm chéo"))
    if is_inline(summary):
        cross = (head("Điểm chấm chéo của từng đơn vị", across=len(summary.units)),)
    first = (
        head("TT", down=down),
        head("Đơn vị", down=down),
        head("Điểm\ntự chấm", down=down),
        *cross,
        *(head(name, down=down) for name in summary.extra_columns),
        head("Trung bình chấm chéo" if summary.shows_mean else "Tổng điểm", down=down),
        head("Điểm", down=down),
        head("Xếp hạng", down=down),
        head("Ghi chú", down=down),
    )
    short = enumerate(unit.abbreviation for unit in summary.units)
    second = (head(label(n, name, width=widths.cross[0], points=widths.points)) for n, name in short)
    return (first, tuple(second)) if is_inline(summary) else (first,)


def _row(summary: ScoreSummary, places: Places, live: Live, number: int, unit: UnitLine) -> Row:
    return (
        count(number + 1),
        Cell(unit.name, align=Align.LEFT),
        score(unit.own, places=places.entered),
        *_cross(summary, places, number, unit),
        *(score(extra, places=places.entered) for extra in unit.extras),
        _total(summary, places, unit),
        score(unit.score, places=summary.places, bold=True, calculation=live.score),
        count(unit.rank, bold=True, calculation=live.rank),
        Cell(unit.note, align=Align.LEFT),
    )


def _cross(summary: ScoreSummary, places: Places, number: int, unit: UnitLine) -> tuple[Cell, ...]:
    if is_inline(summary):
        shut = {number, *unit.unasked}
        return tuple(BLOCKED if n in shut else score(one, places=places.entered) for n, one in enumerate(unit.cross))
    return (
        count(len(figures.given(unit)), calculation=Calculation("COUNT({0})", (places.cross,))),
        score(figures.cross_sum(unit), places=places.entered, calculation=Calculation("SUM({0})", (places.cross,))),
    )


def _total(summary: ScoreSummary, places: Places, unit: UnitLine) -> Cell:
    if summary.shows_mean:
        return mean(figures.cross_mean(unit), calculation=Calculation("AVERAGE({0})", (places.cross,)))
    return score(
        figures.total(unit),
        places=places.entered,
        calculation=Calculation("SUM({0},{1})", (CellRef(OWN), places.cross)),
    )
