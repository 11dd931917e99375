"""Rights in the room of registrations, exemplary models and pacts."""

from thidua.core.access.duty import Duty
from thidua.core.access.policy.row import HEAD, OFFICE_OR_HEAD, OWN, STAFF, Row, row
from thidua.core.access.relation import Relation

RIGHTS: tuple[Row, ...] = (
    row("registrations.enter_registration", OFFICE_OR_HEAD, OWN),
    row("registrations.import_registrations", OFFICE_OR_HEAD, OWN),
    row("registrations.correct_registration", OFFICE_OR_HEAD, OWN),
    row("registrations.submit_registration", OFFICE_OR_HEAD, OWN),
    row("registrations.withdraw_registration", OFFICE_OR_HEAD, OWN),
    row("registrations.approve_registration", OFFICE_OR_HEAD, {Relation.ADDRESSEE}),
    row("registrations.return_registration", OFFICE_OR_HEAD, {Relation.ADDRESSEE}),
    row("registrations.report_progress", OFFICE_OR_HEAD, OWN),
    row("registrations.complete_registration", OFFICE_OR_HEAD, OWN),
    row("registrations.miss_registration", OFFICE_OR_HEAD, {Relation.OWN_UNIT, Relation.ADDRESSEE}),
    row("registrations.reopen_registration", OFFICE_OR_HEAD, {Relation.ADDRESSEE}),
    row("registrations.find_exemplar", OFFICE_OR_HEAD, OWN),
    row("registrations.foster_exemplar", OFFICE_OR_HEAD, OWN),
    row("registrations.sum_up_exemplar", OFFICE_OR_HEAD, OWN),
    row("registrations.spread_exemplar", OFFICE_OR_HEAD, OWN),
    row("registrations.drop_exemplar", OFFICE_OR_HEAD, OWN),
    row("registrations.copy_exemplar", OFFICE_OR_HEAD, {Relation.OWN_UNIT, Relation.CALLED}),
    row("registrations.draw_up_pact", OFFICE_OR_HEAD, HEAD),
    row("registrations.edit_pact", OFFICE_OR_HEAD, HEAD),
    row("registrations.open_signing", OFFICE_OR_HEAD, HEAD),
    row("registrations.change_pact", OFFICE_OR_HEAD, HEAD),
    row("registrations.sign_pact", {Duty.UNIT_HEAD}, {Relation.OWN_UNIT, Relation.BLOC_MEMBER}),
)

SIGHTS: tuple[Row, ...] = (
    row("registrations.see_registration", STAFF, {Relation.OWN_UNIT, Relation.BRANCH, Relation.ADDRESSEE}),
    row("registrations.see_exemplar", STAFF, {Relation.OWN_UNIT, Relation.BRANCH, Relation.CALLED}),
    row("registrations.see_pact", STAFF, {Relation.BLOC_HEAD, Relation.BLOC_MEMBER}),
)
