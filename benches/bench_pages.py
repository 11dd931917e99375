"""The pages of scoring against a bare Django view in the same run, in process, by Django's own test client.

The list shows 20 blocs, each with an open round of 49 sheets; the grid a sheet of 40 criteria, filled and open; the
ranking a closed round of 49 such sheets, proved and computed again from its snapshot as each reading does. The bare
view answers one word behind Django's own middleware, without a session. The scene is made by the real actions but for
the filled cells: those are 1,960 bulk rows a round, for the actions would take longer than the bench.
"""

import os
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from functools import partial
from pathlib import Path

import django
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.test import Client, override_settings
from django.test.utils import CaptureQueriesContext
from django.urls import path, reverse

from benches.case import Case
from thidua.core.scoring.criterion import CriteriaTable, Criterion, Section

RUNS = 30
BLOCS = 20
SECTIONS, ROWS = 4, 10
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]


def _started(folder: str) -> None:
    """Django over a fresh SQLite file."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "thidua.settings.test"
    os.environ["THIDUA_DATABASE"] = str(Path(folder) / "pages.sqlite3")
    django.setup()
    call_command("migrate", verbosity=0)


def _table() -> CriteriaTable:

    sections = tuple(
        Section(
            f"S{part}",
            f"Phần {part}",
            tuple(Criterion(f"{part}.{row}", f"Tiêu chí số {row} của phần", Decimal("2.5")) for row in range(ROWS)),
        )
        for part in range(SECTIONS)
    )
    return CriteriaTable("Bảng bốn mươi tiêu chí", 2026, sections)


def _fill(sheets: Iterable[int]) -> None:
    """A filled cell for every criterion of every sheet, as bulk rows."""
    from tests import worlds
    from thidua.modules.scoring.models import CellRow

    codes = [criterion.code for criterion in _table().criteria()]
    CellRow.objects.bulk_create(
        CellRow(
            sheet_id=sheet, criterion=code, version=1, score=Decimal((place + number) % 11) / 4, by="bulk",
            at=worlds.DURING,
        )
        for number, sheet in enumerate(sheets)
        for place, code in enumerate(codes)
    )  # fmt: skip


def _scene() -> dict[str, str]:
    """The addresses of the three pages, after everything that they show was made."""
    from tests import worlds

    bloc = worlds.bloc_of_seven()
    tables = (_table(), replace(_table(), name="Bảng của đợt sau"))
    closed, running = (worlds.open_round(bloc, table) for table in tables)
    for round_ in (closed, running):
        _fill(round_.sheets.values())
    for _ in range(BLOCS - 1):
        worlds.open_round(worlds.Bloc(bloc.units, worlds.start_bloc(bloc.units)))
    with worlds.rehearsing(worlds.DURING):
        for (scorer, _scored), sheet in closed.sheets.items():
            ctx = worlds.acting_as(worlds.scorer_of(scorer))
            worlds.scoring.submit_sheet(ctx, sheet=sheet).or_raise()
        worlds.scoring.close_round(worlds.acting_as("truong"), scoring_round=closed.key).or_raise()
    return {
        f"list of {BLOCS} blocs": reverse("scoring:blocs"),
        f"grid of {SECTIONS * ROWS} criteria": reverse("scoring:sheet", args=[running.sheets["DV1", "DV2"]]),
        "ranking of 7 units": reverse("scoring:ranking", args=[closed.key]),
        "round of 49 sheets": reverse("scoring:round", args=[running.key]),
    }


def _get(client: Client, url: str) -> HttpResponse:
    answer = client.get(url)
    if answer.status_code != 200:
        raise RuntimeError(f"{url} answered {answer.status_code}")
    return answer


def _bare() -> Callable[[], HttpResponse]:
    """A view that answers one word, behind Django's own middleware and nothing else."""

    def view(_request: HttpRequest) -> HttpResponse:
        return HttpResponse("bare")

    client = Client()
    with override_settings(MIDDLEWARE=MIDDLEWARE):
        client.handler.load_middleware()

    def call() -> HttpResponse:
        with override_settings(ROOT_URLCONF=(path("bare/", view),)):
            return _get(client, "/bare/")

    return call


def cases() -> Iterator[Case]:
    """The bare view, then each page in its multiples; the number of queries stands in the name."""
    with tempfile.TemporaryDirectory(prefix="thidua-bench-") as folder:
        _started(folder)
        pages = _scene()
        yield Case("bare Django view", _bare(), RUNS)
        client = Client()
        client.force_login(get_user_model().objects.get(username="truong"))
        for name, url in pages.items():
            with CaptureQueriesContext(connection) as asked:
                _get(client, url)
            yield Case(f"{name} ({len(asked)} queries)", partial(_get, client, url), RUNS, against="bare Django view")
        connection.close()
