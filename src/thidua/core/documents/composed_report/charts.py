"""The annex of pictures: each with the table that tells the same, in any medium that shows no pictures as well."""

from collections.abc import Sequence
from decimal import Decimal

from thidua.core.documents.amounts import amount_text
from thidua.core.documents.composed_report.content import Charts, ComposedReport, TargetLine, YearChart
from thidua.core.documents.pictures.bullets import BulletRow, bullets
from thidua.core.documents.pictures.lateness import LateLine, lateness
from thidua.core.documents.pictures.timeline import timeline
from thidua.core.documents.pictures.treemap import Group, treemap
from thidua.core.documents.pictures.years import years
from thidua.core.documents.tree import Align, Block, Cell, Column, Heading, Paragraph, Picture, Role, Row, Split, Table


def of_targets(targets: Sequence[TargetLine]) -> Picture | None:
    """The bullet chart of the targets that a figure measures; their table stands beside it in the paper."""
    return bullets([
        BulletRow(line.name, line.got, line.goal, line.pace, line.wanted, line.reached, line.tone, line.standing)
        for line in targets
    ])  # fmt: skip


def annex(report: ComposedReport) -> tuple[Block, ...]:
    """All further pictures with their tables; nothing where there is nothing to draw."""
    charts = report.charts
    blocks: list[Block] = []
    if charts.phases or charts.dues:
        drawn = timeline(charts.phases, charts.dues, today=report.made_on)
        blocks += _shown("Giai đoạn và thời hạn", drawn, _calendar(charts))
    if charts.groups:
        blocks += _shown("Triển khai đến đơn vị, theo loại đơn vị", treemap(charts.groups), _cascade(charts.groups))
    if charts.late:
        blocks += _shown("Đơn vị gửi chậm theo kỳ", lateness(charts.columns, charts.late), _late(charts))
        if charts.left_out:
            blocks.append(Paragraph.of(f"Còn {charts.left_out} đơn vị khác không chậm hơn, không in ở đây.", Role.NOTE))
    for chart in charts.years:
        drawn = years(chart.name, chart.unit, chart.periods, chart.lines)
        blocks += _shown(f"{chart.name} ({chart.unit}), so các năm", drawn, _years(chart))
    return tuple(blocks)


def _shown(title: str, picture: Picture | None, table: Table) -> tuple[Block, ...]:
    return (Heading(title, 2), picture, table) if picture else (Heading(title, 2), table)


def _head(*names: str) -> Row:
    return tuple(Cell(name, bold=True) for name in names)


def _calendar(charts: Charts) -> Table:
    body = [(Cell(each.name), Cell(f"{each.first:%d/%m/%Y}"), Cell(f"{each.last:%d/%m/%Y}")) for each in charts.phases]
    body += [(Cell(each.name), Cell("–"), Cell(f"{each.on:%d/%m/%Y}")) for each in charts.dues]
    columns = (Column(90, Align.LEFT, grows=True), Column(32), Column(32))
    return Table(columns, (_head("Giai đoạn, thời hạn", "Từ ngày", "Đến hết ngày"),), tuple(body), key="calendar")


def _count(count: int) -> Cell:
    return Cell(str(count), align=Align.RIGHT, amount=Decimal(count), places=0)


def _cascade(groups: Sequence[Group]) -> Table:
    names = tuple(dict.fromkeys(part.name for group in groups for part in group.parts))
    body = []
    for group in groups:
        counts = {part.name: part.count for part in group.parts}
        body.append((Cell(group.name), _count(group.count), *(_count(counts.get(name, 0)) for name in names)))
    columns = (Column(50, Align.LEFT, grows=True), Column(22), *(Column(24) for _name in names))
    return Table(columns, (_head("Loại đơn vị", "Được giao", *names),), tuple(body), key="cascade", points=10)


def _late(charts: Charts) -> Table:
    def row(line: LateLine) -> Row:
        return (Cell(line.name), *(Cell(cell.told) for cell in line.cells))

    columns = (Column(50, Align.LEFT, grows=True), *(Column(26) for _name in charts.columns))
    return Table(
        columns, (_head("Đơn vị", *charts.columns),), tuple(map(row, charts.late)), key="late", points=10,
        split=Split(leading=1, most=4),
    )  # fmt: skip


def _years(chart: YearChart) -> Table:
    body = tuple(
        (
            Cell(line.name),
            *(Cell(amount_text(value), align=Align.RIGHT) for value in line.values),
        )
        for line in chart.lines
    )
    columns = (Column(24), *(Column(18, grows=True) for _period in chart.periods))
    return Table(
        columns, (_head("Năm", *chart.periods),), body, points=10, split=Split(leading=1, most=6)
    )  # fmt: skip
