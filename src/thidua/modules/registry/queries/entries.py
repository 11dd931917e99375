"""Reads of the register's entries, and their chain."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from thidua.core.access.relation import Subject
from thidua.core.kernel.ids import BearerId, EntryId, UnitId
from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.registry import chain
from thidua.foundation import locks
from thidua.foundation.act import Held
from thidua.modules.directory.public import unit_view
from thidua.modules.registry.models import Entry, RegisterBook
from thidua.modules.registry.queries.lineage import same_as
from thidua.modules.statutes.public import award_words

CONTENT = (
    "what", "name", "position", "award", "kind_of_award", "year", "achievement", "decision", "issuer", "source",
    "because", "by",
)  # fmt: skip
OF_LIST = ", dòng "
"""Between the name of a list and the row in it, in the source of an entry."""
KIND_WORDS = {
    "cong_trang": gettext_lazy("công trạng"), "dot_xuat": gettext_lazy("đột xuất"),
    "phong_trao": gettext_lazy("phong trào, chuyên đề"), "cong_hien": gettext_lazy("quá trình cống hiến"),
    "nien_han": gettext_lazy("niên hạn"), "doi_ngoai": gettext_lazy("đối ngoại"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class EntryView:
    """An award as it stands now. `later` are the corrections, revocations and restorations, oldest first."""

    id: EntryId
    bearer: BearerId
    name: str
    position: str
    award: str
    award_name: str
    kind: str
    year: int
    since: date | None
    until: date | None
    achievement: str
    decision: str
    decided: date
    issuer: str
    source: str
    place: int
    chain: str
    is_revoked: bool
    later: tuple["LaterView", ...]
    counts: bool = True

    @property
    def kind_word(self) -> str:
        """The kind of commendation in words."""
        return _(str(KIND_WORDS[self.kind]))

    @property
    def is_listed(self) -> bool:
        """Whether it came from a row of a list, which can be looked at again."""
        return OF_LIST in self.source


@dataclass(frozen=True, slots=True)
class LaterView:
    """What was said of an entry later."""

    what: str
    because: str
    decision: str
    decided: date
    by: str
    at: datetime


def book_for_update(key: UnitId, /) -> Outcome[Held[RegisterBook]]:
    """The register that a unit keeps, locked; begun with its first entry."""
    unit = unit_view(key)
    RegisterBook.objects.get_or_create(unit_id=key)
    row = locks.locked(RegisterBook.objects.filter(unit=key)).get()
    return Ok(Held(row, Subject("register", row.pk, unit.name, unit=key, path=unit.path)))


def content_of(row: Entry) -> dict[str, object]:
    """Everything an entry says, for its digest."""
    told: dict[str, object] = {name: getattr(row, name) for name in CONTENT}
    days = {name: str(getattr(row, name) or "") for name in ("since", "until", "decided")}
    return told | days | {"bearer": row.bearer_id, "target": row.target_id or 0}


def first_fault(unit: UnitId) -> int | None:
    """The first place of the unit's register at which its chain does not hold, or None."""
    rows = Entry.objects.filter(book__unit=unit).order_by("place").iterator(chunk_size=2000)
    links = (chain.Link(row.place, row.digest, chain.digest_of(content_of(row)), row.chain) for row in rows)
    fault = chain.first_fault(links)
    book = RegisterBook.objects.filter(unit=unit).first()
    if fault is None and book is not None and Entry.objects.filter(book=book).count() != book.place:
        return book.place
    return fault


def current(row: Entry, later: Iterable[Entry]) -> EntryView:
    """The entry as its corrections leave it."""
    said = sorted(later, key=lambda each: each.pk)
    newest = next((each for each in reversed(said) if each.what == Entry.CORRECTED), row)
    standing = [each.what for each in said if each.what in {Entry.REVOKED, Entry.RESTORED}]
    return EntryView(
        id=EntryId(row.pk), bearer=BearerId(row.bearer_id), name=newest.name, position=newest.position,
        award=newest.award, award_name=award_words(newest.award), kind=newest.kind_of_award, year=newest.year,
        since=newest.since, until=newest.until, achievement=newest.achievement, decision=newest.decision,
        decided=newest.decided, issuer=newest.issuer, source=row.source, place=row.place, chain=row.chain,
        is_revoked=bool(standing) and standing[-1] == Entry.REVOKED,
        later=tuple(LaterView(each.what, each.because, each.decision, each.decided, each.by, each.at) for each in said),
    )  # fmt: skip


