"""The tables of a composed report."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from thidua.core.documents.amounts import shown
from thidua.core.documents.composed_report.content import ComposedReport, FigureLine, TargetLine, UnitLine
from thidua.core.documents.tree import Align, Cell, Column, Row, Split, Table
from thidua.core.kernel.quantity import rounded, written


def _head(*names: str) -> Row:
    return tuple(Cell(name, bold=True) for name in names)


def _figure(amount: Decimal | Fraction | None) -> Cell:
    if amount is None:
        return Cell("–", align=Align.RIGHT)
    told = shown(amount)
    places = max(0, -int(told.as_tuple().exponent))
    return Cell(written(told), align=Align.RIGHT, amount=told, places=places)


def targets(report: ComposedReport) -> Table:
    """Each target with what was wanted and reached."""
    return Table(
        columns=(
            Column(10), Column(50, Align.LEFT, grows=True), Column(24), Column(22), Column(18), Column(28),
        ),
        header=(_head("TT", "Chỉ tiêu", "Kế hoạch", "Thực hiện", "Đạt", "Đánh giá"),),
        body=tuple(_target(number, line) for number, line in enumerate(report.targets, 1)),
        key="targets",
        points=10,
    )  # fmt: skip


def _target(number: int, line: TargetLine) -> Row:
    percent = "–" if line.rate is None else f"{written(rounded(line.rate * 100, 1))} %"
    return (
        Cell(str(number)), Cell(line.name), Cell(line.wanted), Cell(line.reached), Cell(percent),
        Cell(line.standing),
    )  # fmt: skip


def figures(lines: Sequence[FigureLine]) -> Table:
    """Every figure of all units together."""
    return Table(
        columns=(
            Column(14), Column(60, Align.LEFT, grows=True), Column(24), Column(26), Column(26), Column(20),
        ),
        header=(_head("Mã", "Số liệu", "Đơn vị tính", "Trong kỳ", "Lũy kế", "Số báo cáo"),),
        body=tuple(
            (
                Cell(line.code), Cell(line.name), Cell(line.unit), _figure(line.amount), _figure(line.so_far),
                Cell(str(line.count), amount=Decimal(line.count), places=0),
            )
            for line in lines
        ),
        key="figures",
        points=11,
    )  # fmt: skip


def told(report: ComposedReport) -> Table:
    """What each unit tells, part by part."""
    body: list[Row] = []
    for part in report.told:
        body.append((Cell(part.title, bold=True, across=2, align=Align.LEFT),))
        body += [(Cell(name), Cell(text)) for name, text in part.texts]
    return Table(
        columns=(Column(45, Align.LEFT), Column(115, Align.LEFT, grows=True)),
        header=(_head("Đơn vị", "Nội dung báo cáo"),),
        body=tuple(body),
        key="told",
        points=11,
    )


def by_unit(lines: Sequence[FigureLine], units: Sequence[UnitLine]) -> Table:
    """What each unit states, figure by figure."""
    codes = tuple(line.code for line in lines)
    return Table(
        columns=(Column(55, Align.LEFT, grows=True), *(Column(22) for _code in codes)),
        header=(_head("Đơn vị", *codes),),
        body=tuple((Cell(line.name), *map(_figure, line.amounts)) for line in units),
        key="by_unit",
        points=10,
        split=Split(leading=1, most=8),
    )
