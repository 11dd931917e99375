"""Rows of proposals for change, with what rights look at."""

from django.db.models import Q, QuerySet

from thidua.core.access.relation import Subject
from thidua.core.kernel.ids import DossierId, NominationId, UnitId
from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.foundation import gate, locks
from thidua.foundation.act import Context, Held
from thidua.modules.nominations.models import Dossier, Nomination

SIGHT = "nominations.see_nomination"
COLUMNS = gate.Columns(unit="unit", path="unit__path", addressee="to")
OF_NOMINATION = gate.Columns(
    unit="nomination__unit", path="nomination__unit__path", addressee="nomination__to"
)  # fmt: skip
UNSENT = ("drafting",)
"""States in which a proposal is its own unit's alone."""


def nomination_subject(row: Nomination) -> Subject:
    """What rights look at in a nomination: whose it is, and who reviews it."""
    return Subject(
        "nomination", row.pk, row.name, unit=UnitId(row.unit_id), path=row.unit.path, state=row.state,
        addressee=UnitId(row.to_id),
    )  # fmt: skip


def dossier_subject(row: Dossier) -> Subject:
    """The same of a dossier, by its nomination."""
    of = row.nomination
    return Subject(
        "dossier", row.pk, row.name, unit=UnitId(of.unit_id), path=of.unit.path, state=row.state,
        addressee=UnitId(of.to_id),
    )  # fmt: skip


def nomination_for_update(key: NominationId, /) -> Outcome[Held[Nomination]]:
    """The nomination, locked."""
    row = locks.locked(Nomination.objects.filter(pk=key).select_related("unit", "to")).first()
    return Ok(Held(row, nomination_subject(row))) if row else refuse("absent.not_found")


def dossier_for_update(key: DossierId, /) -> Outcome[Held[Dossier]]:
    """The dossier, locked."""
    rows = Dossier.objects.filter(pk=key).select_related("nomination__unit", "nomination__to", "bearer", "unit", "run")
    row = locks.locked(rows).first()
    return Ok(Held(row, dossier_subject(row))) if row else refuse("absent.not_found")


def visible_nominations(ctx: Context) -> "QuerySet[Nomination]":
    """What the actor may see; what was not sent yet is its own unit's alone."""
    seen = gate.visible(SIGHT, holder=ctx.actor, on=ctx.today, columns=COLUMNS)
    own = gate.units_of(SIGHT, holder=ctx.actor, on=ctx.today)
    rows = Nomination.objects.filter(seen).select_related("unit", "to", "officer")
    return rows if ctx.actor.is_system else rows.exclude(~Q(unit__in=own), state__in=UNSENT)


def visible_dossiers(ctx: Context) -> "QuerySet[Dossier]":
    """The dossiers of the nominations that the actor may see."""
    seen = gate.visible(SIGHT, holder=ctx.actor, on=ctx.today, columns=OF_NOMINATION)
    own = gate.units_of(SIGHT, holder=ctx.actor, on=ctx.today)
    rows = Dossier.objects.filter(seen).select_related("nomination__unit", "nomination__to", "bearer", "unit")
    hidden = Q(nomination__state__in=UNSENT) & ~Q(nomination__unit__in=own)
    return rows if ctx.actor.is_system else rows.exclude(hidden)
