"""Reads of pacts."""

from dataclasses import dataclass, replace
from datetime import datetime

from django.db.models import QuerySet

from thidua.core.access.relation import Subject
from thidua.core.kernel.ids import BlocId, PactId, UnitId
from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.registrations.pact import PactTarget, PactText, Signed, from_record, waiting_for
from thidua.foundation import gate, locks
from thidua.foundation.act import Context, Held
from thidua.foundation.doors import Door, door, doors
from thidua.modules.campaigns.public import BlocView, bloc_subject, bloc_view, visible_blocs
from thidua.modules.registrations.models import Pact, PactSignature

SIGHT = "registrations.see_pact"
ACTIONS = ("registrations.edit_pact", "registrations.open_signing", "registrations.change_pact")


@dataclass(frozen=True, slots=True)
class MemberSignature:
    """A member of the bloc with its signature under the present text. `is_void`: it signed an older one only."""

    unit: UnitId
    name: str
    by: str
    at: datetime | None
    is_void: bool
    may_sign: bool


@dataclass(frozen=True, slots=True)
class PactView:
    """A pact as lists show it."""

    id: PactId
    bloc: BlocId
    bloc_name: str
    year: int
    title: str
    state: str
    version: int
    signed: int
    members: int


@dataclass(frozen=True, slots=True)
class PactPage:
    """A pact with its text, its members' signatures and its buttons."""

    pact: PactView
    bloc: BlocView
    text: PactText
    digest: str
    signatures: tuple[MemberSignature, ...]
    doors: dict[str, Door]
    drawn_at: datetime
    concluded_at: datetime | None


def pact_subject(row: Pact, bloc: BlocView) -> Subject:
    """What rights look at in a pact: the bloc's head and members."""
    return bloc_subject(bloc, kind="pact", key=row.pk, title=str(row), state=row.state)


def pact_for_update(key: PactId, /) -> Outcome[Held[Pact]]:
    """The pact, locked."""
    row = locks.locked(Pact.objects.filter(pk=key)).first()
    return Ok(Held(row, pact_subject(row, bloc_view(BlocId(row.bloc_id))))) if row else refuse("absent.not_found")


def _visible(ctx: Context) -> "QuerySet[Pact]":
    """The pacts of the blocs in which the actor's units stand."""
    columns = gate.Columns(bloc_members="bloc__memberships__unit")
    return Pact.objects.filter(gate.visible(SIGHT, holder=ctx.actor, on=ctx.today, columns=columns)).distinct()


def signed_of(row: Pact) -> tuple[Signed, ...]:
    """The signatures given since the pact was last taken back for a change."""
    rows = PactSignature.objects.filter(pact=row, version=row.version)
    return tuple(Signed(UnitId(each.unit_id), each.digest) for each in rows)


def still_to_sign(row: Pact, bloc: BlocView) -> tuple[UnitId, ...]:
    """The members that have not signed the present text."""
    return waiting_for((member.unit for member in bloc.members), signed_of(row), of=row.digest)


def _view(row: Pact, bloc: BlocView) -> PactView:
    waiting = len(still_to_sign(row, bloc))
    return PactView(
        PactId(row.pk), bloc.id, bloc.name, row.year, str(row.content["title"]), row.state, row.version,
        len(bloc.members) - waiting, len(bloc.members),
    )  # fmt: skip


def visible_pacts(ctx: Context) -> tuple[PactView, ...]:
    """The pacts that the actor may see, newest year first."""
    return tuple(_view(row, bloc_view(BlocId(row.bloc_id))) for row in _visible(ctx))


