"""Drafting: a decision from the reviewed list; changing it; entering a prize that the texts read do not tell."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from thidua.core.decisions.prizes import NEEDS_TEXT
from thidua.core.documents.award_decision.content import GRANTING
from thidua.core.kernel.ids import DecisionId, DossierId, LineId, UnitId
from thidua.core.kernel.outcome import Ok, Outcome, Refused, refuse
from thidua.core.kernel.reason import Reason
from thidua.core.nominations.reviewed import Reviewed
from thidua.foundation.act import Held, Turn, action
from thidua.modules.decisions import queries
from thidua.modules.decisions.models import Decision, Line
from thidua.modules.decisions.queries.templates import newest
from thidua.modules.directory.public import unit_for_update
from thidua.modules.nominations.public import reviewed

LONGEST_ABOUT = 300


@dataclass(frozen=True, slots=True)
class DecisionDraft:
    """The words of a decision. `bases` are căn cứ, `recipients` nơi nhận; `is_paid`: prizes come from the fund."""

    about: str
    authority: str
    parent: str
    symbol: str
    place: str
    signer_office: str
    signer: str
    bases: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    is_paid: bool = True


def checked(draft: DecisionDraft) -> Outcome[DecisionDraft]:
    """The draft with everything that a decision must say, or what is missing."""
    said = (
        (draft.about, Reason.of("decision.about_missing")),
        (draft.authority, Reason.of("decision.authority_missing")),
        (draft.symbol, Reason.of("decision.symbol_missing")),
        (draft.signer_office, Reason.of("decision.signer_office_missing")),
    )
    missing = tuple(reason for text, reason in said if not text.strip())
    if missing:
        return Refused(missing)
    return Ok(draft)


def words_of(draft: DecisionDraft) -> dict[str, object]:
    """The columns that hold the words."""
    return {
        "about": draft.about.strip()[:400], "authority": draft.authority.strip()[:255], "parent": draft.parent.strip(),
        "symbol": draft.symbol.strip(), "place": draft.place.strip(), "signer_office": draft.signer_office.strip(),
        "signer": draft.signer.strip(), "bases": list(draft.bases), "recipients": list(draft.recipients),
        "is_paid": draft.is_paid,
    }  # fmt: skip


def _chosen(turn: Turn, unit: UnitId, items: Sequence[DossierId]) -> Outcome[list[Reviewed]]:
    """The reviewed items, in the order chosen; each once, none that another decision holds or that stands already."""
    there = {each.item: each for each in reviewed(turn.context, unit)}
    lost = [item for item in items if item not in there]
    if not items:
        return refuse("decision.nobody_chosen")
    if lost:
        return refuse("decision.item_not_reviewed", count=len(lost))
    chosen = [there[item] for item in dict.fromkeys(items)]
    wrong = [*queries.taken_elsewhere(chosen), *queries.granted_before(chosen), *_twice(chosen)]
    return Refused(tuple(wrong)) if wrong else Ok(chosen)


def _twice(chosen: Sequence[Reviewed]) -> list[Reason]:
    seen: set[tuple[int, str, int]] = set()
    wrong = []
    for each in chosen:
        key = (each.bearer, each.award, each.year)
        if key in seen:
            wrong.append(Reason.of("decision.same_twice", name=each.name, year=each.year))
        seen.add(key)
    return wrong


def _line(decision: Decision, place: int, item: Reviewed) -> Line:
    about = ", ".join(part for part in (item.position, item.unit_name) if part and part != item.name)
    return Line(
        decision=decision, place=place, item=str(item.item), bearer_id=item.bearer, name=item.name[:255],
        about=about[:LONGEST_ABOUT], award=item.award, kind_of_award=item.kind, year=item.year, since=item.since,
        until=item.until, achievement=item.achievement,
    )  # fmt: skip


@action("decisions.draft_decision", event="decision.drafted")
def draft_decision(
    turn: Turn, *, unit: UnitId, draft: DecisionDraft, items: Sequence[DossierId]
) -> Outcome[DecisionId]:
    """Draft a decision on items of the reviewed list."""
    held = turn.hold(unit_for_update, unit)

    good = checked(draft)
    if isinstance(good, Refused):
        return good
    chosen = _chosen(turn, unit, items).or_raise()

    row = Decision.objects.create(
        unit=held.row,
        kind=GRANTING,
        template=newest(unit, GRANTING),
        by=turn.actor.name,
        at=turn.now,
        **words_of(draft),
    )
    Line.objects.bulk_create(_line(row, place, item) for place, item in enumerate(chosen, 1))
    to = Held(row, queries.decision_subject(row))
    return turn.apply(DecisionId(row.pk), to=to, about=row.about, count=len(chosen))


@action("decisions.change_decision", event="decision.changed")
def change_decision(
    turn: Turn, *, decision: DecisionId, draft: DecisionDraft, without: Collection[LineId] = ()
) -> Outcome[DecisionId]:
    """Change the words of a draft, or leave lines out of it."""
    held = turn.hold(queries.decision_for_update, decision)

    if held.row.state != "draft":
        return refuse("decision.not_a_draft")
    good = checked(draft)
    if isinstance(good, Refused):
        return good
    kept = held.row.lines.exclude(pk__in=list(without))
    if not kept.exists():
        return refuse("decision.nobody_left")

    held.row.lines.filter(pk__in=list(without)).delete()
    for place, line in enumerate(kept.order_by("place"), 1):
        Line.objects.filter(pk=line.pk).update(place=place)
    for name, value in words_of(draft).items():
        setattr(held.row, name, value)
    held.row.save(update_fields=list(words_of(draft)))
    return turn.apply(decision, to=held, about=held.row.about, left_out=len(without))


@action("decisions.enter_prize", event="decision.prize_entered")
def enter_prize(turn: Turn, *, decision: DecisionId, award: str, amount: int, because: str) -> Outcome[int]:
    """Enter the prize of an award that the texts read here do not tell, with what it rests on."""
    held = turn.hold(queries.decision_for_update, decision)

    if held.row.state not in {"draft", "checked"}:
        return refuse("decision.not_a_draft")
    if not because.strip():
        return refuse("decision.prize_without_basis")
    if amount < 0:
        return refuse("fund.amount_not_positive", amount=amount)
    waiting = queries.lines_with(held.row, award=award, why=NEEDS_TEXT, on=turn.today)
    if not waiting:
        return refuse("decision.prize_by_law", award=award)

    count = Line.objects.filter(pk__in=waiting).update(amount=amount, amount_because=because.strip()[:255])
    return turn.apply(count, to=held, amount=amount, count=count, because=because.strip())
