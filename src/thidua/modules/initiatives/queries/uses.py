"""What initiatives were used for: each share once, by a guidance that warns and does not bind."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from thidua.core.kernel.ids import InitiativeId, PersonId
from thidua.modules.initiatives.models import Initiative, Use, UseEnding
from thidua.modules.initiatives.queries.initiatives import SCOPE_WORDS

GUIDANCE = "Công văn 5007/BNV-TĐKT năm 2023, mục III.5c (hướng dẫn)"
"""An initiative is used once, it says. A ministry's letter, no norm: the office may do otherwise, with a reason."""


@dataclass(frozen=True, slots=True)
class UseView:
    """What a share was used for. `ending` says what became of it (`UseEnding`), `ended_because` why."""

    initiative: InitiativeId
    author: str
    purpose: str
    year: int
    because: str
    by: str
    at: datetime
    source: str
    award: str
    ending: str
    ended_because: str

    @property
    def is_freed(self) -> bool:
        """Whether the share may be used again as if it had not been."""
        return self.ending in {UseEnding.LET_GO, UseEnding.ENDED}

    @property
    def is_cancelled(self) -> bool:
        """Whether the award that it carried was cancelled since."""
        return self.ending == UseEnding.CANCELLED


def use_views(rows: Iterable[Use]) -> tuple[UseView, ...]:
    """Uses with what became of them; their notes are fetched with them."""
    return tuple(_view(row) for row in rows)


def _view(row: Use) -> UseView:
    notes = list(row.notes.all())
    ending, because = (notes[-1].ending, notes[-1].because) if notes else (UseEnding.STANDS.value, "")
    return UseView(
        InitiativeId(row.initiative_id), row.author, row.purpose, row.year, row.because, row.by, row.at,
        row.source or "", row.award or "", ending, because,
    )  # fmt: skip


def uses_of(keys: Iterable[InitiativeId]) -> tuple[UseView, ...]:
    """Every use of these initiatives, the first one first."""
    return use_views(Use.objects.filter(initiative__in=list(keys)).prefetch_related("notes").order_by("id"))


def used_before(key: InitiativeId, author: str, *, source: str | None) -> tuple[UseView, ...]:
    """What an author's share of an initiative was used for and not freed, other than for this source itself."""
    found = (each for each in uses_of([key]) if each.author == author and not each.is_freed)
    return tuple(each for each in found if source is None or each.source != source)


def sources_of(source: str) -> tuple[UseView, ...]:
    """The uses that a thing of another room made."""
    return use_views(Use.objects.filter(source=source).prefetch_related("notes").order_by("id"))


def author_named(row: Initiative, person: PersonId) -> str | None:
    """Under which name a person of the directory stands among the authors, or None."""
    return row.authors.filter(person=person).values_list("name", flat=True).first()


@dataclass(frozen=True, slots=True)
class OwnInitiative:
    """A recognised initiative of a person, with that person's share of it and what the share was used for."""

    id: InitiativeId
    title: str
    year: int
    scope: str
    unit_name: str
    decision_number: str
    decision_on: date | None
    share: Decimal
    uses: tuple[UseView, ...]

    @property
    def scope_word(self) -> str:
        """How far it reaches, in words."""
        return str(SCOPE_WORDS.get(self.scope, self.scope))

    def before(self, *, source: str = "", award: str = "", year: int = 0) -> tuple[UseView, ...]:
        """The uses that stand, other than those of this source, or for this very award of this year."""
        return tuple(
            use
            for use in self.uses
            if not use.is_freed
            and not (source and use.source == source)
            and not (award and (use.award, use.year) == (award, year))
        )

    def is_used_for(self, source: str) -> bool:
        """Whether this source leans on it now."""
        return any(use.source == source and not use.is_freed for use in self.uses)


def own_initiatives(person: PersonId) -> tuple[OwnInitiative, ...]:
    """The recognised initiatives of a person, newest first; for modules that have asked the gate themselves."""
    rows = Initiative.objects.filter(authors__person=person, state="recognised").select_related("unit").distinct()
    found = list(rows.prefetch_related("authors"))
    uses = uses_of(InitiativeId(row.pk) for row in found)
    return tuple(_own(row, person, uses) for row in found)


def _own(row: Initiative, person: PersonId, uses: tuple[UseView, ...]) -> OwnInitiative:
    mine = next(each for each in row.authors.all() if each.person_id == person)
    own = tuple(use for use in uses if use.initiative == row.pk and use.author == mine.name)
    return OwnInitiative(
        InitiativeId(row.pk), row.title, row.year, row.scope, row.unit.name, row.decision_number, row.decision_on,
        mine.share, own,
    )  # fmt: skip
