"""From a registration to a proposal: the titles a branch registered for the year, whom they name, what was reached."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from thidua.core.kernel.ids import BearerId, DossierId, NominationId, PersonId, RegistrationId, UnitId
from thidua.core.kernel.outcome import Ok, Outcome
from thidua.core.kernel.reason import Reason
from thidua.core.registrations.comparison import Compared, compared
from thidua.core.registry.naming import COLLECTIVE, PERSON, spelling
from thidua.foundation.act import Context
from thidua.modules.nominations.models import Dossier, Nomination
from thidua.modules.nominations.queries.gathering import visible_dossiers
from thidua.modules.nominations.queries.picking import drafted
from thidua.modules.registrations.public import TitleSought, titles_sought
from thidua.modules.registry.public import (
    BearerView,
    award_code,
    bearers_of_bodies,
    bearers_of_people,
    bearers_spelt,
)
from thidua.modules.statutes.public import award_words

REACHED, MISSED = "reached", "missed"


@dataclass(frozen=True, slots=True)
class Registered:
    """A registered title. `award` is its code, "" where the catalogue has no such name; `bearer` None is somebody new.

    `why_not` is why it cannot be proposed from here; `is_there`: the proposal has a dossier for it already.
    """

    sought: TitleSought
    award: str
    bearer: BearerView | None
    why_not: Reason | None
    is_there: bool

    @property
    def may_be_picked(self) -> bool:
        """Whether it can become a dossier."""
        return self.why_not is None and not self.is_there

    @property
    def name(self) -> str:
        """Who it is: as the register writes it, else as it was registered."""
        return self.bearer.name if self.bearer else self.sought.who or self.sought.unit_name

    @property
    def award_name(self) -> str:
        """The title in words."""
        return award_words(self.award) if self.award else self.sought.title

    @property
    def who(self) -> tuple[object, ...]:
        """What tells two of them apart who are new: the person, else the unit and the spelling of the name."""
        return (self.sought.person,) if self.sought.person else (self.sought.unit, spelling(self.name), self.kind)

    @property
    def kind(self) -> str:
        """A person, or the unit itself as a collective."""
        return PERSON if self.sought.who or self.sought.person else COLLECTIVE


@dataclass(frozen=True, slots=True)
class RegisteredPage:
    """What a branch registered for a year, and how many of each title were reached."""

    nomination: NominationId
    name: str
    unit_name: str
    year: int
    since: date
    until: date
    rows: tuple[Registered, ...]
    by_title: tuple[Compared[str], ...]

    @property
    def new(self) -> int:
        """How many of those that can be picked the register does not have yet."""
        return sum(each.bearer is None and each.may_be_picked for each in self.rows)


@dataclass(frozen=True, slots=True)
class _Known:
    """Bearers by all that a registration may say of them."""

    people: dict[PersonId, BearerView]
    bodies: dict[UnitId, BearerView]
    spelt: dict[tuple[str, str], list[BearerView]]

    def of(self, each: TitleSought) -> list[BearerView]:
        """Whom the registration names: by the directory where it says who, else by the spelling of the name.

        A name without a person of the directory is sought where it was registered: a namesake elsewhere is no match.
        """
        if each.person is not None and each.person in self.people:
            return [self.people[each.person]]
        if each.who:
            there = self.spelt.get((PERSON, spelling(each.who)), [])
            return [bearer for bearer in there if bearer.unit_path.startswith(each.unit_path)]
        return [self.bodies[each.unit]] if each.unit in self.bodies else []


def _known(rows: Iterable[TitleSought], path: str) -> _Known:
    given = list(rows)
    return _Known(
        bearers_of_people(each.person for each in given if each.person is not None),
        bearers_of_bodies({each.unit for each in given if not each.who}),
        bearers_spelt({spelling(each.who) for each in given if each.who}, path=path),
    )


def _why_not(each: TitleSought, award: str, there: list[BearerView]) -> Reason | None:
    if not award:
        return Reason.of("registered.title_unknown", title=each.title[:120])
    if len(there) > 1:
        return Reason.of("registered.several", name=each.who, count=len(there))
    if each.state == MISSED:
        return Reason.of("registered.missed")
    return None


def registered_of(ctx: Context, row: Nomination) -> tuple[Registered, ...]:
    """The titles that the branch of the proposing unit registered for the year, the reached ones first."""
    sought = titles_sought(ctx, path=row.unit.path, year=row.year)
    known = _known(sought, row.unit.path)
    dossiers = row.dossiers.exclude(state="withdrawn").values_list("bearer", "award")
    proposed = {(BearerId(bearer), award) for bearer, award in dossiers}
    found = []
    for each in sought:
        award, there = award_code(each.title), known.of(each)
        one = there[0] if len(there) == 1 else None
        is_there = one is not None and (one.id, award) in proposed
        found.append(Registered(each, award, one, _why_not(each, award, there), is_there))
    return tuple(sorted(found, key=lambda each: (each.sought.state != REACHED, each.sought.state == MISSED)))


def by_title(rows: Iterable[Registered]) -> tuple[Compared[str], ...]:
    """Registered and reached, by title."""
    return compared((each.award_name, each.sought.state) for each in rows)


def registered_page(ctx: Context, key: NominationId) -> Outcome[RegisteredPage]:
    """What may be put into a proposal from the registrations, for who may propose in it."""
    row = drafted(ctx, key)
    if not isinstance(row, Ok):
        return row
    of = row.value
    rows = registered_of(ctx, of)
    first, last = date(of.year, 1, 1), min(date(of.year, 12, 31), ctx.today)
    return Ok(RegisteredPage(key, of.name, of.unit.name, of.year, first, last, rows, by_title(rows)))


def chosen_of(rows: Iterable[Registered], keys: Iterable[RegistrationId]) -> list[Registered]:
    """Of these rows those that were chosen."""
    wanted = set(keys)
    return [each for each in rows if each.sought.id in wanted]


def said_of(ctx: Context, key: DossierId) -> TitleSought | None:
    """The registration of a dossier's title for its year, None where nobody registered it."""
    row = visible_dossiers(ctx).select_related("bearer__unit").filter(pk=key).first()
    if row is None:
        return None
    sought = titles_sought(ctx, path=row.nomination.unit.path, year=row.nomination.year)
    return next((each for each in sought if award_code(each.title) == row.award and is_of(each, row)), None)


def is_of(each: TitleSought, dossier: Dossier) -> bool:
    """Whether a registration is of whom a dossier proposes."""
    bearer = dossier.bearer
    if each.person is not None and bearer.person_id is not None:
        return each.person == bearer.person_id
    if each.who:
        return spelling(each.who) == bearer.spelling and bearer.unit.path.startswith(each.unit_path)
    return each.unit == bearer.body_id
