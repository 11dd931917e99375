"""Which earlier initiatives of all units and years are like one, and the two side by side."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from thidua.core.kernel.ids import InitiativeId
from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.text_likeness.marked import Pair, beside
from thidua.core.text_likeness.ruled import MOST, Ruled, held_against
from thidua.foundation import gate
from thidua.foundation.act import Context
from thidua.modules.initiatives.models import Band, Initiative, LikenessRuling
from thidua.modules.initiatives.queries.initiatives import InitiativeView, initiative_subject, view_of, visible_rows

COMPARED = ("submitted", "returned", "recognised", "declined")
"""States in which a text may be held against a new one: drafts and what was withdrawn are nobody's business."""


@dataclass(frozen=True, slots=True)
class Alike:
    """Another initiative that is like it, with the newest ruling on the pair; `waits`: there is none."""

    initiative: InitiativeView
    percent: Decimal
    ruling: str
    because: str
    by: str
    waits: bool


def text_of(row: Initiative) -> str:
    """The words that are compared."""
    return f"{row.title}\n{row.content}"


def _candidates(row: Initiative) -> Iterable[Initiative]:
    keys = Band.objects.filter(initiative=row).values("key")
    shared = Band.objects.filter(key__in=keys).exclude(initiative=row).values("initiative")
    rows = Initiative.objects.filter(pk__in=shared, state__in=COMPARED).select_related("unit", "to")
    return rows.prefetch_related("authors")[:MOST]


def alike(row: Initiative) -> tuple[Alike, ...]:
    """The initiatives like this one from a fifth on, the likest first: found by bands, measured exactly."""
    ruled = LikenessRuling.objects.filter(initiative=row).order_by("pk")
    rulings = {each.other_id: Ruled(each.ruling, each.because, each.by) for each in ruled}
    texts = ((each.pk, each, text_of(each)) for each in _candidates(row))
    return tuple(
        Alike(view_of(like.other), like.percent, like.said.ruling, like.said.because, like.said.by, like.waits)
        for like in held_against(text_of(row), texts, rulings=rulings)
    )


def _judged(ctx: Context, key: InitiativeId) -> Outcome[Initiative]:
    """The initiative, for whoever decides on it: nobody else reads other units' texts beside it."""
    row = visible_rows(ctx).filter(pk=key).first()
    if row is None:
        return refuse("absent.not_found")
    subject = initiative_subject(row)
    answer = gate.authorize("initiatives.rule_on_likeness", holder=ctx.actor, subject=subject, on=ctx.today)
    return Ok(row) if isinstance(answer, Ok) else answer


def alike_for(ctx: Context, key: InitiativeId) -> Outcome[tuple[Alike, ...]]:
    """What is like an initiative, for whoever decides on it."""
    row = _judged(ctx, key)
    return Ok(alike(row.value)) if isinstance(row, Ok) else row


def pair_of(ctx: Context, key: InitiativeId, other: InitiativeId) -> Outcome[tuple[Alike, Pair]]:
    """The two texts side by side, for whoever decides on the first; refused where they are not alike."""
    row = _judged(ctx, key)
    if not isinstance(row, Ok):
        return row
    for each in alike(row.value):
        if each.initiative.id == other:
            return Ok((each, beside(text_of(row.value), text_of(Initiative.objects.get(pk=other)))))
    return refuse("absent.not_found")
