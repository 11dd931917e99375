"""What waits for a council's vote, and the reviewed list from which decisions are made."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from thidua.core.kernel.ids import BearerId, DossierId, NominationId, PersonId, UnitId
from thidua.core.kernel.reason import Reason
from thidua.core.nominations.reviewed import Basis, Reviewed, Waiting
from thidua.foundation.act import Context
from thidua.foundation.agenda import Offer
from thidua.law.procedure.council import threshold
from thidua.modules.nominations.models import Dossier
from thidua.modules.nominations.queries.gathering import visible_dossiers
from thidua.modules.nominations.queries.obstacles import obstacles
from thidua.modules.statutes.public import award_words

BEFORE_COUNCIL = ("received", "carried", "declined")
"""States in which a council may vote: an annulled ballot is held again."""


def barred_from_vote(key: str, on: date) -> tuple[Reason, ...]:
    """Why a dossier on an agenda cannot be voted on that day: taken away since, or something stands in its way."""
    row = Dossier.objects.filter(pk=int(key)).select_related("nomination").first()
    if row is None or row.state not in BEFORE_COUNCIL:
        return (Reason.of("nomination.not_before_council", name=row.name if row else key),)
    return obstacles([row], on=on).get(row.pk, ())


def needs_vote(row: Dossier) -> bool:
    """Whether the law of the day of receipt asks for a council's ballot on the award."""
    received = row.nomination.received_on
    return received is not None and threshold(row.award, received) is not None


def _reviewer(ctx: Context, body: UnitId) -> "QuerySet[Dossier]":
    """The dossiers that the actor may see at a body that reviews them."""
    return visible_dossiers(ctx).filter(nomination__to=body).select_related("bearer", "nomination", "unit")


def offers(ctx: Context, unit: UnitId) -> tuple[Offer, ...]:
    """Dossiers received by the council's unit on which nothing stands in the way of a vote."""
    rows = list(_reviewer(ctx, unit).filter(state="received").order_by("award", "nomination", "place"))
    barred = obstacles(rows, on=ctx.today)
    return tuple(_offer(row) for row in rows if row.pk not in barred)


@dataclass(frozen=True, slots=True)
class UnderReview:
    """A dossier that a body reviews, in short."""

    id: DossierId
    name: str
    unit_name: str
    state: str


def under_review(ctx: Context, unit: UnitId) -> tuple[tuple[UnderReview, str], ...]:
    """What a body reviews just now, each with the name of the award."""
    rows = _reviewer(ctx, unit).filter(state__in=("received", "carried")).order_by("award", "nomination", "place")
    return tuple(
        (UnderReview(DossierId(row.pk), row.name, row.unit_name, row.state), award_words(row.award)) for row in rows
    )


def _offer(row: Dossier) -> Offer:
    """A dossier for the agenda. Its unit's members stand aside, except where the whole council is of that unit."""
    unit = row.bearer.body_id or row.unit_id
    return Offer(
        key=str(row.pk), title=f"{award_words(row.award)}: {row.name} ({row.unit_name})", award=row.award,
        unit=UnitId(unit) if unit != row.nomination.to_id else None,
        person=PersonId(row.bearer.person_id) if row.bearer.person_id else None, law_day=row.nomination.received_on,
    )  # fmt: skip


def _carried(ctx: Context, body: UnitId) -> list[Dossier]:
    return list(_reviewer(ctx, body).filter(state="carried").order_by("award", "nomination", "place"))


def reviewed(ctx: Context, body: UnitId) -> tuple[Reviewed, ...]:
    """What may be decided on at the body: carried, its publicity over, and no hold on it."""
    rows = _carried(ctx, body)
    barred = obstacles(rows, on=ctx.today)
    return tuple(reviewed_of(row) for row in rows if row.pk not in barred)


def waiting(ctx: Context, body: UnitId) -> tuple[Waiting, ...]:
    """What was carried at the body and still may not be decided on, with the reasons."""
    rows = _carried(ctx, body)
    barred = obstacles(rows, on=ctx.today)
    return tuple(
        Waiting(DossierId(row.pk), row.award, row.name, row.unit_name, barred[row.pk])
        for row in rows
        if row.pk in barred
    )


@dataclass(frozen=True, slots=True)
class RefusedItem:
    """A proposal that whoever signs refused, with the reason."""

    item: DossierId
    name: str
    unit_name: str
    award_name: str
    because: str


def decided_by(decisions: Iterable[int]) -> frozenset[DossierId]:
    """The proposals that these decisions decided on and that still stand so; for modules that have asked the gate."""
    rows = Dossier.objects.filter(decision__in=list(decisions), state="decided", onward=None)
    return frozenset(DossierId(key) for key in rows.values_list("pk", flat=True))


def refused_by(decision: int) -> tuple[RefusedItem, ...]:
    """What was refused when a decision was to be signed; for modules that have asked the gate themselves.

    Of a proposal that came from below only the one that lay before the signer.
    """
    rows = Dossier.objects.filter(decision=decision, state="refused", onward=None).order_by("place", "pk")
    return tuple(
        RefusedItem(DossierId(row.pk), row.name, row.unit_name, award_words(row.award), row.because) for row in rows
    )


def reviewed_by_id(keys: Iterable[DossierId]) -> dict[DossierId, Reviewed]:
    """Dossiers as they were reviewed, whatever became of them; for modules that have asked the gate themselves."""
    rows = Dossier.objects.filter(pk__in=list(keys)).exclude(reviewed_on=None)
    return {DossierId(row.pk): reviewed_of(row) for row in rows.select_related("bearer", "nomination", "unit")}


def reviewed_of(row: Dossier) -> Reviewed:
    """A dossier as decisions take it."""
    of, bearer = row.nomination, row.bearer
    assert row.reviewed_on is not None
    basis = Basis(
        row.session, row.item, row.agree, row.total, row.needed, row.cites, row.reviewed_because, row.reviewed_by,
        row.reviewed_on,
    )  # fmt: skip
    return Reviewed(
        item=DossierId(row.pk), nomination=NominationId(of.pk), nomination_name=of.name, award=row.award, kind=of.kind,
        year=of.year, subject=row.subject, bearer=BearerId(row.bearer_id),
        person=PersonId(bearer.person_id) if bearer.person_id else None,
        body=UnitId(bearer.body_id) if bearer.body_id else None, name=row.name, position=row.position,
        unit=UnitId(row.unit_id), unit_name=row.unit_name, achievement=row.achievement, since=row.since,
        until=row.until, basis=basis, digest=row.digest,
    )  # fmt: skip
