"""Django system checks: the registries are closed and the settings make sense."""

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Warning, register  # noqa: A004 - Django's own name

from thidua.core.access.policy import POLICY
from thidua.foundation.act import REGISTRY


@register()
def registries_are_closed(**_: Any) -> list[CheckMessage]:
    """Every action has a row in the policy table and every row an action."""
    actions, rows = set(REGISTRY), {row.action for row in POLICY}
    missing = [Error(f"the action {name} has no row in the policy table", id="thidua.E001") for name in actions - rows]
    orphans = [Error(f"the policy row {name} has no action", id="thidua.E002") for name in rows - actions]
    return [*missing, *orphans]


@register(deploy=True)
def rehearsal_is_off(**_: Any) -> list[CheckMessage]:
    """A server in use shows today's date."""
    if settings.THIDUA_CLOCK_SHIFT:
        return [Warning("THIDUA_CLOCK_SHIFT is set: the site shows a rehearsal day", id="thidua.W001")]
    return []