def _signatures(ctx: Context, row: Pact, bloc: BlocView) -> tuple[MemberSignature, ...]:
    given = list(PactSignature.objects.filter(pact=row).order_by("id"))
    valid = {each.unit_id: each for each in given if (each.digest, each.version) == (row.digest, row.version)}
    ever = {each.unit_id for each in given}
    heads = gate.units_of("registrations.sign_pact", holder=ctx.actor, on=ctx.today)
    return tuple(
        MemberSignature(
            member.unit, member.name, valid[member.unit].by if member.unit in valid else "",
            valid[member.unit].at if member.unit in valid else None,
            is_void=member.unit in ever and member.unit not in valid,
            may_sign=row.state == "signing" and member.unit in heads and member.unit not in valid,
        )
        for member in bloc.members
    )  # fmt: skip


def pact_page(ctx: Context, key: PactId) -> Outcome[PactPage]:
    """One pact; refused as not found where the actor may not see it."""
    row = _visible(ctx).filter(pk=key).first()
    if row is None:
        return refuse("absent.not_found")
    bloc = bloc_view(BlocId(row.bloc_id))
    return Ok(
        PactPage(
            pact=_view(row, bloc), bloc=bloc, text=from_record(row.content), digest=row.digest,
            signatures=_signatures(ctx, row, bloc), doors=doors(ctx, pact_subject(row, bloc), *ACTIONS),
            drawn_at=row.drawn_at, concluded_at=row.concluded_at,
        )
    )  # fmt: skip


def blocs_without_pact(ctx: Context) -> tuple[BlocView, ...]:
    """The blocs for which the actor may draw up the pact of the bloc's year and nobody has."""
    taken = set(Pact.objects.values_list("bloc", "year"))
    free = [bloc for bloc in visible_blocs(ctx) if (bloc.id, bloc.year) not in taken and bloc.head]
    return tuple(bloc for bloc in free if door(ctx, "registrations.draw_up_pact", _bloc_unit(bloc)).is_open)


def _bloc_unit(bloc: BlocView) -> Subject:
    return replace(
        bloc_subject(bloc, kind="campaign", key=int(bloc.campaign), title=bloc.name), bloc_members=frozenset()
    )


def pact_targets(bloc: BlocId, year: int) -> tuple[PactTarget, ...]:
    """The targets that all members signed, for making criteria of them; nothing while a signature is wanting.

    For modules that have asked the gate themselves.
    """
    terms = pact_terms(bloc, year)
    return terms.targets if terms else ()


@dataclass(frozen=True, slots=True)
class PactTerms:
    """What all members of a bloc signed for a year, and where it stands: for making criteria of it.

    Each target has `name`, `operator`, `value` with the `unit` of measure, and the `points` it is to weigh (None where
    the pact does not say). The source is the pact with its title, its digest and the moment of the last signature.
    """

    pact: PactId
    title: str
    year: int
    digest: str
    concluded_at: datetime
    targets: tuple[PactTarget, ...]
    members: tuple[UnitId, ...]


def pact_terms(bloc: BlocId, year: int) -> PactTerms | None:
    """The terms that all members signed; None while there is no pact or a signature is wanting.

    For modules that have asked the gate themselves.
    """
    row = Pact.objects.filter(bloc=bloc, year=year, state="concluded").first()
    if row is None or row.concluded_at is None:
        return None
    signed = PactSignature.objects.filter(pact=row, version=row.version, digest=row.digest).order_by("pk")
    text = from_record(row.content)
    return PactTerms(
        PactId(row.pk), text.title, row.year, row.digest, row.concluded_at, text.targets,
        tuple(UnitId(unit) for unit in signed.values_list("unit", flat=True)),
    )  # fmt: skip


def pacts_to_sign(ctx: Context) -> tuple[tuple[PactView, str], ...]:
    """The pacts that wait for the signature of a unit of which the actor is the head, with that unit's name."""
    found: list[tuple[PactView, str]] = []
    for row in _visible(ctx).filter(state="signing"):
        bloc = bloc_view(BlocId(row.bloc_id))
        waiting = [each.name for each in _signatures(ctx, row, bloc) if each.may_sign]
        found.extend((_view(row, bloc), name) for name in waiting)
    return tuple(found)
