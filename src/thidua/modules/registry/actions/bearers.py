"""Writes of bearers: who they are, and whose awards belong together."""

from dataclasses import dataclass
from datetime import date

from thidua.core.kernel.ids import BearerId, UnitId
from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.registry.naming import KINDS, PERSON, order_of, spelling
from thidua.core.vietnamese.fold import search_key
from thidua.foundation.act import Turn, action
from thidua.modules.directory.public import unit_for_update
from thidua.modules.registry import queries
from thidua.modules.registry.models import Bearer, Link
from thidua.modules.registry.queries.bearers import USUAL_CATEGORY, subject_of
from thidua.modules.registry.queries.lineage import WHY_WORDS, earlier_than

OLDEST = 1850


@dataclass(frozen=True, slots=True)
class BearerDraft:
    """Who bears awards. `category` is what the law calls the subject, "" takes the usual one of the kind."""

    name: str
    kind: str = PERSON
    category: str = ""
    born: int | None = None
    is_woman: bool | None = None
    position: str = ""
    person: int | None = None
    body: int | None = None


@dataclass(frozen=True, slots=True)
class LinkDraft:
    """`before`'s awards belong to `after` too, from a day on, for a reason; `counts`: the law counts them."""

    before: BearerId
    after: BearerId
    why: str
    counts: bool
    since: date
    because: str


def columns_of(draft: BearerDraft) -> dict[str, object]:
    """The draft as the columns of a row."""
    name = " ".join(draft.name.split())[:255]
    return {
        "name": name, "kind": draft.kind, "category": draft.category or USUAL_CATEGORY[draft.kind],
        "search": search_key(name), "spelling": spelling(name), "sorted_by": order_of(name, draft.kind)[:1000],
        "born": draft.born, "is_woman": draft.is_woman, "position": draft.position[:200],
        "person_id": draft.person, "body_id": draft.body,
    }  # fmt: skip


def checked(draft: BearerDraft, *, today: date) -> Outcome[dict[str, object]]:
    """The columns, or why they cannot be."""
    if not draft.name.strip() or draft.kind not in KINDS:
        return refuse("register.name_missing")
    if draft.born is not None and not OLDEST <= draft.born <= today.year:
        return refuse("register.year_unreadable", typed=str(draft.born))
    return Ok(columns_of(draft))


@action("registry.add_bearer", event="bearer.added")
def add_bearer(turn: Turn, *, unit: UnitId, draft: BearerDraft) -> Outcome[BearerId]:
    """Add a person, collective, household or enterprise to the register of a unit's branch."""
    held = turn.hold(unit_for_update, unit)

    columns = checked(draft, today=turn.today).or_raise()

    row = Bearer.objects.create(unit=held.row, **columns)
    return turn.apply(BearerId(row.pk), to=held, bearer=row.name)


@action("registry.correct_bearer", event="bearer.corrected")
def correct_bearer(turn: Turn, *, bearer: BearerId, draft: BearerDraft, because: str) -> Outcome[BearerId]:
    """Correct how a bearer is called or described; entries keep the name of their decision."""
    held = turn.hold(queries.bearer_for_update, bearer)

    if not because.strip():
        return refuse("reason.missing")
    columns = checked(draft, today=turn.today).or_raise()

    before = held.row.name
    for name, value in columns.items():
        setattr(held.row, name, value)
    held.row.save()
    return turn.apply(bearer, to=held, before=before, after=held.row.name, because=because.strip())


def _linkable(turn: Turn, link: LinkDraft) -> Outcome[None]:
    if not link.because.strip():
        return refuse("reason.missing")
    if link.before == link.after or link.why not in WHY_WORDS:
        return refuse("register.link_to_itself")
    if link.after in earlier_than(link.before):
        return refuse("register.linked_already")
    other = Bearer.objects.select_related("unit").filter(pk=link.before).first()
    if other is None or not any(subject_of(other).path.startswith(held.path) for held in turn.actor.on(turn.today)):
        return refuse("absent.not_found")
    return Ok(None)


@action("registry.link_bearers", event="bearers.linked")
def link_bearers(turn: Turn, *, link: LinkDraft) -> Outcome[BearerId]:
    """Say that the awards of one bearer belong to another too, by which rule, and whether the law counts them."""
    held = turn.hold(queries.bearer_for_update, link.after)

    _linkable(turn, link).or_raise()

    before = Bearer.objects.get(pk=link.before)
    Link.objects.create(
        before=before, after=held.row, why=link.why, counts=link.counts, since=link.since, because=link.because.strip(),
        by=turn.actor.name, at=turn.now,
    )  # fmt: skip
    return turn.apply(link.after, to=held, before=before.name, because=link.because.strip())


@action("registry.unlink_bearers", event="bearers.unlinked")
def unlink_bearers(turn: Turn, *, before: BearerId, after: BearerId, because: str) -> Outcome[BearerId]:
    """Take a link back, with the reason."""
    held = turn.hold(queries.bearer_for_update, after)

    if not because.strip():
        return refuse("reason.missing")
    link = Link.objects.filter(before=before, after=after).order_by("-id").first()
    if link is None or link.is_off:
        return refuse("absent.not_found")

    Link.objects.create(
        before=link.before, after=held.row, why=link.why, counts=False, is_off=True, since=link.since,
        because=because.strip(), by=turn.actor.name, at=turn.now,
    )  # fmt: skip
    return turn.apply(after, to=held, before=link.before.name, because=because.strip())
