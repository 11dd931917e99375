"""The agenda: items put on it, who stands aside, what was said, what is concluded without a vote."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from thidua.core.council.ballot import MOST_OPTIONS
from thidua.core.kernel.ids import ItemId, PersonId, SessionId, UnitId
from thidua.core.kernel.outcome import Ok, Outcome, Refused, refuse
from thidua.foundation import gate
from thidua.foundation.act import Turn, action
from thidua.modules.council.actions.standing_aside import set_aside
from thidua.modules.council.models import Item, ItemKind, Remark, Session, StandsAside
from thidua.modules.council.queries import gathering
from thidua.modules.directory.public import units_by_id

ANSWERS = ("Đồng ý", "Không đồng ý")
FEWEST_ANSWERS = 1


@dataclass(frozen=True, slots=True)
class NewItem:
    """An item to be put on the agenda. `candidates` are units to be elected, or names; `post` is what for."""

    kind: str
    title: str
    award: str = ""
    unit: UnitId | None = None
    person: PersonId | None = None
    is_secret: bool = True
    candidates: tuple[UnitId, ...] = ()
    names: tuple[str, ...] = ()
    post: str = ""
    source: str = ""
    source_key: str = ""
    law_day: date | None = None


def _options(new: NewItem) -> list[dict[str, object]]:
    """What slips will number."""
    if new.kind == ItemKind.ELECTION:
        units = units_by_id(new.candidates)
        listed: list[dict[str, object]] = [{"label": units[key].name, "unit": int(key)} for key in new.candidates]
        return listed + [{"label": name.strip()[:200]} for name in new.names if name.strip()]
    return [] if new.kind == ItemKind.REPORT else [{"label": answer} for answer in ANSWERS]


def _sound(new: NewItem, options: Sequence[dict[str, object]]) -> Outcome[NewItem]:
    """The item, or what it lacks."""
    if new.kind not in ItemKind.values or not new.title.strip():
        return refuse("item.title_missing")
    if new.kind == ItemKind.PROPOSAL and not (new.award and (new.unit or new.person or new.source)):
        return refuse("item.subject_missing")
    labels = [str(option["label"]) for option in options]
    if new.kind == ItemKind.ELECTION and not FEWEST_ANSWERS <= len(labels) <= MOST_OPTIONS:
        return refuse("election.no_candidate")
    return refuse("item.candidate_twice") if len(set(labels)) != len(labels) else Ok(new)


@action("council.put_item", event="item.put")
def put_item(turn: Turn, *, session: SessionId, item: NewItem) -> Outcome[ItemId]:
    """Put an item on the agenda of a session; members it is about will stand aside."""
    held = turn.hold(gathering.session_for_update, session)

    if held.row.state not in {"prepared", "convened", "sitting"}:
        return refuse("session.is_over", name=held.row.name)
    options = _options(item)
    sound = _sound(item, options)
    if isinstance(sound, Refused):
        return sound
    if item.source and held.row.items.filter(source=item.source, source_key=item.source_key).exists():
        return refuse("item.on_the_agenda")

    row = Item.objects.create(
        session=held.row, place=held.row.items.count() + 1, kind=item.kind, title=item.title.strip()[:500],
        award=item.award, unit_id=item.unit, person_id=item.person, is_secret=item.is_secret, options=options,
        post=item.post, source=item.source, source_key=item.source_key, law_day=item.law_day,
    )  # fmt: skip
    set_aside([row])
    return turn.apply(ItemId(row.pk), to=held, item=row.title[:200], kind=row.kind)


@action("council.withdraw_item", event="item.withdrawn")
def withdraw_item(turn: Turn, *, item: ItemId, because: str) -> Outcome[ItemId]:
    """Take an item off the agenda before it is voted on, with the reason."""
    held = turn.hold(gathering.item_for_update, item)

    if not because.strip():
        return refuse("reason.missing")
    held.row.conclusion = because.strip()
    held.row.save(update_fields=["conclusion"])

    return turn.apply(item, to=held, step="withdraw", because=because.strip())


@action("council.note_remark", event="item.remark_noted")
def note_remark(turn: Turn, *, item: ItemId, speaker: str, text: str) -> Outcome[int]:
    """Write down what somebody said on an item, for the minutes."""
    held = turn.hold(gathering.item_for_update, item)

    if held.row.session.state != "sitting":
        return refuse("session.not_sitting", name=held.row.session.name)
    if not text.strip():
        return refuse("item.remark_missing")

    row = Remark.objects.create(
        item=held.row, speaker=speaker.strip()[:200], text=text.strip(), at=turn.now, by=turn.actor.name
    )
    return turn.apply(row.pk, to=held)


@action("council.stand_aside", event="item.stood_aside")
def stand_aside(turn: Turn, *, item: ItemId, attendee: int, because: str) -> Outcome[int]:
    """Let a member have no part in one item, by their own word or the secretary's, with the reason."""
    held = turn.hold(gathering.item_for_update, item)
    row = held.row.session.attendees.filter(pk=attendee).first()

    is_own = row is not None and row.person_id == turn.actor.person
    if row is None or not (is_own or _keeps_papers(turn, held.row.session)):
        return refuse("absent.not_found")
    if held.row.state != "waiting":
        return refuse("item.not_waiting")
    if not because.strip():
        return refuse("reason.missing")

    StandsAside.objects.get_or_create(
        item=held.row, attendee=row, defaults={"because": because.strip()[:255], "is_own_word": is_own}
    )
    return turn.apply(row.pk, to=held, because=because.strip())


def _keeps_papers(turn: Turn, session: Session) -> bool:
    """Whether the actor may run the session, as who may close it."""
    subject = gathering.session_subject(session)
    return gate.may("council.close_session", holder=turn.actor, subject=subject, on=turn.today)


@action("council.take_part", event="item.takes_part")
def take_part(turn: Turn, *, item: ItemId, attendee: int, because: str) -> Outcome[int]:
    """Let a member who stood aside take part in the item again, with the reason."""
    held = turn.hold(gathering.item_for_update, item)
    row = held.row.aside.filter(attendee=attendee).select_related("attendee").first()

    if row is None:
        return refuse("absent.not_found")
    if held.row.state != "waiting":
        return refuse("item.not_waiting")
    if not because.strip():
        return refuse("reason.missing")

    row.delete()
    return turn.apply(attendee, to=held, because=because.strip())


@action("council.conclude_item", event="item.concluded")
def conclude_item(turn: Turn, *, item: ItemId, conclusion: str) -> Outcome[ItemId]:
    """Conclude an item that is heard without a vote."""
    held = turn.hold(gathering.item_for_update, item)

    if held.row.kind != ItemKind.REPORT:
        return refuse("item.needs_a_vote")
    if held.row.session.state != "sitting":
        return refuse("session.not_sitting", name=held.row.session.name)
    if not conclusion.strip():
        return refuse("item.conclusion_missing")
    held.row.conclusion = conclusion.strip()
    held.row.save(update_fields=["conclusion"])

    return turn.apply(item, to=held, step="conclude")
