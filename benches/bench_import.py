"""A list of 100,000 awards with 300 wrong rows: taken in, checked, wrong rows as a workbook, entered part by part.

Every fifth person stands in it a second time under another spelling, every tenth row names somebody the register has.
`THIDUA_BENCH_IMPORT` is the number of rows.
"""

import io
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import django
import xlsxwriter
from django.core.management import call_command
from django.db import connection

from benches.case import Case, shown

ROWS = int(os.environ.get("THIDUA_BENCH_IMPORT", "100000"))
WRONG = (
    ("award", "Cúp vàng"),
    ("decided", "31/02/2024"),
    ("decision", ""),
    ("name", ""),
    ("born", "19x0"),
    ("kind", "?"),
)
EACH_WRONG = 50
FAMILIES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô")
GIVENS = ("An", "Bình", "Chi", "Dũng", "Giang", "Hà", "Khánh", "Lý", "Mỹ", "Yến")


def _cells(n: int) -> dict[str, str]:
    """A good row; the fifth of five is the person of the first under another spelling, for another year."""
    whose = n - 4 if n % 5 == 4 else n
    name = f"{FAMILIES[whose % 10]} Thị {GIVENS[whose // 10 % 10]} {whose // 100}"
    return {
        "kind": "Cá nhân", "name": name.upper().replace("Ý", "Í").replace("Ỹ", "Ĩ") if whose != n else name,
        "born": str(1960 + whose % 40), "award": "Giấy khen", "decision": f"{n % 300}/QĐ", "decided": "15/01/2024",
        "issuer": "Sở Một", "year": str(2019 + n % 5),
    }  # fmt: skip


def _workbook() -> bytes:
    from thidua.adapters.register_xlsx import HEADERS
    from thidua.core.registry.legacy import COLUMNS

    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, {"constant_memory": True})
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, HEADERS)
    step = ROWS // (len(WRONG) * EACH_WRONG)
    for n in range(ROWS):
        cells = _cells(n)
        if n % step == 0 and n // step < len(WRONG) * EACH_WRONG:
            column, text = WRONG[n // step % len(WRONG)]
            cells[column] = text
        sheet.write_row(n + 1, 0, [cells.get(column, "") for column in COLUMNS])
    book.close()
    return target.getvalue()


def _told(name: str, call: Callable[[], Any]) -> Any:
    before, own = time.perf_counter(), time.process_time()
    found = call()
    spent, used = time.perf_counter() - before, time.process_time() - own
    print(f"  {name:<44} {shown(spent):>9}  own processor {shown(used):>9}", flush=True)
    return found


def _due() -> None:
    """What a worker does; what failed is said."""
    from thidua.foundation import outbox
    from thidua.foundation.act import system_context
    from thidua.foundation.models import OutboxItem

    outbox.carry_out_due(now=system_context().now)
    trouble = OutboxItem.objects.exclude(trouble="").values_list("trouble", flat=True).first()
    if trouble:
        raise RuntimeError(trouble)


def cases() -> Iterator[Case]:
    """The list, stage by stage, printed as it goes; then the chain of the register that it left."""
    with tempfile.TemporaryDirectory(prefix="thidua-bench-") as folder:
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "thidua.settings.test")
        os.environ.setdefault("THIDUA_DATABASE", str(Path(folder) / "import.sqlite3"))
        django.setup()
        call_command("migrate", verbosity=0)
        from thidua.core.access.duty import Duty
        from thidua.foundation.act import new_context, system_context
        from thidua.modules.directory import public as directory
        from thidua.modules.registry import public

        ctx, since = system_context(), date(2020, 1, 1)
        boss = directory.NewPerson("Quản trị", "", "admin", "bench-mat-khau-dai")
        unit = directory.set_up(ctx, code="S1", name="Sở", place="", administrator=boss, since=since).or_raise()
        person = directory.add_person(
            ctx, unit=unit, person=directory.NewPerson("Cán bộ", "", "office", "bench-mat-khau-dai")
        ).or_raise()
        directory.give_duty(ctx, unit=unit, person=person, duty=Duty.STANDING_OFFICE, since=since).or_raise()
        office = new_context(directory.holder_named("office"))
        for n in range(0, min(ROWS, 1000), 10):
            draft = public.BearerDraft(_cells(n)["name"], born=int(_cells(n)["born"]))
            public.add_bearer(office, unit=unit, draft=draft).or_raise()
        content = _told(f"a workbook of {ROWS:,} rows made", _workbook)
        key = _told(
            "taken in", lambda: public.receive_list(office, unit=unit, name="cu.xlsx", content=content)
        ).or_raise()
        _told("checked by a worker", _due)
        report = public.list_page(office, key).or_raise().report
        print(f"    { ({name: report[name] for name in ('rows', 'wrong', 'bearers', 'known', 'spelt_twice')}) }")
        _told("wrong rows as a workbook", lambda: public.wrong_rows(office, key).or_raise())
        public.save_list(office, award_list=key).or_raise()
        _told("entered by a worker", _due)
        page = public.list_page(office, key).or_raise()
        if page.state != "saved" or public.first_fault(unit) is not None:
            raise RuntimeError(f"{page.state}: {public.first_fault(unit)}")
        yield Case("the page of the list", lambda: public.list_page(office, key), runs=5)
        yield Case("chain of the register walked", lambda: public.first_fault(unit), runs=1, count=page.report["count"])
        connection.close()
