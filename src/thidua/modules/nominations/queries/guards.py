"""The running figures of a proposal: the law's ceilings and floors, and what speaks against single names."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from thidua.core.awards.quota import Guard
from thidua.core.kernel.ids import BearerId
from thidua.core.nominations.clash import clashes
from thidua.core.nominations.guard import STOP, Figure, ceiling, floor, unread, untold
from thidua.core.nominations.proposed import Clash, Given, Proposed
from thidua.core.nominations.subject import subject_of
from thidua.core.rules.parameter import NeedsText, NotInForce
from thidua.core.rules.subject import Grade
from thidua.core.statutes.citing import text_words
from thidua.law.book import lawbook
from thidua.law.procedure import quota
from thidua.modules.nominations.models import Dossier, Nomination
from thidua.modules.registry.public import BearerView, bearers_by_id, entries_within
from thidua.modules.statutes.public import award_words, office_book, office_of

GOVERNMENT_FLAG, FLAG = "co_thi_dua_chinh_phu", "co_thi_dua_bo_tinh"
COLLECTIVE_TITLES = ("tap_the_lao_dong_tien_tien", "tap_the_lao_dong_xuat_sac")
ENDED = ("decided", "refused", "declined")
BY_CLASS = ("lao_dong_tien_tien", "chien_si_thi_dua_co_so")


@dataclass(frozen=True, slots=True)
class Picked:
    """A name ticked and not yet proposed."""

    bearer: BearerView
    award: str
    since: date
    until: date


@dataclass(frozen=True, slots=True)
class Standing:
    """How a proposal stands: its figures, and the clashes of each dossier; those of ticked names have keys below 0."""

    figures: tuple[Figure, ...]
    clashes: tuple[Clash, ...]

    @property
    def stops(self) -> bool:
        """Whether anything stops it from being handed in."""
        return any(each.level == STOP for each in self.figures) or any(each.stops for each in self.clashes)

    def of(self, key: int) -> tuple[Clash, ...]:
        """The clashes of one dossier."""
        return tuple(each for each in self.clashes if each.key == key)


def law_day(row: Nomination) -> date:
    """The day whose law holds: that of the receipt, and until then the closing day."""
    return row.received_on or row.closes_on


def standing_rows(row: Nomination) -> list[Dossier]:
    """The dossiers of a nomination that count."""
    return list(row.dossiers.exclude(state="withdrawn").select_related("bearer", "bloc"))


def _proposed(rows: Iterable[Dossier], year: int) -> Iterator[Proposed]:
    for row in rows:
        title = lawbook().titles.get(row.award)
        yield Proposed(
            row.pk, row.bearer_id, row.name, row.subject, row.award, award_words(row.award),
            title.family if title else "", row.since, row.until, year, row.bearer.born, row.reopened_at is not None,
        )  # fmt: skip


def _ticked(ticks: Iterable[Picked], year: int) -> Iterator[Proposed]:
    for key, tick in enumerate(ticks, 1):
        title = lawbook().titles.get(tick.award)
        subject = subject_of(tick.bearer.kind, tick.bearer.category)
        yield Proposed(
            -key, tick.bearer.id, tick.bearer.name, subject, tick.award, award_words(tick.award),
            title.family if title else "", tick.since, tick.until, year, tick.bearer.born,
        )  # fmt: skip


def _given(bearers: Iterable[int]) -> Iterator[Given]:
    for entry in entries_within(BearerId(key) for key in bearers):
        title = lawbook().titles.get(entry.award)
        yield Given(
            entry.asked, entry.award, award_words(entry.award), title.family if title else "", entry.year, entry.since,
            entry.until, entry.decision, entry.is_revoked, entry.revocation,
        )  # fmt: skip


def standing(row: Nomination, *, ticks: Iterable[Picked] = (), rows: list[Dossier] | None = None) -> Standing:
    """The figures and clashes of a nomination as it stands, with the ticked names counted in."""
    given = list(ticks)
    there = standing_rows(row) if rows is None else rows
    names = [*_proposed(there, row.year), *_ticked(given, row.year)]
    # What has ended clashes with nothing any more: the award on record would be the dossier's own.
    ended = {each.pk for each in there if each.state in ENDED}
    live = [each for each in names if each.key not in ended]
    found = clashes(live, list(_given({each.bearer for each in live})))
    return Standing(tuple(_figures(row, there, names)), found)


def _text(name: str) -> str:
    text = lawbook().texts.get(name)
    return text_words(text) if text else name


def _said(found: Guard | NeedsText | NotInForce, *, what: str) -> Figure:
    if isinstance(found, Guard):
        return ceiling(found, what=what)
    return unread(what, _text(found.text) if isinstance(found, NeedsText) else found.name)


def _figures(row: Nomination, there: list[Dossier], names: list[Proposed]) -> Iterator[Figure]:
    on = law_day(row)
    counts = {award: sum(each.award == award for each in names) for award in {each.award for each in names}}
    if counts.get(GOVERNMENT_FLAG):
        yield _government(row, on, counts[GOVERNMENT_FLAG])
    if counts.get(FLAG):
        yield from _flags(row, on, there)
    for award in BY_CLASS:
        if counts.get(award):
            yield from _by_class(row, on, award, counts[award])
    for dossier in there:
        if dossier.award in COLLECTIVE_TITLES:
            yield _members(dossier, on)


def _government(row: Nomination, on: date, picked: int) -> Figure:
    what = award_words(GOVERNMENT_FLAG)
    if row.leaders is None:
        return untold(what, _("số tập thể dẫn đầu cụm, khối thi đua"))
    return _said(quota.government_flags(on, leaders=row.leaders, picked=picked), what=what)


def _flags(row: Nomination, on: date, there: list[Dossier]) -> Iterator[Figure]:
    """One flag for each bloc. Collectives of no bloc are a person's to look at."""
    blocs: dict[str, int] = {}
    for each in there:
        if each.award == FLAG and each.bloc is not None:
            blocs[each.bloc.name] = blocs.get(each.bloc.name, 0) + 1
    for name, picked in sorted(blocs.items()):
        found = quota.flags_of_the_bloc(on, picked=picked, office=office_of(row.to.path))
        yield _said(found, what=f"{award_words(FLAG)}, {name}")


def _by_class(row: Nomination, on: date, award: str, picked: int) -> Iterator[Figure]:
    """The ceiling that the reviewing office set by the class of the collective, where the class is told."""
    if row.grade not in Grade.__members__ or row.members is None:
        return
    office = office_of(row.to.path)
    found = quota.by_class_of_the_collective(
        award, on, grade=Grade[row.grade], members=row.members, picked=picked, office=office, book=office_book(office)
    )
    yield _said(found, what=award_words(award))


def _members(dossier: Dossier, on: date) -> Figure:
    """Whether enough members of a collective are “Lao động tiên tiến” for its title."""
    what = f"{award_words(dossier.award)}, {dossier.name}"
    if dossier.members is None or dossier.having is None:
        return untold(what, _("số thành viên và số Lao động tiên tiến"))
    found = quota.members_wanted(dossier.award, on, members=dossier.members, having=dossier.having)
    if isinstance(found, int):
        return floor(found, what=what, having=dossier.having, members=dossier.members)
    return unread(what, _text(found.text) if isinstance(found, NeedsText) else found.name)


def picked_of(keys: Iterable[BearerId], award: str, since: date, until: date) -> tuple[Picked, ...]:
    """Ticked bearers as the guards take them."""
    return tuple(Picked(view, award, since, until) for view in bearers_by_id(keys).values())
