"""The register at size: a part of a name without accents, and a person's whole history.

`THIDUA_BENCH_REGISTER` is the number of entries (500,000 where it is not set; five for each bearer). Names are put
together from the commonest family, middle and given names, so that words repeat as they do in life. Rows are written
in bulk past the actions, which would take longer than the bench; the queries are those of the pages.
"""

import os
import random
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import Any

import django
from django.core.management import call_command
from django.db import connection, transaction

from benches.case import Case

ENTRIES = int(os.environ.get("THIDUA_BENCH_REGISTER", "500000"))
EACH = 5
BATCH = 5_000
FAMILIES = "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý".split()  # noqa: SIM905
MIDDLES = "Văn Thị Hữu Đức Minh Thanh Ngọc Quang Xuân Thu Hồng Công Đình Bá Mạnh Kim".split()  # noqa: SIM905
GIVENS = [
    "An",
    "Anh",
    "Bình",
    "Châu",
    "Chi",
    "Cường",
    "Dung",
    "Dũng",
    "Duy",
    "Đạt",
    "Giang",
    "Hà",
    "Hải",
    "Hạnh",
    "Hằng",
    "Hiếu",
    "Hoa",
    "Hòa",
    "Huệ",
    "Hùng",
    "Hương",
    "Khánh",
    "Lan",
    "Linh",
    "Loan",
    "Long",
    "Mai",
    "Nam",
    "Nga",
    "Ngân",
    "Nhung",
    "Oanh",
    "Phong",
    "Phúc",
    "Phương",
    "Quân",
    "Quý",
    "Sơn",
    "Tâm",
    "Thắng",
    "Thảo",
    "Thủy",
    "Tiến",
    "Trang",
    "Trung",
    "Tuấn",
    "Tùng",
    "Uyên",
    "Vân",
    "Việt",
    "Yến",
]
SOUGHT = ("van an", "nguyen thi", "tran", "quy", "dinh phuc yen", "le ba tung", "uyen", "thi thu ha", "kim oanh", "vu")


def _started(folder: str) -> None:
    os.environ["DJANGO_SETTINGS_MODULE"] = "thidua.settings.test"
    if not os.environ.get("THIDUA_DATABASE", "").startswith("postgresql://"):
        os.environ["THIDUA_DATABASE"] = str(Path(folder) / "register.sqlite3")
    django.setup()
    call_command("migrate", verbosity=0)


def _bearers(unit: Any) -> Iterator[Any]:
    from thidua.modules.registry.actions.bearers import BearerDraft, columns_of
    from thidua.modules.registry.models import Bearer

    chance = random.Random(7)
    for _ in range(ENTRIES // EACH):
        names = [chance.choice(FAMILIES), chance.choice(MIDDLES), chance.choice(MIDDLES), chance.choice(GIVENS)]
        yield Bearer(unit=unit, **columns_of(BearerDraft(" ".join(names), born=chance.randint(1950, 2000))))


def _entries(book: Any, first: int) -> Iterator[Any]:
    from thidua.modules.registry.models import Entry

    at = datetime(2026, 1, 2, tzinfo=UTC)
    for place in range(1, ENTRIES + 1):
        year = 2000 + place % 25
        yield Entry(
            book=book, place=place, bearer_id=first + (place - 1) // EACH, name="", award="giay_khen",
            kind_of_award="cong_trang", year=year, decision=f"{place}/QĐ", decided=date(year + 1, 1, 15), by="bench",
            at=at, digest="0" * 64, chain="0" * 64,
        )  # fmt: skip


def _write(model: Any, rows: Iterator[Any]) -> None:
    """In batches, each in its own transaction."""
    batch: list[Any] = []
    for row in rows:
        batch.append(row)
        if len(batch) == BATCH:
            with transaction.atomic():
                model.objects.bulk_create(batch)
            batch = []
    model.objects.bulk_create(batch)


def _p95(calls: list[float]) -> str:
    ordered = sorted(calls)
    return f"p95 {ordered[int(len(ordered) * 0.95) - 1] * 1000:.1f} ms of {len(ordered)}"


def _timed(call: Any, times: int = 5) -> list[float]:
    seconds = []
    for _ in range(times):
        before = time.perf_counter()
        call()
        seconds.append(time.perf_counter() - before)
    return seconds


def cases() -> Iterator[Case]:
    """Search by each of ten parts of names; a history; and the 95th percentile of all searches."""
    with tempfile.TemporaryDirectory() as folder:
        _started(folder)
        from thidua.foundation.act import system_context
        from thidua.modules.directory import public as directory
        from thidua.modules.registry import public
        from thidua.modules.registry.models import Bearer, Entry, RegisterBook

        boss = directory.NewPerson("Quản trị", "", "admin", "bench-mat-khau-dai")
        key = directory.set_up(
            system_context(), code="TP", name="Thành phố", place="", administrator=boss, since=date(2020, 1, 1)
        ).or_raise()
        unit = Bearer._meta.get_field("unit").related_model.objects.get(pk=key)  # type: ignore[union-attr] # noqa: SLF001
        _write(Bearer, _bearers(unit))
        first = Bearer.objects.order_by("id").values_list("id", flat=True)[0]
        _write(Entry, _entries(RegisterBook.objects.create(unit=unit), first))
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
        ctx = system_context()
        searches = [seconds for part in SOUGHT for seconds in _timed(partial(public.search, ctx, part))]
        print(f"  {ENTRIES:,} entries, {ENTRIES // EACH:,} bearers on {connection.vendor}; search: {_p95(searches)}")
        histories = [
            seconds
            for number in range(0, ENTRIES // EACH, max(1, ENTRIES // EACH // 20))
            for seconds in _timed(partial(public.bearer_page, ctx, first + number), 2)
        ]
        print(f"  history: {_p95(histories)}")
        yield from (Case(f"search “{part}”", partial(public.search, ctx, part)) for part in SOUGHT[:4])
        yield Case("history of a person", partial(public.bearer_page, ctx, first + 17))
