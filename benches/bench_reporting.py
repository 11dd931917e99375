"""The board, the roll-up and the export of 3,000 units that reported 60 figures and targets in each of 12 months.

In process, by Django's own test client, on a fresh SQLite file. The scheme is made by the real actions; units, reports
and figures are bulk rows, for the actions would take an hour: 2.16 million figures, of which the pages add up 180,000.
"""

import os
import tempfile
from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any

import django
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.urls import reverse

from benches.case import Case

UNITS, TARGETS, MONTHS = 3000, 60, 12
RUNS = 9
PASSWORD = "mat-khau-2026"


def _started(folder: str) -> None:
    os.environ["DJANGO_SETTINGS_MODULE"] = "thidua.settings.test"
    os.environ["THIDUA_DATABASE"] = str(Path(folder) / "reporting.sqlite3")
    django.setup()
    call_command("migrate", verbosity=0)


def _form() -> Any:
    from thidua.core.reporting.form import Form
    from thidua.core.reporting.indicator import Across, Indicator
    from thidua.core.reporting.target import Measured, Operator, Target

    counted = TARGETS * 3 // 4
    indicators = [Indicator(f"C{n}", f"Số liệu thứ {n}", "dự án") for n in range(1, counted + 1)]
    indicators += [
        Indicator(f"C{n}", f"Tỷ lệ thứ {n}", "%", Across.RATIO, part=f"C{n - counted}", whole=f"C{n - counted + 15}")
        for n in range(counted + 1, TARGETS + 1)
    ]
    targets = [
        Target(
            f"T{n}", f"Chỉ tiêu thứ {n}", Measured(Operator.AT_LEAST, Decimal(9000), each.unit, adds_up=True), each.code
        )
        for n, each in enumerate(indicators, 1)
    ]
    return Form(indicators=tuple(indicators), targets=tuple(targets))


def _scheme() -> tuple[int, list[int]]:
    """An office whose scheme is drafted by the real actions; its number and its due days."""
    from thidua.core.access.duty import Duty
    from thidua.core.reporting.due import DueRule, Every
    from thidua.foundation.act import new_context, system_context
    from thidua.modules.campaigns import public as campaigns
    from thidua.modules.directory import public as directory
    from thidua.modules.reporting import public

    system, since = system_context(), date(2020, 1, 1)
    admin = directory.NewPerson("Quản trị", "", "quantri", PASSWORD)
    root = directory.set_up(system, code="TP", name="Thành phố", place="", administrator=admin, since=since).or_raise()
    officer = directory.NewPerson("Thường trực", "", "thuongtruc", PASSWORD)
    person = directory.add_person(system, unit=root, person=officer).or_raise()
    directory.give_duty(system, unit=root, person=person, duty=Duty.STANDING_OFFICE, since=since).or_raise()
    ctx = new_context(directory.holder_named("thuongtruc"))
    year = campaigns.PhaseDraft("Cả năm", date(2026, 1, 1), date(2026, 12, 31))
    draft = campaigns.CampaignDraft("Phong trào năm 2026", "01/KH", date(2026, 1, 2), "Thành phố", phases=(year,))
    campaign = campaigns.start_campaign(ctx, unit=root, draft=draft).or_raise()
    scheme = public.prepare_scheme(ctx, campaign=campaign).or_raise()
    public.define_form(ctx, scheme=scheme, form=_form(), version=1).or_raise()
    rule = DueRule(Every.MONTH, what="báo cáo tháng", day=5, months_after=1)
    public.ask_for(ctx, scheme=scheme, rule=rule).or_raise()
    return int(scheme), [int(due.id) for due in public.scheme_page(ctx, scheme).or_raise().dues]


def _filled(scheme: int, dues: list[int]) -> None:
    """Units, their reports and figures, as the actions would have left them."""
    from thidua.modules.directory.models import Unit
    from thidua.modules.reporting.models import Reporter, ReportRow, Scheme

    first = Unit.objects.order_by("-pk").values_list("pk", flat=True)[0] + 1
    Unit.objects.bulk_create(
        Unit(
            pk=first + n, code=f"X{n}", name=f"Xã thứ {n}", search=f"|xa thu {n}|", path=f"/1/{first + n}/", parent_id=1
        )
        for n in range(UNITS)
    )
    Reporter.objects.bulk_create(Reporter(scheme_id=scheme, unit_id=first + n) for n in range(UNITS))
    at = datetime(2026, 6, 1, tzinfo=UTC)
    ReportRow.objects.bulk_create(
        (
            ReportRow(
                due_id=due, unit_id=first + n, state="approved" if n % 10 else "submitted", submitted_at=at,
                came_on=date(2026, 6, 1 + n % 20), promised=date(2026, 6, 5),
            )
            for due in dues
            for n in range(UNITS)
        ),
        batch_size=2000,
    )  # fmt: skip
    Scheme.objects.filter(pk=scheme).update(state="open")
    with connection.cursor() as cursor:
        cursor.execute(
            "WITH RECURSIVE code(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM code WHERE n < %s) "
            "INSERT INTO reporting_figure (due_id, report_id, code, amount, part, whole, so_far, far_part, far_whole, "
            "is_approved) SELECT due_id, r.id, 'C' || n, (r.id * n) %% 90 * 10000, NULL, NULL, "
            "(r.id * n) %% 900 * 10000, NULL, NULL, r.state = 'approved' FROM reporting_reportrow r, code",
            [TARGETS * 3 // 4],
        )
        cursor.execute(
            "WITH RECURSIVE code(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM code WHERE n < %s) "
            "INSERT INTO reporting_figure (due_id, report_id, code, amount, part, whole, so_far, far_part, far_whole, "
            "is_approved) SELECT due_id, r.id, 'C' || (n + %s), NULL, (r.id * n) %% 90 * 10000, 900000, NULL, "
            "(r.id * n) %% 900 * 10000, 9000000, r.state = 'approved' FROM reporting_reportrow r, code",
            [TARGETS // 4, TARGETS * 3 // 4],
        )


def _read(client: Client, address: str) -> int:
    answer = client.get(address)
    if answer.status_code != 200:
        raise RuntimeError(f"{address} answers {answer.status_code}")
    return len(answer.content)


def cases() -> Iterator[Case]:
    """The pages of the sixth month, and its export."""
    with tempfile.TemporaryDirectory() as folder:
        _started(folder)
        scheme, dues = _scheme()
        _filled(scheme, dues)
        client = Client()
        client.force_login(get_user_model().objects.get(username="thuongtruc"))
        due = dues[5]
        for name, address, runs in (
            ("board of 3,000 units", reverse("reporting:board", args=[due]), RUNS),
            ("roll-up of 60 figures and targets", reverse("reporting:totals", args=[due]), RUNS),
            ("one figure unit by unit", reverse("reporting:parts", args=[due, "C1"]), RUNS),
            ("map of lateness, 50 units × 12 months", reverse("reporting:pictures", args=[scheme]), RUNS),
            ("export of 180,000 figures as XLSX", reverse("reporting:export", args=[due]), 3),
        ):
            yield Case(name, partial(_read, client, address), runs=runs)
        connection.close()
