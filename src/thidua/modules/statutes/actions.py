"""Writes of statutes: texts, values and rules of offices, and what a second person says of them."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from thidua.core.kernel.ids import ProvisionId, TextId, UnitId
from thidua.core.kernel.outcome import Ok, Outcome, Refused, refuse
from thidua.core.kernel.reason import Reason
from thidua.core.rules.citation import Citation, CitationError
from thidua.core.rules.condition import Condition
from thidua.core.rules.condition_json import as_plain
from thidua.core.rules.parameter import Quantity
from thidua.core.statutes.numbers import placed
from thidua.core.statutes.provision import Provision as Entered
from thidua.core.statutes.provision import entered, said
from thidua.foundation.act import Held, Turn, action
from thidua.law.book import lawbook
from thidua.modules.directory.public import unit_for_update
from thidua.modules.statutes import queries
from thidua.modules.statutes.models import OfficeText, Pack, Provision, Ruling
from thidua.modules.statutes.queries import packs
from thidua.modules.statutes.queries.provisions import state_of


@dataclass(frozen=True, slots=True)
class TextDraft:
    """A legal text as an officer types it."""

    name: str
    number: str
    issuer: str
    signed: date
    in_force: date
    link: str = ""


@dataclass(frozen=True, slots=True)
class ProvisionDraft:
    """A value (`value`) or a rule (`condition`) as an officer types it. `cites` is written as rules write it."""

    name: str
    since: date
    cites: str
    until: date | None = None
    value: Quantity | None = None
    condition: Condition | None = None
    note: str = ""
    is_national: bool = False


@action("statutes.add_text", event="text.added")
def add_text(turn: Turn, *, unit: UnitId, text: TextDraft) -> Outcome[TextId]:
    """Add a legal text of the office, so that values and rules can cite it."""
    held = turn.hold(unit_for_update, unit)

    if text.in_force < text.signed:
        return refuse("statutes.in_force_before_signed", signed=text.signed)
    if OfficeText.objects.filter(unit=held.row, number=text.number).exists():
        return refuse("statutes.text_there", number=text.number)

    row = OfficeText.objects.create(
        unit=held.row, name=text.name[:400], number=text.number, issuer=text.issuer, signed=text.signed,
        in_force=text.in_force, link=text.link, by=turn.actor.name, at=turn.now,
    )  # fmt: skip
    return turn.apply(TextId(row.pk), to=held, number=text.number, name=row.name[:200])


def _cited(draft: ProvisionDraft, office: str) -> Outcome[Citation]:
    """The place cited; refused where the text is not there, or not yet in force on the day."""
    texts = lawbook().texts | packs.texts_of(office)
    try:
        cites = Citation.read(draft.cites)
    except CitationError:
        return refuse("statutes.citation_missing")
    if cites.text not in texts:
        return refuse("statutes.citation_missing")
    if draft.since < texts[cites.text].in_force:
        return refuse("statutes.before_its_text", on=texts[cites.text].in_force)
    if draft.until is not None and draft.until < draft.since:
        return refuse("statutes.ends_before_start")
    return Ok(cites)


def _checked(turn: Turn, draft: ProvisionDraft, office: str) -> Outcome[Entered]:
    """The draft as the core knows it; refused with the article where it contradicts the law."""
    cites = _cited(draft, office).or_raise()
    new = Entered(
        name=draft.name, since=draft.since, cites=cites, entered_on=turn.today, until=draft.until, value=draft.value,
        condition=placed(draft.condition, office=office, cites=cites) if draft.condition else None,
        note=draft.note, office="" if draft.is_national else office,
    )  # fmt: skip
    kept = [packs.as_pure(row) for row in packs.kept(office)]
    grown = entered(lawbook(), packs.texts_of(office), kept, new)
    return _named(grown) if isinstance(grown, Refused) else Ok(new)


def _named(refused: Refused) -> Refused:
    """The reasons with the parameter in words."""
    told = [dict(reason.values) | {"code": reason.code} for reason in refused]
    for values in told:
        if "parameter" in values:
            values["parameter"] = queries.parameter_words(str(values["parameter"]))
    return Refused(tuple(Reason.of(str(values.pop("code")), **values) for values in told))


def _entered(turn: Turn, unit: UnitId, draft: ProvisionDraft) -> tuple[Held[Any], Provision]:
    """The provision written down, or the refusal on its way out."""
    held = turn.hold(unit_for_update, unit)
    if draft.is_national and held.row.parent_id is not None:
        refuse("statutes.nation_from_the_top").or_raise()
    new = _checked(turn, draft, packs.office_of(held.row.path)).or_raise()
    row = Provision.objects.create(
        unit=held.row, office=new.office, name=new.name, since=new.since, until=new.until, cites=str(new.cites),
        value=packs.as_stored(new.value), condition=as_plain(new.condition) if new.condition else None, note=new.note,
        by=turn.actor.name, account=turn.actor.account, at=turn.now,
    )  # fmt: skip
    return held, row


@action("statutes.enter_value", event="value.entered")
def enter_value(turn: Turn, *, unit: UnitId, draft: ProvisionDraft) -> Outcome[ProvisionId]:
    """Enter a dated value with its citation; a second person has to confirm it."""
    held, row = _entered(turn, unit, draft)

    words = queries.parameter_words(row.name)
    return turn.apply(
        ProvisionId(row.pk), to=held, name=words, amount=said(draft.value), since=row.since.isoformat(), cites=row.cites
    )


@action("statutes.enter_rule", event="rule.entered")
def enter_rule(turn: Turn, *, unit: UnitId, draft: ProvisionDraft) -> Outcome[ProvisionId]:
    """Enter what the office asks beyond the law for a title; a second person has to confirm it."""
    if draft.condition is None or draft.is_national:
        return refuse("statutes.rule_asks_nothing" if draft.condition is None else "statutes.rule_of_the_nation")
    held, row = _entered(turn, unit, draft)

    name = lawbook().titles[row.name].name
    return turn.apply(ProvisionId(row.pk), to=held, name=name, since=row.since.isoformat(), cites=row.cites)


def _ruled(turn: Turn, row: Provision, verdict: str, because: str = "") -> None:
    """Write the ruling down with the digest of the pack that it makes."""
    Ruling.objects.create(
        provision=row, verdict=verdict, because=because, by=turn.actor.name, account=turn.actor.account, at=turn.now
    )
    keep_pack(turn, office=packs.office_of(row.unit.path))


def keep_pack(turn: Turn, *, office: str) -> packs.LawPack:
    """Write down, once, what the office's law pack of this moment is made of; for verdicts that name its digest."""
    pack = packs.pack_of(office)
    if not Pack.objects.filter(digest=pack.digest).exists():
        Pack.objects.create(digest=pack.digest, office=office, provisions=list(pack.provisions), at=turn.now)
    return pack


