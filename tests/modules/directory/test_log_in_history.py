"""Attempts to log in are part of the history of the unit whose account they name."""

from typing import Any

import pytest

from thidua.core.access.duty import NOBODY
from thidua.foundation.act import new_context, system_context
from thidua.foundation.models import AuditEntry
from thidua.modules.directory import actions
from thidua.modules.directory.public import NewPerson, set_up

pytestmark = pytest.mark.django_db


def test_an_attempt_carries_the_place_of_the_account_and_an_unknown_name_none() -> None:
    ctx = system_context()
    administrator = NewPerson("Quản trị", "", "quantri", "mat-khau-dai-1")
    root = set_up(ctx, code="G", name="Gốc", place="", administrator=administrator, since=ctx.today).or_raise()
    nobody: Any = new_context(NOBODY)
    for username, password in (("quantri", "sai"), ("quantri", "mat-khau-dai-1"), ("khong-co", "sai")):
        actions.log_in(nobody, username=username, password=password, address="").or_raise()
    entries = AuditEntry.objects.filter(action="directory.log_in").order_by("id").values_list("event", "unit", "path")
    assert list(entries) == [
        ("account.log_in_failed", root, f"/{root}/"),
        ("account.logged_in", root, f"/{root}/"),
        ("account.log_in_failed", None, ""),
    ]
