"""Reads of initiatives."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from thidua.core.access.relation import Subject
from thidua.core.initiatives.authors import Author
from thidua.core.initiatives.scope import Scope
from thidua.core.kernel.ids import InitiativeId, PersonId, UnitId
from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.vietnamese.fold import search_key
from thidua.foundation import gate, locks
from thidua.foundation.act import Context, Held
from thidua.foundation.doors import Door, doors
from thidua.modules.directory.public import UnitView, unit_view, units_by_id
from thidua.modules.initiatives.models import FollowUp, Initiative

SIGHT = "initiatives.see_initiative"
COLUMNS = gate.Columns(unit="unit", path="unit__path", addressee="to")
ACTIONS = (
    "initiatives.correct_initiative", "initiatives.submit_initiative", "initiatives.withdraw_initiative",
    "initiatives.return_initiative", "initiatives.recognise_initiative", "initiatives.decline_initiative",
    "initiatives.rule_on_likeness", "initiatives.follow_up_initiative", "initiatives.use_initiative",
)  # fmt: skip
SCOPE_WORDS = {
    Scope.GRASSROOTS.value: _("Cơ sở"),
    Scope.PROVINCE.value: _("Bộ, ban, ngành, tỉnh"),
    Scope.NATION.value: _("Toàn quốc"),
}


@dataclass(frozen=True, slots=True)
class InitiativeView:
    """An initiative as lists show it."""

    id: InitiativeId
    unit: UnitId
    unit_name: str
    to: UnitId
    to_name: str
    year: int
    title: str
    field: str
    authors: tuple[Author, ...]
    scope: str
    state: str


@dataclass(frozen=True, slots=True)
class FollowUpView:
    """What became of it in a later year."""

    year: int
    is_applied: bool
    said: str
    by: str


@dataclass(frozen=True, slots=True)
class InitiativePage:
    """An initiative with all that its page shows."""

    initiative: InitiativeView
    content: str
    benefit: str
    applied_since: date | None
    because: str
    opinion: str
    decision_number: str
    decision_on: date | None
    decided_by: str
    follow_ups: tuple[FollowUpView, ...]
    doors: dict[str, Door]


def initiative_subject(row: Initiative) -> Subject:
    """What rights look at in an initiative: whose it is, and who decides on it."""
    return Subject(
        kind="initiative", id=row.pk, title=row.title, unit=UnitId(row.unit_id), path=row.unit.path,
        state=row.state, addressee=UnitId(row.to_id),
    )  # fmt: skip


def initiative_for_update(key: InitiativeId, /) -> Outcome[Held[Initiative]]:
    """The initiative, locked."""
    row = locks.locked(Initiative.objects.filter(pk=key).select_related("unit", "to")).first()
    return Ok(Held(row, initiative_subject(row))) if row else refuse("absent.not_found")


def visible_rows(ctx: Context) -> "QuerySet[Initiative]":
    """What the actor may see; drafts are their own unit's alone."""
    seen = gate.visible(SIGHT, holder=ctx.actor, on=ctx.today, columns=COLUMNS)
    own = Q(unit__in=gate.units_of(SIGHT, holder=ctx.actor, on=ctx.today))
    rows = Initiative.objects.filter(seen, own | ~Q(state="drafting"))
    return rows.select_related("unit", "to").prefetch_related("authors")


def authors_of(row: Initiative) -> tuple[Author, ...]:
    """The authors in their order."""
    return tuple(
        Author(each.name, each.share, each.part, PersonId(each.person_id) if each.person_id else None)
        for each in row.authors.all()
    )


def view_of(row: Initiative) -> InitiativeView:
    """A row with its unit and authors fetched."""
    return InitiativeView(
        InitiativeId(row.pk), UnitId(row.unit_id), row.unit.name, UnitId(row.to_id), row.to.name, row.year, row.title,
        row.field, authors_of(row), row.scope, row.state,
    )  # fmt: skip


def visible_initiatives(ctx: Context, *, sought: str = "", state: str = "") -> tuple[InitiativeView, ...]:
    """The initiatives that the actor may see, newest year first; sought without accents in titles and authors."""
    rows = visible_rows(ctx)
    rows = rows.filter(state=state) if state else rows
    rows = rows.filter(search__contains=search_key(sought)) if sought.strip() else rows
    return tuple(view_of(row) for row in rows)


def initiative_page(ctx: Context, key: InitiativeId) -> Outcome[InitiativePage]:
    """One initiative; refused as not found where the actor may not see it."""
    row = visible_rows(ctx).filter(pk=key).first()
    if row is None:
        return refuse("absent.not_found")
    later = (FollowUpView(f.year, f.is_applied, f.said, f.by) for f in FollowUp.objects.filter(initiative=row))
    return Ok(
        InitiativePage(
            view_of(row), row.content, row.benefit, row.applied_since, row.because, row.opinion, row.decision_number,
            row.decision_on, row.decided_by, tuple(later), doors(ctx, initiative_subject(row), *ACTIONS),
        )
    )  # fmt: skip


def units_that_enter(ctx: Context) -> tuple[UnitView, ...]:
    """The units for which the actor may hand initiatives in."""
    keys = gate.units_of("initiatives.enter_initiative", holder=ctx.actor, on=ctx.today)
    return tuple(units_by_id(sorted(keys)).values())


def decider_of(unit: UnitId) -> UnitId:
    """The unit that decides on the initiatives of a unit: the one above it, or itself at the top."""
    return unit_view(unit).parent or unit
