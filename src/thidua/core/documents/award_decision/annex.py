"""The annex: who is awarded what, for which time, with which prize."""

from decimal import Decimal

from thidua.core.documents.award_decision.content import CORRECTING, AwardLine, DecisionPaper
from thidua.core.documents.letterhead import written_day
from thidua.core.documents.numbering import numbered
from thidua.core.documents.tree import Align, Block, Cell, Column, Section, Table, Title
from thidua.core.kernel.quantity import written

GRID = 11


def belongs_to(paper: DecisionPaper) -> str:
    """`Kèm theo Quyết định số 05/QĐ-UBND ngày … của …`; blanks until it is issued. The writers put it in brackets."""
    number = numbered(paper.number, paper.symbol)
    return f"Kèm theo Quyết định số {number} {written_day(paper.on, year=paper.year)} của {paper.authority}"


def money(amount: int | None) -> str:
    """`1.410.000`; a prize that is not told is a dash."""
    return "–" if amount is None else written(Decimal(amount), 0)


def annex(paper: DecisionPaper) -> Section:
    """The list as a section of its own, across the page."""
    blocks: tuple[Block, ...] = (Title("DANH SÁCH", paper.about, belongs_to(paper)), table(paper))
    return Section("Danh sách", blocks, is_landscape=True)


def table(paper: DecisionPaper) -> Table:
    """One row for each award; a correction has the old words and the new beside each other."""
    has_money = paper.is_paid and any(line.prize is not None for line in paper.lines)
    columns = [
        Column(12), Column(48, Align.LEFT, grows=True), Column(45, Align.LEFT), Column(42, Align.LEFT),
        Column(60, Align.LEFT, grows=True), Column(30),
    ]  # fmt: skip
    names = ["TT", "Cá nhân, tập thể", "Chức vụ, đơn vị", "Danh hiệu, hình thức", "Thành tích", "Thời gian"]
    if paper.kind == CORRECTING:
        columns.append(Column(50, Align.LEFT))
        names.append("Nay sửa là")
    if has_money:
        columns.append(Column(28, Align.RIGHT))
        names.append("Tiền thưởng (đồng)")
    body = [_row(paper, number, line, has_money=has_money) for number, line in enumerate(paper.lines, 1)]
    if has_money:
        lead = len(columns) - 1
        body.append(
            (
                Cell("Tổng cộng", across=lead, bold=True),
                Cell(money(paper.total), bold=True, amount=Decimal(paper.total), places=0),
            )
        )
    header = (tuple(Cell(name, bold=True) for name in names),)
    return Table(tuple(columns), header, tuple(body), key="awards", points=GRID)


def _row(paper: DecisionPaper, number: int, line: AwardLine, *, has_money: bool) -> tuple[Cell, ...]:
    cells = [Cell(str(number)), Cell(line.name), Cell(line.about), Cell(line.award), Cell(line.achievement)]
    cells.append(Cell(line.period))
    if paper.kind == CORRECTING:
        cells.append(Cell(line.instead))
    if has_money:
        amount = None if line.prize is None else Decimal(line.prize)
        cells.append(Cell(money(line.prize), amount=amount, places=0))
    return tuple(cells)
