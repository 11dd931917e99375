"""A register of Sở Một with a few bearers, and old lists as workbooks."""

import io
from collections.abc import Sequence
from datetime import UTC, date, datetime

import xlsxwriter

from tests.modules.offices import Offices
from thidua.adapters.register_xlsx import HEADERS
from thidua.core.kernel.ids import BearerId, EntryId
from thidua.foundation.act import Context, new_context
from thidua.modules.directory import public as directory
from thidua.modules.directory.models import Account
from thidua.modules.registry import public

NOW = datetime(2026, 3, 10, 2, tzinfo=UTC)
GIAY_KHEN = public.EntryDraft("giay_khen", 2024, "12/QĐ-S1", date(2025, 1, 10), issuer="Giám đốc Sở Một")


def ctx(offices: Offices, username: str) -> Context:
    """The person's context of this moment."""
    return new_context(directory.holder_of(Account.objects.get(username=username).pk), request="test")


def bearer(offices: Offices, name: str = "Nguyễn Văn An", unit: str = "S1", **given: object) -> BearerId:
    """A bearer added by the unit's own office."""
    who = {"S1": "office1", "S2": "office2", "S3": "office3"}[unit]
    draft = public.BearerDraft(name, **given)  # type: ignore[arg-type]
    return public.add_bearer(ctx(offices, who), unit=offices.units[unit], draft=draft).or_raise()


def entered(offices: Offices, who: BearerId, draft: public.EntryDraft = GIAY_KHEN) -> EntryId:
    """An award entered into the register of Sở Một."""
    made = public.make_entry(ctx(offices, "office1"), unit=offices.units["S1"], drafts=[(who, draft)])
    return made.or_raise()[0]


def row(name: str = "Lê Thị Mẫu", **cells: str) -> list[str]:
    """A row of an old list; columns by their place in the template."""
    good = ["Cá nhân", name, "1980", "", "", "Giấy khen", "", "01/QĐ", "15/01/2024", "Sở Một", "", "", "2023", ""]
    places = {"kind": 0, "born": 2, "unit": 3, "award": 5, "decision": 7, "decided": 8, "year": 12}
    for column, text in cells.items():
        good[places[column]] = text
    return good


def workbook(rows: Sequence[Sequence[str]], headers: Sequence[str] = HEADERS) -> bytes:
    """An old list as offices keep it: a title line, a header, the rows."""
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True, "constant_memory": len(rows) > 1000})
    sheet = book.add_worksheet("Danh sách")
    sheet.write_row(0, 0, ["DANH SÁCH KHEN THƯỞNG"])
    sheet.write_row(1, 0, headers)
    for at, cells in enumerate(rows, 2):
        sheet.write_row(at, 0, cells)
    book.close()
    return target.getvalue()
