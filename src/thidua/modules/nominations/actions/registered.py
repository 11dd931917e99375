"""Titles sought, taken over from the registrations into a proposal in one step."""

from collections.abc import Sequence
from datetime import date

from thidua.core.kernel.ids import BearerId, DossierId, NominationId, RegistrationId
from thidua.core.kernel.outcome import Outcome, Refused, refuse
from thidua.core.kernel.reason import Reason
from thidua.core.registry.naming import PERSON
from thidua.foundation.act import Turn, action
from thidua.modules.nominations.actions.drafting import OPEN, Proposal, propose
from thidua.modules.nominations.models import Source
from thidua.modules.nominations.queries import registered as reading
from thidua.modules.nominations.queries.gathering import nomination_for_update
from thidua.modules.nominations.queries.picking import drafted
from thidua.modules.registry.public import BearerDraft, add_bearer


def _barred(rows: Sequence[reading.Registered]) -> tuple[Reason, ...]:
    there = (Reason.of("nomination.proposed_already", name=each.name) for each in rows if each.is_there)
    return (*(each.why_not for each in rows if each.why_not), *there)


def _bearers(turn: Turn, rows: Sequence[reading.Registered]) -> list[BearerId]:
    """Whom the registrations name; who is new is added to the register of the unit once, for however many titles."""
    added: dict[tuple[object, ...], BearerId] = {}
    for each in rows:
        sought = each.sought
        if each.bearer is None and each.who not in added:
            body = None if each.kind == PERSON else sought.unit
            draft = BearerDraft(each.name, each.kind, person=sought.person, body=body)
            added[each.who] = add_bearer(turn, unit=sought.unit, draft=draft).or_raise()
    return [each.bearer.id if each.bearer is not None else added[each.who] for each in rows]


@action("nominations.propose_registered", event="nomination.registered_proposed")
def propose_registered(
    turn: Turn, *, nomination: NominationId, registrations: Sequence[RegistrationId], since: date, until: date
) -> Outcome[tuple[DossierId, ...]]:
    """Propose who registered titles for the year: each becomes a dossier for the title that was registered."""
    row = drafted(turn.context, nomination).or_raise()
    chosen = reading.chosen_of(reading.registered_of(turn.context, row), registrations)
    if len(chosen) != len(set(registrations)):
        return refuse("absent.not_found")
    barred = _barred(chosen)
    if barred:
        return Refused(barred)
    # Units come before proposals in foundation.locks.ORDER, so new names are added before the proposal is held.
    bearers = _bearers(turn, chosen)
    proposals = [Proposal(who, each.award, since, until) for who, each in zip(bearers, chosen, strict=True)]
    held = turn.hold(nomination_for_update, nomination)

    if held.row.state not in OPEN:
        return refuse("nomination.handed_in")
    if not proposals:
        return refuse("nomination.nobody_chosen")

    made = propose(turn, nomination=nomination, proposals=proposals).or_raise()
    if held.row.source == Source.HAND:
        held.row.source = Source.REGISTRATION
        held.row.save(update_fields=["source"])
    return turn.apply(made, to=held, count=len(made))
