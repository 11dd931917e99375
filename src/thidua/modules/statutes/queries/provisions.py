"""Reads of provisions and of the texts that offices entered."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from thidua.core.access.relation import Subject
from thidua.core.kernel.ids import ProvisionId, UnitId
from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.kernel.reason import Reason
from thidua.core.rules.citation import Instrument
from thidua.core.statutes.citing import cited_plain, text_words
from thidua.core.statutes.provision import said
from thidua.foundation import gate, locks
from thidua.foundation.act import Context, Held
from thidua.foundation.doors import Door, door
from thidua.law.book import lawbook
from thidua.modules.directory.public import UnitView, units_by_id
from thidua.modules.statutes.models import Provision, Ruling
from thidua.modules.statutes.queries.asking import condition_words
from thidua.modules.statutes.queries.packs import as_quantity, office_of, offices_above, texts_of
from thidua.modules.statutes.queries.words import parameter_words

SIGHT = "statutes.see_law"
WORDS = {
    "waiting": _("Chờ xác nhận"), Ruling.CONFIRMED: _("Đang áp dụng"), Ruling.REFUSED: _("Không xác nhận"),
    Ruling.REPEALED: _("Đã bãi bỏ"),
}  # fmt: skip
SIGNS = {"waiting": "wait", Ruling.CONFIRMED: "good", Ruling.REFUSED: "plain", Ruling.REPEALED: "plain"}


@dataclass(frozen=True, slots=True)
class TextView:
    """A text that a provision can cite."""

    id: str
    words: str
    name: str


@dataclass(frozen=True, slots=True)
class ProvisionView:
    """A provision as lists and its page show it."""

    id: ProvisionId
    unit: UnitId
    unit_name: str
    is_national: bool
    is_rule: bool
    subject: str
    says: str
    since: date
    until: date | None
    cites: str
    note: str
    by: str
    at: datetime
    state: str
    rulings: tuple[tuple[str, str, str, datetime], ...]

    @property
    def word(self) -> str:
        """The state in words."""
        return _(WORDS[self.state])

    @property
    def sign(self) -> str:
        """The badge of the state."""
        return SIGNS[self.state]


def subject_of(row: Provision) -> Subject:
    """What rights look at in a provision."""
    return Subject("provision", row.pk, str(row), unit=UnitId(row.unit_id), path=row.unit.path)


def provision_row(key: ProvisionId) -> Provision | None:
    """One provision with its unit."""
    return Provision.objects.select_related("unit").filter(pk=key).first()


def provision_for_update(key: ProvisionId, /) -> Outcome[Held[Provision]]:
    """The provision, locked with all that its office entered."""
    row = locks.locked(Provision.objects.select_related("unit").filter(pk=key)).first()
    return Ok(Held(row, subject_of(row))) if row else refuse("absent.not_found")


def state_of(row: Provision) -> str:
    """The last word on a provision."""
    verdicts = [ruling.verdict for ruling in row.rulings.all()]
    return verdicts[-1] if verdicts else "waiting"


def _says(row: Provision) -> str:
    """What it sets or asks."""
    if row.condition:
        return condition_words(row.condition)
    unit = lawbook().parameters[row.name].unit
    value = said(as_quantity(row.value))
    return value if unit == "có hay không" else f"{value} {unit}"


def _view(row: Provision, texts: Mapping[str, Instrument]) -> ProvisionView:
    titles = lawbook().titles
    rulings = tuple((_(WORDS[each.verdict]), each.by, each.because, each.at) for each in row.rulings.all())
    return ProvisionView(
        id=ProvisionId(row.pk), unit=UnitId(row.unit_id), unit_name=row.unit.name, is_national=not row.office,
        is_rule=bool(row.condition), subject=titles[row.name].name if row.condition else parameter_words(row.name),
        says=_says(row), since=row.since, until=row.until, cites=cited_plain(row.cites, texts), note=row.note,
        by=row.by, at=row.at, state=state_of(row), rulings=rulings,
    )  # fmt: skip


def all_texts(office: str) -> dict[str, Instrument]:
    """The national texts and those of the office and the bodies above it."""
    return lawbook().texts | texts_of(office)


def choosable_texts(office: str) -> tuple[TextView, ...]:
    """The texts that an entry may cite: the office's own first."""
    own = texts_of(office)
    texts = [*own.values(), *(text for text in lawbook().texts.values() if text.number)]
    return tuple(TextView(text.id, text_words(text), text.name) for text in texts)


