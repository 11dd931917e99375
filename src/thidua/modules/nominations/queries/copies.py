"""Dossiers that stop because their text was ruled a copy, and what their bodies chose about that."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from thidua.core.kernel.ids import UnitId
from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.foundation import gate
from thidua.foundation.act import Context
from thidua.modules.directory.public import unit_view
from thidua.modules.nominations.models import CopyChoice, CopyPass, Dossier, LikenessRuling, Ruling

CHOOSING = "nominations.choose_about_copies"


@dataclass(frozen=True, slots=True)
class Copied:
    """The newest ruling of copied on a dossier's text, and why. From whom is not told: who proposed it reads this."""

    because: str
    at: datetime


def stops_copies(units: Iterable[int]) -> dict[int, bool]:
    """Whether a copied text stops a dossier at each of these bodies; it does until the body chooses otherwise."""
    found = dict.fromkeys(units, True)
    rows = CopyChoice.objects.filter(unit__in=list(found)).order_by("pk")
    return found | dict(rows.values_list("unit", "stops"))


def _newest(keys: list[int]) -> dict[int, Copied]:
    """Of each dossier the newest pair that is ruled a copy today."""
    standing: dict[tuple[int, int], LikenessRuling] = {}
    for row in LikenessRuling.objects.filter(dossier__in=keys).order_by("pk"):
        standing[row.dossier_id, row.other_id] = row
    ruled = sorted((row for row in standing.values() if row.ruling == Ruling.COPIED), key=lambda row: row.pk)
    return {row.dossier_id: Copied(row.because, row.at) for row in ruled}


def copied(rows: Iterable[Dossier]) -> dict[int, Copied]:
    """The dossiers that a ruling of copied stops: nobody let them pass since, and their body stops copies."""
    given = {row.pk: row for row in rows}
    found = _newest(list(given))
    if not found:
        return {}
    passes = dict(CopyPass.objects.filter(dossier__in=found).order_by("pk").values_list("dossier", "at"))
    stops = stops_copies({row.nomination.to_id for row in given.values()})
    return {
        key: one
        for key, one in found.items()
        if stops[given[key].nomination.to_id] and not (key in passes and passes[key] >= one.at)
    }


@dataclass(frozen=True, slots=True)
class CopyChoicePage:
    """What a body chose about copied texts, and how it came to that."""

    unit: UnitId
    unit_name: str
    stops: bool
    told: tuple[tuple[bool, str, str, datetime], ...]


def copy_choice_page(ctx: Context, unit: UnitId) -> Outcome[CopyChoicePage]:
    """The choice of a body, for who may change it."""
    if unit not in gate.units_of(CHOOSING, holder=ctx.actor, on=ctx.today):
        return refuse("absent.not_found")
    rows = CopyChoice.objects.filter(unit=unit).order_by("-pk")
    told = tuple((row.stops, row.because, row.by, row.at) for row in rows)
    return Ok(CopyChoicePage(unit, unit_view(unit).name, stops_copies([unit])[unit], told))


def choosing_units(ctx: Context) -> tuple[UnitId, ...]:
    """The bodies for which the actor may choose."""
    return tuple(sorted(gate.units_of(CHOOSING, holder=ctx.actor, on=ctx.today)))
