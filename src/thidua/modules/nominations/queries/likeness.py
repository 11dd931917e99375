"""Which achievement texts of all units and years are like one, and the two side by side."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from thidua.core.kernel.ids import DossierId
from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.text_likeness.marked import Pair, beside
from thidua.core.text_likeness.ruled import MOST, Ruled, held_against
from thidua.foundation import gate
from thidua.foundation.act import Context
from thidua.modules.nominations.models import Band, Dossier, LikenessRuling
from thidua.modules.nominations.queries.gathering import dossier_subject
from thidua.modules.nominations.queries.pages import seen_dossier

COMPARED = ("submitted", "received", "returned", "carried", "declined", "sent_up", "decided", "refused")
"""States in which a text may be held against another: drafts and what was withdrawn are nobody's business."""


@dataclass(frozen=True, slots=True)
class Alike:
    """Another dossier whose text is like this one's, with the newest ruling on the pair; `waits`: there is none."""

    id: DossierId
    name: str
    unit_name: str
    year: int
    percent: Decimal
    ruling: str
    because: str
    by: str
    waits: bool


def _lineage(row: Dossier) -> set[int]:
    """The dossier with those it carries on and those that carry it on: their texts are one."""
    found, waiting = {row.pk}, {row.pk}
    while waiting:
        below = set(Dossier.objects.filter(pk__in=waiting).exclude(origin=None).values_list("origin", flat=True))
        above = set(Dossier.objects.filter(origin__in=waiting).values_list("pk", flat=True))
        waiting = {key for key in below | above if key is not None} - found
        found |= waiting
    return found


def _candidates(row: Dossier) -> Iterable[Dossier]:
    keys = Band.objects.filter(dossier=row).values("key")
    shared = Band.objects.filter(key__in=keys).exclude(dossier__in=_lineage(row)).values("dossier")
    rows = Dossier.objects.filter(pk__in=shared, state__in=COMPARED, onward=None)
    return rows.select_related("nomination")[:MOST]


def alike(row: Dossier) -> tuple[Alike, ...]:
    """The dossiers whose texts are like this one's from a fifth on, the likest first: found by bands, measured exactly.

    Of one bearer's own texts only those of other years count: a person may be proposed for two awards at once, with
    one text. So of every other bearer the likest of a year stands for all.
    """
    ruled = LikenessRuling.objects.filter(dossier=row).order_by("pk")
    rulings = {each.other_id: Ruled(each.ruling, each.because, each.by) for each in ruled}
    own = (row.bearer_id, row.nomination.year)
    others = [each for each in _candidates(row) if (each.bearer_id, each.nomination.year) != own]
    first: dict[tuple[int, int], Alike] = {}
    texts = ((each.pk, each, each.achievement) for each in others)
    for like in held_against(row.achievement, texts, rulings=rulings):
        other, said = like.other, like.said
        one = Alike(
            DossierId(other.pk), other.name, other.unit_name, other.nomination.year, like.percent, said.ruling,
            said.because, said.by, like.waits,
        )  # fmt: skip
        first.setdefault((other.bearer_id, other.nomination.year), one)
    return tuple(first.values())


def _judged(ctx: Context, key: DossierId) -> Outcome[Dossier]:
    """The dossier, for whoever reviews it: nobody else reads other units' texts beside it."""
    row = seen_dossier(ctx).filter(pk=key).first()
    if row is None:
        return refuse("absent.not_found")
    subject = dossier_subject(row)
    answer = gate.authorize("nominations.rule_on_text", holder=ctx.actor, subject=subject, on=ctx.today)
    return Ok(row) if isinstance(answer, Ok) else answer


def alike_for(ctx: Context, key: DossierId) -> Outcome[tuple[Alike, ...]]:
    """What is like a dossier's text, for whoever reviews it."""
    row = _judged(ctx, key)
    return Ok(alike(row.value)) if isinstance(row, Ok) else row


def pair_of(ctx: Context, key: DossierId, other: DossierId) -> Outcome[tuple[Alike, Pair]]:
    """The two texts side by side, for whoever reviews the first; refused where they are not alike."""
    row = _judged(ctx, key)
    if not isinstance(row, Ok):
        return row
    for each in alike(row.value):
        if each.id == other:
            return Ok((each, beside(row.value.achievement, Dossier.objects.get(pk=other).achievement)))
    return refuse("absent.not_found")
