"""All figures of a due day as a workbook: the sums, and each unit's own."""

from datetime import date

from django.conf import settings

from thidua.core.documents.composed_report import tables
from thidua.core.documents.composed_report.content import FigureLine, UnitLine
from thidua.core.documents.demo import DEMO_MARK
from thidua.core.documents.tree import Document, Section, Title
from thidua.modules.reporting.queries import totals
from thidua.modules.reporting.queries.boards import DueView, SchemePage
from thidua.modules.reporting.queries.composed import units_of
from thidua.modules.reporting.queries.display import period_name


def workbook(page: SchemePage, due: DueView, *, approved_only: bool, made_on: date) -> Document:
    """The document of two sheets."""
    found = totals.totals(page.form, due.id, approved_only=approved_only)
    figures = tuple(
        FigureLine(each.indicator.code, each.indicator.name, each.indicator.unit, each.amount, each.so_far, each.count)
        for each in found.values()
    )
    units: tuple[UnitLine, ...] = units_of(due.id, [line.code for line in figures], approved_only=approved_only)
    title = Title("SỐ LIỆU TỔNG HỢP", f"{due.what}, {period_name(due)}")
    return Document(
        title=page.scheme.name, made_on=made_on, mark=DEMO_MARK if settings.THIDUA_DEMO else "",
        sections=(
            Section("Tổng hợp", (title, tables.figures(figures))),
            Section("Từng đơn vị", (title, tables.by_unit(figures, units)), is_landscape=True),
        ),
    )  # fmt: skip
