"""The recognised initiatives of whoever is proposed, and what each was used for: shown beside the dossier."""

from dataclasses import dataclass

from thidua.core.kernel.ids import BearerId, DossierId, InitiativeId
from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.foundation import gate
from thidua.foundation.act import Context
from thidua.modules.initiatives.public import GUIDANCE, OwnInitiative, UseView, own_initiatives
from thidua.modules.nominations.models import Dossier
from thidua.modules.nominations.queries.gathering import dossier_subject, visible_dossiers
from thidua.modules.registry.public import bearer_view

OVER = ("withdrawn", "declined", "decided", "refused")


@dataclass(frozen=True, slots=True)
class GroundLine:
    """An initiative of the person. `before` are uses that stand, other than by this dossier."""

    initiative: OwnInitiative
    is_used: bool
    before: tuple[UseView, ...]
    because: str

    @property
    def key(self) -> str:
        """Its number as text, for the names of dialogs."""
        return str(self.initiative.id)


def first_of(row: Dossier) -> Dossier:
    """The dossier of the lowest body: what it leans on is carried along when it is sent up."""
    while row.origin is not None:
        row = row.origin
    return row


def source_of(row: Dossier) -> str:
    """How the room of initiatives knows a dossier, and all that it becomes further up."""
    return f"dossier:{first_of(row).pk}"


def initiatives_for(row: Dossier) -> tuple[OwnInitiative, ...]:
    """The recognised initiatives of the person up to the year of the proposal; none of a collective."""
    person = bearer_view(BearerId(row.bearer_id)).person
    found = own_initiatives(person) if person else ()
    return tuple(each for each in found if each.year <= row.nomination.year)


def grounds_of(row: Dossier) -> tuple[GroundLine, ...]:
    """Each initiative of the person with its uses."""
    source = source_of(row)
    return tuple(_line(each, source) for each in initiatives_for(row))


def _line(each: OwnInitiative, source: str) -> GroundLine:
    mine = [use for use in each.uses if use.source == source and not use.is_freed]
    return GroundLine(each, bool(mine), each.before(source=source), mine[-1].because if mine else "")


@dataclass(frozen=True, slots=True)
class Grounds:
    """What the page of a dossier shows of initiatives, and whether the actor may choose among them now."""

    lines: tuple[GroundLine, ...]
    may_choose: bool
    guidance: str = GUIDANCE


def grounds_for(ctx: Context, key: DossierId) -> Outcome[Grounds]:
    """The initiatives beside a dossier; refused as not found where the actor may not see it."""
    row = visible_dossiers(ctx).filter(pk=key).first()
    if row is None:
        return refuse("absent.not_found")
    may = gate.may("nominations.lean_on", holder=ctx.actor, subject=dossier_subject(row), on=ctx.today)
    return Ok(Grounds(grounds_of(row), may and row.state not in OVER))


def initiative_for(row: Dossier, key: InitiativeId) -> Outcome[OwnInitiative]:
    """One of the person's initiatives; refused as not found where it is none of them."""
    found = next((each for each in initiatives_for(row) if each.id == key), None)
    return Ok(found) if found else refuse("absent.not_found")
