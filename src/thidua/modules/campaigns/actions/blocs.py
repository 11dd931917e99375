"""Writes of a bloc's life over the years: terms of head and deputy, a member that leaves, the next year."""

from collections.abc import Sequence
from datetime import date

from thidua.core.blocs.catalogue import BlocEntry
from thidua.core.blocs.term import DEPUTY, HEAD, MEMBER, Term, day_before, roles_on, taking_over
from thidua.core.kernel.ids import BlocId, CampaignId, UnitId
from thidua.core.kernel.outcome import Ok, Outcome, Refused, refuse
from thidua.foundation.act import Turn, action
from thidua.modules.campaigns import queries
from thidua.modules.campaigns.models import Bloc, BlocTerm, Campaign, Membership
from thidua.modules.directory.public import all_units, unit_for_update, unit_named


@action("campaigns.record_term", event="bloc.term_recorded")
def record_term(
    turn: Turn, *, bloc: BlocId, unit: UnitId, role: str, since: date, basis: str, until: date | None = None
) -> Outcome[BlocId]:
    """Record who leads a bloc, or is the head's deputy, from a day on, with the minutes or decision that say so."""
    held = turn.hold(queries.bloc_in_city, bloc)
    members = queries.members_by_unit(bloc)

    if role not in {HEAD, DEPUTY} or unit not in members:
        return refuse("term.not_a_member")
    if not basis.strip():
        return refuse("term.no_basis")
    new = Term(unit, role, since, until)
    ended = taking_over(queries.terms_of_bloc(bloc), new)
    if isinstance(ended, Refused):
        return ended

    for term in ended.value:
        rows = BlocTerm.objects.filter(bloc=bloc, unit=term.unit, role=term.role, since=term.since)
        rows.update(until=day_before(since))
    BlocTerm.objects.create(
        bloc_id=bloc, unit_id=unit, role=role, since=since, until=until, basis=basis.strip()[:255], at=turn.now,
        by=turn.actor.name,
    )  # fmt: skip
    return turn.apply(
        bloc, to=held, unit=members[unit], role=role, since=f"{since:%d/%m/%Y}", basis=basis.strip()[:255]
    )


@action("campaigns.leave_bloc", event="bloc.member_left")
def leave_bloc(turn: Turn, *, bloc: BlocId, unit: UnitId, on: date, because: str) -> Outcome[BlocId]:
    """Take a member out of a bloc from a day on, with the reason; what it did before stays on record."""
    held = turn.hold(queries.bloc_in_city, bloc)
    members = queries.members_by_unit(bloc)

    if unit not in members:
        return refuse("term.not_a_member")
    if not because.strip():
        return refuse("reason.missing")
    if roles_on(queries.named_roles(bloc), queries.terms_of_bloc(bloc), on)[unit] == HEAD:
        return refuse("bloc.head_leaves", unit=members[unit])

    Membership.objects.filter(bloc=bloc, unit=unit).update(left_on=on, left_because=because.strip())
    for term in BlocTerm.objects.filter(bloc=bloc, unit=unit, until=None, since__lt=on):
        term.until = day_before(on)
        term.save(update_fields=["until"])
    return turn.apply(bloc, to=held, unit=members[unit], on=f"{on:%d/%m/%Y}", because=because.strip())


@action("campaigns.carry_over", event="bloc.carried_over")
def carry_over(turn: Turn, *, bloc: BlocId, decision: str = "") -> Outcome[BlocId]:
    """Set a bloc up for the next year with the members it has at the year's end and the head elected for it."""
    held = turn.hold(queries.bloc_in_city, bloc)
    row = Bloc.objects.get(pk=bloc)
    year = row.year + 1
    first = date(year, 1, 1)

    if Bloc.objects.filter(campaign=row.campaign_id, name=row.name, year=year).exists():
        return refuse("bloc.carried_over_already", year=year)
    staying = queries.named_roles(bloc, on=first)
    roles = roles_on(staying, queries.terms_of_bloc(bloc), first)
    fits = _led(roles)
    if isinstance(fits, Refused):
        return fits

    made = Bloc.objects.create(
        campaign_id=row.campaign_id, name=row.name, parent_body=row.parent_body, year=year, rule=row.rule,
        size=row.size and len(staying), code=row.code, decision=decision.strip()[:160] or row.decision,
    )  # fmt: skip
    for place, unit in enumerate(staying, 1):
        Membership.objects.create(bloc=made, unit_id=unit, role=roles[unit], place=place)
    return turn.apply(BlocId(made.pk), to=held, name=row.name, year=year, count=len(staying))


def _led(roles: dict[UnitId, str]) -> Outcome[None]:
    """Whether exactly one member leads; a bloc without a head cannot begin its year."""
    heads = sum(1 for role in roles.values() if role == HEAD)
    return Ok(None) if heads == 1 and MEMBER in roles.values() else refuse("bloc.one_head", count=heads)


@action("campaigns.set_up_blocs", event="blocs.set_up")
def set_up_blocs(
    turn: Turn, *, unit: UnitId, year: int, decision: str, entries: Sequence[BlocEntry], parent: str = ""
) -> Outcome[CampaignId]:
    """Set up the clusters and blocs of a year from the city's catalogue, by its decision."""
    held = turn.hold(unit_for_update, unit)

    if not decision.strip():
        return refuse("catalogue.no_decision")
    codes = [entry.code for entry in entries]
    there = Bloc.objects.filter(year=year, code__in=codes, campaign__unit=unit).values_list("code", flat=True)
    if there:
        return refuse("catalogue.there_already", year=year, codes=tuple(sorted(set(there))))
    found = _units_of(entries)
    if isinstance(found, Refused):
        return found

    row = Campaign.objects.create(
        unit=held.row, name=f"Hoạt động cụm, khối thi đua năm {year}", plan_number=decision.strip()[:80],
        first=date(year, 1, 1), last=date(year, 12, 31), plan_issued_on=turn.today, issuing_body=held.row.name,
        launched_at=turn.now,
    )  # fmt: skip
    for entry in entries:
        bloc = Bloc.objects.create(
            campaign=row, name=entry.name[:255], parent_body=parent[:255], year=year, size=len(entry.members),
            code=entry.code[:40], decision=decision.strip()[:160],
        )  # fmt: skip
        Membership.objects.bulk_create(
            Membership(bloc=bloc, unit_id=found.value[name], role=role, place=place)
            for place, (name, role) in enumerate(entry.members, 1)
        )
    members = sum(len(entry.members) for entry in entries)
    return turn.apply(
        CampaignId(row.pk), to=held, year=year, decision=decision.strip()[:160], blocs=len(entries), members=members
    )


def _units_of(entries: Sequence[BlocEntry]) -> Outcome[dict[str, UnitId]]:
    """The units by how the list names them, their code or their name; every one not in the directory is named."""
    found: dict[str, UnitId] = {}
    unknown: list[str] = []
    codes = {unit.code.casefold(): unit.id for unit in all_units()}
    for name in dict.fromkeys(name for entry in entries for name, _role in entry.members):
        by_code = codes.get(name.casefold())
        unit = unit_named(name) if by_code is None else None
        key = by_code if by_code is not None else (unit.id if unit else None)
        if key is None:
            unknown.append(name)
        else:
            found[name] = key
    return refuse("catalogue.unknown_units", count=len(unknown), units=tuple(unknown)) if unknown else Ok(found)
