"""Writes of registrations."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from thidua.core.campaigns.phase import OUTSIDE, Tense, takes_registration
from thidua.core.kernel.ids import CampaignId, RegistrationId, UnitId
from thidua.core.kernel.outcome import Ok, Outcome, Refused, refuse
from thidua.core.kernel.reason import Reason
from thidua.core.registrations.entry import Entry, faults, same
from thidua.foundation.act import Turn, action
from thidua.modules.campaigns.public import campaign_view, phase_of_day
from thidua.modules.directory.public import unit_for_update
from thidua.modules.documents.public import store_file
from thidua.modules.registrations.models import Progress, Registration
from thidua.modules.registrations.queries import registrations as queries

WHOLE = 100
PURPOSE = "registration"


@dataclass(frozen=True, slots=True)
class Evidence:
    """The file that proves a completion."""

    name: str
    content: bytes


def _checked(entry: Entry, *, year: int, others: Sequence[Entry]) -> Outcome[None]:
    wrong = list(faults(entry, year=year))
    if any(same(entry, other) for other in others):
        wrong.append(Reason.of("registration.twice", name=entry.name.strip()))
    return Refused(tuple(wrong)) if wrong else Ok(None)


def _in_time(campaign: CampaignId | None, on: date) -> Outcome[None]:
    """Whether the campaign still takes registrations: it runs, and its last day has not passed."""
    if campaign is None:
        return Ok(None)
    view = campaign_view(campaign)
    is_open = view.state == "running" and phase_of_day(campaign, on).tense is not Tense.OVER
    return Ok(None) if is_open else refuse("registration.campaign_over", name=view.name)


def _phase(row: Registration, on: date) -> Outcome[str]:
    """The phase in which it is handed in the first time; refused where the campaign takes no registrations then."""
    if row.campaign_id is None or row.submitted_at is not None:
        return Ok(row.phase)
    view = campaign_view(CampaignId(row.campaign_id))
    found = phase_of_day(view.id, on)
    if view.state != "running":
        return refuse("registration.campaign_over", name=view.name)
    taken = takes_registration(found, name=view.name)
    return taken if isinstance(taken, Refused) else Ok(OUTSIDE if found.tense is Tense.BETWEEN else found.name)


def _new(turn: Turn, unit: UnitId, entry: Entry, *, year: int, campaign: CampaignId | None) -> Registration:
    return Registration(
        unit_id=unit, to_id=queries.approver_of(unit), campaign_id=campaign, year=year, kind=entry.kind.value,
        name=entry.name.strip(), who=entry.who.strip()[:200], person_id=entry.person, content=entry.content.strip(),
        measure=entry.measure.strip(), due=entry.due, entered_at=turn.now, entered_by=turn.actor.name,
    )  # fmt: skip


@action("registrations.enter_registration", event="registration.entered")
def enter_registration(
    turn: Turn, *, unit: UnitId, entry: Entry, year: int, campaign: CampaignId | None = None
) -> Outcome[RegistrationId]:
    """Enter what a unit or a person of it undertakes, as a draft."""
    held = turn.hold(unit_for_update, unit)

    checked = _checked(entry, year=year, others=queries.entries_of(unit, year))
    if isinstance(checked, Refused):
        return checked
    _in_time(campaign, turn.today).or_raise()

    row = _new(turn, unit, entry, year=year, campaign=campaign)
    row.save()
    return turn.apply(RegistrationId(row.pk), to=held, name=row.name, year=year, registration=row.pk)


@action("registrations.import_registrations", event="registrations.imported")
def import_registrations(
    turn: Turn, *, unit: UnitId, entries: Sequence[Entry], year: int, campaign: CampaignId | None = None
) -> Outcome[int]:
    """Enter all registrations of a workbook as drafts, or none of them."""
    held = turn.hold(unit_for_update, unit)

    if not entries:
        return refuse("registration.nothing_in_file")
    _in_time(campaign, turn.today).or_raise()
    known = list(queries.entries_of(unit, year))
    for entry in entries:
        _checked(entry, year=year, others=known).or_raise()
        known.append(entry)

    Registration.objects.bulk_create(_new(turn, unit, entry, year=year, campaign=campaign) for entry in entries)
    return turn.apply(len(entries), to=held, count=len(entries), year=year)


@action("registrations.correct_registration", event="registration.corrected")
def correct_registration(turn: Turn, *, registration: RegistrationId, entry: Entry) -> Outcome[RegistrationId]:
    """Correct a registration that was not handed in yet, or was returned."""
    held = turn.hold(queries.registration_for_update, registration)
    row = held.row

    if row.state not in ("drafting", "returned"):
        return refuse("registration.handed_in")
    wrong = faults(entry, year=row.year)
    if wrong:
        return Refused(wrong)

    row.kind, row.name, row.who = entry.kind.value, entry.name.strip(), entry.who.strip()[:200]
    row.content, row.measure, row.due = entry.content.strip(), entry.measure.strip(), entry.due
    row.person_id = entry.person
    row.save(update_fields=["kind", "name", "who", "person", "content", "measure", "due"])
    return turn.apply(registration, to=held)


@action("registrations.submit_registration", event="registration.submitted")
def submit_registration(turn: Turn, *, registration: RegistrationId) -> Outcome[RegistrationId]:
    """Hand a registration in for approval."""
    held = turn.hold(queries.registration_for_update, registration)

    phase = _phase(held.row, turn.today)
    if isinstance(phase, Refused):
        return phase

    held.row.submitted_at, held.row.phase = turn.now, phase.value
    held.row.save(update_fields=["submitted_at", "phase"])
    return turn.apply(registration, to=held, step="submit", unit=held.row.to.name)


def _decided(turn: Turn, row: Registration, *, because: str = "") -> None:
    row.decided_at, row.decided_by, row.because = turn.now, turn.actor.name, because
    row.save(update_fields=["decided_at", "decided_by", "because"])


@action("registrations.approve_registration", event="registration.approved")
def approve_registration(turn: Turn, *, registration: RegistrationId) -> Outcome[RegistrationId]:
    """Approve a registration: from then on it counts as registered."""
    held = turn.hold(queries.registration_for_update, registration)

    _decided(turn, held.row)
    return turn.apply(registration, to=held, step="approve")


@action("registrations.return_registration", event="registration.returned")
def return_registration(turn: Turn, *, registration: RegistrationId, because: str) -> Outcome[RegistrationId]:
    """Return a registration to be completed, with the reason."""
    held = turn.hold(queries.registration_for_update, registration)

    if not because.strip():
        return refuse("reason.missing")

    _decided(turn, held.row, because=because.strip())
    return turn.apply(registration, to=held, step="send_back", because=because.strip())


@action("registrations.withdraw_registration", event="registration.withdrawn")
def withdraw_registration(turn: Turn, *, registration: RegistrationId, because: str) -> Outcome[RegistrationId]:
    """Withdraw a registration, with the reason; it stays on record."""
    held = turn.hold(queries.registration_for_update, registration)

    if not because.strip():
        return refuse("reason.missing")

    held.row.because = because.strip()
    held.row.save(update_fields=["because"])
    return turn.apply(registration, to=held, step="withdraw", because=because.strip())


@action("registrations.report_progress", event="registration.progressed")
def report_progress(turn: Turn, *, registration: RegistrationId, percent: int, said: str) -> Outcome[RegistrationId]:
    """Say how far an approved registration is."""
    held = turn.hold(queries.registration_for_update, registration)

    if held.row.state != "approved":
        return refuse("registration.not_running")
    if not 0 <= percent <= WHOLE:
        return refuse("registration.percent_outside", typed=percent)

    Progress.objects.create(registration=held.row, percent=percent, said=said.strip(), by=turn.actor.name, at=turn.now)
    held.row.percent = percent
    held.row.save(update_fields=["percent"])
    return turn.apply(registration, to=held, percent=percent)


@action("registrations.complete_registration", event="registration.completed")
def complete_registration(
    turn: Turn, *, registration: RegistrationId, result: str, on: date, evidence: Evidence
) -> Outcome[RegistrationId]:
    """Complete a registration with its result and a file that proves it."""
    # The unit is locked by storing the file, before the registration: see foundation.locks.ORDER.
    unit = queries.unit_of(registration).or_raise()
    file = store_file(turn, unit=unit, name=evidence.name, content=evidence.content, purpose=PURPOSE).or_raise()
    held = turn.hold(queries.registration_for_update, registration)

    if not result.strip():
        return refuse("registration.no_result")
    if on > turn.today:
        return refuse("registration.finished_ahead", on=on)

    row = held.row
    row.result, row.finished_on, row.percent, row.evidence_id = result.strip(), on, WHOLE, file
    row.save(update_fields=["result", "finished_on", "percent", "evidence"])
    return turn.apply(registration, to=held, step="complete", on=f"{on:%d/%m/%Y}", file=evidence.name)


@action("registrations.miss_registration", event="registration.missed")
def miss_registration(turn: Turn, *, registration: RegistrationId, because: str) -> Outcome[RegistrationId]:
    """Record that what was registered was not reached, with the reason."""
    held = turn.hold(queries.registration_for_update, registration)

    if not because.strip():
        return refuse("reason.missing")

    held.row.result = because.strip()
    held.row.save(update_fields=["result"])
    return turn.apply(registration, to=held, step="miss", because=because.strip())


@action("registrations.reopen_registration", event="registration.reopened")
def reopen_registration(turn: Turn, *, registration: RegistrationId, because: str) -> Outcome[RegistrationId]:
    """Take back a wrong result, with the reason."""
    held = turn.hold(queries.registration_for_update, registration)

    if not because.strip():
        return refuse("reason.missing")

    return turn.apply(registration, to=held, step="reopen", because=because.strip())