@action("statutes.confirm_provision", event="provision.confirmed")
def confirm_provision(turn: Turn, *, provision: ProvisionId) -> Outcome[ProvisionId]:
    """Confirm what a colleague entered: from then on it answers."""
    held = turn.hold(queries.provision_for_update, provision)

    if held.row.account is not None and held.row.account == turn.actor.account:
        return refuse("statutes.second_person_needed")
    if state_of(held.row) != "waiting":
        return refuse("statutes.decided_already")
    office = packs.office_of(held.row.unit.path)
    kept = [packs.as_pure(row) for row in packs.kept(office)]
    grown = entered(lawbook(), packs.texts_of(office), kept, packs.as_pure(held.row))
    if isinstance(grown, Refused):
        return _named(grown)

    _ruled(turn, held.row, Ruling.CONFIRMED)
    return turn.apply(provision, to=held, by_first=held.row.by)


@action("statutes.refuse_provision", event="provision.refused")
def refuse_provision(turn: Turn, *, provision: ProvisionId, because: str) -> Outcome[ProvisionId]:
    """Refuse or take back what was entered and not confirmed yet, with the reason."""
    held = turn.hold(queries.provision_for_update, provision)

    if not because.strip():
        return refuse("reason.missing")
    if state_of(held.row) != "waiting":
        return refuse("statutes.decided_already")

    _ruled(turn, held.row, Ruling.REFUSED, because.strip())
    return turn.apply(provision, to=held, because=because.strip())


@action("statutes.repeal_provision", event="provision.repealed")
def repeal_provision(turn: Turn, *, provision: ProvisionId, because: str) -> Outcome[ProvisionId]:
    """Take a confirmed value or rule out of the office's law, with the reason; what was decided by it stays."""
    held = turn.hold(queries.provision_for_update, provision)

    if not because.strip():
        return refuse("reason.missing")
    if state_of(held.row) != Ruling.CONFIRMED:
        return refuse("statutes.not_in_force")

    _ruled(turn, held.row, Ruling.REPEALED, because.strip())
    return turn.apply(provision, to=held, because=because.strip())