def offices_seen(ctx: Context) -> frozenset[str]:
    """The offices whose law binds the actor: their own, those above, and below them those they look after."""
    keys = gate.units_of(SIGHT, holder=ctx.actor, on=ctx.today)
    paths = [unit.path for unit in units_by_id(list(keys)).values()]
    return frozenset(level for path in paths for level in offices_above(office_of(path)))


def _rows(ctx: Context) -> "QuerySet[Provision]":
    """What the actor may see: all of their own branch, and what is confirmed in the bodies above."""
    columns = gate.Columns(unit="unit", path="unit__path")
    mine = gate.visible(SIGHT, holder=ctx.actor, on=ctx.today, columns=columns)
    above = Q(office__in=offices_seen(ctx), rulings__verdict=Ruling.CONFIRMED)
    rows = Provision.objects.filter(mine | above).distinct()
    return rows.select_related("unit").prefetch_related("rulings")


def visible_provisions(ctx: Context) -> tuple[ProvisionView, ...]:
    """What the actor's offices and the bodies above them entered, newest first."""
    rows = list(_rows(ctx))
    texts: dict[str, Instrument] = dict(lawbook().texts)
    for path in {row.unit.path for row in rows}:
        texts |= texts_of(office_of(path))
    return tuple(_view(row, texts) for row in rows)


def entering_units(ctx: Context) -> tuple[UnitView, ...]:
    """The units for which the actor may enter values and rules."""
    keys = gate.units_of("statutes.enter_value", holder=ctx.actor, on=ctx.today)
    return tuple(units_by_id(list(keys)).values())


@dataclass(frozen=True, slots=True)
class ProvisionPage:
    """A provision with the doors to what a second person says of it."""

    provision: ProvisionView
    doors: Mapping[str, Door]
    is_mine: bool


def _closed(shown: Door, why: str | None) -> Door:
    return Door(shown.is_shown, shown.why or (Reason.of(why) if why else None))


def provision_page(ctx: Context, key: ProvisionId) -> Outcome[ProvisionPage]:
    """One provision; refused as not found where the actor may not see it."""
    row = _rows(ctx).filter(pk=key).first()
    if row is None:
        return refuse("absent.not_found")
    subject, state = subject_of(row), state_of(row)
    is_mine = ctx.actor.account is not None and row.account == ctx.actor.account
    second = "statutes.second_person_needed" if is_mine else None
    decided = None if state == "waiting" else "statutes.decided_already"
    not_in_force = None if state == Ruling.CONFIRMED else "statutes.not_in_force"
    doors: dict[str, Any] = {
        "confirm": _closed(door(ctx, "statutes.confirm_provision", subject), decided or second),
        "refuse": _closed(door(ctx, "statutes.refuse_provision", subject), decided),
        "repeal": _closed(door(ctx, "statutes.repeal_provision", subject), not_in_force),
    }
    return Ok(ProvisionPage(_view(row, all_texts(office_of(row.unit.path))), doors, is_mine))


def needs_confirming(ctx: Context) -> tuple[ProvisionView, ...]:
    """What waits for the actor's own second signature."""
    keys = gate.units_of("statutes.confirm_provision", holder=ctx.actor, on=ctx.today)
    rows = Provision.objects.filter(unit__in=keys, rulings=None).exclude(account=ctx.actor.account)
    rows = rows.select_related("unit").prefetch_related("rulings")
    return tuple(_view(row, all_texts(office_of(row.unit.path))) for row in rows)
