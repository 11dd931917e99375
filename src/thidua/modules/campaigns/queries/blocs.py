"""Reads of blocs."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.db.models import Prefetch, Q
from django.utils.translation import gettext as _

from thidua.core.access.relation import Subject
from thidua.core.blocs.term import DEPUTY, HEAD, Term, roles_on
from thidua.core.campaigns.short_name import short_name
from thidua.core.kernel.ids import BlocId, CampaignId, UnitId
from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.foundation import gate, locks
from thidua.foundation.act import Context, Held, system_context
from thidua.foundation.doors import Door, door
from thidua.modules.campaigns.models import Bloc, BlocTerm, Campaign, Membership, Role


@dataclass(frozen=True, slots=True)
class MemberView:
    """A member of a bloc."""

    unit: UnitId
    name: str
    short_name: str
    role: str
    place: int

    @property
    def role_name(self) -> str:
        """The part as the office says it, in the reader's language."""
        return _(str(Role(self.role).label))


@dataclass(frozen=True, slots=True)
class BlocView:
    """A bloc with its members; `size` is how many the plan says or implies, None where it does not."""

    id: BlocId
    name: str
    parent_body: str
    year: int
    rule: dict[str, Any] | None
    size: int | None
    campaign: CampaignId
    members: tuple[MemberView, ...]
    code: str = ""
    decision: str = ""
    departed: int = 0

    @property
    def head(self) -> UnitId | None:
        """The unit that leads the bloc today."""
        return next((member.unit for member in self.members if member.role == HEAD), None)

    @property
    def deputy(self) -> UnitId | None:
        """The unit that stands beside the head today."""
        return next((member.unit for member in self.members if member.role == DEPUTY), None)

    @property
    def missing(self) -> int:
        """How many members the plan counts that nobody has named yet; who has left is not missing."""
        return max(0, (self.size or 0) - len(self.members) - self.departed)


def bloc_subject(bloc: BlocView, *, kind: str, key: int, title: str, state: str = "") -> Subject:
    """A subject that belongs to a bloc: rights look at its head and members."""
    return Subject(
        kind=kind, id=key, title=title, state=state, unit=bloc.head, bloc_head=bloc.head,
        bloc_members=frozenset(member.unit for member in bloc.members),
    )  # fmt: skip


def naming_subject(bloc: BlocView, *, campaign: Campaign) -> Subject:
    """What rights look at in naming a bloc's members: without a head, the campaign's unit leads."""
    subject = bloc_subject(bloc, kind="campaign", key=campaign.pk, title=bloc.name)
    # The campaign's place in the tree: who may read the history of its branch reads who named its members.
    return replace(subject, bloc_head=bloc.head or UnitId(campaign.unit_id), path=campaign.unit.path)


def bloc_for_update(key: BlocId, /) -> Outcome[Held[Campaign]]:
    """The bloc's campaign, locked, with the bloc's members as what rights look at.

    While no head is named, the unit that runs the campaign leads the bloc.
    """
    bloc = Bloc.objects.filter(pk=key).select_related("campaign").first()
    if bloc is None:
        return refuse("absent.not_found")
    row = locks.locked(Campaign.objects.filter(pk=bloc.campaign_id).select_related("unit")).get()
    return Ok(Held(row, naming_subject(bloc_view(key), campaign=row)))


def view_of(row: Bloc, on: date | None = None) -> BlocView:
    """The bloc with its members and their parts on that day, today where none is given."""
    on = on or system_context().today
    everybody = list(row.memberships.all())
    staying = [m for m in everybody if m.left_on is None or on < m.left_on]
    named = {UnitId(m.unit_id): m.role for m in staying}
    roles = roles_on(named, [_term(each) for each in row.terms.all()], on)
    members = tuple(
        MemberView(UnitId(m.unit_id), m.unit.name, m.unit.short_name or m.unit.name, roles[UnitId(m.unit_id)], m.place)
        for m in staying
    )
    return BlocView(
        id=BlocId(row.pk), name=row.name, parent_body=row.parent_body, year=row.year, rule=row.rule, size=row.size,
        campaign=CampaignId(row.campaign_id), members=members, code=row.code, decision=row.decision,
        departed=len(everybody) - len(staying),
    )  # fmt: skip


