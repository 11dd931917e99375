"""Rights in the room of campaigns, calls, movements and blocs."""

from thidua.core.access.policy.row import HEAD, OFFICE, OFFICE_OR_HEAD, OWN, OWN_OR_BRANCH, STAFF, Row, row, rows
from thidua.core.access.relation import Relation

RIGHTS: tuple[Row, ...] = (
    row("campaigns.start_campaign", OFFICE_OR_HEAD, OWN),
    row("campaigns.send_calls", OFFICE_OR_HEAD, OWN),
    row("campaigns.keep_upper", OFFICE_OR_HEAD, OWN),
    row("campaigns.remind_units", OFFICE_OR_HEAD, OWN),
    row("campaigns.receive_call", OFFICE_OR_HEAD, OWN),
    row("campaigns.answer_call", OFFICE_OR_HEAD, OWN),
    row("campaigns.release_unit", OFFICE_OR_HEAD, {Relation.CALLER}),
    row("campaigns.call_again", OFFICE_OR_HEAD, {Relation.CALLER}),
    row("campaigns.register_movement", OFFICE, OWN),
    row("campaigns.correct_movement", OFFICE, OWN),
    row("campaigns.name_members", OFFICE_OR_HEAD, HEAD),
    row("campaigns.set_up_blocs", OFFICE_OR_HEAD, OWN),
    *rows(OFFICE_OR_HEAD, HEAD | OWN, "campaigns", "record_term leave_bloc carry_over"),
    row("campaigns.name_in_short", OFFICE_OR_HEAD, OWN),
    row("campaigns.finish_campaign", OFFICE_OR_HEAD, OWN),
    row("campaigns.resume_campaign", OFFICE_OR_HEAD, OWN),
)

SIGHTS: tuple[Row, ...] = (
    row("campaigns.see_campaign", STAFF, {Relation.OWN_UNIT, Relation.BRANCH, Relation.BLOC_MEMBER, Relation.CALLED}),
    row("campaigns.see_cascade", STAFF, OWN_OR_BRANCH),
    row("campaigns.see_movement", STAFF, OWN_OR_BRANCH),
)
