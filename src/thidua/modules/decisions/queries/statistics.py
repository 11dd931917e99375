"""Forms of statistics filled from the register; each figure opens the awards behind it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.conf import settings

from thidua.core.decisions.rank import rank_of
from thidua.core.decisions.statistics import Counted, Filled, StatisticsForm, filled
from thidua.core.documents.demo import DEMO_MARK
from thidua.core.documents.tree import Align, Block, Cell, Column, Document, Paragraph, Role, Row, Section, Table, Title
from thidua.core.kernel.ids import UnitId
from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.foundation import gate
from thidua.foundation.act import Context
from thidua.law.reading.statistics import statistics_forms
from thidua.modules.decisions.models import FormUse
from thidua.modules.directory.public import UnitView, unit_view, units_by_id
from thidua.modules.registry.public import EntryView, awards_between, entries_by_key

SIGHT = "decisions.see_statistics"
PERSON = "person"


@dataclass(frozen=True, slots=True)
class FormChoice:
    """A form as the list of forms shows it: whether this body may use it, and on whose word."""

    key: str
    form: StatisticsForm
    is_on: bool
    because: str
    by: str


@dataclass(frozen=True, slots=True)
class StatisticsPage:
    """A form with its figures for a body and a year. `unclear` are persons whose rank nobody can read."""

    key: str
    unit: UnitView
    year: int
    filled: Filled
    unclear: int

    @property
    def width(self) -> int:
        """How many columns the table on screen has."""
        return 2 + len(self.filled.form.columns)

    @property
    def rows(self) -> tuple[tuple[object, tuple[tuple[str, int], ...]], ...]:
        """Each line with the code and the figure of every column; a heading has none."""
        form = self.filled.form
        return tuple(
            (
                line,
                () if line.is_heading
                else tuple((column.code, self.filled.count(line.code, column.code)) for column in form.columns),
            )
            for line in form.lines
        )  # fmt: skip


def statistics_units(ctx: Context) -> tuple[UnitView, ...]:
    """The units whose figures the reader may see: those at which he has a duty."""
    keys = gate.units_of(SIGHT, holder=ctx.actor, on=ctx.today)
    return tuple(sorted(units_by_id(list(keys)).values(), key=lambda unit: unit.path))


def _uses(unit: UnitId) -> dict[str, FormUse]:
    """The newest word of the body for each form."""
    return {row.form: row for row in FormUse.objects.filter(unit=unit).order_by("id")}


def form_choices(unit: UnitId) -> tuple[FormChoice, ...]:
    """Every form, on or off for the body."""
    used = _uses(unit)
    return tuple(_choice(key, form, used.get(key)) for key, form in statistics_forms().items())


def _choice(key: str, form: StatisticsForm, use: FormUse | None) -> FormChoice:
    is_on = not form.needs and (use.is_on if use else form.is_on)
    return FormChoice(key, form, is_on, use.because if use else "", use.by if use else "")


def _usable(unit: UnitId, key: str) -> Outcome[StatisticsForm]:
    form = statistics_forms().get(key)
    if form is None:
        return refuse("absent.not_found")
    if not _choice(key, form, _uses(unit).get(key)).is_on:
        return refuse("statistics.form_is_off", form=form.code)
    return Ok(form)


def counted(path: str, year: int) -> tuple[Counted, ...]:
    """The awards decided in the year that stand, in the branch of a unit."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    return tuple(
        Counted(
            key=each.key, award=each.award, who=each.who, kind=each.kind,
            rank=rank_of(each.position, category=each.category) if each.who == PERSON else "",
        )
        for each in awards_between(path, first=first, last=last)
    )  # fmt: skip


def statistics_page(ctx: Context, unit: UnitId, *, form: str, year: int) -> Outcome[StatisticsPage]:
    """A form for a body and a year; refused where the reader has no duty there or the form is off."""
    if unit not in gate.units_of(SIGHT, holder=ctx.actor, on=ctx.today):
        return refuse("absent.not_found")
    known = _usable(unit, form)
    if not isinstance(known, Ok):
        return known
    view = unit_view(unit)
    awards = counted(view.path, year)
    unclear = sum(each.who == PERSON and not each.rank for each in awards)
    return Ok(StatisticsPage(form, view, year, filled(known.value, awards), unclear))


def behind(page: StatisticsPage, line: str, column: str) -> Outcome[tuple[int, ...]]:
    """The awards behind a figure."""
    keys = page.filled.cells.get((line, column))
    return Ok(keys) if keys is not None else refuse("absent.not_found")


def rows_behind(keys: Iterable[int]) -> tuple[EntryView, ...]:
    """Those awards as they stand."""
    return entries_by_key(list(keys))


def statistics_paper(page: StatisticsPage, *, today: date) -> Document:
    """The form as a paper or a workbook."""
    form = page.filled.form
    columns = (
        Column(70, Align.LEFT, grows=True), Column(14), Column(24), *(Column(24, Align.RIGHT) for _ in form.columns),
    )  # fmt: skip
    names = ("", "Mã số", "Đơn vị tính", *(column.words for column in form.columns))
    codes = ("A", "B", "C", *(column.code for column in form.columns))
    header = (tuple(Cell(name, bold=True) for name in names), tuple(Cell(code, bold=True) for code in codes))
    said = f"Biểu số: {form.code}. Đơn vị báo cáo: {page.unit.name}. Lập ngày {today:%d/%m/%Y}."
    sure = (
        "" if form.mark == "VERIFIED" else " Mẫu biểu chưa được đối chiếu với nguyên văn thông tư trong hệ thống này."
    )
    notes = [Paragraph.of(said + sure, Role.NOTE)]
    if page.unclear:
        notes.append(
            Paragraph.of(
                f"{page.unclear} lượt cá nhân chưa rõ chức vụ nên chưa vào dòng lãnh đạo, trực tiếp.", Role.NOTE
            )
        )
    blocks: tuple[Block, ...] = (
        Title(form.name.upper(), f"Năm {page.year}"), notes[0],
        Table(columns, header, tuple(_printed(page, line) for line in page.rows), key="form", points=10), *notes[1:],
        Paragraph.of("Người lập biểu – Thủ trưởng đơn vị (ký, ghi rõ họ tên)"),
    )  # fmt: skip
    return Document(
        title=f"{form.code} {page.year}", subject=form.name, author=page.unit.name, made_on=today,
        mark=DEMO_MARK if settings.THIDUA_DEMO else "",
        sections=(Section(form.code[:20].replace("/", "-"), blocks, is_landscape=True),),
    )  # fmt: skip


def _printed(page: StatisticsPage, row: tuple[object, tuple[tuple[str, int], ...]]) -> Row:
    line, figures = row
    width = 3 + len(page.filled.form.columns)
    if not figures:
        return (Cell(line.words, across=width, bold=True),)  # type: ignore[attr-defined] # a line of the form
    cells = [Cell(line.words), Cell(line.code), Cell(line.unit)]  # type: ignore[attr-defined] # a line of the form
    return (*cells, *(Cell(str(count), amount=Decimal(count), places=0) for _code, count in figures))
