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


def _bearer(turn: Turn, each: reading.Registered) -> BearerId:
    """Whom the registration names, added to the register of its unit where nobody there bears that name yet."""
    if each.bearer is not None:
        return each.bearer.id
    sought = each.sought
    body = None if each.kind == PERSON else sought.unit
    draft = BearerDraft(each.name, each.kind, person=sought.person, body=body)
    return add_bearer(turn, unit=sought.unit, draft=draft).or_raise()


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
    proposals = [Proposal(_bearer(turn, each), each.award, since, until) for each in chosen]
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