def _term(row: BlocTerm) -> Term:
    return Term(UnitId(row.unit_id), row.role, row.since, row.until)


def terms_of_bloc(bloc: BlocId) -> tuple[Term, ...]:
    """Every term of the bloc, in the order in which they begin."""
    return tuple(_term(row) for row in BlocTerm.objects.filter(bloc=bloc))


def members_by_unit(bloc: BlocId) -> dict[UnitId, str]:
    """The members of today by unit, with their names."""
    return {member.unit: member.name for member in bloc_view(bloc).members}


def named_roles(bloc: BlocId, *, on: date | None = None) -> dict[UnitId, str]:
    """The parts that the list of members gives, in its order; on a day: of those that have not left by then."""
    rows = Membership.objects.filter(bloc=bloc)
    rows = rows.filter(Q(left_on=None) | Q(left_on__gt=on)) if on else rows
    return {UnitId(row.unit_id): row.role for row in rows}


@dataclass(frozen=True, slots=True)
class TermView:
    """A term as the bloc's page shows it."""

    unit: UnitId
    name: str
    role: str
    since: date
    until: date | None
    basis: str

    @property
    def role_name(self) -> str:
        """The part as the office says it, in the reader's language."""
        return _(str(Role(self.role).label))


def term_views(bloc: BlocId) -> Sequence[TermView]:
    """The terms of a bloc, the newest first, for modules that have asked the gate themselves."""
    rows = BlocTerm.objects.filter(bloc=bloc).select_related("unit").order_by("-since", "-id")
    return [TermView(UnitId(row.unit_id), row.unit.name, row.role, row.since, row.until, row.basis) for row in rows]


MEMBERS = Prefetch("memberships", queryset=Membership.objects.select_related("unit"))


def bloc_view(key: BlocId, on: date | None = None) -> BlocView:
    """One bloc, for modules that have asked the gate themselves; on a day: with the parts of that day."""
    return view_of(Bloc.objects.prefetch_related(MEMBERS, "terms").get(pk=key), on)


def bloc_in_city(key: BlocId, /) -> Outcome[Held[Campaign]]:
    """The same lock; rights look at the unit that runs the campaign too, which keeps the catalogue of a city."""
    found = bloc_for_update(key)
    if not isinstance(found, Ok):
        return found
    subject = replace(found.value.subject, unit=UnitId(found.value.row.unit_id))
    return Ok(Held(found.value.row, subject))


def visible_blocs(ctx: Context) -> tuple[BlocView, ...]:
    """The blocs that the actor may see."""
    columns = gate.Columns(unit="campaign__unit", path="campaign__unit__path", bloc_members="memberships__unit")
    seen = gate.visible("campaigns.see_campaign", holder=ctx.actor, on=ctx.today, columns=columns)
    return tuple(view_of(row) for row in Bloc.objects.filter(seen).distinct().prefetch_related(MEMBERS, "terms"))


@dataclass(frozen=True, slots=True)
class BlocPage:
    """A bloc with the campaign it belongs to, and whether the actor may name its members."""

    bloc: BlocView
    campaign: CampaignId
    campaign_name: str
    naming: Door


def bloc_page(ctx: Context, key: BlocId) -> Outcome[BlocPage]:
    """One bloc; refused as not found where the actor may not see it."""
    if key not in {bloc.id for bloc in visible_blocs(ctx)}:
        return refuse("absent.not_found")
    row = Bloc.objects.select_related("campaign__unit").prefetch_related(MEMBERS, "terms").get(pk=key)
    bloc = view_of(row)
    naming = door(ctx, "campaigns.name_members", naming_subject(bloc, campaign=row.campaign))
    return Ok(
        BlocPage(bloc, CampaignId(row.campaign_id), short_name(row.campaign.name, row.campaign.short_name), naming)
    )
