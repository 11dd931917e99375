"""Writes of entries: granted, corrected, revoked, restored. Each line of a register is tied to the one before."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from thidua.core.awards.kinds import Kind
from thidua.core.kernel.ids import BearerId, EntryId, UnitId
from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.registry import chain
from thidua.foundation.act import Turn, action
from thidua.law.book import lawbook
from thidua.modules.registry import queries
from thidua.modules.registry.models import Bearer, Entry, RegisterBook
from thidua.modules.registry.queries.entries import content_of, current, granted_already

BATCH = 2_000


@dataclass(frozen=True, slots=True)
class EntryDraft:
    """An award as its decision tells it. `year` is that of the achievement."""

    award: str
    year: int
    decision: str
    decided: date
    kind_of_award: str = Kind.CONG_TRANG.value
    issuer: str = ""
    since: date | None = None
    until: date | None = None
    achievement: str = ""
    source: str = ""
    name: str = ""
    position: str = ""


def _checked(draft: EntryDraft, *, today: date) -> Outcome[EntryDraft]:
    if draft.award not in lawbook().events:
        return refuse("register.award_unknown", typed=draft.award)
    if draft.kind_of_award not in {kind.value for kind in Kind}:
        return refuse("register.kind_of_award_unknown", typed=draft.kind_of_award)
    if not draft.decision.strip():
        return refuse("register.decision_missing")
    if draft.decided > today or draft.year > draft.decided.year:
        return refuse("register.award_in_future", year=draft.year, decided=draft.decided)
    if draft.since and draft.until and draft.until < draft.since:
        return refuse("register.period_backwards")
    return Ok(draft)


def _new(bearer: Bearer, draft: EntryDraft, *, by: str, at: datetime) -> Entry:
    return Entry(
        bearer=bearer, name=draft.name or bearer.name, position=draft.position or bearer.position, award=draft.award,
        kind_of_award=draft.kind_of_award, year=draft.year, since=draft.since, until=draft.until,
        achievement=draft.achievement, decision=draft.decision[:120], decided=draft.decided, issuer=draft.issuer[:255],
        source=draft.source[:255], by=by, at=at,
    )  # fmt: skip


def append(book: RegisterBook, rows: Sequence[Entry]) -> list[Entry]:
    """Write the rows at the end of the register, each tied to the one before. The book is locked by the caller."""
    for row in rows:
        book.place += 1
        row.book, row.place = book, book.place
        row.digest = chain.digest_of(content_of(row))
        row.chain = book.chain = chain.linked(book.chain, place=row.place, digest=row.digest)
    made = Entry.objects.bulk_create(rows, batch_size=BATCH)
    book.save(update_fields=["place", "chain"])
    return made


def _within(keys: Iterable[BearerId], book: RegisterBook) -> Outcome[dict[int, Bearer]]:
    """The bearers, where all of them belong to the branch of the register's unit."""
    wanted = set(keys)
    rows = Bearer.objects.filter(pk__in=wanted, unit__path__startswith=book.unit.path).in_bulk()
    return Ok(rows) if set(rows) == wanted else refuse("absent.not_found")


@action("registry.make_entry", event="entry.made")
def make_entry(turn: Turn, *, unit: UnitId, drafts: Sequence[tuple[BearerId, EntryDraft]]) -> Outcome[list[EntryId]]:
    """Enter awards of a decision into the register that the unit keeps."""
    held = turn.hold(queries.book_for_update, unit)

    bearers = _within([bearer for bearer, _draft in drafts], held.row).or_raise()
    for bearer, draft in drafts:
        _checked(draft, today=turn.today).or_raise()
        there = granted_already(bearer, draft.award, draft.year)
        if there is not None and lawbook().titles.get(draft.award, None) and there.decision == draft.decision:
            return refuse("register.entered_already", name=there.name, award=there.award_name, year=there.year)

    made = append(held.row, [_new(bearers[bearer], draft, by=turn.actor.name, at=turn.now) for bearer, draft in drafts])
    return turn.apply([EntryId(row.pk) for row in made], to=held, count=len(made), decision=drafts[0][1].decision)


def _speaks(turn: Turn, target: Entry, *, what: str, because: str, draft: EntryDraft | None = None) -> Entry:
    """A later line about an entry: as it stands, or as the draft has it."""
    now = current(target, target.later.all())
    told = draft or EntryDraft(
        award=now.award, year=now.year, decision=now.decision, decided=now.decided, kind_of_award=now.kind,
        issuer=now.issuer, since=now.since, until=now.until, achievement=now.achievement, name=now.name,
        position=now.position,
    )  # fmt: skip
    row = _new(target.bearer, told, by=turn.actor.name, at=turn.now)
    row.what, row.target, row.because = what, target, because
    return row


@action("registry.correct_entry", event="entry.corrected")
def correct_entry(turn: Turn, *, entry: EntryId, draft: EntryDraft, because: str) -> Outcome[EntryId]:
    """Correct an award by a new line; the first one stays readable."""
    held = turn.hold(queries.entry_for_update, entry)

    if not because.strip():
        return refuse("reason.missing")
    _checked(draft, today=turn.today).or_raise()

    append(held.row.book, [_speaks(turn, held.row, what=Entry.CORRECTED, because=because.strip(), draft=draft)])
    return turn.apply(entry, to=held, name=held.row.name, because=because.strip())


@action("registry.revoke_entry", event="entry.revoked")
def revoke_entry(turn: Turn, *, entry: EntryId, because: str, decision: str, decided: date) -> Outcome[EntryId]:
    """Mark an award as revoked by a decision, with the grounds."""
    held = turn.hold(queries.entry_for_update, entry)

    if not because.strip():
        return refuse("reason.missing")
    if current(held.row, held.row.later.all()).is_revoked:
        return refuse("register.revoked_already")

    row = _speaks(turn, held.row, what=Entry.REVOKED, because=because.strip())
    row.decision, row.decided = decision[:120], decided
    append(held.row.book, [row])
    return turn.apply(entry, to=held, name=held.row.name, because=because.strip())


@action("registry.restore_entry", event="entry.restored")
def restore_entry(turn: Turn, *, entry: EntryId, because: str, decision: str, decided: date) -> Outcome[EntryId]:
    """Restore a revoked award by a decision, with the grounds."""
    held = turn.hold(queries.entry_for_update, entry)

    if not because.strip():
        return refuse("reason.missing")
    if not current(held.row, held.row.later.all()).is_revoked:
        return refuse("register.not_revoked")

    row = _speaks(turn, held.row, what=Entry.RESTORED, because=because.strip())
    row.decision, row.decided = decision[:120], decided
    append(held.row.book, [row])
    return turn.apply(entry, to=held, name=held.row.name, because=because.strip())