def entries_of(bearers: Iterable[int]) -> tuple[EntryView, ...]:
    """The awards of these bearers as they stand now, newest year first."""
    rows = Entry.objects.filter(bearer__in=list(bearers), what=Entry.GRANTED).prefetch_related("later")
    views = [current(row, row.later.all()) for row in rows]
    return tuple(sorted(views, key=lambda each: (each.year, each.decided, each.id), reverse=True))


def entry_for_update(key: EntryId, /) -> Outcome[Held[Entry]]:
    """The granted entry; the register that it stands in is what rights look at."""
    row = Entry.objects.select_related("book", "bearer").filter(pk=key, what=Entry.GRANTED).first()
    if row is None:
        return refuse("absent.not_found")
    book = book_for_update(UnitId(row.book.unit_id)).or_raise()
    subject = book.subject
    return Ok(Held(row, Subject("register", subject.id, str(row), unit=subject.unit, path=subject.path)))


def entry_view(key: EntryId) -> EntryView | None:
    """One award as it stands now, for modules that have asked the gate themselves."""
    row = Entry.objects.filter(pk=key, what=Entry.GRANTED).prefetch_related("later").first()
    return current(row, row.later.all()) if row else None


def granted_already(bearer: int, award: str, year: int) -> EntryView | None:
    """The same award of the same year that still stands, or None."""
    return next(
        (each for each in entries_of([bearer]) if (each.award, each.year) == (award, year) and not each.is_revoked),
        None,
    )


@dataclass(frozen=True, slots=True)
class LaterEntry:
    """An entry made after a moment: of whom, and what it says."""

    bearer: BearerId
    says: str


AFTER_WORDS = {
    Entry.GRANTED: gettext_lazy("được tặng"), Entry.CORRECTED: gettext_lazy("đính chính"),
    Entry.REVOKED: gettext_lazy("hủy bỏ, thu hồi"), Entry.RESTORED: gettext_lazy("phục hồi"),
}  # fmt: skip


def entries_after(moments: Mapping[BearerId, datetime]) -> tuple[LaterEntry, ...]:
    """Of bearers, each with a moment: the entries made of them after it."""
    if not moments:
        return ()
    rows = Entry.objects.filter(bearer__in=moments, at__gt=min(moments.values())).order_by("id")
    return tuple(
        LaterEntry(BearerId(row.bearer_id), f"{_(str(AFTER_WORDS[row.what]))}: {award_words(row.award)} {row.year}")
        for row in rows
        if row.at > moments[BearerId(row.bearer_id)]
    )


@dataclass(frozen=True, slots=True)
class ShortEntry:
    """An award of many bearers' at once: `asked` is the bearer that was asked about.

    `revocation` is by which decision and why it was revoked, "" where it stands.
    """

    asked: int
    award: str
    year: int
    since: date | None
    until: date | None
    decision: str
    is_revoked: bool
    revocation: str


def _revocation(view: EntryView) -> str:
    """The newest revocation in words, "" where the award stands."""
    said = [each for each in view.later if each.what == Entry.REVOKED] if view.is_revoked else []
    return f"{said[-1].decision} ngày {said[-1].decided:%d/%m/%Y}: {said[-1].because}" if said else ""


def entries_within(bearers: Iterable[BearerId]) -> tuple[ShortEntry, ...]:
    """The awards of many bearers, and of those they are the same as, in a fixed number of queries."""
    same = same_as(bearers)
    owners: dict[int, list[int]] = {}
    for asked, keys in same.items():
        for key in keys:
            owners.setdefault(key, []).append(int(asked))
    rows = Entry.objects.filter(bearer__in=owners, what=Entry.GRANTED).prefetch_related("later")
    views = [current(row, row.later.all()) for row in rows]
    return tuple(
        ShortEntry(
            asked, each.award, each.year, each.since, each.until, f"{each.decision} ngày {each.decided:%d/%m/%Y}",
            each.is_revoked, _revocation(each),
        )
        for each in views
        for asked in owners[each.bearer]
    )  # fmt: skip
