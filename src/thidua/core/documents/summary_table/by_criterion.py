"""Điểm theo từng tiêu chí: for each criterion and unit its own score and the mean of the cross scores."""

from dataclasses import replace

from thidua.core.documents.narrow import broken
from thidua.core.documents.summary_table import figures
from thidua.core.documents.summary_table.cells import head, mean, score
from thidua.core.documents.summary_table.content import CriterionLine, ScoreSummary
from thidua.core.documents.tree import Align, Cell, Column, Row, Split, Table

_MOST = 7
_LEADING = 3
_WIDTH, _POINTS = 11, 10
"""mm of a column, and the size of its type."""


def by_criterion(summary: ScoreSummary) -> Table:
    """Two columns for each unit, at most seven units side by side on paper."""
    size = len(summary.units)
    own = figures.decimals(amount for line in summary.criteria for amount in line.own)
    return Table(
        columns=(
            Column(11),
            Column(50, Align.LEFT, grows=True),
            Column(13),
            *[Column(_WIDTH)] * (2 * size),
        ),
        header=(
            (
                head("TT", down=2),
                head("Tiêu chí", down=2),
                head("Điểm tối đa", down=2),
                *(head(_name(n, unit.abbreviation), across=2) for n, unit in enumerate(summary.units)),
            ),
            (head("Tự chấm"), head("Chéo")) * size,
        ),
        body=tuple(_row(line, size, own) for line in summary.criteria),
        key="criteria",
        points=_POINTS,
        split=Split(leading=_LEADING, group=2, most=_MOST),
    )


def _name(position: int, abbreviation: str) -> str:
    return broken(f"({position + 1}) {abbreviation}".rstrip(), width=2 * _WIDTH, points=_POINTS)


def _row(line: CriterionLine, size: int, places: int) -> Row:
    own = line.own or (None,) * size
    cross = line.cross_mean or (None,) * size
    cells = (
        Cell(line.number),
        Cell(line.name, align=Align.LEFT),
        score(line.maximum, places=figures.decimals([line.maximum])) if line.maximum is not None else Cell(),
        *(cell for pair in zip(own, cross, strict=True) for cell in (score(pair[0], places=places), mean(pair[1]))),
    )
    if not line.is_section:
        return cells
    if not line.own and not line.cross_mean:
        cells = (*cells[:_LEADING], *(Cell() for _ in range(2 * size)))
    return tuple(replace(cell, bold=True) for cell in cells)
