"""The board of a cascade of 3,000 units against the same page of three, in process, by Django's own test client.

Units and calls are bulk rows, for making them by their actions would take longer than the bench: two thirds of the
units have launched a campaign of their own, the rest are received, waiting or late.
"""

import os
import tempfile
from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path

import django
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from benches.case import Case

RUNS = 20
UNITS = 3000
KINDS = ("department", "enterprise", "school", "residential_group")
STATES = ("launched", "launched", "launched", "launched", "received", "sent")


def _started(folder: str) -> None:
    """Django over a fresh SQLite file."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "thidua.settings.test"
    os.environ["THIDUA_DATABASE"] = str(Path(folder) / "cascade.sqlite3")
    django.setup()
    call_command("migrate", verbosity=0)


def _scene() -> dict[str, str]:
    """The boards: of a campaign sent to three units, and of one sent to all."""
    from tests import worlds
    from thidua.modules.campaigns.models import Call, Campaign
    from thidua.modules.campaigns.public import CampaignDraft, start_campaign
    from thidua.modules.directory.models import Unit

    bloc = worlds.bloc_of_seven()
    root = Unit.objects.get(pk=bloc.units["DV1"])
    units = Unit.objects.bulk_create(
        Unit(code=f"U{n}", name=f"Đơn vị thứ {n}", search=f"|don vi thu {n}|", parent=root, kind=KINDS[n % 4], path="")
        for n in range(UNITS)
    )
    for unit in units:
        unit.path = f"{root.path}{unit.pk}/"
    Unit.objects.bulk_update(units, ["path"])
    found = {}
    for count in (3, UNITS):
        draft = CampaignDraft(f"Phong trào của {count} đơn vị", "1/KH", date(2026, 4, 9), "Đơn vị thứ 1")
        with worlds.rehearsing(worlds.BEFORE):
            key = start_campaign(worlds.acting_as("truong"), unit=bloc.units["DV1"], draft=draft).or_raise()
        own = Campaign.objects.bulk_create(
            Campaign(
                unit=unit, name=draft.name, plan_issued_on=draft.plan_issued_on, launched_at=worlds.BEFORE,
                implements_id=key, trail=f"/{key}/x{unit.pk}/",
            )
            for unit in units[:count]
        )  # fmt: skip
        made = (
            Call(campaign_id=key, unit=unit, due=date(2026, 11, 20), sent_at=worlds.BEFORE, own=campaign)
            for unit, campaign in zip(units[:count], own, strict=True)
        )
        Call.objects.bulk_create(made)
        _spread(Call.objects.filter(campaign=key))
        found[f"board of {count} units"] = reverse("campaigns:cascade", args=[key])
    return found


def _spread(calls: object) -> None:
    """Each call in its state, as the scene says."""
    rows = list(calls)  # type: ignore[call-overload]
    for place, row in enumerate(rows):
        row.state = STATES[place % len(STATES)]
        row.save(update_fields=["state"])


def _get(client: Client, url: str) -> HttpResponse:
    answer = client.get(url)
    if answer.status_code != 200:
        raise RuntimeError(f"{url} answered {answer.status_code}")
    return answer


def cases() -> Iterator[Case]:
    """The small board, then the large one in its multiples; the number of queries stands in the name."""
    with tempfile.TemporaryDirectory(prefix="thidua-bench-") as folder:
        _started(folder)
        pages = _scene()
        client = Client()
        client.force_login(get_user_model().objects.get(username="truong"))
        for name, url in pages.items():
            with CaptureQueriesContext(connection) as asked:
                _get(client, url)
            yield Case(f"{name} ({len(asked)} queries)", partial(_get, client, url), RUNS)
        connection.close()
